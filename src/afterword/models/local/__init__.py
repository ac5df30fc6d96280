"""The embedded local model: weights in the user's data folder, llama.cpp inside this process, nothing sent anywhere."""

from afterword.models.local.local import LocalModel, installed

__all__ = ["LocalModel", "installed"]
