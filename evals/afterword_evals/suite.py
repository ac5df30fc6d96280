"""The suite: every task with its measures. Adding a task is a file in `tasks` and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspect_ai import Task

from afterword_evals.measures import Measure
from afterword_evals.tasks import draft, gate, tone


@dataclass(frozen=True, slots=True)
class Entry:
    """A task of the suite: how it is made for a number of trials, what it measures, and whether a model has a part in it."""

    name: str
    title: str
    task: Callable[[int], Task]
    measures: tuple[Measure, ...]
    asks_model: bool = False


SUITE = (
    Entry("gate", "Whether, when and whom to ask", lambda _: gate.gate(), gate.MEASURES),
    Entry("tone", "What a reader would stumble over", lambda _: tone.tone(), tone.MEASURES),
    Entry("draft", "The request for feedback", lambda trials: draft.draft(trials), draft.MEASURES, asks_model=True),
)
