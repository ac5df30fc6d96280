"""A small model writes single sentences: in a frame of words, the candidate's own left as they are, the best let in."""

import datetime as dt
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.api import draft
from afterword.errors import PromptError
from afterword.message import Move, Source
from afterword.models import Profile, ScriptedModel
from afterword.models.replay import RecordingModel, ReplayModel
from afterword.plan import Note, Shape, note
from afterword.prompt import Completion, Prompt
from afterword.prompts import Frame, parse_template
from afterword.situation import load_situation
from afterword.writer.ask import SENTENCES, sentence_prompt, sentence_template
from afterword.writer.frame import in_place, read_sentence, sentence_schema

ROOT = Path(__file__).parents[1]
TODAY = dt.datetime(2026, 11, 23, 12)
FINAL = load_situation(ROOT / "examples" / "final_round.toml")
MOMENT = "walking through the winter ferry schedule with Henrik"
TINY = Frame(opens=("I", "What"), words=("still", "think", "of"), tells=("think",), follows=("was",), adds=", and")
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=60)


def fits(frame: Frame, item: Note, sentence: str) -> bool:
    return re.search(sentence_schema(frame, item)["pattern"], sentence) is not None


def shown(move: Move) -> list[tuple[str, str]]:
    prompt = sentence_prompt(move, Note("x", Shape.NOUN))
    pairs = [part.split("\n") for part in prompt.messages[1].content.split("\n\n")]
    return [(pair[0].removeprefix("Note: "), read_sentence(pair[1])) for pair in pairs if len(pair) == 2]


@pytest.mark.parametrize("move", SENTENCES)
def test_every_example_of_a_prompt_keeps_to_the_frame_it_teaches(move: Move) -> None:
    frame = sentence_template(move).frame
    assert frame is not None
    assert len(shown(move)) >= 5
    for text, sentence in shown(move):
        item = note(text)
        assert item is not None
        assert fits(frame, item, sentence), sentence
        assert set(re.findall(r"\w+", sentence.lower())) & set(frame.tells), sentence


@given(TEXTS, st.sampled_from(Shape))
def test_a_sentence_in_the_frame_holds_the_note_letter_for_letter(text: str, shape: Shape) -> None:
    item = Note(text, shape)
    assert fits(TINY, item, f"I think of {in_place(item)}.")
    assert not fits(TINY, item, f"I think of {in_place(item)[:-1]}.")
    assert not fits(TINY, item, f"I think of {in_place(item)} nothing.")
    assert not fits(TINY, item, f"I think nothing of {in_place(item)}.")
    assert not fits(TINY, item, f"I think of {in_place(item)}. I think.")


def test_a_note_that_is_a_verb_never_follows_a_second_to_and_none_a_second_article() -> None:
    frame = Frame(opens=("I",), words=("want", "to", "the", "try"), tells=("want",))
    assert fits(frame, Note("ask more", Shape.BASE), "I want to ask more.")
    assert not fits(frame, Note("asking more", Shape.GERUND), "I want to asking more.")
    assert not fits(frame, Note("the rota", Shape.NOUN), "I try the the rota.")


@given(TEXTS)
def test_a_sentence_is_read_back_as_it_was_quoted(text: str) -> None:
    assert read_sentence(json.dumps(text)) == text.strip()
    assert read_sentence(f"I said {text}") == f"I said {text}".strip()


@pytest.mark.parametrize(
    ("frame", "says"),
    [('words = "a"', "needs"), ('opens = "I"\nwords = "a"\ntells = ["a"]', "words"), ('opens = "I"\nwords = "a"\ntells = "a"\nmore = "b"', "may have")],
)  # fmt: skip
def test_a_malformed_frame_is_an_error_that_says_what_is_wrong(frame: str, says: str) -> None:
    text = f'+++\nid = "x"\nversion = "1"\npurpose = "Try"\nvariables = []\n[frame]\n{frame}\n+++\n## system\nA\n## user\nB\n'
    with pytest.raises(PromptError, match=says):
        parse_template(text, name="x")


def small(*replies: Completion) -> ScriptedModel:
    """Say these in turn where the moment is asked about, and nothing readable elsewhere."""
    turns = list(replies)

    def say(prompt: Prompt) -> Completion:
        return turns.pop(0) if prompt.id == "sentence_appreciate" and turns else Completion(text="No.")

    return ScriptedModel(say, profile=Profile(whole_message=False, candidates=max(1, len(replies))))


def said(text: str, logprob: float, weakest: float) -> Completion:
    return Completion(text=json.dumps(text), logprob=logprob, weakest=weakest)


def test_of_the_sentences_that_pass_the_more_fluent_stands() -> None:
    likely, less = f"I still think about {MOMENT}.", f"I was so very glad of {MOMENT}."
    drafted = draft(FINAL, small(said(less, -0.9, -2.0), said(likely, -0.4, -1.0)), now=TODAY)
    stood = {item.move: item for item in drafted.sentences}[Move.APPRECIATE]
    assert (stood.text, stood.source) == (likely, Source.MODEL)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (said(f"I enjoyed {MOMENT}.", -2.5, -3.0), "unlikely"),
        (said(f"I enjoyed {MOMENT}.", -0.5, -9.0), "unlikely"),
        (said(f"I was {MOMENT}.", -0.2, -0.5), "says-nothing"),
        (said(f"Glad of {MOMENT}.", -0.2, -0.5), "says-nothing"),
        (said(f"I was happy and happy {MOMENT}.", -0.2, -0.5), "in-circles"),
        (said(f"I was glad to walk and glad of {MOMENT}.", -0.2, -0.5), "in-circles"),
        (said(f"I am glad that I was {MOMENT}.", -0.2, -0.5), "misfit"),
    ],
)
def test_a_sentence_that_breaks_no_rule_and_does_not_read_well_is_left_out_with_the_reason(
    reply: Completion, why: str
) -> None:
    drafted = draft(FINAL, small(reply), now=TODAY)
    reasons = {found.name for item in drafted.rejected if item.move is Move.APPRECIATE for found in item.findings}
    assert why in reasons
    assert drafted.body == draft(FINAL, now=TODAY).body


def test_a_model_that_tells_no_probabilities_is_taken_at_its_word() -> None:
    text = f"I really enjoyed {MOMENT}."
    assert text in draft(FINAL, small(Completion(text=text)), now=TODAY).body


def test_a_recorded_small_model_is_asked_again_sentence_by_sentence(tmp_path: Path) -> None:
    record = tmp_path / "replies.jsonl"
    model = small(said(f"I was {MOMENT}.", -0.2, -0.5), said(f"I still think about {MOMENT}.", -0.4, -1.0))
    first = draft(FINAL, RecordingModel(model, record), now=TODAY)
    again = draft(FINAL, ReplayModel(record), now=TODAY)
    assert first.model_share > 0
    assert (again.sentences, again.rejected) == (first.sentences, first.rejected)


def test_a_note_with_signs_that_a_schema_loses_is_left_to_the_composer() -> None:
    quoted = replace(
        FINAL, stages=(replace(FINAL.stages[-1], good='the "cold start" question', bad=None),), improve=None
    )
    model = small(said('I liked the "cold start" question.', -0.2, -0.5))
    assert draft(quoted, model, now=TODAY).body == draft(quoted, now=TODAY).body
    assert model.prompts == []
