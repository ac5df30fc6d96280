"""Tell what an input is from what is in it; where that is not clear, ask instead of guessing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from afterword.batch.item import Source
from afterword.batch.sources.decode import encoding_of
from afterword.batch.sources.lines import open_lines
from afterword.batch.sources.mailboxes import Mbox, open_folder
from afterword.batch.sources.table import open_table
from afterword.errors import ConfigError, StorageError, TextError

_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
KINDS = ("csv", "tsv", "jsonl", "mbox", "maildir", "folder")


def open_source(path: Path, asked: Mapping[str, str], *, needs: str = "text", kind: str | None = None) -> Source:
    """Open an input of any kind; `kind` overrides what its content shows, `needs=""` is for rows without a mail.

    Raises:
        ConfigError: not an input this can read, or its columns are not clear.
        StorageError: it cannot be read at all.
        TextError: it is empty or binary.

    """
    if kind is not None and kind not in KINDS:
        raise ConfigError(f"--from {kind}: choose {', '.join(KINDS)}")
    try:
        return _open(path, asked, needs, kind)
    except OSError as error:
        raise StorageError(f"{path}: {error.strerror or 'cannot be read'}") from error


def _open(path: Path, asked: Mapping[str, str], needs: str, kind: str | None) -> Source:
    if path.is_dir():
        folder = open_folder(path, situations=not needs)
        if folder is None:
            raise ConfigError(f"{path}: no .eml or .txt files in this folder, and it is no Maildir")
        return folder
    head = _head(path)
    if kind == "mbox" or (kind is None and head.startswith(b"From ")):
        return Mbox(path)
    encoding = encoding_of(path)
    first = head.decode(encoding, "replace").lstrip("\ufeff \t\r\n")
    kind = kind or ("jsonl" if first.startswith("{") else "table")
    if kind == "jsonl":
        return open_lines(path, encoding, asked, needs=needs)
    _refuse(path, head, first)
    delimiter = {"tsv": "\t"}.get(kind)
    return open_table(path, encoding, asked, needs=needs, delimiter=delimiter)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(65_536)
    if not head.strip():
        raise TextError(f"{path}: the file is empty")
    return head


def _refuse(path: Path, head: bytes, first: str) -> None:
    """Name what is often given by mistake."""
    if first.startswith("["):
        raise ConfigError(f"{path}: a JSON array; give JSONL, one object a line (`jq -c '.[]'` makes it)")
    if head.startswith(_SPREADSHEETS):
        raise TextError(f"{path}: not text; save the spreadsheet as CSV first")
    suffix = path.suffix.lower()
    if suffix in (".eml", ".txt"):
        raise ConfigError(
            f"{path}: one mail; `afterword rewrite {json.dumps(path.name)}` takes it, a batch takes a folder"
        )
