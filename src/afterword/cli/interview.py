"""Ask the few questions on a terminal that make a situation, and offer to save the answers."""

from __future__ import annotations

import datetime as dt
import sys
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
    data["stages"] = _stages()
    _put(data, "recruiter", _recruiter())
    _put(data, "improve", _ask("What would you like to get better at?"))
    if data["outcome"]["status"] == Status.REJECTED:
        data["mood"] = _choose("How do you feel about it today?", ("calm", "disappointed", "angry"), "calm")
        data["wants_to_know"] = _choose(
            "Do you want to know what was missing, even if it stings?", ("yes", "no", "unsure"), "yes"
        )
    _put(data, "candidate", {"name": name} if (name := _ask("Your name, as you sign:")) else None)
    situation = situation_from(data, origin="your answers", today=today)
    _save(data)
    return situation


def _outcome(today: dt.date) -> dict[str, Any]:
    status = _choose("How did it end?", tuple(item.value for item in Status), "rejected")
    outcome: dict[str, Any] = {"status": status, "date": _day("On which day did you last hear from them?", today)}
    if status == Status.REJECTED:
        outcome["automated"] = not _confirm("Did a person write or call you?", default="yes")
        outcome["stronger_candidate"] = _confirm("Did they say that another candidate was stronger?", default="no")
    return outcome


def _stages() -> list[dict[str, Any]]:
    stages: list[dict[str, Any]] = []
    kinds = tuple(item.value for item in StageKind)
    while True:
        kind = _choose(
            "Which step came first?" if not stages else "And then? (none: that was all)",
            (*kinds, "none"),
            "none" if stages else "screen",
        )
        if kind == "none":
            return stages
        stage: dict[str, Any] = {"kind": kind}
        position = _choose(
            "Who was there, mainly?",
            tuple(item.value for item in Position),
            "recruiter" if kind == "screen" else "hiring_manager",
        )
        person = {"position": position}
        _put(person, "name", _ask("Their name?"))
        stage["people"] = [person]
        _put(stage, "good", _ask("One real moment there that was good?"))
        _put(stage, "bad", _ask("Something there that went badly for you?"))
        stages.append(stage)


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
        file.open("x", encoding="utf-8").write(tomli_w.dumps(data))
    except OSError as error:
        say(f"{file} was not written: {error.strerror}")


def _ask(question: str, *, required: bool = False) -> str:
    while True:
        answer = _answer(question)
        if answer or not required:
            return answer


def _choose(question: str, options: tuple[str, ...], default: str) -> str:
    while True:
        answer = _answer(f"{question} [{', '.join(options)}]", default).lower()
        if answer in options:
            return answer
        say(f"Please choose one of: {', '.join(options)}.")


def _confirm(question: str, *, default: str) -> bool:
    while True:
        answer = _answer(f"{question} [yes, no]", default).lower()
        if answer in ("y", "yes", "n", "no"):
            return answer.startswith("y")
        say("Please answer yes or no.")


def _day(question: str, today: dt.date) -> dt.date:
    while True:
        answer = _answer(question, today.isoformat())
        try:
            return dt.date.fromisoformat(answer)
        except ValueError:
            say("Please write the day like 2026-03-09.")


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
