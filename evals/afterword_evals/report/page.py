"""The HTML page: numbers with intervals and plots, comparisons with the baseline, and the worst cases in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from afterword_evals.baseline import Judgement
from afterword_evals.card import Card
from afterword_evals.measures import Measure
from afterword_evals.recorded import Recording
from afterword_evals.report.summary import Line
from afterword_evals.report.table import shown
from afterword_evals.run import Case, Measured, Result
from afterword_evals.suite import SUITE, Entry

WORST = 5
_BETTER = {"higher": "more is better", "lower": "less is better", "neither": "only described"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One model's number, drawn: where its mean, its interval and its baseline lie on a scale of 0 to 100."""

    model: str
    text: str
    mean: float
    low: float
    high: float
    situations: int
    left_out: int
    pass_k: str
    state: str
    verdict: str
    baseline: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """A measure with the marks of every model that has it, and the scale they are drawn on."""

    measure: Measure
    better: str
    marks: tuple[Mark, ...]
    limit: float | None
    end: str


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst cases of one measure of one model."""

    model: str
    measure: Measure
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A task: its rows, its worst cases, and what it ran on."""

    entry: Entry
    rows: tuple[Row, ...]
    worst: tuple[Worst, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the page is made of, by task and model."""

    results: Mapping[tuple[str, str], Result]
    judgements: Mapping[tuple[str, str, str], Judgement]


def page(
    lines: Iterable[Line],
    results: Iterable[Result],
    judgements: Sequence[Judgement],
    cards: Iterable[Card],
    recording: Recording,
) -> str:
    """Return the page; everything that came from outside is escaped, and it loads nothing."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    known = Known(
        {(one.task, one.model): one for one in results},
        {(one.task, one.model, one.measure.key): one for one in judgements},
    )
    lines = list(lines)
    sections = [section(entry, [line for line in lines if line["task"] == entry.name], known) for entry in SUITE]
    return environment.get_template("page.html").render(
        sections=[one for one in sections if one.lines],
        red=[one for one in judgements if one.is_red],
        better=[one for one in judgements if one.state == "better"],
        judged=sum(one.comparison is not None for one in judgements),
        cards=list(cards),
        recording=recording,
        samples=sum(line["samples"] for line in lines),
        failed=sum(line["failed"] for line in lines),
    )


def section(entry: Entry, lines: Sequence[Line], known: Known) -> Section:
    """Return the section of a task, with a row for every measure that some model has a number for."""
    rows = tuple(row for measure in entry.measures if (row := _row(measure, lines, known)).marks)
    worst = tuple(
        Worst(line["model"], measure, cases)
        for line in lines
        for measure in entry.measures
        if (result := known.results.get((entry.name, line["model"])))
        and (cases := worst_of(result.measured[measure.key]))
    )
    return Section(entry, rows, worst, tuple(lines))


def worst_of(one: Measured) -> tuple[Case, ...]:
    """Return the worst cases of a measure, the worst first; what only describes has none."""
    if one.measure.better == "neither" or not one.measure.percent:
        return ()
    sign, best = (1, 1.0) if one.measure.better == "higher" else (-1, 0.0)
    pairs = [pair for name, values in one.values.items() for pair in zip(values, one.cases[name], strict=True)]
    bad = [pair for pair in pairs if pair[0] != best]
    bad.sort(key=lambda pair: (sign * pair[0], pair[1].sample, pair[1].trial))
    return tuple(case for _, case in bad[:WORST])


def _row(measure: Measure, lines: Sequence[Line], known: Known) -> Row:
    highest = max(
        (line["measures"][measure.key]["high"] for line in lines if measure.key in line["measures"]), default=1
    )
    scale = 100.0 if measure.percent else 100.0 / max(1.0, highest)
    marks = tuple(_mark(measure, line, scale, known) for line in lines if measure.key in line["measures"])
    limit = None if measure.limit is None else round(measure.limit * scale, 2)
    return Row(measure, _BETTER[measure.better], marks, limit, "100 %" if measure.percent else f"{100 / scale:.1f}")


def _mark(measure: Measure, line: Line, scale: float, known: Known) -> Mark:
    numbers = line["measures"][measure.key]
    mean, low, high = (round(numbers[name] * scale, 2) for name in ("mean", "low", "high"))
    judged = known.judgements.get((line["task"], line["model"], measure.key))
    before = judged.comparison if judged else None
    return Mark(
        model=line["model"] + (" †" if line.get("earlier") else ""),
        text=shown(measure, numbers),
        mean=mean,
        low=low,
        high=high,
        situations=numbers["situations"],
        left_out=numbers["left_out"],
        pass_k=f"pass^{numbers['pass'][0]}: {100 * numbers['pass'][1]:.1f} %" if "pass" in numbers else "",
        state=judged.state if judged else "",
        verdict=_against(judged, measure),
        baseline=round((numbers["mean"] - before.difference) * scale, 2) if before else None,
    )


def _against(judged: Judgement | None, measure: Measure) -> str:
    """Return what the comparison with the baseline comes to, short: nothing moved, or by how much within what could be seen."""
    found = judged.comparison if judged else None
    if judged is None or found is None:
        return judged.told() if judged else ""
    if max(abs(found.difference), abs(found.low), abs(found.high)) < 5e-4:
        return "same"
    scale, unit = (100, " points") if measure.percent else (1, "")
    low, middle, high, least = (
        scale * part for part in (found.low, found.difference, found.high, found.smallest_visible)
    )
    return f"{middle:+.1f}{unit} ({low:+.1f} to {high:+.1f}; could see {least:.1f})"
