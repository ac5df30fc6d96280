"""Read a message that gives a reason: which one it leans on, how plainly, and what there is to learn from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.feedback.advice import advice
from afterword.feedback.clauses import Clause
from afterword.feedback.conduct import KINDS as CONDUCT_KINDS
from afterword.feedback.conduct import Conduct, conduct
from afterword.feedback.contradiction import contradiction
from afterword.feedback.counsel import (
    STEPS_FLAT_NO,
    STEPS_OPPOSED,
    between_the_lines,
    led_by,
    next_steps,
    of_conduct,
    of_opposites,
    steps_of,
    to_work_on,
)
from afterword.feedback.cues import compiled
from afterword.feedback.hint import Hint, hint
from afterword.feedback.kinds import Kind
from afterword.feedback.layer import Layer
from afterword.feedback.learned import learned
from afterword.feedback.mirror import Mirrored, mirror
from afterword.feedback.point import Point, points
from afterword.feedback.quote import hit_in, quote
from afterword.feedback.reading import FAINT, Category, Evidence, Reading
from afterword.feedback.signs import log_odds
from afterword.feedback.standing import standing
from afterword.feedback.stated import Stated, stated
from afterword.feedback.vague import is_vague
from afterword.feedback.weigh import Balance, Weighed

_FLAT_NO = r"\b(?:that(?:'s| is| was) (?:a|the) (?:flat |straight |clear )?no\b|(?:can(?:'t|not)|won't|don't|do not|will not|could not|couldn't|never) (?:have|insure|hire|look past|get past|overlook|accept|allow|tolerate|risk|take) (?:that|it|this)\b|no matter (?:how|who)\b|we take (?:that|it|this) (?:very )?seriously)"
_HOW = r"\w+ing|(?:any )?(?:help|notes|prompts?|support|supervision|hints?|hesitation|guidance)"
_PAPER = r" (?:certificate|licen[cs]e|ticket|card|degree|diploma|registration|qualification)\b"
_TWO = r"\b(?:two|both) (?:things|points|reasons|areas|small things|issues)\b|\bsecondly\b"
_ELSE = (
    r"\b(?:someone|somebody|(?:an?other|the other|other|a different|the successful|the chosen|the one) (?:\w+ )?(?:candidates?|applicants?|persons?|finalists?|one|guy|girl|lad|lady|fellow|chap|woman|man|people)"
    r"|he|she|he'd|she'd|he's|she's|who(?:'d| had| has|'s)? (?:already|been)|others (?:had|have|brought)|the winner|we hired|we took)\b"
)
MENTIONED = 0.5
"""The probability from which a clause gives a kind besides the main one."""
ALSO_SAID = 0.25
"""The probability of any kind from which a clause says something about the candidate."""
SURE_OF_VAGUE = 0.5
"""How sure a reading is at most of an adjective that names nothing."""
SAID_BACK = (Kind.SKILLS_GAP, Kind.EXPERIENCE_GAP, Kind.COMMUNICATION, Kind.MOTIVATION, Kind.CLIENT_FACING)
"""The kinds of reason whose words an answer may take up; what is said of a person's way or of terms is not said back."""


@dataclass(frozen=True, slots=True)
class _Leaned:
    """What a message leans on: the kind, the clauses that give it and those beside, and what can be learned from it."""

    weighed: tuple[Weighed, ...]
    found: tuple[Category, ...]
    hint: Hint
    about: list[Clause]
    beside: list[Clause]
    done: tuple[Conduct, ...]
    points: tuple[Point, ...]
    thing: Evidence | None

    @property
    def primary(self) -> Kind:
        """The kind that the message leans on."""
        return self.found[0].kind


