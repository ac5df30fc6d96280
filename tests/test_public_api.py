"""The public functions: what they are, what they give, and that importing them costs nothing."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import afterword
from afterword.api import first_prompts
from afterword.models import Profile, ScriptedModel

EXAMPLES = Path(__file__).parents[1] / "examples"
NOON = dt.datetime(2026, 11, 23, 12)
DONE = dt.date(2026, 11, 23)
PUBLIC = ["check", "decide", "draft", "load_situation", "parse_situation", "read_feedback", "reply", "rewrite"]


def test_the_public_names_are_these_and_each_is_there_and_documented():
    assert [name for name in afterword.__all__ if name[0].islower()] == PUBLIC
    assert [name for name in afterword.__all__ if not getattr(afterword, name).__doc__] == []


def test_a_name_that_is_not_public_is_not_there():
    with pytest.raises(AttributeError, match="no attribute 'send'"):
        afterword.send  # noqa: B018


def test_importing_the_package_imports_nothing_of_it():
    code = "import sys, afterword; print([name for name in sys.modules if name.startswith('afterword.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_each_result_holds_what_the_documentation_names():
    situation = afterword.load_situation(EXAMPLES / "final_round.toml", today=DONE)
    verdict = afterword.decide(situation, now=NOON)
    assert (verdict.verdict, bool(verdict.findings), verdict.earliest, bool(verdict.ask_whom)) == (
        "ask",
        True,
        None,
        True,
    )
    drafted = afterword.draft(situation, now=NOON)
    assert drafted.body == "".join(item.lead + item.text for item in drafted.sentences).strip("\n")
    assert drafted.verdict == verdict
    assert drafted.usage.requests == drafted.model_share == 0
    text = "You owe me an answer."
    report = afterword.check(text)
    assert 0 <= report.sincerity <= 100
    assert 0 <= report.non_defensiveness <= 100
    assert report.findings
    assert all(text[item.start : item.end] == item.words for item in report.findings)
    reading = afterword.read_feedback("We missed hands-on Kubernetes.")
    assert (reading.primary, reading.cannot_tell, bool(reading.next_steps)) == ("skills_gap", False, True)
    assert afterword.reply("We missed hands-on Kubernetes.").body.startswith("Hello,")


@pytest.mark.parametrize("name", ["angry_today", "screen_only"])
def test_where_the_gate_says_no_the_draft_is_empty_and_says_why(name):
    situation = afterword.load_situation(EXAMPLES / f"{name}.toml", today=DONE)
    drafted = afterword.draft(situation, now=NOON)
    assert (drafted.body, drafted.subject, drafted.sentences) == ("", "", ())
    assert drafted.verdict.deciding.why
    assert afterword.draft(situation, now=NOON, anyway=True).body


def test_a_legal_dispute_is_never_overruled():
    situation = replace(afterword.load_situation(EXAMPLES / "final_round.toml", today=DONE), legal_concern=True)
    assert afterword.draft(situation, now=NOON, anyway=True).body == ""


def test_what_would_be_asked_of_a_remote_model_shows_no_name_and_is_what_it_is_asked():
    situation = afterword.load_situation(EXAMPLES / "final_round.toml", today=DONE)
    model = ScriptedModel(["{}"], profile=Profile(remote=True))
    shown = first_prompts(situation, model, now=NOON)
    afterword.draft(situation, model, now=NOON)
    assert shown == (model.prompts[0],)
    words = "\n".join(message.content for message in shown[0].messages)
    assert "[P1]" in words
    assert not any(
        name in words for name in ("Henrik", "Aas", "Ingrid", "Moen", "Adaeze", "Okonkwo", situation.company)
    )
