"""The gate: whether, when and whom to ask. The table of situations is `data/verdicts.toml`."""

from __future__ import annotations

import dataclasses
import datetime as dt
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.findings import Severity
from afterword.gate import Decision, Verdict, decide
from afterword.gate.case import add_business_days
from afterword.gate.rules import GATE_RULES
from afterword.situation import (
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
    Role,
    Situation,
    Stage,
    StageKind,
    Status,
    Wish,
    situation_from,
)
from afterword.situation.schema import validator

ROWS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "data" / "verdicts.toml").read_text("utf-8"))["row"]
LINES = {
    "1.1", "1.2", "1.3", "1.9", "2 stage", "2 who", "2 timing", "2 how often", "2 silence", "2 feedback given",
    "2 policy", "2 role closed", "2 withdrew or offer", "2 level", "2 mood and wish", "2 legal", "2 missing input",
}  # fmt: skip
RULES = {rule.id: rule for rule in GATE_RULES}
NOON = dt.time(12)


def judged(row: dict[str, Any]) -> Verdict:
    situation = validator(Situation).validate_python(row["situation"])
    return decide(situation, now=dt.datetime.combine(row["today"], row.get("hour", NOON)))


# --- the table -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_a_situation_gets_the_verdict_that_the_guidance_asks_for(row: dict[str, Any]) -> None:
    verdict = judged(row)
    wanted = (row["verdict"], row["rule"], row.get("earliest"))
    assert (verdict.verdict, verdict.deciding.rule, verdict.earliest) == wanted


@pytest.mark.parametrize("row", [row for row in ROWS if row["rule"] != "GATE02"], ids=lambda row: str(row["name"]))
def test_a_situation_of_the_table_is_one_that_a_file_can_hold(row: dict[str, Any]) -> None:
    assert situation_from(row["situation"], today=row["today"])


@pytest.mark.parametrize("row", [row for row in ROWS if row["verdict"] == "wait"], ids=lambda row: str(row["name"]))
def test_a_day_before_the_earliest_it_is_still_too_early(row: dict[str, Any]) -> None:
    situation = validator(Situation).validate_python(row["situation"])
    day = max(row["earliest"] - dt.timedelta(days=1), row["today"])
    assert decide(situation, now=dt.datetime.combine(day, NOON)).verdict is Decision.WAIT


@pytest.mark.parametrize("row", [row for row in ROWS if row["verdict"] == "wait"], ids=lambda row: str(row["name"]))
def test_on_the_earliest_day_once_calm_the_waiting_is_over(row: dict[str, Any]) -> None:
    situation = validator(Situation).validate_python(row["situation"])
    calm = dataclasses.replace(situation, mood=Mood.CALM)
    assert decide(calm, now=dt.datetime.combine(row["earliest"], NOON)).verdict is not Decision.WAIT


def test_the_table_is_large_and_tells_no_situation_twice() -> None:
    assert len(ROWS) >= 70
    assert len({row["name"] for row in ROWS}) == len(ROWS)
    assert len({(repr(row["situation"]), row["today"], row.get("hour")) for row in ROWS}) == len(ROWS)


def test_three_situations_or_more_reach_each_verdict() -> None:
    reached = Counter(row["verdict"] for row in ROWS)
    assert set(reached) == set(Decision)
    assert min(reached.values()) >= 3


def test_each_rule_decides_a_situation_of_the_table() -> None:
    assert {row["rule"] for row in ROWS} == set(RULES)


def test_each_line_of_the_guidance_has_a_situation() -> None:
    assert {row["line"] for row in ROWS} == LINES


# --- the rules as values -------------------------------------------------------------------------------------------


def test_no_two_rules_share_an_id_or_a_name() -> None:
    assert len({rule.id for rule in GATE_RULES}) == len({rule.name for rule in GATE_RULES}) == len(GATE_RULES)


@pytest.mark.parametrize("rule", GATE_RULES, ids=lambda rule: str(rule.name))
def test_a_rule_says_why_what_would_change_it_and_where_it_comes_from(rule: Any) -> None:
    assert len(rule.why.split()) >= 5
    assert rule.hint
    assert rule.source.startswith("DOMAIN ")
    assert rule.severity is Severity.NOTE


