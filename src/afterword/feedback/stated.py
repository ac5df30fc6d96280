"""What a clause says in so many words: then it is no matter of weighing which kind of reason it gives.

A trained layer knows what it has met often. That somebody climbed without clipping on, or that a certificate ran out, is
met seldom, is said plainly, and must not be taken for a hint.
"""

from __future__ import annotations

from typing import NamedTuple

from afterword.feedback.cues import ABSOLVED, compiled
from afterword.feedback.kinds import Kind
from afterword.feedback.point import Point


class Stated(NamedTuple):
    """One such thing: the kind of reason it is, the finer point if it has one, and how it is said."""

    kind: Kind
    point: Point | None
    said: str
    unless: str = r"(?!)"


_PAPER = r"(?:licen[cs]es?|certificat(?:e|es|ion)|certs?|cards?|tickets?|registration|accreditation|qualification|dbs(?: check)?|first[- ]aid|food hygiene|cscs|cpc)"
_TERMS = r"\b(?:sponsor\w*|they hold|visa|work permit|residence|right to work|passport)\b"
_MACHINE = r"(?:machine|saw|lathe|mill|press|gas|burner|hob|oven|fryer|engine|gate|cage|trolley|cupboard|drugs?|medicines?|medication|blade|drill|grinder|power|plant|digger|truck|van|ladder|hoist|door|isolator|line)"
_GEAR = r"(?:a harness|(?:a |your )?(?:goggles|gloves|helmet|hard hat|mask|hi-?vis|ppe|visor|ear defenders|safety glasses|guard))"
_SPAN = r"\w+ (?:hours?|minutes?|mins|days?)"
_TASK = r"(?:test|task|exercise|invoices?|spreadsheet|cover letter|letter|cv|report|figures|return|ledger|calculation|drawing|estimate|order)"
_MONEY = r"(?:grand|k|thousand|hundred|pounds?|euros?|dollars?|quid)"
_VOUCHER = r"(?:references?(?! (?:number|no|code|id))|referees?|(?:former|last|previous|old) (?:boss|employer|manager|head|supervisor))"

