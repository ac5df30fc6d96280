"""Open the folder of an earlier run again: its ledger, its input as it was read then, its task."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from afterword.batch.cohort import Cohort
from afterword.batch.item import Source
from afterword.batch.ledger import NAME, Ledger
from afterword.batch.options import Options
from afterword.batch.outputs import joined
from afterword.batch.sources import open_source
from afterword.batch.tasks import Task, task_named
from afterword.batch.writers import Result
from afterword.errors import AfterwordError, InputError


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of a run."""

    path: Path
    ledger: Ledger
    task: Task
    source: Source
    options: Options

    def results(self) -> Iterator[Result]:
        """Yield every readable row with its outcome and flags."""
        with Cohort(self.ledger, writes=self.task.writes) as cohort:
            yield from joined(self.source, self.ledger, cohort.flags())


@contextmanager
def opened(path: Path) -> Iterator[Folder]:
    """Open the folder of a batch.

    Raises:
        StorageError: no batch was run there, or its ledger is damaged.
        InputError: the input is not there any more.

    """
    ledger = Ledger(path / NAME, readonly=True)
    try:
        facts = ledger.facts()
        if "task" not in facts:
            raise InputError(f"{path}: the run was stopped before it read its input; run it again")
        task = task_named(facts["task"])
        asked = json.loads(facts["columns"])
        options = Options(
            input=Path(facts["source"]),
            out=path,
            task=task.name,
            columns=asked,
            kind=facts["kind"] or None,
            format=facts["format"] or None,
        )
        yield Folder(path, ledger, task, _source(options, task), options)
    finally:
        ledger.close()


def _source(options: Options, task: Task) -> Source:
    assert options.input is not None  # noqa: S101  # the ledger names a file, also for standard input
    try:
        return open_source(options.input, options.columns, needs=task.needs, kind=options.kind)
    except AfterwordError as error:
        raise InputError(f"The input of the run is needed beside its results: {error}") from error
