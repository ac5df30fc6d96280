"""The public functions: thin synchronous doors to a core that is asynchronous inside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from afterword.composer import subject
from afterword.gate import Verdict, decide
from afterword.message import body_of
from afterword.plan import Plan, make_plan
from afterword.situation import Situation
from afterword.tone import ToneReport, check
from afterword.writer import Draft, Written, share_of_model, writing

if TYPE_CHECKING:
    from afterword.feedback import Reading
    from afterword.models.base import Model
    from afterword.prompt import Prompt
    from afterword.rewriting import Rewrite
    from afterword.writer.reading import ReadAgain

__all__ = [
    "check",
    "decide",
    "draft",
    "draft_async",
    "first_prompts",
    "first_reading_prompts",
    "first_reply_prompts",
    "keep_private",
    "read_again_async",
    "read_feedback",
    "reply",
    "reply_async",
    "rewrite",
    "rewrite_async",
]


def draft(
    situation: Situation,
    model: Model | None = None,
    *,
    now: dt.datetime | None = None,
    anyway: bool = False,
    judged: bool = True,
) -> Draft:
    """Draft the message that the gate's verdict calls for.

    Without a model the composer writes it: deterministic, offline. With one, every sentence of the model's passes the
    guardrails or the composer's stands in, so a model's failure never costs the message; it is told in `failure`.
    Where the verdict is not to write, the body is empty unless `anyway`, and for a legal dispute, an offer or
    a withdrawal it is always empty. `judged=False` leaves the tone report of the message out, for a quicker start.
    """
    if model is None:
        from afterword.writer.floor import finish

        verdict, plan = _prepare(situation, now, anyway=anyway)
        return _draft(verdict, plan, finish(writing(plan, None)), judged=judged) if plan else _nothing(verdict)
    import asyncio

    return asyncio.run(draft_async(situation, model, now=now, anyway=anyway))


async def draft_async(
    situation: Situation, model: Model, *, now: dt.datetime | None = None, anyway: bool = False
) -> Draft:
    """Draft with a model; see `draft`."""
    from afterword.writer.drive import drive

    verdict, plan = _prepare(situation, now, anyway=anyway)
    if plan is None:
        return _nothing(verdict)
    model = keep_private(model, situation)
    written = await drive(writing(plan, model.profile, voice=_voice(situation)), model)
    return _draft(verdict, plan, written, model.name)


def reply(
    feedback: str, situation: Situation | None = None, model: Model | None = None, *, judged: bool = True
) -> Draft:
    """Draft an answer to feedback that takes it in and fights nothing (DOMAIN 1.10).

    It thanks, names the thing learned where the feedback names one, asks at most one question where it is specific enough,
    and puts a plain fact right only where `situation.feedback` marks one as wrong. The verdict of the draft is to thank. Where the reading of the
    feedback is withheld, the body is empty and the verdict, `do_not_ask`, says why.
    `judged=False` leaves the tone report out, for a quicker start.
    """
    if model is None:
        from afterword.writer.floor import finish

        verdict, plan = _prepare_reply(feedback, situation)
        return _draft(verdict, plan, finish(writing(plan, None)), judged=judged) if plan else _nothing(verdict)
    import asyncio

    return asyncio.run(reply_async(feedback, model, situation))


async def reply_async(feedback: str, model: Model, situation: Situation | None = None) -> Draft:
    """Draft an answer to feedback with a model; see `reply`."""
    from afterword.writer.drive import drive

    verdict, plan = _prepare_reply(feedback, situation)
    if plan is None:
        return _nothing(verdict)
    model = keep_private(model, situation, mail=feedback)
    voice = _voice(situation) if situation else ""
    written = await drive(writing(plan, model.profile, voice=voice), model)
    return _draft(verdict, plan, written, model.name)


def rewrite(mail: str, situation: Situation | None = None, model: Model | None = None) -> Rewrite:
    """Rewrite a candidate's own mail so that it takes the answer in; what does not fight stays letter for letter.

    Without a model this is deterministic and offline. With one, every sentence of the model's passes the guardrails or
    the floor's stands in. A mail that reads well, is no such mail, or is not in English comes back as it is.
    """
    from afterword.rewriting import rewrite as rewrite_mail

    return rewrite_mail(mail, situation, model)


async def rewrite_async(mail: str, model: Model, situation: Situation | None = None) -> Rewrite:
    """Rewrite with a model; see `rewrite`."""
    from afterword.rewriting import rewriting

    return await rewriting(mail, situation, model)


def _prepare_reply(feedback: str, situation: Situation | None) -> tuple[Verdict, Plan | None]:
    from afterword.gate.decide import answer_feedback
    from afterword.plan.reply import make_reply_plan

    reading = read_feedback(feedback)
    if reading.withheld:
        return answer_feedback(situation, withheld=reading.withheld), None
    return answer_feedback(situation), make_reply_plan(feedback, reading, situation)


def read_feedback(text: str, model: Model | None = None) -> Reading:
    """Read what an employer wrote: what was said, what it may stand for, and what cannot be told (DOMAIN 5).

    A model may only reword what it may stand for and the next steps; what adds a claim or reads a mind is turned away, and
    the plain text stands in.
    """
    from afterword.feedback import read_feedback as read

    reading = read(text)
    if model is None:
        return reading
    import asyncio

    return asyncio.run(read_again_async(text, model)).reading


async def read_again_async(text: str, model: Model) -> ReadAgain:
    """Read feedback and let a model reword it; see `read_feedback`. Tells what was turned away, too."""
    from afterword.feedback import read_feedback as read
    from afterword.writer.drive import drive
    from afterword.writer.reading import ReadAgain, reading_again

    reading = read(text)
    if reading.withheld or not model.profile.whole_message:
        return ReadAgain(reading)
    return await drive(reading_again(text, reading), keep_private(model, None, mail=text))


def first_prompts(
    situation: Situation, model: Model, *, now: dt.datetime | None = None, anyway: bool = False
) -> tuple[Prompt, ...]:
    """Return exactly what a model would be asked first, placeholders for names and all, without asking it."""
    _, plan = _prepare(situation, now, anyway=anyway)
    if plan is None:
        return ()
    prompts = next(writing(plan, model.profile, voice=_voice(situation)), ())
    return _outgoing(keep_private(model, situation), prompts)


def first_reply_prompts(feedback: str, model: Model, situation: Situation | None = None) -> tuple[Prompt, ...]:
    """Return exactly what a model would be asked first for a reply, without asking it."""
    _, plan = _prepare_reply(feedback, situation)
    if plan is None:
        return ()
    prompts = next(writing(plan, model.profile, voice=_voice(situation) if situation else ""), ())
    return _outgoing(keep_private(model, situation, mail=feedback), prompts)


def first_reading_prompts(text: str, model: Model) -> tuple[Prompt, ...]:
    """Return exactly what a model would be asked when it may reword a reading, without asking it."""
    from afterword.feedback import read_feedback as read
    from afterword.writer.reading import reading_prompt

    reading = read(text)
    if reading.withheld:
        return ()
    return _outgoing(keep_private(model, None, mail=text), (reading_prompt(text, reading),))


def _outgoing(model: Model, prompts: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    from afterword.models.privacy import Pseudonyms

    return tuple(map(model.outgoing, prompts)) if isinstance(model, Pseudonyms) else prompts


def keep_private(model: Model, situation: Situation | None, *, mail: str = "") -> Model:
    """Return the model, wrapped where prompts would leave the machine so that names and addresses do not.

    The names of the situation and those found in `mail` are kept here.
    """
    if not model.profile.remote:
        return model
    from afterword.models.privacy import Pseudonyms
    from afterword.rewriting.private import names_in

    found = names_in(mail) if mail else ()
    if situation is None:
        return Pseudonyms(model, strings=found)
    people = (*situation.people, situation.recruiter, situation.outcome.by)
    names = [person.name for person in people if person and person.name]
    own = [situation.candidate.name] if situation.candidate.name else []
    company = [situation.company] if situation.company else []
    return Pseudonyms(model, names=[*own, *names], strings=[*company, *found])


def _prepare(situation: Situation, now: dt.datetime | None, *, anyway: bool) -> tuple[Verdict, Plan | None]:
    verdict = decide(situation, now=now)
    writes = verdict.verdict.writes or (anyway and verdict.may_be_overruled)
    return verdict, make_plan(situation, verdict, anyway=anyway) if writes else None


def _voice(situation: Situation) -> str:
    return "\n".join(text for text in (*situation.candidate.phrases, situation.candidate.sample) if text)[:2000]


def _nothing(verdict: Verdict) -> Draft:
    return Draft(subject="", body="", sentences=(), verdict=verdict, tone=None)


def _draft(verdict: Verdict, plan: Plan, written: Written, model: str = "none", *, judged: bool = True) -> Draft:
    body = body_of(written.sentences)
    tone: ToneReport | None = check(body) if judged else None
    return Draft(
        subject=subject(plan),
        body=body,
        sentences=written.sentences,
        verdict=verdict,
        tone=tone,
        recipient_email=plan.recipient_email,
        rejected=written.rejected,
        usage=written.usage,
        rounds=written.rounds,
        model=model,
        failure=written.failure,
        model_share=share_of_model(written.sentences),
        prompts=written.prompts,
    )
