"""Quote what a clause says: exactly, and not more of it than shows the reason."""

from __future__ import annotations

from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.kinds import Kind
from afterword.feedback.rules import FEEDBACK_RULES
from afterword.feedback.weigh import Weighed

_BY_ID = {rule.id: rule for rule in FEEDBACK_RULES}
_LEADING = r"^\W*(?:(?:but|however|although|though|because|whereas|and|so|yet|unfortunately|nevertheless)\b,?\s*)+"
_TAIL = " \t\n,;:–—-"
LONGEST_EVIDENCE = 120
"""Code points. A longer clause is cut at commas around the words that fired."""


def quote(weighed: Weighed, kind: Kind) -> Evidence:
    """Return the words of a clause that show a kind, quoted."""
    clause = weighed.clause
    start, end = _narrowed(clause.text, hit_in(weighed, kind))
    lead = compiled(_LEADING).match(clause.text[start:end])
    start += lead.end() if lead and lead.end() < end - start else 0
    words = clause.text[start:end].rstrip(_TAIL)
    return Evidence(words, clause.start + start, clause.start + start + len(words))


def hit_in(weighed: Weighed, kind: Kind) -> tuple[int, int] | None:
    """Return where a rule of the kind fires in a clause, or None."""
    for name in weighed.features:
        rule = _BY_ID.get(name.removeprefix("rule:"))
        if rule and rule.kind is kind:
            for hit in rule.check(weighed.clause.text):
                return hit.start, hit.end
    return None


def _narrowed(text: str, hit: tuple[int, int] | None) -> tuple[int, int]:
    if len(text) <= LONGEST_EVIDENCE or hit is None:
        return 0, len(text)
    start = text.rfind(",", 0, hit[0]) + 1
    end = text.find(",", hit[1])
    while start < hit[0] and text[start] == " ":
        start += 1
    return start, end if end > 0 else len(text)
