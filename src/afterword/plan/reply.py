"""Plan an answer to feedback: thanks, the thing learned, what it is good for, and the door left open (DOMAIN 1.10 and 5)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.conduct import owned
from afterword.feedback.form import again_when
from afterword.feedback.own import followed
from afterword.feedback.standing import Sort, sort_of, standing
from afterword.gate.case import contact
from afterword.message import Move
from afterword.plan.correspondents import correspondents
from afterword.plan.facts import Facts, facts_of, usable
from afterword.plan.plan import Plan, Register, Slot, Task, frame
from afterword.plan.shape import Note, Shape, note

if TYPE_CHECKING:
    from afterword.feedback import Reading
    from afterword.feedback.mirror import Mirrored
    from afterword.situation import Person, Situation

SURE_OF_KIND = 0.4
SURE_OF_NAME = 0.55
"""How sure a reading must be before an answer says what was learned, and before it names the thing: a wrong one shows
that the message was not read.
"""
CONDUCT = "conduct"
"""The reason of a plan where something done on the day is to be owned."""
SAID = "said"
"""The reason of a plan that says back what the feedback says of the candidate."""
PLAIN = "plain"
"""The reason of a plan where something was said outright that cannot be turned safely: it is taken in, in general words."""
CHOSEN = "chosen"
"""The reason of a plan where another was chosen, and nothing is said of the candidate or the team."""
ADVISED = "advised"
"""The reason of a plan where nothing but advice came."""
_CLARIFIABLE = ("skills_gap", "experience_gap", "industry_experience", "client_facing", "communication")


def make_reply_plan(feedback: str, reading: Reading, situation: Situation | None) -> Plan:
    """Plan the answer to a feedback text as it was read, with a situation's facts where there is one."""
    facts, parts = _facts(reading, situation), clauses(feedback)
    specific = (
        reading.is_specific
        and facts.kind not in (SAID, PLAIN, CONDUCT)
        and not _is_answered(feedback, parts, reading)
        and facts.learned is not None
        and reading.primary in _CLARIFIABLE
        and _has_parts(facts)
    )
    present = {
        Move.LEARNED: facts.kind is not None,
        Move.CORRECT: facts.correction is not None,
        Move.ASK: specific,
    }
    offered = _offered(parts, told=facts.kind is not None)
    sender, addressed = correspondents(feedback)
    seed = hashlib.sha256(f"{feedback}|{situation!r}".encode("utf-8", "surrogatepass")).hexdigest()
    slots = _outline(facts.kind, present, seed, offered=offered is not None)
    plan = frame(
        situation,
        facts,
        _writer(situation, sender) if situation else None,
        task=Task.REPLY,
        reason=facts.kind,
        slots=slots,
        low=12,
        high=110,
        seed=seed,
        register=None if situation else Register.NEUTRAL,
    )
    return replace(
        plan,
        recipient=plan.recipient or sender,
        signature=plan.signature or addressed,
        offered=offered,
        point=str(reading.point) if reading.point and _takes_points(facts) else None,
        beside=str(reading.beside) if reading.beside and _takes_points(facts) else None,
    )


AGAIN = "again"
HELP = "help"
CHANGED = "changed"
LATER = "later"


def _is_answered(feedback: str, parts: Sequence[Clause], reading: Reading) -> bool:
    """Whether the sender has said already what a question would ask: by advice, or by going into it."""
    if reading.advised or reading.learned is None:
        return reading.advised is not None
    said = next((part for part in parts if part.start <= reading.learned.start < part.end), None)
    return said is not None and _GOES_INTO_IT.search(feedback[said.start : said.end + 60]) is not None


_GOES_INTO_IT = re.compile(
    r"(?i)\b(?:in particular|especially|particularly|specifically|such as|for (?:example|instance)|e\.g\.|namely|mainly)|\([^)]{4,}\)"
)


def _offered(parts: Sequence[Clause], *, told: bool) -> str | None:
    """Return what the sender offers, as far as it is plain: to come again, or a help; None for nothing.

    Form wording (not `told`) offers nothing, unless it names a time.
    """
    said = [part.lower for part in parts if not _NO_OFFER.search(part.lower)]
    if not told:
        return LATER if again_when(parts) else None
    if any(_HELP.search(words) for words in said):
        return HELP
    if any(_IF_CHANGED.search(words) for words in said):
        return CHANGED
    return AGAIN if again_when(parts) or any(_AGAIN.search(words) for words in said) else None


