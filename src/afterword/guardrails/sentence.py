"""All guardrails of a sentence, in one tuple."""

from __future__ import annotations

import re
from functools import cache

from afterword.findings import Finding
from afterword.guardrails.facts import FACT_RULES
from afterword.guardrails.proposal import Proposal
from afterword.guardrails.structure import STRUCTURE_RULES, Pattern
from afterword.rules.base import Rule
from afterword.rules.tone.patterns import choices

GUARDRAILS = (*STRUCTURE_RULES, *FACT_RULES)

_BEGINS = r"\b"
_FOLDED = re.compile("[İıſ\N{KELVIN SIGN}]")
"""Letters that match another letter in any case, and are not that letter in lower case."""


def check_sentence(proposal: Proposal) -> tuple[Finding, ...]:
    """Return every guardrail finding on one proposed sentence; empty means that it may stand."""
    # One pass for all patterns instead of one for each: most sentences hold none of them.
    rules = GUARDRAILS if holds_signs(proposal.text) else _others()
    return tuple([rule.finding(hit) for rule in rules for hit in rule.check(proposal)])


def holds_signs(text: str) -> bool:
    """Return whether a text can match a pattern of a guardrail; where it cannot, none of them needs a look."""
    return bool(_signs().search(text.lower()) or (not text.isascii() and _FOLDED.search(text)))


@cache
def _others() -> tuple[Rule[Proposal], ...]:
    return tuple(rule for rule in GUARDRAILS if not isinstance(rule.check, Pattern))


@cache
def _signs() -> re.Pattern[str]:
    signs = [sign for rule in GUARDRAILS if isinstance(rule.check, Pattern) for sign in choices(rule.check.signs)]
    # All that begin with a word stand behind one mark of its beginning, and within a word none of them is tried.
    words = [sign.removeprefix(_BEGINS) for sign in signs if sign.startswith(_BEGINS)]
    marks = [sign for sign in signs if not sign.startswith(_BEGINS)]
    return re.compile("|".join([*marks, f"{_BEGINS}(?:{'|'.join(words)})"]))
