"""Does the gate decide as the guidance says? Tables of situations with the verdict expected of each."""

from __future__ import annotations

import datetime as dt
import json

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import decide
from afterword.situation import Situation, situation_from
from afterword.situation.schema import validator
from afterword_evals.measures import Measure, metrics
from afterword_evals.places import VERDICTS, Row, plain, read_rows

MEASURES = (
    Measure("verdict", "verdict as the guidance says", limit=1.0, headline=True),
    Measure("reason", "decided by the line expected", limit=1.0),
    Measure("earliest", "first good day as expected", limit=1.0),
)


@task
def gate() -> Task:
    """Judge every row of the verdict table."""
    return Task(dataset=MemoryDataset([_sample(row) for row in read_rows(VERDICTS)], name="verdicts"),
                solver=decides(), scorer=[verdict(), reason(), earliest()])  # fmt: skip


def moment(row: Row) -> dt.datetime:
    """Return when a row is judged: its day, at its hour or at noon."""
    return dt.datetime.combine(row["today"], row.get("hour", dt.time(12)))


def loaded(situation: str, now: str) -> Situation:
    """Load a situation as a user's file is loaded, on the day it is judged."""
    return situation_from(json.loads(situation), today=dt.datetime.fromisoformat(now).date())


def _sample(row: Row) -> Sample:
    return Sample(
        id=row["name"],
        input=json.dumps(row["situation"], default=str, ensure_ascii=False),
        target=row["verdict"],
        metadata={"situation": row["name"], "now": moment(row).isoformat(), "expected": plain(row)},
    )


@solver
def decides() -> Solver:
    """Ask the gate."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        now = state.metadata["now"]
        # The loader would refuse a row that contradicts itself; the gate has a verdict on it.
        situation = validator(Situation).validate_python(json.loads(state.input_text))
        decided = decide(situation, now=dt.datetime.fromisoformat(now))
        state.store.set("rule", decided.deciding.rule)
        state.store.set("why", decided.deciding.why)
        state.store.set("earliest", str(decided.earliest) if decided.earliest else None)
        state.output = ModelOutput.from_content("gate", decided.verdict.value)
        return state

    return solve


@scorer(metrics=metrics())
def verdict() -> Scorer:
    """Whether the verdict is the one expected."""

    async def score(state: TaskState, target: Target) -> Score:
        given = state.output.completion
        return Score(value=given == target.text, answer=given, explanation=state.store.get("why"))

    return score


@scorer(metrics=metrics())
def reason() -> Scorer:
    """Whether the rule that decided is the one expected; unscored where the table names none."""
    return _as_expected("rule")


@scorer(metrics=metrics())
def earliest() -> Scorer:
    """Whether the first good day is the one expected; unscored where the table names none."""
    return _as_expected("earliest")


def _as_expected(field: str) -> Scorer:
    async def score(state: TaskState, target: Target) -> Score:
        expected, given = state.metadata["expected"].get(field), state.store.get(field)
        if expected is None:
            return Score.unscored(reason="not expected by the table", answer=given)
        return Score(value=given == expected, answer=given, explanation=f"expected {expected}")

    return score
