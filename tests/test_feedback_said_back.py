"""What was said is said back, at the point it makes; a greeting, a signature and an empty adjective are no reasons."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from afterword.api import read_feedback, reply
from afterword.feedback.frame import without_frame
from afterword.feedback.point import Point
from afterword.plan.correspondents import correspondents
from afterword.plan.reply import make_reply_plan

TUNE = Path(__file__).parents[1] / "evals" / "datasets" / "feedback" / "tune.jsonl"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rhian, you talked over Geraint twice, and that put them off. Work on listening. Mair", "I talked over Geraint twice"),
        ("Dear Tomasz, you arrived without having looked at the drawings we sent on Monday. Everything else was fine.", "I arrived without having looked at the drawings you sent on Monday"),
        ("Hi Desmond, the panel liked you. Where it came unstuck was moving patients, you skipped the two-person check and Sister Fell noticed. Regards, Anita", "I skipped the two-person check"),
    ],
)  # fmt: skip
def test_an_answer_takes_up_the_words_of_the_feedback_from_the_other_side(text, said):
    assert said in reply(text).body


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("The main thing was that your answers were far too long.", Point.LENGTH),
        ("They lost the thread of your answers; there was no structure to them.", Point.STRUCTURE),
        ("You interrupted the panel again and again.", Point.LISTENING),
    ],
)
def test_the_finer_point_of_a_reason_is_told(text, point):
    assert read_feedback(text).point is point


def test_an_adjective_that_names_nothing_can_stand_for_anything():
    reading = read_feedback(
        'Hi Colm, Dee here. All I could get out of them was "not quite polished enough for the boardroom".'
    )
    assert (reading.cannot_tell, reading.sugarcoated, reading.confidence <= 0.5) == (True, True, True)


def test_a_greeting_and_a_signature_in_the_line_are_names_and_nothing_that_was_said():
    text = "Hi Imran, you had never used Terraform, and we need it. Sam"
    start, end = without_frame(text)
    assert text[start:end].strip() == "you had never used Terraform, and we need it."
    assert correspondents(text) == ("Sam", "Imran")


@pytest.mark.parametrize(
    "text",
    [
        "Lorna. Got it, someone else. Fair. I froze on the fault-finding board and there's no dressing that up. What should I drill first?",
        "Thanks Jo. I was gutted, but I know that I rambled in the second round. Is there one thing I should work on?",
    ],
)
def test_a_mail_of_ones_own_is_not_answered(text):
    assert read_feedback(text).withheld.rule == "FBK601"
    assert reply(text).body == ""


def test_ten_answers_in_a_row_are_built_differently():
    texts = [json.loads(line)["text"] for line in TUNE.read_text(encoding="utf-8").splitlines()][:60]
    bodies = [tuple(each.text for each in reply(text).sentences[1:-1]) for text in texts]
    bodies = [body for body in bodies if body]
    assert all(len(set(bodies[at : at + 10])) == len(bodies[at : at + 10]) for at in range(len(bodies)))
    shapes = [make_reply_plan(text, read_feedback(text), None).slots for text in texts]
    assert len(set(shapes)) >= 8
    assert sum(one != two for one, two in pairwise(shapes)) >= 40
