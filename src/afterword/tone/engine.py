"""Run the rules and the trained layer over a text: every rule only on the sentences that hold one of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from afterword.findings import Finding, Severity
from afterword.mail import Kind, Mail, Part, parse
from afterword.rules.base import Hit
from afterword.rules.tone import TONE_RULES, Sentence, Text, read
from afterword.tone.confidence import confidence
from afterword.tone.index import index
from afterword.tone.layer import Layer, Odds, Sounds, load
from afterword.tone.learned import ARGUES_QUIETLY, HEARD_BESIDE, RINGS_HOLLOW, learned_finding
from afterword.tone.report import Sign, ToneReport
from afterword.tone.signs import sign
from afterword.tone.vocabulary import Vocabulary, Written

SINCERITY_FAMILIES = frozenset({"insincere", "too much"})
"""Families that tell on sincerity; all others tell on non-defensiveness."""

_RULES = len(TONE_RULES)

_SPARED = {Severity.NOTE: 0.95, Severity.WARNING: 0.65, Severity.ERROR: 0.4}
"""The chance that a reader passes over a finding, whatever the rest of the mail; chosen leaving one author out."""
_SPARED_LEARNED = {ARGUES_QUIETLY.id: 0.8, RINGS_HOLLOW.id: 0.8, HEARD_BESIDE.id: 1.0}
"""The same for the layer's own findings; what is only heard beside the rest tells nothing that the rest does not."""
_SHORT = 0.85
"""A clause has fewer words to sound by than a sentence, and is doubted only this many log odds later."""

_PLACE = attrgetter("start", "end", "rule")

_PLAIN_SPEECH = frozenset({"TON305", "TON306"})
"""The rules whose words mean what they say in any sentence."""


class Heard(NamedTuple):
    """The sentences of a mail, each by itself: what fires in it, and how it sounds."""

    sentences: Sequence[Sentence]
    values: list[list[int]]
    """Of the words and pairs of words."""
    hits: list[list[tuple[int, Hit]]]
    """By the numbers of the checks: those of the rules first, then those of the signs."""
    sounds: Sounds


def check(text: str, *, own_words_only: bool = True, ignore: Set[str] = frozenset()) -> ToneReport:
    """Judge the tone of `text`.

    With `own_words_only` (the default) greeting, signature and quoted thread are set aside first; without, every line is
    judged. Rules whose ids stand in `ignore` are left out, of the findings and of the scores. Takes any string and never fails
    on one.

    >>> check("I deserve an answer by Friday.").findings[0].words
    'I deserve'
    """
    mail = parse(text) if own_words_only else Mail(text, (Part(Kind.BODY, 0, len(text)),) if text else ())
    return judge(read(mail), ignore)


def judge(text: Text, ignore: Set[str] = frozenset(), layer: Layer | None = None) -> ToneReport:
    """Judge a text that was cut into sentences, by the shipped weights or by those of `layer`."""
    layer = layer or load()
    heard = listen(text.sentences, layer, ignore)
    manner = layer.manner(heard.sounds)
    found = _weighed(heard, manner, layer, ignore)
    found.sort(key=_PLACE)
    sincere, other = _spared(found)
    hollow = [odds[1] for odds in heard.sounds.odds]
    # What is not meant is not receptive either, so it counts on both sides.
    fighting = [*map(max, heard.sounds.odds)]
    words = sum([len(sentence.written) for sentence in text.sentences])
    return ToneReport(
        sincerity=_score(layer.insincere.probability(hollow, manner, sincere)),
        non_defensiveness=_score(layer.defensive.probability(fighting, manner, other)),
        findings=tuple(found),
        receptive=_in_favour(heard, found),
        confidence=confidence(text, words),
        words=words,
    )


def listen(sentences: Sequence[Sentence], layer: Layer, ignore: Set[str] = frozenset()) -> Heard:
    """Hear every sentence by itself, by the rules and as a whole.

    Each step goes over all sentences before the next begins, which is a good deal quicker than all steps for each.
    """
    values = layer.vocabulary.values(sentences)
    hits = index().hits(sentences, layer.vocabulary.called(values))
    if ignore:
        left_out = {number for number, rule in enumerate(TONE_RULES) if rule.id in ignore}
        hits = [[hit for hit in some if hit[0] not in left_out] for some in hits]
    return Heard(sentences, values, hits, layer.sounds(sentences, values, hits))