STATED: tuple[Stated, ...] = (
    Stated(
        Kind.SKILLS_GAP, Point.SAFETY,
        rf"\byou\b[^.!?]*\b(?:without (?:\w+ ){{0,2}}(?:clipping|tying|hooking|strapping|buckling|isolating|locking|chocking|earthing|washing|gloving|sanitising|checking (?:the |your |his |her |a )?(?:mirrors?|gas|labels?|dose|wristband|harness|brakes?|allerg\w+|power|temperature|lock)|looking (?:behind|over your shoulder|both ways)|{_GEAR})|left (?:the|a|your|that) (?:\w+ ){{0,2}}{_MACHINE} (?:running|on|unlocked|unattended|unsecured|open(?! for)|live)"
        rf"|(?:did ?n't|did not|had ?n't|had not|never|forgot to|failed to|weren't|were not) (?:\w+ )?(?:clip(?:ped)? on|tie(?:d)? on|wash(?:ed)? (?:your|their) hands|lock(?:ed)? (?:it |the \w+ )?(?:off|out)|isolated? (?:it|the)|(?:wear|wearing|worn|put on) {_GEAR}|chock)"
        r"|skipp\w+ (?:the |a )?(?:\w+[ -]){0,2}(?:safety|two-person|lock-?out|isolation) (?:check|step|briefing)|(?:reached|stepped|leaned|climbed|walked) (?:\w+ ){0,2}(?:over|into|past|under|across) (?:the |a )?(?:guard|barrier|load|blade|exclusion zone))\b"
        r"|\b(?:raw|cooked)\b[^.!?]*\bsame (?:board|knife)\b",
    ),
    Stated(
        Kind.SKILLS_GAP, Point.EXPIRED,
        rf"\b{_PAPER}\b[^.!?]{{0,30}}\b(?:ran out|run out|runs out|expired|lapsed|(?:is|was|were|are) out of date|no longer valid)\b|\b(?:expired|lapsed|out[- ]of[- ]date) (?:\w+ ){{0,2}}{_PAPER}\b",
        unless=_TERMS,
    ),
    Stated(
        Kind.SKILLS_GAP, Point.TOO_NEW,
        rf"\b{_PAPER}\b[^.!?]{{0,30}}\bfor (?:at least |a full |over )?\w+ (?:years?|months?)\b[^.!?]*\b(?:yours|you)\b|\b(?:held|hold|had) (?:\w+ ){{0,5}}{_PAPER} for (?:at least |a full |over )?\w+ (?:years?|months?)\b|\b{_PAPER} (?:is|was) (?:only )?(?:from last|\w+ (?:months|weeks) old|too (?:new|recent|fresh))\b",
        unless=_TERMS,
    ),
    Stated(
        Kind.PAY_LOGISTICS, Point.SALARY,
        rf"\b(?:asking|asked|wanted|want|after|quoted|named|expect\w*|hoping)\b[^.!?]{{0,25}}\b(?:{_MONEY}|\d+k) (?:over|above|more than|too much|beyond)\b|\b(?:your|the) (?:salary|rate|day rate|figure|number|price) (?:you \w+ )?(?:was|is|came) (?:\w+ ){{0,3}}(?:over|above|beyond|too high|out of (?:our )?(?:reach|range))\b",
    ),
    Stated(
        Kind.SKILLS_GAP, Point.TIMING,
        rf"\b(?:took|taken|needed)(?: you)? {_SPAN} (?:for what|over what|to do what|where|when)\b|\b(?:took|taken|needed)(?: you)? (?:\w+ ){{0,4}}(?:twice|three times|double) (?:as long|the time)\b",
    ),
    Stated(
        Kind.SKILLS_GAP, Point.TIDINESS,
        r"\b(?:bench|station|workspace|worktop|workplace|work area)\b (?:(?:was|is) (?:never|not)|(?:was|is)n't)(?: \w+)? (?:clear|clean|tidy|tidied|wiped)\b|\b(?:bench|station|workspace|worktop|workplace|work area)\b (?:was|looked) (?:a |too |very |quite )?(?:mess|messy|untidy|filthy|dirty|cluttered)\b",
    ),
    Stated(
        Kind.SKILLS_GAP, Point.ACCURACY,
        rf"\b(?:wrong|incorrect) (?:totals?|sums?|amounts?|entries|doses?|calculations?)\b|\btotals? (?:\w+ ){{0,3}}(?:wrong|did(?:n't| not) (?:agree|add up|match|balance|tally))\b|\b(?:mistakes|errors|typos|slips) (?:in|on) (?:the|your) (?:\w+ )?{_TASK}\b|\b{_TASK} (?:had|has|contained|was full of) (?:\w+ ){{0,2}}(?:mistakes|errors|typos?|spelling mistakes)\b",
    ),
    Stated(
        Kind.TEAM_FIT, Point.REFERENCE,
        rf"\b{_VOUCHER}\b[^.!?]{{0,30}}\b(?:(?:told us|said|felt|wrote)[^.!?]{{0,25}}\b(?:not|never|n't|wouldn't|difficult|unreliable|problem|trouble)\b|would(?:n't| not)|(?:was|were)(?:n't| not) (?:\w+ )?(?:good|positive|great|strong|happy)|(?:was|were|came back) (?:\w+ )?(?:negative|poor|bad|mixed|lukewarm|worrying))",
    ),
    Stated(
        Kind.COMMUNICATION, Point.QUESTIONS,
        r"(?=.*\b(?:role-?play|pitch\w*|customer|client|buyer|discovery|selling|sold|mock (?:call|meeting))\b).*\basked (?:me |us |him |her |them |the \w+ )?(?:only |just )?(?:(?:one|no|a single|hardly any|barely any) questions?|nothing)\b",
    ),
    Stated(
        Kind.COMMUNICATION, Point.LENGTH,
        r"\b(?:questions?\b[^.!?]{0,15}\b(?:got|only got|came) (?:through|to)|(?:only )?got (?:through|to)) (?:only )?(?:one|two|three|four|half)(?: of)?(?: them|$|[.,!])",
        unless=r"\b(?:paper|test|exam|out of time)\b",
    ),
    Stated(
        Kind.TEAM_FIT, None,
        r"\byou\b[^.!?]{0,20}\b(?:(?:talked|spoke) down to|snapped at|swore at|shouted at|were (?:\w+ )?(?:rude|dismissive|short) (?:to|with|of)|rolled your eyes)\b",
    ),
    Stated(
        Kind.LEVEL_MISMATCH, None,
        r"\byou(?:'ve| have)? (?:\w+ )?(?:run|ran|led|managed|headed|worked in|built|had) (?:\w+ ){0,3}(?:bigger|larger|busier|grander)\b[^.!?]{0,25}\bthan (?:ours|we\b|this|us\b|what we)",
    ),
)  # fmt: skip


def stated(lower: str) -> tuple[Stated, ...]:
    """Return what a clause (in lower case, plain quotes) says in so many words, the weightiest first."""
    if compiled(ABSOLVED).search(lower) or compiled(_ONLY_IF).search(lower):
        return ()
    found = (each for each in STATED if compiled(each.said).search(lower))
    return tuple(each for each in found if not compiled(each.unless).search(lower))


_ONLY_IF = r"\b(?:if you (?:had|ever)|nobody said|not that you|no complaints?)\b"
