"""Generated situations for the writing path: every fact present and missing, notes of every shape, always the same."""

import datetime as dt
import itertools
import random
import re
from collections.abc import Iterator

from afterword.composer import compose
from afterword.gate import decide
from afterword.guardrails import Proposal, check_message, check_sentence
from afterword.message import Move, body_of
from afterword.plan import make_plan
from afterword.situation import (
    Candidate,
    Channel,
    ClosedReason,
    Feedback,
    FeedbackPolicy,
    Level,
    Mood,
    Outcome,
    Person,
    Position,
    Request,
    RequestKind,
    Role,
    Situation,
    Stage,
    StageKind,
    Status,
)

TODAY = dt.datetime(2026, 11, 23, 12)
NO = dt.date(2026, 11, 17)

ROLES = (
    "Ward Manager", "Data Analyst", "Underwriter", "Électricien de maintenance", "Sous-Chef", "C++ Developer", "Head of HR & Payroll",
    "apprentice joiner", "internship", "Senior Vice President, Clinical Quality and Patient Safety (EMEA)", "QA", "2nd line support",
    "The Library Assistant position", "Referent:in Öffentlichkeitsarbeit", "看護師", "MRI radiographer", "x-ray technician", "hourly paid lecturer",
)  # fmt: skip
COMPANIES = (
    "Lindqvist Care", "O'Hare & Sons", "Yahoo!", "Ørsted Lab", "株式会社みなと", "St. Mary's", "ACME", "E.ON", "the Council", "Marks and Spencer plc",
    "Zürcher Höhenklinik Davos", "1&1", "B.Braun", "company.com",
)  # fmt: skip
PEOPLE = (
    "Ines Calvo", "Siobhán O'Dowd", "Dr. Amit Rao", "李小龙", "Ngozi", "Jean-Luc de la Tour", "Mrs Pym", "Łukasz Żak", "María José Carreño Quiñones",
    "D'Angelo Ng", "Ольга Петрова", "Al-Amin Haddad", "may lee", "Will Page",
)  # fmt: skip
MOMENTS = (
    "the rota exercise with Ines", "Ravi's question about cold chains", "talking through the rota with the team", "explaining decisions to Siobhán O'Dowd",
    "system design", "how Marta explained the ward", "the panel was kind", "I got to see the workshop", "showed them my garden plan",
    "when they asked about the flood", "that they let me touch the loom!", "The Q&A after my talk.", "Great chat about bees :)", "meeting Dr. Rao", "lunch",
    "questions about e.g. dosing", "warm welcome at the desk", "how honest everyone was", "walking the shop floor at 6am", "THE TEAM LUNCH", "team lunch 🎉",
    "a long conversation about grief and paperwork", "what Anna said about failing", "got on well with the apprentices", "Being shown round by Kofi",
    "your question, whether plants can hear", "an hour in the archive", "people laughed at my joke", "it felt calm", "We talked about tides", "the test kitchen",
    "discussing X vs. Y", "the walk-through of the plant", "Zofia’s drawing of the old mill", "nobody rushed me", "being asked what I'd change", "role play",
    "who came to meet me", "some of the stories", "both technical questions", "honest talk about shifts", "there was a dog", "seeing how you run triage",
    "I liked that Ben showed me the kiln", "the interview itself", "in the lab with Pia", "hearing about the move to Leeds", "really enjoyed the puzzle",
)  # fmt: skip
WEAK = (
    "rushed the handover", "ran out of time on the SQL part", "my answer about pricing", "I froze at the budget question", "talking too fast", "nerves", "too long-winded",
    "lack of confidence", "forgot the name of the framework", "couldn't explain the p-value", "system design", "my examples were thin", "didn't ask any questions",
    "the numbers in the case", "not prepared for the role-play", "Mumbled!!", "was too quiet", "I talked over Priya", "mixing up VAT and duty", "GOT LOST IN DETAILS",
    "struggled w/ recursion", "poor time management", "stumbled over the STAR questions...", "how I closed the presentation", "no experience with SAP",
    "weak on statistics", "did not mention safeguarding", "my Spanish", "the maths", "never got to the conclusion", "should have asked about the team", "bad at small talk",
    "I was not clear about my reasons", "answers too short", "spoke too quickly, and lost the panel", "kept saying um", "too nervous to think", "wasn't specific enough",
)  # fmt: skip
AIMS = (
    "to speak up more", "explaining decisions to people outside my field", "how I talk while I code", "be more concise", "confidence", "my German", "interview technique",
    "presenting under pressure", "Ask better questions", "the STAR method", "I want to learn to estimate", "estimating", "time management", "not to ramble", "getting to the point",
    "public speaking", "being less nervous", "structure", "telling stories with numbers", "whatever it takes", "SQL", "how to sell myself", "listening more", "my answers",
    "giving shorter answers", "answers that get to the point", "small talk", "don't talk so much", "to be calmer", "leading meetings", "data modelling", "what I lack",
)  # fmt: skip
TALKS = tuple(kind for kind in StageKind if kind not in (StageKind.APPLICATION, StageKind.ONLINE_TEST))
FACTS = ("company", "candidate", "moment", "weak", "improve", "named", "recruiter", "stronger", "senior", "likely")
TASKS = ("request", "screen", "faded", "reminder", "status", "promised", "policy", "closed", "feedback")