@pytest.mark.parametrize("rule", GATE_RULES, ids=lambda rule: str(rule.name))
def test_a_rule_that_waits_says_until_when_and_no_other_does(rule: Any) -> None:
    assert (rule.earliest is not None) == (rule.verdict is Decision.WAIT)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_verdict_explains_itself(row: dict[str, Any]) -> None:
    verdict = judged(row)
    for finding in verdict.findings:
        assert finding.why == RULES[finding.rule].why
        assert finding.words
        assert finding.source
    assert verdict.what_would_change_it == verdict.deciding.hint
    assert verdict.ask_whom


def test_each_rule_that_fires_is_told_though_only_one_decides() -> None:
    situation = Situation(
        role=Role(title="Usher"),
        outcome=Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 2)),
        legal_concern=True,
        wants_to_know=Wish.NO,
        mood=Mood.ANGRY,
    )
    fired = [finding.name for finding in decide(situation, now=dt.datetime(2026, 3, 4)).findings]
    assert fired[0] == "legal-dispute"
    assert {"does-not-want-to-know", "angry", "stages-missing"} <= set(fired)


def test_the_gate_loads_no_model_and_no_network_code() -> None:
    probe = "import sys, afterword.gate; print(*(n for n in sys.modules if n.partition('.')[0] in sys.argv[1:]))"
    banned = ["openai", "httpx", "httpx2", "pydantic", "socket", "ssl", "asyncio"]
    run = subprocess.run([sys.executable, "-c", probe, *banned], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_a_model_of_the_same_facts_is_never_asked_so_the_same_moment_gives_the_same_verdict() -> None:
    assert [judged(row) for row in ROWS] == [judged(row) for row in ROWS]


# --- whom to ask ---------------------------------------------------------------------------------------------------

MANAGER = Person(name="Rosa Pinto", position=Position.HIRING_MANAGER)
RECRUITER = Person(name="Ben Ode", position=Position.RECRUITER, email="ben@example.org")
NO_REPLY = "no.reply@example.org"


def asked(**facts: Any) -> Verdict:
    outcome = Outcome(
        status=Status.REJECTED, date=dt.date(2026, 3, 9), by=facts.pop("by", None), **facts.pop("told", {})
    )
    met = facts.pop("met", (MANAGER,))
    situation = Situation(
        role=Role(title="Usher"), outcome=outcome, stages=(Stage(kind=StageKind.FINAL, people=met),), **facts
    )
    return decide(situation, now=dt.datetime(2026, 3, 11, 12))


def test_the_recruiter_is_asked_before_whoever_brought_the_news() -> None:
    assert asked(recruiter=RECRUITER, by=MANAGER).contact == RECRUITER


def test_without_a_recruiter_whoever_brought_the_news_is_asked() -> None:
    assert asked(by=MANAGER, met=(RECRUITER,)).contact == MANAGER


def test_without_either_somebody_from_recruiting_is_asked_before_the_manager() -> None:
    assert asked(met=(MANAGER, RECRUITER)).contact == RECRUITER


def test_the_hiring_manager_is_asked_before_a_colleague() -> None:
    assert asked(met=(Person(name="Al", position=Position.PEER), MANAGER)).contact == MANAGER


def test_an_address_that_nobody_reads_is_left_out_and_the_name_stays() -> None:
    verdict = asked(recruiter=Person(name="Ben Ode", email=NO_REPLY))
    assert verdict.contact == Person(name="Ben Ode")


def test_a_sender_known_only_by_a_no_reply_address_is_nobody() -> None:
    verdict = asked(by=Person(email=NO_REPLY), met=(Person(position=Position.HIRING_MANAGER),))
    assert verdict.contact is None
    assert verdict.verdict is Decision.NEED_INFO


def test_an_empty_recruiter_table_is_nobody() -> None:
    assert asked(recruiter=Person(), by=MANAGER).contact == MANAGER


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (RECRUITER, "Ben Ode, the recruiter"),
        (Person(name="Ben Ode"), "Ben Ode"),
        (Person(position=Position.HR), "the person from HR"),
        (Person(name="Ben Ode", position=Position.AGENCY_RECRUITER), "Ben Ode, the agency recruiter, who may be asked frankly"),
        (Person(email="ben@example.org"), "the person who told you"),
    ],
)  # fmt: skip
def test_whom_to_ask_is_said_in_words(person: Person, words: str) -> None:
    assert asked(by=person, met=()).ask_whom == words


