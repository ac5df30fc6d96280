"""A situation file: what it may hold, and what is said where it is wrong."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ConfigDict, TypeAdapter, ValidationError

from afterword.errors import SituationError
from afterword.situation import (
    Level,
    Outcome,
    Position,
    Role,
    Situation,
    StageKind,
    Status,
    load_situation,
    parse_situation,
    situation_from,
)
from afterword.situation.schema import validator

TODAY = dt.date(2026, 3, 11)
EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.*"))
NEEDED = {"role": {"title": "Usher"}, "outcome": {"status": "rejected"}}
TOML = '[role]\ntitle = "Usher"\n[outcome]\nstatus = "rejected"\n'


def problems(data: object) -> dict[str, str]:
    """Return each problem of plain data: where it is, and the rest of its line."""
    with pytest.raises(SituationError) as caught:
        situation_from(data, today=TODAY)
    return {problem.where: f"{problem.found}; {problem.right}" for problem in caught.value.problems}


def told(**outcome: Any) -> dict[str, Any]:
    return {"role": {"title": "Usher"}, "outcome": {"status": "rejected", **outcome}}


# --- what a file may hold ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_an_example_loads(path: Path) -> None:
    assert load_situation(path, today=dt.date(2026, 12, 31)).role.title


def test_there_are_eight_examples_or_more() -> None:
    assert len(EXAMPLES) >= 8


def test_a_role_and_an_outcome_are_enough() -> None:
    wanted = Situation(role=Role(title="Usher"), outcome=Outcome(status=Status.REJECTED))
    assert parse_situation(TOML) == parse_situation(json.dumps(NEEDED)) == situation_from(NEEDED) == wanted


def test_toml_and_json_give_the_same_situation() -> None:
    toml = TOML + 'date = 2026-03-09\ntime = 14:30:00\n[[stages]]\nkind = "final"\ndate = 2026-03-02\n'
    as_json = json.dumps(tomllib.loads(toml), default=str)
    assert parse_situation(toml, today=TODAY) == parse_situation(as_json, today=TODAY)


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + TOML.encode(), "\ufeff" + TOML, TOML.replace("\n", "\r\n")])
def test_a_byte_order_mark_or_another_line_end_does_no_harm(data: bytes | str) -> None:
    assert parse_situation(data).role.title == "Usher"


def test_space_around_an_answer_is_dropped() -> None:
    assert situation_from({**NEEDED, "company": "  Acme  "}).company == "Acme"


def test_the_files_name_tells_json_from_toml(tmp_path: Path) -> None:
    for name, text in (("a.JSON", json.dumps(NEEDED)), ("a.toml", TOML), ("a", TOML)):
        (tmp_path / name).write_text(text, "utf-8")
        assert load_situation(tmp_path / name).role.title == "Usher"


# --- what is wrong, and what would be right ------------------------------------------------------------------------


def test_all_problems_are_told_at_once() -> None:
    found = problems({
        "role": {"titel": "Usher", "level": "boss"},
        "outcome": {"status": "rejected", "date": "2026-02-30", "automated": "yes"},
        "stages": [{"kind": "final", "people": [{"position": "janitor"}]}],
        "wants_to_know": 3,
    })  # fmt: skip
    assert set(found) == {
        "role.title", "role.titel", "role.level", "outcome.date", "outcome.automated",
        "stages[1].people[1].position", "wants_to_know",
    }  # fmt: skip


def test_the_message_names_the_file_the_count_and_each_problem_on_a_line() -> None:
    with pytest.raises(SituationError) as caught:
        parse_situation("mood = 3\n[role]\ntitle = 5\n[outcome]\nstatus='rejected'", origin="mine.toml")
    first, *rest = str(caught.value).splitlines()
    assert first == "mine.toml: 2 problems"
    assert [line.split(":")[0].strip() for line in rest] == ["role.title", "mood"]


@pytest.mark.parametrize(
    ("data", "where", "suggestion"),
    [
        ({**NEEDED, "compny": "Acme"}, "compny", "did you mean company?"),
        (told(promissed="2026-03-09"), "outcome.promissed", "did you mean promised?"),
        (told(by={"nmae": "Al"}), "outcome.by.nmae", "did you mean name?"),
        ({**NEEDED, "recruiter": {"mail": "a@b.example"}}, "recruiter.mail", "did you mean email?"),
        ({**NEEDED, "stages": [{"kind": "final", "goood": "x"}]}, "stages[1].goood", "did you mean good?"),
        (
            {**NEEDED, "stages": [{"kind": "final", "people": [{"postion": "hr"}]}]},
            "stages[1].people[1].postion",
            "did you mean position?",
        ),
        ({**NEEDED, "role": {"title": "Usher", "xyzzy": 1}}, "role.xyzzy", "known here: title, level"),
        ({**NEEDED, "candidate": {"phrase": []}}, "candidate.phrase", "did you mean phrases?"),
        ({**NEEDED, "requests": [{"kind": "status", "date": "2026-03-09", "anwsered": True}]}, "requests[1].anwsered", "answered"),
        ({**NEEDED, "feedback": [{"text": "No.", "wrong": "x"}]}, "feedback[1].wrong", "did you mean wrong_fact?"),
    ],
)  # fmt: skip
def test_an_unknown_field_brings_a_suggestion(data: object, where: str, suggestion: str) -> None:
    assert suggestion in problems(data)[where]


@pytest.mark.parametrize(
    ("data", "where", "right"),
    [
        (told(status="dumped"), "outcome.status", "choose 'rejected', 'no_response'"),
        (told(date="2026-02-30"), "outcome.date", "write a date that exists"),
        (told(date=20260309), "outcome.date", "write a date that exists"),
        (told(date=dt.datetime(2026, 3, 9, 14)), "outcome.date", "write a date that exists"),
        (told(date="2026-03-09", time=14.30), "outcome.time", "write a time like 14:30"),
        (told(date="2026-03-09", time=1430), "outcome.time", "write a time like 14:30"),
        (told(date="2026-03-09", time="half past"), "outcome.time", "write a time like 14:30"),
        (told(automated="yes"), "outcome.automated", "write true or false"),
        (told(automated=1), "outcome.automated", "write true or false"),
        (told(words=""), "outcome.words", "write something, or leave the field out"),
        (told(words="  "), "outcome.words", "write something, or leave the field out"),
        (told(words="x" * 20_001), "outcome.words", "keep it under 20,000 characters"),
        (told(by="Al"), "outcome.by", "write a table with fields"),
        ({**NEEDED, "stages": {"kind": "final"}}, "stages", "write a list"),
        ({**NEEDED, "stages": [{"kind": "final"}] * 201}, "stages", "keep it to 200 entries"),
        ({**NEEDED, "company": 5}, "company", "write text in quotes"),
        ({**NEEDED, "company": ["Acme"]}, "company", "found a list"),
        ({**NEEDED, "company": {"name": "Acme"}}, "company", "found a table"),
        ({**NEEDED, "company": 0x10**600}, "company", "found a very large number"),
        ({"outcome": {"status": "rejected"}}, "role", "this field is required"),
        ({"role": {"title": "Usher"}, "outcome": {}}, "outcome.status", "this field is required"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_shown_with_what_would_be_right(data: object, where: str, right: str) -> None:
    assert right in problems(data)[where]


@pytest.mark.parametrize(
    ("data", "where", "right"),
    [
        (told(date="2026-03-12"), "outcome.date", "2026-03-12 is in the future; give a day up to 2026-03-11"),
        (told(date="0026-03-09"), "outcome.date", "too long ago; check the year"),
        (told(status="pending", promised="2028-03-11"), "outcome.promised", "years ahead; check the year"),
        ({**told(status="pending"), "stages": [{"kind": "final", "date": "9999-12-31"}]}, "stages[1].date", "years ahead"),
        ({**told(status="no_response"), "stages": [{"kind": "final", "date": "2026-03-20"}]}, "stages[1].date", '"pending"'),
        ({**NEEDED, "requests": [{"kind": "status", "date": "2026-03-12"}]}, "requests[1].date", "in the future"),
        ({**NEEDED, "feedback": [{"text": "No.", "date": "2026-03-12"}]}, "feedback[1].date", "in the future"),
        ({**told(date="2026-03-05"), "stages": [{"kind": "final", "date": "2026-03-06"}]}, "stages[1].date", "before the answer"),
        ({**told(date="2026-03-05"), "requests": [{"kind": "feedback", "date": "2026-03-04"}]}, "requests[1].date", "after the answer"),
        ({**told(date="2026-03-05"), "requests": [{"kind": "reminder", "date": "2026-03-04"}]}, "requests[1].date", "after the answer"),
        (told(status="pending", closed="frozen"), "outcome.closed", 'fits only status "role_closed" or "rejected"'),
        (told(status="pending", stronger_candidate=True), "outcome.stronger_candidate", 'with status "pending"'),
        (told(automated=True, by={"name": "Al"}), "outcome.by.name", "keep one of the two"),
        (told(time="14:30"), "outcome.time", "a time needs outcome.date too"),
        ({**NEEDED, "stages": [{"kind": "application", "people": [{"name": "Al"}]}]}, "stages.people", "where you met them"),
        ({**told(status="offer"), "mood": "angry"}, "mood", "check outcome.status"),
    ],
)  # fmt: skip
def test_what_cannot_be_true_at_once_is_said(data: object, where: str, right: str) -> None:
    assert right in problems(data)[where]


@pytest.mark.parametrize(
    "data",
    [
        told(date="2026-03-11"),
        told(date="1990-01-01"),
        told(status="pending", promised="2028-03-10"),
        {**told(status="pending"), "stages": [{"kind": "final", "date": "2026-03-12"}]},
        {**told(date="2026-03-05"), "stages": [{"kind": "final", "date": "2026-03-05"}]},
        {**told(date="2026-03-05"), "requests": [{"kind": "feedback", "date": "2026-03-05"}]},
        {
            **told(date="2026-03-05"),
            "requests": [{"kind": "status", "date": "2026-03-02"}, {"kind": "reminder", "date": "2026-03-04"}],
        },
        told(status="role_closed", closed="frozen"),
        told(automated=True, by={"email": "no-reply@acme.example"}),
        told(date="2026-03-09", time="14:30"),
    ],
)
def test_what_is_just_possible_is_taken(data: object) -> None:
    assert situation_from(data, today=TODAY)


# --- what a situation says of itself -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "senior", "executive"),
    [
        (Level.MID, False, False),
        (Level.SENIOR, True, False),
        (Level.MANAGER, True, False),
        (Level.DIRECTOR, True, True),
    ],
)
def test_a_level_is_senior_from_senior_on_and_executive_from_director_on(
    level: Level, senior: bool, executive: bool
) -> None:
    assert (level.is_senior, level.is_executive) == (senior, executive)


def test_the_last_stage_is_the_last_where_somebody_spent_time() -> None:
    stages = [{"kind": "screen"}, {"kind": "final"}, {"kind": "online_test"}]
    last = situation_from({**NEEDED, "stages": stages}).last_stage
    assert last is not None
    assert last.kind is StageKind.FINAL
    assert situation_from({**NEEDED, "stages": [{"kind": "application"}]}).last_stage is None


# --- files that are no situation -----------------------------------------------------------------------------------

BROKEN: dict[str, tuple[bytes | str, str]] = {
    "empty": ("", "role: this field is required"),
    "other bytes": ("Zürich".encode("latin-1"), "byte 1 is not UTF-8"),
    "utf-16": (TOML.encode("utf-16"), "byte 0 is not UTF-8"),
    "not toml": ("role = = 1", "not TOML"),
    "not json": ('{"role": ', "not JSON"),
    "a key twice in json": ('{"mood": "calm", "mood": "angry"}', '"mood" stands twice in one table'),
    "a key twice in toml": ('mood = "calm"\nmood = "angry"', "not TOML"),
    "huge": ("#" * 2_000_001, "over two million characters"),
    "deep json": ('{"role": ' + "[" * 100_000, "nested too deeply"),
    "deep toml": ("role = " + "[" * 100_000, "nested too deeply"),
    "deep but whole": ('{"role": ' + "[" * 400 + "]" * 400 + "}", "role: found a list"),
    "a huge number": ("company = 0x" + "f" * 10_000, "company: found a very large number"),
    "a long decimal": ("company = 1" + "0" * 10_000, "not TOML"),
    "a lone surrogate": ('{"company": "\\ud800"}', "company"),
}


@pytest.mark.parametrize(("data", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_is_no_situation_says_so(data: bytes | str, words: str) -> None:
    with pytest.raises(SituationError) as caught:
        parse_situation(data, today=TODAY)
    assert words in str(caught.value)
    assert str(caught.value).encode("utf-8")


@pytest.mark.parametrize("data", [None, 3, "role", [NEEDED], (), b"x"])
def test_data_that_is_no_table_says_so(data: object) -> None:
    assert "not a table of fields" in problems(data)["file"]


def test_json_that_is_a_list_is_no_table() -> None:
    with pytest.raises(SituationError, match="not a table of fields"):
        parse_situation("[]", as_json=True)


def test_a_file_that_is_not_there_or_cannot_be_one_says_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path, Path("a\0b")):
        with pytest.raises(SituationError, match="give a readable file"):
            load_situation(path)


def test_nothing_in_a_file_can_steer_a_terminal_through_its_error() -> None:
    hostile = {"\x1b[31m": 1, "mood": "\x1b]0;owned\x07", "x" * 5_000: 1, **NEEDED}
    with pytest.raises(SituationError) as caught:
        situation_from(hostile)
    text = str(caught.value)
    assert all(letter.isprintable() for letter in text.replace("\n", ""))
    assert max(map(len, text.splitlines())) < 400


# --- anything ------------------------------------------------------------------------------------------------------

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates() | st.times()
    | st.datetimes() | st.binary(max_size=5)
)  # fmt: skip
words = st.sampled_from(["role", "outcome", "title", "status", "stages", "kind", "date", "people", "by", "name"])
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words | scalars, inner, max_size=4),
    max_leaves=12,
)


def read(reader: Callable[[Any], Situation], data: object) -> Situation | SituationError:
    try:
        return reader(data)
    except SituationError as error:
        return error


@given(st.binary() | st.text() | st.builds(lambda head, tail: (TOML + head).encode() + tail, st.text(), st.binary()))
def test_any_bytes_or_text_give_a_situation_or_one_clear_error(data: bytes | str) -> None:
    result = read(parse_situation, data)
    assert isinstance(result, Situation) or result.problems


@given(anything | st.dictionaries(words, anything))
def test_any_data_gives_a_situation_or_an_error_with_a_line_a_problem(data: object) -> None:
    result = read(situation_from, data)
    assert isinstance(result, Situation) or str(result).count("\n") == len(result.problems) > 0


# --- the validator against pydantic's reading of the same classes --------------------------------------------------

STRICT = ConfigDict(
    strict=True, extra="forbid", str_strip_whitespace=True, str_min_length=1, str_max_length=20_000
)  # fmt: skip
REFERENCE: TypeAdapter[tuple[Situation]] = TypeAdapter(tuple[Situation], config=STRICT)

texts = st.text(min_size=1, max_size=10)
dates = st.dates().map(str)
junk = st.sampled_from([None, 3, 1.5, True, "", " ", "yes", [], {}, ["x"], {"x": 1}, "2026-02-30", "final", "14:30"])
junk_words = st.sampled_from(["", "x", "nmae"])


def table(*needed: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Tables of fields; in one of six, fields may be missing, wrong or unknown."""
    rest = {name: field for name, field in fields.items() if name not in needed}
    right = st.fixed_dictionaries({name: fields[name] for name in needed}, optional=rest)
    wrong = st.dictionaries(st.sampled_from(sorted(fields)) | junk_words, junk, max_size=2)
    missing = st.tuples(st.fixed_dictionaries({}, optional=fields), wrong).map(lambda both: {**both[0], **both[1]})
    return st.integers(0, 5).flatmap(lambda number: missing if number == 5 else right)


