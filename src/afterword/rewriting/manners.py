"""How an offered sentence behaves: asks no more than its place, confesses and promises nothing, argues and flatters never."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from afterword.findings import Finding, Severity
from afterword.guardrails.proposal import stem
from afterword.rewriting import moves
from afterword.rewriting.clauses import clauses
from afterword.rewriting.innocent import innocent
from afterword.rewriting.locks import whole
from afterword.rewriting.offer import Offer, content
from afterword.rules.base import Hit
from afterword.tone import check as check_tone
from afterword.tone.learned import HEARD_BESIDE


def questions(offer: Offer) -> Iterator[Hit]:
    """Find a question too many, or the one question missing."""
    yield from whole(offer, offer.text.count("?") != offer.floor.count("?"))


_OWNS = re.compile(
    r"\b(?:sorry|apolog\w*|regret\w*|forgive|pardon|my (?:own )?(?:fault|mistakes?|errors?|bad)|mistakes?|fault|wrong|fail\w*|struggl\w*|weak\w*|poor\w*|badly|"
    r"unprepared|nervous|forgot\w*|messed|blew|should(?:n['’]t)? have|should['’]ve|could have|could['’]ve|fell short|f[ae]ll short|lack\w*|missing|missed|"
    r"not (?:good|ready|strong|clear|prepared)|guilty|blame|admit\w*|confess\w*)\b",
    re.IGNORECASE,
)


def confesses(offer: Offer) -> Iterator[Hit]:
    """Find an apology or admission that the plain sentence does not hold; a question may ask where one fell short."""
    if offer.asks and offer.text.rstrip().endswith("?") and "?" in offer.floor:
        pattern = re.compile(
            r"\b(?:sorry|apolog\w*|regret\w*|forgive|pardon|fault|mistakes?|admit\w*|confess\w*|fail\w*)\b",
            re.IGNORECASE,
        )
    else:
        pattern = _OWNS
    for match in pattern.finditer(offer.text):
        if match[0].lower() not in offer.floor.lower():
            yield Hit(match[0], match.start(), match.end())


_FUTURE = re.compile(
    r"\b(?:will|shall|going to|gonna|promise\w*|plan to|intend to|commit\w*|guarantee\w*|from now on|won['’]t)\b|['’]ll\b",
    re.IGNORECASE,
)


def promises(offer: Offer) -> Iterator[Hit]:
    """Find a promise that the plain sentence does not make."""
    if not _FUTURE.search(offer.floor):
        for match in _FUTURE.finditer(offer.text):
            yield Hit(match[0], match.start(), match.end())


_EVERYBODY = frozenset(stem(word) for word in "panel team manager interviewer process".split())


def back_again(offer: Offer) -> Iterator[Hit]:
    """Find words that a rule stumbled over in the original and that the floor had left out."""
    kept = {*content(offer.floor), *_EVERYBODY}
    fired = {root for words in offer.fired if 2 * len(words) < len(offer.original) for root in content(words)} - kept
    yield from whole(offer, fired & set(content(offer.text)))


_SHARP = re.compile(
    r"\b(?:just|only|simply|merely|actually|obviously|clearly|honestly|frankly|of course|at least|even|already|finally|surely|literally|but|however|though|although|"
    r"yet|despite|because|since|therefore|must|deserve\w*|expect\w*|truly|deeply|extremely|incredibly|absolutely|so much|very much|why|never|always|best|worst|most|far)\b",
    re.IGNORECASE,
)


def sharpens(offer: Offer) -> Iterator[Hit]:
    """Find words that belittle, turn or press, beyond those of the plain sentence."""
    kept = Counter(match[0].lower() for match in _SHARP.finditer(offer.floor))
    own = Counter(match[0].lower() for match in _SHARP.finditer(offer.text))
    for match in _SHARP.finditer(offer.text):
        word = match[0].lower()
        if own[word] > kept[word] and not (word == "never" and word in offer.original.lower()):
            yield Hit(match[0], match.start(), match.end())


def tone(offer: Offer) -> Iterator[Hit]:
    """Find what the tone rules find and do not find, as often, in the plain sentence."""
    excused = Counter(finding.rule for finding in check_tone(offer.floor, own_words_only=False).findings)
    for finding in check_tone(offer.text, own_words_only=False).findings:
        if finding.blocks or (finding.rule in _harmful() and not excused[finding.rule]):
            yield Hit(finding.words, finding.start, finding.end)


@cache
def _harmful() -> frozenset[str]:
    from afterword.rules.tone import TONE_RULES

    return frozenset(rule.id for rule in TONE_RULES if rule.severity is not Severity.NOTE)


def worse(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> bool:
    """Return whether any family fires more, or more severely, after than before."""
    old, new = (_weights(findings) for findings in (before, after))
    return any(weight > old[family] for family, weight in new.items())


def _weights(findings: tuple[Finding, ...]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for finding in findings:
        # What is only heard beside the rest is no fault of the words themselves.
        weights[finding.family] += finding.severity.rank if finding.rule != HEARD_BESIDE.id else 0
    return weights


def move_lost(offer: Offer) -> Iterator[Hit]:
    """Find thanks or a question of the plain sentence gone."""
    lost = any(pattern.search(offer.floor) and not pattern.search(offer.text) for pattern in (moves.THANKS, moves.ASKS))
    empty = "?" in offer.floor and not _ASKS_TO_LEARN.search(offer.text)
    yield from whole(offer, lost or empty)


_ASKS_TO_LEARN = re.compile(
    r"\b(?:better|improve|improving|short|work(?:ing)? on|lack\w*|missing|missed|feedback|learn|gap|weak\w*|see|seen|hear|heard|want\w*|look\w*|read|differently|wrong|"
    r"change|stronger|help\w*|practi[sc]e|point\w*|focus|need)\b",
    re.IGNORECASE,
)


def argues_on(offer: Offer) -> Iterator[Hit]:
    """Find a clause with words beyond the plain sentence that does not open as one that takes something in."""
    plain = set(content(offer.floor))
    for clause in clauses(offer.text):
        said = offer.text[clause.start : clause.end]
        if set(content(said)) - plain and not innocent(said):
            yield Hit(said, clause.start, clause.end)
    if not offer.floor:
        yield from whole(offer, not innocent(offer.text) or offer.asks or _WANTS.search(offer.text))


_WANTS = re.compile(
    r"\b(?:curious|wonder\w*|(?:like|love|want|wish) to|(?:could|can|would) you|may i)\b", re.IGNORECASE
)


_LONGER = 1.6
_SLACK = 6


def out_of_place(offer: Offer) -> Iterator[Hit]:
    """Find a sentence that the mail holds already, or one that runs on."""
    flat = " ".join(re.findall(r"\w+", offer.text.lower()))
    repeated = len(flat.split()) > 3 and flat in " ".join(re.findall(r"\w+", offer.rest.lower()))
    words = len(offer.floor.split()) if offer.floor else 12
    yield from whole(offer, repeated or len(offer.text.split()) > _LONGER * words + _SLACK)
