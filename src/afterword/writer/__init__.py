"""Write a message: a policy without I/O, and the few lines that drive it."""

from afterword.writer.draft import Draft, Rejected, Written, share_of_model
from afterword.writer.policy import Writing, writing

__all__ = ["Draft", "Rejected", "Writing", "Written", "share_of_model", "writing"]
