"""The words and pairs of words without which a pattern cannot match.

A pattern is followed from left to right with the two words that came last. Wherever it stands, every match has passed with one
of these pairs: so each place in it gives a set of names, one of which a sentence must hold, and the rarest sets call the pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from re import _parser  # type: ignore[attr-defined]  # only here, and only when the index is made
from typing import Any, NamedTuple

from afterword.rules.tone.patterns import expand
from afterword.rules.tone.sentence import FIRST

_LONGEST = 40
_MOST = 300
"""So many ways of getting to a place are told apart."""
_ROUNDS = 5
"""After so many rounds of a repetition nothing new can have come last."""

# Words that stand in more than five, and in more than one of a hundred sentences; and such pairs.
_COMMON = frozenset(
    "i the a an to of and you it that in is for was my on with me at not as but have be so this would we he she they your are had do did "
    'what if or by from can could will one about out up when there which who how no just all more than any been were has am <n> , . ? "'.split()
)
_FREQUENT = frozenset(
    """
know interview <day> thanks did second round said all good before - only panel asked how could time answer up more first
after like final question tell read see job please should back also than them next where because right since mail call day
ask thing well better people over again same team own get years down someone manager very person other went still never may
want much work going then hear part made gave came every even something our another take role think decision minutes through
her write position wish go look point hope myself bit week notes come put him his their these those its now too only
""".split()
)
_FREQUENT_PAIRS = frozenset(
    f"""
{FIRST} i|, and|and i|i have|for the|i am|in the|thank you|on the|, i|i would|about the|you for|{FIRST} thank|i was|of the|that i|i will|
{FIRST} the|it .|it is|the second|thanks for|it was|with the|, so|{FIRST} my|{FIRST} thanks|{FIRST} it|{FIRST} you|to the|at the|and the|
that the|i did|i had|the final|i know|from the|did not|{FIRST} if|the panel|me .|{FIRST} in|second interview|so i|and for|i do|i can|
, which|what i|the <n>|that is|if you|for your|to be|in my|would be|is not|the same|was not|do not|to me|on <day>|i should|is a|you are|
{FIRST} your|it ,|was a|i could|<n> years|, the|tell me|, it|on my|was the|{FIRST} please|<day> .|, but|and it|like to|a good|i thank|
second round|is the|the first|<n> minutes|with a|my own|me ,|have been|would have|would like|that you|you have|{FIRST} what|and not|
, or|have a|for a|to say|because i|if i|of my|for me|the team|with me|you said|to know|that my|want to|in a|there is|and that|, that|
{FIRST} but|{FIRST} and|{FIRST} so|{FIRST} that|{FIRST} on
""".replace("\n", "").split("|")
)


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


def needs(pattern: str) -> tuple[Names, Names]:
    """Return the two rarest sets of names, of each of which one stands in every match; the second may be empty.

    >>> sorted(needs("(?:i|we) (?:really )?deserve (?:a|an)")[0])
    ['deserve']

    Raises:
        ValueError: the pattern needs no word at all.
    """
    sets: list[Names] = []
    _follow(_tight(_parsed(_parser.parse(expand(pattern)))), frozenset({_NOWHERE}), sets)
    ranked = sorted(dict.fromkeys(sets), key=_cost)
    if not ranked:
        raise ValueError(f"this pattern needs no word at all: {pattern}")
    return ranked[0], next((other for other in ranked[1:] if not other >= ranked[0]), frozenset())


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
    """Return about how many of a thousand sentences hold one of the names."""
    return sum(map(_frequency, names))


def _frequency(name: str) -> float:
    if " " not in name:
        return 100.0 if name in _COMMON else 20.0 if name in _FREQUENT else 1.0
    if name in _FREQUENT_PAIRS:
        return 20.0
    parts = name.split()
    return 3.0 if _COMMON.issuperset(parts) else 0.5
