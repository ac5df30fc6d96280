"""Decide what remains of one sentence that fights."""

from __future__ import annotations

import re

from afterword.findings import Finding, Severity
from afterword.rewriting.hearing import clean
from afterword.rewriting.innocent import owns
from afterword.rewriting.leaning import CONCLUDES, unconcluded
from afterword.rewriting.pieces import Piece, Row
from afterword.rewriting.placing import split_greeting
from afterword.rewriting.pressing import HINTS, PRESSED, before_hint, hints, presses
from afterword.rewriting.runon import torn, typed_fast
from afterword.rewriting.soften import softer


def settle(piece: Piece) -> None:
    """Decide what remains of one flagged sentence."""
    greeting, rest = split_greeting(piece.original)
    mark = piece.mark
    bare = rest[len(mark) :] if not greeting else rest
    offset = piece.start + len(piece.original) - len(bare)
    ways = (way for way in (before_hint(bare), *softer(bare, piece.findings, offset)) if way)
    if piece.pressed:
        piece.reason = PRESSED if presses(bare) else HINTS
        ways = (way for way in ways if not hints(way))
    ways = (way for way in ways if not presses(way))
    if CONCLUDES.match(bare) is None:
        ways = (way for drawn in ways if (way := unconcluded(drawn)))
    if typed_fast(bare):
        ways = (way for way in ways if not torn(way))
    kept = next((way for way in ways if clean(way)), "")
    if not kept and spared_as_owned(bare, piece):
        piece.spared = OWNED
        return
    piece.text = (greeting or mark) + kept if kept else greeting.rstrip()
    piece.action = "soften" if kept else "drop"


OWNED = "a sentence that owns something may still read as an excuse"
_ARGUES = re.compile(
    r"\b(?:but|however|though|although|because|since|due to|which is why|only|just|despite|while|whereas|nobody|no one|you|your|they|their|he|she|his|her|"
    r"respect|others?|asked|know if|(?:don['’]?t|do not|didn['’]?t|did not) (?:think|see|believe|feel|understand|know why))\b|[\"“”]",
    re.IGNORECASE,
)
_PLAINLY_MINE = re.compile(r"(?:i|i['’]m|i['’]ve|my|sorry)\b", re.IGNORECASE)


def spared_as_owned(sentence: str, piece: Piece) -> bool:
    """Return whether a sentence that could not be cut owns something and argues nothing: then it stays as it came."""
    severe = any(finding.blocks and not _may_be_owned(finding) for finding in piece.findings)
    plain = _PLAINLY_MINE.match(sentence) is not None and owns(sentence)
    return plain and not severe and not piece.pressed and _ARGUES.search(_YOURS.sub("", sentence)) is None


def spare_no_longer(row: Row) -> bool:
    """Give up what was spared as owned, where the mail changes all the same: what is rewritten has nothing left that blocks it."""
    owned = [piece for piece in row.pieces if piece.spared == OWNED]
    changed = any(piece.text != piece.original for piece in row.pieces)
    if owned and changed:
        for piece in owned:
            piece.spared = ""
    return bool(owned) and changed


def _may_be_owned(finding: Finding) -> bool:
    # What presses, flatters or grovels owns nothing, whatever it says of oneself.
    return finding.severity is Severity.WARNING and finding.family == "defensive"


_YOURS = re.compile(
    r"\byour (?:expectations?|standards?|questions?|time|trust)\b|\b(?:to|for|from) you\b", re.IGNORECASE
)
