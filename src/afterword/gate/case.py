"""A situation on a given day: the questions that the gate's rules ask of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from afterword.situation import Person, Position, Request, RequestKind, Situation, StageKind, Status
from afterword.situation.contradictions import contradictions

FRESH = dt.timedelta(hours=24)
FADED = dt.timedelta(days=14)
OVER = dt.timedelta(days=90)
STATUS_AFTER = dt.timedelta(days=7)
REMINDER_AFTER_BUSINESS_DAYS = 5

_DEEP = (
    StageKind.TECHNICAL, StageKind.CASE, StageKind.TAKE_HOME, StageKind.PRESENTATION, StageKind.TRIAL,
    StageKind.ASSESSMENT, StageKind.PANEL, StageKind.TEAM, StageKind.FINAL,
)  # fmt: skip


@dataclass(frozen=True)
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
        """How long ago the answer came; with the hour where it is known, else counted from noon of its day."""
        outcome = self.situation.outcome
        if outcome.date is None:
            return None
        if outcome.time is None:
            return dt.timedelta(days=(self.today - outcome.date).days)
        return self.now.replace(tzinfo=None) - dt.datetime.combine(outcome.date, outcome.time.replace(tzinfo=None))

    @property
    def last_contact(self) -> dt.date | None:
        """The last day something came from their side: the outcome's date, else the last stage that is over."""
        if self.situation.outcome.date:
            return self.situation.outcome.date
        dates = [stage.date for stage in self.situation.stages if stage.date and stage.date <= self.today]
        return max(dates, default=None)

    @property
    def met_somebody_who_decides(self) -> bool:
        """Whether the candidate met somebody beyond recruiting, by a person's position or by the kind of stage."""
        if any(not position.screens for position in self.situation.met):
            return True
        return any(stage.kind in _DEEP for stage in self.situation.stages)

    @property
    def whom_is_unknown(self) -> bool:
        """Whether nothing tells whom the candidate met."""
        talks = self.situation.conversations
        told = bool(self.situation.met) or any(stage.kind in (*_DEEP, StageKind.SCREEN) for stage in talks)
        return bool(talks) and not told

    def sent(self, *kinds: RequestKind) -> tuple[Request, ...]:
        """Return what the candidate sent of these kinds, oldest first."""
        return tuple(sorted((r for r in self.situation.requests if r.kind in kinds), key=lambda request: request.date))


def add_business_days(day: dt.date, count: int) -> dt.date:
    """Return the day `count` business days (Monday to Friday) after `day`."""
    while count:
        day += dt.timedelta(days=1)
        count -= day.weekday() < 5
    return day


def contact(situation: Situation) -> Person | None:
    """Return whom to write to: the recruiter, else who brought the news, else somebody met (DOMAIN 1.4, 2 who)."""
    by = situation.outcome.by
    if situation.recruiter:
        return situation.recruiter
    if by and (by.name or by.email):
        return by
    named = [person for person in situation.people if person.name or person.email]
    screening = [person for person in named if person.position and person.position.screens]
    managing = [person for person in named if person.position is Position.HIRING_MANAGER]
    return next(iter([*screening, *managing, *named]), None)