def with_reason(balance: Balance, layer: Layer) -> Reading:
    """Return the reading of a message that gives a reason, as sure as the layer's calibration says."""
    sure = layer.calibrated("reason", *balance.odds)
    primary = balance.ranked[0]
    main = Category(primary, sure, _evidence(balance.clauses, primary), is_main=True)
    found = (main, *_others(balance, primary, layer))
    opposed = contradiction([each.clause for each in balance.clauses])
    if opposed:
        return _opposed(found, opposed)
    return _read(_leaned(balance.clauses, found))


def _leaned(weighed: tuple[Weighed, ...], found: tuple[Category, ...]) -> _Leaned:
    primary = found[0].kind
    said = _said(weighed, primary)
    done = conduct(each.clause for each in said) if primary in CONDUCT_KINDS else ()
    about = [each.clause for each in sorted(said, key=lambda each: -each.scores[primary])]
    beside = _aside(weighed, about) if primary in CONDUCT_KINDS[:2] else []
    told, alone = _is_told(primary, weighed), len(found) == 1
    vague = is_vague(primary, about) and alone
    if vague:
        found = (replace(found[0], confidence=min(found[0].confidence, SURE_OF_VAGUE)),)
    hinted = hint(
        primary, said, sure=found[0].confidence, told=told, vague=vague, alone=alone, done=bool(done)
    )  # fmt: skip
    thing = None if done or told else _named(primary, _strongest(weighed, primary))
    made = _points(primary, weighed, about, beside)
    return _Leaned(weighed, found, hinted, about, beside, done, made, thing)


def _read(leaned: _Leaned) -> Reading:
    soft, done, made = leaned.hint.soft, leaned.done, leaned.points
    aside = to_work_on(leaned.found)
    in_hand = (leaned.primary.is_in_your_hands or aside is not None) and not soft
    advised = advice(each.clause for each in leaned.weighed) if in_hand else None
    return Reading(
        primary=leaned.primary,
        confidence=leaned.found[0].confidence,
        categories=leaned.found,
        cannot_tell=leaned.hint.hidden,
        sugarcoated=leaned.hint.sugared,
        between_the_lines=_meant(leaned),
        learned=leaned.thing,
        next_steps=led_by(advised, _steps(leaned, aside)),
        actionable=in_hand,
        declines_feedback=False,
        conduct=done,
        point=None if soft else next(iter(made), None),
        beside=None if soft or done else next(iter(made[1:]), None),
        mirrored=None if soft else _mirrored(leaned),
    )


def _meant(leaned: _Leaned) -> str:
    if leaned.done:
        return of_conduct(leaned.done)
    made = () if leaned.thing else leaned.points
    return between_the_lines(leaned.found, made, sugared=leaned.hint.sugared, beaten=_is_beaten(leaned.about))


def _steps(leaned: _Leaned, aside: Category | None) -> tuple[str, ...]:
    """Return the next steps: about what was done, or what can be worked on, and next to none where nothing is certain."""
    soft = leaned.hint.soft
    if aside and not soft:
        thing = _named(aside.kind, _strongest(leaned.weighed, aside.kind))
        return next_steps(leaned.found, thing, (), hidden=False)
    if soft and any(compiled(_FLAT_NO).search(each.clause.lower) for each in leaned.weighed):
        return STEPS_FLAT_NO
    if leaned.done:
        return steps_of(leaned.done)
    return next_steps(leaned.found, leaned.thing, leaned.points, hidden=soft)


def _opposed(found: tuple[Category, ...], pair: tuple[Evidence, Evidence]) -> Reading:
    return Reading(
        primary=found[0].kind,
        confidence=found[0].confidence,
        categories=found,
        cannot_tell=True,
        sugarcoated=False,
        between_the_lines=of_opposites(pair),
        learned=None,
        next_steps=STEPS_OPPOSED,
        actionable=False,
        declines_feedback=False,
        contradiction=pair,
    )


