"""What a shy person types for an answer becomes a sentence that stands, or is left out, and says nothing it should not."""

import datetime as dt
import re

import pytest
from harper import Linter
from hypothesis import given
from hypothesis import strategies as st

from afterword import draft
from afterword.cli.explain import tell_left_out
from afterword.message import Move
from afterword.plan.answers import aim, is_no_answer, moment, tidied, weakness
from afterword.situation import (
    Channel,
    Feedback,
    Mood,
    Outcome,
    Person,
    Position,
    Role,
    Situation,
    Stage,
    StageKind,
    Status,
)
from writing_support import faults

NOW = dt.datetime(2026, 3, 7, 12)
FIELDS = {"good": Move.APPRECIATE, "bad": Move.OWN, "improve": Move.GROW}
ANSWERS = {
    "good": [
        ("bev was lovely", "Bev was lovely"), ("They were dead nice", "They were dead nice"), ("bev", "meeting Bev"), ("Bev.", "meeting Bev"),
        ("Bev laughing at my joke about the pallets.", "Bev laughing at my joke"), ("had a laugh with bev", "I had a laugh with Bev"),
        ("quite a nice chat", "the nice chat"), ("when bev showed me the stockroom", "the moment when Bev showed me the stockroom"),
        ("bev's story about the flood", "Bev's story about the flood"), ("chatting", "we chatted"), ("nice people", "people were nice"),
        ("the chat w/ bev about her dog", "the chat with Bev about her dog"), ("meeting everyone", "meeting everyone"), ("loved the dogs", "the dogs"),
        ("kim was nice on the phone", "you were nice on the phone"), ("the tour", "the tour"), ("everyone was friendly", "everyone was friendly"),
        ("bev liked my joke", "Bev liked my joke"), ("felt at home", "I felt at home"), ("yeah the tour i guess", "the tour"),
        ("nothing really", None), ("not much", None), ("it was ok", None), ("it was alright i guess", None), ("no idea", None), ("i dont know", None),
        ("n/a", None), ("can't think of any", None), ("was really interesting", None), ("seemed ok", None), ("Bev said I was a natural", "Bev said I was a natural"), ("nice", None),
        ("proud of how i changed the wheel", "the way I changed the wheel"), ("pretty proud of the keyboard navigation tbh", "(?:of|to|liked|enjoyed|remember|is) the keyboard navigation"),
        ("i was proud of my cake", "my cake"), ("chuffed with the window display", "(?<!with )the window display"), ("proud of myself", None), ("driving test was fun", "the driving test was fun"),
        ("driving test was good the examiner said well done", None), ("the tour was good bev said well done", None), ("the trial went ok they let me use the till", None),
        ("told them about my 20 years on sites and never a single failed inspection", None), ("told them i never had a complaint in 12 years", None),
        ("telling them about my spotless record", None), ("told bev I had 15 years without an accident", None), ("told them i have never missed a day", None),
        ("the fact i have more experience than all of them", None), ("that i have 20 years experience", None), ("nothing, they were rude", None), ("none, bev was cold", None),
    ],
    "bad": [
        ("mumbled", "I mumbled"), ("waffled", "I waffled"), ("over-explained", "I over-explained"), ("overwhelmed", "I was overwhelmed"),
        ("talked too much", "I talked too much"), ("went blank on shrinkage", "I went blank on shrinkage"), ("my nerves", "my nerves got the better of me"),
        ("I went blank when she asked about shrinkage", "I went blank when Bev asked about shrinkage"), ("my phone rang", "my phone rang"),
        ("bev asked about shrinkage and i went blank", "I went blank when Bev asked about shrinkage"), ("rushed", "I rushed"),
        ("when she asked about shrinkage I went blank", "I went blank when Bev asked about shrinkage"), ("i was late", "I was late"),
        ("two boys at the back ran out and I froze", "I froze when two boys at the back ran out"), ("the maths test and I froze", "I froze on the maths test"),
        ("i think i mumbled", "I mumbled"), ("interrupted bev", "I interrupted Bev"), ("they asked trick questions and I froze", "I froze"),
        ("mumbling", "I was mumbling"), ("the till", "the till could have"), ("maths", "on maths"), ("too quiet", "I was too quiet"),
        ("I froze when they rushed me", "I froze"), ("nothing", None), ("not much", None), ("not sure", None), ("all of it", None), ("dont know", None),
        ("they asked trick questions", None), ("I didn't know what a folio was, had to ask twice", "I didn't know what a folio was and had to ask twice"),
        ("I froze, couldn't speak", "I froze and couldn't speak"), ("my maths apparently", "my maths could"), ("apparently i mumbled", "I mumbled"),
        ("nothing, they just didnt like me", None), ("nothing i did fine", None), ("nothing, apparently", None), ("my face didn't fit", None), ("not being young enough", None),
        ("I'm always on time", None), ("I was overqualified", None), ("they already had somebody", None),
    ],
    "improve": [
        ("mumbling", "to stop mumbling"), ("I mumble", "to stop mumbling"), ("not mumbling", "to stop mumbling"), ("stop mumbling", "to stop mumbling"),
        ("talking too much", "to stop talking too much"), ("being late", "to stop being late"), ("not falling for trick questions", "to stop falling for trick questions"),
        ("being more confident", "to be more confident"), ("less nervous", "to be less nervous"), ("calmer", "to be calmer"), ("confidence", "my confidence"),
        ("interviews", "to get better at interviews"), ("interviewing", "get better at interviews"), ("more eye contact", "to make more eye contact"),
        ("less waffle", "to waffle less"), ("less jargon", "to use less jargon"), ("shorter answers", "to give shorter answers"), ("speaking up", "speaking up"),
        ("not to freeze", "to learn not to freeze"), ("maths", "on maths|next is maths|before .* is maths"), ("how to answer questions", "to learn how to answer questions"),
        ("don't know", None), ("dunno", None), ("not sure", None), ("everything", None), ("getting a job", None), ("be better", None), ("idk really", None),
        ("nothing, they just didnt like me", None), ("none, I did fine", None), ("nothing they just wanted someone younger", None), ("nothing, i gave it my all", None),
        ("nowt, they had someone lined up", None), ("getting on with people, apparently", "getting on with people(?!,? app)"), ("spelling, supposedly", "my spelling(?!, supp)"),
        ("my people skills apparently lol", "my people skills(?! app)"), ("being younger apparently", None), ("knowing the right people", None), ("lowering my expectations", None),
        ("not sure, you tell me", None), ("you tell me", None), ("no idea, you tell me", None), ("not sure, maybe my maths", "on my maths|is my maths"),
        ("being less nervous and my maths", "my maths and being less nervous"), ("calmer and my spelling", "my spelling and being calmer"), ("stop mumbling and my maths", "my maths and not mumbling"),
        ("just general tips", None), ("any tips", None), ("general advice please", None), ("any feedback", None), ("some tips on interviews", "get better at interviews"), ("tips on my cv", "my cv"),
    ],
}  # fmt: skip
ROWS = [(field, typed, said) for field, rows in ANSWERS.items() for typed, said in rows]
TITLES = ("shift manager", "baker", "stock clerk", "team leader", "porter")


