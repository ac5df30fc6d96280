"""Find defensive, entitled and insincere wording, with its place in the text, and score what is left."""

from __future__ import annotations

from afterword.rules.base import Rule
from afterword.rules.tone import TONE_RULES, Sentence
from afterword.tone.engine import check, is_plain
from afterword.tone.learned import LEARNED_RULES
from afterword.tone.report import Confidence, Sign, ToneReport
from afterword.tone.second import SECOND_RULES

__all__ = ["ALL_TONE_RULES", "Confidence", "Sign", "ToneReport", "check", "is_plain"]

ALL_TONE_RULES: tuple[Rule[Sentence], ...] = (*TONE_RULES, *LEARNED_RULES, *SECOND_RULES)
"""Every rule whose findings a report can hold, in the order of their ids."""
