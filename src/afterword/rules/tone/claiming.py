"""Ways of claiming: that it was all right, that they did not look, that the law or one's age, not oneself, is the matter."""

from __future__ import annotations

from afterword.findings import Severity
from afterword.rules.base import Rule
from afterword.rules.tone.checks import Wording

_ALL = "(?:every|every single|each|each and every|each of the|all|all of|all the|all of the|all your|100 %|<n> %|<n> out of <n>|<n> of <n>)"
_RIGHTLY = "(?:correctly|right|perfectly|flawlessly|without (?:a|any|one|an) (?:single )?(?:mistake|error|slip|fault)|accurately|to perfection|in full)"

ALL_RIGHT = Rule(
    id="TON116",
    name="claims to have done it all right",
    family="defensive",
    severity=Severity.WARNING,
    why="If everything was right, the decision must be wrong: that is what the reader hears.",
    hint="Leave the verdict on the day to them. Name one moment that you would do differently.",
    source="DOMAIN 4, defensive: countering, credentials",
    check=Wording(
        find=(
            f"i (?:had |have |even |also |actually )*(?:answered|solved|got|did|completed|handled|passed|finished|met|had) {_ALL} ..5 {_RIGHTLY}",
            "(?:got|answered|solved|had) (?:every|each) (?:single )?(?:[^ ]+ )?(?:question|task|exercise|case|problem|item|answer)s? (?:right|correct|correctly)",
            "(?:my|all my|all of my|every one of my|each of my) (?:answers?|results?|figures|calculations|numbers) (?:was|were) (?:all |perfectly |completely |absolutely |fully )*(?:correct|right|perfect|flawless|without fault|spot on)",
            "i (?:had |have |really |honestly )*(?:did|done|do) (?:everything|all) (?:that )?(?:you|they|he|she|was|right|correctly|perfectly|i was (?:asked|told)|asked|exactly)",
            "i (?:made|had|have made) (?:no|not one|not a single|zero|hardly any|hardly a) (?:single )?(?:mistakes?|errors?|slips?|faults?)",
            "(?:do|did|can|could) not (?:think|believe|see|know|remember|recall) ..3 i (?:made|did|got|said|had) (?:a|any|one|anything) ..2 (?:mistakes?|errors?|wrong|incorrect)",
            "(?:there was|there were|there is) (?:nothing|no (?:mistakes?|errors?|question)) (?:wrong (?:with|in) my|in my|(?:that )?i could not answer|i did not answer)",
            "i (?:met|meet|fulfill|fulfilled|satisfied|satisfy|ticked?|have) (?:every|each|all|all of|<n> of) (?:single )?(?:one )?(?:of )?(?:the |your )?..2 (?:requirements?|criteria|criterion|box|boxes|points?|qualifications?)",
            "(?:could|can|would) not have (?:done|gone|been|answered|prepared) (?:it |this |that )?(?:any )?(?:better|more (?:carefully|thoroughly|completely))",
        ),
        unless=(
            "(?:i thought|i was sure|so i thought|on paper) ..12 (?:but|until|and then|wrong)",
            "(?:if|whether|when|until|hope|hoped|wish|wished|want|wanted|meant|tried|would like|next time|not sure) (?:that )?i ..2 (?:had|have|did|do|got|get|answered|met|made|could|can)",
            "(?:but|and|yet) (?:i )?(?:still|said nothing|never|did not|forgot|could not|missed|bored|nobody|showed nothing)",
            "(?:except|apart from|but one|other than)",
            "\\?",
        ),
    ),
    bad=(
        "I answered every single question correctly.",
        "I got all of the case questions right.",
        "I did everything that you asked for.",
        "My answers were all correct, and I double checked them.",
        "I made no mistakes in the test.",
        "I meet every one of your requirements.",
        "I don't think I got anything wrong on the day.",
    ),
    good=(
        "I did not answer every question correctly.",
        "I answered all the easy questions right but missed the one that mattered.",
        "I thought I had done everything right, until I read your note.",
        "I wish I had answered every question so calmly.",
        "I made mistakes in the second task, and I know which.",
        "Did I get all the questions right, apart from the last?",
    ),
)

