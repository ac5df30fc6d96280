"""Features of one sentence for the trained layer: rules that fired, words and word pairs, and how it is built.

No feature looks at another sentence, so that adding a sentence to a mail changes no other sentence's score.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from afterword.rules.tone import Sentence

_FIRST_PERSON = frozenset({"i", "my", "me", "mine", "we", "our"})
_READER = frozenset({"you", "your", "yours"})
_OTHERS = frozenset({"he", "she", "they", "his", "her", "their", "panel", "manager", "team", "interviewer"})
_NEGATIVE = frozenset({"not", "no", "never", "nothing", "nobody", "none", "neither", "nor"})
_TURNS = frozenset({"but", "however", "though", "although", "yet", "except", "nevertheless", "still", "only"})
_CAUSES = frozenset({"because", "since", "therefore", "as", "so"})
_BELITTLING = frozenset({"just", "simply", "merely", "only", "obviously", "actually", "clearly"})
_SETS = (
    ("#i", _FIRST_PERSON),
    ("#you", _READER),
    ("#they", _OTHERS),
    ("#not", _NEGATIVE),
    ("#but", _TURNS),
    ("#because", _CAUSES),
    ("#just", _BELITTLING),
)


def features(sentence: Sentence, fired: Iterable[str], signs: Iterable[int]) -> list[str]:
    """Return the names of a sentence's features; a name may stand twice."""
    words = sentence.words
    names = [*words, *map(" ".join, pairwise(words))]
    present = set(words)
    built = [name for name, members in _SETS if not members.isdisjoint(present)]
    built.append(f"#first {words[0]}")
    if "?" in present:
        built.append("#question")
    if '"' in present:
        built.append("#quote")
    if "<n>" in present:
        built.append("#number")
    built.append(f"#length {min(len(words) // 8, 5)}")
    names += built
    names += fired
    names += [f"#sign {number}" for number in signs]
    return names
