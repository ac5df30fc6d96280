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

    PREPARATION = "preparation"
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


_WORDS = {
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
    Kind.COMMUNICATION: tuple(each for each in Point if each not in (Point.PROCEDURE, Point.REASONS)),
    Kind.MOTIVATION: (Point.PREPARATION, Point.LISTENING, Point.GROUND, Point.REASONS),
    Kind.TEAM_FIT: (Point.LISTENING, Point.GROUND),
}
"""Which points a kind can have: elsewhere the same words mean something else."""


def point(kind: Kind, parts: Iterable[Clause]) -> Point | None:
    """Return the finer point that the clauses which give a reason of this kind make, or None."""
    plain = [part.lower for part in parts if not compiled(ABSOLVED).search(part.lower)]
    for each in _OF.get(kind, ()):
        if any(compiled(rf"\b(?:{SPOKEN[each]})(?!\w)").search(words) for words in plain):
            return each
    return None
