"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def whole_file(path: Path, *, encoding: str = "utf-8") -> Iterator[IO[str]]:
    """Write a text file beside its place and move it there when it is complete; line ends are written as given."""
    part = path.with_name(path.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding=encoding, errors="backslashreplace", newline="") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


@contextmanager
def whole_bytes(path: Path) -> Iterator[IO[bytes]]:
    """Write a binary file beside its place and move it there when it is complete."""
    part = path.with_name(path.name + ".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Fill a folder beside its place and swap it in when it is complete."""
    part, old = path.with_name(path.name + ".part"), path.with_name(path.name + ".old")
    for left in (part, old):
        shutil.rmtree(left, ignore_errors=True)
    part.mkdir(mode=0o700)
    yield part
    if path.exists():
        path.replace(old)
    part.replace(path)
    shutil.rmtree(old, ignore_errors=True)
