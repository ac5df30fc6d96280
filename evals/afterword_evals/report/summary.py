"""The summary of a run: every measure's mean and interval as plain data, with what stands in no table."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from afterword_evals.run import Measured, Result

Line = dict[str, Any]


def summarise(results: Iterable[Result], kept: Iterable[Line] = ()) -> list[Line]:
    """Return one line for each task and model.

    Lines in `kept`, of an earlier run, stay where this run had no such model for a task on the same data, and say so.
    """
    lines = [_line(result) for result in results]
    here = {(line["task"], line["model"]) for line in lines}
    data = {line["task"]: line["dataset"] for line in lines}
    earlier = [
        {**line, "earlier": True}
        for line in kept
        if (line["task"], line["model"]) not in here and data.get(line["task"]) in (None, line["dataset"])
    ]
    order = list(dict.fromkeys(line["task"] for line in [*lines, *earlier]))
    return sorted([*lines, *earlier], key=lambda line: order.index(line["task"]))


def read_summary(path: Path) -> list[Line]:
    """Read a summary that was written before; empty where there is none."""
    lines: list[Line] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    return lines


def _line(result: Result) -> Line:
    return {
        "task": result.task,
        "model": result.model,
        "samples": result.samples,
        "failed": result.failed,
        "dataset": result.dataset,
        "measures": {key: numbers for key, one in result.measured.items() if (numbers := _numbers(one))},
    }


def _numbers(one: Measured) -> Line | None:
    found = one.estimate()
    if found is None:
        return None
    numbers: Line = {
        "mean": round(found.mean, 4),
        "low": round(found.low, 4),
        "high": round(found.high, 4),
        "count": found.count,
        "situations": found.clusters,
        "left_out": found.left_out,
    }
    passes = one.passes()
    if passes:
        numbers["pass"] = [passes[0], round(passes[1], 4)]
    return numbers
