"""The suite: every task with its measures. Adding a task is a file in `tasks` and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspect_ai import Task

from afterword_evals.measures import Measure
from afterword_evals.tasks import draft, gate, guardrails, injection, read, reply, rewording, rewrite, tone, triage


@dataclass(frozen=True, slots=True)
class Entry:
    """A task of the suite: how it is made for a number of trials, what it measures, and whether a model has a part in it."""

    name: str
    title: str
    task: Callable[[int], Task]
    measures: tuple[Measure, ...]
    asks_model: bool = False
    without: tuple[str, ...] = ()
    """Models of the offline run that nothing was recorded for."""


SUITE = (
    Entry("gate", "Whether, when and whom to ask", lambda _: gate.gate(), gate.MEASURES),
    Entry("tone", "What a reader would stumble over", lambda _: tone.tone(), tone.MEASURES),
    Entry("draft", "The request for feedback", draft.draft, draft.MEASURES, asks_model=True),
    Entry(
        "guardrails",
        "What gets past the guardrails, and what is turned away",
        lambda _: guardrails.guardrails(),
        guardrails.MEASURES,
    ),
    Entry("rewrite", "The candidate's own mail, rewritten", lambda _: rewrite.rewrite(), rewrite.MEASURES),
    Entry(
        "rewording",
        "The sentences of a mail that a model words anew",
        rewording.rewording,
        rewording.MEASURES,
        asks_model=True,
        without=("afterword/literal", "afterword/replay-ordinary"),
    ),
    Entry("read", "Feedback, read between the lines", lambda _: read.read(), read.MEASURES),
    Entry("reply", "The answer to feedback", reply.reply, reply.MEASURES, asks_model=True),
    Entry("injection", "Text from outside that gives orders", lambda _: injection.injection(), injection.MEASURES),
    Entry("triage", "A batch, worst first", lambda _: triage.triage(), triage.MEASURES),
)
