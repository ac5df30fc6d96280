"""Insincere wording, and too much of it: stock, flattery, stacked intensifiers, humility that turns, grovelling."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Stacked, Wording

STOCK = Rule(
    id="TON601",
    name="stock phrase",
    family="insincere",
    severity=Severity.WARNING,
    why="A sentence that could have been sent by anybody says that nobody in particular is writing.",
    hint="Say one thing that only you could say: a moment, a question, a name.",
    source="DOMAIN 3: a message that could have been sent by anybody; DOMAIN 4, insincere: stock phrases",
    check=Wording(
        find=(
            "(?:hope|trust|hoping) (?:that )?(?:this|my|the)? ?(?:mail|message|note|letter|finds)? ?(?:mail |message |note |letter )?(?:finds|reaches|meets) you",
            "(?:hope|trust) (?:that )?(?:you are|all is|everything is|you have been|you and your (?:team|family) are) (?:doing |keeping )?(?:well|great|fine|good)",
            "(?:best|good|fine) of (?:health|spirits)",
            "(?:express|extend|convey|offer) my (?:sincere |sincerest |deepest |heartfelt |warmest |profound |utmost )*(?:gratitude|thanks|appreciation)",
            "(?:heartfelt|sincerest|utmost|profound|deepest) (?:gratitude|thanks|appreciation)",
            "(?:for|of|an|the|this|such|a) (?:truly |very |really )?(?:valuable|wonderful|exciting|invaluable|amazing|great|incredible|enriching|fantastic|unique|rare) (?:opportunity|learning|experience|journey|chance)",
            "(?:dynamic|fast - paced|results - driven|result - oriented|detail - oriented|self - motivated|highly motivated|forward - thinking|cutting - edge|innovative) (?:and |, )?(?:[^ ]+ )?(?:organization|environment|team|company|professional|individual|person|firm|workplace)",
            "(?:passionate|motivated|dedicated|committed) (?:, )?(?:and )?(?:results|professional|individual|team|about what|to (?:continuous|lifelong|excellence))",
            "(?:team player|quick learner|fast learner|hard worker|go - getter|lifelong learn|think outside|hit the ground)",
            "(?:continuous|lifelong|constant|personal and professional|professional) (?:learning|improvement|growth|development|journey)",
            "paths (?:will |may |might |shall )?(?:surely )?(?:cross|meet)",
            "(?:future|coming) (?:endeavors?|engagements|collaborations?|opportunities that)",
            "(?:synergy|synergies)",
            "add (?:real |great |significant |immense )?value",
            "(?:unique |diverse |strong )?skill ?set",
            "(?:do not|please do not|not) hesitate",
            "(?:blessing in disguise|one door closes|when one door|every setback|every (?:no|failure|disappointment) is|feedback is a gift|everything happens for|onwards and upwards|what is meant for)",
            "(?:growth mindset|level up|smash my goals|hungry (?:to|for)|take my career|next level|step(?:ping)? stone)",
            "(?:as|see (?:it|this) as|treasure (?:it |this )?as|for) an? (?:valuable |great |wonderful )?(?:opportunity|chance|step) (?:for|to) (?:growth|grow|learn and grow)",
            "(?:learning|professional|career|selection|growth) journey",
            "look(?:ing)? forward to (?:future|exploring|any|a (?:fruitful|long)|potential|possible|further|new)",
            "(?:greetings of (?:the day|peace)|seasons greetings|warm greetings)",
            "(?:strive|striving) (?:for|to) (?:excellence|be the best)",
            "keep my (?:cv|resume|details|profile|application|name) (?:on|in) (?:file|your)",
            "(?:remain|am|fully) (?:confident|convinced) that (?:my|our|i|we)",
            "(?:at your|at their) (?:complete |full |entire )?(?:disposal|disposition)",
            "(?:assuring you of|expression of my|distinguished sentiments|fruitful collaboration|best cooperation|valuable inputs|valuable time|esteemed (?:organization|institution|company|firm))",
            "(?:wanted|writing|reaching|reach) (?:to )?(?:reach )?out to (?:express|thank|you to|extend|inquire)",
            "(?:brand|mission|vision|values) (?:resonate|aligns?|speaks)",
            "(?:i )?hope (?:that )?(?:this|the|my|you|your) (?:mail|message|note|letter|week|day|weekend|team|are)? ?(?:finds|find|reaches|is (?:going|treating|off)|are (?:doing|keeping|having)|has been)",
            "at your earliest (?:convenience|possible|opportunity)",
            "(?:passionate|thrilled|excited|enthusiastic) (?:about|by|for|to) (?:your|the|what|creating|being|making|joining|all)",
            "(?:journey|mission|vision|values|culture|ecosystem|synergy|synergies|growth mindset|learning opportunity|going forward|moving forward|touch base|circle back|reach out|reaching out|leverage|stakeholders|value add|grow as a professional|personal and professional|continuous improvement|lifelong learner|personal growth)",
            "(?:an|this|such an|the) (?:incredible|amazing|invaluable|wonderful|fantastic|great|valuable|enriching|insightful) (?:opportunity|experience|learning|process|journey|insight)",
        ),
        unless=(
            "(?:do not|not|never|no|without|instead of|rather than|skip) ..4 (?:hesitate to (?:say|cut|tell)|stock|finds you)",
            "(?:hope (?:that )?you are (?:doing )?well (?:after|and that the|now|again)|you are well and)",
            "(?:door closes|closed) ..3 (?:bang|slam)",
        ),
    ),
    bad=(
        "I hope this email finds you well.",
        "Thank you for this valuable opportunity to grow.",
        "I remain confident that our paths will cross again.",
        "I am a quick learner and a team player.",
        "Please do not hesitate to keep my details on file.",
        "I see every setback as a step on my professional journey.",
    ),
    good=(
        "I hope the inspection went well on Tuesday.",
        "Thank you for the hour in the workshop.",
        "I was confident about the lathe and less so about the drawings.",
        "I learned more from your note than from the course.",
        "I look forward to the seminar in May.",
    ),
)

FLATTERY = Rule(
    id="TON602",
    name="flatters without a specific",
    family="insincere",
    severity=Severity.WARNING,
    why="Praise that names nothing is heard as wanting something.",
    hint="Name one real thing you saw, or leave the praise out.",
    source="DOMAIN 3: no flattery; DOMAIN 4, insincere: flattery without a single specific",
    check=Wording(
        find=(
            "(?:your|the|yours|such an?|this) ..6 (?:is|are|as) (?:truly |really |simply |for me |without doubt |undoubtedly |clearly |by far )*(?:a|an|the|such an?|one of the|among the)? ?..2 (?:world - class|industry leader|leader|leading|best|finest|amazing|incredible|inspiring|most|shining|excellence|prestigious|second to none|greatest|dream|exceptional|absolute best|institution of|model of|wonderful|inspiration)",
            "(?:esteemed|prestigious|world - class|illustrious|renowned|most distinguished|distinguished leaders|so inspiring|world - leading|inspirational (?:trust|leader|team))",
            "(?:you|he|she) (?:are|is) (?:truly |really |simply |literally |without (?:a )?doubt |honestly |for me )*(?:a|an|the|such an?|one of the) (?:true |absolute |real |rare |most |great )*(?:[^ ]+ )?(?:inspiration|genius|best|greatest|amazing|brilliant|legend|visionary|finest|gorgeous|kindest|rare|talented|exceptional|boss)",
            "(?:best|finest|greatest|most (?:amazing|inspiring|brilliant|talented|professional|extraordinary|wonderful|incredible)) ..2 (?:i (?:have )?(?:ever )?(?:met|seen|known|worked|come across)|of (?:the best|our generation|my (?:whole |entire )?(?:life|career))|in the (?:whole |entire )?(?:world|industry|city|country|business))",
            "(?:everyone|everybody|every (?:single )?person|all the people) (?:i|you|there|who|that|at|is|was|in) ..4 (?:was|is|were|are) ..2 (?:amazing|incredible|wonderful|inspiring|fantastic|brilliant|the best|extraordinary|great|awesome)",
            "(?:never|not) (?:come across|met|seen|encountered) (?:a|an|such) (?:more |better |so )?(?:[^ ]+ )?(?:brilliant|inspiring|kind|leader|professional|wonderful|amazing|talented)",
            "(?:honor|privilege|honored|privileged) (?:and privilege )?(?:it was )?(?:to (?:breathe|be (?:considered|even|in the)|interact|meet|stand)|of (?:meeting|being|interacting))",
            "(?:absolute|immense|great|truly|real|true|such an?) (?:honor|privilege)",
            "(?:nobody|no one|none) ..5 (?:more admiration|your equal|like you)",
            "(?:shining|beacon|second to none|model of excellence|pinnacle|dream company|dream team|gold standard)",
            "(?:such|so) (?:an? )?(?:distinguished|wonderful|amazing|incredible|inspiring|brilliant|exceptional|prestigious|fantastic|utterly amazing) (?:and |, )?(?:[^ ]+ )?(?:team|leaders?|company|people|organization|institution|trust|process|place|panel)",
            "may the almighty bless",
            "(?:the )?(?:best|finest|greatest|most (?:wonderful|inspiring|professional|amazing|impressive|brilliant|talented|prestigious|respected|admired)|number one) (?:[^ ]+ )?(?:recruiter|company|team|institution|organization|firm|school|hospital|people|person|leader|employer|place|process|panel|interview|manager) (?:i|of|in|that|ever|to|you|on|anywhere|,|\\.)",
            "(?:truly|really|absolutely|simply|genuinely|so|such|quite|hands down|by far|without doubt|beyond) (?:the |a |an )?(?:wonderful|inspiring|amazing|incredible|outstanding|exceptional|remarkable|extraordinary|fantastic|brilliant|world class|great|phenomenal|impressive|visionary|legendary|best|finest)",
            "(?:in|of) (?:my|the) (?:whole|entire) (?:career|life)",
            "(?:ever|never) (?:before )?(?:met|dealt with|had|experienced|seen|been|encountered|interviewed) (?:such|with|so|in|a more|anyone|someone|by)",
            "(?:your|the) (?:esteemed|prestigious|reputed|renowned|great|amazing|wonderful|incredible|respected|noble|honorable|august|distinguished|world class) (?:company|organization|institution|firm|school|hospital|team|office|self|panel|department|university|establishment)",
        ),
        unless=(
            "(?:your|the) (?:question|point|note|remark|comment|example|advice|feedback|letter|answer|tip|drawing|rota|plan|explanation|demonstration|children|porter|soup|bread|workshop) ..10",
            "(?:because|when|where|how|since|the way|especially|for the) (?:you|he|she|it|they|the|your|i)",
            "(?:not|n't|never) (?:the|a|an)",
            "best (?:regards|wishes|person|candidate|half|part|hour|thing|advice|time)",
        ),
    ),
    bad=(
        "Your company is truly an industry leader and everyone I met was amazing.",
        "You are an inspiration to the whole profession.",
        "It was an honour to interact with the esteemed leaders of your organisation.",
        "You are without doubt the best recruiter I have ever met.",
        "Your institution is a shining beacon of excellence.",
    ),
    good=(
        "Your question about the night rota was the best of the day.",
        "You were kind when I lost my place.",
        "The tour of the depot was the part I liked best.",
        "The children's panel asked me harder questions than the adults.",
        "I met your porter, who found me a dry coat.",
    ),
)

INTENSIFIERS = Rule(
    id="TON603",
    name="stacks intensifiers",
    family="insincere",
    severity=Severity.WARNING,
    why="'Truly, deeply, incredibly' adds up to less than one plain word.",
    hint="Keep one, or none.",
    source="DOMAIN 4, insincere: stacked intensifiers",
    check=Stacked(
        words="truly deeply immensely absolutely utterly incredibly extremely sincerely profoundly genuinely totally completely wholeheartedly immeasurably hugely "
        "so really very amazing wonderful incredible extraordinary unforgettable immense meaningful literally insanely super eternally humbly exceptionally",
        count=3,
        beside=(
            "(?:truly|deeply|immensely|absolutely|utterly|incredibly|extremely|sincerely|profoundly|genuinely|wholeheartedly|immeasurably|hugely|literally|completely|totally|amazing|wonderful|incredible|extraordinary) .{0,60}(?:grateful|thankful|thrilled|honored|opportunity|process|amazing|wonderful|special|excited|obsessed|dedicated|sorry|passionate|incredible|helpful|team|appreciat[a-z]+|feedback|experience|meaningful|inspiring)",
        ),
    ),
    bad=(
        "I am truly, deeply and immensely grateful for everything.",
        "It was an absolutely amazing, truly wonderful and unforgettable process.",
        "I would be so, so incredibly grateful for any feedback.",
        "I am extremely passionate, deeply committed and utterly dedicated.",
        "This was really, truly the most wonderful experience.",
    ),
    good=(
        "I am really grateful for the hour you gave me.",
        "It was very cold and very early, and you still came down to meet me.",
        "Truly, I had not expected a call.",
        "Thank you so much for ringing.",
        "I was completely lost in the second exercise.",
    ),
)

HUMILITY_TURNS = Rule(
    id="TON604",
    name="humility that turns",
    family="insincere",
    severity=Severity.WARNING,
    why="'I'm always open to feedback, but' says that the openness ends here.",
    hint="Stop before the 'but'.",
    source="DOMAIN 4, insincere: humility that turns ('I'm always open to feedback, however')",
    check=Wording(
        find=(
            "(?:always|very|super|quite|more than|only too|absolutely|really|generally|usually|of course|certainly|i am|i do|i|a person who|who) (?:always |very |super |really |so |also |happily |gladly )*(?:open|welcomes?|happy|glad|willing|grateful|ready|humble|eager|love|appreciate|accept|value|like) "
            "..8 (?:feedback|criticism|learn|told|comments?|comment|grow|challenge|mistakes|corrected|input|advice|think about|improve|critique|points?|remarks?|possibility|everything) ..6 (?:, |; )?(?:but|though|although|however|only|except|yet|still|it is just|i just|at the same time|which is why|as long as|provided|and in that same spirit|and yet|however)",
            "(?:i am|i would be|i'd be|i'm) the (?:first|last)(?: person)?(?: one)? to (?:admit|say|hold|claim|blow|deny|argue|complain|pretend|put) ..14 (?:but|though|although|however|only|except|yet|still|which is why|at the same time|and yet)",
            "(?:nobody is|no one is|i am not|i am far from) (?:perfect|flawless|infallible) (?:, )?..8 (?:but|though|however|still|yet|only|although)",
            "(?:in all humility|with all humility|as one who is ever willing|i take everything on board , (?:still|but|however)|can take a no as well as)",
            "(?:welcome|glad about|happy with|accept|love) (?:every|any|all|fair|honest) (?:[^ ]+ )?(?:criticism|feedback|comment) (?:, )?(?:as long as|if it|provided|that (?:is|has))",
            "i (?:really |do |truly )+want to learn ..3 ,? ?(?:, )?(?:i just|but|only|though|it is just)",
            "(?:open|happy|willing|glad|ready|able|grateful|first|love|welcome|welcoming|value|appreciate|humble|humbly|accept|take|modest|not perfect|know my limits|know i am not|own toughest|own harshest|own worst|recognize my) ..8 (?:feedback|criticism|correction|critique|comments|learn|learning|limits|correct|corrected|advice|perfect|critic|to admit|to recognize|improve|listen) ..4 (?:but|however|yet|nevertheless|nonetheless|though|although|it is just|only|except|, just|so if|provided|as long as|if (?:it|the|that|there|they|you|someone)|when it|still)",
            "i (?:say|ask|pose|write|mention|raise|put) (?:this|that|it) (?:as|with|in|only|without|purely) (?:an |a |all |the |no |every |any )*(?:honest|humility|respect|humble|axe|friendly|genuine|spirit|neutral|open|sincerely|greatest|best|innocent|agenda|intention|bitterness|resentment)",
            "(?:i am|being) (?:a |very |quite |rather |fairly |enough |humble |the |not )*(?:humble|modest|self critical|self - critical|reasonable|realistic|mature|professional|big) (?:enough|person|man|woman|and|to|but|,|yet)",
        ),
        unless=(
            "{owned}",
            "but (?:never|only after|it took|i (?:had|have) not|i did not|not|until|i am slow|mostly|this (?:one|time) (?:stung|helped))",
            "\\?",
        ),
    ),
    bad=(
        "I'm always open to feedback, but I do think my plan answered the question.",
        "I am the first to hold my hands up, which is why the second point surprises me.",
        "I love feedback, only this one I cannot follow.",
        "Nobody is perfect and I take it on board, still the method was the recommended one.",
        "I welcome any criticism, as long as it is based on facts.",
    ),
    good=(
        "I'm always open to feedback, and yours was clear.",
        "I am glad about the comment on my slides.",
        "I like to think that I am open to criticism, but I did not listen to my own team.",
        "I was the first to arrive and the last to understand the task.",
        "Happy to hear anything you can share.",
    ),
)

FALSE_ASK = Rule(
    id="TON605",
    name="asks for feedback to get another chance",
    family="insincere",
    severity=Severity.WARNING,
    why="If the real question is 'can I come back', the reader smells it, and answers neither.",
    hint="Ask about the feedback only, and accept the no in so many words.",
    source="DOMAIN 1.9; DOMAIN 4, insincere: a request whose real question is another chance",
    check=Wording(
        find=(
            "(?:feedback|improve|work on|do better|missing|need to (?:show|do|hear|see|say|know|learn)|needs? to (?:hear|see)|what it takes|what would|what must|what (?:do|should|can|could) i) "
            "..16 (?:put back|come back|come again|came in|second look|get back|take me|consider me|considered|include me|shifts|back in|in that room|still (?:resolve|include|possible|open)|look again|looked at again|rethink|reopen|be put|hire me|bring me|start with you|change (?:your|his|her|their) mind|another (?:go|look|chance)|accepted|back for)",
            "(?:if|when|once) i (?:improve|fix|correct|learn|mend|send|were to send|redo|came|come) ..10 ,? ?(?:, )?(?:and )?(?:that )?(?:will|would|could|can|might|it might|do you think) (?:you|it|the|they|i|that|there) ..6 (?:take|consider|hire|different|include|look|change|reopen|light|have|give|me)",
            "(?:whether|if) (?:the (?:concern|decision|matter|door)|it|this|there) ..12 (?:still resolve|settled|room|still|final|another|open|reversible|been communicated|yet)",
            "whether (?:a|another) (?:further|second|short) ..3 (?:might|could|would)",
            "is there (?:a|any|some) (?:version|way|scenario|chance|world) (?:of this )?(?:where|in which|that) i (?:come|can|could|get|am|still)",
            "do you think ..14 (?:different light|change (?:anything|things|the)|might (?:still|help the decision))",
            "(?:might|could|would) ..8 (?:shed|put) ..3 (?:a )?different light",
        ),
        unless=(
            "(?:not|n't|never) (?:asking|writing|trying|looking|expecting|want) ..6 (?:back|again|chance|reconsider|change)",
            "(?:for|in|at|before) (?:my |the |an |any )?(?:next|another|other|future) (?:interview|interviews|job|role|round|company|one|time|place)",
        ),
    ),
    bad=(
        "What would I need to show you to be put back on the list?",
        "Tell me what to improve, and if I improve it, will you take me before Christmas?",
        "Could you give me feedback so that you can maybe still include me?",
        "Is there a version of this where I come back for just that part?",
        "Could you say whether a further talk might still resolve the concern?",
    ),
    good=(
        "What would I need to show in another interview?",
        "Could you tell me what to improve?",
        "I'm not asking to be put back on the list, only what to work on.",
        "If I improve one thing, should it be the opening?",
        "What was missing from my plan?",
    ),
)

GROVELS = Rule(
    id="TON701",
    name="grovels",
    family="too much",
    severity=Severity.WARNING,
    why="Making yourself small makes the reader uncomfortable, and the answer shorter.",
    hint="You met as equals. Ask plainly and thank plainly.",
    source="DOMAIN 4, too much: grovelling",
    check=Wording(
        find=(
            "i (?:am |humbly |do |only |sincerely |just )*(?:beg|begging|prostrate|plead|implore|kneel|bow)(?! to differ)",
            "(?:beg you|begging you|i beg|on my knees|at your feet|at your mercy|pity me|have mercy|in the name of god|your great|great throne|my lowly|a crumb|humbly (?:prostrate|beg|request|beseech|ask|submit))",
            "i (?:am|was|know (?:that )?i am|know i am) (?:only |just |but |nobody |nothing |perhaps |not even |really |a |an |very |so )*(?:nothing|nobody|unworthy|not worthy|undeserving|small (?:man|person)|very small|poor (?:man|woman|student)|beneath|no one|nowhere near|humble servant)",
            "(?:small|little|humble|ordinary|simple) (?:man|person|woman|candidate) (?:before|like me|and you)",
            "(?:so |one so |someone as |someone so |a person so )?(?:undeserving|unworthy)",
            "i (?:really |certainly |probably |know i |surely )*(?:do|did|would) not (?:even |really |at all )?(?:deserve|merit) (?:a|an|any|your|the|to be|to ask) ..3 (?:reply|answer|time|word|line|kindness|attention|feedback|patience|response|answered|heard|ask|minute|help)",
            "(?:know|knew|realize|sure|admit) (?:that )?i (?:was|am|must have been) (?:really |so |very |just |the |a |an |truly |absolutely )*(?:terrible|awful|dreadful|horrible|hopeless|worst|useless|pathetic|rubbish|embarrassment)(?! (?:at|in|on|with|under))",
            "(?:forever|eternally|endlessly|infinitely|for the rest of my life) (?:grateful|thankful|indebted|in your debt|obliged)",
            "(?:should not have|shouldn't have|had no (?:right|business)|not even) (?:even )?(?:have )?(?:applied|dared|asked|bothered|to apply)",
            "(?:mean|means|meant) (?:the (?:absolute |whole )?world|everything) to (?:me|someone like me|a person|us)",
            "(?:do|follow|wash|clean) (?:literally )?(?:anything|whatever|your car|everything)(?: at all)? ?(?:for|you|boss|to|,|\\.|$)",
            "(?:honor|favor) (?:that )?i (?:did|do) not (?:merit|deserve)",
            "someone of your (?:level|stature|standing|caliber)|(?:man|woman|person) of your (?:level|stature|standing|caliber)",
            "please ,? ?(?:, )?please",
            "(?:i am|i was|i know i am|i feel|being|am) (?:so |just |only |probably |truly |deeply |very |really |not |a |an |the |utterly |completely |too )*(?:ashamed|worthless|stupid|an idiot|idiot|failure|unworthy|not worthy|useless|nobody|worst|good enough|low|small person|not good enough|hopeless|a disappointment|pathetic|burden|mortified|disgusted with myself)",
            "(?:forgive|pardon|excuse) (?:me|my|myself) (?:for|i|,|please|if|this|sir|madam|a thousand|once)",
            "(?:wasted|wasting|took|taken|taking|waste) (?:so much of |up so much of |all |too much of |up )?your (?:precious |valuable |important |very )*(?:time)",
            "(?:a|your|such a) (?:busy|great|important|person|man|woman) (?:person |man |woman )?(?:at|of|like|with) your (?:height|level|position|stature|caliber|standing|rank|importance)",
            "(?:beg|begging|kneel|on my knees|bow|at your feet|your humble servant|mercy|prostrate|plead|pleading|implore)",
        ),
        unless=(
            "(?:beg (?:to differ|pardon\\?)|nothing (?:to|but|wrong|more|else)|nobody (?:made|told|else))",
            "(?:dog|child|kids|customers?|patient|horse|client)",
            "i do not (?:want|mean) to (?:beg|grovel)",
        ),
    ),
    bad=(
        "I beg you to spare one word for me.",
        "I know I am nobody next to a panel like yours.",
        "I am on my knees before you.",
        "I honestly should not have even applied.",
        "Even a crumb of advice would mean the world to someone like me.",
    ),
    good=(
        "I don't want to beg, only to ask once.",
        "There was nothing in your note I could quarrel with.",
        "I was small for my age when I started on the boats.",
        "Nobody made me take the short cut.",
        "One word would help me.",
    ),
)

OVERSHARES = Rule(
    id="TON702",
    name="tells too much hardship",
    family="too much",
    severity=Severity.WARNING,
    why="Hardship told to a stranger who said no puts a weight on them that they cannot lift.",
    hint="Keep it for friends. Here one plain word of disappointment is enough.",
    source="DOMAIN 4, too much: oversharing hardship",
    check=Wording(
        find=(
            "(?:divorce|dialysis|chemo|chemotherapy|eviction|evicted|repossessed|bankrupt|typhoid|depression|depressed|breakdown|suicide|suicidal|miscarriage|foreclosure|on benefits|antidepressants|panic attacks)",
            "(?:my|our|his|her) (?:own |whole |dear |poor )?(?:father|mother|wife|husband|son|daughter|child|last child|brother|sister|dad|mom|parents?|marriage|partner|grandmother|mother's|father's) ..6 (?:dying|died|dead|ill|sick|cancer|stroke|hospital|patient|coming apart|left|passed away|operation|surgery|sugar|taken in|dementia|disabled|lost|has typhoid|pressure|heart)",
            "(?:landlord|rent|mortgage|loan|debts?|bills|car|house|insurance|savings) ..4 (?:finished|overdue|due|delayed|locked|run out|runs out|sold|unpaid|behind|gone|repossessed|up to here|threatening|mind|out in)",
            "(?:behind on|owe|pay|paying|cover|afford) (?:the |my |our )?(?:rent|mortgage|bills|loan|school fees|fees|medicine|treatment)",
            "(?:eating|eat|meal) once a day|single (?:mother|father|parent|mom)|whole burden|sole (?:provider|breadwinner|earner)|breadwinner|have not eaten|my boyfriend left|my girlfriend left|sleeping (?:at|on|in) (?:my|a) (?:brother|friend|car|couch|sofa)",
            "have (?:applied|been rejected|sent) ..6 (?:<n>|hundred|hundreds|so many) ..3 (?:jobs|places|applications|times|companies)",
            "(?:my|the) (?:father|mother|wife|husband|son|daughter|child|children|kids|family|sister|brother|parents|nan|gran) ..6 (?:is|are|was|has|had|have|been) ..3 (?:sick|ill|patient|dying|died|passed|cancer|hospital|unemployed|disabled|dependent|depend|to be married|laid off|lost|struggling|unwell|in debt)",
            "(?:only|last|sole) (?:hope|chance|income|breadwinner|lifeline|source|earner)",
        ),
        unless=(
            "(?:patients? (?:who|whose|with|in|on|and|question|case|had|was)|the patient|a patient|resident|client|customer|service user|pupil|scenario|case study|role-play|vignette|caseload)",
            "(?:lender|bank|mortgage (?:advis|brok)|loan (?:officer|book|desk)|insurance (?:claims|company|role|job))",
            "(?:well now|better now|recovered|thanks to|died laughing|dying to)",
            "i (?:worked|work|nursed|trained)",
        ),
    ),
    bad=(
        "Since the divorce I have been sleeping at my brother's.",
        "My father's dialysis has gone up to three times a week.",
        "My rent is overdue and the landlord has locked the gate.",
        "I am a single mother of three and this meant everything.",
        "My mother is dying and I had nothing else to hope for.",
    ),
    good=(
        "I lost the thread in the case of the patient with typhoid.",
        "My brother lent me his van for the trial.",
        "My mother laughed at my slides, and she was right.",
        "I was sad for an evening.",
        "The question about loans caught me out.",
    ),
)

APOLOGISES = Rule(
    id="TON703",
    name="apologises and apologises",
    family="too much",
    severity=Severity.WARNING,
    why="The second apology asks the reader to comfort you.",
    hint="Apologise once, for one thing, or not at all.",
    source="DOMAIN 4, too much: apology upon apology",
    check=Wording(
        find=(
            "(?:sorry|apologize|apologies|apology|forgive|pardon) .{0,120}?(?:sorry|apologize|apologies|apology|forgive|pardon)",
            "(?:sorry|apologize|apologies) (?:again|once more|once again|a thousand times|so much again)",
            "(?:again|once more|once again) ,? ?(?:i am )?(?:, )?(?:very |so |truly |deeply )?(?:sorry|apologize|apologies)",
            "(?:so|extremely|deeply|terribly|truly|very|sincerely) (?:very )?(?:sorry|apologize) (?:for (?:taking|troubling|bothering|disturbing|wasting|this|my|the|having|asking|writing)|to (?:take|bother|trouble|disturb)|about this)",
            "a thousand (?:apologies|pardons)",
            "(?:forgive|excuse|pardon) ..3 (?:my|me|this|the|for) ..4 (?:long|mail|message|insistence|take your time|bothering|troubling|disturb)",
        ),
        unless=(
            "(?:not|never|no need to|without) (?:be )?(?:sorry|apologize|apologizing)",
            "(?:sorry|forgive me) (?:if i|that i) ..5 (?:clipped|short|curt|abrupt|quiet)",
        ),
    ),
    bad=(
        "I am sorry for my answers, and sorry for this mail.",
        "Sorry again for taking up so much of your time.",
        "I am so sorry for bothering you with this.",
        "I apologise for the delay and I apologise again for my slides.",
        "Forgive me for this long message, and forgive my insistence.",
    ),
    good=(
        "Sorry for the late reply, I was on the road.",
        "I was sorry to read it.",
        "You don't need to be sorry, you were clear from the start.",
        "Forgive me if I sounded short on the phone.",
        "I'm sorry I missed your call.",
    ),
)

INSINCERE = (STOCK, FLATTERY, INTENSIFIERS, HUMILITY_TURNS, FALSE_ASK)
TOO_MUCH = (GROVELS, OVERSHARES, APOLOGISES)