NOT_LOOKED = Rule(
    id="TON109",
    name="accuses them of not looking",
    family="defensive",
    severity=Severity.ERROR,
    why="You cannot know what they read, and they can: the sentence only tells them that you are angry.",
    hint="Take it that they looked. Ask what they would have liked to see.",
    source="DOMAIN 4, defensive: countering; DOMAIN 4, hostile",
    check=Wording(
        find=(
            "(?:you|they|he|she|nobody|no one|the panel|the team|your (?:team|colleague|colleagues|panel|manager|hr)) (?:have |has |had )?(?:clearly |obviously |evidently |plainly |apparently |really |certainly |surely |very )+(?:did|do|does|have|has|had|was|were|never|not|could|can) (?:not )?(?:even |really |actually |bothered? to |care to |take the time to |took the time to )*(?:read|look|looked|open|opened|listen|listened|listening|paying|pay|paid|check|checked|notice|noticed|see|seen|watch|watched|study|studied|understand|understood)",
            "(?:you|they|he|she|nobody|no one|the panel|the team|your (?:team|colleague|colleagues|panel|manager|hr)) (?:did not|never|have not|has not|had not|can not have|could not have) (?:even |really |actually |ever |properly )+(?:bothered? to |cared? to )?(?:read|look|looked|open|opened|listen|listened|check|checked|watch|watched|study|studied)",
            "(?:you|they|he|she|the panel|your (?:team|colleague|panel|hr)) (?:did not|never|do not|could not be|not one of you) (?:even )?(?:bother|bothered) (?:to|with|reading|looking|listening)",
            "(?:did|has|have|had) (?:anyone|anybody|someone|you|he|she|they) (?:there |at all |actually |even |ever |really |bother to )+(?:read|look|looked|open|opened|listen|listened|check)",
            "(?:nobody|no one|not one of you|none of you) ..3 (?:read|looked at|opened|listened to|studied|has read|had read|bothered)",
            "(?:without|before) (?:even |ever |so much as |really |actually )+(?:reading|looking|opening|listening|checking)",
            "(?:had|if) (?:you|they|anyone|anybody|someone) (?:only |actually |really |even |had |bothered to |taken the time to )+(?:read|looked|opened|listened|look|open|listen|checked|study|studied)",
            "(?:clearly|obviously|evidently|plainly) (?:was |were |have |has )?(?:not|never) (?:been )?(?:read|looked at|opened|listened to|considered|noticed)",
        ),
        unless=(
            "(?:so|because|since|and) i (?:did|do|had|was) (?:not|too)",
            "(?:my (?:cv|letter|file|slides|answer) (?:was|were|is|are) (?:too|not|badly|hard|long|unclear|a mess|muddled)|too (?:long|late|quiet|quick|fast)|{owned})",
            "(?:nobody|no one|none of you) ..3 (?:need|has to|have to|should|must|will) (?:to )?(?:read|look)",
            "(?:kind|thank|thanks|grateful|glad)",
        ),
    ),
    bad=(
        "You clearly did not read my CV.",
        "They never even opened the portfolio.",
        "Nobody there bothered to look at the second page.",
        "Did anyone actually read what I sent you?",
        "You turned me down without even looking at my work.",
        "If you had only listened, you would know that I said it.",
    ),
    good=(
        "You read my CV closely, and the gap you found is there.",
        "I did not even read the second page of your brief.",
        "You never made me feel that you were in a hurry.",
        "My slides were too long, so nobody read the last one.",
        "Nobody has to read all of this, one word is enough.",
        "I clearly did not listen to the question.",
    ),
)

_OBLIGED = "(?:obliged|obligated|required|bound|under (?:an?|the) (?:legal )?obligation)"

