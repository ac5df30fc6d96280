"""Read a command's input: a file, `-` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from afterword.errors import TextError

_LARGEST = 20_000_000


def read_bytes(file: Path) -> bytes:
    """Read a file, or standard input for `-`.

    Raises:
        TextError: the file cannot be read or is larger than 20 MB.
    """
    try:
        data = sys.stdin.buffer.read(_LARGEST + 1) if str(file) == "-" else _read(file)
    except OSError as error:
        raise TextError(
            f"{file}: {error.strerror or 'cannot be read'}; give a readable file, or - for standard input"
        ) from error
    if len(data) > _LARGEST:
        raise TextError(f"{file}: larger than 20 MB; give the mail alone")
    return data


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_LARGEST + 1)
