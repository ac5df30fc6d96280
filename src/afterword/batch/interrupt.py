"""An interrupt once lets what is in flight finish; twice stops."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from afterword.batch.options import End, Stop


@contextmanager
def interruptible(stop: Stop) -> Iterator[None]:
    """Ask `stop` to end the run at the first interrupt, and raise `KeyboardInterrupt` at the second."""

    def interrupted(number: int, frame: FrameType | None) -> None:
        del number, frame
        if stop.end is End.INTERRUPTED:
            raise KeyboardInterrupt
        stop.ask(End.INTERRUPTED)
        print("Finishing what is in flight; once more to stop at once.", file=sys.stderr)  # noqa: T201  # a signal has no stream

    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
