"""Further ways of saying what may not lawfully decide: hinted at, in idiom, or as what others would say about it."""

from __future__ import annotations

_REASON = r"(?=[^.!?]*\b(?:you|your|customers?|clients?|guests?|parents?|owner|boss|chef|insurer|role|job|shifts?|nights?|travel\w*|desk|team|floor|hours)\b)"
_KEEN = r"(?:want(?:s|ed)?|prefer(?:s|red)?|like[ds]?|rather (?:have|not have|hire|take)|looking for|ask(?:ed|s)? for|expect(?:s|ed)?|after|insist(?:s|ed)? on|comfortable with|need(?:s|ed)?)"
_FAITH = r"(?:muslim|christian|jewish|hindu|sikh|catholic|protestant|buddhist|mormon|islamic)"
_ILLNESS = r"(?:adhd|autism|autistic|epileps\w+|dyslexi\w+|diabet\w+|depression|bipolar|arthritis|multiple sclerosis|cancer|stammer|stutter|hearing (?:aids?|loss)|crutches|prosthe\w+|asthma|migraines|ptsd|tourette\w*|chronic (?:pain|fatigue|illness)|long covid)"

HINTS: dict[int, tuple[str, ...]] = {
    501: (
        r"\b(?:drawing|claiming|near|close to|nearly at|on) (?:your|my|a) pension\b|\bpension(?:able)? age\b|\bold enough to be (?:his|her|their|my|our)\b|\b(?:could|might) be (?:his|her|their|my) (?:mother|father|mum|dad|grand\w+)\b",
        r"\b(?:at|with|given|for) (?:someone |somebody |a \w+ )?(?:at |of |in )?(?:your|my) (?:stage|time|season) (?:of|in) life\b|\bat your stage of life\b",
        r"\b(?:people|colleagues|others|folks?|someone|somebody|anyone|crowd) (?:closer to |nearer |around |of )?(?:your|my) own age\b|\bolder than (?:the|your|our) (?:manager|boss|team|rest|others)\b",
        r"\b(?:more|enough|many|few(?:er)?|longer) (?:good |working )?(?:years|time|runway|road) (?:ahead of|left in|in front of) (?:them|you|him|her)\b",
        r"\blong in the tooth\b|\bover the hill\b|\bpast (?:your|his|her|my) (?:prime|best|sell-by)\b|\b(?:somebody|someone|anyone|person|candidate) (?:of )?your vintage\b|\byour vintage\b|\bno spring chicken\b|\bsunset of your\b|\bgrey hair(?:s|ed)?\b" + _REASON,
        rf"\b{_KEEN} (?:an? )?(?:fresh[- ](?:graduate )?faced?|young blood|fresh blood|(?:recent|fresh) (?:graduate|college|university) (?:face|look|type))",
        r"\b(?:had|have|hire|hired|take|taken) (?:any(?:one|body)|some(?:one|body)|nobody|no one) (?:over|past|above|under) (?:the age of )?(?:thirty|forty|fifty|sixty|[3-6]\d)\b",
    ),
    502: (
        r"\b(?:trying|hoping) for (?:a|another|your) (?:second|third|first|baby|child|family|one)\b|\b(?:another|baby|one|twins) (?:due|on the way|coming) (?:in|soon|by|next|this)\b" + _REASON,
        r"\bwith (?:a|an|two|three|your) (?:\w+ )?(?:toddlers?|newborns?|bab(?:y|ies)|infants?)(?: (?:and|at home|to look after)\b|,)(?! (?:unit|group))",
        r"(?:\b(?:will|would|you|soon|about to|might|may)|'(?:ll|d|re)) (?:\w+ ){0,4}(?:on|for) (?:maternity|paternity|parental)\b(?! (?:ward|unit|cover))",
        r"\b(?:there(?:'s| is| was)|with) (?:an?|another) (?:little one|baby|child|bump|newborn)\b(?! (?:unit|ward))(?=[^.!?]*\b(?:coming|due|on the way|timing|arriving|you|your)\b)",
        r"\byou (?:being|are|were|would be)? ?(?:\w+ )?(?:months|weeks) (?:along|gone|pregnant)\b|\b(?:due date|when you(?:'re| are) due|in your condition|your bump|showing already)\b(?=[^.!?]*\b(?:you|your|fair|shifts?|clients?|timing|lift\w*|start)\b)",
        r"\bwho (?:would|will|is going to|was going to|'d) (?:\w+ )?(?:pick up|collect|mind|watch|look after|be with|feed|take care of|fetch) (?:the|your|my) (?:kids|children|baby|little ones?|boys|girls|twins|toddlers?)\b",
        r"\b(?:newly|recently|just) (?:married|wed|engaged) (?:women|woman|girls?|people|candidates?)\b|\bmarried women\b",
        r"\b(?:on your own|alone|home|single) with (?:the|your|two|three|small|young) (?:\w+ )?(?:kids|children|boys|girls|twins|baby|little ones?)\b|\bwith (?:kids|children|twins|a baby|a toddler|little ones) (?:that|so|at) (?:young|small|little|age|home)\b" + _REASON,
        r"\b(?:caring|care) for your (?:\w+ )?(?:mother|father|mum|mom|dad|parents?|son|daughter|husband|wife)\b" + _REASON,
    ),
    503: (
        r"\b(?:job|work|role|place|trade|desk|world) for (?:the )?(?:boys|girls|lads|men|women|ladies|blokes)\b(?!'| (?:choir|school|team|club))|\b(?:a|any) (?:female|woman|girl|lady|man|male) (?:\w+ )?(?:wouldn't|won't|would not|will not|can't|couldn't|would never) (?:last|cope|manage|fit|survive|be (?:safe|taken|accepted))\b",
        rf"\b{_KEEN} (?:an? )?(?:man|woman|bloke|fella|girl|lady|gentleman) (?:in|on|at|for|behind|to (?:run|lead|do|front))\b",
        r"\b(?:having|with|put(?:ting)?|send(?:ing)?|get) (?:an? )?(?:girl|woman|lady|female|lass) (?:on|in|around|among|out|at|up) (?:the|a|that|our|their|there)\b" + r"(?! (?:photo|picture|advert))",
        r"\b(?:a|any) (?:lady|girl|woman|lass|man|bloke) (?:of|like|at) your\b|\b(?:men's|man's|women's|woman's) (?:work|job|world)\b(?! (?:magazine|programme|fund))",
    ),
    504: (
        r"\b(?:like|want|prefer|expect|need)s? (?:to hear |hearing )?(?:an? )?(?:proper|real|true|clean|pure|native) (?:english|british|american|german|french|irish) (?:voices?|speakers?|tongue|name)\b(?! (?:level|teacher))",
        r"\b(?:only |just )(?:takes?|hires?|trusts?|employs?|wants?) (?:people |someone |staff |those )?(?:from|of) (?:his|her|their|our) own (?:\w+)\b|\b(?:his|her|their|our) own (?:country(?:men|people)|nationality|people|tribe|caste|village)\b",
        r"\b(?:way|how) (?:you people|your people|people like you|your lot|people from there) (?:speak|talk|live|work|do)\b|\byou people\b",
        r"\b(?:native[- ]sounding|local[- ]looking|local[- ]sounding|european[- ]looking|western[- ]looking|foreign[- ]looking|foreign[- ]sounding|(?:no|without|less) (?:\w+ ){0,2}twang)\b",
        rf"\b{_KEEN} (?:an? )?(?:local|familiar|homegrown|home-grown) (?:looking|sounding|face)\b",
        r"\b(?:funny|nervous|odd|suspicious|wary|strange|put off|uneasy|comfortable) (?:about|with|by|of) (?:a |the |your )?(?:sur|last |foreign |family )?names?\b|\bname like (?!that\b)(?:[A-Z]\w+|yours)\b",
        r"\b(?:staff|people|someone|somebody|person|candidates?|one of us) (?:who |that )?(?:grew up|was raised|were raised|was born|were born|born) (?:here|locally|in this (?:country|town|village))\b",
        r"\byour (?:english|french|german) (?:is|was) (?:fine|good|perfect|excellent),? but (?:the |your )?(?:accent|people|customers|clients|guests)\b|\bsound(?:s|ed)? (?:too )?(?:foreign|ethnic|immigrant)\b|\bwhere your (?:parents|family|people) (?:come|are|came) from\b",
    ),
    505: (
        r"\b(?:keep|keeps|keeping|observe|observes|observing|celebrate) (?:the )?(?:shabbat|shabbos|sabbath|ramadan|lent|eid|halal|kosher)\b(?=[^.!?]*\b(?:you|your|others|shifts?|closing|rota|fridays?|saturdays?|kitchen)\b)",
        rf"\b(?:your|my) {_FAITH} (?:faith|beliefs?|religion|background|dress|name|practice|upbringing)\b",
        r"\b(?:needs?|wants?|takes?|ask(?:s|ed|ing)? for|leav\w+|off|out|away|time|breaks?) (?:\w+ ){0,3}(?:for|to) (?:the )?(?:mosque|prayers?|church|synagogue|temple|mass|sabbath|shabbat|ramadan|eid|diwali)\b(?! (?:project|roof|choir|contract|client|tour|renovation|campaign|catering|school))",
        r"\b(?:their|our|his|her|your) own (?:religion|faith|church|community|kind)\b(?=[^.!?]*\b(?:want\w*|prefer\w*|rather|family|nanny|hire\w*|someone|somebody|better|more)\b)|\b(?:want\w*|prefer\w*|rather|someone|somebody|nanny|teacher|carer|person)\b[^.!?]{0,40}\b(?:of|from|in) (?:their|our|his|her) (?:own )?(?:religion|faith)\b",
        r"\b(?:cover(?:s|ed|ing)?|veil(?:s|ed|ing)?) (?:her|your|their|my) (?:hair|head|face)\b|\b(?:beard|cross|kara|star) (?:you wear|for religious|is religious)\b",
    ),
    506: (
        r"\b(?:walk|walks|walking|move|get around) with (?:a|the|your) (?:stick|cane|limp|frame|crutch(?:es)?)\b|\b(?:after|since|because of|given) (?:your|my|the) (?:breakdown|burn-?out|stroke|heart attack|accident|surgery|operation|transplant)\b(?! (?:theatre|room|ward|of|drill|exercise))",
        r"\b(?:person|someone|somebody|anyone|man|woman|candidate) with (?:your|a bad|such a|that) (?:back|knee|knees|hip|leg|heart|hand|hands|eyes|sight|hearing|condition|history|lungs)\b",
        rf"\b(?:because of|due to|with|given|about|of|despite|over|mentioned|considering|what with) (?:the|your|my|his|her|having) (?:\w+ )?{_ILLNESS}\b(?! (?:ward|unit|clinic|team|services?|research|nurs\w+|patients?|charity|campaign|project|module|care|programme|awareness|study|trial|drug))",
        r"\b(?:being|been|were|was|are|getting) treated for\b(?=[^.!?]*\b(?:you|your|gap|depression|cancer|anxiety|flag\w*|concern\w*|worr\w+)\b)",
        r"\b(?:a|any|your) (?:wheel)?chair user\b(?=[^.!?]*\b(?:way|stairs|kitchen|difficult|manage|hard|can't|cannot|safe\w*|not|problem)\b)",
        r"\b(?:able-bodied|fit and healthy|in full health|fully fit|sick note|too many sick days)\b" + _REASON,
    ),
    507: (
        r"\b(?:you|your|he|she) (?:\w+ )?(?:live|lives|living|are married|'re married|married|are seeing|going out) (?:with|to) (?:another|an?) (?:man|woman)\b",
        r"\b(?:your|his|her) (?:private|home|personal) life(?:style)?\b(?=[^.!?]*\b(?:parents|clients|guests|members|village|comfortable|conservative|talk)\b)|\b(?:a )?lifestyle like yours\b",
    ),
}  # fmt: skip
"""By trait, patterns beside those of `protected.py`; each needs words that point to the candidate or to whom others would rather have."""
