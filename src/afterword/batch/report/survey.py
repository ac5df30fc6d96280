"""Count a whole batch for the page's summary, and keep the mails that most need a person's eye."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from afterword.batch.outcome import Outcome
from afterword.batch.report.entry import entry, risk
from afterword.batch.writers import Result

MOST = 5_000
"""Mails on one page: more make it slow to open, and nobody reads them."""
_SHARES = ("none", "up to a quarter", "up to a half", "up to three quarters", "more")


@dataclass(slots=True)
class Survey:
    """Counts over all mails, and the `MOST` riskiest of them."""

    mails: int = 0
    statuses: Counter[str] = field(default_factory=Counter)
    families: Counter[str] = field(default_factory=Counter)
    shares: Counter[str] = field(default_factory=Counter)
    flagged: int = 0
    by_model: int = 0
    """Messages that a model wrote any part of."""
    before: list[int] = field(default_factory=lambda: [0] * 10)
    after: list[int] = field(default_factory=lambda: [0] * 10)
    _riskiest: list[tuple[float, int, dict[str, Any]]] = field(default_factory=list)

    def take(self, results: Iterable[Result]) -> Survey:
        """Count the results."""
        for result in results:
            self.mails += 1
            self.flagged += bool(result.reasons)
            self._count(result.outcome)
            found = (risk(result), -result.item.number, entry(result))
            if len(self._riskiest) < MOST:
                heapq.heappush(self._riskiest, found)
            else:
                heapq.heappushpop(self._riskiest, found)
        return self

    def _count(self, outcome: Outcome) -> None:
        self.statuses[outcome.status.value] += 1
        self.families.update({str(finding["family"]) for finding in outcome.findings})
        self.by_model += outcome.model_share > 0
        self.shares[_SHARES[min(4, -int(-outcome.model_share * 4 // 1))]] += bool(outcome.text)
        for scores, counts in ((outcome.before, self.before), (outcome.after, self.after)):
            if scores:
                counts[min(9, min(scores) // 10)] += 1

    def riskiest(self) -> list[dict[str, Any]]:
        """Return the mails, riskiest first; of equals, the first in the input first."""
        return [found for _, _, found in sorted(self._riskiest, key=lambda one: (-one[0], -one[1]))]

    def share_counts(self) -> dict[str, float]:
        """Return how many messages a model wrote how much of."""
        return {name: float(self.shares[name]) for name in _SHARES}

    def family_counts(self) -> dict[str, float]:
        """Return in how many mails each family of findings stands, most first."""
        return {name: float(count) for name, count in self.families.most_common()}
