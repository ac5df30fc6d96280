"""Receptive signs: the wording that takes in what the other side said. They explain a good score."""

from __future__ import annotations

from afterword.rules.base import Hit
from afterword.rules.tone.checks import Wording
from afterword.tone.report import Sign

_MUCH = "(?:so |very |much |a lot |again |also |both |all |too |once more |, [^ ]+ , )*"
# What anybody can be thanked for: a mail, its sending, the time; and what is concrete only with more behind it.
_COMMON = (
    "(?:the |your |this |that |an |a |my |such |so |all |much |very |truly |really |incredible |amazing |kind |quick |prompt |swift |"
    "nice |lovely |wonderful |great |valuable |precious |detailed |please |quickly |<n> )*"
    "(?:(?:mail|mails|reply|answer|response|message|time|opportunity|chance|decision|update|information|info|consideration|"
    "considering|everything|effort|efforts|interest|attention|support|getting|coming|came|got|letting|let|taking|took|writing|wrote|"
    "replying|responding|answering|having|seeing|meeting|inviting|giving me (?:the|an|a|this)|reviewing|it|this|that|hear|be|have) "
    "|(?:note|letter|call|feedback|interview|interviews|process|news|notice|experience|talk|patience|help|words) "
    "(?!(?:about|on (?!<day>)|where|when|in which|with|of|through|and (?:the|for)|which|who|how|after|during|round)))"
)

_SIGNS: tuple[tuple[str, Wording], ...] = (
    (
        "thanks for something concrete",
        Wording(
            find=(
                f"(?:thanks|thank you|grateful|thankful|appreciate|appreciated|kind of you) {_MUCH}(?:to you )?(?:for|that you|to) (?!{_COMMON})[^ ]+ [^ ]+",
                f"(?:i|we) (?:really |do |truly |also )*(?:appreciate|appreciated) (?:the|your|how|that|you|his|her) (?!{_COMMON})[^ ]+",
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
            unless=(
                "(?:nervous|late|slow|stuck|blank|muddled) ,? ?(?:because|since|as|due|thanks) (?:the|of|to|your|you|he|she|they|there)",
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
            unless=("(?:your|their) loss",),
        ),
    ),
)


SIGN_CHECKS = tuple(check for _, check in _SIGNS)


def sign(kind: int, hit: Hit) -> Sign:
    """Return the sign of a kind, which is its place in `SIGN_CHECKS`."""
    return Sign(_SIGNS[kind][0], hit.words, hit.start, hit.end)
