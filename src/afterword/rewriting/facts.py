"""Find the facts of an application in a sentence: the rounds, the role, what was shown, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from afterword.rewriting.anycase import lowered


class FactKind(StrEnum):
    """What a fact names."""

    ROLE = "role"
    """The job: `the ward clerk job`."""
    STAGE = "stage"
    """A step of the process: `the second round`, `my demo lesson`."""
    TOPIC = "topic"
    """What a part of it was about: `the valuation`, after `in` or `about`."""
    WORK = "work"
    """What the candidate made and showed: `my rate limiter design`."""
    SPAN = "span"
    """How long it took, where a sentence only counts: `nine weeks` in `Five rounds, one task, nine weeks.`"""
    PERSON = "person"
    """Who is told to have judged: `the partner`, before `felt` or `says`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in the candidate's own words; `head` is its last word in lower case, `start` its place in the sentence."""

    kind: FactKind
    words: str
    start: int

    @property
    def head(self) -> str:
        """Return the bare words: no article, lower case."""
        return _ARTICLE.sub("", self.words).lower()


_ARTICLE = re.compile(r"^(?:the|a|an|this|that|my|your|our|his|her|their|these|those)\s+", re.IGNORECASE)
_ROLE_HEADS = "role|job|post|position|vacancy|apprenticeship|traineeship|internship|placement|seat|gig|clerkship|fellowship|lectureship|headship|competition|intake|opening|appointment"
_STAGE_HEADS = (
    "rounds?|interviews?|tests?|exam|exercises?|tasks?|presentation|pitch|assessments?|superday|trials?|"
    "take-home|assignment|role-?plays?|lessons?|sessions?|scenarios?|whiteboard|audition|"
    "demo|challenge|workshop|case|questions?|discussion|examination|audit|"
    "simulation|load-in|stage night|walk-?through"
)
_COMPOUND_STAGES = (
    "assessment (?:centre|center|day|drive)|trial (?:shifts?|days?|lessons?|period|week)|demo lesson|portfolio (?:review|round|interview)|"
    "case (?:study|round|interview|presentation|discussion)|stage night|group exercise|test (?:drive|translation|edit)|selection day|"
    "working interview|oral (?:exam|interview)|tech(?:nical)? panel|final panel|stakeholder question|business plan|"
    "(?:trial|case|onsite|on-site|campus|drive|open|interview|test) (?:days?|nights?|visits?|loop|morning|evening|session)|job talk|sample lesson|"
    "(?:final|dance|first|second|third|last|demo|open) (?:call|call-?back|meeting|chat|visit|conversation|talk)|phone (?:screen|interview)|"
    "board (?:dinner|interview)|(?:stakeholder|governors['’]?|staff) (?:session|workshop|forum)|micro-?teaching|open forum|practical test|"
    "group (?:interview|task|discussion)|onsite loop|"
    "site (?:walk|visit|tour)|(?:first|second|third|fourth|final|last) stage|(?:sim|simulator|flight) (?:assessment|ride|check)|"
    "[a-z]+ case study|case (?:one|two|three|1|2|3)|territory plan|launch plan|story-time plan"
)
# Words that cannot stand inside a name of a thing: what is before them is another phrase.
_STOP = (
    "the|a|an|my|your|our|his|her|their|this|that|these|those|and|or|but|so|if|as|at|in|on|of|for|to|from|with|by|about|after|before|"
    "through|throughout|into|over|than|then|when|while|where|which|who|whom|what|why|how|i|you|he|she|it|we|they|me|him|us|them|is|are|was|were|be|"
    "been|am|has|have|had|do|does|did|done|not|no|nor|can|could|would|will|shall|should|may|might|must|get|got|getting|give|gave|"
    "given|took|take|taking|made|make|making|went|go|going|said|say|told|tell|know|knew|spent|came|come|just|only|also|even|still|"
    "really|very|too|such|same|some|any|each|every|all|both|other|another|own|because|since|though|although|however|until|till|"
    "during|per|via|did|didnt|wasnt|dont|cant|wont|im|ive|id|thats|its|let|passed|failed|finished|lost|won|ran|run|called|asked|"
    "watching|driving|having|being|doing|entire|u|ur|ye|yall|y'all|whose|there|here|up|down|out|off|great|good|bad|silly|stupid|"
    "pointless|ridiculous|so-called|lousy|free|little|whole|half|brilliant|perfect|nice|lovely|fair|unfair|real|proper|simple|successful|winning|chosen|corrected|returned|attached|"
    "basic|mere|tiny|small|big|long|short|joke|sham|farce|sending|attending|sat|sit|solved|explained|like|see|ya|pls|please|one|more|most|exciting|amazing|wonderful|valuable|incredible|dream|dynamic|fantastic|meaningful|excellent|next|future|upcoming|correct|right|wrong|current|present|old|fuller|thanks|hi|hey|"
    "ringing|going|coming|turning|all|way|round|after|ago|days|weeks|hours|eight|nine|ten"
)
_WORD = r"(?:\d:\d|[A-Za-z0-9])[\w'’&/+-]*"
_MODIFIER = rf"(?!(?:{_STOP})\b){_WORD}"
_DETERMINER = r"(?:(?P<det>the|a|an|my|your|this|that|our|their|his|her)\s+(?:(?:whole|entire|free|little|full|same|long|short)\s+)*)?"
_STAGE = re.compile(
    rf"\b{_DETERMINER}(?P<thing>(?:{_MODIFIER}\s+){{0,3}}?(?:{_COMPOUND_STAGES})|(?:{_MODIFIER}\s+){{1,3}}?(?:{_STAGE_HEADS})"
    rf"|(?:{_STAGE_HEADS}))(?!['’-]?\w)".replace("A-Z", "")
)
"""In lower case: it has so many branches that one which ignores case takes five times as long."""
# With whom and on which day a round was.
_WHEN = re.compile(
    r"(?:\s+with\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?(?-i:[A-Z])[\w'’-]+(?:\s+and\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+)?(?-i:[A-Z])[\w'’-]+)?)?"
    r"(?:\s+on\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december))?)\b)?",
    re.IGNORECASE,
)
# What a name of a round ends in: without any of these words the long pattern need not be tried.
_STAGE_WORD = re.compile(
    rf"\b(?:{_STAGE_HEADS}|cent(?:re|er)|days?|drive|shifts?|nights?|period|week|review|study|edit|exam|panel|plan|walk|visits?|tour|stage|ride|check|"
    r"loop|morning|evening|talk|call|call-?back|meeting|chat|conversation|screen|dinner|forum|micro-?teaching|case (?:one|two|three|\d))\b"
)
_ROLE = re.compile(
    rf"\b(?P<det>the|your|a|an|this|that)\s+(?P<thing>(?:{_MODIFIER}\s+){{1,4}}?(?:{_ROLE_HEADS}))(?!['’-]?\w)",
    re.IGNORECASE,
)
_ROLE_OF = re.compile(
    rf"\b(?:the|your|a|this|that)\s+(?P<thing>(?:role|job|post|position|vacancy)\s+(?:of|for)\s+(?:(?:the|a|an)\s+)?{_MODIFIER}(?:\s+{_MODIFIER}){{0,3}}?)"
    rf"(?=\s*(?:[.,;!?]|$|\s(?:in|at|on|because|and|but|or|after|when|with|which|that|is|was|went)\b))",
    re.IGNORECASE,
)
_BARE_ROLE = re.compile(
    rf"\b(?:(?:didn['’]?t|did not|not(?=\s+g[eo]t)|rejected|applied|applying|turned down|not selected|went with [\w ]{{1,20}}?)\s+(?:get|got|getting|for|as)\s+"
    rf"|(?:hired|selected|chosen|rejected|applied|turned down|picked|unsuccessful)\s+(?:for|as)\s+)(?:the\s+|a\s+|an\s+)?"
    rf"(?P<thing>{_MODIFIER}(?:\s+{_MODIFIER}){{0,2}})(?=\s*(?:[.,;!?]|$|\s(?:in|at|because|and|but|after|when|with)\b))",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    rf"\bas\s+(?:(?:a|an|the|your)\s+)?(?P<thing>(?!(?:strong|external|internal|best|top|serious)\b){_MODIFIER}(?:\s+{_MODIFIER}){{0,2}}?)\s+(?:candidate|applicant)\b",
    re.IGNORECASE,
)
# The titles that a role without its `job` or `role` goes by.
_TITLES = (
    "manager|director|officer|assistant|engineer|analyst|nurse|teacher|clerk|supervisor|lead|leader|coordinator|consultant|developer|"
    "designer|technician|accountant|lecturer|chef|cook|driver|foreman|curator|counsel|conductor|translator|advis[eo]r|economist|trainee|"
    "apprentice|intern|associate|strategist|negotiator|pharmacist|electrician|plumber|receptionist|secretary|editor|reporter|producer|"
    "buyer|planner|architect|scientist|researcher|librarian|caretaker|carer|operator|instructor|trainer|guide|executive|specialist|"
    r"administrator|controller|auditor|inspector|stage manager|head of \w+|deputy head|head teacher"
)
_TITLED = re.compile(
    rf"\b(?:(?:get|got|getting)\s+(?:the\s+|your\s+|a\s+)?|(?:for|about|re)\s+(?!(?:a|an|the|your|my)\b)|\bbe(?:ing|come)?\s+(?:the|your)\s+(?:new\s+|next\s+)?)"
    rf"(?P<thing>(?:(?!(?:{_STOP}|new|other)\b){_WORD}\s+){{0,2}}?(?:{_TITLES}))(?=\s*(?:[.,;!?]|$|\s(?:in|at|on|because|and|but|after|when|before|this|isn['’]t|went)\b))",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"(?:^|(?<=[,;] ))(?:(?:just|only|and|also)\s+)?(?:in(?=\s+the\s+\w+\s+(?:i|we|what)\b)|on|about|regarding|concerning|as for|with regard to|with|for(?=\s+the\s+\w+\s+(?:part|bit|side|point)))\s+"
    rf"(?P<det>the|your|my)?\s*(?P<of>(?:point|matter|issue|question|subject|part|comment|topic|note|bit|side)\s+(?:of|about|on)\s+(?:the\s+)?)?"
    rf"(?P<thing>{_MODIFIER}(?:\s+{_MODIFIER}){{0,3}}?)(?:\s+(?:part|bit|point|side|thing))?(?:\s+tho(?:ugh)?)?(?=\s*(?:[,:;]|\s(?:however|though|i|what|it|you)\b))",
    re.IGNORECASE,
)
_NOT_TOPICS = frozenset(
    "me you it reflection paper balance record contrary other hand same top time day way condition whole question point "
    "reading respect rest remainder others following all my due regret great greatest respect".split()
)
_NUMBERED = re.compile(
    r"^(?:first|second|third|fourth|final|last|two|three|four|five|six|\d+)\b|^(?:case (?:one|two|three|1|2|3))\b|"
    r"\b(?:panel|centre|center|round|test|interviews?|take-home)$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?:any|another|more|an?|some|no)\s+$", re.IGNORECASE)
