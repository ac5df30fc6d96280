"""Which patterns a word, or a pair of words, calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, reduce
from itertools import repeat
from operator import or_
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from afterword.rules.base import Hit
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.checks import Stacked, Wording
from afterword.rules.tone.patterns import compiled
from afterword.tone.signs import SIGN_CHECKS
from afterword.tone.vocabulary import Written
from afterword.tone.vocabulary import write as write_down

FILE = Path(__file__).with_name("index.json")
Check = Wording | Stacked
_APART = "  "
"""Between sets of words in the file, which stand with one space between them."""
_FREQUENT, _SHARED = 400, 112
"""Bits for words: most of the words of a sentence are among few hundred, and long numbers are slow."""


class Pattern(NamedTuple):
    """One pattern of a check, made ready when a sentence first calls it."""

    owner: int
    """The number of the check."""
    check: Check
    search: Callable[[str], re.Match[str] | None]


class Index:
    """The patterns of a row of checks, and which words and pairs of words call them."""

    def __init__(self, checks: Sequence[Check], kept: Mapping[str, Any]) -> None:
        """Take the checks, and what `derive` found in them."""
        self.calls = Written(kept["words"], kept["pairs"])
        self._checks, self._kept = checks, kept
        count = len(kept["owners"])
        self._beside: list[tuple[int, ...] | None] = [None] * count
        self._patterns: list[Pattern | None] = [None] * count
        self._bits = {word: 1 << _bit(number) for number, word in enumerate(kept["words beside"].split())}

    def hits(self, sentence: Sentence, called: Sequence[int]) -> list[tuple[int, Hit]]:
        """Return which checks fire in a sentence and where, trying only the patterns at the places that its words call."""
        found: list[tuple[int, Hit]] = []
        words = reduce(or_, map(self._bits.get, sentence.kinds, repeat(0)), 0)
        settled = -1
        # From the first pattern on; a check is settled by the first that stands.
        for place in called:
            for needed in self._needed(place) if (beside := self._beside[place]) is None else beside:
                if not needed & words:
                    break
            else:
                owner, check, search = self._patterns[place] or self._ready(place)
                if owner != settled and check.applies(sentence) and (match := search(sentence.padded)):
                    settled = owner
                    if hit := check.hit(sentence, match):
                        found.append((owner, hit))
        return found

    def _needed(self, place: int) -> tuple[int, ...]:
        """Return the bits of the words of which one has to stand beside what called, for each set of such words."""
        sets = filter(None, self._kept["beside"][place].split(_APART))
        found = self._beside[place] = tuple(reduce(or_, map(self._bits.__getitem__, words.split())) for words in sets)
        return found

    def _ready(self, place: int) -> Pattern:
        owner = self._kept["owners"][place]
        found = self._patterns[place] = Pattern(owner, self._checks[owner], compiled(self._kept["texts"][place]).search)
        return found


def _bit(number: int) -> int:
    """Return which bit stands for a word: frequent words have one each, the others share some."""
    return number if number < _FREQUENT else _FREQUENT + number % _SHARED


@cache
def index() -> Index:
    """Return the index of all tone rules and, with the numbers behind theirs, of all signs; from the file, unless that is stale."""
    checks = _checks()
    kept: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    if kept.get("of") != _mark(checks):
        kept = derive(checks)
    return Index(checks, kept)


def derive(checks: Sequence[Check]) -> dict[str, Any]:
    """Cut the checks into patterns, and find from each pattern which names call it and which words stand beside."""
    from afterword.rules.tone.needs import frequency, needs

    owners: list[int] = []
    texts: list[str] = []
    beside: list[str] = []
    calls: dict[str, list[int]] = {}
    for number, check in enumerate(checks):
        for text in check.patterns():
            calling, others = needs(text)
            for name in calling:
                calls.setdefault(name, []).append(len(texts))
            beside.append(_APART.join(" ".join(sorted(words)) for words in others))
            owners.append(number)
            texts.append(text)
    words = sorted({word for sets in beside for word in sets.split()}, key=lambda word: (-frequency(word), word))
    return {
        "of": _mark(checks),
        "owners": owners,
        "texts": texts,
        "beside": beside,
        "words beside": " ".join(words),
        **write_down(calls)._asdict(),
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
