"""What is said plainly is read plainly, the next step fits it, and the answer takes up what was said and offered."""

from __future__ import annotations

import pytest

from afterword.__main__ import main
from afterword.api import read_feedback, reply
from afterword.feedback.kinds import Kind
from afterword.feedback.point import Point
from afterword.feedback.rules import FEEDBACK_RULES
from afterword.feedback.rules.foreign import FOREIGN
from afterword.feedback.rules.own_mail import OWN_MAIL
from afterword.feedback.rules.protected import PROTECTED_RULES
from afterword.feedback.stated import stated

SAFETY = (
    "Hi Lee,\n\nyou left the saw running while you took the call. We can't have that, ever.\n\nThanks\nDorota",
    "Mr. Pruitt,\n\nYou went up the mast without tying on. I don't hire that, good as your welds are.\n\nB. Larsen",
    "Hi Ana,\n\nyou never locked off the isolator before you put your hand in. That's it from us.\n\nGreg",
    "Hi Jo,\n\nyou reversed without checking your mirrors, twice. We can't insure that.\n\nKev",
    "Hi Ben,\n\nyou cut the raw chicken and the salad on the same board. I can't take you on.\n\nRosa",
)


@pytest.mark.parametrize("text", SAFETY)
def test_a_safety_rule_that_was_not_kept_is_never_called_a_hint(text):
    reading = read_feedback(text)
    assert reading.point is Point.SAFETY
    assert not reading.is_faint
    assert "Practise that very step" in reading.next_steps[0]
    assert "hint" not in " ".join(reading.next_steps)


@pytest.mark.parametrize("text", SAFETY)
def test_an_answer_to_a_safety_rule_names_the_rule_and_not_a_skill(text):
    body = reply(text).body
    assert "must not happen" in body or "keeps people safe" in body
    assert "short on a skill" not in body


@pytest.mark.parametrize(
    "text",
    [
        "Nobody left the machine running, and your welds were fine; the budget was cut.",
        "You left the door open for us to come back to you, thank you. We chose another candidate.",
    ],
)
def test_no_safety_rule_is_read_where_none_was_broken(text):
    assert read_feedback(text).point is not Point.SAFETY


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Hello Yusuf,\n\nYour first aid certificate has lapsed. Renew it and you're on the list for May.\n\nJoan", Point.EXPIRED),
        ("Dear Ms Novak,\n\nThe insurer wants drivers who have held the licence for two years and yours is from last autumn. Please come back to us when the two years are up.\n\nPaul", Point.TOO_NEW),
    ],
)  # fmt: skip
def test_a_paper_that_ran_out_or_is_too_new_is_a_matter_of_a_date_and_the_invitation_is_taken_up(text, point):
    reading = read_feedback(text)
    assert (reading.primary, reading.point) == (Kind.SKILLS_GAP, point)
    assert "piece of work" not in " ".join(reading.next_steps)
    assert "come back to you then" in reply(text).body


def test_a_pay_that_was_too_high_is_named_and_the_offer_taken_up():
    text = (
        "Hi Kojo,\n\nYou were asking five grand over what the owner will pay. If that changes give me a bell.\n\nTerry"
    )
    reading, body = read_feedback(text), reply(text).body
    assert (reading.primary, reading.point) == (Kind.PAY_LOGISTICS, Point.SALARY)
    assert "asked for" in body
    assert "change" in body


@pytest.mark.parametrize(
    ("text", "point", "named"),
    [
        ("Dear Mr Gomes,\n\nIt took you three hours for what our people do in one.\n\nFiona", Point.TIMING, ("time", "slow")),
        ("Hi Zsofia\n\nThe invoice test had three wrong totals. In accounts that's the job.\n\nDerek", Point.ACCURACY, ("careful", "mistakes")),
        ("Dear Ms Ray\n\nYour CV had four typos and we are a publisher.\n\nInes", Point.ACCURACY, ("careful", "mistakes")),
        ("Hi Ray\n\nYour bench was never clear, and we work on top of each other here.\n\nMo", Point.TIDINESS, ("order", "cleared")),
    ],
)  # fmt: skip
def test_slow_work_mistakes_and_a_mess_are_skills_and_answered_as_such(text, point, named):
    reading, body = read_feedback(text), reply(text).body
    assert (reading.primary, reading.point) == (Kind.SKILLS_GAP, point)
    assert any(word in body for word in named)


