"""The comparing judge: a message is held next to sentences that people of this project labelled, and shares their labels.

Every sentence of the message is compared with all labelled sentences of the tune part by the words and word groups they
share; the nearest few vote. No rule, feature or weight of the product is used. It asks no model, so it costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise
from math import sqrt

import numpy as np

from afterword_evals.places import DATASETS, Row, digest, read_rows

SOURCE = DATASETS / "tone" / "tune.jsonl"
NEAREST = 25
SHARE = {"sincerity": 0.175, "non_defensiveness": 0.275}
"""A sentence fails when this share of its neighbours' votes says so; chosen on the tune part, leaving one author out."""
_INSINCERE = ("insincere.", "grovelling.")
_BOTH = ("insincere.humility_turns", "insincere.false_ask", "pressure.guilt")
_HARMS = 2
_UNLIKE_ANYTHING = 0.05
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_COMMON = 500
"""Sentences that a piece stands in from where on it is quicker to go over all of them."""

_BLOCK = 32
"""Values that are looked at together for the highest ones."""

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a message compares: whether no sentence of it fails, the worst one, and the labelled sentences nearest to that."""

    passed: bool
    share: float
    worst: str
    nearest: tuple[str, ...]


@dataclass(frozen=True)
class Labelled:
    """Labelled sentences, and the pieces that stand in two of them or more, each piece known by a number.

    Piece `pieces[at]` stands in sentence `rows[at]`; these places are in order by sentence and then by piece. `by_piece` are the same
    places in order by piece, those of a piece from `starts` of it on.
    """

    texts: tuple[str, ...]
    authors: tuple[str, ...]
    harm: dict[str, Floats]
    numbers: dict[str, int]
    pieces: Numbers
    rows: Numbers
    by_piece: Numbers
    starts: list[int]


@dataclass(frozen=True)
class Reference:
    """Labelled sentences to compare with; those in `absent` are not."""

    labelled: Labelled
    absent: Numbers
    weights: list[float]
    """What each piece counts: the rarer it is among the sentences, the more, and nothing where it stands in one alone."""
    places: dict[int, tuple[Numbers, Floats]]
    """For each rare piece the sentences it stands in, and what it counts there."""
    common: dict[int, Floats]
    """For each common piece what it counts in every sentence, which is added sooner."""

    def compare(self, message: str) -> dict[str, Compared]:
        """Hold every sentence of a message next to the labelled ones; return how it compares, by quality."""
        held = [(sentence, *self._nearest(sentence)) for sentence in sentences(message)]
        return {quality: self._worst(held, quality) for quality in SHARE}

    def without(self, author: str) -> Reference:
        """Return the reference that an author's sentences are missing from."""
        return _weighed(self.labelled, author)

    def _worst(self, held: Sequence[tuple[str, Numbers, Floats]], quality: str) -> Compared:
        if not held:
            return Compared(True, 0.0, "", ())
        harm = self.labelled.harm[quality]
        shares = [float((votes * harm[near]).sum() / (votes.sum() + _UNLIKE_ANYTHING)) for _, near, votes in held]
        share = max(shares)
        worst, near, _ = held[shares.index(share)]
        failing = [self.labelled.texts[row] for row in near if harm[row]]
        return Compared(share <= SHARE[quality], share, worst, tuple(failing[:3]))

    def _nearest(self, sentence: str) -> tuple[Numbers, Floats]:
        """Return the labelled sentences that a sentence is most like, and how much."""
        alike = np.zeros(len(self.labelled.texts))
        known = [self.labelled.numbers[part] for part in _ordered(sentence) if part in self.labelled.numbers]
        norm = sqrt(sum(self.weights[number] ** 2 for number in known)) or 1.0
        for number in known:
            weight = self.weights[number] / norm
            if number in self.common:
                alike += self.common[number] * weight
            elif weight:
                rows, values = self.places[number]
                alike[rows] += values * weight
        alike[self.absent] = -1.0
        near = _highest(alike, NEAREST)
        return near, alike[near]


@cache
def reference() -> Reference:
    """Index the labelled sentences of the tune part."""
    rows = [(row, item) for row in read_rows(SOURCE) for item in row["sentences"]]
    labelled = [(row["text"][item["start"] : item["end"]], harms(item["labels"])) for row, item in rows]
    return index(labelled, [row["author"] for row, _ in rows])


