"""The finer point behind a reason: "communication" is how long, how structured, or whether one listened."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.kinds import Kind
from afterword.feedback.rules.points import SPOKEN


class Point(StrEnum):
    """What exactly there is to work on; finer than a kind."""

    SAFETY = "safety"
    EXPIRED = "expired"
    TOO_NEW = "too_new"
    SALARY = "salary"
    REFERENCE = "reference"
    OVER = "over"
    OVER_PLACE = "over_place"
    QUESTIONS = "questions"
    TIDINESS = "tidiness"
    PREPARATION = "preparation"
    ALOUD = "aloud"
    LISTENING = "listening"
    GROUND = "ground"
    PROCEDURE = "procedure"
    LENGTH = "length"
    TIMING = "timing"
    PACE = "pace"
    STRUCTURE = "structure"
    NUMBERS = "numbers"
    EXAMPLES = "examples"
    DEPTH = "depth"
    ACCURACY = "accuracy"
    VOICE = "voice"
    REASONS = "reasons"

    @property
    def in_words(self) -> str:
        """The point as a person would name it, in lower case."""
        return _WORDS[self]


TOLD = (Point.SAFETY, Point.EXPIRED, Point.TOO_NEW, Point.SALARY, Point.REFERENCE)
"""The points that are the reason themselves: what is said of their kind would be beside it."""
_WORDS = {
    Point.SAFETY: "a safety rule that was not kept",
    Point.EXPIRED: "a paper that has run out",
    Point.TOO_NEW: "a paper that has to be held for longer",
    Point.SALARY: "the pay you asked for",
    Point.REFERENCE: "what a reference told them",
    Point.OVER: "a role smaller than what you are used to",
    Point.OVER_PLACE: "a place smaller than what you are used to",
    Point.QUESTIONS: "asking questions",
    Point.TIDINESS: "order at the place of work",
    Point.ALOUD: "thinking aloud",
    Point.PREPARATION: "preparation",
    Point.LISTENING: "listening",
    Point.GROUND: "holding your ground",
    Point.PROCEDURE: "procedure and safety steps",
    Point.LENGTH: "length of answers",
    Point.TIMING: "finishing in time",
    Point.PACE: "pace",
    Point.STRUCTURE: "structure",
    Point.NUMBERS: "numbers",
    Point.EXAMPLES: "concrete examples",
    Point.DEPTH: "technical depth",
    Point.ACCURACY: "accuracy",
    Point.VOICE: "voice and presence",
    Point.REASONS: "why this role",
}
_OF: dict[Kind, tuple[Point, ...]] = {
    Kind.SKILLS_GAP: (Point.PROCEDURE, Point.TIMING, Point.ACCURACY, Point.STRUCTURE, Point.DEPTH),
    Kind.COMMUNICATION: (
        Point.PREPARATION, Point.ALOUD, Point.LISTENING, Point.GROUND, Point.LENGTH, Point.TIMING, Point.PACE, Point.STRUCTURE,
        Point.NUMBERS, Point.EXAMPLES, Point.DEPTH, Point.ACCURACY, Point.VOICE,
    ),
    Kind.MOTIVATION: (Point.PREPARATION, Point.LISTENING, Point.GROUND, Point.REASONS),
    Kind.TEAM_FIT: (Point.LISTENING, Point.GROUND),
}  # fmt: skip
"""Which points a kind can have: elsewhere the same words mean something else."""


def points(kind: Kind, parts: Iterable[Clause]) -> tuple[Point, ...]:
    """Return the finer points that the clauses which give a reason of this kind make, the one that goes first at the head."""
    plain = [part.lower for part in parts if not compiled(ABSOLVED).search(part.lower)]
    return tuple(
        each
        for each in _OF.get(kind, ())
        if any(compiled(rf"\b(?:{SPOKEN[each]})(?!\w)").search(words) for words in plain)
    )
