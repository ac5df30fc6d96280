"""The reader's rules, one value each, in the order they are tried."""

from __future__ import annotations

from afterword.feedback.rules.circumstance import CIRCUMSTANCE_RULES
from afterword.feedback.rules.parts import KindRule
from afterword.feedback.rules.person import PERSON_RULES
from afterword.feedback.rules.soft import SOFT_RULES
from afterword.feedback.rules.wide import WIDE_RULES
from afterword.feedback.rules.work import WORK_RULES

FEEDBACK_RULES: tuple[KindRule, ...] = (*WORK_RULES, *PERSON_RULES, *CIRCUMSTANCE_RULES, *WIDE_RULES, *SOFT_RULES)

__all__ = ["FEEDBACK_RULES", "KindRule"]
