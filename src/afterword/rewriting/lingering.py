"""Say whether a rewritten mail still needs a person's eye, and which of its sentences it is that weigh on it."""

from __future__ import annotations

from afterword.mail import parse
from afterword.rewriting.pieces import lay_out
from afterword.tone import ToneReport, check

LOWEST = 50
"""A score below which a reader is likelier than not to feel argued with, or flattered."""
_SLACK = 3
"""Points that a score moves by without a reader's noticing."""
_WEIGHS = 8
"""Points that a mail gains without a sentence, from which on the sentence is named."""
_MOST = 3


def why_look(before: ToneReport, after: ToneReport) -> str:
    """Return why a person should look at a rewrite, empty where it reads well and no worse than the original."""
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


def weighing(body: str) -> tuple[str, ...]:
    """Return the sentences of a mail without which it would score clearly higher, in their order, three at most."""
    row = lay_out(parse(body))
    whole = check(body).lowest
    gains: list[tuple[int, int, str]] = []
    for index, piece in enumerate(row.pieces):
        piece.text = ""
        gain = check(row.text()).lowest - whole
        piece.text = piece.original
        if gain >= _WEIGHS and len(row.pieces) > 1:
            gains.append((gain, index, piece.original))
    heaviest = sorted(sorted(gains, reverse=True)[:_MOST], key=lambda item: item[1])
    return tuple(sentence for _, _, sentence in heaviest)
