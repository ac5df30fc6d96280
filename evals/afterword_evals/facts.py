"""Facts kept, invented and turned round, by the labels of a situation alone: no code and no list is the guardrails'."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE_START = re.compile(r"(?:^|[.!?;:]\s+|\n\s*)[\"'(]*$")
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
    known = set(re.findall(r"[^\W_]+", source.lower())) | _dates(source)
    new = [match for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text) if _is_name(text, match)]
    names = [match[0] for match in new if re.sub(r"['’]s?$", "", match[0]).lower() not in known]
    numbers = [match[0] for match in _COUNTED.finditer(text) if match[0].lstrip("0") not in known]
    return names + numbers


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).lower()


def _is_name(text: str, match: re.Match[str]) -> bool:
    word = match[0].replace("’", "'")
    return word[0].isupper() and word not in _NOT_NAMES and not _SENTENCE_START.search(text[: match.start()])


_MONTHS = "january february march april may june july august september october november december".split()


def _dates(source: str) -> set[str]:
    found = re.findall(r"\b(\d{4})-(\d\d)-(\d\d)\b", source)
    return {form for year, month, day in found for form in (year, _MONTHS[int(month) - 1], day.lstrip("0"))}
