"""An answer to feedback takes in what was said, fights nothing, and asks at most one thing."""

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.api import reply
from afterword.composer import compose
from afterword.feedback import read_feedback
from afterword.feedback.reading import Evidence
from afterword.guardrails import Proposal, check_message, check_sentence
from afterword.message import Move, Source
from afterword.models.scripted import ScriptedModel
from afterword.plan import Task
from afterword.plan.correspondents import correspondents
from afterword.plan.reply import make_reply_plan
from afterword.situation import (
    Candidate,
    Feedback,
    Outcome,
    Person,
    Position,
    Role,
    Situation,
    Stage,
    StageKind,
    Status,
)

KINDS = {
    "skills_gap": "What we missed was hands-on Kubernetes.",
    "experience_gap": "The main thing is that you have never led a team of this size.",
    "industry_experience": "You lacked experience in the pharmaceutical industry, and we needed somebody who knows it from inside.",
    "client_facing": "We were looking for someone with more experience in client servicing.",
    "communication": "Your answers were too long, and the panel lost the thread.",
    "level_mismatch": "You came across as too junior for a role at this level; we need a senior person.",
    "team_fit": "Chef just wasn't sure how you'd gel with the crew, the team has its own ways.",
    "motivation": "We were not convinced that you really wanted this job; your reasons for applying were vague.",
    "pay_logistics": "Your salary expectations were above our budget.",
    "process": "In the end the role went to an internal candidate, and the budget for a second one was cut.",
    "boilerplate": "We decided to move forward with candidates who more closely align with our needs.",
}
SITUATION = Situation(
    role=Role(title="Platform Engineer"),
    company="Harbour Tools",
    candidate=Candidate(name="Noa Berg"),
    recruiter=Person(name="Tove Lund", position=Position.RECRUITER, email="tove@harbour.example"),
    stages=(Stage(kind=StageKind.FINAL, good="the whiteboard talk with Jo"),),
    outcome=Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 2)),
)
MAIL = "Hi Noa,\n\n{}\n\nBest wishes,\nTove Lund\nTalent Partner"


def written(text, situation=None):
    plan = make_reply_plan(text, read_feedback(text), situation)
    return plan, reply(text, situation)


def faults(plan, drafted):
    found = [item.why for item in check_message(drafted.sentences, plan)]
    for item in drafted.sentences:
        if item.move not in (Move.GREETING, Move.CLOSING):
            proposal = Proposal(item.text, item.move, plan, item.text)
            found += [f"{fault.rule} {fault.words!r} in {item.text}" for fault in check_sentence(proposal)]
    return found


