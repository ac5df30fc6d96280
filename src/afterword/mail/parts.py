"""Cut a mail into greeting, body, closing and quoted thread; put together again they are the text, letter for letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


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
_QUOTING = (">", "|", ":", "--", "__")
"""One of these stands in whatever quotes or introduces somebody else, but for "begin forwarded message"."""
_DEVICE = r"(?:sent|get outlook|gesendet|envoyé) (?:from my|from|for|von) "
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";")


def _matches(pattern: str, line: str) -> bool:
    """Return whether a line begins with a pattern, whatever its capitals."""
    # In lower case rather than re.IGNORECASE, and compiled when first wanted: both are a good part of the time it takes to start.
    return _compiled(pattern).match(line.lower()) is not None


_compiled = cache(re.compile)


def parse(text: str) -> Mail:
    """Cut `text` into parts. Never fails: text that looks like no mail is one body."""
    raw = text.split("\n")
    lines = [*map(str.strip, raw)]
    body = Kind.BODY
    kinds = _quoted(lines) if _may_quote(text) else [body] * len(lines)
    own = [index for index, line in enumerate(lines) if line and kinds[index] is body]
    if len(own) > 1 and _is_greeting(lines[own[0]]):
        kinds[own.pop(0)] = Kind.GREETING
    _mark_closing(lines, kinds, own)
    return Mail(text, _parts(text, raw, lines, kinds))


def _may_quote(text: str) -> bool:
    """Return whether a text holds any mark of somebody else's words: most mails hold none."""
    return any(map(text.__contains__, _QUOTING)) or "begin forwarded" in text.lower()


def _quoted(lines: list[str]) -> list[Kind]:
    kinds = [Kind.BODY] * len(lines)
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.startswith((">", "|")):
            kinds[index] = Kind.QUOTED
        elif line and (length := _introduction(lines, index)):
            index = _mark_introduced(lines, kinds, index, length)
            continue
        index += 1
    return kinds


def _introduction(lines: list[str], index: int) -> int:
    """Return how many lines from `index` on introduce somebody else's text; 0 for none."""
    line = lines[index][:400]
    if line[-1] == ":" and _matches(_ATTRIBUTION, line):
        return 1
    following = lines[index + 1][:300] if index + 1 < len(lines) else ""
    if following[-1:] == ":" and _matches(_ON, line) and _matches(_ATTRIBUTION, f"{line} {following}"):
        return 2
    if line[0] in "-_BbFfVvDd" and _matches(_FORWARD, line) and (line[0] in "-Bb" or _matches(_HEADER, following)):
        return -1
    return 0


def _mark_introduced(lines: list[str], kinds: list[Kind], index: int, length: int) -> int:
    """Mark the introduction and what it introduces as quoted; return the next line to look at."""
    end = index + abs(length)
    while end < len(lines) and not lines[end]:
        end += 1
    inline = length > 0 and end < len(lines) and lines[end][:1] in (">", "|")
    stop = end if inline else len(lines)
    for place in range(index, stop):
        kinds[place] = Kind.QUOTED
    return stop


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


def _mark_closing(lines: list[str], kinds: list[Kind], own: list[int]) -> None:
    """Mark what stands from the complimentary close, or else from a name, to the last of the `own` lines."""
    tail = own[max(1, len(own) - 8) :]
    start = next((index for index in tail if closes(lines[index])), None)
    if start is None and tail and _is_name(lines[tail[-1]], lines[tail[-1] - 1]):
        start = tail[-1]
        if len(tail) > 1 and tail[-2] == start - 1 and _is_name(lines[tail[-2]], ""):
            start = tail[-2]
    if start is None:
        return
    for index in own[own.index(start) :]:
        kinds[index] = Kind.CLOSING


def closes(line: str) -> bool:
    """Return whether a line is a complimentary close, or begins a signature in another known way."""
    if line in ("--", "---", "—") or (line[0] in "SsGgEe" and _matches(_DEVICE, line)):
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


def _parts(text: str, raw: list[str], lines: list[str], kinds: list[Kind]) -> tuple[Part, ...]:
    """Join neighbouring lines of a kind; blank lines belong to the part above them."""
    found: list[Part] = []
    current, start, begin = None, 0, 0
    for line, shown, kind in zip(raw, lines, kinds):  # noqa: B905 (the keyword doubles what a zip takes)
        if kind is not current and shown:
            if current is not None:
                found.append(Part(current, start, begin))
                start = begin
            current = kind
        begin += len(line) + 1
    if text:
        found.append(Part(current or Kind.BODY, start, len(text)))
    return tuple(found)
