"""What only shows when many mails are seen together: drafts alike, one recipient twice, somebody else's data."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter
from types import TracebackType
from zlib import crc32

from afterword.batch.ledger import Ledger, RowRecord
from afterword.batch.outcome import Outcome

_SKETCH = 16
_BANDS = 4
_ALIKE = 0.75
_FEWEST_SHINGLES = 12
_REPRESENTATIVES = 8
_SHOWN = 3
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NAMES = re.compile(r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)+")


def sealed(outcome: Outcome) -> Outcome:
    """Return the outcome with what the comparison with other mails needs of its text."""
    if not outcome.text:
        return outcome
    return replace(outcome, sketch=sketch(outcome.text), mentions=mentions(outcome.text))


def sketch(text: str) -> tuple[int, ...]:
    """Return the smallest hashes of all runs of three words; texts that share most of them share most of their words.

    Names and numbers count as the same word: a template with the name changed is still the template.
    """
    words = [word if word.islower() else "*" for word in _WORD.findall(text)]
    shingles = {
        crc32(" ".join(run).encode("utf-8", "replace")) for run in zip(words, words[1:], words[2:], strict=False)
    }
    return tuple(sorted(shingles)[:_SKETCH]) if len(shingles) >= _FEWEST_SHINGLES else ()


def mentions(text: str) -> tuple[str, ...]:
    """Return the mail addresses and everything shaped like a full name in a text, in lower case."""
    found = {address.lower().rstrip(".") for address in _ADDRESS.findall(text)}
    for run in _NAMES.findall(text):
        words = run.lower().split(" ")
        found.update(" ".join(words[i : i + size]) for size in (2, 3) for i in range(len(words) - size + 1))
    return tuple(sorted(found))


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell from two sketches whether two texts have at least three quarters of their word runs in common."""
    both = one & other
    if len(both) < _ALIKE * min(_SKETCH, len(one | other)):
        return False  # most pairs end here, at the price of one intersection
    smallest = sorted(one | other)[:_SKETCH]
    return sum(value in both for value in smallest) >= _ALIKE * len(smallest)


@dataclass(slots=True)
class _Known:
    """A text that others are compared with, and how many of its twins it was told."""

    number: int
    sketch: frozenset[int]
    shown: int = 0


class Cohort:
    """All rows of a run side by side, on disk so that any number of them fits."""

    def __init__(self, ledger: Ledger, *, writes: bool) -> None:
        self._ledger = ledger
        self._writes = writes
        self._db = sqlite3.connect("", isolation_level=None)  # a temporary file, gone when it is closed
        self._db.executescript(
            "CREATE TABLE sketches(value INTEGER, number INTEGER); CREATE TABLE whole(number INTEGER PRIMARY KEY, sketch TEXT);"
            "CREATE TABLE people(value TEXT, number INTEGER, who TEXT); CREATE TABLE mentions(value TEXT, number INTEGER, who TEXT);"
            "CREATE TABLE recipients(value TEXT, number INTEGER); CREATE TABLE flags(number INTEGER, flag TEXT);"
            "CREATE TABLE pairs(number INTEGER, other INTEGER);"
        )

    def __enter__(self) -> Cohort:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def flags(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield the flagged rows in order, each with its flags."""
        self._db.execute("BEGIN")
        for record, outcome in self._ledger.results():
            self._gather(record, outcome)
        self._db.execute("COMMIT")
        self._flag_recipients()
        self._flag_people()
        self._flag_alike()
        return self._flagged()

    def _gather(self, record: RowRecord, outcome: str | None) -> None:
        if record.recipient:
            self._db.execute("INSERT INTO recipients VALUES (?,?)", (record.recipient.lower(), record.number))
        own = {value.lower() for value in (record.name, record.email) if value}
        who = record.email.lower() or record.name.lower() or record.id
        self._db.executemany("INSERT INTO people VALUES (?,?,?)", [(value, record.number, who) for value in own])
        if outcome is None or not self._writes:
            return
        found = Outcome.from_json(outcome)
        others = [value for value in found.mentions if value not in own]
        self._db.executemany("INSERT INTO mentions VALUES (?,?,?)", [(value, record.number, who) for value in others])
        if found.sketch:
            self._db.executemany(
                "INSERT INTO sketches VALUES (?,?)", [(value, record.number) for value in found.sketch[:_BANDS]]
            )
            packed = " ".join(map(str, found.sketch))
            self._db.execute("INSERT INTO whole VALUES (?,?)", (record.number, packed))
        known = {record.recipient.lower(), *own}
        strange = [value for value in others if "@" in value and value not in known]
        if strange and (record.email or record.recipient):
            self._flag(
                record.number, f"names an address of neither candidate nor recipient ({', '.join(strange[:_SHOWN])})"
            )

    def _flag(self, number: int, flag: str) -> None:
        self._db.execute("INSERT INTO flags VALUES (?,?)", (number, flag))

    def _flag_recipients(self) -> None:
        self._db.execute(
            "INSERT INTO flags SELECT number, many || ' mails go to this recipient' FROM recipients JOIN "
            "(SELECT value AS v, count(*) AS many FROM recipients GROUP BY value HAVING count(*)>1) ON value=v"
        )

    def _flag_people(self) -> None:
        self._db.execute("CREATE INDEX people_by_value ON people(value)")
        self._db.execute(
            "INSERT INTO flags SELECT mentions.number, 'names another candidate of this batch (row ' || min(people.number) || ')' "
            "FROM mentions JOIN people USING(value) WHERE mentions.who<>people.who GROUP BY mentions.number"
        )

    def _flag_alike(self) -> None:
        self._db.execute("CREATE INDEX sketches_by_value ON sketches(value, number)")
        self._db.executemany("INSERT INTO pairs VALUES (?,?)", self._twins())
        for number, found in groupby(
            self._db.execute("SELECT DISTINCT number, other FROM pairs ORDER BY number, other"), itemgetter(0)
        ):
            others = [str(other) for _, other in islice(found, _SHOWN)]
            self._flag(number, f"reads nearly like row {' and '.join(others)}")

    def _twins(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of rows that read alike: every row that has a twin, with a few of its twins."""
        known: list[_Known] = []
        last = None
        for value, number, packed in self._db.execute(
            "SELECT value, number, sketch FROM sketches JOIN whole USING(number) WHERE value IN "
            "(SELECT value FROM sketches GROUP BY value HAVING count(*)>1) ORDER BY value, number"
        ):
            if value != last:
                known, last = [], value
            mine = frozenset(map(int, packed.split()))
            twin = next((one for one in known if alike(mine, one.sketch)), None)
            if twin is not None:
                yield number, twin.number
                if twin.shown < _SHOWN:
                    twin.shown += 1
                    yield twin.number, number
            elif len(known) < _REPRESENTATIVES:
                known.append(_Known(number, mine))

    def _flagged(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        number = 0
        flags: list[str] = []
        for row, flag in self._db.execute("SELECT DISTINCT number, flag FROM flags ORDER BY number, flag"):
            if row != number and flags:
                yield number, tuple(flags)
                flags = []
            number = row
            flags.append(flag)
        if flags:
            yield number, tuple(flags)