def _weighed(heard: Heard, manner: float, layer: Layer, ignore: Set[str]) -> list[Finding]:
    """Return the findings of all sentences within a mail of that manner, in log odds.

    The same words fight in a mail that fights all along, and are innocent in one that takes the answer in.
    """
    lean = layer.lean.of(manner, len(heard.sentences))
    found: list[Finding] = []
    rows = zip(heard.sentences, heard.values, heard.hits, heard.sounds.odds)  # noqa: B905 (the keyword doubles what a zip takes)
    for sentence, values, hits, odds in rows:
        if hits and hits[0][0] < _RULES:
            found += [_doubted(number, hit, sentence, odds, lean, layer) for number, hit in hits if number < _RULES]
        elif quiet := learned_finding(sentence, values, odds, lean, manner, layer):
            found += [quiet] if quiet.rule not in ignore else []
    return found


def _in_favour(heard: Heard, found: list[Finding]) -> tuple[Sign, ...]:
    """Return the receptive signs of the sentences that nobody stumbles over: a thank-you that bites speaks for nobody.

    The findings stand in the order of the text.
    """
    places = [finding.start for finding in found if finding.blocks or finding.rule == HEARD_BESIDE.id]
    signs: list[Sign] = []
    for sentence, hits in zip(heard.sentences, heard.hits):  # noqa: B905 (the keyword doubles what a zip takes)
        if hits and bisect_left(places, sentence.start) == bisect_left(places, sentence.end):
            signs += [sign for _, sign in signs_of(hits)]
    return tuple(signs)


def _doubted(number: int, hit: Hit, sentence: Sentence, odds: Odds, lean: float, layer: Layer) -> Finding:
    """Return the finding of a rule; a note only in a sentence that sounds innocent as a whole, and from its last "but" on too.

    Not of an insult, nor of a word of law or of discrimination: those are too rare for the layer to know them.
    """
    rule = TONE_RULES[number]
    side = int(rule.family in SINCERITY_FAMILIES)
    # However well a mail takes the rest in, that excuses no error.
    grave = rule.severity is Severity.ERROR
    enough = layer.doubt_errors[side] - max(lean, 0.0) if grave else layer.doubt[side] - lean
    if rule.family == "hostile" or rule.id in _PLAIN_SPEECH or odds[side] >= enough:
        return rule.finding(hit)
    clause = sentence.after_turn(hit.end)
    if clause and _clause(clause, number, layer)[side] >= enough - _SHORT:
        return rule.finding(hit)
    return rule.finding(hit, severity=Severity.NOTE)


def _clause(clause: Sentence, number: int, layer: Layer) -> Odds:
    """Return how a clause sounds in which one rule fires."""
    return layer.sounds([clause], layer.vocabulary.values([clause]), [[(number, None)]]).odds[0]


def hits_of(sentence: Sentence) -> list[tuple[int, Hit]]:
    """Return which rules and signs fire in a sentence and where; the numbers of the signs stand behind those of the rules."""
    calling = _calling()
    return index().hits([sentence], calling.called(calling.values([sentence])))[0]


@cache
def _calling() -> Vocabulary:
    """Return which words call a rule, with no weights: those take longer to read than everything else that a phrase needs."""
    return Vocabulary(Written({}, {}), index().calls)


def findings(hits: list[tuple[int, Hit]]) -> list[Finding]:
    """Return what the rules found among the hits of one sentence."""
    return [TONE_RULES[number].finding(hit) for number, hit in hits if number < _RULES]


def signs_of(hits: list[tuple[int, Hit]]) -> list[tuple[int, Sign]]:
    """Return the receptive signs among the hits of one sentence, each with the number of its kind."""
    return [(number - _RULES, sign(number - _RULES, hit)) for number, hit in hits if number >= _RULES]


def _spared(found: list[Finding]) -> tuple[float, float]:
    """Return the chance that a reader stumbles over none of the findings that tell on sincerity, and over none of the others."""
    sincere = other = 1.0
    for finding in found:
        spared = _SPARED_LEARNED.get(finding.rule) or _SPARED[finding.severity]
        if finding.family in SINCERITY_FAMILIES:
            sincere *= spared
        else:
            other *= spared
    return sincere, other


def _score(probability: float) -> int:
    return round(100 * (1 - probability))


def is_plain(phrase: str) -> bool:
    """Return whether no rule finds anything in a phrase, which is too short for the trained layer to hear."""
    body = Mail(phrase, (Part(Kind.BODY, 0, len(phrase)),))
    return not any(number < _RULES for sentence in read(body).sentences for number, _ in hits_of(sentence))
