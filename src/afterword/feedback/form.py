"""Form wording: which of its sentences is the refusal, whether anybody reads an answer, and when one may come again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.feedback.clauses import Clause
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
_WHEN = (
    r"(?:(?:about |around |the |a |an |another |at least )*(?:\d+|one|two|three|four|six|nine|twelve|eighteen|few|couple of|year|month|half a year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|new year|next (?:year|season|month|spring|summer|autumn|winter|intake|round))\b(?: (?:months?|years?|weeks?|seasons?|time))*"
    r"|(?:xmas|christmas|easter))"
)
_AGAIN = (
    r"\b(?:(?:apply|re-?apply|try|come(?: and see (?:me|us))?|(?:come|get) back|see (?:me|us)|(?:ring|call|text|phone|email) (?:me|us)|(?:give|drop) (?:me|us) a (?:ring|call|shout|bell|line)|send (?:me|us) \w+|re-?tested|re-?sit|in touch|have you (?:back|in|on)|see (?:him|her|you))(?: (?:to us|to me|us|me|for (?:this|a|the) \w+))?(?: again)?,?(?: only)?"
    rf" (?:(?:again )?(?:after|in|from|once|next) (?:{_WHEN}|season|year|spring|summer|autumn|winter|time there)|(?:when|once|if|as soon as) (?:you(?:'ve| have|'re| are| get| got| can| do| hold| pass)|i(?:'ve| have)|(?:he|she) gets)\b[^.!?;]{{4,60}}))"
)
_CONDITION = r"\b(?:get|do|pass|sort|finish|renew|learn|read|practi[sc]e|take|bring|spend|help out|go get|go and|try)\b[^.!?]{2,70}?,?\s+(?:and|then|and then)\s+(?:then )?(?:(?:i|we|i'd|we'd|i'll|we'll)(?: would| will|'d|'ll)? (?:have|see|take|put|talk|give|start)\b|(?:ring|call|text|phone|email|re-?apply|apply|try (?:us|me|again)|see (?:me|us)|(?:come|get) (?:back|and see|see)|give (?:me|us)|let (?:me|us) know)\b)"


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


def again_when(parts: Sequence[Clause]) -> Evidence | None:
    """Return the sentence among the clauses of a message that tells when one may apply again, or None."""
    said = [part for part in parts if not compiled(_NEVER).search(part.lower)]
    for pattern in (_AGAIN, _CONDITION):
        for part in said:
            if compiled(pattern).search(part.lower):
                return _from_there(part, pattern)
    return None


_NEVER = r"\b(?:not|n't|never|cannot)\b[^.!?]{0,15}\b(?:apply|reapply|come|try|ring|call)\b|\b(?:we(?:'ll| will)|don't|do not|please note that we|not be able)\b[^.!?]{0,20}\b(?:come back|get back|in touch|reapply|ring|call)\b"


def _from_there(part: Clause, pattern: str) -> Evidence:
    """Return the clause, or of a long one only what begins where it says so."""
    found = compiled(pattern).search(part.text.replace("’", "'").replace("\n", " "))
    if found is None or (len(part.text.split()) <= _WHOLE and "," not in part.text[found.end() :]):
        return _whole(part)
    comma = part.text.find(", ", found.end())
    end = comma if comma > 0 else len(part.text.rstrip(" .,!"))
    return Evidence(part.text[found.start() : end], part.start + found.start(), part.start + end)


_WHOLE = 14
"""Words of a clause that is quoted whole."""


def _whole(part: Clause) -> Evidence:
    return Evidence(part.text, part.start, part.end)
