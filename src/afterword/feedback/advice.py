"""What the sender advises to do: nobody's next step is better than the one that stands in the message."""

from __future__ import annotations

from collections.abc import Iterable

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence

_ADVISED = (
    r"\b(?:i|we|they|he|she)(?:'d| would| do|)? (?:strongly |really |also )?(?:suggest(?:ed)?|recommend(?:ed)?|advised?|encourage you to)\b(?: that)?(?: you| me| i)?(?: to)? (?P<what>[^.!?]{6,110})",
    r"\b(?:my|our|one) (?:advice|suggestion|recommendation|tip)(?: to you| for you)?(?: would be| is|:)(?: that)?(?: you| me| i)?(?: to)? (?P<what>[^.!?]{6,110})",
    r"^\W*(?:please )?(?P<what>(?:get|renew|pass|finish|do) (?:it|that|one|the \w+|your \w+)\b[^.!?]{0,40} and (?:then )?(?:ring|call|phone|write|come|apply|let (?:me|us)|try|you(?:'re|'ll| are| will)|we(?:'ll| will)|i(?:'ll| will))\b[^.!?]{0,60})",
    r"^\W*(?:(?:so|and|next time|in future|for next time),? )*(?P<what>(?:use (?:a|an|one|your|fewer|more|short\w*|real|concrete|numbers|examples)|practi[sc]e|prepare (?:a|an|one|two|three|more|your|some|examples)|slow down|pause|work on|read up on|brush up(?: on)?|pick (?:one|a)|give (?:one|an? (?:\w+ )?example|the (?:point|answer|result)|numbers|concrete|real)|lead with|start with|get (?:some|your)|learn (?:the|some|to|how))\b[^.!?]{3,110})(?=[.!]|$)",
)
_NO_ADVICE = r"\b(?:not|never|n't|nobody|no one) (?:\w+ )?(?:suggest|recommend|advise)|\b(?:suggest\w*|recommend\w*|advised?) (?:that )?(?:you (?:are|were|have|had|did|lack\w*|may|might)|the|it|this|we|not|another|someone|somebody|against|us|him|her|them)\b|\bsuggested (?:that )?you (?:were|are)\b"


def advice(parts: Iterable[Clause]) -> Evidence | None:
    """Return the first piece of advice in the clauses, quoted from where it says what to do, or None."""
    for part in parts:
        plain = part.text.replace("’", "'")
        for pattern in _ADVISED:
            found = compiled(pattern).search(plain)
            if found and not compiled(_NO_ADVICE).search(plain):
                start, words = found.start("what"), found["what"].rstrip(" ,;:")
                return Evidence(
                    part.text[start : start + len(words)], part.start + start, part.start + start + len(words)
                )
    return None
