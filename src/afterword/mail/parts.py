"""Cut a mail into greeting, body, closing and quoted thread; put together again they are the text, letter for letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Kind(StrEnum):
    """What a stretch of a mail is."""

    GREETING = "greeting"
    BODY = "body"
    CLOSING = "closing"
    """The complimentary close and everything of the signature below it."""
    QUOTED = "quoted"
    """What somebody else wrote: a quoted reply, a forwarded mail, the line that introduces it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a mail: `text[start:end]`, in code points."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail and its parts, in order and without gaps: joined, they are `text`."""

    text: str
    parts: tuple[Part, ...]

    def of(self, kind: Kind) -> str:
        """Return all stretches of one kind, joined."""
        return "".join(self.text[part.start : part.end] for part in self.parts if part.kind is kind)


class _Line(NamedTuple):
    start: int
    end: int
    """Without the line break."""
    text: str
    """Stripped."""


_GREETING = (
    r"(?:hi|hiya|hey|hello|helo|dear|good (?:morning|afternoon|evening|day)|g['’]day|greetings|respected|to whom|kia ora|"
    r"alright|morning|afternoon|evening|namaste|howdy|ciao|hola|salut|aloha|yo|ahoj|hallo|dia duit)\b"
)
_CLOSING = (
    r"(?:(?:with |in )?(?:my |our |the )?(?:kind(?:est)?|best|warm(?:est)?|many|all(?: the| my)?|very|most|yours?|with|"
    r"sincere(?:st)?|cordial|friendly|respectful|thanks?|god|take|mind|mit|good|and|a) ?)?"
    r"(?:(?:very |most )?(?:best|kind|warm|many|much|the very)? ?)?"
    r"(?:regards?|rgds|wishes|greetings?|thanks?(?: (?:you|again|so much|a million|and regards|and best wishes|for everything))*|"
    r"cheers|sincerely|faithfully|truly|respectfully(?: yours)?|cordially|warmly|gratefully|best|love|bless(?: you)?|ta|"
    r"care|yourself|yours|x+|thanking you|slán|groet|abraço|um abraço|beijinhos|salut|respect|service|thx|"
    r"gruß|grüße|cofion(?: gorau)?|le meas|slainte|ngā mihi|nga mihi|saludos|peace)"
    r"(?: (?:to you|to all|all|again|as always|always|from \w+|in advance|po|mate|x+|wishes|regards))?[ ,.!x–—-]*$"
)
_ATTRIBUTION = (
    r"(?:on|am|le|el|em|op|il)\b.{4,300}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|schreef|ha scritto)\b ?:?\s*$"
    r"|.{2,120}\b(?:wrote|writes) ?:\s*$"
)
_ON = r"(?:on|am|le|el|em|op|il)\b.{0,200}\d"
_FORWARD = (
    r"(?:-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|original-nachricht)|begin forwarded message|"
    r"_{10,}$|(?:from|von|de|da|van): .+[@<\w])"
)
_HEADER = r"(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|re|from|von)\s*:"
_DEVICE = r"(?:sent|get outlook|gesendet|envoyé) (?:from my|from|for|von) "
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";")


def _matches(pattern: str, line: str) -> bool:
    """Return whether a line begins with a pattern, whatever its capitals."""
    # In lower case rather than re.IGNORECASE, and compiled when first wanted: both are a good part of the time it takes to start.
    return _compiled(pattern).match(line.lower()) is not None


_compiled = cache(re.compile)


def parse(text: str) -> Mail:
    """Cut `text` into parts. Never fails: text that looks like no mail is one body."""
    lines = _lines(text)
    kinds = _quoted(lines)
    _mark_greeting(lines, kinds)
    _mark_closing(lines, kinds)
    return Mail(text=text, parts=_parts(text, lines, kinds))


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        found.append(_Line(start, end, line.strip()))
        start = end + 1
    return found


def _quoted(lines: list[_Line]) -> list[Kind]:
    kinds = [Kind.BODY] * len(lines)
    index = 0
    while index < len(lines):
        line = lines[index].text
        if line.startswith((">", "|")):
            kinds[index] = Kind.QUOTED
        elif line and (length := _introduction(lines, index)):
            index = _mark_introduced(lines, kinds, index, length)
            continue
        index += 1
    return kinds


