"""Find what cannot stand once the sentence before it has gone: the one exception to leaving innocent sentences alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from afterword.rewriting import moves
from afterword.rewriting.facts import find_facts
from afterword.rewriting.innocent import innocent
from afterword.rewriting.leaning import CONCLUDES, points, quotes_them, speaks_of_somebody, takes_part
from afterword.rewriting.pieces import Piece
from afterword.rewriting.pressing import heard_so
from afterword.tone.learned import HEARD_BESIDE

WENT = "It leaned on the sentence before it, which went."
BESIDE = "Beside the sentence that went, it was heard as part of it."
JOINED = "Its first word answered the sentence before it, which went."

_TURN = re.compile(
    r"(?:but then|but|otherwise|however|even so|that said|having said that|still|yet|nevertheless|all the same),?\s+(?=\S)",
    re.IGNORECASE,
)
# What opens the next step of a story; the first sentence of a mail is no next step.
_SEQUEL = re.compile(r"(?:and then|then|after that),?\s+(?=(?:i|we|my|the|you|he|she|they)\b)", re.IGNORECASE)
_SHORT_TURN = re.compile(
    r"(?:but|and|so|or|yet|still|anyway|otherwise|however|then)\b[\w ,'’]*[.!…]*$|(?:and )?(?:there (?:we|you|it) (?:are|go|is)|so be it|go figure)[.!]*$",
    re.IGNORECASE,
)
_ELSE = re.compile(r"(?:otherwise|or else|if not),?\s+(?:i|we|you|my)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:it|this|that|which) (?:goes to show|only goes to show|(?:just |only )?(?:shows|proves)|(?:is|was) (?:just |simply |all |hardly |not )?(?:an? )?(?:fair|right|wrong|unfair|ridiculous|unacceptable|why|how|what|my point|the point))\b|"
    r"(?:that|this|these|those) (?:alone|in itself|is all i|was all|is the least|speaks? for)|"
    r"(?:and |so )?if (?:either|neither|both) (?:\w+ )?(?:would|were|was|is)\b|still, one\b|"
    r"my (?:solicitor|lawyer|attorney|barrister|legal adviser|union(?: rep\w*)?) (?:\w+ )?(?:tells?|told|says?|said|advises?|advised|thinks?|confirms?|is|will|has)\b|"
    r"my [\w-]+ (?:is an? |does |works in |practi[sc]es )(?:\w+ )?(?:law|lawyer|solicitor|barrister)\b",
    re.IGNORECASE,
)
_POINTS_INSIDE = re.compile(
    r"\b(?:got|get|went|go|came|come|arrived?|moved?) from (?:there|that|this) to\b|\bfeel (?:that|this)(?:['’]s| is) a fair\b|"
    r"\bread (?:more|too much) into (?:it|that|this)\b|\bhow (?:that|this|it) (?:turned|became|led|adds|squares|fits|sits)\b",
    re.IGNORECASE,
)
# What is offered along with a plea, and asks for nothing without it.
_OFFERS = re.compile(
    r"(?:and |so )?i(?:['’]m| am| can| could| would| will|['’]ll|['’]d) (?:also |even |still |always )?(?:(?:be )?(?:free|available|off|ready|happy to come)|come|start|be there|do it)\b"
    r"[^.?!]{0,40}\b(?:any|every|whenever|day|days|time|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week|notice)\b",
    re.IGNORECASE,
)
_PLEADS = re.compile(
    r"\b(?:reconsider\w*|another (?:chance|look|go|shot|try)|second (?:chance|look)|one (?:more )?chance|redo|retake|show(?:ed)? (?:you|them)|prove|change (?:your|his|her|their) mind|consider me|ten minutes|"
    r"start (?:as|in|on)|trial|give me)\b",
    re.IGNORECASE,
)
# What goes on counting where the sentence that began to count has gone.
_MORE = re.compile(
    r"(?:and )?(?:also|besides|moreover|furthermore|plus|in addition|on top of (?:that|this)),?\s+(?=\S)", re.IGNORECASE
)
_LONE = re.compile(
    r"(?:anyway|anyhow|honestly|frankly|seriously|also|well|so|still|look|wow|really|right|just saying|there|oh well|ah well)\s*[.!…,]*$",
    re.IGNORECASE,
)
_FEWEST = 4
"""Words of a sentence that opens with a turn and says nothing but that."""
_LONGEST = 24
"""Words beyond which a sentence is taken to stand on its own feet."""


WAY_OUT = re.compile(
    r"\b(?:if not|if (?:that|this|it)(?:['’]s| is) not (?:possible|allowed|the case)|if (?:you|he|she|they) (?:can(?:not|['’]?t)|would rather not)|either way|in that case|if so)\b[^.?!]{0,40}[.!]*$",
    re.IGNORECASE,
)
"""What leaves a way out of a question that was put just before."""


def settle_ways_out(pieces: Sequence[Piece]) -> None:
    """Drop a way out whose question has gone, where none stands before it now."""
    for index, (before, piece) in enumerate(pairwise(pieces), start=1):
        hangs = piece.text and not piece.flagged and piece.original and not before.text and before.original
        if not hangs or not WAY_OUT.search(piece.text) or len(piece.text.split()) > _WAY_OUT_LONGEST:
            continue
        asked = any(moves.ASKS.search(one.text) or "?" in one.text for one in pieces[:index])
        if not asked:
            piece.text, piece.action, piece.reason = "", "drop", WENT


_WAY_OUT_LONGEST = 12
# What a sentence says of something without naming it: of what, the sentence before told.
_POINTED = r"(?:it|this|that|these|those|them)"
_BACKWARD = re.compile(
    rf"^(?:[^\s,]+\s+){{0,8}}(?:from|about|of|with|to|for|on|by|at|into|over|behind) {_POINTED}[.!]*$|"
    rf"\b(?:if|that|whether) (?:this|that|it) (?:could|can|might|would) be \w+|"
    rf"\btak(?:e|ing) {_POINTED} into (?:account|consideration)\b|"
    r"^(?:and |so )?i still (?!(?:hope|want|wish|need|must|would|wonder|think|believe|remember|owe|am|do|have)\b)\w+|"
    rf"\b(?:using|use|frame|framing|keep|mention\w*|say|raise|note|tell|told|leave|post|share|remember) {_POINTED}\b(?! (?:was|is|were|you|i|they|the|he|she|to)\b)|"
    r"^(?:was|is|were|would|did|does) (?:it|that|this|he|she|they)\b[^?]*\?|^(?:so )?which (?:is|was|of (?:the two|them|these|those))\b[^?]{0,20}\?|"
    r"^(?:he|she|his|her|him|they|their)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"\byou(?:['’]re| are| were) (?:quite |absolutely )?right\b|\b(?:is|was|['’]s) (?:on me|my (?:own )?(?:fault|mistake|doing)|fair)\b",
    re.IGNORECASE,
)
# Taking in that somebody saw it otherwise says nothing where "it" has gone.
_OTHERWISE = re.compile(
    r"\b(?:saw|see|sees|felt|feel|thought|judged|viewed) (?:it|this|that|things) (?:differently|otherwise|another way)\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:and |so )?(?:it|this|that|these|those)(?:['’]s|['’]d)?\b(?! (?:way|time|year|week|month|day|morning|afternoon|evening|said)\b)",
    re.IGNORECASE,
)
# `It was good of you to ring` and `It would help to know` say themselves what "it" is.
_EXPLAINED = re.compile(
    r"(?:it|that)(?:['’]s|['’]d| is| was| would| will| has| helps?| means?| takes?)\b[^.?!]{0,60}\b(?:to|that|how|when|what|where|why|of you|i|you|we|they)\b|"
    r"(?:this|that|these|those) [\w'’-]+ (?:\w+ )?(?:was|is|were|are|will|has|had)\b|"
    r"this is (?:with reference|in reference|with regard|in connection|regarding|concerning|about|further) |"
    r"it was an? (?:[\w'’-]+ ){0,3}?(?:interview|day|process|round|test|shift|trial|conversation|chat|meeting|visit|panel)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers|they|them|their)\b", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?<=[a-z,] )(?-i:(?!I\b)[A-Z])[\w'’-]+|\b(?:man|woman|lad|lass|boy|girl|guy|bloke|chap|lady|gentleman|manager|director|chef|doctor|nurse|colleagues?|friend|wife|husband|"
    r"son|daughter|mother|father|mum|dad|brother|sister|uncle|aunt|nephew|niece|boss|owner|interviewer|panel|team|board|committee|children|kids|people|candidate|person|partners?|assessors?|students?|everyone|everybody|nobody|someone|neighbou?rs?)\b",
    re.IGNORECASE,
)


def points_back(said: str, before: str, standing: str) -> bool:
    """Return whether a sentence speaks of what only the sentence `before` it named; `standing` is what still stands before it."""
    if _OTHERWISE.search(said):
        return True
    agrees = innocent(said, firm=True) or _AGREES.search(said) is not None
    if agrees or any(sign.search(said) for sign in (moves.THANKS, moves.ACKNOWLEDGES)):
        return False
    if (_IT.match(said) and not _EXPLAINED.match(said)) or (points(said) and not takes_part(said)):
        return True
    if speaks_of_somebody(said) and _names_alone(said, before, standing):
        return True
    match = _BACKWARD.search(said)
    if match is None:
        return False
    return _PERSON.search(match[0]) is None or _names_alone("", before, standing)


def _names_alone(said: str, before: str, standing: str) -> bool:
    """Return whether only the sentence `before` names somebody of whom a sentence speaks."""
    named, still = (_DAYS.sub("", words) for words in (before, f"{said}\n{standing}"))
    return _SOMEBODY.search(named) is not None and _SOMEBODY.search(still) is None


_DAYS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)\b"
)


def settle_orphans(pieces: Sequence[Piece]) -> None:
    """Drop, or join to the rest, each unflagged sentence that only leans on the one before it, which has gone whole."""
    for index, (before, piece) in enumerate(pairwise(pieces)):
        if piece.flagged or before.text or before.action != "drop":
            continue
        said = piece.original[len(piece.mark) :]
        standing = next((one.text for one in reversed(pieces[:index]) if one.text), "")
        if (
            leans(said, before.original)
            or concludes(said)
            or (len(said.split()) <= _LONGEST and points_back(said, before.original, standing))
        ):
            piece.text, piece.action, piece.reason = "", "drop", WENT
        elif (bare := without_turn(without_conclusion(said))) != said:
            piece.text, piece.action, piece.reason = piece.mark + bare, "soften", JOINED
        elif not any(one.text for one in pieces[: index + 1]) and (match := _SEQUEL.match(said)):
            piece.text, piece.action, piece.reason = piece.mark + _opened(said, match), "soften", JOINED
    for before, piece, after in zip(pieces, pieces[1:], [*pieces[2:], None], strict=False):
        beside = [one for one in (before, after) if one is not None and one.flagged]
        if not piece.flagged and piece.text and beside and _LONE.match(piece.original):
            piece.text, piece.action, piece.reason = "", "drop", WENT


def concludes(said: str) -> bool:
    """Return whether a sentence draws a conclusion, and neither thanks, owns, asks nor takes anything in."""
    match = CONCLUDES.match(said)
    return match is not None and not takes_part(said[match.end() :]) and not find_facts(said)


def without_conclusion(said: str) -> str:
    """Return a sentence without the `So` that drew it from the one before, where what follows stands."""
    match = CONCLUDES.match(said)
    return said if match is None or not takes_part(said[match.end() :]) else _opened(said, match)


def settle_heard_beside(pieces: Sequence[Piece]) -> None:
    """Drop each sentence that is heard as part of the fight right beside one that went, unless it holds a fact or takes something in."""
    for index, piece in enumerate(pieces):
        noted = any(finding.rule == HEARD_BESIDE.id for finding in piece.findings)
        if not noted or piece.flagged or piece.spared or piece.action != "keep":
            continue
        before = pieces[index - 1] if index else None
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        said = piece.original
        held_up = _fought(after) and quotes_them(said)
        if held_up or ((_fought(before) or _fought(after)) and heard_so(said)):
            piece.text, piece.action, piece.reason = "", "drop", BESIDE


def _fought(piece: Piece | None) -> bool:
    return piece is not None and piece.flagged and not piece.text


def leans(said: str, before: str) -> bool:
    """Return whether a sentence says nothing without the one before it."""
    words = len(said.split())
    if words > _LONGEST:
        return False
    turns = (words <= _FEWEST and _SHORT_TURN.match(said) is not None) or (
        _ELSE.match(said) is not None and not _stands(said, firm=True)
    )
    turns = turns or (_MORE.match(said) is not None and not innocent(_MORE.sub("", said, count=1)))
    points = _POINTS.match(said) is not None or _POINTS_INSIDE.search(said) is not None
    return turns or points or (_OFFERS.match(said) is not None and _PLEADS.search(before) is not None)


def _stands(said: str, *, firm: bool = False) -> bool:
    return (
        innocent(_TURN.sub("", said, count=1), firm=firm)
        or moves.ASKS_SOFTLY.search(said) is not None
        or re.match(r"otherwise,? i['’]ll see you", said, re.IGNORECASE) is not None
    )


def without_turn(said: str) -> str:
    """Return a sentence without the connective that turned against the one before it, where what follows stands."""
    match = _TURN.match(said)
    if match is None or len(said.split()) <= _FEWEST or not _stands(said):
        return said
    return _opened(said, match)


def _opened(said: str, match: re.Match[str]) -> str:
    rest = said[match.end() :]
    return rest[0].upper() + rest[1:] if said[:1].isupper() else rest
