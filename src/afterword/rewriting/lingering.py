"""Say whether a rewritten mail still needs a person's eye, and which of its sentences it is that weigh on it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.mail import parse
from afterword.rewriting.pieces import lay_out
from afterword.rewriting.pressing import loudness, takes_in
from afterword.tone import ToneReport
from afterword.tone.report import SOUND

_BELOW = 1.25
"""Log odds below the alarm from which on a sentence that stands sounds so: of authors whom no rule had seen, half of the
mails with one did keep a sentence that fights, and so did a seventh of the others; the mail's own low score told less."""
FIGHTS_ON, PUT_ON = "a sentence of it may still read as a fight", "a sentence of it may still sound put on"
LOWEST, LOW = 20, 50
"""Scores below which a rewrite is to be looked at: always, and where one of its sentences, be it thanks, sounds a little like a fight."""
_MURMUR = 1.75
_HALF, _FIFTH = 1 / 2, 1 / 5
"""Shares of their own words: below a fifth, a mail is no longer theirs; below a half, only where a whole sentence still is, and nothing innocent went."""
_MOST = 3
_NO_STATEMENT = re.compile(r"\?|^(?:subject|re):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a mail: its text now, the share of the own words (0.0 to 1.0), and how many own sentences stand whole.

    `innocent` is how many sentences went in which nothing was found, `lost` what only these named.
    """

    body: str
    share: float = 1.0
    whole: int = 1
    innocent: int = 0
    lost: tuple[str, ...] = ()

    @property
    def theirs(self) -> bool:
        """Whether its writer would still call it their own."""
        if self.share >= _HALF:
            return True
        return self.share >= _FIFTH and self.whole > 0 and not self.innocent


def why_look(after: ToneReport, left: Left) -> str:
    """Return why a person should look at a rewrite, empty where what stands reads well, says what it said, and is theirs."""
    if (
        after.lowest < LOWEST
        or (after.lowest < LOW and _murmurs(left.body))
        or (after.lowest < SOUND and weighing(left.body))
    ):
        return FIGHTS_ON if after.non_defensiveness <= after.sincerity else PUT_ON
    if left.lost:
        return f"it no longer mentions {' and '.join(left.lost[:2])}"
    return _theirs(left)


def _theirs(left: Left) -> str:
    return "" if left.theirs else f"only {left.share:.0%} of your own words are left"


def weighing(body: str) -> tuple[str, ...]:
    """Return the sentences of a mail that sound nearly as ones that fight, and neither thank, own nor ask; in their order, three at most."""
    loud = _by_loudness(body, plain=True)
    heavy = [(index, sentence) for heard, index, sentence in loud if heard <= _BELOW][:_MOST]
    return tuple(sentence for _, sentence in sorted(heavy))


def loudest(body: str) -> tuple[str, ...]:
    """Return the sentences that weigh on a mail, or the one that sounds most like a fight, be it thanks, where none does."""
    return weighing(body) or tuple(sentence for _, _, sentence in _by_loudness(body)[:1])


def _murmurs(body: str) -> bool:
    """Return whether a statement of a mail, be it thanks, sounds a little like one that fights."""
    return any(heard <= _MURMUR and "?" not in sentence for heard, _, sentence in _by_loudness(body))


def _by_loudness(body: str, *, plain: bool = False) -> list[tuple[float, int, str]]:
    """Return a mail's sentences with their places, the loudest first; `plain` leaves out what thanks, owns or asks."""
    said = [(index, piece.text) for index, piece in enumerate(lay_out(parse(body)).pieces)]
    if plain:
        said = [(index, one) for index, one in said if not (takes_in(one) or _NO_STATEMENT.search(one))]
    return sorted((-loudness(sentence), index, sentence) for index, sentence in said)
