"""Match a pattern in any case, several times as fast as the engine does that by itself."""

from __future__ import annotations

import re
from typing import NoReturn

_ESCAPED = re.compile(r"\\.")


def lowered(text: str) -> str:
    """Return a text in lower case and of the same length, so that a place in one is a place in the other."""
    # U+0130 is the one letter whose lower case is longer than itself.
    return text.lower() if text.isascii() else text.replace("İ", "i").lower()


class AnyCase:
    """A pattern in lower case that is looked for in a text made so.

    A pattern that ignores case tries each of its branches at every letter; one that does not passes over a branch that
    opens with another letter. What a match holds is in lower case, its places are those of the text.

    >>> AnyCase("owe me").search("You OWE me.").span()
    (4, 10)

    Raises:
        ValueError: the pattern has a capital, which could never match.
    """

    __slots__ = ("_pattern",)

    def __init__(self, source: str) -> None:
        bare = _ESCAPED.sub("", source)
        if bare != bare.lower():
            _refuse(source)
        self._pattern = re.compile(source)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match anywhere in a text."""
        return self._pattern.search(lowered(text))

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self._pattern.match(lowered(text))


def _refuse(source: str) -> NoReturn:
    raise ValueError(f"this pattern has a capital, which could never match: {source[:80]}")
