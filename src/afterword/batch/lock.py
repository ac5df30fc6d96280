"""One run a folder: the second says so and stops."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from afterword.errors import ConfigError, StorageError

_NAME = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder for one run; the system lets go of it however the process ends.

    Raises:
        ConfigError: another run holds it.
        StorageError: the folder cannot be made or written.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(f"{folder}: this folder cannot be written ({reason}); choose another with --out") from error
    try:
        if not _hold(handle):
            process = os.pread(handle, 40, 0).decode("ascii", "replace").strip() or "unknown"
            raise ConfigError(
                f"{folder}: another run is at work here (process {process}); wait for it, or stop it first"
            )
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def _hold(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return _hold_region(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _hold_region(handle: int) -> bool:
    import msvcrt

    try:
        # A byte far behind the text, so that the number of the process stays readable.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # only there on Windows
    except OSError:
        return False
    return True
