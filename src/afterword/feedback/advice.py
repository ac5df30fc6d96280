"""What the sender advises to do: nobody's next step is better than the one that stands in the message."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterword.feedback.clauses import Clause
from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.plainly import Piece, pieces

_WANT_TO = r"\b(?:you(?:'d| would)(?: probably| certainly| really)? want|it(?:'d| would) (?:be worth|help)(?: you)?|you(?:'d| would) do well|you (?:need|have)) to (?P<what>(?:learn (?:the|some|to|your)|get (?:a|an|your|some)|keep your (?:hair|nails|hands|phone|jewellery)|tie your|take off your|brush up)\b[^.!?]{3,110})"
_ADVISED = (
    r"\b(?:i|we|they|he|she)(?:'d| would| do|)? (?:strongly |really |also )?(?:suggest(?:ed)?|recommend(?:ed)?|advised?|encourage you to|urge you to)\b(?: that)?(?: you| me| i)?(?: to)? (?P<what>[^.!?]{6,110})",
    r"\b(?:my|our|one) (?:advice|suggestion|recommendation|tip)(?: to you| for you)?(?: would be| is|:)(?: that)?(?: you| me| i)?(?: to)? (?P<what>[^.!?]{6,110})",
    r"^\W*(?:please )?(?P<what>(?:get|renew|pass|finish|do) (?:it|that|one|the \w+|your \w+)\b[^.!?]{0,40} and (?:then )?(?:ring|call|phone|write|come|apply|let (?:me|us)|try|you(?:'re|'ll| are| will)|we(?:'ll| will)|i(?:'ll| will))\b[^.!?]{0,60})",
    r"^\W*(?:(?:so|and|next time|in future|for next time),? )*(?P<what>(?:use (?:a|an|one|your|fewer|more|short\w*|real|concrete|numbers|examples)|practi[sc]e|prepare (?:a|an|one|two|three|more|your|some|examples)|slow down|pause|work on|read up on|brush up(?: on)?|pick (?:one|a)|give (?:one|an? (?:\w+ )?example|the (?:point|answer|result)|numbers|concrete|real)|lead with|start with|get (?:some|your)|learn (?:the|some|to|how))\b[^.!?]{3,110})(?=[.!]|$)",
    _WANT_TO,
)
_NO_ADVICE = r"\b(?:not|never|n't|nobody|no one) (?:\w+ )?(?:suggest|recommend|advise)|\b(?:suggest\w*|recommend\w*|advised?) (?:that )?(?:you (?:are|were|have|had|did|lack\w*|may|might)|the|it|this|we|not|another|someone|somebody|against|us|him|her|them)\b|\bsuggested (?:that )?you (?:were|are)\b"


def advice(parts: Iterable[Clause]) -> Evidence | None:
    """Return the first piece of advice in the clauses, quoted from where it says what to do, or None."""
    heard = tuple(parts)
    for part in heard:
        plain = part.text.replace("’", "'")
        for pattern in _ADVISED:
            found = compiled(pattern).search(plain)
            if found and not compiled(_NO_ADVICE).search(plain):
                start, words = found.start("what"), found["what"].rstrip(" ,;:")
                return Evidence(
                    part.text[start : start + len(words)], part.start + start, part.start + start + len(words)
                )
    return next((_with_more(part, told) for part in heard for told in map(_told_to, pieces(part)) if told), None)


def _told_to(piece: Piece) -> Evidence | None:
    """Return what a piece tells the candidate to do: "next time ask", "get some hours in with under twos"."""
    plain = piece.text.replace("’", "'").replace("\n", " ")
    found = compiled(_TOLD_TO).match(plain)
    if found is None or compiled(_NO_ADVICE).search(plain) or compiled(_NO_STEP).match(found["what"]):
        return None
    start, words = found.start("what"), re.sub(r"(?i)\s+x+\b.*$", "", found["what"]).rstrip(" ,;:.!")
    if " " not in words:
        start, words = 0, piece.text[: start + len(words)]
    return Evidence(piece.text[start : start + len(words)], piece.start + start, piece.start + start + len(words))


def _with_more(part: Clause, told: Evidence) -> Evidence:
    """Return the advice with a second thing to do behind an "and": "look up and say hello"."""
    end = told.end - part.start
    more = compiled(_MORE).match(part.text[end:]) if part.text[told.start - part.start : end] == told.words else None
    if more is None:
        return told
    return Evidence(f"{told.words}{more[0]}", told.start, told.end + len(more[0]))


_MORE = r" (?:and|n|&) (?:say|ask|check|wipe|clean|keep|learn|practi[sc]e|write|let|take|breathe|smile|greet|slow|read)\b[^,.;:!?()]{0,50}(?=[,.;:!?)]|$)"


_TOLD_TO = (
    r"^(?:\W*(?:please|pls|plz|kindly|just|yeah|so|and|um+|then|next time|in future|for next time|if i were you|my advice|if you're serious|(?:(?:she|he|they|boss|\w+) )?(?:said|says)(?: to)?)\b[,:]?\s*)*"
    r"(?P<what>(?:(?:keep|go and|go|do some|do more) )?(?:practi[sc](?:e|ing)(?! (?:this|mgr|manager|nurse|knowledge))|work on (?!(?:it|that|this)\b)|gain|get (?:some|more|your|a (?:bit|few|year|job|refresher|couple)|yourself (?:on|a)|used to)|take (?:a (?:refresher|course|class|breath|minute|look at)|your time|the course|some)|spend (?:some|a|more)|observe|revise|brush up|slow down|speed up|learn (?!from)|read (?!more about us|our|on\b)|watch (?!this|out)|run a|help out|volunteer|shadow|check (?!out|our|back|your (?:inbox|email|spam)|the (?:site|website))|ask(?=$|\W*$| (?:for|before|when|if|about|early|sooner|first|someone|somebody)\b)|look up\b|say hello|bring (?:a|an|your|some|one|two)|wear |clean as|write (?:it )?down|study\b|prepare\b|arrive\b|be (?:on time|punctual|early)|do (?:a|the|your|some|more) (?=\w)|study\b)[^.!?]{0,110})"
)
_NO_STEP = r"(?i)(?:do (?:the|a|your|some) (?:best|maths|math|favour|job|right)|take (?:a look at (?:our|other)|some time off)|check (?:your|our)|read (?:this|the (?:attached|following|below))|learn more|get (?:some|your) (?:rest|sleep|p45|money)|ask (?:for (?:me|feedback)|about (?:it|anything)|if (?:i|we))|bring (?:your|some) (?:own )?(?:id|passport)|prepare to)"
