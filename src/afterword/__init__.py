"""Afterword: the note you send after the "no".

It decides whether asking for feedback makes sense, drafts the request, and keeps it sincere. It never sends.

>>> from afterword import check
>>> check("I deserve an answer by Friday.").findings[0].words
'I deserve'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afterword.api import check, decide, draft, read_feedback, reply, rewrite
    from afterword.errors import AfterwordError, InputError, ModelError
    from afterword.feedback import Reading
    from afterword.gate import Decision, Verdict
    from afterword.rewriting import Rewrite
    from afterword.situation import Situation, load_situation, parse_situation
    from afterword.tone import ToneReport
    from afterword.writer import Draft

__all__ = [
    "AfterwordError",
    "Decision",
    "Draft",
    "InputError",
    "ModelError",
    "Reading",
    "Rewrite",
    "Situation",
    "ToneReport",
    "Verdict",
    "check",
    "decide",
    "draft",
    "load_situation",
    "parse_situation",
    "read_feedback",
    "reply",
    "rewrite",
]

_PLACES = {
    "AfterwordError": "afterword.errors",
    "Decision": "afterword.gate",
    "Draft": "afterword.writer",
    "InputError": "afterword.errors",
    "ModelError": "afterword.errors",
    "Reading": "afterword.feedback",
    "Rewrite": "afterword.rewriting",
    "Situation": "afterword.situation",
    "ToneReport": "afterword.tone",
    "Verdict": "afterword.gate",
    "check": "afterword.api",
    "decide": "afterword.api",
    "draft": "afterword.api",
    "load_situation": "afterword.situation",
    "parse_situation": "afterword.situation",
    "read_feedback": "afterword.api",
    "reply": "afterword.api",
    "rewrite": "afterword.api",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: importing the package costs nothing."""
    if name not in _PLACES:
        raise AttributeError(f"module 'afterword' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
