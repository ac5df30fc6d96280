"""Features of one sentence of an answer: the rules it fires, what it takes in, and its words."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from afterword.answer.rules import ANSWER_RULES
from afterword.findings import Finding
from afterword.rules.tone import Sentence, Text
from afterword.tone.engine import findings as tone_findings
from afterword.tone.engine import hits_of, signs_of


class Heard(NamedTuple):
    """One sentence with the findings of the answer rules in it, and its features."""

    sentence: Sentence
    findings: tuple[Finding, ...]
    features: tuple[str, ...]


def listen(text: Text) -> tuple[Heard, ...]:
    """Return every sentence of a mail with its findings and features."""
    return tuple(_heard(sentence, index, len(text.sentences)) for index, sentence in enumerate(text.sentences))


def _heard(sentence: Sentence, index: int, of: int) -> Heard:
    found = tuple(finding for rule in ANSWER_RULES for finding in rule.findings(sentence))
    hits = hits_of(sentence)
    words = sentence.words
    names = [*words, *map(" ".join, pairwise(words)), f"#first {words[0] if words else ''}"]
    names += [finding.rule for finding in (*found, *tone_findings(hits))]
    names += [f"#sign {sign.name}" for _, sign in signs_of(hits)]
    names += [f"#length {min(len(words) // 8, 5)}"]
    names += ["#opens"] * (index == 0) + ["#ends"] * (index == of - 1)
    names += ["#question"] * ("?" in words) + ["#number"] * ("<n>" in words) + ["#quote"] * ('"' in words)
    return Heard(sentence, found, tuple(dict.fromkeys(names)))
