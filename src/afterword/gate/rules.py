"""The gate's rules. Their order is their rank: the first that fires decides, the others are told too.

What no further fact could change stands before what asks for a fact, and that before what waits or writes. Thanks
stand before a missing wish to know, for they ask nothing; and nothing at all is written while angry.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from afterword.findings import Severity
from afterword.gate.case import (
    FADED,
    FRESH,
    OVER,
    REMINDER_AFTER_BUSINESS_DAYS,
    STATUS_AFTER,
    Case,
    add_business_days,
    contact,
)
from afterword.gate.verdict import Decision
from afterword.rules.base import Hit, Rule
from afterword.situation import FeedbackPolicy, Mood, Status, Wish


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GateRule(Rule[Case]):
    """A rule about a case.

    `hint` says what would change the answer; `earliest` names the first good day to act; `holds_writing` lets the rule
    overrule an earlier one that would have something written now.
    """

    verdict: Decision
    earliest: Callable[[Case], dt.date | None] | None = None
    holds_writing: bool = False


def _rule(
    number: int,
    name: str,
    verdict: Decision,
    when: Callable[[Case], str | bool | None],
    *,
    why: str,
    change: str,
    source: str,
    earliest: Callable[[Case], dt.date | None] | None = None,
    holds_writing: bool = False,
) -> GateRule:
    def check(case: Case) -> tuple[Hit, ...]:
        fact = when(case)
        return (Hit(fact if isinstance(fact, str) else ""),) if fact else ()

    return GateRule(
        id=f"GATE{number:02d}", name=name, family="gate", severity=Severity.NOTE, why=why, hint=change, source=source,
        check=check, verdict=verdict, earliest=earliest, holds_writing=holds_writing,
    )  # fmt: skip


def _status_is(*statuses: Status) -> Callable[[Case], str | None]:
    return lambda case: _fact("outcome.status", case.situation.outcome.status, statuses)


def _fact(field: str, value: str | None, wanted: tuple[str, ...]) -> str | None:
    return f"{field} = {value}" if value in wanted else None


def _closed(case: Case) -> str | None:
    outcome = case.situation.outcome
    if outcome.closed:
        return f"outcome.closed = {outcome.closed}"
    return "outcome.status = role_closed" if outcome.status is Status.ROLE_CLOSED else None


def _feedback_given(case: Case) -> str | None:
    answered = any(request.answered for request in case.feedback_requests)
    if case.situation.feedback:
        return "feedback is given"
    return "a request was answered" if answered else None


def _silent_without_date(case: Case) -> str | None:
    known = case.last_contact or case.promised
    return "outcome.date" if case.is_silent and known is None else None


def _answer_promised(case: Case) -> str | None:
    promised = case.promised
    if case.is_silent and promised and case.today <= promised:
        return f"outcome.promised = {promised}"
    return None


def _day_after_promised(case: Case) -> dt.date | None:
    return case.promised + dt.timedelta(days=1) if case.promised else None


def _stages_ahead(case: Case) -> list[dt.date]:
    return [stage.date for stage in case.situation.stages if stage.date and stage.date > case.today]


def _interview_ahead(case: Case) -> str | None:
    ahead = _stages_ahead(case)
    return f"a stage on {min(ahead)}" if case.is_silent and ahead else None


def _after_all_stages(case: Case) -> dt.date | None:
    last = max(_stages_ahead(case))
    promised = _day_after_promised(case)
    return promised if promised and promised > last else last + STATUS_AFTER


def _screened_out_in_silence(case: Case) -> str | None:
    silent = case.situation.outcome.status is Status.NO_RESPONSE
    nobody = bool(case.situation.stages) and not case.situation.conversations
    if silent and (case.situation.is_screen_only or nobody):
        return "met nobody beyond the screening, and never heard back"
    return None


def _last_status_request(case: Case) -> dt.date | None:
    sent = case.status_requests
    return sent[-1].date if case.is_silent and sent else None


def _reminder_day(sent: dt.date | None) -> dt.date | None:
    return add_business_days(sent, REMINDER_AFTER_BUSINESS_DAYS) if sent else None


def _status_asked_twice(case: Case) -> str | None:
    count = len(case.status_requests)
    return f"asked {count} times" if case.is_silent and count >= 2 else None


def _status_asked_lately(case: Case) -> str | None:
    sent = _last_status_request(case)
    day = _reminder_day(sent)
    return f"asked on {sent}" if day and case.today < day else None


def _silent_too_long(case: Case) -> str | None:
    days = [day for day in (case.last_contact, case.promised) if day]
    over = case.is_silent and days and case.today - max(days) > OVER
    return f"nothing since {max(days)}" if over else None


def _silent_shortly(case: Case) -> str | None:
    day = case.last_contact
    fresh = case.is_silent and not case.promised and day and case.today - day < STATUS_AFTER
    return f"last heard on {day}" if fresh else None


def _week_after_contact(case: Case) -> dt.date | None:
    return case.last_contact + STATUS_AFTER if case.last_contact else None


def _no_stages(case: Case) -> str | None:
    said = case.is_rejected or case.situation.outcome.status is Status.NO_RESPONSE
    return "stages" if said and not case.situation.stages else None


def _nobody_met(case: Case) -> str | None:
    over = case.situation.outcome.status in (Status.REJECTED, Status.ROLE_CLOSED)
    nobody = over and case.situation.stages and not case.situation.conversations
    return "an application or a test, and no conversation" if nobody else None


def _whom_unknown(case: Case) -> str | None:
    return "stages.people.position" if case.is_rejected and case.whom_is_unknown else None


def _screened_out(case: Case) -> str | None:
    only_screened = case.is_rejected and case.situation.is_screen_only and not case.is_told_in_person
    return "only the screening, and no personal answer" if only_screened else None


def _date_missing(case: Case) -> str | None:
    return "outcome.date" if case.is_rejected and case.answer_age is None else None


def _feedback_requests(case: Case) -> tuple[dt.date, ...]:
    return tuple(request.date for request in case.feedback_requests)


def _asked_enough(case: Case) -> str | None:
    count = len(_feedback_requests(case))
    return f"asked {count} times" if case.is_rejected and count >= 2 else None


def _asked_lately(case: Case) -> str | None:
    sent = _feedback_requests(case)
    day = _reminder_day(sent[-1]) if sent else None
    return f"asked on {sent[-1]}" if case.is_rejected and day and case.today < day else None


def _reminder_due(case: Case) -> str | None:
    sent = _feedback_requests(case)
    return f"asked once, on {sent[0]}" if case.is_rejected and len(sent) == 1 else None


def _older_than(limit: dt.timedelta) -> Callable[[Case], str | None]:
    def when(case: Case) -> str | None:
        day = case.situation.outcome.date
        old = case.is_rejected and day and case.today - day > limit
        return f"the answer is {(case.today - day).days} days old" if old and day else None

    return when


def _nobody_to_ask(case: Case) -> str | None:
    if case.is_rejected and case.is_automated and contact(case.situation) is None:
        return "recruiter"
    return None


def _fresh_and_mood_unknown(case: Case) -> str | None:
    age = case.answer_age
    fresh = case.is_rejected and case.situation.mood is None and age is not None and age < FRESH
    return "mood" if fresh else None


def _screen_with_personal_no(case: Case) -> str | None:
    return "only the screening, and a personal answer" if case.is_rejected and case.situation.is_screen_only else None


def _met_manager(case: Case) -> str | None:
    return "met somebody who decides" if case.is_rejected and case.met_somebody_who_decides else None


def _only_recruiting_later(case: Case) -> str | None:
    more = not (case.met_somebody_who_decides or case.situation.is_screen_only)
    met = case.is_rejected and case.situation.stages
    return "several conversations with recruiting" if met and more else None


def _senior_rounds(case: Case) -> str | None:
    level = case.situation.role.level
    senior = _only_recruiting_later(case) and level and level.is_senior
    return f"role.level = {level}" if senior else None


GATE_RULES: tuple[GateRule, ...] = (
    _rule(1, "legal-dispute", Decision.DO_NOT_ASK, lambda case: case.situation.legal_concern and "legal_concern = true",
          why="Suspected discrimination or another legal dispute is another track entirely. A feedback note can only harm it; "
              "talk to a lawyer, a union or an advice centre first, and keep what you have in writing.",
          change="Only once that question is settled, or if it was not meant that way.", source="DOMAIN 2, legal dispute"),
    _rule(2, "contradictory", Decision.NEED_INFO, lambda case: "; ".join(case.contradictions),
          why="These facts cannot all be true, and guessing which one is would be worse than asking.",
          change="Mend the facts named here.", source="DOMAIN 2, missing or contradictory input"),
    _rule(3, "offer", Decision.DO_NOT_ASK, _status_is(Status.OFFER),
          why="You have an offer. There is no rejection to ask about.",
          change="If the offer was taken back, it ended with a no (in a file: outcome.status = rejected).", source="DOMAIN 2, withdrew or offer"),
    _rule(4, "withdrew", Decision.DO_NOT_ASK, _status_is(Status.WITHDRAWN),
          why="You withdrew, so nobody turned you down.",
          change="If they had already said no before, it ended with that no (in a file: outcome.status = rejected).", source="DOMAIN 2, withdrew or offer"),
    _rule(5, "feedback-given", Decision.THANK_ONLY, _feedback_given,
          why="They have already told you. Thank them, and do not ask again; `afterword reply` writes the answer to what they said.",
          change="Nothing: one answer is what there is to get.", source="DOMAIN 2, feedback already given"),
    _rule(21, "nobody-met", Decision.DO_NOT_ASK, _nobody_met,
          why="Nobody had spoken with you yet, so nobody decided anything about you.",
          change="If you did talk to somebody, name that step.", source="DOMAIN 2, stage"),
    _rule(6, "role-gone", Decision.THANK_ONLY, _closed,
          why="The role was cancelled, frozen or filled from inside. There is nothing about you to learn from that decision.",
          change="If the role went to another outside candidate after all, it ended with a no (in a file: leave outcome.closed out).", source="DOMAIN 2, role cancelled"),
    _rule(8, "stated-policy", Decision.THANK_ONLY,
          lambda case: case.is_rejected and _fact("outcome.policy", case.situation.outcome.policy, (FeedbackPolicy.STATED_NONE,)),
          why="They said that they do not give feedback. Thank them and leave it.",
          change="If the policy is only a guess of yours, say so (in a file: outcome.policy = likely_none).", source="DOMAIN 2, no-feedback policy"),
    _rule(7, "does-not-want-to-know", Decision.DO_NOT_ASK,
          lambda case: case.is_rejected and _fact("wants_to_know", case.situation.wants_to_know, (Wish.NO,)),
          why="If you don't want to know, don't ask: the person reading can tell.",
          change="If some day you do want to hear it, say yes to that (in a file: wants_to_know = yes).", source="DOMAIN 1.9"),
    # A no that leaves nothing to ask, whatever else is missing.
    _rule(22, "screened-out", Decision.DO_NOT_ASK, _screened_out,
          why="You met only HR or a recruiter in a first round, and nobody wrote to you in person. Treat it as their screening.",
          change="If you also met the hiring manager, name that step; if a person told you, say who (in a file: outcome.by).", source="DOMAIN 1.2"),
    _rule(26, "asked-enough", Decision.DO_NOT_ASK, _asked_enough,
          why="You asked and reminded them once. Accept the silence; a third message would undo the good of the first.",
          change="If they answered, say so (in a file: answered = true under that request).", source="DOMAIN 2, how often"),
    _rule(27, "long-over", Decision.DO_NOT_ASK, _older_than(OVER),
          why="After months nobody remembers the details. Writing now would be a new contact, not a feedback request.",
          change="If the answer is more recent, give its day (in a file: outcome.date).", source="DOMAIN 2, timing"),
    # Silence: no answer is not a no.
    _rule(10, "stage-ahead", Decision.WAIT, _interview_ahead,
          why="The process is still running: the next conversation is in the calendar.",
          change="A week after that conversation, if nobody writes.", source="DOMAIN 2, silence",
          earliest=_after_all_stages),
    _rule(11, "answer-promised", Decision.WAIT, _answer_promised,
          why="They named a day for the answer, and it has not passed.",
          change="The day after the promised one.", source="DOMAIN 2, silence",
          earliest=_day_after_promised),
    _rule(12, "screened-in-silence", Decision.DO_NOT_ASK, _screened_out_in_silence,
          why="You met only HR or a recruiter in a first round, or nobody yet, and never heard back. That is their screening, "
              "not a decision about you.",
          change="If you also met the hiring manager, name that step; if an answer is still due, say so (in a file: outcome.status = pending).",
          source="DOMAIN 1.2"),
    _rule(14, "status-asked-twice", Decision.DO_NOT_ASK, _status_asked_twice,
          why="You asked for the status and reminded them once. After that, silence is the answer to accept.",
          change="If they write after all, say how it ended (in a file: outcome.status).", source="DOMAIN 2, how often"),
    _rule(16, "silence-over", Decision.DO_NOT_ASK, _silent_too_long,
          why="After months of silence this is a new contact, not a follow-up.",
          change="If they wrote in between, give that day (in a file: outcome.date).", source="DOMAIN 2, timing"),
    # Missing facts that would change the answer.
    _rule(20, "stages-missing", Decision.NEED_INFO, _no_stages,
          why="Whether to ask depends on how far along you were and whom you met.",
          change="Name each step you went through, and who was there (in a file: [[stages]]).", source="DOMAIN 1.1"),
    _rule(13, "last-contact-missing", Decision.NEED_INFO, _silent_without_date,
          why="Whether it is time to ask for the status depends on when you last heard from them.",
          change="Give the day of the last contact, or the day that was promised (in a file: outcome.date, outcome.promised).", source="DOMAIN 2, missing or contradictory input"),
    _rule(23, "whom-missing", Decision.NEED_INFO, _whom_unknown,
          why="Whether to ask depends on whom you interviewed with.",
          change="Say who was there at each step, and in what position (in a file: stages.people).", source="DOMAIN 1.1"),
    _rule(25, "date-missing", Decision.NEED_INFO, _date_missing,
          why="Whether to ask, and how lightly, depends on when the answer came.",
          change="Give the day of the answer (in a file: outcome.date).", source="DOMAIN 2, missing or contradictory input"),
    # Not yet.
    _rule(15, "status-asked-lately", Decision.WAIT, _status_asked_lately,
          why="You asked a few days ago. A reminder comes after several business days, once.",
          change="Five business days after your last message.", source="DOMAIN 2, how often",
          earliest=lambda case: _reminder_day(_last_status_request(case))),
    _rule(17, "silence-short", Decision.WAIT, _silent_shortly,
          why="It has been less than a week. Silence is not a rejection.",
          change="A week after the last contact.", source="DOMAIN 2, silence", earliest=_week_after_contact),
    _rule(28, "asked-lately", Decision.WAIT, _asked_lately,
          why="You have asked already. One gentle reminder is fine after several business days, not before.",
          change="Five business days after your request.", source="DOMAIN 2, how often",
          earliest=lambda case: _reminder_day(_feedback_requests(case)[-1])),
    # Nobody to ask, or nobody in the mood to.
    _rule(29, "nobody-to-ask", Decision.NEED_INFO, _nobody_to_ask,
          why="The no came from an automated sender, and that is not a person. Find the recruiter or an interviewer first.",
          change="Name the recruiter, or somebody you met (in a file: [recruiter]).", source="DOMAIN 2, who"),
    _rule(30, "angry", Decision.WAIT,
          lambda case: _fact("mood", case.situation.mood, (Mood.ANGRY,)),
          why="Not while you are angry: it shows between the lines, and the note can only be sent once.",
          change="Look at it again tomorrow, or on the first day that it no longer stings (in a file: set mood then).",
          source="DOMAIN 2, mood and wish", earliest=lambda case: case.today + dt.timedelta(days=1),
          holds_writing=True),
    _rule(24, "unsure", Decision.NEED_INFO,
          lambda case: case.is_rejected and _fact("wants_to_know", case.situation.wants_to_know, (Wish.UNSURE,)),
          why="One question first, for you alone: if the answer were uncomfortable and true, would you rather know it?",
          change="Say yes or no to that (in a file: wants_to_know).", source="DOMAIN 2, mood and wish"),
    _rule(31, "fresh-mood-missing", Decision.NEED_INFO, _fresh_and_mood_unknown,
          why="The answer is less than a day old, so it matters how you feel about it right now.",
          change="Say whether you are calm, disappointed or angry (in a file: mood).", source="DOMAIN 2, timing"),
    # Write.
    _rule(18, "silence", Decision.FOLLOW_UP_ON_STATUS, lambda case: case.is_silent and "no answer yet",
          why="No answer is not a no. Ask where things stand, and nothing else.",
          change="If they did say no, it ended with that (in a file: outcome.status = rejected).", source="DOMAIN 2, silence"),
    _rule(32, "reminder-due", Decision.ASK_BRIEFLY, _reminder_due,
          why="One gentle reminder is fine; after it, let it rest.",
          change="If they answered, say so (in a file: answered = true under the request).", source="DOMAIN 2, how often"),
    _rule(33, "faded", Decision.ASK_BRIEFLY, _older_than(FADED),
          why="After about two weeks details fade, so the ask gets lighter.",
          change="Nothing but time, and that has passed.", source="DOMAIN 2, timing"),
    _rule(34, "screen-personal-no", Decision.ASK_BRIEFLY, _screen_with_personal_no,
          why="After one screening conversation there is little to ask about. Since there is a person to ask: two lines, no more.",
          change="If you also met the hiring manager, name that step.", source="DOMAIN 2, level"),
    _rule(35, "met-the-manager", Decision.ASK, _met_manager,
          why="You met people who know the work and had a look at yours. Wanting to know why is understandable; ask.",
          change="Nothing. It is yours to send or not.", source="DOMAIN 1.3"),
    _rule(37, "senior-rounds", Decision.ASK, _senior_rounds,
          why="You had more than one conversation, and for a role at this level that is a good deal of their time and yours. Ask.",
          change="Nothing. It is yours to send or not.", source="DOMAIN 2, level"),
    _rule(36, "several-rounds", Decision.ASK_BRIEFLY, _only_recruiting_later,
          why="You had more than one conversation, all with recruiting. A short question is fine.",
          change="If you also met the hiring manager, say so for that step (in a file: the person's position).", source="DOMAIN 1.1"),
)  # fmt: skip
