"""Find defensive, entitled and insincere wording, with its place in the text, and score what is left."""

from __future__ import annotations

from afterword.tone.engine import check
from afterword.tone.report import Confidence, Sign, ToneReport

__all__ = ["Confidence", "Sign", "ToneReport", "check"]
