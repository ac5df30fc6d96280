"""Rewrite each mail; one that reads well stays as it is and is never shown to a model."""

from __future__ import annotations

from afterword.api import rewrite, rewrite_async
from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tasks.base import TONE, WRITING, Need, Task, brief, private, scores
from afterword.models.base import Model
from afterword.rewriting import Rewrite

_TOKENS_IN = 680
"""What the prompt takes beside the mail."""
_TOKENS_PLACE = 45
"""What comes out for a sentence that is to be rewritten."""
_CHARACTERS = 4
"""Characters a token, as a rule."""


def _alone(item: Item) -> Outcome:
    return _outcome(item, rewrite(item.text))


def _triage(item: Item) -> Outcome | Need:
    made = rewrite(item.text)
    if made.note or not made.changed:
        return _outcome(item, made)
    return Need(_TOKENS_IN + len(item.text) // _CHARACTERS, _TOKENS_PLACE * len(made.changes))


async def _process(item: Item, model: Model) -> Outcome:
    return _outcome(item, await rewrite_async(item.text, private(item, model)))


def _outcome(item: Item, made: Rewrite) -> Outcome:
    left = Status.DECLINED if made.note else Status.UNCHANGED
    return Outcome(
        status=Status.DONE if made.changed else left,
        text=made.body if made.changed else item.text,
        subject=made.subject,
        columns={"kind": made.kind.value, "kept_ratio": round(made.kept_ratio, 3), "needs_person": made.needs_person},
        findings=tuple(brief(finding) for finding in made.tone_before.findings),
        before=scores(made.tone_before),
        after=scores(made.tone),
        model_share=made.model_share,
        note=made.note,
    )


TASK = Task(
    name="rewrite",
    alone=_alone,
    triage=_triage,
    process=_process,
    writes=True,
    columns=("kind", "kept_ratio", "needs_person"),
    packages=(*TONE, *WRITING, "afterword.rewriting"),
    prompts=("rewrite.md",),
)
