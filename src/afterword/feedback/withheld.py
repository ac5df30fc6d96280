"""Find what keeps a message from being read between the lines."""

from __future__ import annotations

from afterword.feedback.clauses import clauses, own_part
from afterword.feedback.rules.foreign import FOREIGN
from afterword.feedback.rules.own_mail import OWN_MAIL
from afterword.feedback.rules.protected import PROTECTED_RULES
from afterword.findings import Finding
from afterword.rules.base import Hit


def withheld(text: str) -> Finding | None:
    """Return why the message is not interpreted, with the words that show it, or None if it may be read."""
    for told in (FOREIGN, OWN_MAIL):
        for hit in told.check(own_part(text)):
            return told.finding(hit)
    for clause in clauses(text):
        for rule in PROTECTED_RULES:
            for hit in rule.check(clause.text):
                return rule.finding(Hit(hit.words, clause.start + hit.start, clause.start + hit.end))
    return None
