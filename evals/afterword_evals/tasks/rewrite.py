"""Does a rewrite take the fight out of a mail and keep everything else? Labelled mails of authors nobody wrote rules for."""

from __future__ import annotations

from difflib import SequenceMatcher

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.rewriting import rewrite as rewrite_mail
from afterword_evals.facts import invented
from afterword_evals.judge.scorer import JUDGED, judged
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.places import DATASETS, Row, read_rows

MEASURES = (
    Measure("mended.harm_gone", "bad sentences that no longer stand, of bad mails", headline=True),
    Measure("mended.good_unchanged", "good mails left letter for letter"),
    Measure("mended.facts_kept", "free facts kept", headline=True),
    Measure("mended.words_kept", "words of harmless sentences kept"),
    Measure("mended.invented", "mails with an invented name or number", better="lower", limit=0.02),
    *JUDGED,
)


@task
def rewrite(part: str = "test") -> Task:
    """Rewrite every mail of a part of the labelled set."""
    labelled = {row["id"]: row for row in read_rows(DATASETS / "tone" / f"{part}.jsonl")}
    rows = [
        {**row, "sentences": labelled[row["id"]]["sentences"]}
        for row in read_rows(DATASETS / "rewrite" / f"{part}.jsonl")
    ]
    return Task(
        dataset=MemoryDataset([_sample(row) for row in rows], name=f"rewrite-{part}"),
        solver=rewrites(),
        scorer=[mended(), judged()],
    )


def _sample(row: Row) -> Sample:
    free = [fact["words"] for fact in row["facts"] if fact["stands"] == "free"]
    return Sample(id=row["id"], input=row["text"], target=row["label"], metadata={CLUSTER: row["id"], "free": free, "sentences": row["sentences"]})  # fmt: skip


@solver
def rewrites() -> Solver:
    """Rewrite a mail without a model: the rewrite asks none."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        state.output = ModelOutput.from_content(str(get_model()), rewrite_mail(state.input_text).body)
        return state

    return solve


@scorer(metrics={"*": metrics()})
def mended() -> Scorer:
    """What became of the labelled sentences and facts of a mail."""

    async def score(state: TaskState, target: Target) -> Score:
        before, after, bad = state.input_text, state.output.completion, target.text == "bad"
        spans = [
            (before[item["start"] : item["end"]], max(level for _, level in item["labels"]))
            for item in state.metadata["sentences"]
        ]
        harm = [text for text, level in spans if level >= 2]
        harmless = [text for text, level in spans if level == 0]
        free, new = state.metadata["free"], invented(after, before)
        return parts(
            {
                "harm_gone": sum(text not in after for text in harm) / len(harm) if bad and harm else None,
                "good_unchanged": None if bad else after.strip() == before.strip(),
                "facts_kept": sum(fact.lower() in after.lower() for fact in free) / len(free) if free else None,
                "words_kept": _share_kept(" ".join(harmless), after) if harmless else None,
                "invented": bool(new),
            },
            f"invented {new}" if new else "",
        )

    return score


def _share_kept(before: str, after: str) -> float:
    """Return the share of words of one text that still stand, in order, in another."""
    left, right = before.split(), after.split()
    kept = sum(block.size for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks())
    return kept / len(left)
