"""Say plain remarks and advice from the candidate's side: "you were late both days" becomes "was late both days".

What leans on anything outside itself is cut short or left: nothing is confessed that the message did not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from afterword.feedback.clauses import Clause
from afterword.feedback.mirror import Mirrored, turned
from afterword.feedback.plainly import Deed
from afterword.feedback.texting import spelled

MOST = 3
"""Remarks that are owned in one sentence."""
_LONGEST = 14
_LEANS = re.compile(
    r"(?i)\b(?:he|she|they|him|her|them|his|their|it|its|it's|this|that(?! (?:the|my|all|every|some)\b)|that's|these|those|there|one|ones|what|which|who|such|himself|herself)\b|[^\x20-\x7eÀ-ž£€’]|\""
)
_TURN = re.compile(
    r"(?i)\s+(?:to say|when|before|after|because|so|that|which|where|as|by the time|while|until|if|about it|of it|with it|on it|to it|for it|though|or)\b"
)
_TRAILS = re.compile(
    r"(?i)\s+(?:though|either|as well|I'm afraid|sorry|mate|love|hun|babe|pal|to be honest|tbh|really|unfortunately|x+|and|n|but|bro|lad|man)$"
)
_OPENS = re.compile(
    r"(?i)\b(?:the|a|an|to|of|with|for|at|by|from|and|or|my|your|quite|very|not|as|than|when|I|is|was|were)$"
)
_DENIED = re.compile(r"(?i)^(?:did(?:n't| not)|never|had(?:n't| not))\b")
_IS = re.compile(r"was (?!not\b)")
_WORD_LEAST = 2
_SOLE = re.compile(
    r"(?i)^(?:mumbled|rushed|rambled|waffled|swore|froze|panicked|guessed|stalled|(?:didn't|did not|never) (?:ring|rang|call|called|phone|phoned|turn up|show up|sweep up|wash up|clean up|smile|apologise|knock))$"
)


WOULD_HAVE_HELPED = "would have helped"
_WISHED = re.compile(
    r"(?i)\b(?:i|we|he|she|they|the \w+|[A-Z]\w+)(?: would|'d) (?:really |also )?have (?:liked|wanted|preferred)(?: to (?:see|hear|have seen|have heard))? "
    r"(?P<what>(?:(?:a (?:bit|little|lot) |rather |far |much )?(?:more|fewer|less)) (?!than\b)[^.,;:!?()]+)"
)


def wished_for(parts: Iterable[Clause]) -> Mirrored | None:
    """Return what they would have liked more or less of, said from the candidate's side: "more numbers would have helped"."""
    for part in parts:
        found = _WISHED.search(" ".join(part.text.replace("’", "'").split()))
        words = _bare(turned(found["what"])) if found else ""
        if 2 <= len(words.split()) <= LONGEST_WISH and not _LEANS.search(words) and not _UNSTEADY.search(words):
            return Mirrored(f"{words} {WOULD_HAVE_HELPED}", is_act=False)
    return None


LONGEST_WISH = 14
_UNSTEADY = re.compile(
    r"(?i)\b(?:is|are|was|were|had|have|but|because|if|when|while|than|so|you|experience|exposure|time|notice)\b|\b(?:of|the|a|and|in|from|with|to)$"
)
"""What a wish holds that is a sentence of its own, or speaks of what nobody brings to the day."""


def owned_deeds(found: Sequence[Deed]) -> Mirrored | None:
    """Return the remarks as the candidate owns them in one sentence, or None where none of them can stand in one."""
    said = [each for each in map(_owned, found) if each][:MOST]
    if not said:
        return None
    text = said[0].words
    for at, (before, now) in enumerate(pairwise(said), 1):
        is_last = at == len(said) - 1
        subject = "I " if now.is_act and not before.is_act else ""
        if now.words.startswith("was ") and _IS.match(before.words) and now.is_act and before.is_act:
            now = Mirrored(now.words.removeprefix("was "), is_act=True)
        joint = " and " if is_last else ", "
        text += f"{joint}{subject}{now.words}"
    return Mirrored(text, said[0].is_act)


