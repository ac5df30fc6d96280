"""Which patterns a word, or a pair of words, calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from sys import intern
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


class Pattern(NamedTuple):
    """One pattern of a check, made ready when a sentence first calls it."""

    owner: int
    """The number of the check."""
    check: Check
    choosy: bool
    """Whether the check leaves out some kind of sentence."""
    search: Callable[[str], re.Match[str] | None]


class Index:
    """The patterns of a row of checks, and which words and pairs of words call them."""

    def __init__(self, checks: Sequence[Check], kept: Mapping[str, Any]) -> None:
        """Take the checks, and what `derive` found in them."""
        self.calls = Written(kept["words"], kept["pairs"])
        self._checks, self._kept = checks, kept
        count = len(kept["owners"])
        self._beside: list[tuple[frozenset[str], ...] | None] = [None] * count
        self._patterns: list[Pattern | None] = [None] * count

    def hits(self, sentences: Sequence[Sentence], called: Sequence[Sequence[int]]) -> list[list[tuple[int, Hit]]]:
        """Return which checks fire in each sentence and where, trying only the patterns at the places that its words call."""
        return [*map(self._found, sentences, [*map(self._likely, sentences, called)])]

    def _found(self, sentence: Sentence, likely: list[int]) -> list[tuple[int, Hit]]:
        """Return the checks of which a pattern stands in a sentence, and where."""
        found = []
        settled = -1
        # From the first pattern on; a check is settled by the first that stands.
        for place in likely:
            owner, check, choosy, search = self._patterns[place] or self._ready(place)
            if owner != settled and (not choosy or check.applies(sentence)) and (match := search(sentence.padded)):
                settled = owner
                if hit := check.hit(sentence, match):
                    found.append((owner, hit))
        return found

    def _likely(self, sentence: Sentence, called: Sequence[int]) -> list[int]:
        """Return the patterns that are called and lack no word beside what called them, in their order."""
        lacks = sentence.kinds.isdisjoint
        known = self._beside
        found = set()
        for place in called:
            for needed in self._needed(place) if (beside := known[place]) is None else beside:
                if lacks(needed):
                    break
            else:
                found.add(place)
        return sorted(found)

    def _needed(self, place: int) -> tuple[frozenset[str], ...]:
        """Return the sets of words of which one each has to stand beside what called."""
        sets = filter(None, self._kept["beside"][place].split(_APART))
        # A set made from a set takes half the room of one made word by word, and stays longer in the processor.
        found = self._beside[place] = tuple(frozenset({*map(intern, words.split())}) for words in sets)
        return found

    def _ready(self, place: int) -> Pattern:
        owner = self._kept["owners"][place]
        check = self._checks[owner]
        choosy = isinstance(check, Wording) and check.question is not None
        found = self._patterns[place] = Pattern(owner, check, choosy, compiled(self._kept["texts"][place]).search)
        return found


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
    from afterword.rules.tone.needs import needs

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
    return {
        "of": _mark(checks),
        "owners": owners,
        "texts": texts,
        "beside": beside,
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
