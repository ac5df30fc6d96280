"""A mail as a row of sentences and the gaps between them, so that one can change without moving the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from afterword.findings import Finding
from afterword.mail import Mail, sentences

_MARK = re.compile(r"^(?:[-*•–]|\d{1,2}[.)])[ \t]+")


@dataclass(slots=True, eq=False)
class Piece:
    """One sentence on its way: `gap` is what stands before it, `original` how it came, `text` how it stands now."""

    gap: str
    original: str
    text: str
    start: int = 0
    findings: list[Finding] = field(default_factory=list)
    action: str = "keep"
    model: bool = False
    """Whether a model wrote `text`."""

    @property
    def flagged(self) -> bool:
        """Whether something in the sentence blocks it."""
        return any(finding.blocks for finding in self.findings)

    @property
    def mark(self) -> str:
        """Return the list mark the sentence opens with, if any."""
        match = _MARK.match(self.original)
        return match.group() if match else ""


@dataclass(slots=True, eq=False)
class Row:
    """A mail's pieces, and what stands before the first and after the last."""

    head: str
    pieces: list[Piece]
    tail: str

    def text(self) -> str:
        """Put the mail together again, closing the gaps that dropped sentences leave."""
        out, gap = self.head, None
        said = False
        for piece in self.pieces:
            gap = piece.gap if gap is None else _wider(gap, piece.gap)
            if not piece.text:
                continue
            out += ((gap or " ") if said or gap.strip() else "") + piece.text
            gap, said = None, True
        if gap is None:
            return out + self.tail
        rest = self.tail.lstrip()
        return out + _wider(gap, self.tail[: len(self.tail) - len(rest)]).rstrip(" ") + rest


def _wider(one: str, other: str) -> str:
    """Join the gaps before and after a dropped sentence: the wider of them, and whatever is no blank in either."""
    if one.strip() or other.strip():
        return one + other
    return max(one, other, key=lambda gap: (gap.count("\n"), len(gap)))


def lay_out(mail: Mail) -> Row:
    """Cut a mail into pieces. Greeting, closing and quoted stretches between sentences are part of the gaps."""
    text = mail.text
    spans = sentences(mail)
    if not spans:
        return Row(text, [], "")
    pieces = []
    end = spans[0].start
    for start, stop in spans:
        pieces.append(Piece(gap=text[end:start], original=text[start:stop], text=text[start:stop], start=start))
        end = stop
    return Row(text[: spans[0].start], pieces, text[end:])
