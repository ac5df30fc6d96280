"""Answer each piece of feedback without fighting it."""

from __future__ import annotations

from afterword.api import reply, reply_async
from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tasks.base import FEEDBACK, TONE, WRITING, Need, Task, private, scores
from afterword.batch.tasks.draft import situation_of
from afterword.feedback import read_feedback
from afterword.models.base import Model
from afterword.situation import Situation
from afterword.writer import Draft

_TOKENS_IN, _TOKENS_OUT = 1000, 220
_CHARACTERS = 4
"""Characters a token, as a rule."""


def _situation(item: Item) -> Situation | None:
    return situation_of(item) if item.fields else None


def _alone(item: Item) -> Outcome:
    return _outcome(reply(item.text, _situation(item)))


def _triage(item: Item) -> Outcome | Need:
    situation = _situation(item)  # a wrong situation fails here, before anything is asked
    if read_feedback(item.text).withheld:
        return _outcome(reply(item.text, situation))
    return Need(_TOKENS_IN + len(item.text) // _CHARACTERS, _TOKENS_OUT)


async def _process(item: Item, model: Model) -> Outcome:
    return _outcome(await reply_async(item.text, private(item, model), _situation(item)))


def _outcome(made: Draft) -> Outcome:
    return Outcome(
        status=Status.DONE if made.body else Status.DECLINED,
        text=made.body,
        subject=made.subject,
        after=scores(made.tone) if made.tone else None,
        model_share=made.model_share,
        note="" if made.body else made.verdict.deciding.why,
    )


TASK = Task(
    name="reply",
    alone=_alone,
    triage=_triage,
    process=_process,
    writes=True,
    dated=True,
    packages=(*TONE, *FEEDBACK, *WRITING),
    prompts=("draft.md", "repair.md", "sentence_appreciate.md", "sentence_grow.md", "sentence_own.md"),
)
