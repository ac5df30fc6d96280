"""Every tone rule is held to its own examples."""

import pytest

from afterword.rules.tone import TONE_RULES
from afterword.tone import check


def fired(text):
    return {finding.rule for finding in check(text).findings}


@pytest.mark.parametrize("rule", TONE_RULES, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_bad_examples(rule):
    silent = [text for text in rule.bad if rule.id not in fired(text)]
    assert not silent


@pytest.mark.parametrize("rule", TONE_RULES, ids=lambda rule: rule.id)
def test_a_rule_keeps_silent_on_its_near_misses(rule):
    loud = [text for text in rule.good if rule.id in fired(text)]
    assert not loud


@pytest.mark.parametrize("rule", TONE_RULES, ids=lambda rule: rule.id)
def test_a_rule_brings_its_reason_its_hint_and_at_least_five_examples_of_each_kind(rule):
    assert min(len(rule.bad), len(rule.good)) >= 5
    assert rule.why.endswith(".")
    assert rule.hint.endswith(".")
    assert rule.source.startswith("DOMAIN ")


def test_no_two_rules_share_an_id():
    assert len({rule.id for rule in TONE_RULES}) == len(TONE_RULES)