def test_two_things_said_in_one_breath_are_both_taken_up():
    text = "Dear Mr Gomes,\n\nIt took you four hours for what our people do in two, and the bench was never clear.\n\nFiona"
    reading, body = read_feedback(text), reply(text).body
    assert (reading.point, reading.beside) == (Point.TIMING, Point.TIDINESS)
    assert "time, and clearing up" in body


def test_two_points_that_a_message_counts_are_both_answered():
    text = "Dear Ivo,\n\nWe missed two things: you did not say out loud what you were thinking, so we could not follow you, and when Nkechi suggested the index you moved past it without answering.\n\nTariq"
    assert (read_feedback(text).point, read_feedback(text).beside) == (Point.ALOUD, Point.LISTENING)
    body = reply(text).body
    assert "aloud" in body
    assert "what others say" in body


def test_having_run_a_bigger_place_is_no_lack_of_experience():
    reading = read_feedback(
        "Dear Kiran,\n\nWe thought you'd be bored within six months; you have run a bigger kitchen than ours.\n\nMaud"
    )
    assert [each.kind for each in reading.categories] == [Kind.LEVEL_MISMATCH]


def test_a_bad_reference_is_said_to_be_one_and_nobody_claims_to_know_more():
    text = "Hi Dean,\n\nOne of the people you named as a reference told us he would not work with you again.\n\nMaxine"
    reading = read_feedback(text)
    assert reading.point is Point.REFERENCE
    assert "nobody can tell" in reading.between_the_lines
    assert "a reference" in reply(text).body


@pytest.mark.parametrize(
    ("text", "steps", "body"),
    [
        ("Hi Graham,\n\nThe panel had prepared eight questions and got through three.\n\nWendy", "under two minutes", ("too much", "too long")),
        ("Hi Femi,\n\nYou spent the whole roleplay pitching and asked me one question.\n\nRenata", "ask three questions", ("asked more", "too few questions")),
    ],
)  # fmt: skip
def test_the_step_and_the_answer_are_about_the_thing_that_was_named(text, steps, body):
    assert steps in " ".join(read_feedback(text).next_steps)
    assert any(words in reply(text).body for words in body)


def test_nobody_wants_to_learn_a_ticket_well():
    body = reply(
        "Hi Lee,\n\nSorry, no. You need the forklift ticket, and you haven't got one. Get it and ring me.\n\nSue"
    ).body
    assert "learn" not in body
    assert "come back to you then" in body


def test_a_tone_is_owned_in_the_words_of_the_feedback():
    body = reply("Hi Aylin,\n\nWe felt you talked down to our receptionist while you were waiting.\n\nHilde").body
    assert "I talked down to your receptionist" in body


def test_a_quotation_is_said_again_whole_or_up_to_the_end_of_a_clause():
    reading = read_feedback(
        "One thing the panel mentioned was that they had prepared eight questions and got through three."
    )
    assert "got through three”" in reading.between_the_lines


def test_somebody_else_had_it_only_where_the_message_says_so():
    alone = read_feedback("Your Dutch is not yet good enough for the phone.")
    beaten = read_feedback("They took the other candidate, because he'd already used SAP and you had not.")
    assert "somebody else already had it" not in alone.between_the_lines
    assert "somebody else already had it" in beaten.between_the_lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello Linh,\n\nThank you for completing the online assessment. On this occasion we won't be taking your application further.", "won't be taking your application further"),
        ("we thank you for your application and for the trust you have placed in us. We must inform you that we cannot consider you for the position.", "cannot consider you"),
    ],
)  # fmt: skip
def test_of_form_wording_the_refusal_is_quoted_and_not_the_thanks(text, words):
    assert words in read_feedback(text).main.evidence[0].words


