"""The judge card: how far a judge agrees with labels, and with itself; without a fit card its word gates nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """How good a judge is."""

    judge: str
    fit: bool
    why: str
    shown: tuple[tuple[str, str], ...] = ()


def cards() -> list[Card]:
    """Return the cards of all judges."""
    return []


def may_gate(judge: str) -> bool:
    """Whether a judge's card is there, fresh, and above the floor."""
    return any(card.judge == judge and card.fit for card in cards())
