"""The trained layer: how a sentence sounds as a whole, and how a mail adds up.

A logistic regression over the features of a sentence, with one weight for sounding defensive and one for sounding
insincere; a second one over all words of a mail, for its manner: whom it is about, whether it owns or shows; and a third,
tiny one that puts together the worst sentences and the manner. `evals/tone/train.py` fits all three and writes `weights.json`.
The weights of rules and of the worst sentences are never negative, so another finding never raises a score.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import exp, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from afterword.rules.tone import TONE_RULES, Sentence
from afterword.rules.tone.sentence import FIRST
from afterword.tone.features import shape, sign_name
from afterword.tone.index import index
from afterword.tone.signs import SIGN_CHECKS
from afterword.tone.vocabulary import Remembered, Vocabulary, Written, comma, counts, loudest, packed, unpack, write

SCALE = 1000
"""Weights are stored as whole thousandths."""
MANNER_LIMIT = 3.0
"""How far, in log odds, a mail's manner can count: chosen leaving one author out, among 1, 1.5, 2, 3 and no limit."""

_FORM = re.compile("TON|#[a-z]")
"""How the features begin that are no words."""


class Sound(NamedTuple):
    """How a sentence sounds, in log odds: above 0 more likely than not; and what it adds to the mail's manner."""

    defensive: float
    insincere: float
    manner: float = 0.0


Odds = tuple[float, float]
"""How defensive and how insincere a sentence sounds, in log odds."""


class Sounds(NamedTuple):
    """How the sentences of a mail sound, one after the other; and what all of them add to its manner."""

    odds: list[Odds]
    manner: float
    features: int
    """How many features all sentences have."""


@dataclass(frozen=True, slots=True)
class Lean:
    """How far a mail's manner is heard in each of its sentences, before it is held against alarm and doubt."""

    share: float
    most: float
    """The most it speaks against a sentence, in log odds."""
    alone: float
    """What a sentence by itself gets, which has no mail around it."""

    def of(self, manner: float, sentences: int) -> float:
        """Return what the manner of a mail of so many sentences adds to the log odds of each."""
        return min(self.share * manner, self.most) if sentences > 1 else self.alone


@dataclass(frozen=True, slots=True)
class Beside:
    """Which sentences of a mail that fights may be heard as part of it, though none is sure by itself."""

    manner: float
    """The manner, in log odds, that a mail fights from."""
    share: float
    """The share of its manner that each sentence is heard with, with no most."""
    short: float
    """How far a sentence may stay below the alarm, in log odds."""

    def hears(self, odds: float, manner: float, alarm: float) -> bool:
        """Return whether a sentence of these log odds is heard so, in a mail of that manner."""
        return manner > self.manner and odds + self.share * manner > alarm - self.short


@dataclass(frozen=True, slots=True)
class Fold:
    """How a mail's worst sentences become one probability: intercept, slopes of the worst and of the next two."""

    intercept: float
    worst: float
    next: float
    """Slope of what the second and third worst sentence have above `even`."""
    even: float
    manner: float
    """Slope of the manner of the whole mail."""

    def probability(self, sounds: Sequence[float], manner: float, spared: float) -> float:
        """Return how likely a reader stumbles over a mail whose sentences sound like `sounds`.

        `spared` is the chance (0 to 1) that a reader stumbles over none of the findings: however fine the manner of a mail, it
        does not excuse a demand.
        """
        if not sounds:
            return 0.0
        ranked = sorted(sounds, reverse=True)
        odds = self.intercept + self.worst * ranked[0] + self.manner * manner
        odds += self.next * sum([sound - self.even for sound in ranked[1:3] if sound > self.even])
        return 1.0 - spared / (1.0 + exp(max(-30.0, min(30.0, odds))))


Shapes = Remembered[tuple[int, int], tuple[int, int]]
"""For the counted marks of a sentence and its length, the packed weights of its shape, summed up, and how many they are."""


def _shapes(form: Mapping[str, int]) -> Shapes:
    def weigh(built: tuple[int, int]) -> tuple[int, int]:
        names = shape(*built)
        return sum([form.get(name, 0) for name in names]), len(names)

    return Remembered(weigh)


