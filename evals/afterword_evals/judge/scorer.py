"""Both judges as one scorer of Inspect's: each message, each quality, each judge on its own."""

from __future__ import annotations

from inspect_ai.model import get_model
from inspect_ai.scorer import Score, Scorer, Target, scorer
from inspect_ai.solver import TaskState

from afterword_evals.judge.compared import Compared, reference
from afterword_evals.judge.rubric import QUALITIES, Ruling, rulings, settled
from afterword_evals.measures import Measure, metrics, parts
from afterword_evals.model import Seam

ROLE = "judge"
"""The role that Inspect knows the rubric judge's model by: `--model-role judge=NAME`."""
NO_JUDGE = "afterword/none"

JUDGED = (
    Measure("judged.compared_sincerity", "messages that compare as sincere", judge="compared sincerity", headline=True),
    Measure("judged.compared_non_defensiveness", "messages that compare as open, not defensive", judge="compared non_defensiveness", headline=True),
    Measure("judged.rubric_sincerity", "messages that the rubric judge calls sincere", judge="rubric sincerity", headline=True),
    Measure("judged.rubric_non_defensiveness", "messages that the rubric judge calls open", judge="rubric non_defensiveness", headline=True),
)  # fmt: skip


@scorer(metrics={"*": metrics()})
def judged() -> Scorer:
    """Judge a message: by comparison always, by rubric where the run names a judge. No message, no verdict."""

    async def score(state: TaskState, target: Target) -> Score:
        body = state.output.completion.strip()
        values: dict[str, float | None] = {}
        reasons: list[str] = []
        compared = reference().compare(body) if body else {}
        for quality in QUALITIES:
            held = compared.get(quality)
            asked = await _asked(body, quality) if body else []
            values[f"compared_{quality}"] = held.passed if held else None
            values[f"rubric_{quality}"] = settled(asked) if asked else None
            reasons += _why(quality, held, asked)
        return parts(values, "\n".join(reasons))

    return score


async def _asked(body: str, quality: str) -> list[Ruling]:
    model = get_model(role=ROLE, default=NO_JUDGE)
    if str(model) == NO_JUDGE:
        return []
    return await rulings(Seam(model), body, quality)


def _why(quality: str, held: Compared | None, asked: list[Ruling]) -> list[str]:
    found = []
    if held and not held.passed:
        found.append(
            f"{quality}, compared: “{held.worst}” is nearest to " + ", ".join(f"“{text}”" for text in held.nearest)
        )
    return found + [f"{quality}, rubric: {ruling.reason}" for ruling in asked if not ruling.verdict]