_REACH = r"(?:(?:give|drop) (?:me|us) (?:a )?(?:bell|ring|call|shout|line|text)|(?:ring|call|phone|text|write to|email|contact|see) (?:me|us)|let (?:me|us) know|get (?:back )?in touch|come (?:back|and see|to) (?:to )?(?:me|us))"
_IF_CHANGED = re.compile(
    rf"\bif you (?:do |ever )?change your mind\b|\b(?:if|when|should) (?:that|this|it|things|anything|your \w+|the \w+) (?:ever |does |do )?changes?\b[^.!?]{{0,30}}\b{_REACH}\b|\b{_REACH}\b[^.!?]{{0,15}}\b(?:if|when|should) (?:that|this|it|things|anything|your \w+) (?:ever |does |do )?changes?\b"
)
_AGAIN = re.compile(
    r"\b(?:try (?:us |me )?again|come back|apply (?:to us )?again|re-?apply)(?: to (?:us|me))? (?:next|in (?:a|the|six|twelve|\d)|after|when|once)\b"
    rf"|^\W*(?:get|renew|pass|finish|do) (?:it|that|one|the \w+|your \w+|this)\b[^.!?]{{0,40}} and (?:then )?(?:{_REACH}|you(?:'re|'ll| are| will)\b[^.!?]{{0,15}} (?:on|back|in|first)\b|(?:we|i)(?:'ll| will| would|'d) (?:talk|see|have|take|be))"
    rf"|\b(?:once|when|as soon as) you(?:'ve| have)? (?:\w+ ){{0,6}}(?:{_REACH})"
)
_HELP = re.compile(
    r"(?=.*\b(?:if you|should you|whenever you|(?:happy|glad) to|gladly|happily)\b).*\b(?:i|we)(?:'d|'ll| would| will| can| could|'m|'re| am| are)?(?: (?:be|gladly|happily|happy|glad|also|very|to))* (?:put you (?:forward|down|in touch)|introduce you|lend you|show you|take you through|walk you through|have you (?:in|back) for)\b"
)
_NO_OFFER = re.compile(
    r"n't\b|\b(?:not|never|no|cannot|nor|had|would have|could have)\b|\bwe(?:'ll| will)? (?:come|get) back\b|\b(?:i'll|i will|let me) come back\b|\bcome back to you\b"
)


def _writer(situation: Situation, sender: str | None) -> Person | None:
    """Return whom to answer: who signed the feedback where the situation knows them, else the usual contact."""
    signed = set(_parts_of(sender))
    people = (*situation.people, situation.recruiter, situation.outcome.by)
    known = [person for person in people if person and signed and signed <= set(_parts_of(person.name))]
    return known[0] if known else contact(situation)


def _parts_of(name: str | None) -> list[str]:
    return [word.strip(".,").casefold() for word in (name or "").split()]


def _has_parts(facts: Facts) -> bool:
    """Whether it makes sense to ask where to begin: a language or a licence has no such parts."""
    return facts.learned is not None and sort_of(facts.learned.text) is Sort.OTHER


_THANKS = Slot(Move.ACKNOWLEDGE, opens=True)
_THANKS_ON = Slot(Move.ACKNOWLEDGE)
_TAKEN = Slot(Move.LEARNED, personal=True)
_TAKEN_FIRST = Slot(Move.LEARNED, opens=True, personal=True)
_GROW = Slot(Move.GROW, personal=True)
_DOOR = Slot(Move.DOOR, opens=True)
_DOOR_ON = Slot(Move.DOOR)
_WITH_REASON: tuple[tuple[Slot, ...], ...] = (
    (_THANKS, _TAKEN, _GROW, _DOOR),
    (_THANKS, _TAKEN, _GROW),
    (_TAKEN_FIRST, _GROW, _THANKS),
    (_TAKEN_FIRST, _THANKS_ON, _GROW),
    (_THANKS, _TAKEN_FIRST, _GROW),
    (_THANKS, _TAKEN_FIRST, _GROW, _DOOR_ON),
    (_TAKEN_FIRST, _GROW, _THANKS, _DOOR_ON),
    (_TAKEN_FIRST, _THANKS_ON, _GROW, _DOOR),
)
"""The shapes of an answer that takes something in; one is chosen by the message it answers."""
_TERMS: tuple[tuple[Slot, ...], ...] = (
    (_THANKS, _TAKEN, _DOOR),
    (_THANKS, _TAKEN, _DOOR_ON),
    (_TAKEN_FIRST, _THANKS_ON, _DOOR),
    (_THANKS, _TAKEN_FIRST, _DOOR_ON),
)
"""Where the reason lies in terms, on their side, or in a match: there is nothing to work on."""
_WORD_ALONE: tuple[tuple[Slot, ...], ...] = (
    (_THANKS, _GROW, _DOOR),
    (_THANKS, _DOOR),
    (_THANKS, _DOOR_ON),
    (_THANKS, _GROW),
    (_THANKS, Slot(Move.GROW, opens=True, personal=True)),
    (_THANKS, _GROW, _DOOR_ON),
)
"""Where no reason came."""
_NOTHING_TO_WORK_ON = (CHOSEN, "process", "pay_logistics", "team_fit", "level_mismatch")


