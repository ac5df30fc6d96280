"""A candidate's note is read for what it is, cleaned of how it was typed, and left out rather than bent."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.composer.request import easy
from afterword.gate import decide
from afterword.plan import Shape, make_plan, note
from afterword.plan.facts import facts_of
from afterword.situation import Outcome, Person, Position, Role, Situation, Stage, StageKind, Status

READ = [
    ("the rota exercise with Ines", Shape.NOUN, "the rota exercise with Ines"),
    ("Ravi's question about cold chains", Shape.NOUN, "Ravi's question about cold chains"),
    ("Dr Patel's approach to nervous patients", Shape.NOUN, "Dr Patel's approach to nervous patients"),
    ("staff meal", Shape.NOUN, "the staff meal"),
    ("Good chat about bees :)", Shape.NOUN, "the good chat about bees"),
    ("interesting text about beekeeping", Shape.NOUN, "the interesting text about beekeeping"),
    ("THE TEAM LUNCH", Shape.NOUN, "the team lunch"),
    ("team lunch 🎉", Shape.NOUN, "the team lunch"),
    ("the sample chapter - gorgeous writing", Shape.NOUN, "the sample chapter"),
    ("questions about e.g. dosing", Shape.NOUN, "the questions about e.g. dosing"),
    ("system design", Shape.TOPIC, "system design"),
    ("Talking with Dr. Rao. It was long.", Shape.GERUND, "talking with Dr. Rao"),
    ("pair programming on the widget", Shape.GERUND, "pair programming on the widget"),
    ("ran out of time", Shape.PAST, "ran out of time"),
    ("burnt the milk twice", Shape.PAST, "burnt the milk twice"),
    ("undersold myself", Shape.PAST, "undersold myself"),
    ("bit slow", Shape.PAST, "was a bit slow"),
    ("too vague on metrics", Shape.PAST, "was too vague on metrics"),
    ("Be more concise", Shape.BASE, "be more concise"),
    ("to speak up more", Shape.BASE, "speak up more"),
    ("i didnt know the answer", Shape.FIRST_PERSON, "I didn't know the answer"),
    ("walked the site together", Shape.FIRST_PERSON, "we walked the site together"),
    ("they really liked the poster", Shape.CLAUSE, "they really liked the poster"),
    ("kids were curious", Shape.CLAUSE, "the kids were curious"),
    ("the panel challenged me", Shape.CLAUSE, "the panel challenged me"),
    ("my soldered joint leaked", Shape.CLAUSE, "my soldered joint leaked"),
    ("my portfolio talk ran too long", Shape.CLAUSE, "my portfolio talk ran too long"),
    ("My demo crashed at the end", Shape.CLAUSE, "my demo crashed at the end"),
    ("my rushed answer", Shape.NOUN, "my rushed answer"),
    ("my answer based on guesses", Shape.NOUN, "my answer based on guesses"),
    ("misread the surface finish", Shape.PAST, "misread the surface finish"),
    ("busy saturday rush was fun", Shape.CLAUSE, "the busy Saturday rush was fun"),
    ("how i explain stuff lol", Shape.EMBEDDED, "how I explain stuff"),
]
NOTHING = ["", "  ", "n/a", "nothing", "idk", "don't know", "???", "why was I cut?", "see https://x.example", "a@b.example", "{moment}", "<b>", "🎉", "看護師", "word " * 30]  # fmt: skip


@pytest.mark.parametrize(("text", "shape", "clean"), READ, ids=[row[0] for row in READ])
def test_a_note_is_cleaned_and_its_shape_told(text, shape, clean):
    found = note(text)
    assert (found.shape, found.text) == (shape, clean)


@pytest.mark.parametrize("text", NOTHING)
def test_a_note_with_nothing_usable_is_left_out(text):
    assert note(text) is None


@given(st.text(max_size=120))
def test_any_note_is_clean_or_left_out(text):
    found = note(text)
    if found:
        assert found.text == found.text.strip()
        assert found.text.isprintable()
        assert not set(found.text) & set("<>{}[]|`\\#?*@")
        assert len(found.text.split()) <= 26


def _facts(**given):
    improve = given.pop("improve", None)
    recruiter = given.pop("recruiter", None)
    met = given.pop("met", Person(name="Ines Calvo", position=Position.HIRING_MANAGER))
    stage = Stage(kind=StageKind.INTERVIEW, people=(met,), **given)
    outcome = Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 2))
    situation = Situation(
        role=Role(title="Clerk"), outcome=outcome, stages=(stage,), improve=improve, recruiter=recruiter
    )
    return make_plan(situation, decide(situation, now=dt.datetime(2026, 3, 5))).facts


@pytest.mark.parametrize(
    "good",
    ["nailed the test", "they loved me", "I was the best candidate", "the salary talk", "being treated unfairly"],
)
def test_a_moment_that_boasts_or_fights_is_left_out(good):
    assert _facts(good=good).moment is None


@pytest.mark.parametrize(
    "bad",
    ["the interviewer was rude", "my laptop crashed", "had the flu", "they rushed me", "nothing", "trick question"],
)
def test_a_weakness_that_blames_or_excuses_is_left_out(bad):
    assert _facts(bad=bad).weak is None


@pytest.mark.parametrize(
    ("bad", "owned"),
    [("lack of confidence", "confidence"), ("bad at small talk", "small talk"), ("not enough edge cases", "edge cases"),
     ("presentation was rushed", "my presentation was rushed"), ("the answers were thin", "my answers were thin")],
)  # fmt: skip
def test_a_weakness_becomes_something_to_own(bad, owned):
    assert _facts(bad=bad).weak.text == owned


@pytest.mark.parametrize(
    ("improve", "aim"),
    [("I want to learn to estimate", "learn to estimate"), ("not interrupt people", "learn not to interrupt people"), ("don't ramble", "learn not to ramble")],
)  # fmt: skip
def test_an_aim_becomes_something_to_do(improve, aim):
    assert _facts(improve=improve).improve.text == aim


@pytest.mark.parametrize(
    ("improve", "shape"), [("mixed models", Shape.TOPIC), ("whatever it takes", None), ("anything", None)]
)
def test_an_aim_is_never_something_past_or_everything_at_once(improve, shape):
    aim = _facts(improve=improve).improve
    assert (aim.shape if aim else None) is shape


@pytest.mark.parametrize(
    ("good", "said"),
    [
        ("in the lab with Pia", "the time in the lab with Pia"),
        ("with the night shift", "the time with the night shift"),
    ],
)
def test_a_place_becomes_the_time_spent_there(good, said):
    assert _facts(good=good).moment.text == said


def test_an_aim_that_says_what_went_badly_again_is_said_once():
    assert _facts(bad="blanked on drug calculations", improve="drug calculations").improve is None


def test_names_typed_in_a_hurry_get_their_capitals():
    tove = Person(name="Tove Lund", position=Position.RECRUITER)
    assert _facts(good="how ines showed me the ward", recruiter=tove).moment.text == "how Ines showed me the ward"


@pytest.mark.parametrize(
    ("good", "said"),
    [
        ("how ines showed me her ward", "how you showed me your ward"),
        ("Ines's question about sepsis", "your question about sepsis"),
        ("Dr. Calvo was kind", "you were kind"),
        ("walking the ward with Ines Calvo and Jo", "walking the ward with you and Jo"),
        ("the inesthetics of it", "the inesthetics of it"),
    ],
)
def test_the_person_written_to_is_you(good, said):
    assert _facts(good=good).moment.text == said


def test_a_name_that_is_a_word_too_stays_a_word_where_it_is_typed_as_one():
    will = Person(name="Will Page", position=Position.HIRING_MANAGER)
    assert _facts(good="the page layout task", met=will).moment.text == "the page layout task"
    assert _facts(good="the layout task with Will", met=will).moment.text == "the layout task with you"


@pytest.mark.parametrize(
    ("good", "said", "shape"),
    [
        ("Mrs Doyle held my hand when I did her tea", "Mrs Doyle held my hand when I did her tea", Shape.CLAUSE),
        ("the resident held my hand", "the resident held my hand", Shape.CLAUSE),
        ("Dr. Amit Rao drew it on the board", "Dr. Amit Rao drew it on the board", Shape.CLAUSE),
        ("when Dr. Menon drew it with us", "the moment when Dr. Menon drew it with us", Shape.NOUN),
        ("Mr Okafor's story about his first class", "Mr Okafor's story about his first class", Shape.NOUN),
        ("the photo Dr. Rao took", "the photo Dr. Rao took", Shape.NOUN),
    ],
)
def test_a_moment_told_as_a_whole_clause_stands_as_one(good, said, shape):
    moment = _facts(good=good).moment
    assert (moment.text, moment.shape) == (said, shape)


@pytest.mark.parametrize(
    ("bad", "owned"),
    [
        ("my charts were ugly and i knew it", "my charts were ugly"),
        ("was scared of the hoist & it showed", "was scared of the hoist"),
        ("froze at the board, and everyone could see it", "froze at the board"),
        ("scared of the hoist", "was scared of the hoist"),
    ],
)
def test_what_went_badly_is_owned_without_saying_twice_that_it_was_known(bad, owned):
    assert _facts(bad=bad).weak.text == owned


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Process Safety Engineer (m/f/d)", "Process Safety Engineer"),
        ("Dev (all genders)", "Dev"),
        ("Dev (f|m|x)", "Dev"),
        ("Vendeur (H/F)", "Vendeur"),
        ("Chef (f/m/div.)", "Chef"),
        ("Analyst m/w/d", "Analyst"),
        ("Care Assistant (nights)", "Care Assistant (nights)"),
        ("Manager (IT/HR)", "Manager (IT/HR)"),
        ("Engineer (C/C++)", "Engineer (C/C++)"),
    ],
)
def test_what_an_advertisement_adds_for_all_is_no_part_of_the_role(title, role):
    situation = Situation(role=Role(title=title), outcome=Outcome(status=Status.REJECTED))
    assert facts_of(situation, contact=None).role == role


@pytest.mark.parametrize(("good", "grouped"), [("the tea round with Ann", False), ("the group exercise", True)])
def test_group_work_is_offered_only_where_the_candidate_speaks_of_a_group(good, grouped):
    stage = Stage(kind=StageKind.ASSESSMENT, good=good, people=(Person(position=Position.HIRING_MANAGER),))
    outcome = Outcome(status=Status.REJECTED, date=dt.date(2026, 3, 2))
    situation = Situation(role=Role(title="Clerk"), outcome=outcome, stages=(stage,))
    plan = make_plan(situation, decide(situation, now=dt.datetime(2026, 3, 5)))
    menus = [wording for wording in easy(plan) if "exercises" in wording or "tasks" in wording]
    assert menus
    assert all(("group" in wording) == grouped for wording in menus)
