"""Rewrite a candidate's own mail: their voice and their facts, minus the fight."""

from __future__ import annotations

from afterword.rewriting.kind import MailKind, mail_kind
from afterword.rewriting.result import Action, Change, Rewrite
from afterword.rewriting.work import rewrite, rewrite_prompts, rewriting

__all__ = ["Action", "Change", "MailKind", "Rewrite", "mail_kind", "rewrite", "rewrite_prompts", "rewriting"]
