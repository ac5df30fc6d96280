"""What a run is asked to do, how it may be stopped, and what it leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from afterword.batch.money import Price
from afterword.batch.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a run is asked to do.

    `input` None is standard input. `columns` maps roles to column names, `kind` and `format` name the formats of input
    and output where the detected one is not wanted. `concurrency` bounds requests in flight, `processes` (None: one a
    core) those that judge. `price` replaces the listed one. `plan_only` stops after the plan.
    """

    input: Path | None
    out: Path
    task: str = "rewrite"
    columns: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    format: str | None = None
    concurrency: int = 16
    processes: int | None = None
    max_usd: float | None = None
    max_tokens: int | None = None
    price: Price | None = None
    plan_only: bool = False
    recover: bool = False


class End(StrEnum):
    """How a run ended."""

    COMPLETE = "complete"
    PLANNED = "planned"
    INTERRUPTED = "interrupted"
    CEILING = "ceiling"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run leaves: how it ended and why, the counts, and the file with the results."""

    end: End
    reason: str
    tally: Tally
    results: Path | None


@dataclass(slots=True)
class Stop:
    """Asks a run to finish what is in flight and end; the first reason given stays."""

    end: End | None = None
    reason: str = ""

    def ask(self, end: End, reason: str = "") -> None:
        """Ask to stop."""
        if self.end is None:
            self.end, self.reason = end, reason


Watch = Callable[[str, Tally], None]
"""Told `detected`, `judging`, `plan`, `asking` and `writing` as the run comes to them."""