def test_where_nobody_is_known_it_says_who_it_normally_is() -> None:
    assert asked(met=()).ask_whom == "the person who told you, normally the recruiter"


# --- days ----------------------------------------------------------------------------------------------------------


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 30))
def test_business_days_leave_out_saturday_and_sunday(day: dt.date, count: int) -> None:
    end = add_business_days(day, count)
    between = [day + dt.timedelta(days=n) for n in range(1, (end - day).days + 1)]
    assert sum(each.isoweekday() <= 5 for each in between) == count
    assert end.isoweekday() <= 5


def test_a_moment_with_a_time_zone_is_compared_too() -> None:
    told = {"time": dt.time(10, tzinfo=dt.UTC)}
    outcome = Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 9), **told)
    stages = (Stage(kind=StageKind.FINAL, people=(MANAGER,)),)
    situation = Situation(role=Role(title="Usher"), outcome=outcome, stages=stages)
    assert decide(situation, now=dt.datetime(2026, 3, 10, 9, 59, tzinfo=dt.UTC)).deciding.name == "fresh-mood-missing"
    assert decide(situation, now=dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)).verdict is Decision.ASK


def test_without_a_moment_it_is_judged_now() -> None:
    yesterday = dt.date.today() - dt.timedelta(days=1)
    stages = (Stage(kind=StageKind.FINAL, people=(MANAGER,)),)
    outcome = Outcome(status=Status.REJECTED, date=yesterday)
    assert decide(Situation(role=Role(title="Usher"), outcome=outcome, stages=stages)).verdict is Decision.ASK


# --- any situation -------------------------------------------------------------------------------------------------

TODAY = dt.date(2026, 3, 11)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


people = st.builds(
    Person,
    name=maybe(st.just("Ben Ode")),
    position=maybe(st.sampled_from(Position)),
    email=maybe(st.sampled_from(["b@example.org", NO_REPLY])),
)


def rarely(strategy: st.SearchStrategy[Any], otherwise: Any = None) -> st.SearchStrategy[Any]:
    """Mostly `otherwise`, so that the rules further down are reached too."""
    return st.integers(0, 5).flatmap(lambda number: strategy if number == 5 else st.just(otherwise))


def around(first: int, last: int) -> st.SearchStrategy[dt.date]:
    """Days from `first` to `last` days after today."""
    return st.dates(TODAY + dt.timedelta(days=first), TODAY + dt.timedelta(days=last))


def situations_on(
    *, staged: st.SearchStrategy[Any], told: st.SearchStrategy[Any], promised: st.SearchStrategy[Any],
    asked_on: st.SearchStrategy[Any],
) -> st.SearchStrategy[Situation]:  # fmt: skip
    stage = st.builds(
        Stage, kind=st.sampled_from(StageKind), date=maybe(staged), people=st.lists(people, max_size=2).map(tuple)
    )
    outcome = st.builds(
        Outcome, status=st.sampled_from([*Status, *[Status.REJECTED] * 5, Status.PENDING]), date=maybe(told), time=rarely(st.times()), by=maybe(people),
        channel=maybe(st.sampled_from(Channel)), automated=rarely(st.booleans()), promised=maybe(promised),
        policy=rarely(st.sampled_from(FeedbackPolicy), FeedbackPolicy.NONE_KNOWN), closed=rarely(st.sampled_from(ClosedReason)),
    )  # fmt: skip
    return st.builds(
        Situation,
        role=st.builds(Role, title=st.just("Usher"), level=maybe(st.sampled_from(Level))),
        outcome=outcome,
        stages=st.lists(stage, max_size=3).map(tuple),
        recruiter=maybe(people),
        requests=rarely(st.lists(st.builds(Request, date=asked_on), max_size=3).map(tuple), ()),
        feedback=rarely(st.just((Feedback(text="They wanted Go."),)), ()),
        mood=rarely(st.sampled_from(Mood)),
        wants_to_know=rarely(st.sampled_from(Wish)),
        legal_concern=rarely(st.just(True), False),
    )


