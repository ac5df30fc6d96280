"""The local, optional memory over applications: situations, what was sent, what came back."""

from __future__ import annotations

from afterword.log.entry import Entry, EntryKind
from afterword.log.history import exported, remember, remember_heard, remember_sent, with_history
from afterword.log.place import default_path
from afterword.log.store import Log

__all__ = [
    "Entry", "EntryKind", "Log", "default_path", "exported", "remember", "remember_heard", "remember_sent", "with_history",
]  # fmt: skip
