"""Show where each sentence of a draft comes from, and what was turned away or left out and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from afterword.message import Move
from afterword.writer import Draft, Rejected

if TYPE_CHECKING:
    from afterword.situation import Situation


def explain_draft(drafted: Draft) -> str:
    """Return the explanation as lines: sources first, then what was turned away."""
    return "\n".join(_lines(drafted))


def explain_left_out(situation: Situation, drafted: Draft) -> str:
    """Return what the candidate wrote and the message leaves out, with why, as lines; empty where there is nothing."""
    lines = [f"  {text!r}: {why}" for text, why in _left_out(situation, drafted)]
    return "\n".join(["What you wrote and the message leaves out:", *lines]) if lines else ""


def tell_left_out(situation: Situation, drafted: Draft) -> str:
    """Return in one line what the candidate wrote and the message leaves out; empty where there is nothing."""
    said = [f"“{_short(text)}”" for text, _ in _left_out(situation, drafted)]
    return f"Left out of what you wrote (--explain says why): {', '.join(said)}." if said else ""


def _left_out(situation: Situation, drafted: Draft) -> Iterator[tuple[str, str]]:
    from afterword.plan.answers import is_no_answer

    # Nearly every message names the interview; that keeps nothing of "was really interesting".
    bodies = {talks: frozenset(_stems(drafted.body if talks else _talkless(drafted.body))) for talks in (True, False)}
    names = frozenset(_stems(" ".join(person.name or "" for person in situation.people)))
    for text, why in _written(situation, drafted):
        # A name stands in the message for other reasons too, and tells nothing of what was kept.
        body = bodies["interview" in text.lower()]
        words = [word for word in _stems(text) if word not in names] or _stems(text)
        kept = sum(word in body for word in words) * 2 >= len(words) if words else text.lower() in drafted.body.lower()
        if not kept and not is_no_answer(text):
            yield text, why


def _talkless(text: str) -> str:
    return re.sub(r"(?i)\binterviews?\b", "", text)


_SHOWN = 60


def _short(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".")
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN].rsplit(' ', 1)[0]} ..."


def _written(situation: Situation, drafted: Draft) -> Iterator[tuple[str, str]]:
    moves = {sentence.move for sentence in drafted.sentences}
    unfit = "it does not stand well in a message as it is written, or would not help you there; put it in your own way"
    no_place = "a message of this kind has no place for it"
    one = "one is enough, and the message takes the latest that reads well"
    two_good = sum(bool(stage.good) for stage in situation.stages) > 1
    two_bad = sum(bool(stage.bad) for stage in situation.stages) > 1
    good = (one if two_good else unfit) if Move.APPRECIATE in moves else no_place
    bad = (one if two_bad else unfit) if Move.OWN in moves else unfit if Move.EASY in moves else no_place
    for stage in situation.stages:
        yield from ((text, good) for text in (stage.good,) if text)
        yield from ((text, bad) for text in (stage.bad,) if text)
    if situation.improve:
        yield situation.improve, unfit if Move.GROW in moves else no_place
    for phrase in situation.candidate.phrases:
        yield phrase, "only a model works your own phrases in"


def _stems(text: str) -> list[str]:
    return [
        word[:5] for word in re.findall(r"[^\W_]{3,}", text.lower()) if word not in ("the", "and", "was", "with", "you")
    ]


def _lines(drafted: Draft) -> Iterator[str]:
    yield "Where each sentence comes from:"
    for sentence in drafted.sentences:
        first = sentence.text.split("\n")[0]
        yield f"  {sentence.source:<9} {sentence.move:<11} {first}"
    if drafted.rejected:
        yield "Turned away:"
    for rejected in drafted.rejected:
        yield from _turned_away(rejected)


def _turned_away(rejected: Rejected) -> Iterator[str]:
    text = " ".join(rejected.text.split())
    yield f"  round {rejected.round} {rejected.move or '-':<11} {text[:160]!r}"
    for finding in rejected.findings:
        words = f' ("{finding.words[:60]}")' if finding.words and finding.words != rejected.text else ""
        yield f"      {finding.rule} {finding.name}{words}: {finding.why}"
