"""Let what a message says outright go before what it may stand for.

A learned kind is a guess at a reason; a plain remark ("u was late both days") is one. Whatever kind the message was taken
for, such a remark is quoted, and nothing else is put in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from afterword.feedback.advice import advice
from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.counsel import THEIR_OWN, led_by
from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.form import again_when
from afterword.feedback.kinds import Kind
from afterword.feedback.outright_counsel import (
    beside_it,
    of_advice,
    of_deeds,
    of_paper,
    step_again,
    steps_of_deeds,
    steps_of_paper,
)
from afterword.feedback.own import followed, owned_deeds, wished_for
from afterword.feedback.paper import lacked_paper
from afterword.feedback.plainly import Deed, Manner, deeds
from afterword.feedback.point import TOLD, Point
from afterword.feedback.reading import FAINT, Category, Reading
from afterword.feedback.standing import Sort, sort_of, standing

PLAINLY = 0.8
"""How sure a reading is at least of what stands there in so many words."""
UNSURE = 0.7
"""How sure a reading must be to keep another clause's reason before a plain remark."""
MOST = 3
"""Plain remarks that are quoted."""
_SPOKEN = r"\b(?:hear|told (?:us|me)|quiet|shy|mumbl\w+|talk\w*|spoke|speak\w*|eye contact|interrupt\w*|chatty|loud|ramb\w+|waffl\w+|listen\w*|notes|answers?|let others|let them)\b"
_KEEN = r"\b(?:prepar\w+|read (?!the (?:meter|label|chart|gauge))|research\w*|look(?:ed)? (?:at|us)|ask (?:one|a single|any|us|about)|visit\w*|website|late|phone|bored|chewing|leaning|scrolling|texting|trainers|on time)\b"
_RUDE = r"\b(?:snapped|swore|shouted|argued|rolled|rude|short with|talked down|ignored)\b"
_KEPT_POINTS = {
    Point.SAFETY: r".", Point.LISTENING: r"\b(?:talk\w* over|spoke over|interrupt\w*|listen\w*|cut \w+ (?:off|short)|complete|finish)\b",
    Point.VOICE: r"\b(?:mumbl\w+|eye contact|notes|script|froze|look(?:ed)? at (?:us|me|him|her|them|anyone))\b", Point.PACE: r"\btoo (?:fast|quick)\w*\b|\brush\w+\b",
    Point.PREPARATION: r"\b(?:prepar\w+|read(?! from)|research\w*|look(?:ed)? at(?! (?:us|you|me|him|her|them|anyone)\b)|open(?:ed)?)\b", Point.QUESTIONS: r"\bask\w*\b",
    Point.LENGTH: r"\b(?:answers?|rambl\w*|waffl\w*)\b", Point.TIDINESS: r"\b(?:mess|bench|station|clear|clean|tid\w+)\b",
}  # fmt: skip
"""The finer points that may stay beside plain remarks, and what these must then speak of."""


def outright(text: str, reading: Reading) -> Reading:
    """Return the reading with what the message says outright in its place: remarks, a paper, advice, when to come again."""
    if reading.contradiction:
        return reading
    parts = clauses(text)
    reading = _of_what_is_learnt(reading)
    told = advice(parts)
    again = again_when(parts)
    held = replace(reading, advised=told, again=again)
    found = deeds(text, parts)
    paper = lacked_paper(parts)
    if found:
        held = _with_deeds(held, found, parts)
    if paper and not held.speaks_plainly:
        held = _with_paper(held, paper)
    if not held.speaks_plainly and not held.conduct:
        held = _with_finer(held, parts)
    if (held.cannot_tell or held.is_faint) and told and followed(told.words):
        held = replace(held, actionable=True, between_the_lines=of_advice(told), next_steps=())
    return _led(held)


def _of_what_is_learnt(reading: Reading) -> Reading:
    """Return the reading with what is to be learnt, or a ticket to be got, as a skill: it is no matter of pay or permits."""
    moved = tuple(
        replace(each, kind=Kind.SKILLS_GAP) if not each.is_main and _is_to_learn(each) else each
        for each in reading.categories
    )
    if moved == reading.categories or any(each.kind is Kind.SKILLS_GAP for each in reading.categories):
        return reading
    was, now = Kind.PAY_LOGISTICS.in_words, Kind.SKILLS_GAP.in_words
    return replace(reading, categories=moved, between_the_lines=reading.between_the_lines.replace(was, now))


def _is_to_learn(each: Category) -> bool:
    said = " ".join(one.words for one in each.evidence).lower()
    is_terms = each.kind is Kind.PAY_LOGISTICS
    return is_terms and bool(compiled(_TO_LEARN).search(said)) and not compiled(_TERMS).search(said)


