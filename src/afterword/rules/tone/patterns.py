"""Patterns over canonical words.

A pattern is a regular expression over tokens with one space between them, and two shorthands:

- `..4 ` stands for at most four tokens in between;
- `{own}` and other names in braces stand for the word classes in `CLASSES`.

Every gap is bounded and starts at a token, so that matching takes time proportional to the sentence's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

CLASSES = {
    "people": "panel|panels|panelists?|manager|managers|interviewers?|team|committee|board|assessors?|examiners?|recruiters?|"
    "hr|chair|chairman|chairperson|chairwoman|directors?|lead|colleagues?|partners?|members?|boss|owner|chef|"
    "head|ceo|coo|cfo|cto|md|vp|coordinator|proctor|supervisor|umpire|judges?|guy|lady|gentleman|lad|woman|man",
    "owned": "my (?:own )?(?:fault|mistake|mistakes|error|bad|doing|choice|part|pride|side)|on me|mine alone|i was wrong|"
    "i am wrong|no excuse|not an excuse|no excuses|i should have|i should of|i know it|i knew it|nobody's fault|"
    "i own|that is me|that was me|was mine|is mine|my gap|i can see (?:that|why|how)|you are right|you were right|"
    "right about|i agree|i accept|fair (?:point|enough|comment|call)|is fair|was fair|is true|was true|i deserved (?:it|that|to lose)",
}

_STRUCTURE = re.compile(r"\\.|[()\[\]|]")
_BRACKETS = re.compile(r"(?<!\\)[()]")


def expand(pattern: str) -> str:
    """Write a pattern out as a regular expression over ` canonical words ` with a space at either end."""
    for name, members in CLASSES.items():
        pattern = pattern.replace(f"{{{name}}}", members)
    pattern = re.sub(r"\.\.(\d+) ", r"(?:[^ ]+ ){0,\1}?", pattern)
    if pattern.startswith("^"):
        return rf"^ (?:{pattern[1:]})(?= )"
    return rf" (?:{pattern})(?= )"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern on first use: hundreds of them at import would cost more than checking a mail."""
    return re.compile(expand(pattern))


@cache
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile patterns as one."""
    return re.compile("|".join(map(expand, patterns)))


def choices(pattern: str) -> list[str]:
    """Cut a pattern at every bar that stands outside of groups and character classes."""
    parts, depth, last = [], 0, 0
    for match in _STRUCTURE.finditer(pattern):
        mark = match.group()
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth -= 1
        elif mark == "|" and depth == 0:
            parts.append(pattern[last : match.start()])
            last = match.end()
    return [*parts, pattern[last:]]


def alternatives(pattern: str) -> Iterator[str]:
    """Yield the patterns that a pattern which is nothing but a choice stands for: each then needs its own words."""
    for branch in choices(pattern):
        if branch.startswith("(?:") and _closing(branch) == len(branch):
            yield from alternatives(branch[3:-1])
        else:
            yield branch


def _closing(pattern: str) -> int:
    """Return the place behind the bracket that closes the group `pattern` opens with."""
    depth = 0
    for match in _BRACKETS.finditer(pattern):
        depth += 1 if match.group() == "(" else -1
        if depth == 0:
            return match.end()
    return len(pattern)
