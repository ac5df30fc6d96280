"""The facts a message may use, taken from the situation and made fit to stand in a sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from afterword.plan import answers
from afterword.plan.names import addressed, as_named, as_you, called, plain_name, printable, with_names
from afterword.plan.shape import Note, Shape, note
from afterword.plan.unfit import is_minded, is_unfit
from afterword.situation import Person, Position, Situation, Stage, StageKind
from afterword.tone import check, is_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What may be said. None stands for unknown; a message never says more than this.

    `stage` is the step reached, as a noun phrase; `moment` a real thing that was good there; `weak` what the candidate
    owns as having gone badly; `improve` what they want to get better at; `met` the people to thank by name. For an answer
    to feedback, `learned` is the thing it names, `kind` what kind of reason it gives, `correction` a plain fact to put right,
    `advised` what its sender advises, to follow "I will".
    `moment_earlier` and `weak_earlier` say that it was before `stage`; `asked_stage` is the step that the rejection named,
    where it is another one, and `stage_kind` the kind of the step the question is about.
    """

    company: str | None
    role: str
    stage: str | None
    stage_kind: StageKind | None
    moment: Note | None
    weak: Note | None
    improve: Note | None
    met: tuple[str, ...]
    promised: dt.date | None = None
    last_heard: dt.date | None = None
    asked_on: dt.date | None = None
    learned: Note | None = None
    kind: str | None = None
    correction: str | None = None
    moment_earlier: bool = False
    weak_earlier: bool = False
    asked_stage: str | None = None
    advised: str | None = None

    @classmethod
    def unknown(cls) -> Facts:
        """Return the facts where nothing is known."""
        return cls(company=None, role="open", stage=None, stage_kind=None, moment=None, weak=None, improve=None, met=())


