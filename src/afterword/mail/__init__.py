"""A mail as it comes: the candidate's own words apart from greeting, signature and quoted thread, sentence by sentence."""

from __future__ import annotations

from afterword.mail.decode import decode
from afterword.mail.fold import fold, widen
from afterword.mail.parts import Kind, Mail, Part, closes, parse
from afterword.mail.split import Span, sentences

__all__ = ["Kind", "Mail", "Part", "Span", "closes", "decode", "fold", "parse", "sentences", "widen"]
