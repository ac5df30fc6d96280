"""The counts of a run, kept while it goes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Plan:
    """What is left for the model once everything else is judged: rows, and tokens in and out as estimated."""

    rows: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    usd: float | None = None


@dataclass(slots=True)
class Tally:
    """Counts of a run; `kept` are rows with a result from an earlier run. `clock` gives monotonic seconds."""

    detected: str = ""
    task: str = ""
    model: str = ""
    rows: int = 0
    done: int = 0
    failed: int = 0
    kept: int = 0
    waiting: int = 0
    plan: Plan = Plan()
    asked: int = 0
    requests: int = 0
    tokens: int = 0
    usd: float | None = None
    limits: str = ""
    recovered: int | None = None
    clock: Callable[[], float] = time.monotonic
    _asking_since: float | None = field(default=None)

    def ask(self) -> None:
        """Note that asking the model begins now."""
        self._asking_since = self.clock()

    @property
    def rate(self) -> float:
        """Rows a second since asking began."""
        spent = self.clock() - self._asking_since if self._asking_since is not None else 0.0
        return self.asked / spent if spent > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds until the last row, at the rate so far; None where that cannot be told."""
        return (self.waiting - self.asked) / self.rate if self.rate > 0 else None
