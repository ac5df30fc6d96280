"""Turn a clause into named features: what it speaks of, how it stands to that, and its words.

The same function feeds the training script and the reader.
"""

from __future__ import annotations

import re
from itertools import pairwise

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import compiled, cues
from afterword.feedback.rules import FEEDBACK_RULES
from afterword.feedback.topics import TOPICS

_TOKEN = re.compile(r"[a-zà-ÿ]+(?:'[a-z]+)?|\d+|[£$€%&+]")
_NAMED = re.compile(r"(?<![.!?:\"'“‘] )(?<!^)(?<=\s)(?:[A-Z][\w+#./]*[A-Z0-9+#][\w+#]*|[A-Z][a-z]+|[A-Z]{2,}|C\+\+|C#)")
_ACRONYM = re.compile(
    r"\b(?:[A-Z]{2,}[A-Z0-9+#]*|[A-Z]+\d[\w+#]*|[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|C\+\+|C#)(?![\w'])"
)
_STRESSED = frozenset(
    "ARE WAS WERE NOT VERY ALL BUT AND YOU THE REALLY DID HAVE ONLY NEVER MORE WHY ONE NO IS DO SO HR OK CV UK US".split()
)
"""Words in capitals that name no tool and no paper."""
_ENDING = re.compile(r"(?:ingly|edly|ing|ed|ly|ies|es|s|er|est|ment|ness|ation|tion)$")
_SHORTEST_STEM = 3


def stem(word: str) -> str:
    """Return a word without its ending, so that `presented` and `presenting` are alike; short words stay whole.

    >>> stem("presented"), stem("presenting"), stem("gap")
    ('present', 'present', 'gap')
    """
    if len(word) < 5:
        return word
    bare = _ENDING.sub("", word)
    bare = bare if len(bare) >= _SHORTEST_STEM else word
    if len(bare) > _SHORTEST_STEM and bare[-1] == bare[-2] and bare[-1] not in "sl":
        bare = bare[:-1]
    return bare.rstrip("e") if len(bare) > _SHORTEST_STEM + 1 else bare


def tokens(lower: str) -> list[str]:
    """Return the words of a lower-cased clause; digits stand as `0`, so that amounts are alike."""
    return ["0" if token.isdigit() else token for token in _TOKEN.findall(lower)]


def features(clause: Clause) -> dict[str, float]:
    """Return the features of one clause: name -> value (mostly 1.0)."""
    lower = clause.lower
    stance = cues(lower)
    words = tokens(lower)
    found = {f"cue:{name}": 1.0 for name in sorted(stance)}
    if "addressed" in stance and "negative" in stance:
        found["cue:you-negative"] = 1.0
    for kind, fields in TOPICS.items():
        for number, pattern in enumerate(fields):
            if compiled(rf"\b(?:{pattern})\b").search(lower):
                found[f"topic:{kind}.{number}"] = 1.0
                _pair(found, f"{kind}.{number}", stance)
    for rule in FEEDBACK_RULES:
        if any(True for _ in rule.check(clause.text)):
            found[f"rule:{rule.id}"] = 1.0
            found[f"kind:{rule.kind}"] = 1.0
    for word in words:
        found[f"w:{word}"] = found[f"s:{stem(word)}"] = 1.0
    for pair in pairwise(words):
        found[f"p:{pair[0]} {pair[1]}"] = 1.0
    found.update(_shape(clause, words))
    return found


def _pair(found: dict[str, float], topic: str, stance: frozenset[str]) -> None:
    if "absolved" in stance:
        found[f"absolved:{topic}"] = 1.0
    elif "lack" in stance:
        found[f"lack:{topic}"] = 1.0
    elif "praise" in stance:
        found[f"praise:{topic}"] = 1.0


def _shape(clause: Clause, words: list[str]) -> dict[str, float]:
    found = {"bias": 1.0}
    if clause.after_contrast:
        found["shape:contrast"] = 1.0
    if _NAMED.search(clause.text):
        found["shape:named"] = 1.0
        if compiled(r"\b(?:no|not|never|without|lack\w*|n't)\b|n't").search(clause.lower):
            found["shape:named-lack"] = 1.0
    if any(each[0] not in _STRESSED for each in _ACRONYM.finditer(clause.text)):
        found["shape:acronym"] = 1.0
    if len(words) < 4:
        found["shape:short"] = 1.0
    if clause.index == 0:
        found["shape:first"] = 1.0
    if clause.index >= clause.of - 1 and clause.of > 2:
        found["shape:last"] = 1.0
    if clause.text.rstrip().endswith("?"):
        found["shape:question"] = 1.0
    return found