def _situation(title="baker", **given):
    improve = given.pop("improve", None)
    mood = given.pop("mood", Mood.CALM)
    bev = Person(name="Bev", position=Position.HIRING_MANAGER)
    return Situation(
        role=Role(title=title),
        company="Tesco",
        stages=(Stage(kind=StageKind.INTERVIEW, people=(bev,), **given),),
        outcome=Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 5), channel=Channel.EMAIL),
        recruiter=Person(name="Kim", position=Position.RECRUITER),
        improve=improve,
        mood=mood,
    )


def _said(field, typed):
    """Return the sentences that take an answer up, one for each of several seeds."""
    for title in TITLES:
        drafted = draft(_situation(title, **{field: typed}), now=NOW)
        yield drafted, next((item.text for item in drafted.sentences if item.move is FIELDS[field]), "")


@pytest.mark.parametrize(("field", "typed", "said"), ROWS, ids=[f"{field}: {typed}" for field, typed, _ in ROWS])
def test_what_is_typed_stands_in_its_sentence_or_is_left_out_of_it(field, typed, said):
    bare = {text for _, text in _said(field, None)}
    for _, text in _said(field, typed):
        if said:
            assert re.search(f"(?i){said}", text), text
        else:
            assert typed.lower() not in text.lower()
            assert bool(text) == bool(bare - {""})


@pytest.mark.parametrize("field", FIELDS)
def test_a_linter_finds_no_slip_in_any_sentence_that_takes_an_answer_up(field):
    linter = Linter()
    texts = {text for name, typed, _ in ROWS if name == field for _, text in _said(field, typed) if text}
    assert len(texts) > 40
    assert [(text, found) for text in sorted(texts) if (found := _slips(linter, text))] == []


NO_SLIPS = ("Oxford comma", "missing a preposition")
"""What the linter minds that is none: lists need no such comma, and it takes "liked" in "Bev liked my joke" for "like"."""


def _slips(linter, text):
    lints = [lint for lint in linter.lint(text) if lint.lint_kind != "Spelling"]  # people's words, British ones too
    return [lint.message for lint in lints if not any(words in lint.message for words in NO_SLIPS)]


@pytest.mark.parametrize("field", FIELDS)
def test_a_message_with_an_answer_passes_every_guardrail(field):
    wrong = [fault for name, typed, _ in ROWS if name == field for fault in faults(_situation(**{field: typed}))]
    assert wrong == []


