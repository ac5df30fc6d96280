"""Cut a run-on line, as people type them on a phone, into the stretches it is made of, and drop the ones that fight."""

from __future__ import annotations

import re
from collections.abc import Callable

from afterword.rewrite.innocent import innocent

_START = re.compile(
    r"\s+(?=(?:thats?|that's|its|it's|i|im|ive|ill|id|i'm|i've|i'd|i'll|can (?:you|u|i)|could (?:you|u|i)|would (?:you|u)|thanks|thank you|thx|cheers|anyway|but|so|got|most|loved|sad|say hi|send|no worries|all good|funny|have a|"
    r"what|was it|is it|is there|hope|good luck|please|pls|let me|then|and (?:i|the|you|u|then|it|he|she|they))\b)",
    re.IGNORECASE,
)
_LINKED = re.compile(r"(?:so|because|bc|cos|which|but|and)\b", re.IGNORECASE)
_AFTER_VERB = re.compile(
    r"\b(?:the|a|an|my|your|ur|this|that|of|to|in|on|at|for|with|from|by|about|and|or|is|was|are|were|be|think|know|hope|told|tell|"
    r"say|said|what|where|when|how|why|if|as|like|than|because|cos|bc|so|but|sure|feel|felt|wish|guess|reckon|get|got|did|do|had|have|"
    r"thing|only|when|time|way|after|before|while|mean|see|u|saying|knowing|wondering|deffo|let|gave|give|told|ask|asked|show|showed|liked?|loved?|"
    r"meeting|through|near|saw|met|sorry|thanks|cheers|all|both|not|just|really|been|even|could|would|should|can|will)$",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"(?:anyway|let me know|my (?:mum|mam|mom|da|dad)|say hi|send|i practi[sc]e|catch you|see you|enjoy)\b",
    re.IGNORECASE,
)
FEWEST = 22
Clean = Callable[[str], bool]


def mend_run_on(line: str, clean: Clean) -> str:
    """Return a run-on line without the stretches that are not clean, or nothing where it is no run-on."""
    words = line.split()
    inner = line[:-1]
    if len(words) < FEWEST or re.search(r"[.;:!?–—]\s", inner):
        return ""
    parts = stretches(line)
    typed_fast = line[-1:] not in ".!?" or line[:1].islower() or re.search(r"\bi\b", line) is not None
    if len(parts) < 2 or not typed_fast:
        return ""
    kept: list[str] = []
    fighting = fought = False
    for part in parts:
        fighting = not clean(part) or (fighting and _LINKED.match(part) is not None)
        fought = fought or fighting
        if not fighting and (not fought or innocent(part) or _HARMLESS.match(part)):
            kept.append(part)
    mended = " ".join(kept)
    return mended if 0 < len(kept) < len(parts) and clean(mended) else ""


def stretches(line: str) -> list[str]:
    """Cut a line where a new statement seems to begin."""
    found: list[str] = []
    start = 0
    for match in _START.finditer(line):
        head = line[start : match.start()]
        if len(head.split()) >= 3 and not _AFTER_VERB.search(head):
            found.append(head)
            start = match.end()
    found.append(line[start:])
    return found
