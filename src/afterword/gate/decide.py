"""Decide whether, when and whom to ask. Rules alone decide; no model is asked."""

from __future__ import annotations

import datetime as dt

from afterword.findings import Finding
from afterword.gate.case import Case, contact
from afterword.gate.rules import GATE_RULES
from afterword.gate.verdict import Decision, Verdict
from afterword.rules.base import Hit
from afterword.situation import Person, Position, Situation


def decide(situation: Situation, *, now: dt.datetime | None = None) -> Verdict:
    """Return the gate's verdict on a situation at a moment (default: now, local time).

    Every rule that fires is among the findings; the first of them decides. Where that would have something written
    now and another rule holds writing, that one comes first.
    """
    case = Case(situation, now or dt.datetime.now())
    fired = [(rule, finding) for rule in GATE_RULES for finding in rule.findings(case)]
    if fired[0][0].verdict.writes:
        fired.sort(key=lambda pair: not pair[0].holds_writing)
    deciding = fired[0][0]
    person = contact(situation)
    return Verdict(
        verdict=deciding.verdict,
        findings=tuple(finding for _, finding in fired),
        earliest=deciding.earliest(case) if deciding.earliest else None,
        ask_whom=_in_words(person),
        contact=person,
    )


def answer_feedback(situation: Situation | None, *, withheld: Finding | None = None) -> Verdict:
    """Return the verdict on feedback that has come: thank, and do not ask again (DOMAIN 2, feedback already given).

    `withheld` is why it could not be read, if it could not: then nothing is answered.
    """
    rule = next(rule for rule in GATE_RULES if rule.name == "feedback-given")
    person = contact(situation) if situation else None
    if withheld:
        return Verdict(Decision.DO_NOT_ASK, (withheld,), None, _in_words(person), person)
    return Verdict(Decision.THANK_ONLY, (rule.finding(Hit("feedback is given")),), None, _in_words(person), person)


_TITLES = {
    Position.RECRUITER: "the recruiter",
    Position.AGENCY_RECRUITER: "the agency recruiter, who may be asked frankly",
    Position.HR: "the person from HR",
    Position.HIRING_MANAGER: "the hiring manager",
    Position.MANAGERS_MANAGER: "the hiring manager's manager",
    Position.EXECUTIVE: "the executive you met",
}


def _in_words(person: Person | None) -> str:
    if person is None:
        return "the person who told you, normally the recruiter"
    title = _TITLES.get(person.position or Position.OTHER)
    if person.name and title:
        return f"{person.name}, {title}"
    return person.name or title or "the person who told you"
