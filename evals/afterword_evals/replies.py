"""The recorded replies."""

from __future__ import annotations

from afterword.models.base import Model

WRITERS: tuple[str, ...] = ()


def replay_model(name: str) -> Model:
    """Return the replies of one writer as a model."""
    raise FileNotFoundError(f"there are no recorded replies of {name!r}")
