"""Find a plea or a repeated demand that sounds harmless on its own, and does not in a mail that fights besides."""

from __future__ import annotations

import re

PRESSED = "Beside what fights, it presses for the decision or a test to be gone over again."

_ASKS_FOR = r"(?:please|pls|kindly|can (?:you|u|i)|could (?:you|u|i)|would you|will you|i (?:want|ask|beg|request|demand|would like|wish)|i['’]d like|give me|let me|i(?:['’]m| am) asking)"
_AGAIN = (
    r"(?:\b(?:re-?check|re-?mark|re-?assess|re-?evaluate|re-?grade|re-?look|reconsider|rethink)\b|"
    r"\b(?:check|mark|grade|assess|look at|look over|go over|go through|review|read|test|interview|see|try|have|consider)\b[^.?!;]{0,50}\b(?:again|once more|one more time|a second time|another (?:go|look|try|chance))|"
    r"\b(?:a|another|one more|one last) (?:second )?(?:chance|look|go|try|shot|opportunity to show)\b|\bchange (?:your|the|his|her|their) (?:mind|decision)\b)"
)
_PRESSES = re.compile(rf"\b{_ASKS_FOR}\b[^.?!;]{{0,40}}?{_AGAIN}", re.IGNORECASE)


_LATER = re.compile(
    r"\b(?:next (?:year|time|season|round)|in (?:the|a) (?:future|year)|elsewhere|before (?:i|the next)|if you (?:open|ever|advertise))\b",
    re.IGNORECASE,
)


def presses(sentence: str) -> bool:
    """Return whether a sentence asks for the decision, or a test, to be gone over again; to try again later is no such plea."""
    return _PRESSES.search(sentence) is not None and _LATER.search(sentence) is None