LAW = Rule(
    id="TON305",
    name="brings in the law",
    family="pressure",
    severity=Severity.ERROR,
    why="From this word on it is not the person who answers but the company's lawyer, and the lawyer says nothing.",
    hint="Leave it out of this mail. If you mean it, take advice first: a union, a law centre, an adviser at work.",
    source="DOMAIN 4, pressure: threats (reviews, lawyers)",
    check=Wording(
        find=(
            "(?:my|a|our|an|the|with|by|seek|seeking|take) ..2 (?:lawyers?|solicitors?|attorney|barrister|legal (?:adviser|advisor|representative|team says|counsel|consequences))",
            "legal consequences",
            "(?:discrimination claim|data protection request)",
            "(?:my|our) (?:own )?(?:lawyers?|union(?! learning)|legal (?:insurance|protection))",
            "(?:to|see|ask|asked|consult|consulted|consulting|instruct|instructed|call|contact) ..2 (?:lawyers?|solicitors?|attorney)",
            "(?:legal|lawyer's|solicitor's) (?:advice|action|steps|proceedings|route|claim|grounds|duty|obligation|right|rights|basis)",
            f"(?:you|company|firm|employers?|they) (?:are|is|were|was) (?:legally |surely |of course |also |in fact |by law )*{_OBLIGED} (?:by law )?to ..2 (?:answer|reply|respond|give|provide|tell|explain|disclose|inform|send|justify|share|state)",
            f"(?:legally|by law|under (?:the|section|article|uk|eu|employment|federal|state) ..3 (?:law|act|gdpr|code|regulations?)) ..4 (?:{_OBLIGED}|must|have to|owe|entitled|right)",
            "(?:i have|i know|within|exercise|exercising|aware of|reserve|invoke|invoking) (?:a |the |my |all )+(?:legal )?rights?(?: (?:to (?:an|the|know|see|be|my|request|a|access)|under|here|as a candidate))?",
            "(?:equality act|employment tribunal|employment law|gdpr|data protection act|freedom of information|works constitution|agg|eeoc|equal opportunities commission|subject access request|acas|antidiscrimination|anti - discrimination)",
            "(?:sue|suing) (?:you|the|your|for)",
            "(?:in|breach|breaching|violation|violates|against) ..2 (?:breach of|violation of|of) ..3 (?:law|act|policy|regulations?|contract|duty)",
        ),
        unless=(
            "(?:(?:as|being|become|becoming|was|am|work as|worked as|trainee|junior|train as|qualified as|want to be|job as|role as|role of|post of|position of|position as) (?:a|an|the|your) ..3 (?:lawyer|solicitor|attorney|barrister|counsel))",
            "(?:counsel|lawyer|solicitor|attorney|legal) (?:position|role|post|job|vacancy|opening|team)",
            "(?:not|n't|never|no) (?:[^ ]+ )?(?:obliged|obligated|required|bound|under|legal|going to|writing|thinking)",
            "(?:right|rights) (?:to (?:say|think|choose|pick|decide)|answer|person|way|now|track|level)",
            "(?:question|questions|case|exercise|answer|answers|slide|chapter|test|part|task|team|role|job|post|department|interview) ..3 (?:on|about|in|regarding|for|with) ..3 (?:gdpr|employment law|the law|equality|legal|data protection|data|contract|acas|breach)",
            "(?:gdpr|employment law|equality act|data protection act|acas|legal) ..2 (?:question|questions|part|case|exercise|answer|answers|course|training|team|role|job|post|department|knowledge|side|section|code)",
            "(?:course|learn|learning|read|reading|study|studying|know too little|not know enough|brush up) ..6 (?:gdpr|law|act|acas|rights)",
        ),
    ),
    bad=(
        "My solicitor tells me that you are obliged to answer.",
        "My lawyer is already drafting a letter.",
        "You are legally required to give me a reason.",
        "I have already asked for legal advice about this.",
        "Under the Equality Act I am entitled to see the scores.",
        "I know my rights as a candidate.",
    ),
    good=(
        "You are not obliged to answer, and I would be glad of a line.",
        "My answer to the question on employment law was thin.",
        "As a solicitor I should have read the brief twice.",
        "I enjoyed meeting the legal team on the second floor.",
        "You had every right to say no.",
        "I have signed up for a course on data protection law.",
    ),
)

