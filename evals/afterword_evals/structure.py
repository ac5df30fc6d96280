"""The shape of a message, from the guidance alone: one question, the right length, the decision accepted, an easy way out."""

from __future__ import annotations

import re

_BOUNDS = {"ask": (45, 130), "ask_briefly": (25, 75), "follow_up_on_status": (20, 80), "thank_only": (15, 90)}
_ASKS = ("ask", "ask_briefly", "follow_up_on_status")
_ACCEPTED = re.compile(
    r"(?i)\b(?:did not|didn['’]t) get\b|\bunsuccessful\b|\b(?:went|gone|go) to (?:another|someone)|\bnot (?:chosen|selected|successful|to be)|\b(?:another|stronger) candidate|\bwithout getting\b|\b(?:have not|haven['’]t|had not) (?:got|been)\b|\bwent (?:with|for) (?:another|someone)|\b(?:the|your) (?:no|decision)\b"
)
_PURPOSE = re.compile(
    r"(?i)\bimprov|\bbetter\b|\blearn|\bwork on\b|\bnext (?:interview|time)|\bprepar|\bgrow|\bI(?:['’]d| would) like to\b|\bI (?:want|intend|hope|aim) to\b|\b(?:I am|I['’]m) going to\b|\bmy (?:goal|aim)\b"
)
_WAY_OUT = re.compile(
    r"(?i)\bunderst|\bfine\b|\ball right\b|\bno need\b|\bnot possible\b|\bcannot\b|\bcan['’]t\b|\brather not\b|\bhappy to wait\b|\bplenty\b|\bno (?:pressure|worries|problem|bother)\b|\bisn['’]t possible\b|\bnot obliged\b"
)


_ARGUES = re.compile(
    r"(?i)\bbut\b(?! I (?:understand|accept|respect))|\bhowever\b|\balthough\b|(?<!even )\bthough\b|\bactually\b|\bin fact\b|\bfor the record\b|\bI do have\b|\breconsider|\banother chance\b|\blook at me again\b|\bunfair|\bdeserve"
)


def arguing(text: str) -> list[str]:
    """Return the words of a message that turn against what was said, or ask for another try."""
    return [match[0] for match in _ARGUES.finditer(text)]


def faults(body: str, verdict: str) -> list[str]:
    """Return what is wrong with the shape of a message, in words; a message that should not exist is a fault too."""
    if verdict not in _BOUNDS:
        return ["a message was written against the verdict"] if body else []
    inner = _inner(body)
    found = [*_length(inner, verdict), *_questions(inner, verdict), *(f"argues: {words}" for words in arguing(inner))]
    if verdict in ("ask", "ask_briefly"):
        found += [name for name, pattern in _MOVES if not pattern.search(inner)]
        accepted = _ACCEPTED.search(inner)
        if accepted and inner.find("?") < accepted.start():
            found.append("asks before it accepts the decision")
    if re.search(r"[\[\]{}<>_]|\b[Nn]one\b|\$\w|  ", inner):
        found.append("a blank or markup is left in it")
    return found


_MOVES = (
    ("does not accept the decision", _ACCEPTED),
    ("does not say what it is for", _PURPOSE),
    ("leaves no easy way out", _WAY_OUT),
)


def _inner(body: str) -> str:
    """Return the body without its greeting and closing."""
    paragraphs = [part for part in body.split("\n\n") if part.strip()]
    return "\n\n".join(paragraphs[1:-1])


def _length(inner: str, verdict: str) -> list[str]:
    low, high = _BOUNDS[verdict]
    words = len(inner.split())
    return [] if low <= words <= high else [f"{words} words, not {low} to {high}"]


def _questions(inner: str, verdict: str) -> list[str]:
    count, wanted = inner.count("?"), int(verdict in _ASKS)
    return [] if count == wanted else [f"{count} questions, not {wanted}"]
