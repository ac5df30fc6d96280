"""The small trained layer: how much each feature of a clause speaks for each kind, and each sign for a reason at all.

A multinomial logistic regression over the features of `features.py` (classes: the ten reasons, `form` for wording that
says no, `none` for everything else), and a logistic regression over the signs of `signs.py`. Both are trained by
`evals/train_feedback.py` and evaluated here without any library.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from afterword.feedback.kinds import REASONS

CLASSES: tuple[str, ...] = (*(kind.value for kind in REASONS), "form", "none")


@dataclass(frozen=True, slots=True)
class Layer:
    """The trained numbers.

    `weights`: by feature, in hundredths, in the order of `CLASSES`; `signs`: by sign of the whole message; `confidence`: by
    what is to be calibrated (`reason`, `none`, `present`), the weights of an offset and one to three log odds.
    """

    weights: dict[str, list[int]]
    signs: dict[str, float]
    confidence: dict[str, list[float]]

    def probabilities(self, found: dict[str, float]) -> list[float]:
        """Return the probability of every class for one clause, in the order of `CLASSES`."""
        scores = [0.0] * len(CLASSES)
        for name, value in found.items():
            row = self.weights.get(name)
            if row:
                for index, weight in enumerate(row):
                    scores[index] += value * weight / 100
        top = max(scores)
        raised = [math.exp(score - top) for score in scores]
        total = sum(raised)
        return [value / total for value in raised]

    def reason(self, signs: dict[str, float]) -> float:
        """Return the probability (0 to 1) that the message gives a reason at all."""
        return _logistic(sum(value * self.signs.get(name, 0.0) for name, value in signs.items()))

    def calibrated(self, name: str, *log_odds: float) -> float:
        """Return the share of readings with such log odds that are right, between 0.02 and 0.98."""
        offset, *slopes = self.confidence[name]
        value = offset + sum(slope * odds for slope, odds in zip(slopes, log_odds, strict=True))
        return min(max(_logistic(value), 0.02), 0.98)


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(min(value, 50.0), -50.0)))


@cache
def layer() -> Layer:
    """Return the shipped layer, read once."""
    data = json.loads(files("afterword.feedback").joinpath("layer.json").read_text(encoding="utf-8"))
    return Layer(data["weights"], data["signs"], data["confidence"])
