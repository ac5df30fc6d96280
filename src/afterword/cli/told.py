"""Notice that what a candidate is about to ask was told already, in the very words of the answer."""

from __future__ import annotations

from afterword.cli.exits import say
from afterword.gate import Decision, Verdict
from afterword.situation import Situation

_SURE = 0.6


def tell_reason_given(situation: Situation, verdict: Verdict, *, has_file: bool = True) -> None:
    """Say on stderr that the answer's words may hold the reason, where the verdict is to ask for it."""
    words = situation.outcome.words
    # "Another candidate was stronger" is no reason; most answers say no more, and reading them is not worth the time.
    if not words or "strong" in words.lower() or verdict.verdict not in (Decision.ASK, Decision.ASK_BRIEFLY):
        return
    from afterword.feedback import read_feedback

    reading = read_feedback(words)
    if reading.cannot_tell or not reading.actionable or reading.confidence < _SURE:
        return
    way = (
        "write it into the file as text under [[feedback]] (for `afterword reply`, save it as a file), and thank them."
        if has_file
        else "save what they said as a text file, and `afterword reply` writes the thanks for it."
    )
    say(
        f"They may have told you why already: “{reading.main.evidence[0].words}”. If that is the reason, don't ask for it again: {way}"
    )
