"""The quick lane: call a command directly when its arguments are plain.

Typer builds validators for every parameter when it parses, which takes longer than an offline draft. The commands'
own declarations are enough to read the plain case (known options, values as words of their own); whatever is not plain
(help, a mistake, an option this lane does not know) is left to Typer, which says everything there is to say.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

from afterword.cli.declare import Argument, Option

_PLAIN = (str, Path, bool)


def plain_arguments(function: Callable[..., object], words: Sequence[str]) -> dict[str, Any] | None:
    """Return the keyword arguments for a call, or None where the words are not plain."""
    hints = inspect.get_annotations(function, eval_str=True)
    parameters = {name: _parameter(name, hint) for name, hint in hints.items() if name != "return"}
    if None in parameters.values():
        return None
    flags = {flag: (name, kind) for name, (flag, kind) in parameters.items() if flag}  # type: ignore[misc]  # no None is left
    free = [name for name, (flag, _) in parameters.items() if not flag]  # type: ignore[misc]  # likewise
    given = _read(words, flags)
    if given is None or len(free) != 1 or not given[1]:
        return None
    options, values = given
    if parameters[free[0]][1] == list[Path]:  # type: ignore[index]  # likewise
        return {**options, free[0]: [Path(value) for value in values]}
    if len(values) > 1:
        return None
    return {**options, free[0]: parameters[free[0]][1](values[0])}  # type: ignore[index]  # likewise


def _parameter(name: str, hint: Any) -> tuple[str | None, Any] | None:
    """Return the flag (None for an argument) and the type of a parameter, or None where it is not plain."""
    if get_origin(hint) is not Annotated:
        return None
    kind, info = get_args(hint)[:2]
    kinds = [item for item in (get_args(kind) if get_origin(kind) is UnionType else (kind,)) if item is not type(None)]
    if isinstance(info, Argument):
        return (None, kinds[0]) if kinds[0] in (*_PLAIN, list[Path]) else None
    if isinstance(info, Option):
        return info.flag or f"--{name.replace('_', '-')}", kinds[0]
    return None


def _read(words: Sequence[str], flags: dict[str, tuple[str, Any]]) -> tuple[dict[str, Any], list[str]] | None:
    options: dict[str, Any] = {}
    values: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("-") or word == "-":
            values.append(word)
            continue
        if word not in flags:
            return None
        name, kind = flags[word]
        if kind is bool:
            options[name] = True
            continue
        value = next(rest, "")
        if kind not in _PLAIN or not value or value.startswith("-"):
            return None
        options[name] = kind(value)
    return options, values
