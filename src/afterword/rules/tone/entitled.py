"""Ways of being entitled: deserving, expecting, deadlines, demands, asking again, going over someone's head."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

DESERVE = Rule(
    id="TON201",
    name="claims to deserve it",
    family="entitled",
    severity=Severity.ERROR,
    why="Feedback is a favour. Calling it a debt turns the reader from a helper into a debtor.",
    hint="Ask for it as a favour, and leave them free to say no.",
    source="DOMAIN 4, entitled: deserve, owe, expect",
    check=Wording(
        find=(
            "i (?:feel |think |believe |know |reckon )?(?:that )?(?:i |we )?(?:deserve|deserved|merit|merited|have earned|had earned)",
            "(?:i|we|and|but) (?:really |honestly |surely )?deserve (?:a|an|the|some|more|better|to)",
            "(?:i|we) (?:am|are|feel|was|were) (?:surely |clearly |rightly )?(?:owed|entitled)",
            "(?:you|they|he|she|the company) (?:all )?(?:do )?owes? (?:me|us|every|your)(?! nothing| no )",
            "(?:the )?least (?:that )?(?:you|they|he|she|your company|i|one|a person) ..3 (?:do|owe|expect|expected|give|say|have)",
            "(?:least|what) (?:that )?(?:can|could|should) be expected",
            "(?:candidate|candidates|applicant|person|professional|one|someone|people) ..8 (?:deserves?|(?:can|may|should|might) expect|is owed|are owed|merits?)",
            "i (?:do |really |would |rather |fully |frankly )?expect (?:a|an|the|your|better|more|some|you|feedback|to (?:have|receive|get|hear|be))",
            "(?:only|just|surely|perfectly|quite|more than|not too much) (?:fair|right|reasonable|proper|decent|normal|appropriate) (?:that|for) (?:i|me|a candidate|candidates|we|us|one|an applicant|applicants)(?: to)? (?:am |are |is |be |should |can |get |be )*(?:receive|receives|given|get|gets|hear|told|have|know|expect|ask|offered|treated|answered)",
            "(?:a|an|some) (?:proper|real|decent|actual|serious|full|honest) (?:explanation|answer|reply|reason|response|feedback) (?:rather than|instead of|and not|not just|not only|than)",
            "i (?:am|was) supposed to (?:be given|get|have|be the)",
            "i (?:would have|had) (?:expected|hoped) (?:that |for )?(?:better|more|at least|the (?:board|panel|team)|you|someone)",
            "i (?:would|had|did|do) (?:have )?(?:feel|felt|expected|expect|hoped|hope|thought|think) (?:that )?(?:i had earned|people|someone|somebody|a (?:company|firm|school|hospital|university|place|panel)|at least|more|better|a little more|the courtesy)",
        ),
        unless=(
            "(?:not|n't|never|nobody) (?:owe|expect|deserve|merit)",
            "deserves? (?:thanks|credit|it|that|the (?:job|role|praise|thanks)|a good|a manager|better than me|someone)",
            "(?:you|they|whoever|he|she|team|panel|residents|people) ..3 deserved? (?:a |the |my |our |real |better |proper )?(?:thanks|credit|answer|apology|start|someone|more than i|better than i)",
            "deserved (?:to lose|that|it|the no)",
            "(?:would|do|did) not",
        ),
    ),
    bad=(
        "After three interviews I deserve a real answer.",
        "You owe me at least a phone call.",
        "A person of my standing can expect more than two lines.",
        "I expect a detailed explanation of the scoring.",
        "A short reply is the least you could do.",
        "I am owed an explanation after such a long day.",
    ),
    good=(
        "You deserve thanks for letting me repeat the last part.",
        "I don't expect an answer if you are busy.",
        "You owe me nothing, and I would still be glad of a line.",
        "I expected the question on budgets and still answered another one.",
        "Whoever starts in May deserves a good team like yours.",
        "I deserved that remark, because my slides were a mess.",
    ),
)

DEADLINE = Rule(
    id="TON202",
    name="sets a deadline",
    family="entitled",
    severity=Severity.WARNING,
    why="A deadline on a favour is an order, and silence is the easiest way to refuse it.",
    hint="Leave the time to them: 'whenever it suits you' gets more answers than a date.",
    source="DOMAIN 4, entitled: deadlines",
    check=Wording(
        find=(
            "(?:answer|answers|reply|respond|response|hear|feedback|reason|reasons|explanation|send|revert|in writing|back to me|let me (?:know|have)|have (?:that|it)) "
            "..8 (?:by|before|until|till|no later than|latest) (?:the )?(?:<day>|tomorrow|today|tonight|noon|lunchtime|midday|end of|close of|"
            "cob|eod|<n>|this week|the weekend|friday)",
            "(?:by|before|until|till|no later than|latest) (?:<day>|tomorrow|today|tonight|noon|the end of|end of|close of|cob|eod|<n>) ..12 "
            "(?:i (?:need|want|expect|require|will expect)|please|send|answer|reply|respond)",
            "you have (?:until|till|<n> (?:days|hours)|one day|<nth>)",
            "within (?:<n>|the|a|one|this) ..2 (?:hours|hour|days|day|week)",
            "i (?:wait|will wait|am waiting|will be waiting|will be checking) ..6 (?:until|till|tomorrow|tonight|<day>)",
            "(?:need|want|require) ..5 (?:by|before|until|today|tomorrow|tonight|now)",
            "deadline for (?:your|an|the) (?:answer|reply|response)",
            "(?:by|before|until|no later than|within) (?:the )?(?:end of (?:this|the|next|business|play) ?[^ ]*|<day>[^ ]*|close of business[^ ]*|cob|eod|tomorrow|noon|tonight|<n> (?:hours|days|working days|o'clock)|next week|the weekend) ..6 (?:would be (?:ideal|great|perfect|appreciated|good|fine|helpful)|would suit|please|at the latest|latest|suits|works|is (?:fine|when)|if possible|as i)",
            "(?:grateful|appreciate|obliged|glad|happy|pleased) (?:for|if|to) ..12 (?:by|before|until|no later than|within) (?:the )?(?:end of|close of|<day>|tomorrow|noon|tonight|cob|eod|<n> (?:hours|days|working days)|this week|next week|weekend)",
            "(?:please|kindly|could you|can you|would you|want|need|require|expect|await|awaiting|get|send|let me have) ..12 (?:by|before|until|no later than|within) (?:the )?(?:end of|close of|<day>|tomorrow|noon|tonight|cob|eod|<n> (?:hours|days|working days)|this week|next week|weekend)",
            "(?:i need|i require|i expect|i want|i await|please reply|please respond|please answer|revert) ..8 (?:today|asap|at once|immediately|without delay|promptly|at the earliest|urgently|soonest|right away)",
        ),
        unless=(
            "(?:no|not|without) (?:rush|hurry|need|deadline|pressure|problem)",
            "i (?:will|am going to|want to|hope to|plan to|have to|need to) (?:learn|practice|finish|improve|redo|rewrite|work|read|be able|get better|know how)",
            "(?:thank you|thanks|appreciate|appreciated|grateful) ..3 (?:for|that|it|letting|which)(?! please)(?! (?:your|the|an|any|a) ..2 (?:answer|reply|response|feedback))",
            "(?:you|your (?:mail|message|note|call)) ..3 (?:said|told|wrote|promised|letting me know)",
        ),
    ),
    bad=(
        "Please send me your answer by Friday.",
        "You have until noon tomorrow to explain this.",
        "I need the reasons in writing before the end of the week.",
        "I would be glad to have your reply before close of business on Tuesday.",
        "Within two days I want to hear what went wrong.",
        "It would be good to have that by Thursday midday.",
    ),
    good=(
        "Thanks for letting me know before the weekend.",
        "I want to be able to do this properly by March.",
        "There is no rush, any time before summer is early for me.",
        "I am going to practise it until I can do it asleep.",
        "You said I would hear by Friday, and I did, which I appreciated.",
    ),
)

DEMAND = Rule(
    id="TON203",
    name="demands instead of asking",
    family="entitled",
    severity=Severity.ERROR,
    why="Nobody has to give feedback. A demand, or a request for scores and notes, reads as the start of a dispute.",
    hint="Put it as one question that can be answered in a line, and let them off if they can't.",
    source="DOMAIN 4, entitled: demands",
    check=Wording(
        find=(
            "i (?:must |do |would |formally |hereby |therefore )*(?:insist|demand) (?:on|that|to|upon)",
            "(?:least you (?:can|could) do|you (?:will|would) (?:need|have) to explain|you must (?:tell|explain|send|give)|you (?:need|have) to (?:tell|explain|give|send))",
            "(?:i am|i will be|i shall be) (?:expecting|requesting|awaiting|waiting for) (?:a|an|your|the) (?:proper|formal|full|written|detailed|real|clear|direct|official)",
            "(?:formal|official) (?:written )?(?:statement|explanation|response|reply|answer|review)",
            "i (?:want|need|require|demand|insist|must have|shall need) (?:on |you to |to (?:see|have|hear|get) )?(?:a|an|the|my|your|it|someone|proper|written|full|that|this) ..6 "
            "(?:scores?|marks?|notes|breakdown|writing|explanation|answer|reasons?|recording|copy|feedback|sheets?|paper|paid|corrected|checked|apology|criteria|response)",
            "i (?:need|require|want|insist|demand) (?:that )?you (?:to )?(?:explain|tell|send|give|have|check|correct|confirm|put|answer|reconsider)",
            "i (?:demand|insist)",
            "(?:please )?(?:furnish|provide|supply) (?:me|us) with",
            "(?:please )?send (?:me|over) (?:also )?(?:the|my|your|a|all) ..4 (?:scores?|marks?|marking|notes|recording|sheets?|report|assessment|model answers|answers|breakdown)",
            "(?:give|send) me (?:the|a|my|your) (?:proper|real|full|true|actual|written|exact|detailed)",
            "(?:please )?correct your (?:notes|file|records|system|report)",
            "(?:i want|want|need|put) (?:it|this|that|an answer|the reasons?) (?:in writing|on paper)",
            "(?:please )?confirm (?:it|this|that) to me",
            "i want (?:my|the) <n>",
            "(?:must|have to) (?:tell|explain|give|send|answer|justify) (?:me|to me|us|this)",
            "i want to know (?:why|who|the reason|is it|exactly|how you|what made)",
            "(?:please|kindly) (?:send|have|provide|forward|arrange|explain|furnish|share|attach|supply|disclose|state|specify|confirm) ..8 (?:notes|scores?|scoring|score sheet|recording|in full|in writing|documents?|written|copy|breakdown|marks|sheet|form|minutes|criteria|reasons|explanation)",
            "i (?:require|request|insist|demand|expect|hereby|formally|must ask|am requesting|am asking for|would like to (?:see|have|receive|request)|wish to (?:see|have|receive)|want to (?:see|have)) ..8 (?:notes|scores?|scoring|recording|written|copy|breakdown|marks|explanation|full|sheet|minutes|documentation|criteria|reasons|file|answer)",
            "(?:have|get|ask) someone (?:senior |else |qualified |other )?(?:to )?(?:look|review|check|call|ring|explain|go|re)",
        ),
        unless=(
            "(?:if you|could you|would you|may i|not|happy to|one thing)",
            "i need to (?:learn|improve|work|practice)",
        ),
    ),
    bad=(
        "I want a written breakdown of my scores.",
        "Kindly furnish me with the names of the panel.",
        "Send me the interview notes in full.",
        "I require you to have my answers checked again.",
        "You must tell me on what grounds this was decided.",
        "I need an explanation in writing.",
    ),
    good=(
        "I want to get better at the kind of question you asked.",
        "I need to work on my answers before I try again.",
        "If you have notes you are free to share, I would be glad to read them.",
        "Could you send me the name of the book you mentioned?",
        "I want to know one thing only, and one word will do.",
    ),
)

AGAIN = Rule(
    id="TON204",
    name="counts the unanswered mails",
    family="entitled",
    severity=Severity.WARNING,
    why="Counting one's unanswered mails is a reproach. One gentle reminder is the most that silence allows.",
    hint="Ask once, without mentioning the silence, and then accept it.",
    source="DOMAIN 2, how often; DOMAIN 4, entitled: repeated asks",
    check=Wording(
        find=(
            "(?:my|the|this is my|that is the|this is the|this is now my) (?:<nth>|second|<n> <nth>) (?:mail|message|text|time|reminder|note|letter|request|attempt|call|follow)",
            "(?:<nth>|second) (?:mail|message|text|time|reminder|note|letter|request) (?:now|i|and|to|about|asking|that i)",
            "a (?:<nth>|second) time (?:on|about|to|regarding)",
            "(?:gentle|friendly|kind|polite|small|quick) reminder",
            "(?:circling|following|chasing|checking) (?:back|up) ..2 (?:again|a <nth>|once more|a second)",
            "(?:i|we) (?:have |had )?(?:already |also )?(?:asked|written|wrote|called|mailed|messaged|rung|rang|phoned|texted|left word|chased) ..6 (?:twice|<n> times|several times|many times|again and again|every (?:time|day|morning)|once already)",
            "as i (?:have )?(?:already )?(?:asked|said|wrote|written) (?:already )?(?:twice|<n> times|before|already)",
            "(?:as )?i (?:have )?already (?:asked|written|wrote|mailed|requested)",
            "(?:i am )?still (?:awaiting|waiting|have not (?:had|heard|received|got)|not a word|nothing|no (?:reply|answer|word|response|reaction))",
            "(?:wrote|written|mails|messages|mailed|asked) ..3 <day> ..6 (?:again|and|,) ..3 <day>",
            "(?:mails|messages|calls) of <n>",
            "(?:to which|and) i (?:got|have had|had|received|have) (?:no|nothing|not one) (?:reaction|reply|answer|response)",
            "(?:i will|will) keep (?:sending|writing|calling|asking)",
            "write once more",
            "until today i have (?:nothing|no)",
            "on the <n> (?:, )?(?:the <n> )?(?:and|,) ",
            "(?:circling|coming|following|checking|writing|chasing|getting) (?:back |up |in |again )*(?:again|once more|for the <n>|for the <nth>|on my (?:mails|messages|requests|previous|earlier|last|mail|two|<n>)|yet again)",
            "(?:already|previously|repeatedly|now) (?:raised|asked|written|requested|sent|mailed|called|rung|phoned|messaged|chased|inquired|enquired) ..8 (?:times|twice|again|without|and (?:no|nobody|still)|before)",
        ),
        unless=(
            "(?:second|<nth>) time (?:i read|i have (?:heard|been told)|through|around|it|lucky)",
            "(?:read|reading|hear|heard|told|listened|watched) ..6 (?:second|<nth>) time",
            "(?:still|again) (?:be|grateful|thank)",
            "(?:no|not|without|instead of) (?:a )?(?:reminder|chasing)",
        ),
    ),
    bad=(
        "This is my fourth email about the same thing.",
        "Gentle reminder on my mails of Monday and Tuesday.",
        "I have already asked twice what was missing.",
        "I am still waiting for your feedback.",
        "Circling back a third time on my note from last week.",
        "I wrote on Monday, and again on Thursday, and heard nothing.",
    ),
    good=(
        "I read your mail a second time before answering.",
        "This is the third time I have been told that I speak too fast.",
        "I won't send a reminder, you have enough to do.",
        "I have started to practise every morning before work.",
        "If you can't say, I will still be grateful for the hour you gave me.",
    ),
)

ESCALATE = Rule(
    id="TON205",
    name="goes over their head",
    family="entitled",
    severity=Severity.ERROR,
    why="Copying in a boss, or mentioning that one knows them, is a threat, however politely it is put.",
    hint="Write only to the person who told you, and leave everybody else out of it.",
    source="DOMAIN 4, entitled: going over someone's head",
    check=Wording(
        find=(
            "(?:copied|copying|looped|cc'd) (?:in )?(?:your|the) ..3 (?:manager|director|head|boss|ceo|chief|supervisor|team lead|hr)",
            "(?:someone|somebody|whoever|anyone) (?:above|senior to|more senior than|higher than) you",
            "(?:my next|the next|this) (?:letter|mail|message|call|complaint) (?:will go|goes|is going) to",
            "(?:complaint|grievance) (?:has gone|will go|goes|is going|was sent|with|against|about|to)",
            "who is your (?:supervisor|manager|boss|superior|line manager)",
            "(?:i )?(?:have |am |will |shall |already )?(?:also )?(?:copied|copying|cc'd|cc|marking|copy) ..3 (?:in )?(?:your|the|my|hr|md|this|him|her|them|mail)",
            "(?:speak|write|go|talk|call|turn|complain|write in|ring|take (?:it|this|the matter)|raise (?:it|this|the matter)|forward (?:it|this|the matter)|escalate) "
            "..4 (?:to|with|your|straight to) ..4 (?:ceo|chairman|chairwoman|chair|director|boss|head|manager|md|hr|bishop|board|council|office|secretary|owner|"
            "principal|minister|headquarters|management|ombudsman|union|consulate|embassy|congressman)",
            "(?:whom|who|he|she|him|her|them|and) ..3 (?:i )?(?:know|knows|known) (?:him |her |them |me |to me )?(?:very )?(?:personally|well|to my family)",
            "(?:is|are) known to (?:me|my family|us)",
            "in copy",
            "(?:share|shared|raise|discuss) ..6 with (?:him|her|the (?:bishop|board|chairman|director|owner|ceo)|your (?:chairman|ceo|director|boss|head|board|manager))",
            "(?:call|ring|phone) your (?:boss|manager|director|head|owner)",
            "so that (?:he|she|they) (?:too )?(?:sees?|may see|may form|knows?|can see)",
        ),
        unless=(
            "(?:regards|greetings|best wishes|thank (?:him|her|them|the)|please (?:tell|give|pass|extend|convey))",
            "my (?:own )?(?:current |present )?(?:manager|boss|line manager|head|supervisor)",
            "(?:asked|ask|asking) (?:my|our)",
            "(?:can|could|would|may|should) (?:you|i|it)",
        ),
    ),
    bad=(
        "I have copied in your director so that he knows how this was handled.",
        "Otherwise I will write to the managing director.",
        "I will speak directly with the chairman, whom I know personally.",
        "If I hear nothing I go straight to your CEO.",
        "I am marking this mail to the head of HR as well.",
    ),
    good=(
        "I will speak to my own manager about getting that training.",
        "Please give my regards to the director, who was very kind.",
        "My supervisor agreed to share the rota with me.",
        "I asked our area lead if I can sit in on the next meeting.",
        "The chairman asked a hard question and I had no answer.",
    ),
)

ENTITLED = (DESERVE, DEADLINE, DEMAND, AGAIN, ESCALATE)
