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
# A full stop that may end a sentence, a blank line, or the start of a list item.
_BREAK = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t\r]*\n\s*|\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])")
_WORD_BEFORE = re.compile(r"[^\s(\"'“‘]*$")


def sentences(mail: Mail) -> tuple[Span, ...]:
    """Return the spans of the body's sentences, in order, without surrounding white space."""
    found: list[Span] = []
    for part in mail.parts:
        if part.kind is Kind.BODY:
            found.extend(_split(mail.text, part.start, part.end))
    return tuple(found)


def _split(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    begin = start
    for match in _BREAK.finditer(text, start, end):
        mark = match.group()
        if mark[0] == "." and not _ends(text, begin, match.start(), match.end(), len(mark.rstrip("\"'”’)]"))):
            continue
        stop = match.start() if mark[0] == "\n" else match.end()
        _keep(found, text, begin, stop)
        begin = match.end()
    _keep(found, text, begin, end)
    return found


def _ends(text: str, begin: int, dot: int, after: int, dots: int) -> bool:
    """Return whether the full stop at `dot` ends a sentence."""
    upcoming = text[after : after + 24].lstrip()[:1]
    if dots > 1:
        return not upcoming.islower()
    head = _WORD_BEFORE.search(text, max(begin, dot - 24), dot)
    word = head.group().lower() if head else ""
    if word in _ABBREVIATIONS:
        return word in (
            "etc",
            "am",
            "pm",
            "a.m",
            "p.m",
            "no",
            "co",
            "inc",
            "ltd",
            "min",
            "max",
            "sun",
            "sat",
            "mag",
        ) and (not upcoming.islower() and not upcoming.isdigit())
    if len(word) == 1 and word.isalpha() and word != "i":
        return not upcoming.isupper()
    return not (word.isdigit() and dot - begin <= 3)


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(letter.isalnum() for letter in text[start:end]):
        found.append(Span(start, end))
    elif found and start < end:
        found[-1] = Span(found[-1].start, end)
