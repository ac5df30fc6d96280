"""Guardrails: every sentence of a message against the plan and the rules, whoever wrote it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from afterword.guardrails.proposal import Proposal
    from afterword.guardrails.sentence import GUARDRAILS, check_sentence
    from afterword.guardrails.whole import check_message

__all__ = ["GUARDRAILS", "Proposal", "check_message", "check_sentence"]

_PLACES = {"GUARDRAILS": "sentence", "Proposal": "proposal", "check_message": "whole", "check_sentence": "sentence"}


def __getattr__(name: str) -> Any:
    """Import a name on first use: the floor needs only the check of the whole message."""
    if name not in _PLACES:
        raise AttributeError(f"module 'afterword.guardrails' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"afterword.guardrails.{_PLACES[name]}"), name)
    return found
