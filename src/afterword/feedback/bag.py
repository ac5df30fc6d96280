"""Small trained layers over the words of a text: whether it is of one sort, by its words and what they speak of.

Logistic regressions fitted by `evals/train_feedback_bags.py` and evaluated here without any library. They stand beside the
rules: a rule knows a wording, a layer what such texts have in common.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt

from afterword.feedback.features import tokens

SCALE = 100
"""Weights are stored as whole hundredths."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The fitted numbers of one layer: `weights` in hundredths by what was found, the offset, and where it speaks up.

    `alarm`: the log odds from which a text is called one of the sort.
    """

    weights: dict[str, int]
    bias: int
    alarm: float

    def odds(self, found: frozenset[str]) -> float:
        """Return the log odds that a text with such features (`grams`, `traits`) is one of the sort."""
        length = sqrt(len(found)) or 1.0
        return (self.bias + sum(self.weights.get(each, 0) for each in found) / length) / SCALE

    def holds(self, found: frozenset[str]) -> bool:
        """Return whether a text with such features is called one of the sort."""
        return self.odds(found) >= self.alarm


def grams(text: str) -> frozenset[str]:
    """Return the words of a text and its pairs of neighbours, in lower case.

    >>> sorted(grams("Not local"))
    ['local', 'not', 'not local']
    """
    words = tokens(text.replace("’", "'").lower())
    return frozenset(words) | {f"{one} {two}" for one, two in pairwise(words)}


@cache
def bag(name: str) -> Bag:
    """Return one of the shipped layers, read once."""
    data = json.loads(files("afterword.feedback").joinpath("bags.json").read_text(encoding="utf-8"))[name]
    return Bag(dict(zip(data["grams"].split("\n"), data["weights"], strict=True)), data["bias"], data["alarm"])
