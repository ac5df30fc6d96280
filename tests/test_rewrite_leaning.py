"""What leans on a sentence that went goes with it, a question for news is left alone, and a low score asks for a person."""

from __future__ import annotations

import pytest

from afterword.rewriting import rewrite
from afterword.rewriting.leaning import CONCLUDES, points, quotes_them, takes_part, unconcluded
from afterword.rewriting.lingering import Left, loudest, why_look
from afterword.rewriting.orphans import points_back
from afterword.rewriting.status import WAITS, asks_how_things_stand, asks_status
from afterword.tone import check


@pytest.mark.parametrize(
    ("fought", "leaning"),
    [
        ("Your site promises everyone feedback within five days, and I deserve it.", "Today is day nine."),
        ("You people lied to me, and your process is a joke.", "I just thought you should know."),
        ("I have won the area prize three times, which your panel ignored.", "It would be wise to keep that in mind."),
    ],
)
def test_what_leans_on_a_sentence_that_went_goes_with_it(fought, leaning):
    made = rewrite(f"Dear Ana,\n\nThank you for your email. {fought} {leaning}\n\nWhat should I work on?\n\nBest,\nKim")
    assert leaning not in made.body
    assert "Thank you for your email." in made.body
    assert "What should I work on?" in made.body
    assert rewrite(made.body).body == made.body


def test_a_view_of_what_went_points_back_and_a_view_of_a_thing_it_names_does_not():
    went, stands = "You promised an answer in ten days.", "Thank you for your email."
    assert points_back("I trust this is an oversight.", went, stands)
    assert points_back("It was three weeks ago, and I think that is long.", went, stands)
    assert not points_back("I hope the move goes well.", went, stands)
    assert not points_back("I think it was the case study where I fell short.", went, stands)


def test_a_person_named_only_by_a_pronoun_goes_with_the_name_and_stays_where_another_sentence_names_one():
    said, went = "I will see him on Friday.", "I was told otherwise by Mr. Abara."
    assert points_back(said, went, "Thank you for the call.")
    assert not points_back(said, went, "Thank you and Mr. Abara for the call.")
    assert not points_back("I will ask our matron to let me work under her eye.", went, "Thank you for the call.")
    assert not points_back("I told my brother that he can have my spare key.", went, "Thank you for the call.")


def test_a_conclusion_from_a_clause_that_is_left_out_is_left_out_too_and_a_question_loses_its_so():
    assert unconcluded("So I don't think it shows what I can do.") == ""
    assert unconcluded("So could you tell me what to work on?") == "Could you tell me what to work on?"
    assert unconcluded("I froze in the test.") == "I froze in the test."
    made = rewrite(
        "Hi Bea,\n\nThanks for being honest. The exam went badly because the room was freezing and your laptop was broken, "
        "so I don't think it shows what I can do.\n\nIs there anything I should practise?\n\nJulie"
    )
    assert "shows what" not in made.body


@pytest.mark.parametrize("said", ["So sorry about that.", "So much for the weather.", "So far I have read two books."])
def test_a_so_that_draws_no_conclusion_opens_none(said):
    assert CONCLUDES.match(said) is None


def test_their_words_held_up_go_with_what_was_said_of_them():
    assert quotes_them('You wrote that I "lacked drive".')
    assert not quotes_them('Is "lacked drive" what the panel said?')
    made = rewrite(
        'Dear Jo,\n\nThank you for the feedback. You wrote that I "lacked leadership experience". I find that a curious '
        "conclusion about somebody who ran a crew of thirty-five on two sites.\n\nI would welcome your thoughts.\n\nMick"
    )
    assert '"lacked' not in made.body
    assert "about lacked" not in made.body


def test_a_promise_held_up_beside_what_went_goes_with_it():
    body = rewrite(
        "Hi Lena,\n\nThank you for your answer. Dr. Weiss promised me the job in March, and everybody in the lab heard it. "
        "He will be surprised to hear about this. I am sure he would be happy to explain.\n\nWhat could I work on?\n\nArda"
    ).body
    assert "promised" not in body
    assert "What could I work on?" in body


