"""The local, optional memory over applications: situations, what was sent, what came back."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from afterword.log.place import default_path

if TYPE_CHECKING:
    from afterword.log.entry import Entry, EntryKind
    from afterword.log.history import exported, remember, remember_heard, remember_sent, with_history
    from afterword.log.store import Log

__all__ = [
    "Entry", "EntryKind", "Log", "default_path", "exported", "remember", "remember_heard", "remember_sent", "with_history",
]  # fmt: skip


_PLACES = {
    "Entry": "entry", "EntryKind": "entry", "Log": "store", "exported": "history", "remember": "history",
    "remember_heard": "history", "remember_sent": "history", "with_history": "history",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a name on first use: most people keep no log, and every draft looks for one."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