def index(labelled: Sequence[tuple[str, dict[str, bool]]], authors: Sequence[str] = ()) -> Reference:
    """Index labelled sentences; a piece counts from two sentences on, and more the rarer it is."""
    texts = tuple(text for text, _ in labelled)
    made = [pieces(text) for text in texts]
    counts = Counter(chain.from_iterable(made))
    numbers = {part: number for number, part in enumerate(sorted(part for part in counts if counts[part] > 1))}
    found = [sorted(numbers[part] for part in parts if part in numbers) for parts in made]
    in_order = np.fromiter(chain.from_iterable(found), dtype=np.int64)
    by_piece = np.argsort(in_order, kind="stable")
    return _weighed(
        Labelled(
            texts=texts,
            authors=tuple(authors) or ("",) * len(texts),
            harm={quality: np.array([float(labels[quality]) for _, labels in labelled]) for quality in SHARE},
            numbers=numbers,
            pieces=in_order,
            rows=np.repeat(np.arange(len(texts)), [len(parts) for parts in found]),
            by_piece=by_piece,
            starts=np.searchsorted(in_order[by_piece], np.arange(len(numbers) + 1)).tolist(),
        ),
        None,
    )


def _weighed(labelled: Labelled, without: str | None) -> Reference:
    """Weigh all pieces by the sentences of everybody but one author."""
    present = np.array([author != without for author in labelled.authors])
    counts = np.bincount(labelled.pieces[present[labelled.rows]], minlength=len(labelled.numbers))
    weights = np.where(counts > 1, np.log(present.sum() / np.maximum(counts, 1)), 0.0)
    weighing = weights[labelled.pieces]
    norms = np.sqrt(np.bincount(labelled.rows, weighing**2, minlength=len(labelled.texts)))
    values = (weighing / np.where(norms, norms, 1.0)[labelled.rows])[labelled.by_piece]
    rows = labelled.rows[labelled.by_piece]
    places = {
        number: (rows[start:end], values[start:end]) for number, (start, end) in enumerate(pairwise(labelled.starts))
    }
    common = {
        number: _spread(*place, len(labelled.texts)) for number, place in places.items() if len(place[0]) > _COMMON
    }
    return Reference(labelled, np.flatnonzero(~present), weights.tolist(), places, common)


def _spread(rows: Numbers, values: Floats, length: int) -> Floats:
    spread = np.zeros(length)
    spread[rows] = values
    return spread


def _highest(values: Floats, count: int) -> Numbers:
    """Return the places of the highest values, highest first, and of equal ones the first."""
    # The highest of each of so many blocks are values too: what is lower than the last of them is not wanted.
    blocks = np.maximum.reduceat(values, np.arange(0, len(values), _BLOCK))
    least = np.sort(blocks)[-count] if len(blocks) > count else -np.inf
    places = np.flatnonzero(values >= least)
    return places[np.argsort(-values[places], kind="stable")[:count]]


def harms(labels: Iterable[tuple[str, int]]) -> dict[str, bool]:
    """Return which quality a sentence's labels speak against: those that end or sour the conversation."""
    ways = [way for way, severity in labels if severity >= _HARMS]
    return {
        "sincerity": any(way.startswith(_INSINCERE) or way in _BOTH for way in ways),
        "non_defensiveness": any(not way.startswith(_INSINCERE) or way in _BOTH for way in ways),
    }


def mail_labels(row: Row) -> dict[str, bool]:
    """Return whether a labelled mail is good, by each quality: none of its sentences harms."""
    found = [harms(item["labels"]) for item in row["sentences"]]
    return {quality: not any(item[quality] for item in found) for quality in SHARE}


def pieces(text: str) -> frozenset[str]:
    """Return the words, word pairs and triples of a sentence, and how it opens."""
    words = re.findall(r"[a-z']+|[?!]", text.lower().replace("’", "'"))
    runs = (" ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1))
    return frozenset([*runs, *(f"^{word}" for word in words[:1])])


@lru_cache(maxsize=10_000)
def _ordered(sentence: str) -> tuple[str, ...]:
    # Sums of the same numbers in another order differ in their last digit, and a set has another order in every process.
    return tuple(sorted(pieces(sentence)))


def sentences(message: str) -> list[str]:
    """Cut a message into sentences of three words or more; a greeting or a name alone is none."""
    return [part.strip() for part in _SENTENCE.split(message) if len(part.split()) > 2]


def compared_digest() -> str:
    """Return a digest of the labelled texts and of how they are compared."""
    return digest(SOURCE.read_bytes(), str(NEAREST), str(sorted(SHARE.items())))