def test_whole_messages_with_typed_answers_have_no_slip_either():
    linter = Linter()
    goods, bads, aims = (ANSWERS[field] for field in FIELDS)
    for number, (good, bad, wish) in enumerate(zip(goods, bads, aims, strict=False)):
        one = _situation(TITLES[number % len(TITLES)], good=good[0], bad=bad[0], improve=wish[0])
        body = draft(one, now=NOW).body
        assert _slips(linter, body) == [], body


def test_every_request_accepts_the_decision_in_so_many_words():
    for mood in (Mood.CALM, Mood.DISAPPOINTED):
        for title in (*TITLES, *(f"{title} {number}" for title in TITLES for number in range(8))):
            said = next(
                item.text
                for item in draft(_situation(title, mood=mood), now=NOW).sentences
                if item.move is Move.ACKNOWLEDGE
            )
            assert re.search(r"\b(?:accept|respect)\b", said), said


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("improve", "nothing, they just didnt like me"),
        ("improve", "being younger apparently"),
        ("improve", "just general tips"),
        ("good", "told them i never had a complaint in 12 years"),
        ("good", "driving test was good the examiner said well done"),
        ("bad", "my face didn't fit"),
    ],
)
def test_bitterness_boasts_and_broken_words_are_told_as_left_out(field, typed):
    one = _situation(**{field: typed})
    assert typed in tell_left_out(one, draft(one, now=NOW))


def test_news_that_came_by_phone_was_not_seen():
    call = Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 5), channel=Channel.PHONE)
    for title in (*TITLES, *(f"{title} {number}" for title in TITLES for number in range(8))):
        body = draft(Situation(role=Role(title=title), outcome=call), now=NOW).body
        assert not re.search(r"\b(?:saw|seen|read)\b", body), body


@pytest.mark.parametrize("typed", ["it was ok", "was really interesting", "friendly"])
def test_an_answer_that_does_not_stand_is_told_to_whoever_typed_it(typed):
    one = _situation(good=typed)
    assert typed in tell_left_out(one, draft(one, now=NOW))


@pytest.mark.parametrize(
    "typed",
    [
        "nothing really",
        "not much",
        "no idea",
        "n/a",
        "dont know",
        "all of it",
        "not a lot",
        "nothing comes to mind",
        "I'm not sure",
        "-",
    ],
)
def test_what_is_no_answer_is_neither_said_nor_missed(typed):
    assert is_no_answer(typed)
    one = _situation(good=typed, bad=typed, improve=typed)
    assert tell_left_out(one, draft(one, now=NOW)) == ""


@pytest.mark.parametrize(
    "typed",
    [
        "not enough examples",
        "nothing I said made sense",
        "no examples",
        "all the questions about pay scales",
        "none of my slides opened",
        "not knowing the rota",
    ],
)
def test_an_answer_that_begins_like_none_is_one(typed):
    assert not is_no_answer(typed)


def test_nobody_is_named_who_could_be_somebody_else():
    two = (Person(name="Bev", position=Position.HIRING_MANAGER), Person(name="Ana", position=Position.PEER))
    one = _situation(bad="I went blank when she asked about shrinkage")
    stages = (Stage(kind=StageKind.INTERVIEW, people=two, bad=one.stages[0].bad),)
    said = _own(Situation(role=one.role, outcome=one.outcome, recruiter=one.recruiter, stages=stages))
    assert "when I was asked about shrinkage" in said


def test_who_asked_is_you_where_they_are_written_to():
    one = _situation(bad="I went blank when she asked about shrinkage")
    stages, bev = one.stages, one.stages[0].people[0]
    assert "when you asked about shrinkage" in _own(
        Situation(role=one.role, outcome=one.outcome, recruiter=bev, stages=stages)
    )


def _own(one):
    return next(item.text for item in draft(one, now=NOW).sentences if item.move is Move.OWN)


def test_a_thank_you_for_feedback_names_what_was_learned():
    one = _situation(good="the tour")
    told = (Feedback(text="We want someone with more SEN experience"),)
    for title in TITLES:
        situation = Situation(
            role=Role(title=title), outcome=one.outcome, recruiter=one.recruiter, stages=one.stages, feedback=told
        )
        assert "SEN experience" in next(
            item.text for item in draft(situation, now=NOW).sentences if item.move is Move.LEARNED
        )


def test_a_thank_you_for_feedback_that_says_nothing_names_nothing():
    one = _situation(good="the tour")
    told = (Feedback(text="We went with another candidate."),)
    drafted = draft(
        Situation(role=one.role, outcome=one.outcome, recruiter=one.recruiter, stages=one.stages, feedback=told),
        now=NOW,
    )
    assert Move.LEARNED not in {item.move for item in drafted.sentences}


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_stumble(text):
    said = tidied(text)
    assert is_no_answer(text) in (True, False)
    for read in (weakness, aim, lambda typed: moment(typed, {"Bev", "you"})):
        assert isinstance(read(said), str | None)
