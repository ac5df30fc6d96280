"""Reasons that, in most places, no employer may decide by: a message that gives one is not read at all.

Only what is said of the candidate, or of whom they would rather have, is such a reason; children who are taught, women who
are nursed and a charity's faith are work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.feedback.bag import bag
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.rules.protected_hints import HINTS
from afterword.feedback.rules.protected_terms import pointed
from afterword.feedback.traits import traits
from afterword.findings import Severity
from afterword.rules.base import Hit, Rule

_ALL = r"(?:an?|very|rather|quite|bit|little|lot|touch|much|slightly|somewhat|considerably|simply|just|already|now|also|getting|perhaps|maybe|probably|possibly|of)"
_YOU_ARE = r"(?:you(?:'re| are| were|'d be| would be| might be| may be| seem(?:ed)?| looked| felt| being| sounded)|(?:i|she|he) (?:was|is|seemed)|i'm|i am|being)"
_SOUGHT = r"(?:look(?:ing|s|ed)? for|want(?:s|ed|ing)?|need(?:s|ed|ing)?|prefer(?:s|red)?|rather (?:have|take|see|hire|employ)|hoping for|hoped for|expect(?:s|ed|ing)?|suited to|job for|work for|role for|cut out for|after|went (?:with|for)|gone (?:with|for)|chose|picked|took on|hired)"
_ONE = r"(?:someone|somebody|anyone|anybody|one|people|(?:an? |the |another )?(?:person|candidate|applicant|colleague|profile|hire|man|woman|face|employee|worker|chap|lad|girl|guy))"
_WORK = r"(?! (?:\w+ )?(?:experience|nursing|work\w*|services?|sector|knowledge|placements?|qualifications?|background|awareness|modules?|research|papers?|projects?|training|portfolio|support|law|studies|care|course|programme|charity|groups?|team|clinic|ward|unit|policy|teaching|lessons?|sessions?|classes|practice|book|story|club|campaigns?|case|thesis|essay|answers?|presentation|slides?)\b)"
_NUMBER = r"(?:two|three|four|five|2|3|4|5|a|your|young|small|little|school-age)"
_FAITHS = r"(?:muslims?|christians?|jew(?:s|ish)?|hindus?|sikhs?|catholics?|protestants?|buddhists?|atheists?|mormons?|orthodox|evangelicals?|jehovah's witness(?:es)?|churchgoers?|believers?)"
_GARMENT = r"(?:head ?scar(?:f|ves)|hijab|niqab|burqa|turban|kipp?ah?|yarmulke|skullcap|kirpan)"
_PEOPLES = r"(?:black|white|asian|arab|african|indian|pakistani|polish|romanian|turkish|nigerian|chinese|caribbean|hispanic|latino|roma|gypsy|traveller|russian|syrian|ukrainian|bulgarian|mexican|european|british|english|german|swiss|dutch|danish|irish)"
_ILL = r"(?:deaf|blind|disabled|autistic|dyslexic|epileptic|diabetic|hard of hearing|partially sighted|in a wheelchair|hiv[- ]positive|bipolar|neurodivergent|a wheelchair user|chronically ill)"
_LOVES = r"(?:gay|lesbian|homosexual|bisexual|transgender|trans|queer|non-binary)"

_ASIDE = rf"{ABSOLVED}|\b(?:nothing about|not about|never about|not because of|irrespective of|regardless of|whatever|not that it is|not a matter of|nothing against|no matter)\b"

_TRAITS: tuple[tuple[int, str, tuple[str, ...], str], ...] = (
    (501, "age", (
        r"\b(?:women|men|people|someone|somebody|persons?|candidates?|applicants?|anyone) (?:of|at|around) your age\b|\b(?:fresh|young) (?:young )?faces\b|\byou(?:'re| are) (?:\w+ )?(?:over|past|under|nearly|almost|already|turning|approaching) (?:forty|fifty|sixty|seventy|4\d|5\d|6\d)\b(?! (?:minutes|words|pages|hours|points|percent|covers|marks|budget|%))",
        r"\b(?:past|beyond|over|above|below|under|outside) (?:the|an|our|that) (?:right |usual |ideal )?age\b(?! (?:of consent|group|range of))|\b(?:the|a) wrong age\b|\bage (?:gap|difference|profile)\b(?=[^.!?]*\b(?:you|team|your|colleagues)\b)",
        rf"\b{_ONE} (?:who(?:'s| is)? )?(?:still )?in (?:their|his|her) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|20s|30s|40s)\b",
        r"\byou(?:'d be|'re| are| were| would be) (?:\w+ )?(?:older|younger) than\b(?! (?:i|we) (?:thought|expected))|\b(?:runway|time|years) (?:left )?before (?:your )?retirement\b|\bearly retirement (?:risk|age)\b|\bin your (?:fifties|sixties|forties|50s|60s|40s)\b|\btoo close to your pension\b",
        rf"\b{_ONE} (?:who(?:'s| is| was| are| would be) |that is )?(?:{_ALL} ){{0,4}}(?:younger|older|youthful)\b(?! (?:company|firm|people|children|pupils))",
        rf"\b{_SOUGHT} (?:{_ALL} )*(?:younger|older|young) (?:\w+ )?(?:person|man|woman|candidate|applicant|colleague|face|hire|employee|worker|girl|guy|lad|lady|people|blood|energy)\b(?!'s)",
        rf"\b{_YOU_ARE} (?:{_ALL} )*(?:too|bit|little|rather|quite) (?:old|young)\b(?! (?:in|at|on) (?:the|that|your) (?:role|job|trade|career))", r"\byou(?:'re| are| were)? (?:\w+ ){0,2}on the (?:older|younger|elderly) side\b",
        r"(?<!i was dreadful )\bat your (?:age|time of life)\b", r"\b(?:given|because of|due to|considering|with|about|despite|in view of|for) (?:your|my|her|his) age\b(?![- ](?:group|range|class))", r"\byour age (?:was|is|would|might|may|could|does|makes|means|worried|counted|came|group (?:was|is|would))\b",
        r"\b(?:nobody|no one|noone|anyone|anybody|someone|somebody|people|candidates|applicants|staff|women|men) (?:who (?:is|are) )?(?:over|under|above|below|past) (?:the age of )?(?:2\d|3\d|4\d|5\d|6\d|thirty|forty|fifty|sixty)(?:-five)?\b(?! (?:people|staff|hours|percent|covers|clients|seats|minutes|pages|seconds|days|words|points|marks))",
        r"\b(?:close|near|nearer|closer|nearing|near enough) to (?:retirement|retiring|your pension|pension age)\b", r"\b(?:you(?:'d| would| will|'ll|'re going to| are| might)?|before you|until you) (?:\w+ ){0,3}(?:retire|retiring)\b", r"\byears (?:you have )?left (?:in you|before (?:you retire|retirement|your pension))\b",
        r"\b(?:your generation|(?:from|of) (?:another|a different|an older|an earlier) generation)\b", r"\bdigital natives?\b(?! (?:brand|customers?|audience|company))", r"\byoung(?:er)? (?:\w+ )?(?:team|crew|crowd|office|staff|bunch)\b(?=[^.!?]*\byou\b)(?=[^.!?]*\b(?:fit|feel|blend|settle|mix|belong|keep up|comfortable|old)\b)",
    ), r"\b(?:codebase|system|version|software|certificate) (?:is|was) too old\b|\bwine\b|dreadful at your age|\b(?:younger|older) than me\b"),
    (502, "children, family or pregnancy", (
        r"\b(?:a|as|being|the) (?:mother|father|mum|mom|dad|parent) of (?:two|three|four|five|six|\d|small|young|a)\b(?=[^.!?]*\b(?:you|can|can't|cannot|could|couldn't|won't|manage|travel\w*|away|shifts?|hours|work|doubts?|needs?)\b)",
        r"\b(?:you(?:'ve| have)?(?: got)?|with) (?:a |the |your |two |three )?(?:little|wee|small|young) (?:ones?)\b(?=.*\b(?:home|so|weekends?|hours|shifts?|travel\w*|hard|difficult|assum\w+|job|role)\b)",
        r"\b(?:noticed|heard|saw|told us|understand|know|see|learned|gather) (?:that )?you(?:'re| are) (?:\w+ )?(?:expecting|pregnant)\b|\byou(?:'re| are) expecting,|\bivf\b(?=[^.!?]*\b(?:you|your|absences?|treatment)\b)|\bfertility treatment\b",
        r"\b(?:since|because|as|given that|being|when) you(?:'re| are|'d be)? (?:a |an )?(?:single |young |new |working )*(?:mum|mom|mother|dad|father|parent)\b|\b(?:single|young|new|working) (?:mums?|moms?|mothers?|dads?|fathers?|parents?)(?: (?:like you|yourself))?\b(?=[^.!?]*\b(?:you|your)\b)(?=[^.!?]*\b(?:shifts?|hours|starts?|travel\w*|work|manage|role|job)\b)(?! (?:group|class|and baby))",
        r"\b(?:asked|wanted to know|wondered) (?:\w+ )?(?:when|whether|if) (?:you|i) (?:\w+ )?(?:plan|want|intend|have|'d have|would have|might have|am going|are going)(?: \w+){0,3} (?:kids|children|a family|a baby|pregnant)\b|\b(?:my|your) (?:kids|pregnancy|childcare)\b(?=[^.!?]*\b(?:said|problem|concern|issue|worried|because|reason|then)\b)",
        rf"\bwith (?:{_NUMBER} ){{1,3}}(?:kids?|children|child|baby|babies|little ones|toddlers?|newborn)\b(?! (?:in (?:the|a|your)|at the|on the|who (?:would|could|did)|and how|from the|through|about|during|of))(?=.*\b(?:you|your|travel\w*|hours|shifts?|hard|difficult|flexib\w+|commit\w*|manage|available|job|role|on top)\b)",
        r"\byou(?:'ve| have|'ve got| have got|'d have)? (?:just |also |now |already |recently )*(?:got |had |having |have |raising |bringing up )(?:(?:a|an|two|three|four|2|3|4|young|small|little|school-age|new|your) )+(?:kids?|children|child|baby|babies|toddlers?|newborn|family at home)\b(?! (?:in the room|in front|laughing|listening|engaged|to (?:sing|read|sit|join)|asking|eating|who))",
        r"\byour (?:(?:own|small|little|young|two|three|four|2|3|new|newborn) )*(?:kids|childcare|child care|baby|toddlers?|newborn|daughter|sons?|marriage|divorce|marital status|pregnancy(?! (?:yoga|class|care|course|unit|clinic|ward|work))|maternity(?! (?:ward|unit|clinic|care|nursing|work|experience))|paternity|parental leave|family (?:situation|commitments?|circumstances|plans?|obligations?|responsibilit\w+|status|life|duties)|home situation|domestic situation|caring (?:duties|responsibilit\w+))\b(?!'s? (?:corner|room|session|story|programme|workshop|first-aid))",
        r"\b(?:because of|given|with|about|due to|considering|consider|asked|leave|without) your (?:husband|wife|boyfriend|girlfriend)\b|\byour (?:husband|wife|boyfriend|girlfriend)(?:'s (?:job|posting|work|career|plans|income)| (?:would|might|earns|works|has a (?:good )?job|will))\b",
        r"\byour (?:own |small |young |two |three |four |little )+children\b", r"\b(?:as|being|for) a (?:single |young |new |working |full-time )*(?:mother|mum|mom|father|dad|parent)\b(?! (?:myself|and baby|and toddler))(?=.*\b(?:you|your|hours|shifts?|hard|difficult|travel\w*|role|job|manage)\b)",
        r"\b(?:start(?:ing)?|hav(?:e|ing)|want(?:ing)?|plan(?:ning)?) (?:to (?:have|start) )?(?:a family|a baby|babies|(?:more |any |your )?(?:kids|children))\b(?! (?:in the room|join|sing|read|listen|menu|act|over|visit|engaged))(?=.*\byou|.*\bsoon|.*\byour)|\byou\b.{0,40}\b(?:start(?:ing)? a family|hav(?:e|ing) (?:a baby|(?:more )?(?:kids|children))|want (?:kids|children|a family))\b(?! (?:room|menu|unit))",
        r"\byou(?:'re| are| were| being| might be| may be| could be| got| get| might get| become)? (?:\w+ )?(?:pregnant|expecting(?: a baby| your)|engaged to be married|newly married|just married|about to (?:marry|get married))\b", r"\b(?:get|getting|become|becoming|be|being|is|was|falls?) pregnant\b", r"\b(?:because of|due to|given|with|about) (?:the|your|a) (?:pregnancy|baby|bump)\b(?! (?:unit|room|ward|club|group|care|clinic))", r"\bbaby on the way\b",
        r"\byou(?:'d|'ll|'re| would| will| are| might| may| could)? (?:\w+ ){0,4}(?:on|off on|for|to|into|need|taking|take) (?:maternity|paternity|parental)\b", r"\bchild-?bearing\b", r"\b(?:how you(?:'d| would)? (?:\w+ )?(?:handle|manage|arrange|organi[sz]e|juggle|combine)|who (?:would )?(?:looks?|cares?) after) (?:(?:the |your )?childcare|your (?:children|kids|baby|family))\b(?=.*\b(?:shifts?|hours|travel\w*|job|work|nights?|role|while|you'?re|you are)\b)", r"\bchildcare (?:would|could|might|may|will|issues?|problems?|arrangements?|commitments?|situation)\b", r"\b(?:mothers|mums|women with (?:young |small )?children)(?: \w+)? (?:tend|don't|do not|can't|cannot|are (?:often|always|less)|struggle|usually)\b",
    ), r"\b(?:regards|love|greetings|best wishes|hello|all the best) to\b[^.!?]*\byour\b|\byour (?:daughter|sons?|husband|wife)[^.!?]*\b(?:get well|congratulat\w+|feel better)\b|\bcongratulations (?:on|to)\b"),
    (503, "sex or gender", (
        r"\b(?:won't|will not|doesn't|does not|don't|do not|wouldn't|never|not) (?:\w+ )?(?:have|want|take|hire|accept|allow|put|see) (?:a |any )?(?:woman|women|girls?|females?|lady|ladies|man|men) (?:in|on|at|as|among|behind) (?:the|our|his|her|their|this|a)\b|\b(?:like|likes|prefer|prefers|want|wants|expect|expects) (?:to (?:be \w+ by|see|deal with|talk to|buy from) )(?:an? )?(?:\w+ )?(?:girls?|women|woman|men|man|ladies|lady)\b|\bpretty (?:girls?|faces?|women)\b",
        r"\b(?:look(?:ing|s|ed)? for|want(?:s|ed)?|need(?:s|ed)?|prefer(?:s|red)?) (?:an? )?(?:strong|big|proper|real|young|tall|pretty|attractive|friendly|nice) (?:man|woman|girl|lad|lady|male|female|bloke|fellow)\b",
        r"\b(?:ready for|accept|respect|work (?:for|under|with)|take orders from|used to|have|want) (?:a |any )?(?:female|woman|male|lady|girl) (?:\w+ )?(?:boss|manager|foreman|chef|captain|leader|lead|driver|engineer|director|colleague|in charge|on site|at the|here)\b",
        r"\b(?:look(?:ing|s|ed)? for|want(?:s|ed|ing)?|need(?:s|ed|ing)?|prefer(?:s|red)?|rather (?:have|take|see|hire|employ)|hop(?:ed|ing) for|expect(?:s|ed|ing)?|suited to|(?:job|work|role|place) for|cut out for|used to|deal(?:s|ing)? with) (?:an? |the )?(?:other )?(?:man|woman|male|female|girl|lady|men|women|females|males|gentleman)\b(?!'s|s'| (?:with|who|in (?:tech|engineering|stem)|from|whose|patients?|clients?|customers?|guests?|prisoners?|wards?|residents?|service users?))",
        r"\b(?:as|being|for|because you(?:'re| are)|since you(?:'re| are)|you being) (?:a |the only )?(?:woman|man|girl|lady|female|male)\b(?! (?:who|in your cv|and baby|of (?:the|few)|wearing|playing))", r"\byour (?:gender|sex)\b(?! (?:studies|education|research|equality|pay|gap|ed\b|policy|and))",
        r"\b(?:all[- ](?:male|female)|male|female|men|lads|boys|women)(?:-dominated|-only)? (?:\w+ )?(?:crew|team|environment|workshop|site|shop|office|yard)\b(?=[^.!?]*\b(?:you|your|a woman|a man|a girl)\b)", r"\ba (?:woman|girl|lady|female|man) (?:would|wouldn't|might|could|couldn't|can't|cannot|won't|will not) (?!later\b|then\b|from\b)", r"\b(?:women|girls|ladies|females) (?:don't|do not|can't|cannot|rarely|tend|usually|never|seldom)\b", r"\b(?:customers|clients|men|lads|crew|drivers|workers|guys|guests) (?:wouldn't|would not|won't|don't|do not|prefer not to) (?:\w+ )?(?:take orders from|listen to|accept|work under|talk to|respect) (?:a )?(?:woman|women|girl|man|female)\b",
    ), r"\bnot that i'm a woman\b|\bas (?:man to man|woman to woman)\b|\bas one (?:man|woman) to another\b"),
    (504, "origin, colour or accent", (
        rf"\b(?:look|looks|looking|sound|sounds|sounding|seem|seems) (?:\w+ )?{_PEOPLES} enough\b|(?:\bnot|n't) (?:look|sound) (?:\w+ )?{_PEOPLES}\b|\byour kind of (?:name|people|background|face|looks)\b|\b(?:person|people|man|woman|someone) of colou?r\b(?=[^.!?]*\b(?:you|clients?|customers?|guests?|team|hard|here)\b)",
        r"\b(?:not|than|no|rather than|instead of) (?:an? )?(?:immigrants?|foreigners?|migrants?|refugees?)\b|\b(?:an?) (?:immigrant|foreigner)\b(?=[^.!?]*\b(?:you|here|customers|owner|trust|hire)\b)",
        r"\b(?:with|because of|given|due to) (?:a |your )(?:sur|last |family |first |foreign )?name(?: like (?:yours|that))?\b(?=[^.!?]*\b(?:customers?|clients?|guests?|people|questions?|parents|tenants|would|trust)\b)|\bclients? (?:\w+ )?(?:struggle|complain\w*|have trouble|had trouble) (?:with|about) your accent\b",
        r"\bbecause (?:you(?:'re| are)) from (?:[A-Z]\w+|another country|abroad|there)\b",
        r"\b(?:your|my) (?:\w+ ){0,2}?accent\b(?! (?:colou?rs?|lighting|walls?|pieces?|furniture|marks?|chairs?))", r"\b(?:strong|heavy|thick|foreign|noticeable|funny) (?:\w+ )?accents?\b(?! (?:colou?rs?|lighting|walls?|pieces?|chairs?|on))", rf"\b(?:without|with less of|no|with an?|without an?) (?:{_PEOPLES} )?accent\b(?! (?:colou?rs?|lighting|walls?|chairs?))",
        r"\b(?:your|my) (?:race|ethnic\w*(?: \w+)?|nationality|country of (?:origin|birth)|national origin|origins?|skin(?: colou?r)?|foreign (?:name|background|sounding)|(?:last |sur|family )?name (?:sounds?|is (?:hard|difficult|foreign|too))|(?:im|)migra\w+ background|immigration background|cultural background|culture)\b", r"\b(?:where you(?:'re| are| come) (?:originally |really )?from|the (?:country|part of the world) you(?:'re| are| come) from)\b(?=[^.!?]*\b(?:because|customers?|clients?|guests?|fit|used to|different|way|people|problem|team|concern\w*|prefer\w*|comfortable|trust)\b)",
        rf"\b{_ONE} (?:who(?:'s| is| was| looks?| sounds?) |that (?:is|looks) )(?:\w+ )?{_PEOPLES}\b(?!-)", r"\bpeople (?:from|of) your (?:country|part of the world|culture|background|origin|kind|colou?r)\b", r"\b(?:don't|do not|doesn't|does not|won't|didn't|never|rather not|prefer not to|prefers not to) (?:want to )?(?:\w+ )?(?:hire|employ|take(?: on)?|want|have) (?:any )?(?:foreigners?|immigrants?|migrants?|refugees?|foreign (?:people|staff|workers|applicants|candidates))\b", rf"\b{_SOUGHT} (?:an? )?(?:real |proper |true |native-born )?(?:{_PEOPLES} (?:person|man|woman|face|colleague|candidate|applicant|name)|native-born|born and bred)\b", rf"\b(?:being|because you(?:'re| are)|as|since you(?:'re| are)|you(?:'re| are) not) (?:an? )?(?:{_PEOPLES}|foreigner|foreign|immigrant|refugee)\b(?! (?:language|exchange|policy|trade|citizens?|national|market|speaker|history|law|desk|\w+ (?:speaker|market|teacher)))(?=[,.;:!?]|$| (?:you|your|and|it|would|might|woman|man|person|here|we|our|the))", r"\bforeigners?\b(?=[^.!?]*\b(?:you|customers|clients|guests|here)\b)",
    ), r"\b(?:visa|permit|clearance|sponsor\w*|right to work|work authori[sz]ation)\b|\baccents? (?:of|in (?:red|blue|gold|green|brass))\b|\b(?:organi[sz]ation|company|corporate|firm|feedback|review|safety) culture\b|\bnumber two accent\b"),
    (505, "religion or belief", (
        rf"\b{_SOUGHT} (?:an? )?(?:practi[sc]ing |devout |good |fellow )?{_FAITHS}\b" + _WORK + r"(?! (?:school|church|charit\w+|museum|centre|center|hospital|radio|market|music|literature|history|theology|community))",
        r"\b(?:as|because|since|when|if|that) you (?:\w+ )?(?:fast|pray|wear|observe|keep (?:the )?(?:sabbath|kosher|halal))\b(?=[^.!?]*\b(?:shifts?|work|hours|kitchen|ramadan|friday|counter|desk|guests?|clients?|customers?|uniform|not|problem)\b)(?! (?:gloves|goggles|a helmet|ppe|boots))",
        r"\b(?:your|my) (?:religion|religious \w+|faith|beliefs?|prayers?|prayer times|church(?: duties| commitments)?|sabbath|ramadan|fasting|veil)\b" + _WORK + r"(?! (?:in (?:us|our|the|people|this|yourself)|that|about))", rf"\b{_GARMENT}s?\b(?! (?:shop|designs?|range|collection|brand|sales|line|styling))", rf"\b(?:{_YOU_ARE}|as|because you(?:'re| are)|since you(?:'re| are)) (?:an? )?(?:not |practi[sc]ing |devout |strict |religious )*{_FAITHS}\b" + _WORK, rf"\b{_ONE} (?:who(?:'s| is| was| isn't| is not)?|not) (?:an? )?(?:practi[sc]ing |devout |more |less )*{_FAITHS}\b" + _WORK, r"\b(?:pray(?:ing|s)?|fast(?:ing)?) (?:\w+ ){0,4}(?:during|at|in|on) (?:work|shifts?|the day|hours|ramadan|fridays?)\b", r"\btime off (?:\w+ ){0,3}(?:prayers?|ramadan|eid|sabbath|shabbat|religious)\b", r"\b(?:too|less|more|not) religious\b",
    ), r"\bno bad faith\b|\bgood faith\b|\b(?:work|things|job|time) you (?:do|did|have done|spend|give) (?:with|for|at|in) your church\b"),
    (506, "health or disability", (
        r"\byour (?:\w+ ){0,2}diagnosis\b(?! (?:of the (?:fault|problem|issue|case|patient|error|bug|car)|was (?:right|wrong|correct|quick|slow)|skills?|exercise|task|test))(?=[^.!?]*\b(?:nervous|worr\w+|risk|concern\w*|absen\w+|insurance|hr|uneasy|manage|cope|load|stress|fit)\b)",
        r"\b(?:your|my) (?:condition|treatment|operation|surgery|medication|chemo\w*|therapy|absences?)\b(?=[^.!?]*\b(?:nervous|worr(?:y|ied|ies)|risk|concern\w*|absen\w+|insurance|uneasy|cope)\b)",
        r"\b(?:your|my) (?:\w+ )?(?:disabilit(?:y|ies)|illness|impairment|wheelchair|hearing (?:aid|loss|problems?)|eyesight|stammer|stutter|autism|asperger's|dyslexia|adhd|depression|epilepsy|diabetes|cancer|limp|back (?:problems?|injury|trouble|pain)|medical (?:history|condition)|mental health|health (?:condition|problems?|issues?|history|situation|record)|sick(?:ness)? (?:leave|record|days|absences?)|anxiety disorder|burn-?out)\b" + _WORK, r"\b(?:given|because of|due to|with|about|despite|considering|concerned about|worried about) (?:your|my) (?:health|condition|hearing|sight)\b(?! (?:and safety|sector|care|economics|policy|data))" + _WORK, r"\byour health (?:would|might|may|could|was|is|won't|will)\b", rf"\b(?:{_YOU_ARE}|as|because you(?:'re| are)|since you(?:'re| are)|for (?:someone|somebody)(?: who(?:'s| is))?) (?:\w+ ){{0,2}}{_ILL}\b(?! (?:people|children|spot|alley|tasting|test\w*))", r"\b(?:as|in|with|for) an? (?:wheelchair|wheelchair user)\b(?! (?:basketball|service|ramp|accessible))(?=.*\byou)", r"\bwheelchair (?:would|could|can't|cannot|wouldn't|couldn't|won't|might|doesn't)\b", r"\bsomeone (?:who(?:'s| is) )?(?:able-bodied|without (?:a|any) (?:disabilit(?:y|ies)|health (?:problems?|issues?)))\b", r"\b(?:you(?:'d| would| might| will|'ll)? (?:be|call) (?:off|in) sick|you(?:'ve| have| had)? been (?:off )?(?:sick|ill))\b(?=.*\b(?:risk|often|months|weeks|again|reliab\w+|worr\w+|concern\w*|too|a lot|year)\b)",
    ), r"\bget well\b|\bhope you(?:'re| are) (?:feeling )?better\b"),
    (507, "whom somebody loves, or how they live", (
        r"\b(?:your|because you(?:'re| are) (?:married to|with|living with)) (?:partner (?:is|being) )?a (?:man|woman)\b(?=[^.!?]*\b(?:members|parents|clients|customers|guests|team|old-fashioned|conservative|talk|village|comfortable)\b)",
        rf"\b(?:{_YOU_ARE}|as|because you(?:'re| are)|since you(?:'re| are)|openly) (?:an? |openly |obviously )*{_LOVES}\b(?! (?:rights|pride|bar|club|centre|charity|youth|people|friendly))", r"\byour (?:sexuality|sexual orientation|orientation|same-sex \w+|transition|tattoo of the rainbow)\b(?! (?:day|week|session|plan|phase|module|project|from|to|into))", r"\b(?:as|being|because you(?:'re| are)) (?:an? )?(?:unmarried|single (?:woman|man|person)|divorced|married)\b",
    ), ""),
    (508, "a union or a works council", (
        r"(?:n't|\b(?:not|no|against|avoid|wary of|trouble with|nervous about)) (?:\w+ ){0,3}union (?:people|members?|types?|folk|supporters?|m[ae]n|reps?|activists?)\b",
        r"(?<!ask )(?<!contact )(?<!through )\byour (?:trade[- ]?)?union\b(?! (?:law|relations|negotiation\w*|\w+ experience))", r"\b(?:being|as|because you(?:'re| are)|you(?:'re| are|'ve been| were)) (?:\w+ ){0,3}(?:union (?:member|rep\w*|man|woman|activist|organi[sz]er)|on the works council)\b(?! (?:liaison|relations))", r"\byour (?:role|work|time|seat|past|activit\w+) (?:in|on|for|with|at) (?:the|your|a) (?:works council|(?:trade )?union)\b",
    ), ""),
)  # fmt: skip

_EXAMPLES: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {
    501: (
        ("we were looking for someone a bit younger", "at your age the night shifts would be hard", "you are too close to retirement for us to invest", "we have a young team and didn't see you fit in"),
        ("we are a younger company than most", "you have little experience with younger children", "your certificate is too old"),
    ),
    502: (
        ("with two small kids the travel would be hard for you", "we worried about your childcare", "you might be starting a family soon", "you'd be going on maternity leave in May"),
        ("our kids' programme needs somebody who sings", "you had little experience with small children", "we gave it to the person who did the maternity cover", "all the best to you and your husband"),
    ),
    503: (("the site is no place for a woman", "our customers prefer a man", "as a woman you would have a hard time in that crew"), ("we needed experience in women's health", "the woman who got it has run two sites")),
    504: (
        ("guests found your accent hard to follow", "it was your nationality that worried the client", "they wanted a German face at the counter"),
        ("your use of accent colours was lovely", "we cannot sponsor your visa, whatever your nationality", "your German wasn't strong enough"),
    ),
    505: (("your headscarf would not suit the front desk", "because you are Muslim the bar work would be a problem"), ("you had no ideas for the Ramadan campaign", "you were new to a Christian charity", "thank you for your faith in us")),
    506: (("given your health we went with the other one", "your wheelchair would not get through the stock room"), ("your mental health nursing was strong", "we needed more health and safety knowledge", "get well soon")),
    507: (("because you are gay the parents might talk",), ("you had not worked with a gay rights charity",)),
    508: (("your union work made the owner nervous",), ("we needed experience in union negotiations",)),
}  # fmt: skip

WHY = (
    "This names something that, in most places, may not lawfully decide who gets a job, so it is not read between the lines here. "
    "Answering it can only do harm; keep the message as it came, and talk to an advice centre, a union or a lawyer first."
)
WHY_BY_EAR = (
    "This sounds as if it names something that, in most places, may not lawfully decide who gets a job, so it is not read between the lines here. "
    "If it does, answering it can only do harm; keep the message as it came, and talk to an advice centre, a union or a lawyer first."
)
HINT = "There is nothing in it for you to work on. Whether it counts in law is for people who know the law where you are; time limits can be short."


def _hits(clause: str, number: int, patterns: tuple[str, ...], unless: str) -> Iterator[Hit]:
    plain = clause.replace("’", "'").replace("\n", " ")
    if unless and compiled(unless).search(plain):
        return
    for pattern in patterns:
        match = compiled(pattern).search(plain)
        if match and not _is_set_aside(plain, match):
            yield Hit(clause[match.start() : match.end()], match.start(), match.end())
            return
    for match in pointed(plain, number):
        if not _is_set_aside(plain, match):
            yield Hit(clause[match.start() : match.end()], match.start(), match.end())
            return


def _is_set_aside(plain: str, match: re.Match[str]) -> bool:
    """Whether the words are part of a "nothing to do with your age" and the like."""
    return any(-45 < match.start() - aside.end() < 14 for aside in compiled(_ASIDE).finditer(plain))


def _rule(number: int, name: str, patterns: tuple[str, ...], unless: str) -> Rule[str]:
    bad, good = _EXAMPLES[number]
    patterns += HINTS.get(number, ())
    return Rule(
        id=f"FBK{number}", name=name, family="no lawful reason", severity=Severity.ERROR, why=WHY, hint=HINT,
        source="DOMAIN 2, legal dispute", check=lambda clause: _hits(clause, number, patterns, unless), bad=bad, good=good,
    )  # fmt: skip


def _sounds(clause: str) -> Iterator[Hit]:
    """Yield a clause that sounds, as a whole, as those do that decide by what a person is."""
    if bag("protected").holds(traits(clause)) and not compiled(_ASIDE).search(clause.replace("’", "'")):
        yield Hit(clause, 0, len(clause))


_BY_EAR = Rule(
    id="FBK509", name="what a person is, by the sound of the whole", family="no lawful reason", severity=Severity.ERROR, why=WHY_BY_EAR, hint=HINT,
    source="DOMAIN 2, legal dispute", check=_sounds,
    bad=("he prefers women whose children are grown up", "a man at the counter would put our ladies off"),
    good=("our oldest customer liked you and the till work was slow", "the women on the panel and the men agreed on the score"),
)  # fmt: skip
BY_NAME: tuple[Rule[str], ...] = tuple(_rule(*trait) for trait in _TRAITS)
"""One rule a trait."""
PROTECTED_RULES: tuple[Rule[str], ...] = (*BY_NAME, _BY_EAR)
"""Those, and one that has learned how they sound; a clause that fires one keeps the whole message from being read."""
