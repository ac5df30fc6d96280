"""Find a plain fact put right for the file: a wrong person, role, name or date. That is no fight, and may be said once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.rewriting import moves
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.pieces import Piece

_DATE = r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \w+)?|\w+ \d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_CORRECTS = AnyCase(
    r"\b(?:meant|intended) for (?:someone|somebody|another|a different|the other)\b|"
    r"\b(?:belongs?|refers?|relates?|sent|addressed) to (?:someone|somebody) else\b|"
    r"\b(?:mixed|mix(?:ing)?) (?:me |us )?up with (?:someone|somebody|another|the other)\b|"
    r"\bi(?:['’]m| am| was| interviewed| applied) (?:\w+ ){0,3}(?:for|from|on) [^.?!]{2,40}\bnot (?:for |from |on )?the\b|"
    rf"\b(?:it|that|mine|my (?:interview|test|shift|trial|talk)) (?:was|is) (?:on )?{_DATE},? (?:not|and not|instead of) (?:on )?{_DATE}\b|"
    rf"\b(?:gives?|gave|says?|names?|mentions?|has|had|shows?) (?:me as |my \w+ as )?{_DATE} as the (?:day|date)\b|"
    r"\b(?:gave|gives?|wrote|spelt|spelled) (?:the|my) (?:sur)?name\b[^.?!]{2,60}\b(?:it is|it was|it should be|whereas|not)\b|"
    r"\bplease (?:correct|change|update|amend) (?:the|my) (?:reference|contact|date|name|surname|spelling|address|phone|number|role|title|file)\b"
)
_NAMED = re.compile(
    r"\b(?:sur)?name(?:['’]s| is) (?-i:[A-Z])[\w'’-]+,? (?:not|no|and not|instead of) (?-i:[A-Z])[\w'’-]+",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"\b(?:could|can|would|will|may) (?:you|i|u)\b[^.?!]{0,30}\b(?:check|send|look up|find|have|confirm|see)\b[^.?!]{0,40}\b(?:mine|me|my|right|one|which|whose)\b[^.!]*\?",
    re.IGNORECASE,
)
REASON = "it puts a fact of your file right, which may read as an argument"


def corrects(sentence: str) -> bool:
    """Return whether a sentence puts a fact of the file right, of those that nobody argues about."""
    return _CORRECTS.search(sentence) is not None or _NAMED.search(sentence) is not None


def spare_corrections(pieces: Sequence[Piece]) -> None:
    """Spare a flagged correction, and beside one the question that goes with it and the thanks for the trouble."""
    if not any(corrects(piece.original) for piece in pieces):
        return
    for piece in pieces:
        said = piece.original
        if (
            piece.flagged
            and not _bites(piece)
            and (corrects(said) or _CHECKS.search(said) or moves.THANKS.search(said))
        ):
            piece.spared = REASON


def _bites(piece: Piece) -> bool:
    # What a correction is mistaken for is an argument, never an insult or a threat.
    return any(finding.blocks and finding.family not in _ARGUED for finding in piece.findings)


_ARGUED = ("defensive", "entitled")
