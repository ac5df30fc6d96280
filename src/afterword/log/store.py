"""The log's one SQLite file: private to the user, safe for two processes at once, and purged without a trace.

A rollback journal and not a write-ahead log: a purge must leave no second file that still holds the text. Deleted rows
are overwritten (`secure_delete`), then the file is rebuilt. Nothing is written to a temporary file.
"""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from afterword.errors import StorageError
from afterword.log.entry import Entry, EntryKind, employer_key, role_key

PATIENCE_SECONDS = 10.0
"""How long to wait for another process before giving up."""
VERSION = 1

_SCHEMA = """
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    recorded TEXT NOT NULL,
    kind TEXT NOT NULL,
    company TEXT NOT NULL,
    role TEXT NOT NULL,
    employer TEXT NOT NULL,
    position TEXT NOT NULL,
    day TEXT,
    body TEXT NOT NULL
) STRICT
"""
_COLUMNS = "id, recorded, kind, company, role, day, body"


@dataclass(frozen=True, slots=True)
class Log:
    """The log in one file. Every method opens it, does one transaction, and closes it; reading never creates it."""

    path: Path

    def add(self, kind: EntryKind, company: str, role: str, body: str, day: dt.date | None = None) -> int:
        """Write one entry down and return its number.

        Raises:
            StorageError: the file can't be written, is not a log, or stays locked.
        """
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        values = (
            now,
            kind.value,
            company,
            role,
            employer_key(company),
            role_key(role),
            day.isoformat() if day else None,
            body,
        )
        with self._transaction(create=True) as database:
            cursor = database.execute(
                "INSERT INTO entry (recorded, kind, company, role, employer, position, day, body) VALUES (?,?,?,?,?,?,?,?)",
                values,
            )
            return int(cursor.lastrowid or 0)

    def entries(self, company: str | None = None, role: str | None = None) -> tuple[Entry, ...]:
        """Return all entries, oldest first; of one company or one role where named.

        Raises:
            StorageError: the file can't be read or is not a log.
        """
        if not self.path.exists():
            return ()
        where, values = _condition(company, role)
        with self._transaction() as database:
            # The condition is built from two constants; everything the user wrote goes in as a parameter.
            rows = database.execute(f"SELECT {_COLUMNS} FROM entry{where} ORDER BY id", values).fetchall()  # noqa: S608
        return tuple(_entry(row) for row in rows)

    def purge(self, company: str | None = None) -> int:
        """Delete all entries, or those of one company, and return how many there were.

        Their text is overwritten in the file, and the file rebuilt without it.

        Raises:
            StorageError: the file can't be written, or another process keeps it in use.
        """
        if not self.path.exists():
            return 0
        where, values = _condition(company, None)
        with self._transaction() as database:
            count = database.execute(f"DELETE FROM entry{where}", values).rowcount  # noqa: S608 - as above
        with self._open() as database:
            database.execute("VACUUM")
        return int(count)

    @contextmanager
    def _transaction(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        with self._open(create=create) as database:
            database.execute("BEGIN IMMEDIATE" if create else "BEGIN")
            try:
                yield database
            except BaseException:
                with suppress(sqlite3.Error):
                    database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")

    @contextmanager
    def _open(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            if create:
                _make_private(self.path)
            with closing(sqlite3.connect(self.path, timeout=PATIENCE_SECONDS, isolation_level=None)) as database:
                for setting in (
                    "journal_mode=DELETE",
                    "secure_delete=ON",
                    "temp_store=MEMORY",
                    "synchronous=FULL",
                    "trusted_schema=OFF",
                ):
                    database.execute(f"PRAGMA {setting}")
                _prepare(database, self.path)
                yield database
        except (OSError, sqlite3.Error) as error:
            raise StorageError(
                f"{self.path}: the log cannot be used ({error}); name another file with AFTERWORD_LOG, or pass --no-log"
            ) from error


def _make_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSION:
        return
    if version > VERSION:
        raise StorageError(f"{path}: written by a newer afterword; update this one")
    database.execute("BEGIN IMMEDIATE")
    # Another process may have been faster between the two looks.
    if database.execute("PRAGMA user_version").fetchone()[0] == 0:
        database.execute(_SCHEMA)
        database.execute(f"PRAGMA user_version={VERSION}")
    database.execute("COMMIT")


def _condition(company: str | None, role: str | None) -> tuple[str, tuple[str, ...]]:
    wanted = [("employer = ?", employer_key(company))] if company is not None else []
    wanted += [("position = ?", role_key(role))] if role is not None else []
    if not wanted:
        return "", ()
    return " WHERE " + " AND ".join(text for text, _ in wanted), tuple(value for _, value in wanted)


def _entry(row: tuple[int, str, str, str, str, str | None, str]) -> Entry:
    number, recorded, kind, company, role, day, body = row
    happened = dt.date.fromisoformat(day) if day else None
    return Entry(number, dt.datetime.fromisoformat(recorded), EntryKind(kind), company, role, happened, body)
