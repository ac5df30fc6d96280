"""The fact lock of a rewrite: what the candidate told stays told, of the same people, with the same numbers and "not"s."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from afterword.guardrails.proposal import FUNCTION_WORDS, WORD, stem
from afterword.rewriting.facts import find_facts
from afterword.rewriting.offer import FRAME, NEGATION, Offer, content, doings, is_attitude, units
from afterword.rules.base import Hit

Check = Callable[[Offer], Iterator[Hit]]


def whole(offer: Offer, wrong: object) -> Iterator[Hit]:
    """Point at the whole offer where something is wrong with it."""
    if wrong:
        yield Hit(offer.text, 0, len(offer.text))


def added(offer: Offer) -> Iterator[Hit]:
    """Find words that are neither the candidate's nor the frame's."""
    given = {stem(match[0]) for match in WORD.finditer(offer.given)}
    for match in WORD.finditer(offer.text):
        word = match[0].lower().replace("’", "'")
        if word not in FUNCTION_WORDS and stem(word) not in FRAME and stem(word) not in given:
            yield Hit(match[0], match.start(), match.end())


_NO_NAMES = frozenset("i i'd i'm i'll i've".split())


def _capitals(text: str) -> list[re.Match[str]]:
    """Return the capitalised words inside a text's sentences."""
    return [
        match
        for match in WORD.finditer(text)
        if match[0][0].isupper()
        and match[0].lower().replace("’", "'") not in _NO_NAMES
        and not re.search(r"(?:^|[.!?:]\s*)[\"“'(]*$", text[: match.start()])
    ]


def names(offer: Offer) -> Iterator[Hit]:
    """Find names that were added or changed places."""
    known = {match[0].lower() for match in WORD.finditer(offer.given)}
    found = _capitals(offer.text)
    for match in found:
        if match[0].lower() not in known:
            yield Hit(match[0], match.start(), match.end())
    said = [match[0].lower() for match in found if not _NUMBERS.fullmatch(match[0])]
    orders = [[match[0].lower() for match in WORD.finditer(text)] for text in (offer.original, offer.floor)]
    if len(said) > 1 and not any(_in_order(said, order) for order in orders):
        yield from whole(offer, True)


def _in_order(words: list[str], order: list[str]) -> bool:
    rest = iter(order)
    return all(any(word == other for other in rest) for word in words)


_NUMBERS = re.compile(
    r"\b(?:\d[\d.,:/%]*\d%?|\d%?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|hundred|thousand|million|first|second|third|fourth|fifth|final|last|twice|dozen|half|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|"
    r"yesterday|today|tomorrow|morning|afternoon|evening|days?|weeks?|months?|years?|hours?|minutes?)(?![\w])",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|approximately|some|over|under|more than|less than|up to|at least)\s+$",
    re.IGNORECASE,
)


def _numbers(text: str) -> list[tuple[str, str, bool]]:
    """Return the numbers and dates of a text, each with the word that follows and whether it is a rough one."""
    found = []
    for match in _NUMBERS.finditer(text):
        after = WORD.search(text, match.end())
        exact = _NUMBERS.fullmatch(match[0]) is not None and match[0][0].isdigit()
        # `about 4 March` speaks of a date, `about eight minutes` counts roughly: only what counts can be rough.
        rough = _ROUGHLY.search(text[: match.start()]) is not None and (exact or match[0].lower() in _COUNTS)
        found.append((match[0].lower(), stem(after[0]) if after and exact else "", rough))
    return found


_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty "
    "fifty sixty hundred thousand million dozen half".split()
)


def numbers(offer: Offer) -> Iterator[Hit]:
    """Find numbers and dates that do not stand in the input just so."""
    given = {*_numbers(offer.original), *_numbers(offer.floor)}
    words = {number for number, _, _ in given}
    held = Counter(n for n, _, _ in _numbers(offer.original)) | Counter(n for n, _, _ in _numbers(offer.floor))
    yield from whole(offer, Counter(n for n, _, _ in _numbers(offer.text)) - held)
    for number, after, rough in _numbers(offer.text):
        same = [item for item in given if item[0] == number and (not after or item[1] in (after, ""))]
        moved = (
            after != "" and not same and number in words and after in {stem(w[0]) for w in WORD.finditer(offer.given)}
        )
        if not offer.floor or number not in words or moved or (same and rough not in {item[2] for item in same}):
            yield from whole(offer, True)


