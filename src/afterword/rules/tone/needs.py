"""The words and pairs of words without which a pattern cannot match.

A pattern is followed from left to right with the two words that came last. Wherever it stands, every match has passed with one
of these pairs: so each place in it gives a set of names, one of which a sentence must hold, and the rarest sets call the pattern.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from re import _parser  # type: ignore[attr-defined]  # only here, and only when the index is made
from typing import Any, NamedTuple

from afterword.rules.tone.patterns import expand
from afterword.rules.tone.sentence import FIRST, Sentence

_LONGEST = 40
_MOST = 300
"""So many ways of getting to a place are told apart."""
_BESIDE = 3
_ROUNDS = 5
"""After so many rounds of a repetition nothing new can have come last."""

FILE = Path(__file__).with_name("frequency.json")
"""How many sentences of people's mails hold a name, for names that stand in at least `SEEN` of them."""
SEEN = 10
_UNSEEN = 5.0
"""What a name costs that is not in the file: few sentences hold it, but the table of calls grows with each."""


class Way(NamedTuple):
    """The last two whole words on the way to a place in a pattern, and the letters of the next; none where unknown."""

    before: str | None
    last: str | None
    letters: str | None

    def and_then(self, letters: str) -> Way:
        """Return the way with some letters more; a space ends a word."""
        before, last, open_ = self
        *ended, rest = letters.split(" ")
        for word in ended:
            before, last, open_ = last if open_ is not None else None, None if open_ is None else open_ + word, ""
        return Way(before, last, None if open_ is None or len(open_) > _LONGEST else open_ + rest)


Item = tuple[str, Any]
_SPACE: Item = ("LITERAL", ord(" "))
_NOWHERE = Way(None, None, None)
Ways = frozenset[Way]
Names = frozenset[str]


def needs(pattern: str) -> tuple[Names, list[Names]]:
    """Return the rarest set of names, one of which stands in every match, and up to three such sets of words alone.

    >>> sorted(needs("(?:i|we) (?:really )?deserve (?:a|an)")[0])
    ['deserve']

    Raises:
        ValueError: the pattern needs no word at all.
    """
    sets: list[Names] = []
    _follow(_tight(_parsed(_parser.parse(expand(pattern)))), frozenset({_NOWHERE}), sets)
    calling, *others = sorted(dict.fromkeys(sets), key=_cost) or [frozenset()]
    if not calling:
        raise ValueError(f"this pattern needs no word at all: {pattern}")
    return calling, _beside(calling, others)


def _beside(calling: Names, others: Iterable[Names]) -> list[Names]:
    """Return the rarest of the other sets in words; none that holds all of another, as it would ask nothing more."""
    found: list[Names] = []
    for words in sorted({_words(names) for names in others if not names >= calling}, key=_cost):
        if not any(words >= known for known in (calling, *found)):
            found.append(words)
    return found[:_BESIDE]


def _words(names: Names) -> Names:
    """Return for each name the rarest of its words."""
    return frozenset([min(sorted({*name.split()} - {FIRST}), key=frequency) for name in names])


def _tight(items: Sequence[Item], *, spaced: bool = False) -> list[Item]:
    """Move every space (with `spaced`, one more at the end) to the left, into the groups before it, so that words end early.

    `(?:loss|gain)(?: of [^ ]+)? ` becomes `(?:loss |gain )(?:of [^ ]+ )?`, which matches the same.
    """
    found: list[Item] = []
    for kind, argument in reversed(items):
        if (kind, argument) == _SPACE:
            found += [_SPACE] * spaced
            spaced = True
        elif kind == "SUBPATTERN":
            found.append((kind, _tight(argument, spaced=spaced)))
            spaced = False
        elif kind == "BRANCH":
            found.append((kind, [_tight(branch, spaced=spaced) for branch in argument]))
            spaced = False
        elif kind == "REPEAT" and spaced and argument[2][:1] == [_SPACE]:
            found.append((kind, (*argument[:2], _tight(argument[2][1:], spaced=True))))
        else:
            found += [_SPACE] * spaced
            found.append((kind, (*argument[:2], _tight(argument[2])) if kind == "REPEAT" else argument))
            spaced = False
    return [*[_SPACE] * spaced, *reversed(found)]


def _parsed(items: Any) -> list[Item]:
    """Return what the parser found in plain lists: kinds of repetition made one, assertions left out or made a space."""
    found: list[Item] = []
    for operation, argument in items:
        kind = str(operation)
        if kind == "SUBPATTERN":
            found.append((kind, _parsed(argument[3])))
        elif kind == "BRANCH":
            found.append((kind, [_parsed(branch) for branch in argument[1]]))
        elif kind in ("MAX_REPEAT", "MIN_REPEAT"):
            inside = _parsed(argument[2])
            found.append(("REPEAT", (argument[0], int(argument[1]), inside[0][1] if _is_group(inside) else inside)))
        elif kind == "ASSERT" and argument[0] == 1 and _parsed(argument[1]) == [_SPACE]:
            found.append(_SPACE)
        elif kind not in ("ASSERT", "ASSERT_NOT"):
            found.append((kind, argument))
    return found


