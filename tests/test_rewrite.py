"""A rewrite takes the fight out of a mail and leaves the rest of it alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.mail import parse
from afterword.rewriting import Action, MailKind, rewrite
from afterword.rewriting.hearing import secure
from afterword.rewriting.pieces import lay_out
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


def test_the_check_of_the_whole_mail_has_the_last_word():
    row = lay_out(parse("Hi Jo,\n\nThank you for the call. You people wasted my time. I liked the tour.\n\nSam"))
    secure(row)
    assert row.text() == "Hi Jo,\n\nThank you for the call. I liked the tour.\n\nSam"


def test_a_plea_for_another_chance_becomes_no_question_about_feedback():
    rewritten = rewrite(
        "Hi Jo,\n\nThank you for the call about the clerk job. You people wasted my time. Could you reconsider me if the other person drops out?\n\nSam"
    )
    assert "?" not in rewritten.body


def test_thanks_name_only_what_was_given():
    unanswered = "Hi Jo,\n\nThis is my fourth email. I demand the scores from the assessment centre.\n\nSam"
    assert "letting me know" not in rewrite(unanswered).body
    assert "feedback" not in rewrite(unanswered).body


def test_a_run_on_line_loses_only_the_stretch_that_fights():
    line = "sorry to hear i didnt get the apprenticeship i liked your workshop and the dog but its only because you gave me a blunt chisel my mum says to say thanks for the lift to the station"
    body = rewrite(f"Hi Ewan\n\n{line}").body
    assert "i liked your workshop" in body
    assert "my mum says to say thanks for the lift to the station" in body
    assert "chisel" not in body


def test_a_question_asks_about_the_round_with_whom_and_when_it_was():
    mail = "Dear Mr Osei,\n\nThank you for the news. I demand to know on what basis you rejected me after the final round with Ms Oyelaran and Mr Pinto on 4 March.\n\nSam"
    assert "in the final round with Ms Oyelaran and Mr Pinto on 4 March?" in rewrite(mail).body


def test_a_repeated_apology_is_said_once_and_a_gushing_one_plainly():
    mail = "Hi Jo,\n\nThank you for the call. I am so sorry again about being late, and sorry for wasting your time, and so sorry for this mail. I am truly, deeply and immensely grateful for the absolutely wonderful day.\n\nSam"
    body = rewrite(mail).body
    assert body.lower().count("sorry") <= 1
    assert "I am grateful for the day." in body


@pytest.mark.parametrize(
    ("fought", "owned"),
    [
        ("I know I got the indexing wrong, although to be fair nobody had told me about it.", "I know I got the indexing wrong."),
        ("My answer on stock loss was too long, but to be fair your panel kept interrupting me.", "My answer on stock loss was too long."),
        ("I could have asked more questions, although to be fair your panel never gave me the chance.", "I could have asked more questions."),
        ("I think it was the queries, because nobody had told me that there would be any.", "I think it was the queries."),
        ("But I do take the point, that I need to start with the answer.", "I take the point, that I need to start with the answer."),
    ],
)  # fmt: skip
def test_what_a_sentence_owns_stays_when_its_argument_goes(fought, owned):
    body = rewrite(f"Hi Jo,\n\nThank you for the feedback on my interview. {fought}\n\nSam").body
    assert owned in body
    assert fought not in body


def test_a_plea_in_a_mail_that_fights_goes_and_one_for_next_year_stays():
    fight = "Dear Ms Hill,\n\nI failed the second test. I demand to see the scores by Friday. {}\n\nTom"
    pressed = rewrite(fight.format("Please check my test again."))
    assert "check my test" not in pressed.body
    assert pressed.body.count("?") == 1
    assert "try again next year" in rewrite(fight.format("I'd like to try again next year.")).body


def test_a_bare_count_of_rounds_is_kept_in_the_thanks():
    body = rewrite(
        "Jo,\n\nFour rounds, one design challenge, nine weeks. You people wasted my time with this job.\n\nSam"
    ).body
    assert all(words in body for words in ("four rounds", "design challenge"))


def test_a_verdict_passed_on_keeps_who_gave_it():
    body = rewrite(
        "Jo,\n\nSo the partner says I lack polish. That is wrong, I told you so in the interview and your panel did not listen.\n\nSam"
    ).body
    assert "polish" in body


def test_a_mail_of_which_the_check_lets_nothing_stand_is_left_with_thanks():
    body = rewrite(
        "hey - I hope the job goes to a better liar.\n- I am so very deeply and sincerely thankful for the really wonderful and truly unforgettable opportunity.\n\nBest,\nSam\n"
    ).body
    assert "hank" in body
    assert not any(finding.blocks for finding in check(body).findings)


@pytest.mark.parametrize(
    "wish",
    [
        "Nevertheless I'd welcome any pointers you may have, as you owe me that much.",
        "If there is any feedback, I'm all ears, and you owe me that much.",
        "I'd be delighted to talk it through again with fresh eyes if the panel were open to it.",
        "Please tell me the true reason, I will not be sad.",
        "I'd really value ten minutes of your time so that I can make sense of it.",
    ],
)
def test_who_asked_to_learn_something_in_any_form_asks_once(wish):
    rewritten = rewrite(f"Dear Ann,\n\nThank you for the call. You people wasted my time. {wish}\n\nBest,\nSam")
    assert rewritten.body.count("?") == 1
    assert not any(words in rewritten.body for words in ("ears", "true reason", "make sense", "fresh eyes"))
    assert "love feedback" not in rewrite("Ann,\n\nI always love feedback, but this one is a joke.\n\nSam").body


@pytest.mark.parametrize(
    "torn",
    [
        "No doubt there were things going on behind the scenes that I am not aware of.",
        "A couple of friends in the industry were all pretty shocked.",
        "Also in my old company nobody had a problem with it.",
        "Anyway!",
        "I believe the other candidate taught the top set.",
    ],
)
def test_what_only_makes_sense_beside_the_fight_goes_with_it(torn):
    mail = f"Dear Ann,\n\nThank you for the call. You people are clowns and wasted my time, and I deserve better. {torn} Could you tell me where I fell short?\n\nBest,\nSam"
    rewritten = rewrite(mail)
    assert torn not in rewritten.body
    assert "Could you tell me where I fell short?" in rewritten.body
    assert (
        torn in rewrite(mail.replace("You people are clowns and wasted my time, and I deserve better. ", "")).body
        or check(torn).findings
    )


def test_no_sentence_is_left_without_its_object():
    body = rewrite(
        "Hi Claire,\n\nThanks for the update. I do just want to flag, as someone who cares about good hiring, that the interview started late and one of "
        "the panel was on his phone for part of it.\n\nCould you let me know where I fell short?\n\nMany thanks,\nDuncan"
    ).body
    assert "flag" not in body
    assert "late" not in body


def test_what_stands_before_a_smile_outlives_what_stands_behind_it():
    body = rewrite(
        "Hi Jess,\n\nYou people wasted my time. So sad about the outcome but totally get it :) My friends were all pretty shocked, it was a no-brainer.\n\nMaddie"
    ).body
    assert "totally get it :)" in body
    assert "shocked" not in body


def test_thanks_to_those_behind_the_scenes_are_no_hint():
    thanks = "Please thank everyone behind the scenes, I am grateful."
    assert thanks in rewrite(f"Dear Ann,\n\nYou people wasted my time with this job. {thanks}\n\nSam").body
