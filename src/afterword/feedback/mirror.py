"""Say back what the feedback says of the candidate, from their side: "you talked over Geraint twice" becomes "I talked over ...".

Only a short clause that can stand alone is said back, word for word but for who speaks; where it leans on anything outside
itself ("he", "that"), or praises, there is nothing to say back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.rules.acts import ACTED, PRAISED, UNDONE, WORKED

LONGEST = 13
"""Words. A longer clause is no phrase any more."""


@dataclass(frozen=True, slots=True)
class Mirrored:
    """What the candidate did, to follow "I" ("talked over Geraint twice"), or with its own subject ("my answers ran long")."""

    words: str
    is_act: bool


def mirror(parts: Iterable[Clause], *, undone: bool = False) -> Mirrored | None:
    """Return the first thing in the clauses that can be said back, or None.

    With `undone`, what the candidate has not done yet ("have not used a laser cutter") instead of what was done.
    """
    told = ((UNDONE, True),) if undone else ((ACTED, True), (WORKED, False))
    for part in parts:
        plain = " ".join(part.text.replace("’", "'").split())
        if compiled(ABSOLVED).search(plain):
            continue
        plain = _spelled_out(plain) if undone else plain
        for pattern, is_act in told:
            found = compiled(pattern).search(plain)
            said = _cut(found["what"]) if found else ""
            words = turned(said)
            if (
                found
                and words
                and not compiled(_TOLD).search(plain[: found.start("what") + len(said)])
                and _stands_alone(words)
            ):
                return Mirrored(words, is_act)
    return None


def _spelled_out(plain: str) -> str:
    return re.sub(r"(?i)\byou have ?n't\b", "you have not", re.sub(r"(?i)\byou've\b", "you have", plain))


_TOLD = r"\b(?:if you|when you (?:have|get)|unless|until you|once you|not that you|nobody|no one|thought you|you said|you told (?:me|us)|you'd (?:be|have)|you would)\b"
_END = r",|\s+(?:and|but|so|which|who|because|since|as|although|though|whereas|before we|while)\s.*$|\s+[–—-]+\s.*$|[(\"“”;:.!?].*$"


def _cut(words: str) -> str:
    """Return the words up to where the clause turns to something else."""
    head = re.split(_END, words.strip(), maxsplit=1, flags=re.IGNORECASE)[0]
    return re.sub(
        r"\s+(?:twice|once|really|though|either|yet|again|I'm afraid|unfortunately|sorry|to be honest|honestly|tbh)$",
        lambda m: m[0] if m[0].strip() in ("twice", "once") else "",
        head,
    ).strip(" ,'")


_SIDES = {
    "your": "my", "yours": "mine", "yourself": "myself", "you're": "I'm", "you've": "I've", "you'd": "I'd", "you'll": "I'll",
    "we": "you", "us": "you", "our": "your", "ours": "yours", "i": "you", "me": "you", "my": "your", "we'd": "you had", "we're": "you are",
    "i'd": "you had", "we've": "you have", "i've": "you have",
}  # fmt: skip
_OBJECT_AFTER = re.compile(
    r"(?i)\b(?:asked|told|gave|given|let|lets|see|saw|with|to|for|from|of|about|made|on|at|by|lost|cost|wanted|offered|sent|than|pushed|pressed|challenged|stopped|reminded|interrupted|corrected|warned|invited|handed|helped|take|show|showed|pulled|cornered|questioned|tested|called|needed) you$"
)


def turned(words: str) -> str:
    """Return the words from the other side: you become I, and we become you."""

    def other(match: re.Match[str]) -> str:
        word = match[0].lower()
        if word == "you":
            return "me" if _OBJECT_AFTER.search(words[: match.end()]) or match.end() == len(words) else "I"
        return _SIDES[word]

    turned = re.sub(
        r"(?i)\b(?:you(?:'re|'ve|'d|'ll)?|yours?|yourself|we(?:'d|'re|'ve)?|us|ours?|i(?:'d|'ve)?|me|my)\b(?!')",
        other,
        words,
    )
    return re.sub(r"\bI were\b", "I was", re.sub(r"^were\b", "was", re.sub(r"\byou was\b", "you were", turned)))


_LEANS = re.compile(
    r"(?i)\b(?:he|she|they|him|her|them|his|their|it|its|it's|this|that|that's|these|those|there|one|ones|what(?! (?:I|my)\b)|other|another|which|this kind|such)\b|[^\x20-\x7eÀ-ž£€]"
)


def _stands_alone(words: str) -> bool:
    count = len(words.split())
    return (
        _LEAST.get(words.split()[0].lower(), 2) <= count <= LONGEST
        and not _LEANS.search(words)
        and not compiled(PRAISED).search(words)
        and not _ENDS_OPEN.search(words)
    )


_LEAST = {"didn't": 3, "did": 4, "hadn't": 3, "had": 4, "couldn't": 3, "could": 4, "never": 3}
"""Words that a clause has at least, by how it begins: "didn't spot" tells nobody what."""
_ENDS_OPEN = re.compile(
    r"(?i)\b(?:the|a|an|to|of|with|for|on|in|at|by|from|and|or|my|your|quite|very|too|not|as|more|enough of|than|over|when|I)(?<!ing on)(?<!ing in)$"
)
