"""What a run leaves in its folder: results in input order, failures, a summary. Each is whole or not there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from afterword.batch.atomic import whole_file
from afterword.batch.cohort import Cohort
from afterword.batch.item import Item, Row, Source
from afterword.batch.ledger import Ledger, RowRecord, translated
from afterword.batch.options import Options
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tally import Tally
from afterword.batch.tasks import Task
from afterword.batch.writers import Result, writer_for
from afterword.jsonlines import as_line


@dataclass(frozen=True, slots=True)
class Outputs:
    """The outputs of one run."""

    ledger: Ledger
    source: Source
    task: Task
    options: Options

    def write(self, tally: Tally) -> Path:
        """Write everything and return where the results are."""
        out = self.options.out
        with translated(out):
            results = self._results("results", lambda _: True)
            self._failures(out / "failures.jsonl")
            self._summary(out / "summary.json", tally)
        return results

    def accepted(self, numbers: frozenset[int]) -> Path:
        """Write the results of these rows alone, and return where they are."""
        with translated(self.options.out):
            return self._results("accepted", numbers.__contains__)

    def _results(self, name: str, wanted: Callable[[int], bool]) -> Path:
        with Cohort(self.ledger, writes=self.task.writes) as cohort:
            flags = cohort.flags()
            writer = writer_for(self.source, self.task, self.options.format)
            rows = (result for result in joined(self.source, self.ledger, flags) if wanted(result.item.number))
            return writer.write(rows, self.options.out / name)

    def _failures(self, path: Path) -> None:
        with whole_file(path) as file:
            for record in self.ledger.failures():
                line = {"row": record.number, "id": record.id, "class": record.kind, "reason": record.reason}
                file.write(as_line(line) + "\n")

    def _summary(self, path: Path, tally: Tally) -> None:
        with whole_file(path) as file:
            json.dump(summary(self.ledger, tally), file, ensure_ascii=False, indent=2)
            file.write("\n")


def summary(ledger: Ledger, tally: Tally | None = None) -> dict[str, object]:
    """Return the counts of the last run and the totals of all runs on the folder."""
    facts = ledger.facts()
    spent = [
        {
            "model": model, "requests": requests, "failed_tries": failed, "prompt_tokens": tokens_in,
            "completion_tokens": tokens_out, "usd": usd,
        }
        for model, requests, failed, tokens_in, tokens_out, usd in ledger.spent()
    ]  # fmt: skip
    counts: dict[str, object] = dict(ledger.counts())
    if tally:
        counts["from_earlier_runs"] = tally.kept
    return {
        "task": facts.get("task", ""), "model": facts.get("model", ""), "input": facts.get("input", ""),
        "detected": facts.get("detected", ""), "rows": counts, "spent": spent,
    }  # fmt: skip


def joined(source: Source, ledger: Ledger, flags: Iterator[tuple[int, tuple[str, ...]]]) -> Iterator[Result]:
    """Put every readable row of the input beside its outcome and its flags."""
    number, flagged = next(flags, (0, ()))
    for row, found in zip_longest(source.rows(), ledger.results()):
        while number and found and number < found[0].number:
            number, flagged = next(flags, (0, ()))
        if isinstance(row, Item):
            mine = flagged if number == row.number else ()
            yield Result(row, _outcome(row, found), mine)


def _outcome(row: Row, found: tuple[RowRecord, str | None] | None) -> Outcome:
    if found is None:
        return Outcome(status=Status.PENDING)
    record, outcome = found
    if record.number != row.number:
        return Outcome(status=Status.PENDING)
    if outcome is not None:
        return Outcome.from_json(outcome)
    if record.kind:
        return Outcome(status=Status.FAILED, note=record.reason)
    return Outcome(status=Status.PENDING)
