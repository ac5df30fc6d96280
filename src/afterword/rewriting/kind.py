"""Read which kind of mail this is: what it may ask and what it has to say follow from it."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

from afterword.mail import fold


class MailKind(StrEnum):
    """What a mail after a rejection is for."""

    REQUEST = "request"
    """Asks for feedback."""
    ANSWER_TO_REJECTION = "answer_to_rejection"
    """Answers the no itself, and need not ask anything."""
    ANSWER_TO_FEEDBACK = "answer_to_feedback"
    """Answers feedback that was given."""
    OTHER = "other"
    """Has nothing to do with a hiring process, or is in another language: left alone."""


# Shapes that single words do not show; the weights beside them were fitted together with the words'.
CUES: tuple[tuple[str, str], ...] = (
    ("asks for feedback", r"\b(?:any|some|get|give me|have|asking? for|receive|like|appreciate|welcome|request) (?:any |some |your |a little |a bit of |honest )*(?:feedback|pointers?|advice)"),
    ("thanks for feedback", r"\b(?:thanks?|thank you|cheers|grateful|appreciate)[^.?!\n]{0,60}\b(?:feedback|comments?|notes|pointers|points|remarks|assessment(?! (?:cent|day|drive))|summary|observations|critique|write-?up|sharing|frank|honest|explaining|detailed?)\b"),
    ("their comments", r"\b(?:your|the|his|her|their|panel's|read) (?:[\w'’]+ ){0,2}(?:feedback|comments?|notes|remarks?|critique|observations?|assessment(?! (?:cent|day|drive))|write-?up)\b"),
    ("the point about", r"\b(?:the|your|his|her|their) (?:point|bit|part|comment|remark|note|observation|piece|line)s? (?:about|on|that|regarding)\b"),
    ("they felt", r"\b(?:you|she|he|they|panel|team|manager|client|partners?) (?:also )?(?:felt|found|thought|wrote|mentioned|said|say|saw|noted|noticed|flagged|pointed out|judged|considered|called)\b"),
    ("takes the point", r"\b(?:take|took|taken|taking) (?:the |your |that |this )?(?:\w+ )?(?:points?|on board|it in|what you)\b|\bpoint taken\b|\bfair (?:comment|point|call|enough)\b|\byou(?:'re| are| were) right\b|\bi agree\b"),
    ("could you", r"\b(?:could|can|would|will|may|might|cud|wud) (?:you|u|ye|i|anyone|someone|the)\b[^.!\n]{0,140}\?"),
    ("tell me what", r"\b(?:tell|let|share|say|know|hear|understand|learn|ask|asking|wonder|find out|see|give|explain)\b[^.!?\n]{0,60}\b(?:where|what|which|why|how|areas?|reasons?)\b"),
    ("asks what", r"\b(?:what|where|which|how|why|is there|was there|was it|were there|did (?:i|the)|do you)\b[^.!\n]{2,160}\?"),
    ("fell short", r"\b(?:fell short|fall short|let me down|went wrong|was (?:i )?(?:lacking|missing)|could(?:'ve| have)? (?:i )?(?:do|done|be|been|improve)|(?:can|could|should|might) i (?:do|work|improve|change|fix)|do better|work on|improve)\b"),
    ("wants papers", r"\b(?:score ?sheets?|scores|marks|breakdown|explanation|justify|reasons?|recording)\b"),
    ("a line is enough", r"\b(?:a line|one line|one sentence|a sentence|short reply|a word|few words|no rush|whenever)\b"),
    ("will do", r"\b(?:next time|i(?:'ll| will| am going to|'m going to)|i(?:'ve| have) (?:started|booked|asked|signed))\b"),
    ("quoted feedback", r"(?m)^>.*\b(?:felt|lack|more experience|would have liked|weak|stronger|feedback|limited|improve)\b"),
    ("the outcome", r"\b(?:letting me know|outcome|decision|not selected|unsuccessful|didn'?t get|did not get|went with|chosen|regret|rejection|turned down|your (?:e?-?mail|letter|text|message|call))\b"),
)  # fmt: skip
_SURE = re.compile(
    r"\b(?:interview\w*|vacanc(?:y|ies)|candidates?|applicants?|applied for|shortlist\w*|recruit\w*|(?:the|your|a) (?:panel|hiring)|hiring|hired|"
    r"(?:the|your|this|that|a|my) (?:[\w'-]+ ){0,4}(?:role|job|post|position|apprenticeship|traineeship)|assessment (?:centre|center|day)|trial (?:shift|day|lesson)|"
    r"(?:first|second|third|fourth|final|last) (?:round|stage)|demo lesson|take-?home|case (?:study|round)|(?:did not|didn'?t|not) (?:get|got) (?:the|it|in)|feedback|selected|selection|"
    r"what i (?:did|do|got|had done|have done) (?:wrong|bad|badly|not good)|so (?:that )?i can do better|where i (?:went wrong|fell short|fell down)|(?:what|where|how) i (?:can|could|might|should) (?:do better|have done better|improve)|"
    r"(?:don'?t|do not) deserve (?:a|an|your|any) (?:reply|answer|response)|unsuccessful|reject\w*|turned me down|went with someone|application)\b"
)
_LIKELY = re.compile(
    r"\b(?:roles?|jobs?|posts?|positions?|panel|team|company|rounds?|test|exercise|presentation|pitch|task|comments?|notes|points?|decision|outcome|news|"
    r"lesson|session|stage|shift|trial|portfolio|let(?:ting)? me know|your (?:e?-?mail|letter|text|message|call)|experience|chosen?|picked|offer|"
    r"thanks?|thank you|manager|improve|learn\w*|scenario|question|answer|final|process|update|case|staffing|chance|grateful|appreciate)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:invoices?|payment is|due date|find attached|refunds?|my order|parcel|landlord|(?:the|my|your) rent|tenan\w+|heating|minutes of the|agenda|"
    r"birthday|anniversary|newsletter|unsubscribe|subscription|warranty|reservation|deploy\w*|bug|build is|password|log ?in|"
    r"insurance|mortgage|account number|customer service|store credit|flight|prescription|council tax)\b"
)
# How people answer a verdict on themselves without naming it.
_REPLIES = re.compile(
    r"\b(?:you(?:'re| are| were) right|you (?:said|told|wrote|say|tell)|what you (?:said|wrote)|i agree|agreed|no (?:argument|bother|worries|disrespect|offense)|"
    r"can't argue|not argue|i (?:knew|forgot|froze|know) |i wasn't ready|too (?:high|fast|slow|low)|not so nice|fair (?:play|enough)|call(?:ed)?|phon\w+|ringing|"
    r"email|mail|msg|message|text|voicemail|wasn't to be|i (?:was|am) not|thought as much|practi[sc]e|mandate|curator|successor|meetings)\b"
)
_WORDS = re.compile(r"[a-z]+(?:'[a-z]+)?|\?")
DAYS = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day")
DAY = "oneday"
"""What every day of the week is heard as: which one it is tells nothing."""
_KINDS = (MailKind.ANSWER_TO_FEEDBACK, MailKind.ANSWER_TO_REJECTION, MailKind.REQUEST)


def mail_kind(own: str, whole: str = "") -> MailKind:
    """Return the kind of a mail from its own words; `whole` adds the quoted thread, which may hold the feedback."""
    folded = fold(own)
    if not _of_hiring(folded):
        return MailKind.OTHER
    words, cues, start = _weights()
    scores = list(start)
    for feature in features(folded):
        for index, weight in enumerate(words.get(feature, ())):
            scores[index] += weight
    seen = fold(whole) if whole else folded
    shown = [(name, row) for name, pattern, row in cues if pattern.search(seen)]
    scores = [score + sum(row[index] for _, row in shown) for index, score in enumerate(scores)]
    names = {name for name, _ in shown}
    if not _GIVEN & names:
        scores[0] -= 0.25
        if names & _WANTED:
            scores[2] += 0.5
        if "wants papers" in names:
            scores[2] += 1.5
    # A sum of fractions hangs on their order in its last digits, and so would a tie on the order of a set.
    scores = [round(score, _DIGITS) for score in scores]
    return _KINDS[scores.index(max(scores))]


_DIGITS = 6
"""Digits of a score; the weights have three."""


_WANTED = frozenset({"wants papers", "tell me what", "asks for feedback"})
# What shows that feedback was given; without any, an answer to feedback is less likely than its words say.
_GIVEN = frozenset(
    {"thanks for feedback", "their comments", "the point about", "they felt", "takes the point", "quoted feedback"}
)


def _of_hiring(folded: str) -> bool:
    """Return whether a text speaks of an application: in so many words, or in likely ones with nothing against it."""
    if _SURE.search(folded):
        return True
    likely, elsewhere = len(set(_LIKELY.findall(folded))), len(set(_ELSEWHERE.findall(folded)))
    if elsewhere:
        return likely >= 3 * elsewhere
    return likely > 0 or _REPLIES.search(folded) is not None


def features(folded: str) -> set[str]:
    """Return the words and pairs of neighbouring words of a folded text."""
    words = _WORDS.findall(DAYS.sub(DAY, folded))
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}


@cache
def _weights() -> tuple[dict[str, list[float]], tuple[tuple[str, re.Pattern[str], list[float]], ...], list[float]]:
    data = json.loads(Path(__file__).with_name("kind_weights.json").read_text("utf-8"))
    cues = tuple((name, re.compile(pattern), data["cues"][name]) for name, pattern in CUES)
    return data["words"], cues, data["start"]
