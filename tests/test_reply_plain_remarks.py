"""A plain remark is answered in its own words, and nothing is confessed that nobody said."""

from __future__ import annotations

import pytest

from afterword import read_feedback, reply
from afterword.feedback.frame import small_names
from afterword.feedback.kinds import Kind

NEVER_SAID = (
    "A step was missing", "put the numbers first", "lead with the number", "more freely", "another level", "from this one", "no step gets left out",
)  # fmt: skip
ANSWERED = [
    ("Hi Lou, you need your moving and handling certificate first. Cath", "moving and handling certificate"),
    ("Hi Lou, you'd need a counterbalance ticket first, sorry. Cath", "counterbalance ticket"),
    ("Hi Lou, she would have liked to hear more of the costs behind your plan and fewer slides. Cath", "more of the costs behind my plan and fewer slides would have helped"),
    ("Hi Lou, you hardly looked at us and we couldn't hear you. Cath", "hardly looked at you and was hard to hear"),
    ("Hi Lou, you told us a lot about your old job. Cath", "told you a lot about my old job"),
    ("Hi Lou, your back was to the class. Cath", "my back was to the class"),
    ("Hi Lou, you need to keep your hair tied back in a kitchen. Cath", "keep my hair tied back in a kitchen"),
    ("Hi Lou, you'd want to learn the plant names in Latin and get a spraying certificate before applying again. Cath", "learn the plant names in Latin and get a spraying certificate"),
    ("Hi Lou, the lads felt you'd get bored here. You're used to bigger kitchens. Cath", "a smaller place than I"),
    ("Hi Lou, you are overqualified for this one. Cath", "than this role holds|a smaller one than I"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ANSWERED)
def test_what_was_said_stands_in_the_reply_and_nothing_else_is_confessed(text: str, said: str) -> None:
    body = reply(text).body
    assert any(words.lower() in body.lower() for words in said.split("|"))
    assert not [words for words in NEVER_SAID if words in body]


@pytest.mark.parametrize("missed", ["didn't ring", "never rang", "did not call"])
def test_being_late_and_not_ringing_are_both_owned_with_sorry_once(missed: str) -> None:
    body = reply(f"Hi Lou, you were 20 mins late and {missed}. Cath").body
    assert "was 20 mins late" in body
    assert missed in body
    assert body.lower().count("sorry") == 1


def test_a_thing_to_learn_beside_remarks_is_counted_as_a_skill_and_not_as_terms() -> None:
    text = "Hi Lou, you hardly looked at us and we struggled to hear you. You'd want to get a spraying certificate before applying."
    assert Kind.PAY_LOGISTICS not in [each.kind for each in read_feedback(text).categories]


@pytest.mark.parametrize("place", ["sites", "garages", "salons", "farms", "wards", "schools", "shops", "depots"])
def test_form_words_are_not_answered_with_what_was_learned(place: str) -> None:
    body = reply(f"Dear Ms Rao, we had two very good people and few {place}. Best wishes, E. Whitlock").body
    assert "learned" not in body
    assert "learn from" not in body


@pytest.mark.parametrize(
    "text", ["We could hear you well.", "You hardly needed any help.", "We would have liked to have you."]
)
def test_kind_words_are_no_plain_remark(text: str) -> None:
    reading = read_feedback(f"Hi Lou, {text} Cath")
    assert not reading.plain
    assert reading.mirrored is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hi sue, you didn't ring to say you couldn't come. mel", ("Mel", "Sue")),
        ("hi joanne, u were late. sorry x", (None, "Joanne")),
        ("hiya bex,\nu were late.\ncheers, dee x", ("Dee", "Bex")),
        ("hi all, we filled it. unlucky", (None, None)),
        ("hi there, we filled it.\nthanks", (None, None)),
        ("hi sue, we filled it. gutted", (None, "Sue")),
        ("We filled it. honestly", (None, None)),
    ],
)
def test_names_in_small_letters_are_names_only_in_a_plain_greeting_or_sign_off(
    text: str, names: tuple[str | None, str | None]
) -> None:
    assert small_names(text) == names


def test_a_reply_to_small_letters_greets_and_is_signed_with_capitals() -> None:
    body = reply("hi sue, you didn't ring to say you couldn't come. mel").body
    assert body.startswith("Hello Mel,")
    assert body.endswith("Sue")


def test_a_role_too_senior_for_the_candidate_is_not_answered_as_a_smaller_one() -> None:
    body = reply("Hi Lou, the role was too senior for you at this point. Cath").body
    assert "smaller" not in body
    assert "than this role holds" not in body


def test_who_did_not_look_at_the_panel_is_not_told_to_do_the_reading():
    said = "Hi Ingrid, the slides were fine. What fell flat was the questions: you read from notes and did not look at us. Mads"
    assert "not having prepared" not in read_feedback(said).between_the_lines
    assert "reading" not in reply(said).body


def test_what_somebody_already_works_in_is_the_thing_that_is_named():
    found = read_feedback("We needed somebody who has already run payroll in Sage, and you have not used it.").learned
    assert found is not None
    assert found.words == "Sage"
