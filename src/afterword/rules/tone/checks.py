"""The ways a tone rule can look at a sentence.

Patterns are written over canonical words (see `canon`), one space between tokens, punctuation a token of its own:

- `..4` stands for at most four words in between;
- `{own}` and other names in braces stand for the word classes below.

Every gap is bounded and anchored at a word, so that matching takes time proportional to the sentence's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from afterword.rules.base import Hit
from afterword.rules.tone.sentence import Sentence

CLASSES = {
    "people": "panel|panels|panelists?|manager|managers|interviewers?|team|committee|board|assessors?|examiners?|recruiters?|"
    "hr|chair|chairman|chairperson|chairwoman|directors?|lead|colleagues?|partners?|members?|boss|owner|chef|director's|"
    "head|ceo|coo|cfo|cto|md|vp|coordinator|proctor|supervisor|umpire|judges?|guy|lady|gentleman|lad|woman|man",
    "they": "you|he|she|they|someone|your ..2 (?:{people})|the (?:{people})",
    "job": "role|job|post|position|vacancy|place|contract|opening|seat",
    "round": "interview|interviews|round|panel|case|test|exercise|task|assignment|presentation|trial|assessment|demo|lesson|"
    "role-play|roleplay|call|meeting|session|process",
    "self": "i|me|my|mine|myself",
    "praise": "best|top|great|perfect|ideal|strong|strongest|excellent|impressed|impressive|textbook|exactly|loved|love|"
    "outstanding|brilliant|good|fantastic|wonderful|fit|match|favorite|formality",
    "owned": "my (?:own )?(?:fault|mistake|mistakes|error|bad|doing|choice|part|pride|side)|on me|mine alone|i was wrong|"
    "i am wrong|no excuse|not an excuse|no excuses|i should have|i should of|i know it|i knew it|nobody's fault|"
    "i own|that is me|that was me|was mine|is mine|my gap|i can see (?:that|why|how)|you are right|you were right|"
    "right about|i agree|i accept|fair (?:point|enough|comment|call)|is fair|was fair|is true|was true|i deserved (?:it|that|to lose)",
}


def expand(pattern: str) -> str:
    """Write a pattern out as a regular expression."""
    while "{" in pattern and (names := set(re.findall(r"\{([a-z]+)\}", pattern))):
        for name in names:
            pattern = pattern.replace(f"{{{name}}}", CLASSES[name])
    pattern = re.sub(r" \.\.(\d+) ", r" (?:[^ ]+ ){0,\1}?", pattern)
    return rf"(?<![^ ])(?:{pattern})(?![^ ])"


@cache
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns on first use: hundreds of them at import would cost more than checking a mail."""
    return re.compile("|".join(map(expand, patterns)))


@dataclass(frozen=True, slots=True)
class Wording:
    """Fire where a pattern of `find` stands in a sentence that has a word of `on`, unless `unless` stands there too."""

    on: str
    """The words one of which every pattern needs, separated by spaces: only their sentences are looked at."""
    find: tuple[str, ...]
    unless: tuple[str, ...] = ()
    question: bool | None = None
    """Only in questions, or only outside them."""

    @property
    def triggers(self) -> frozenset[str]:
        """The words that call the check."""
        return frozenset(self.on.split())

    def __call__(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the first place where the pattern stands."""
        if self.question is not None and sentence.question is not self.question:
            return
        match = compiled(self.find).search(sentence.canon)
        if match is None or (self.unless and compiled(self.unless).search(sentence.canon)):
            return
        yield sentence.hit(match.start(), match.end())


@dataclass(frozen=True, slots=True)
class Stacked:
    """Fire where at least `count` words of `on` stand within one sentence."""

    on: str
    count: int
    beside: tuple[str, ...] = ()
    """One of these patterns has to stand in the sentence as well."""

    @property
    def triggers(self) -> frozenset[str]:
        """The words that call the check."""
        return frozenset(self.on.split())

    def __call__(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the stretch from the first to the last of the words."""
        words = self.triggers
        places = [place for place, word in enumerate(sentence.words) if word in words]
        if len(places) < self.count or (self.beside and not compiled(self.beside).search(sentence.canon)):
            return
        before = sentence.words[: places[0]]
        start = sum(map(len, before)) + len(before)
        through = sentence.words[: places[-1] + 1]
        yield sentence.hit(start, sum(map(len, through)) + len(through) - 1)
