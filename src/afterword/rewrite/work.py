"""The two doors: rewrite a mail without a model at once, or with one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from afterword.mail import Kind, Mail, parse
from afterword.message import Move, Sentence, Source
from afterword.rewrite.facts import Fact, FactKind
from afterword.rewrite.floor import rewrite_floor
from afterword.rewrite.kind import MailKind, mail_kind
from afterword.rewrite.moves import move_of
from afterword.rewrite.pieces import Piece, Row, lay_out
from afterword.rewrite.result import Action, Change, Rewrite
from afterword.tone import ToneReport, check

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.situation import Situation

LONGEST = 60_000
"""Own words, in characters, beyond which a text is no mail."""


def rewrite(mail: str, situation: Situation | None = None, model: Model | None = None) -> Rewrite:
    """Rewrite a mail so that it takes the answer in: the sentences that fight are changed, the others stay letter for letter.

    Without a model this is deterministic and offline. A mail without a finding comes back as it is, and so does a text that
    is no mail of a candidate's, or is not in English; `note` says which.

    >>> rewrite("Thanks for the call, Ann. I deserve an answer by Friday.").body
    'Thanks for the call, Ann. Is there one thing you would tell me to work on?'
    """
    if model is None:
        return _floor(_read(mail, situation))
    import asyncio

    return asyncio.run(rewriting(mail, situation, model))


async def rewriting(mail: str, situation: Situation | None = None, model: Model | None = None) -> Rewrite:
    """Rewrite where an event loop runs; see `rewrite`. A model is not asked yet, and `failure` says so."""
    written = _floor(_read(mail, situation))
    # A failure that is told, not hidden: no prompt for a rewrite stands yet.
    return (
        written if model is None else replace(written, failure="a rewrite does not ask a model yet; the floor wrote it")
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """A mail as it was read: `note` says why it is to be left alone."""

    mail: Mail
    tone: ToneReport
    kind: MailKind
    given: tuple[Fact, ...] = ()
    note: str = ""


def _read(text: str, situation: Situation | None) -> _Case:
    mail = parse(text)
    own = mail.of(Kind.BODY)
    if len(own) > LONGEST:
        tone = check(own[:LONGEST])
        return _Case(
            mail, tone, MailKind.OTHER, note=f"this is longer than a mail: {len(own)} characters; give the mail alone"
        )
    tone = check(text)
    if tone.confidence.level == "none":
        return _Case(mail, tone, MailKind.OTHER, note=tone.confidence.reason)
    kind = mail_kind(own, text)
    given = _given(situation)
    note = "" if kind is not MailKind.OTHER else "this does not read like a mail about an application"
    return _Case(mail, tone, kind, given, note)


def _given(situation: Situation | None) -> tuple[Fact, ...]:
    """Return what the situation knows that an added sentence may name."""
    role = getattr(situation, "role", None)
    title = role if isinstance(role, str) else getattr(role, "title", None)
    return (Fact(FactKind.ROLE, f"the {title} role", 0),) if title else ()


def _floor(case: _Case) -> Rewrite:
    if case.note or not any(finding.blocks for finding in case.tone.findings):
        return _result(case, lay_out(case.mail), case.tone)
    row = rewrite_floor(case.mail, case.tone, case.kind, case.given)
    return _result(case, row, check(row.text()))


def _result(case: _Case, row: Row, tone: ToneReport) -> Rewrite:
    return Rewrite(
        subject="",
        body=row.text(),
        sentences=tuple(_sentences(row)),
        kind=case.kind,
        tone=tone,
        tone_before=case.tone,
        changes=tuple(_change(piece) for piece in row.pieces if piece.text != piece.original),
        kept_ratio=kept_ratio(row.pieces),
        note=case.note,
    )


def _sentences(row: Row) -> list[Sentence]:
    found = [Sentence(row.head.strip(), Move.GREETING, Source.CANDIDATE, "")] if row.head.strip() else []
    for piece in row.pieces:
        if piece.text:
            own = piece.action in ("keep", "soften")
            found.append(
                Sentence(piece.text, move_of(piece.text), Source.CANDIDATE if own else Source.COMPOSER, piece.gap)
            )
    if row.tail.strip():
        found.append(Sentence(row.tail.strip(), Move.CLOSING, Source.CANDIDATE, "\n\n"))
    return found


def _change(piece: Piece) -> Change:
    rules = tuple(dict.fromkeys(finding.rule for finding in piece.findings if finding.blocks))
    return Change(Action(piece.action), piece.original, piece.text, rules, piece.start)


def kept_ratio(pieces: Sequence[Piece]) -> float:
    """Return the share of the original words that still stand, sentence by sentence."""
    before = kept = 0
    for piece in pieces:
        words = piece.original.split()
        before += len(words)
        if piece.text == piece.original:
            kept += len(words)
        elif piece.text:
            kept += sum((Counter(words) & Counter(piece.text.split())).values())
    return kept / before if before else 1.0
