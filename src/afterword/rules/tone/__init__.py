"""The tone rules: every way of being defensive, entitled, pressing, hostile or insincere, each one value.

Ids by family: TON1xx defensive, 2xx entitled, 3xx pressure, 4xx hostile, 5xx passive-aggressive, 6xx insincere,
7xx too much. TON9xx belong to the trained layer, which finds arguing without a word of arguing.
"""

from __future__ import annotations

from operator import attrgetter

from afterword.rules.base import Rule
from afterword.rules.tone.blaming import BLAMING
from afterword.rules.tone.claiming import CLAIMING
from afterword.rules.tone.countering import COUNTERING
from afterword.rules.tone.entitled import ENTITLED
from afterword.rules.tone.hostile import HOSTILE
from afterword.rules.tone.insincere import INSINCERE, TOO_MUCH
from afterword.rules.tone.pressing import PRESSING
from afterword.rules.tone.questioning import QUESTIONING
from afterword.rules.tone.retelling import RETELLING
from afterword.rules.tone.sentence import Sentence, Text, read
from afterword.rules.tone.standing import STANDING
from afterword.rules.tone.vouching import VOUCHING

__all__ = ["TONE_RULES", "Sentence", "Text", "read"]

TONE_RULES: tuple[Rule[Sentence], ...] = tuple(
    sorted(
        (
            *(*COUNTERING, *RETELLING, *STANDING, *VOUCHING, *BLAMING, *QUESTIONING),
            *(*ENTITLED, *PRESSING, *HOSTILE, *INSINCERE, *TOO_MUCH, *CLAIMING),
        ),
        key=attrgetter("id"),
    )
)
"""In the order of their ids."""
