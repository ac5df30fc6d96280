"""Cut a sentence into clauses, and say which of them may stand alone."""

from __future__ import annotations

import re
from typing import NamedTuple


class Clause(NamedTuple):
    """A clause of a sentence: its span, and the connective before it (`but`, `, so`), outside the span."""

    start: int
    end: int
    link: str


_SUBJECT = (
    r"(?:i|i['’](?:m|ve|d|ll)|im|ive|id|ill|you|you['’]\w+|u|ye|he|she|it|it['’]s|we|they|there|this|that|these|those|nobody|no\s+one|"
    r"one|some|everyone|everybody|somebody|someone|anyone|please|kindly|the|my|your|his|her|our|their|a|an|what|who|how|why|"
    r"could|can|would|may|is|was|were|are|did|do|does|thanks|thank|which|not|good|best|all|any|nothing|none|hope|maybe|perhaps|"
    r"according|normally|apparently|obviously|clearly|honestly|frankly|actually|[A-Z][\w’'-]+)\b"
)
# After a bare comma or an `and`, a noun only opens a clause when its verb is in sight: `and the decision` does not.
_STARTS = (
    r"(?:(?:i|i['’](?:m|ve|d|ll)|im|ive|id|ill|you|you['’]\w+|u|he|she|it|it['’]s|we|they|there|nobody|no\s+one|everyone|somebody|someone|"
    r"please|kindly|what|how|why|could|can|would|is|was|are|did|do|does|thanks|thank|sorry|also|once|again)\b|"
    r"(?:the|my|your|his|her|our|their|a|an|this|that|one|some|none|not|[A-Z][\w’'-]+)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:was|is|were|are|did|had|has|have|would|could|will|can|said|told|nodded|asked|wrote|kept|got|seemed|felt|knew|went|came)\b)"
)
_BOUNDARY = re.compile(
    rf"""
    (?P<hard>\s*;\s+|\s+[–—-]{{1,2}}\s+|\s*—\s*|\s*\.\.\.?\.?\s+|\s*…\s*|\s*:\s+)(?P<after>(?:but|and|so|though|although|however|yet|because|since)\s+)?
    | (?P<link>\s*,?\s+(?:but\ then|but|even\ though|although|however|whereas|yet|because|cos|cuz|coz|bc|seeing\ as|given\ that|
        though(?=\s+\w)|since(?=\s+{_SUBJECT})|while(?=\s+{_SUBJECT})|so\ that|so(?=\s+{_SUBJECT})|as(?=\s+(?:i|you|he|she|it|we|they|the|my|your|nobody|this|that|there|if|[A-Z]\w+)\b),?
        |except(?:\ that)?|which|unless|considering|only(?=\s+{_SUBJECT})),?\s+)
    | (?P<and>\s*,?\s+(?:and|or|nor)\s+)(?={_STARTS}|say\b|whether\b|maybe\b|still\b)
    | (?P<comma>\s*,\s+)(?={_STARTS})
    """,
    re.IGNORECASE | re.VERBOSE,
)


def clauses(sentence: str) -> list[Clause]:
    """Cut a sentence at its connectives. The first clause has no link; a sentence of one clause comes back whole."""
    found: list[Clause] = []
    start, link = 0, ""
    for match in _BOUNDARY.finditer(sentence):
        if match.start() <= start or not any(letter.isalnum() for letter in sentence[start : match.start()]):
            continue
        found.append(Clause(start, match.start(), link))
        start, link = match.end(), match.group().strip(" ,\n")
    found.append(Clause(start, len(sentence), link))
    return found


_OPEN_END = re.compile(
    r"[\s,;:–—-]+$|\s+(?:and|but|or|so|as|though|because|that|which|with|to|of|for|in|on|at)$", re.IGNORECASE
)
_ENDING = re.compile(r"[.!?…]+[)\"'”’]*$")


def close(piece: str, sentence: str) -> str:
    """Give a piece of a sentence its ending: the sentence's own, or a full stop; none where the writer uses none."""
    while (trimmed := _OPEN_END.sub("", piece)) != piece:
        piece = trimmed
    if _ENDING.search(piece):
        return piece
    ending = _ENDING.search(sentence)
    if ending is None:
        return piece
    mark = ending.group().rstrip(")\"'”’")
    asks = QUESTION.match(piece) is not None or (mark == "?" and _INVERTED.match(piece) is not None)
    return piece + ("?" if asks else "!" if mark == "!" and sentence.endswith(piece) else ".")


_INVERTED = re.compile(r"(?:could|can|would|will|may|might|is|are|was|were|did|do|does|have|has)\s+\w", re.IGNORECASE)
QUESTION = re.compile(
    r"(?:(?:please|so|and|at the \w+),?\s+)?(?:could|can|would|will|may|might|is|are|was|were|did|do|does|have|has|what|which|where|how)\s+"
    r"(?:you|u|ye|i|there|that|it|anyone|someone|the|they|we|one|part|parts|areas?)\b",
    re.IGNORECASE,
)


def open_(piece: str, sentence: str) -> str:
    """Give a piece of a sentence a capital where the sentence had one."""
    piece = piece.lstrip(" ,;:–—-")
    if piece[:1].islower() and sentence[:1].isupper():
        return piece[0].upper() + piece[1:]
    return piece