def doers(offer: Offer) -> Iterator[Hit]:
    """Find somebody who does what the input does not say of them."""
    # What the floor does not keep was argued, or denied by a clause around it: no doing of it may come back.
    known = set(doings(offer.floor))
    wrong = [doing for doing in doings(offer.text) if doing not in known and not is_attitude(doing, offer)]
    thanks_nobody = re.search(r"\bthank (?:i|me|us|we|they|them|he|she|it)\b", offer.text, re.IGNORECASE)
    by_me = re.search(r"\bby (?:me|us|you|them)\b", offer.text, re.IGNORECASE)
    misplaced = by_me and by_me[0].lower() not in offer.given.lower()
    yield from whole(
        offer, wrong or thanks_nobody or misplaced or _swapped(offer) or _accepts(offer) or _more_sorry(offer)
    )


_I_AS_OBJECT = re.compile(r"\b(?:let|tell|told|hear|heard|of|disappoint\w*|ask\w*) I(?=\W*(?:$|too\b|know\b))")
_YOURS = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_SORRY = re.compile(r"\b(?:sorry|apolog\w*)\b", re.IGNORECASE)
_OFFER = re.compile(r"\baccept\w* (?:your|the|this|their|an) (?:\w+ )?offer\b", re.IGNORECASE)


def _swapped(offer: Offer) -> bool:
    """Return whether "you" became "I" in the candidate's own words, or "my" became "your"."""
    mine = offer.own and _YOURS.search(offer.floor) is not None and _YOURS.search(offer.text) is None
    before, now = (Counter(re.findall(r"\b(?:my|your)\b", words.lower())) for words in (offer.floor, offer.text))
    yours = offer.own and now["your"] > before["your"] and now["my"] < before["my"]
    return mine or yours or (_I_AS_OBJECT.search(offer.text) is not None and _I_AS_OBJECT.search(offer.given) is None)


def _accepts(offer: Offer) -> bool:
    """Return whether an offer is accepted that the mail does not speak of."""
    return _OFFER.search(offer.text) is not None and "offer" not in offer.given.lower()


def _more_sorry(offer: Offer) -> bool:
    """Return whether the candidate says sorry more often than they did."""
    return len(_SORRY.findall(offer.text)) > max(map(len, map(_SORRY.findall, (offer.floor, offer.original))))


def mixed(offer: Offer) -> Iterator[Hit]:
    """Find a clause that draws on more than one clause of the input."""
    supports = [set(content(support)) for support in offer.supports]
    for unit in units(offer.text):
        said = set(content(unit))
        if said and not any(said <= support for support in supports):
            place = offer.text.find(unit)
            yield Hit(unit, place, place + len(unit))
    beside = {*_neighbours(offer.original), *_neighbours(offer.floor)}
    yield from whole(offer, set(_neighbours(offer.text)) - beside)


def _neighbours(text: str) -> list[tuple[str, str]]:
    """Return the pairs of words with content that stand side by side: `group work`, `second round`."""
    words = [match for match in WORD.finditer(text) if not NEGATION.fullmatch(match[0])]
    words = [match for match in words if match[0].lower() != "of"]
    pairs = [(one, two) for one, two in pairwise(words) if text[one.end() : two.start()] in (" ", " of ")]
    return [(stem(one[0]), stem(two[0])) for one, two in pairs if content(one[0]) and content(two[0])]


_COURTEOUS = re.compile(
    r"\bdid(?: not|n['’]t) get\b|\b(?:was|were)(?: not|n['’]t) (?:chosen|selected|successful)|\bif (?:not|you can(?:not|['’]t))|\bno (?:hurry|rush)\b",
    re.IGNORECASE,
)


def polarity(offer: Offer) -> Iterator[Hit]:
    """Find a "not" that was lost or came in, clause by clause."""
    denied = {root for support in offer.supports for root in _denied(support)}
    courteous = _COURTEOUS.sub("", offer.text)
    if not offer.own:
        yield from whole(offer, len(NEGATION.findall(courteous)) > len(NEGATION.findall(offer.floor)))
    elif len(NEGATION.findall(offer.text)) < len(NEGATION.findall(offer.floor)):
        yield from whole(offer, True)
    for unit in units(offer.text):
        said, negated = set(content(unit)), NEGATION.search(unit) is not None
        if negated:
            wrong = not _stands_so(unit, said, offer) and not _COURTEOUS.search(unit)
        else:
            wrong = any(root in denied for root in said)
        if wrong:
            place = offer.text.find(unit)
            yield Hit(unit, place, place + len(unit))


