"""Run the rules over a text: every rule only on the sentences that hold one of its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp

from afterword.findings import Finding, Severity
from afterword.mail import Kind, Mail, Part, parse
from afterword.rules.base import Rule
from afterword.rules.tone import TONE_RULES, Sentence, Text, read
from afterword.tone.confidence import confidence
from afterword.tone.report import ToneReport
from afterword.tone.signs import signs

SINCERITY_FAMILIES = frozenset({"insincere", "too much"})
_WEIGHT = {Severity.NOTE: 0.25, Severity.WARNING: 0.8, Severity.ERROR: 1.6}


def check(text: str, *, own_words_only: bool = True) -> ToneReport:
    """Judge the tone of `text`.

    With `own_words_only` (the default) greeting, signature and quoted thread are set aside first; without, every line is
    judged. Takes any string and never fails on one.

    >>> check("I deserve an answer by Friday.").findings[0].words
    'I deserve'
    """
    mail = parse(text) if own_words_only else Mail(text, (Part(Kind.BODY, 0, len(text)),) if text else ())
    return judge(read(mail))


def judge(text: Text) -> ToneReport:
    """Judge a text that was cut into sentences."""
    found = [finding for sentence in text.sentences for finding in findings(sentence)]
    found.sort(key=lambda finding: (finding.start, finding.end, finding.rule))
    words = sum(1 for sentence in text.sentences for word in sentence.words if word[0].isalnum() or word[0] == "<")
    return ToneReport(
        sincerity=_score(found, sincere=True),
        non_defensiveness=_score(found, sincere=False),
        findings=tuple(found),
        receptive=tuple(signs(text)),
        confidence=confidence(text, words),
        words=words,
    )


def findings(sentence: Sentence) -> list[Finding]:
    """Return what the rules find in one sentence."""
    return [finding for number in called(sentence) for finding in TONE_RULES[number].findings(sentence)]


def called(sentence: Sentence) -> list[int]:
    """Return the numbers of the rules that have a word in the sentence, in order."""
    index = _index()
    numbers: set[int] = set()
    for word in index.keys() & sentence.words:
        numbers.update(index[word])
    return sorted(numbers)


@cache
def _index() -> dict[str, tuple[int, ...]]:
    return build_index(TONE_RULES)


def build_index(rules: Sequence[Rule[Sentence]]) -> dict[str, tuple[int, ...]]:
    """Return for every trigger word the numbers of the rules it calls."""
    index: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for word in getattr(rule.check, "triggers", ()):
            index.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in index.items()}


def _score(found: list[Finding], *, sincere: bool) -> int:
    weight = sum(_WEIGHT[f.severity] for f in found if (f.family in SINCERITY_FAMILIES) is sincere)
    return round(100 * exp(-weight))
