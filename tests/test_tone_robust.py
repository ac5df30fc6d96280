"""Any bytes are survived, and time grows with the length alone."""

from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.errors import TextError
from afterword.mail import decode, parse
from afterword.rules.tone import TONE_RULES
from afterword.rules.tone.checks import Wording
from afterword.rules.tone.patterns import compiled
from afterword.tone import check

LETTERS = st.characters() | st.characters(categories=["Cs"])
FEW = st.lists(st.sampled_from("i you did not but the my have years of , . ? \" <n> was just more than".split()), max_size=400)  # fmt: skip


@settings(deadline=None)
@given(st.text(LETTERS))
@example("")
@example("\0")
@example("\ud800 I deserve \udfff this")
@example("I deserve it. " + "a" * 50_000)
def test_any_text_gives_a_report_with_scores_and_words_that_stand_there(text):
    report = check(text)
    assert 0 <= report.sincerity <= 100
    assert 0 <= report.non_defensiveness <= 100
    assert all(text[found.start : found.end] == found.words for found in report.findings)
    assert "".join(text[part.start : part.end] for part in parse(text).parts) == text


@given(st.binary())
@example("Grüße".encode("latin-1"))
@example("Hi".encode("utf-16"))
@example(b"\0\0\0")
@example(b"")
def test_any_bytes_are_a_text_or_one_clear_error(data):
    problem = ""
    try:
        check(decode(data, "mail.txt"))
    except TextError as error:
        problem = str(error)
    assert not problem or problem.startswith("mail.txt: ")


def seconds(text):
    start = process_time()
    check(text)
    return process_time() - start


LINE = "I did show the second task, but nobody told me, and I have nine years of it. "
ANSWERED = f"> Where were you?\n{LINE}Thank you for the tour.\n"


@pytest.mark.parametrize("line", [LINE, ANSWERED], ids=["one long paragraph", "an answer under every quoted line"])
def test_time_grows_with_the_length_up_to_a_megabyte(line):
    check(line)
    # The better of two, since whoever else uses the machine lengthens a run and never shortens one.
    quarter, whole = (min(seconds(line * (length // len(line))) for _ in range(2)) for length in (250_000, 1_000_000))
    assert whole < 8 * quarter


@pytest.mark.fuzz
@settings(deadline=None)
@given(FEW)
def test_no_pattern_takes_more_than_some_milliseconds_for_a_kilobyte(words):
    text = f" {' '.join(words * 3)} "
    for rule in TONE_RULES:
        if isinstance(rule.check, Wording):
            start = process_time()
            for pattern in (*rule.check.find, *rule.check.unless):
                compiled(pattern).search(text)
            count = len(rule.check.find) + len(rule.check.unless)
            assert process_time() - start < 0.05 * count * max(1.0, len(text) / 1000)
