"""The ways a tone rule can look at a sentence.

A check is split into patterns, and the engine tries a pattern only on sentences that hold the words it needs, so that hundreds of patterns cost no more than the few that can match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from afterword.rules.base import Hit
from afterword.rules.tone.patterns import alternatives, any_of, compiled, expand
from afterword.rules.tone.sentence import Sentence

__all__ = ["Stacked", "Wording", "expand"]


@dataclass(frozen=True, slots=True)
class Wording:
    """Fire where a pattern of `find` stands in a sentence, unless one of `unless` stands there too."""

    find: tuple[str, ...]
    unless: tuple[str, ...] = ()
    question: bool | None = None
    """Only in questions, or only outside them."""

    def patterns(self) -> tuple[str, ...]:
        """Return the patterns one by one, a choice cut into what can be chosen."""
        return tuple(part for pattern in self.find for part in alternatives(pattern))

    def __call__(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the first place where a pattern stands."""
        if not self.applies(sentence):
            return
        for pattern in self.find:
            if match := compiled(pattern).search(sentence.padded):
                if hit := self.hit(sentence, match):
                    yield hit
                return

    def applies(self, sentence: Sentence) -> bool:
        """Return whether this kind of sentence is looked at."""
        return self.question is None or sentence.question is self.question

    def hit(self, sentence: Sentence, match: re.Match[str]) -> Hit | None:
        """Return where a pattern was found, unless something beside it excuses it."""
        if self.unless and any_of(self.unless).search(sentence.padded):
            return None
        return sentence.hit(match.start(), match.end() - 1)


@dataclass(frozen=True, slots=True)
class Stacked:
    """Fire where at least `count` of `words` stand within one sentence, together with one pattern of `beside`."""

    words: str
    count: int
    beside: tuple[str, ...] = ()

    def patterns(self) -> tuple[str, ...]:
        """Return one pattern: any of the words."""
        return (f"(?:{'|'.join(self.words.split())})",)

    def __call__(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the stretch from the first to the last of the words."""
        if hit := self.hit(sentence):
            yield hit

    def applies(self, _: Sentence) -> bool:
        """Return that every sentence is looked at."""
        return True

    def hit(self, sentence: Sentence, _: object = None) -> Hit | None:
        """Return the stretch from the first to the last of the words, or none where they are too few."""
        wanted = _words(self.words)
        if sum(map(wanted.__contains__, sentence.words)) < self.count:
            return None
        places = [place for place, word in enumerate(sentence.words) if word in wanted]
        if self.beside and not any_of(self.beside).search(sentence.padded):
            return None
        before = sentence.words[: places[0]]
        start = sum(map(len, before)) + len(before)
        through = sentence.words[: places[-1] + 1]
        return sentence.hit(start, sum(map(len, through)) + len(through) - 1)


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
