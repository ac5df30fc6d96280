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
_WIDTH = 4
"""In so many bits the words of one mark can be counted, since none has more than 15."""
COUNTS: dict[str, int] = {}
"""For every word that is a mark, one in the place of its mark; the sum over the words of a sentence says which marks it bears."""
for _place, _members in enumerate(_MARKS.values()):
    for _word in _members:
        COUNTS[_word] = COUNTS.get(_word, 0) + (1 << _place * _WIDTH)
COUNTS_WIDTH = _WIDTH * len(_MARKS)
"""The bits of such a sum."""
_MARKING = frozenset(COUNTS)


@cache
def shape(counts: int, eighths: int) -> frozenset[str]:
    """Return the features of how a sentence is built: the marks that its words were counted for, and its length in eights of words, told apart up to 5."""
    marks = [name for place, name in enumerate(_MARKS) if (counts >> place * _WIDTH) % (1 << _WIDTH)]
    return frozenset([f"#length {min(eighths, 5)}", *marks])


def sign_name(number: int) -> str:
    """Return the name of the feature that a kind of receptive sign is."""
    return f"#sign {number}"


def features(sentence: Sentence, fired: Iterable[str], signs: Iterable[int]) -> set[str]:
    """Return the names of a sentence's features: its words and pairs of words, how it is built, and what was found in it."""
    counts = sum([COUNTS[word] for word in sentence.kinds & _MARKING])
    return sentence.names.union(shape(counts, len(sentence.words) // 8), fired, map(sign_name, signs))
