"""Check an answer to feedback that a candidate wrote: does it take in what was said, or fight it?"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from afterword.answer.features import Heard, listen
from afterword.answer.layer import Layer, load, probability
from afterword.answer.rules import FIGHTS_AS_A_WHOLE
from afterword.findings import Finding, Severity
from afterword.mail import parse
from afterword.rules.tone import read
from afterword.tone import ToneReport, check

_FIGHTS = 50


def check_answer(text: str, *, ignore: Set[str] = frozenset()) -> ToneReport:
    """Judge an answer to feedback: its tone, and whether it fights (DOMAIN 1.10).

    A finding of severity error says that it fights and should not be sent so; `fights` asks for one. What sounds like
    arguing in an answer that takes the feedback in as a whole is only a note. `non_defensiveness` weighs what the tone check gives
    and how the answer sounds beside other answers; it is 50 where one good answer in twenty is called fighting, and below that it
    fights. Takes any string.

    >>> fights(check_answer("Thanks. With respect, I did name three suppliers, it was on slide nine."))
    True
    >>> fights(check_answer("Thank you, you are right about the suppliers. I will have three ready next time."))
    False
    """
    tone = check(text, ignore=ignore)
    heard = listen(read(parse(text)))
    layer = load()
    odds = layer.odds([each.features for each in heard], tone.non_defensiveness) - layer.alarm
    score = round(100 * (1 - probability(odds)))
    is_fighting = score < _FIGHTS
    found = [finding for each in heard for finding in each.findings]
    if is_fighting and not found and heard:
        found = [FIGHTS_AS_A_WHOLE.finding(_loudest(heard, layer).sentence.whole())]
    level = Severity.ERROR if is_fighting else Severity.NOTE
    own = [replace(finding, severity=level) for finding in found if finding.rule not in ignore]
    spoken = tone.findings if is_fighting else tuple(map(_softer, tone.findings))
    ordered = sorted((*spoken, *own), key=lambda finding: (finding.start, finding.end, finding.rule))
    return replace(tone, findings=tuple(ordered), non_defensiveness=score)


def _softer(finding: Finding) -> Finding:
    """Return a finding as it stands in an answer that takes the feedback in as a whole: no error any more."""
    return replace(finding, severity=Severity.WARNING) if finding.severity is Severity.ERROR else finding


def fights(report: ToneReport) -> bool:
    """Return whether a checked answer fights what was said."""
    return any(finding.severity is Severity.ERROR for finding in report.findings)


def fighting_words(sentence: str) -> tuple[Finding, ...]:
    """Return the findings of the answer rules on one sentence by itself, whatever stands around it."""
    return tuple(finding for each in listen(read(parse(sentence))) for finding in each.findings)


def _loudest(heard: Sequence[Heard], layer: Layer) -> Heard:
    return max(heard, key=lambda each: layer.sentence(each.features))
