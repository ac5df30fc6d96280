"""A piece of a message, quoted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words quoted from the message: `text[start:end] == words`, in code points."""

    words: str
    start: int
    end: int
