"""Say whether a clause speaks for itself as receptive: thanks, accepts, owns, asks what to learn, plans, wishes well.

A clause without a finding is not yet innocent when it was cut out of an argument: "I answered both questions" is an
argument without a word of arguing. So a piece of a flagged sentence only stays when it opens as one of these does.
"""

from __future__ import annotations

from afterword.rewriting.anycase import AnyCase

_LEAD = (
    r"(?:(?:well|yes|yeah|ok|okay|and|but|so|also|still|anyway|look|true|sure|now|that said|of course|to be fair to (?:you|the \w+)|"
    r"personally|again|as you know|in hindsight|looking back|admittedly|granted|hi|hello|hey)\b,?\s+)*"
    r"(?:(?:at|in|during|on|for|after|from|regarding|about|with) (?:the|my|your|that|this) [\w'’ -]{2,40}?,?\s+)?(?:(?:yes|well|indeed|true),?\s+)?"
)
_VERY = r"(?:(?:really|very|so|truly|do|did|also|fully|completely|totally|can|just|quite|still|certainly|would|genuinely|much|have|a bit|bit|pretty|particularly|honestly|sincerely|will|may)\s+){0,3}"
_I = r"(?:i|we)(?:\s+|['’](?:m|ve|d|ll)\s+)|(?:im|ive)\s+"
_OWN_VERBS = (
    "fumbled|froze|frozen|rambled|blanked|stumbled|struggled|forgot|missed|skipped|dropped|waffled|panicked|muddled|rushed|mumbled|"
    "underestimated|overran|misread|misheard|mixed up|messed up|botched|blew|left (?:off|out)|lost (?:my|the|track|count)|"
    "made (?:a |an |the |some |many |two |three |a few |my )?(?:\\w+ )?(?:mistakes?|errors?|slips?|mess|hash)|got (?:stuck|flustered|lost|\\w+ wrong|it wrong|nervous|muddled|confused|tongue)|"
    "went (?:on|blank|over|too)|ran (?:over|out)|talked (?:too|over)|spoke too|should(?:['’]ve| have| of| not have|n['’]t have)(?! (?:even )?(?:applied|bothered|come|tried|expected|known better|put))|ought to have|"
    "arrived late|came late|lack(?:ed)?|only know|know too little|fell short|let myself down|was not (?:at my best|prepared|clear|ready|good|strong|sure)|wasn['’]?t (?:at my best|prepared|clear|ready|good|strong|sure)|"
    "(?:was|am|were) (?:a bit |very |too |quite |rather |so |really |not |pretty |completely |a little )?(?:late|slow|nervous|flustered|vague|wrong|weak|rusty|unprepared|unclear|muddled|stuck|thin|flat|sloppy|short|"
    "quiet|hasty|careless|messy|tired|shaky|lost|out of (?:my )?depth|all over the place|over time|brief|rushed)|"
    "(?:had )?(?:exceeded|overshot|overlooked|overruled|passed over|ran long|talked past|hid|was hiding|guessed)|"
    "got (?:[\\w'’-]+ ){1,5}wrong|(?:gave|used|sent|picked|took|chose|quoted|named|brought|opened) (?:(?:you|them|him|her) )?the wrong|mixed (?:up )?|confused|hesitated|failed|flunked|interrupted|"
    "contradicted myself|repeated myself|bluffed|dodged|turned up late|needed (?:a |two |three |some |several )?(?:hints?|help|prompting)|"
    "(?:took|talked|spoke|spent|went on|was talking|started|came in) (?:for )?(?:too|far too|much too|badly|poorly)|did (?:badly|poorly|not do well)|had (?:no answer|nothing (?:ready|prepared)|no idea)|"
    "(?:came across|sounded|seemed|looked) (?:as |like |a bit )?(?:too |a bit |rather |quite )?(?:nervous|cold|stiff|flat|unsure|vague|rushed|defensive|quiet|distant|unprepared|tired|short|curt|hesitant|arrogant)|"
    "(?:did|do) (?:indeed |rather )?(?:fumble|freeze|ramble|blank|stumble|struggle|forget|skip|waffle|panic|rush|mumble|misread|botch|fluff|hesitate|dodge|lose (?:my|the))|fluffed|"
    "(?:was not|wasn['’]?t) able to|did no (?:prep|preparation|homework|research|reading|practice)|"
    "(?:could|might) have (?:been|done|prepared|explained|answered|said|asked|used|given|handled|put)\\b"
)
_NOT_VERBS = (
    "finish|finished|complete|completed|know|have|prepare|prepared|mention|say|show|ask|answer|answered|explain|explained|check|get|manage|remember|bring|"
    "give|do|read|listen|cover|reach|test|put|use|make|see|think|come|sell|talk|speak|stop|plan|look|pass|solve|leave|write|name"
)
_OWN_PATTERNS = (
    rf"(?:{_I})?(?:know|admit|accept|realise|realize|recogni[sz]e|noticed|see|agree|confess|grant|'ll admit|will admit|am aware|appreciate)?\s*(?:that\s+)?(?:fully\s+|freely\s+)?(?:{_I}){_VERY}(?:{_OWN_VERBS})\b",
    rf"(?:i|i know i|i admit i|i know that i)\s+(?:did\s+not|didn['’]?t|could\s+not|couldn['’]?t|do\s+not|don['’]?t|have\s+not|haven['’]?t|had\s+not|hadn['’]?t|never)\s+(?:(?:really|quite|actually|properly|fully|even)\s+)?(?:{_NOT_VERBS})\b",
    r"(?:i (?:know|admit|accept|reali[sz]e|see|agree|grant|am aware)(?: now)? (?:that )?)?(?:the|my) (?:[\w'’-]+ ){1,5}(?:i (?:made|gave|did|built|wrote|sent) )?(?:was|were|is) (?:a bit |very |too |quite |rather |really |not |pretty |indeed )*(?:rubbish|weak|thin|poor|flat|wrong|mess|a mess|messy|short|late|slow|sloppy|clumsy|shaky|unclear|vague|weaker|my fault|my mistake|good enough|strong|the weak|long|loud|fast|brief|general|narrow|dry|incomplete|incorrect|confused|unfinished|rushed|hasty|shallow|unprepared|far off|off)\b",
    r"(?:i|i only|only now i) (?:hadn['’]?t|had not|didn['’]?t|did not|never) (?:even )?(?:reali[sz]ed?|notice[d]?) (?:that |how |what )?(?:i|my)\b",
    r"(?:the |that |this |it |all of it )(?:[\w'’-]+ ){0,3}?(?:was|were|is) (?:all |entirely |indeed )?my (?:own )?(?:call|doing|choice|decision|fault|mistake|error)\b",
    r"(?:the|my) only mistake (?:that )?i\b|only mistake i\b",
    r"i (?:think|suspect|guess|reckon|imagine|believe) (?:that )?it was (?:the|my) (?!(?:\w+ )?(?:interviewer|panel|man|woman|fault of))",
)  # fmt: skip
# What also owns something, and opens no clause that may stand where nobody wrote it.
_OWN_MORE = (
    r"(?:i (?:am|was|['’]m) (?:well |fully |quite )?aware (?:that )?|i (?:know|admit|accept|reali[sz]e|see|agree|grant)(?: now)? (?:that )?)?my (?:[\w'’-]+ ){1,4}(?:(?:ran|went|came) (?:[\w'’-]+ ){0,3}?(?:over|long|out|late|wrong)|fell (?:short|flat|apart)|missed|lacked|had (?:no|not enough|too (?:few|little|many|much))|needed (?:more|better)|could have (?:been|done|had|used))\b",
    r"(?:i (?:am|was)|i['’]m) (?:\w+ )?(?:sorry|ashamed) (?:that )?i (?:could not|couldn['’]?t|did not|didn['’]?t|was not|wasn['’]?t|failed|let|missed|kept|came|spoke|talked|went|forgot)\b",
    r"[\w'’ -]{2,40}(?:, and |,? )?(?:that|this|it)(?:['’]s| is| was) (?:on me|my (?:own )?(?:fault|mistake|doing))\b",
)  # fmt: skip
_FAIR = (
    r"(?:is|are|was|were|has been|have been) (?:all |very |quite |more than |well |duly |of course )?"
    r"(?:fair|right|true|just|correct|alright|all right|noted|taken|heard|accepted|understood)\b(?! (?:but|enough but|only))"
)
_FIRM_PATTERNS = (
    # thanks
    r"(?:many |a big |big |again |and |my )?(?:thanks?|thank you|thankyou|thx|cheers|ta|salamat|diolch|much appreciated)\b(?! for nothing)",
    rf"(?:{_I}){_VERY}(?:appreciated?|thank|grateful|thankful|glad|am grateful|was grateful|am thankful|am glad|pleased|am pleased|was pleased|was glad)\b",
    # takes it in
    rf"(?:{_I}){_VERY}(?:understand|understood|accept(?! any| all| criticism)|accepted|respect(?! fully)|hear you|hear what|take (?:the|your|that|this|on board|what)|took|agree|see (?:the|your|that|why|what)|noted|have noted|received|got your|read (?:the|your)|have read|see (?:now )?(?:that|why))\b",
    r"(?:got|seen|read|noted) (?:your|what you|the (?:feedback|comments|notes))\b(?! (?:promised|told))",
    r"(?:i )?(?:heard|read|learn(?:ed|t)|saw|gathered|see|understand) (?:that )?(?:i (?:did|was|am|have)(?:n['’]t| not)|it was(?:n['’]t| not) (?:me|to be))\b",
    # says again what they found wanting
    r"(?:you|they|he|she|the panel|the team)(?:['’]ve| have| had)? (?:also )?(?:mentioned|said|noted|wrote|pointed out|felt|found|told me|flagged) (?:that )?(?:(?:in|on|at|during) (?:the|my) (?:[\w'’-]+ ){1,3})?(?:i|my|the)\b(?=[^,;]*\b(?:stuck|lack|lacked|too|not|didn['’]?t|wasn['’]?t|weak|short|struggl\w+|could have|should have|miss\w*|late|slow|vague|thin|unclear|nervous|without|passed (?:over )?the|never|forgot|skipped|rushed|overlooked)\b)",
    rf"(?:the|your|his|her|their|that|this|\w+['’]s) (?:comments?|remarks?|points?|notes?|feedback|observations?|criticisms?|bit|part)\b(?: (?:one|two|three|four|\d))? (?:on|about|of|regarding|that)\b[^,;]{{2,60}}? {_FAIR}",
    rf"(?:comment|remark|point|note|observation) (?:one|two|three|four|\d) (?:on|about|of|regarding)\b[^,;]{{2,60}}? {_FAIR}",
    r"(?:point taken|fair (?:enough|point|comment|call|play)|noted|understood|you(?:['’]re| are| were) (?:quite |absolutely )?right|that(?:['’]s| is) (?:fair|true|on me))\b",
    *_OWN_PATTERNS,
    # asks what to learn
    r"(?:please,? )?(?:could|can|would|may|might) (?:you|u|ye|i|anyone)\b(?![^?]*\b(?:say|criteria|scored|basis|reconsider|another (?:chance|look)|why (?:i was|they|you|the)|(?:re)?consider(?:ing)?|put(?:ting)? me|keep(?:ing)? me|still|background|chosen|selected|who got|person (?:who|you)|change[ds]?)\b)",
    rf"(?:{_I}){_VERY}(?:like|love|welcome|be (?:glad|grateful|happy|keen|delighted|interested|curious|thankful)|(?:like|love|hope|want|keen|eager|glad|happy) to)\b(?! (?:let you know|inform|tell you|explain|clarify|add|flag|mention|point out|note|stress|highlight|raise|correct|register|put on record|say(?! (?:a |big |many |once |again |just )*(?:thank|sorry|well done|good luck|goodbye)))\b)(?! (?:take (?:one|an)|come (?:back|in)|show|meet|prove|another|be (?:re)?considered|(?:know|understand|hear|learn)) ?(?:more|why|who|how (?:you|the|it|they)|on what|what (?:the other|made)))",
    r"(?:is|was|were|are) there\b|what (?:should|could|can|would) i\b|would (?:more|fewer|less|another|a|an|it|that|this)\b(?! not\b)[^?]*\bhave (?:done|been|worked|helped|gone|landed)\b|where (?:did|could) i\b|which part",

)  # fmt: skip
_SOFT_PATTERNS = (
    # says what comes next, how it felt, and wishes well
    rf"(?:{_I})(?:will|am going to|going to|have (?:started|booked|asked|signed|since|begun|ordered|bought|already started)|started|booked|signed|plan|intend|shall|have been (?:working|practi[sc]ing|reading|trying|thinking))\b(?! (?:be putting|be posting|make sure|forward|write to|go to|tell everyone|expect|escalate|speak))",
    r"i['’]ll (?:work|practi[sc]e|take|read|think|look|try|keep|go away|do my|get|learn|bring|ask|start|sort|follow|remember|sit)\b",
    rf"(?:{_I}){_VERY}(?:was|am|were|feel|felt)? ?{_VERY}(?:disappointed|sad|gutted|sorry|nervous|excited)\b",
    rf"(?:{_I}){_VERY}(?:enjoyed|liked|loved|learned|learnt|wish|hope|hoped)\b(?! (?:that |the |you )?(?:person|one|you|new|other|chosen|selected|successful|next)\b)",
    r"(?:all the best|good luck to|best of luck|best wishes|wishing|hope (?:the (?!new|other|chosen|selected|person|next|successful|one)|you(?! find| can find)|all|everything|things|your|to)|sorry to hear|sorry (?:about|for|if i|that i|i was|to add)|my apologies|apologies for|have a|no hard feelings|no worries|take care|looking forward)\b",
    r"[\"“][^\"”]{3,40}[\"”] (?:landed|hit|stung|hurt|was hard|stuck)\b(?! (?:odd|strange|funny))",
    r"you have my (?:number|mail|email|address|details)",
)  # fmt: skip
_OWNS = AnyCase(rf"{_LEAD}(?:{'|'.join((*_OWN_PATTERNS, *_OWN_MORE))})")
_FIRM = AnyCase(rf"{_LEAD}(?:{'|'.join(_FIRM_PATTERNS)})")
_INNOCENT = AnyCase(rf"{_LEAD}(?:{'|'.join((*_FIRM_PATTERNS, *_SOFT_PATTERNS))})")


def innocent(clause: str, *, firm: bool = False) -> bool:
    """Return whether a clause opens as a receptive one does; `firm` leaves out plans, feelings and wishes."""
    return (_FIRM if firm else _INNOCENT).match(clause) is not None


def owns(clause: str) -> bool:
    """Return whether a clause opens by owning something of the writer's that went wrong."""
    return _OWNS.match(clause) is not None
