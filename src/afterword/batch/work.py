"""One run over one input, phase by phase."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from afterword.batch.item import BadRow, Item, Row, Source, encodable
from afterword.batch.jobs import FAILED, NEED, Verdict
from afterword.batch.lanes import Beside, Here, Lane, cores
from afterword.batch.ledger import Edition, Ledger, RowRecord, content_of
from afterword.batch.money import CeilingReached, Purse, listed_price
from afterword.batch.options import End, Options, Stop, Summary, Watch
from afterword.batch.outputs import Outputs
from afterword.batch.prompts import prompts_version
from afterword.batch.sources import open_source
from afterword.batch.spool import spooled
from afterword.batch.tally import Plan, Tally
from afterword.batch.tasks import Task, task_named
from afterword.batch.till import Checkout, Till
from afterword.errors import AfterwordError, ConfigError, InputError, ModelDenied, ModelError, RateLimited, StorageError
from afterword.models.base import Model

_CHUNK_ROWS = 48
_CHUNK_TEXT = 262_144
_FEW = 6
"""Chunks that are judged in this process before more processes are worth starting."""
_IN_A_ROW = 20
"""Rows failing one after another at the model before the run stops instead of burning through the rest."""
_FEW_WAITING = 200
"""Rows that are written in this process before more processes are worth starting."""
FLOOR = "none"


@dataclass(slots=True)
class Work:
    """The state of a run."""

    options: Options
    model: Model | None
    ledger: Ledger
    tally: Tally
    stop: Stop
    watch: Watch
    task: Task = field(init=False)
    source: Source = field(init=False)
    edition: Edition = field(init=False)
    till: Till | None = None
    _open: Counter[bytes] = field(default_factory=Counter)
    _fresh: bool = False
    _in_a_row: int = 0
    _beside: list[Lane] = field(default_factory=list)
    """Processes once started: who judged the rows writes them too, since starting one costs as much as a hundred rows."""

    async def run(self) -> Summary:
        """Do everything, and write the outputs however it ends."""
        self._prepare()
        self.watch("judging", self.tally)
        try:
            await self._judge_and_ask()
        finally:
            await asyncio.gather(*(lane.aclose() for lane in self._beside))
        if self.options.plan_only:
            return Summary(self.stop.end or End.PLANNED, self.stop.reason, self.tally, None)
        self.watch("writing", self.tally)
        results = Outputs(self.ledger, self.source, self.task, self.options).write(self.tally)
        return Summary(self.stop.end or End.COMPLETE, self.stop.reason, self.tally, results)

    async def _judge_and_ask(self) -> None:
        await self._judge()
        self._plan()
        self.watch("plan", self.tally)
        if self.till and self.tally.waiting and not self.stop.end and not self.options.plan_only:
            await self._ask(self.till)

    def _prepare(self) -> None:
        options = self.options
        self.task = task_named(options.task)
        path = options.input or spooled(sys.stdin.buffer, options.out)
        self.source = open_source(path, options.columns, needs=self.task.needs, kind=options.kind)
        model = self.model if self.task.process else None
        if model:
            self.till = Till(model, self.ledger, self._purse(model), asyncio.Semaphore(options.concurrency))
        self.edition = Edition(
            task=self.task.name,
            settings=dt.date.today().isoformat() if self.task.dated else "",
            rules=self.task.rules_version(),
            model=model.name if model else FLOOR,
            prompts=prompts_version(self.task.prompts) if model else "",
        )
        self._fresh = not self.ledger.has_results()
        self._keep_another_task()
        self.ledger.begin()
        self.ledger.note(
            task=self.task.name, model=self.edition.model, input=str(options.input or "-"), detected=self.source.describe(),
            source=str(path.absolute()), columns=json.dumps(dict(options.columns)), kind=options.kind or "",
            format=options.format or "",
        )  # fmt: skip
        self.tally.detected, self.tally.task, self.tally.model = (
            self.source.describe(),
            self.task.name,
            self.edition.model,
        )
        self.watch("detected", self.tally)

    def _keep_another_task(self) -> None:
        """Leave alone what another task made in this folder: its results would be replaced without a word."""
        earlier = self.ledger.facts().get("task", "")
        if earlier and earlier != self.task.name and not self._fresh:
            out = self.options.out
            raise ConfigError(
                f"{out} holds the results of {earlier}, and {self.task.name} would replace them. Give it a folder of its own, "
                f"like --out {out.with_name(f'{out.name}-{self.task.name}')}"
            )

    def _purse(self, model: Model) -> Purse:
        options = self.options
        price = options.price or listed_price(model.name)
        if options.max_usd is not None and price is None:
            raise ConfigError(
                f"--max-usd needs a price, and no list price is known for {model.name}; give --price IN/OUT "
                "(dollars for a million tokens in and out), or use --max-tokens"
            )
        spent = self.ledger.spent()
        tokens = sum(row[3] + row[4] for row in spent)
        usd = sum(row[5] or 0.0 for row in spent)
        return Purse(price=price, max_usd=options.max_usd, max_tokens=options.max_tokens, tokens=tokens, usd=usd)

    # Judge everything that needs no model

    async def _judge(self) -> None:
        chunks = _chunks(self.source.rows())
        first = list(islice(chunks, _FEW))
        more = list(islice(chunks, 1))
        lanes = self._lanes(len(more) > 0)
        # Each process has two chunks on its way, so that it never waits for the next.
        busy = lanes * 2 if len(lanes) > 1 else lanes
        everything = chain(first, more, chunks)
        del first, more
        await together([self._lane(lane, everything) for lane in busy])

    def _lanes(self, many: bool) -> list[Lane]:
        processes = self.options.processes or cores()
        if not self._beside and many and processes > 1:
            self._beside = [Beside(self.task, self.till.model if self.till else None) for _ in range(processes)]
        return self._beside or [Here(self.task, with_model=self.till is not None)]

    async def _lane(self, lane: Lane, chunks: Iterator[list[Row]]) -> None:
        for rows in chunks:
            if self.stop.end:
                return
            records, todo = self._sort_out(rows)
            verdicts = await lane.judge([item for _, item in todo]) if todo else []
            self._record(records, todo, verdicts)

    def _sort_out(self, rows: Sequence[Row]) -> tuple[list[RowRecord], list[tuple[RowRecord, Item]]]:
        """Split rows into those that are settled (unreadable, or with a result already) and those to judge."""
        settled = [_failed(row) for row in rows if isinstance(row, BadRow)]
        fresh = self._keyed([row for row in rows if isinstance(row, Item)])
        self.tally.rows += len(rows)
        self.tally.failed += len(settled)
        known = {} if self._fresh else self.ledger.known([record.key for record, _ in fresh], self.edition.with_model)
        self.tally.kept += sum(record.key in known for record, _ in fresh)
        settled += [record._replace(model=known[record.key]) for record, _ in fresh if record.key in known]
        return settled, [(record, item) for record, item in fresh if record.key not in known]

    def _keyed(self, items: Sequence[Item]) -> list[tuple[RowRecord, Item]]:
        contents = [content_of(item) for item in items]
        before = self.ledger.occurrences(contents)
        keyed = []
        for content, item in zip(contents, items, strict=True):
            occurrence = before.get(content, 0) + self._open[content]
            self._open[content] += 1
            key = self.edition.key(content, occurrence)
            told = {"id": item.id, "recipient": item.recipient, "name": item.name, "email": item.email}
            who = {name: encodable(value) for name, value in told.items()}
            keyed.append((RowRecord(item.number, content, occurrence, key, None, **who), item))
        return keyed

    def _record(
        self, settled: list[RowRecord], todo: list[tuple[RowRecord, Item]], verdicts: Sequence[Verdict]
    ) -> None:
        results = []
        records = list(settled)
        label = "" if self.till or self.task.triage is None else FLOOR
        for (record, _), (tag, value) in zip(todo, verdicts, strict=True):
            if tag == FAILED:
                records.append(record._replace(kind=value[0], reason=encodable(value[1])))
                self.tally.failed += 1
            elif tag == NEED:
                records.append(record)
                self._needs(*value)
            else:
                records.append(record._replace(model=label))
                results.append((record.key, label, value))
                self.tally.done += 1
        self.ledger.add(records, results)
        for record in records:
            if record.content:
                self._open[record.content] -= 1
                if not self._open[record.content]:
                    del self._open[record.content]

    def _needs(self, tokens_in: int, tokens_out: int) -> None:
        plan = self.tally.plan
        self.tally.waiting += 1
        self.tally.plan = Plan(plan.rows + 1, plan.tokens_in + tokens_in, plan.tokens_out + tokens_out)

    def _plan(self) -> None:
        plan = self.tally.plan
        if self.till and self.till.purse.price:
            usd = self.till.purse.price.of(plan.tokens_in, plan.tokens_out)
            self.tally.plan = Plan(plan.rows, plan.tokens_in, plan.tokens_out, usd)

    # Ask the model for the rest

    async def _ask(self, till: Till) -> None:
        self.tally.ask()
        self.watch("asking", self.tally)
        waiting = self._waiting()
        lanes = self._lanes(self.tally.waiting > _FEW_WAITING)
        # More rows at work than requests in flight: while one is checked, another is asked for.
        askers = 2 * self.options.concurrency
        try:
            await together([self._asker(till, waiting, lanes) for _ in range(askers)])
        finally:
            self.ledger.settle()
            till.close()

    def _waiting(self) -> Iterator[tuple[RowRecord, Item]]:
        rows = self.source.rows()
        for record in self.ledger.waiting():
            item = next((row for row in rows if row.number == record.number), None)
            if not isinstance(item, Item) or content_of(item) != record.content:
                raise InputError("The input changed while the run read it; run the same command again.")
            yield record, item

    async def _asker(self, till: Till, waiting: Iterator[tuple[RowRecord, Item]], lanes: Sequence[Lane]) -> None:
        for record, item in waiting:
            if self.stop.end:
                return
            lane = min(lanes, key=lambda lane: lane.busy)
            await self._one(record, item, till.at(record.answer_key), lane)
            self.tally.requests, self.tally.tokens = till.requests, till.purse.tokens
            self.tally.usd = till.purse.usd if till.purse.price else None
            self.tally.limits = till.pace.describe()

    async def _one(self, record: RowRecord, item: Item, checkout: Checkout, lane: Lane) -> None:
        tag, value = await lane.write(item, checkout)
        if isinstance(checkout.error, StorageError):
            raise checkout.error
        if isinstance(checkout.error, CeilingReached):
            self.stop.ask(End.CEILING, str(checkout.error))
            return
        self.tally.asked += 1
        if checkout.error:
            self._refused(record, checkout.error)
        elif tag == FAILED:
            self.ledger.fail(record.number, value[0], encodable(value[1]))
            self.tally.failed += 1
        else:
            self.ledger.finish(record.number, record.key, self.edition.with_model, value)
            self.tally.done += 1
            self._in_a_row = 0

    def _refused(self, record: RowRecord, error: AfterwordError) -> None:
        """Take in that the model did not answer; stop the run where it will not answer others either."""
        self.ledger.fail(record.number, _class_of(error), encodable(str(error)))
        self.tally.failed += 1
        self._in_a_row += 1
        if isinstance(error, ModelDenied):
            self.stop.ask(End.PROVIDER, str(error))
        elif self._in_a_row >= max(_IN_A_ROW, self.options.concurrency):
            self.stop.ask(End.PROVIDER, f"{self._in_a_row} rows failed one after another. The last: {error}")


async def together(parts: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Run all side by side; the first that fails ends the others, and its error is raised."""
    tasks = [asyncio.create_task(part) for part in parts]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
    for error in ended:
        if isinstance(error, BaseException) and not isinstance(error, asyncio.CancelledError):
            raise error


def _chunks(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Cut rows into chunks of bounded number and size."""
    chunk: list[Row] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += len(row.text) if isinstance(row, Item) else 0
        if len(chunk) >= _CHUNK_ROWS or size >= _CHUNK_TEXT:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _failed(row: BadRow) -> RowRecord:
    return RowRecord(row.number, b"", 0, b"", None, encodable(row.id), kind=row.kind, reason=encodable(row.reason))


def _class_of(error: AfterwordError) -> str:
    if isinstance(error, RateLimited):
        return "rate_limited"
    if isinstance(error, ModelDenied):
        return "model_denied"
    return "model" if isinstance(error, ModelError) else "input"
