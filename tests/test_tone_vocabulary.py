"""The table of words and pairs gives back what was written into it, weights and called patterns alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.mail import parse
from afterword.rules.tone import read
from afterword.tone import layer as layers
from afterword.tone.engine import findings, hits_of, signs_of
from afterword.tone.features import features
from afterword.tone.layer import SCALE, load
from afterword.tone.vocabulary import Vocabulary, pack, unpack, write

WEIGHTS_FILE = Path(layers.__file__).with_name("weights.json")
WORDS = st.sampled_from(["i", "had", "did", "not", ",", "deserve", "<n>"])
NAMES = st.one_of(WORDS, st.builds("{} {}".format, WORDS, WORDS))
WEIGHTS = st.tuples(*[st.integers(-20_000, 20_000)] * 3)
PLACES = st.lists(st.integers(0, 2_000), min_size=1, max_size=4, unique=True)


@given(st.dictionaries(NAMES, WEIGHTS), st.dictionaries(NAMES, PLACES))
def test_a_value_holds_the_weights_and_the_calls_that_were_written(weights, calls):
    vocabulary = Vocabulary(write(weights), write(calls))
    for name in {*weights, *calls, "unknown", "i unknown"}:
        assert unpack(vocabulary.value(name)) == weights.get(name, (0, 0, 0))
        assert vocabulary.called([[vocabulary.value(name)]]) == [list(calls.get(name, ()))]


@given(st.lists(st.tuples(WEIGHTS, st.integers(0, 50)), max_size=80))
def test_a_sum_of_values_is_the_sum_of_their_weights_whatever_they_call(rows):
    total = sum(pack(*weights) + (number << 72) for weights, number in rows)
    assert unpack(total) == tuple(sum(weights[side] for weights, _ in rows) for side in range(3))


@given(st.lists(st.sampled_from(["we", "had", "did", "not", "deserve"]), min_size=1, max_size=12))
def test_every_word_and_pair_of_a_sentence_is_counted_once(words):
    (sentence,) = read(parse(" ".join([*words, "deserve"]))).sentences
    said = [*words, "deserve"]
    names = {*said, *(f"{one} {other}" for one, other in zip(["#first", *said], said, strict=False))}
    table = Vocabulary(write(dict.fromkeys(names, (1, 0, 0))), write({}))
    assert sentence.names == names
    (values,) = table.values([sentence])
    assert unpack(sum(values)) == (len(names), 0, 0)


@given(
    st.lists(
        st.sampled_from("I , you but not only just we because so ? deserve sorry thank they <n> feedback".split()),
        min_size=1,
    )
)
def test_a_sentence_sounds_as_the_features_that_the_trainer_sees(words):
    """The engine adds up what stands in one number for each word, the trainer learns a weight for each name."""
    data = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    form = {name: tuple(map(int, text.split(","))) for name, text in data["form"].items()}
    layer = load()
    for sentence in read(parse(" ".join(words))).sentences:
        hits = hits_of(sentence)
        names = features(sentence, [one.rule for one in findings(hits)], [kind for kind, _ in signs_of(hits)])
        weights = [form.get(name) or unpack(layer.vocabulary.value(name)) for name in names]
        sounds = layer.sounds([sentence], layer.vocabulary.values([sentence]), [hits])
        bias = layer.bias.defensive, layer.bias.insincere
        heard = [bias[side] + sum(row[side] for row in weights) / SCALE for side in range(2)]
        assert sounds.odds == [pytest.approx(tuple(heard))]
        assert sounds.manner == pytest.approx(sum(row[2] for row in weights) / SCALE)
        assert sounds.features == len(names)


def test_a_finding_behind_contractions_and_repetitions_names_its_own_words():
    text = "I don't know, I don't know, and I've said: I deserve an answer by Friday."
    (sentence,) = read(parse(text)).sentences
    start = sentence.canon.index("i deserve")
    hit = sentence.hit(start, start + len("i deserve"))
    assert (hit.words, text[hit.start : hit.end]) == ("I deserve", "I deserve")
