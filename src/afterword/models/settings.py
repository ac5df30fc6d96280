"""The `[model]` table of the user's config file, read strictly."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.config import read_table
from afterword.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """What the config file says about models; None is not said.

    `gguf` is the path of a model file for `local` to use in place of the installed one. `key_env` names the environment variable that holds the key: the key itself has no place in a file. `timeout` is
    the seconds for one request, `max_seconds` for one answer with all its tries; `max_tokens` and `max_requests` bound
    a whole run.
    """

    name: str | None = None
    gguf: str | None = None
    base_url: str | None = None
    key_env: str | None = None
    timeout: float | None = None
    max_attempts: int | None = None
    max_seconds: float | None = None
    max_tokens: int | None = None
    max_requests: int | None = None


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_seconds(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 86400


def _is_variable(value: Any) -> bool:
    # Capitals only: somebody's key pasted here by mistake must not be taken for a name and printed.
    return isinstance(value, str) and re.fullmatch(r"[A-Z_][A-Z0-9_]*", value) is not None


_COUNT = (_is_count, "a whole number from 1 up")
_SECONDS = (_is_seconds, "seconds, above 0 and at most 86400")
_RIGHT: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "name": (_is_name, "the name of a model"),
    "gguf": (_is_name, "the path of a GGUF file"),
    "base_url": (_is_name, "an address such as http://localhost:8080/v1"),
    "key_env": (_is_variable, "the name of an environment variable in capitals, never the key itself"),
    "timeout": _SECONDS,
    "max_attempts": _COUNT,
    "max_seconds": _SECONDS,
    "max_tokens": _COUNT,
    "max_requests": _COUNT,
}


def read_settings(file: Path) -> ModelSettings:
    """Return the model settings of a TOML file; a file that is not there says nothing.

    Raises:
        ConfigError: the file is unreadable or wrong; all that is not known at once, else all wrong values at once, without
            the values, which may be secret.
    """
    table = read_table(file, "model")
    problems = tuple(_problems(table))
    if problems:
        raise ConfigError(f"{file}, [model]: " + "; ".join(problems) + ".")
    return ModelSettings(**table)


def _problems(table: Mapping[str, Any]) -> list[str]:
    return [f"{key} must be {right}" for key, (fits, right) in _RIGHT.items() if key in table and not fits(table[key])]
