"""Patterns over canonical words, and the words without which each of them cannot match.

A pattern is a regular expression over tokens with one space between them, and two shorthands:

- `..4 ` stands for at most four tokens in between;
- `{own}` and other names in braces stand for the word classes in `CLASSES`.

Every gap is bounded and starts at a token, so that matching takes time proportional to the sentence's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

CLASSES = {
    "people": "panel|panels|panelists?|manager|managers|interviewers?|team|committee|board|assessors?|examiners?|recruiters?|"
    "hr|chair|chairman|chairperson|chairwoman|directors?|lead|colleagues?|partners?|members?|boss|owner|chef|"
    "head|ceo|coo|cfo|cto|md|vp|coordinator|proctor|supervisor|umpire|judges?|guy|lady|gentleman|lad|woman|man",
    "owned": "my (?:own )?(?:fault|mistake|mistakes|error|bad|doing|choice|part|pride|side)|on me|mine alone|i was wrong|"
    "i am wrong|no excuse|not an excuse|no excuses|i should have|i should of|i know it|i knew it|nobody's fault|"
    "i own|that is me|that was me|was mine|is mine|my gap|i can see (?:that|why|how)|you are right|you were right|"
    "right about|i agree|i accept|fair (?:point|enough|comment|call)|is fair|was fair|is true|was true|i deserved (?:it|that|to lose)",
}

_STRUCTURE = {mark: re.compile(rf"\\.|[()\[\]{mark}]") for mark in "| "}
_BRACKETS = re.compile(r"(?<!\\)[()]")
_SPECIAL = re.compile(r"[?*+()\[\]{}|\\^$]")
# Words so common that looking for them spares nothing.
_COMMON = frozenset(
    "i the a an to of and you it that in is for was my on with me at not as but have be so this would we he she they your are had do did "
    'what if or by from can could will one about out up when there which who how no just all more than any been were has am <n> , . ? "'.split()
)
# Words that stand in more than one of a hundred sentences.
_FREQUENT = frozenset(
    """
know interview <day> thanks did second round said all good before - only panel asked how could time answer up more first
after like final question tell read see job please should back also than them next where because right since mail call day
ask thing well better people over again same team own get years down someone manager very person other went still never may
want much work going then hear part made gave came every even something our another take role think decision minutes through
her write position wish go look point hope myself bit week notes come put him his their these those its now too only
""".split()
)


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


class Needs(NamedTuple):
    """Two sets of words; of each, one word stands in every match of a pattern. Empty: no such set."""

    first: frozenset[str]
    second: frozenset[str]


def needs(pattern: str) -> Needs:
    """Return the two rarest sets of words that a match of `pattern` cannot do without.

    >>> sorted(needs("(?:i|we) (?:really )?deserve (?:a|an)").first)
    ['deserve']
    """
    for name, members in CLASSES.items():
        pattern = pattern.replace(f"{{{name}}}", members)
    pattern = re.sub(r"\.\.\d+ ", "(?:_)* ", pattern.lstrip("^"))
    branches = _cut(pattern, "|")
    if len(branches) > 1:
        return Needs(_rarest(branches), frozenset())
    ranked = sorted(_sets(pattern), key=_cost)
    return Needs(*[*ranked, frozenset(), frozenset()][:2])


def _rarest(branches: list[str]) -> frozenset[str]:
    """Return the union of the rarest needed word of every branch; empty as soon as one branch has none."""
    found: set[str] = set()
    for branch in branches:
        best = min(_sets(branch), key=_cost, default=frozenset())
        if not best:
            return frozenset()
        found |= best
    return frozenset(found)


def _cost(words: frozenset[str]) -> float:
    return sum(100.0 if word in _COMMON else 20.0 if word in _FREQUENT else 1.0 for word in words) or 1e9


def _sets(branch: str) -> Iterator[frozenset[str]]:
    """Yield for every item that has to stand in `branch` the words that it can be."""
    for item in _cut(branch, " "):
        yield from _item_sets(item)


def _item_sets(item: str) -> Iterator[frozenset[str]]:
    """Yield the words of the groups and the word that are written together in one item."""
    while item.startswith("("):
        end = _closing(item)
        group, rest = item[:end], item[end:]
        if group.startswith("(?!"):
            item = rest
            continue
        branches = _cut(group[3:-1], "|")
        option = rest[:1] in ("?", "*")
        rest = rest.lstrip("?*")
        whole = not rest or rest.startswith("(?!") or all(branch.endswith(" ") for branch in branches)
        if not whole:
            return  # the group is a part of a word, and so is what follows
        if not option and (words := _rarest(branches)):
            yield words
        item = rest
    opening = item.find("(")
    if opening > 0:
        if not item.startswith("(?!", opening) and item[_closing_from(item, opening) :] not in ("?", "*"):
            return
        item = item[:opening]
    if words := _plain(item):
        yield words


def _plain(item: str) -> frozenset[str]:
    """Return the one or two words that an item without groups stands for; none if it is more than a word."""
    item = item.replace("\\?", "\0").replace("\\.", ".")
    if item.endswith("?") and item[-2:-1].isalpha() and not _SPECIAL.search(item[:-1]):
        return frozenset({item[:-2].replace("\0", "?"), item[:-1].replace("\0", "?")})
    if not item or _SPECIAL.search(item):
        return frozenset()
    return frozenset({item.replace("\0", "?")})


def _cut(pattern: str, mark: str) -> list[str]:
    """Cut at every `mark` that stands outside of groups and character classes."""
    if "(" not in pattern and "[" not in pattern:
        return pattern.split(mark)
    parts, depth, last = [], 0, 0
    for match in _STRUCTURE[mark].finditer(pattern):
        letter = match.group()
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif letter == mark and depth == 0:
            parts.append(pattern[last : match.start()])
            last = match.end()
    parts.append(pattern[last:])
    return parts


def alternatives(pattern: str) -> Iterator[str]:
    """Yield the patterns that a pattern which is nothing but a choice stands for: each then needs its own words."""
    for branch in _cut(pattern, "|"):
        if branch.startswith("(?:") and _closing(branch) == len(branch):
            yield from alternatives(branch[3:-1])
        else:
            yield branch


def _closing(item: str) -> int:
    """Return the place behind the bracket that closes the group `item` opens with."""
    return _closing_from(item, 0)


def _closing_from(item: str, start: int) -> int:
    depth = 0
    for match in _BRACKETS.finditer(item, start):
        depth += 1 if match.group() == "(" else -1
        if depth == 0:
            return match.end()
    return len(item)