likely = situations_on(
    staged=rarely(around(1, 30), TODAY - dt.timedelta(days=110)),
    told=around(-100, -9) | around(-3, 0),
    promised=around(-20, 20),
    asked_on=around(-8, 0),
)
wild = situations_on(staged=st.dates(), told=st.dates(), promised=st.dates(), asked_on=st.dates())
told_in_the_table = st.builds(
    dataclasses.replace,
    st.sampled_from([validator(Situation).validate_python(row["situation"]) for row in ROWS]),
    mood=maybe(st.sampled_from(Mood)),
    wants_to_know=maybe(st.sampled_from(Wish)),
)
situations = st.one_of(told_in_the_table, told_in_the_table, likely, likely, wild)
hours = st.times()
ASKS = (Decision.ASK, Decision.ASK_BRIEFLY)


@given(situations, hours)
def test_any_situation_gets_a_verdict_that_explains_itself(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour))
    assert verdict.deciding.why
    assert verdict.verdict is RULES[verdict.deciding.rule].verdict


@given(situations, hours)
def test_waiting_always_ends_on_a_named_later_day(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour))
    assert (verdict.earliest is not None) == (verdict.verdict is Decision.WAIT)
    assert verdict.earliest is None or verdict.earliest > TODAY


@given(situations, hours)
def test_on_the_named_day_the_same_reason_no_longer_holds(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour))
    if verdict.earliest:
        calm = dataclasses.replace(situation, mood=Mood.CALM)
        later = decide(calm, now=dt.datetime.combine(verdict.earliest, hour))
        assert later.verdict is not Decision.WAIT or later.deciding.rule != verdict.deciding.rule


@given(situations, hours)
def test_nobody_is_asked_why_against_a_law_an_offer_or_the_own_wish(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour)).verdict
    barred = situation.legal_concern or situation.wants_to_know in (Wish.NO, Wish.UNSURE) or situation.feedback
    if barred or situation.outcome.status is not Status.REJECTED:
        assert verdict not in ASKS


@given(situations, hours)
def test_nothing_is_written_while_angry_nor_into_a_legal_dispute(situation: Situation, hour: dt.time) -> None:
    angry = dataclasses.replace(situation, mood=Mood.ANGRY)
    disputed = dataclasses.replace(situation, legal_concern=True)
    for barred in (angry, disputed):
        assert not decide(barred, now=dt.datetime.combine(TODAY, hour)).verdict.writes


@given(situations, hours)
def test_silence_is_never_answered_with_a_question_for_feedback(situation: Situation, hour: dt.time) -> None:
    status = decide(situation, now=dt.datetime.combine(TODAY, hour)).verdict
    if status is Decision.FOLLOW_UP_ON_STATUS:
        assert situation.outcome.status in (Status.NO_RESPONSE, Status.PENDING)


@given(situations, hours)
def test_a_machine_is_never_the_one_to_write_to(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour))
    assert verdict.contact is None or verdict.contact.email != NO_REPLY


@given(situations, hours)
def test_an_answer_to_one_question_does_not_bring_the_same_question_again(situation: Situation, hour: dt.time) -> None:
    verdict = decide(situation, now=dt.datetime.combine(TODAY, hour))
    if verdict.deciding.name == "unsure":
        sure = dataclasses.replace(situation, wants_to_know=Wish.YES)
        assert decide(sure, now=dt.datetime.combine(TODAY, hour)).verdict not in (
            Decision.DO_NOT_ASK,
            Decision.THANK_ONLY,
        )