_COUNTED_ONE = re.compile(r"(?:,|\band|^|\bdays? of|rounds?|tests?) one\s+$", re.IGNORECASE)
_LOOSE = re.compile(r"\b(?:questions?|discussion|case|session|challenge)$", re.IGNORECASE)
_DISTINCT = frozenset({"superday", "audition", "take-home", "load-in"})
_MADE_BY_ME = re.compile(
    r"\bI['’]?(?:ve|d)?(?: have| had)? (?:wrote|written|made|built|prepared|presented|gave|given|did|done|sent|designed|drew)\b[^.,;]{0,20}$"
)
_NOT_STAGES = frozenset(
    "case meeting shift shifts trial session sessions lesson lessons demo stage challenge audit tests test".split()
)


def find_facts(sentence: str) -> list[Fact]:
    """Return the facts of a sentence, in its order, none inside another."""
    found = [
        *_roles(sentence),
        *find_stages(sentence),
        *_work(sentence),
        *_topics(sentence),
        *_judges(sentence),
        *_tally(sentence),
    ]
    found.sort(key=lambda fact: (fact.start, -len(fact.words)))
    kept: list[Fact] = []
    for fact in found:
        if not kept or fact.start >= kept[-1].start + len(kept[-1].head):
            kept.append(fact)
    return kept


