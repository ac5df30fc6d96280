"""The HTML page: numbers with intervals and plots, comparisons with the baseline, and the worst cases in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from afterword_evals.baseline import Judgement
from afterword_evals.card import Card
from afterword_evals.measures import Measure
from afterword_evals.report.summary import Line
from afterword_evals.report.table import shown
from afterword_evals.run import Case, Measured, Result
from afterword_evals.suite import SUITE

WORST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A measure of one model, drawn: where its mean and interval lie on a scale of 0 to 100."""

    model: str
    measure: Measure
    text: str
    mean: float
    low: float
    high: float
    left_out: int
    verdict: str
    worst: tuple[Case, ...]


def page(
    lines: Iterable[Line], results: Iterable[Result], judgements: Iterable[Judgement], cards: Iterable[Card]
) -> str:
    """Return the page; everything that came from outside is escaped, and it loads nothing."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(default=True, default_for_string=True), undefined=StrictUndefined
    )  # fmt: skip
    by_key = {(result.task, result.model): result for result in results}
    verdicts = {(item.task, item.model, item.measure.key): item for item in judgements}
    lines = list(lines)
    sections = [
        (
            entry,
            [
                row
                for line in lines
                if line["task"] == entry.name
                for row in _rows(line, entry.measures, by_key, verdicts)
            ],
        )
        for entry in SUITE
    ]
    red = [item for item in verdicts.values() if item.is_red]
    return environment.get_template("page.html").render(
        sections=[(entry, rows) for entry, rows in sections if rows], red=red, cards=list(cards), lines=lines
    )


def _rows(
    line: Line, measures: tuple[Measure, ...], by_key: dict[Any, Result], verdicts: dict[Any, Judgement]
) -> Iterable[Row]:
    result = by_key.get((line["task"], line["model"]))
    for measure in measures:
        numbers = line["measures"].get(measure.key)
        if numbers is None:
            continue
        scale = 100 if measure.percent else 100 / max(1.0, numbers["high"])
        mean, low, high = (round(numbers[name] * scale, 2) for name in ("mean", "low", "high"))
        yield Row(
            line["model"] + (" †" if line.get("earlier") else ""),
            measure,
            shown(measure, numbers),
            mean,
            low,
            high,
            numbers["left_out"],
            _verdict(verdicts.get((line["task"], line["model"], measure.key))),
            _worst(result.measured[measure.key]) if result and measure.better != "neither" else (),
        )


def _verdict(item: Judgement | None) -> str:
    if item is None:
        return ""
    if item.comparison is None:
        return f"{item.state} {item.note}".strip()
    found = item.comparison
    return f"{item.state}: {found.difference:+.3f} ({found.low:+.3f} to {found.high:+.3f}; smallest visible {found.smallest_visible:.3f})"


def _worst(one: Measured) -> tuple[Case, ...]:
    sign = 1 if one.measure.better == "higher" else -1
    best = 1.0 if one.measure.better == "higher" else 0.0
    pairs = [pair for name, values in one.values.items() for pair in zip(values, one.cases[name], strict=True)]
    bad = sorted(
        (pair for pair in pairs if pair[0] != best), key=lambda pair: (sign * pair[0], pair[1].sample, pair[1].trial)
    )
    return tuple(case for _, case in bad[:WORST])
