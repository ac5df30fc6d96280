"""The sender's own advice comes first, in their words; and what was asked about the trade is a matter of the trade."""

from __future__ import annotations

import pytest

from afterword.feedback import Kind, read_feedback
from afterword.feedback.advice import advice
from afterword.feedback.clauses import clauses

ADVISED = [
    ("I would suggest an ILS course and re-applying in six months.", "an ILS course and re-applying in six months"),
    ("We'd recommend shadowing somebody who pitches.", "shadowing somebody who pitches"),
    ("My advice would be to sit the theory test first.", "sit the theory test first"),
    ("They also recommended that you get your forklift ticket.", "get your forklift ticket"),
]
SILENT = [
    "I would not recommend another round.",
    "We suggested the other candidate to the client.",
    "The panel suggested that you were too quiet.",
    "He advised us to close the post.",
    "Nobody would suggest it.",
]


@pytest.mark.parametrize(("text", "words"), ADVISED)
def test_advice_is_quoted_from_where_it_says_what_to_do(text: str, words: str) -> None:
    found = advice(clauses(text))
    assert found is not None
    assert found.words == words == text[found.start : found.end]


@pytest.mark.parametrize("text", SILENT)
def test_what_advises_nothing_is_left_alone(text: str) -> None:
    assert advice(clauses(text)) is None


def test_a_nurse_hears_of_the_course_and_not_of_meeting_patients() -> None:
    reading = read_feedback(
        "Dear Siobhan, the panel scored you highly on communication (8/10) and handover. Where you lost marks was the deteriorating patient: you did not mention escalation or NEWS2. I would suggest an ILS course and re-applying in six months."
    )
    assert reading.primary is Kind.SKILLS_GAP
    assert reading.learned is not None
    assert reading.learned.words == "escalation or NEWS2"
    assert "an ILS course and re-applying in six months" in reading.next_steps[0]
    assert len(reading.next_steps) == 2


def test_no_plan_in_a_question_about_the_work_is_no_lack_of_interest() -> None:
    reading = read_feedback(
        "Honestly: your SQL was fine, but when we asked how you would roll back the migration you had no plan, and that is most of what the job is."
    )
    assert reading.primary is Kind.SKILLS_GAP
    assert "wanted this role" not in reading.between_the_lines


def test_form_text_with_a_tip_is_still_form_text() -> None:
    reading = read_feedback("We have chosen another candidate. We would suggest that you follow our careers page.")
    assert reading.cannot_tell
    assert "careers page" not in " ".join(reading.next_steps)
