"""Run tasks with models through Inspect, and read the values of every measure from its logs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspect_ai import eval as inspect_eval
from inspect_ai.log import EvalLog, EvalSample

from afterword_evals.judge.scorer import ROLE
from afterword_evals.measures import CLUSTER, Measure
from afterword_evals.places import digest
from afterword_evals.stats import Estimate, Values, estimate, pass_k
from afterword_evals.suite import SUITE, Entry


@dataclass(frozen=True, slots=True)
class Case:
    """One sample's explanation of one score, for the list of worst cases."""

    sample: str
    trial: int
    about: str
    text: str
    explanation: str


@dataclass
class Measured:
    """The values of one measure: by situation, one for each trial. What has no value is counted, never averaged."""

    measure: Measure
    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    unscored: int = 0
    cases: dict[str, list[Case]] = field(default_factory=lambda: defaultdict(list))

    def estimate(self) -> Estimate | None:
        """Return the mean with its interval."""
        return estimate(self.values, left_out=self.unscored, share=self.measure.percent)

    def passes(self) -> tuple[int, float] | None:
        """Return `k` and the chance that all of `k` trials of a situation pass; None for one trial, or where parts count."""
        trials = min((len(values) for values in self.values.values()), default=0)
        if trials < 2 or any(value not in (0.0, 1.0) for values in self.values.values() for value in values):
            return None
        good = 0.0 if self.measure.better == "lower" else 1.0
        chance = pass_k({name: [value == good for value in values] for name, values in self.values.items()}, trials)
        return None if chance is None else (trials, chance)


@dataclass
class Result:
    """One task run with one model: every measure, how many samples failed, and what the run stood on."""

    task: str
    model: str
    measured: dict[str, Measured]
    samples: int
    failed: int
    dataset: str
    log: str
    judge: str | None = None

    def judge_of(self, measure: Measure) -> tuple[str, str] | None:
        """Return the judge and the quality whose word a measure is; None where no judge has a part in it."""
        if measure.judge is None:
            return None
        kind, _, quality = measure.judge.partition(" ")
        return (self.judge or kind if kind == "rubric" else kind), quality

    def values(self, key: str) -> Values:
        """Return the values of a measure by situation."""
        return self.measured[key].values


def run(
    models: Sequence[str], *, tasks: Sequence[str] = (), logs: Path, trials: int = 1, judge: str | None = None
) -> list[Result]:
    """Run the suite, or some of its tasks, with each model; a task that no model changes runs once, with the floor.

    Models are Inspect's names: `afterword/none`, `afterword/local`, `afterword/replay-careful`, `openai/NAME`... `judge` is
    the one that judges by rubric; without it nothing is judged so.
    """
    import afterword_evals._registry  # noqa: F401  # makes the provider known to Inspect

    wanted = [entry for entry in SUITE if not tasks or entry.name in tasks]
    return [
        _run_one(entry, model, logs, trials, judge)
        for entry in wanted
        for model in (models if entry.asks_model else ("afterword/none",))
        if model not in entry.without
    ]


def _run_one(entry: Entry, model: str, logs: Path, trials: int, judge: str | None) -> Result:
    made = entry.task(trials) if entry.asks_model else entry.task(1)
    (log,) = inspect_eval(
        made,
        model=model,
        model_roles={ROLE: judge} if judge else None,
        log_dir=str(logs),
        display="none",
        fail_on_error=False,
        max_samples=4 if entry.asks_model else 16,
        log_realtime=False,
    )
    return read(log, entry)


def read(log: EvalLog, entry: Entry) -> Result:
    """Read a log of Inspect's."""
    samples = log.samples or []
    measured = {measure.key: Measured(measure) for measure in entry.measures}
    for sample in samples:
        for one in measured.values():
            _take(one, sample)
    content = sorted(f"{sample.id}|{sample.input}|{sample.target}" for sample in samples)
    return Result(
        task=entry.name,
        model=log.eval.model.removeprefix("afterword/"),
        measured=measured,
        samples=len(samples),
        failed=sum(sample.error is not None for sample in samples),
        dataset=digest(*content),
        log=Path(log.location).name,
        judge=_judge(log),
    )


def _judge(log: EvalLog) -> str | None:
    role = (log.eval.model_roles or {}).get(ROLE)
    first = role[0] if isinstance(role, list) else role
    return first.model.removeprefix("afterword/") if first else None


def _take(one: Measured, sample: EvalSample) -> None:
    name, _, part = one.measure.key.partition(".")
    score = (sample.scores or {}).get(name)
    value = number(score.value if score else None, part)
    if value is None:
        one.unscored += 1
        return
    situation = str(sample.metadata.get(CLUSTER, sample.id))
    one.values[situation].append(value)
    one.cases[situation].append(
        Case(
            str(sample.id),
            sample.epoch,
            str(sample.metadata.get("about", "")),
            sample.output.completion,
            (score.explanation or "") if score else "",
        )
    )


def number(value: Any, part: str) -> float | None:
    """Return a score's value, or the value of a part of it, as a number; None where it is unscored."""
    if part:
        value = value.get(part) if isinstance(value, dict) else None
    if isinstance(value, bool | int | float):
        return None if math.isnan(value) else float(value)
    return {"C": 1.0, "I": 0.0}.get(value) if isinstance(value, str) else None


def by_task(results: Iterable[Result]) -> dict[str, list[Result]]:
    """Group results by task, in the order of the suite."""
    grouped: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        grouped[result.task].append(result)
    return grouped
