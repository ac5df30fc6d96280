"""What every word and every pair of words weighs, marks and calls: one look at each while a sentence is read.

A row for each first word keeps what is looked up one after the other close together, and no pair has to be put into one string
first. A row is made when its word is first met: most mails share most words, and one mail needs few rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from sys import intern
from typing import Any, NamedTuple, TypeVar

from afterword.rules.tone import Sentence
from afterword.tone.features import COUNTS, COUNTS_WIDTH

_WIDTH = 24
_PACK = 1 << _WIDTH
_HALF = _PACK >> 1
_CENTRE = (_HALF * _PACK + _HALF) * _PACK + _HALF
_WEIGHTS = 72
"""So many bits of a value hold weights; those above, which marks it counts for, and then the number of a row of places."""
_BELOW = 1 << _WEIGHTS - 1
"""Half of the range of the weights: with it on top, none of them is below 0 and borrows from what stands above."""
_MARKS = _WEIGHTS + COUNTS_WIDTH
"""So many bits hold weights and marks."""
_CALLS = 1 << _MARKS - 1
"""A value from here on calls something."""
_REMEMBERED = 50_000
_GET: Callable[..., Any] = dict.get
_NOTHING = repeat(0)


Key = TypeVar("Key")
Value = TypeVar("Value")


def pack(defensive: int, insincere: int, manner: int) -> int:
    """Return three weights as one number; sums of such numbers are the three sums, each below 8 million."""
    return (defensive * _PACK + insincere) * _PACK + manner


def unpack(value: int) -> tuple[int, int, int]:
    """Return the three weights of a packed number, whatever it marks and calls."""
    value += _CENTRE
    return (value >> 2 * _WIDTH) % _PACK - _HALF, (value >> _WIDTH) % _PACK - _HALF, value % _PACK - _HALF


def counts(value: int) -> int:
    """Return how many words of each mark stand behind a sum of values."""
    return (value + _BELOW >> _WEIGHTS) % (1 << COUNTS_WIDTH)


def loudest(names: Iterable[tuple[str, ...]], values: Iterable[int], place: int) -> list[tuple[str, ...]]:
    """Return the names of which one of the three weights is above 0, the heaviest first."""
    # With half of the range on top no weight is below 0, and none borrows from the one before.
    behind = _WIDTH * (2 - place)
    heard = [
        (weight, name)
        for name, value in zip(names, values, strict=True)
        if (weight := (value + _CENTRE >> behind) % _PACK) > _HALF
    ]
    heard.sort(reverse=True)
    return [name for _, name in heard]


class Written(NamedTuple):
    """Numbers for words and for pairs, as they stand in a file: for a word `1,2`, for the pairs of a first word `was 1,2 had 3`."""

    words: Mapping[str, str]
    pairs: Mapping[str, str]


def write(table: Mapping[str, Iterable[int]]) -> Written:
    """Write down a table from names (words, and pairs with a space between) to numbers."""
    words: dict[str, str] = {}
    pairs: dict[str, list[str]] = {}
    for name, numbers in sorted(table.items()):
        before, space, after = name.partition(" ")
        text = comma(numbers)
        if space:
            pairs.setdefault(before, []).append(f"{after} {text}")
        else:
            words[name] = text
    return Written(words, {before: " ".join(row) for before, row in pairs.items()})


def comma(numbers: Iterable[int]) -> str:
    """Write down the numbers of one name."""
    return ",".join(map(str, numbers))


def packed(text: str) -> int:
    """Return the packed weights of one name, from their numbers."""
    return pack(*map(int, text.split(","))) if text else 0


class Vocabulary:
    """One value for every word and pair: its packed weights, above them which marks it counts for, then which patterns it calls."""

    def __init__(self, weights: Written, calls: Written) -> None:
        """Take what was written down of the weights, and of the places of the patterns that are called."""
        self._rows: list[tuple[int, ...]] = [()]
        self._numbers: dict[str, int] = {"": 0}
        self.words: Remembered[str, int] = Remembered(
            lambda word: (
                self._value(weights.words.get(word, ""), calls.words.get(word, "")) + (COUNTS.get(word, 0) << _WEIGHTS)
            )
        )
        self.pairs: Remembered[str, dict[str, int]] = Remembered(
            lambda before: self._row(weights.pairs.get(before, ""), calls.pairs.get(before, ""))
        )

    def values(self, sentences: Sequence[Sentence]) -> list[list[int]]:
        """Return for each sentence the values of its words and pairs, each of them once; 0 for an unknown one."""
        row, word = self.pairs.__getitem__, self.words.__getitem__
        return [[*map(_GET, map(row, one.befores), one.afters, _NOTHING), *map(word, one.kinds)] for one in sentences]

    def value(self, name: str) -> int:
        """Return the value of a word, or of a pair with a space between."""
        before, space, after = name.partition(" ")
        return self.pairs[before].get(after, 0) if space else self.words[name]

    def called(self, values: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return for the values of each sentence the places of the patterns that they call, some of them more than once."""
        rows = self._rows
        return [
            [place for value in some if value >= _CALLS for place in rows[value + _BELOW >> _MARKS]] for some in values
        ]

    def _value(self, weights: str, places: str) -> int:
        number = self._numbers.get(places)
        if number is None:
            number = self._numbers[places] = len(self._rows)
            self._rows.append(tuple(map(int, places.split(","))))
        return packed(weights) + (number << _MARKS)

    def _row(self, weights: str, calls: str) -> dict[str, int]:
        weighed, called = _pairs(weights), _pairs(calls)
        return {intern(after): self._value(weighed.get(after, ""), called.get(after, "")) for after in weighed | called}


class Remembered(dict[Key, Value]):
    """What is found for a key, remembered for the first so many keys."""

    def __init__(self, find: Callable[[Key], Value]) -> None:
        """Take what finds the value of a key."""
        super().__init__()
        self._find = find

    def __missing__(self, key: Key) -> Value:
        """Find and remember the value of a key."""
        found = self._find(key)
        if len(self) < _REMEMBERED:
            self[key] = found
        return found


def _pairs(text: str) -> dict[str, str]:
    parts = text.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))
