"""Which patterns a word calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from pathlib import Path
from typing import Any
from zlib import crc32

from afterword.rules.base import Hit
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.checks import Stacked, Wording
from afterword.rules.tone.patterns import compiled

FILE = Path(__file__).with_name("index.json")


class Calls(dict[str, int]):
    """What each word calls, made a number when a text first holds it: of N patterns two bits each.

    Bit n says that the word calls pattern n, bit N + n that it is the second word which pattern n waits for.
    """

    def __init__(self, words: dict[str, list[int]], also: dict[str, list[int]], patterns: int) -> None:
        """Take the numbers of the patterns by word."""
        self._words, self._also, self._patterns = words, also, patterns

    def __missing__(self, word: str) -> int:
        """Work a word out and remember it."""
        found = _bits(self._words.get(word, ())) | _bits(self._also.get(word, ())) << self._patterns
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


_REMEMBERED = 20_000


def _bits(numbers: Sequence[int]) -> int:
    return sum(1 << number for number in numbers)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Index:
    """The patterns of a row of checks, by the words that call them."""

    checks: tuple[Wording | Stacked, ...]
    owners: list[int]
    """For every pattern the number of its check."""
    texts: list[str]
    calls: Calls
    ready: int
    """The second bits of the patterns that wait for no second word."""
    compiled: list[re.Pattern[str] | None]

    def hits(self, sentence: Sentence) -> list[tuple[int, Hit]]:
        """Return which checks fire in a sentence and where, trying only the patterns that its words call."""
        called = reduce(or_, map(self.calls.__getitem__, sentence.words), self.ready)
        called &= called >> len(self.texts)
        found: list[tuple[int, Hit]] = []
        settled = -1
        # From the lowest bit up, which is from the first pattern on; a check is settled by the first that stands.
        bits = bin(called)[::-1]
        place = bits.find("1")
        while place >= 0:
            owner = self.owners[place]
            if owner != settled:
                check = self.checks[owner]
                pattern = self.compiled[place] or self._compile(place)
                if not check.applies(sentence):
                    settled = owner
                elif match := pattern.search(sentence.padded):
                    settled = owner
                    if hit := check.hit(sentence, match):
                        found.append((owner, hit))
            place = bits.find("1", place + 1)
        return found

    def _compile(self, place: int) -> re.Pattern[str]:
        found = self.compiled[place] = compiled(self.texts[place])
        return found


@cache
def index() -> Index:
    """Return the index of all tone rules."""
    return index_of("rules", _rules())


def index_of(name: str, checks: tuple[Wording | Stacked, ...]) -> Index:
    """Return the index of `checks`, from the file if it holds one under `name` that is about these very checks."""
    kept = _kept().get(name, {})
    if kept.get("mark") != _mark(checks):
        kept = derive(checks)
    texts = kept["texts"]
    calls = Calls(kept["words"], kept["also"], len(texts))
    return Index(checks, kept["checks"], texts, calls, _bits(kept["ready"]) << len(texts), [None] * len(texts))


def derive(checks: Sequence[Wording | Stacked]) -> dict[str, Any]:
    """Cut the checks into patterns, and find from each pattern which words call it."""
    found: dict[str, Any] = {"mark": _mark(checks), "checks": [], "texts": [], "words": {}, "also": {}, "ready": []}
    for number, check in enumerate(checks):
        for text, trigger in zip(check.patterns(), check.triggers(), strict=True):
            place = len(found["texts"])
            for kind, words in (("words", trigger.words), ("also", trigger.also)):
                for word in sorted(words):
                    found[kind].setdefault(word, []).append(place)
            if not trigger.also:
                found["ready"].append(place)
            found["checks"].append(number)
            found["texts"].append(text)
    return found


def write(**others: Sequence[Wording | Stacked]) -> None:
    """Keep the indexes in their file; the trainer does so, and a stale file is only slower, never wrong."""
    kept = {name: derive(checks) for name, checks in {"rules": _rules(), **others}.items()}
    FILE.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


@cache
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    return found


def _rules() -> tuple[Wording | Stacked, ...]:
    return tuple(rule.check for rule in TONE_RULES if isinstance(rule.check, Wording | Stacked))


def _mark(checks: Sequence[Wording | Stacked]) -> int:
    """Return a number that changes with the wording of the checks."""
    return crc32(repr(checks).encode())
