"""`afterword reply` drafts an answer, and the log is used only where the user keeps one."""

from __future__ import annotations

import json
from email import message_from_string
from pathlib import Path

import pytest

from afterword.__main__ import main
from afterword.answer import check_answer, fights
from afterword.api import reply
from afterword.log import EntryKind, Log
from afterword.models.base import Profile
from afterword.models.scripted import ScriptedModel
from afterword.situation import situation_from

FEEDBACK = Path(__file__).parents[1] / "examples" / "feedback"
NAMED = str(FEEDBACK / "named_skill.txt")
SITUATION = {
    "company": "Harbour Tools",
    "role": {"title": "Platform Engineer"},
    "candidate": {"name": "Noa Berg"},
    "recruiter": {"name": "Tove Lund", "position": "recruiter", "email": "tove@harbour.example"},
    "outcome": {"status": "rejected", "date": "2026-03-02"},
    "stages": [{"kind": "final", "people": [{"position": "hiring_manager"}]}],
    "mood": "calm",
    "wants_to_know": "yes",
}


@pytest.fixture
def situation(tmp_path):
    file = tmp_path / "situation.json"
    file.write_text(json.dumps(SITUATION), "utf-8")
    return str(file)


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("AFTERWORD_LOG", str(tmp_path / "data" / "log.sqlite3"))
    return tmp_path / "data" / "log.sqlite3"


def test_the_answer_names_the_skill_and_fights_nothing(capsys, place):
    assert main(["reply", NAMED, "--model", "none"]) == 0
    shown = capsys.readouterr().out
    assert "Kubernetes" in shown
    assert shown.startswith("Subject: Thank you for the feedback")
    assert not fights(check_answer(shown.split("\n\n", 1)[1]))


@pytest.mark.parametrize("name", ["form_text", "soft_hint"])
def test_an_answer_to_a_message_that_tells_nothing_names_nothing_and_asks_nothing(name, capsys, place):
    assert main(["reply", str(FEEDBACK / f"{name}.txt"), "--model", "none", "--json"]) == 0
    drafted = json.loads(capsys.readouterr().out)
    assert "?" not in drafted["body"]
    assert "learned" not in {sentence["move"] for sentence in drafted["sentences"]}


def test_the_mail_is_addressed_to_the_recruiter_of_the_situation(situation, capsys, place):
    assert main(["reply", NAMED, "--situation", situation, "--model", "none", "--eml"]) == 0
    mail = message_from_string(capsys.readouterr().out)
    assert (mail["X-Unsent"], mail["To"]) == ("1", "Tove Lund <tove@harbour.example>")


def test_the_prompt_is_shown_and_nobody_asked(tmp_path, capsys, place):
    record = tmp_path / "record.jsonl"
    record.write_text("", "utf-8")
    assert main(["reply", NAMED, "--model", f"replay:{record}", "--dry-run"]) == 0
    assert "# draft" in capsys.readouterr().out
    assert main(["reply", NAMED, "--model", "none", "--dry-run"]) == 2


def test_sources_are_explained_on_stderr(capsys, place):
    assert main(["reply", NAMED, "--model", "none", "--explain"]) == 0
    assert "Where each sentence comes from" in capsys.readouterr().err


def test_message_and_situation_cannot_both_come_from_standard_input(capsys, place):
    assert main(["reply", "-", "--situation", "-"]) == 2
    assert "only one of" in capsys.readouterr().err


def test_without_a_log_nothing_is_written_anywhere(situation, place):
    assert main(["reply", NAMED, "--situation", situation, "--model", "none"]) == 0
    assert main(["draft", situation, "--model", "none", "--today", "2026-03-09"]) == 0
    assert not place.parent.exists()


def test_with_no_log_an_existing_log_is_left_byte_for_byte(situation, place):
    assert main(["log", "add", situation]) == 0
    before, files = place.read_bytes(), sorted(place.parent.iterdir())
    assert main(["reply", NAMED, "--situation", situation, "--model", "none", "--no-log"]) == 0
    assert main(["draft", situation, "--model", "none", "--today", "2026-03-09", "--no-log"]) == 0
    assert main(["gate", situation, "--today", "2026-03-09", "--no-log"]) == 0
    assert (place.read_bytes(), sorted(place.parent.iterdir())) == (before, files)