def _denied(text: str) -> list[str]:
    """Return the stems of what a clause says is not so: the word with content that follows its "not"."""
    following = [content(text[match.end() :]) for match in NEGATION.finditer(text)]
    return [roots[0] for roots in following if roots]


def _stands_so(unit: str, said: set[str], offer: Offer) -> bool:
    """Return whether a clause with a "not" leans on one of the input that denies the same."""
    if not said:
        return unit.lower().strip(" .?!") in offer.given.lower()
    denied, often = set(_denied(unit)), len(NEGATION.findall(unit))
    return any(
        said <= set(content(support))
        and denied == set(_denied(support)) & said
        and often == len(NEGATION.findall(support))
        for support in offer.supports
    )


_KEPT = 0.6


def lost(offer: Offer) -> Iterator[Hit]:
    """Find a fact, a name, a number or most of the words of the plain sentence gone."""
    said = offer.text.lower()
    present = {stem(match[0]) for match in WORD.finditer(offer.text)}
    gone = [fact for fact in find_facts(offer.floor) if not {stem(word) for word in WORD.findall(fact.head)} <= present]
    named = [match for match in _capitals(offer.floor) if match[0].lower() not in said]
    counted = [number for number, _, _ in _numbers(offer.floor) if number not in said]
    # The composer's own sentences are frame and facts; of the candidate's words some may go.
    words = content(offer.floor)
    few = sum(root in present for root in words) < (_KEPT if offer.own else 1) * len(words)
    turned = offer.own and NEGATION.search(offer.floor) is not None and NEGATION.search(offer.text) is None
    yield from whole(offer, gone or named or counted or few or turned)


_OWNED = re.compile(r"\b(my|our|your|their|his|her|its|\w+['’]s)\s+(?:\w+\s+)?(\w+)", re.IGNORECASE)
_THEIRS = frozenset(
    stem(word)
    for word in "time feedback message mail call decision notes comments point view team reply answer email advice help line".split()
)


def _possessions(text: str) -> set[tuple[str, str]]:
    return {(match[1].lower(), stem(word)) for match in _OWNED.finditer(text) for word in WORD.findall(match[0])[1:]}


def owners(offer: Offer) -> Iterator[Hit]:
    """Find a thing that was given to somebody else."""
    given = {*_possessions(offer.original), *_possessions(offer.floor), *_possessions(offer.rest)}
    owned = {thing for _, thing in given}
    mine_before = _possessions(offer.floor) if offer.own else set()
    things = {stem(word) for word in WORD.findall(offer.given)}
    for match in _OWNED.finditer(offer.text):
        whose = match[1].lower().replace("’", "'")
        roots = [stem(word) for word in WORD.findall(match[0])[1:] if word.lower() not in FUNCTION_WORDS]
        # A call that was the candidate's own decision is not theirs to give away.
        theirs = whose == "your" and any(root in _THEIRS and ("my", root) not in mine_before for root in roots)
        wrong = any((whose, root) not in given and root in (owned if root in FRAME else things) for root in roots)
        mine = whose == "my" and any(root in _THEIRS and ("my", root) not in given for root in roots)
        if whose not in _CONTRACTED and ((wrong and not theirs) or mine):
            yield Hit(match[0], match.start(), match.end())


_CONTRACTED = frozenset("it's that's what's there's let's".split())
_GIVEN = re.compile(r"\b(feedback|comments?|notes?|call|message|e-?mail|mail|letter|panel|offer|news)\b", re.IGNORECASE)


def never_given(offer: Offer) -> Iterator[Hit]:
    """Find talk of feedback, a call or a letter that the mail knows nothing of; a question may ask for feedback."""
    if offer.asks:
        return
    # What the floor leaves out may be an instruction to the model: it is no proof of anything.
    known = {stem(word) for word in WORD.findall(f"{offer.given if offer.floor else ''} {offer.rest}")}
    for match in _GIVEN.finditer(offer.text):
        if stem(match[0]) not in known:
            yield Hit(match[0], match.start(), match.end())
