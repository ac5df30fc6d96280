"""Give every finding to the sentence it stands in, and take out what the check of the whole mail still finds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from afterword.rewriting.correction import spare_corrections
from afterword.rewriting.pieces import Piece, Row
from afterword.rewriting.pressing import FIGHTS, hints, near, presses
from afterword.rewriting.runon import STOPPED, SURE, in_two, sew, statements, typed_fast
from afterword.tone import ToneReport, check


def clean(sentence: str) -> bool:
    """Return whether a sentence on its own has nothing that blocks it."""
    return not any(finding.blocks for finding in check(sentence, own_words_only=False).findings)


def attach(row: Row, report: ToneReport) -> None:
    """Give every finding to the sentence it stands in; cut a run-on line that has one, and hear its statements apart."""
    _give(row.pieces, report)
    report = _cut_run_ons(row) or report
    spare_corrections(row.pieces)
    if any(piece.flagged for piece in row.pieces):
        for piece in row.pieces:
            piece.pressed = not (piece.flagged or piece.spared) and (
                presses(piece.original) or hints(piece.original) or (report.lowest < FIGHTS and near(piece.original))
            )


def _cut_run_ons(row: Row) -> ToneReport | None:
    """Cut each flagged run-on line into its statements, and what is still flagged in two; return the tone with all apart."""
    cut = [statements(piece) if piece.flagged else [piece] for piece in row.pieces]
    parts = [piece for line in cut if len(line) > 1 for piece in line]
    report = None
    if parts:
        row.pieces[:] = [piece for line in cut for piece in line]
        report = _hear_apart(row, parts)
    for _ in range(DEPTH):
        whole = list(row.pieces)
        long = [piece for piece in whole if _may_hide(piece, piece in parts)]
        cut = [in_two(piece, clean) if piece in long else [piece] for piece in whole]
        row.pieces[:] = [piece for line in cut for piece in line]
        if len(row.pieces) == len(whole):
            break
        heard = _hear_apart(row, [piece for line in cut if len(line) > 1 for piece in line])
        # Where both halves fight, or neither does, the seam is in doubt.
        told = [len(line) > 1 and sum(piece.flagged for piece in line) == 1 for line in cut]
        row.pieces[:] = [
            part for piece, line, apart in zip(whole, cut, told, strict=True) for part in (line if apart else [piece])
        ]
        if not any(told):
            break
        report = heard
        parts += [piece for line, apart in zip(cut, told, strict=True) if apart for piece in line]
    return report


def _may_hide(piece: Piece, part: bool) -> bool:
    """Return whether a piece may be two statements, one of which fights: flagged, or so long that it drowns out what does."""
    if piece.flagged:
        return part or typed_fast(piece.original)
    return part and len(piece.original.split()) >= DROWNS


DROWNS = 25
"""Words of a statement in which one that fights may go unheard."""
DEPTH = 3
"""How often a statement that is flagged is cut again."""


def _give(pieces: list[Piece], report: ToneReport) -> None:
    starts = [piece.start for piece in pieces]
    for finding in report.findings:
        # A finding on the whole of a sentence starts at the greeting on its line, which is no piece.
        index = max(bisect_right(starts, finding.start) - 1, 0)
        if starts and finding.words and finding.end > starts[0]:
            pieces[index].findings.append(finding)


def _hear_apart(row: Row, parts: list[Piece]) -> ToneReport:
    """Give `parts`, which have no findings yet, what is found in them where each ends with a full stop."""
    text = row.text(apart=True)
    report = check(text)
    for piece, start, end in _places(row, text):
        if piece in parts:
            away = piece.start - start
            piece.findings = [
                replace(finding, start=finding.start + away, end=min(finding.end, end) + away)
                for finding in report.findings
                if start <= finding.start < end or (piece is row.pieces[0] and finding.start < start < finding.end)
            ]
    return report


def _places(row: Row, text: str) -> Iterator[tuple[Piece, int, int]]:
    """Yield each piece that stands, with its span in the mail's text as it stands."""
    place = 0
    for piece in row.pieces:
        if piece.text:
            place = text.index(piece.text, place)
            yield piece, place, place + len(piece.text)
            place += len(piece.text)


LATER = "Beside what is left of the mail, it sounds like what fights."


def secure(row: Row) -> ToneReport:
    """Take out whatever the check of the whole mail still finds, whoever wrote it: the check has the last word."""
    if not any(piece.seam for piece in row.pieces):
        return _take_out(row)
    _take_out(row, apart=True)
    sew(row.pieces)
    _stop(row)
    return _take_out(row)


def _take_out(row: Row, *, apart: bool = False) -> ToneReport:
    while hit := blocked(row, report := check(row.text(apart=apart)), apart=apart):
        for piece in hit:
            if not piece.flagged:
                piece.reason = piece.reason or LATER
            piece.text, piece.action = "", "drop"
    return report


def _stop(row: Row) -> None:
    """End statements with full stops, the surest first, until nothing is found in what they were run together to."""
    standing = [piece for piece in row.pieces if piece.text]
    seams = [one for one, other in pairwise(standing) if one.seam >= SURE and "\n" not in other.gap]
    for piece in sorted(seams, key=lambda piece: piece.seam, reverse=True):
        if not blocked(row, check(row.text())):
            return
        if piece.text[-1].isalnum() or piece.text[-1] == ",":
            piece.text = piece.text.rstrip(",") + "."
            piece.action, piece.reason = "soften", piece.reason or STOPPED


def blocked(row: Row, report: ToneReport, *, apart: bool = False) -> list[Piece]:
    """Return the pieces in which the mail as it stands has a finding that blocks it."""
    places = [(finding.start, finding.end) for finding in report.findings if finding.blocks]
    if not places:
        return []
    found: list[Piece] = []
    for piece, start, end in _places(row, row.text(apart=apart)):
        # A finding on the whole of the first sentence starts at the greeting on its line, which is no piece.
        if not piece.spared and any(start <= at < end or (not found and at < start < stop) for at, stop in places):
            found.append(piece)
    return found