def _others(balance: Balance, primary: Kind, layer: Layer) -> Iterator[Category]:
    """Yield the kinds mentioned besides, each in a clause of its own, the surest first."""
    taken = {_strongest(balance.clauses, primary).clause.index}
    for kind in balance.ranked[1:]:
        best = max(balance.clauses, key=lambda each: each.probabilities[kind])
        if best.probabilities[kind] >= MENTIONED and best.clause.index not in taken:
            taken.add(best.clause.index)
            sure = layer.calibrated("present", log_odds(best.probabilities[kind]))
            if sure < FAINT and _is_told(primary, balance.clauses):
                continue
            yield Category(kind, sure, (quote(best, kind),), is_main=False)


def _strongest(weighed: tuple[Weighed, ...], kind: Kind) -> Weighed:
    return max(weighed, key=lambda each: each.scores[kind])


def _said(weighed: tuple[Weighed, ...], kind: Kind) -> list[Weighed]:
    return [each for each in weighed if each.probabilities[kind] >= MENTIONED] or [_strongest(weighed, kind)]


def _named(kind: Kind, said: Weighed) -> Evidence | None:
    """Return the named thing that was lacking, or None; "without prompting" tells how, and names nothing to be learned."""
    thing = learned(kind, said.clause, hit_in(said, kind))
    if thing is None:
        return None
    at = thing.start - said.clause.start
    before, after = said.clause.text[:at].lower(), said.clause.text[at + len(thing.words) :]
    paper = compiled(_PAPER).match(after)
    if paper and kind is Kind.SKILLS_GAP:
        return Evidence(thing.words + paper[0], thing.start, thing.end + len(paper[0]))
    return None if before.endswith("without ") and compiled(_HOW).fullmatch(thing.words) else thing


def _stands(kind: Kind, thing: Evidence | None) -> bool:
    return thing is not None and standing(kind, thing.words) is not None


def _points(
    primary: Kind, weighed: tuple[Weighed, ...], about: Sequence[Clause], beside: Sequence[Clause]
) -> tuple[Point, ...]:
    """Return the finer point, what is said in so many words first; two of them only where the message counts two."""
    told = dict.fromkeys(each.point for each in _told(primary, weighed) if each.point)
    made = dict.fromkeys((*told, *points(primary, about))) or dict.fromkeys(points(primary, beside))
    two = len(told) > 1 or any(compiled(_TWO).search(each.clause.lower) for each in weighed)
    return tuple(made)[: 2 if two else 1]


def _told(primary: Kind, weighed: tuple[Weighed, ...]) -> list[Stated]:
    found = [one for each in _said(weighed, primary) for one in stated(each.clause.lower)]
    return [each for each in found if each.kind is primary]


def _is_told(primary: Kind, weighed: tuple[Weighed, ...]) -> bool:
    """Whether the reason is one that names no thing to be learned: a step left out, a date, a mistake."""
    return any(each.point for each in _told(primary, weighed))


def _is_beaten(about: Sequence[Clause]) -> bool:
    """Whether the message sets somebody else beside the candidate."""
    return any(compiled(_ELSE).search(part.lower) for part in about)


def _mirrored(leaned: _Leaned) -> Mirrored | None:
    """Return what can be said back; what stands beside the reason only where the reason names nothing."""
    if leaned.primary not in SAID_BACK and not leaned.done:
        return None
    said = mirror(leaned.about)
    if said or _stands(leaned.primary, leaned.thing):
        return said
    return mirror(leaned.beside) or mirror(leaned.about, undone=True)


def _aside(weighed: tuple[Weighed, ...], about: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that give a reason beside those the message leans on."""
    reasons = [each for each in weighed if each.clause not in about and max(each.probabilities.values()) >= ALSO_SAID]
    return [each.clause for each in reasons]


def _evidence(weighed: tuple[Weighed, ...], kind: Kind) -> tuple[Evidence, ...]:
    """Return up to two quotations for a kind, the strongest first."""
    ranked = sorted(weighed, key=lambda each: -each.scores[kind])
    strong = [each for each in ranked[:2] if each.probabilities[kind] >= MENTIONED] or ranked[:1]
    return tuple(quote(each, kind) for each in strong)
