"""Feedback that came back, read between the lines."""

from __future__ import annotations

from afterword.feedback.kinds import Kind
from afterword.feedback.read import read_feedback
from afterword.feedback.reading import Category, Evidence, Reading

__all__ = ["Category", "Evidence", "Kind", "Reading", "read_feedback"]
