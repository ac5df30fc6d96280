"""Ways of vouching for oneself: by their kind words, kept as evidence, and by a record without a stain."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

KIND_WORD = Rule(
    id="TON128",
    name="keeps their kind word as evidence",
    family="defensive",
    severity=Severity.WARNING,
    why="A friendly word on the way out was meant for the moment. Brought back, it asks them to explain the difference.",
    hint="Let the kind word stand as a kindness, and ask about what was missing.",
    source="DOMAIN 4, defensive: holding their words against them",
    check=Wording(
        find=(
            '(?:took|taken|(?<!shall )(?<!will )take|taking) (?:you|him|her|them|it|that|this|\\" (?:[^ ]+ ){1,9}?\\") (?:rather |quite |perhaps |unwisely |too |, )*(?:at (?:your|his|her|their) word|literally|seriously|for a yes|as a (?:yes|good sign|promise)|to mean)',
            "(?:told|assured|promised|said to|said) me (?:himself|herself|themselves|in person|personally|face to face|expressly|in so many words|in the (?:final|first|second|<nth>)|at the|over)",
            "(?:you|he|she|they) (?:had )?(?:expressly|specifically|explicitly) (?:asked|told|said|invited|wanted|requested|instructed)",
            "(?:you|he|she|they) (?:asked|told|instructed|advised|invited) me (?:expressly|specifically|explicitly|to (?:leave|keep|skip|ignore|focus))",
            "(?:saying|said|told|tell|heard|words|remark|remarks|remarked|comment|called|smiled|mentioned|wrote|writing) ..10 (?:i was|i am|my [^ ]+|me) ..5 (?:the best|best -|strongest|among the|favorite|exactly|just what|perfect|ideal|excellent|impressive|exactly what|outstanding|a natural|top of)",
            '(?:say|says|said|saying|words|wrote|called|calls|told|tell|words were|was) ..6 \\" (?:see you|welcome|exactly|we would|we will|just what|perfect|a great|great|very|excellent|the best|one of the|strong|impressive|you are|you will|you would|i (?:can|could) see|looking forward|talk soon|when you)',
            "(?:how much|that) (?:the panel|you|they|he|she|everyone|the team) (?:had |all )?(?:enjoyed|liked|loved) (?:meeting|talking|my|hearing|having|what|working)",
            "(?:hard|difficult|tricky|not easy) to (?:match|square|reconcile|put together|bring together|marry) ..6 (?:with|and)",
            "(?:your|the) (?:own )?(?:[^ ]+ )?(?:ad|advert|advertisement|sheet|guidance note|guidance|invitation|posting|instructions?|booklet|handbook|job description|listing) (?:itself |also |clearly |did |had |even |specifically |only |[^ ]+ )?(?:said|says|say|listed|lists|asked|asks|stated|states|mentioned|mentions|named|spoke|speaks|called|described|describes|made no|required|requires|promised|promises|allowed)",
            "(?:not|nothing|nowhere|never|no word|neither|no mention) ..5 (?:in|on) (?:the|your) (?:own )?(?:briefing|advert|advertisement|ad|job description|posting|instructions?|task sheet|listing|invitation)(?! so i had)",
        ),
        unless=(
            "{owned}",
            "(?:you (?:were|are) right|and (?:since|then) i (?:now|have)|i have been doing|i counted it|and i (?:still|did not|missed|forgot|had not|have not))",
            "i (?:did|had|have|could) (?:not|never)|i (?:missed|overlooked)",
            "(?:told|said|mentioned) ..5 (?:i|my [^ ]+) (?:was|am|is|were|should|need|needed|talk|talked|speak|spoke|rush|rushed|had|have) (?:too|not|a bit|to|be|work|no|look|slow|stop)",
            "(?:but|and) (?:i|then i) (?:did not|still|gave|forgot|missed|wrote|took|answered)",
            "\\?",
        ),
    ),
    bad=(
        "When you talked of my first day, I took you at your word.",
        "Your manager told me himself that the test was a formality.",
        "How much the panel had enjoyed meeting me was mentioned twice on Monday.",
        "Your own handbook said that a licence is not needed.",
        "You asked me expressly to leave the figures out.",
        "Your director told us at the end that I was the best of the day.",
    ),
    good=(
        "You asked me to slow down, and I did not.",
        "You were kind at the door, and I was grateful for it.",
        "It has come up once before, so I shall take it seriously.",
        "Your advert was clear, and I read it too quickly.",
        "He told me that my plan was too long, and it was.",
        "You said that the panel enjoyed the first part, and I know where I lost them.",
    ),
)

CLEAN_RECORD = Rule(
    id="TON117",
    name="shows a clean record",
    family="defensive",
    severity=Severity.WARNING,
    why="'Never one complaint' says that the complaint they have just made cannot be right.",
    hint="Leave the record out. What they saw on that day is what you can work on.",
    source="DOMAIN 4, defensive: credentials",
    check=Wording(
        find=(
            "zero (?:[^ ]+ )?(?:accidents?|incidents?|complaints?|defects?|claims?|injury|injuries|errors?|fails?|failures?|sick days?)",
            "i (?:have |had )?(?:also )?never (?:yet |once |ever )?(?:missed|lost|failed|dropped|broken|breached|had (?:a|an|one|any|to (?:redo|repeat)) (?:[^ ]+ )?(?:[^ ]+ )?(?:come back|fail|failed|returned|refused|rejected|complain|complaint|back|accident|claim|strike|problem|issue))",
            "(?:even )?with (?:over |more than |some |nearly )?<n> (?:[^ ]+ ){1,6}?(?:behind me|passed|to my name|under my belt|held|in hand|on my cv|in my pocket|without|delivered|completed|published|won|clean)",
            "(?:those|some|people) of us who (?:run|have|lead|teach|train|do|work|are)",
            "(?:in|over|across|through|after) (?:all |my |the |these |those |nearly |almost |more than )*<n> (?:- <n> )?(?:[^ ]+ )?(?:years|audits|seasons|services|projects|shifts|cases|classes|patients|events|weddings) ..8 (?:nobody|no one|not one|not a|never|none)",
            "(?:signs? off|signed off|relies|rely|comes? to me|asks? for me|trusts?|trusted) ..4 (?:on my (?:word|judgment)|my (?:own )?(?:judgment|work|eye|word)|me for|on me|when it)",
            "(?:second|first|lead|senior|corresponding) author|(?:award|prize|medal|distinction|commendation|scholarship|fellowships?) (?:from|by|of|at|for|in|held|since)|honors? (?:from|by|at|held|since)",
            "(?:not|never|without|nor|zero) (?:one|any|a single|even a|one single|a) (?:single )?(?:[^ ]+ )?(?:complaint|complaints|scratch|claim|claims|findings?|incident|incidents|accident|accidents|hitch|injury|squad|warning|refund|penalty|blemish|reprimand|redo|recall|no - show|sick day|day (?:sick|late|missed|lost))",
        ),
        unless=(
            "{owned}",
            "(?:but|and) (?:i )?(?:still|yet|somehow|never)",
            "i (?:have |had )?never (?:learned|asked|been|noticed|thought|saw|knew)|(?:nobody|no one) (?:has |had |ever )*(?:told|asked|said|taught|shown)",
            "(?:thank|thanks|grateful|told me (?:that|so|this)|said so|so plainly|before you)",
            "\\?",
        ),
    ),
    bad=(
        "I drive forklift fourteen year, zero accident.",
        "Nine seasons on the boats and not a single accident.",
        "I have passed forty audits without one finding.",
        "My boss has trusted my work since my apprenticeship, and not a single hitch.",
        "Even with six exhibitions behind me I was put last.",
        "There are those of us who run the clinic every week.",
        "My work has won an award from the state.",
    ),
    good=(
        "I had not one good answer in the second part.",
        "You did not make a single unkind remark.",
        "I have never driven a tram, and it showed.",
        "In nine years nobody told me that so plainly.",
        "I would rather hear one honest complaint than none.",
    ),
)

VOUCHING = (KIND_WORD, CLEAN_RECORD)
