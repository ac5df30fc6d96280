"""Tell what leans on words elsewhere in a mail: time counted from them, a conclusion from them, a person they named."""

from __future__ import annotations

import re

from afterword.rewriting import moves
from afterword.rewriting.innocent import innocent, owns

CONCLUDES = re.compile(
    r"(?:so|therefore|hence|thus|consequently|accordingly|as a result|for (?:this|that) reason|because of (?:this|that)|given (?:this|that)|on that basis|which is why|"
    r"(?:and )?(?:that|this)(?:['’]s| is| was) why)(?:,\s*|\s+)(?!(?:much|many|far|sorry|glad|happy|pleased|grateful|kind|long|it goes|be it|no worries|good|nice|well|sad|soon)\b)",
    re.IGNORECASE,
)
"""What opens a conclusion from the sentence before."""
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|several|a few|many)"
_COUNTED = re.compile(
    rf"^(?:today|now|tomorrow|it|this|that)(?:['’]s| is| was| makes| will be)(?: now| already| only)? (?:(?:the )?(?:day|week|month) {_COUNT}\b|(?:the )?\w+ (?:day|week|month)[.!]*$|the \d+(?:st|nd|rd|th)?\b)|"
    rf"^(?:since then|by then|until then|before then|{_COUNT} (?:days?|weeks?|months?) (?:later|on|after(?: that)?|have (?:now )?(?:passed|gone))|(?:that|this) was {_COUNT} (?:days?|weeks?|months?) ago)\b",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\bi(?:['’]m| am| do| can| must| will|['’]d| would)? (?:only |just |can only )?(?:sure|trust|hope|assume|think|believe|suppose|guess|imagine|find|found|feel|fear|gather|take it|doubt|presume|consider)"
    r" (?:that )?(?:this|that|it|these|those)(?: (?:is|was|will|has|had|must|might|may|to be|were)\b|['’]s\b)",
    re.IGNORECASE,
)
# What is told, minded or kept, and is only pointed at.
_OBJECTLESS = re.compile(
    r"\b(?:you (?:should|ought to|might (?:want|like) to|may (?:want|like) to|would (?:want|like) to|need to|deserve to) know|"
    r"(?:wanted|had|have|need(?:ed)?|like|want|felt i had) to (?:say|mention|flag|raise|point out|note|add)|worth (?:saying|mentioning|knowing|noting|adding)|(?:bear|bearing|keep|keeping) (?:it|this|that) in mind|"
    r"(?:for|on) (?:the|your) record|for what it(?:['’]s| is) worth|(?:this|that|these|those))[.!]*$",
    re.IGNORECASE,
)
_HIM = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_THING = re.compile(r"\b(?:my|our|your|the|an?|one|every|each|some) [\w'’-]+", re.IGNORECASE)
_SAYS = r"(?:wrote|said|told me|mentioned|stated|claimed|called|described|put|noted|felt)"
_QUOTES_THEM = re.compile(
    rf"^(?:you|he|she|they|the \w+)(?:['’]ve| have)? (?:also )?{_SAYS}\b[^.?!]*[\"“]", re.IGNORECASE
)


def takes_part(said: str) -> bool:
    """Return whether a sentence thanks, owns, asks, or takes the answer in; a plan or a feeling alone does not."""
    taken = moves.ACKNOWLEDGES.search(said)
    return (
        innocent(said, firm=True)
        or owns(said)
        or (taken is not None and taken.start() < _OPENING)
        or any(sign.search(said) for sign in (moves.ASKS, moves.ASKS_SOFTLY, moves.THANKS))
    )


_OPENING = 25
"""Characters within which a sentence says whether the writer takes something in; further on somebody else may."""


def unconcluded(said: str) -> str:
    """Return a piece of a sentence without the `So` that drew it from a piece that is left out; empty where it says nothing without it."""
    match = CONCLUDES.match(said)
    if match is None:
        return said
    rest = said[match.end() :]
    stands = any(sign.search(rest) for sign in (moves.ASKS, moves.ASKS_SOFTLY, moves.THANKS, moves.ACKNOWLEDGES))
    return (rest[0].upper() if said[:1].isupper() else rest[0]) + rest[1:] if stands else ""


def points(said: str) -> bool:
    """Return whether a sentence speaks of what another one names: a time, a view of it, or a thing to be known."""
    return any(sign.search(said) for sign in (_COUNTED, _VIEW, _OBJECTLESS))


def speaks_of_somebody(said: str) -> bool:
    """Return whether a sentence speaks of one person by a pronoun, with nobody before it in that sentence who could be meant."""
    pronoun = _HIM.search(said)
    return pronoun is not None and _THING.search(said, 0, pronoun.start()) is None


def quotes_them(said: str) -> bool:
    """Return whether a sentence only holds up the other side's words, in quotation marks, for the next one to speak of."""
    return _QUOTES_THEM.search(said) is not None and not owns(said) and "?" not in said
