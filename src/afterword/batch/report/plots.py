"""Plots as inline SVG: bars with their numbers, readable without colour and by a screen reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot: what it shows, in what, and one or two numbers a label."""

    title: str
    unit: str
    series: tuple[str, ...]
    bars: tuple[tuple[str, tuple[float, ...]], ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to see."""
        return not any(value for _, values in self.bars for value in values)

    def columns(self) -> Markup:
        """Draw standing bars, for labels that have an order."""
        most = max((value for _, values in self.bars for value in values), default=0) or 1
        wide = 640 / max(1, len(self.bars))
        each = wide * 0.8 / len(self.series)
        parts = []
        for place, (label, values) in enumerate(self.bars):
            left = place * wide + wide * 0.1
            for number, value in enumerate(values):
                height = 150 * value / most
                x = left + number * each
                parts.append(_rect(x, 180 - height, each * 0.94, height, number))
                if value:
                    parts.append(_text(x + each / 2, 175 - height, _short(value), "middle"))
            parts.append(_text(place * wide + wide / 2, 197, label, "middle"))
        return self._svg(parts, 205)

    def rows(self) -> Markup:
        """Draw lying bars, for labels that are words."""
        most = max((value for _, values in self.bars for value in values), default=0) or 1
        parts = []
        for place, (label, values) in enumerate(self.bars):
            top = place * 30 + 6
            parts.append(_text(172, top + 15, label, "end"))
            parts.append(_rect(180, top, 380 * values[0] / most, 20, 0))
            parts.append(_text(186 + 380 * values[0] / most, top + 15, _short(values[0]), "start"))
        return self._svg(parts, len(self.bars) * 30 + 12)

    def _svg(self, parts: Sequence[Markup], height: float) -> Markup:
        head = Markup('<svg role="img" viewBox="0 0 640 {}" aria-label="{}">').format(round(height), self.title)
        return head + Markup("").join(parts) + Markup("</svg>")


def _rect(x: float, y: float, width: float, height: float, number: int) -> Markup:
    shape = '<rect class="s{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
    return Markup(shape.format(number, x, y, max(width, 0), max(height, 0)))  # noqa: S704  # numbers alone


def _text(x: float, y: float, text: str, anchor: str) -> Markup:
    place = f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">'
    return Markup(place) + escape(text) + Markup("</text>")  # noqa: S704  # numbers and one of three words


def _short(value: float) -> str:
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f}M"
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"


def score_plot(before: Sequence[int], after: Sequence[int]) -> Plot:
    """Count mails by the lower of their two scores, before and after; each sequence has ten counts, 0-9 to 90-100."""
    labels = [f"{n * 10}-{n * 10 + 9 if n < 9 else 100}" for n in range(10)]
    bars = tuple((label, (float(b), float(a))) for label, b, a in zip(labels, before, after, strict=True))
    return Plot("Mails by the lower of their two scores", "mails", ("before", "after"), bars)


def count_plot(title: str, unit: str, counts: Mapping[str, float]) -> Plot:
    """Plot one number a label, in the order given."""
    return Plot(title, unit, (unit,), tuple((label, (float(value),)) for label, value in counts.items()))