def _roles(sentence: str) -> list[Fact]:
    found = [
        Fact(FactKind.ROLE, f"the {match['thing']}", match.start())
        for pattern in (_ROLE, _ROLE_OF)
        for match in pattern.finditer(sentence)
    ]
    found += [
        Fact(FactKind.ROLE, f"the {match['thing']} role", match.start("thing"))
        for pattern in (_CANDIDATE, _TITLED)
        for match in pattern.finditer(sentence)
    ]
    if (
        not found
        and (match := _BARE_ROLE.search(sentence))
        and not set(match["thing"].lower().split()) & (_NOT_TOPICS | set(_ROLE_HEADS.split("|")))
    ):
        found.append(Fact(FactKind.ROLE, f"the {match['thing']} role", match.start("thing")))
    return found


def find_stages(sentence: str) -> list[Fact]:
    """Return the rounds alone that a sentence, or several, name."""
    found: list[Fact] = []
    for match in _stages(sentence):
        start, end = match.span("thing")
        thing, before = sentence[start:end], sentence[: match.start()]
        met = _WHEN.match(sentence, end)
        when = met.group() if met else ""
        det = match["det"] or ""
        if thing.lower() in _NOT_STAGES and det not in ("my", "your", "the"):
            continue
        if " " not in thing and not when and thing.lower() not in _DISTINCT:
            continue
        mine = det in ("a", "an") and _MADE_BY_ME.search(before)
        named = mine or thing.lower() in _DISTINCT or det not in ("", "a", "an")
        named = named or _COUNTED_ONE.search(sentence[:start]) is not None
        if not named and (_LOOSE.search(thing) or _ONE_OF.search(sentence[:start])):
            continue
        if not named and not when and not _NUMBERED.search(thing):
            continue
        words = f"{_called(thing, det, start)}{when}"
        found.append(Fact(FactKind.STAGE, " ".join(words.split()), match.start()))
    return found


