"""Baselines: what every situation scored when somebody last looked and said yes. Changed by `make bless` alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword_evals.card import why_not
from afterword_evals.measures import Measure
from afterword_evals.places import BASELINES
from afterword_evals.run import Measured, Result, by_task
from afterword_evals.stats import Comparison, compare

_SAME = 1e-5
"""Baselines are rounded: a smaller difference than this is none."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a measure's comparison with its baseline, and with its limit, comes to: `ok`, `worse`, `better`, `missing`, `missed`, `unfit`.

    `missed` is a mean beyond its limit, `missing` a measure without a baseline, `unfit` the word of a judge whose card
    does not let it gate. `worse`, `missed` and `unfit` are red: a gate that nobody trusts is no gate.
    """

    task: str
    model: str
    measure: Measure
    state: str
    comparison: Comparison | None = None
    note: str = ""

    def told(self) -> str:
        """Return what was found, in words and numbers."""
        found = self.comparison
        if found is None or self.state in ("missed", "unfit"):
            return self.note
        return f"{found.difference:+.3f} ({found.low:+.3f} to {found.high:+.3f}; smallest visible {found.smallest_visible:.3f})"

    @property
    def is_red(self) -> bool:
        """Whether the suite fails by it."""
        return self.state in ("worse", "missed", "unfit")


def judge(results: Iterable[Result], folder: Path = BASELINES) -> list[Judgement]:
    """Hold every measure of every result against its limit and its baseline."""
    judgements: list[Judgement] = []
    for task, runs in by_task(results).items():
        saved = _saved(folder, task)
        for run in runs:
            judgements += _judge_run(run, saved.get(run.model, {}))
    return judgements


def bless(results: Iterable[Result], folder: Path = BASELINES) -> list[Path]:
    """Write what was measured as the new baselines; models that did not run keep theirs."""
    written = []
    for task, runs in by_task(results).items():
        saved = _saved(folder, task)
        for run in runs:
            saved[run.model] = {
                "dataset": run.dataset,
                "measures": {key: _means(one) for key, one in run.measured.items()},
            }
        path = folder / f"{task}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(saved, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _judge_run(run: Result, saved: Mapping[str, Any]) -> Iterable[Judgement]:
    before: Mapping[str, Mapping[str, float]] = saved.get("measures", {})
    if run.failed:
        failed = Measure("failed", "samples that failed", better="lower", limit=0.0)
        yield Judgement(run.task, run.model, failed, "missed", note=f"{run.failed} of {run.samples} samples failed")
    for key, one in run.measured.items():
        if one.measure.judge and not one.values:
            continue  # no judge was asked, or none gave a verdict: what is missing is no worse
        yield _judge_one(run, one, {name: [value] for name, value in before.get(key, {}).items()})


def _judge_one(run: Result, one: Measured, before: Mapping[str, Sequence[float]]) -> Judgement:
    measure, now = one.measure, one.estimate()
    if now and (judge := run.judge_of(measure)) and (why := why_not(*judge)):
        return Judgement(run.task, run.model, measure, "unfit", note=f"the judge {judge[0]} may not gate: {why}")
    if now is None:
        state = "worse" if before else "ok"
        return Judgement(run.task, run.model, measure, state, note="nothing was scored")
    if measure.misses(now.mean):
        return Judgement(run.task, run.model, measure, "missed", note=f"{now.mean:.3f}, limit {measure.limit}")
    difference = compare(before, one.values)
    if difference is None:
        return Judgement(run.task, run.model, measure, "missing")
    return Judgement(run.task, run.model, measure, _state(measure, difference), difference)


def _state(measure: Measure, difference: Comparison) -> str:
    rounded = abs(difference.difference) < _SAME
    if measure.better == "neither" or rounded or not difference.is_visible:
        return "ok"
    return "better" if (difference.difference > 0) == (measure.better == "higher") else "worse"


def _means(one: Measured) -> dict[str, float]:
    return {name: round(sum(values) / len(values), 6) for name, values in sorted(one.values.items()) if values}


def _saved(folder: Path, task: str) -> dict[str, Any]:
    path = folder / f"{task}.json"
    saved: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return saved
