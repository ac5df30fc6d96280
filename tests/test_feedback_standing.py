"""A named thing stands in a sentence only where it can; else the kind's own words do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.api import reply
from afterword.feedback import Kind, read_feedback
from afterword.feedback.kinds import REASONS
from afterword.feedback.standing import Sort, sort_of, standing

STANDS = [
    (Kind.SKILLS_GAP, "Kubernetes", "Kubernetes"),
    (Kind.SKILLS_GAP, "IFRS 17", "IFRS 17"),
    (Kind.SKILLS_GAP, "english", "English"),
    (Kind.SKILLS_GAP, "forklift ticket", "a forklift ticket"),
    (Kind.SKILLS_GAP, "ventilator modes", "ventilator modes"),
    (Kind.SKILLS_GAP, "5-axis machine", None),
    (Kind.SKILLS_GAP, "write a module", None),
    (Kind.SKILLS_GAP, "reconcile by hand", None),
    (Kind.EXPERIENCE_GAP, "lone worker", None),
    (Kind.EXPERIENCE_GAP, "managed a P&L", None),
    (Kind.EXPERIENCE_GAP, "line management", "line management"),
    (Kind.CLIENT_FACING, "patient", "patients"),
    (Kind.CLIENT_FACING, "angry family", "angry families"),
    (Kind.CLIENT_FACING, "guest contact", "guest contact"),
    (Kind.INDUSTRY_EXPERIENCE, "our sector", None),
    (Kind.INDUSTRY_EXPERIENCE, "hospital", "hospitals"),
    (Kind.COMMUNICATION, "numbers", None),
    (Kind.COMMUNICATION, "answers ran long", None),
    (Kind.COMMUNICATION, "structure of your answers", "structure of your answers"),
]


@pytest.mark.parametrize(("kind", "words", "stands"), STANDS)
def test_a_thing_stands_as_a_phrase_or_not_at_all(kind: Kind, words: str, stands: str | None) -> None:
    assert standing(kind, words) == stands


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(REASONS), st.text(min_size=1, max_size=60))
def test_any_words_are_judged(kind: Kind, words: str) -> None:
    found = standing(kind, words)
    assert found is None or found.strip()
    assert sort_of(words) in Sort


@pytest.mark.parametrize(
    "text",
    [
        "The other guy had run a kitchen before, so not much more to it really, sorry mate",
        "It was close, basically she had run a bigger shop before, nothing else to it honestly.",
        "You have never led a team, and that is all there is to that.",
    ],
)
def test_a_loose_piece_of_a_sentence_is_never_named(text: str) -> None:
    reading = read_feedback(text)
    named = reading.learned.words if reading.learned else ""
    assert not {"it", "that", "really", "honestly", "sorry"} & set(named.split())
    assert "to it" not in " ".join(reading.next_steps)


def test_a_language_gets_its_own_next_step() -> None:
    reading = read_feedback("For the hotline we need someone with better English.")
    assert reading.primary is Kind.SKILLS_GAP
    assert "Practise English on what the work itself brings" in reading.next_steps[0]
    body = reply("For the hotline we need someone with better English.").body
    assert "my English" in body
    assert "English is what I was missing" not in body


def test_a_certificate_gets_its_own_next_step() -> None:
    reading = read_feedback("We needed someone with a forklift ticket, and you don't have a forklift ticket yet.")
    assert "Find out what a forklift ticket takes" in reading.next_steps[0]


def test_people_are_spoken_of_in_the_plural() -> None:
    reading = read_feedback("You have never dealt with an angry customer yourself, and the role is front of house.")
    assert reading.primary is Kind.CLIENT_FACING
    assert "“angry customer”" not in " ".join(reading.next_steps)