def _outline(kind: str | None, present: dict[Move, bool], seed: str, *, offered: bool) -> tuple[Slot, ...]:
    """Return the slots of one of the shapes, with the correction and the question put in; an offer is always taken up."""
    shapes = _WORD_ALONE if kind is None else _TERMS if kind in _NOTHING_TO_WORK_ON else _WITH_REASON
    if offered:
        shapes = tuple(shape for shape in shapes if any(slot.move is Move.DOOR for slot in shape))
    shape = list(shapes[int(seed[:8], 16) % len(shapes)])
    after = max((at for at, slot in enumerate(shape) if slot.move in (Move.LEARNED, Move.GROW)), default=0) + 1
    added = [slot for slot in (Slot(Move.CORRECT), Slot(Move.ASK, opens=True)) if present[slot.move]]
    return (*shape[:after], *added, *shape[after:])


def _facts(reading: Reading, situation: Situation | None) -> Facts:
    facts = facts_of(situation, contact=contact(situation)) if situation else Facts.unknown()
    told = not reading.cannot_tell and reading.primary != "boilerplate" and reading.confidence >= SURE_OF_KIND
    kind = CONDUCT if told and reading.conduct else str(reading.primary) if told else None
    named = reading.learned if told and reading.confidence >= SURE_OF_NAME else None
    wrong = next((item.wrong_fact for item in situation.feedback if item.wrong_fact), None) if situation else None
    facts = replace(facts, advised=followed(reading.advised.words) if reading.advised else None)
    if not told and facts.advised:
        return replace(facts, kind=ADVISED, correction=_correction(wrong))
    mirrored = reading.mirrored if told and reading.confidence >= SURE_OF_NAME else None
    several = len(reading.conduct) >= 2 or reading.beside is not None
    if mirrored and not several and not _fights(mirrored, plain=bool(reading.plain)):
        shape = Shape.PAST if mirrored.is_act else Shape.CLAUSE
        return replace(facts, learned=Note(mirrored.words, shape), kind=SAID, correction=_correction(wrong))
    if reading.plain and not (kind == CONDUCT and len(reading.conduct) >= len(reading.plain)):
        return replace(facts, learned=None, kind=PLAIN, correction=_correction(wrong))
    if kind == CONDUCT:
        return replace(
            facts, learned=Note(owned(reading.conduct), Shape.PAST), kind=kind, correction=_correction(wrong)
        )
    kind = _backed(kind, reading)
    return replace(
        facts,
        learned=_learned(standing(reading.primary, named.words) if named else None),
        kind=kind,
        correction=_correction(wrong),
    )


_PERSON = {"your": "my", "yours": "mine", "you": "I", "yourself": "myself", "you're": "I'm", "were": "was"}


_PEOPLE = {
    "client": "clients", "customer": "customers", "family": "families", "patient": "patients", "guest": "guests", "parent": "parents",
    "ministry": "ministries", "stakeholder": "stakeholders", "passenger": "passengers", "donor": "donors", "tenant": "tenants", "buyer": "buyers",
}  # fmt: skip
"""One of them stands for all: nobody is short on experience with "family"."""


