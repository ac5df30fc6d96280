"""Find a plea, a hint or a repeated demand that sounds harmless on its own, and does not in a mail that fights besides."""

from __future__ import annotations

import re

from afterword.mail import Kind, Mail, Part
from afterword.rewriting import moves
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.facts import find_facts
from afterword.rewriting.innocent import innocent, owns
from afterword.rewriting.leaning import takes_part
from afterword.rules.tone import read
from afterword.tone.engine import findings, listen
from afterword.tone.layer import load

PRESSED = "Beside what fights, it presses for the decision or a test to be gone over again."
HINTS = "Beside what fights, it hints at what went on, lends others' surprise, offers to start at once, or sounds nearly as what fights."

_ASKS_FOR = r"(?:please|pls|kindly|can (?:you|u|i)|if you (?:could|can|would)|could (?:you|u|i)|would you|will you|i (?:want|ask|beg|request|demand|would like|wish)|i['’]d like|give me|let me|i(?:['’]m| am) asking)"
_AGAIN = (
    r"(?:\b(?:re-?check|re-?mark|re-?assess|re-?evaluate|re-?grade|re-?look|reconsider|rethink)\b|"
    r"\b(?:check|mark|grade|assess|look at|look over|go over|go through|review|read|test|interview|see|try|have|consider)\b[^.?!;]{0,50}\b(?:again|once more|one more time|a second time|another (?:go|look|try|chance))|"
    r"\bthink (?:about (?:it|this|that|me) )?again\b|\bthink (?:it|this) over\b|"
    r"\b(?:a|another|one more|one last) (?:second )?(?:chance|look|go|try|shot|opportunity to show)\b|\bchange (?:your|the|his|her|their) (?:mind|decision)\b)"
)
_PRESSES = AnyCase(rf"\b{_ASKS_FOR}\b[^.?!;]{{0,40}}?{_AGAIN}")


_LATER = re.compile(
    r"\b(?:next (?:year|time|season|round)|in (?:the|a) (?:future|year)|elsewhere|before (?:i|the next)|if you (?:open|ever|advertise))\b",
    re.IGNORECASE,
)


def presses(sentence: str) -> bool:
    """Return whether a sentence asks for the decision, or a test, to be gone over again; to try again later is no such plea."""
    return _PRESSES.search(sentence) is not None and _LATER.search(sentence) is None


_HINTS = AnyCase(
    r"\b(?:trust|expect|hope) (?:that )?you will give (?:this|it|my)\b[^.?!]{0,40}\b(?:attention|consideration)\b|"
    r"\bno doubt (?:the|your|you|they|he|she)\b[^.?!]{0,30}\b(?:reasons?|know|knows|knew|busy|best)\b|"
    r"\bbehind (?:the scenes|closed doors|my back)\b|"
    r"\b(?:friends?|colleagues?|people|contacts?|everyone|everybody|mentors?|peers|others|tutors?|family)\b[^.?!]{0,60}\b(?:shocked|surprised|astonished|stunned|amazed|baffled|puzzled|natural choice|no-brainer)\b|"
    r"\b(?:tell|give|know|hear|share|say)\b[^.?!]{0,20}\b(?:true|real|actual) reasons?\b|"
    r"\b(?:minutes|moments?|half an hour|an hour|a call)\b[^.?!]{0,40}\bmake sense of\b"
)


_AT_ONCE = (
    r"(?:tomorrow|today|now|straight ?away|right away|immediately|at once|any ?(?:day|time)|whenever|asap|as soon as|from (?:now|today|tomorrow)|"
    r"at (?:short|no|a day['’]?s) notice|next week|this week|(?:on |from |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_OFFERS = AnyCase(
    rf"\bi(?:['’]m| am|['’]d)? (?:\w+ )?(?:can|could|would|will|able|ready|free|available|happy|willing)\b[^.?!]{{0,20}}?\b(?:start|begin)(?: work| as [\w ]{{1,30}}?| in the (?:role|job|post))?,? {_AT_ONCE}|"
    rf"\b(?:and|also|i) (?:can|could) (?:start|begin)(?: work)?,? {_AT_ONCE}|"
    r"\bi(?:['’]m| am) (?:\w+ )?available (?:from now|from today|immediately|straight ?away|right away|at once|to start)\b|"
    r"^(?:and |also,? |plus,? |besides,? |anyway,? )?i (?:only |just |also |even |do )*live (?:only |just |literally |right )*(?:round the|around the|near ?by|next door|close (?:by|to)|opposite|"
    r"(?:[\w-]+ ){1,2}(?:minutes?|mins?|streets?|doors?|stops?|miles?|km|kilomet\w+) )"
)
_ANOTHER = AnyCase(
    r"\b(?:if|should) (?:anything|something|another|any other|you ever|a |there)|\bfuture\b|\belsewhere\b|\bnew (?:job|post|role)\b"
)


