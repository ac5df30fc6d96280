"""A rewrite of a mail on one line keeps its greeting in front and its signature at the end; what leaned on the fight goes with it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.__main__ import main
from afterword.batch.item import Item
from afterword.batch.tasks import task_named
from afterword.mail import parse
from afterword.rewriting import Action, rewrite
from afterword.rewriting.edges import greeting_end, signature_start
from afterword.rewriting.facts import Fact, FactKind
from afterword.rewriting.kind import MailKind
from afterword.rewriting.lingering import Left, weighing, why_look
from afterword.rewriting.moves import keeps
from afterword.rewriting.orphans import leans, without_turn
from afterword.rewriting.pieces import lay_out
from afterword.rewriting.whole import reads_well, why_read
from afterword.tone import check

FIGHT = "You people wasted my time with this interview. I demand the scores by Friday."


@pytest.mark.parametrize(
    "greeting",
    ["Dear Eve, ", "Hi Tom - ", "Hello, ", "Dear Mr Jacobs ", "Hi Tom! ", "Dear Hiring Team, ", "Dear Dr. van der Berg, ", "hi tom, ", "Hey Sam ", "Calum, ", "Ms Hill: ", "To whom it may concern, "],
)  # fmt: skip
@pytest.mark.parametrize("fight", [FIGHT, "I deserve a proper answer by Friday about the job."])
def test_a_greeting_on_the_line_of_a_sentence_stays_in_front_of_everything(greeting, fight):
    body = rewrite(greeting + fight + " Thank you for the tour of the office.").body
    assert body.startswith(greeting)
    assert fight not in body
    assert body.count(greeting.strip()) == 1


@pytest.mark.parametrize(
    "signature", [" Regards, Tom", " Cheers, Lou", " Kind regards, Amy Pond", "\nRegards\nTom", " Tom", " - Lou", " Yours sincerely, J. Doe"]
)  # fmt: skip
def test_a_signature_on_the_line_of_a_sentence_stays_at_the_end(signature):
    body = rewrite(f"Dear Eve, {FIGHT}{signature}").body
    assert body.endswith(signature)
    assert body.startswith("Dear Eve, ")
    assert "?" in body


def test_a_name_after_a_comma_signs_only_where_somebody_else_was_greeted():
    assert rewrite("Dear Eve, you people wasted my time with this interview, Tom").body.endswith(" Tom")
    assert rewrite("I demand to know why I was rejected after the interview, Tom").body.endswith("? Tom")
    text = "I want you to know this, Tom"
    assert signature_start(text, 0, len(text), "Hi Tom, ") == len(text)


def test_without_a_greeting_nothing_is_put_before_the_first_sentence_but_thanks():
    body = rewrite(FIGHT).body
    assert body.startswith("Thank")
    assert body.count("?") == 1


def test_what_is_left_of_a_mail_that_only_fought_is_a_mail_and_no_torn_line():
    assert rewrite("Dear Eve, with respect, the test was unfair.").body == (
        "Dear Eve, thank you for letting me know. I wish you and the team all the best."
    )


@pytest.mark.parametrize(
    "end", ["Very truly yours,\nTom Hill", "Best of luck,\nTom Hill", "Tom Hill\n(second round, 5 May)"]
)
def test_nothing_is_put_behind_the_sign_off_or_into_the_signature(end):
    body = rewrite(
        f"Dear Eve,\n\nThank you for the call.\n\nI demand the scores from the second interview.\n\n{end}"
    ).body
    assert body.endswith(end)
    assert body.index("second interview") < body.index(end)


@pytest.mark.parametrize(
    "opening",
    [
        "Thanks for the call, Ann.",
        "Honestly, it hurt.",
        "Unfortunately, no.",
        "Sorry, I am late.",
        "Gutted, but fine.",
        "Typical, no feedback.",
        "Brilliant, well done you.",
    ],
)
def test_a_first_sentence_with_a_comma_is_no_greeting(opening):
    assert greeting_end(opening, 0) == 0


@given(st.text(max_size=200))
def test_a_mail_cut_into_pieces_is_the_mail(text):
    assert lay_out(parse(text)).text() == text


def test_a_greeting_that_fights_is_within_reach():
    text = "Dear idiots, you wasted my time with this interview."
    assert not any(finding.blocks for finding in check(rewrite(text).body).findings)


@pytest.mark.parametrize(
    ("said", "before"),
    [
        ("But OK.", "I led a team of nine."),
        ("My solicitor tells me that you are obliged to answer.", "I will post this on Glassdoor."),
        ("I can come any day.", "Please give me another chance."),
        ("I just want to understand how you got from there to a no.", "Anna even said I'd fit right in."),
        ("Otherwise I will have to draw my own conclusions.", "I expect an answer by Friday."),
    ],
)
def test_a_sentence_that_only_leans_on_one_that_went_goes_too(said, before):
    assert leans(said, before)


@pytest.mark.parametrize(
    "said",
    ["I can come any day.", "It was a real pleasure to see the new department.", "He was right that I leaned on one account.", "But it taught me where my gaps in the valuation were, and I am grateful."],
)  # fmt: skip
def test_a_sentence_that_stands_on_its_own_stays(said):
    assert not leans(said, "You wasted my time.")


def test_a_turn_goes_where_what_it_turned_against_went():
    assert without_turn("But I understand that you can only take one.") == "I understand that you can only take one."
    assert without_turn("But the room was cold.") == "But the room was cold."


def test_a_leaning_sentence_is_recorded_with_its_reason():
    mail = "Hi Jess,\n\nThank you for your email about the job. You people wasted my time. But OK. I wish the team well.\n\nDan"
    rewritten = rewrite(mail)
    (change,) = [change for change in rewritten.changes if change.reason]
    assert (change.action, change.before, change.after, change.rules) == (Action.DROP, "But OK.", "", ())
    assert rewrite(mail.replace("You people wasted my time. ", "")).body.count("But OK.") == 1


@pytest.mark.parametrize("words", ["the five interviews", "range", "the tests", "the second interview"])
def test_no_made_sentence_says_that_things_are_the_parts(words):
    for said in keeps(MailKind.REQUEST, [Fact(FactKind.STAGE, words, 0)]):
        assert "are the part" not in said
        assert "is the part" not in said
        assert not said.startswith(words.capitalize())


def test_a_mail_that_thanks_already_is_not_made_to_thank_for_the_news_again():
    role = [Fact(FactKind.ROLE, "the trainer job", 0)]
    assert not any("Thank" in said for said in keeps(MailKind.ANSWER_TO_REJECTION, role, thanked=True))
    stage = [Fact(FactKind.STAGE, "the third round", 0)]
    assert keeps(MailKind.ANSWER_TO_REJECTION, stage, thanked=True) == []
    made = [Fact(FactKind.WORK, "my take-home", 0)]
    assert keeps(MailKind.ANSWER_TO_REJECTION, made, thanked=True)[0].startswith("Thanks also for")


def test_who_complains_of_getting_no_feedback_is_left_with_a_question():
    mail = "Ms Green,\n\nThis is my third email. I have still not received any feedback. I will be posting on Glassdoor if I do not hear back.\n\nK. Thorne"
    assert rewrite(mail).body.count("?") == 1


def test_thanks_are_not_put_behind_what_gushes():
    mail = "Hello Mr. Brooks,\n\nIt was truly an honor to meet such an inspiring, world-class team. I would absolutely love any and all feedback on my interview you could possibly give!\n\nKimmy"
    body = rewrite(mail).body
    assert "Thank" not in body or body.index("Thank") < max(body.find("feedback"), body.find("?"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Dear Sir, I know I was terrible and I don't deserve a reply. If you could just tell me what I did wrong I would be forever grateful."
    ],
)
def test_a_grovelling_mail_is_one_about_an_application_without_the_word(sentence):
    assert rewrite(sentence).kind is not MailKind.OTHER


FIGHTING = "Thank you for the call. Your process is a joke and I demand the scores. What should I work on?"


def test_a_rewrite_that_still_reads_badly_says_so_and_names_the_sentence():
    good, fights = check("Thank you for the call. What should I work on?"), Left(FIGHTING)
    assert why_look(_with(good, 30), fights) == "a sentence of it may still sound put on"
    assert why_look(good, Left("Thank you for the call.")) == ""
    assert weighing(FIGHTING) == ("Your process is a joke and I demand the scores.",)


def test_a_rewrite_that_lost_what_only_an_innocent_sentence_named_says_so():
    good = check("Thank you for the call.")
    assert (
        why_look(good, Left("Thank you for the call.", lost=("Friday", "the trial")))
        == "it no longer mentions Friday and the trial"
    )


def test_a_low_score_alone_is_no_reason_to_look_where_every_sentence_takes_something_in():
    good = check("Thank you for the call. What should I work on?")
    assert why_look(_with(good, 30), Left("Thank you for the call. What should I work on?")) == ""


@pytest.mark.parametrize(
    ("left", "theirs"),
    [
        (Left("", share=0.5, whole=0), True),
        (Left("", share=0.3, whole=1), True),
        (Left("", share=0.4, whole=0), False),
        (Left("", share=0.4, whole=2, innocent=1), False),
        (Left("", share=0.15, whole=5), False),
    ],
)
def test_a_mail_of_which_little_is_left_says_how_little(left, theirs):
    good = check("Thank you for the call.")
    assert left.theirs is theirs
    assert why_look(good, left) == ("" if theirs else f"only {left.share:.0%} of your own words are left")


def test_a_mail_that_was_left_alone_claims_no_more_than_its_score_tells():
    good = check("Thank you for the call. What should I work on?")
    assert why_read(_with(good, 80)) == ""
    assert "no rule names a sentence" in why_read(_with(good, 79))
    assert "sincerity 79" in why_read(_with(good, 79))


def test_a_mail_that_reads_well_as_a_whole_is_left_alone_whatever_was_found_in_one_sentence():
    fights = check("You people wasted my time.")
    assert reads_well(replace(fights, sincerity=60, non_defensiveness=60))
    assert not reads_well(replace(fights, sincerity=90, non_defensiveness=20))
    assert "one sentence of it" in why_read(replace(fights, sincerity=60, non_defensiveness=60))


@pytest.mark.parametrize(
    "mail",
    [
        "Dear Ms Oduya,\n\nThank you for the feedback. I think it was meant for someone else: it mentions the bakery job, and I interviewed for the driver job. Could you check which one belongs to me?\n\nKind regards,\nPer Lind",
        "Rekha, one correction for your file: I'm the candidate from the 14th, not the 16th. If you have mine, I'd like to read it. Thanks for the trouble. Anirudh",
    ],
)
def test_a_plain_fact_put_right_for_the_file_and_the_question_that_goes_with_it_stay(mail):
    assert rewrite(mail).body == mail


def test_a_mail_left_alone_with_a_low_score_is_for_a_person_in_a_batch_too():
    made = rewrite("Rekha, one correction for your file: I'm the candidate from the 14th, not the 16th. Anirudh")
    columns = task_named("rewrite").alone(Item(number=1, id="", text=made.body)).columns
    assert columns["needs_person"] == made.needs_person == why_read(made.tone)


@pytest.mark.parametrize(
    ("mail", "gone", "stays"),
    [
        (
            "Dear Board,\n\nThank you for the interview. You people wasted my time and I deserve better. I know that my presentation ran nine minutes over, and you owe me an answer.\n\nAna",
            "owe me",
            "I know that my presentation ran nine minutes over.",
        ),
        (
            "Dear Board,\n\nYou people wasted my time and I deserve better. Thank you for the interview. If you could reconsider your unfair decision, I would be grateful.\n\nAna",
            "I would be grateful",
            "Thank you for the interview.",
        ),
        (
            "Dear Board,\n\nThank you for the interview. You wasted my time and I deserve better. I still sold out every evening. I had expected more from that.\n\nAna",
            "I still sold",
            "Thank you for the interview.",
        ),
    ],
)
def test_what_hung_on_a_sentence_that_went_goes_and_what_was_owned_is_cut_and_not_dropped(mail, gone, stays):
    body = rewrite(mail).body
    assert gone not in body
    assert "from that" not in body
    assert stays in body


def test_thanks_are_not_added_where_there_is_a_blessing():
    body = rewrite(
        "Dear Sister Margaret,\n\nGod bless you for the letter about the interview. I deserve better after eighteen years. Sister Perpetua said I should learn the new stock system and I agree with her.\n\nAkinyi"
    ).body
    assert "Thank" not in body


def test_no_question_is_added_about_a_point_that_was_disputed_or_whose_gap_the_mail_names():
    disputed = "Dear Kenji,\n\nThank you for your message. About English, you are mistaken, because I have TOEIC 940 and you owe me a better reason. I will study how to show numbers better.\n\nMayumi"
    assert "English?" not in rewrite(disputed).body
    named = "Dear Ms Goh,\n\nThank you for the news. You people are a joke. I demand that you explain by Friday why you rejected me after the pitch exercise. In the pitch exercise I forgot the prices.\n\nWei Ling"
    body = rewrite(named).body
    assert body.count("?") == 1
    assert "better in the pitch exercise" not in body
    assert "better on the pitch exercise" not in body


def _with(report, score):
    return replace(report, sincerity=score)


def test_the_command_says_on_stderr_that_a_rewrite_is_not_ready_and_succeeds(tmp_path, capsys):
    file = tmp_path / "mail.txt"
    file.write_text(STILL_BAD, "utf-8")
    assert main(["rewrite", str(file)]) == 0
    told = capsys.readouterr()
    assert "Don't send it yet" in told.err
    assert "Don't send" not in told.out


def test_a_batch_row_that_still_reads_badly_is_flagged_and_a_good_one_is_not():
    bad, good = (task_named("rewrite").alone(Item(number=1, id="", text=text)) for text in (STILL_BAD, MOSTLY_GOOD))
    assert bad.columns["needs_person"]
    assert good.columns["needs_person"] == ""


MOSTLY_GOOD = f"Dear Eve,\n\nThank you for the call about the forklift post. I forgot the mirror check in the yard test. {FIGHT}\n\nKim"
STILL_BAD = """Hello Mr. Brooks,

