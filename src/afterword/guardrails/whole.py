"""Guardrails of a whole message: the moves in order, one question, the length, nothing said twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afterword.findings import Finding, Severity
from afterword.message import Move, Sentence, count_words
from afterword.plan import Plan

_FRAME = (Move.GREETING, Move.CLOSING)


def check_message(sentences: Sequence[Sentence], plan: Plan) -> tuple[Finding, ...]:
    """Return what is wrong with a message as a whole."""
    return tuple(_findings(sentences, plan))


def _findings(sentences: Sequence[Sentence], plan: Plan) -> Iterator[Finding]:
    body = [sentence for sentence in sentences if sentence.move not in _FRAME]
    if tuple(sentence.move for sentence in body) != plan.moves:
        yield _finding(
            1, "moves", "The moves of the message are not all there, in order.", "Make each move once, in order."
        )
    if sum(sentence.text.count("?") for sentence in body) != plan.questions:
        yield _finding(2, "question-count", "A message asks one question and no more.", "Ask exactly one question.")
    words = count_words(sentences)
    if not plan.min_words <= words <= plan.max_words:
        fitting = f"{plan.min_words} to {plan.max_words} words"
        yield _finding(3, "length", f"The body has {words} words; this message fits {fitting}.", f"Write {fitting}.")
    seen = [sentence.text.lower() for sentence in body]
    if len(set(seen)) < len(seen):
        yield _finding(4, "said-twice", "A sentence is said twice.", "Say it once.")


def _finding(number: int, name: str, why: str, hint: str) -> Finding:
    return Finding(
        rule=f"WHOLE{number:02d}",
        name=name,
        family="structure",
        severity=Severity.ERROR,
        why=why,
        hint=hint,
        source="DOMAIN 3",
    )
