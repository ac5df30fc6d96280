"""What happens to lines typed without full stops: they are heard statement by statement, and sewn up again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.rewriting import rewrite
from afterword.rewriting.pieces import Piece
from afterword.rewriting.runon import in_two, statements, torn, typed_fast
from afterword.rewriting.stretches import halves, stretches

WORDS = st.lists(
    st.sampled_from("i you the thanks for but was it never, trial Kim’s ok 🙂 3 what if".split()), max_size=30
)


@given(WORDS, st.sampled_from((" ", "  ", "\n")))
def test_the_statements_of_a_line_are_the_whole_line_in_its_order(words, blank):
    line = blank.join(words)
    found = stretches(line)
    assert " ".join(line[one.start : one.end] for one in found).split() == words
    assert all(one.end < other.start and one.seam > 0 for one, other in pairwise(found))
    assert not found or found[-1].seam == 0


@given(WORDS)
def test_both_halves_of_a_line_are_the_whole_line(words):
    line = " ".join(words)
    assert all(line[one.start : one.end] + " " + line[other.start : other.end] == line for one, other in halves(line))


@given(WORDS)
def test_the_pieces_of_a_run_on_line_put_together_are_the_line(words):
    line = " ".join(words)
    for parts in (statements(Piece("", line, line, 7)), in_two(Piece("", line, line, 7), lambda said: "never" in said)):
        assert "".join(part.gap + part.original for part in parts) == line
        assert all(line[part.start - 7 :].startswith(part.original) for part in parts)


@pytest.mark.parametrize(
    ("line", "kept", "gone"),
    [
        ("hiya linda its callum thanks for tellin us about the early starts thing when i said i dont do mornins i was kiddin on like, everyone at college gets me jokes hope the bakery gets someone good", ["thanks for tellin us about the early starts thing", "hope the bakery gets someone good"], "kiddin"),
        ("hi Bev its Tam from the final panel on 9 Jan i think the pitch was too much about me and not the donors your trustee is a clown and the whole panel was a joke thanks for the tea and say hi to Jan", ["its Tam from the final panel on 9 Jan", "i think the pitch was too much about me and not the donors", "thanks for the tea"], "clown"),
    ],
)  # fmt: skip
def test_a_run_on_line_keeps_its_innocent_statements_letter_for_letter(line, kept, gone):
    body = rewrite(f"{line}\n\nSam").body
    assert all(said in body for said in kept)
    assert gone not in body


@pytest.mark.parametrize("line", ["He shook my hand and said “see you soon.”", "i was late.", "Thanks, I will practise it with my sister:"])  # fmt: skip
def test_a_line_that_has_its_full_stop_is_no_run_on(line):
    assert not typed_fast(line)


@pytest.mark.parametrize("said", ["what i struggle with is that the", "i know i havent", "thank you for", "but Mister", "please tell me"])  # fmt: skip
def test_words_that_break_off_are_no_statement(said):
    assert torn(said)


@pytest.mark.parametrize(
    "said", ["thanks for the call", "i hope you are well", "and then we went on", "my bad on that one"]
)
def test_words_that_end_are_one(said):
    assert not torn(said)
