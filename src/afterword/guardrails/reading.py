"""Guardrails of a reworded reading: no new claim, nobody's mind read as a fact, no doubt lost (DOMAIN 1.6-1.8, 5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from afterword.findings import Finding, Severity
from afterword.guardrails.proposal import FUNCTION_WORDS, WORD, stem, vocabulary
from afterword.message import Move
from afterword.rules.base import Hit, Rule

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_SHORTEST, _LONGEST = 0.35, 1.6


@dataclass(frozen=True)
class Reworded:
    """A text that somebody offers in place of `floor`, which was written by hand, about `message`."""

    text: str
    floor: str
    message: str = ""

    @cached_property
    def supported(self) -> frozenset[str]:
        """The stems of all words of the floor and the message."""
        return frozenset(stem(match[0]) for match in WORD.finditer(f"{self.floor} {self.message}"))

    def holds(self, pattern: str) -> bool:
        """Whether the floor itself says so."""
        return re.search(pattern, self.floor, re.IGNORECASE) is not None


def _whole(offer: Reworded, wrong: object) -> Iterator[Hit]:
    if wrong:
        yield Hit(offer.text, 0, len(offer.text))


def _form(offer: Reworded) -> Iterator[Hit]:
    text = offer.text
    size = len(text.split()) / max(1, len(offer.floor.split()))
    broken = text != text.strip() or not text.endswith((".", "!", "”")) or any(not each.isprintable() for each in text)
    marked = re.search(r"[<>{}\[\]|`\\#^~_=*?]|https?:|www\.|\S@\S", text)
    yield from _whole(offer, broken or marked or not _SHORTEST <= size <= _LONGEST)


def _invented(offer: Reworded) -> Iterator[Hit]:
    known = vocabulary(Move.LEARNED)
    for match in WORD.finditer(offer.text):
        word, root = match[0], stem(match[0])
        if root in offer.supported or word.lower().replace("’", "'") in FUNCTION_WORDS:
            continue
        opens = match.start() == 0 or re.search(r"[.!?:][”\"]?\s+$", offer.text[: match.start()])
        named = word[:1].isupper() and not opens
        if named or any(letter.isdigit() for letter in word) or root not in known:
            yield Hit(word, match.start(), match.end())


_MIND = re.compile(
    r"(?i)\b(?:they|he|she|team|panel|manager|interviewers?|recruiter|somebody|someone|people|employer|company|client|nobody|everyone|everybody)\b(?: there| all| really| simply| just| clearly| probably)*"
    r" (?:dis\w+|didn['’]t (?:like|want|take|warm|believe|trust)|did not (?:like|want|take|warm|believe|trust)|hate\w*|felt|feel|thought|think|wanted|want|preferred|prefer|believe\w*|decided|meant|mean|liked|found you"
    r"|(?:was|were|is|are) (?:put off|worried|annoyed|bored|afraid|looking|hoping|impressed|unsure|sure|uncomfortable|disappointed)|took against|rejected|doubt\w*|fear\w*)\b"
)
_HEDGE = re.compile(
    r"(?i)\b(?:may|might|can|could|perhaps|possibly|maybe|sometimes|usually|often|whether|if|seems?|reads?|doesn['’]t have to|need not|cannot|can['’]t|only they know|as if|suggests?)\b"
)


def _mind(offer: Reworded) -> Iterator[Hit]:
    for sentence in _SENTENCE.finditer(offer.text):
        bare = _QUOTED.sub("", sentence[0])
        if sentence[0].strip() in offer.floor or _HEDGE.search(bare):
            continue
        found = _MIND.search(bare)
        if found and not offer.holds(re.escape(found[0])):
            yield Hit(sentence[0].strip(), sentence.start(), sentence.end())


_CERTAIN = (
    r"\b(?:clearly|obviously|definitely|certainly|undoubtedly|surely|must have|must be|really means?|actually|in truth|(?:real|true) reason|the truth is|no doubt|without (?:a )?doubt|proves?|you failed"
    r"|you (?:are|were) (?:not |un|too |the (?:wrong|right))\w*|it means that|this means|always|guaranteed?|will (?:hire|get|succeed))\b"
)


def _certain(offer: Reworded) -> Iterator[Hit]:
    for match in re.finditer(_CERTAIN, _QUOTED.sub(lambda m: " " * len(m[0]), offer.text), re.IGNORECASE):
        if not offer.holds(re.escape(match[0])):
            yield Hit(match[0], match.start(), match.end())


def _quotes(offer: Reworded) -> Iterator[Hit]:
    message = " ".join(offer.message.split())
    for match in _QUOTED.finditer(offer.text):
        if " ".join(match[1].split()).strip(" .,;:") not in message:
            yield Hit(match[0], match.start(), match.end())
    yield from _whole(offer, _QUOTED.search(offer.floor) and not _QUOTED.search(offer.text))


_HALVES = (
    r"cannot tell|can['’]t tell|don['’]t tell|doesn['’]t tell|do not tell|does not tell|no way to tell|nobody can tell",
    r"take to you|like you|warm to you",
    r"match\w*|suit\w*|fitted",
    r"may|might|can|could|perhaps|possibly",
    r"neither makes you|no verdict|not a verdict|says? nothing about you|doesn['’]t (?:have to|make you)|evidence of nothing|little about what you know|seldom a judg|not about how well",
)


def _doubt_lost(offer: Reworded) -> Iterator[Hit]:
    lost = [
        half for half in _HALVES if offer.holds(rf"\b(?:{half})") and not re.search(rf"(?i)\b(?:{half})", offer.text)
    ]
    yield from _whole(offer, lost)


_STIRS = (
    r"\b(?:again and again|ask (?:them |him |her )?again|appeal\w*|complain\w*|argu\w+|dispute\w*|challenge (?:it|them|the)|push back|prove\w*|correct (?:them|him|her)|lawyer\w*|legal\w*|sue|demand\w*|insist\w*|explain (?:to them|why)|convince\w*"
    r"|reconsider\w*|public\w*|post (?:it|about)|tell them (?:that )?(?:they|you)|stranger|connect with|call them|lie|pretend\w*|invent\w*|quit|give up|hide)\b"
)


def _stirs(offer: Reworded) -> Iterator[Hit]:
    for match in re.finditer(_STIRS, offer.text, re.IGNORECASE):
        if not offer.holds(re.escape(match[0])):
            yield Hit(match[0], match.start(), match.end())


def _turned(offer: Reworded) -> Iterator[Hit]:
    bare, floor = _QUOTED.sub("", offer.text), _QUOTED.sub("", offer.floor)
    never = r"(?i)\b(?:don['’]t|do not|never|no need to|instead of|rather than|avoid|stop|not)\b"
    yield from _whole(offer, re.search(never, bare) and not re.search(rf"{never}|(?i:\bno\b|nothing|only)", floor))


def _rule(
    number: int,
    name: str,
    why: str,
    check: Callable[[Reworded], Iterator[Hit]],
    bad: tuple[str, ...],
    good: tuple[str, ...],
) -> Rule[Reworded]:
    return Rule(
        id=f"READ{number:02d}", name=name, family="reading", severity=Severity.ERROR, why=why, hint="Say no more and no less than the plain text says.",
        source="DOMAIN 1.6-1.8", check=check, bad=bad, good=good,
    )  # fmt: skip


READING_RULES: tuple[Rule[Reworded], ...] = (
    _rule(1, "plain-text", "It is no plain, finished text of about the same length.", _form,
          ("**Think back** to one moment where it showed.", "Yes.", "Think back to one moment?", "Think back to one moment where it showed"), ("Think back to one moment where it might have shown.",)),
    _rule(2, "invented", "Something is named here that neither the message nor the plain text names.", _invented,
          ("Think back to one moment with Martin where it might have shown.", "Think back to 3 moments where it might have shown.", "Think back to one hostile moment where xenon might have shown."), ("Think back to one moment in which it might have shown.",)),
    _rule(3, "mind-read", "Nobody knows what they thought or felt; it is said here as a fact.", _mind,
          ("They disliked you from the first moment on that day.", "The team felt that you were too cold for that moment.", "The manager wanted somebody quieter in that one moment."), ("They may not have liked the moment where it showed.", "Think back to one moment where it might have shown.")),
    _rule(4, "too-sure", "It is surer than the plain text.", _certain,
          ("Think back to the moment where it clearly showed.", "The real reason is the one moment where it showed.", "You were too quiet in the moment where it showed."), ("Think back to one moment where it might have shown.",)),
    _rule(5, "misquoted", "A quotation is not in the message, or the one that was there is gone.", _quotes,
          ("Think back to “your many mistakes” and where it might have shown.",), ("Think back to one moment where it might have shown.",)),
    _rule(6, "doubt-lost", "A doubt, or one of two possible meanings, is gone.", _doubt_lost,
          ("Think back to the one moment where it has shown.",), ("Think back to one moment where it could have shown.",)),
    _rule(7, "stirs", "It advises to fight, to hide or to press.", _stirs,
          ("Prove to them that it might have shown in one moment.", "Ask them again about the moment where it might have shown.", "Appeal, and think back to one moment where it might have shown."), ("Think back to one moment where it might have shown.",)),
    _rule(8, "turned-round", "A \"not\" came in: it advises the opposite.", _turned,
          ("Never think back to one moment where it might have shown.",), ("Think back to one moment where it might have shown.",)),
)  # fmt: skip
PLAIN_EXAMPLE = "Think back to one moment where it might have shown."
"""The plain text that the rules' examples stand in place of."""


def check_reworded(offer: Reworded) -> tuple[Finding, ...]:
    """Return every finding on a text offered in place of the plain one; empty means that it may stand."""
    return tuple(finding for rule in READING_RULES for finding in rule.findings(offer))
