"""Mails from an mbox file, a Maildir or a folder of files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from afterword.batch.item import BadRow, Item, Row
from afterword.batch.sources.mails import MAX_MAIL, mail_row, message_id, text_row

_SUFFIXES = (".eml", ".txt")
_SITUATIONS = (".toml", ".json")


@dataclass(frozen=True, slots=True)
class Mbox:
    """Mails one after another in a file, each below a line that starts with `From `."""

    path: Path
    kind: str = "mbox"
    header: tuple[str, ...] = ()

    def describe(self) -> str:
        """Say in one line what was detected."""
        return "mbox"

    def rows(self) -> Iterator[Row]:
        """Yield every mail."""
        for number, data in enumerate(_messages(self.path), start=1):
            yield mail_row(number, message_id(data), data)


def _messages(path: Path) -> Iterator[bytes]:
    message: list[bytes] = []
    size = 0
    blank = True
    with path.open("rb") as file:
        started = False
        while line := file.readline(1 << 20):
            if blank and line.startswith(b"From "):
                if started:
                    yield _whole(message)
                started, size = True, 0
                message.clear()
            elif started and size <= MAX_MAIL:
                # Lines that only look like the start of a mail were quoted with one more > when they were stored.
                message.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line[:1] == b">" else line)
                size += len(line)
            blank = not line.strip()
        if started:
            yield _whole(message)


def _whole(lines: list[bytes]) -> bytes:
    """Join a message without the blank line that parts it from the next."""
    return b"".join(lines[:-1] if len(lines) > 1 and not lines[-1].strip() else lines)


@dataclass(frozen=True, slots=True)
class Maildir:
    """A Maildir: one file a mail, in `cur` and `new`."""

    path: Path
    kind: str = "maildir"
    header: tuple[str, ...] = ()

    def describe(self) -> str:
        """Say in one line what was detected."""
        return "Maildir"

    def rows(self) -> Iterator[Row]:
        """Yield every mail, by file name."""
        found = [(entry.name, sub) for sub in ("cur", "new") for entry in _files(self.path / sub)]
        for number, (name, sub) in enumerate(sorted(found), start=1):
            data = _read(self.path / sub / name)
            identity = name.partition(":")[0]
            if isinstance(data, BadRow):
                yield replace(data, number=number, id=identity)
            else:
                yield mail_row(number, message_id(data) or identity, data)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of .eml or .txt files (of .toml and .json situations too, for drafts)."""

    path: Path
    suffixes: tuple[str, ...]
    kind: str = "folder"
    header: tuple[str, ...] = ()

    def describe(self) -> str:
        """Say in one line what was detected."""
        return f"a folder of {' and '.join(self.suffixes)} files; id from the file name"

    def rows(self) -> Iterator[Row]:
        """Yield every file, by its path."""
        for number, path in enumerate(_walk(self.path, self.suffixes), start=1):
            name = path.relative_to(self.path).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            data = _read(path)
            if isinstance(data, BadRow):
                yield replace(data, number=number, id=name)
            elif path.suffix.lower() in _SITUATIONS:
                text = data.decode("utf-8", "replace")
                yield Item(number=number, id=name, text="", fields={"situation": text}, raw=None)
            else:
                yield (mail_row if path.suffix.lower() == ".eml" else text_row)(number, name, data)


def _walk(path: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for where, folders, names in os.walk(path):
        folders.sort()
        yield from (Path(where, name) for name in sorted(names) if Path(name).suffix.lower() in suffixes)


def _files(path: Path) -> list[os.DirEntry[str]]:
    if not path.is_dir():
        return []
    with os.scandir(path) as entries:
        return [entry for entry in entries if entry.is_file() and not entry.name.startswith(".")]


def _read(path: Path) -> bytes | BadRow:
    try:
        if path.stat().st_size > MAX_MAIL:
            return BadRow(number=0, kind="too_long", reason=f"the file is larger than {MAX_MAIL:,} bytes")
        return path.read_bytes()
    except OSError as error:
        return BadRow(number=0, kind="unreadable", reason=error.strerror or "cannot be read")


def open_folder(path: Path, *, situations: bool) -> Maildir | Folder | None:
    """Tell a Maildir from a folder of files; None where there is nothing of either."""
    if (path / "cur").is_dir() and (path / "new").is_dir():
        return Maildir(path)
    wanted = _SUFFIXES + (_SITUATIONS if situations else ())
    present = {found.suffix.lower() for found in _walk(path, wanted)}
    return Folder(path, tuple(sorted(present))) if present else None