def offers(sentence: str) -> bool:
    """Return whether a sentence offers to start at once, or lives near: beside a fight that is an argument for the job."""
    if len(sentence.split()) > _LONGEST:
        return False
    later = _LATER.search(sentence) is not None or _ANOTHER.search(sentence) is not None
    return _OFFERS.search(sentence) is not None and not later


_LONGEST = 20
"""Words beyond which a sentence says more than that."""


def hints(sentence: str) -> bool:
    """Return whether a sentence fights beside others that do, in words that may be harmless on their own."""
    if offers(sentence):
        return True
    return _HINTS.search(sentence) is not None and moves.THANKS.search(sentence) is None


_SMILE = re.compile(r"(?<=[:;][)(DP])\s+(?=[A-Z])")


def before_hint(sentence: str) -> str:
    """Return what stays of a line whose statements end in smiles instead of full stops."""
    parts = _SMILE.split(sentence)
    kept = [part for part in parts if not hints(part) and not presses(part)]
    return " ".join(kept) if len(parts) > 1 else ""


FIGHTS = 10
"""A score below which a sentence that sounds nearly as one that fights mostly does fight: 7 of 9; above it, 0 of 5, of authors unseen."""
BESIDE = 0.6
"""Log odds below the alarm from which on a sentence right beside one that went is taken for a part of it."""
_NEAR = 0.5
"""Log odds below the alarm: of 2040 sentences of the good tune mails at most 8 lie within them and neither own, thank nor ask."""


def near(sentence: str) -> bool:
    """Return whether a sentence sounds nearly as one that fights, and has nothing that would be missed."""
    if takes_in(sentence) or _HOME.search(sentence) or "?" in sentence or len(sentence.split()) < _FEWEST:
        return False
    if _PRESENTS.match(sentence):
        return False
    heard = loudness(sentence, flagged=False)
    return heard >= -_NEAR and not find_facts(sentence)


def heard_so(sentence: str) -> bool:
    """Return whether a sentence that is heard as part of a fight beside it has nothing that would be missed."""
    if innocent(sentence) or takes_part(sentence) or _HOME.search(sentence) or "?" in sentence:
        return False
    if _PRESENTS.match(sentence):
        return False
    if find_facts(sentence):
        return False
    return _PROMISED.search(sentence) is not None or loudness(sentence, flagged=False) >= -BESIDE


# What somebody is said to have promised is held against them, beside what fights.
_PROMISED = AnyCase(
    r"(?<!\bi )(?<!\bi had )(?<!\bi have )\b(?:promised|assured|guaranteed) (?:me|us)\b|\bas good as (?:mine|done|hired)\b"
)


def takes_in(sentence: str) -> bool:
    """Return whether a sentence thanks, takes in, owns or asks."""
    signs = (moves.ASKS, moves.ASKS_SOFTLY, moves.THANKS, moves.ACKNOWLEDGES)
    return innocent(sentence) or owns(sentence) or any(sign.search(sentence) for sign in signs)


def loudness(sentence: str, *, flagged: bool = True) -> float:
    """Return how far above the alarm a sentence sounds on its own, in log odds; `flagged` counts what a rule found, too."""
    layer = load()
    _, _, hits, sounds = listen(read(Mail(sentence, (Part(Kind.BODY, 0, len(sentence)),))).sentences, layer)
    above = [
        max(defensive - layer.alarm.defensive, insincere - layer.alarm.insincere)
        for some, (defensive, insincere) in zip(hits, sounds.odds, strict=True)
        if flagged or not findings(some)
    ]
    return max(above, default=_SILENT)


_SILENT = -99.0
_PRESENTS = re.compile(
    r"(?:(?i:hi|hello|hey|ciao|morning|alright)\b[\w ,!]{0,20} )?(?i:this is|it['’]?s|my name is|i am|i['’]m) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} "
    r"(?i:from|who|that|of|on|about|here)\b"
)
"""Who says who they are: the other side has to know that."""
_HOME = AnyCase(
    r"\bmy (?:wife|husband|partner|mum|mother|dad|father|sister|brother|kids?|son|daughter|missus)\b|"
    r"\bi (?:know|reali[sz]e|see|understand|accept|agree|have to|need to|must|should)\b|\boutside view\b|\bworth a (?:great deal|lot)\b|\bfeedback\b|\bsorry\b|\blook(?:ing)? forward\b|\bcongrat|\breply\b|\b(?:say (?:hi|hello)|remember me|regards|greetings) to\b"
)
"""Life at home, a thing owned, a wish to learn."""
_FEWEST = 5
