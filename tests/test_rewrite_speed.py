"""What makes a rewrite fast changes nothing in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.rewriting.anycase import AnyCase, lowered
from afterword.rewriting.facts import find_stages


@given(st.text())
def test_a_text_in_lower_case_has_each_letter_in_its_old_place(text):
    assert len(lowered(text)) == len(text)


@given(st.text(alphabet="aAbB' \n.", max_size=30))
def test_a_pattern_in_lower_case_matches_where_one_that_ignores_case_does(text):
    source = r"\bab+(?:'a)?\b|b a"
    fast, slow = AnyCase(source).search(text), re.search(source, text, re.IGNORECASE)
    assert (fast and fast.span()) == (slow and slow.span())


def test_a_pattern_with_a_capital_is_refused():
    with pytest.raises(ValueError, match="capital"):
        AnyCase(r"\bI think")
    assert AnyCase(r"\Sb\B").search("ABC") is not None


_PARTS = (
    "the second round",
    "My Demo Lesson with Mr. Osei on Tuesday",
    "case two",
    "a question",
    "they gave one test",
    "thanks for the call",
    "the long Zurich case study with Ann and Dr. Bo on 3 May",
    "nothing",
    "that's final round",
    "Prof. Lee saw my trial shift",
)


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=6), st.sampled_from([", ", ". ", "; ", "! ", " (", ") "]))
def test_the_rounds_of_a_long_text_are_those_of_its_parts(parts, joint):
    apart = [fact.words.lower() for part in parts for fact in find_stages(f"x {part}")]
    assert [fact.words.lower() for fact in find_stages(joint.join(f"x {part}" for part in parts))] == apart


_KIND = """
import json, sys
from afterword.rewriting import mail_kind
print([mail_kind(mail) for mail in json.load(sys.stdin)])
"""
_TUNE = Path(__file__).parent.parent / "evals" / "datasets" / "rewrite" / "tune.jsonl"


def test_the_kind_of_a_mail_hangs_on_no_order_of_a_set():
    mails = [json.loads(line)["text"] for line in _TUNE.read_text("utf-8").splitlines()[:400]]
    found = {
        subprocess.run(
            [sys.executable, "-c", _KIND],
            input=json.dumps(mails),
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in range(3)
    }
    assert len(found) == 1