_TO_LEARN = r"\b(?:learn|certificat\w+|tickets?|licen[cs]es?|qualif\w+|diploma|level [1-8]|latin)\b"
_TERMS = r"\b(?:pay|paid|salary|wages?|rates?|money|budget|visa|sponsor\w*|work permit|residen\w+|right to work|hours|shifts?|nights|weekends?|distance|commut\w*|travel\w*|relocat\w*|notice|start date|driv\w+)\b"


def _with_finer(reading: Reading, parts: Sequence[Clause]) -> Reading:
    """Return the reading with what they would have liked more of, or with who is used to something bigger."""
    if reading.cannot_tell or reading.confidence < FAINT:
        return reading
    if reading.primary is Kind.LEVEL_MISMATCH:
        said = " ".join(each.words for each in reading.main.evidence).lower()
        point = next((each for each, words in _BIGGER if compiled(words).search(said)), None)
        return replace(reading, point=point) if point and reading.learned is None else reading
    wished = wished_for(parts) if reading.primary is Kind.COMMUNICATION else None
    return replace(reading, mirrored=wished, beside=None) if wished and reading.mirrored is None else reading


_BIGGER = (
    (
        Point.OVER_PLACE,
        r"\byou(?:'re|’re| are)? (?:\w+ )?(?:used to|come from|worked (?:in|on|at)|run|ran|led|managed|from) (?:\w+ ){0,3}(?:bigger|larger|busier|grander) (?:sites?|places?|kitchens?|hotels?|firms?|companies|teams?|schools?|houses?|shops?|restaurants?|farms?|yards?|outfits?|organi[sz]ations?)\b",
    ),
    (Point.OVER, r"\bover-?(?:qualified|experienced)\b|\b(?:you|profile|candidate)(?:'re|’re)? (?:\w+ ){0,2}?too (?:senior|experienced|qualified)\b(?! for you)|\byou(?:'d|’d| would) (?:\w+ )?(?:get|be) bored\b"),
)  # fmt: skip
"""How it is said that the candidate has done more than the work asks for."""


def _led(reading: Reading) -> Reading:
    """Return the reading with the sender's advice first among its steps, and when to come again after it."""
    lead = _lead(reading)
    steps = reading.next_steps
    if lead:
        steps = led_by(lead, tuple(step for step in steps if not step.startswith(THEIR_OWN)))
    again = reading.again
    if again and not any(_flat(again.words).rstrip(".!") in step for step in steps) and not _holds(lead, again):
        steps = (*steps[:1], step_again(again)) if steps else (step_again(again),)
    return replace(reading, next_steps=steps) if steps != reading.next_steps else reading


def _lead(reading: Reading) -> Evidence | None:
    """Return the advice to begin with; where it is part of when to come again, that says both."""
    lead = reading.advised if reading.actionable else None
    if lead and reading.again and _holds(reading.again, lead):
        lead = reading.again
    words = lead.words.rstrip(".! ") if lead else ""
    return Evidence(words, lead.start, lead.start + len(words)) if lead else None


def _holds(lead: Evidence | None, again: Evidence) -> bool:
    """Whether the advice as it is quoted says already when to come again."""
    return lead is not None and lead.start <= again.start and again.end - 2 <= lead.end


def _flat(words: str) -> str:
    return " ".join(words.split())


def _with_deeds(reading: Reading, found: tuple[Deed, ...], parts: Sequence[Clause]) -> Reading:
    quoted = tuple(each.evidence for each in found)[:MOST]
    main = reading.main
    stands_elsewhere = not any(_overlap(one, each) for one in main.evidence for each in quoted)
    if stands_elsewhere and _is_a_reason(reading):
        return _beside(reading, found, quoted)
    if _names_a_matter(reading, quoted):
        return reading
    kind = _kind(reading, found)
    point = reading.point if _keeps(reading.point, found) else None
    is_counted = bool(reading.conduct) and len(reading.conduct) >= len(found)
    told = point in TOLD or is_counted
    rest = tuple(each for each in reading.categories[1:] if each.kind is not kind and not _is_within(each, quoted))
    return replace(
        reading,
        primary=kind,
        confidence=max(main.confidence, PLAINLY),
        categories=(Category(kind, max(main.confidence, PLAINLY), quoted, is_main=True), *rest),
        cannot_tell=False,
        sugarcoated=False,
        between_the_lines=reading.between_the_lines if told else of_deeds(quoted, rest),
        learned=_kept_name(reading, kind, quoted),
        next_steps=reading.next_steps if told and not reading.cannot_tell else steps_of_deeds(found),
        actionable=True,
        conduct=reading.conduct if is_counted else (),
        point=point,
        beside=None,
        mirrored=owned_deeds(found),
        plain=quoted,
    )


def _is_a_reason(reading: Reading) -> bool:
    """Whether what the reading leans on is surely a reason of its own."""
    return not reading.cannot_tell and reading.confidence >= UNSURE


