"""Know a mail that asks how things stand: nobody has answered yet, so there is no answer to take in and no feedback to ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.findings import Severity
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.pieces import Piece

WAITS = "this asks how things stand; no answer was given yet that it could fight"
QUESTION = ("Could you tell me how things stand?", "Is there any news yet?")
OPEN = "a mail that asks how things stand may say what was announced, and when"

_NEWS = r"(?:news|updates?|decisions?|words?|results?|outcomes?|answers?|verdicts?)"
_ASKS = AnyCase(
    rf"\bis there (?:already |yet )?(?:(?:any|a|some) )?{_NEWS}\b|"
    rf"\b(?:(?:whether|if) there (?:is|was|has been|might be)|(?:whether|if) there['’]s) (?:already )?(?:(?:any |some )?{_NEWS}\b|a decision\b|one\s*(?:[?.!]|$))|"
    rf"\b(?:any|some) (?:\w+ )?{_NEWS}\b[^.?!\n]{{0,60}}\?|"
    rf"\b(?:have|has) (?:you|the \w+|they) (?:already |yet )?(?:decided|chosen|(?:made|reached|come to|taken) (?:a|your|the|their) (?:decision|choice))\b|"
    rf"\b(?:have|has) (?:a|the|any|your) (?:decisions?|choice) (?:already |yet |now )?been (?:made|reached|taken)\b|"
    rf"\b(?:how|where) (?:do )?(?:things|matters) (?:stand|are)\b|\bwhere do i stand\b|\bthe status of (?:my|the)\b|"
    rf"\bwhen (?:i|we) (?:can|could|might|may|should|will) (?:expect|hear)\b|\bwhen (?:can|could|might|may|should|will) (?:i|we) (?:expect|hear)\b|"
    rf"\bwhen (?:a|the|your) decision (?:will|would|might|is|can)\b"
)
# What nobody writes to whom nobody has answered.
_ANSWERED = AnyCase(
    r"\b(?:unsuccessful|reject\w*|refus\w+|turned (?:me )?down|regret\w*|feedback|improve|no hard feelings|went with|chose|someone else|somebody else|another candidate|other candidate|"
    r"not (?:to )?(?:be )?(?:been )?(?:select\w*|chosen|success\w*|proceed\w*|tak\w+|mov\w+|shortlist\w*)|(?:didn['’]?t|did not|not) (?:get|got|make)|sorry to hear|let(?:ting)? me know about|disappoint\w*|"
    r"(?:got|received|read|seen|for) (?:your|the) (?:quick |kind |clear |honest )*(?:answer|reply|response|message|e-?mail|mail|letter|call|text|sms|decision|news|update|result|outcome)|"
    r"(?:thanks?|thank you|cheers) for (?:letting|telling|informing|getting back|coming back|ringing|calling|writing))\b"
)


def asks_status(own: str) -> bool:
    """Return whether the words ask for an answer to an application, where none was given."""
    return _ASKS.search(own) is not None and _ANSWERED.search(own) is None


_ANNOUNCED = re.compile(
    r"\b(?:you|they|he|she|who) (?:\w+ )?(?:said|wrote|told me|mentioned|promised|hoped|expected|announced|planned|indicated|thought)\b|\b(?:would|will|should) (?:hear|be told|be informed|come|be in touch|ring|call|write|let me know)\b|"
    r"\b(?:have not|haven['’]?t|not) (?:yet )?heard\b|\bit(?: is|['’]s) now\b",
    re.IGNORECASE,
)


def spare_status(pieces: Sequence[Piece]) -> None:
    """Spare what asks how things stand, and what says when an answer was announced, unless a rule is sure that it is worse than a lapse."""
    for piece in pieces:
        severe = any(finding.blocks and finding.severity is not Severity.WARNING for finding in piece.findings)
        said = piece.original
        if piece.flagged and not severe and (_ASKS.search(said) or _ANNOUNCED.search(said)):
            piece.pressed, piece.spared = False, OPEN


def asks_how_things_stand(own: str) -> bool:
    """Return whether the words, as they stand now, ask for news."""
    return _ASKS.search(own) is not None