def _called(thing: str, det: str, start: int) -> str:
    """Return a round as it is spoken of: `the second round`, `my demo lesson`, `case two`."""
    if _CASE.fullmatch(thing):
        return f" {thing.lower()}"
    thing = _COUNT.sub(lambda number: number.group().lower(), _lower_first(thing, start))
    return f"{det if det in ('my', 'your') else 'the'} {thing}"


_CASE = re.compile(r"case (?:one|two|three|\d)", re.IGNORECASE)


def _stages(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the matches of the long pattern, tried only in the stretches that hold what a name of a round ends in."""
    low = lowered(sentence)
    done = 0
    for word in _STAGE_WORD.finditer(low):
        if word.start() < done:
            continue
        start = max((edge.end() for edge in _EDGE.finditer(low, done, word.start())), default=done)
        edge = _EDGE.search(low, word.end())
        done = len(low) if edge is None else edge.start()
        yield from _STAGE.finditer(low, start, done)


# No name of a round goes over one of these; the point behind a title is none.
_EDGE = re.compile(r"[,;!?()\"“”]|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bprof)\.")
_WORK_HEADS = (
    "design|model|matrix|deck|minutes|essay|translation|prototype|code|solution|drawings?|dashboard|memo|mock-?up|sketch|"
    "report|plan|pitch|campaign|strategy|brief|spreadsheet|forecast|budget|menu|poster|video|mix model|formulation"
)
_WORK = re.compile(
    rf"\b(?P<det>my|the)\s+(?P<thing>(?:{_MODIFIER}\s+){{0,3}}?(?:{_WORK_HEADS}))\b(?!['’-])", re.IGNORECASE
)
_I_MADE = "finished|built|wrote|presented|showed|made|designed|drew|typed(?: up)?|prepared|sent|submitted|handed in|gave|proposed|ran|did|put together"
_MADE_BEFORE = re.compile(rf"\bI(?:['’](?:ve|d)| have| had)? (?:{_I_MADE})(?: you| them)?\s+$", re.IGNORECASE)
_MADE_AFTER = re.compile(rf"\s+(?:that |which )?I(?:['’](?:ve|d)| have| had)? (?:{_I_MADE})\b", re.IGNORECASE)


def _work(sentence: str) -> list[Fact]:
    """Return what the candidate made and showed."""
    return [
        Fact(FactKind.WORK, f"{match['det'].lower()} {match['thing']}", match.start())
        for match in _WORK.finditer(sentence)
        if match["det"].lower() == "my"
        or _MADE_BEFORE.search(sentence[: match.start()])
        or _MADE_AFTER.match(sentence, match.end())
    ]


_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_TALLY = re.compile(
    rf"(?:{_NUMBER} [\w-]+(?: [\w-]+)?,? (?:and )?)+{_NUMBER} (?:years?|months?|weeks?|days?|hours?)\W*$", re.IGNORECASE
)


def _tally(sentence: str) -> list[Fact]:
    """Return the time a bare count of rounds ends with."""
    if _TALLY.match(sentence) is None:
        return []
    words = " ".join(re.findall(r"[\w-]+", sentence)[-2:])
    return [Fact(FactKind.SPAN, words.lower(), sentence.lower().rindex(words.split()[0].lower()))]


_JUDGE = re.compile(
    r"\bthe (?P<who>(?:hiring |general |managing |line |whole |senior )?(?:panel|board|partners?|committee|manager|team lead|interviewers?|principal|director|chair\w*|jury|head|examiners?|assessors?))"
    r" (?:also )?(?:says?|said|felt|feels|thought|thinks|found|noted|wrote|noticed|saw|pointed out|told)\b",
    re.IGNORECASE,
)


def _judges(sentence: str) -> list[Fact]:
    return [Fact(FactKind.PERSON, f"the {match['who'].lower()}", match.start()) for match in _JUDGE.finditer(sentence)]


_COUNT = re.compile(r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|First|Second|Third|Final)\b")
_NOUN = re.compile(
    r"(?:ness|ity|ence|ance|depth|fit|style|tion|ment|ship|skills?|gravitas|polish|energy|warmth)$", re.IGNORECASE
)
_LACKED = re.compile(r"^(?:lack(?:s|ed|ing)?(?: of)?|need(?:s|ed)?|miss(?:es|ed|ing)?) ", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“](?P<thing>[a-z][a-z’'-]*(?: [a-z’'-]+){0,2})[,.]?[\"”]")


_JUST_STOP = re.compile(rf"(?:{_STOP})\b")
_THING = rf"(?P<thing>{_MODIFIER}(?:\s+{_MODIFIER}){{0,2}}?)"
# How a verdict names what it was about.
_NAMED_TOPICS = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), re.compile(pattern, re.IGNORECASE))
    for words, pattern in (
        (
            "part|bit|point|side|section",
            rf"\b(?P<det>the)\s+(?P<thing>{_MODIFIER}(?:\s+{_MODIFIER}){{0,2}}?\s+(?:part|bit|point|side|section))\b(?! of\b)",
        ),
        (
            "section|part|bit|point|question|comment|remark|line|notes?",
            rf"\b(?:the|your)\s+(?:section|part|bit|point|question|comment|remark|line|notes?)\s+(?:on|about)\s+(?:the\s+)?{_THING}(?=\s*(?:[.,;:!?]|$|\s(?:better|was|is|i|and|that)\b))",
        ),
        (
            "you (?:that )?(?:complain|mention|speak|talk|criti|refer|flag|raise)",
            rf"\bthe\s+{_THING}\s+(?:that\s+)?you\s+(?:complain|mention|speak|talk|criticis|criticiz|refer|flag|raise)",
        ),
        (
            "notes|feedback|comments",
            rf"^{_THING}\s+(?:notes|feedback|comments)\b",
        ),
        (
            "reason",
            rf"\b{_THING}\s+(?:was|is)\s+(?:named\s+)?the\s+reason\b",
        ),
        (
            "lack(?:s|ed|ing)?",
            rf"\black(?:s|ed|ing)?\s+(?:of\s+)?{_THING}(?=\s*[.,;!?])",
        ),
        (
            "me",
            rf"\b(?:teach|lecture)(?:es|ing)?\s+me\s+(?:about\s+|on\s+)?{_THING}(?=\s*[.,;!?])",
        ),
        (
            "know|understand|grasp",
            rf"\b(?:did not|didn['’]?t|do not|don['’]?t)\s+(?:know|understand|grasp)\s+{_THING}(?=\s*[.,;!?])",
        ),
        (
            "that on",
            rf"\bthat\s+on\s+(?:the\s+)?{_THING}(?=\s+i\b)",
        ),
        (
            "point",
            rf"\bpoint\s+(?:one|two|three|four|\d),\s+the\s+{_THING}(?=,)",
        ),
    )
)
"""Each with words without which its long pattern need not be tried."""
_NO_THING = frozenset(
    "anything something nothing everything better them him her me you it that enough much more less again fine any some none "
    "skill skills left right other opposite weak strong same yesterday today tomorrow first second third last final whole time experience english".split()
)


def _named_topics(sentence: str) -> list[Fact]:
    return [
        Fact(
            FactKind.TOPIC,
            f"{'the ' if 'det' in pattern.groupindex else ''}{_lower_first(match['thing'], match.start('thing'))}",
            match.start("thing"),
        )
        for words, pattern in _NAMED_TOPICS
        if words.search(sentence)
        for match in pattern.finditer(sentence)
        if not set(match["thing"].lower().split()) & (_NO_THING | _NOT_TOPICS) and not match["thing"][0].isdigit()
    ]


def _lower_first(thing: str, start: int) -> str:
    return thing[0].lower() + thing[1:] if start == 0 and thing[1:2].islower() else thing


_ORDINAL = re.compile(r"(?:first|second|third|fourth|fifth|last|former|latter|one|two)$", re.IGNORECASE)


def _topics(sentence: str) -> list[Fact]:
    found = [
        Fact(FactKind.TOPIC, bare, match.end("thing") - len(bare))
        for match in _QUOTED.finditer(sentence)
        if (bare := _LACKED.sub("", match["thing"]))
        if _JUST_STOP.match(bare) is None and _NOUN.search(bare)
    ]
    for match in _TOPIC.finditer(sentence):
        thing = match["thing"]
        if set(thing.lower().split()) & _NOT_TOPICS or thing[0].isdigit() or _ORDINAL.match(thing):
            continue
        determiner = f"{match['det'].lower()} " if match["det"] and not match["of"] else ""
        found.append(Fact(FactKind.TOPIC, f"{determiner}{thing}", match.start()))
    return [*found, *_named_topics(sentence)]
