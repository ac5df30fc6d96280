"""Read a situation for a command, from a file or by asking on a terminal."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from afterword.cli.sources import read_bytes
from afterword.errors import ConfigError
from afterword.situation import Situation, load_situation, parse_situation


def read_situation(file: Path | None, now: dt.datetime) -> Situation:
    """Read a situation file or standard input; None asks the questions on a terminal.

    Raises:
        SituationError: the file is wrong.
        ConfigError: no file is named and nobody is there to ask.
    """
    if file is None:
        if not sys.stdin.isatty():
            raise ConfigError("name a situation file, or - for standard input (examples/ has some to start from)")
        from afterword.cli.interview import interview

        return interview(now.date())
    if str(file) == "-":
        return parse_situation(read_bytes(file), origin="standard input", today=now.date())
    return load_situation(file, today=now.date())
