"""Does the answer to feedback take it in, without fighting it? Feedback of many kinds, answered by the floor or by a model."""

from __future__ import annotations

from inspect_ai import Epochs, Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import reply as write_reply
from afterword.api import reply_async
from afterword_evals.measures import CLUSTER, Measure, metrics
from afterword_evals.model import seam_of
from afterword_evals.places import DATASETS, read_rows
from afterword_evals.structure import arguing
from afterword_evals.tasks.draft import DRAFTED, told
from afterword_evals.tasks.draft import scorers as drafted

MEASURES = (
    *DRAFTED,
    Measure("humble", "answers without a but, a second question or a plea", limit=0.9),
)


@task
def reply(trials: int = 1) -> Task:
    """Answer every feedback message; `trials` repeats each."""
    rows = read_rows(DATASETS / "situations" / "feedback.toml")
    samples = [
        Sample(
            id=row["id"],
            input=row["feedback"],
            metadata={CLUSTER: row["id"], "about": row["about"], "keep": row["keep"], "never": row["never"]},
        )
        for row in rows
    ]
    return Task(
        dataset=MemoryDataset(samples, name="feedback-messages"),
        solver=replies(),
        scorer=[*drafted(), humble()],
        epochs=Epochs(trials, "mean"),
    )


@solver
def replies() -> Solver:
    """Answer feedback through the public API, with the model of the run."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        seam = seam_of(get_model(), trial=state.epoch - 1)
        written = write_reply(state.input_text) if seam is None else await reply_async(state.input_text, seam)
        state.store.set("draft", told(written))
        state.output = ModelOutput.from_content(str(get_model()), written.body)
        return state

    return solve


@scorer(metrics=metrics())
def humble() -> Scorer:
    """Whether an answer holds no countering word, and at most one question."""

    async def score(state: TaskState, target: Target) -> Score:
        body = state.output.completion
        found = arguing(body)
        many = body.count("?") > 1
        return Score(
            value=not found and not many,
            explanation=f"{found}{' several questions' if many else ''}" if found or many else None,
        )

    return score