def _owned(deed: Deed) -> Mirrored | None:
    said = deed.said
    if deed.is_act:
        said = re.sub(r"(?i)^(?:just|only|also|simply|clearly|really|often|always|both) ", "", said)
        said = (
            re.sub(r"(?i)\b(?:no one|nobody)\b", "anybody", re.sub(r"(?i)\bnothing\b", "anything", said))
            if _DENIED.match(said)
            else said
        )
        said = re.sub(
            r"(?i)\b(?:himself|herself)\b", "myself", re.sub(r"^not (?=[a-z]+\b)(?!\w+ing)", "did not ", said)
        )
        said = re.sub(r"(?i)^take (?:a )?(?=long time)", "took a ", said)
        words = _standing(turned(said))
        return Mirrored(words, is_act=True) if words else None
    said = re.sub(r"(?i)^(?:still )?ha(?:ve|s)\b", "had", re.sub(r"(?i)^not\b", "were not", said))
    said = said.replace("not accurate", "inaccurate")
    words = _standing(re.sub(r"(?i)^left all over", "were left all over", said))
    if words and re.search(r"[^s]s$", deed.subject):
        words = re.sub(r"^was\b", "were", words)
    subject = turned(
        re.sub(r"(?i)^(your|the|most|some|all|both|one|room|table)\b", lambda m: m[0].lower(), deed.subject)
    )
    return Mirrored(f"{subject} {_second_half(words)}", is_act=False) if words and not _LEANS.search(subject) else None


def _second_half(words: str) -> str:
    """Return what goes on behind a subject that is no person, turned; its verb stays as it is."""
    first, _, rest = words.partition(" ")
    return f"{first} {turned(rest)}" if rest else first


def _standing(words: str) -> str | None:
    """Return the words, cut where they turn to something that cannot stand alone; None where too little is left."""
    plain = _bare(words)
    cuts = [found.start() for found in _TURN.finditer(plain)]
    for end in (len(plain), *reversed(cuts)):
        kept = _bare(plain[:end])
        count = len(kept.split())
        enough = count >= _WORD_LEAST + (
            kept.split()[0].lower() in ("didn't", "did", "hadn't", "had", "never") if kept else 0
        )
        if (enough or _SOLE.match(kept)) and count <= _LONGEST and not _LEANS.search(kept) and not _OPENS.search(kept):
            return kept
    return None


def _bare(words: str) -> str:
    plain = " ".join(words.split()).strip(" ,.!;:-")
    while _TRAILS.search(plain):
        plain = _TRAILS.sub("", plain).strip(" ,.!;:-")
    return plain


_REACH = re.compile(
    r"(?i),?\s+(?:and|then|n|&|,)\s+(?:then )?(?:i'd |i'll |you'll |you can |we'll |we'd )?(?:to )?(?:ring|call|phone|write|come|apply|let|try us|try me|try again|give (?:us|me)|send|see|text|get back|you're|have you|reapply|re-apply|be in touch)\b.*$|\s+(?:to|for) (?:yourself|us|me)$|,? before (?:applying|you (?:apply|come|try)).*$|,?\s+(?:yeah|um+|er+m?|x+)\b.*$|\s+(?:and|n) (?:um+|take care|bye|good luck)\b.*$|,\s+it'?s\b.*$"
)
_NO_STEP = re.compile(
    r"(?i)^(?:come|ring|call|phone|apply|reapply|re-apply|try again|try us|get back|send|keep (?:it up|going|at it|in touch|an eye|trying|well|smiling|your chin)|take care|look after|stay|let (?:us|me)|have a|good luck|be in touch|don't (?:worry|give up|take))\b"
)
_STEP = re.compile(
    r"(?i)^(?:keep your (?:hair|nails|hands|phone|jewellery)|tie your|take off your|(?:keep )?practi[sc](?:e|ing)(?! (?:mgr|manager|nurse|knowledge|lang|name))|slow down|speed up|prepare|ask|do|spend|start|put|work on|get|go|find|learn|read(?! (?:off|me|us))|look (?:for|up|at)|lead with|take|revise|observe|help out|check|bring|wear|clean|study|arrive|be|gain|shadow|volunteer|watch|say|use|give|brush up|run|write|record|measure|pick|join|train|book|sit|complete)\b"
    r"(?!.*\b(?:careers? page|website|hand up|future roles?|again$|think of us|to be honest)\b)"
)
LONGEST_ADVICE = 16


def followed(advice: str) -> str | None:
    """Return advice as the candidate takes it up, to follow "I will" ("practise the walk-round check"), or None."""
    plain = _bare(_REACH.sub("", " ".join(spelled(advice.replace("’", "'")).split())))
    plain = re.split(r"[.!?;:(]", plain)[0].strip()
    plain = re.sub(
        r"(?i)^(?:please|kindly|just|also|maybe|perhaps|go (?:and|away and)|next time|in future) (?=[a-z])", "", plain
    )
    plain = re.sub(r"(?i)^go (?=get|practi|find|see)", "", re.sub(r"(?i)^do (?=some|the|a|your)", "do ", plain))
    words = re.sub(r"\bI are\b", "I am", turned(plain))
    if not _STEP.match(plain) or _LEANS.search(words) or _OPENS.search(words) or _NO_STEP.match(plain):
        return None
    count = len(words.split())
    is_enough = count >= 2 or words.lower() == "ask"
    return words[:1].lower() + words[1:] if is_enough and count <= LONGEST_ADVICE and words.isprintable() else None