@pytest.mark.parametrize("situation", [None, SITUATION], ids=["alone", "with a situation"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_to_every_kind_of_feedback_passes_every_guardrail(kind, situation):
    plan, drafted = written(MAIL.format(KINDS[kind]), situation)
    assert plan.task is Task.REPLY
    assert faults(plan, drafted) == []
    assert not any(found.blocks for found in drafted.tone.findings)
    assert drafted.body.count("?") == int(Move.ASK in plan.moves) <= 1


def test_the_texts_are_read_as_the_kinds_they_stand_for():
    read = {kind: str(read_feedback(MAIL.format(text)).primary) for kind, text in KINDS.items()}
    assert [kind for kind, found in read.items() if kind != found] == []


def test_a_reason_that_names_a_thing_is_taken_in_by_name_and_asked_about_once():
    plan, drafted = written(MAIL.format(KINDS["skills_gap"]))
    assert Move.LEARNED in plan.moves
    assert drafted.body.count("Kubernetes") == 1
    assert drafted.body.count("?") == 1


def test_word_without_a_reason_is_thanked_for_and_nothing_is_read_into_it_or_asked():
    plan, drafted = written(MAIL.format(KINDS["boilerplate"]))
    assert plan.reason is None
    assert not {Move.LEARNED, Move.ASK, Move.CORRECT} & set(plan.moves)
    assert "?" not in drafted.body


@pytest.mark.parametrize(
    ("words", "learned"),
    [("your use of examples", "my use of examples"), ("showing what you know", None), ("they were faster", None), ("SAP", "SAP")],
)  # fmt: skip
def test_what_the_feedback_calls_yours_becomes_mine_or_is_left_out(words, learned):
    reading = replace(read_feedback(KINDS["skills_gap"]), learned=Evidence(words, 0, len(words)))
    found = make_reply_plan(KINDS["skills_gap"], reading, None).facts.learned
    assert (found.text if found else None) == learned


def test_a_plain_fact_is_put_right_only_where_the_candidate_marked_it_wrong():
    marked = replace(
        SITUATION, feedback=(Feedback(text="No SQL.", wrong_fact="I applied for the Oslo office, not for Bergen"),)
    )
    plan, drafted = written(MAIL.format(KINDS["skills_gap"]), marked)
    assert Move.CORRECT in plan.moves
    assert drafted.body.count("I applied for the Oslo office, not for Bergen.") == 1
    assert Move.CORRECT not in written(MAIL.format(KINDS["skills_gap"]), SITUATION)[0].moves


@pytest.mark.parametrize("wrong", ["Why was I cut?", "I do <b>know</b> SQL", "word " * 40, " . "])
def test_a_correction_that_is_no_plain_fact_is_left_out(wrong):
    marked = replace(SITUATION, feedback=(Feedback(text="No SQL.", wrong_fact=wrong),))
    assert Move.CORRECT not in written(MAIL.format(KINDS["skills_gap"]), marked)[0].moves


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (MAIL.format("No."), ("Tove Lund", "Noa")),
        ("Dear Ms Berg,\n\nWe needed more SQL.\n\nKind regards\nOle Moe", ("Ole Moe", None)),
        ("Dear Ms Noa Berg,\n\nWe needed more SQL.\n\nKind regards\nOle Moe", ("Ole Moe", "Noa Berg")),
        ("Noa,\n\nWe needed more SQL.\n\nOle", ("Ole", "Noa")),
        ("Noa mate, we needed more SQL. Cheers", (None, "Noa")),
        ("Hello Noa,\n\nWe needed more SQL.\n\nBest regards, Ida", ("Ida", "Noa")),
        ("We needed more SQL.", (None, None)),
        ("Hi there,\n\nWe needed more SQL.\n\nThe Recruiting Team", (None, None)),
    ],
)
def test_the_answer_is_addressed_and_signed_with_the_names_in_the_feedback(text, people):
    assert correspondents(text) == people


@given(st.from_regex(r"[A-Z][a-z]{2,9}( [a-z]{2,9}){0,3}", fullmatch=True), st.sampled_from([",", " –", "!"]))
def test_a_close_above_a_name_is_known_by_its_place_whatever_its_words(close, mark):
    assert correspondents(f"Hi Noa,\n\nWe needed more SQL.\n\n{close}{mark}\nOle Moe")[0] == "Ole Moe"


@pytest.mark.parametrize(
    ("ending", "sender"),
    [
        ("Warmly,\nClaire", "Claire"),
        ("Greetings\nTariq", "Tariq"),
        ("Hugs,\n\nNev", "Nev"),
        ("Bises,\nMrs Anne Roux\nChef", "Anne Roux"),
        ("Onwards,\nB. Larsen", "B. Larsen"),
        ("Ole Moe,\nHead of People", "Ole Moe"),
        ("Best,\nOle Moe,\nQuay House", "Ole Moe"),
        ("Talk Soon,\nNev", None),
    ],
)
def test_who_signs_is_greeted_and_never_the_close_or_the_house(ending, sender):
    assert correspondents(f"Hi Noa,\n\nWe needed more SQL.\n\n{ending}")[0] == sender


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("B. Larsen", " B. Larsen,"), ("J.-P. Roux", " J.-P. Roux,"), ("B Larsen", " B Larsen,"), ("B.", "Hello,"),
        ("Tyrone B.", " Tyrone,"), ("Dr. B. Larsen", " Dr. Larsen,"), ("Tove Lund", " Tove,"),
    ],
)  # fmt: skip
def test_nobody_is_greeted_by_an_initial(name, greeted):
    person = Person(name=name, position=Position.HIRING_MANAGER)
    situation = replace(
        SITUATION, recruiter=None, stages=(), outcome=replace(SITUATION.outcome, by=person),
    )  # fmt: skip
    plan = make_reply_plan(KINDS["skills_gap"], read_feedback(KINDS["skills_gap"]), situation)
    assert compose(plan)[0].text.endswith(greeted)


