"""Personal data stays here: it goes out as placeholders, comes back letter for letter, and none is ever left over."""

from __future__ import annotations

import asyncio
import json
import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from afterword.models.privacy import Pseudonyms, Veil, personal_pattern
from afterword.models.scripted import ScriptedModel
from afterword.prompt import Message, Prompt

NAMES = ("Priya Sharma", "Rosalind O'Neill", "Dr. José van der Berg", "Will Long", 'Seán "Jack" Ó Sé')
STRINGS = ("Acme", "12 Harbour Street", "+32 478 12 34 56")

pieces = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            *NAMES,
            *STRINGS,
            "Priya",
            "priya",
            "PRIYA",
            "will",
            "Will",
            "O’Neill",
            "José",
            "[",
            "]",
            "(",
            ")",
            "\\",
            "P",
            "P1",
            "p 1",
            "[P1]",
            "{Q2}",
            "1",
            " ",
            "\n",
            "-",
            "_",
            "'s",
            "priya@acme.example",
            "https://acme.example/priya",
            "2026-03-02",
        ]
    ),
)
texts = st.lists(pieces, max_size=12).map("".join)
names = st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=8)), max_size=4)


def _ask(outgoing: str, answer: str, schema: dict[str, object] | None = None) -> tuple[str, str]:
    """Return what the wrapped model saw and what its answer came back as."""
    inner = ScriptedModel([answer])
    prompt = Prompt(id="x", version="1", messages=(Message("user", outgoing),), schema=schema)
    completion = asyncio.run(Pseudonyms(inner, names=NAMES, strings=STRINGS).complete(prompt))
    return inner.prompts[0].messages[0].content, completion.text


@given(texts, names, names)
@example("[Priya Sharma]", ["Priya Sharma"], [])
@example("\\Priya\\", ["Priya"], [])
@example("P1 Q1 X1 Priya 1", ["Priya"], [])
def test_an_echo_comes_back_letter_for_letter(text: str, given_names: list[str], strings: list[str]) -> None:
    veil = Veil(personal_pattern(given_names, strings), [text])
    assert veil.reveal(veil.conceal(text)) == text


@given(texts, st.booleans())
def test_an_echo_inside_json_is_the_same_json(text: str, ascii_only: bool) -> None:
    def echo(prompt: Prompt) -> str:
        return json.dumps({"body": [prompt.messages[0].content]}, ensure_ascii=ascii_only)

    prompt = Prompt(id="x", version="1", messages=(Message("user", text),), schema={"type": "object"})
    completion = asyncio.run(Pseudonyms(ScriptedModel(echo), names=NAMES, strings=STRINGS).complete(prompt))
    assert json.loads(completion.text) == {"body": [text]}


@given(texts)
def test_nothing_given_goes_out(text: str) -> None:
    out = Veil(personal_pattern(NAMES, STRINGS), [text]).conceal(text)
    assert not re.search(r"(?<!\w)(Priya|Sharma|O'Neill|José|Acme)(?!\w)", out)


@given(texts, texts)
def test_whatever_the_answer_no_placeholder_that_stands_for_something_is_left(text: str, answer: str) -> None:
    veil = Veil(personal_pattern(NAMES, STRINGS), [text])
    concealed = veil.conceal(text)
    for placeholder in re.findall(rf"\[{veil.letter}\d+\]", concealed):
        assert placeholder not in veil.reveal(f"{answer} {placeholder} {answer}")


@pytest.mark.parametrize(
    ("outgoing", "seen"),
    [
        ("Dear Priya Sharma,", "Dear [P1],"),
        ("Priya and priya and PRIYA", "[P1] and [P2] and [P3]"),
        ("Priya's talk with Ms Sharma", "[P1]'s talk with Ms [P2]"),
        ("Priya\nSharma", "[P1]"),
        ("Rosalind O’Neill", "[P1]"),
        ("Jose\u0301", "[P1]"),
        ("Priyanka went to Sharmaville", "Priyanka went to Sharmaville"),
        ("I will be long, Will", "I will be long, [P1]"),
        ("_Priya_ is priya2024", "_[P1]_ is [P2]2024"),
        (r'{"mail": "Dear\nPriya\tSharma, Jos\u00e9"}', r'{"mail": "Dear\n[P1]\t[P2], [P3]"}'),
        (r'{"name": "Se\u00e1n \"Jack\" \u00d3 S\u00e9"}', '{"name": "[P1]"}'),
        ("van and der stay", "van and der stay"),
        ("at Acme, ACME, acme", "at [P1], [P2], acme"),
        ("12 harbour street", "[P1]"),
        ("mail priya.sharma@acme.example.", "mail [P1]."),
        ("see https://acme.example/in/priya.", "see [P1]."),
        ("call +44 20 7946 0958 or 0478 12 34 56 or (555) 123-4567", "call [P1] or [P2] or [P3]"),
        ("on 2026-03-02, 02.03.2026, in 2019-2023, for 10,000", "on 2026-03-02, 02.03.2026, in 2019-2023, for 10,000"),
        ("step P1, Priya", "step P1, [Q1]"),
        ("see [P1] and q-7, Priya", "see [P1] and q-7, [X1]"),
    ],
)
def test_what_goes_out(outgoing: str, seen: str) -> None:
    assert _ask(outgoing, "")[0] == seen


