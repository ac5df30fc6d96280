"""Take out the connective by which a sentence turned against one that has gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.rewriting.pieces import Piece

TURNED = "Its first word turned against the sentence before it, which went."

# Some of these are a turn only before a comma: `However small it is`, `Still waiting`, `Yet another test`.
_TURN = re.compile(
    r"(?:(?:but|otherwise|nevertheless|nonetheless|all the same|even so|having said that|that said|that being said|at the same time|on the other hand),?\s+|"
    r"(?:and )?(?:but )?(?:however|still|yet|then again|instead),\s+)+(?=\S)",
    re.IGNORECASE,
)
# What would be torn, or ask something else, without the word before it.
_HANGS = re.compile(
    r"(?:was|were|is|are|am|did|does|had|has|not|for|then|only|also|what|why|who|which|how|when|where|if|because|since|that|than|more|worse|better|somehow|instead|again)\b",
    re.IGNORECASE,
)
_FEWEST = 5
"""Words of a sentence that says something besides the turn."""


def settle_turns(pieces: Sequence[Piece]) -> bool:
    """Open each own sentence without its turn where the own sentence before it has gone; return whether any changed."""
    changed = False
    before: Piece | None = None
    for piece in pieces:
        if not piece.original:
            continue
        gone = before is not None and before.action in ("drop", "replace")
        if gone and piece.text == piece.original and (bare := _bare(piece.text)):
            piece.text, piece.action, piece.reason = bare, "soften", TURNED
            changed = True
        before = piece
    return changed


def _bare(said: str) -> str:
    """Return a sentence without its turn; empty where it has none, or does not stand without."""
    match = _TURN.match(said)
    if match is None or len(said.split()) < _FEWEST:
        return ""
    rest = said[match.end() :]
    if _HANGS.match(rest):
        return ""
    return (rest[0].upper() if said[:1].isupper() else rest[0]) + rest[1:]