def _introduction(lines: list[_Line], index: int) -> int:
    """Return how many lines from `index` on introduce somebody else's text; 0 for none."""
    line = lines[index].text[:400]
    if line[-1:] == ":" and _matches(_ATTRIBUTION, line):
        return 1
    following = lines[index + 1].text[:300] if index + 1 < len(lines) else ""
    if following[-1:] == ":" and _matches(_ON, line) and _matches(_ATTRIBUTION, f"{line} {following}"):
        return 2
    if line[0] in "-_BbFfVvDd" and _matches(_FORWARD, line) and (line[0] in "-Bb" or _matches(_HEADER, following)):
        return -1
    return 0


def _mark_introduced(lines: list[_Line], kinds: list[Kind], index: int, length: int) -> int:
    """Mark the introduction and what it introduces as quoted; return the next line to look at."""
    end = index + abs(length)
    while end < len(lines) and not lines[end].text:
        end += 1
    inline = length > 0 and end < len(lines) and lines[end].text[:1] in (">", "|")
    stop = end if inline else len(lines)
    for place in range(index, stop):
        kinds[place] = Kind.QUOTED
    return stop


def _mark_greeting(lines: list[_Line], kinds: list[Kind]) -> None:
    first = next((i for i, line in enumerate(lines) if line.text and kinds[i] is Kind.BODY), None)
    if first is None or not _is_greeting(lines[first].text):
        return
    if any(line.text and kind is Kind.BODY for line, kind in zip(lines[first + 1 :], kinds[first + 1 :], strict=True)):
        kinds[first] = Kind.GREETING


def _is_greeting(line: str) -> bool:
    if len(line) > 80:
        return False
    words = line.split()
    if _matches(_GREETING, line):
        return len(words) <= 9 and (len(words) <= 5 or line[-1] in ",!:-–—") and not _says_more(line)
    return len(words) <= 4 and line[-1] in ",–—-" and line[0].isalpha()


def _says_more(line: str) -> bool:
    """Return whether a sentence goes on after the salutation's comma."""
    _, comma, rest = line.partition(",")
    return bool(comma) and len(rest.split()) > 4


def _mark_closing(lines: list[_Line], kinds: list[Kind]) -> None:
    own = [i for i, line in enumerate(lines) if line.text and kinds[i] is Kind.BODY]
    tail = own[-8:]
    if tail and tail[0] == own[0]:
        tail = tail[1:]
    start = next((i for i in tail if _closes(lines[i].text)), None)
    if start is None and tail and _is_name(lines[tail[-1]].text, lines[tail[-1] - 1].text):
        start = tail[-1]
        if len(tail) > 1 and tail[-2] == start - 1 and _is_name(lines[tail[-2]].text, ""):
            start = tail[-2]
    if start is None:
        return
    for index in range(start, own[-1] + 1):
        if kinds[index] is Kind.BODY:
            kinds[index] = Kind.CLOSING


def _closes(line: str) -> bool:
    if line in ("--", "---", "—") or _matches(_DEVICE, line):
        return True
    return len(line) <= 50 and _matches(_CLOSING, line)


def _is_name(line: str, before: str) -> bool:
    """Return whether the last line of a mail is a name: a few capitalised words, no sentence.

    `before` is the line above: a line that goes on from an unfinished one is wrapped text, not a name.
    """
    words = line.split()
    if not 1 <= len(words) <= 5 or line[-1] in "?!:;" or (line[-1] == "." and len(words[-1]) > 4):
        return False
    if (
        before
        and (not before.endswith((*_ENDS_SENTENCE, ",", '"', "'", ")", "x")) or before.endswith(","))
        and len(before) > 60
    ):
        return False
    if len(words) == 1:
        return line[0].isupper() or line.strip("-.").isalpha()
    return all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words)


def _parts(text: str, lines: list[_Line], kinds: list[Kind]) -> tuple[Part, ...]:
    """Join neighbouring lines of a kind; blank lines belong to the part above them."""
    found: list[Part] = []
    current, start = None, 0
    for line, kind in zip(lines, kinds, strict=True):
        if current is None and line.text:
            current = kind
        elif line.text and kind is not current and current is not None:
            found.append(Part(current, start, line.start))
            current, start = kind, line.start
    if text:
        found.append(Part(current or Kind.BODY, start, len(text)))
    return tuple(found)
