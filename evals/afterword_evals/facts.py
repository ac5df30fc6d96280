"""Facts kept, invented and turned round, by the labels of a situation alone: no code and no list is the guardrails'."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE_START = re.compile(r"(?:^|[.!?;:]\s+|\n\s*)[\"'(]*$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_COUNTED = re.compile(r"\d+(?:[.,]\d+)*")
_NOT_NAMES = frozenset("I I'd I'm I'll I've Kind Best Yours With All Many Warm English".split())


def kept(text: str, wanted: Sequence[Sequence[str]]) -> list[str]:
    """Return the facts that are lost: those of which no accepted form stands in the text."""
    low = _flat(text)
    return [forms[0] for forms in wanted if not any(_flat(form) in low for form in forms)]


def turned_round(text: str, never: Sequence[str]) -> list[str]:
    """Return the wordings that state the opposite of a labelled fact, or put it on somebody else."""
    low = _flat(text)
    return [form for form in never if _flat(form) in low]


def invented(text: str, source: str) -> list[str]:
    """Return the names and numbers of a text that its source does not hold.

    A name is a capitalised word that does not open a sentence; dates may be written out in any way.
    """
    low, dates = _flat(source), _dates(source)
    names = [match[0] for match in _WORD.finditer(text) if _is_name(text, match)]
    numbers = [match[0] for match in _COUNTED.finditer(text) if match[0].lstrip("0") not in dates]
    return [word for word in names if not _holds(low, _bare(word), dates)] + [
        number for number in numbers if not re.search(rf"(?<!\d){re.escape(number)}(?!\d)", low)
    ]


def _holds(low: str, word: str, dates: set[str]) -> bool:
    """Whether a lower-case source holds a word that is not a part of a longer one, or a month that a date stands for."""
    return word in dates or bool(re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", low))


def _bare(word: str) -> str:
    """Return a name as it stands in its source: without the "'s" or the "'" of a genitive, in lower case."""
    return re.sub(r"'s?$", "", word.replace("’", "'")).lower()


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).lower()


def _is_name(text: str, match: re.Match[str]) -> bool:
    word = match[0].replace("’", "'")
    return word[0].isupper() and word not in _NOT_NAMES and not _SENTENCE_START.search(text[: match.start()])


_MONTHS = "january february march april may june july august september october november december".split()


def _dates(source: str) -> set[str]:
    found = re.findall(r"\b(\d{4})-(\d\d)-(\d\d)\b", source)
    return {form for year, month, day in found for form in (year, _MONTHS[int(month) - 1], day.lstrip("0"))}
