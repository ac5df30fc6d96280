"""Which patterns a word calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from afterword.rules.base import Hit
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.checks import Stacked, Wording

FILE = Path(__file__).with_name("index.json")


class Pattern(NamedTuple):
    """One pattern of a check: tried where one of its calling words stands, and one of `also` too."""

    check: int
    text: str
    also: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Index:
    """The patterns of a row of checks, by the words that call them."""

    checks: tuple[Wording | Stacked, ...]
    patterns: tuple[Pattern, ...]
    words: dict[str, list[int]]
    """For every word the numbers of the patterns it calls."""

    def hits(self, sentence: Sentence) -> list[tuple[int, Hit]]:
        """Return which checks fire in a sentence and where, trying only the patterns that its words call."""
        present = set(sentence.words)
        words, patterns, checks = self.words, self.patterns, self.checks
        called: dict[int, list[str]] = {}
        calling = [words[word] for word in present if word in words]
        for number in sorted(set().union(*calling)):
            check, text, also = patterns[number]
            if not also or not present.isdisjoint(also):
                called.setdefault(check, []).append(text)
        return [(check, hit) for check, texts in called.items() for hit in checks[check].at(sentence, texts)]


@cache
def index() -> Index:
    """Return the index of all tone rules."""
    return index_of("rules", _rules())


def index_of(name: str, checks: tuple[Wording | Stacked, ...]) -> Index:
    """Return the index of `checks`, from the file if it holds one under `name` that is about these very checks."""
    kept = _kept().get(name, {})
    if kept.get("mark") != _mark(checks):
        kept = derive(checks)
    also = [frozenset(words.split()) for words in kept["also"]]
    return Index(checks, tuple(map(Pattern, kept["checks"], kept["texts"], also)), kept["words"])


def derive(checks: Sequence[Wording | Stacked]) -> dict[str, Any]:
    """Cut the checks into patterns, and find from each pattern which words call it."""
    words: dict[str, list[int]] = {}
    found: dict[str, Any] = {"mark": _mark(checks), "checks": [], "texts": [], "also": [], "words": words}
    for number, check in enumerate(checks):
        for text, trigger in zip(check.patterns(), check.triggers(), strict=True):
            for word in sorted(trigger.words):
                words.setdefault(word, []).append(len(found["texts"]))
            found["checks"].append(number)
            found["texts"].append(text)
            found["also"].append(" ".join(sorted(trigger.also)))
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
