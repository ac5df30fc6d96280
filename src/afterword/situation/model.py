"""What the candidate tells us. Little is required; what is missing and matters becomes the verdict `need_info`."""

# Annotations are evaluated here, once for the compiled file, rather than read as text at every start.
import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How senior the role is."""

    INTERN = "intern"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"

    @property
    def is_senior(self) -> bool:
        """Whether a warmer and more personal note is in place (DOMAIN 2, level)."""
        return self in (Level.SENIOR, Level.LEAD, Level.MANAGER, Level.DIRECTOR, Level.EXECUTIVE)

    @property
    def is_executive(self) -> bool:
        """Whether the role leads an organisation or a large part of it."""
        return self in (Level.DIRECTOR, Level.EXECUTIVE)


class StageKind(StrEnum):
    """One kind of step in an interview process."""

    APPLICATION = "application"
    SCREEN = "screen"
    ONLINE_TEST = "online_test"
    INTERVIEW = "interview"
    TECHNICAL = "technical"
    CASE = "case"
    TAKE_HOME = "take_home"
    PRESENTATION = "presentation"
    TRIAL = "trial"
    ASSESSMENT = "assessment"
    PANEL = "panel"
    TEAM = "team"
    FINAL = "final"

    @property
    def shows_the_work(self) -> bool:
        """Whether somebody who knows the work looks at the candidate's, whoever is named as having been there."""
        return self not in (StageKind.APPLICATION, StageKind.SCREEN, StageKind.ONLINE_TEST, StageKind.INTERVIEW)


class Position(StrEnum):
    """Who somebody is in the process."""

    RECRUITER = "recruiter"
    AGENCY_RECRUITER = "agency_recruiter"
    HR = "hr"
    HIRING_MANAGER = "hiring_manager"
    MANAGERS_MANAGER = "managers_manager"
    PEER = "peer"
    EXECUTIVE = "executive"
    OTHER = "other"

    @property
    def screens(self) -> bool:
        """Whether this person screens candidates and would not work with them."""
        return self in (Position.RECRUITER, Position.AGENCY_RECRUITER, Position.HR)


class Status(StrEnum):
    """How the process stands."""

    REJECTED = "rejected"
    NO_RESPONSE = "no_response"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"
    OFFER = "offer"
    ROLE_CLOSED = "role_closed"


class Channel(StrEnum):
    """How the news came."""

    EMAIL = "email"
    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    TEXT = "text"
    LINKEDIN = "linkedin"
    LETTER = "letter"
    PORTAL = "portal"


class ClosedReason(StrEnum):
    """Why a role is gone without a decision about the candidate."""

    CANCELLED = "cancelled"
    FROZEN = "frozen"
    INTERNAL = "internal"


class FeedbackPolicy(StrEnum):
    """What is known about the employer's policy of giving feedback."""

    NONE_KNOWN = "none_known"
    LIKELY_NONE = "likely_none"
    STATED_NONE = "stated_none"


class RequestKind(StrEnum):
    """What was sent before."""

    FEEDBACK = "feedback"
    REMINDER = "reminder"
    STATUS = "status"


class Mood(StrEnum):
    """How the candidate feels about it today."""

    CALM = "calm"
    DISAPPOINTED = "disappointed"
    ANGRY = "angry"


class Wish(StrEnum):
    """Whether the candidate wants to know why."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody met in the process; every field may be unknown."""

    name: str | None = None
    position: Position | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of the process. `good` and `bad` are the candidate's own words about a real moment."""

    kind: StageKind
    date: dt.date | None = None
    people: tuple[Person, ...] = ()
    good: str | None = None
    bad: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Who writes: the name they sign with, sentences they would say, and a sample of their writing."""

    name: str | None = None
    phrases: tuple[str, ...] = ()
    sample: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """The role applied for."""

    title: str
    level: Level | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How it ended, or how it stands.

    `date` is the day the news came, or for silence the day of the last contact; `promised` the day an answer was
    promised for; `words` what was said; `stronger_candidate` whether they said that another candidate was stronger.
    """

    status: Status
    date: dt.date | None = None
    time: dt.time | None = None
    by: Person | None = None
    channel: Channel | None = None
    automated: bool | None = None
    words: str | None = None
    stronger_candidate: bool | None = None
    policy: FeedbackPolicy = FeedbackPolicy.NONE_KNOWN
    promised: dt.date | None = None
    closed: ClosedReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something the candidate already sent."""

    kind: RequestKind
    date: dt.date
    answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """Feedback that was already given; `wrong_fact` is what the candidate marked as a plain error of fact."""

    text: str
    date: dt.date | None = None
    wrong_fact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A rejected (or waiting) candidate's situation: the one input of the gate and of the draft."""

    role: Role
    outcome: Outcome
    company: str | None = None
    candidate: Candidate = field(default_factory=Candidate)
    stages: tuple[Stage, ...] = ()
    recruiter: Person | None = None
    requests: tuple[Request, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    mood: Mood | None = None
    wants_to_know: Wish | None = None
    improve: str | None = None
    legal_concern: bool = False

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody met in a stage, in order."""
        return tuple(person for stage in self.stages for person in stage.people)

    @property
    def met(self) -> frozenset[Position]:
        """The positions of everybody met in a stage."""
        return frozenset(person.position for person in self.people if person.position is not None)

    @property
    def conversations(self) -> tuple[Stage, ...]:
        """The stages where somebody spent time on the candidate: neither the application nor an online test."""
        return tuple(stage for stage in self.stages if stage.kind not in (StageKind.APPLICATION, StageKind.ONLINE_TEST))

    @property
    def is_screen_only(self) -> bool:
        """Whether the candidate met only people who screen, in one first conversation (DOMAIN 1.2)."""
        talks = self.conversations
        if len(talks) != 1 or talks[0].kind.shows_the_work or any(not position.screens for position in self.met):
            return False
        return talks[0].kind is StageKind.SCREEN or bool(self.met)

    @property
    def last_stage(self) -> Stage | None:
        """The stage reached, by order in the file."""
        return self.conversations[-1] if self.conversations else None
