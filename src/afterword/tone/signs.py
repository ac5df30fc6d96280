"""Receptive signs: the wording that takes in what the other side said. They explain a good score."""

from __future__ import annotations

from functools import cache

from afterword.rules.tone import Sentence
from afterword.rules.tone.checks import Wording
from afterword.tone.index import Index, index_of
from afterword.tone.report import Sign

_SIGNS: tuple[tuple[str, Wording], ...] = (
    (
        "thanks for something concrete",
        Wording(
            find=(
                "(?:thanks|thank you|grateful|thankful|appreciate|appreciated|kind of you) ..4 (?:for|to you for|that|you) [^ ]+ [^ ]+",
            ),
        ),
    ),
    (
        "acknowledges what they said",
        Wording(
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
            find=(
                "(?:learn|learned|improve|practice|practicing|work on|working on|brush up|get better|do better|do differently)",
            ),
        ),
    ),
    (
        "leaves an easy way out",
        Wording(
            find=(
                "no (?:worries|problem|rush|stress|bother|pressure|hard feelings)",
                "(?:if|should) (?:you|that|it|not|company|the) ..8 (?:understand|fine|okay|ok|all right|alright)",
                "(?:line|sentence|word|lines) ..3 (?:is|would be|will be|are) (?:plenty|enough|fine)",
                "if you (?:are|have|can|would|do) ..4 (?:busy|rather not|not)",
            ),
        ),
    ),
)


SIGN_CHECKS = tuple(check for _, check in _SIGNS)


def sentence_signs(sentence: Sentence) -> list[tuple[int, Sign]]:
    """Return the receptive signs of a sentence, each with the number of its kind."""
    return [(kind, Sign(_SIGNS[kind][0], hit.words, hit.start, hit.end)) for kind, hit in _index().hits(sentence)]


@cache
def _index() -> Index:
    return index_of("signs", SIGN_CHECKS)
