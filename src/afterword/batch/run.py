"""Run a task over an input: judge what needs no model, plan, ask the model for the rest, write everything out."""

from __future__ import annotations

import asyncio

from afterword.batch.ledger import NAME, Ledger
from afterword.batch.lock import locked
from afterword.batch.options import End, Options, Stop, Summary, Watch
from afterword.batch.recover import recover
from afterword.batch.tally import Tally
from afterword.batch.work import Work
from afterword.models.base import Model


def run(
    options: Options,
    model: Model | None = None,
    *,
    stop: Stop | None = None,
    watch: Watch | None = None,
    tally: Tally | None = None,
) -> Summary:
    """Run a batch to its end, or until `stop` is asked for; the same call again goes on where it ended.

    Raises:
        ConfigError: an option is wrong, or another run is at work in the folder.
        InputError: the input as a whole is not readable.
        StorageError: the disk is full, the folder not writable, the ledger damaged.

    """
    tally = tally or Tally()
    with locked(options.out):
        if options.recover:
            tally.recovered = recover(options.out / NAME)
        ledger = Ledger(options.out / NAME)
        try:
            work = Work(options, model, ledger, tally, stop or Stop(), watch or _unwatched)
            return asyncio.run(work.run())
        finally:
            ledger.close()


def _unwatched(step: str, tally: Tally) -> None:
    del step, tally


__all__ = ["End", "Options", "Stop", "Summary", "run"]