@pytest.mark.parametrize(
    "text",
    [
        "Dear applicant,\n\nWe have decided not to move forward with your application.\n\nThe Talent Team\nPlease do not reply to this email.",
        "Status update: Your application 00481-B is no longer under consideration.",
    ],
)
def test_nobody_is_told_to_ask_where_nobody_reads_the_answer(text):
    assert "question" not in " ".join(read_feedback(text).next_steps)


def test_when_one_may_apply_again_is_passed_on():
    text = "Hello Linh,\n\nOn this occasion we won't be taking your application further. You can apply again after 6 months.\n\nEarly Careers"
    assert "apply again after 6 months" in read_feedback(text).next_steps[-1]
    assert "apply again when the time comes" in reply(text).body


def test_no_two_rules_of_the_reader_share_an_id():
    rules = [rule.id for rule in (*FEEDBACK_RULES, *PROTECTED_RULES, FOREIGN, OWN_MAIL)]
    assert len(rules) == len(set(rules))


def test_nothing_is_stated_by_a_clause_that_absolves():
    assert stated("it was nothing to do with your certificate, which ran out") == ()


def test_what_has_not_been_done_yet_is_said_back_where_no_name_can_stand():
    body = reply(
        "Hi Darren, only thing really was you've not used a laser cutter and ours is running all day. Mick"
    ).body
    assert "I have not used a laser cutter" in body or "I've not used a laser cutter" in body


def test_without_prompting_names_nothing_to_be_learned():
    reading = read_feedback("On the practical you were unable to show us the theatre scrub-in without prompting.")
    assert reading.learned is None or "prompting" not in reading.learned.words


def test_a_qualification_that_is_missing_is_got_and_not_practised():
    steps = read_feedback("It's because you haven't got Level 3 and by ratio we need one in each room.").next_steps
    assert "what it takes" in steps[0]


def test_the_advice_to_get_it_and_ring_is_the_first_step():
    steps = read_feedback("You need the forklift ticket, and you haven't got one. Get it and ring me.").next_steps
    assert "“Get it and ring me”" in steps[0]


def test_the_refusal_is_quoted_and_not_what_becomes_of_the_papers():
    text = "We are grateful to you for meeting us. We shall not be pursuing your application on this occasion. Your documents will be destroyed in line with our policy."
    assert "not be pursuing" in read_feedback(text).main.evidence[0].words


def test_a_firm_that_signs_is_greeted_by_no_name():
    assert reply("We shall not be pursuing your application.\n\nYours faithfully,\nWexcombe Tutors").body.startswith(
        "Hello,"
    )


def test_a_change_of_mind_that_is_invited_is_taken_up():
    body = reply(
        "Hey Freya, you wouldn't move to Inverness and they won't do remote. If you change your mind, shout. Angus"
    ).body
    assert "change" in body


def test_the_answer_to_a_portal_comes_with_a_word_that_nobody_may_read_it(tmp_path, capsys):
    file = tmp_path / "message.txt"
    file.write_text("Status update: Your application 00481-B is no longer under consideration.", "utf-8")
    assert main(["reply", str(file)]) == 0
    assert "Nobody may read an answer" in capsys.readouterr().err


def test_what_they_say_they_never_look_past_is_not_called_a_hint():
    reading = read_feedback("Hi Lee,\n\nyou fed the mule through the bars. We can't have that.\n\nDorota")
    assert "hint" not in " ".join(reading.next_steps)


def test_a_certificate_is_named_whole():
    reading = read_feedback("Hi Al, we need someone with the NEBOSH certificate and you don't have it. Bo")
    assert reading.learned.words == "NEBOSH certificate"
    assert "what a NEBOSH certificate takes" in reading.next_steps[0]
