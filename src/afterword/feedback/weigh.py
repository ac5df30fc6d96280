"""Weigh the clauses of a message against each other: is there a reason, and which one does it lean on?"""

from __future__ import annotations

import math
from dataclasses import dataclass

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.cues import DECIDED, NOT_DECIDED, TEMPER, compiled
from afterword.feedback.features import features
from afterword.feedback.kinds import REASONS, Kind
from afterword.feedback.layer import Layer
from afterword.feedback.point import Point
from afterword.feedback.signs import log_odds, signs
from afterword.feedback.stated import stated

MAIN_BONUS = 0.6
MINOR_MALUS = 0.8
SAID_OUTRIGHT = 0.5
"""The probability from which a clause names the kind that is said to have decided."""
SAID_PLAINLY = 0.9
"""How probable a kind, and a reason at all, is at least where it is said in so many words."""
AS_PLAINLY = 0.6
"""The probability from which another clause gives a reason of its own, and what is said beside it is weighed as ever."""
LATER_LOSS = 0.03
LATER_MOST = 6
"""A message tends to give its weightiest reason first: each clause further on loses a little, up to so many."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A clause, its features, and how strongly it gives each kind of reason (0 to 1): bare, and with emphasis counted."""

    clause: Clause
    features: dict[str, float]
    probabilities: dict[Kind, float]
    scores: dict[Kind, float]


@dataclass(frozen=True, slots=True)
class Balance:
    """A whole message weighed: its clauses, and the probability (0 to 1) that it gives a reason at all."""

    clauses: tuple[Weighed, ...]
    reason: float

    def best(self, kind: Kind) -> float:
        """Return the highest score of a kind over all clauses."""
        return max((each.scores[kind] for each in self.clauses), default=0.0)

    @property
    def ranked(self) -> tuple[Kind, ...]:
        """The kinds, the one that the message leans on first."""
        decided = self._decided
        return tuple(sorted(REASONS, key=lambda kind: (decided.get(kind, 0.0), self.best(kind)), reverse=True))

    @property
    def _decided(self) -> dict[Kind, float]:
        """The kind that the message itself says weighed most, if it says so: words go before the order."""
        for at, each in enumerate(self.clauses):
            if not compiled(DECIDED).search(each.clause.lower) or compiled(NOT_DECIDED).search(each.clause.lower):
                continue
            for said in (each, *self.clauses[max(0, at - 1) : at], *self.clauses[at + 1 : at + 2]):
                kind = max(REASONS, key=lambda one: said.probabilities[one])
                if said.probabilities[kind] >= SAID_OUTRIGHT:
                    return {kind: said.probabilities[kind]}
        return {}

    @property
    def share(self) -> float:
        """How much of all the kinds' scores the first one has, 0 to 1."""
        total = sum(self.best(kind) for kind in REASONS)
        return self.best(self.ranked[0]) / total if total else 0.0

    @property
    def outright(self) -> float:
        """How probable the first kind is in the clause that speaks for it most, 0 to 1: how plainly it is said."""
        kind = self.ranked[0]
        best = max(self.clauses, key=lambda each: each.scores[kind], default=None)
        return best.probabilities[kind] if best else 0.0

    @property
    def odds(self) -> tuple[float, float, float]:
        """The log odds from which it is told how sure the reading of a reason is."""
        return log_odds(self.reason), log_odds(self.share), log_odds(self.outright)


def weigh(text: str, layer: Layer) -> Balance:
    """Return a message weighed by the layer."""
    parts = clauses(text)
    return weigh_features(parts, [features(part) for part in parts], layer)


def weigh_features(parts: tuple[Clause, ...], found: list[dict[str, float]], layer: Layer) -> Balance:
    """Return a message weighed, from features that are known already."""
    rows = [layer.probabilities(each) for each in found]
    weighed = tuple(_weighed(*each) for each in zip(parts, found, rows, strict=True))
    has_words = any(name.startswith("w:") for each in found for name in each)
    reason = layer.reason(signs(found, rows)) if has_words else 0.0
    told = tuple(_told(each, weighed) for each in weighed)
    return Balance(told, reason if told == weighed else max(reason, SAID_PLAINLY))


def _told(each: Weighed, weighed: tuple[Weighed, ...]) -> Weighed:
    """Return a clause with what it says in so many words counted as said, unless another gives a reason as plainly.

    Where somebody could have been hurt, nothing else goes before it.
    """
    found = stated(each.clause.lower)
    if not found:
        return each
    said = found[0]
    others = [other for other in weighed if other is not each and not stated(other.clause.lower)]
    beside = [value for other in others for kind, value in other.probabilities.items() if kind is not said.kind]
    if said.point is not Point.SAFETY and max(beside, default=0.0) >= AS_PLAINLY:
        return each
    sure = max(each.probabilities[said.kind], SAID_PLAINLY)
    probabilities = {kind: value * (1 - sure) for kind, value in each.probabilities.items()} | {said.kind: sure}
    return _scored(each.clause, each.features, probabilities)


def _weighed(clause: Clause, found: dict[str, float], row: list[float]) -> Weighed:
    probabilities = dict(zip(REASONS, row, strict=False))
    if compiled(TEMPER).search(clause.lower):
        # How somebody bears with customers is a way of being, and no lack of dealings with them.
        probabilities[Kind.TEAM_FIT] += probabilities[Kind.CLIENT_FACING]
        probabilities[Kind.CLIENT_FACING] = 0.0
    return _scored(clause, found, probabilities)


def _scored(clause: Clause, found: dict[str, float], probabilities: dict[Kind, float]) -> Weighed:
    scores = {kind: emphasised(value, found, clause.index) for kind, value in probabilities.items()}
    return Weighed(clause, found, probabilities, scores)


def emphasised(probability: float, found: dict[str, float], index: int) -> float:
    """Return a clause's probability with the message's own emphasis counted ("the main thing", "also")."""
    odds = math.log(probability + 1e-4) - math.log(1 - probability + 1e-3)
    odds += MAIN_BONUS * ("cue:main" in found) - MINOR_MALUS * ("cue:minor" in found)
    return (1 - LATER_LOSS * min(index, LATER_MOST)) / (1 + math.exp(-odds))
