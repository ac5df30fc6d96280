"""An answer that fights the feedback is found and blocked; one that takes it in is let through."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.__main__ import main
from afterword.answer import ALL_ANSWER_RULES, check_answer, fighting_words, fights
from afterword.answer.rules import ANSWER_RULES
from afterword.findings import Severity
from afterword.mail import parse
from afterword.rules.tone import read

FIGHTING = "Hi Tove,\n\nThanks. With respect, I did bring up the migration, it was on slide nine of the deck.\n\nNoa"
TAKING = "Hi Tove,\n\nThank you, you are right about the migration. I will prepare one example before the next interview.\n\nNoa"


def fired(rule, text):
    return [hit for sentence in read(parse(text)).sentences for hit in rule.check(sentence)]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ANSWER_RULES for text in rule.bad])
def test_a_rule_fires_on_its_bad_examples_with_their_own_words(rule, text):
    assert all(hit.words == text[hit.start : hit.end] for hit in fired(rule, text))
    assert fired(rule, text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in ANSWER_RULES for text in rule.good])
def test_a_rule_keeps_silent_on_its_near_misses(rule, text):
    assert fired(rule, text) == []


def test_every_rule_has_an_id_of_its_own_and_names_its_source():
    assert len({rule.id for rule in ALL_ANSWER_RULES}) == len(ALL_ANSWER_RULES)
    assert all(rule.source.startswith("DOMAIN") for rule in ALL_ANSWER_RULES)


def test_an_answer_that_argues_is_blocked_with_the_words_that_do():
    report = check_answer(FIGHTING)
    assert fights(report)
    words = [FIGHTING[found.start : found.end] for found in report.findings if found.rule.startswith("ANS")]
    assert any("With respect" in each for each in words)


def test_an_answer_that_takes_it_in_is_not_blocked():
    assert not fights(check_answer(TAKING))


def test_what_sounds_like_arguing_in_a_good_answer_is_a_note():
    text = TAKING.replace("I will", "I remember that slide as the weak one, and I will")
    report = check_answer(text)
    assert all(found.severity is Severity.NOTE for found in report.findings if found.rule.startswith("ANS"))


def test_the_quoted_mail_below_is_not_judged():
    quoted = TAKING + "\n\n> With respect, I did mention it, it was on slide nine.\n> It is not accurate."
    assert not fights(check_answer(quoted))


def test_a_rule_can_be_left_out():
    found = {finding.rule for finding in check_answer(FIGHTING).findings}
    assert "ANS106" in found
    assert "ANS106" not in {finding.rule for finding in check_answer(FIGHTING, ignore={"ANS106"}).findings}


def test_a_sentence_alone_shows_its_fighting_words():
    assert [found.rule for found in fighting_words("What I said was that the figure was contested.")] == ["ANS102"]
    assert fighting_words("Thank you for telling me.") == ()


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_judged_and_every_finding_quotes_it(text):
    report = check_answer(text)
    assert 0 <= report.non_defensiveness <= 100
    assert all(text[found.start : found.end] == found.words for found in report.findings)


@pytest.mark.parametrize(("text", "code"), [(FIGHTING, 1), (TAKING, 0)])
def test_check_as_reply_exits_with_1_for_an_answer_that_fights(tmp_path, capsys, text, code):
    file = tmp_path / "answer.txt"
    file.write_text(text, "utf-8")
    assert main(["check", str(file), "--as", "reply", "--json"]) == code
    found = {each["rule"] for each in json.loads(capsys.readouterr().out)["findings"] if each["severity"] == "error"}
    assert bool(found) is bool(code)


def test_check_as_reply_reads_json_lines_and_prints_sarif_with_its_own_rules(tmp_path, capsys):
    lines = tmp_path / "answers.jsonl"
    lines.write_text(
        json.dumps({"id": 1, "text": TAKING}) + "\n" + json.dumps({"id": 2, "text": FIGHTING}) + "\n", "utf-8"
    )
    assert main(["check", str(lines), "--jsonl", "--as", "reply"]) == 1
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == [1, 2]
    file = tmp_path / "answer.txt"
    file.write_text(FIGHTING, "utf-8")
    assert main(["check", str(file), "--sarif", "--as", "reply"]) == 1
    log = json.loads(capsys.readouterr().out)["runs"][0]
    known = {rule["id"] for rule in log["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in log["results"]} <= known


def test_an_unknown_kind_is_bad_usage(tmp_path, capsys):
    file = tmp_path / "answer.txt"
    file.write_text(TAKING, "utf-8")
    assert main(["check", str(file), "--as", "poem"]) == 2
    assert "choose mail or reply" in capsys.readouterr().err