_STAGE_NAMES = {
    StageKind.SCREEN: "our first call",
    StageKind.INTERVIEW: "the interview",
    StageKind.TECHNICAL: "the technical interview",
    StageKind.CASE: "the case interview",
    StageKind.TAKE_HOME: "the take-home task",
    StageKind.PRESENTATION: "the presentation",
    StageKind.TRIAL: "the trial",
    StageKind.ASSESSMENT: "the assessment day",
    StageKind.PANEL: "the panel interview",
    StageKind.TEAM: "the conversation with the team",
    StageKind.FINAL: "the final round",
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def facts_of(situation: Situation, *, contact: Person | None) -> Facts:
    """Collect what a message about this situation may say."""
    people = {"you", *called(situation)}

    def read(text: str | None, stage: Stage | None = None) -> str | None:
        if text is None or answers.is_no_answer(text) or answers.begins_with_none(text):
            return None
        named = addressed(with_names(answers.tidied(text), situation), contact, situation)
        return as_you(named, contact, stage) if stage else named

    def weakness(stage: Stage) -> Note | None:
        text = read(stage.bad, stage)
        return _weakness(as_named(answers.weakness(text), contact, stage)) if text else None

    def good(stage: Stage) -> Note | None:
        text = read(stage.good, stage)
        return _moment(answers.moment(text, people)) if text else None

    stage = situation.last_stage
    weak, moment = _last(situation, weakness), _last(situation, good)
    asked = _named_stage(situation) or stage
    return Facts(
        company=_with_article(plain_name(situation.company)),
        role=_role(situation.role.title),
        stage=_stage_name(situation, stage) if stage else None,
        stage_kind=asked.kind if asked else None,
        moment=moment,
        weak=weak,
        improve=_unsaid(_aim(read(situation.improve)), weak),
        met=_people_to_thank(situation, contact),
        promised=situation.outcome.promised,
        last_heard=situation.outcome.date,
        asked_on=min((request.date for request in situation.requests), default=None),
        moment_earlier=bool(moment and stage and good(stage) != moment),
        weak_earlier=bool(weak and stage and weakness(stage) != weak),
        asked_stage=_stage_name(situation, asked) if asked and asked is not stage else None,
    )


_NAMED_STAGES = {
    StageKind.SCREEN: r"\b(?:phone|first) (?:screen|call)",
    StageKind.TECHNICAL: r"\b(?:technical|coding|live coding) (?:interview|round|test|exercise|session)|\bcoding",
    StageKind.CASE: r"\bcase (?:study|interview|exercise)|\bthe case\b",
    StageKind.TAKE_HOME: r"\b(?:take[- ]?home|homework|assignment)",
    StageKind.PRESENTATION: r"\bpresentation",
    StageKind.TRIAL: r"\btrial",
    StageKind.ASSESSMENT: r"\bassessment (?:day|centre|center)",
    StageKind.PANEL: r"\bpanel interview",
    StageKind.FINAL: r"\bfinal (?:round|interview)",
}


def _named_stage(situation: Situation) -> Stage | None:
    """Return the one step gone through that the rejection names, if it names just one."""
    words = (situation.outcome.words or "").lower()
    named = [
        stage
        for stage in situation.stages
        if stage.kind in _NAMED_STAGES and re.search(_NAMED_STAGES[stage.kind], words)
    ]
    return named[-1] if len({stage.kind for stage in named}) == 1 else None


def _last(situation: Situation, read: Callable[[Stage], Note | None]) -> Note | None:
    found = map(read, reversed(situation.conversations))
    return next((item for item in found if item is not None), None)


def _with_article(company: str | None) -> str | None:
    of = company and re.match(
        r"(University|Museum|Bank|Institute|College|Ministry|Department|Office|Society|City|Bank) of\b", company
    )
    return f"the {company}" if of else company


def _unsaid(aim: Note | None, weak: Note | None) -> Note | None:
    """Return the aim, or None where what went badly says it already: nobody says "drug calculations" twice running."""
    if aim is None or weak is None:
        return aim
    said = {word[:_STEM] for word in re.findall(r"\w+", weak.text.lower())}
    wanted = {word[:_STEM] for word in re.findall(r"\w+", aim.text.lower()) if word not in _SMALL}
    return None if wanted <= said else aim


_STEM = 5  # letters: "mumbling" is "mumbled" again
_SMALL = frozenset("my the a an stop be less more get better at too".split())


_GENDERS = (
    r"(?:[mwfdxhivnk](?:\s*[/|,*:·-]\s*(?:[mwfdxhivnk*]|div\.?)){1,4}|gn|(?:all|any|every|alle) (?:genders?|geschlechter)[^()]{0,20}"
    r"|(?:male|female|divers[e]?)(?:\s*[/|,]\s*(?:male|female|divers[e]?|other)){1,3})"
)
_FOR_ALL = re.compile(
    rf"\s*[(\[]\s*{_GENDERS}\s*[)\]]|(?:\s+[-–,]\s*|\s+)(?:[mwfdxhivn](?:/[mwfdxhivn]){{1,3}}|all genders)$", re.I
)
"""What an advertisement adds to a title to say that it is for all: "(m/f/d)", "(all genders)"; no person says it."""


def _role(title: str) -> str:
    said = _FOR_ALL.sub("", printable(title))
    cleaned = re.sub(r"\s+", " ", re.sub(r"[<>{}\[\]\\|`?!\"]", "", said)).strip(" .,;:-")
    cleaned = re.sub(r"(?i)\s+(role|position|job|post|vacancy)$", "", cleaned)
    cleaned = re.sub(r"(?i)^(the|a|an)\s+", "", cleaned)
    return cleaned if re.search(r"[^\W_]", cleaned) else "open"


def _stage_name(situation: Situation, stage: Stage) -> str:
    same = [item for item in situation.conversations if item.kind is stage.kind]
    name = _STAGE_NAMES[stage.kind]
    if stage.kind is StageKind.INTERVIEW and len(same) > 1:
        return f"the {_ORDINALS[min(len(same), len(_ORDINALS)) - 1]} interview"
    return name


# In lower case: patterns that ignore case take twice as long to compile, and these are compiled at every start.
_BOAST = re.compile(
    r"\b(nail\w*|ace[ds]?|perfect\w*|impress\w*|excell\w*|brilliant\w*|flawless\w*|outperform\w*|crush\w*|smash\w*|"
    r"best candidate|better than|top score|highest|went (very |really |so )?well|did (very |really |so )?well|solved .*(quickly|easily|fast)|"
    r"loved me|liked me|praised|wanted to hire|all correct|every question)\b"
)
_NOT_MINE = re.compile(
    r"\b(interviewers?|panel|they|them|manager|recruiter|he|she|nobody|noone|someone|laptop|computer|connection|wifi|internet|"
    r"zoom|teams|camera|sound|audio|microphone|traffic|train|bus|late|delay\w*|noisy|noise|ill|sick|flu|fever|migraine|covid|tired|"
    r"jet ?lag|unfair\w*|rude|biased|trick|unclear|vague question|short notice|no time|rushed me|interrupt\w*|divorce|funeral|bereave\w*)\b"
)
_OFF_LIMITS = re.compile(
    r"\b(salary|pay|money|lawyer|legal|sue|discriminat\w*|age|pregnan\w*|religio\w*|race(?! conditions?)|gender|disab\w*|visa|"
    r"reconsider|unfair\w*|unjust\w*|second chance|who got|hired instead)\b|[$£€]|(?<!\d)(?!(?<=\bthe )(?:1[5-9]|20)\d\d\b)\d{4,}"
)


def usable(item: Note | None) -> Note | None:
    """Return the note, or None where it would bring a fight or a forbidden topic into a message."""
    if item is None or _OFF_LIMITS.search(item.text.lower()):
        return None
    phrase = f"{item.text[:1].upper()}{item.text[1:]}."
    blocked = not is_plain(phrase) and any(finding.blocks for finding in check(phrase).findings)
    return None if blocked else item


def _fit(item: Note | None) -> Note | None:
    """Return what somebody typed, or None where it boasts, is bitter, does not stand, or the tone check minds any of it."""
    item = usable(item)
    if item is None or is_unfit(item.text):
        return None
    said = f"I {item.text}." if item.shape is Shape.PAST else f"{item.text[:1].upper()}{item.text[1:]}."
    minded = not is_plain(said) and any(is_minded(each.rule, blocks=each.blocks) for each in check(said).findings)
    return None if minded else item


_LIKED = re.compile(r"(?i)^(i )?(really |truly |also |just )*(liked|enjoyed|loved|appreciated) (?=\w+ \w)")


def _moment(text: str | None) -> Note | None:
    if not text:
        return None
    named = _LIKED.sub("", text.strip())
    named = re.sub(r"(?i)^(?=when \S+ \S)", "the moment ", named)
    item = _fit(note(re.sub(r"(?i)^(?=(?:in|at|on|with|during) )", "the time ", named)))
    if item is None or item.shape is Shape.BASE or _BOAST.search(item.text.lower()):
        return None
    return (
        replace(item, text=re.sub(r"^an? (?!lot|few|little|couple|bit)", "the ", item.text))
        if item.shape is Shape.NOUN
        else item
    )


_EXCUSE = re.compile(r"(?i)(?<=\w\w\w)[ ,]+(?:because|cos|coz|'cause|due to|as I (?:was|had)|since I (?:was|had))\b.*")
"""A reason for what went badly: it is owned without one."""
_KNEW = re.compile(
    r"(?i)(?<=\w\w\w)[ ,;]+(?:and|&|but) (?:I (?:\w+ )?(?:knew|know|noticed|felt|saw|reali[sz]ed) (?:it|that|so)"
    r"|(?:it|that) (?:really |clearly )?(?:showed|shows|was (?:obvious|plain|clear|visible))"
    r"|(?:they|you|everybody|everyone|anybody|anyone|we all) (?:all )?(?:(?:could|must have) )?(?:knew|know|saw|seen?|noticed?|tell|told)(?: it| that)?)\W*$"
)
"""That it was noticed: who owns it says so already."""
_LATE = re.compile(r"(?i)(?:I )?(?:was|came|arrived|got there)(?: \w+){0,4} late$")
_FAULT = re.compile(r"(?i)(?:race condition|bugs?|mistakes?|errors?|typos?|slips?|mix-up) (?:in|on|with|at) ")
_LACKING = re.compile(
    r"(?i)^(the |my )?((lack of|poor|bad|weak|insufficient|missing|no|not enough|too little)( (at|in|on|with|of))?|(not good|not great|terrible|rubbish|useless) (at|in|on|with)) "
)


_MY_WORK = re.compile(
    r"(?i)^(the )?(process |final )?(presentation|answers?|examples?|slides|diagram|pitch|demo|lesson)(?= (was|were)\b)"
)
_IN_PROGRESS = re.compile(
    r"(?i)\w+ing($| (too|so|very|over|up|out|off|in|on|at|about|around|with|to|from|through|the|a|an|my|their|his|her|them|it|him|us|more|less|things|questions)\b)"
)


_WHEN = re.compile(r"[ ,]+(?:when|while|as|after|once|until)\b")
_INTERRUPTED = re.compile(r"^(?:i )?(?:interrupted|(?:kept|was) interrupting|talked over|cut off) ")
_SOMEBODY = re.compile(r"\b(?:interviewers?|panel|they|them|manager|recruiter|he|she|nobody|noone|someone)\b")


def _own_part(text: str) -> str:
    """Return what went badly without the time it happened at, where that tells of anybody's fault: "when they rushed me"."""
    split = _WHEN.search(text)
    if split is None:
        return text
    blamed = _NOT_MINE.search(_SOMEBODY.sub("", text[split.start() :].lower()))
    return text[: split.start()] if blamed else text


def _weakness(text: str | None) -> Note | None:
    if not text:
        return None
    text = _KNEW.sub("", _EXCUSE.sub("", text.strip()))
    text = _own_part(_MY_WORK.sub(r"my \2\3", _LACKING.sub("", text)))
    item = _fit(note(text))
    if item is None:
        return None
    own = _WHEN.split(_INTERRUPTED.sub("", item.text.lower()))[0]
    if _NOT_MINE.search(own) and not _LATE.match(item.text):
        return None
    if item.shape is Shape.TOPIC and _FAULT.match(item.text):
        return Note(f"the {item.text[:1].lower()}{item.text[1:]}", Shape.NOUN)
    if item.shape is Shape.GERUND and not _IN_PROGRESS.match(item.text):
        return Note(item.text, Shape.TOPIC)
    owned = item.shape is not Shape.CLAUSE or item.text.startswith("my ")
    return item if owned and item.shape is not Shape.BASE else None


def _aim(text: str | None) -> Note | None:
    text = answers.aim(text) if text else None
    more = re.fullmatch(r"(?i)(more|better) ((?:[\w-]+ ){0,2}[\w-]+)", (text or "").strip(" ."))
    if more:
        text = f"bring more {more[2]}" if more[1].lower() == "more" else f"get better at {more[2]}"
    how = re.match(r"(?i)how (to \w.+)", (text or "").strip())
    text = f"learn how {how[1]}" if how else text
    stopped = re.match(r"(?i)(?:to )?(?:not|don['’]?t)(?: to)? (?!being|having|\w+ing\b)(\w.+)", (text or "").strip())
    item = _fit(note(f"learn not to {stopped[1]}" if stopped else text))
    if item is None or re.match(r"(?i)(?:whatever|anything|everything|all)\b", item.text):
        return None
    if item.shape is Shape.PAST and len(item.text.split()) < _BARE:
        return Note(item.text, Shape.TOPIC)  # "mixed models": nobody aims at what is past
    wish = re.match(r"(?i)i (?:would like|want|hope|need|wish|'d like) to (.+)", item.text.replace("I'd", "I 'd"))
    if wish:
        return Note(wish[1], Shape.BASE)
    return None if item.shape in (Shape.FIRST_PERSON, Shape.CLAUSE, Shape.PAST) else item


_BARE = 3  # words


def _people_to_thank(situation: Situation, contact: Person | None) -> tuple[str, ...]:
    stage = situation.last_stage
    names = [plain_name(person.name) for person in stage.people if person != contact] if stage else []
    skip = plain_name(contact.name) if contact else None
    kept = [name for name in dict.fromkeys(names) if name and name != skip]
    return tuple(kept[:3])


def is_recruiting(person: Person | None) -> bool:
    """Whether the person asked stands between the candidate and those who decided."""
    return person is not None and person.position in (Position.RECRUITER, Position.AGENCY_RECRUITER, Position.HR)
