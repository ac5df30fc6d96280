"""Is the request for feedback a good one? Situations of many trades, drafted by the floor or by a model."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from inspect_ai import Epochs, Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import draft as write_draft
from afterword.api import draft_async
from afterword.message import Move, Source
from afterword.writer import Draft
from afterword_evals.facts import invented, kept, turned_round
from afterword_evals.judge.scorer import JUDGED, judged
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.model import seam_of
from afterword_evals.places import DATASETS, Row, read_rows
from afterword_evals.replies import OK, by_case, labels
from afterword_evals.structure import faults
from afterword_evals.tasks.gate import loaded, moment

SITUATIONS = DATASETS / "situations" / "situations.toml"

DRAFTED = (
    Measure("facts.kept", "labelled facts kept", headline=True),
    Measure("facts.invented", "messages with an invented name or number", better="lower", limit=0.0, headline=True),
    Measure("facts.turned", "messages that turn a fact round", better="lower", limit=0.0),
    Measure("labelled.clean", "messages without a sentence labelled faulty", headline=True),
    Measure("first.clean", "sentences of the first completion without a finding"),
    Measure("first.truly_clean", "sentences of the first completion labelled ok"),
    *JUDGED,
    Measure("work.rounds", "repair rounds", better="lower", percent=False),
    Measure("work.share", "model share of the message", headline=True),
    Measure("work.failed", "model failures", better="lower"),
)
MEASURES = (
    *DRAFTED,
    Measure("structure", "drafts without a fault of structure", limit=0.95),
)


@task
def draft(trials: int = 1) -> Task:
    """Draft every situation; `trials` repeats each, keyed by trial."""
    rows = read_rows(SITUATIONS)
    return Task(dataset=MemoryDataset([sample(row) for row in rows], name="situations"), solver=drafts(),
                scorer=[*scorers(), structure()], epochs=Epochs(trials, "mean"))  # fmt: skip


def scorers() -> list[Scorer]:
    """Return the scorers of any message that a model may write."""
    return [facts(), labelled(), first(), judged(), work()]


def sample(row: Row) -> Sample:
    """Return the sample of a situation."""
    return Sample(
        id=row["id"],
        input=json.dumps(row["situation"], default=str, ensure_ascii=False, indent=1),
        metadata={CLUSTER: row["id"], "about": row["about"], "now": moment(row).isoformat(), "keep": row["keep"], "never": row["never"]},
    )  # fmt: skip


@solver
def drafts() -> Solver:
    """Draft through the public API, with the model of the run."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        now = dt.datetime.fromisoformat(state.metadata["now"])
        situation = loaded(state.input_text, state.metadata["now"])
        seam = seam_of(get_model(), trial=state.epoch - 1)
        written = write_draft(situation, now=now) if seam is None else await draft_async(situation, seam, now=now)
        state.store.set("draft", told(written))
        state.output = ModelOutput.from_content(str(get_model()), written.body)
        return state

    return solve


def told(written: Draft) -> dict[str, Any]:
    """Return what the scorers need to know of a draft, as plain data for the log."""
    return {
        "verdict": written.verdict.verdict.value,
        "sentences": [[item.move.value, item.source.value, item.text] for item in written.sentences],
        "rejected": [
            [item.move and item.move.value, item.round, item.text, [f"{found.rule} {found.name}: {found.words[:60]}" for found in item.findings]]
            for item in written.rejected
        ],
        "rounds": written.rounds,
        "share": written.model_share,
        "failure": written.failure,
    }  # fmt: skip


@scorer(metrics={"*": metrics()})
def facts() -> Scorer:
    """The labelled facts: kept, none invented, none turned round. Shares no code with the guardrails."""

    async def score(state: TaskState, target: Target) -> Score:
        body, about = state.output.completion, state.metadata
        lost, new, turned = (
            kept(body, about["keep"]),
            invented(body, state.input_text),
            turned_round(body, about["never"]),
        )
        share = 1 - len(lost) / len(about["keep"]) if about["keep"] else None
        return parts(
            {"kept": share, "invented": bool(new), "turned": bool(turned)},
            f"lost {lost}; invented {new}; turned round {turned}" if lost or new or turned else "",
        )

    return score


@scorer(metrics=metrics())
def structure() -> Scorer:
    """Whether the message has the shape that the guidance asks for."""

    async def score(state: TaskState, target: Target) -> Score:
        found = faults(state.output.completion, state.store.get("draft")["verdict"])
        return Score(value=not found, explanation="; ".join(found) or None)

    return score


@scorer(metrics={"*": metrics()})
def labelled() -> Scorer:
    """Whether a sentence labelled faulty stands in the message; unscored where a sentence of the model's has no label."""

    async def score(state: TaskState, target: Target) -> Score:
        known = {text: faults for (case, text), faults in labels().items() if case == state.sample_id}
        written = model_sentences(state.store.get("draft"))
        if not written or any(text not in known for _, text in written):
            return parts({"clean": None})
        through = [f"{text} [{', '.join(known[text])}]" for _, text in written if known[text] != OK]
        return parts({"clean": not through}, "\n".join(through))

    return score


@scorer(metrics={"*": metrics()})
def first() -> Scorer:
    """Findings on the first completion, before any repair: what the model does on its own, and by its labels."""

    async def score(state: TaskState, target: Target) -> Score:
        made = state.store.get("draft")
        wrong = [row for row in made["rejected"] if row[1] == 0]
        asked = len([row for row in made["sentences"] if row[0] not in (Move.GREETING, Move.CLOSING)])
        nothing = made["failure"] or seam_of(get_model()) is None or not asked
        writer = str(get_model()).rpartition("replay-")[2]
        said = [
            item
            for reply in by_case(writer).get(str(state.sample_id), ())
            if reply["round"] == 0
            for item in reply["sentences"]
        ]
        true = sum(item["labels"] == OK for item in said) / len(said) if said else None
        clean = None if nothing else max(0.0, 1 - len({row[0] for row in wrong}) / asked)
        return parts({"clean": clean, "truly_clean": None if nothing else true}, _listed(wrong))

    return score


@scorer(metrics={"*": metrics()})
def work() -> Scorer:
    """Repair rounds, how much of the message the model wrote, and whether it failed."""

    async def score(state: TaskState, target: Target) -> Score:
        made = state.store.get("draft")
        floor = seam_of(get_model()) is None
        return parts(
            {
                "rounds": None if floor else made["rounds"],
                "share": None if floor else made["share"],
                "failed": None if floor else bool(made["failure"]),
            },
            made["failure"] or "",
        )

    return score


def _listed(rejected: list[list[Any]]) -> str:
    return "\n".join(f"{move}: {' '.join(text.split())} [{'; '.join(found)}]" for move, _, text, found in rejected)


def model_sentences(made: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the move and text of every sentence that a model wrote into a draft."""
    return [(move, text) for move, source, text in made["sentences"] if source == Source.MODEL]
