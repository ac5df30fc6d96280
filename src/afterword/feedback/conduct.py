"""Things the candidate did on the day that an answer names: plain, and the easiest of all to do differently."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.kinds import Kind
from afterword.listed import listed


class Conduct(StrEnum):
    """What was done, or left undone."""

    LATE = "late"
    UNPREPARED = "unprepared"
    INTERRUPTED = "interrupted"
    DISTRACTED = "distracted"
    RUDE = "rude"

    @property
    def in_words(self) -> str:
        """What was said, as a person would put it."""
        return _WORDS[self]

    @property
    def step(self) -> str:
        """The plain next step."""
        return _STEPS[self]


KINDS = (Kind.MOTIVATION, Kind.COMMUNICATION, Kind.TEAM_FIT)
"""The kinds that such a thing is read as; where a message leans on another, it is no conduct that decided."""

_WORDS = {
    Conduct.LATE: "being late",
    Conduct.UNPREPARED: "not having prepared",
    Conduct.INTERRUPTED: "not letting others finish",
    Conduct.DISTRACTED: "not paying full attention",
    Conduct.RUDE: "the tone you took",
}
_OWNED = {
    Conduct.LATE: "was late",
    Conduct.UNPREPARED: "came unprepared",
    Conduct.INTERRUPTED: "did not let others finish",
    Conduct.DISTRACTED: "did not pay full attention",
    Conduct.RUDE: "came across as rude",
}
_STEPS = {
    Conduct.LATE: "Plan to be at the door fifteen minutes early; if something holds you up, ring before the hour and not after it.",
    Conduct.UNPREPARED: "The evening before, read their site and the advert once more, and put what they do into two sentences of your own.",
    Conduct.INTERRUPTED: "Wait a breath after somebody has finished before you speak; on a call, two.",
    Conduct.DISTRACTED: "Switch the phone off before you go in, and leave it in the bag.",
    Conduct.RUDE: "Tell somebody you trust the moment they mean, word for word, and ask how it would have sounded to them.",
}
_SAID = {
    Conduct.LATE: (
        r"\b(?:turn(?:ed|ing) up|arriv(?:ed|ing)|show(?:ed|ing) up|came|coming|logg(?:ed|ing) on|join(?:ed|ing)|walked in|got (?:here|there)|(?:you|i) (?:was|were)|you being)\b(?: \w+){0,5} late\b(?! (?:shifts?|in (?:the|your) (?:answer|talk|career)))",
        r"\b(?:minutes?|mins?|half an hour|quarter of an hour|an hour) late\b", r"\bkept (?:us|me|them|him|her|the panel|everyone) waiting\b", r"\b(?:your|my) (?:lateness|late arrival)\b|\blate (?:for|to) (?:the|your|my|our|an?) (?:\w+ )?(?:interview|meeting|call|trial|shift)\b",
    ),
    Conduct.UNPREPARED: (
        r"\b(?:had ?n[o']?t|had not|did ?n[o']?t|did not|have ?n[o']?t|never|without having)(?: even| really)? (?:read|look(?:ed)?(?: at| up)?|visit(?:ed)?|check(?:ed)?|open(?:ed)?|prepared?|done (?:any|your|the) (?:homework|reading|research)|do (?:any|your|the) (?:homework|reading|research)|research(?:ed)?)\b(?! (?:for this kind|enough of the|(?:at )?(?:us|me|him|her|them|anyone|anybody|any of us|the panel)\b(?! up)))(?=.*\b(?:website|site|web ?page|job|advert|ad|brief|description|homework|company|us|our|paper|reading|case|material|anything|pack|research|interview|prepared?)\b)",
        r"\b(?:came|turned up|arrived|you were|were|was|quite|badly|poorly|completely|totally) (?:\w+ )?(?:unprepared|under-?prepared|badly prepared|poorly prepared|not prepared)\b", r"\b(?:didn'?t|did not) (?:even |really )?know (?:what|who) (?:we|they|the company) (?:do|does|are|is|make|makes|sell)\b",
    ),
    Conduct.INTERRUPTED: (
        r"\b(?:talk(?:ed|ing)?|spoke|speak(?:ing)?) over (?:me|my|us|our|the|them|him|her|others?|two|some|everyone|people|colleagues?|a)\b(?! (?:phone|coffee|lunch|project|architecture))", r"\binterrupt(?:ed|ing|s)\b(?! (?:us briefly|by))", r"\bcut (?:me|us|him|her|them|people|others|my \w+|the \w+) (?:off|short)\b", r"\b(?:didn'?t|did not|wouldn'?t|never|without) (?:let|letting) (?:\w+ ){1,3}(?:finish|speak|get a word)\b",
    ),
    Conduct.DISTRACTED: (
        r"\b(?:were|was|being|kept|looked|looking|glanc\w+|check\w+)(?: \w+){0,2} (?:on|at) (?:your|my) (?:phone|mobile|watch)\b(?! (?:line|manner|voice|interview))|\b(?:your|my) phone (?:rang|went off|kept)\b|\b(?:took|answered) (?:a|your) (?:phone )?call (?:in|during)\b|\b(?:texting|chewing gum|scrolling)\b",
    ),
    Conduct.RUDE: (
        r"(?:\b(?:you|i) (?:were|was|are|seemed|came across as|sounded|can be)|\bcame across as|\bbeing|\bfound you)(?: \w+){0,3} (?:rude|disrespectful|dismissive|condescending|patroni[sz]ing|aggressive|snappy|insulting)\b", r"\b(?:rolled (?:your|my) eyes|snapped at|(?:you|i) swore|were swearing|shouted at|talked down to|spoke down to|rude to|dismissive of)\b",
    ),
}  # fmt: skip
_NOT_THEM = r"\b(?:sorry (?:that )?(?:i|we)|we (?:were|are)|i (?:am|was) (?:sorry|late)|my (?:late|being late)|apolog\w+|application|late (?:reply|answer)|nobody|no one|never once|not once)\b"


def conduct(parts: Iterable[Clause]) -> tuple[Conduct, ...]:
    """Return what the clauses name of the candidate's conduct, in the order of `Conduct`."""
    plain = [part.lower for part in parts if not compiled(f"{_NOT_THEM}|{ABSOLVED}").search(part.lower)]
    return tuple(
        each for each, said in _SAID.items() if any(compiled(one).search(words) for one in said for words in plain)
    )


def in_a_row(found: tuple[Conduct, ...]) -> str:
    """Return several in words: "being late, not having prepared and not letting others finish"."""
    return listed([each.in_words for each in found])


def owned(found: tuple[Conduct, ...]) -> str:
    """Return several as the candidate owns them, to follow "I": "was late and came unprepared"."""
    return listed([_OWNED[each] for each in found])
