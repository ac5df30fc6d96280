"""Features of one sentence for the trained layer: rules that fired, words and word pairs, and how it is built.

No feature looks at another sentence, so that adding a sentence to a mail changes no other sentence's score.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from afterword.rules.tone import Sentence

_FIRST_PERSON = frozenset({"i", "my", "me", "mine", "we", "our"})
_READER = frozenset({"you", "your", "yours"})
_OTHERS = frozenset({"he", "she", "they", "his", "her", "their", "panel", "manager", "team", "interviewer"})
_NEGATIVE = frozenset({"not", "no", "never", "nothing", "nobody", "none", "neither", "nor"})
_TURNS = frozenset({"but", "however", "though", "although", "yet", "except", "nevertheless", "still", "only"})
_CAUSES = frozenset({"because", "since", "therefore", "as", "so"})
_BELITTLING = frozenset({"just", "simply", "merely", "only", "obviously", "actually", "clearly"})
_MARKS = {
    "#question": {"?"},
    "#quote": {'"'},
    "#number": {"<n>"},
    "#i": _FIRST_PERSON,
    "#you": _READER,
    "#they": _OTHERS,
    "#not": _NEGATIVE,
    "#but": _TURNS,
    "#because": _CAUSES,
    "#just": _BELITTLING,
}
_BIT: dict[str, int] = {}
for _place, _members in enumerate(_MARKS.values()):
    for _word in _members:
        _BIT[_word] = _BIT.get(_word, 0) | 1 << _place
_MARKING = frozenset(_BIT)


@cache
def _shape(bits: int, eighths: int) -> frozenset[str]:
    return frozenset([f"#length {eighths}", *[name for place, name in enumerate(_MARKS) if bits >> place & 1]])


def features(sentence: Sentence, fired: Iterable[str], signs: Iterable[int]) -> set[str]:
    """Return the names of a sentence's features: its words and pairs of words, and what `built` returns."""
    return sentence.names.union(built(sentence, fired, signs))


def built(sentence: Sentence, fired: Iterable[str], signs: Iterable[int]) -> frozenset[str]:
    """Return the features that are no words: how the sentence is built, and what was found in it."""
    bits = 0
    for word in sentence.kinds & _MARKING:
        bits |= _BIT[word]
    shape = _shape(bits, min(len(sentence.words) // 8, 5))
    return shape.union(fired, [f"#sign {number}" for number in signs]) if fired or signs else shape
