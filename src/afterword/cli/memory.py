"""Let commands use the log where the user keeps one; without one, nothing is read or written anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterword.cli.exits import say
from afterword.errors import StorageError

if TYPE_CHECKING:
    from afterword.log import Log
    from afterword.situation import Situation


def kept_log(*, no_log: bool) -> Log | None:
    """Return the user's log, or None where there is none yet or it is to be left alone."""
    if no_log:
        return None
    from afterword.log.place import default_path

    path = default_path()
    if not path.exists():
        return None
    from afterword.log import Log

    return Log(path)


def recalled(situation: Situation, *, no_log: bool) -> Situation:
    """Return the situation with what the log knows of it, and keep the situation there.

    A log that cannot be used is told on stderr and costs nothing else.
    """
    log = kept_log(no_log=no_log)
    if log is None:
        return situation
    from afterword.log import remember, with_history

    try:
        remember(log, situation)
        known = with_history(situation, log)
    except StorageError as error:
        say(f"afterword: {error}")
        return situation
    added = len(known.requests) - len(situation.requests) + len(known.feedback) - len(situation.feedback)
    if added:
        say(
            f"Your log adds {'1 thing' if added == 1 else f'{added} things'} it knows of this application (--no-log: without)."
        )
    return known


def keep_heard(situation: Situation, text: str, *, no_log: bool) -> None:
    """Keep feedback that came back in the log, where there is one; the same text is kept once."""
    log = kept_log(no_log=no_log)
    if log is None:
        return
    from afterword.log import EntryKind, remember_heard

    try:
        known = log.entries(situation.company or "", situation.role.title)
        if all(entry.body != text for entry in known if entry.kind is EntryKind.HEARD):
            remember_heard(log, situation.company, situation.role.title, text)
            say("Kept in your log (--no-log: leave it out).")
    except StorageError as error:
        say(f"afterword: {error}")
