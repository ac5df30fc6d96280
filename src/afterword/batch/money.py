"""What tokens cost, and a ceiling on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from afterword.errors import BudgetExceeded, ConfigError


class CeilingReached(BudgetExceeded):
    """The next request could pass `--max-usd` or `--max-tokens`: the run stops, and everything done is kept."""


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens in and out."""

    tokens_in: float
    tokens_out: float

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """Return the US dollars for so many tokens."""
        return (tokens_in * self.tokens_in + tokens_out * self.tokens_out) / 1_000_000


def asked_price(text: str) -> Price:
    """Read `--price IN/OUT`.

    Raises:
        ConfigError: not two numbers.

    """
    try:
        tokens_in, tokens_out = (float(part) for part in text.split("/"))
    except ValueError:
        tokens_in = tokens_out = -1.0
    if not (0 <= tokens_in < 1e6 and 0 <= tokens_out < 1e6):
        raise ConfigError(f"--price {text}: write dollars for a million tokens in and out, like 0.15/0.60")
    return Price(tokens_in, tokens_out)


def listed_price(model: str) -> Price | None:
    """Return the public list price of a model, None where it has none; offline, from the installed list."""
    from genai_prices import Usage, calc_price

    try:
        found = calc_price(Usage(input_tokens=1000, output_tokens=1000), model_ref=model)
    except LookupError:
        return None
    return Price(float(found.input_price) * 1000, float(found.output_price) * 1000)


@dataclass(slots=True)
class Purse:
    """What may be spent and what was, over all runs on a folder; what is in flight counts at its worst."""

    price: Price | None = None
    max_usd: float | None = None
    max_tokens: int | None = None
    tokens: int = 0
    usd: float = 0.0
    _held: dict[int, tuple[int, float]] = field(default_factory=dict)
    _settled: asyncio.Condition = field(default_factory=asyncio.Condition)
    _next: int = 0

    def cost(self, tokens_in: int, tokens_out: int) -> float | None:
        """Return the US dollars for so many tokens, None without a price."""
        return self.price.of(tokens_in, tokens_out) if self.price else None

    @asynccontextmanager
    async def held(self, tokens_in: int, tokens_out: int) -> AsyncIterator[None]:
        """Hold back the worst that a request can cost while it is in flight.

        Raises:
            CeilingReached: it could pass a ceiling, and nothing is in flight any more that may turn out cheaper.

        """
        if self.max_usd is None and self.max_tokens is None:
            yield
            return
        worst = (tokens_in + tokens_out, self.cost(tokens_in, tokens_out) or 0.0)
        async with self._settled:
            while not self._fits(worst):
                if not self._held:
                    raise CeilingReached(self._reached())
                await self._settled.wait()
            self._next += 1
            mine = self._next
            self._held[mine] = worst
        try:
            yield
        finally:
            async with self._settled:
                del self._held[mine]
                self._settled.notify_all()

    def spend(self, tokens_in: int, tokens_out: int) -> None:
        """Count what a request really cost."""
        self.tokens += tokens_in + tokens_out
        self.usd += self.cost(tokens_in, tokens_out) or 0.0

    def _fits(self, worst: tuple[int, float]) -> bool:
        tokens = self.tokens + worst[0] + sum(held[0] for held in self._held.values())
        usd = self.usd + worst[1] + sum(held[1] for held in self._held.values())
        within_tokens = self.max_tokens is None or tokens <= self.max_tokens
        return within_tokens and (self.max_usd is None or usd <= self.max_usd + 1e-12)

    def _reached(self) -> str:
        if self.max_usd is not None and self.max_tokens is None:
            return f"The ceiling of {dollars(self.max_usd)} is reached: {dollars(self.usd)} are spent."
        return f"The ceiling is reached: {self.tokens:,} tokens are spent, {dollars(self.usd)}."


def dollars(usd: float | None) -> str:
    """Write an amount so that small ones do not look like nothing."""
    if usd is None:
        return "price unknown"
    return f"${usd:,.2f}" if usd >= 1 or usd == 0 else f"${usd:.4f}"
