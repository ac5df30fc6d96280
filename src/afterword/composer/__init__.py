"""Write a complete message from a plan without any model: the floor under every draft."""

from afterword.composer.compose import closing, compose, compose_slot, greeting
from afterword.composer.subject import subject

__all__ = ["closing", "compose", "compose_slot", "greeting", "subject"]
