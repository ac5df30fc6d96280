"""A wording: a sentence with alternatives, optional groups and fields, and how it is expanded.

`{a|b}` is a choice, `[...]` a group that is left out when a field in it is unknown, `$name` a field. Choices are made by
a hash of the situation, so that the same situation always reads the same and two situations do not read alike.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

_GROUP = re.compile(r"\[([^\[\]]*)\]")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r"\$(\w+)")


class Chooser:
    """Choose by hash: the same seed and key always give the same index."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def index(self, key: str, count: int) -> int:
        """Return an index below `count` for `key`."""
        digest = hashlib.blake2b(f"{self._seed}|{key}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % count


def usable(wording: str, fields: Mapping[str, str | None]) -> bool:
    """Whether every field outside the optional groups is known."""
    return all(map(fields.get, _needed(wording)))


@lru_cache(maxsize=2_000)
def _needed(wording: str) -> tuple[str, ...]:
    """Return the fields outside the optional groups: the same few wordings are looked at for every message."""
    return tuple(_FIELD.findall(_GROUP.sub("", wording)))


def expand(wording: str, fields: Mapping[str, str | None], chooser: Chooser, key: str, *, terse: bool = False) -> str:
    """Expand a wording into a sentence; `terse` leaves every optional group out and takes the shortest choice."""

    def group(match: re.Match[str]) -> str:
        known = all(fields.get(name) for name in _FIELD.findall(match[1]))
        return match[1] if known and not terse else ""

    def choice(match: re.Match[str]) -> str:
        options = match[1].split("|")
        return min(options, key=len) if terse else options[chooser.index(f"{key}:{match.start()}", len(options))]

    text = _CHOICE.sub(choice, _GROUP.sub(group, wording))
    text = _FIELD.sub(lambda match: fields[match[1]] or "", text)
    return _capital(re.sub(r"\s+", " ", text).strip())


def pick(
    wordings: Sequence[str], fields: Mapping[str, str | None], chooser: Chooser, key: str, *, turn: int = 0
) -> str:
    """Expand one of the usable wordings. Each `turn` gives another one, and once they are through the shortest of all."""
    fitting = [wording for wording in wordings if usable(wording, fields)]
    if turn >= len(fitting):
        return min((expand(wording, fields, chooser, key, terse=True) for wording in fitting), key=len)
    wording = fitting[(chooser.index(key, len(fitting)) + turn) % len(fitting)]
    return expand(wording, fields, chooser, f"{key}:{turn}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
