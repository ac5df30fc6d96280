"""What a person at a terminal sees of a run: what was detected, the plan, a live line, exact totals at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from afterword.batch.money import dollars
from afterword.batch.options import End, Summary
from afterword.batch.tally import Tally

if TYPE_CHECKING:
    from rich.live import Live
    from rich.text import Text


class Progress:
    """Say how a run goes, on `stream`: a live line where it is a terminal, else a few plain lines."""

    def __init__(self, tally: Tally, stream: TextIO | None = None, *, plan_only: bool = False) -> None:
        self._tally = tally
        self._plan_only = plan_only
        self._stream = stream or sys.stderr
        self._live: Live | None = None
        self._step = ""

    def watch(self, step: str, tally: Tally) -> None:
        """Take in that a run came to a step."""
        self._step = step
        if step == "detected":
            self._say(f"Detected {tally.detected}.")
        elif step == "plan":
            for line in intent_lines(tally) if self._plan_only else plan_lines(tally):
                self._say(line)

    def _say(self, line: str) -> None:
        if self._live:
            self._live.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=self._stream)

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Show the live line while the run goes, where there is a terminal for it."""
        if not self._stream.isatty():
            yield
            return
        from rich.console import Console
        from rich.live import Live

        console = Console(file=self._stream)
        with Live(console=console, get_renderable=self._line, refresh_per_second=4, transient=True) as live:
            self._live = live
            try:
                yield
            finally:
                self._live = None

    def _line(self) -> Text:
        from rich.text import Text

        return Text(live_line(self._step, self._tally), no_wrap=True, overflow="ellipsis")


def live_line(step: str, tally: Tally) -> str:
    """Return the live line: done, failed, rate, time left, spent."""
    if step == "asking":
        parts = [
            f"Asking {tally.model}: {tally.asked:,} of {tally.waiting:,}",
            f"{tally.failed:,} failed",
            f"{tally.rate:.1f} rows/s",
        ]
        if tally.left is not None:
            parts.append(f"{_span(tally.left)} left")
        if tally.usd is not None:
            parts.append(f"{dollars(tally.usd)} spent")
        parts.append(f"{tally.tokens:,} tokens")
        if tally.limits:
            parts.append(f"at most {tally.limits}")
        return " · ".join(parts)
    if step == "writing":
        return f"Writing {tally.rows:,} rows"
    return f"Reading: {tally.rows:,} rows · {tally.failed:,} failed"


def plan_lines(tally: Tally) -> list[str]:
    """Return the plan: rows, how many need the model, tokens and price, before anything is spent."""
    lines = [f"{_rows(tally.rows)}: {_settled(tally)}."]
    if tally.model != "none":
        lines[0] = f"{_rows(tally.rows)}: {_settled(tally)}, {tally.plan.rows:,} need the model."
    return lines + _cost_lines(tally)


def intent_lines(tally: Tally) -> list[str]:
    """Return what a run would do, where only its plan was asked for."""
    parts = [f"{tally.done:,} can be done without a model" if tally.model != "none" else f"{tally.done:,} can be done"]
    if tally.kept:
        parts.append(f"{tally.kept:,} kept from earlier runs")
    if tally.failed:
        parts.append(f"{tally.failed:,} cannot be read")
    if tally.model != "none":
        parts.append(f"{tally.plan.rows:,} would need the model")
    asked = (
        "Without a model, nothing will be asked and nothing spent."
        if tally.model == "none"
        else "Nothing has been asked."
    )
    return [
        f"{_rows(tally.rows)}: {', '.join(parts)}.",
        *_cost_lines(tally),
        f"This is the plan alone. {asked} The same command without --plan writes the results.",
    ]


def _cost_lines(tally: Tally) -> list[str]:
    lines, plan = [], tally.plan
    if plan.rows:
        price = f"about {dollars(plan.usd)}" if plan.usd is not None else "price unknown"
        lines.append(
            f"Plan: about {plan.tokens_in:,} tokens in and {plan.tokens_out:,} out with {tally.model}, {price}."
        )
    return lines


def _settled(tally: Tally) -> str:
    parts = [f"{tally.done:,} done without a model" if tally.model != "none" else f"{tally.done:,} done"]
    if tally.kept:
        parts.append(f"{tally.kept:,} kept from earlier runs")
    if tally.failed:
        parts.append(f"{tally.failed:,} failed")
    return ", ".join(parts)


def closing_lines(summary: Summary, totals: list[tuple[str, int, int, int, int, float | None]]) -> list[str]:
    """Return what is to be said at the end: the counts, what was spent over all runs, and how to go on."""
    tally = summary.tally
    lines = []
    if summary.end is not End.PLANNED:
        lines.append(f"{tally.done + tally.kept:,} of {_rows(tally.rows)} done, {tally.failed:,} failed.")
    for model, requests, failed, tokens_in, tokens_out, usd in totals:
        tries = f", {failed:,} of them in vain" if failed else ""
        lines.append(
            f"Spent so far on {model}: {requests:,} requests{tries}, {tokens_in:,} tokens in, {tokens_out:,} out, {dollars(usd)}."
        )
    if summary.reason:
        lines.append(summary.reason)
    lines += _next_step(summary)
    if summary.results:
        lines.append(f"To review it: afterword batch report {summary.results.parent}")
    return lines


def status_lines(found: Mapping[str, Any]) -> list[str]:
    """Return what `afterword batch status` prints, from what the summary says."""
    rows = found["rows"]
    lines = [
        f"{found['task']} over {found['input']}: {found['detected']}",
        f"{rows['done']:,} of {_rows(rows['rows'])} done, {rows['failed']:,} failed, {rows['pending']:,} waiting for a model",
    ]
    lines += [
        f"{spent['model']}: {spent['requests']:,} requests ({spent['failed_tries']:,} in vain), "
        f"{spent['prompt_tokens']:,} tokens in, {spent['completion_tokens']:,} out, {dollars(spent['usd'])}"
        for spent in found["spent"]
    ]
    return lines


def _next_step(summary: Summary) -> list[str]:
    if summary.end is End.CEILING:
        return ["Everything done is kept. Raise the ceiling and run the same command again to go on."]
    if summary.end in (End.INTERRUPTED, End.PROVIDER):
        return ["Everything done is kept. Run the same command again to go on."]
    if summary.end is End.COMPLETE and summary.tally.failed:
        failed = summary.tally.failed
        are, them = ("1 row failed", "it") if failed == 1 else (f"{failed:,} rows failed", "them")
        return [
            f"{are}: failures.jsonl says why, and what could not be read stands there alone, not among the results. "
            f"The same command tries {them} again and pays for no other."
        ]
    return []


def id_lines(repeated: int, missing: int) -> list[str]:
    """Return what is to be said of ids that do not tell rows apart; every row keeps a result of its own all the same."""
    parts = []
    if repeated:
        parts.append("1 id stands on several rows" if repeated == 1 else f"{repeated:,} ids stand on several rows each")
    if missing:
        parts.append("1 row has no id" if missing == 1 else f"{missing:,} rows have no id")
    return [f"Ids: {' and '.join(parts)}; each row has its own result, in the order of the input."] if parts else []


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def _span(seconds: float) -> str:
    whole = int(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{whole // 60} min" if whole < 5400 else f"{whole / 3600:.1f} h"
