"""Adjectives that say nothing: "not quite polished enough" names no answer, no moment and no skill."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import compiled
from afterword.feedback.kinds import Kind

_EMPTY = (
    r"\b(?:(?:un)?polish(?:ed)?|gravitas|presence|spark(?:le)?|x[- ]factor|wow(?: factor)?|(?:that |the |a bit of )?(?:extra )?edge|finished article|oomph|stand ?out|stood out|pizzazz|rough around the edges|raw"
    r"|(?:not|n't) (?:quite |really |fully )?(?:there|ready|what (?:we|they)(?:'re| are| were) (?:after|looking for))|quite (?:there|land)|land(?:ed)? (?:for|with) (?:us|them|the)|something (?:was )?missing|blow (?:us|them) away|set (?:us|them) alight)\b"
)
_NAMED = (
    r"\b(?:answers?|examples?|slides?|presentation|numbers?|questions?|listen\w*|interrupt\w*|structure\w*|detail\w*|long|short|rambl\w*|vague|jargon|english|german|french|test|task|case|exercise|code|experience|years?|level|senior|junior|manag\w+"
    r"|clients?|customers?|guests?|consultation|story|voice|quiet|pace|script|notes|spreadsheet|design|pitch|role[- ]?play|talk\w*|spoke|said|because|when|such as|for example)\b"
)
_KINDS = (Kind.COMMUNICATION, Kind.MOTIVATION, Kind.LEVEL_MISMATCH, Kind.CLIENT_FACING)


def is_vague(kind: Kind, parts: Sequence[Clause]) -> bool:
    """Return whether the clauses that give a reason of this kind hold nothing but such adjectives."""
    if kind not in _KINDS:
        return False
    said = " ".join(part.lower for part in parts)
    return bool(compiled(_EMPTY).search(said)) and not compiled(_NAMED).search(said)
