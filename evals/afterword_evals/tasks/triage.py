"""Does a batch put the mails that need a coach's eye first? The labelled mails, run as one batch."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.batch.options import Options
from afterword.batch.run import run as run_batch
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.places import DATASETS, read_rows

MEASURES = (
    Measure("ranked.before_good", "good mails that a bad one is ranked before", headline=True),
    Measure("ranked.judged", "mails that come back judged", limit=1.0),
)


@task
def triage(part: str = "test") -> Task:
    """Rank every mail of a part by the lower of its two scores, as a batch reports them."""
    samples = [Sample(id=row["id"], input=row["text"], target=row["label"], metadata={CLUSTER: row["id"], "part": part}) for row in read_rows(DATASETS / "tone" / f"{part}.jsonl")]  # fmt: skip
    return Task(dataset=MemoryDataset(samples, name=f"batch-{part}"), solver=batched(), scorer=ranked())


@cache
def _scores(part: str) -> dict[str, int]:
    """Run the batch, once: a thread of its own, as a batch runs an event loop."""
    found: dict[str, int] = {}
    thread = Thread(target=lambda: found.update(_run(part)))
    thread.start()
    thread.join()
    return found


def _run(part: str) -> dict[str, int]:
    with TemporaryDirectory() as folder:
        source = Path(folder) / "mails.jsonl"
        rows = read_rows(DATASETS / "tone" / f"{part}.jsonl")
        source.write_text(
            "".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows), encoding="utf-8"
        )
        results = run_batch(Options(input=source, out=Path(folder) / "out", task="check", processes=1)).results
        back = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()] if results else []
    return {
        row["id"]: min(row["afterword"]["sincerity_before"], row["afterword"]["non_defensiveness_before"])
        for row in back
    }


@solver
def batched() -> Solver:
    """Take the mail's scores from the batch."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        found = _scores(state.metadata["part"])
        state.store.set("score", found.get(str(state.sample_id)))
        state.output = ModelOutput.from_content("batch", str(found.get(str(state.sample_id))))
        return state

    return solve


@scorer(metrics={"*": metrics()})
def ranked() -> Scorer:
    """For a bad mail, the share of good mails that come after it; ties count half."""

    async def score(state: TaskState, target: Target) -> Score:
        part, mine = state.metadata["part"], state.store.get("score")
        if mine is None:
            return parts({"before_good": None, "judged": 0.0})
        goods = [
            _scores(part)[row["id"]] for row in read_rows(DATASETS / "tone" / f"{part}.jsonl") if row["label"] == "good"
        ]
        before = sum((mine < other) + (mine == other) / 2 for other in goods) / len(goods)
        return parts({"before_good": before if target.text == "bad" else None, "judged": 1.0}, f"score {mine}")

    return score
