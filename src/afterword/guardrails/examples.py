"""The plan that the guardrails' own examples are about: a ward manager's interview with Ines Calvo."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from afterword.gate import decide
from afterword.guardrails.proposal import Proposal
from afterword.message import Move
from afterword.plan import Plan, make_plan, note
from afterword.situation import Candidate, Outcome, Person, Position, Role, Situation, Stage, StageKind, Status

_EXPLAINED = "explained"
"""Stands for an appreciation whose moment is what somebody else did."""

_PLAIN: dict[Move, str] = {
    Move.ACKNOWLEDGE: "Thank you for letting me know that I did not get the Ward Manager role.",
    Move.STRONGER: "I understand that another candidate was the stronger one for the role.",
    Move.APPRECIATE: "I enjoyed the rota exercise with Ines.",
    Move.OWN: "I know that I rushed the handover.",
    Move.GROW: "I want to speak up more, and to do better in the interviews that follow.",
    Move.ASK: "Could you tell me one area where Ines Calvo felt that I fell short?",
    Move.EASY: "Even one line would help.",
    Move.EASY_OUT: "If you cannot say, I understand.",
}


@cache
def example_plan() -> Plan:
    """Return the plan of the examples: both notes, an aim, a recruiter who told, and a stronger candidate."""
    ines = Person(name="Ines Calvo", position=Position.HIRING_MANAGER)
    stage = Stage(
        kind=StageKind.INTERVIEW, people=(ines,), good="the rota exercise with Ines", bad="rushed the handover"
    )
    situation = Situation(
        role=Role(title="Ward Manager"),
        company="Lindqvist Care",
        candidate=Candidate(name="Noa Berg"),
        stages=(stage,),
        outcome=Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 2), stronger_candidate=True),
        recruiter=Person(name="Tove Lund", position=Position.RECRUITER),
        improve="to speak up more",
    )
    return make_plan(situation, decide(situation, now=dt.datetime(2026, 3, 5, 12)))


def example(text: str) -> Proposal:
    """Read a rule's example, written as "move: sentence", as a proposal for the example plan.

    >>> example("grow: I want to speak up more.").move
    <Move.GROW: 'grow'>
    """
    place, _, sentence = text.partition(": ")
    plan = example_plan()
    if place != _EXPLAINED:
        return Proposal(sentence, Move(place), plan, _PLAIN[Move(place)])
    moment = note("how Ines explained the ward")
    facts = replace(plan.facts, moment=moment)
    words = plan.words.replace("the rota exercise with Ines", "how Ines explained the ward")
    return Proposal(
        sentence, Move.APPRECIATE, replace(plan, facts=facts, words=words), "I remember how Ines explained the ward."
    )