def _is_group(items: list[Item]) -> bool:
    return len(items) == 1 and items[0][0] == "SUBPATTERN"


def _follow(items: Iterable[Item], ways: Ways, sets: list[Names]) -> Ways:
    """Return the ways behind `items`, and add to `sets` what every way through them needs."""
    for kind, run in groupby(items, key=itemgetter(0)):
        if kind == "LITERAL":
            ways = _letters("".join([chr(code) for _, code in run]), ways, sets)
            continue
        for _, argument in run:
            ways = _bounded(_STEPS.get(kind, _lost)(argument, ways, sets))
    return ways


def _letters(letters: str, ways: Ways, sets: list[Names]) -> Ways:
    """Follow letters as they stand; at the end of a word the ways have names."""
    *words, rest = letters.split(" ")
    for word in words:
        ways = frozenset({way.and_then(f"{word} ") for way in ways})
        if names := _names(ways):
            sets.append(names)
    return frozenset({way.and_then(rest) for way in ways})


def _class(members: list[tuple[Any, Any]], ways: Ways, sets: list[Names]) -> Ways:
    """Follow one letter of a class: any of its letters, or an unknown one where these are not listed."""
    if all(str(kind) == "LITERAL" for kind, _ in members):
        return frozenset[Way]().union(*[_letters(chr(code), ways, sets) for _, code in members])
    spared = all(str(kind) == "RANGE" and codes[0] > ord(" ") for kind, codes in members)
    return _unknown(None, ways, sets) if spared else frozenset({_NOWHERE})


def _unknown(code: int | None, ways: Ways, _: list[Names]) -> Ways:
    """Follow an unknown letter that is no space; `code` is what it is not."""
    if code not in (None, ord(" ")):
        return frozenset({_NOWHERE})
    return frozenset({way._replace(letters=None) for way in ways})


def _choice(branches: list[list[Item]], ways: Ways, sets: list[Names]) -> Ways:
    """Follow every branch; together they need the rarest set of each, if each has one."""
    ends: set[Way] = set()
    found: set[str] = set()
    whole = True
    for branch in branches:
        inside: list[Names] = []
        ends |= _follow(branch, ways, inside)
        found |= min(inside, key=_cost, default=frozenset())
        whole = whole and bool(inside)
    if whole:
        sets.append(frozenset(found))
    return frozenset(ends)


def _repeated(argument: tuple[int, int, list[Item]], ways: Ways, sets: list[Names]) -> Ways:
    """Follow what may stand several times, or not at all, until nothing new comes up."""
    least, most, items = argument
    ends = _follow(items, ways, sets if least else [])
    found = ends if least else ends | ways
    for _ in range(min(_ROUNDS, most - 1)):
        ends = _follow(items, _bounded(ends), []) - found
        if not ends:
            return found
        found |= ends
    return found if most <= _ROUNDS else frozenset({_NOWHERE})


_STEPS: dict[str, Any] = {
    "NOT_LITERAL": _unknown,
    "IN": _class,
    "BRANCH": _choice,
    "SUBPATTERN": _follow,
    "REPEAT": _repeated,
    "AT": lambda place, ways, _: frozenset({Way(None, None, FIRST)}) if str(place) == "AT_BEGINNING" else ways,
}


def _lost(*_: object) -> Ways:
    """Know nothing any more behind what is not in `_STEPS`."""
    return frozenset({_NOWHERE})


def _bounded(ways: Ways) -> Ways:
    """Forget the word before the last, then the last, and then everything, where there are too many ways."""
    if len(ways) > _MOST:
        ways = frozenset({way._replace(before=None) for way in ways})
    if len(ways) > _MOST:
        ways = frozenset({way._replace(last=None) for way in ways})
    return ways if len(ways) <= _MOST else frozenset({_NOWHERE})


def _names(ways: Ways) -> Names:
    """Return for each last word the rarer of itself and the pairs it ends; empty where a last word is unknown."""
    found: set[str] = set()
    for last, same in groupby(sorted({(way.last or "", way.before or "") for way in ways}), key=lambda pair: pair[0]):
        befores = [before for _, before in same]
        if not last or (last == FIRST):
            return frozenset()
        pairs = {f"{before} {last}" for before in befores if before}
        found |= pairs if "" not in befores and _cost(pairs) < _cost({last}) else {last}
    return frozenset(found)


def _cost(names: Iterable[str]) -> float:
    """Return about how many sentences hold one of the names."""
    return sum(map(frequency, names))


def frequency(name: str) -> float:
    """Return about how many of some thousand sentences hold a word, or a pair with a space between."""
    return max(_UNSEEN, _counts().get(name, 0))


@cache
def _counts() -> dict[str, int]:
    counts: dict[str, int] = json.loads(FILE.read_text("utf-8"))
    return counts


def count(sentences: Iterable[Sentence]) -> None:
    """Count the names of some thousand sentences, and keep what stands in many; it decides which name calls a pattern."""
    counts = Counter(chain.from_iterable(sentence.names for sentence in sentences))
    kept = {name: number for name, number in sorted(counts.items()) if number >= SEEN}
    FILE.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    _counts.cache_clear()