def situations(count: int, seed: int = 20) -> Iterator[Situation]:
    """Yield situations: every combination of present and missing facts, the tasks in turn, values drawn by the seed."""
    rng = random.Random(seed)  # noqa: S311  # the same every time
    combinations = list(itertools.product((True, False), repeat=len(FACTS)))
    rng.shuffle(combinations)
    turns = itertools.cycle(TASKS)
    for combination in itertools.islice(itertools.cycle(combinations), count):
        yield situation(dict(zip(FACTS, combination, strict=True)), next(turns), rng)


def situation(has: dict[str, bool], task: str, rng: random.Random) -> Situation:
    """Build one situation for a task, with the facts it has drawn at random."""
    name, other = rng.sample(PEOPLE, 2)
    screens = task == "screen"
    kinds = (
        (StageKind.SCREEN,) if screens else (rng.choice(TALKS), *((rng.choice(TALKS),) if rng.random() < 0.4 else ()))
    )
    met = Person(
        name=other if has["named"] else None,
        position=Position.RECRUITER if screens else rng.choice((Position.HIRING_MANAGER, Position.PEER)),
    )
    stages = tuple(
        Stage(
            kind=kind,
            people=(met,),
            good=rng.choice(MOMENTS) if has["moment"] else None,
            bad=rng.choice(WEAK) if has["weak"] else None,
        )
        for kind in kinds
    )
    recruiter = Person(
        name=name,
        position=rng.choice((Position.RECRUITER, Position.AGENCY_RECRUITER, Position.HR)),
        email="a@b.example",
    )
    return Situation(
        role=Role(title=rng.choice(ROLES), level=rng.choice((Level.LEAD, Level.EXECUTIVE)) if has["senior"] else rng.choice((None, Level.MID))),
        company=rng.choice(COMPANIES) if has["company"] else None,
        candidate=Candidate(name=rng.choice(PEOPLE) if has["candidate"] else None),
        stages=stages,
        outcome=_outcome(task, has, rng),
        recruiter=recruiter if has["recruiter"] or screens else None,
        requests=(Request(kind=RequestKind.FEEDBACK, date=dt.date(2026, 11, 10)),) if task == "reminder" else (),
        feedback=(Feedback(text="You were short on SQL."),) if task == "feedback" else (),
        mood=rng.choice((Mood.CALM, Mood.DISAPPOINTED)),
        improve=rng.choice(AIMS) if has["improve"] else None,
    )  # fmt: skip


def _outcome(task: str, has: dict[str, bool], rng: random.Random) -> Outcome:
    channel = rng.choice((None, *Channel))
    if task in ("status", "promised"):
        promised = dt.date(2026, 11, 13) if task == "promised" else None
        return Outcome(
            status=Status.NO_RESPONSE if rng.random() < 0.5 else Status.PENDING,
            date=dt.date(2026, 11, 6),
            promised=promised,
        )
    if task == "closed":
        return Outcome(status=Status.ROLE_CLOSED, date=NO, closed=rng.choice((None, *ClosedReason)), channel=channel)
    policy = FeedbackPolicy.LIKELY_NONE if has["likely"] else FeedbackPolicy.NONE_KNOWN
    date = {"faded": dt.date(2026, 10, 20), "reminder": dt.date(2026, 11, 6)}.get(task, NO)
    return Outcome(
        status=Status.REJECTED, date=date, channel=channel, stronger_candidate=has["stronger"] or None,
        policy=FeedbackPolicy.STATED_NONE if task == "policy" else policy,
    )  # fmt: skip


def planned(situation):
    """Return the plan of a situation, whatever the gate thinks of it."""
    return make_plan(situation, decide(situation, now=TODAY), anyway=True)


def faults(situation) -> list[str]:
    """Return everything a guardrail or a plain look finds wrong with the floor's message."""
    plan = planned(situation)
    sentences = compose(plan)
    found = [f"{item.rule} {item.why}" for item in check_message(sentences, plan)]
    for sentence in sentences:
        if sentence.move not in (Move.GREETING, Move.CLOSING):
            proposal = Proposal(sentence.text, sentence.move, plan, sentence.text)
            found += [
                f"{item.rule} {item.words!r} in {sentence.text}" for item in check_sentence(proposal) if item.blocks
            ]
    found += [
        f"{name}: {match[0]!r} in {sentence.text}" for sentence in sentences for name, match in slips(sentence.text)
    ]
    body = body_of(sentences)
    return found + [
        f"{name} in the body"
        for name in ("None", "  ", "$", "{", "[", "|", "()")
        if name in body and name not in plan.words
    ]


SLIPS = {
    "doubled word": r"(?i)(?<![\w.'’])(\w+) \1\b",
    "dangling preposition": r"(?i)\b(with|at|for|from|of|into|during|between|and|or|the|a|an|my|to)[.,;?!](?!\w)(?<!more of.)(?<!back to.)(?<!e.g.)(?<!want to.)(?<!mean to.)",
    "doubled mark": r"[.,;:?!]\s*[.,;:]|\s[.,;:?!]",
    "empty bracket": r"\(\s*\)|\[\s*\]",
    "lower-case start": r"^[a-zà-ÿ]",
    "a before a vowel": r"(?<!&)\b[Aa] (?=[aeiou])(?!e[uw]|on(e|c)|uni|us[eu]|ut[ie]|u[kr])\w+",
    "an before a consonant": r"\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])\w+",
    "stage named twice": r"(?i)\b(interview|round|presentation|trial|panel|task|assessment|team)\b.*\b\1\b",
    "two relatives": r"\b(that that|that when|of of|in in)\b",
    "modal twice": r"\b(I know that I have to|I I)\b",
}


def slips(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the slips of the pen in a sentence."""
    for name, pattern in SLIPS.items():
        if match := re.search(pattern, text):
            yield name, match
