"""Findings of the trained layer: sentences that argue, or flatter, without a word a rule knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afterword.findings import Finding, Severity
from afterword.listed import listed
from afterword.rules.base import Hit, Rule
from afterword.rules.tone import Sentence
from afterword.tone.layer import Layer, Odds


def _never(_: Sentence) -> Iterator[Hit]:
    """Fire nowhere: the layer calls these rules itself, after all the others."""
    return iter(())


ARGUES_QUIETLY = Rule(
    id="TON901",
    name="argues without a word of arguing",
    family="defensive",
    severity=Severity.WARNING,
    why="No single word argues here, but sentences built like this one were heard as fighting the decision.",
    hint="Ask yourself whom the sentence is for. If it defends you, leave it out, or say what you take from theirs.",
    source="DOMAIN 4: politeness is not the measure",
    check=_never,
)
RINGS_HOLLOW = Rule(
    id="TON902",
    name="rings hollow",
    family="insincere",
    severity=Severity.WARNING,
    why="No stock phrase stands here, but sentences built like this one were heard as not meant.",
    hint="Say one thing that only you could say about that day.",
    source="DOMAIN 1.9; DOMAIN 4, insincere",
    check=_never,
)
HEARD_BESIDE = Rule(
    id="TON905",
    name="may be heard as part of it",
    family="defensive",
    severity=Severity.NOTE,
    why="By itself this may be innocent; in a mail that fights, it can be heard as fighting too.",
    hint="Read it as somebody would who has just read the rest. What is a plain fact can stay.",
    source="DOMAIN 4: politeness is not the measure",
    check=_never,
)
LEARNED_RULES = (ARGUES_QUIETLY, RINGS_HOLLOW, HEARD_BESIDE)


def learned_finding(
    sentence: Sentence, values: Sequence[int], odds: Odds, lean: float, manner: float, layer: Layer
) -> Finding | None:
    """Return the layer's own finding on a sentence that no rule found anything in, or none.

    Its words have those values, and it sounds like `odds`; its mail has that manner, and adds `lean` to it, both in log odds.
    """
    arguing, hollow = odds
    sincere = arguing + lean < layer.alarm.defensive
    if sincere and hollow + lean < layer.alarm.insincere:
        beside = layer.beside.hears(arguing, manner, layer.alarm.defensive)
        return HEARD_BESIDE.finding(sentence.whole()) if beside else None
    rule = LEARNED_RULES[int(sincere)]
    said = " ".join(sentence.text.split())
    loudest = [
        words for words in layer.strongest(sentence, values, sincere=sincere) if _says(words) and _stands(words, said)
    ]
    return rule.finding(sentence.whole(), why=f"{rule.why} {_named(loudest)}" if loudest else "")


_JOINS = frozenset("a an and as at but for from i in is it of on or so that the this to was with".split())


def _says(words: str) -> bool:
    """Return whether words say something to a reader when they are quoted alone: two at least, the last no joint of a sentence."""
    said = words.split()
    return len(said) > 1 and said[-1] not in _JOINS


def _stands(words: str, said: str) -> bool:
    """Return whether words stand in a sentence as whole words."""
    # No regular expression, since it would be compiled anew for nearly every sentence.
    place = said.find(words)
    while place >= 0:
        around = said[max(place - 1, 0) : place] + said[place + len(words) : place + len(words) + 1]
        if not any(letter.isalnum() or letter == "_" for letter in around):
            return True
        place = said.find(words, place + 1)
    return False


def _named(words: list[str]) -> str:
    """Name one to three stretches of a sentence as what weighs most in it."""
    return f"What weighs most is {listed([f'“{one}”' for one in words])}."
