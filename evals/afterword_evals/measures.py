"""What is measured, by name: which way is better, and what must never be missed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from inspect_ai.scorer import Metric, Score, mean, stderr

CLUSTER = "situation"


@dataclass(frozen=True, slots=True)
class Measure:
    """One number a task gives for each sample.

    `key` is `scorer` or `scorer.part`. `better` says which way is better, or that the number only describes. `limit` is the
    worst mean that is ever allowed, whatever the baseline says. `judge` names the judge whose word it is, if it is one's. `headline` puts it in the README.
    """

    key: str
    title: str
    better: Literal["higher", "lower", "neither"] = "higher"
    limit: float | None = None
    percent: bool = True
    judge: str | None = None
    headline: bool = False

    def misses(self, mean: float) -> bool:
        """Whether a mean is on the wrong side of the limit."""
        if self.limit is None:
            return False
        return mean < self.limit - 1e-9 if self.better == "higher" else mean > self.limit + 1e-9


def metrics() -> list[Metric]:
    """Return the metrics of a scalar scorer: a mean, and its standard error clustered by situation."""
    return [mean(), stderr(cluster=CLUSTER)]


def parts(values: dict[str, float | None], explanation: str = "") -> Score:
    """Return a score of several parts; a part that does not apply is unscored, which is not the same as low."""
    filled: dict[str, str | int | float | bool | None] = {
        name: math.nan if value is None else float(value) for name, value in values.items()
    }
    return Score(value=filled, explanation=explanation or None)
