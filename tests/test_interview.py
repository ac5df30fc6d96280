"""The questions on a terminal: few, patient with mistakes, and kept as a file only where nothing is overwritten."""

import datetime as dt
import io
import re
import sys
import tomllib
from dataclasses import replace

import pytest

from afterword.__main__ import main
from afterword.cli.gate import verdict_text
from afterword.cli.interview import interview
from afterword.errors import SituationError
from afterword.gate import Verdict
from afterword.gate.rules import GATE_RULES
from afterword.rules.base import Hit
from afterword.situation import Mood, Status

DAY = dt.date(2026, 11, 23)
REJECTED = ["Line Cook", "Quay House", "", "2026-11-17", "They chose somebody else.", "y", "no", "interview", "hiring_manager", "Ana Reis", "the tasting with Ana", "forgot the salt", "", "Bo Lund", "seasoning", "", "calm", "yes", "Mo Idris", ""]  # fmt: skip


@pytest.fixture
def answers(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def give(*lines):
        monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))

    return give


def test_the_answers_make_a_situation_and_the_questions_go_to_stderr(answers, capsys):
    answers(*REJECTED)
    situation = interview(DAY)
    said = capsys.readouterr()
    assert said.out == ""
    assert "Which role was it?" in said.err
    assert (situation.role.title, situation.company, situation.candidate.name) == (
        "Line Cook",
        "Quay House",
        "Mo Idris",
    )
    assert situation.outcome.date == dt.date(2026, 11, 17)
    assert (situation.outcome.automated, situation.outcome.stronger_candidate) == (False, False)
    (stage,) = situation.stages
    assert (stage.good, stage.bad, stage.people[0].name) == ("the tasting with Ana", "forgot the salt", "Ana Reis")
    assert situation.mood is Mood.CALM


def test_what_is_no_answer_is_asked_again_and_nothing_is_made_up_for_an_empty_one(answers, capsys):
    answers("", "Cook", "", "lost", "pending", "soon", "2026-11-20", "none", "", "", "", "", "")
    situation = interview(DAY)
    err = capsys.readouterr().err
    assert err.count("Which role was it?") == 2
    assert "Please choose one of: 1 rejected," in err
    assert "Please write the day like 2026-11-23" in err
    assert (situation.outcome.status, situation.stages, situation.company) == (Status.PENDING, (), None)


def test_yes_or_no_is_asked_until_it_is_one(answers, capsys):
    answers(*REJECTED[:5], "perhaps", *REJECTED[5:])
    interview(DAY)
    assert "Please answer yes or no." in capsys.readouterr().err


def test_the_answers_are_saved_and_never_over_another_file(answers, tmp_path, capsys):
    answers(*REJECTED[:-1], "mine")
    interview(DAY)
    saved = (tmp_path / "mine.toml").read_text("utf-8")
    assert tomllib.loads(saved)["stages"][0]["bad"] == "forgot the salt"
    answers("Cook", *REJECTED[1:-1], "mine.toml")
    interview(DAY)
    assert "mine.toml was not written" in capsys.readouterr().err
    assert (tmp_path / "mine.toml").read_text("utf-8") == saved


def test_answers_that_cannot_be_true_are_told_with_their_place(answers):
    answers(*REJECTED[:3], "2031-01-01", *REJECTED[4:])
    with pytest.raises(SituationError, match="your answers"):
        interview(DAY)


def test_an_end_in_the_middle_ends_it(answers):
    answers("Cook")
    with pytest.raises(KeyboardInterrupt):
        interview(DAY)


def test_a_situation_comes_in_on_standard_input_and_a_missing_clipboard_is_said(monkeypatch, capsys, pytestconfig):
    example = (pytestconfig.rootpath / "examples" / "final_round.toml").read_bytes()
    monkeypatch.setenv("PATH", "")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(example), "utf-8"))
    assert main(["draft", "-", "--model", "none", "--copy", "--today", "2026-11-23"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Subject: ")
    assert "There is no clipboard here" in said.err


def test_who_has_no_file_reads_of_no_field_and_no_rule(answers, capsys):
    answers("Line Cook", "Quay House", "", "2026-11-17", "", "y", "no", "none", "", "", "", "calm", "yes", "Mo", "")
    sys.stdin.isatty = lambda: True
    assert main(["draft", "--today", "2026-11-23", "--model", "none", "--no-log"]) == 3
    said = capsys.readouterr().err.rpartition("(a name, or empty)")[2]
    assert "Name each step you went through, and who was there." in said
    assert not re.search(r"GATE\d|\[\[|\w\.\w|\w_\w", said)


@pytest.mark.parametrize("rule", GATE_RULES, ids=lambda rule: rule.name)
def test_every_verdict_can_be_said_without_a_field_or_a_rule(rule):
    field = replace(rule.finding(Hit("outcome.status = offer")), why=rule.why)
    verdict = Verdict(rule.verdict, (field, field), DAY, "the recruiter", None)
    said = verdict_text(verdict, has_file=False)
    assert rule.why in said
    assert not re.search(r"GATE\d|\[\[|\w\.\w|\w_\w", said)
    assert said.count(rule.id) == 0 < verdict_text(verdict).count(rule.id)
