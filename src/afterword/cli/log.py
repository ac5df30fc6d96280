"""`afterword log ...`: the local memory over applications. Everything stays in one file on this machine."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from afterword.cli.app import declared
from afterword.cli.declare import Argument, Option
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.present import print_text
from afterword.errors import ConfigError
from afterword.log import Entry, EntryKind, Log, default_path, exported, remember, remember_heard, remember_sent
from afterword.situation import RequestKind

log = typer.Typer(
    help="Keep situations, what was sent and what came back, in one private file on this machine.", no_args_is_help=True
)

_Situation = Annotated[Path, Argument("A situation file (TOML or JSON), or - for standard input.")]
_On = Annotated[str | None, Option("The day it happened, like 2026-03-09; today without it.")]
_Company = Annotated[str | None, Option("Only this company's.")]


def add(file: _Situation) -> None:
    """Keep a situation."""
    from afterword.cli.situations import read_situation

    number = remember(_log(), read_situation(file, dt.datetime.now()))
    say(f"kept as entry {number}")


def sent(
    file: _Situation,
    kind: Annotated[str, Option("What was sent: feedback, reminder or status.")] = "feedback",
    on: _On = None,
) -> None:
    """Keep that a message was sent, so that the gate knows."""
    from afterword.cli.situations import read_situation

    if kind not in [each.value for each in RequestKind]:
        raise ConfigError(f'--kind: "{kind}" is not known; choose feedback, reminder or status')
    situation = read_situation(file, dt.datetime.now())
    number = remember_sent(_log(), situation, RequestKind(kind), _day(on))
    say(f"kept as entry {number}")


def heard(
    file: Annotated[Path, Argument("The message that came back, as text; or - for standard input.")],
    company: Annotated[str, Option("Who it came from.")],
    role: Annotated[str, Option("The role it was about.")],
    on: _On = None,
) -> None:
    """Keep feedback that came back."""
    from afterword.cli.read import message_text
    from afterword.cli.sources import read_bytes

    number = remember_heard(_log(), company, role, message_text(read_bytes(file)), _day(on))
    say(f"kept as entry {number}")


def entries(company: _Company = None) -> None:
    """List what is kept, oldest first."""
    kept = _log().entries(company)
    if not kept:
        say("nothing is kept")
        return
    print_text("\n".join(_line(entry) for entry in kept))


def show(number: Annotated[int, Argument("The entry's number, as `log list` shows it.")]) -> None:
    """Show one entry whole."""
    found = [entry for entry in _log().entries() if entry.id == number]
    if not found:
        say(f"afterword: there is no entry {number}; `afterword log list` shows all")
        raise Stop(Exit.USAGE)
    print_text(f"{_line(found[0])}\n\n{found[0].body}")


def export(company: _Company = None) -> None:
    """Print everything that is kept as JSON lines."""
    print_text(exported(_log().entries(company)).rstrip("\n"))


def purge(
    company: _Company = None,
    yes: Annotated[bool, Option("Do it without asking.", flag="--yes")] = False,
) -> None:
    """Delete what is kept, without a trace of the text in the file."""
    if not yes:
        raise ConfigError("this cannot be undone; say --yes to do it")
    count = _log().purge(company)
    say("1 entry is gone" if count == 1 else f"{count} entries are gone")


def path() -> None:
    """Print where the file is."""
    print_text(str(default_path()))


for _name, _function in (
    ("add", add), ("sent", sent), ("heard", heard), ("list", entries), ("show", show), ("export", export), ("purge", purge), ("path", path),
):  # fmt: skip
    log.command(_name)(declared(_function))


def _log() -> Log:
    return Log(default_path())


def _day(text: str | None) -> dt.date:
    if text is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ConfigError(f'--on: "{text}" is no day; write it like 2026-03-09') from None


def _line(entry: Entry) -> str:
    what = {EntryKind.SITUATION: "situation", EntryKind.SENT: f"sent: {entry.body}", EntryKind.HEARD: "heard"}[
        entry.kind
    ]
    day = entry.day or entry.recorded.date()
    return f"{entry.id:>4}  {day}  {entry.company or '(no company)'}, {entry.role}: {what}"
