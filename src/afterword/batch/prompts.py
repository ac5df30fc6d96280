"""Which version of its prompt files a task runs with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def prompts_version(names: Iterable[str]) -> str:
    """Return 16 hex digits over the named prompt files, "" for none."""
    files = [path for name in names for path in _found(name)]
    if not files:
        return ""
    total = hashlib.sha256()
    for path in files:
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


def _found(name: str) -> list[Path]:
    package = Path(__file__).parent.parent
    places = (package / "_prompts", package.parent.parent / "prompts")
    return next(([place / name] for place in places if (place / name).is_file()), [])
