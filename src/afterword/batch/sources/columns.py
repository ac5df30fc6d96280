"""Which column of a table, or key of a JSON row, holds what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from afterword.errors import ConfigError

ROLES = ("text", "id", "recipient", "name", "email", "situation")
"""What `--map ROLE=COLUMN` can name."""

_KNOWN: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "mail", "email text", "mail text", "email body", "mail body", "body", "message", "draft", "content", "feedback",
    ),
    "id": ("id", "mail id", "message id", "candidate id", "row id", "nr", "no", "number", "key"),
    "recipient": ("recipient", "to", "recruiter", "recruiter email", "recipient email", "to email"),
    "name": ("name", "candidate", "candidate name", "from name", "sender", "full name"),
    "email": ("email", "e mail", "candidate email", "from", "from email", "sender email"),
    "situation": ("situation",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """The column each role is read from; a role that no column has is missing here."""

    by_role: Mapping[str, str]

    def describe(self) -> str:
        """Say which column gives what."""
        return ", ".join(f"{role} from {json.dumps(name, ensure_ascii=False)}" for role, name in self.by_role.items())


def choose(names: Iterable[str], asked: Mapping[str, str], *, needs: str = "text") -> Columns:
    """Match roles to columns: what was asked for, else the one column whose name says it.

    Raises:
        ConfigError: a column that does not exist, or a needed role that no column or several columns could have.

    """
    present = [name for name in names if name]
    found = {role: _asked(role, column, present) for role, column in asked.items()}
    for role in ROLES:
        if role not in found:
            matches = [name for name in present if _plain(name) in _KNOWN[role] and name not in found.values()]
            if len(matches) == 1:
                found[role] = matches[0]
            elif role == needs:
                raise ConfigError(_unclear(role, matches, present))
    return Columns({role: found[role] for role in ROLES if role in found})


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").replace("-", " ").split()).rstrip(".:#")


def _asked(role: str, column: str, present: list[str]) -> str:
    if role not in ROLES:
        raise ConfigError(f"--map {role}={column}: nothing here is called {role}; it is one of {', '.join(ROLES)}")
    if column in present:
        return column
    by_plain = {_plain(name): name for name in present}
    close = get_close_matches(_plain(column), by_plain, n=1)
    hint = f"did you mean {by_plain[close[0]]}?" if close else f"there are: {', '.join(present[:20])}"
    raise ConfigError(f"--map {role}={column}: there is no such column; {hint}")


def _unclear(role: str, matches: list[str], present: list[str]) -> str:
    if matches:
        return f"{' and '.join(matches)} could each be the {role}: say which with --map {role}={matches[0]}"
    shown = ", ".join(present[:20]) or "no names at all"
    return f"no column is named like the {role} of a mail; say which with --map {role}=COLUMN (there are: {shown})"


def nested(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Build a situation's tables from flat names: `role.title`, `stages.1.kind`. Empty cells are left out."""
    tree: dict[str, Any] = {}
    for name, value in cells.items():
        if value is None or value == "":
            continue
        *path, last = name.strip().split(".")
        spot = tree
        for part in path:
            spot = spot.setdefault(part, {})
            if not isinstance(spot, dict):
                break
        else:
            spot[last] = _typed(value)
    return {key: _lists(value) for key, value in tree.items()}


def _typed(value: Any) -> Any:
    return {"true": True, "false": False}.get(value.strip().lower(), value) if isinstance(value, str) else value


def _lists(tree: Any) -> Any:
    if not isinstance(tree, dict):
        return tree
    if tree and all(isinstance(key, str) and key.isdecimal() for key in tree):
        return [_lists(tree[key]) for key in sorted(tree, key=int)]
    return {key: _lists(value) for key, value in tree.items()}
