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


@dataclass(frozen=True, slots=True)
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
        for number in sorted({number for word in present if word in words for number in words[word]}):
            check, text, also = patterns[number]
            if not also or not also.isdisjoint(present):
                called.setdefault(check, []).append(text)
        return [(check, hit) for check, texts in called.items() for hit in checks[check].at(sentence, texts)]


@cache
def index() -> Index:
    """Return the index of all tone rules, from the file if it is about these very patterns."""
    checks = _checks()
    texts = _texts(checks)
    kept = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    return _assemble(checks, texts, kept if kept.get("patterns") == _mark(texts) else derive(checks))


def index_of(checks: Sequence[Wording | Stacked]) -> Index:
    """Return the index of any other checks."""
    return _assemble(tuple(checks), _texts(checks), derive(checks))


def derive(checks: Sequence[Wording | Stacked]) -> dict[str, Any]:
    """Find from the patterns themselves which words call each of them."""
    words: dict[str, list[int]] = {}
    also: list[str] = []
    for check in checks:
        for trigger in check.triggers():
            for word in trigger.words:
                words.setdefault(word, []).append(len(also))
            also.append(" ".join(sorted(trigger.also)))
    return {"words": words, "also": also}


def write() -> None:
    """Keep the index in its file; the trainer does so, and a stale file is only slower, never wrong."""
    kept = {"patterns": _mark(_texts(_checks())), **derive(_checks())}
    FILE.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


def _checks() -> tuple[Wording | Stacked, ...]:
    return tuple(rule.check for rule in TONE_RULES if isinstance(rule.check, Wording | Stacked))


def _assemble(checks: tuple[Wording | Stacked, ...], texts: list[tuple[int, str]], kept: dict[str, Any]) -> Index:
    also = [frozenset(words.split()) for words in kept["also"]]
    patterns = tuple(Pattern(check, text, more) for (check, text), more in zip(texts, also, strict=True))
    return Index(checks, patterns, kept["words"])


def _texts(checks: Sequence[Wording | Stacked]) -> list[tuple[int, str]]:
    return [(number, pattern) for number, check in enumerate(checks) for pattern in check.patterns()]


def _mark(texts: list[tuple[int, str]]) -> int:
    return crc32("\n".join(pattern for _, pattern in texts).encode())
