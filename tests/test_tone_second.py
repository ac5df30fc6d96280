"""A language model may read after the rules, and only what it quotes exactly counts."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.__main__ import main
from afterword.models.scripted import ScriptedModel
from afterword.tone import check
from afterword.tone.second import read_again, second_findings

MAIL = "Hi Ann,\n\nThank you for the call. The tide tables went over well with the skipper.\n\nSam\n\n> You may want to think about it."
QUOTE = "The tide tables went over well with the skipper."


def reply(quote=QUOTE, side="defensive", why="It re-tells the day."):
    return json.dumps({"findings": [{"quote": quote, "side": side, "why": why}]})


def reread(answer):
    return asyncio.run(read_again(MAIL, check(MAIL), ScriptedModel([answer])))


def test_an_exact_quotation_is_a_finding_at_its_place_and_lowers_the_score_of_its_side():
    before, after = check(MAIL), reread(reply())
    (finding,) = [found for found in after.findings if found.rule == "TON903"]
    assert MAIL[finding.start : finding.end] == finding.words == QUOTE
    assert "It re-tells the day." in finding.why
    assert after.non_defensiveness < before.non_defensiveness
    assert after.sincerity == before.sincerity


@pytest.mark.parametrize(
    "answer",
    [
        reply(quote="The tide table went over well with the skipper."),
        reply(quote="You may want to think about it."),
        reply(quote="The"),
        reply(side="rude"),
        "I think the mail is fine.",
        '{"findings": "none"}',
        '{"findings": [null, 3]}',
        "",
    ],
)
def test_what_is_not_quoted_exactly_from_ones_own_words_changes_nothing(answer):
    assert reread(answer) == check(MAIL)


def test_the_same_place_counts_once():
    twice = json.dumps({"findings": json.loads(reply())["findings"] * 2})
    assert reread(twice) == reread(reply())


def test_the_reader_sees_the_candidates_own_words_alone():
    model = ScriptedModel([reply()])
    asyncio.run(read_again(MAIL, check(MAIL), model))
    asked = model.prompts[0].messages[-1].content
    assert QUOTE in asked
    assert "think about it" not in asked


@given(st.text())
def test_any_reply_is_survived(answer):
    assert all(MAIL[found.start : found.end] == found.words for found in second_findings(MAIL, answer))


def test_without_a_model_the_command_checks_alone(tmp_path, capsys):
    file = tmp_path / "mail.txt"
    file.write_text(MAIL, "utf-8")
    assert main(["check", str(file), "--json", "--model", "none"]) == 0
    assert json.loads(capsys.readouterr().out)["non_defensiveness"] == check(MAIL).non_defensiveness
