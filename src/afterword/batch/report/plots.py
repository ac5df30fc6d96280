"""Plots as inline SVG and tables: their numbers can be read without colour, without eyes, and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

_WIDE, _HIGH, _FOOT = 480, 150, 22


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many mails fell into each of some ranges, before and after."""

    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]

    def draw(self) -> Markup:
        """Draw standing bars, a group a range."""
        most = max(max(counts) for _, counts in self.series) or 1
        group = _WIDE / len(self.labels)
        each = group * 0.84 / len(self.series)
        parts = [_line(_HIGH + 16)]
        for number, (_, counts) in enumerate(self.series):
            for place, count in enumerate(counts):
                left = place * group + group * 0.08 + number * each
                height = max(_HIGH * count / most, 1.5 if count else 0)
                parts.append(_rect(left, 16 + _HIGH - height, each - 1.5, height, number))
                if count:
                    parts.append(_text(left + each / 2 - 0.75, 12 + _HIGH - height, short(count), f"n{number}"))
        parts += [
            _text((place + 0.5) * group, _HIGH + _FOOT + 10, label, "axis") for place, label in enumerate(self.labels)
        ]
        head = Markup('<svg role="img" viewBox="0 0 {} {}" aria-label="{}">')
        return head.format(_WIDE, _HIGH + _FOOT + 16, self.title) + Markup("").join(parts) + Markup("</svg>")


@dataclass(frozen=True, slots=True)
class Bars:
    """One number a label, as a table with a bar in each row; `note` stands below."""

    title: str
    unit: str
    rows: tuple[tuple[str, float], ...]
    note: str = ""

    def bar(self, value: float) -> Markup:
        """Draw the bar of a value, for a cell of any width."""
        most = max(value for _, value in self.rows) or 1
        head = Markup('<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">')
        return head + _rect(0, 0, 100 * value / most, 10, 1) + Markup("</svg>")


def _rect(x: float, y: float, width: float, height: float, number: int) -> Markup:
    shape = '<rect class="s{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
    return Markup(shape.format(number, x, y, max(width, 0), max(height, 0)))  # noqa: S704  # numbers alone


def _line(y: float) -> Markup:
    return Markup(f'<line class="base" x1="0" x2="{_WIDE}" y1="{y}" y2="{y}"/>')  # noqa: S704  # numbers alone


def _text(x: float, y: float, text: str, kind: str) -> Markup:
    place = f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">'
    return Markup(place) + escape(text) + Markup("</text>")  # noqa: S704  # numbers and a word of ours


def short(value: float) -> str:
    """Write a number in little room."""
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f}M"
    if value >= 10_000:
        return f"{value / 1_000:.0f}k"
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"


def score_plot(before: Sequence[int], after: Sequence[int]) -> Histogram | None:
    """Count mails by the lower of their two scores; each sequence has ten counts, for 0-9 to 90-100."""
    both = (("before", tuple(before)), ("after", tuple(after)))
    series = tuple((name, counts) for name, counts in both if any(counts))
    labels = tuple(f"{n * 10}–{n * 10 + 9 if n < 9 else 100}" for n in range(10))
    return Histogram("Mails by the lower of their two scores", labels, series) if series else None


def bars(title: str, unit: str, counts: Mapping[str, float], note: str = "") -> Bars | None:
    """Plot one number a label, in the order given; nothing where all are nought."""
    return Bars(title, unit, tuple(counts.items()), note) if any(counts.values()) else None
