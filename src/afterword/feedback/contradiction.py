"""Two reasons in one message that do not go together: whoever reads one alone has not read the message."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.evidence import Evidence

_PAIRS: tuple[tuple[str, str], ...] = (
    (
        r"\bover-?(?:qualified|experienced)\b|\btoo (?:senior|experienced|qualified|much experience)\b",
        r"\b(?:lack\w*|missing|missed|short on|little|limited|without|no|not enough|enough|insufficient|too little|less)(?: \w+){0,3} (?:experience|qualifications?|seniority)\b(?! (?:gap|needed))|\btoo (?:junior|inexperienced|green)\b|\bunder-?(?:qualified|experienced)\b|\bnot (?:\w+ )?(?:experienced|senior|qualified) enough\b|\binexperienced\b",
    ),
    (
        r"\btoo (?:quiet|reserved|shy|timid|soft)\b|\b(?:hardly|barely) (?:said|spoke)\b",
        r"\btoo (?:dominant|loud|talkative|pushy|forceful|chatty)\b|\b(?:dominated|talked too much|talked over|spoke over)\b",
    ),
    (r"\b(?:too (?:long|wordy|much detail|detailed)|rambl\w+|ran long|waffl\w+)\b", r"\b(?:too (?:short|brief)|one-word|not enough detail|too little detail|lacked detail|more detail)\b"),
    (r"\btoo technical\b", r"\bnot technical enough\b|\black\w* (?:the )?technical (?:depth|skills?|knowledge)\b|\bmore technical\b"),
    (r"\btoo (?:fast|quick|hasty|rushed)\b|\brushed\b", r"\btoo slow\b|\bran out of time\b"),
    (r"\btoo (?:expensive|high)\b(?=.*\b(?:salary|expectation\w*|pay|rate|budget)\b)|\babove (?:our|the) (?:budget|band)\b", r"\btoo cheap\b|\bundersold\b|\basked for too little\b"),
)  # fmt: skip
_NOT_YOU = r"\b(?:nobody|no one|never|not that|other candidate|another candidate|the other (?:one|person|guy)|someone|somebody|at first|then later|in the (?:first|second) round)\b"


def contradiction(parts: Sequence[Clause]) -> tuple[Evidence, Evidence] | None:
    """Return two quotations that cannot both be the reason, or None."""
    said = [part for part in parts if not compiled(ABSOLVED).search(part.lower)]
    for left, right in _PAIRS:
        first, second = _where(left, said), _where(right, said)
        if first and second:
            return (first, second) if first.start < second.start else (second, first)
    return None


def _where(pattern: str, parts: Sequence[Clause]) -> Evidence | None:
    for part in parts:
        found = compiled(pattern).search(part.lower)
        if found and len(part.lower) == len(part.text) and not compiled(_NOT_YOU).search(part.lower):
            return Evidence(
                part.text[found.start() : found.end()], part.start + found.start(), part.start + found.end()
            )
    return None
