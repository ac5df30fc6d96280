"""The review of a batch: one page that needs nothing else, and what becomes of the marks made on it."""

from afterword.batch.report.marks import apply_marks
from afterword.batch.report.page import write_report

__all__ = ["apply_marks", "write_report"]
