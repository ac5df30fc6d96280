"""Inputs: tables, JSONL, mailboxes and folders, detected and read a row at a time."""

from afterword.batch.sources.columns import ROLES
from afterword.batch.sources.detect import KINDS, open_source

__all__ = ["KINDS", "ROLES", "open_source"]
