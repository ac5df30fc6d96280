from __future__ import annotations

import pytest

from afterword.feedback.kinds import REASONS
from afterword.feedback.rules import FEEDBACK_RULES, KindRule

EXAMPLES = [(rule, words, True) for rule in FEEDBACK_RULES for words in rule.bad] + [
    (rule, words, False) for rule in FEEDBACK_RULES for words in rule.good
]


@pytest.mark.parametrize(("rule", "words", "fires"), EXAMPLES, ids=lambda value: getattr(value, "id", None))
def test_a_rule_fires_on_its_examples_and_not_on_their_near_misses(rule: KindRule, words: str, fires: bool) -> None:
    hits = list(rule.check(words))
    assert bool(hits) is fires
    assert all(words[hit.start : hit.end] == hit.words for hit in hits)


def test_every_kind_of_reason_has_a_rule() -> None:
    assert set(REASONS) <= {rule.kind for rule in FEEDBACK_RULES}


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in FEEDBACK_RULES}) == len(FEEDBACK_RULES)
