"""Hear how somebody writes, so that a sentence put beside theirs sounds like theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_CONTRACTION = re.compile(r"\b\w+['’](?:s|t|m|ve|re|d|ll)\b|\b(?:im|ive|dont|didnt|cant|thats)\b", re.IGNORECASE)
_CASUAL_OPENING = re.compile(
    r"^\s*(?:hi|hey|hiya|yo|alright|morning|g['’]?day|cheers|thanks|hello \w+[,! ])\b", re.IGNORECASE
)
_FORMAL_OPENING = re.compile(
    r"^\s*(?:dear|respected|to whom|good (?:day|morning|afternoon)|sir|madam)\b", re.IGNORECASE
)
_THANKS = re.compile(r"\bthanks\b|\bcheers\b|\bta\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """A writer's habits, as far as a few added words need them."""

    casual: bool
    """Whether they write `I'd` and `Hi` rather than `I would` and `Dear`."""
    capitals: bool
    """Whether sentences open with a capital."""
    stops: bool
    """Whether sentences end with a full stop."""
    apostrophes: bool
    """Whether contractions carry one."""

    def say(self, sentence: str) -> str:
        """Return a sentence in this writer's typing."""
        if not self.casual:
            sentence = _full(sentence)
        if not self.apostrophes:
            sentence = sentence.replace("'", "")
        if not self.capitals:
            sentence = re.sub(r"\bI\b", "i", sentence)
            sentence = sentence[0].lower() + sentence[1:]
        if not self.stops and sentence.endswith("."):
            sentence = sentence[:-1]
        return sentence


_FULL = (
    ("I'd ", "I would "),
    ("I've ", "I have "),
    ("I'll ", "I will "),
    ("I'm ", "I am "),
    ("Thanks for", "Thank you for"),
    ("Thanks also for", "Thank you also for"),
)


def _full(sentence: str) -> str:
    for short, full in _FULL:
        sentence = sentence.replace(short, full)
    return sentence


def hear(whole: str, own: Sequence[str]) -> Voice:
    """Listen to a mail: `whole` is its text from the greeting on, `own` the sentences of its body."""
    body = " ".join(own)
    # A first sentence goes on from the greeting's comma in some people's typing: where it is alone, the mail's first
    # letter tells.
    letters = [sentence.lstrip("-*• ")[:1] for sentence in (own[1:] or [whole.lstrip()])]
    lower = sum(letter.islower() for letter in letters)
    ended = sum(sentence.rstrip("\"'”’) ").endswith((".", "!", "?", "…")) for sentence in own)
    formal = _FORMAL_OPENING.match(whole) is not None
    casual = _CONTRACTION.search(body) is not None or _CASUAL_OPENING.match(whole) is not None
    bare = re.search(r"\b(?:im|ive|dont|didnt|cant|thats|wasnt|ill|id)\b", body, re.IGNORECASE) is not None
    return Voice(
        casual=casual and not (formal and _CONTRACTION.search(body) is None),
        capitals=lower * 2 <= len(letters),
        # A lone sentence that the signature's comma ends says nothing of full stops.
        stops=ended * 2 >= len(own) or (len(own) == 1 and lower == 0 and "\n" not in body and len(own[0].split()) < 20),
        apostrophes=not bare or "'" in body or "’" in body,
    )
