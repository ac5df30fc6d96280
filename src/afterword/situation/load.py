"""Read a situation from TOML or JSON, strictly: every problem at once, each with its field, value and remedy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic_core import ValidationError

from afterword.errors import Problem, SituationError
from afterword.situation.contradictions import contradictions
from afterword.situation.model import Situation
from afterword.situation.schema import validator

_LARGEST = 2_000_000


def load_situation(path: Path, *, today: dt.date | None = None) -> Situation:
    """Read a situation file; `.json` is JSON, everything else TOML.

    Raises:
        SituationError: not readable, not TOML or JSON, or wrong in any field (all problems at once).

    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        found = getattr(error, "strerror", None) or "not a possible name"
        raise SituationError(printable(str(path)), (Problem("file", found, "give a readable file"),)) from error
    return parse_situation(data, origin=str(path), today=today, as_json=path.suffix.lower() == ".json")


def parse_situation(
    data: bytes | str, *, origin: str = "situation", today: dt.date | None = None, as_json: bool | None = None
) -> Situation:
    """Read a situation from text. `as_json=None` decides by the first character.

    Dates later than `today` (default: the machine's day) are impossible for what has happened and are reported.

    Raises:
        SituationError: with every problem found.

    """
    text = _decode(data, origin)
    if as_json is None:
        as_json = text.lstrip().startswith("{")
    return situation_from(_parse(text, origin, as_json=as_json), origin=origin, today=today)


def situation_from(data: object, *, origin: str = "situation", today: dt.date | None = None) -> Situation:
    """Validate plain data (a mapping as TOML or JSON gives it) into a situation.

    Raises:
        SituationError: with every problem found.

    """
    if not isinstance(data, dict):
        raise SituationError(origin, (Problem("file", "not a table of fields", "start with [role] and [outcome]"),))
    try:
        situation: Situation = validator(Situation).validate_python(data)
    except ValidationError as error:
        raise SituationError(origin, tuple(_problems(error))) from None
    found = tuple(contradictions(situation, today or dt.date.today()))
    if found:
        raise SituationError(origin, found)
    return situation


def _decode(data: bytes | str, origin: str) -> str:
    if len(data) > _LARGEST:
        raise SituationError(origin, (Problem("file", "over two million characters", "keep to what happened"),))
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem("file", f"byte {error.start} is not UTF-8", "save the file as UTF-8 text")
        raise SituationError(origin, (problem,)) from None


def _parse(text: str, origin: str, *, as_json: bool) -> object:
    import json
    import tomllib

    kind = "JSON" if as_json else "TOML"
    try:
        return json.loads(text, object_pairs_hook=_once_each) if as_json else tomllib.loads(text)
    except RecursionError:
        raise SituationError(origin, (Problem("file", "nested too deeply", "a few levels are enough"),)) from None
    except ValueError as error:
        found = f"not {kind}: {printable(str(error), 200)}"
        raise SituationError(origin, (Problem("file", found, _mended(text, kind)),)) from None


def _mended(text: str, kind: str) -> str:
    if not any(sign in text for sign in "=[{"):
        return "a situation is a TOML or JSON file; for a mail there are `afterword check` and `afterword rewrite`"
    return f"mend the {kind}; a day is written like 2026-03-09"


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Build a JSON object whose keys stand once each, as TOML demands too: else the last would silently win."""
    table: dict[str, object] = {}
    for name, value in pairs:
        if name in table:
            raise ValueError(f'"{name}" stands twice in one table')
        table[name] = value
    return table


def _problems(error: ValidationError) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        where = _where(item["loc"])
        yield Problem(where, *_explain(item["type"], item["loc"], item["input"], item.get("ctx", {})))


def _where(location: tuple[int | str, ...]) -> str:
    path = ""
    for part in location:
        name = f"[{part + 1}]" if isinstance(part, int) else printable(str(part), 40)
        path += f".{name}" if path and isinstance(part, str) else name
    return path or "file"


_RIGHT = {
    "missing": "this field is required",
    "invalid_key": "write field names as text",
    "string_type": 'write text in quotes, like "a name"',
    "string_too_short": "write something, or leave the field out",
    "string_too_long": "keep it under 20,000 characters",
    "bool_type": "write true or false",
    "dataclass_type": "write a table with fields",
    "tuple_type": "write a list",
    "too_long": "keep it to 200 entries",
    "time_parsing": "write a time like 14:30",
    "time_type": "write a time like 14:30",
}


def _explain(kind: str, location: tuple[int | str, ...], value: object, context: dict[str, Any]) -> tuple[str, str]:
    found = f"found {_short(value)}"
    if kind == "unexpected_keyword_argument":
        return "unknown field", _did_you_mean(str(location[-1]), location)
    if kind == "missing":
        return "", _RIGHT[kind]
    if kind == "enum":
        return found, f"choose {context['expected']}"
    if kind.startswith("date_"):
        return found, "write a date that exists, as year-month-day, like 2026-03-09"
    return found, _RIGHT.get(kind, "write what the field expects (`afterword schema situation` shows it)")


def _short(value: object) -> str:
    """Show a value on one line; a table or a list by its name alone, since it may be of any depth."""
    if isinstance(value, str):
        return f'"{printable(value, 57)}"'
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "a list"
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 128:
        return "a very large number"
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "true", False: "false"}[value]
    return printable(str(value), 57)


def printable(text: str, most: int = 200) -> str:
    """Return at most `most` characters of outside text, with what could steer a terminal made visible."""
    short = text if len(text) <= most else text[: most - 3] + "..."
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in short)


def _did_you_mean(name: str, location: tuple[int | str, ...]) -> str:
    from difflib import get_close_matches

    known = _known_fields(location)
    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]}?" if close else f"known here: {', '.join(known)}"


def _known_fields(location: tuple[int | str, ...]) -> list[str]:
    from afterword.situation import model

    owners = {
        "candidate": model.Candidate, "role": model.Role, "stages": model.Stage, "people": model.Person,
        "outcome": model.Outcome, "by": model.Person, "recruiter": model.Person, "requests": model.Request,
        "feedback": model.Feedback,
    }  # fmt: skip
    names = [part for part in location[:-1] if part in owners]
    owner: type = owners[str(names[-1])] if names else Situation
    return list(owner.__dataclass_fields__)  # type: ignore[attr-defined]  # every owner is a dataclass
