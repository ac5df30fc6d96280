"""A message: sentences, each with the move it makes and where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Move(StrEnum):
    """What a sentence does in a message. The order here is the order in a request (DOMAIN 1.4)."""

    GREETING = "greeting"
    ACKNOWLEDGE = "acknowledge"
    STRONGER = "stronger"
    APPRECIATE = "appreciate"
    OWN = "own"
    LEARNED = "learned"
    GROW = "grow"
    ASK = "ask"
    EASY = "easy"
    EASY_OUT = "easy_out"
    CORRECT = "correct"
    THANKS = "thanks"
    DOOR = "door"
    CLOSING = "closing"


class Source(StrEnum):
    """Who wrote a sentence."""

    CANDIDATE = "candidate"
    MODEL = "model"
    COMPOSER = "composer"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a message. `lead` is the white space before it: "", " ", or a paragraph break."""

    text: str
    move: Move
    source: Source
    lead: str = " "


def body_of(sentences: Sequence[Sentence]) -> str:
    """Put sentences together into the text of a message."""
    return "".join(sentence.lead + sentence.text for sentence in sentences).strip("\n")


def count_words(sentences: Sequence[Sentence]) -> int:
    """Count the words of a message without its greeting and closing."""
    frame = (Move.GREETING, Move.CLOSING)
    return sum(len(sentence.text.split()) for sentence in sentences if sentence.move not in frame)
