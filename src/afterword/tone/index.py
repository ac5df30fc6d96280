"""Which patterns a word, or a pair of words, calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
import re
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


class Pattern:
    """One pattern of a check, made ready when a sentence first calls it."""

    __slots__ = ("also", "check", "owner", "search")

    def __init__(self, owner: int, check: Check, text: str, also: Sequence[str]) -> None:
        """Take the number of the check, the pattern, and the names one of which has to stand beside the one that called."""
        self.owner, self.check, self.search, self.also = owner, check, compiled(text).search, frozenset(also)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Index:
    """The patterns of a row of checks, by the names that call them; see `Sentence.names`."""

    checks: tuple[Check, ...]
    owners: list[int]
    """For every pattern the number of its check."""
    texts: list[str]
    also: list[list[str]]
    calls: dict[str, list[int]]
    callers: frozenset[str]
    ready: dict[int, Pattern]

    def hits(self, sentence: Sentence) -> list[tuple[int, Hit]]:
        """Return which checks fire in a sentence and where, trying only the patterns that its names call."""
        found: list[tuple[int, Hit]] = []
        settled = -1
        for place in self._called(sentence.names):
            # From the first pattern on; a check is settled by the first that stands.
            pattern = self.ready.get(place) or self._pattern(place)
            if pattern.owner == settled or (pattern.also and pattern.also.isdisjoint(sentence.names)):
                continue
            if pattern.check.applies(sentence) and (match := pattern.search(sentence.padded)):
                settled = pattern.owner
                if hit := pattern.check.hit(sentence, match):
                    found.append((settled, hit))
        return found

    def _called(self, names: set[str]) -> list[int]:
        callers = self.callers & names
        return sorted({place for name in callers for place in self.calls[name]})

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
    calls = kept["calls"]
    return Index(checks, kept["checks"], kept["texts"], kept["also"], calls, frozenset(calls), {})


def derive(checks: Sequence[Check]) -> dict[str, Any]:
    """Cut the checks into patterns, and find from each pattern which names call it."""
    from afterword.rules.tone.needs import needs

    found: dict[str, Any] = {"mark": _mark(checks), "checks": [], "texts": [], "also": [], "calls": {}}
    for number, check in enumerate(checks):
        for text in check.patterns():
            names, also = needs(text)
            for name in sorted(names):
                found["calls"].setdefault(name, []).append(len(found["texts"]))
            found["also"].append(sorted(also))
            found["checks"].append(number)
            found["texts"].append(text)
    return found


def write() -> None:
    """Keep the index in its file; the trainer does so, and a stale file is only slower, never wrong."""
    kept = derive(_checks())
    FILE.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


def _checks() -> tuple[Check, ...]:
    checks = [rule.check for rule in TONE_RULES if isinstance(rule.check, Check)]
    assert len(checks) == len(TONE_RULES)
    return (*checks, *SIGN_CHECKS)


def _mark(checks: Sequence[Check]) -> int:
    """Return a number that changes with the wording of the checks."""
    return crc32(repr(checks).encode())
