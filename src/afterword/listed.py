"""Name several things in a row, as a sentence does."""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """Return one or more words or phrases as a row; empty for none.

    >>> listed(["the task", "the talk", "the test"])
    'the task, the talk and the test'
    """
    return " and ".join((*[", ".join(words[:-1])][: len(words) > 1], *words[-1:]))
