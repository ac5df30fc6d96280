"""Find what a message says plainly of the candidate: what was done, what was left undone, what came out badly.

"You were late both days", "u didnt sweep up", "milk was overheated every time": such a remark needs no reading between the
lines, whatever kind of reason it may be counted under.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.rules.faults import ACT, BARE_STATE, FAULTY, NEGATED, NO_DEED, STATE
from afterword.feedback.texting import spelled


class Manner(StrEnum):
    """What sort of remark it is: about how one was there, what one did, or how the work came out."""

    BEING = "being"
    DOING = "doing"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Deed:
    """One plain remark: its words in the message, the words in full spelling without what leads up to them, and its sort.

    `subject` is "you" or what the work is called ("the milk"); `said` goes on behind it ("was overheated every time").
    """

    evidence: Evidence
    subject: str
    said: str
    manner: Manner

    @property
    def is_act(self) -> bool:
        """Whether the candidate is the one who did it."""
        return self.manner is not Manner.WORK


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a clause between two marks or joining words; `start` and `end` count in the message."""

    text: str
    start: int
    end: int
    follows_on: bool
    """Whether it follows another piece of its clause."""


_SEPARATOR = re.compile(
    r"(?i)\s*[,;:(]\s*|[.!?]\s+(?=[A-Z])|\)\s*|\.\s*(?=$)|!+\s*|\s+(?:(?:and|but|then|um+|uh|er+m?|yeah|though|&|n|\+)\s+)+|\s+(?:tho|though)\b\s*|\s+[–—-]+>?\s*|\s+(?=because\b|cos\b|coz\b|just a (?:bit|little)\b)"
)
_REPORT = r"(?:(?:the |our |my |a |from )?(?:boss|gaffer|chef|owner|panel|client|manager|ma'am|madam|foreman|trainer|examiner|assessor|team|committee|supervisor|head|lead|office|feedback|(?:\w+ )?(?:test|assessment|exercise|examination|practical|report|record)|customers?|guests?|she|he|they|we|\w+(?= (?:said|says|reckons|felt|noticed)))(?:'s words)?(?: also)? (?:said|say|says|felt|feel|feels|found|showed|shows|noted|noticed|observed|reckons?|reckoned|thought|thinks|mentioned|saw|remarked|told (?:me|us)|would say)(?: that| how)?)"
_LEAD = re.compile(
    rf"(?i)^(?:\W*(?:(?:and|but|so|also|just|however|unfortunately|sadly|only|although|though|because|cos|coz|yeah|yes|no|um+|er+m?|uh|sorry|honestly|honest answer|frankly|look|well|ok|okay|plus|then|still|yet|overall|first(?: of all|ly)?|second(?:ly)?|finally|lastly|apparently|basically|mainly|for me|to be honest|tbh|(?:in|during|at) (?:the|your) (?:[\w-]+ ){{1,4}}?(?=(?:the panel|they|we|he|she|you|our|your)\b)|in the practical|on the (?:day|trial)|during the trial|that"
    rf"|(?:the|my|our|one) (?:main|biggest|only|one|big|real|other|first|second) (?:thing|issue|point|reason|problem|worry|concern) (?:was|is)(?: that)?|{_REPORT}|said|says|it was (?:that|just)|(?:feedback|notes?)(?: from [\w' ]{{2,25}})?|following (?:the|your) [\w ]{{3,30}}|i(?:'m| am) afraid)\b[,:;]?\s*)+)"
)
_YOU = re.compile(r"(?i)^(?:you(?:'d| had)?|(?:the )?(?:candidate|applicant))\s+")
_I = re.compile(r"(?i)^i\s+")
_WORK = re.compile(
    r"(?i)^(?P<subject>(?:(?:your|the|ur|most of the|some of the|all the|both|one of (?:your|the)|room|table)\s+)?(?:(?!(?:you|i|we|they|he|she|it|this|that|there|which|who|what|if|when|one|someone|somebody|other|another|to|and|but|with|for|interview|feedback|everything|everyone|nobody|no|the)\b)[\w'-]+\s+){1,5}?)(?P<said>"
    + FAULTY.replace("(?i)", "")
    + r".*)$"
)
_ACTED = tuple(
    (manner, re.compile(rf"(?i)^(?:{pattern})(?!\w)"))
    for manner, pattern in ((Manner.DOING, NEGATED), (Manner.BEING, STATE), (Manner.DOING, ACT))
)
_BARE = re.compile(rf"(?i)^(?:{BARE_STATE})")
_SURE_BARE = re.compile(
    r"(?i)^(?:(?:didn't|did not)(?! (?:say|push|tell me|want|mind|give (?:me|a)|know why|get it|call|ring|reply|go into|sound)\b)|forgot|arrived|turned up|showed up|took (?:ages|too long)|left (?:the|a|out)|nicked|came in (?:trainers|jeans|shorts)|never (?:said|asked|looked|checked|washed|wiped)|burnt|spilt|dropped|broke|interrupted|talked over|mumbled|rushed|kept|sent out|spent too|clipped|parked|hadn't|not \w+ing)\b"
)
_REPORTED = re.compile(rf"(?i)\b(?:{_REPORT}|said) i\b")
_GOES_ON = re.compile(
    r"(?i)^(?:in|on|at|for|with|of|to|from|about|after|before|during|over|under|the|a|an|your|some|any|every|twice|once|again|both|all|[a-z'-]+(?: [a-z'-]+){0,2}$)\b"
)
_STOPS = re.compile(
    r"(?i)^(?:sorry|soz|so|thanks|thank|cheers|bye|take care|all the best|good luck|keep|please|work|practi[sc]e|come|next|otherwise|ring|call|try|get|that|it|this|we|i|you|he|she|they|maybe|mate|love|hun|babe|pal|then|not|no|but|though|unfortunately|twice in|however|too|as well|either|honestly|really|i'm|good|great|lovely|fine|nice|ok|which|who|because|if|when|while|until)\b"
)
_NO_WORK = re.compile(
    r"(?i)\b(?:my|our|his|her|their|boss|committee|role(?:'s)?|post|job|people|person|panel|team|studio|office|place|been|didn't|couldn't|wasn't|was|were|answers?|answer|english|interview|market|company|board|vote|competition|field|hours|shifts?|pay|notice|salary|rate|price|commute|distance|expectations?|figure)\b"
)
"""What is no piece of the candidate's work, or is spoken of better elsewhere."""
_UNHEARD = re.compile(
    r"(?i)^(?:(?:we|i|they|he|she|the panel|people)(?: all)? )?(?:struggled to|had to strain to|strained to|had trouble|could hardly|could barely|couldn't|could not|found it hard to) (?:really |always )?hear(?:ing)? you(?: at (?:the back|times)| (?:properly|well|sometimes|over the \w+))?$"
)
"""How it is said that somebody spoke too low."""
_LOOKED = re.compile(
    r"(?i)(?:was|were|wasn't|weren't|is|are|looked|came out|came back|ended up|turned out|had|have|left)\b"
)


