"""A rewrite takes the fight out of a mail and leaves the rest of it alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.rewriting import Action, MailKind, rewrite
from afterword.tone import check

FOUGHT = """Hi Grainne,

Thank you for ringing me yourself about the ward clerk job. I deserve a proper answer by Friday. I know I went on a bit in the second round. Would you be able to tell me what the panel wanted to hear there?

Kind regards,
Attracta Feeney

On Tue, Grainne Doyle wrote:
> You deserve to know that it was close.
"""

GOOD = """Hi Grainne,

Thank you for ringing me yourself about the ward clerk job. I know I went on a bit in the second round.

Kind regards,
Attracta
"""


def test_a_good_mail_comes_back_letter_for_letter():
    rewritten = rewrite(GOOD)
    assert rewritten.body == GOOD
    assert not rewritten.changed


def test_only_the_sentence_that_fights_is_changed():
    rewritten = rewrite(FOUGHT)
    assert rewritten.body == FOUGHT.replace(" I deserve a proper answer by Friday.", "")
    assert [change.before for change in rewritten.changes] == ["I deserve a proper answer by Friday."]
    assert rewritten.changes[0].action is Action.DROP
    assert "TON201" in rewritten.changes[0].rules


def test_a_demand_becomes_one_question_about_the_round_it_named():
    rewritten = rewrite(
        "Dear Mr Ekwueme,\n\nI did not get the post. I need the scores from the assessment centre and an explanation.\n\nTonye"
    )
    assert rewritten.kind is MailKind.REQUEST
    assert rewritten.body.count("?") == 1
    assert "the assessment centre" in rewritten.body


def test_nothing_is_confessed_that_the_candidate_did_not_own():
    rewritten = rewrite("Hi Jo,\n\nYou owe me an explanation after the second interview.\n\nSam")
    assert "sorry" not in rewritten.body.lower()
    assert "mistake" not in rewritten.body.lower()
    assert "second interview" in rewritten.body


def test_a_mail_about_something_else_is_left_alone_and_says_so():
    text = "Dear landlord, the heating is broken. This is my third mail. I want an answer by Friday."
    rewritten = rewrite(text)
    assert rewritten.body == text
    assert rewritten.kind is MailKind.OTHER
    assert rewritten.note


@pytest.mark.parametrize("text", ["", "\n\n", "Kind regards,\nAnna", "> quoted\n> only"])
def test_a_mail_without_own_words_comes_back_as_it_was(text):
    assert rewrite(text).body == text


@given(st.text(max_size=400))
def test_any_text_gives_a_mail_without_blocking_findings_or_is_left_alone(text):
    rewritten = rewrite(text)
    if rewritten.note:
        assert rewritten.body == text
    else:
        assert not any(finding.blocks for finding in check(rewritten.body).findings)
        assert rewrite(rewritten.body).body == rewritten.body
