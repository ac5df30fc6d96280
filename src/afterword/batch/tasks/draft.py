"""Draft the request that each situation calls for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from afterword.api import decide, draft, draft_async
from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tasks.base import TONE, WRITING, Need, Task, scores
from afterword.models.base import Model
from afterword.situation import Situation, parse_situation, situation_from
from afterword.writer import Draft

_TOKENS_IN, _TOKENS_OUT = 1100, 280
"""What a draft takes as a rule: the prompt with its facts, and one message as JSON."""


def situation_of(item: Item) -> Situation:
    """Read the situation a row holds: a cell with TOML or JSON, dotted columns, or the JSON object itself.

    Raises:
        SituationError: with every problem found.

    """
    fields: Mapping[str, Any] = item.fields
    told = fields.get("situation", fields)
    if isinstance(told, str):
        return parse_situation(told, origin="situation")
    return situation_from(told, origin="situation")


def _alone(item: Item) -> Outcome:
    return _outcome(draft(situation_of(item), now=dt.datetime.now()))


def _triage(item: Item) -> Outcome | Need:
    situation = situation_of(item)
    now = dt.datetime.now()
    if decide(situation, now=now).verdict.writes:
        return Need(_TOKENS_IN, _TOKENS_OUT)
    return _outcome(draft(situation, now=now))


async def _process(item: Item, model: Model) -> Outcome:
    return _outcome(await draft_async(situation_of(item), model, now=dt.datetime.now()))


def _outcome(made: Draft) -> Outcome:
    verdict = made.verdict
    return Outcome(
        status=Status.DONE if made.body else Status.DECLINED,
        text=made.body,
        subject=made.subject,
        columns={
            "verdict": verdict.verdict.value,
            "ask_whom": verdict.ask_whom,
            "earliest": verdict.earliest.isoformat() if verdict.earliest else "",
        },
        after=scores(made.tone) if made.tone else None,
        model_share=made.model_share,
        note="" if made.body else verdict.deciding.why,
    )


TASK = Task(
    name="draft",
    alone=_alone,
    triage=_triage,
    process=_process,
    needs="",
    writes=True,
    dated=True,
    columns=("verdict", "ask_whom", "earliest"),
    packages=(*TONE, *WRITING),
    prompts=("draft.md", "repair.md", "sentence_appreciate.md", "sentence_grow.md", "sentence_own.md"),
)
