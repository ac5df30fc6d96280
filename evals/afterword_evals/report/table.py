"""The summary as a Markdown table, and its place in the README."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from afterword_evals.measures import Measure
from afterword_evals.report.summary import Line
from afterword_evals.suite import SUITE

FAKES = ("literal", "always-yes")
"""Models that only prove that the suite sees a fault; their numbers say nothing about Afterword."""
BEGIN, END = "<!-- evals: the table that `make evals` wrote -->", "<!-- end of evals -->"


def table(lines: Iterable[Line]) -> str:
    """Return the whole table: a section a task, a row a measure, a column a model; intervals are 95 percent."""
    lines = list(lines)
    return "\n".join(
        _section(entry.name, entry.title, entry.measures, lines) for entry in SUITE if _of(entry.name, lines)
    )


def in_readme(readme: str, lines: Iterable[Line]) -> str:
    """Return the README with the table in its place.

    Raises:
        ValueError: the README has no such place.
    """
    if not re.search(f"{re.escape(BEGIN)}.*{re.escape(END)}", readme, re.DOTALL):
        raise ValueError(f"the README has no place for the table: {BEGIN} ... {END}")
    block = f"{BEGIN}\n{short_table(lines)}{END}"
    return re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: block, readme, flags=re.DOTALL)


def short_table(lines: Iterable[Line]) -> str:
    """Return the rows that a reader of the README wants to see: a row a measure, a column a model; fakes are left out."""
    lines = [line for line in lines if line["model"] not in FAKES]
    models = list(dict.fromkeys(line["model"] for line in lines))
    heads = [f"{name}{' †' if any(_mark(line) for line in lines if line['model'] == name) else ''}" for name in models]
    rows = [f"| what, in percent | {' | '.join(heads)} | situations |", "| --- |" + " ---: |" * (len(models) + 1)]
    for entry in SUITE:
        for measure in entry.measures:
            found = {line["model"]: line["measures"].get(measure.key) for line in _of(entry.name, lines)}
            if measure.headline and any(found.values()):
                cells = [_short(measure, found.get(name)) for name in models]
                most = max(numbers["situations"] for numbers in found.values() if numbers)
                rows.append(f"| {entry.name}: {measure.title} | {' | '.join(cells)} | {most} |")
    marked = any("†" in head for head in heads)
    return "\n".join(rows) + "\n" + ("\n† of an earlier run that had this model.\n" if marked else "")


def _short(measure: Measure, numbers: dict[str, Any] | None) -> str:
    if numbers is None:
        return ""
    mean, low, high = (f"{100 * numbers[name]:.0f}" for name in ("mean", "low", "high"))
    return f"**{mean}** ({low} to {high})" if low != high else f"**{mean}**"


def shown(measure: Measure, numbers: dict[str, Any]) -> str:
    """Return a mean with its interval, as a person reads it."""
    parts = [numbers[name] * (100 if measure.percent else 1) for name in ("mean", "low", "high")]
    mean, low, high = (f"{part:.1f}" if measure.percent else f"{part:.2f}" for part in parts)
    return f"{mean}{' %' if measure.percent else ''} ({low} to {high})"


def _section(name: str, title: str, measures: tuple[Measure, ...], lines: list[Line]) -> str:
    columns = _of(name, lines)
    heads = " | ".join(f"{line['model']}{_mark(line)}" for line in columns)
    rows = [f"\n### {name}: {title}\n", f"| | {heads} |", "| --- |" + " ---: |" * len(columns)]
    for measure in measures:
        cells = [_cell(measure, line["measures"].get(measure.key)) for line in columns]
        if any(cells):
            wanted = {"higher": "more is better", "lower": "less is better", "neither": "only described"}[
                measure.better
            ]
            rows.append(f"| {measure.title} ({wanted}) | {' | '.join(cells)} |")
    counts = " | ".join(f"{line['samples']}, {line['failed']}" for line in columns)
    return "\n".join([*rows, f"| *samples, failed* | {counts} |\n"])


def _cell(measure: Measure, numbers: dict[str, Any] | None) -> str:
    if numbers is None:
        return ""
    left = f"; {numbers['left_out']} not scored" if numbers["left_out"] else ""
    return f"{shown(measure, numbers)}{left}"


def _of(name: str, lines: Iterable[Line]) -> list[Line]:
    return [line for line in lines if line["task"] == name]


def _mark(line: Line) -> str:
    return " †" if line.get("earlier") else ""
