"""What a person marked on the page: accepted, or needs a person."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.batch.outputs import Outputs
from afterword.batch.report.entry import text_hash
from afterword.batch.report.folder import opened
from afterword.errors import InputError

ACCEPTED, NEEDS_PERSON = "accepted", "needs_person"


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of marks: the file of accepted results, how many, and the rows whose text changed since."""

    results: Path
    accepted: int
    needs_person: int
    stale: tuple[int, ...]


def read_marks(path: Path) -> dict[int, tuple[str, str]]:
    """Return row -> (mark, hash of the text it was made on).

    Raises:
        InputError: no file of marks as the page exports it.

    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"{path}: not readable as the marks that the report exports") from error
    marks = data.get("marks") if isinstance(data, dict) else None
    if not isinstance(marks, list) or not all(_is_mark(mark) for mark in marks):
        raise InputError(f"{path}: not the marks that the report exports (an object with a list `marks`)")
    return {mark["row"]: (mark["mark"], mark["text"]) for mark in marks}


def _is_mark(mark: Any) -> bool:
    if not isinstance(mark, dict) or mark.get("mark") not in (ACCEPTED, NEEDS_PERSON):
        return False
    return isinstance(mark.get("row"), int) and isinstance(mark.get("text"), str)


def apply_marks(out: Path, marks_file: Path, *, format: str | None = None) -> Applied:  # noqa: A002  # the option's name
    """Write the accepted results, and only those whose text is still the one that was accepted.

    Raises:
        InputError: the marks cannot be read, or the run's input is gone.
        StorageError: the folder cannot be written.

    """
    marks = read_marks(marks_file)
    with opened(out) as folder:
        from dataclasses import replace

        current = {
            result.item.number: text_hash(result.outcome) for result in folder.results() if result.item.number in marks
        }
        wanted = {row for row, (mark, _) in marks.items() if mark == ACCEPTED}
        fresh = frozenset(row for row in wanted if current.get(row) == marks[row][1])
        options = replace(folder.options, format=format or folder.options.format)
        results = Outputs(folder.ledger, folder.source, folder.task, options).accepted(fresh)
    return Applied(results, len(fresh), len(marks) - len(wanted), tuple(sorted(wanted - fresh)))
