"""Find the sentences of informal writing: abbreviations, no capitals, ellipses, lists, emoji."""

from __future__ import annotations

import re
from typing import NamedTuple

from afterword.mail.parts import Kind, Mail


class Span(NamedTuple):
    """A stretch of a text, in code points."""

    start: int
    end: int


_ABBREVIATIONS = frozenset(
    """
mr mrs ms mx dr prof rev fr st sr jr engr atty capt sgt lt col gen hon pres vs etc eg ie e.g i.e approx dept
no nr inc ltd co corp dept est tel ext ca cf fig pp vol viz resp bzw min max hr hrs incl a.m p.m am pm u.s u.k
ph.d b.sc m.sc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ing dipl mag barr
hrh pte gmbh b.a m.a
""".split()
)
# Of these, the ones that a sentence may end with.
_ENDING_TOO = frozenset("etc am pm a.m p.m no co inc ltd min max sun sat mag".split())
# A full stop that may end a sentence, a blank line, or the start of a list item. One class of letters stands first, because
# the search then passes over all others at once.
_BREAK = re.compile(
    r"[.!?…\n](?:(?<!\n)[.!?…]*[\"'”’)\]]*(?!\S)|(?<=\n)(?:[ \t\r]*\n\s*|(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])))"
)
_BEFORE_WORD = re.compile(r"[\s(\"'“‘]")
_LONGEST = 24
"""As far as the eye goes from a full stop, in letters."""


def sentences(mail: Mail) -> tuple[Span, ...]:
    """Return the spans of the body's sentences, in order, without surrounding white space."""
    found: list[Span] = []
    body = Kind.BODY
    for part in mail.parts:
        if part.kind is body:
            found.extend(_split(mail.text, part.start, part.end))
    return tuple(found)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    begin = start
    # All breaks first: a search that stops for each of them is slower.
    for stop, after in [match.span() for match in _BREAK.finditer(text, start, end)]:
        mark = text[stop]
        if (mark == "." and not _ends(text, begin, stop, after)) or (mark in "?!" and _goes_on(text, after)):
            continue
        _keep(found, text, begin, stop if mark == "\n" else after)
        begin = after
    if begin < end:
        _keep(found, text, begin, end)
    return found


def _ends(text: str, begin: int, dot: int, after: int) -> bool:
    """Return whether the full stop at `dot` ends a sentence, with its quotes and brackets at `after`."""
    if after - dot > 1 and len(text[dot:after].rstrip("\"'”’)]")) > 1:
        return not _upcoming(text, after).islower()
    head = text[max(begin, dot - _LONGEST) : dot].rpartition(" ")[2]
    word = (head if head.isalpha() else _BEFORE_WORD.split(head)[-1]).lower()
    if word in _ABBREVIATIONS:
        upcoming = _upcoming(text, after)
        return word in _ENDING_TOO and not upcoming.islower() and not upcoming.isdigit()
    if len(word) == 1 and word.isalpha() and word != "i":
        return not _upcoming(text, after).isupper()
    return not (dot - begin <= 3 and word.isdigit())


def _goes_on(text: str, after: int) -> bool:
    """Return whether a sentence goes on in a small letter behind a quoted question or cry: `she asked me "so what?" and`."""
    return text[after - 1] in "\"'”’" and _upcoming(text, after).islower()


def _upcoming(text: str, after: int) -> str:
    """Return the first letter of what follows, if it follows soon."""
    return text[after : after + _LONGEST].lstrip()[:1]


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    kept = text[start:end].lstrip()
    start = end - len(kept)
    kept = kept.rstrip()
    end = start + len(kept)
    if kept[:1].isalnum() or any(map(str.isalnum, kept)):
        found.append(Span(start, end))
    elif found and kept:
        found[-1] = Span(found[-1].start, end)
