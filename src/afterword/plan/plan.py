"""Plan a message: which moves, which facts, how long, how formal."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from afterword.gate import Decision, Verdict
from afterword.message import Move
from afterword.plan.facts import Facts, facts_of, is_recruiting
from afterword.plan.shape import Note
from afterword.situation import (
    Channel,
    ClosedReason,
    FeedbackPolicy,
    Mood,
    Person,
    Position,
    Situation,
    StageKind,
)


class Task(StrEnum):
    """What kind of message is written."""

    REQUEST = "request"
    BRIEF_REQUEST = "brief_request"
    REMINDER = "reminder"
    STATUS = "status"
    THANKS = "thanks"
    REPLY = "reply"


class Register(StrEnum):
    """How formally the candidate writes."""

    FORMAL = "formal"
    NEUTRAL = "neutral"
    INFORMAL = "informal"


class Teller(StrEnum):
    """Who is written to, seen from the decision."""

    RECRUITING = "recruiting"
    AGENCY = "agency"
    DECIDER = "decider"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one sentence. `opens` starts a paragraph; `personal` marks what a model can make more the candidate's own."""

    move: Move
    opens: bool = False
    personal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything the composer, a model and the guardrails need, and nothing else.

    `reason` narrows the task ("faded", "policy", "cancelled", "feedback", ...); `told` is how the news reached the candidate
    from the person written to ("your call"), None if somebody or something else brought it; `who` is who decided, in
    words; `min_words` and `max_words` bound the body; `words` holds every word that the input supports;
    `offered` is what feedback holds out ("again", "help"), `point` the finer point it makes ("length"), `beside` a second one.
    """

    task: Task
    reason: str | None
    facts: Facts
    slots: tuple[Slot, ...]
    register: Register
    teller: Teller
    told: str | None
    who: str
    stronger: bool
    likely_no_policy: bool
    disappointed: bool
    senior: bool
    recipient: str | None
    recipient_email: str | None
    signature: str | None
    min_words: int
    max_words: int
    seed: str
    words: str
    offered: str | None = None
    point: str | None = None
    beside: str | None = None

    @property
    def moves(self) -> tuple[Move, ...]:
        """Return the moves of the body, in order."""
        return tuple(slot.move for slot in self.slots)

    @property
    def questions(self) -> int:
        """Return how many questions the body holds: one where something is asked, else none."""
        return int(Move.ASK in self.moves)


def make_plan(situation: Situation, verdict: Verdict, *, anyway: bool = False) -> Plan:
    """Plan the message that a verdict calls for.

    With `anyway`, a decision against writing is planned as the lightest message that fits the outcome.
    """
    task, reason = _task(situation, verdict, anyway=anyway)
    facts = facts_of(situation, contact=verdict.contact)
    slots = _slots(task, facts, stronger=bool(situation.outcome.stronger_candidate), senior=_is_senior(situation))
    low, high = _length(task, situation)
    plan = frame(
        situation,
        facts,
        verdict.contact,
        task=task,
        reason=reason,
        slots=slots,
        low=low,
        high=high,
        seed=_seed(situation),
    )
    return _taking_in(plan, situation) if reason == "feedback" and situation.feedback else plan


def _taking_in(plan: Plan, situation: Situation) -> Plan:
    """Return the plan of a thank-you for feedback with what it taught, where that is told: nobody only says thanks for it."""
    # What reads feedback is dear to import, and next to no draft needs it.
    from afterword.feedback import read_feedback
    from afterword.plan.reply import make_reply_plan

    text = situation.feedback[-1].text
    reading = read_feedback(text)
    if reading.withheld:
        return plan
    answer = make_reply_plan(text, reading, situation)
    if answer.facts.kind is None:
        return plan
    at = [slot.move for slot in plan.slots].index(Move.ACKNOWLEDGE) + 1
    learned = _experience(answer.facts.learned, text)
    taken = tuple(replace(slot, opens=False) for slot in answer.slots if slot.move in (Move.LEARNED, Move.GROW))
    return replace(
        plan,
        # What it taught is what there is to work on now; what the candidate had in mind before would be a second topic.
        facts=replace(plan.facts, learned=learned, kind=answer.facts.kind, improve=None),
        slots=(*plan.slots[:at], *taken, *plan.slots[at:]),
        point=answer.point,
        beside=answer.beside,
        words="\n".join((plan.words, answer.words, learned.text if learned else "")),
    )


def _experience(learned: Note | None, said: str) -> Note | None:
    """Return the thing learned with the "experience" that was said of it: nobody is short on "SEN"."""
    whole = f"{learned.text} experience" if learned else ""
    return replace(learned, text=whole) if learned and whole.lower() in said.lower() else learned


def frame(
    situation: Situation | None,
    facts: Facts,
    contact: Person | None,
    *,
    task: Task,
    reason: str | None,
    slots: tuple[Slot, ...],
    low: int,
    high: int,
    seed: str,
    register: Register | None = None,
) -> Plan:
    """Put a plan together: what depends on the situation and on whom it is written to, around the moves and the facts."""
    outcome = situation.outcome if situation else None
    return Plan(
        task=task,
        reason=reason,
        facts=facts,
        slots=slots,
        register=register or (_register(situation) if situation else Register.NEUTRAL),
        teller=_teller(contact),
        told=_told(situation, contact) if situation else None,
        who=_who(situation, contact) if situation else "the team",
        stronger=bool(outcome and outcome.stronger_candidate),
        likely_no_policy=bool(outcome and outcome.policy is FeedbackPolicy.LIKELY_NONE),
        disappointed=bool(situation and situation.mood is Mood.DISAPPOINTED),
        senior=bool(situation and _is_senior(situation)),
        recipient=clean_name(contact.name) if contact else None,
        recipient_email=contact.email if contact else None,
        signature=clean_name(situation.candidate.name) if situation else None,
        min_words=low,
        max_words=high + _long_names(facts),
        seed=seed,
        words=_words(situation, facts),
    )


def _is_senior(situation: Situation) -> bool:
    return bool(situation.role.level and situation.role.level.is_senior)


def _task(situation: Situation, verdict: Verdict, *, anyway: bool) -> tuple[Task, str | None]:
    rule = verdict.deciding.name
    if verdict.verdict is Decision.THANK_ONLY:
        return Task.THANKS, _thanks_reason(situation, rule)
    if verdict.verdict is Decision.FOLLOW_UP_ON_STATUS:
        return Task.STATUS, None
    if rule == "reminder-due":
        return Task.REMINDER, None
    if verdict.verdict is Decision.ASK_BRIEFLY:
        return Task.BRIEF_REQUEST, "faded" if rule == "faded" else None
    if verdict.verdict is Decision.ASK or not anyway:
        return Task.REQUEST, None
    return _task_anyway(situation)


def _task_anyway(situation: Situation) -> tuple[Task, str | None]:
    if situation.outcome.status in ("no_response", "pending"):
        return Task.STATUS, None
    if situation.requests:
        return Task.REMINDER, None
    return Task.BRIEF_REQUEST, None


def _thanks_reason(situation: Situation, rule: str) -> str:
    if rule == "feedback-given":
        return "feedback"
    if rule == "stated-policy":
        return "policy"
    return {
        ClosedReason.CANCELLED: "cancelled",
        ClosedReason.FROZEN: "frozen",
        ClosedReason.INTERNAL: "internal",
        None: "closed",
    }[situation.outcome.closed]


def _slots(task: Task, facts: Facts, *, stronger: bool, senior: bool) -> tuple[Slot, ...]:
    thanks_people = senior and facts.moment is not None and bool(facts.met)
    present = {
        Move.STRONGER: stronger,
        Move.OWN: facts.weak is not None,
        Move.THANKS: thanks_people,
        Move.APPRECIATE: task in (Task.REQUEST, Task.THANKS) or facts.moment is not None,
    }
    slots = [slot for slot in _OUTLINES[task] if present.get(slot.move, True)]
    # What went badly opens the second paragraph; where there is nothing of it, what it is for does.
    opens = task is Task.REQUEST and not present[Move.OWN]
    return tuple(replace(slot, opens=True) if opens and slot.move is Move.GROW else slot for slot in slots)


_OUTLINES: dict[Task, tuple[Slot, ...]] = {
    Task.REQUEST: (
        Slot(Move.ACKNOWLEDGE, opens=True),
        Slot(Move.STRONGER),
        Slot(Move.APPRECIATE, personal=True),
        Slot(Move.THANKS),
        Slot(Move.OWN, opens=True, personal=True),
        Slot(Move.GROW, personal=True),
        Slot(Move.ASK),
        Slot(Move.EASY),
        Slot(Move.EASY_OUT, opens=True),
    ),
    Task.BRIEF_REQUEST: (
        Slot(Move.ACKNOWLEDGE, opens=True),
        Slot(Move.STRONGER),
        Slot(Move.GROW, personal=True),
        Slot(Move.ASK, opens=True),
        Slot(Move.EASY_OUT),
    ),
    Task.REMINDER: (
        Slot(Move.ACKNOWLEDGE, opens=True),
        Slot(Move.GROW, personal=True),
        Slot(Move.ASK),
        Slot(Move.EASY_OUT, opens=True),
    ),
    Task.STATUS: (
        Slot(Move.ACKNOWLEDGE, opens=True),
        Slot(Move.APPRECIATE, personal=True),
        Slot(Move.ASK, opens=True),
        Slot(Move.EASY_OUT),
    ),
    Task.THANKS: (
        Slot(Move.ACKNOWLEDGE, opens=True),
        Slot(Move.APPRECIATE, personal=True),
        Slot(Move.DOOR, opens=True),
    ),
}


def _length(task: Task, situation: Situation) -> tuple[int, int]:
    long_process = len(situation.conversations) > 1 or situation.last_stage is None
    deep = situation.last_stage is not None and situation.last_stage.kind in (
        StageKind.FINAL, StageKind.PANEL, StageKind.ASSESSMENT, StageKind.PRESENTATION, StageKind.CASE,
    )  # fmt: skip
    return {
        Task.REQUEST: (60, 120) if long_process or deep else (45, 105),
        Task.BRIEF_REQUEST: (30, 60),
        Task.REMINDER: (25, 60),
        Task.STATUS: (25, 70),
        Task.THANKS: (20, 80),
    }[task]


def _long_names(facts: Facts) -> int:
    """Allow for names and notes that take more words than usual: nobody should be cut short for a long job title."""
    names = (facts.role, facts.company or "", *facts.met)
    notes = [item.text for item in (facts.moment, facts.weak, facts.improve) if item]
    return sum(max(0, len(name.split()) - 3) for name in names) + sum(max(0, len(text.split()) - 3) for text in notes)


_NEWS = {
    Channel.EMAIL: "your message",
    Channel.PHONE: "your call",
    Channel.VIDEO: "your call",
    Channel.IN_PERSON: "telling me in person",
    Channel.TEXT: "your message",
    Channel.LINKEDIN: "your message",
    Channel.LETTER: "your letter",
    Channel.PORTAL: None,
    None: "your message",
}


def _told(situation: Situation, contact: Person | None) -> str | None:
    outcome = situation.outcome
    if outcome.automated or contact is None:
        return None
    by_contact = outcome.by is None or outcome.by == contact or (outcome.by.name or "") == (contact.name or "")
    return _NEWS[outcome.channel] if by_contact else None


def _teller(contact: Person | None) -> Teller:
    if contact is None or contact.position is None:
        return Teller.UNKNOWN
    if contact.position is Position.AGENCY_RECRUITER:
        return Teller.AGENCY
    return Teller.RECRUITING if is_recruiting(contact) else Teller.DECIDER


def _who(situation: Situation, contact: Person | None) -> str:
    """Name who decided, for somebody who passes on what they said."""
    managers = [person for person in situation.people if person.position is Position.HIRING_MANAGER]
    named = next((name for person in managers if person != contact and (name := clean_name(person.name))), None)
    last = situation.last_stage
    if last and last.kind is StageKind.PANEL:
        return "the panel"
    if named and (contact is None or named != clean_name(contact.name)):
        return named
    return "the hiring manager" if managers and managers[0] != contact else "the team"


def _register(situation: Situation) -> Register:
    level, sample = situation.role.level, situation.candidate.sample or ""
    if re.search(r"(?im)^\s*(dear|sir|madam)\b|yours (sincerely|faithfully)", sample):
        return Register.FORMAL
    if re.search(
        r"(?i)^\s*(hi|hey|heya|morning)\b|\b(cheers|thanks!|gonna|wanna|kinda)\b|\w'(m|ll|ve|d|re)\b|n't\b", sample
    ):
        return Register.INFORMAL
    if (level and level.is_executive) or situation.outcome.channel is Channel.LETTER:
        return Register.FORMAL
    casual = situation.outcome.channel in (Channel.TEXT, Channel.LINKEDIN)
    return Register.INFORMAL if casual else Register.NEUTRAL


def clean_name(name: str | None) -> str | None:
    """Return a person's name fit for a greeting or a signature, or None."""
    cleaned = re.sub(r"\s+", " ", name or "").strip(" ,;")
    if cleaned.islower():
        cleaned = re.sub(r"(?<![^\W_])(?!(?:de|la|van|von|der|bin|al|y)\b)\w", lambda match: match[0].upper(), cleaned)
    usable = cleaned and len(cleaned) <= 60 and re.fullmatch(r"[^\W\d_](?:[^\W\d_]|[ .'’\-])*", cleaned)
    return cleaned if usable else None


def _seed(situation: Situation) -> str:
    return hashlib.sha256(repr(situation).encode("utf-8", "surrogatepass")).hexdigest()


def _words(situation: Situation | None, facts: Facts) -> str:
    """Return every word a message may take from the input, for the fact lock; unusable notes are not among them."""
    notes = [item.text for item in (facts.moment, facts.weak, facts.improve, facts.learned) if item]
    given = [*notes, facts.correction, facts.company, facts.advised]
    if situation:
        people = (*situation.people, situation.recruiter, situation.outcome.by)
        given += [situation.candidate.name, situation.role.title, *situation.candidate.phrases]
        given += [person.name for person in people if person]
    return " \n".join(text for text in given if text)
