"""Which patterns a word, or a pair of words, calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from afterword.rules.base import Hit
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.checks import Stacked, Wording
from afterword.rules.tone.patterns import compiled
from afterword.tone.signs import SIGN_CHECKS

FILE = Path(__file__).with_name("index.json")
Check = Wording | Stacked
_APART = "  "
"""Between names in the file, which hold one space at the most: one long string is read sooner than many short ones."""


class Pattern:
    """One pattern of a check, made ready when a sentence first calls it."""

    __slots__ = ("also", "check", "owner", "search")

    def __init__(self, owner: int, check: Check, text: str, also: str) -> None:
        """Take the number of the check, the pattern, and the names one of which has to stand beside the one that called."""
        self.owner, self.check, self.search = owner, check, compiled(text).search
        self.also = frozenset(also.split(_APART)) if also else None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Index:
    """The patterns of a row of checks, by the names that call them; see `Sentence.names`."""

    checks: tuple[Check, ...]
    owners: list[int]
    """For every pattern the number of its check."""
    texts: list[str]
    also: list[str]
    calls: dict[str, list[int]]
    """The places of the patterns that a name calls."""
    callers: frozenset[str]
    ready: dict[int, Pattern]

    def hits(self, sentence: Sentence) -> list[tuple[int, Hit]]:
        """Return which checks fire in a sentence and where, trying only the patterns that its names call."""
        found: list[tuple[int, Hit]] = []
        names = sentence.names
        settled = -1
        # From the first pattern on; a check is settled by the first that stands.
        for place in sorted(set().union(*map(self.calls.__getitem__, self.callers & names))):
            pattern = self.ready.get(place) or self._pattern(place)
            also = pattern.also
            if (also and also.isdisjoint(names)) or pattern.owner == settled or not pattern.check.applies(sentence):
                continue
            if match := pattern.search(sentence.padded):
                settled = pattern.owner
                if hit := pattern.check.hit(sentence, match):
                    found.append((settled, hit))
        return found

    def _pattern(self, place: int) -> Pattern:
        owner = self.owners[place]
        found = self.ready[place] = Pattern(owner, self.checks[owner], self.texts[place], self.also[place])
        return found


@cache
def index() -> Index:
    """Return the index of all tone rules and, with the numbers behind theirs, of all signs; from the file, unless that is stale."""
    checks = _checks()
    kept: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    if kept.get("mark") != _mark(checks):
        kept = derive(checks)
    calls = dict(zip(kept["names"].split(_APART), kept["places"], strict=True))
    return Index(checks, kept["owners"], kept["texts"], kept["also"], calls, frozenset(calls), {})


def derive(checks: Sequence[Check]) -> dict[str, Any]:
    """Cut the checks into patterns, and find from each pattern which names call it."""
    from afterword.rules.tone.needs import needs

    owners: list[int] = []
    texts: list[str] = []
    also: list[str] = []
    calls: dict[str, list[int]] = {}
    for number, check in enumerate(checks):
        for text in check.patterns():
            first, second = needs(text)
            for name in first:
                calls.setdefault(name, []).append(len(texts))
            also.append(_APART.join(sorted(second)))
            owners.append(number)
            texts.append(text)
    names = sorted(calls)
    places = [calls[name] for name in names]
    return {
        "mark": _mark(checks),
        "owners": owners,
        "texts": texts,
        "also": also,
        "names": _APART.join(names),
        "places": places,
    }


def write() -> None:
    """Keep the index in its file; the trainer does so, and a stale file is only slower, never wrong."""
    FILE.write_text(json.dumps(derive(_checks()), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def _checks() -> tuple[Check, ...]:
    """Return what the rules look for, then what the signs do."""
    return (*[rule.check for rule in TONE_RULES if isinstance(rule.check, Check)], *SIGN_CHECKS)


def _mark(checks: Sequence[Check]) -> int:
    """Return a number that changes with the wording of the checks."""
    return crc32(repr(checks).encode())
