"""The two doors: rewrite a mail without a model at once, or with one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from afterword.mail import Kind, Mail, parse
from afterword.message import Move, Sentence, Source
from afterword.rewriting.facts import Fact, FactKind, find_facts
from afterword.rewriting.floor import rewrite_floor
from afterword.rewriting.hearing import attach
from afterword.rewriting.kind import MailKind, mail_kind
from afterword.rewriting.lingering import Left, why_look
from afterword.rewriting.moves import move_of
from afterword.rewriting.needs import kind_of
from afterword.rewriting.pieces import Piece, Row, join_edges, lay_out
from afterword.rewriting.result import Action, Change, Rewrite
from afterword.rewriting.status import WAITS, asks_status
from afterword.rewriting.whole import reads_well, why_read
from afterword.tone import ToneReport, check
from afterword.writer import share_of_model

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.prompt import Prompt
    from afterword.situation import Situation

LONGEST = 60_000
"""Own words, in characters, beyond which a text is no mail."""


def rewrite(mail: str, situation: Situation | None = None, model: Model | None = None) -> Rewrite:
    """Rewrite a mail so that it takes the answer in: the sentences that fight are changed, the others stay letter for letter.

    Without a model this is deterministic and offline. With one, each sentence it offers passes the guardrails or the
    floor's stands, so a model's failure never costs the mail; it is told in `failure`. A mail without a finding comes
    back as it is, and so does a text that is no mail of a candidate's, or is not in English; `note` says which.

    >>> rewrite("Thanks for the call, Ann. I deserve an answer by Friday.").body
    'Thanks for the call, Ann. Is there one thing you would tell me to work on?'
    """
    if model is None:
        return _finished(_read(mail, situation))
    import asyncio

    return asyncio.run(rewriting(mail, situation, model))


async def rewriting(mail: str, situation: Situation | None = None, model: Model | None = None) -> Rewrite:
    """Rewrite where an event loop runs; see `rewrite`."""
    case = _read(mail, situation)
    if model is None or case.sound:
        return _finished(case)
    from afterword.rewriting.policy import rewriting_policy
    from afterword.rewriting.private import keep_mail_private
    from afterword.writer.drive import drive

    model = keep_mail_private(model, mail, situation)
    case, row, _ = _by_floor(case)
    asked = await drive(rewriting_policy(row, case.kind, case.tone, model.profile), model)
    join_edges(row)
    return replace(
        _result(case, row, check(row.text())),
        rejected=tuple(asked.rejected),
        usage=asked.usage,
        rounds=asked.rounds,
        model=model.name,
        failure=asked.failure,
        prompts=tuple(asked.prompts),
    )


def rewrite_prompts(mail: str, model: Model, situation: Situation | None = None) -> tuple[Prompt, ...]:
    """Return what a model would be asked first, as it would leave the machine, without asking it; nothing for a sound mail."""
    from afterword.models.privacy import Pseudonyms
    from afterword.rewriting.policy import rewriting_policy
    from afterword.rewriting.private import keep_mail_private

    case = _read(mail, situation)
    if case.sound:
        return ()
    model = keep_mail_private(model, mail, situation)
    case, row, _ = _by_floor(case)
    prompts = next(rewriting_policy(row, case.kind, case.tone, model.profile), ())
    return tuple(model.outgoing(prompt) for prompt in prompts) if isinstance(model, Pseudonyms) else prompts


@dataclass(frozen=True, slots=True)
class _Case:
    """A mail as it was read: `note` says why it is to be left alone."""

    mail: Mail
    tone: ToneReport
    kind: MailKind
    given: tuple[Fact, ...] = ()
    note: str = ""
    waits: bool = False
    """Whether it asks how things stand, since nobody has answered yet."""
    well: bool = False
    """Whether it reads well as a whole in spite of what was found."""

    @property
    def sound(self) -> bool:
        """Whether there is nothing to rewrite."""
        return bool(self.note) or self.well or not any(finding.blocks for finding in self.tone.findings)


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
    return _Case(mail, tone, kind, given, note, waits=asks_status(own), well=reads_well(tone))


def _by_floor(case: _Case) -> tuple[_Case, Row, ToneReport]:
    """Rewrite without a model; the kind is then the one the mail was completed as, the tone that of what stands."""
    row = lay_out(case.mail, [finding for finding in case.tone.findings if finding.blocks])
    attach(row, case.tone)
    case = replace(case, kind=kind_of(case.kind, row.pieces, row.tail))
    tone = rewrite_floor(case.mail, row, case.kind, case.given, waits=case.waits)
    if any(finding.blocks for finding in tone.findings) and all(p.text == p.original for p in row.pieces if p.original):
        # All that was found was spared: then nothing is added to it, either.
        row, tone = lay_out(case.mail), case.tone
    unchanged = all(piece.text == piece.original for piece in row.pieces)
    return replace(case, note=WAITS if case.waits and unchanged else case.note), row, tone


def _given(situation: Situation | None) -> tuple[Fact, ...]:
    """Return what the situation knows that an added sentence may name."""
    role = getattr(situation, "role", None)
    title = role if isinstance(role, str) else getattr(role, "title", None)
    return (Fact(FactKind.ROLE, f"the {title} role", 0),) if title else ()


def _finished(case: _Case) -> Rewrite:
    """Rewrite without a model."""
    if case.sound:
        return _result(case, lay_out(case.mail), case.tone)
    return _result(*_by_floor(case))


def _result(case: _Case, row: Row, tone: ToneReport) -> Rewrite:
    sentences = tuple(_sentences(row))
    changed = any(piece.text != piece.original for piece in row.pieces)
    unread = "" if case.note else why_read(tone)
    return Rewrite(
        subject="",
        body=row.text(),
        sentences=sentences,
        kind=case.kind,
        tone=tone,
        tone_before=case.tone,
        changes=tuple(_change(piece) for piece in row.pieces if piece.text != piece.original),
        kept_ratio=kept_ratio(row.pieces),
        note=case.note,
        needs_person=why_look(tone, _left(row)) if changed else unread,
        model_share=share_of_model(sentences),
    )


def _left(row: Row) -> Left:
    """Return what is left of the writer's own words."""
    own = [piece for piece in row.pieces if piece.original]
    body = row.text()
    said_now = body.lower()
    went = [piece.original for piece in own if not piece.text and not piece.flagged]
    return Left(
        body=body,
        share=kept_ratio(row.pieces),
        whole=sum(piece.text == piece.original for piece in own),
        innocent=len(went),
        lost=tuple(fact.words for said in went for fact in find_facts(said) if fact.head not in said_now),
    )


def _sentences(row: Row) -> list[Sentence]:
    found = [Sentence(row.head.strip(), Move.GREETING, Source.CANDIDATE, "")] if row.head.strip() else []
    for piece in row.pieces:
        if piece.text:
            own = Source.CANDIDATE if piece.action in ("keep", "soften") else Source.COMPOSER
            source = Source.MODEL if piece.model else own
            found.append(Sentence(piece.text, move_of(piece.text), source, piece.gap))
    if row.tail.strip():
        blank = row.tail[: len(row.tail) - len(row.tail.lstrip())]
        found.append(Sentence(row.tail.strip(), Move.CLOSING, Source.CANDIDATE, blank or "\n\n"))
    return found


def _change(piece: Piece) -> Change:
    rules = tuple(dict.fromkeys(finding.rule for finding in piece.findings if finding.blocks))
    return Change(Action(piece.action), piece.original, piece.text, rules, piece.start, piece.reason)


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