def test_a_plan_alone_takes_no_part_and_thanks_or_a_question_do():
    assert takes_part("Thanks for the call.")
    assert takes_part("What should I work on?")
    assert not takes_part("I will be seeing him at the weekend.")
    assert points("Today is day twelve.")
    assert not points("Today I start the course.")


STATUS = (
    "Dear Ms Ode,\n\nYou wrote on 2 June that a decision would come within two weeks. May I ask whether there is one? "
    "I am still very keen on the post of ward clerk.\n\nKind regards,\nWanjiru"
)


def test_a_question_for_news_is_left_alone_and_nobody_is_thanked_for_an_answer_that_never_came():
    made = rewrite(STATUS)
    assert (made.body, made.note) == (STATUS, WAITS)


def test_a_question_for_news_keeps_its_question_where_a_demand_beside_it_goes():
    made = rewrite(
        "Dear Ms Ode,\n\nI interviewed for the post of ward clerk on 4 May. You people clearly cannot be trusted. "
        "Is there any news yet?\n\nWanjiru"
    )
    assert "Is there any news yet?" in made.body
    assert "trusted" not in made.body
    assert "Thank" not in made.body
    assert "work on" not in made.body


@pytest.mark.parametrize(
    ("own", "waits"),
    [
        ("I came for the interview on 3 March. May I know if there is any decision yet?", True),
        ("May I ask where things stand with the care assistant job?", True),
        ("Thank you for your email. Is there any news on my feedback?", False),
        ("If there's a word you'd use for how it felt, I'd like to have it.", False),
        ("I was rejected on Monday. When can I expect to hear why?", False),
    ],
)
def test_only_a_mail_that_nobody_answered_asks_how_things_stand(own, waits):
    assert asks_status(own) is waits
    assert asks_how_things_stand("Could you tell me how things stand?")


def test_what_somebody_made_is_theirs_in_the_thanks_for_looking_at_it():
    body = rewrite(
        "Hi there,\n\nThanks for the news. I put fourteen unpaid hours into your take-home, so I think a proper written "
        "review of it is the least I can ask.\n\nAnders"
    ).body
    assert "your take-home" not in body


def test_a_case_study_keeps_its_article():
    body = rewrite(
        "Hi Moira,\n\nThanks for the email. I spent three weekends on your case study without a cent, so a real answer is "
        "only fair. What should I work on?\n\nIlya"
    ).body
    assert "about case study" not in body


def test_thanks_from_the_bottom_of_a_heart_come_back_plain():
    body = rewrite(
        "Dear Ms Laurent,\n\nThank you from the bottom of my heart for your incredible, amazing email! It was the greatest "
        "honour of my life to be rejected by such a visionary team.\n\nCould you share any feedback?\n\nKyle"
    ).body
    assert "Thank you for your email!" in body
    assert "heart" not in body


def test_a_line_that_ends_with_a_carriage_return_is_mended_too():
    body = rewrite("Hi Ana,\r\n\r\nThanks.\r\nI deserve better.\r\n").body
    assert "deserve" not in body
    assert "Thanks." in body


BITING = "Thank you so much for the two lines you managed to spare after five rounds of interviews."


def test_a_low_score_asks_for_a_person_however_many_words_are_left_and_names_the_biting_thanks():
    made = rewrite(
        f"Dear Ms. Fairweather,\n\n{BITING} It is always instructive to see how a company that writes about respect on its "
        "walls treats people.\n\nI would be grateful for a word on what I could improve.\n\nOliver"
    )
    assert "you managed to spare" in made.body
    assert made.needs_person
    assert loudest(f"{BITING} I would be grateful for a word.") == (BITING,)


def test_a_score_below_twenty_asks_for_a_person_whatever_its_sentences_sound_like():
    from dataclasses import replace

    low = replace(check("Thank you for the call. What should I work on?"), non_defensiveness=10)
    assert why_look(low, Left("Thank you for the call. What should I work on?")) != ""


def test_a_piece_without_a_verb_is_no_sentence_that_stays():
    body = rewrite(
        "Dear Niamh,\n\nThank you for your email. You did mention on the day that I was exactly the sort of person the team "
        "was looking for. With that in mind, I would be grateful to understand what changed.\n\nOrlaith"
    ).body
    assert "With that in mind." not in body
