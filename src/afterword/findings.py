"""What a judgement says of a text or a situation: the rule, the words that fired, why, and where the advice comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters; compare with `rank`."""

    NOTE = "note"
    """A reader may wince. Never blocks a message."""
    WARNING = "warning"
    """It harms: the reader feels argued with, pressed or flattered."""
    ERROR = "error"
    """It fights the decision, and ends the conversation."""

    @property
    def rank(self) -> int:
        """1 for a note, 2 for a warning, 3 for an error."""
        return _RANKS[self]


_RANKS = {Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that fired.

    `start` and `end` are code point offsets into the text that was checked, and `words` is exactly that slice; a
    finding about a whole text, or about a situation, has neither (`start == end == 0`) and names the fact in `words`.
    """

    rule: str
    name: str
    family: str
    severity: Severity
    why: str
    hint: str
    source: str
    words: str = ""
    start: int = 0
    end: int = 0

    @property
    def blocks(self) -> bool:
        """Whether the finding keeps a sentence out of a message."""
        return self.severity is not Severity.NOTE
