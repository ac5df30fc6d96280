"""How people speak of the finer point behind a reason: what was done, left out, or too little of."""

from __future__ import annotations

SPOKEN: dict[str, str] = {
    "preparation": r"(?:un|under-?|badly |poorly |not )prepared|without (?:having )?(?:read|look\w+|open\w+)|(?:had ?n[o']?t|had not|did ?n[o']?t|did not|never) (?:even )?(?:read|look(?:ed)?|open(?:ed)?|research(?:ed)?|prepared?)|homework|read (?:up )?(?:on )?(?:our|the) (?:site|website|brief|advert|material|report)|know (?:what|who) we|mixed us up|preparation|research into|no questions? (?:for us )?at the end|had ?n[o']?t a question|asked (?:us )?(?:no|nothing)",
    "aloud": r"think\w* (?:out loud|aloud)|(?:say|said|saying) (?:out loud|aloud)(?: what)?|talk\w* (?:us|me|them) through (?:what|how) you",
    "listening": r"(?:suggest\w*|hint\w*|prompt\w*)\b[^.!?]*\b(?:moved (?:past|on)|ignored|carried on|brushed)|ignored (?:the|my|our|her|his|a|every) (?:\w+ )?(?:hints?|suggestions?|questions?|prompts?)|talk\w* over|spoke over|speaking over|interrupt\w*|cut \w+ (?:off|short)|(?:let\w*) (?:\w+ ){1,2}finish|listen\w*|jumped in|before (?:he|she|they|we|i)(?:'d| had) finished|answer(?:ed|ing)? (?:a|the) (?:different|other|wrong) question|did(?:n't| not) (?:quite )?answer (?:the|what)|(?:what's|what was) (?:actually )?being asked|not the question",
    "ground": r"fold(?:ed|ing)?\b|push(?:ed|ing)? back|cav(?:ed|ing)|backed down|gave way|stand (?:your|their) ground|hold (?:your|their) (?:ground|own)|stood (?:your|their) ground|when challenged|under (?:pressure|challenge|fire)|changed your (?:mind|answer)|gave in|climb(?:ed)? down",
    "procedure": r"two-person|skipp\w+|safety|check(?:s|ed|ing)?\b(?= (?:was|were|before|and|with|on|list)|[.,]|$)|procedure|lock(?:ed)?[- ]?out|isolat\w+|risk assessment|ppe|hygiene|washed? (?:your|their) hands|sign(?:ed)? off|exclusion zone|protocol|step (?:was )?(?:missed|left out)|order of (?:work|steps)|method statement|permit to work",
    "length": r"too long|ran (?:long|over)|long-winded|rambl\w*|waffl\w*|go(?:es|ing)? on|went on|(?:more|less) (?:concise|crisp|brief)|crisp|concise|wordy|(?:nine|eight|ten|six|five|seven|twelve) minutes|get to the point|before (?:you|the) (?:got to|point)",
    "timing": r"ran out of time|out of time|time management|did(?:n't| not) (?:get to|finish|reach) the (?:end|last|second|final|final part)|unfinished|not finish(?:ed)?|over time|half the (?:questions|tasks|paper)|too slow|slow(?:er|ly)?\b|speed|pace of (?:the )?(?:work|service|line)",
    "pace": r"too (?:fast|quick|quickly)|rush\w*|spoke (?:so |very |too )?(?:fast|quickly)|slow down|hurr\w+|gabbl\w+|out of breath",
    "structure": r"structure[ds]?|lost the thread|follow (?:your|the|what|you)|jump\w* (?:around|about|between)|no beginning|tangents?|wander\w*|all over the place|muddled|order in|hard to follow|train of thought|one thing (?:at a time|to the next)",
    "numbers": r"(?:lead|start|open|begin) with the (?:number|figure|result|answer)|number(?:s)? (?:i|we) needed|figures?|metrics|number|numbers|data behind|quantif\w+",
    "examples": r"examples?|concrete|specifics?|(?:too |very )?(?:vague|general|generic|high[- ]level)|level of principle|thin|short (?:answers?|on detail)|one[- ]word|more detail|detail|surface|textbook|theor(?:y|etical)|what you (?:yourself )?(?:did|had done)|war story|your own part|said \"?we\"?",
    "depth": r"technical(?:ly)?|depth|deeper|shallow|fundamentals|basics|under the (?:hood|bonnet)|design round|system design|whiteboard|live (?:coding|task)|threshold|marks|scored?|the (?:written )?test",
    "accuracy": r"mistakes?|errors?|typos?|careless|sloppy|accura\w+|wrong (?:figure|dose|answer|unit|way)|slips?|miscalculat\w+|proof-?read\w*|attention to detail",
    "voice": r"quiet(?:ly)?|softly|mumbl\w+|hear you|monotone|eye contact|read(?:ing)? (?:from|off|out|the|every)|script|nervous\w*|nerves|froze|freez\w+|energy|flat\b|presence",
    "reasons": r"why (?:us|you|here|this|we)|really want\w*|reasons? for (?:applying|wanting)|bonus|holidays?|perks|other (?:job|offer)s?|convinced you|half-hearted|interest(?:ed)?|enthusias\w+|drew you|motivat\w+",
}  # fmt: skip
"""By point, the words that name it; the points stand in the order in which one goes before another."""
