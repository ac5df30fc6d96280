"""Find the named thing that was lacking, in the message's own words.

Only a quotation will do: a thing that is not in the message is never named.
"""

from __future__ import annotations

import re

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.kinds import Kind
from afterword.feedback.rules.parts import CLIENTS, INDUSTRY, LANGUAGE

_DET = r"(?:(?:a|an|the|your|my|our|any|enough|much|that|this|some|of|more|recent|real|prior|previous|hands-on|direct(?! reports)|solid|strong|stronger|sufficient|further|specific|practical|relevant|formal|proper) )*"
_STOP = r"(?=[,.;:!?()\"”’]|$| (?:and|but|which|who|that|yet|for|as|is|was|are|were|at|so|because|before|though|start|by|on day|from|when|than|with a|let|needs?|has|had|have|could|would|will|in the|in a|to the|wasn't|isn't|aren't|either|also|experience\b|exposure\b|background\b|knowledge\b|skills\b))"
_NOUNS = rf"(?P<thing>[\w+#&/'’-]+(?: [\w+#&/'’-]+){{0,4}}?){_STOP}"

_UNABLE = r"\b(?:could(?:n't| not)|can't|cannot|unable to|not able to|struggled to) (?P<thing>[\w+#&/'’-]+(?: [\w+#&/'’-]+){0,3}?)(?=[,.;:!?()\"]| when|$)"
_SKILL = (
    rf"\b(?:someone|somebody|person|one|candidate) who(?:'s| has| had|'d)? (?:already )?(?:used|run|done|worked|kept|built|programmed|drawn) (?:[\w'-]+ ){{0,3}}?(?:in|with|on) {_DET}{_NOUNS}",
    rf"\b(?:had(?:n't| not)|have(?:n't| not)|has(?:n't| not)|never) (?:really |actually |yet |ever )?(?:done|seen|touched|configured|shipped|used|operated|driven|flown|worked (?:with|in|on)) {_DET}{_NOUNS}",
    rf"\b(?:you've|you have|i've|i have) (?:not|never) (?:yet )?(?:done|seen|touched|used|operated|driven|flown|worked (?:with|in|on)) {_DET}{_NOUNS}",
    rf"\b(?:not enough|nothing (?:on|in|with)|too little|a bit thin on|thin on|short of) {_DET}{_NOUNS}",
    rf"\b(?:already ha[ds]|holds?|(?:appoint|send|take|place|use) [\w ]{{1,20}}? without) (?:his |her |their )?{_DET}{_NOUNS}",
    rf"\b(?:did not|didn't|forgot to|failed to) (?:mention|name|cover|raise|address|consider|bring up) {_DET}{_NOUNS}",
    rf"\b(?:knowledge|grasp|command|understanding|familiarity|fluency|proficiency|depth|rigour|skills?|experience|exposure|grip|training|confident|comfortable|familiar|fluent|weak|rusty|shaky|thin|light|slow|unfamiliar|errors?|gaps?|marks|strong|struggled|struggle|better|stronger) (?:of|in|with|on|to|at|about) {_DET}{_NOUNS}",
    rf"\b(?:the |only |main |biggest )*(?:gap|area to develop|development area|what was missing|weak(?:er)? (?:area|point|spot))(?: was| is|:) {_DET}{_NOUNS}",
    rf"\b(?:lapsed|expired|missing|lack(?:ed|ing|s)?|without|never (?:run|used|operated|driven|touched)|hadn't (?:run|used)|holds? (?:his|her|their|a|an|the)?|can't read|couldn't (?:read|write|use|operate|do|run)|need(?:s|ed)?|don't (?:yet )?have|haven't got|haven't|you've no|there was no|is no) {_DET}{_NOUNS}",
    rf"\b(?:no|hands-on) {_DET}{_NOUNS}",
    r"\byour (?P<thing>[\w+#&/'’-]+(?: [\w+#&/'’-]+){0,2}?) (?:was|is|were|are|let|needs?|isn't|wasn't|had|has|could|weren't)\b",
    _UNABLE,
)
_EXPERIENCE = (
    rf"\b(?:someone|somebody|person|one|candidate) who(?:'s| has| had|'d)? (?:already )?(?P<thing>(?:led|closed|managed|run|owned|headed|supervised|launched|set up|scaled|been through|opened)\b[^,.;:!?()\"]{{0,45}}?){_STOP}",
    rf"\bno (?:example|evidence|proof|experience) of (?P<thing>[^,.;:!?()\"]{{3,40}}?){_STOP}",
    rf"\bexperience (?:of|in|with|as|managing|leading|running) ?{_DET}{_NOUNS}",
    rf"\b(?:never|not|yet|hadn't|haven't|hasn't|you've not)(?: yet)? (?:had )?(?P<thing>(?:led|managed|run|owned|headed|supervised|delivered|launched|taken|set up|scaled|built|been through|been responsible|carried|handled)\b[^,.;:!?()\"]{{0,40}}?){_STOP}",
    r"\b(?:only|just|less than|fewer than|under|nothing over|above|more) (?:a |the )?(?P<thing>(?:[£$€]?\d[\w.,]*|one|two|three|four|five|six|ten|eighteen) (?:or more )?[\w-]+(?: [\w-]+)?)(?=[,.;:!?]|$| )",
    rf"\b(?:no|short on|light on|more|as a|years of|time as a|time as|never had|lacking|lack of|missing) {_DET}{_NOUNS}",
    r"\b(?P<thing>(?:direct reports|line management|budget|p&l|leadership|people management|team lead\w*|shift lead|supervis\w+ (?:nobody|staff)|scale|management experience))\b",
)
_INDUSTRY_THING = (
    rf"\b(?P<thing>{INDUSTRY})\b",
    r"\b(?:this is|ours is|we(?:'re| are)) (?:an? |the )?(?P<thing>\w+(?: \w+)?)(?=,|[.;]|$| and\b)",
    rf"\b(?:from|in|within|outside|worked in|know(?:s|n)?) {_DET}{_NOUNS}",
    r"\b(?P<thing>(?:our|the|this) (?:industry|sector|market|trade))\b",
)
_CLIENT_THING = (
    rf"\b(?P<thing>(?:(?:senior|angry|unhappy|difficult|upset|demanding|sceptical|board-level|key|external|corporate|government) )?{CLIENTS}(?: (?:contact|role play|experience|management|relationships?|servicing|account|exposure|meetings?|service))?)\b",
    r"\b(?P<thing>(?:angry |guest |client |customer |stakeholder )?(?:account management|relationship management|front-of-house|role play))\b",
)
_SPEECH = (
    r"\b(?P<thing>(?:(?:very )?short|vague|long|one[- ]word|generic|rehearsed|structured?|clear(?:er)?|concrete|specific) (?:answers?|examples?|responses?))\b",
    r"\b(?P<thing>structure of your answers|example of your own|eye contact|straight answer|plain[- ]English|listening)\b",
    r"\b(?:you|i|had|kept|and) (?P<thing>(?:talk(?:ed)?|spoke|read(?:ing)?|interrupt\w+|rambl\w+|waffl\w+|jump\w+|rush\w+|hedg\w+|swore|mumbl\w+) ?(?:over|from|so|too|every|into|through|a lot)?[^,.;:!?()\"]{0,30}?)(?=[,.;:!?()\"]|$| that| and| the others| when)",
    r"\b(?:the |your )(?P<thing>answers (?:ran long|were (?:too )?\w+)|presentation|examples|structure|delivery|storytelling|slides|pitch)\b",
    r"\b(?P<thing>did(?:n't| not) (?:answer the question|listen|let them finish)[\w ]{0,20}|no beginning and no end|jargon|examples?|numbers|structure|detail)\b",
)
_PATTERNS: dict[Kind, tuple[str, ...]] = {
    Kind.SKILLS_GAP: (rf"\b(?P<thing>{LANGUAGE})\b", *_SKILL),
    Kind.EXPERIENCE_GAP: _EXPERIENCE,
    Kind.INDUSTRY_EXPERIENCE: _INDUSTRY_THING,
    Kind.CLIENT_FACING: _CLIENT_THING,
    Kind.COMMUNICATION: _SPEECH,
}
_EMPTY = compiled(
    r"^(?:somebody|anybody|nobody|people|person|end|fact|panel|place|moment|week|parallel run|wait|on day one|itself|world already|worry|doubt|two years of|spectator|are|was|is|it|that|this|them|you|us|me|one|anyone|someone|job|role|time|day|things?|problem|issue|concerns?|doubt|more|work|candidate|idea|reason|enough|point|at all|level|way|other|another|both|what we need|yet|person|people|everything|anything|something|nothing|here|there|need(?:ed)?|have)\b|^(?:be|been|being|say|make|get|give)\b"
)
_LOOSE_END = compiled(
    r"(?: (?:on|of|in|at|to|for|with|by|from|under your belt|the|a|an|your|our|and|or|really|yet|either|too|so|much|enough|though|then|now|more|again|here|there|before))+$"
)
"""Words that lead on from a thing and are no part of it."""
_FRAGMENT = compiled(
    r"^(?:to|for|from|of|on|in|at|by|with|about|into|over|out|off|up|outside|inside|within|than|then|as|if|so|or|and|but|just|really|very|quite|much|long(?:er)?|bigger|other|what|how|why|when|where|which|who|whether"
    r"|will|would|could|can|should|may|might|be|do|does|did|not|never|also|too|all|some|any|is|the)\b"
    r"|\b(?:it|them|this|that|these|those|what|how|really|actually|basically|honestly|sorry|mate|else|i|you|he|she|we|they|him|her|us|me|one|ones|something|anything|yet)$"
    r"|\b(?:it|really|actually|sorry|mate|what you|that you)\b|^(?:\w+ )?(?:years?|months?|weeks?)$|^(?:plan|answer|clue|method|question)s?$"
)
"""What is a loose piece of a sentence and no thing, by how it begins, ends or points."""
_NAMED = re.compile(
    r"(?<![.!?] )(?<!^)\b(?:[A-Z][\w+#./]*[A-Z0-9+#][\w+#/]*(?: \d+)?|[a-z]+[A-Z]\w*|[A-Z]{2,}(?: \d+)?)(?: [A-Z]{2,}\w*)*(?!\w)"
)