def test_feedback_that_was_answered_is_kept_once_and_the_gate_knows(situation, place, capsys):
    assert main(["log", "add", situation]) == 0
    for _ in range(2):
        assert main(["reply", NAMED, "--situation", situation, "--model", "none"]) == 0
    assert [entry.kind for entry in Log(place).entries()].count(EntryKind.HEARD) == 1
    capsys.readouterr()
    assert main(["gate", situation, "--today", "2026-03-09"]) == 0
    shown = capsys.readouterr()
    assert "thank_only" in shown.out
    assert "Your log adds 1 thing" in shown.err
    assert main(["gate", situation, "--today", "2026-03-09", "--no-log"]) == 0
    assert "(ask)" in capsys.readouterr().out


def test_a_broken_log_is_told_and_costs_nothing_else(situation, place, capsys):
    place.parent.mkdir()
    place.write_bytes(b"no database, but long enough to be taken for one at first " * 30)
    assert main(["gate", situation, "--today", "2026-03-09"]) == 0
    assert main(["reply", NAMED, "--situation", situation, "--model", "none"]) == 0
    assert "cannot be used" in capsys.readouterr().err


def _marked(fact):
    return situation_from({**SITUATION, "feedback": [{"text": "too junior", "wrong_fact": fact}]})


def test_a_plain_wrong_fact_that_was_marked_is_put_right_in_one_neutral_sentence():
    body = reply(
        "You came across as too junior.", _marked("the interview was for Platform Engineer, not for Sales Engineer")
    ).body
    assert body.count("the interview was for Platform Engineer, not for Sales Engineer") == 1


@pytest.mark.parametrize(
    "fact",
    [
        "I do have Kubernetes experience",
        "my answer on scaling was correct",
        "I did mention the migration",
        "with respect, the panel was mistaken",
    ],
)
def test_an_argument_marked_as_a_wrong_fact_is_left_out_and_told(fact, tmp_path, capsys, place):
    assert fact not in reply("You came across as too junior.", _marked(fact)).body
    file = tmp_path / "marked.json"
    file.write_text(json.dumps({**SITUATION, "feedback": [{"text": "too junior", "wrong_fact": fact}]}), "utf-8")
    assert main(["reply", NAMED, "--situation", str(file), "--model", "none"]) == 0
    assert "was left out" in capsys.readouterr().err


def test_a_model_that_fights_the_feedback_is_turned_away():
    text = Path(NAMED).read_text("utf-8")
    floor = reply(text)
    fight = {
        "acknowledge": "Thank you, though I would gently point out that I did show Kubernetes.",
        "learned": "I see the point about Kubernetes, but my manager always says that I am the best at it.",
        "grow": "It was only one small question, and I will work on it before the next interviews.",
        "ask": "How could the panel tell that about Kubernetes in one hour?",
        "door": "If the person you chose does not work out, I am ready to begin.",
    }
    sentences = [
        {"move": str(each.move), "text": fight[str(each.move)]} for each in floor.sentences if str(each.move) in fight
    ]
    drafted = reply(text, None, ScriptedModel([json.dumps({"sentences": sentences})]))
    assert drafted.body == floor.body
    assert len({rejected.move for rejected in drafted.rejected}) == len(sentences)


def test_a_remote_model_sees_no_name_of_a_reply_without_a_situation():
    model = ScriptedModel(["{}"], profile=Profile(remote=True))
    reply(Path(NAMED).read_text("utf-8"), None, model)
    assert model.prompts
    assert not any("Tove" in message.content for prompt in model.prompts for message in prompt.messages)


@pytest.mark.parametrize("greeting", ["Dear Applicant,", "Dear Candidate,", "Dear Sir,"])
def test_nobodys_name_is_no_signature(greeting):
    assert reply(f"{greeting}\n\nWe have chosen somebody else.\n\nKind regards\nRecruitment Team").body.endswith(
        ("regards", "wishes", "Regards")
    )


def test_titles_and_letters_are_no_part_of_a_name():
    body = reply("Dear Mr Kofi Osei,\n\nWe have chosen somebody else.\n\nKind regards,\nGordon Telfer FRICS").body
    assert body.startswith("Hello Gordon,")
    assert body.endswith(("Kofi Osei", "Kofi"))
