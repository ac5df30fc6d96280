"""Say whether a rewritten mail still needs a person's eye, and which of its sentences it is that weigh on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.mail import parse
from afterword.rewriting.pieces import lay_out
from afterword.rewriting.pressing import loudness, takes_in
from afterword.tone import ToneReport
from afterword.tone.report import SOUND

LOWEST = 50
"""A score below which a mail still fights where a sentence of it sounds so: three in four, of authors whom no rule had seen."""
_BELOW = 2.0
"""Log odds below the alarm from which on a sentence sounds so."""
_SLACK = 3
"""Points that a score moves by without a reader's noticing."""
_HALF, _FIFTH = 1 / 2, 1 / 5
"""Shares of their own words: below a fifth, a mail is no longer theirs; below a half, only where a whole sentence still is, and nothing innocent went."""
_MOST = 3
_NO_STATEMENT = re.compile(r"\?|^(?:subject|re):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a mail: its text now, the share of the own words (0.0 to 1.0), and how many own sentences stand whole.

    `innocent` is how many sentences went in which nothing was found.
    """

    body: str
    share: float = 1.0
    whole: int = 1
    innocent: int = 0

    @property
    def theirs(self) -> bool:
        """Whether its writer would still call it their own."""
        if self.share >= _HALF:
            return True
        return self.share >= _FIFTH and self.whole > 0 and not self.innocent


def why_look(before: ToneReport, after: ToneReport, left: Left) -> str:
    """Return why a person should look at a rewrite, empty where it reads well, no worse than the original, and as theirs."""
    if after.lowest < SOUND and weighing(left.body):
        return _fight(before, after) or _theirs(left)
    return _theirs(left)


def _fight(before: ToneReport, after: ToneReport) -> str:
    if after.lowest < LOWEST:
        fights = after.non_defensiveness <= after.sincerity
        return "it still reads as a fight" if fights else "it still sounds put on"
    worse = [
        name
        for name, old, new in (
            ("defensive", before.non_defensiveness, after.non_defensiveness),
            ("put on", before.sincerity, after.sincerity),
        )
        if new < old - _SLACK
    ]
    return f"it sounds more {worse[0]} than the original" if worse else ""


def _theirs(left: Left) -> str:
    return "" if left.theirs else f"only {left.share:.0%} of your own words are left"


def weighing(body: str) -> tuple[str, ...]:
    """Return the sentences of a mail that sound nearly as ones that fight, and neither thank, own nor ask; in their order, three at most."""
    said = [(index, piece.text) for index, piece in enumerate(lay_out(parse(body)).pieces)]
    said = [(index, sentence) for index, sentence in said if not (takes_in(sentence) or _NO_STATEMENT.search(sentence))]
    loud = sorted((-loudness(sentence), index, sentence) for index, sentence in said)
    heavy = [(index, sentence) for heard, index, sentence in loud if heard <= _BELOW][:_MOST]
    return tuple(sentence for _, sentence in sorted(heavy))