_WANTING = compiled(
    r"\b(?:no|not|never|nobody|nothing|without|lack\w*|miss\w*|needs?|needed|want\w*|gaps?|weak\w*|thin|limited|little|more|stronger|better|deeper|hands-on|must|require\w*|unfamiliar|less|enough|struggl\w*|couldn?|could|cannot|can't|unable|behind|rusty|short|light"
    r"|shaky|slow\w*|errors?|fell|fail\w*|new to|yet|already|knows?|brings?|holds?|needing|prefer\w*|looking for|after|experience|exposure|knowledge|lapsed|expired|gone|wrong|score\w*|below|hung up|lost|blank|has (?:run|done|worked)|hit the ground|or nothing|is what|work on|learn)\b|n't\b"
)
"""Words near a thing that is wanting; without one a name is only spoken of."""
_HELD = compiled(
    r"\b(?:your|you're|you are|you've|you have|you come|mine|his|her|candidate|all)\b[^,.;:!?]{0,40}\b(?:(?:is|are|was|were|been|in|has|have) (?:all|only|mostly|purely|entirely|solely|mainly)|all (?:in|from)|are in|is in|(?:has|have|has only|only) known|come from|coming from)(?: (?:the|a|an|in|from|on))*\s*$"
    r"|\b(?:outside \w+ \(|talking about|straight from an?|coming from|one of your cases were|in that|in the)\s*$|\b(?:she|he|they)(?:'d| had| has|'s)(?: got)? (?:a |an |her |his |the )?$|\b(?:I've|you've|I have|you have) (?:only|just) (?:got |done |used )?$"
)
"""What leads up to a thing that somebody has, or that only stands around."""
_NO_SUCH = compiled(
    r"^(?:next steps?|cv|md|ceo|cto|cfo|coo|hr|pt|tl|dm|gm|ok|fyi|asap|q\d+|uk|us|usa|eu|ta|pa|cover letter|fault of your own|hot seat|competitor|room|corridor\b.*|bank|june|july|january|march|april|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$"
)
"""What no candidate can lack."""
_AROUND = 70
"""Code points before a thing, and half as many after it, in which the word that makes it wanting stands."""


