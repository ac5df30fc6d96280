"""What argued along with the fight goes with it, and no sentence turns against one that is not there."""

from __future__ import annotations

import pytest

from afterword.rewriting import rewrite
from afterword.rewriting.pieces import Piece
from afterword.rewriting.pressing import offers, presses
from afterword.rewriting.turns import settle_turns

_FIGHT = "I deserve a proper answer, and your process is a joke."


@pytest.mark.parametrize(
    "offer",
    [
        "I live round the corner and can start tomorrow.",
        "I'm available from now and live five minutes away.",
        "I can start as a porter on Monday.",
        "I only live ten minutes from the depot.",
    ],
)
def test_an_offer_to_start_at_once_goes_with_the_fight_it_argued_for(offer):
    thanks, question = "Thank you for the call on Friday.", "What should I work on before I apply elsewhere?"
    made = rewrite(f"Hi Ana,\n\n{thanks} {_FIGHT} {offer} {question}\n\nKim")
    assert offer not in made.body
    assert thanks in made.body
    assert question in made.body


@pytest.mark.parametrize(
    "said",
    [
        "I will start again after my night shifts.",
        "I'm free for a short call any day.",
        "If another post opens I can start at once.",
        "I can start tomorrow and my mother says that this is the best news she has had since the hospital sent her home in May with nothing.",
    ],
)
def test_what_is_free_for_a_call_or_another_post_is_no_offer(said):
    assert not offers(said)


def test_an_offer_stays_in_a_mail_that_does_not_fight():
    text = "Hi Ana,\n\nThank you for letting me know. I live round the corner and can start tomorrow.\n\nKim"
    assert rewrite(text).body == text


def test_to_think_about_it_again_is_pressing_whole_or_cut():
    plea = "I'd really appreciate it if you could think about it again"
    assert presses(plea)
    made = rewrite(
        f"Hi Ana,\n\nThank you for the call. {_FIGHT} {plea}, even just for a month on trial. All the best.\n\nKim"
    )
    assert "again" not in made.body


def _row(before: str, said: str, *, action: str = "drop", now: str = "") -> list[Piece]:
    return [Piece("", before, now, action=action), Piece(" ", said, said, start=len(before) + 1)]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("However, the ledger question was hard for me.", "The ledger question was hard for me."),
        ("But something went flat in the last part.", "Something went flat in the last part."),
        ("Having said that, there are things I do not see.", "There are things I do not see."),
        ("otherwise please share one point to improve", "please share one point to improve"),
        ("But still, I took a lot from it.", "I took a lot from it."),
    ],
)
def test_a_sentence_no_longer_turns_against_one_that_went(said, left):
    dropped, replaced = _row("You were unfair.", said), _row("You were unfair.", said, action="replace", now="Thanks.")
    assert settle_turns(dropped)
    assert settle_turns(replaced)
    assert (dropped[1].text, replaced[1].text) == (left, left)
    assert dropped[1].reason


@pytest.mark.parametrize(
    "said",
    [
        "However small my part is, I enjoyed it.",
        "Still waiting for the bus as I write.",
        "But for the traffic I had been early.",
        "But then the lights went out on us.",
        "However, fair enough.",
    ],
)
def test_a_word_that_turns_nothing_or_holds_the_sentence_stays(said):
    pieces = _row("You were unfair.", said)
    assert not settle_turns(pieces)
    assert pieces[1].text == said


def test_a_sentence_turns_against_one_that_stands():
    said = "However, the ledger question was hard for me."
    pieces = _row("I liked the tour.", said, action="keep", now="I liked the tour.")
    assert not settle_turns(pieces)
