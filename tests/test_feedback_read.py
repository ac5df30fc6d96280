from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.feedback import Kind, read_feedback


def test_a_named_skill_is_read_behind_praise_and_a_negated_kind() -> None:
    reading = read_feedback(
        "Hi Ben,\n\nYour client work was excellent, and it wasn't about your communication. What we missed was hands-on Kubernetes.\n\nBest,\nIda\nClient Services Director"
    )
    assert reading.primary is Kind.SKILLS_GAP
    assert reading.learned is not None
    assert reading.learned.words == "Kubernetes"
    assert reading.is_specific
    assert [category.kind for category in reading.categories] == [Kind.SKILLS_GAP]


def test_form_text_cannot_be_told_and_both_halves_are_said() -> None:
    reading = read_feedback(
        "We were impressed by your communication skills. However, another candidate was a better fit for the role."
    )
    assert reading.cannot_tell
    assert reading.primary is Kind.BOILERPLATE
    assert "didn't take to you" in reading.between_the_lines
    assert "no verdict on you" in reading.between_the_lines
    assert not reading.actionable


def test_the_quoted_question_below_is_not_read_as_the_answer() -> None:
    quoted = "\n\n> Was it that I lacked client experience, or were my answers too long?\n> Bronte"
    reading = read_feedback("Hi Bronte,\n\nall I can say is that another candidate was a better fit.\n\nKat" + quoted)
    assert reading.cannot_tell


def test_several_kinds_are_told_with_the_main_one_first() -> None:
    reading = read_feedback(
        "The main thing is that you have never led a team of this size. You were also a bit vague in your answers."
    )
    assert reading.primary is Kind.EXPERIENCE_GAP
    assert [category.kind for category in reading.categories] == [Kind.EXPERIENCE_GAP, Kind.COMMUNICATION]
    assert [category.is_main for category in reading.categories] == [True, False]


def test_a_hint_about_the_team_is_called_a_hint() -> None:
    reading = read_feedback("Food was lovely. Chef just wasn't totally sure how you'd gel with the crew.")
    assert reading.primary is Kind.TEAM_FIT
    assert reading.sugarcoated
    assert reading.cannot_tell


@pytest.mark.parametrize("text", ["", " \n", "??", "👍", "\x00\ud800"[:1]])
def test_what_says_nothing_is_read_as_cannot_tell(text: str) -> None:
    reading = read_feedback(text)
    assert reading.cannot_tell
    assert 0 < reading.confidence < 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_and_evidence_is_always_a_quotation(text: str) -> None:
    reading = read_feedback(text)
    quoted = [piece for category in reading.categories for piece in category.evidence]
    quoted += [reading.learned] if reading.learned else []
    assert all(text[piece.start : piece.end] == piece.words for piece in quoted)
    assert 1 <= len(reading.next_steps) <= 2


def test_a_sentence_wrapped_over_lines_is_read_as_one() -> None:
    reading = read_feedback(
        "The chef said the food was lovely and the best trial plate this month, but he wasn't totally\nsure how you'd gel with the crew.\n"
    )
    assert reading.primary is Kind.TEAM_FIT
    assert [piece.words for piece in reading.main.evidence] == ["he wasn't totally\nsure how you'd gel with the crew."]


def test_lines_that_are_items_of_a_list_stay_apart() -> None:
    reading = read_feedback("Technical: good\nSalary: fine\nYou have never led a team\nCommunication: good")
    assert reading.primary is Kind.EXPERIENCE_GAP
    assert [piece.words for piece in reading.main.evidence] == ["You have never led a team"]


PERMIT = "Colleagues found it hard to follow your talk. However, the deciding point was that you have no work permit."


def test_what_the_message_says_decided_goes_before_the_order():
    assert read_feedback(PERMIT).primary == "pay_logistics"
    assert read_feedback(PERMIT.replace("was that", "was not that")).primary in ("communication", "pay_logistics")
    said_after = "Your answers were long and vague. You had not used Kubernetes. That's what decided it."
    assert read_feedback(said_after).primary == "skills_gap"


def test_what_can_be_worked_on_beside_a_reason_of_theirs_is_said():
    reading = read_feedback(
        "The trust has withdrawn the funding for the post, so the role was cancelled. "
        "Your answer on safeguarding wandered; use an example with a beginning and an end."
    )
    assert reading.primary == "process"
    assert reading.actionable
    assert "nothing in it to work on" not in reading.between_the_lines
    assert "use an example with a beginning and an end" in reading.next_steps[0]
    assert "Leave your preparation" not in " ".join(reading.next_steps)


@pytest.mark.parametrize(
    "text", ["There were no tests in the take-home.", "Your take-home had no tests and we care about tests."]
)
def test_what_the_work_lacked_is_a_skill(text):
    assert read_feedback(text).primary == "skills_gap"


def test_a_temper_is_a_way_of_being():
    text = "You got a bit prickly when we pushed on the complaint; we need someone who can keep calm with customers."
    assert read_feedback(text).primary == "team_fit"


@pytest.mark.parametrize(
    "text",
    [
        "Two colleagues found it hard to follow you.",
        "Your solution had several errors.",
        "You turned up late and you were on your phone.",
    ],
)
def test_no_filler_and_no_idiom_stands_in_for_a_quotation(text):
    told = " ".join(read_feedback(text).next_steps) + read_feedback(text).between_the_lines
    assert "what they told you" not in told
    assert "what they named" not in told
    assert "all there" not in told


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Sehr geehrter Herr Meier, leider fehlt Ihnen die Erfahrung im Vertrieb. Mit freundlichen Grüßen, Keller",
            "FBK602",
        ),
        ("Thanks for telling me straight. Gutted, but fair enough. What should I get better at?", "FBK601"),
        ("Dear Ann, thank you for your feedback. I will work on my examples. Noa", "FBK601"),
        ("Thank you for your email. I'll come back to you. Your SQL was weak.", None),
        ("Tech round: SQL weak, Python good. Panel 2/5. Communication fine. No hire.", None),
        ("B0B0B0B0O0O", None),
    ],
)
def test_what_is_no_answer_of_theirs_is_not_read(text, rule):
    found = read_feedback(text).withheld
    assert (found.rule if found else None) == rule
