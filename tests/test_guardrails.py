"""Each guardrail fires on its own bad examples and leaves its good ones alone; no rule is named here."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword import guardrails
from afterword.composer import compose
from afterword.guardrails import GUARDRAILS, check_message, check_sentence
from afterword.guardrails.examples import example, example_plan
from afterword.guardrails.proposal import content_stems, stem, vocabulary
from afterword.guardrails.sentence import holds_signs
from afterword.guardrails.structure import Pattern
from afterword.message import Move

BAD = [(rule, text) for rule in GUARDRAILS for text in rule.bad]
GOOD = [(rule, text) for rule in GUARDRAILS for text in rule.good]


def _called(pair):
    return f"{pair[0].id} {pair[1][:60]}"


@pytest.mark.parametrize("pair", BAD, ids=_called)
def test_a_bad_example_fires_its_own_rule_at_words_that_stand_there(pair):
    rule, text = pair
    proposal = example(text)
    found = list(rule.findings(proposal))
    assert found
    assert all(proposal.text[finding.start : finding.end] == finding.words for finding in found)


@pytest.mark.parametrize("pair", GOOD, ids=_called)
def test_a_good_example_passes_its_own_rule_and_all_the_others(pair):
    assert [(finding.rule, finding.words) for finding in check_sentence(example(pair[1]))] == []


PATTERNS = [rule for rule in GUARDRAILS if isinstance(rule.check, Pattern)]
PIECES = sorted({piece for rule in PATTERNS for text in (*rule.bad, *rule.good) for piece in text.split()})


@given(
    st.lists(
        st.sampled_from(PIECES) | st.text(alphabet="kKsSiIİıſ\N{KELVIN SIGN}<>&@.:-–• \n’P1", max_size=4), max_size=12
    ),
    st.sampled_from([str, str.upper, str.title, lambda text: text.replace("s", "ſ").replace("k", "\N{KELVIN SIGN}")]),
)
def test_a_text_that_no_pattern_needs_a_look_at_matches_none(pieces, cased):
    text = cased(" ".join(pieces))
    fired = [rule.id for rule in PATTERNS if list(rule.findings(example(f"grow: {text}")))]
    assert holds_signs(text) or not fired


def test_a_plain_sentence_needs_no_look_at_the_patterns():
    assert not holds_signs("I want to speak up more, and to do better in the interviews that follow.")


def test_each_rule_has_five_examples_of_both_kinds_and_says_why_what_to_do_and_where_from():
    for rule in GUARDRAILS:
        assert len(rule.bad) >= 5, rule.id
        assert len(rule.good) >= 5, rule.id
        assert rule.why, rule.id
        assert rule.hint, rule.id
        assert rule.source.startswith("DOMAIN"), rule.id


def test_no_two_rules_share_an_id_or_a_name():
    assert len({rule.id for rule in GUARDRAILS}) == len({rule.name for rule in GUARDRAILS}) == len(GUARDRAILS)


def _whole(change):
    sentences = list(compose(example_plan()))
    change(sentences)
    return [found.name for found in check_message(sentences, example_plan())]


def _say(place, text):
    def change(sentences):
        sentences[place] = replace(sentences[place], text=text)

    return change


BREAKS = [
    ("moves", lambda sentences: sentences.pop(3)),
    ("moves", lambda sentences: sentences.insert(2, sentences.pop(3))),
    ("question-count", _say(1, "Did I not get the Ward Manager role?")),
    ("length", _say(1, "I did not get the role. " * 40)),
    ("said-twice", lambda sentences: _say(2, sentences[1].text)(sentences)),
]


@pytest.mark.parametrize(("name", "change"), BREAKS)
def test_a_message_that_breaks_a_rule_as_a_whole_is_told(name, change):
    assert name in _whole(change)


def test_a_message_as_the_composer_wrote_it_breaks_none():
    assert _whole(lambda sentences: None) == []


def test_only_what_is_exported_is_there():
    with pytest.raises(AttributeError, match="no attribute 'anything'"):
        guardrails.anything  # noqa: B018


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("improving", "improve"),
        ("running", "ran"),
        ("letting", "let"),
        ("Ines’s", "Ines"),
        ("chosen", "choose"),
        ("worries", "worried"),
        ("stronger", "strong"),
    ],
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("owner", "order"), ("rota", "rotten"), ("budget", "bud"), ("team", "steam")]
)
def test_other_words_do_not(one, other):
    assert stem(one) != stem(other)


def test_the_words_of_a_note_that_carry_content_are_told_from_the_rest():
    assert content_stems("how I ran the rota with Ines") == ("run", "rota", "ine")


def test_a_sentence_of_a_move_of_its_own_may_use_fewer_words_than_any_other():
    assert stem("coffee") not in vocabulary(Move.APPRECIATE) | vocabulary(Move.ASK)
    assert stem("missing") in vocabulary(Move.ASK)
    assert stem("missing") not in vocabulary(Move.STRONGER)


SKILLS = "python kubernetes sql negotiation german excel nursing welding logistics marketing coffee lunch dinner factory hospital london certificate degree award salary"


@pytest.mark.parametrize("move", list(Move))
def test_no_skill_event_place_or_achievement_is_in_the_vocabulary(move):
    assert {stem(word) for word in SKILLS.split()} & vocabulary(move) == set()
