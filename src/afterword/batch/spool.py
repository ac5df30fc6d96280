"""Keep standard input in a file, since a batch reads its input more than once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import BinaryIO

from afterword.batch.ledger import translated

_NAME = "input.spool"


def spooled(stream: BinaryIO, folder: Path) -> Path:
    """Copy a stream into the output folder, whole or not at all, and return the file.

    Raises:
        StorageError: the folder cannot be written, or the disk is full.

    """
    target = folder / _NAME
    part = target.with_suffix(".part")
    with translated(target):
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            shutil.copyfileobj(stream, file, 1 << 20)
        part.replace(target)
    return target
