"""All guardrails of a sentence, in one tuple."""

from __future__ import annotations

from afterword.findings import Finding
from afterword.guardrails.facts import FACT_RULES
from afterword.guardrails.proposal import Proposal
from afterword.guardrails.structure import STRUCTURE_RULES

GUARDRAILS = (*STRUCTURE_RULES, *FACT_RULES)


def check_sentence(proposal: Proposal) -> tuple[Finding, ...]:
    """Return every guardrail finding on one proposed sentence; empty means that it may stand."""
    return tuple(finding for rule in GUARDRAILS for finding in rule.findings(proposal))
