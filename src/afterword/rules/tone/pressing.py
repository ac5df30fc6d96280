"""Ways of pressing: threats, another chance, guilt, who got it."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

THREAT = Rule(
    id="TON301",
    name="threatens",
    family="pressure",
    severity=Severity.ERROR,
    why="A threat, even a hinted one, turns the mail into a matter for the legal department.",
    hint="Leave it out. If you do mean to take legal steps, this mail is not the place.",
    source="DOMAIN 4, pressure: threats (reviews, lawyers)",
    check=Wording(
        find=(
            "(?:my|a|our|seek|seeking|an|take|the) ..2 (?:lawyer|lawyers|solicitor|attorney|legal (?:advice|action|steps|counsel))",
            "(?:go|going|take (?:it|this)|write|turn|complain|see you) ..4 (?:to )?(?:the )?(?:court|tribunal|ccma|works council|union|newspaper|newspapers|press|media|journalist|ombudsman|labor (?:office|court|board))",
            "(?:will|going to|might|may|could|am|be|i'll|can|ready to) ..4 (?:post|posting|share|publish|put|write|tell|leave|make) ..8 (?:glassdoor|review|reviews|linkedin|online|public|screenshots|everyone|group|social media|with names|on here|timeline|others know|about it)",
            "(?:glassdoor|kununu|review sites?|reviews site)",
            "(?:newspapers?|journalist|press|media) ..6 (?:enjoy|interested|story|hear|love|know)",
            "(?:followers|people in (?:this|the) (?:sector|industry|town|field)|my network|word) ..8 (?:talk|hear|talking|travels|ask me|will know|gets around|how)",
            "(?:so (?:that )?(?:others|other people|people|everyone) (?:know|can decide|can see|are warned))",
            "(?:sue you|legal consequences|consequences for you|hear from me again|you will regret|name and shame|discrimination claim|data protection request|subject access)",
        ),
        unless=(
            "(?:head of legal|legal (?:team|department|role|assistant|counsel role|counsel job)|lawyer (?:job|role|position)|press (?:office|officer|release|team))",
            "(?:as a|the|young|junior|being a|work as a) (?:lawyer|solicitor|attorney|journalist) (?:i|who|you)",
            "(?:thank|thanks|grateful|glad|good things|recommend)",
            "\\?",
        ),
    ),
    bad=(
        "My lawyer is already drafting a letter.",
        "I will be posting the whole timeline on Glassdoor tonight.",
        "Otherwise I go to the works council.",
        "People in this sector talk, and they will hear how I was treated.",
        "I'll leave a review so that others know what you are like.",
    ),
    good=(
        "Thank you for the chance to meet the legal team.",
        "I will tell my friends good things about your shop.",
        "As a lawyer I should have read the brief twice.",
        "I am posting the form back to you today.",
        "Would a union rep be the right person to ask about training?",
    ),
)

RECONSIDER = Rule(
    id="TON302",
    name="asks for another chance",
    family="pressure",
    severity=Severity.WARNING,
    why="A plea to reconsider, however softly put, shows that the decision was not accepted.",
    hint="Accept the decision in so many words, and ask only what to work on.",
    source="DOMAIN 3: 'reconsider' is an appeal; DOMAIN 4, pressure: asking to be reconsidered",
    check=Wording(
        find=(
            "(?:reconsider|re-consider|relook|re - consider|rethink|revisit|re-open|reopen) (?:me|my|the|your|this|it|at|us)",
            "(?:another|one more|one last|last|second|1 more) (?:chance|shot|look|go|try|hearing)",
            "(?:another|one more|one short|one last|a further) (?:short |quick |brief )?(?:conversation|interview|round|meeting|opportunity|talk|session)",
            "(?:change|changed|changes) (?:your|his|her|their|the panel's|its) (?:mind|minds|decision)",
            "(?:does|do|did|should|would|will) not (?:work out|accept|take (?:it|up)|push through|settle|join|show up|start|turn up|clear|pass)",
            "(?:first choice|other (?:person|girl|guy|lad|candidate)|appointee|appointed (?:person|candidate)|successful (?:one|candidate|person)|selected (?:candidate|person)|chosen (?:candidate|person)|person (?:you|they) (?:chose|hired|picked|took)|new (?:person|hire|head|[^ ]+ head)|person of your (?:choice|election)|someone|anyone|they|he|she) ..6 (?:declines?|drops? out|withdraws?|falls? (?:through|ill)|hits?|leaves|has any|changes|pulls out|backs out|inconvenience|registration|second thoughts)",
            "(?:if|should|in case|were) (?:the |your |anything |something |circumstances |things |plans |it |another |any |there |a |you |headcount |winds )+..6 (?:change|changes|opens?|open again|fall through|falls through|reopens?|come up|comes up|find the team needs|need one more|shift|change in your|becomes available|arises?)",
            "(?:before (?:you|it is|the|everything is|they) ..4 (?:close|closed|finalize|signed|sign|going to market|final|fully))",
            "(?:any|a|some|one percent|slightest|small) (?:chance|possibility|way|room|prospect) (?:of|to|for|that|i|at|in|left|you|we)",
            "(?:put|let|bring|get|take|have|slot|squeeze|include|consider) (?:me|my (?:name|profile|candidature|application)) ..3 (?:back|again|in front|on the list|before|if the|first|through)",
            "(?:still|remain|am|be|completely|fully|also) (?:completely |fully |always |very |much |also )?(?:available|interested|open|ready|free) (?:to (?:start|begin|join)|on short|at short|immediately|for the (?:role|job|position|post)|in case|if|should|as|from|any)",
            "(?:free|ready|able|could|can|available|happy) to (?:start|begin|join) (?:on |as |immediately|tomorrow|monday|right|straight|<day>|at|this|next)",
            "i (?:could|can) (?:start|begin) (?:as|on|immediately|tomorrow|<day>|right)",
            "(?:redo|repeat|retake|do (?:it|that) (?:over|again)|come (?:back|in) (?:again|and|this|the|next|for|to)|try (?:it )?again) ..12 (?:with|see if|show|\\?|just|for)",
            "(?:not|is it|if it is|if the decision is not|before) (?:yet |too |completely |fully |already )+(?:late|closed|final|filled|signed|decided)",
            "keep (?:me|my (?:name|cv|details|application)) (?:top )?(?:of |in )(?:mind|consideration)",
            "(?:prove|show) (?:to )?(?:you|them|him|her) (?:what|that|how|wrong|i can)",
            "give me (?:a|one|another|the) (?:more )?(?:chance|shot|try|week|trial|day)",
            "(?:always find me|wait for your call|waiting for your call|my phone is always|you have my number)",
            "you (?:will|would) not regret",
            "attached ..4 (?:new|corrected|revised|improved|updated) (?:version|one|file)",
        ),
        unless=(
            "(?:not|n't|never) (?:writing|asking|here|going|want|wish|mean|trying|expecting) ..8 (?:reconsider|chance|reopen|change|look|conversation|again)",
            "reconsider my|reconsidering (?:my|how)|reconsider how i",
            "(?:any|a|some) (?:chance|possibility|way) (?:of |to |for |you (?:could|can|would) |that you (?:could|can|would) )?(?:a |one |some |any |share |tell |say |hear |get |let )*(?:feedback|tip|tips|advice|pointer|word|line|tell|share|say|know|notes|comments)",
            "(?:take|have|had|took|taking|give it|gave it|having) (?:a|another|one more|a second) (?:look|go|read|try|thought) (?:at|through|over|about) (?:my|the|it|your (?:notes|mail|feedback))",
            "(?:next|another) (?:interview|round|opportunity|chance) (?:i|elsewhere|with another|somewhere|comes|that comes|of mine|at another)",
            "(?:for|in|before|at|into) (?:my |the |an |any )?(?:next|another|other) (?:interview|interviews|job|role|round|company)",
            "(?:first|second|<n>) chance(?:s)? (?:to (?:answer|explain|show|speak|fix|save)|and i)",
            "(?:gave|given|giving|give|offered|got|had|for|let) (?:me|us|i)? ?(?:a|the|another|every|that|one more) (?:fair |real |good |second )?(?:chance|opportunity|go|shot|try|look) (?:to|and|at)",
            "(?:a|another|the) (?:candidate|person|applicant) (?:did|does)",
            "(?:learn|practice|study|read|redo) ..6 (?:again|at home|on my own|on paper|this weekend|out loud|with)",
            "(?:apply|applying) again",
        ),
    ),
    bad=(
        "If the other person does not work out, I could start on Monday.",
        "Would there be any chance of one more conversation with the director?",
        "I would ask the panel to reconsider my application.".replace("my application", "the decision"),
        "Should anything change, I remain fully available.",
        "Please give me one more chance.",
        "Would you consider putting me in front of them again?".replace(
            "putting me in front of them", "taking me back and letting me try it"
        ),
    ),
    good=(
        "I'm not asking you to reconsider the decision.",
        "I want to reconsider my approach to the first five minutes.",
        "Is there any chance you could share one tip?",
        "You gave me every chance to answer and I missed it.",
        "I will take another look at the task this weekend, on my own.",
    ),
)

GUILT = Rule(
    id="TON303",
    name="makes them feel guilty",
    family="pressure",
    severity=Severity.WARNING,
    why="What the decision cost you is real. Told to the person who made it, it is a bill.",
    hint="Say once that you are disappointed, if you want to, and leave the price out.",
    source="DOMAIN 4, pressure: guilt",
    check=Wording(
        find=(
            "i (?:had |have |already |did |also |even )*(?:turned down|gave up|given up|give up|quit|left|resigned|rejected|canceled|refused|sold|handed in|said no to|put off|told my (?:boss|landlord|family|kids|boys|wife|husband)|given (?:them|my|notice)|planning my notice|moved|passed up|let go)",
            "(?:because of|thanks to|due to|for) (?:you|your (?:firm|company|promise|words|decision|team)) ..4 i",
            "(?:on|based on) the strength of (?:our|your|these|those|the|what)",
            "(?:my|our|the) (?:..2 )?(?:family|kids|children|wife|husband|mother|father|boys|daughter|son|young fella|girls|parents) ..8 (?:asking|ask|told|news|waiting|counting|disappointed|crying|cried|holiday|survive|heartbroken|depend|relying|expect)",
            "(?:hope|trust) (?:that )?you (?:can |will |all )?(?:sleep|think of|live with|are (?:happy|proud)|remember (?:that|me|us)|know what you)",
            "(?:have|had) (?:not |hardly |barely )?(?:really |hardly |barely )?slept (?:since|for|a)",
            "(?:how|what|work out how) (?:am i|do i|to|i am (?:going|supposed) to|can i) ..2 (?:tell|explain|say|face|look) ..3 (?:my|to my|the kids|them|home|family)",
            "(?:you can |can |only )?imagine (?:the mood|how (?:i|it|that|my)|what (?:that|it|this) (?:does|means|did|is like))",
            "(?:what|all) (?:this|that|the) job (?:would have |would've |could have |had )?(?:meant|means) to",
            "let you explain (?:to|it)",
            "(?:i (?:now )?have (?:neither|nothing left)|that is something i (?:now )?have to live with|i am the one who has to|quiet (?:autumn|christmas)|consolation)",
            "i (?:was|had been) counting on (?:it|this|you)",
            "now i do not know",
        ),
        unless=(
            "(?:my own (?:gamble|choice|risk|decision)|not (?:something )?for you to carry|not your (?:problem|fault|doing)|that is mine|mine to|on me|{owned})",
            "(?:left|gave|given|told|sold|moved|quit) (?:the (?:room|building|site|office|interview|house|panel)|you|them|me|out|it (?:too|out|at)|early|late|myself|a (?:poor|bad|weak|thin|long|vague)|the (?:wrong|same)|up (?:too|on the|at|halfway)|no |my (?:number|umbrella|coat|bag|answer)|one|three|<n>)",
            "(?:not|n't) (?:quit|leave|give up)",
            "(?:laughed|laughing|proud|cheered|booked me|says|agrees|helping|practicing with)",
            "\\?",
            "(?:thank|thanks|grateful)",
        ),
    ),
    bad=(
        "I turned down another offer so that I could come to you.",
        "My kids keep asking when we move, and I have nothing to tell them.",
        "I gave up my flat on the strength of our talks.",
        "I haven't really slept since your mail.",
        "I hope you think of my family this Christmas.",
    ),
    good=(
        "I had already said no to Utrecht, but that was my own gamble.",
        "I gave up too early on the last question.",
        "My daughter laughed when I showed her my slides, and she was right.",
        "I left the room knowing that I had lost you.",
        "I slept on it, and you were right.",
    ),
)

WHO_GOT_IT = Rule(
    id="TON304",
    name="asks who got it",
    family="pressure",
    severity=Severity.WARNING,
    why="They cannot tell you who was hired, and the question sounds like a search for the mistake.",
    hint="Ask about yourself only.",
    source="DOMAIN 3: no mention of who was hired; DOMAIN 4, pressure: who got it",
    check=Wording(
        find=(
            "(?:who|whom|who exactly) (?:was|is|were|has been|did|have|had|got|you|they|else|it) ..5 (?:got|get|chosen|hired|appointed|selected|picked|take|took|hire|pick|choose|give|gave|go with|went|instead|job|role|it|post|chose|preferred|appoint)",
            "who (?:got|was (?:chosen|appointed|hired|selected|picked|given|preferred)|did you|you (?:hired|chose|went with|picked|took)|were you) ?",
            "(?:name|background|experience|profile|qualifications?|grade|details|cv|credentials) of (?:the|whoever|this) (?:..2 )?(?:person|candidate|individual|one|appointee|successful)",
            "(?:a (?:little )?bit|something|a little|more|anything|say ..4) about the (?:person|candidate|one|individual|successful|chosen) ..3 (?:who|chosen|that|candidate|got)",
            "(?:is|was|were|whether|if) (?:it |he |she |they |the (?:successful|chosen|other|new|selected|senior|job|role|post) ..4 )(?:someone|internal|external|an internal|from (?:inside|outside|the|a|another)|somebody|a (?:friend|relative|cousin)|the cousin|went to)",
            "(?:went|go|gone|given) to (?:an?|the|your|someone|somebody) (?:internal|insider|external|friend|relative|one of your|someone's|younger|cheaper)",
            "(?:nephew|cousin|niece|brother - in - law|son|friend) (?:got it|of (?:the|your)|from)",
            "(?:someone|somebody|person|guy|lad|boss) 's (?:nephew|cousin|niece|son|daughter|friend)",
            "(?:someones|somebodys|someone's|somebody's) (?:nephew|cousin|niece|son|daughter|friend)",
            "(?:you took|you hired|you have taken|you chose) (?:a|the) (?:girl|boy|guy|man|woman|lad|lass|person|kid)",
        ),
        unless=(
            "(?:not|n't|no need) (?:asking|ask|want to know|wondering|need to know|to tell me|tell me) ..3 (?:who|about)",
            "(?:whoever|wish|good luck|congratulate|congratulations|glad|well done|fair play|hope (?:that )?(?:she|he|they|the)|welcome|happy for|deserve|the best to)",
            "(?:stronger|better) (?:than me|one|candidate|person)",
            "who (?:i|me)",
        ),
    ),
    bad=(
        "May I ask who got the job in the end?",
        "Could you tell me a bit about the person who was chosen?",
        "Was it somebody internal?",
        "Who did you take instead?",
        "I would like to know the name of the successful candidate.",
    ),
    good=(
        "I'm not asking who got it.",
        "I hope the person you chose settles in well.",
        "Well done to whoever got it.",
        "You told me that another candidate was stronger, and I accept that.",
        "Who would be the right person to thank for the tour?",
    ),
)

PRESSING = (THREAT, RECONSIDER, GUILT, WHO_GOT_IT)
