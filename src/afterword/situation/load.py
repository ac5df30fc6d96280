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


def load_situation(path: Path, *, today: dt.date | None = None) -> Situation:
    """Read a situation file; `.json` is JSON, everything else TOML.

    Raises:
        SituationError: not readable, not TOML or JSON, or wrong in any field (all problems at once).

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SituationError(
            str(path), (Problem("file", error.strerror or "unreadable", "give a readable file"),)
        ) from error
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
    if isinstance(data, str):
        return data
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
        return json.loads(text) if as_json else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SituationError(origin, (Problem("file", f"not {kind}: {error}", f"mend the {kind}"),)) from None


def _problems(error: ValidationError) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        where = _where(item["loc"])
        yield Problem(where, *_explain(item["type"], item["loc"], item["input"], item.get("ctx", {})))


def _where(location: tuple[int | str, ...]) -> str:
    path = ""
    for part in location:
        path += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if path else part
    return path or "file"


_RIGHT = {
    "missing": "this field is required",
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
    import json

    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


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
    names = [part for part in location[:-1] if isinstance(part, str)]
    owner: type = owners[names[-1]] if names else Situation
    return list(owner.__dataclass_fields__)  # type: ignore[attr-defined]  # every owner is a dataclass
