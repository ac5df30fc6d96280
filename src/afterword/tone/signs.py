"""Receptive signs: the wording that takes in what the other side said. They explain a good score."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afterword.rules.tone import Sentence, Text
from afterword.rules.tone.checks import Wording
from afterword.tone.report import Sign

_SIGNS: tuple[tuple[str, Wording], ...] = (
    (
        "thanks for something concrete",
        Wording(
            on="thank thanks appreciate appreciated grateful thankful kind",
            find=(
                "(?:thanks|thank you|grateful|thankful|appreciate|appreciated|kind of you) ..4 (?:for|to you for|that|you) [^ ]+ [^ ]+",
            ),
        ),
    ),
    (
        "acknowledges what they said",
        Wording(
            on="understand understood accept accepted respect noted heard hear take",
            find=(
                "i (?:do |fully |completely |can )?(?:understand|accept|respect|hear|take) ..3 (?:that|the|your|it|this|what|you|and)",
                "(?:understood|noted)",
                "i (?:have )?(?:heard|understood|accepted) ..2 (?:what|that|you|it|the)",
            ),
        ),
    ),
    (
        "agrees",
        Wording(
            on="right agree fair true spot correct point",
            find=(
                "(?:you|he|she|they|panel|team|partner|that) (?:is|are|was|were) (?:quite |dead |absolutely |completely )?(?:right|spot on|correct|true)",
                "i agree",
                "(?:is|was|am) (?:a )?(?:fair|true|right|well taken)",
                "fair (?:enough|call|point|play|comment|dues)",
                "good point",
            ),
        ),
    ),
    (
        "owns a part",
        Wording(
            on="mistake fault wrong should froze blank muddled rambled waffled mine me panicked lost bad own late slow messy sloppy",
            find=(
                "i (?:was|got|went|am) ..2 (?:wrong|late|slow|blank|muddled|stuck|nervous|sloppy|unprepared|vague|thin)",
                "i (?:froze|rambled|waffled|panicked|blanked|stumbled|lost ..3 (?:thread|place|count|rhythm|way)|should (?:have|of|not have))",
                "(?:my|was my|is my) (?:own )?(?:mistake|fault|bad|error|doing)",
                "(?:on|down to) me",
            ),
        ),
    ),
    (
        "hedges its own claim",
        Wording(
            on="perhaps maybe might suspect guess probably think",
            find=(
                "(?:perhaps|maybe|probably) i",
                "i (?:suspect|guess|think) (?:that )?(?:i|my|it was)",
                "i (?:may|might) (?:well )?have",
            ),
        ),
    ),
    (
        "wants to learn",
        Wording(
            on="learn learned improve better practice practicing work working brush differently",
            find=(
                "(?:learn|learned|improve|practice|practicing|work on|working on|brush up|get better|do better|do differently)",
            ),
        ),
    ),
    (
        "leaves an easy way out",
        Wording(
            on="worries understand rush fine busy bother okay ok pressure rather stress enough plenty",
            find=(
                "no (?:worries|problem|rush|stress|bother|pressure|hard feelings)",
                "(?:if|should) (?:you|that|it|not|company|the) ..8 (?:understand|fine|okay|ok|all right|alright)",
                "(?:line|sentence|word|lines) ..3 (?:is|would be|will be|are) (?:plenty|enough|fine)",
                "if you (?:are|have|can|would|do) ..4 (?:busy|rather not|not)",
            ),
        ),
    ),
)


def signs(text: Text) -> Iterator[Sign]:
    """Yield the receptive signs of a text, in its order."""
    for sentence in text.sentences:
        for number in sorted({n for word in _index().keys() & sentence.words for n in _index()[word]}):
            name, check = _SIGNS[number]
            for hit in check(sentence):
                yield Sign(name, hit.words, hit.start, hit.end)


def sign_numbers(sentence: Sentence) -> list[int]:
    """Return which kinds of sign a sentence holds, for the trained layer."""
    numbers = sorted({n for word in _index().keys() & sentence.words for n in _index()[word]})
    return [number for number in numbers if any(True for _ in _SIGNS[number][1](sentence))]


@cache
def _index() -> dict[str, tuple[int, ...]]:
    index: dict[str, list[int]] = {}
    for number, (_, check) in enumerate(_SIGNS):
        for word in check.triggers:
            index.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in index.items()}
