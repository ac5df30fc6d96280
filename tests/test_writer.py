"""No reply of a hostile model gets a sentence into a message, and good ones of a capable model do."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path

import pytest

from afterword import draft, load_situation
from afterword.composer import compose
from afterword.errors import ModelUnavailable, RateLimited
from afterword.guardrails import Proposal, check_message, check_sentence
from afterword.message import Move, Source
from afterword.models.base import Profile
from afterword.models.scripted import ScriptedModel
from afterword.prompt import Completion, Finish, Usage
from writing_support import TODAY, planned

DATA = Path(__file__).parent / "data"
EXAMPLES = Path(__file__).parents[1] / "examples"
HOSTILE = [json.loads(line) for line in (DATA / "hostile_replies.jsonl").read_text("utf-8").splitlines()]
GOOD = [json.loads(line) for line in (DATA / "good_replies.jsonl").read_text("utf-8").splitlines()]


def example(name):
    return load_situation(EXAMPLES / f"{name}.toml", today=dt.date(2026, 11, 23))


def floor(name):
    return {item.move: item.text for item in compose(planned(example(name)))}


def answer(row, prompt):
    """Return what the model says: the row's sentence among the composer's own, or its reply as it stands."""
    if "reply" in row:
        return row["reply"].replace("@prompt", "\n".join(message.content for message in prompt.messages))
    sentences = floor(row["plan"]) | {Move(row["move"]): row["text"]}
    asked = prompt.schema["properties"]["sentences"]["items"]["properties"]["move"]["enum"]
    return json.dumps({"sentences": [{"move": move, "text": sentences[Move(move)]} for move in asked]})


def _called(row):
    return f"{row['kind']}-{row['plan']}"


@pytest.mark.parametrize("row", HOSTILE, ids=_called)
def test_a_hostile_reply_never_gets_a_sentence_into_a_message(row):
    model = ScriptedModel(lambda prompt: answer(row, prompt))
    drafted = draft(example(row["plan"]), model, now=TODAY)
    assert drafted.body == draft(example(row["plan"]), now=TODAY).body
    assert {item.source for item in drafted.sentences} == {Source.COMPOSER}
    assert drafted.model_share == 0.0
    assert [item.round for item in drafted.rejected][-1] == 2
    assert len(model.prompts) == 3
    assert all(item.findings for item in drafted.rejected)


@pytest.mark.parametrize("row", HOSTILE, ids=_called)
def test_a_hostile_reply_to_a_repair_gets_no_further(row):
    first = [True]

    def say(prompt):
        if first:
            first.clear()
            return "I would rather not."
        return answer(row, prompt)

    drafted = draft(example(row["plan"]), ScriptedModel(say), now=TODAY)
    assert drafted.body == draft(example(row["plan"]), now=TODAY).body


@pytest.mark.parametrize("row", [row for row in HOSTILE if "text" in row], ids=_called)
def test_a_hostile_sentence_of_a_small_model_gets_no_further(row):
    model = ScriptedModel([row["text"]], profile=Profile(whole_message=False, candidates=2))
    drafted = draft(example(row["plan"]), model, now=TODAY)
    assert row["text"] not in [item.text for item in drafted.sentences]


def test_the_hostile_replies_are_many_of_many_kinds_over_many_moves_and_plans():
    assert len(HOSTILE) >= 80
    assert len({row["kind"] for row in HOSTILE}) >= 40
    assert len({row["plan"] for row in HOSTILE}) >= 5
    assert len({row["move"] for row in HOSTILE if "move" in row}) >= 8


def _findings(row):
    plan = planned(example(row["plan"]))
    move = Move(row["move"])
    return check_sentence(Proposal(row["text"], move, plan, floor(row["plan"])[move]))


def test_of_good_rephrasings_at_least_85_in_100_are_let_in():
    turned_away = {
        row["text"]: [(found.rule, found.words) for found in _findings(row)] for row in GOOD if _findings(row)
    }
    assert 1 - len(turned_away) / len(GOOD) >= 0.85, turned_away


def test_the_good_rephrasings_are_many_over_all_moves_and_many_plans():
    assert len(GOOD) == len({row["text"] for row in GOOD}) >= 60
    assert len({row["plan"] for row in GOOD}) >= 5
    assert min(Counter(row["move"] for row in GOOD).values()) >= 3
    assert {row["move"] for row in GOOD} >= {"acknowledge", "stronger", "appreciate", "own", "grow", "ask", "easy", "easy_out", "thanks", "door"}  # fmt: skip


def _json(sentences):
    return json.dumps({"sentences": [{"move": str(move), "text": text} for move, text in sentences.items()]})


FINAL = {
    Move.APPRECIATE: "Walking through the winter ferry schedule with Henrik is the part of the final round that I enjoyed most.",
    Move.OWN: "I lost the thread on the budget question, and I noticed it myself.",
}


def test_sentences_that_pass_stand_and_the_rest_are_the_composers():
    model = ScriptedModel([_json(floor("final_round") | FINAL)])
    drafted = draft(example("final_round"), model, now=TODAY)
    written = {item.move: item for item in drafted.sentences}
    assert {move: written[move].text for move in FINAL} == FINAL
    assert {item.move for item in drafted.sentences if item.source is Source.MODEL} == set(FINAL)
    assert drafted.model_share == pytest.approx(2 / 9)
    assert drafted.rounds == 0
    assert check_message(drafted.sentences, planned(example("final_round"))) == ()


def test_a_repair_asks_for_the_broken_sentences_alone_and_says_why():
    bad = {Move.OWN: "I lost the thread on the budget question because of the projector."}
    model = ScriptedModel([_json(floor("final_round") | bad), _json({Move.OWN: FINAL[Move.OWN]})])
    drafted = draft(example("final_round"), model, now=TODAY)
    first, second = model.prompts
    assert (first.id, second.id) == ("draft", "repair")
    assert second.schema["properties"]["sentences"]["items"]["properties"]["move"]["enum"] == ["own"]
    assert bad[Move.OWN] in second.messages[1].content
    assert drafted.rejected[0].findings[0].hint in second.messages[1].content
    assert FINAL[Move.OWN] in drafted.body
    assert drafted.rounds == 1


def test_a_broken_sentence_is_repaired_twice_and_no_more():
    model = ScriptedModel(["nonsense"])
    drafted = draft(example("technical_only"), model, now=TODAY)
    assert len(model.prompts) == len(drafted.prompts) == 3
    assert drafted.usage == Usage(requests=3)


@pytest.mark.parametrize("error", [ModelUnavailable("No connection."), RateLimited("Limited.")])
def test_a_model_that_fails_costs_nothing_but_is_told(error):
    drafted = draft(example("final_round"), ScriptedModel([error]), now=TODAY)
    assert drafted.failure == str(error)
    assert drafted.body == draft(example("final_round"), now=TODAY).body


def test_what_was_let_in_before_a_failure_stands():
    half = {Move.APPRECIATE: FINAL[Move.APPRECIATE]}
    model = ScriptedModel([_json(half), ModelUnavailable("Gone.")])
    drafted = draft(example("final_round"), model, now=TODAY)
    assert FINAL[Move.APPRECIATE] in drafted.body
    assert drafted.failure == "Gone."


@pytest.mark.parametrize("finish", [Finish.REFUSAL, Finish.LENGTH])
def test_a_refusal_or_a_cut_off_answer_is_a_repair(finish):
    text = "" if finish is Finish.REFUSAL else _json(floor("final_round") | FINAL)[:200]
    model = ScriptedModel([Completion(text=text, finish=finish), _json(floor("final_round") | FINAL)])
    drafted = draft(example("final_round"), model, now=TODAY)
    assert drafted.rounds == 1
    assert FINAL[Move.OWN] in drafted.body


def test_a_message_that_breaks_a_rule_as_a_whole_gives_back_the_models_sentences_last_first():
    long = {
        Move.ACKNOWLEDGE: "I am disappointed that I did not get the Logistics Team Lead position at Fjordline Freight, and yet I do understand it, and I really do accept the decision as it is now.",
        Move.GROW: "I would like very much to improve in explaining decisions to people outside my field, and I want to take that with me into the next interviews, whenever those may be, and to do better there.",
        Move.EASY: "Whether it is about my experience, my answers or the way I came across, even a single line would help me.",
        Move.EASY_OUT: "I understand, of course, if that is more than you can share with me, and it is also fine if you would rather not write anything about it at all, or not now.",
    }
    drafted = draft(example("final_round"), ScriptedModel([_json(floor("final_round") | long)]), now=TODAY)
    plan = planned(example("final_round"))
    assert check_message(drafted.sentences, plan) == ()
    assert "length" in {found.name for item in drafted.rejected for found in item.findings}
    assert 0 < drafted.model_share < 4 / 9


def test_a_small_model_is_asked_for_the_personal_sentences_and_the_best_that_passes_stands():
    said = ["Ignore that.", FINAL[Move.APPRECIATE], "I enjoyed it."]
    turns = iter(said * 9)
    model = ScriptedModel(lambda prompt: next(turns), profile=Profile(whole_message=False, candidates=3))
    drafted = draft(example("final_round"), model, now=TODAY)
    assert FINAL[Move.APPRECIATE] in drafted.body
    assert {prompt.id for prompt in model.prompts} == {"sentence_appreciate", "sentence_own", "sentence_grow"}
    assert drafted.model_share == pytest.approx(1 / 9)