_GOOD_ENOUGH = compiled(
    r"^ (?:was |is |were |are )?(?:ok|okay|fine|good|great|strong|super|excellent|no problem|all right)\b(?! enough)"
)
"""What tells, right behind a thing, that it was not lacking: "SQL ok"."""


def _is_wanting(kind: Kind, plain: str, start: int, end: int) -> bool:
    """Whether a thing is what was lacking, and not what the candidate has or what only happens to be named."""
    if _NO_SUCH.match(plain[start:end].strip()) or _HELD.search(plain[:start]) or _GOOD_ENOUGH.match(plain[end:]):
        return False
    if kind is Kind.COMMUNICATION:
        return True
    return bool(_WANTING.search(plain[max(0, start - _AROUND) : end + _AROUND // 2]))


_STRESSED = frozenset(
    "ARE WAS WERE NOT VERY ALL BUT AND YOU THE REALLY DID HAVE ONLY NEVER MORE WHY ONE NO IS DO SO".split()
)
"""Words in capitals because they are stressed, and no names."""
_ORIGIN = compiled(
    r"\b(?:from|known|been|yours|career|background|backgrounds|only|all|always|examples|after|years|know|knew|you're|you are|come|came|coming|outside)"
    rf"(?: (?:is|was|in|from|of|has|have|been|only|all|mostly|just|the|a|an|out|about|with|purely|entirely|for|it|mine|{INDUSTRY},?|and|or|then|&))*\s*$"
)
_SOUGHT = compiled(
    r"\b(?:someone|somebody|person|people|candidate|no|not|never|n't|need\w*|want\w*|lack\w*|without|this is|we're|ours|experience|exposure|knowledge|he|she|they)\b[^,;]*$"
)


def _is_origin(kind: Kind, plain: str, start: int) -> bool:
    """Whether an industry is where the candidate comes from, and so nothing that was lacking."""
    before = plain[:start]
    return kind is Kind.INDUSTRY_EXPERIENCE and bool(_ORIGIN.search(before)) and not _SOUGHT.search(before)


def learned(kind: Kind, clause: Clause, hit: tuple[int, int] | None) -> Evidence | None:
    """Return the named thing in the clause that gives a reason of this kind, or None if none is named.

    `hit` is where a rule fired in the clause; things named there or after it come first.
    """
    plain = clause.text.replace("’", "'").replace("\n", " ")
    begin = max(hit[0] - 25, 0) if hit else 0
    named = _proper_name(clause, begin) if kind is Kind.SKILLS_GAP else None
    for offset in dict.fromkeys((begin, 0)):
        for pattern in _PATTERNS.get(kind, ()):
            if named and pattern is _UNABLE:
                return named
            found = _first(kind, pattern, plain, offset)
            if found:
                return _evidence(clause, *found)
    return named or (_capital(clause) if kind is Kind.SKILLS_GAP else None)


_CAPITAL = re.compile(
    r"(?:\b(?:no|in|on|with|your|means|a) |^)(?!(?:Alas|But|The|In|On|You|If|Had|However)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?P<thing>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?= (?:was the gap|was a blank|was thin|was weak|person\b|no\b|exercise|migration|and you|is what)|[,.;!]|$)"
)
"""A tool or language with one capital, where it stands as the thing that was missing."""


def _is_called(clause: Clause, found: re.Match[str]) -> bool:
    """Whether the name opens the clause and a comma follows: then somebody is spoken to."""
    return found.start("thing") == 0 and clause.text[found.end("thing") :].startswith(",")


def _capital(clause: Clause) -> Evidence | None:
    found = _CAPITAL.search(clause.text)
    if found and not _is_called(clause, found) and not _HELD.search(clause.text[: found.start("thing")]):
        return _evidence(clause, found.start("thing"), found.end("thing"))
    return None


def _proper_name(clause: Clause, begin: int) -> Evidence | None:
    """Return the first name of a tool or a paper: a surer thing than what somebody could not do."""
    plain = clause.text.replace("’", "'").replace("\n", " ")
    named = next(
        (
            found
            for found in _NAMED.finditer(clause.text, begin)
            if found[0] not in _STRESSED and _is_wanting(Kind.SKILLS_GAP, plain, found.start(), found.end())
        ),
        None,
    )
    return _evidence(clause, named.start(), named.end()) if named else None


def _first(kind: Kind, pattern: str, plain: str, offset: int) -> tuple[int, int] | None:
    for match in compiled(pattern).finditer(plain, offset):
        thing = match.group("thing").rstrip()
        thing = thing if kind is Kind.COMMUNICATION else _LOOSE_END.sub("", thing)
        begin, end = match.start("thing"), match.start("thing") + len(thing)
        if _is_thing(kind, thing) and not _is_origin(kind, plain, begin) and _is_wanting(kind, plain, begin, end):
            return match.start("thing"), match.start("thing") + len(thing)
    return None


def _is_thing(kind: Kind, words: str) -> bool:
    """Whether the words are a thing at all and no loose piece of a sentence ("to it really"); a way of speaking may be one."""
    bare = words.strip()
    is_piece = kind is not Kind.COMMUNICATION and _FRAGMENT.search(bare)
    return len(bare) > 2 and not _EMPTY.match(bare) and not is_piece


def _evidence(clause: Clause, start: int, end: int) -> Evidence:
    return Evidence(clause.text[start:end], clause.start + start, clause.start + end)