@pytest.mark.parametrize(
    "echo",
    [
        "[P1]",
        "(P1)",
        "{P1}",
        "<P1>",
        "P1",
        "[p1]",
        "[ P1 ]",
        "[P 1]",
        "[P-1]",
        "[P_1]",
        "[P01]",
        "［P1］",
        r"\[P1\]",
        "【P1】",
    ],
)
def test_an_echo_in_other_brackets_is_understood(echo: str) -> None:
    assert _ask("Dear Priya,", f"Hello {echo}, and {echo}'s")[1] == "Hello Priya, and Priya's"


@pytest.mark.parametrize("echo", ["[P2]", "(P2)", "P2", "[P0]", "{p99}"])
def test_a_placeholder_that_stands_for_nothing_stays_one(echo: str) -> None:
    text = _ask("Dear Priya,", f"Hello {echo}.")[1]
    assert re.fullmatch(r"Hello \[P\d+\]\.", text)


def test_a_word_that_only_starts_like_a_placeholder_is_a_word() -> None:
    assert _ask("Dear Priya,", "MP3, P1a and XP1 stay")[1] == "MP3, P1a and XP1 stay"


def test_quotation_marks_in_a_name_do_not_break_the_answers_json() -> None:
    answer = _ask('Dear Seán "Jack" Ó Sé,', '{"a": "Dear [P1]"}', schema={"type": "object"})[1]
    assert json.loads(answer) == {"a": 'Dear Seán "Jack" Ó Sé'}
    plain = _ask('Dear Seán "Jack" Ó Sé,', "Dear [P1]", schema={"type": "object"})[1]
    assert plain == 'Dear Seán "Jack" Ó Sé'


@pytest.mark.parametrize("answer", [r'{"a": "Dear\nP1"}', r'```{"a": "Dear\nP1"}```', r'{"a": "Dear \u005bP1\u005d"}'])
def test_an_escape_before_a_placeholder_does_not_hide_it(answer: str) -> None:
    assert "P1" not in _ask("Dear Priya,", answer, schema={"type": "object"})[1]


@pytest.mark.parametrize("answer", ["[" * 5000, "[" * 400 + '"P1"' + "]" * 400, "NaN", '{"a": 1e999}', ""])
def test_odd_json_is_passed_on_without_a_crash(answer: str) -> None:
    assert "P1" not in _ask("Dear Priya,", answer, schema={"type": "object"})[1]


def test_the_words_of_a_schema_are_concealed_and_its_grammar_is_not() -> None:
    schema = {
        "type": "object",
        "properties": {"Priya": {"type": "string", "enum": ["Ask Priya", "No"]}},
        "required": ["Priya"],
    }
    inner = ScriptedModel(['{"Priya": "Ask [P1]"}'])
    prompt = Prompt(id="x", version="1", messages=(Message("user", "Hello"),), schema=schema)
    completion = asyncio.run(Pseudonyms(inner, names=NAMES).complete(prompt))
    sent = inner.prompts[0].schema
    assert sent == schema | {"properties": {"Priya": {"type": "string", "enum": ["Ask [P1]", "No"]}}}
    assert json.loads(completion.text) == {"Priya": "Ask Priya"}


def test_what_would_go_out_can_be_seen_without_asking() -> None:
    inner = ScriptedModel(["x"])
    prompt = Prompt(id="x", version="1", messages=(Message("user", "Dear Priya,"),))
    outgoing = Pseudonyms(inner, names=NAMES).outgoing(prompt)
    assert (outgoing.messages[0].content, inner.prompts) == ("Dear [P1],", [])


def test_name_profile_and_usage_are_the_wrapped_models() -> None:
    inner = ScriptedModel(["x"])
    wrapped = Pseudonyms(inner, names=NAMES)
    assert (wrapped.name, wrapped.profile) == (inner.name, inner.profile)


@pytest.mark.parametrize(
    "junk",
    [
        "a" * 200_000,
        "0" * 200_000,
        "1 " * 100_000,
        "[P" * 100_000,
        "www." * 50_000,
        "a@" * 100_000,
        " ".join(f"a{n}@b.example" for n in range(20_000)),
    ],
)
def test_a_long_hostile_text_takes_no_longer_than_it_is_long(junk: str) -> None:
    started = time.process_time()
    _ask(junk, junk)
    assert time.process_time() - started < 5
