"""Exit codes, and the one place where an error becomes a line on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import IntEnum

from afterword.errors import AfterwordError, ModelError


class Exit(IntEnum):
    """What a command's exit code means."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    GATE = 3
    MODEL = 4
    INTERRUPTED = 130


class Stop(Exception):
    """End the command with an exit code, everything having been said."""

    def __init__(self, code: Exit) -> None:
        self.code = code
        super().__init__(code.name)


def guarded(run: Callable[[], object]) -> int:
    """Run a command and return its exit code: every foreseen error is one message on stderr, never a traceback."""
    try:
        run()
        sys.stdout.flush()
    except Stop as stop:
        return int(stop.code)
    except AfterwordError as error:
        say(f"afterword: {error}")
        return int(_code(error))
    except KeyboardInterrupt:
        say("afterword: interrupted")
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        # The reader went away; give the interpreter a sink for what is still buffered.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.DONE)
    return int(Exit.DONE)


def _code(error: AfterwordError) -> Exit:
    # A file that cannot be read or written is for the person to mend, as a wrong input is; 1 is for findings alone.
    return Exit.MODEL if isinstance(error, ModelError) else Exit.USAGE


def say(text: str) -> None:
    """Write a line to stderr, with anything a terminal could act on made harmless."""
    sys.stderr.write(harmless(text) + "\n")


def harmless(text: str) -> str:
    """Replace every character that is neither printable nor a line break or tab."""
    return "".join(letter if letter.isprintable() or letter in "\n\t" else "�" for letter in text)
