"""What was done on the day is said as it was said; what contradicts itself, is faint, or is no answer at all is said to be so."""

from __future__ import annotations

import json

import pytest

from afterword.__main__ import main
from afterword.api import reply
from afterword.feedback import Kind, read_feedback
from afterword.feedback.clauses import clauses
from afterword.feedback.conduct import Conduct, conduct
from afterword.feedback.contradiction import contradiction

NAMED = [
    ("You turned up ten minutes late.", {Conduct.LATE}),
    ("You were a quarter of an hour late and kept us waiting.", {Conduct.LATE}),
    ("Your late arrival did not help.", {Conduct.LATE}),
    ("you hadnt read our website", {Conduct.UNPREPARED}),
    ("You did not know what we do.", {Conduct.UNPREPARED}),
    ("You came completely unprepared.", {Conduct.UNPREPARED}),
    ("You talked over my colleague.", {Conduct.INTERRUPTED}),
    ("You interrupted the chair several times.", {Conduct.INTERRUPTED}),
    ("You didn't let them finish their questions.", {Conduct.INTERRUPTED}),
    ("You were on your phone during the tour.", {Conduct.DISTRACTED}),
    ("You came across as rude to the receptionist.", {Conduct.RUDE}),
    ("You rolled your eyes at the question.", {Conduct.RUDE}),
]
SILENT = [
    "Your application came in late.",
    "Sorry that I am late with this answer.",
    "We were late in getting back to you.",
    "The late shifts were the problem.",
    "You prepared well and asked smart questions.",
    "The result is on the website.",
    "You did not interrupt anybody, no one did.",
    "You were quiet on the phone line.",
    "His words were a bit rude.",
    "We talked over coffee.",
]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_what_was_done_on_the_day_is_named(text: str, named: set[Conduct]) -> None:
    assert set(conduct(clauses(text))) == named


@pytest.mark.parametrize("text", SILENT)
def test_what_only_sounds_like_it_is_not(text: str) -> None:
    assert conduct(clauses(text)) == ()


HARSH = "You turned up ten minutes late, hadnt read our website and talked over my colleague. Dont waste peoples time."


def test_three_plain_reasons_are_all_said_with_their_plain_steps() -> None:
    reading = read_feedback(HARSH)
    assert reading.conduct == (Conduct.LATE, Conduct.UNPREPARED, Conduct.INTERRUPTED)
    assert "being late, not having prepared and not letting others finish" in reading.between_the_lines
    assert "wanted this role" not in reading.between_the_lines
    steps = " ".join(reading.next_steps)
    assert all(each.step in steps for each in reading.conduct)
    assert len(reading.next_steps) == 2


def test_an_answer_to_it_owns_it_and_asks_nothing() -> None:
    body = reply(HARSH).body
    assert "was late, came unprepared and did not let others finish" in body
    assert "sorry" in body
    assert "wanted the role" not in body
    assert "?" not in body


def test_where_a_skill_decided_lateness_beside_it_does_not() -> None:
    reading = read_feedback(
        "You don't hold the forklift licence we need. The rest was fine, though you came ten minutes late."
    )
    assert (reading.primary, reading.conduct) == (Kind.SKILLS_GAP, ())


OPPOSED = [
    "The panel felt you were overqualified for the post, and at the same time that you lacked the experience we need for it.",
    "You seemed too senior for us. Also you don't have enough experience with our tools.",
    "Your answers were too long. We would have liked more detail in them.",
    "One of us found you too quiet. My colleague thought that you dominated the group.",
]


@pytest.mark.parametrize("text", OPPOSED)
def test_two_reasons_that_do_not_go_together_are_said_to_be_so(text: str) -> None:
    reading = read_feedback(text)
    assert reading.contradiction is not None
    assert all(text[each.start : each.end] == each.words for each in reading.contradiction)
    assert reading.cannot_tell
    assert "do not go together" in reading.between_the_lines
    assert "which of the two" in " ".join(reading.next_steps)


@pytest.mark.parametrize(
    "text",
    [
        "You were overqualified for the post, and we feared that you would leave.",
        "You lacked experience; the other candidate was nearly too senior.",
        "Your answers were too long and rambling.",
        "Nobody thought that you were too quiet, but you dominated the group.",
    ],
)
def test_one_reason_is_no_contradiction(text: str) -> None:
    assert contradiction(clauses(text)) is None


