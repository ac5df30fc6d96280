"""The user's config file: one TOML file with a table for each part that can be set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from afterword.errors import ConfigError
from afterword.folders import config_folder


def config_file() -> Path:
    """Return where the user's config file is looked for."""
    return config_folder() / "config.toml"


TABLES: Mapping[str, tuple[str, ...]] = {
    "model": (
        "name", "gguf", "base_url", "key_env", "timeout", "max_attempts", "max_seconds", "max_tokens", "max_requests",
    ),
    "check": ("ignore",),
}  # fmt: skip
"""Every table of the file, and what it may hold."""


def read_table(file: Path, name: str) -> dict[str, Any]:
    """Return a table of a config file, as it stands there; empty where the table or the file is missing.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or holds anything that is not known, in this table or beside it.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"{file} cannot be read as UTF-8 text.") from None
    tables = _parsed(text, file)
    if strays := [_stray(key) for key in tables if key not in TABLES]:
        raise ConfigError(f"{file}: " + "; ".join(strays) + ".")
    table = tables.get(name, {})
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [{name}] must be a table.")
    if unknown := [unknown_key(key, TABLES[name]) for key in table if key not in TABLES[name]]:
        raise ConfigError(f"{file}, [{name}]: " + "; ".join(unknown) + ".")
    return table


def _parsed(text: str, file: Path) -> dict[str, Any]:
    # Most people have no config file, and then need no parser of one to start.
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser names a line and column; its words may quote the file, so only the place is kept.
        raise ConfigError(f"{file} is not TOML{_place(error)}.") from None


def unknown_key(key: str, known: Iterable[str]) -> str:
    """Say that a key is not known, and the nearest one that is."""
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(key.lower(), names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(names)}"
    return f"{key} is not known ({hint})"


def _stray(key: str) -> str:
    """Say what is wrong with a key that stands in no table."""
    home = next((table for table, keys in TABLES.items() if key in keys), None)
    return f"{key} belongs under [{home}]" if home else unknown_key(key, TABLES)


def _place(error: ValueError) -> str:
    place = re.search(r"\(at (line \d+, column \d+|end of document)\)", str(error))
    return f" ({place[1]})" if place else ""