def test_a_situation_knows_the_names_better_than_the_feedback():
    drafted = written("Hi N.,\n\nWe needed more SQL.\n\nBest,\nT.", SITUATION)[1]
    assert "Tove" in drafted.body.splitlines()[0]
    assert drafted.body.endswith("Noa Berg")


def test_the_same_feedback_always_gets_the_same_answer_and_another_one_another():
    texts = [MAIL.format(text) for text in KINDS.values()]
    bodies = [reply(text).body for text in texts]
    assert bodies == [reply(text).body for text in texts]
    assert len(set(bodies)) == len(bodies)


HOSTILE = [
    ("learned", "I take from it that Kubernetes was missing, but I do have that experience."),
    ("learned", "I understand that I was missing hands-on Terraform."),
    ("acknowledge", "Thanks for the feedback, though I disagree with it."),
    ("grow", "I will apply again on Monday."),
    ("ask", "Would you reconsider me if I learn Kubernetes?"),
    ("door", "Keep me in mind for other roles."),
]  # fmt: skip


@pytest.mark.parametrize(("move", "text"), HOSTILE)
def test_an_answer_that_fights_never_gets_a_sentence_in(move, text):
    feedback = MAIL.format(KINDS["skills_gap"])
    plain = {item.move: item.text for item in reply(feedback).sentences}

    def say(prompt):
        asked = prompt.schema["properties"]["sentences"]["items"]["properties"]["move"]["enum"]
        said = plain | {Move(move): text}
        return json.dumps({"sentences": [{"move": item, "text": said[Move(item)]} for item in asked]})

    drafted = reply(feedback, SITUATION, ScriptedModel(say))
    assert text not in drafted.body
    assert text in [item.text for item in drafted.rejected]
    assert {item.source for item in drafted.sentences if item.move == move} == {Source.COMPOSER}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
@example("B0B0B0B0O0O")
@example("α β γ δ ε ζ η")
def test_any_text_gets_a_printable_answer_that_passes_or_none_where_it_is_not_read(text):
    plan, drafted = written(text)
    if read_feedback(text).withheld:
        assert drafted.body == ""
        return
    assert all(letter.isprintable() or letter == "\n" for letter in drafted.body)
    assert check_message(drafted.sentences, plan) == ()


def test_who_signed_the_feedback_is_greeted_where_the_situation_knows_them():
    known = replace(SITUATION, stages=(Stage(kind=StageKind.FINAL, people=(Person(name="Priya Raman"),)),))
    assert reply("Hi Noa,\n\nYour SQL was weak.\n\nPriya", known).body.startswith(
        ("Hello Priya", "Hi Priya", "Dear Priya")
    )
    assert "Tove" in reply("Hi Noa,\n\nYour SQL was weak.\n\nSomebody Else", known).body.splitlines()[0]


@pytest.mark.parametrize(
    ("offer", "taken_up"),
    [
        ("Try us again in a year?", "then"),
        ("Come back next summer.", "then"),
        ("I'd put you forward for the course in May if you want it.", "come back to you about it"),
    ],
)
def test_an_offer_is_taken_up_gently(offer, taken_up):
    text = MAIL.format(f"Your SQL was weak, and that decided it.\n\n{offer}")
    plan, drafted = written(text)
    assert taken_up in drafted.body
    assert faults(plan, drafted) == []


@pytest.mark.parametrize(
    "said",
    ["We'll come back to you in a week.", "Please do not apply again in the next year.", "We could not have you back."],
)
def test_what_is_no_offer_is_not_taken_up(said):
    assert (
        make_reply_plan(f"Your SQL was weak. {said}", read_feedback(f"Your SQL was weak. {said}"), None).offered is None
    )
