"""Tell how a candidate's note is shaped, so that it can stand inside a sentence.

People write "ran out of time on the SQL part", "my answer about pricing", "talking with Ines" or "the panel was kind".
Each shape takes a different frame; a note that takes none is left out rather than bent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """The grammatical shape of a note."""

    NOUN = "noun"
    """A noun phrase that can stand after a verb: "the rota exercise", "Ravi's question"."""
    TOPIC = "topic"
    """A bare subject matter: "system design", "nerves"."""
    GERUND = "gerund"
    """Doing something: "talking through the rota with Ines"."""
    PAST = "past"
    """Something the writer did, without "I": "ran out of time"."""
    BASE = "base"
    """Something to do: "be more concise"."""
    FIRST_PERSON = "first_person"
    """A clause of the writer's own: "I froze at the budget question"."""
    CLAUSE = "clause"
    """A clause about something else: "the panel was kind"."""
    EMBEDDED = "embedded"
    """A clause that follows a verb: "how Marta explained the ward"."""


@dataclass(frozen=True, slots=True)
class Note:
    """A candidate's note, cleaned, with its shape. `text` starts in lower case unless it starts with a name."""

    text: str
    shape: Shape


_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "your",
        "our",
        "their",
        "his",
        "her",
        "its",
        "this",
        "that",
        "these",
        "those",
        "some",
        "all",
        "both",
        "each",
        "every",
        "one",
        "two",
        "three",
        "lots",
        "plenty",
        "many",
        "several",
        "more",
        "most",
    ]
)
_PRONOUN_STARTS = frozenset(["i", "i'd", "i'm", "i've", "we", "we'd", "we've"])
_EMBEDDING = frozenset(["how", "what", "when", "where", "why", "whether", "that"])
_PREPOSITIONS = frozenset(
    [
        "with",
        "about",
        "on",
        "in",
        "at",
        "of",
        "for",
        "from",
        "to",
        "by",
        "into",
        "over",
        "through",
        "during",
        "after",
        "before",
        "around",
        "between",
        "under",
    ]
)
_NOT_GERUNDS = frozenset(
    [
        "thing",
        "things",
        "everything",
        "anything",
        "something",
        "nothing",
        "evening",
        "morning",
        "meeting",
        "meetings",
        "building",
        "training",
        "feeling",
        "king",
        "ring",
        "spring",
        "string",
        "ceiling",
        "wedding",
        "pricing",
        "banking",
        "engineering",
        "accounting",
        "marketing",
        "nursing",
        "catering",
        "housing",
        "shipping",
        "lighting",
        "welding",
        "plumbing",
    ]
)
_IRREGULAR_PAST = frozenset(
    [
        "was",
        "were",
        "could",
        "couldn't",
        "couldn’t",
        "didn't",
        "didn’t",
        "wasn't",
        "wasn’t",
        "never",
        "got",
        "went",
        "ran",
        "froze",
        "forgot",
        "lost",
        "took",
        "gave",
        "made",
        "did",
        "had",
        "said",
        "told",
        "spoke",
        "felt",
        "thought",
        "knew",
        "came",
        "left",
        "kept",
        "held",
        "met",
        "saw",
        "heard",
        "found",
        "wrote",
        "read",
        "drew",
        "built",
        "brought",
        "taught",
        "chose",
        "broke",
        "fell",
        "began",
        "understood",
        "struggled",
        "sat",
        "stood",
        "let",
        "put",
        "cut",
        "hit",
        "missed",
        "sold",
        "led",
        "shook",
        "won",
        "sent",
        "spent",
        "bought",
        "caught",
        "fought",
        "mixed",
    ]
)
_BASE_VERBS = frozenset(
    [
        "be",
        "become",
        "get",
        "give",
        "speak",
        "talk",
        "explain",
        "structure",
        "learn",
        "ask",
        "listen",
        "write",
        "read",
        "practise",
        "practice",
        "prepare",
        "think",
        "keep",
        "stay",
        "make",
        "show",
        "tell",
        "answer",
        "lead",
        "plan",
        "present",
        "handle",
        "manage",
        "build",
        "improve",
        "understand",
        "slow",
        "calm",
        "focus",
        "connect",
        "bring",
        "work",
        "do",
        "have",
        "go",
        "take",
        "use",
        "find",
        "know",
        "sell",
        "negotiate",
        "communicate",
        "delegate",
        "summarise",
        "summarize",
        "estimate",
        "design",
        "test",
        "draw",
    ]
)
_FINITE = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "did",
        "made",
        "asked",
        "gave",
        "took",
        "explained",
        "showed",
        "let",
        "felt",
        "told",
        "listened",
        "said",
        "went",
        "came",
        "seemed",
        "knew",
        "kept",
        "helped",
        "walked",
        "talked",
        "shared",
        "answered",
        "pushed",
        "wanted",
        "got",
        "lasted",
        "started",
        "ended",
        "went",
    ]
)
_RELATIVE = frozenset(
    ["who", "that", "which", "where", "how", "when", "what", "why", "i", "we", "you", "they", "if", "because", "as"]
)
_COMMON_STARTS = (
    _DETERMINERS | _EMBEDDING | _PREPOSITIONS | _IRREGULAR_PAST | _BASE_VERBS
    | frozenset(["not", "too", "being", "having", "everyone", "everybody", "somebody", "nobody", "they", "he", "she", "it", "you", "there", "people", "questions", "good", "great", "nice"])
)  # fmt: skip


