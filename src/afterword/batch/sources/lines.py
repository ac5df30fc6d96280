"""Rows of a JSONL file: one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.batch.item import BadRow, Item, Row, readable
from afterword.batch.sources.columns import Columns, choose, nested
from afterword.batch.sources.table import open_text
from afterword.errors import ConfigError

_LINE = 8_000_000
"""Characters of the longest line that is read whole."""


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A JSONL file on disk, and which key is what."""

    path: Path
    encoding: str
    columns: Columns
    needs: str

    @property
    def kind(self) -> str:
        """Return jsonl."""
        return "jsonl"

    @property
    def header(self) -> tuple[str, ...]:
        """Return nothing: rows may have different keys."""
        return ()

    def describe(self) -> str:
        """Say in one line what was detected."""
        found = self.columns.describe()
        return f"JSONL, {self.encoding}; {found or 'a situation in each line'}"

    def rows(self) -> Iterator[Row]:
        """Yield a row for every line that is not blank."""
        number = 0
        with open_text(self.path, self.encoding) as file:
            for place, line in enumerate(whole_lines(file), start=1):
                if line is not None and not line.strip():
                    continue
                number += 1
                yield self._row(number, place, line)

    def _row(self, number: int, place: int, line: str | None) -> Row:
        if line is None:
            return BadRow(number=number, kind="too_long", reason=f"line {place} is longer than {_LINE:,} characters")
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            return BadRow(number=number, kind="malformed", reason=f"line {place} is not JSON: {str(error)[:200]}")
        if not isinstance(data, dict):
            return BadRow(number=number, kind="malformed", reason=f"line {place} is no JSON object")
        return self._item(number, place, line.strip(), data)

    def _item(self, number: int, place: int, line: str, data: dict[str, Any]) -> Row:
        values = {role: data.get(name) for role, name in self.columns.by_role.items()}
        identity = _plain(values.get("id"))
        text = values.get("text")
        if self.needs and not isinstance(text, str):
            key = self.columns.by_role["text"]
            reason = f"line {place}: {json.dumps(key, ensure_ascii=False)} is " + (
                "missing" if text is None else "no text"
            )
            return BadRow(number=number, id=identity, kind="columns", reason=reason)
        item = Item(
            number=number,
            id=identity,
            text=text if isinstance(text, str) else "",
            recipient=_plain(values.get("recipient")),
            name=_plain(values.get("name")),
            email=_plain(values.get("email")),
            fields=_fields(data, values),
            raw=line,
        )
        return readable(item) if self.needs else item


def _plain(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _fields(data: dict[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    if values.get("situation"):
        return {"situation": values["situation"]}
    if isinstance(data.get("outcome"), dict):
        return {key: value for key, value in data.items() if key != "id"}
    return nested({key: value for key, value in data.items() if "." in key})


def whole_lines(file: Any) -> Iterator[str | None]:
    """Yield lines of bounded length; a longer one is skipped and given as None."""
    while line := file.readline(_LINE):
        if len(line) < _LINE or line.endswith("\n"):
            yield line
            continue
        while (rest := file.readline(_LINE)) and not rest.endswith("\n"):
            pass
        yield None


def open_lines(path: Path, encoding: str, asked: Mapping[str, str], *, needs: str = "text") -> JsonLines:
    """Find out which key is what, from the first object that can be read.

    Raises:
        ConfigError: no line is a JSON object, or no key can be told to be the needed one.

    """
    with open_text(path, encoding) as file:
        for _, line in zip(range(100), whole_lines(file), strict=False):
            names = _keys(line)
            if names:
                return JsonLines(path, encoding, choose(names, asked, needs=needs), needs)
    raise ConfigError(f"{path}: no JSON object in its first 100 lines; JSONL has one object a line")


def _keys(line: str | None) -> list[str]:
    try:
        data = json.loads(line or "")
    except (ValueError, RecursionError):
        return []
    return list(data) if isinstance(data, dict) else []
