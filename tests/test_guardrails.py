"""Each guardrail fires on its own bad examples and leaves its good ones alone; no rule is named here."""

import pytest

from afterword.guardrails import GUARDRAILS, check_sentence
from afterword.guardrails.examples import example

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


def test_each_rule_has_five_examples_of_both_kinds_and_says_why_what_to_do_and_where_from():
    for rule in GUARDRAILS:
        assert len(rule.bad) >= 5, rule.id
        assert len(rule.good) >= 5, rule.id
        assert rule.why, rule.id
        assert rule.hint, rule.id
        assert rule.source.startswith("DOMAIN"), rule.id


def test_no_two_rules_share_an_id_or_a_name():
    assert len({rule.id for rule in GUARDRAILS}) == len({rule.name for rule in GUARDRAILS}) == len(GUARDRAILS)
