"""Weigh the clauses of a message against each other: which reason does it lean on?"""

from __future__ import annotations

import math
from dataclasses import dataclass

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.features import features
from afterword.feedback.kinds import REASONS, Kind
from afterword.feedback.layer import Layer

MAIN_BONUS = 0.6
MINOR_MALUS = 0.8
LATER_LOSS = 0.03
LATER_MOST = 6
"""A message tends to give its weightiest reason first: each clause further on loses a little, up to so many."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A clause, its features, and how strongly it gives each kind of reason (0 to 1) once emphasis is counted."""

    clause: Clause
    features: dict[str, float]
    probabilities: dict[Kind, float]
    scores: dict[Kind, float]


def weigh(text: str, layer: Layer) -> tuple[Weighed, ...]:
    """Return the clauses of `text` weighed by `layer`, in order."""
    return tuple(weighed_clause(clause, features(clause), layer) for clause in clauses(text))


def weighed_clause(clause: Clause, found: dict[str, float], layer: Layer) -> Weighed:
    """Return one clause weighed, from features that are known already."""
    probabilities = dict(zip(REASONS, layer.probabilities(found), strict=False))
    scores = {kind: emphasised(value, found, clause.index) for kind, value in probabilities.items()}
    return Weighed(clause, found, probabilities, scores)


def emphasised(probability: float, found: dict[str, float], index: int) -> float:
    """Return a clause's probability with the message's own emphasis counted ("the main thing", "also")."""
    odds = math.log(probability + 1e-4) - math.log(1 - probability + 1e-3)
    odds += MAIN_BONUS * ("cue:main" in found) - MINOR_MALUS * ("cue:minor" in found)
    return (1 - LATER_LOSS * min(index, LATER_MOST)) / (1 + math.exp(-odds))


def strongest(weighed: tuple[Weighed, ...]) -> dict[Kind, float]:
    """Return the highest score of every kind over all clauses."""
    return {kind: max((each.scores[kind] for each in weighed), default=0.0) for kind in REASONS}
