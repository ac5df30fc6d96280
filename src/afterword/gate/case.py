"""A situation on a given day: the questions that the gate's rules ask of it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cached_property

from afterword.situation import Channel, Person, Position, Request, RequestKind, Situation, StageKind, Status
from afterword.situation.contradictions import contradictions

FRESH = dt.timedelta(hours=24)
FADED = dt.timedelta(days=14)
OVER = dt.timedelta(days=90)
STATUS_AFTER = dt.timedelta(days=7)
REMINDER_AFTER_BUSINESS_DAYS = 5

_NO_REPLY = re.compile(r"(no|do[-_.]?not)[-_.]?reply|mailer-daemon", re.IGNORECASE)
_SPOKEN = (Channel.PHONE, Channel.VIDEO, Channel.IN_PERSON)


@dataclass(frozen=True, eq=False)
class Case:
    """A situation and the moment it is judged at (`now`, local time)."""

    situation: Situation
    now: dt.datetime

    @property
    def today(self) -> dt.date:
        """The day of `now`."""
        return self.now.date()

    @property
    def is_rejected(self) -> bool:
        """Whether somebody said no."""
        return self.situation.outcome.status is Status.REJECTED

    @property
    def is_silent(self) -> bool:
        """Whether no answer has come: silence is not a rejection."""
        return self.situation.outcome.status in (Status.NO_RESPONSE, Status.PENDING)

    @cached_property
    def contradictions(self) -> tuple[str, ...]:
        """What cannot be true at once, a line each."""
        return tuple(str(problem) for problem in contradictions(self.situation, self.today))

    @property
    def answer_age(self) -> dt.timedelta | None:
        """How long ago the answer came: to the minute where its time is known, else in whole days."""
        outcome = self.situation.outcome
        if outcome.date is None:
            return None
        if outcome.time is None:
            return self.today - outcome.date
        return self.now.replace(tzinfo=None) - dt.datetime.combine(outcome.date, outcome.time.replace(tzinfo=None))

    @property
    def last_contact(self) -> dt.date | None:
        """The last day something came from their side: the outcome's date, a stage that is over, an answered request."""
        told = [self.situation.outcome.date, *(stage.date for stage in self.situation.stages)]
        answered = [request.date for request in self.situation.requests if request.answered]
        return max((day for day in (*told, *answered) if day and day <= self.today), default=None)

    @property
    def promised(self) -> dt.date | None:
        """The day an answer was promised for, unless they wrote again after it."""
        day, contact_day = self.situation.outcome.promised, self.last_contact
        return None if day and contact_day and day < contact_day else day

    @property
    def is_automated(self) -> bool:
        """Whether the news came from a machine: a no-reply sender is not a person."""
        by = self.situation.outcome.by
        return bool(self.situation.outcome.automated) or bool(by and not by.name and _is_no_reply(by.email))

    @property
    def is_told_in_person(self) -> bool:
        """Whether a person gave the news, or an agency recruiter, who hears the reason, can be asked frankly."""
        outcome, recruiter = self.situation.outcome, self.situation.recruiter
        known = (outcome.by, recruiter, *self.situation.people)
        if any(person and person.position is Position.AGENCY_RECRUITER for person in known):
            return True
        by_somebody = outcome.by or recruiter or outcome.automated is False or outcome.channel in _SPOKEN
        return bool(by_somebody) and not self.is_automated

    @property
    def met_somebody_who_decides(self) -> bool:
        """Whether the candidate met somebody beyond recruiting, by a person's position or by the kind of stage."""
        if any(not position.screens for position in self.situation.met):
            return True
        return any(stage.kind.shows_the_work for stage in self.situation.stages)

    @property
    def whom_is_unknown(self) -> bool:
        """Whether an interview could have been with anybody, and nothing else shows that somebody who decides was met."""
        if self.met_somebody_who_decides:
            return False
        interviews = [stage for stage in self.situation.stages if stage.kind is StageKind.INTERVIEW]
        return any(not any(person.position for person in stage.people) for stage in interviews)

    @property
    def feedback_requests(self) -> tuple[Request, ...]:
        """What was sent to ask for feedback, oldest first; before the no there was only the status to remind of."""
        ended = self.situation.outcome.date if self.is_rejected else None
        kinds = (RequestKind.FEEDBACK,) if self.is_silent else (RequestKind.FEEDBACK, RequestKind.REMINDER)
        asked = [r for r in self.situation.requests if r.kind in kinds and (ended is None or r.date >= ended)]
        return tuple(sorted(asked, key=lambda request: request.date))

    @property
    def status_requests(self) -> tuple[Request, ...]:
        """What was sent to ask for the status and is still unanswered, oldest first."""
        kinds = (RequestKind.STATUS, RequestKind.REMINDER)
        asked = [r for r in self.situation.requests if r.kind in kinds and not r.answered]
        return tuple(sorted(asked, key=lambda request: request.date))


def add_business_days(day: dt.date, count: int) -> dt.date:
    """Return the day `count` business days (Monday to Friday) after `day`."""
    while count:
        day += dt.timedelta(days=1)
        count -= day.weekday() < 5
    return day


def contact(situation: Situation) -> Person | None:
    """Return whom to write to: the recruiter, else who brought the news, else somebody met (DOMAIN 1.4, 2 who).

    An address that nobody reads is left out, and a sender known by nothing else is nobody.
    """
    outcome = situation.outcome
    named = [person for person in situation.people if person.name or person.email]
    screening = [person for person in named if person.position and person.position.screens]
    managing = [person for person in named if person.position is Position.HIRING_MANAGER]
    by = outcome.by if outcome.by and (outcome.by.name or outcome.by.email) else None
    position_alone = None if outcome.automated else outcome.by
    first = (situation.recruiter, by, *screening, *managing, *named, position_alone)
    return next(filter(None, (_person(known) for known in first)), None)


def _person(known: Person | None) -> Person | None:
    """Return `known` without an address that nobody reads, or nothing where nothing is left."""
    if known and _is_no_reply(known.email):
        if not known.name:
            return None
        known = replace(known, email=None)
    return known if known and (known.name or known.email or known.position) else None


def _is_no_reply(address: str | None) -> bool:
    return bool(address and _NO_REPLY.search(address.partition("@")[0]))