def _beside(reading: Reading, found: tuple[Deed, ...], quoted: tuple[Evidence, ...]) -> Reading:
    """Return a reading that leans on something else with the plain remarks beside it."""
    own = owned_deeds(found)
    kind = _kind_of(found)
    known = any(each.kind is kind for each in reading.categories)
    added = () if known else (Category(kind, PLAINLY, quoted, is_main=False),)
    in_hand = reading.primary.is_in_your_hands
    return replace(
        reading,
        categories=(*reading.categories, *added),
        between_the_lines=f"{reading.between_the_lines} {beside_it(quoted)}",
        next_steps=reading.next_steps if in_hand else (steps_of_deeds(found)[0], *reading.next_steps[:1]),
        actionable=True,
        mirrored=reading.mirrored if in_hand else own,
        plain=() if in_hand else quoted,
    )


def _names_a_matter(reading: Reading, quoted: tuple[Evidence, ...]) -> bool:
    """Whether the reading names something to be learned that is more than a word out of a remark."""
    thing = reading.learned
    if thing is None or reading.primary is not Kind.SKILLS_GAP or reading.confidence < UNSURE:
        return False
    is_paper = standing(reading.primary, thing.words) is not None and sort_of(thing.words) is not Sort.OTHER
    return is_paper or not any(_overlap(thing, each) for each in quoted)


def _keeps(point: Point | None, found: tuple[Deed, ...]) -> bool:
    said = " ".join(f"{each.subject} {each.said}".lower() for each in found)
    return point is not None and (
        bool(compiled(_KEPT_POINTS[point]).search(said)) if point in _KEPT_POINTS else point in TOLD
    )


def _kind(reading: Reading, found: tuple[Deed, ...]) -> Kind:
    """Return the kind that plain remarks are counted under: the reading's where it is sure, unless they can be none of it."""
    by_words = _kind_of(found)
    if reading.cannot_tell or reading.confidence < UNSURE or not reading.primary.is_in_your_hands:
        return reading.primary if reading.conduct else by_words
    is_spoken = reading.primary is Kind.TEAM_FIT and by_words is Kind.COMMUNICATION and not reading.conduct
    return by_words if is_spoken else reading.primary


def _kept_name(reading: Reading, kind: Kind, quoted: tuple[Evidence, ...]) -> Evidence | None:
    """Return the way of speaking that was named, where it lies whole in a remark."""
    thing = reading.learned
    if thing is None or reading.primary is not kind:
        return None
    if kind is Kind.SKILLS_GAP and standing(kind, thing.words):
        return thing if any(each.start <= thing.start and thing.end >= each.end - 1 for each in quoted) else None
    if kind is not Kind.COMMUNICATION:
        return None
    return thing if any(each.start <= thing.start and thing.end <= each.end for each in quoted) else None


def _kind_of(found: tuple[Deed, ...]) -> Kind:
    first = found[0]
    said = f"{first.subject} {first.said}".lower()
    if compiled(_RUDE).search(said):
        return Kind.TEAM_FIT
    if compiled(_KEEN).search(said) and not any("hard to hear" in each.said for each in found):
        return Kind.MOTIVATION
    if compiled(_SPOKEN).search(said) or compiled(_KEEN).search(said):
        return Kind.COMMUNICATION
    return (
        Kind.MOTIVATION
        if first.manner is Manner.BEING and "slow" not in said and "rough" not in said
        else Kind.SKILLS_GAP
    )


def _with_paper(reading: Reading, paper: Evidence) -> Reading:
    """Return the reading with a licence, ticket or level as the named thing, where another kind of reason is not surer."""
    is_skill = reading.primary in (Kind.SKILLS_GAP, Kind.EXPERIENCE_GAP)
    if (
        reading.learned
        and is_skill
        and _overlap(reading.learned, paper)
        and len(paper.words) <= len(reading.learned.words)
        and standing(Kind.SKILLS_GAP, reading.learned.words)
    ):
        return reading
    if not is_skill and _is_a_reason(reading) and not any(_overlap(each, paper) for each in reading.main.evidence):
        return reading
    named = standing(Kind.SKILLS_GAP, paper.words)
    if named is None:
        return reading
    sure = max(reading.confidence, PLAINLY)
    own = reading.main.evidence if is_skill and not reading.cannot_tell else (paper,)
    rest = tuple(
        each for each in reading.categories[1:] if each.kind is not Kind.SKILLS_GAP and each.confidence >= FAINT
    )
    return replace(
        reading,
        primary=Kind.SKILLS_GAP,
        confidence=sure,
        categories=(Category(Kind.SKILLS_GAP, sure, own, is_main=True), *rest),
        cannot_tell=False,
        sugarcoated=False,
        between_the_lines=of_paper(paper) if not is_skill or reading.confidence < UNSURE else reading.between_the_lines,
        learned=paper,
        next_steps=steps_of_paper(named),
        actionable=True,
        point=None,
        beside=None,
        mirrored=None,
    )


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _is_within(category: Category, quoted: tuple[Evidence, ...]) -> bool:
    return any(_overlap(one, each) for one in category.evidence for each in quoted)
