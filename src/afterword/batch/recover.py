"""What to do when the ledger itself is damaged: keep every entry that can still be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from afterword.batch.ledger import Ledger, translated

_TABLES = ("results", "answers", "spent")
_GIVE_UP = 1 << 20


def recover(path: Path) -> int:
    """Set a damaged ledger aside as `ledger.damaged` and start a new one from it; return how many entries were kept.

    Raises:
        StorageError: the folder cannot be written.

    """
    damaged = path.with_suffix(".damaged")
    with translated(path):
        for suffix in ("-wal", "-shm", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.replace(damaged.with_name(damaged.name + suffix))
    ledger = Ledger(path)
    try:
        return sum(_copy(damaged, table, ledger) for table in _TABLES) if damaged.exists() else 0
    finally:
        ledger.close()


def _copy(damaged: Path, table: str, ledger: Ledger) -> int:
    kept = 0
    batch: list[tuple[object, ...]] = []
    for row in _readable(damaged, table):
        batch.append(row)
        if len(batch) == 200:
            ledger.restore(table, batch)
            kept += len(batch)
            batch.clear()
    if batch:
        ledger.restore(table, batch)
    return kept + len(batch)


def _readable(path: Path, table: str) -> Iterator[tuple[object, ...]]:
    """Yield what can be read, stepping over damaged pages in growing strides."""
    database = sqlite3.connect(path)
    query = f"SELECT rowid, * FROM {table} WHERE rowid>? ORDER BY rowid LIMIT 1"  # noqa: S608  # our own names
    last, stride = 0, 1
    try:
        while stride < _GIVE_UP:
            try:
                found = database.execute(query, (last,)).fetchone()
            except (sqlite3.Error, UnicodeDecodeError):
                last, stride = last + stride, stride * 2
                continue
            if found is None:
                return
            last, stride = found[0], 1
            yield found[1:]
    finally:
        database.close()
