"""A mail as a row of sentences and the gaps between them, so that one can change without moving the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from afterword.findings import Finding
from afterword.mail import Kind, Mail, Span, sentences
from afterword.rewriting.edges import greeting_end, signature_start
from afterword.tone.learned import LEARNED_RULES

HEARD = frozenset(rule.id for rule in LEARNED_RULES)
"""The findings that no rule makes."""

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
    pressed: bool = False
    """Whether it presses for another look, in a mail that fights besides."""
    reason: str = ""
    """Why an unflagged sentence changed."""
    spared: str = ""
    """Why it stays in spite of a finding; empty where nothing spares it."""
    seam: float = 0.0
    """How sure it is that it ends here, where the next piece goes on without a full stop; 0.0 where none does."""

    @property
    def flagged(self) -> bool:
        """Whether something in the sentence blocks it, or it presses; what is spared is not."""
        return not self.spared and (self.pressed or any(finding.blocks for finding in self.findings))

    @property
    def sure(self) -> bool:
        """Whether a rule says that it fights, or it presses; otherwise it only sounds so beside the others."""
        return self.pressed or any(finding.blocks and finding.rule not in HEARD for finding in self.findings)

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

    def text(self, *, apart: bool = False) -> str:
        """Put the mail together again, closing the gaps that dropped sentences leave.

        `apart` ends with a full stop what runs on without one, so that each statement is heard by itself.
        """
        out, gap = self.head, None
        said = False
        for piece in self.pieces:
            gap = piece.gap if gap is None else _wider(gap, piece.gap)
            if not piece.text:
                continue
            out += ((gap or " ") if said or gap.strip() else "") + piece.text
            out += "." if apart and piece.seam and piece.text[-1] not in ".!?…" else ""
            gap, said = None, True
        if gap is None:
            return out + self.tail
        rest = self.tail.lstrip()
        between = _wider(gap, self.tail[: len(self.tail) - len(rest)])
        return out + (between.rstrip(" ") if "\n" in between or not rest or out[-1:].isspace() else between) + rest


def _wider(one: str, other: str) -> str:
    """Join the gaps before and after a dropped sentence: the wider of them, and whatever is no blank in either."""
    if one.strip() or other.strip():
        return one + other
    return max(one, other, key=lambda gap: (gap.count("\n"), len(gap)))


def lay_out(mail: Mail, blocked: Sequence[Finding] = ()) -> Row:
    """Cut a mail into pieces. Greeting, closing and quoted stretches between sentences are part of the gaps.

    A greeting and a signature on the line of a sentence belong to what stands before and after the pieces, unless a
    finding in `blocked` lies in them: what fights is never out of reach.
    """
    text = mail.text
    spans = _own_spans(mail, blocked)
    if not spans:
        return Row(text, [], "")
    pieces = []
    end = spans[0].start
    for start, stop in spans:
        pieces.append(Piece(gap=text[end:start], original=text[start:stop], text=text[start:stop], start=start))
        end = stop
    return Row(text[: spans[0].start], pieces, text[end:])


def _own_spans(mail: Mail, blocked: Sequence[Finding]) -> list[Span]:
    """Return the sentences without a greeting before them and a signature behind them on their line."""
    text, spans = mail.text, list(sentences(mail))
    if not spans:
        return spans
    begin, end = spans[0].start, spans[-1].end
    first = begin if mail.of(Kind.GREETING) else greeting_end(text, begin)
    if first >= end or any(finding.end <= first and finding.start >= begin for finding in blocked):
        first = begin
    last = signature_start(text, first, end, mail.of(Kind.GREETING) or text[begin:first])
    if last <= first or any(last <= finding.start < end for finding in blocked):
        last = end
    cut = [Span(max(span.start, first), min(span.end, last)) for span in spans]
    return [Span(start, _bare_end(text, start, stop)) for start, stop in cut if text[start:stop].strip()]


def _bare_end(text: str, start: int, stop: int) -> int:
    return start + len(text[start:stop].rstrip())


_GOES_ON = re.compile(r"(?:^|\n)[^\n]*[^\s.!?][ \t]+$")


def join_edges(row: Row) -> bool:
    """Fit an added first sentence to the greeting on its line, a last one to the signature; return whether anything moved."""
    before = row.text()
    said = [piece for piece in row.pieces if piece.text]
    if said and said[0].action in ("add", "replace") and _GOES_ON.search(row.head):
        # Behind `Dear Eve,` people go on with a small letter, unless this writer did not.
        opened = next((piece.original for piece in row.pieces if piece.original), "")
        if not opened[:1].isupper() or re.match(r"I\b", opened):
            said[0].text = re.sub(r"^(?!I\b)\w", lambda match: match.group().lower(), said[0].text)
    if row.tail[:1] == "," and (not said or said[-1].text[-1] in ".!?…"):
        row.tail = f" {row.tail.lstrip(', ')}"
    return row.text() != before
