"""A reason heard from two employers is a pattern; a single one, a repeated one and a vague one are not."""

from __future__ import annotations

import json

import pytest

from afterword.__main__ import main
from afterword.feedback import Kind
from afterword.log import Log, remember_heard
from afterword.log.insights import insights, table
from afterword.log.page import page

TERRAFORM = "Thanks for coming in. What we missed was hands-on experience with Terraform."
TERRAFORM_TOO = "Thank you for your time. You had never used Terraform, and we need it every day."
DOCKER = "Lovely to meet you. You had limited knowledge of Docker."
VAGUE = "Another candidate was a better fit."


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "log.sqlite3")


def test_a_reason_from_two_employers_is_a_pattern(log):
    remember_heard(log, "A", "Engineer", TERRAFORM)
    remember_heard(log, "B", "Engineer", TERRAFORM_TOO)
    found = insights(log.entries())
    assert [heard.kind for heard in found.patterns] == [Kind.SKILLS_GAP]
    assert found.patterns[0].named == ("Terraform",)
    assert "pattern" in table(found)


def test_two_skills_of_two_employers_are_two_reasons_and_no_pattern(log):
    remember_heard(log, "A", "Engineer", TERRAFORM)
    remember_heard(log, "B", "Engineer", DOCKER)
    found = insights(log.entries())
    assert found.patterns == ()
    assert [heard.named for heard in found.reasons] == [("Terraform",), ("Docker",)]


def test_one_employer_who_says_it_twice_is_no_pattern(log):
    remember_heard(log, "A Ltd", "Engineer", TERRAFORM)
    remember_heard(log, "a", "Senior Engineer", DOCKER)
    found = insights(log.entries())
    assert found.patterns == ()
    assert found.employers == 1
    assert "no pattern" in table(found)


def test_vague_messages_count_as_vague_and_as_no_reason(log):
    for company in "ABC":
        remember_heard(log, company, "Engineer", VAGUE)
    found = insights(log.entries())
    assert found.reasons == ()
    assert found.vague == 3


def test_the_page_escapes_what_it_shows_and_loads_nothing(log):
    remember_heard(log, "<script>alert(1)</script>", "Engineer", TERRAFORM)
    shown = page(insights(log.entries()))
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "http://" not in shown
    assert "https://" not in shown


def test_the_command_prints_a_table_json_or_a_page(log, monkeypatch, capsys):
    monkeypatch.setenv("AFTERWORD_LOG", str(log.path))
    assert main(["insights"]) == 0
    assert "No feedback is kept yet" in capsys.readouterr().out
    remember_heard(log, "A", "Engineer", TERRAFORM)
    assert main(["insights", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reasons"][0]["kind"] == "skills_gap"
    assert main(["insights", "--html"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")
    assert main(["insights", "--html", "--json"]) == 2
