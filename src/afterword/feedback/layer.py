"""The small trained layer: how much each feature of a clause speaks for each kind.

A multinomial logistic regression over the features of `features.py`, trained by `evals/train_feedback.py` and evaluated
here without any library. Its classes are the ten reasons, `form` (wording that says no) and `none` (everything else).
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
    """Weights by feature (hundredths, in the order of `CLASSES`) and the numbers that turn scores into probabilities."""

    weights: dict[str, list[int]]
    threshold: float
    calibration: dict[str, tuple[float, float]]

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

    def calibrated(self, name: str, score: float) -> float:
        """Turn a score (0 to 1) into the share of such readings that are right, between 0.02 and 0.98."""
        slope, offset = self.calibration[name]
        bounded = min(max(score, 1e-4), 1 - 1e-4)
        value = 1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + offset)))
        return min(max(value, 0.02), 0.98)


@cache
def layer() -> Layer:
    """Return the shipped layer, read once."""
    data = json.loads(files("afterword.feedback").joinpath("layer.json").read_text(encoding="utf-8"))
    calibration = {name: (float(slope), float(offset)) for name, (slope, offset) in data["calibration"].items()}
    return Layer(data["weights"], float(data["threshold"]), calibration)
