"""What cannot be true of one situation at once. Missing facts are the gate's business, not an error."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from afterword.errors import Problem
from afterword.situation.model import Mood, RequestKind, Situation, StageKind, Status

_OLDEST = dt.date(1990, 1, 1)
_FARTHEST = dt.timedelta(days=730)


def contradictions(situation: Situation, today: dt.date) -> Iterator[Problem]:
    """Yield every impossible date and every pair of facts that exclude each other."""
    yield from _dates(situation, today)
    yield from _order(situation)
    yield from _outcome(situation)


def _dated(situation: Situation) -> Iterator[tuple[str, dt.date | None]]:
    for number, stage in enumerate(situation.stages, 1):
        yield f"stages[{number}].date", stage.date
    yield "outcome.date", situation.outcome.date
    yield "outcome.promised", situation.outcome.promised
    for number, request in enumerate(situation.requests, 1):
        yield f"requests[{number}].date", request.date
    for number, feedback in enumerate(situation.feedback, 1):
        yield f"feedback[{number}].date", feedback.date


def _dates(situation: Situation, today: dt.date) -> Iterator[Problem]:
    for where, date in _dated(situation):
        if date is None:
            continue
        stage_ahead = where.startswith("stages")
        may_come = where == "outcome.promised" or (stage_ahead and situation.outcome.status is Status.PENDING)
        if date > today and not may_come:
            otherwise = ', or set outcome.status to "pending"' if stage_ahead else ""
            yield Problem(where, f"{date} is in the future", f"give a day up to {today}{otherwise}")
        elif date - today > _FARTHEST:
            yield Problem(where, f"{date} is years ahead", "check the year")
        if date < _OLDEST:
            yield Problem(where, f"{date} is too long ago", "check the year")


def _order(situation: Situation) -> Iterator[Problem]:
    ended = situation.outcome.date
    if ended is None or situation.outcome.status is not Status.REJECTED:
        return
    for number, stage in enumerate(situation.stages, 1):
        if stage.date and stage.date > ended:
            right = f"a stage comes before the answer of {ended}; check both dates"
            yield Problem(f"stages[{number}].date", str(stage.date), right)
    status_asked = min((r.date for r in situation.requests if r.kind is RequestKind.STATUS), default=None)
    for number, request in enumerate(situation.requests, 1):
        of_status = request.kind is RequestKind.STATUS or (
            request.kind is RequestKind.REMINDER and status_asked is not None and status_asked <= request.date
        )
        if request.date < ended and not of_status:
            right = f"feedback is asked for after the answer of {ended}; check both dates"
            yield Problem(f"requests[{number}].date", str(request.date), right)


def _outcome(situation: Situation) -> Iterator[Problem]:
    outcome = situation.outcome
    if outcome.closed and outcome.status not in (Status.ROLE_CLOSED, Status.REJECTED):
        yield Problem("outcome.closed", f'"{outcome.closed}"', 'fits only status "role_closed" or "rejected"')
    if outcome.stronger_candidate and outcome.status is not Status.REJECTED:
        yield Problem(
            "outcome.stronger_candidate", "true", f'nobody can be said to be stronger with status "{outcome.status}"'
        )
    if outcome.automated and outcome.by and outcome.by.name and outcome.status is Status.REJECTED:
        yield Problem(
            "outcome.by.name", f'"{outcome.by.name}"', "an automated answer comes from nobody; keep one of the two"
        )
    if outcome.time and not outcome.date:
        yield Problem("outcome.time", str(outcome.time), "a time needs outcome.date too")
    if any(stage.kind is StageKind.APPLICATION and stage.people for stage in situation.stages):
        yield Problem("stages.people", "people at an application", "use the kind of stage where you met them")
    if situation.mood is Mood.ANGRY and outcome.status is Status.OFFER:
        yield Problem("mood", '"angry"', "with an offer in hand, check outcome.status")
