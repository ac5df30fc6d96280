"""Form wording: which of its sentences is the refusal, whether anybody reads an answer, and when one may come again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.cues import FORM, compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.weigh import Weighed
from afterword.mail import Kind as Part
from afterword.mail import parse

_REFUSED = (
    r"\b(?:(?:not|n't|unable|cannot|no longer|un(?:successful|able))\b[^.!?]{0,60}\b(?:success\w*|select\w*|shortlist\w*|consider\w*|progress\w*|pursu\w*|tak(?:e|ing)|proceed\w*|forward|further|offer\w*|invite|appoint\w*|match|fit|suitable|position|role)"
    r"|unsuccessful|declined?|rejected?|(?:another|other|different|someone|somebody)\b[^.!?]{0,30}\b(?:candidates?|applicants?|direction|else)|gone? with|went with|regret|filled)\b"
)
_THANKED = r"^\W*(?:we |i |many |once again |again,? |first of all,? )*(?:would like to |want to |wish to )?(?:thanks?|thank you|appreciate|enjoyed|grateful|it was (?:lovely|great|nice|good|a pleasure))\b"
_NOBODY = re.compile(
    r"(?im)\b(?:(?:do not|don['’]t|please do not|cannot|can ?not|not able to) (?:directly )?(?:reply|respond|answer)|no-?reply|not monitored|unmonitored|un-?attended|automat(?:ed|ic|ically)(?: \w+)? (?:message|e-?mail|notification|generated|response)"
    r"|(?:application|candidate) (?:status|portal)|your status (?:has|is)|log ?in to (?:your|the|our))\b|^\W*status (?:update|change):"
)
_BY_TEST = re.compile(r"(?i)\bonline (?:assessment|test)s?\b")
_AGAIN = (
    r"\b(?:(?:apply|re-?apply|try|come back)(?: to us| for (?:this|a) \w+)?(?: again)?(?: only)? (?:after|in|from|once) (?:a |an |another |the next )?(?:\d+|one|two|three|four|six|nine|twelve|eighteen|year|half a year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b"
    r"(?: (?:months?|years?|weeks?))?)"
)


def refusal(weighed: Sequence[Weighed]) -> Weighed | None:
    """Return the clause that says no: by the rules, by its words, and never a line of thanks where another stands."""
    return max(weighed, key=_how_plainly, default=None)


def _how_plainly(each: Weighed) -> tuple[bool, bool, bool, bool, int]:
    words = each.clause.lower
    by_rule = any(f"rule:FBK40{n}" in each.features for n in (1, 2))
    return (
        not compiled(_THANKED).search(words) or bool(compiled(_REFUSED).search(words)),
        bool(compiled(_REFUSED).search(words)),
        by_rule,
        bool(compiled(FORM).search(words)),
        -each.clause.index,
    )


def answers_nobody(text: str) -> bool:
    """Return whether the message says, or shows, that nobody reads what is answered to it."""
    mail = parse(text)
    return any(_NOBODY.search(mail.text[part.start : part.end]) for part in mail.parts if part.kind is not Part.QUOTED)


def is_met_by_nobody(text: str) -> bool:
    """Return whether it was a test online that was failed, where nobody saw the candidate who could say more."""
    return _BY_TEST.search(text) is not None


def again_when(text: str) -> Evidence | None:
    """Return the sentence that tells when one may apply again, or None."""
    return next((_whole(part) for part in clauses(text) if compiled(_AGAIN).search(part.lower)), None)


def _whole(part: Clause) -> Evidence:
    return Evidence(part.text, part.start, part.end)
