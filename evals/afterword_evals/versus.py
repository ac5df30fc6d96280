"""Compare two runs from their logs: paired by situation, with the difference, its interval, and what the set could have seen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from inspect_ai.log import list_eval_logs, read_eval_log

from afterword_evals.measures import Measure
from afterword_evals.run import Result, by_task, read
from afterword_evals.stats import Comparison, compare
from afterword_evals.suite import SUITE


def results_of(logs: Path) -> list[Result]:
    """Return what was measured in every log of a folder, by today's measures.

    Raises:
        FileNotFoundError: the folder holds no log of a task of the suite.
    """
    entries = {entry.name: entry for entry in SUITE}
    found = [read_eval_log(info) for info in list_eval_logs(str(logs))]
    known = [(log, entries.get(log.eval.task.rpartition("/")[2])) for log in found]
    results = [read(log, entry) for log, entry in known if entry]
    if not results:
        raise FileNotFoundError(f"{logs} holds no log of a task of the suite")
    return sorted(results, key=lambda one: (list(entries).index(one.task), one.model))


def versus(old: Iterable[Result], new: Iterable[Result]) -> Iterable[tuple[Result, Result, Measure, Comparison]]:
    """Yield the comparison of every measure that both runs have, of the same model, or of the only ones of a task."""
    before = by_task(old)
    for task, runs in by_task(new).items():
        for run in runs:
            other = _counterpart(run, before.get(task, []), alone=len(runs) == 1)
            for key, one in run.measured.items() if other else ():
                found = compare(other.values(key), one.values) if other else None
                if other and found:
                    yield other, run, one.measure, found


def shown(old: Iterable[Result], new: Iterable[Result]) -> Iterable[str]:
    """Yield the comparisons as lines of a Markdown table."""
    yield "| what | models | difference | 95 percent | smallest visible | pairs | |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    for before, after, measure, found in versus(old, new):
        models = after.model if before.model == after.model else f"{before.model} to {after.model}"
        seen = _direction(measure, found) if found.is_visible else "no difference seen"
        other = " (on other data)" if before.dataset != after.dataset else ""
        yield (
            f"| {after.task}: {measure.title} | {models} | {found.difference:+.3f} | {found.low:+.3f} to {found.high:+.3f} "
            f"| {found.smallest_visible:.3f} | {found.pairs} | {seen}{other} |"
        )


def _direction(measure: Measure, found: Comparison) -> str:
    if measure.better == "neither":
        return "different"
    return "better" if (found.difference > 0) == (measure.better == "higher") else "worse"


def _counterpart(run: Result, before: list[Result], *, alone: bool) -> Result | None:
    same = [other for other in before if other.model == run.model]
    if same:
        return same[0]
    return before[0] if alone and len(before) == 1 else None