persons = table(name=texts, position=st.sampled_from([str(each) for each in Position]), email=texts)
stage_tables = table(
    "kind",
    kind=st.sampled_from([str(each) for each in StageKind]),
    date=dates,
    people=st.lists(persons, max_size=2),
    good=texts,
)
outcome_tables = table("status", status=st.sampled_from([str(each) for each in Status]), date=dates, time=st.times().map(str), by=persons,
    automated=st.booleans(), words=texts, promised=dates,
)  # fmt: skip
situation_tables = table("role", "outcome", role=table("title", title=texts, level=st.sampled_from([str(each) for each in Level])), outcome=outcome_tables,
    company=texts, stages=st.lists(stage_tables, max_size=2), recruiter=persons, legal_concern=st.booleans(),
    candidate=table(name=texts, phrases=st.lists(texts, max_size=2), sample=texts),
    feedback=st.lists(table("text", text=texts, date=dates, wrong_fact=texts), max_size=1),
    requests=st.lists(table("kind", "date", kind=st.sampled_from(["status", "reminder"]), date=dates, answered=st.booleans()), max_size=1),
)  # fmt: skip


def judged(validate: Callable[[], Any]) -> Any:
    """Return what a validator gives, or the places it refuses."""
    try:
        return validate()
    except ValidationError as refused:
        return {error["loc"] for error in refused.errors()}


@given(situation_tables)
def test_the_quick_validator_agrees_with_pydantics_own(data: dict[str, Any]) -> None:
    wanted = judged(lambda: REFERENCE.validate_json(json.dumps([data])))
    ours = judged(lambda: (validator(Situation).validate_python(data),))
    assert ours == ({loc[1:] for loc in wanted} if isinstance(wanted, set) else wanted)


@given(situation_tables)
def test_a_sound_situation_comes_back_from_its_own_json(data: dict[str, Any]) -> None:
    result = read(situation_from, data)
    if isinstance(result, Situation):
        plain = TypeAdapter(Situation).dump_json(result, exclude_none=True)
        assert parse_situation(plain) == result


def test_the_quick_validator_reads_each_kind_of_annotation_in_use_and_no_other() -> None:
    @dataclasses.dataclass
    class Odd:
        numbers: list[int]

    Odd.__annotations__["numbers"] = list[int]
    with pytest.raises(TypeError, match="no schema for"):
        validator(Odd)
