"""Find the paper that somebody else held: "the other lady has done her Makaton level 2" names what was lacking."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.feedback.clauses import Clause
from afterword.feedback.evidence import Evidence

_OTHER = r"(?:(?:an?|the|our)? ?\bother (?:one|guy|girl|lad|lady|fella|fellow|chap|bloke|woman|man|person|candidate|applicant|driver|carer|cook|chef|teacher|assistant|finalist)|(?:the |our )?(?:successful|chosen|appointed|preferred) (?:candidate|applicant|person|one)|(?:the )?(?:one|person|lad|girl|guy|lady|candidate|applicant) we (?:took|chose|picked|hired|went with|appointed)|someone|somebody)"
_HOLDS = r"(?:(?:who )?(?:already |also |just )?(?:has|had|holds|held|having|got|has got|had got|'s got|’s got|with|has done|had done|'s done|’s done|has passed|had passed|done|has completed|had completed|has her|has his))(?: already| just| also)?"
_ENDS = r"(?:licen[cs]e|ticket|certificate|cert|card|diploma|degree|registration|qualification|accreditation|badge|nvq|hnc|hnd|dbs|cscs|cpcs|nebosh|iosh)"
_PAPER = rf"(?P<thing>(?:moving and handling )?(?:(?!(?:done|passed|her|his|their|has|had|completed|got|both|and|which|so|but|that|who|we|as|or|in|for|with|from)\b)[\w&/'’-]+ ){{0,4}}(?:(?i:{_ENDS})\b|(?i:level) [1-8]\b(?: (?!and\b|so\b|as\b|but\b|which\b|already\b|or\b|in place\b|while\b|too\b|with\b|because\b)[a-z]+){{0,3}}))"
_LACKED = re.compile(rf"(?i)\b{_OTHER}['’]?s? ?{_HOLDS} (?:her|his|their|the|a|an|both|both the)? ?{_PAPER}")
_MISSED = re.compile(
    rf"(?i)\b(?:you|u)(?:['’](?:d|ll))? (?:don['’]?t|do not|haven['’]?t|have not|hadn['’]?t|need|needed|will need|would need|must have|must hold|ur)(?: yet| still| to| first)?(?: have| got| get| hold| done| be holding)?(?: your| ur| a| an| the)(?: (?:valid|full|current|up-to-date))? {_PAPER}"
)
_NOT_A_THING = re.compile(r"(?i)^(?:the|a|an|no|any|same|score|higher|next|top|entry|basic|good|right)\b")


def lacked_paper(parts: Iterable[Clause]) -> Evidence | None:
    """Return the licence, ticket, certificate or level that another held, or that the candidate is told to lack, or None."""
    for part in parts:
        plain = part.text.replace("\n", " ")
        found = _LACKED.search(plain) or _MISSED.search(plain)
        if found and not _NOT_A_THING.match(found["thing"]):
            start, words = found.start("thing"), found["thing"].rstrip()
            return Evidence(part.text[start : start + len(words)], part.start + start, part.start + start + len(words))
    return None