_TRAIT = (
    "(?:age|sex|gender|race|religion|faith|skin|color|origin|nationality|accent|passport|surname|headscarf|hijab|turban|disability|wheelchair|"
    "pregnancy|ethnicity|orientation|background|gray hair|white hair|wrinkles|birth year|date of birth|kids|children|maternity)"
)

TRAIT = Rule(
    id="TON306",
    name="suspects age, sex or origin behind it",
    family="pressure",
    severity=Severity.ERROR,
    why="It may be true, and it is an accusation of breaking the law: nobody can answer it in a mail.",
    hint="Keep it out of this mail, keep their letters, and take advice on discrimination before you write.",
    source="DOMAIN 4, pressure: threats; DOMAIN 6, legal",
    check=Wording(
        find=(
            f"(?:other than|apart from|besides|except|because of|due to|down to|about|more than|nothing to do with|to do with|owing to|despite|regardless of|held against me|against|on account of|for) (?:just |only |really |perhaps |maybe |that |it is |it was )*my (?:own )?{_TRAIT}",
            f"my (?:own )?{_TRAIT} (?:was|is|were|has|had|must|may|might|played|did|does|seems|speaks|spoke|counts?|counted) ..3 (?:problem|reason|issue|factor|held|against|role|part|enough|too|in the way|help|matter|why|decided|deciding)",
            "(?:being|i am|i was|at|am|over|past|turning|as someone|as a person|someone) (?:already |now |nearly |almost |just )?(?:over |past |nearly |almost |above |in my )?(?:<n>|fifties|forties|sixties|a woman|a mother|a man|a foreigner|foreign|an immigrant|a migrant|black|asian|muslim|disabled|pregnant|gay|older|old|a parent) (?:does|did|do|is|was|has|had|must|may|might|probably|obviously|clearly|surely|counts|seems|could) ..2 (?:not |)(?:help|helped|count|against|reason|problem|issue|crime|fashionable|enough|made|make|mattered|matter|hurt|play|played|too|a role|liability|be the)",
            "i (?:guess|suppose|suspect|gather|assume|imagine|know|take it|think|believe|fear|am sure|wonder if|wonder whether) (?:that )?(?:i (?:am|was)|it (?:is|was)|you|they) ..5 (?:too (?:old|young|foreign|female|black|brown|pregnant)|wanted (?:a man|a woman|someone younger|somebody younger|a local)|my (?:age|accent|name|gender|skin))",
            "(?:too|simply|just) old for (?:you|your|them|this|the|it)",
            "(?:someone|somebody|person|candidate|colleague|face|one|people) (?:much |far |so much |a lot |rather |who is |that is )*(?:younger|cheaper and younger|whiter|more local)",
            "(?:you|they|company|team|firm) (?:only |just |obviously |clearly |always |prefer to |seem to |wanted to )*(?:hired?|hires|prefers?|preferred|wants?|wanted|picks?|picked|takes?|took|chose|choose) (?:only )?(?:young|younger|youngsters|a young|a younger|the young|the younger|men|a man|women|a woman|locals|natives|white|foreigners)",
            "(?:ageism|ageist|sexism|sexist|racism|racist|xenophobia|xenophobic|homophobia|homophobic|ableism|age discrimination|protected characteristic|discriminated|discriminate|discriminating|discrimination|discriminatory)",
            "(?:young|younger|white|male|female) (?:man|woman|guy|girl|lad|lady|chap|fellow|candidate|person) (?:that |who |whom )?(?:you|they|was|got|has been) (?:have |has )?(?:picked|chose|chosen|hired|took|taken|preferred|selected|appointed|the job|it|went)",
        ),
        unless=(
            "(?:not|n't|never) (?:saying|suggesting|claiming|think|thinking|believe|about|because of) ..6 (?:age|discriminat[a-z]+|sex|gender|race|origin|accent|racist|sexist)",
            "(?:work|working|worked|practice|practicing|improve|speak|slow|soften|lessons?) ..6 (?:accent|english)",
            "(?:discriminate|discriminating|discriminated) between",
            "my (?:own )?(?:background|color|orientation|kids|children) (?:is|was) (?:in|rather|more|too|the other|not in|not)",
            "(?:case|task|exercise|question|questions|topic|policy|training|role - play|role play|thesis|lesson|course) ..4 (?:about|on|of|in|against|was) ..3 (?:discrimination|racism|sexism|ageism)",
            "(?:younger|young) (?:self|me|colleagues|pupils|students|children|brother|sister|patients|learners|readers)",
            "{owned}",
        ),
    ),
    bad=(
        "I guess being over fifty doesn't help these days.",
        "If there's something other than my age, I'd be interested to hear it.",
        "My accent was the problem, I suppose.",
        "I suspect that you wanted someone younger.",
        "It looks like age discrimination to me.",
        "You only hire young people anyway.",
        "I hope it wasn't because of my surname.",
    ),
    good=(
        "I am working on my accent with a teacher.",
        "At my age I should know how to open a talk.",
        "I enjoyed the case about discrimination in pay.",
        "The younger pupils in the lesson did not follow me.",
        "I am over fifty and still learning how to be brief.",
        "My background is in retail and not in care, and that is a fair point.",
    ),
)

