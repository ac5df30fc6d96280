"""May a model word the sentences that fight? Recorded mails of the tune part, rewritten by the floor or with a model."""

from __future__ import annotations

from typing import Any

from inspect_ai import Epochs, Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import rewrite as rewrite_mail
from afterword.api import rewrite_async
from afterword.rewriting import Rewrite
from afterword_evals.facts import invented
from afterword_evals.judge.scorer import JUDGED, judged
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.model import seam_of
from afterword_evals.replies import OK
from afterword_evals.rewrites import mails, rewrite_labels

MEASURES = (
    Measure("reworded.clean", "mails without a sentence labelled faulty", headline=True),
    Measure("reworded.first", "sentences of the first completion without a finding"),
    Measure("reworded.invented", "mails with an invented name or number", better="lower", limit=0.0),
    Measure("reworded.kept", "words of the writer kept"),
    Measure("reworded.rounds", "repair rounds", better="lower", percent=False),
    Measure("reworded.share", "model share of the mail"),
    Measure("reworded.failed", "model failures", better="lower"),
    *JUDGED,
)


@task
def rewording(trials: int = 1) -> Task:
    """Rewrite every mail that rewrites were recorded for; `trials` repeats each."""
    samples = [
        Sample(id=name, input=row["text"], metadata={CLUSTER: name, "about": row["about"]})
        for name, row in mails().items()
    ]
    return Task(dataset=MemoryDataset(samples, name="recorded-mails"), solver=rewords(), scorer=[reworded(), judged()],
                epochs=Epochs(trials, "mean"))  # fmt: skip


@solver
def rewords() -> Solver:
    """Rewrite through the public API, with the model of the run."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        seam = seam_of(get_model(), trial=state.epoch - 1)
        made = rewrite_mail(state.input_text) if seam is None else await rewrite_async(state.input_text, seam)
        state.store.set("made", _told(made))
        state.output = ModelOutput.from_content(str(get_model()), made.body)
        return state

    return solve


def _told(made: Rewrite) -> dict[str, Any]:
    return {
        "sentences": [[item.source.value, item.text] for item in made.sentences],
        "rejected": [[item.round, item.text, [found.rule for found in item.findings]] for item in made.rejected],
        "changes": len(made.changes),
        "rounds": made.rounds,
        "share": made.model_share,
        "kept": made.kept_ratio,
        "failure": made.failure,
    }


@scorer(metrics={"*": metrics()})
def reworded() -> Scorer:
    """What a model put into a mail, by its labels; and what any rewrite may not do."""

    async def score(state: TaskState, target: Target) -> Score:
        made, body = state.store.get("made"), state.output.completion
        floor = seam_of(get_model()) is None
        known = rewrite_labels(str(state.sample_id))
        faulty = [f"{text} {labels}" for text, labels in known.items() if text and labels != OK and text in body]
        new = invented(body, state.input_text)
        wrong = [text for round_, text, _ in made["rejected"] if round_ == 0]
        return parts(
            {
                "clean": None if floor else not faulty,
                "first": None if floor or not made["changes"] else max(0.0, 1 - len(wrong) / made["changes"]),
                "invented": bool([word for word in new if word not in ("Thanks", "Thank")]),
                "kept": made["kept"],
                "rounds": None if floor else made["rounds"],
                "share": None if floor else made["share"],
                "failed": None if floor else bool(made["failure"]),
            },
            "\n".join([*faulty, *(f"turned away {row}" for row in made["rejected"])]),
        )

    return score