def pieces(clause: Clause) -> tuple[Piece, ...]:
    """Return the pieces of a clause, in order, with their places in the message."""
    return tuple(_pieces(clause))


def _pieces(clause: Clause) -> Iterator[Piece]:
    at, follows = 0, False
    for mark in _SEPARATOR.finditer(clause.text):
        if clause.text[at : mark.start()].strip():
            yield _piece(clause, at, mark.start(), follows)
            follows = True
        at = mark.end()
    if clause.text[at:].strip():
        yield _piece(clause, at, len(clause.text), follows)


def _piece(clause: Clause, start: int, end: int, follows: bool) -> Piece:
    text = clause.text[start:end]
    lead = len(text) - len(text.lstrip())
    return Piece(text.strip(), clause.start + start + lead, clause.start + start + lead + len(text.strip()), follows)


def deeds(text: str, parts: Sequence[Clause]) -> tuple[Deed, ...]:
    """Return the plain remarks about the candidate in the clauses of `text`, in order."""
    found: list[Deed] = []
    for part in parts:
        found.extend([*_deeds_in(text, part, told=bool(found))])
    return tuple(found)


def _deeds_in(text: str, part: Clause, *, told: bool) -> Iterator[Deed]:
    last: Deed | None = None
    if part.text.rstrip().endswith("?"):
        return
    notes = False
    for piece in pieces(part):
        notes = notes or _REPORTED.search(piece.text) is not None
        deed = _deed(piece, told=told or last is not None, notes=notes)
        if deed is None and last is not None and _continues(text, last, piece):
            last = _longer(text, last, piece)
            continue
        if last is not None:
            yield last
        last = deed
    if last is not None:
        yield last


