"""Does the reader of feedback find the reason, and say so when nobody can tell? Labelled messages of another author."""

from __future__ import annotations

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import read_feedback
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.places import DATASETS, Row, read_rows

MEASURES = (
    Measure("reading.primary", "main kind as labelled", headline=True),
    Measure("reading.cannot_tell", "right about whether anybody can tell"),
    Measure("reading.overread", "form texts read as a reason", better="lower"),
    Measure("reading.kinds", "labelled kinds found"),
    Measure("reading.quoted", "quotations that stand in the message letter for letter", limit=1.0),
    Measure("reading.learned", "the thing lacking is the one labelled"),
)


@task
def read(part: str = "test") -> Task:
    """Read every message of a part of the labelled set."""
    rows = read_rows(DATASETS / "feedback" / f"{part}.jsonl")
    return Task(
        dataset=MemoryDataset([_sample(row) for row in rows], name=f"feedback-{part}"), solver=reads(), scorer=reading()
    )


def _sample(row: Row) -> Sample:
    kinds = sorted({item["kind"] for item in row["kinds"]})
    labels = {"kinds": kinds, "cannot_tell": row["cannot_tell"], "learned": row["learned"]}
    return Sample(id=row["id"], input=row["text"], target=row["primary"], metadata={CLUSTER: row["id"], **labels})


@solver
def reads() -> Solver:
    """Read a message between the lines."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        text = state.input_text
        found = read_feedback(text)
        quotes = [quote for item in found.categories for quote in item.evidence] + (
            [found.learned] if found.learned else []
        )
        state.store.set("kinds", [item.kind.value for item in found.categories])
        state.store.set("cannot_tell", found.cannot_tell)
        state.store.set("learned", found.learned.words if found.learned else None)
        state.store.set("exact", [text[quote.start : quote.end] == quote.words for quote in quotes])
        state.output = ModelOutput.from_content("reader", found.primary.value)
        return state

    return solve


@scorer(metrics={"*": metrics()})
def reading() -> Scorer:
    """How the reading compares with the labels."""

    async def score(state: TaskState, target: Target) -> Score:
        about, store = state.metadata, state.store
        found, exact, learned = set(store.get("kinds")), store.get("exact"), store.get("learned")
        return parts(
            {
                "primary": state.output.completion == target.text,
                "cannot_tell": store.get("cannot_tell") == about["cannot_tell"],
                "overread": not store.get("cannot_tell") if about["cannot_tell"] else None,
                "kinds": len(found & set(about["kinds"])) / len(about["kinds"]),
                "quoted": sum(exact) / len(exact) if exact else None,
                "learned": _same_thing(learned, about["learned"]) if about["learned"] else None,
            },
            f"read as {state.output.completion}, labelled {target.text}",
        )

    return score


def _same_thing(found: str | None, labelled: str) -> bool:
    """Whether two quotations share at least half of the longer words of the label."""
    wanted = {word for word in labelled.lower().split() if len(word) > 3} or set(labelled.lower().split())
    return found is not None and 2 * len(wanted & set(found.lower().split())) >= len(wanted)
