"""Tell what nobody helped by an answer would leave in it: a boast of a record, bitterness, two statements run into one."""

from __future__ import annotations

import re
from functools import cache

_COUNT = r"(?:\d+|ten|twelve|fifteen|twenty|thirty|forty|so many|all (?:my|those|these))"
_RECORD = (
    r"\b(?:never|not) (?:(?:once|ever|even|had|have|been|a|an|one|any|single|missed|failed) )*(?:complaints?|accidents?|sick day|day off|day|shift|inspections?|incidents?|warnings?|audits?)\b"
    r"|\b(?:without|zero|no) (?:(?:a|an|one|any|single) )*(?:complaints?|accidents?|incidents?|sick days?|failed \w+|points on)\b"
    r"|\b(?:spotless|unblemished|faultless|exemplary|clean (?:record|licence|license))\b"
    rf"|\b(?:my|i have|i had|i've|with) {_COUNT} years\b|\b{_COUNT} years(?:['’])? (?:of )?experience\b"
    r"|\balways (?:on time|punctual|early)\b|\bmore (?:experience|qualified|experienced) than\b|\bover-?qualified\b|\bno ?(?:one|body) (?:\w+ )?(?:ever|faster|better)\b"
)
_BITTER = (
    r"\b(?:they|you|he|she|nobody|no one)(?: all| just| clearly| obviously| never| simply)*(?: did(?:n['’]?t| not)| do(?:n['’]?t| not)| hated)? (?:like|liked|want|wanted|care|cared|listen|listened|hated)(?: about)? (?:me|to me|someone|somebody)\b"
    r"|\b(?:they|you) (?:already |just )?(?:had|wanted|knew|picked) (?:someone|somebody|who|their)\b|\b(?:lined up|a foregone|waste of|wasted my)\b"
    r"|\b(?:being|be|look(?:ing)?|was|were|am|not) (?:(?:a bit|so|too|less|more|much|that) )*(?:young|younger|old|older|white|black|foreign|a man|a woman|male|female|posh|pretty|prettier)\b(?! to)"
    r"|\byoung enough\b|\bright (?:people|face|surname|school|connections)\b|\bwho (?:i|you) know\b|\bface (?:did|does)(?:n['’]?t| not) fit\b"
    r"|\b(?:lower|lowering) my (?:expectations|standards)\b|\bso honest\b|\b(?:kissing|licking|sucking up)\b|\bcheaper\b|\bmind ?read"
)
_MARK = (
    "ok|okay|alright|fine|good|nice|great|cool|fun|interesting|lovely|amazing|brilliant|friendly|kind|pleasant|decent|grand|hard|easy|tough|tricky|long|short|"
    "warm|helpful|welcoming|funny|busy|quick|late|nervous|quiet|tired|well|badly|bad|awful|terrible"
)
_JOINS = "and|but|who|which|that|so|because|to|as|when|if|while|for|at|in|on|with|or|than|where|how|what"
_RUN_ON = (
    rf"(?:^| )(?:was|were|is|went|felt|seemed|looked) (?:(?:so|very|really|quite|pretty|rather|dead|super|all|just|too) )*(?:{_MARK}) "
    rf"(?!(?:{_JOINS})\b)(?:(?:the|my|a|an|his|her|our|their) )?[\w'’-]+ (?:said|told|let|gave|asked|was|were|is|loved|liked|showed|made|got|went|laughed|smiled|helped|did|had|froze|lost|forgot|missed|could|couldn['’]?t|didn['’]?t)\b"
)


@cache
def _unfit() -> re.Pattern[str]:
    # Compiled when first wanted: a message without notes starts sooner without it.
    return re.compile("|".join((_RECORD, _BITTER, _RUN_ON)))


def is_unfit(text: str) -> bool:
    """Return whether an answer boasts of a record, is bitter, or runs two statements together: "was good she said well done"."""
    return _unfit().search(text.lower()) is not None


_MINDED = frozenset(["TON108", "TON111", "TON113", "TON114", "TON117"])
"""What keeps an answer out even as a note: denials, and years and records held up."""


def is_minded(rule: str, *, blocks: bool) -> bool:
    """Return whether a finding on an answer by itself keeps it out; some notes do too, for what is typed is all that is said."""
    return blocks or rule in _MINDED
