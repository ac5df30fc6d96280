"""Keep under a provider's rates, learnt from the headers of its answers."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

_BURST = 0.1
"""Share of a minute's allowance that may be used at once; the rest is spread over the minute."""
_LEAST = 0.001
"""Seconds of the shortest wait: shorter ones may be less than the clock can tell apart."""
_PARTS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(slots=True)
class _Allowance:
    """What may be spent of one thing: `limit` a minute (None: nobody said), `level` now, none before `closed_until`."""

    limit: float | None = None
    level: float = 0.0
    at: float = 0.0
    closed_until: float = 0.0

    def learn(self, limit: float | None, remaining: float | None, reset: float | None, now: float) -> None:
        if limit is not None and limit > 0 and limit != self.limit:
            self.limit, self.level, self.at = limit, limit * _BURST, now
        if self.limit is not None and remaining is not None:
            self._refill(now)
            self.level = min(self.level, remaining)
        if remaining is not None and remaining < 1 and reset is not None:
            self.closed_until = max(self.closed_until, now + min(reset, 600.0))

    def _refill(self, now: float) -> None:
        if self.limit is not None:
            gained = max(0.0, now - self.at) * self.limit * (1 - _BURST) / 60
            self.level, self.at = min(self.level + gained, self.limit * _BURST), max(now, self.at)

    def wait(self, amount: float, now: float) -> float:
        """Return the seconds until `amount` may be spent; more than a burst may be once the burst is full."""
        closed = max(0.0, self.closed_until - now)
        if self.limit is None:
            return closed
        self._refill(now)
        lacking = min(amount, self.limit * _BURST) - self.level
        return max(closed, lacking * 60 / (self.limit * (1 - _BURST))) if lacking > 1e-9 else closed

    def take(self, amount: float) -> None:
        if self.limit is not None:
            self.level -= amount


@dataclass(slots=True)
class Pace:
    """Requests and tokens a minute, as the provider's headers name them; unlimited until they do.

    `clock` gives monotonic seconds, so that a clock set back or forth changes nothing.
    """

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    requests: _Allowance = field(default_factory=_Allowance)
    tokens: _Allowance = field(default_factory=_Allowance)
    _queue: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def turn(self, tokens: int) -> None:
        """Wait until one more request of that many tokens keeps under both rates; first come, first served."""
        if (
            self.requests.limit is None
            and self.tokens.limit is None
            and not self._queue.locked()
            and not self._wait(tokens)
        ):
            return
        async with self._queue:
            while (wait := self._wait(tokens)) > 0:
                await self.sleep(max(wait, _LEAST))
            self.requests.take(1)
            self.tokens.take(tokens)

    def _wait(self, tokens: int) -> float:
        now = self.clock()
        return max(self.requests.wait(1, now), self.tokens.wait(tokens, now))

    def learn(self, headers: Mapping[str, str]) -> None:
        """Take in the headers of an answer (lower-case names); those that say nothing about rates change nothing."""
        now = self.clock()
        for name, allowance in (("requests", self.requests), ("tokens", self.tokens)):
            limit, remaining, reset = (
                headers.get(f"x-ratelimit-{part}-{name}", headers.get(f"anthropic-ratelimit-{name}-{part}", ""))
                for part in ("limit", "remaining", "reset")
            )
            allowance.learn(_number(limit), _number(remaining), seconds(reset), now)

    def describe(self) -> str:
        """Say what was learnt, or nothing."""
        known = [
            f"{a.limit:,.0f} {name}" for name, a in (("requests", self.requests), ("tokens", self.tokens)) if a.limit
        ]
        return f"{' and '.join(known)} a minute" if known else ""


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if 0 <= number < 1e12 else None


def seconds(text: str) -> float | None:
    """Read a span as providers write it (`1s`, `6m0s`, `250ms`, `2.5`), in seconds; None for anything else."""
    text = text.strip().lower()
    plain = _number(text)
    if plain is not None:
        return plain
    parts = re.findall(r"(\d+(?:\.\d+)?)(ms|[smhd])", text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return sum(float(number) * _PARTS[unit] for number, unit in parts)
