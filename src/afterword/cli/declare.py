"""Declare a command's parameters in its signature, free of the library that parses them.

Typer is imported only where it is needed (help, mistakes, anything unusual); a plain call reads these declarations alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False, repr=False)
class Argument:
    """A positional argument."""

    help: str


@dataclass(frozen=True, eq=False, repr=False)
class Option:
    """An option. Without `flag` it is named after the parameter."""

    help: str
    flag: str | None = None
