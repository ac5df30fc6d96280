"""Cut a message into the clauses a reader weighs one by one, and note how each stands in its sentence.

Praise and reason share a sentence more often than not ("a lovely interview, but you had never run a site"), so the
clause and not the sentence is what a kind is read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.feedback.frame import without_frame
from afterword.feedback.texting import spelled
from afterword.mail import Kind as Part
from afterword.mail import parse

_LEGAL = re.compile(
    r"(?i)\b(?:confidential(?:ity)? (?:notice|information)|intended recipient|this (?:e-?mail|message) (?:and any|may contain|was sent|has been sent)"
    r"|equal opportunit\w+ employer|do not reply to this|unmonitored|not monitored|unattended account|automated message|unsubscribe)"
)
_GREETING = re.compile(
    r"(?i)^(?:dear|hi|hey|hello|hiya|good (?:morning|afternoon|evening|day))\b[^.!?\n]{0,40}[,:!–—-]?[ \t]*$"
)
_SIGN_OFF = re.compile(
    r"(?i)^(?:(?:kind|warm(?:est)?|best|with (?:kind|best|warm)|many|yours)[\w ]*|regards|cheers|thanks(?: and regards)?|sincerely|best|warmly)[,.!]?[ \t]*$"
)
_UNSAID = re.compile(r"[^\n]")
# A line break within a sentence that was wrapped is a space; any other ends the clause.
_BREAK = re.compile(
    r"(?<=[.!?…])[\"'”’)]*\s+|\n\s*\n\s*|(?-i:\n(?:(?<![a-z,]\n)|(?![a-z])(?<![^\n]{50}[a-z,]\n)))|;\s+|\s+[–—-]{1,2}\s+"
    r"|,?\s+(?=(?:but|however|although|though|whereas|nevertheless|nonetheless|because|yet we|yet the|except that|only that|what we missed"
    r"|what was missing)\b)",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"(?i)\b(?:mr|mrs|ms|dr|prof|sr|jr|st|no|nos|e\.g|i\.e|approx|dept|ref|vs|etc|engr|capt|\d{1,2})\.$"
)
_CONTRAST = re.compile(
    r"(?i)^\W*(?:but|however|although|though|whereas|nevertheless|nonetheless|still|unfortunately|sadly|only|yet|except|what|where)\b|\bhowever\b|\bthough\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its words, where they stand in the message, and what came before it in the same sentence."""

    text: str
    start: int
    end: int
    index: int
    of: int
    after_contrast: bool
    before: str

    @property
    def lower(self) -> str:
        """The words with plain quotes, in lower case and spelled out; no place in it is a place in `text`."""
        return spelled(self.text.replace("’", "'").replace("\n", " ").lower())


def own_part(text: str) -> str:
    """Return the message with everything that is not the sender's own say blanked by spaces.

    Quoted threads, greetings and signatures go; offsets into the result are offsets into `text`.
    """
    pieces = []
    for part in parse(text).parts:
        words = text[part.start : part.end]
        pieces.append(_UNSAID.sub(" ", words) if part.kind in (Part.QUOTED, Part.CLOSING) else words)
    own = "".join(pieces)
    start, end = without_frame(own)
    return _UNSAID.sub(" ", own[:start]) + own[start:end] + _UNSAID.sub(" ", own[end:])


def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of the message's own part, in order; greetings, sign-offs and legal lines are left out."""
    spans = [span for span in _spans(own_part(text)) if _is_said(text[span[0] : span[1]])]
    found = []
    for index, (start, end) in enumerate(spans):
        before = text[spans[index - 1][0] : spans[index - 1][1]] if index else ""
        words = text[start:end]
        found.append(Clause(words, start, end, index, len(spans), bool(_CONTRAST.search(words)), before))
    return tuple(found)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _BREAK.finditer(text):
        if _ABBREVIATION.search(text[at : match.start()]) and "\n" not in match.group():
            continue
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "•*+-–—"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 1:
        yield start, end


def _is_said(words: str) -> bool:
    return not (_GREETING.match(words) or _SIGN_OFF.match(words) or _LEGAL.search(words))
