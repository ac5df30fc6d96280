"""Rewrite a candidate's own mail: their voice and their facts, minus the fight."""

from __future__ import annotations

from afterword.rewrite.kind import MailKind, mail_kind
from afterword.rewrite.result import Action, Change, Rewrite
from afterword.rewrite.work import rewrite, rewriting

__all__ = ["Action", "Change", "MailKind", "Rewrite", "mail_kind", "rewrite", "rewriting"]
