"""Models: one narrow seam, and the adapters behind it."""

from afterword.models.base import Model, Profile
from afterword.models.scripted import ScriptedModel

__all__ = ["Model", "Profile", "ScriptedModel"]
