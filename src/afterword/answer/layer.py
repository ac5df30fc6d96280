"""The trained layer: how much an answer as a whole sounds like fighting, from its sentences and its manner.

Two logistic regressions, one over the features of a sentence and one over those of a whole mail, and a tiny third that puts
the worst sentences, the manner and what the tone check says together. `evals/train_answers.py` fits all three and writes `weights.json`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log, sqrt

SCALE = 1000
"""Weights are stored as whole thousandths."""
_SILENT = -6.0
"""The log odds of a sentence that is not there."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The fitted numbers.

    `weights`: for every feature its thousandths for a sentence and for a whole mail; `bias`: the two intercepts;
    `fold`: the intercept and the slopes of the worst three sentences, of all of them on average, of the manner, and of the tone;
    `alarm`: the log odds from which an answer is called fighting.
    """

    weights: dict[str, tuple[int, int]]
    bias: tuple[float, float]
    fold: tuple[float, ...]
    alarm: float

    def sentence(self, names: Sequence[str]) -> float:
        """Return the log odds that a sentence with these features fights."""
        return self.bias[0] + sum(self.weights.get(name, (0, 0))[0] for name in names) / SCALE

    def manner(self, mail: Sequence[Sequence[str]]) -> float:
        """Return the log odds that a mail with such sentences fights, judged by its manner alone."""
        counts = Counter(name for names in mail for name in names)
        length = sqrt(sum(counts.values())) or 1.0
        total = sum(count * self.weights.get(name, (0, 0))[1] for name, count in counts.items())
        return self.bias[1] + total / SCALE / length

    def odds(self, mail: Sequence[Sequence[str]], non_defensiveness: int) -> float:
        """Return the log odds that a mail with that tone (0 to 100) fights; a mail without a sentence does not."""
        if not mail:
            return _SILENT
        row = outline([self.sentence(names) for names in mail], self.manner(mail), non_defensiveness)
        return self.fold[0] + sum(slope * value for slope, value in zip(self.fold[1:], row, strict=True))


def outline(sentences: Sequence[float], manner: float, non_defensiveness: int) -> list[float]:
    """Return what the last regression looks at: the three worst sentences, their average, the manner, and the tone in log odds."""
    ranked = [*sorted(sentences, reverse=True), _SILENT, _SILENT]
    tone = min(max(non_defensiveness, 1), 99)
    return [*ranked[:3], sum(sentences) / len(sentences), manner, log((100 - tone) / tone)]


def probability(odds: float) -> float:
    """Return log odds as a probability, 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def load() -> Layer:
    """Return the shipped layer, read once."""
    data = json.loads(files("afterword.answer").joinpath("weights.json").read_text(encoding="utf-8"))
    names = data["names"].split("\n")
    weights = dict(zip(names, zip(data["sentence"], data["mail"], strict=True), strict=True))
    return Layer(weights, tuple(data["bias"]), tuple(data["fold"]), data["alarm"])
