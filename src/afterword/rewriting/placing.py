"""Find the place of a sentence that is added to a mail, and put it there."""

from __future__ import annotations

import re
from itertools import pairwise

from afterword.rewriting.orphans import WAY_OUT
from afterword.rewriting.pieces import Piece, Row
from afterword.rewriting.voice import Voice

_INLINE_GREETING = re.compile(
    r"(?:(?i:hi|hey|hello|dear|cheers|alright|morning|hiya|wah|oi|right|ok|well)\s+)(?:(?:mr|mrs|ms|miss|dr|prof|sir|ma['’]?am)\.?\s+)?"
    r"[A-Z][\w'’-]+,?\s+(?=\S)",
)


def split_greeting(sentence: str) -> tuple[str, str]:
    """Part a greeting that shares its line with a sentence: `Hi Chantal, thanks` gives `Hi Chantal, ` and `thanks`."""
    match = _INLINE_GREETING.match(sentence)
    return (match.group(), sentence[match.end() :]) if match else ("", sentence)


def part(row: Row, newline: str) -> None:
    """Give an added sentence a line of its own beside one that ends without a full stop, or where it has none itself."""
    before: Piece | None = None
    for piece in row.pieces:
        if not piece.text:
            continue
        added = piece.action in ADDED or (before is not None and before.action in ADDED)
        if before is not None and added and before.text[-1].isalnum() and "\n" not in _gap(row, before, piece):
            piece.gap = newline
        before = piece


ADDED = ("add", "replace")


def _gap(row: Row, before: Piece, piece: Piece) -> str:
    pieces = row.pieces[row.pieces.index(before) + 1 : row.pieces.index(piece) + 1]
    return "".join(piece.gap for piece in pieces)


def before_way_out(pieces: list[Piece]) -> Piece | None:
    """Return the dropped piece right before an "if not", which speaks of the question it asked."""
    for before, piece in pairwise(pieces):
        if piece.text and before.action == "drop" and not before.text and WAY_OUT.search(piece.text):
            return before
    return None


_GOODBYE = re.compile(
    r"^(?:thanks?|thank you|many thanks|cheers|anyway|have a|wish|warmly|yours|(?:kind|best|warm)(?:est)? (?:regards|wishes)|all the best|take care|best of|good luck|hope|you have|no rush|either way)",
    re.IGNORECASE,
)


def before_goodbye(pieces: list[Piece]) -> int:
    """Return the index before which a last sentence goes: before a goodbye on the line of the others, else behind them all."""
    last = max((i for i, piece in enumerate(pieces) if piece.text), default=-1)
    leaves = last > 0 and _GOODBYE.match(pieces[last].text) is not None
    if leaves and ("\n" not in pieces[last].gap or pieces[last].text.endswith(",")):
        return last
    return last + 1


_SALUTED = re.compile(r"(?:(?:mr|mrs|ms|miss|dr|prof|sir|madam)\b\.?[^\n.,]{0,30})(?:\r?\n|$)", re.IGNORECASE)


# `hi juno!!`, and `Rhonda hi it's Marcus, no hard feelings.`: a sentence that greets comes first.
_GREETS = re.compile(
    r"(?:(?:hi|hiya|hey|hello|yo|alright|morning)\b[^.?!,]{0,25}[!.]+$|(?:(?:mr|mrs|ms|dr)\.? )?[A-Z][\w'’-]+,? (?:hi|hiya|hey|hello)\b)",
    re.IGNORECASE,
)


def insert(pieces: list[Piece], voice: Voice, newline: str, index: int, said: str) -> None:
    """Put a sentence before the piece at `index`, in that piece's paragraph, or behind the last."""
    if not said:
        return
    later = next((piece for piece in pieces[index:] if piece.text), None)
    goes_on = later is not None and later.text[:1].islower() and voice.capitals and voice.stops
    if index == 0 and later is not None and (goes_on or _SALUTED.match(later.text) or _GREETS.match(later.text)):
        # It goes on from the greeting's comma, or greets itself, so nothing can stand before it.
        index = pieces.index(later) + 1
        following = pieces[index] if index < len(pieces) and "\n" not in later.text and not goes_on else None
        pieces.insert(index, Piece(gap=following.gap if following else " ", original="", text=said, action="add"))
        if following:
            following.gap = " "
        return
    if index == 0 and later is not None:
        first = pieces[0]
        if first.action == "drop" and not first.text:
            first.text, first.action = said, "replace"
            return
        greeting, rest = split_greeting(first.text + " ")
        if first is later and greeting and not first.mark:
            if rest.strip():
                pieces.insert(1, Piece(gap=" ", original="", text=said, action="add"))
            else:
                lower = said[0].lower() if greeting.rstrip().endswith(",") and said[:2] != "I " else said[0]
                first.text, first.action = f"{greeting.rstrip()} {lower}{said[1:]}", "replace"
            return
        pieces.insert(0, Piece(gap=first.gap, original="", text=said, action="add"))
        first.gap = newline if first.mark else " "
        return
    free = next((piece for piece in reversed(pieces[:index]) if piece.action == "drop" and not piece.text), None)
    if free is not None and all(not piece.text for piece in pieces[pieces.index(free) + 1 : index]):
        free.text, free.action = said, "replace"
        return
    if index == len(pieces) and pieces and pieces[-1].action == "drop" and not pieces[-1].text:
        pieces[-1].text, pieces[-1].action = said, "replace"
        return
    pieces.insert(index, Piece(gap=" " if voice.stops else newline, original="", text=said, action="add"))
