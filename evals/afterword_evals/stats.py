"""Statistics: intervals by a bootstrap over situations, paired comparison, agreement between two labellers.

A unit of chance here is a situation (a mail, a message), not a trial of it: repeats of one situation are alike. Every
random draw has a fixed seed, so the same values give the same interval.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb, sqrt

import numpy as np

DRAWS = 2000
_SEED = 20260312


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with its 95 percent interval over `clusters` situations; `count` values went in, `left_out` did not."""

    mean: float
    low: float
    high: float
    count: int
    clusters: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The paired difference `new - old` over situations that both have.

    `smallest_visible` is the difference that a set of this size and spread shows in four runs of five, at 95 percent.
    """

    difference: float
    low: float
    high: float
    pairs: int
    smallest_visible: float

    @property
    def is_visible(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


Values = Mapping[str, Sequence[float]]
"""The values of each situation, by its id; several where it was tried several times."""


def estimate(values: Values, *, left_out: int = 0, share: bool = False) -> Estimate | None:
    """Return the mean over situations, each counted once, with a bootstrap interval; None without any value.

    Where all situations of a `share` (0 to 1) are at the same end, a bootstrap sees no spread and would claim to be sure; the
    interval is then the exact one for as many passes, or failures, in a row.
    """
    means = _means(values)
    if not means:
        return None
    low, high = _interval(np.array(list(means.values())))
    if share and low == high and low in (0.0, 1.0):
        reach = 0.025 ** (1 / len(means))
        low, high = (reach, 1.0) if low == 1.0 else (0.0, 1 - reach)
    count = sum(len(item) for item in values.values())
    return Estimate(float(np.mean(list(means.values()))), low, high, count, len(means), left_out)


def compare(old: Values, new: Values) -> Comparison | None:
    """Compare two runs situation by situation; None where they share none."""
    before, after = _means(old), _means(new)
    shared = sorted(before.keys() & after.keys())
    if not shared:
        return None
    differences = np.array([after[name] - before[name] for name in shared])
    low, high = _interval(differences)
    spread = float(np.std(differences, ddof=1)) if len(shared) > 1 else 0.0
    return Comparison(float(differences.mean()), low, high, len(shared), smallest_visible(spread, len(shared)))


def smallest_visible(spread: float, pairs: int) -> float:
    """Return the smallest mean difference seen with power 0.8 at 95 percent, for a standard deviation `spread`."""
    return (1.96 + 0.84) * spread / sqrt(pairs) if pairs else 0.0


def pass_k(passed: Mapping[str, Sequence[bool]], k: int) -> float | None:
    """Return the chance that `k` trials of a situation all pass, averaged over situations with at least `k` trials."""
    chances = [comb(sum(trials), k) / comb(len(trials), k) for trials in passed.values() if len(trials) >= k]
    return sum(chances) / len(chances) if chances else None


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Return Cohen's kappa of two labellers: 1 agrees, 0 is what chance gives. 0 where one of them never varies."""
    if not pairs:
        return 0.0
    total = len(pairs)
    agreed = sum(left == right for left, right in pairs) / total
    lefts, rights = Counter(left for left, _ in pairs), Counter(right for _, right in pairs)
    chance = sum(lefts[label] * rights[label] for label in lefts) / total**2
    return 0.0 if chance == 1 else (agreed - chance) / (1 - chance)


def recall(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Return, for each true label (first of a pair), the share that was given the same label."""
    by_label: dict[str, list[bool]] = defaultdict(list)
    for truth, given in pairs:
        by_label[truth].append(truth == given)
    return {label: sum(hits) / len(hits) for label, hits in sorted(by_label.items())}


def auc(scores: Sequence[float], positive: Sequence[bool]) -> float | None:
    """Return the chance that a positive scores above a negative, ties halved; None where one kind is missing."""
    above = [score for score, is_positive in zip(scores, positive, strict=True) if is_positive]
    below = [score for score, is_positive in zip(scores, positive, strict=True) if not is_positive]
    if not above or not below:
        return None
    wins = sum((high > low) + (high == low) / 2 for high in above for low in below)
    return wins / (len(above) * len(below))


def _means(values: Values) -> dict[str, float]:
    return {name: float(np.mean(item)) for name, item in values.items() if len(item)}


def _interval(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> tuple[float, float]:
    draws = np.random.default_rng(_SEED).integers(0, len(values), size=(DRAWS, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)
