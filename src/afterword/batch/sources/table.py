"""Rows of a CSV or TSV file, one at a time; a broken row costs itself and no other."""

from __future__ import annotations

import csv
import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from afterword.batch.item import BadRow, Item, Row, readable
from afterword.batch.sources.columns import Columns, choose, nested
from afterword.errors import ConfigError

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_RECORD = 2_000_000
"""Characters after which a record whose quote was never closed counts as broken."""
_RECORD_LINES = 5_000
"""Lines after which it does."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table on disk: how it is encoded and cut, and which column is what."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    columns: Columns

    @property
    def kind(self) -> str:
        """Return csv, or tsv where a tab separates the cells."""
        return "tsv" if self.delimiter == "\t" else "csv"

    def describe(self) -> str:
        """Say in one line what was detected."""
        cut = "" if self.delimiter in ",\t" else f", separated by {_DELIMITERS[self.delimiter]}"
        return f"{self.kind.upper()}{cut}, {self.encoding}, {len(self.header)} columns; {self.columns.describe()}"

    def rows(self) -> Iterator[Row]:
        """Yield every row below the header."""
        with open_text(self.path, self.encoding) as file:
            records = _records(file, self.delimiter)
            next(records, None)
            places = {role: self.header.index(name) for role, name in self.columns.by_role.items()}
            for number, (line, cells) in enumerate(records, start=1):
                yield self._row(number, line, cells, places)

    def _row(self, number: int, line: int, cells: list[str] | str, places: Mapping[str, int]) -> Row:
        if isinstance(cells, str):
            return BadRow(number=number, kind="malformed", reason=f"line {line}: {cells}")
        if len(cells) != len(self.header):
            have = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
            return BadRow(
                number=number, kind="columns", reason=f"line {line} has {have}, the header {len(self.header)}"
            )
        values = {role: cells[place] for role, place in places.items()}
        item = Item(
            number=number,
            id=values.get("id", "").strip(),
            text=values.get("text", ""),
            recipient=values.get("recipient", "").strip(),
            name=values.get("name", "").strip(),
            email=values.get("email", "").strip(),
            fields=self._fields(cells, values),
            raw=cells,
        )
        return readable(item) if "text" in places else item

    def _fields(self, cells: list[str], values: Mapping[str, str]) -> Mapping[str, object]:
        if "situation" in values:
            return {"situation": values["situation"]}
        dotted = {name: cell for name, cell in zip(self.header, cells, strict=True) if "." in name}
        return nested(dotted) if dotted else {}


def open_table(
    path: Path, encoding: str, asked: Mapping[str, str], *, needs: str = "text", delimiter: str | None = None
) -> Table:
    """Find out how a table is cut and which column is what.

    Raises:
        ConfigError: no header, or no column that can be told to be the needed one.

    """
    with open_text(path, encoding) as file:
        head = [file.readline(_RECORD) for _ in range(30)]
    delimiter = delimiter or _delimiter(head)
    first = next(_records(iter_lines(head), delimiter), (1, []))[1]
    header = tuple(first) if isinstance(first, list) else ()
    if not header:
        raise ConfigError(f"{path}: the first line is no header with column names")
    return Table(path, encoding, delimiter, header, choose(header, asked, needs=needs))


def open_text(path: Path, encoding: str) -> IO[str]:
    """Open a text file so that undecodable bytes stay visible and line ends stay as they are."""
    errors = "replace" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
    return path.open(encoding=encoding, errors=errors, newline="")


def iter_lines(lines: list[str]) -> Iterator[str]:
    """Iterate over non-empty strings: an empty one is the end of a file."""
    return iter([line for line in lines if line])


def _delimiter(head: list[str]) -> str:
    """Take the character that cuts the header into most cells, and later records into as many."""

    def fit(delimiter: str) -> tuple[int, int]:
        widths = [len(cells) for _, cells in _records(iter_lines(head[:-1]), delimiter) if isinstance(cells, list)]
        return (widths.count(widths[0]) if widths and widths[0] > 1 else 0, widths[0] if widths else 0)

    return max(_DELIMITERS, key=fit)


class _Lines:
    """Lines of a file that can be taken back, counted from 1, none longer than a record may be."""

    def __init__(self, file: Iterator[str]) -> None:
        self._file = file
        self._again: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= _RECORD_LINES:
            raise csv.Error("field larger")
        line = self._again.popleft() if self._again else next(self._file)
        self.taken.append(line)
        self.number += 1
        return line

    def keep_only_first(self) -> None:
        """Give back all lines of the broken record but its first."""
        rest = self.taken[1:]
        self._again.extendleft(reversed(rest))
        self.number -= len(rest)


def _records(file: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Yield `(line, cells)`, or `(line, what is wrong)` for a record that cannot be cut."""
    csv.field_size_limit(_RECORD)
    lines = _Lines(_bounded(file))
    while True:
        lines.taken.clear()
        line = lines.number + 1
        try:
            cells = next(csv.reader(lines, delimiter=delimiter, strict=True))
        except StopIteration:
            return
        except csv.Error as error:
            lines.keep_only_first()
            yield line, _explain(str(error))
        else:
            if cells:
                yield line, cells


def _bounded(file: Iterator[str]) -> Iterator[str]:
    readline = getattr(file, "readline", None)
    return iter(lambda: readline(_RECORD), "") if readline else file


def _explain(error: str) -> str:
    if "unexpected end" in error:
        return "a cell opens with a quote that is never closed"
    if "field larger" in error:
        return "a cell does not end, probably because of a quote that is never closed"
    return f"a quote inside a quoted cell is not doubled ({json.dumps(error)})"
