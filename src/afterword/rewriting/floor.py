"""The rewrite without a model: sentence by sentence, what is innocent stays, what fights goes, what is missing is added."""

from __future__ import annotations

from afterword.mail import Mail
from afterword.rewriting import moves
from afterword.rewriting.completing import Work, ask_how_things_stand, close_alone, complete, say
from afterword.rewriting.facts import Fact
from afterword.rewriting.hearing import LATER, blocked, secure
from afterword.rewriting.kind import MailKind
from afterword.rewriting.orphans import settle_heard_beside, settle_orphans, settle_ways_out
from afterword.rewriting.pieces import Row, join_edges
from afterword.rewriting.placing import insert, part
from afterword.rewriting.pressing import loudness, takes_in
from afterword.rewriting.runon import sew
from afterword.rewriting.settling import settle, spare_no_longer
from afterword.rewriting.status import spare_status
from afterword.rewriting.turns import settle_turns
from afterword.rewriting.voice import hear
from afterword.tone import ToneReport, check


def rewrite_floor(
    mail: Mail, row: Row, kind: MailKind, given: tuple[Fact, ...] = (), *, waits: bool = False
) -> ToneReport:
    """Rewrite a mail's pieces, to which the findings are attached; return the tone of what then stands.

    `waits` is whether it asks how things stand: it is not completed, since there is nothing to thank for or to ask about.
    """
    if waits:
        spare_status(row.pieces)
    voice = hear(mail.text, [piece.original for piece in row.pieces])
    work = Work(row=row, kind=kind, voice=voice, given=given, waits=waits)
    _settle_flagged(row)
    sew(row.pieces)
    settle_heard_beside(row.pieces)
    settle_orphans(row.pieces)
    report, whole = _finish(work)
    if spare_no_longer(row):
        report, whole = _finish(work)
    if not whole:
        # What the check of the whole took out may have held a fact, the thanks or the question.
        if any(piece.reason == LATER and work.facts_of(piece.original) for piece in row.pieces):
            row.pieces[:] = [piece for piece in row.pieces if piece.original or not moves.THANKS.search(piece.text)]
        report, _ = _finish(work)
    if not waits and not any(piece.text for piece in row.pieces):
        report = _thank_alone(work)
    if join_edges(row):
        report = check(row.text())
    return report


def _settle_flagged(row: Row) -> None:
    """Change what surely fights; then the other flagged sentences, loudest first, as long as they are flagged in what is left.

    A sentence is heard within the manner of the whole: beside what truly fought, innocent ones were flagged too.
    """
    flagged = [piece for piece in row.pieces if piece.flagged]
    for piece in flagged:
        if piece.sure:
            settle(piece)
    unsure = sorted(
        (piece for piece in flagged if not piece.sure),
        key=lambda piece: (not takes_in(piece.original), loudness(piece.original)),
        reverse=True,
    )
    while unsure:
        hit = blocked(row, check(row.text(apart=True)), apart=True)
        loudest = next((piece for piece in unsure if piece in hit), None)
        if loudest is None:
            break
        unsure.remove(loudest)
        settle(loudest)
    for piece in unsure:
        piece.findings = [finding for finding in piece.findings if not finding.blocks]


def _finish(work: Work) -> tuple[ToneReport, bool]:
    """Complete the mail and check it as a whole; return its tone, and whether all of it stood."""
    if work.waits:
        ask_how_things_stand(work)
    else:
        complete(work)
        settle_ways_out(work.row.pieces)
        close_alone(work)
    settle_turns(work.row.pieces)
    part(work.row, work.newline)
    said = sum(piece.text != "" for piece in work.row.pieces)
    report = secure(work.row)
    if settle_turns(work.row.pieces):
        report = secure(work.row)
    return report, sum(piece.text != "" for piece in work.row.pieces) == said


def _thank_alone(work: Work) -> ToneReport:
    """Leave thanks where the check of the whole mail let nothing stand."""
    insert(work.row.pieces, work.voice, work.newline, 0, say(work, ["Thank you for letting me know."]))
    close_alone(work)
    return secure(work.row)