def test_a_faint_reading_is_told_as_one(tmp_path, capsys) -> None:
    text = "Dear Grace, you were absolutely wonderful and everyone loved you! It was such a hard decision. If anything, a tiny bit more depth maybe, but really you were great!!"
    reading = read_feedback(text)
    assert reading.is_faint
    assert not reading.actionable
    assert "hardly tell" in reading.between_the_lines
    file = tmp_path / "message.txt"
    file.write_text(text, "utf-8")
    assert main(["read", str(file)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("You can hardly tell why")
    assert "Named" not in shown


def test_a_long_quotation_is_not_said_twice_and_ends_in_one_full_stop(tmp_path, capsys) -> None:
    text = "What we missed in the end and all three of us wrote down on the same sheet of paper before we had even spoken was hands-on experience with Terraform in a larger team."
    file = tmp_path / "message.txt"
    file.write_text(text, "utf-8")
    assert main(["read", str(file)]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert not any(doubled in shown for doubled in (".”.", ".”:", "..", "?”."))
    assert shown.count("in a larger team") == 1


OWN = [
    "Dear Ms Patel,\n\nI have to say I am extremely disappointed. I answered every single question correctly, I have 12 years of experience, and you clearly did not read my CV.",
    "Hi Tom,\n\nThanks for calling me yourself. I'm sad about it, but I get it. I know I rambled on the pricing question. If you had to name one thing I should fix before my next interview, what would it be?",
    "Ms Green,\n\nThis is my third email. I have still not received any feedback. My solicitor tells me that you are obliged to answer.",
    "Dear Ken,\n\nI accept the decision, though I do not agree with it. I know that I was a bit quiet in the group task. What is one thing I could do better?",
]
THEIRS = [
    "Thank you for your email. You were great, but we went with someone who has run a kitchen.",
    "Notes of the call: she said my answers were too long and that I had not led a team.",
    "I am sorry that I could not offer you the job; I thought your lesson was too fast.",
    "My team and I liked you, I just had one place. I would have taken you both.",
    "I thank you for your application. I decided for somebody with more SQL.",
]


@pytest.mark.parametrize("text", OWN)
def test_a_mail_of_ones_own_is_not_read_as_an_answer(text: str) -> None:
    reading = read_feedback(text)
    assert reading.withheld is not None
    assert reading.withheld.rule == "FBK601"
    assert "does not read like an answer from them" in reading.between_the_lines
    assert reply(text).body == ""


@pytest.mark.parametrize("text", THEIRS)
def test_an_answer_or_notes_of_one_are_read(text: str) -> None:
    assert read_feedback(text).withheld is None


def test_the_reader_says_that_a_mail_is_ones_own(tmp_path, capsys) -> None:
    file = tmp_path / "mail.txt"
    file.write_text(OWN[0], "utf-8")
    assert main(["read", str(file)]) == 3
    assert capsys.readouterr().out.startswith("This does not read like an answer from them")
    assert main(["reply", str(file), "--model", "none"]) == 3
    assert "does not read like an answer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("We have decided to move forward with other candidates.", "Thank you for your answer"),
        ("The budget for the post was cut last week, so nobody got it.", "Thank you for your answer"),
        ("What we missed was hands-on Kubernetes.", "Thank you for the feedback"),
    ],
)
def test_the_subject_thanks_for_feedback_only_where_there_was_some(text: str, subject: str) -> None:
    assert reply(text).subject == subject


def test_reasons_on_their_side_leave_nothing_to_keep_in_mind() -> None:
    for text in (
        "The budget for the post was cut last week, so nobody got it.",
        "Your expectations were some way above our band.",
    ):
        assert "in mind" not in reply(text).body
        assert "take it with me" not in reply(text).body


def test_an_unsigned_answer_says_that_a_name_is_to_be_added(tmp_path, capsys) -> None:
    file = tmp_path / "message.txt"
    file.write_text("What we missed was hands-on Kubernetes.", "utf-8")
    assert main(["reply", str(file), "--model", "none"]) == 0
    assert "add yours below the closing" in capsys.readouterr().err
    file.write_text("Hi Lena, what we missed was hands-on Kubernetes. Best, Tom", "utf-8")
    assert main(["reply", str(file), "--model", "none", "--json"]) == 0
    shown = capsys.readouterr()
    assert "add yours" not in shown.err
    assert json.loads(shown.out)["body"].endswith("Lena")