@dataclass(frozen=True, slots=True)
class Layer:
    """The fitted weights."""

    bias: Sound
    vocabulary: Vocabulary
    shapes: Shapes
    checks: tuple[int, ...]
    """The packed weights of what fires in a sentence: of all rules, then of all signs."""
    defensive: Fold
    insincere: Fold
    alarm: Sound
    """From here on a sentence without a rule's finding gets one of the layer's own."""
    doubt: Sound
    """Below this a rule's warning is only a note: the sentence as a whole sounds innocent."""
    doubt_errors: Sound
    """The same for a rule's error, which takes more doubt."""
    lean: Lean
    beside: Beside

    def sounds(
        self,
        sentences: Sequence[Sentence],
        values: Sequence[Sequence[int]],
        fired: Sequence[Iterable[tuple[int, object]]],
    ) -> Sounds:
        """Return how sentences sound, from the values of their words and the numbers of the checks that fired in each."""
        shapes, checks = self.shapes, self.checks
        defensive, insincere, _ = self.bias
        odds, manner, features = [], 0, 0
        for sentence, words, some in zip(sentences, values, fired):  # noqa: B905 (the keyword doubles what a zip takes)
            # All weights of a feature are one number, so that one sum adds up all of them.
            total = sum(words)
            weight, count = shapes[counts(total), len(sentence.words) // 8]
            total += weight
            features += count + len(words)
            for number, _ in some:
                total += checks[number]
                features += 1
            arguing, hollow, adds = unpack(total)
            odds.append((defensive + arguing / SCALE, insincere + hollow / SCALE))
            manner += adds
        return Sounds(odds, manner / SCALE, features)

    def manner(self, sounds: Sounds) -> float:
        """Return the manner of a mail in log odds, within the limit.

        Dividing by the root of the number of features makes it independent of the length.
        """
        if not sounds.features:
            return 0.0
        manner = self.bias.manner + sounds.manner / sqrt(sounds.features)
        return max(-MANNER_LIMIT, min(MANNER_LIMIT, manner))

    def strongest(self, sentence: Sentence, values: Sequence[int], *, sincere: bool, count: int = 3) -> list[str]:
        """Return the words and pairs of words that speak loudest in a sentence, strongest first; none that overlap."""
        names = chain(zip(sentence.befores, sentence.afters, strict=False), zip(sentence.kinds))
        found: list[str] = []
        taken: set[str] = set()
        for words in loudest(names, values, sincere):
            if len(found) == count:
                break
            if taken.isdisjoint(words) and _tells(name := " ".join(words)):
                found.append(name)
                taken.update(words)
        return found


_MUTE = frozenset(
    """
a an and am are as at be but by can could did do does for from had has have he her his how i if in is it me my not of on or
our she so that the their them then there they this to us was we were what when where which who will with would you your
""".split()
)


@cache
def _tells(name: str) -> bool:
    """Return whether a feature is words a person can look for in the sentence: letters alone, and not only little words."""
    words = name.split()
    return all(word.isalpha() and word.islower() for word in words) and not _MUTE.issuperset(words)


@cache
def load() -> Layer:
    """Read the shipped weights, and beside them which words call a rule."""
    return layer_of(json.loads(Path(__file__).with_name("weights.json").read_text("utf-8")))


def layer_of(data: Mapping[str, Any]) -> Layer:
    """Return the layer that weights of the shipped form make."""
    form = {name: packed(text) for name, text in data["form"].items()}
    checks = (*[rule.id for rule in TONE_RULES], *map(sign_name, range(len(SIGN_CHECKS))))
    return Layer(
        bias=Sound(*data["bias"]),
        vocabulary=Vocabulary(Written(data["words"], data["pairs"]), index().calls),
        shapes=_shapes(form),
        checks=tuple([form.get(name, 0) for name in checks]),
        defensive=Fold(**data["folds"]["defensive"]),
        insincere=Fold(**data["folds"]["insincere"]),
        alarm=Sound(*data["alarm"]),
        doubt=Sound(*data["doubt"]),
        doubt_errors=Sound(*data["doubt_errors"]),
        lean=Lean(**data["lean"]),
        beside=Beside(**data["beside"]),
    )


def stored(weights: Mapping[str, Sequence[int]]) -> dict[str, Mapping[str, str]]:
    """Return the weights of all features, three for each, as they stand in the file."""
    form = {name for name in weights if _FORM.match(name) and not name.startswith(FIRST)}
    heard = {name: row for name, row in weights.items() if name not in form}
    return {"form": {name: comma(weights[name]) for name in sorted(form)}, **write(heard)._asdict()}
