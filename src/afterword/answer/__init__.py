"""Judge answers to feedback: fighting it in any form is a finding that blocks."""

from __future__ import annotations

from afterword.answer.check import check_answer, fighting_words, fights
from afterword.answer.rules import ALL_ANSWER_RULES

__all__ = ["ALL_ANSWER_RULES", "check_answer", "fighting_words", "fights"]
