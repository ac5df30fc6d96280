"""How many faulty sentences get past the guardrails, and how many good ones are turned away? Recorded, labelled sentences."""

from __future__ import annotations

from functools import cache

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import Generate, Solver, TaskState, solver

from afterword.api import decide
from afterword.composer import compose
from afterword.guardrails import Proposal, check_sentence
from afterword.message import Move
from afterword.plan import Plan, make_plan
from afterword_evals.measures import CLUSTER, Measure, metrics, parts
from afterword_evals.places import DATASETS, read_rows
from afterword_evals.replies import OK, replies, situation_of

MEASURES = (
    Measure("guard.caught", "faulty sentences turned away, test half", headline=True),
    Measure("guard.spared", "good sentences let in, test half", headline=True),
    Measure("guard.caught_tune", "faulty sentences turned away, tune half"),
    Measure("guard.spared_tune", "good sentences let in, tune half"),
)


@task
def guardrails() -> Task:
    """Check every recorded sentence of a draft against its situation's plan."""
    return Task(dataset=MemoryDataset(_samples(), name="recorded-sentences"), solver=guards(), scorer=guard())


def _samples() -> list[Sample]:
    found: dict[str, Sample] = {}
    for reply in replies():
        if reply["task"] != "draft":
            continue
        for item in reply["sentences"]:
            name = f"{reply['situation']} {reply['writer']} {item['move']} {reply['round']}"
            found[name] = Sample(
                id=name,
                input=item["text"],
                target="ok" if item["labels"] == OK else "faulty",
                metadata={CLUSTER: reply["situation"], "move": item["move"], "about": ", ".join(item["labels"])},
            )
    return list(found.values())


@cache
def _plans() -> dict[str, tuple[Plan, dict[Move, str]]]:
    plans = {}
    for row in read_rows(DATASETS / "situations" / "situations.toml"):
        situation, now = situation_of(row)
        plan = make_plan(situation, decide(situation, now=now))
        plans[row["id"]] = (plan, {sentence.move: sentence.text for sentence in compose(plan)})
    return plans


@solver
def guards() -> Solver:
    """Ask the guardrails about one sentence; a move that the plan has no place for is turned away by the plan itself."""

    async def solve(state: TaskState, generate: Generate) -> TaskState:
        plan, floor = _plans()[state.metadata[CLUSTER]]
        move = Move(state.metadata["move"])
        state.store.set("planned", move in floor)
        found = check_sentence(Proposal(state.input_text, move, plan, floor[move])) if move in floor else ()
        state.store.set("found", [f"{item.rule} {item.name}: {item.words[:60]}" for item in found])
        state.output = ModelOutput.from_content("guardrails", state.input_text)
        return state

    return solve


@scorer(metrics={"*": metrics()})
def guard() -> Scorer:
    """Whether a faulty sentence is turned away and a good one let in; odd situations are the tune half."""

    async def score(state: TaskState, target: Target) -> Score:
        found, faulty = state.store.get("found"), target.text == "faulty"
        if not state.store.get("planned"):
            return parts(dict.fromkeys(("caught", "spared", "caught_tune", "spared_tune")), "no such place in the plan")
        half = "_tune" if int(state.metadata[CLUSTER][1:]) % 2 else ""
        right = bool(found) == faulty
        values: dict[str, float | None] = dict.fromkeys(("caught", "spared", "caught_tune", "spared_tune"))
        values[("caught" if faulty else "spared") + half] = right
        return parts(values, f"labelled {state.metadata['about']}; {'; '.join(found) or 'let in'}")

    return score
