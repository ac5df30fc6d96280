"""Politeness is not the measure: courtesy does not save an argument, and bluntness does not spoil a sentence that listens."""

from pathlib import Path

import pytest

from afterword.tone import check

DATA = Path(__file__).parent / "data"


def blocks(name):
    text = (DATA / name).read_text("utf-8").split("\n", 1)[1]
    return [block.strip().split("\n") for block in text.split("\n\n") if block.strip()]


LADDERS = blocks("tone_ladders.txt")
BLUNT = blocks("tone_blunt.txt")[0]


def score(text):
    return check(text).lowest


def test_there_are_forty_ladders_of_four_steps():
    assert len(LADDERS) >= 40
    assert all(len(ladder) == 4 for ladder in LADDERS)


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder[0])
def test_climbing_in_politeness_does_not_reach_a_good_score(ladder):
    assert score(ladder[-1]) < 90


def test_nearly_every_argument_stays_below_the_line_however_courteous_it_gets():
    assert sum(score(ladder[-1]) < 75 for ladder in LADDERS) >= 0.95 * len(LADDERS)


def test_the_most_polite_step_is_no_better_than_the_plainest_in_nearly_every_ladder():
    climbed = [ladder for ladder in LADDERS if score(ladder[-1]) > score(ladder[0]) + 10]
    assert len(climbed) <= len(LADDERS) // 10


def test_blunt_but_receptive_words_score_better_than_any_rung_of_nearly_every_ladder():
    median = sorted(score(text) for text in BLUNT)[len(BLUNT) // 2]
    assert sum(max(map(score, ladder)) < median for ladder in LADDERS) >= 0.9 * len(LADDERS)


@pytest.mark.parametrize("text", BLUNT)
def test_blunt_but_receptive_words_score_well(text):
    assert score(text) >= 50
