"""Which patterns a word calls: found once from the rules themselves, and kept in a file for a quick start."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from afterword.rules.base import Hit, Rule
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.checks import Stacked, Wording

FILE = Path(__file__).with_name("index.json")


class Pattern(NamedTuple):
    """One pattern of a rule: tried where one of its calling words stands, and one of `also` too."""

    rule: int
    text: str
    also: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """The patterns of a row of rules, by the words that call them."""

    rules: Sequence[Rule[Sentence]]
    patterns: tuple[Pattern, ...]
    words: dict[str, list[int]]
    """For every word the numbers of the patterns it calls."""

    def hits(self, sentence: Sentence) -> list[tuple[Rule[Sentence], Hit]]:
        """Return where the rules fire in a sentence, trying only the patterns that its words call."""
        present = set(sentence.words)
        words, patterns = self.words, self.patterns
        numbers = {number for word in present if word in words for number in words[word]}
        called: dict[int, list[str]] = {}
        for number in sorted(numbers):
            rule, text, also = patterns[number]
            if not also or not also.isdisjoint(present):
                called.setdefault(rule, []).append(text)
        found: list[tuple[Rule[Sentence], Hit]] = []
        for number, texts in called.items():
            rule_ = self.rules[number]
            check: Any = rule_.check
            found.extend((rule_, hit) for hit in check.at(sentence, texts))
        return found


@cache
def index() -> Index:
    """Return the index of all tone rules, from the file if it is about these very patterns."""
    texts = _texts(TONE_RULES)
    kept = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    if kept.get("patterns") != _mark(texts):
        kept = derive(TONE_RULES)
    also = [frozenset(words.split()) for words in kept["also"]]
    patterns = tuple(Pattern(rule, text, more) for (rule, text), more in zip(texts, also, strict=True))
    return Index(TONE_RULES, patterns, kept["words"])


def derive(rules: Sequence[Rule[Sentence]]) -> dict[str, Any]:
    """Find from the patterns themselves which words call each of them."""
    words: dict[str, list[int]] = {}
    also: list[str] = []
    for rule in rules:
        check = rule.check
        assert isinstance(check, Wording | Stacked), f"{rule.id}: a tone rule's check says which words call it"  # noqa: S101
        for trigger in check.triggers():
            for word in trigger.words:
                words.setdefault(word, []).append(len(also))
            also.append(" ".join(sorted(trigger.also)))
    return {"words": words, "also": also}


def write() -> None:
    """Keep the index in its file; the trainer does so, and a stale file is only slower, never wrong."""
    kept = {"patterns": _mark(_texts(TONE_RULES)), **derive(TONE_RULES)}
    FILE.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


def _texts(rules: Sequence[Rule[Sentence]]) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    for number, rule in enumerate(rules):
        check: Any = rule.check
        found += [(number, pattern) for pattern in getattr(check, "find", ("",))]
    return tuple(found)


def _mark(texts: tuple[tuple[int, str], ...]) -> int:
    return crc32("\n".join(pattern for _, pattern in texts).encode())
