"""What checking a text gives: two scores, what hurts, what helps, and how far to trust it."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.findings import Finding

SOUND = 80
"""A score from which on "nothing in it fights" may be said: of the unflagged mails below it, three in four did fight, leaving authors out."""
WELL = 50
"""A score from which on most mails with a finding do not fight: of seven authors the weights had not met, 5 of 17 did, and 9 of 15 in the ten below."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A receptive sign: the words that take in what the other side said. Counts in favour.

    `start` and `end` are code point offsets into the checked text, and `words` is that slice.
    """

    name: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Confidence:
    """How far the scores can be trusted: `level` is `high`, `low` or `none`; `reason` says why, empty for `high`."""

    level: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ToneReport:
    """The tone of a text.

    Both scores run from 0 to 100. 90 and more: nothing a recruiter would stumble over. About 70: one sentence a reader
    may wince at. About 50: a coin's toss whether the reader feels argued with. Below 30: the mail fights, presses or flatters.
    `findings` are in the order of the text. `words` counts the candidate's own words that were judged.
    """

    sincerity: int
    non_defensiveness: int
    findings: tuple[Finding, ...]
    receptive: tuple[Sign, ...]
    confidence: Confidence
    words: int

    @property
    def lowest(self) -> int:
        """The lower of the two scores."""
        return min(self.sincerity, self.non_defensiveness)