OTHER_OFFER = Rule(
    id="TON504",
    name="answers with another offer",
    family="passive-aggressive",
    severity=Severity.WARNING,
    why="An offer held up after a no says: I did not need you. The reader believes the opposite.",
    hint="If you have something else, be glad of it, and leave it out.",
    source="DOMAIN 4, passive-aggressive",
    check=Wording(
        find=(
            "(?:have|got|had|holding|with|sitting on|received|weighing|choosing between) (?:already )?(?:a |an |<n> |several |plenty of |many |some |enough |far |much |other |better |good |another |more |excellent )+(?:other |better |good |job |firm |written |much |excellent |more )*(?:offers?|options|companies interested|job offers|irons in the fire)",
            "(?:other (?:companies|employers|firms|people|places|schools|hospitals)|your competitors?|the competition|plenty of (?:companies|others|people)|someone else|somebody else|elsewhere) ..3 (?:want|wants|wanted|appreciate|appreciates|value|values|see|sees|know|knows|will (?:be|see|value|know|appreciate|want)|recognize|is (?:already )?interested|are (?:already )?interested|made me|has made|have made)",
            "(?:somewhere|someone|somebody|a (?:place|company|firm|team|school)|an employer|people) (?:that|who|where) (?:will |does |do |can |actually |really |they )*(?:appreciate|appreciates|value|values|recognize|recognizes|respect|respects|knows?|sees?) (?:me|my|what|good|talent|experience|quality|real|people)",
            "(?:your|their) loss",
            "(?:i am|i was|i will be|i dodged|probably dodged|must have dodged) (?:probably |clearly |surely |much |far )*(?:better off|a bullet|well out of it|glad to be out)",
            "(?:did not|never) (?:really |even |actually )*(?:want|need) (?:the|this|your|that|it) (?:job |role |post |position )?(?:anyway|anyhow|in the first place|that much|after all)",
        ),
        unless=(
            "(?:sorry|condolences|bereavement) ..6 loss",
            "(?:congratulations|thank|thanks|grateful|fair (?:play|enough)|understand|accept|respect)",
            "(?:said no to|turned down|turn down)",
            "\\?",
        ),
    ),
    bad=(
        "Your loss, honestly.",
        "I already have two other offers anyway.",
        "Other companies are interested in me, so no harm done.",
        "I will find somewhere that values what I can do.",
        "I didn't really want the job anyway.",
        "Looking back I think I dodged a bullet.",
    ),
    good=(
        "I was sorry to hear of your loss in the spring.",
        "I have no other offers at the moment, so there is time to learn.",
        "I had two questions left, and I should have asked them.",
        "I want to work somewhere like your ward one day.",
        "I wanted this job, and I was not ready for it.",
    ),
)

CLAIMING = (NOT_LOOKED, ALL_RIGHT, LAW, TRAIT, OTHER_OFFER)
