"""Ask the few questions on a terminal that make a situation, and offer to save the answers."""

from __future__ import annotations

import datetime as dt
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from afterword.cli.exits import say
from afterword.situation import Position, Situation, StageKind, Status, situation_from


def interview(today: dt.date) -> Situation:
    """Ask, build the situation, and save it as TOML if wished."""
    say("A few questions. Leave an answer empty if you don't know or don't want to say.")
    data: dict[str, Any] = {"role": {"title": _ask("Which role was it?", required=True)}}
    _put(data, "company", _ask("At which company?"))
    data["outcome"] = _outcome(today)
    _put(data, "stages", _stages())
    _put(data, "recruiter", _recruiter())
    _put(data, "improve", _ask("What would you like to get better at?"))
    _put(data, "requests", _requests(today))
    if data["outcome"]["status"] == Status.REJECTED:
        _put(data, "mood", _choose("How do you feel about it today?", ("calm", "disappointed", "angry")))
        wish = _choose("Do you want to know what was missing, even if it stings?", ("yes", "no", "unsure"))
        _put(data, "wants_to_know", wish)
    _put(data, "candidate", {"name": name} if (name := _ask("Your name, as you sign:")) else None)
    situation = situation_from(data, origin="your answers", today=today)
    _save(data)
    return situation


def _outcome(today: dt.date) -> dict[str, Any]:
    status = _choose("How did it end?", tuple(item.value for item in Status), "rejected")
    outcome: dict[str, Any] = {"status": status}
    _put(outcome, "date", _day("On which day did you last hear from them?", today))
    if status == Status.REJECTED:
        _put(outcome, "words", _ask("What did they say, as near to their words as you remember?"))
        outcome["automated"] = not _confirm("Did a person write or call you?", default="yes")
        outcome["stronger_candidate"] = _confirm("Did they say that another candidate was stronger?", default="no")
    return outcome


def _stages() -> list[dict[str, Any]]:
    stages: list[dict[str, Any]] = []
    kinds = tuple(item.value for item in StageKind)
    while True:
        kind = _choose(
            "Which step came first?" if not stages else "And then? (none: that was all)", (*kinds, "none"), "none"
        )
        if kind == "none":
            return stages
        stage: dict[str, Any] = {"kind": kind}
        person: dict[str, Any] = {}
        _put(person, "position", _choose("Who was there, mainly?", tuple(item.value for item in Position)))
        _put(person, "name", _ask("Their name? (one person; empty if you don't know)"))
        _put(stage, "people", [person] if person else [])
        _put(stage, "good", _ask("One real moment there that was good?"))
        _put(stage, "bad", _ask("Something there that went badly for you?"))
        stages.append(stage)


def _requests(today: dt.date) -> list[dict[str, Any]]:
    day = _day("Did you ask them for feedback already? On which day? (empty: no)", today)
    return [{"kind": "feedback", "date": day}] if day else []


def _recruiter() -> dict[str, str] | None:
    name = _ask("Who would you write to? (normally the recruiter)")
    return {"name": name, "position": "recruiter"} if name else None


def _save(data: dict[str, Any]) -> None:
    name = _ask("Save these answers as a file? (a name, or empty)")
    if not name:
        return
    import tomli_w

    file = Path(name if name.endswith(".toml") else f"{name}.toml")
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(tomli_w.dumps(data))
    except OSError as error:
        say(f"{file} was not written: {error.strerror}")


def _ask(question: str, *, required: bool = False) -> str:
    while True:
        answer = _answer(question)
        if answer or not required:
            return answer


def _choose(question: str, options: tuple[str, ...], default: str = "") -> str:
    """Ask for one of `options`, by name, by the first letters of one, or by its number; empty where that is allowed."""
    shown = ", ".join(f"{number} {option.replace('_', ' ')}" for number, option in enumerate(options, 1))
    while True:
        answer = _answer(f"{question} [{shown}]", default).lower().replace(" ", "_")
        if answer.isdecimal() and 1 <= int(answer) <= len(options):
            return options[int(answer) - 1]
        begun = [option for option in options if answer and option.startswith(answer)]
        if answer in options or not (answer or default):
            return answer
        if len(begun) == 1:
            return begun[0]
        say(f"Please choose one of: {shown}.")


def _confirm(question: str, *, default: str) -> bool:
    while True:
        answer = _answer(f"{question} [yes, no]", default).lower()
        if answer in ("y", "yes", "n", "no"):
            return answer.startswith("y")
        say("Please answer yes or no.")


def _day(question: str, today: dt.date) -> dt.date | None:
    while True:
        answer = _answer(question)
        if not answer:
            return None
        day = _as_day(answer, today)
        if day:
            return day
        say(f"Please write the day like {today}, or today, or yesterday.")


def _as_day(answer: str, today: dt.date) -> dt.date | None:
    """Read a day as people write it where it can mean only one: a month in letters, or day, month and year with dots."""
    near = {"today": today, "yesterday": today - dt.timedelta(days=1)}.get(answer.lower())
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y"):
        if near:
            break
        with suppress(ValueError):
            near = dt.datetime.strptime(answer, form).date()
    return near


def _answer(question: str, default: str = "") -> str:
    """Ask on stderr and read a line: stdout is for the message alone, even where only that goes to a file."""
    sys.stderr.write(f"{question} ({default}) " if default else f"{question} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise KeyboardInterrupt
    return line.strip() or default


def _put(data: dict[str, Any], key: str, value: Any) -> None:
    if value:
        data[key] = value
