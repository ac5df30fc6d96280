"""The ledger: one SQLite file that remembers every result and every answer paid for."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from afterword.batch.item import Item
from afterword.errors import StorageError

NAME = "ledger.sqlite"
_VERSION = 1
_TOGETHER = 16
"""Results that are written together where no answer comes in that they could be written with."""
_SCHEMA = """
CREATE TABLE results(key BLOB, model TEXT, outcome TEXT NOT NULL, PRIMARY KEY(key, model));
CREATE TABLE answers(
  key BLOB, prompt TEXT, model TEXT, text TEXT NOT NULL, finish TEXT NOT NULL, prompt_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL, PRIMARY KEY(key, prompt, model)
);
CREATE TABLE rows(
  number INTEGER PRIMARY KEY, content BLOB NOT NULL, occurrence INTEGER NOT NULL, key BLOB NOT NULL, model TEXT, id TEXT NOT NULL,
  recipient TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE INDEX rows_by_content ON rows(content);
CREATE TABLE spent(
  model TEXT PRIMARY KEY, requests INTEGER NOT NULL, failed_tries INTEGER NOT NULL, prompt_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL, usd REAL
);
CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class RowRecord(NamedTuple):
    """Where a row of this run stands.

    `occurrence` counts rows of the same content from 0. `model` is None while it waits for one, "" where none was needed; `kind` and `reason` say why it failed.
    """

    number: int
    content: bytes
    occurrence: int
    key: bytes
    model: str | None
    id: str
    recipient: str = ""
    name: str = ""
    email: str = ""
    kind: str = ""
    reason: str = ""

    @property
    def answer_key(self) -> bytes:
        """Return what answers to this row are kept under: a changed rule, or another day, does not buy them again."""
        return _digest(self.content, str(self.occurrence))


@dataclass(frozen=True, slots=True)
class Edition:
    """What a result depends on beside the mail itself: `model` and `prompts` only where the model was needed."""

    task: str
    settings: str
    rules: str
    model: str
    prompts: str

    @property
    def with_model(self) -> str:
        """Return the part of the key that a changed model or prompt changes."""
        return f"{self.model} {self.prompts}" if self.prompts else self.model

    def key(self, content: bytes, occurrence: int) -> bytes:
        """Return 16 bytes for the n-th row (from 0) of a content."""
        return _digest(content, self.task, self.settings, self.rules, str(occurrence))


def content_of(item: Item) -> bytes:
    """Return 16 bytes over everything of an item that can change its result."""
    fields = repr(item.fields) if item.fields else ""
    return _digest(item.id, item.text, item.recipient, item.name, item.email, fields)


def _digest(*parts: str | bytes) -> bytes:
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.digest()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk can do to us into one clear line, with the way out.

    Raises:
        StorageError: disk full, folder not writable, ledger damaged.

    """
    try:
        yield
    except sqlite3.Error as error:
        raise StorageError(_explain(path, error)) from error
    except OSError as error:
        raise StorageError(f"{error.filename or path}: {error.strerror or error}; what is done is kept") from error


def _explain(path: Path, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return f"{path.parent}: the disk is full or failing ({error}); make room and run the same command again"
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return f"{path.parent}: this folder cannot be written; choose another with --out"
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return (
            f"{path}: the ledger is damaged ({error}). Run the same command with --recover: it sets the damaged file "
            "aside, keeps every answer that can still be read, and goes on"
        )
    return f"{path}: {error}"


class Ledger:
    """The open ledger of one output folder. Committed work survives a kill at any moment."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        with translated(path):
            new = not path.exists()
            if readonly and new:
                raise StorageError(f"{path.parent}: no batch was run here")
            if new:
                path.touch(mode=0o600)  # it holds people's mails
            place = f"file:{_quoted(path)}?mode={'ro' if readonly else 'rwc'}"
            self._db = sqlite3.connect(place, uri=True, isolation_level=None, timeout=30)
            self._finished: list[tuple[int, bytes, str, str]] = []
            self._prepare(readonly=readonly)

    def _prepare(self, *, readonly: bool) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            raise StorageError(f"{self.path}: written by a newer version of Afterword; update, or choose another --out")
        if version == _VERSION:
            self._verify()
        if readonly:
            return
        self._db.execute("PRAGMA journal_mode=WAL")
        # NORMAL loses nothing at a kill; at a power cut the last moments may have to be done again.
        self._db.execute("PRAGMA synchronous=NORMAL")
        if version == 0:
            with self.transaction():
                for statement in _SCHEMA.split(";\n"):
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version={_VERSION}")

    def _verify(self) -> None:
        verdict = self._db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            error = sqlite3.DatabaseError("its pages do not fit together")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do everything inside, or nothing."""
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file; calling it twice is fine."""
        with translated(self.path):
            self._db.close()

    # What is remembered from run to run

    def occurrences(self, contents: Sequence[bytes]) -> dict[bytes, int]:
        """Return how many rows of this run already have each content."""
        marks = ",".join("?" * len(contents))
        with translated(self.path):
            counts = self._db.execute(
                f"SELECT content, count(*) FROM rows WHERE content IN ({marks}) GROUP BY content",  # noqa: S608  # marks only
                contents,
            )
            return dict(counts.fetchall())

    def known(self, keys: Sequence[bytes], with_model: str) -> dict[bytes, str]:
        """Return, of these keys, those with a result, and what it was made with: `with_model`, or "" for none."""
        marks = ",".join("?" * len(keys))
        with translated(self.path):
            found = self._db.execute(
                f"SELECT key, model FROM results WHERE key IN ({marks}) AND model IN ('', ?)",  # noqa: S608  # marks only
                (*keys, with_model),
            )
            return dict(found.fetchall())

    def has_results(self) -> bool:
        """Return whether any result is kept."""
        return bool(self._one("SELECT EXISTS(SELECT 1 FROM results)"))

    def answer(self, key: bytes, prompt: str, model: str) -> tuple[str, str, int, int] | None:
        """Return an answer already paid for: text, finish, tokens in, tokens out."""
        with translated(self.path):
            found: tuple[str, str, int, int] | None = self._db.execute(
                "SELECT text, finish, prompt_tokens, completion_tokens FROM answers WHERE key=? AND prompt=? AND model=?",
                (key, prompt, model),
            ).fetchone()
        return found

    # What is written

    def begin(self) -> None:
        """Forget which rows the last run had; results and answers stay."""
        with self.transaction():
            self._db.execute("DELETE FROM rows")

    def add(self, rows: Iterable[RowRecord], results: Iterable[tuple[bytes, str, str]]) -> None:
        """Write rows, and results as (key, model, outcome)."""
        with self.transaction():
            self._db.executemany("INSERT OR REPLACE INTO rows VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)
            self._db.executemany("INSERT OR REPLACE INTO results VALUES (?,?,?)", results)

    def finish(self, number: int, key: bytes, model: str, outcome: str) -> None:
        """Write the result of a row that waited for a model, together with the next answer, or at `settle`.

        A kill in between costs no request: the answers that the result was made from are kept already.
        """
        self._finished.append((number, key, model, outcome))
        if len(self._finished) >= _TOGETHER:
            self.settle()

    def settle(self) -> None:
        """Write the results that wait for company."""
        if self._finished:
            with self.transaction():
                self._write_finished()
            self._finished.clear()

    def _write_finished(self) -> None:
        for number, key, model, outcome in self._finished:
            self._db.execute("INSERT OR REPLACE INTO results VALUES (?,?,?)", (key, model, outcome))
            self._db.execute("UPDATE rows SET model=?, kind='', reason='' WHERE number=?", (model, number))

    def fail(self, number: int, kind: str, reason: str) -> None:
        """Write why a row that waited for a model failed."""
        with translated(self.path):
            self._db.execute("UPDATE rows SET kind=?, reason=? WHERE number=?", (kind, reason, number))

    def paid(self, answer: tuple[bytes, str, str, str, str, int, int], *, tries: int, usd: float | None) -> None:
        """Keep an answer and what it cost: key, prompt, model, text, finish, tokens in and out."""
        model, tokens_in, tokens_out = answer[2], answer[5], answer[6]
        with self.transaction():
            self._db.execute("INSERT OR REPLACE INTO answers VALUES (?,?,?,?,?,?,?)", answer)
            self._spend(model, tries, tries - 1, tokens_in, tokens_out, usd)
            self._write_finished()
        self._finished.clear()

    def lost(self, model: str, tries: int, tokens_in: int, tokens_out: int, usd: float | None) -> None:
        """Count requests that brought no answer."""
        with translated(self.path):
            self._spend(model, tries, tries, tokens_in, tokens_out, usd)

    def _spend(
        self, model: str, requests: int, failed: int, tokens_in: int, tokens_out: int, usd: float | None
    ) -> None:
        self._db.execute(
            "INSERT INTO spent VALUES (?,?,?,?,?,?) ON CONFLICT(model) DO UPDATE SET requests=requests+excluded.requests, "
            "failed_tries=failed_tries+excluded.failed_tries, prompt_tokens=prompt_tokens+excluded.prompt_tokens, "
            "completion_tokens=completion_tokens+excluded.completion_tokens, usd=usd+excluded.usd",
            (model, requests, failed, tokens_in, tokens_out, usd),
        )

    def note(self, **facts: str) -> None:
        """Write facts about the run."""
        with self.transaction():
            self._db.executemany("INSERT OR REPLACE INTO facts VALUES (?,?)", facts.items())

    # What is read

    def facts(self) -> dict[str, str]:
        """Return what `note` wrote."""
        with translated(self.path):
            return dict(self._db.execute("SELECT name, value FROM facts").fetchall())

    def counts(self) -> dict[str, int]:
        """Return how many rows are there, pending, failed and done."""
        total = self._one("SELECT count(*) FROM rows")
        failed = self._one("SELECT count(*) FROM rows WHERE kind<>''")
        pending = self._one("SELECT count(*) FROM rows WHERE model IS NULL AND kind=''")
        return {"rows": total, "done": total - failed - pending, "failed": failed, "pending": pending}

    def doubtful_ids(self) -> tuple[int, int]:
        """Return how many ids stand on several rows, and how many rows have none where others have one."""
        repeated = self._one("SELECT count(*) FROM (SELECT 1 FROM rows WHERE id<>'' GROUP BY id HAVING count(*)>1)")
        named = self._one("SELECT EXISTS(SELECT 1 FROM rows WHERE id<>'')")
        missing = self._one("SELECT count(*) FROM rows WHERE id='' AND kind=''") if named else 0
        return repeated, missing

    def spent(self) -> list[tuple[str, int, int, int, int, float | None]]:
        """Return, by model: requests, failed tries, tokens in, tokens out, US dollars (None: no price known)."""
        with translated(self.path):
            return self._db.execute("SELECT * FROM spent ORDER BY model").fetchall()

    def waiting(self) -> Iterator[RowRecord]:
        """Yield the rows that wait for a model, in input order."""
        return self._rows("WHERE model IS NULL AND kind=''")

    def failures(self) -> Iterator[RowRecord]:
        """Yield the rows that failed, in input order."""
        return self._rows("WHERE kind<>''")

    def _rows(self, where: str) -> Iterator[RowRecord]:
        last = 0
        while True:
            with translated(self.path):
                page = self._db.execute(
                    f"SELECT * FROM rows {where} AND number>? ORDER BY number LIMIT 500",  # noqa: S608  # constants
                    (last,),
                ).fetchall()
            if not page:
                return
            yield from map(RowRecord._make, page)
            last = page[-1][0]

    def results(self) -> Iterator[tuple[RowRecord, str | None]]:
        """Yield every row of the run with its outcome (None: failed or pending), in input order."""
        last = 0
        while True:
            with translated(self.path):
                page = self._db.execute(
                    "SELECT rows.*, outcome FROM rows LEFT JOIN results USING(key, model) WHERE number>? ORDER BY number LIMIT 500",
                    (last,),
                ).fetchall()
            if not page:
                return
            for *row, outcome in page:
                yield RowRecord._make(row), outcome
            last = page[-1][0]

    def restore(self, table: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Put rows saved from a damaged ledger into a table."""
        marks = ",".join("?" * len(rows[0]))
        with self.transaction():
            self._db.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)  # noqa: S608  # our own names

    def _one(self, query: str) -> int:
        with translated(self.path):
            return int(self._db.execute(query).fetchone()[0])


def _quoted(path: Path) -> str:
    from urllib.parse import quote

    return quote(str(path.absolute()))
