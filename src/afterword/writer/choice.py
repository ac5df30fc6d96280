"""Choose among a small model's sentences: the guardrails say what may stand, this says what reads well.

A weak model's sentence can be true, polite and nonsense. Three signs tell: the model itself found its words unlikely,
the words around the note say nothing, or they go round in circles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from afterword.findings import Finding, Severity
from afterword.guardrails.proposal import WORD, Proposal, content_stems
from afterword.plan import Shape
from afterword.prompt import Completion
from afterword.prompts import Frame

LEAST_LOGPROB: Final = -1.0
"""The lowest mean log-probability a token (natural logarithm) of a sentence that is let in."""
LEAST_TOKEN: Final = -4.5
"""The lowest log-probability of its least likely token."""
FLUENT: Final = -0.7
"""A mean log-probability that no reader tells from a higher one: above it, variety counts, not the likeliest phrase of all."""
_LONG = 18
_MARK = "…"
# What a small model writes before a note where it loses the thread: "I was the role play", "what I want to improve is to ask".
_BEING = rf"\bI (?:was|am|have been) {_MARK}"
_MISFITS = {
    Shape.NOUN: _BEING,
    Shape.TOPIC: _BEING,
    Shape.GERUND: _BEING,
    Shape.EMBEDDED: _BEING,
    Shape.BASE: rf"\b(?:improve|improving|work on|working on|better at|learn) is to {_MARK}",
}


def misgivings(proposal: Proposal, completion: Completion, frame: Frame | None) -> tuple[Finding, ...]:
    """Return why a sentence that breaks no rule is better not used; a model that tells no probabilities is taken at its word."""
    return tuple(_misgivings(proposal, completion, frame))


def score(proposal: Proposal, completion: Completion) -> float:
    """Score a sentence that may stand; the higher, the better, and 1.0 is about the highest.

    It is the share of the note's words that are kept, less half of what the mean log-probability lacks to `FLUENT`, less a
    fortieth for every word over 18, less 0.5 where it is the composer's sentence word for word.
    """
    wanted = set(content_stems(proposal.note.text)) if proposal.note else set()
    kept = len(wanted & set(content_stems(proposal.text))) / len(wanted) if wanted else 0.0
    padding = max(0, len(proposal.text.split()) - _LONG) / 40
    same = 0.5 if proposal.text == proposal.floor else 0.0
    lacking = max(0.0, FLUENT - (completion.logprob or 0.0)) / 2
    return kept - padding - same - lacking


def _misgivings(proposal: Proposal, completion: Completion, frame: Frame | None) -> Iterator[Finding]:
    if (completion.logprob or 0.0) < LEAST_LOGPROB or (completion.weakest or 0.0) < LEAST_TOKEN:
        yield _finding(1, "unlikely", "The model itself found these words unlikely.", proposal.text)
    around = _around(proposal)
    said = {match[0].lower() for match in WORD.finditer(around)}
    if frame and not (said & set(frame.tells) and said & {"i", "me", "my"}):
        yield _finding(2, "says-nothing", "Around the candidate's own words it says nothing of them.", proposal.text)
    stems = content_stems(around)
    noted = set(content_stems(proposal.note.text)) if proposal.note else set()
    if len(set(stems)) < len(stems) or noted & set(stems):
        yield _finding(3, "in-circles", "It says a word twice.", proposal.text)
    if proposal.note and (misfit := _MISFITS.get(proposal.note.shape)) and re.search(misfit, around):
        yield _finding(4, "misfit", "The words before the candidate's own do not lead into them.", proposal.text)


def _around(proposal: Proposal) -> str:
    """Return the sentence with a mark where the candidate's note stands."""
    note = proposal.note.text if proposal.note else ""
    return re.sub(re.escape(note), _MARK, proposal.text, count=1, flags=re.IGNORECASE) if note else proposal.text


def _finding(number: int, name: str, why: str, words: str) -> Finding:
    return Finding(rule=f"CHOICE{number:02d}", name=name, family="choice", severity=Severity.ERROR, why=why,
                   hint="Write the sentence again, plainly.", source="DOMAIN 3", words=words, start=0, end=len(words))  # fmt: skip
