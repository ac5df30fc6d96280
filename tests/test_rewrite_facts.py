"""What a flagged sentence names outlives the fight in it, where it can be said in the candidate's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.findings import Severity
from afterword.mail import parse, sentences
from afterword.rewriting import rewrite
from afterword.rewriting.edges import greeting_end
from afterword.rewriting.innocent import innocent, owns
from afterword.rewriting.orphans import points_back
from afterword.rewriting.plainly import plainly
from afterword.rewriting.pressing import heard_so, near
from afterword.rewriting.soften import softer
from afterword.tone import check


def _ways(sentence: str) -> list[str]:
    return list(softer(sentence, list(check(sentence, own_words_only=False).findings), 0))


@pytest.mark.parametrize(
    "said",
    [
        "I did fumble the pricing question in the last round",
        "I recognise that I was slow on the ledger",
        "I noticed that I was not able to finish the ledger task",
        "I did no prep for the stock count",
        "The only mistake I made was on the ring road",
    ],
)
def test_a_slip_is_owned_in_whichever_words(said):
    assert owns(said)
    assert innocent(said, firm=True)


@pytest.mark.parametrize(
    "said",
    [
        "The comments on my stock plan are very fair",
        "Point two about the opening hours is alright",
        "Your remark that my second example was thin is noted",
    ],
)
def test_a_point_that_is_called_fair_is_taken_in(said):
    assert innocent(said, firm=True)
    assert not owns(said)


def test_a_point_that_is_called_unfair_is_not_taken_in():
    assert not innocent("The comments on my stock plan are not very fair")
    assert not innocent("The comments on my stock plan are fair but late")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oonagh got your text about the van job", "Oonagh "),
        ("Piotr thanks for the call", "Piotr "),
        ("oonagh got your text and im off", "oonagh "),
        ("Mum got your letter before me", ""),
        ("Finally got your text", ""),
        ("Just got your text", ""),
    ],
)
def test_a_name_that_calls_somebody_without_a_comma_is_a_greeting(text, name):
    assert text[: greeting_end(text, 0)] == name


def test_who_calls_a_name_without_a_comma_keeps_it_and_what_came():
    text = "Oonagh got your text about the van job what a joke of an outfit, you had your cousin lined up all along"
    assert rewrite(text).body.startswith("Oonagh got your text about the van job\n")


@pytest.mark.parametrize(
    "said", ["its Casey Tran from Saturday", "this is Casey who came about nights on the 3rd of May"]
)
def test_who_says_who_they_are_is_no_part_of_the_fight_beside_it(said):
    assert not near(said)
    assert not heard_so(said)


def test_thanks_lose_their_measure_and_not_what_they_are_for():
    said = "Thank you so much for considering me as carer on the dialysis ward."
    noted = check(said, own_words_only=False).findings
    blocking = [replace(finding, severity=Severity.WARNING) for finding in noted]
    assert "Thank you for considering me as carer on the dialysis ward." in softer(said, blocking, 0)


def test_a_pair_of_names_is_not_cut_in_two():
    ways = _ways("I mixed up Kiel and Kehl in front of the one man in the building who has lived in both.")
    assert "I mixed up Kiel and Kehl." in ways
    assert "I mixed up Kiel." not in ways


def test_a_question_does_not_end_in_somebody_who_was_told_apart_behind_it():
    said = "May I know if it went to a colleague of yours or to someone with more years than me?"
    assert all(not way.endswith("someone?") for way in _ways(said))


def test_what_is_granted_is_said_without_the_tag():
    said = "The second point is right, I'll give you that."
    start = said.index("I'll")
    assert "The second point is right." in plainly(said, [(start, len(said))])


def test_a_sentence_that_says_itself_what_it_is_about_points_at_none_before_it():
    assert not points_back("It was a grand interview and the tea was lovely.", "", "")
    assert not points_back("This is with reference to the client round on 4 May.", "", "")
    assert points_back("It was unfair.", "", "")


def test_a_sentence_goes_on_behind_a_question_in_quotation_marks():
    mail = parse('Mr Ito asked me "so what?" and I explained it again. Was that it?')
    assert [mail.text[start:end] for start, end in sentences(mail)] == [
        'Mr Ito asked me "so what?" and I explained it again.',
        "Was that it?",
    ]