def note(text: str | None) -> Note | None:
    """Clean a candidate's note and tell its shape; None where there is nothing usable in it."""
    cleaned = _clean(text or "")
    if not cleaned:
        return None
    words = cleaned.split()
    shape = _shape([word.strip(",.;:") for word in words])
    if shape is Shape.BASE and words[0].lower() == "to":
        cleaned = " ".join(words[1:])
    if shape is Shape.TOPIC and words[0].lower() == "too":
        return Note(f"was {_lower_first(cleaned)}", Shape.PAST)
    if shape is Shape.TOPIC and " too " in cleaned:
        return None
    if shape is Shape.TOPIC and _is_event([word.lower() for word in words]):
        return Note(f"the {_lower_first(cleaned)}", Shape.NOUN)
    return Note(_lower_start(cleaned), shape)


def _clean(text: str) -> str:
    first = re.split(
        r"(?<!\b[DMS]r)(?<!\b(?:Mrs))(?<!\bM[sx])(?<!\bProf)[.!?]\s+|\s*[\r\n;]+\s*", text.strip(), maxsplit=1
    )[0]
    first = re.sub(r"\s+", " ", first).strip(" \t.!,;:-–—*•\"“”'")
    unsafe = re.search(r"https?:|www\.|@|[<>{}\[\]|`\\#*_=]|\?|\.\.\.|…", first)
    too_long = len(first.split()) > 24
    empty = first.lower() in (
        "no",
        "yes",
        "none",
        "nothing",
        "n/a",
        "na",
        "nope",
        "everything",
        "anything",
        "something",
        "idk",
        "not sure",
    )
    return (
        "" if empty or not first.isprintable() or unsafe or too_long or not re.search(r"[A-Za-z]{2}", first) else first
    )


def _shape(cased: list[str]) -> Shape:
    words = [word.lower() for word in cased]
    first = words[0]
    if first in _PRONOUN_STARTS:
        return Shape.FIRST_PERSON
    if first == "to" and len(words) > 1:
        return Shape.BASE
    if first in _EMBEDDING:
        return Shape.EMBEDDED if len(words) > 2 and not _is_that_noun(cased) else Shape.NOUN
    if first.endswith("ing") and (first not in _NOT_GERUNDS or (words[1:2] and words[1] in _DETERMINERS)):
        return Shape.GERUND
    if first == "not" and len(words) > 1 and words[1].endswith("ing"):
        return Shape.GERUND
    if _has_finite_verb(cased):
        return Shape.CLAUSE
    if first in _IRREGULAR_PAST or (first.endswith("ed") and len(first) > 4 and len(words) > 1):
        return Shape.PAST
    if first in _BASE_VERBS and len(words) > 1:
        return Shape.BASE
    return Shape.NOUN if _stands_as_noun(words) else Shape.TOPIC


def _is_that_noun(words: list[str]) -> bool:
    return words[0] == "that" and not _has_finite_verb(words[1:])


def _has_finite_verb(cased: list[str]) -> bool:
    """Whether the words hold a verb of their own, not one inside "the question Ravi asked" or "the time when I was"."""
    for index, word in enumerate(cased[1:12], start=1):
        if word.lower() in _RELATIVE:
            return False
        if word.lower() in _FINITE and not _is_reduced_relative(cased, index):
            return True
    return False


def _is_reduced_relative(cased: list[str], index: int) -> bool:
    before = cased[index - 1]
    owned = before[:1].isupper() or before.lower() in ("you", "they", "we", "he", "she", "i")
    return index > 1 and owned and cased[0].lower() in _DETERMINERS


def _stands_as_noun(words: list[str]) -> bool:
    first = words[0]
    return first in _DETERMINERS or first.endswith(("'s", "’s", "s'", "s’"))


_EVENTS = frozenset(
    [
        "conversation",
        "tour",
        "discussion",
        "chat",
        "exercise",
        "question",
        "questions",
        "case",
        "task",
        "lunch",
        "coffee",
        "visit",
        "walk",
        "session",
        "round",
        "explanation",
        "welcome",
        "demo",
        "story",
        "stories",
        "debate",
        "talk",
        "atmosphere",
        "role-play",
        "roleplay",
        "answer",
        "presentation",
        "pitch",
    ]
)
_EVENT_ADJECTIVES = frozenset(
    [
        "warm",
        "kind",
        "friendly",
        "good",
        "great",
        "nice",
        "long",
        "short",
        "honest",
        "open",
        "first",
        "last",
        "second",
        "practical",
        "hands-on",
    ]
)


def _is_event(words: list[str]) -> bool:
    """Whether a bare noun names something that happened there, so that it takes an article."""
    happened = words[0] in _EVENTS and (len(words) == 1 or words[1] in _PREPOSITIONS)
    return happened or words[0] in _EVENT_ADJECTIVES or any(word in ("with", "of") for word in words[1:3])


def _lower_first(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _lower_start(text: str) -> str:
    first, _, rest = text.partition(" ")
    plain = first.lower().strip(",")
    known = plain in _COMMON_STARTS or plain.endswith("ing")
    if known and first[:1].isupper() and first[1:].islower() | (len(first) == 1):
        return first.lower() + (f" {rest}" if rest else "")
    return text
