"""The user's config file: one TOML file with a table for each part that can be set."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from afterword.errors import ConfigError


def config_file() -> Path:
    """Return where the user's config file is looked for."""
    from platformdirs import user_config_path

    return user_config_path("afterword", appauthor=False) / "config.toml"


def read_table(file: Path, name: str) -> dict[str, Any]:
    """Return a table of a config file, as it stands there; empty where the table or the file is missing.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or has something else under that name.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8")).get(name, {})
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        # The parser names a line and column; its words may quote the file, so only the place is kept.
        raise ConfigError(f"{file} is not TOML{_place(error)}.") from None
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"{file} cannot be read as UTF-8 text.") from None
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: [{name}] must be a table.")
    return table


def _place(error: tomllib.TOMLDecodeError) -> str:
    place = re.search(r"\(at (line \d+, column \d+|end of document)\)", str(error))
    return f" ({place[1]})" if place else ""
