"""Signs that a message gives a reason at all: how it is built says as much as what it says.

Somebody who gives a reason turns with a "but", addresses "you", says what the work needs and advises to come back;
form text does none of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from afterword.feedback.layer import CLASSES

_REASONS = len(CLASSES) - 2
_FORM = CLASSES.index("form")
_MOST = 3
"""Clauses of one sort that are counted; further ones add nothing."""

Features = dict[str, float]


def signs(found: Sequence[Features], probabilities: Sequence[Sequence[float]]) -> dict[str, float]:
    """Return the signs of one message from its clauses' features and class probabilities: name -> value."""
    mass = [*sorted((sum(row[:_REASONS]) for row in probabilities), reverse=True), 0.0, 0.0]
    form_share = _count(found, lambda each: "cue:form" in each) / max(1, len(found))
    return {
        "bias": 1.0,
        "strongest": log_odds(mass[0]),
        "second": log_odds(mass[1]),
        "form": max((row[_FORM] for row in probabilities), default=0.0),
        "fit": _any(found, "rule:FBK401"),
        "no": _any(found, "rule:FBK402"),
        "declined": _any(found, "rule:FBK403"),
        "turn": _count(found, lambda each: "shape:contrast" in each and "cue:form" not in each),
        "main": _count(found, lambda each: "cue:main" in each and "cue:form" not in each),
        "come back": _any(found, "cue:back"),
        "you": _count(found, lambda each: "cue:you-negative" in each and "cue:form" not in each),
        "need": _count(found, lambda each: "cue:need" in each and "cue:form" not in each),
        "rules": _count(found, _has_reason_rule),
        "form share": form_share,
        "length": math.log(1 + len(found)),
        "comparison": _any(found, "cue:comparison"),
    }


def log_odds(probability: float) -> float:
    """Return the log odds, kept within about seven on either side."""
    return math.log(probability + 1e-3) - math.log(1 - probability + 1e-3)


def _any(found: Sequence[Features], name: str) -> float:
    return float(any(name in each for each in found))


def _count(found: Sequence[Features], holds: Callable[[Features], bool]) -> float:
    return float(min(_MOST, sum(1 for each in found if holds(each))))


def _has_reason_rule(found: Features) -> bool:
    fired = (name for name in found if name.startswith("rule:"))
    return "cue:absolved" not in found and any(not name.startswith("rule:FBK40") for name in fired)
