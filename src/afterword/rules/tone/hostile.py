"""Hostile and passive-aggressive wording: insult, sarcasm, thanks that bite, 'interesting', scare quotes."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

INSULT = Rule(
    id="TON401",
    name="insults",
    family="hostile",
    severity=Severity.ERROR,
    why="An insult is all the reader will remember, and it gets passed on.",
    hint="Wait a day, and write without it.",
    source="DOMAIN 4, hostile: insult",
    check=Wording(
        find=(
            "(?:clowns?|idiots?|idiotic|incompetent|incompetence|clueless|pathetic|disgraceful?|shambles|amateurs?|amateurish|laughable|morons?|bullshit|cowards?|liars?|arrogant|shameful|unprofessional|insulting|lousy|stupid|useless)",
            "(?:a|absolute|total|complete|this one is a|is a|bad|sick) (?:absolute )?(?:joke|farce|circus|disgrace)",
            "(?:you|he|she|they|panel|director|manager|interviewer|people) (?:would|could|can|do|does|did) not (?:even )?(?:know|run|tell|spot|recognize|manage|organize|judge|understand) (?:a|an|the|how|what|someone|me|anything|your)",
            "(?:has|have|had|with) no (?:idea|clue) (?:what|how|about|of)",
            "(?:none|nobody|no one|not one|neither) (?:of (?:you|them|your|the)|in (?:that|the|your)|there|on (?:the|your)) ..5 (?:understood|understands|understand|senior|qualified|knows|knew|has|have|is|was|could|ever)",
            "(?:is|are|was|were) not (?:even )?(?:qualified|fit|competent|able|capable|in a position|worthy) (?:to|for|enough)",
            "(?:has|have|had|who) never (?:sold|opened|closed|run|worked|set foot|held|managed|taught|seen|done|cooked|driven|built|written|led|met)",
            "(?:should not be|ought not to be|are not) (?:allowed|permitted|trusted) to",
            "you people",
            "(?:maybe|perhaps|try|next time|guess) (?:put|get|find|hire|use|send|having|you should|you wanted|you all wanted) ..3 (?:a person|someone|somebody|people|an adult|one) (?:who|that|cheap|with)",
            "wonder (?:if|whether|how) (?:he|she|you|they|your) ..4 (?:can|even|ever|got|knows?)",
            "(?:waste|wasted|wasting) (?:of )?(?:my|everyone's|our) (?:time|money|day)",
            "(?:can not|could not) (?:possibly )?judge (?:someone|me|a|my|people)",
            "who are you to",
            "has not done anything ..3 since",
            "shame on (?:you|your)",
        ),
        unless=(
            "(?:i|my|myself|mine) (?:was|am|felt|feel|looked|sounded|is|had|made|did|must have|of me|said|asked|answered|wrote)",
            "(?:felt|feel|feeling|looked|looking|sounded|asked a|my|rather|a little|a bit) (?:..2 )?(?:stupid|ridiculous|pathetic|clueless|useless|a fool|an idiot|amateurish|lousy)",
            "(?:my|an? old|silly|running) joke",
            "(?:was|were|is) (?:rubbish|useless|stupid|pathetic|clueless) (?:and i|,? ?but (?:that|it) was)",
            "that was me",
            "{owned}",
            "i (?:have|had|did|do|could|would) (?:never|not)",
        ),
    ),
    bad=(
        "You people couldn't run a lemonade stand.",
        "Nobody in that room was senior enough to judge it.",
        "Whoever runs your hiring has no idea what a designer does.",
        "What a bunch of clowns.",
        "The man who interviewed me is not qualified to comment.",
        "Next time send someone who knows the subject.",
    ),
    good=(
        "I felt stupid when I saw the answer an hour later.",
        "My answer on pricing was rubbish.",
        "I had no idea what a licensed deficit was.",
        "I have never sold anything in my life, and it showed.",
        "It was a ridiculous thing for me to say.",
    ),
)

SARCASM = Rule(
    id="TON402",
    name="is sarcastic",
    family="hostile",
    severity=Severity.ERROR,
    why="Sarcasm is heard as contempt, and it can be forwarded.",
    hint="Say the plain thing, or nothing.",
    source="DOMAIN 4, hostile: sarcasm",
    check=Wording(
        find=(
            "(?:so |very |how |really )(?:nice|lovely|glad|convenient|charming|classy|touching|generous|thoughtful|delighted|pleased|happy) (?:to (?:know|learn|hear|see) that|i (?:spent|gave|drove|took|came|wasted)|of you to (?:finally|at last))",
            "(?:great|good|nice|lovely|wonderful|fascinating|instructive|a relief|comforting|heartwarming|reassuring|fantastic) to (?:know|learn|hear|see|find out|be told) ..12 (?:<n> (?:years|hours|days|weeks)|hours|does not|counts|boil|nothing|can be|after|form|template|algorithm|was (?:all )?for)",
            "what a (?:relief|shock|surprise|treat|joke|coincidence|shocker|pity for you|blessing)",
            "(?:wow|wah|bravo|brilliant|congratulations|congrats|well done|great job|nice one|charming|lovely|genius) (?:, |, you |you |on (?:your|the|finding|picking|hiring|a)|for (?:the|your|picking|finding)|everyone|to you|kelvin)",
            "(?:thanks|cheers|thank you) (?:a lot |so much )?for (?:the (?:tote|free|pearl|lesson|lecture|reminder|wisdom|unpaid|t - shirt|pen|coffee|parking|trouble|feedback , i)|nothing|that (?:pearl|wisdom|one|insight|gem)|your (?:wisdom|pearls))",
            "(?:pearls? of wisdom|never saw that coming|lucky winner|lovely system|cutting edge for|there is (?:progress|cutting edge|justice)|how very|for what it is worth|slow clap|color me|must be nice|my mistake for thinking|silly me|forgive me if i (?:do not|am not))",
            "(?:sure|of course|naturally|obviously|clearly|apparently) ,? ?(?:, )?(?:i will|i'll|i shall|because|the|you|he|she|it) (?:go and|get right|just|work on my|needed|knows? (?:best|better)|must)",
            "it was (?:instructive|enlightening|fascinating|touching|a privilege) to (?:learn|hear|see|be told|discover) (?:from|that|how)",
            "(?:shall|will) be sure to (?:break|tell|let|pass)",
            "notes from (?:a|someone|people)",
        ),
        unless=(
            "(?:thank you|thanks|cheers) for (?:the (?:coffee|lesson|reminder|feedback|lecture|free)) (?:and|on|about|you|,|\\.|which|that|session)",
            "(?:well done|congratulations|congrats) (?:to (?:you|whoever|her|him|them|the)|on (?:your|the) (?:new|find|launch|award|baby|hire|appointment|finding|opening))",
            "(?:glad|good|great|nice|lovely|relief) to (?:meet|talk|see (?:you|the|how|inside)|hear (?:that|from|you|it|back|what) (?:you|they|the|it|my|straight)|know (?:where|what|which|at least))",
            "{owned}",
            "i(?: really| truly)? (?:enjoyed|appreciate|learned|liked)",
        ),
    ),
    bad=(
        "Great to know that eleven hours boil down to two lines.",
        "Wow, what a shock, you took the boss's friend.",
        "Thanks for the tote bag, though.",
        "What a relief to learn that thirty years can be judged in ten minutes.",
        "Sure, I'll go and work on my attitude, cheers for that pearl of wisdom.",
    ),
    good=(
        "What a kind letter that was.",
        "Well done to whoever got it.",
        "It was good to hear that the test went well.",
        "Thanks for the coffee and the tour.",
        "Congratulations on the new shop.",
    ),
)

BITE = Rule(
    id="TON501",
    name="thanks or wishes that bite",
    family="passive-aggressive",
    severity=Severity.WARNING,
    why="A good wish with teeth in it is an insult with a bow, and everybody sees the teeth.",
    hint="Wish them well plainly, or leave the wish out.",
    source="DOMAIN 4, passive-aggressive: 'good luck finding', thanks that bite",
    check=Wording(
        find=(
            "good luck (?:finding|getting|keeping|with (?:that|the|your|whoever|finding|him|her|it all|your search|someone|the guy)|to whoever has to|explaining)",
            "(?:wish|wishing) you ..3 (?:luck|joy|success|fun|patience) ..2 (?:with|of|in finding|finding|with the)",
            "you (?:will|'ll|are going to|might|may) (?:really |surely |certainly |all )?need (?:it|luck|the luck)",
            "(?:hope|hopefully|trust|sure) (?:that )?(?:you|they|it|he|she|(?:this one|this person)|the (?:next one|new|person|other|successful)|whoever|your|somebody) ..10 (?:knows? how to|can (?:count|read|actually|at least|handle|cope)|stays? longer|last(?:s)? (?:longer|more)|owns?|works out (?:for|better)|is worth|are worth|are still|is still (?:happy|excited)|still excited|actually|really works|deliver|fits real|comfortable|shows up|cheap|cheaper|stick(?:s)? (?:it|around)|survives?|fits?|regret)",
            "(?:bless your|enjoy your) (?:heart|season|team|choice|little|cheap)",
            "(?:thank you|thanks|cheers) (?:so much |very much |a lot |again )?for (?:wasting|nothing|taking (?:a full|<n>|two|three|so long|the time to copy|months|weeks)|showing me (?:exactly|what kind|who|the true|how not)|saving me|making it (?:so )?clear that|proving|finally|keeping me (?:waiting|hanging)|the (?:valuable )?lesson in|letting me (?:find|waste)|stringing|teaching me (?:how not|what not|never))",
            "(?:valuable |great |fine )?lesson in (?:how not|what not|patience|humility from)",
            "(?:sure|no doubt|certain) (?:that )?(?:the|whoever|he|she|they|your) ..8 (?:will be (?:a )?(?:very |so |more )?(?:comfortable|easy|safe|happy|cheap)|comfortable choice|safe choice|easier to|very authentic|beautifully)",
            "(?:so|well) ,? ?thanks for that",
            "a great deal to put right",
            "(?:it is|that is) (?:no|little|hardly a|small) (?:wonder|surprise)",
            "(?:wish you|i wish) ..4 (?:who thinks|that thinks|with no)",
            "find (?:him|her|them|it) very",
            "you can (?:all )?keep (?:your|it|the)",
        ),
        unless=(
            "(?:do not|not|never) (?:need|wish)",
            "good luck with (?:the|your) (?:launch|move|tour|season|move|new|project|harvest|inspection|opening|term|listing|search for|rest|show|build|rollout|audit|race|exam)",
            "(?:wish|wishing) you ..3 (?:luck|joy|success) (?:with|in|of) (?:the|your) (?:launch|move|tour|season|new|project|harvest|opening|term|listing|work|rest|next|show|year|plans|role|future)",
            "(?:saving|saved) me (?:a|the|from (?:making|repeating|doing|guessing|sending))",
            "(?:hope|hopefully) (?:that )?(?:you|she|he|they|whoever) (?:find|finds|found) (?:the right|what|someone good|them)",
            "thank you for (?:taking (?:the time to (?:write|call|ring|explain|tell|talk|read|meet|answer)|<n> minutes)|showing me (?:what|where|how (?:you|to|it|i)|around|the))",
            "(?:enjoyed|agree|right|grateful)",
        ),
    ),
    bad=(
        "Good luck finding somebody who will do the night runs for that money.",
        "Thank you for taking five weeks to write four lines.",
        "I hope the new person can at least count.",
        "All the best, you will need it.",
        "Thanks for showing me exactly what kind of place it is.",
        "I do hope this one stays longer than the last two.",
    ),
    good=(
        "Good luck with the launch in May.",
        "Thank you for taking the time to write.",
        "I hope you find the right person.",
        "Thanks for showing me what a good handover looks like.",
        "I wish you all a quiet weekend.",
    ),
)

INTERESTING = Rule(
    id="TON502",
    name="finds it 'interesting'",
    family="passive-aggressive",
    severity=Severity.WARNING,
    why="'Interesting that ...' accuses without saying of what. The reader fills in the worst.",
    hint="If it matters, say it plainly; if not, leave it out.",
    source="DOMAIN 4, passive-aggressive: 'interesting that'",
    check=Wording(
        find=(
            "(?:interesting|funny|curious|strange|odd|intriguing|telling|remarkable|amusing|mighty interesting|fascinating|peculiar) (?:, )?(?:too , |all the same , |though , |enough , )?(?:that|how|timing|coincidence|when|to (?:see|note|read|notice) (?:that|how|the|your))",
            "(?:interestingly|conveniently|curiously|oddly|strangely|remarkably|funnily) (?:enough )?(?:, )?(?:the|that|this|it|none|no|you|your|nobody|my|i|timed|for|he|she|they)",
            "(?:it is|find it|find that|find this|which is|that is|i find|what is|was|which i find|mighty|quite|rather|very|how very|how) (?:rather |quite |very |so |most |a little |also )?(?:interesting|funny|curious|strange|odd|intriguing|telling|amusing|convenient|peculiar) (?:,|that|how|\\.|because|since|as|is|given|considering|$)",
            "i (?:see|notice|noticed|could not help (?:but )?notic(?:e|ing)|can not help (?:but )?notic(?:e|ing)) (?:that |from your page that )?(?:the|your|this) ..4 (?:is|was|are|has|have) (?:still |again |already |now |been )+(?:open|online|advertised|posted|up|on|filled|re - advertised|reposted)",
            "(?:quite a|what a|funny|strange) (?:coincidence|timing)",
            "never came up (?:till|until|while|when|before)",
        ),
        unless=(
            "(?:interesting|curious|funny|fascinating) (?:to (?:talk|meet|work|discuss|learn|hear (?:about|how you|what|your)|see (?:the|inside|how you))|question|questions|conversation|discussion|work|project|role|job|talk|chat|hour|afternoon|point|exercise|task|problem|place|thing|part|comment|for me)",
            "(?:most|more|really|found ..4|was|so|an?|the) (?:most |more |very )?interesting (?:part|question|thing|to|hour|and|for|in|about|because i|,? ?and)",
            "(?:funny|strange|odd|strangely|oddly|funnily) (?:enough )?,? ?(?:, )?(?:i (?:was|am|feel|felt|slept|enjoyed|laughed|had|think)|it (?:helped|made me|was a relief|felt good|was my))",
            "i (?:am|was|would be) (?:only |just |really |honestly )?curious (?:how i|what i|which|whether my|if my|about my|where i)",
            "(?:would be|be) (?:very |really )?interesting (?:for me )?to (?:know|hear|learn)",
            "{owned}",
            "\\?",
        ),
    ),
    bad=(
        "Interesting that the test turned out to matter after all.",
        "It is curious how quickly a view can change.",
        "Funny that nobody said a word until a cheaper man was on the list.",
        "I notice that the role is still advertised today.",
        "I find it telling that it came from the one person who was late.",
    ),
    good=(
        "It was interesting to hear how you run the nights.",
        "That was the most interesting question of the day.",
        "Funny enough, I slept well after your call.",
        "I would be curious which part to work on first.",
        "The project is interesting, and I hope it goes well.",
    ),
)

SCARE_QUOTES = Rule(
    id="TON503",
    name="puts their words in scare quotes",
    family="passive-aggressive",
    severity=Severity.WARNING,
    why="Quotation marks around their words say: so you claim.",
    hint="Use their word without the marks, and mean it, or describe it in your own.",
    source="DOMAIN 4, passive-aggressive: scare quotes",
    check=Wording(
        find=(
            '(?:your|so - called|their|his|her) ..3 " (?:[^ ]+ ){1,4}?"',
            '(?:so|apparently|supposedly|guess|allegedly|evidently|if|that|then|sure|about|bit about|forgive me) ..6 (?:lack|lacked|lacking|not|being|too|is what|are|not being|needed|wanted|am|be|no|not a|being|find|found|place) ..3 " (?:[^ ]+ ){1,4}?"',
            '(?:phrase|word|expression|term|label|comment|find|found|understand that|how|weighed|for|as|point) " (?:[^ ]+ ){1,6}?" ..3 (?:i find|hard|can mean|does|sits|limited|a hard|one to|is|really|correspond|for|because|describe|odd|i will leave|that|as|not)',
            '(?:process|experts?|fit|culture|standards|selection|feedback) "',
        ),
        unless=(
            *("(?:right|true|fair|agree|agreed|exactly|thank|thanks|grateful|helpful|useful|learned|names it|kind)",),
            "{owned}",
            "(?:i (?:said|answered|wrote|asked|replied|began|started|used|kept saying|say|called|put|talked)|my (?:answer|title|first|slide|favorite|book|cv))",
            "(?:heard|told|said) (?:that |it )?before",
            "(?:book|article|chapter|course|song|film|exercise|lesson|show|title|called)",
            "(?:i will (?:work|practice|try|learn|start|think about how)|am going to|want to|started to|learn|practice|work on|working on|improve|do not know what|did not know)",
            "\\?",
        ),
    ),
    bad=(
        'I wonder what your "experts" do all day.',
        'So I lack "presence".',
        'I would love to hear more about your "robust process".',
        'Apparently I am not "consistent" enough.',
        'If that is what "strategic" means now, I will adjust.',
    ),
    good=(
        'You called it "a shortcut", and you were right.',
        'I said "we" in every answer.',
        'The panel\'s word was "tidy", and it was fair.',
        'My first slide was called "Where we lose time".',
        'I had heard "too quick" before, and now I believe it.',
    ),
)

HOSTILE = (INSULT, SARCASM, BITE, INTERESTING, SCARE_QUOTES)
