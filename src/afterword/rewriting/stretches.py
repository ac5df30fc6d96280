"""Find where one statement ends and the next begins in a line that was typed without full stops.

The weights were fitted on mails whose sentences are known, their full stops taken away; see `evals/rewrite/train_stretches.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from afterword.rewriting.kind import DAY, DAYS

_TOKEN = re.compile(r"\S+")
_EDGES = re.compile(r"^\W+|\W+$")
_DIGITS = re.compile(r"\d+")
SHORTEST = 2
"""Words below which a stretch is no statement of its own."""
EAGER = 0.5
"""Log odds by which a cut may be doubtful: one too many is mended, one too few takes a neighbour along."""


class Stretch(NamedTuple):
    """A statement's span in its line, and how sure it is that it ends there: log odds, from 0.0 on; 0.0 at the line's end."""

    start: int
    end: int
    seam: float


def stretches(line: str, least: float = 0.0) -> list[Stretch]:
    """Return a line's statements, in order, without the blanks between them; `least` is how sure a seam has to be."""
    found: list[Stretch] = []
    tokens = [match.span() for match in _TOKEN.finditer(line)]
    begin = 0
    for place, seam in enumerate(_seams(line, tokens), 1):
        if place - begin >= SHORTEST and seam > least:
            found.append(Stretch(tokens[begin][0], tokens[place - 1][1], seam))
            begin = place
    if tokens:
        found.append(Stretch(tokens[begin][0], tokens[-1][1], 0.0))
    return found


def halves(line: str) -> list[tuple[Stretch, Stretch]]:
    """Return the ways to cut a statement in two where it may have a seam after all, the likeliest first."""
    tokens = [match.span() for match in _TOKEN.finditer(line)]
    likely = sorted(((seam, place) for place, seam in enumerate(_seams(line, tokens), 1)), reverse=True)
    return [
        (Stretch(0, tokens[place - 1][1], max(seam, _FAINT)), Stretch(tokens[place][0], len(line), 0.0))
        for seam, place in likely
        if seam > -_UNLIKELY and SHORTER <= place <= len(tokens) - SHORTER
    ]


SHORTER = 3
"""Words of the shorter half at least."""
_UNLIKELY = 3.0
_FAINT = 0.01


def _seams(line: str, tokens: list[tuple[int, int]]) -> Iterator[float]:
    known, bias = _weights()
    for names in places([line[start:end] for start, end in tokens]):
        yield bias + EAGER + sum([known.get(name, 0.0) for name in names])


def places(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the features of every place between two words of a line."""
    plain = ["^", "^", *(_plain(word) for word in words), "$", "$"]
    opener, since = "", 0
    for at in range(1, len(words)):
        one = plain[at + 1]
        opener, since = (one, 0) if one in _OPENERS else (opener, since + 1)
        if since > _FAR:
            opener = ""
        yield [*_features(words[at - 1], words[at], plain[at : at + 4]), f"~{opener}", f"~{opener}|{plain[at + 2]}"]


_OPENERS = frozenset(
    "if when that what who which how where why as because while since before after so until than whether".split()
)
_FAR = 7
"""Words after which a clause that such a word opened has come to its end."""


def _features(before: str, after: str, plain: Sequence[str]) -> list[str]:
    two, one, next_, later = plain
    found = [
        f"{one}|",
        f"|{next_}",
        f"||{later}",
        f"{two}||",
        f"{one}|{next_}",
        f"{two} {one}|",
        f"|{next_} {later}",
    ]
    if before[-1] == ",":
        found += [",", f",{next_}"]
    elif not before[-1].isalnum():
        found.append("!")
    if after[0].isupper() and next_ not in _ALWAYS_CAPITAL:
        found += ["A", f"A{next_}", f"A{one}|"]
    return found


_ALWAYS_CAPITAL = frozenset({"i", "i'm", "i've", "i'd", "i'll"})


def _plain(word: str) -> str:
    bare = _EDGES.sub("", word).lower().replace("’", "'")
    return _DIGITS.sub("0", DAYS.sub(DAY, bare)) or "#"


@cache
def _weights() -> tuple[Mapping[str, float], float]:
    data = json.loads(Path(__file__).with_name("stretch_weights.json").read_text("utf-8"))
    return data["words"], data["start"]
