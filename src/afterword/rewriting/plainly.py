"""Say a sentence again without the few words a rule stumbled over: a lead-in, a stock phrase, a borrowed flourish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from afterword.rewriting.clauses import open_

Spans = Sequence[tuple[int, int]]

# What may go where a finding stands on it: none of it carries a fact. Nothing is added but a tense.
_WORDINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (
            r"^(?:so|well|please|and|but|now),?\s+(?=(?:what|which|where|how|is there|was there|was it|could you|can you|would you)\b[^.!]*\?)",
            "",
        ),
        (r"(?<=\bdid you )(?:actually|really|even) (?=[^.!]*\?)", ""),
        (r",?\s+i['’]?ll (?:give|grant) you (?:that|this)\b", ""),
        (r"^for what it['’]?s worth(?: to you)?,?\s+", ""),
        (r",?\s+for what it['’]?s worth\b(?: to you)?", ""),
        (r"^but i do (?=(?:take|see|hear|accept|understand|respect|agree|appreciate|know)\b)", "I "),
        (r",?\s+(?:going|moving) forward\b", ""),
        (r",?\s+at your earliest (?:convenience|possible convenience)\b", ""),
        (r",?\s+(?:for|in|with) (?:your|all your|any|the)?\s*future endeavou?rs\b", ""),
        (r"^((?:i )?(?:heard|learn(?:ed|t)|read|gathered)) from [\w'’ ]{2,30}? (?=that i\b)", r"\1 "),
        (r"([\"“])with (?=all due respect\b)", r"\1"),
        (r"\b(thank you for the) free (?=\w)", r"\1 "),
        (r"\b(but|and) I (?=\w+ed\b)", r"\1 "),
        (r"\bI (?=(?:exceeded|overran|overshot|misread|misjudged|underestimated|rushed|skipped|missed)\b)", "I had "),
        (r"^(?:on|as to) the (?:matter|question|subject|point) of [\w'’ -]{2,30}?,\s+(?:yes,\s+)?(?=I\b)", ""),
        (r"^(?:oddly|interestingly|funnily|strangely)(?: enough)?,\s+", ""),
    )
)


def plainly(sentence: str, spans: Spans) -> Iterator[str]:
    """Yield the sentence with the wording at `spans` said plainly, one wording first and then all of them together."""
    said = sentence
    for pattern, plain in _WORDINGS:
        match = pattern.search(said)
        if match is None or (said == sentence and not _near(match.span(), spans)):
            continue
        said = _tidy(pattern.sub(plain, said, count=1), sentence)
        yield said


def _near(place: tuple[int, int], spans: Spans) -> bool:
    """Return whether a wording touches a finding, or leads in to the clause that has it."""
    return any(start <= place[1] + 1 and place[0] < end for start, end in spans)


def _tidy(said: str, sentence: str) -> str:
    said = re.sub(r"\s+([,.;!?])", r"\1", re.sub(r" {2,}", " ", said))
    return open_(said, sentence)