def _learned(text: str | None) -> Note | None:
    """Turn the words of the feedback to the candidate's side: "your answers" becomes "my answers"."""
    if not text:
        return None
    turned = re.sub(r"(?i)\b(your|yours|yourself)\b", lambda match: _PERSON[match[0].lower()], text)
    turned = _PEOPLE.get(turned.lower(), turned)
    item = usable(note(turned))
    standing = item is not None and item.shape in (Shape.NOUN, Shape.TOPIC, Shape.GERUND) and not _ACT.match(turned)
    return item if standing and not re.search(r"(?i)\b(you|we|our|us|they|he|she)\b", turned) else None


def _correction(text: str | None) -> str | None:
    cleaned = re.sub(r"\s+", " ", text or "").strip(" .")
    plain = (
        cleaned and cleaned.isprintable() and len(cleaned.split()) <= 30 and not re.search(r"[?!<>{}\[\]|`]", cleaned)
    )
    return cleaned if plain and not _argues(cleaned) else None


_BACKED = {
    "motivation": r"\b(?:interest\w*|motivat\w+|enthus\w+|passion\w*|keen\w*|want\w*|why|hung(?:er|ry)|commit\w*|excit\w+|curio\w+|stay\w*|heart\w*|convinc\w+|serious\w*|drive|energy|prepar\w+|research\w*|read|know|questions?|bonus|holidays?|pay|salary|remote|leave|apply|applied|offers?|backup|stopgap|bored|care[ds]?|homework|website|advert|us|reasons?)\b",
    "team_fit": r"\b(?:team|fit\w*|match\w*|suit\w*|gel\w*|click\w*|personalit\w+|chemistry|cultur\w+|dynamics?|crew|group|mix|blend|crowd|bunch|lot|vibe|style|us|we|people|others|colleagues?|land\w*|get on|way|ways|one of)\b",
}
"""What the words of a reason must speak of before an answer says it in the words of its kind."""
_DONE_THERE = re.compile(
    r"(?i)^\W*(?:but |and |however,? )?you (?!have|had|are|lacked|need|came|come|spent|worked|never|mostly|stayed)(?:\w+ed|were|was|did|didn't|kept|told|left|gave|put|sent|spoke|held|let)\b(?!.*\b(?:experience|exposure|contact|role[ -]?play)\b)"
)
"""Something done there and then, which is no lack of dealings with people."""


def _backed(kind: str | None, reading: Reading) -> str | None:
    """Return the kind an answer is built on: nothing is confessed that the quoted words do not speak of."""
    said = " ".join(each.words for each in reading.main.evidence)
    if kind == "client_facing":
        return PLAIN if _DONE_THERE.search(said) else kind
    if kind not in _BACKED or re.search(_BACKED[kind], said, re.IGNORECASE):
        return kind
    return CHOSEN if kind == "team_fit" else PLAIN


def _takes_points(facts: Facts) -> bool:
    return facts.kind is not None and facts.kind not in (PLAIN, ADVISED, CHOSEN) and not _is_named(facts)


def _is_named(facts: Facts) -> bool:
    """Whether a thing is named, and so nothing finer than that thing is to be taken up."""
    return facts.learned is not None and facts.kind not in (SAID, CONDUCT)


def _fights(mirrored: Mirrored, *, plain: bool) -> bool:
    """Whether what is said back would sound like fighting it; then it is better left. What is owned outright needs no "you said"."""
    from afterword.answer import fighting_words

    said = f"{'I ' if mirrored.is_act else ''}{mirrored.words}"
    ways = (
        (f"I understand that {said}.", f"So {said}, and that is mine to put right.")
        if plain
        else (f"You said that {said}.",)
    )
    return all(fighting_words(way) for way in ways)


def _argues(text: str) -> bool:
    """Whether a marked fact is an argument: what the candidate can, did or has is no plain fact to put right."""
    from afterword.answer import fighting_words

    return bool(_CLAIMS.search(text) or fighting_words(text + "."))


_ACT = re.compile(
    r"(?i)(?:led|managed|run|ran|owned|headed|supervised|delivered|launched|taken|took|set|scaled|built|been|carried|handled|done|had|have|read|made|given|worked|example of my)\b|.*\bmy own\b"
)
"""What tells an act and no thing: "taken a product" does not stand after "more of"."""
_CLAIMS = re.compile(
    r"(?i)\bI (?:\w+ )?(?:do|did|have|had|can|could|know|led|managed|used|said|mentioned|explained|answered|showed)\b"
    r"|\bmy (?:experience|answer|answers|skills?|knowledge|interview|results?|record)\b|\b(?:unfair|wrong of|mistaken|disagree|deserve)\b"
)
