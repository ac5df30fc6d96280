"""Does the tone check hear what a thoughtful recruiter hears? Labelled mails by authors whom no rule was written for.

Only numbers leave this task: the test part's texts are for programs, and a log of it holds the texts of a sample alone.
"""

from __future__ import annotations

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import check
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.places import DATASETS, Row, read_rows

ALARM = 70
"""A lower score than this tells the candidate that a reader would stumble."""

MEASURES = (
    Measure("mail.right", "mails judged as labelled", headline=True),
    Measure("mail.caught", "bad mails caught", headline=True),
    Measure("mail.spared", "good mails left in peace", headline=True),
    Measure("mail.spared_hard", "good mails with awkward words left in peace"),
    Measure("sentences.caught", "bad sentences found"),
    Measure("sentences.precise", "sentences found that are bad"),
)


@task
def tone(part: str = "test") -> Task:
    """Check every mail of a part of the labelled set: `test`, or `tune` while working on rules."""
    rows = read_rows(DATASETS / "tone" / f"{part}.jsonl")
    return Task(dataset=MemoryDataset([_sample(row) for row in rows], name=f"tone-{part}"), solver=checks(),
                scorer=[mail(), sentences()])  # fmt: skip


def _sample(row: Row) -> Sample:
    return Sample(id=row["id"], input=row["text"], target=row["label"], metadata={CLUSTER: row["id"], "hard": row["hardness"] == "hard", "sentences": row["sentences"]})  # fmt: skip


@solver
def checks() -> Solver:
    """Check a mail's tone."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        report = check(state.input_text)
        found = [[item.rule, item.severity.value, item.start, item.end] for item in report.findings if item.blocks]
        state.store.set("findings", found)
        state.store.set("scores", [report.sincerity, report.non_defensiveness])
        state.output = ModelOutput.from_content("tone", "bad" if report.lowest < ALARM else "good")
        return state

    return solve


@scorer(metrics={"*": metrics()})
def mail() -> Scorer:
    """Whether a mail's label is met, counted apart for bad, good and awkward good mails."""

    async def score(state: TaskState, target: Target) -> Score:
        right, bad = state.output.completion == target.text, target.text == "bad"
        return parts(
            {
                "right": right,
                "caught": right if bad else None,
                "spared": None if bad else right,
                "spared_hard": right if not bad and state.metadata["hard"] else None,
            },
            f"scores {state.store.get('scores')}",
        )

    return score


@scorer(metrics={"*": metrics()})
def sentences() -> Scorer:
    """Share of the sentences labelled bad that a finding touches, and of the touched ones that are labelled bad.

    A finding on a sentence labelled severity 1 (a reader may wince) is neither right nor wrong.
    """

    async def score(state: TaskState, target: Target) -> Score:
        worst = {
            (row["start"], row["end"]): max(level for _, level in row["labels"]) for row in state.metadata["sentences"]
        }
        found = state.store.get("findings")
        touched = {span for span in worst for _, _, start, end in found if start < span[1] and end > span[0]}
        bad = {span for span, level in worst.items() if level >= 2}
        counted = {span for span in touched if worst[span] != 1}
        return parts(
            {
                "caught": len(touched & bad) / len(bad) if bad else None,
                "precise": len(counted & bad) / len(counted) if counted else None,
            }
        )

    return score
