"""Cut a run-on line, as people type them on a phone, into the stretches it is made of, and drop the ones that fight."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from afterword.rewriting.clauses import close
from afterword.rewriting.innocent import innocent
from afterword.rewriting.pressing import loudness

_I = r"i|im|ive|ill|id|i'm|i've|i'd|i'll"
# Where a new statement may begin. `what`, `where` and `how` go on after "tell me", so they begin none here.
_START = re.compile(
    rf"\s+(?=(?i:thats|that's|its|it's|it was|{_I}|can (?:you|u|i)|could (?:you|u|i)|would (?:you|u)|thanks|thank you|thx|cheers|anyway|"
    r"but|so|wow|enjoy|no offen[cs]e|guess (?:i|im)|after (?:all|everything)|got (?:your|what|the|ur)|most|loved|sad|say hi|send|no worries|all good|funny|have a|catch you|see you|good luck|all the best|"
    r"tell (?=[A-Z]|the\b|him\b|her\b|them\b|your\b|everyone\b)[\w'’]+|if (?:the other|you change|u change|(?:he|she|someone|anyone|anything) )|number is|my (?:mum|mam|mom|da|dad|wife|husband|number|mate|mates)|was it|is it|is there|hope|please|pls|let me|then|"
    rf"the (?:\w+ ){{1,2}}(?:was|were|is) |and (?:{_I}|the|you|u|then|it|he|she|they|if))\b|"
    # A capital in the middle of a line that no name explains.
    r"(?:You|Your|My|We|They|He|She|It|This|The|Funny|Well|Feedback|On|Can|Could|Would|Thank|Thanks|Have|Please|Hope|Good|No|Not|But|"
    r"So|Also|If|Is|What|When|Where|Why|How|In|At|Also|Still|Anyway|Best|Sorry|Maybe|Got|Now|Nobody|Everyone|Send|Tell|Is)\b)"
)
_LINKED = re.compile(r"(?:so|because|bc|cos|which|but|and)\b", re.IGNORECASE)
_LEADS_IN = re.compile(r"(?:funny|thing is|the thing is|tbh|honestly|though|tho)\b", re.IGNORECASE)
_TRAILS = re.compile(r"[\s,]+(?:tbh|tho|though|funny thing is|like|honestly|and|so)$|,$", re.IGNORECASE)
_ASKS = re.compile(r"(?:can|could|would) (?:you|u)\b|send\b|got\b|have a\b|good luck\b|all the best\b", re.IGNORECASE)
_WAITS = re.compile(
    r"\b(?:if|what|where|when|how|why|whether|that|as|all|with|really|have|i|wish|for|and|u|you|at least|please|pls|kindly|just)$",
    re.IGNORECASE,
)
_AFTER_VERB = re.compile(
    r"\b(?:the|a|an|my|your|ur|this|that|of|to|in|on|at|for|with|from|by|about|and|or|is|was|are|were|be|think|know|hope|told|tell|"
    r"say|said|what|where|when|how|why|if|as|like|than|because|cos|bc|so|but|sure|feel|felt|wish|guess|reckon|get|got|did|do|does|had|have|"
    r"thing|only|way|after|before|while|mean|see|u|saying|knowing|wondering|deffo|let|gave|give|told|ask|asked|show|showed|liked?|loved?|"
    r"meeting|through|near|saw|met|sorry|thanks|cheers|all|both|not|just|really|been|even|could|would|should|can|will|me|re|whole|first|"
    r"second|third|final|one|every|each|which|who|(?:tell|give|send|wish)(?: [\w'’]+){1,2}|i|you|we|they|he|she|it|since|although|though|until|till)$",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"(?:anyway|let me know|tell [\w'’]+(?: [\w'’]+){0,2} (?:cheers|thanks|thank you|ta|i said|hi)\b|my (?:mum|mam|mom|da|dad|number)|number is|say hi|send (?:my|the|a|some)? ?(?:love|regards|best)|i practi[sc]e|catch you|see you|enjoy|"
    r"leave\b|i(?:'ll|ll| will) (?:leave|drop|bring))",
    re.IGNORECASE,
)
FEWEST = 14
"""Words of a line that may be a run-on."""
SHORTEST = 5
"""Words below which what is left of it is no statement."""
Clean = Callable[[str], bool]
Spans = Sequence[tuple[int, int]]


def mend_run_on(line: str, clean: Clean, spans: Spans = ()) -> str:
    """Return a run-on line without the stretches that are not clean, or nothing where it is no run-on.

    `spans` are the places in the line where a finding stands.
    """
    inner = line[:-1]
    if len(line.split()) < FEWEST or re.search(r"[.;:!?–—]\s", inner):
        return ""
    parts = stretches(line)
    typed_fast = line[-1:] not in ".!?" or line[:1].islower() or re.search(r"\bi\b|[a-z] (?:You|Your|Can|On)\b", line)
    if len(parts) < 2 or not typed_fast:
        return ""
    fates = _fates(line, parts, clean, spans)
    followed = [*fates[1:], True]
    mended = " ".join(
        part if after else _TRAILS.sub("", part)
        for part, stays, after in zip(parts, fates, followed, strict=True)
        if stays
    )
    mended = close(mended, line)
    whole = len(mended.split()) >= SHORTEST and any(fates) and not all(fates)
    return mended if whole and clean(mended) else ""


def _fates(line: str, parts: list[str], clean: Clean, spans: Spans) -> list[bool]:
    """Return for each stretch whether it stays."""
    hits = _hits(line, parts, clean, spans)
    fates: list[bool] = []
    stays = True
    for index, part in enumerate(parts):
        if hits[index]:
            stays = False
        elif index == 0 or not _LINKED.match(part):
            stays = not any(hits[:index]) or _speaks(part)
        fates.append(stays)
    for index in range(len(parts) - 2, -1, -1):
        turns = parts[index].lower().startswith("but ") and _LINKED.match(parts[index + 1]) is not None
        if not fates[index + 1] and (turns or _LEADS_IN.match(parts[index])):
            fates[index] = False
    return fates


def _speaks(part: str) -> bool:
    return innocent(part) or _HARMLESS.match(part) is not None


def _hits(line: str, parts: list[str], clean: Clean, spans: Spans) -> list[bool]:
    """Return for each stretch whether it fights: on its own, or where none of a finding's stretches does on its own."""
    hits = [not clean(part) for part in parts]
    starts = [line.index(part, sum(len(before) for before in parts[:index])) for index, part in enumerate(parts)]
    for begin, end in spans:
        under = [i for i, start in enumerate(starts) if start < end and begin < start + len(parts[i])]
        if not any(hits[i] for i in under):
            for i in under if len(under) < len(parts) else _loudest(parts, clean):
                hits[i] = True
    return hits


def _loudest(parts: Sequence[str], clean: Clean) -> list[int]:
    """Return which stretches to take out where a finding is on the whole line and does not say where it lies.

    The loudest go, until the rest is clean; what speaks for itself is none of them.
    """
    open_ = [i for i, part in enumerate(parts) if not _speaks(part)]
    gone: list[int] = []
    for loudest in sorted(open_, key=lambda i: loudness(parts[i]), reverse=True):
        gone.append(loudest)
        if clean(" ".join(part for i, part in enumerate(parts) if i not in gone)):
            break
    return gone


def stretches(line: str) -> list[str]:
    """Cut a line where a new statement seems to begin."""
    found: list[str] = []
    start = 0
    for match in _START.finditer(line):
        head = line[start : match.start()]
        rest = line[match.end() :]
        # A question or a new message is heard as one after almost any word.
        bound = (
            _WAITS
            if _ASKS.match(rest) or (rest[:1].isupper() and rest[:2] != "I " and rest[:2] != "I'")
            else _AFTER_VERB
        )
        if len(head.split()) >= 3 and not bound.search(head):
            found.append(head)
            start = match.end()
    found.append(line[start:])
    return found