def _continues(text: str, last: Deed, piece: Piece) -> bool:
    between = text[last.evidence.end : piece.start]
    return (
        piece.follows_on
        and re.fullmatch(r"(?i),?\s*(?:,|and|n|&|,\s*and)\s*", between) is not None
        and len(piece.text.split()) <= 7
        and not _STOPS.match(spelled(piece.text))
        and _GOES_ON.match(piece.text) is not None
        and not re.search(
            r"(?i)\b(?:fine|filthy|dirty|messy|untidy|slow|good|great|ok|okay|lovely|nice|strong|was|were|is|are|had|has|did|you|we|i|they|he|she)\b",
            spelled(piece.text),
        )
    )


def _longer(text: str, last: Deed, piece: Piece) -> Deed:
    end = piece.end - (len(piece.text) - len(piece.text.rstrip(" .,!")))
    more = spelled(text[last.evidence.end : end].replace("’", "'"))
    words = Evidence(text[last.evidence.start : end], last.evidence.start, end)
    return Deed(words, last.subject, " ".join(f"{last.said}{more}".split()), last.manner)


def _deed(piece: Piece, *, told: bool, notes: bool) -> Deed | None:
    lead = _LEAD.match(piece.text)
    begin = lead.end() if lead else 0
    raw = piece.text[begin:].rstrip(" .,!…")
    if not raw:
        return None
    plain = " ".join(spelled(raw.replace("’", "'")).split())
    words = Evidence(raw, piece.start + begin, piece.start + begin + len(raw))
    if _UNHEARD.match(plain):
        return Deed(words, "you", "were hard to hear", Manner.DOING)
    if compiled(NO_DEED).search(plain) or compiled(ABSOLVED).search(plain):
        return None
    return _by_somebody(words, plain, told=told, notes=notes) or _of_work(words, plain, told=told)


def _by_somebody(words: Evidence, plain: str, *, told: bool, notes: bool) -> Deed | None:
    subject = _YOU.match(plain) or (_I.match(plain) if notes else None)
    said = plain[subject.end() :] if subject else plain
    is_sure = subject or ((told or _SURE_BARE.match(said)) and len(said.split()) > 1 and '"' not in said)
    for manner, pattern in _ACTED if is_sure else ():
        if pattern.match(said):
            return Deed(words, "you", said, manner)
    if subject is None and _BARE.match(said):
        return Deed(words, "you", f"were {said}", Manner.BEING)
    return None


def _of_work(words: Evidence, plain: str, *, told: bool) -> Deed | None:
    found = _WORK.match(plain)
    if found is None:
        return None
    subject = found["subject"].strip()
    if _NO_WORK.search(subject):
        return None
    if not re.match(r"(?i)(?:your|the|room|table|most|some|all|both|one)\b", subject):
        if len(subject.split()) > 2 or not _LOOKED.match(found["said"]):
            return None
        subject = f"the {subject}"
    return Deed(words, subject, found["said"], Manner.WORK)
