"""The local, optional memory over applications: situations, what was sent, what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from afterword.log.place import default_path

if TYPE_CHECKING:
    from afterword.log.entry import Entry, EntryKind
    from afterword.log.history import exported, remember, remember_heard, remember_sent, with_history
    from afterword.log.store import Log

__all__ = [
    "Entry", "EntryKind", "Log", "default_path", "exported", "remember", "remember_heard", "remember_sent", "with_history",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    # Most people keep no log, and every draft looks for one: the database is imported where there is one to open.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from afterword.log import entry, history, store

    home = entry if hasattr(entry, name) else history if hasattr(history, name) else store
    return getattr(home, name)
