"""The comparing judge: a message is held next to sentences that people of this project labelled, and shares their labels.

Every sentence of the message is compared with all labelled sentences of the tune part by the words and word groups they
share; the nearest few vote. No rule, feature or weight of the product is used. It asks no model, so it costs nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

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

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Compared:
    """How a message compares: whether no sentence of it fails, the worst one, and the labelled sentences nearest to that."""

    passed: bool
    share: float
    worst: str
    nearest: tuple[str, ...]


@dataclass(frozen=True)
class Reference:
    """Labelled sentences, indexed by what they are made of."""

    texts: tuple[str, ...]
    harm: dict[str, Floats]
    weights: dict[str, float]
    postings: dict[str, tuple[np.ndarray[tuple[int], np.dtype[np.int64]], Floats]]

    def compare(self, message: str, quality: str) -> Compared:
        """Hold every sentence of a message next to the labelled ones."""
        found = [(*self._vote(sentence, quality), sentence) for sentence in sentences(message)]
        if not found:
            return Compared(True, 0.0, "", ())
        share, near, worst = max(found, key=lambda item: item[0])
        return Compared(share <= SHARE[quality], share, worst, near)

    def _vote(self, sentence: str, quality: str) -> tuple[float, tuple[str, ...]]:
        alike = np.zeros(len(self.texts))
        parts = [part for part in pieces(sentence) if part in self.postings]
        norm = sqrt(sum(self.weights[part] ** 2 for part in parts)) or 1.0
        for part in parts:
            rows, values = self.postings[part]
            alike[rows] += values * (self.weights[part] / norm)
        near = np.argsort(-alike, kind="stable")[:NEAREST]
        votes = alike[near]
        share = float((votes * self.harm[quality][near]).sum() / (votes.sum() + _UNLIKE_ANYTHING))
        failing = [self.texts[row] for row in near if self.harm[quality][row]]
        return share, tuple(failing[:3])


@cache
def reference(authors: tuple[str, ...] = ()) -> Reference:
    """Index the labelled sentences of the tune part, or of some of its authors."""
    rows = [row for row in read_rows(SOURCE) if not authors or row["author"] in authors]
    return index([(row["text"][item["start"] : item["end"]], harms(item["labels"])) for row in rows for item in row["sentences"]])  # fmt: skip


def index(labelled: Sequence[tuple[str, dict[str, bool]]]) -> Reference:
    """Index labelled sentences; a piece counts from two sentences on, and more the rarer it is."""
    made = [pieces(text) for text, _ in labelled]
    counts: dict[str, int] = defaultdict(int)
    for parts in made:
        for part in parts:
            counts[part] += 1
    weights = {part: log(len(made) / count) for part, count in sorted(counts.items()) if count > 1}
    rows: dict[str, list[int]] = defaultdict(list)
    values: dict[str, list[float]] = defaultdict(list)
    for number, parts in enumerate(made):
        known = sorted(part for part in parts if part in weights)
        norm = sqrt(sum(weights[part] ** 2 for part in known)) or 1.0
        for part in known:
            rows[part].append(number)
            values[part].append(weights[part] / norm)
    postings = {part: (np.array(rows[part]), np.array(values[part])) for part in rows}
    harm = {quality: np.array([float(labels[quality]) for _, labels in labelled]) for quality in SHARE}
    return Reference(tuple(text for text, _ in labelled), harm, weights, postings)


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


def sentences(message: str) -> list[str]:
    """Cut a message into sentences of three words or more; a greeting or a name alone is none."""
    return [part.strip() for part in _SENTENCE.split(message) if len(part.split()) > 2]


def compared_digest() -> str:
    """Return a digest of the labelled texts and of how they are compared."""
    return digest(SOURCE.read_bytes(), str(NEAREST), str(sorted(SHARE.items())))
