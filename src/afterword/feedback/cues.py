"""How a clause stands to what it speaks of: it finds it lacking, praises it, sets it aside, or only advises."""

from __future__ import annotations

import re
from functools import cache

LACK = (
    r"\b(?:lack(?:ed|ing|s)?|miss(?:ed|ing)|no|not|never|nobody|none|nothing|cannot|without|limited|little|less|short(?:er)?|light(?:er)?|thin"
    r"|weak(?:er|ness)?|gaps?|struggl\w+|fail\w*|unable|insufficient|low(?:er)?|below|under|only|hardly|barely|scarcely|yet to|new to|unfamiliar"
    r"|needs? (?:to|work|a|some|more)|needed|more|better|deeper|stronger|should|could (?:have|be)|liked? to (?:see|have)|want(?:ed|s)?|looking for"
    r"|after|prefer\w*|someone|somebody|one who|people|an?other|candidate|person|too|a (?:bit|little|touch|tad)|slightly|rather|concern\w*|worr\w+"
    r"|doubt\w*|hesita\w*|unsure|not sure|wonder\w+|felt|behind|rusty|mostly|mainly|all (?:of )?(?:your|my)|instead|above|over|beyond|clash\w*"
    r"|let you down|counted against|marks|outside|developed?|improve\w*|work on|required?|requires|mandatory|must)\b|n't\b"
)
ABSOLVED = (
    r"\b(?:(?:was|is|were|'s)(?:n't| not) (?:about|down to|because|your(?! first)|the (?:issue|reason|problem|point))|nothing to do with|nothing (?:wrong|against)"
    r"|(?:no|any|without) (?:real |particular |worr\w+|)(?:issues?|concerns?|problems?|(?<!any )questions?|complaints?|worries|doubts?|ding|negatives?|fault)"
    r"|(?:not|never|wasn't|isn't|weren't|aren't) (?:at all )?(?:in (?:question|doubt)|(?:a|an|the) (?:issue|problem|worry|concern|question))|beyond (?:doubt|question)"
    r"|no(?:body| one) (?:doubted|questioned)|(?:can|could)(?:n't| not) (?:fault|have asked)|no doubt|rather than any|second to none|not a thing|no reflection"
    r"|was no topic|none of this is|nothing stood|never doubted|isn't a criticism|not that you)\b"
)
PRAISE = (
    r"\b(?:good|great|excellent|strong|impress\w+|lov(?:ed|ely|e)|liked|enjoyed|best|brilliant|superb|outstanding|wonderful|fantastic|clean(?:est)?|solid"
    r"|fine|ok|okay|grand|super|top|perfect|beautiful\w*|rated|warm|clear|thorough|appreciated|pleasure|positive|passed|pass|cleared|credit|sound|praised?"
    r"|high(?:est)?|well|competent|suitable|polished|fault|respected|thoughtful|admired|delight\w*|glowing|asset|amazing|tidy|nice)\b"
)
ADVICE = (
    r"^\W*(?:try|get|do|have|take|practi[sc]e|build|apply|come|ring|call|ask|look|read|keep|consider|work|learn|find|let|please|kindly|next time|if you"
    r"|i'd suggest|i would suggest|perhaps|maybe|once you|when you|a (?:year|season|couple))\b"
)
MAIN = (
    r"\b(?:main(?:ly)?|biggest|primary|primarily|decisive|decid(?:er|ing)|deciding factor|only (?:thing|gap|problem|issue|concern|point)|the reason|reason was"
    r"|came down to|tipped|held (?:you|us|me) back|counted against|cost you|let you down|what we missed|was missing|stuck|the issue|the gap|pause"
    r"|key|above all|first(?:ly)?|most important|fell short|not appoint|concretely|honest|concern is|weighed|we need|purpose)\b"
)
MINOR = (
    r"\b(?:also|second(?:ly|ary)?|smaller|lesser|minor|trainable|learnable|bonus|too|as well|on top|in addition|additionally|though not|overlooked|least"
    r"|would have helped|related|although that|alone|we (?:can )?teach|anyway|then there was|and of course|other point|last(?:ly)?|finally)\b"
)
COMPARISON = (
    r"\b(?:(?:other|another|different|stronger|alternative|somebody|someone|one|a|an) (?:else|candidates?|applicants?|person|people|finalists?|individuals?|profiles?)"
    r"|someone|somebody|others|the other (?:one|guy|girl|person|lad|lady)|successful (?:candidate|applicant))\b"
)
FORM = (
    r"\b(?:(?:better|best|closer|stronger|right|good|quite the|perfect|more suitable|overall) (?:fit|match|choice|suited|alignment)|more (?:closely|suitable|suited|aligned|relevant|in line)"
    r"|align\w*|match\w*|proceed\w*|progress\w*|mov(?:e|ing) (?:forward|ahead|on)|tak\w+ (?:\w+ ){0,3}(?:forward|further)|unsuccessful|not (?:been )?(?:successful|selected|shortlisted)"
    r"|regret|unfortunately|(?:different|another|other) (?:direction|way|route|options?)|pursu\w+|edge[d]?|pipped|other (?:candidates|applicants)|offer(?:ed)? (?:the|you|it)"
    r"|not (?:to )?(?:proceed|continue|progress)|going with|gone with|went with|chos\w+|select\w+|preferred|opted|appointed|decided|on this occasion|at this time|this time"
    r"|suitab\w+|filled|passing|passed on)\b"
)
NEGATIVE = (
    r"\b(?:rough|uneven|split|stuck|wrong(?:ly)?|missed|mistakes?|errors?|lost|out by|apologi[sz]ed|trail\w*|dense|cross|hard(?:er)?|struggl\w+|shallow|fell (?:down|short|apart)|broke|dropped|burnt|spil\w+|late|slow(?:er|ly)?|messy|careless"
    r"|sloppy|forgot\w*|muddled|confus\w+|nervous|hesita\w+|snag|problem|issue|trouble|difficult\w*|concern\w*|worr\w+|fear\w*|doubt\w*|unsure|weak\w*|poor(?:ly)?|thin|shaky|rusty|patchy|awkward|clash\w*|harsh|cold|stiff|blunt|rude|abrupt"
    r"|throats?|wasted|bored|demotion|leap|jump|stretch|lacked|lacking|gaps?|behind|below|under|failed|fail|unable|limited|too|never|without|only|mainly|bit of a|bothered|stung|anything but|rather than|instead of|not bothered|insist\w*|can't|couldn't|cannot"
    r"|won't|wouldn't|didn't|hadn't|haven't|hasn't|don't|doesn't|wasn't|weren't|isn't|aren't)\b"
)
NEED = r"\b(?:needs?|needed|wants?|wanted|look(?:s|ing|ed)? for|must|insist\w*|require[sd]?|prefer\w*|have to|has to|required|we're after|set on|rather have|calls for|the job is|bread and butter|heart of|that's the job|is the job|pass mark|cut-?off|from day one)\b"
ADDRESSED = r"\b(?:you|your|you're|you've|you'd|yours|i|my|i'd|i've|i'm|me)\b"
REPORTED = r"\b(?:they|she|he|panel|client|partners?|directors?|board|team|committee|feedback|recruiter|boss|manager|examiners?|owner)\b(?:\W+[\w'-]+){0,3}?\W+(?:said|say|says|felt|feels?|thought|thinks?|noted|observed|noticed|remarked|found|told|reckon\w*|wanted|want|is|was|impression|wasn't|weren't)\b"
BACK = r"\b(?:come back|try (?:us|again|me)|re-?apply|apply again|next time|once you|when you (?:have|get|hold|pass)|if you (?:get|can|could|ever|do)|get (?:that|some|your|them|one|it)|practi[sc]e|for next time|in a year|work on|read up|ask for|have a look at|get hold of)\b"
TEMPER = (
    r"\b(?:keeps?|stays?|remains?|be) (?:calm|cool|patient|polite)\b|\b(?:hold|keep|kept|lose|lost|losing) (?:your|their) (?:temper|cool|patience)\b"
    r"|\b(?:got|getting|became|turned|grew|were|was) (?:\w+ ){0,2}(?:prickly|snappy|tetchy|irritable|short-tempered)\b"
)
"""How somebody's temper is spoken of."""
DECIDED = (
    r"\b(?:(?:deciding|decisive|clinching) (?:point|factor|thing|reason|question|issue)|what (?:really |finally |actually )?(?:decided|settled|tipped|swung|clinched) (?:it|things|the|us)"
    r"|(?:that|this|which)(?:'s| is| was)? (?:what |really |finally |in the end )*(?:decided|settled|tipped|swung|clinched) (?:it|things|the (?:matter|balance|decision))|tipped the (?:balance|scales?)"
    r"|(?:main|real|biggest|chief|principal) reason|in the end,? (?:it|that|this) (?:was|came)|(?:it|all|decision) (?:all )?came down to)\b"
)
"""How a message says itself what weighed most."""
NOT_DECIDED = r"(?:\b(?:not|never|nor|hardly)|n't)(?: \w+){0,3} (?:decid\w+|decisive|(?:main|real|biggest|chief|principal) reason|settled|tipped|swung|clinch\w+)\b"
CUES = {
    "lack": LACK, "absolved": ABSOLVED, "praise": PRAISE, "advice": ADVICE, "main": MAIN, "minor": MINOR,
    "comparison": COMPARISON, "form": FORM, "negative": NEGATIVE, "need": NEED, "addressed": ADDRESSED, "reported": REPORTED, "back": BACK,
}  # fmt: skip


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern compiled once, without regard to case."""
    return re.compile(pattern, re.IGNORECASE)


def cues(lower: str) -> frozenset[str]:
    """Return the names of the cues that a clause (in lower case, plain quotes) carries."""
    return frozenset(name for name, pattern in CUES.items() if compiled(pattern).search(lower))
