"""The tone rules: every way of being defensive, entitled, pressing, hostile or insincere, each one value.

Ids by family: TON1xx defensive, 2xx entitled, 3xx pressure, 4xx hostile, 5xx passive-aggressive, 6xx insincere,
7xx too much. TON9xx belong to the trained layer, which finds arguing without a word of arguing.
"""

from __future__ import annotations

from afterword.rules.base import Rule
from afterword.rules.tone.entitled import ENTITLED
from afterword.rules.tone.sentence import Sentence, Text, read

__all__ = ["TONE_RULES", "Sentence", "Text", "read"]

TONE_RULES: tuple[Rule[Sentence], ...] = (*ENTITLED,)