I refer to the trial shift on 4 May for the forklift post. After three hours on two buses I am owed a proper explanation. You have until noon on Friday. I can forgive ignorance in a trainee, in an examiner it is dangerous. I can be rung after my shift.

Kimmy
"""


HIDDEN = """hey You had also told me before the round that it was more of a formality.

I am truly, deeply and immensely grateful for the absolutely wonderful and very meaningful opportunity.
Your letter after the closing interview is kept in a good place. Is there one thing you'd tell anybody in my position to practise?

Best,
Sam
"""


def test_a_finding_on_the_first_sentence_that_starts_at_the_greeting_on_its_line_is_within_reach():
    body = rewrite(HIDDEN).body
    assert not any(finding.blocks for finding in check(body).findings)
    assert rewrite(body).body == body


@pytest.mark.parametrize(
    ("line", "kept", "gone"),
    [
        ("all good about the job, thanks for having me in for the trade test if the other girl doesnt work out im free to start monday say hi to the team xx", "thanks for having me in for the trade test say hi to the team xx", "other girl"),
        ("did two trial shifts for you for free and i reckon i deserve more than a two line text about the job mate", "the two trial shifts", "deserve"),
    ],
)  # fmt: skip
def test_a_run_on_line_keeps_its_thanks_whole(line, kept, gone):
    body = rewrite(f"Hey Shani\n\n{line}\n\nMikayla").body
    assert kept in body
    assert gone not in body


def test_a_mail_that_opened_with_the_fight_does_not_open_with_the_next_step_of_a_story():
    body = rewrite(
        "Dear Jo,\n\nYou people wasted my time with that interview. Then I looked at my notes for the panel. Thank you for the blunt word.\n\nSam"
    ).body
    assert "Then" not in body
    assert "I looked at my notes for the panel." in body


def test_a_question_that_loses_its_sting_stays_a_question():
    mail = "Hi Jo,\n\nThank you for the call. I gave you four ideas in the interview. Would fewer ideas have done better, or was it that none of the four was right?\n\nSam"
    assert rewrite(mail).body.count("?") == 1


def test_beside_a_fact_put_right_a_thanks_that_bites_goes_all_the_same():
    mail = (
        "Hi Ann,\n\nOne small thing for the file, my name is Analyn, not Annalyn Reyes. "
        "Good luck finding someone who'll do a week of free work and say thank you for it.\n\nBest,\nSam\n"
    )
    made = rewrite(mail)
    assert "Good luck" not in made.body
    assert not any(finding.blocks for finding in check(made.body).findings)


def test_what_was_spared_as_owned_goes_where_the_mail_changes_all_the_same():
    mocking = "I did not know that the colour of my commit messages decides about a career, one learns every day something new."
    fights = "He had mentioned at the end that he could picture me in the sales operations team, so I was already planning my notice period."
    made = rewrite(f"Hi Ann,\n\nThank you for the feedback on my application.\n{mocking}\n{fights}\n\nBest,\nSam\n")
    assert made.changed
    assert not any(finding.blocks for finding in check(made.body).findings)


@pytest.mark.parametrize(
    "loaded",
    [
        "May I ask, in fairness, how many of the people you saw had actually worked with autistic children?",
        "Could you tell me, out of interest, how many of the people on the shortlist had actually driven a tram?",
    ],
)
def test_of_a_loaded_question_no_stump_is_left(loaded):
    body = rewrite(f"Hi Jo,\n\nThanks for the tour. {loaded} I would be grateful for any pointers.\n\nAl").body
    assert "?" not in body
    assert "I would be grateful for any pointers." in body


def test_where_all_that_was_found_is_a_correction_nothing_is_added_to_it_either():
    mail = (
        "Dear Mrs Horváth,\n\nThe letter gives 14 October as the day of my interview, it was 15 October, I mention it only for "
        "the file. All the rest is right.\n\nZoltán Bíró"
    )
    assert rewrite(mail).body == mail
