"""A sentence that a model offers for a place in a mail, with what the guardrails need to judge it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from afterword.guardrails.proposal import FUNCTION_WORDS, WORD, stem
from afterword.rewriting import moves
from afterword.rewriting.clauses import clauses

Doing = tuple[str, str]
"""Who, and the stem of what they do."""


@dataclass(frozen=True)
class Offer:
    """A sentence offered in place of one that fights.

    `original` is the candidate's sentence, `floor` what the floor has in its place (empty where it leaves the sentence
    out), `own` whether the floor's is the candidate's wording, `rest` the candidate's other words, `fired` what a rule
    stumbled over in the original.
    """

    text: str
    original: str
    floor: str
    own: bool = True
    rest: str = ""
    fired: tuple[str, ...] = ()

    @cached_property
    def given(self) -> str:
        """Return what the offer may be made of."""
        return f"{self.original}\n{self.floor}"

    @cached_property
    def asks(self) -> bool:
        """Return whether the offer asks what to learn."""
        return moves.ASKS.search(self.text) is not None

    @cached_property
    def supports(self) -> tuple[str, ...]:
        """Return the stretches that a clause of the offer may lean on, one at a time."""
        own = units(self.floor) if self.own else [self.floor]
        return (*units(self.original), *own)


NEGATION = re.compile(
    r"\b(?:not|never|no|nothing|nobody|none|cannot|without|hardly|neither|nor)\b|\b\w*n['’]t\b", re.IGNORECASE
)
_INNER = re.compile(r"\b(?:that|which|who|whom|when|while|where|because|after|before|if|whether)\b", re.IGNORECASE)


def units(text: str) -> list[str]:
    """Cut a sentence into its clauses, relative ones too: what is told of one thing stays together."""
    return [
        part.strip()
        for clause in clauses(text)
        for part in _INNER.split(text[clause.start : clause.end])
        if WORD.search(part)
    ]


def content(text: str) -> list[str]:
    """Return the stems of the words of a text that carry something of its writer's, in order."""
    return [
        root
        for match in WORD.finditer(text)
        if (word := _plain(match[0])) not in FUNCTION_WORDS
        and (root := stem(word)) not in FRAME
        and not NEGATION.fullmatch(word)
    ]


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


# What any rewritten sentence may say: thanks, taking it in, asking what to learn. No praise, no feeling, no event.
FRAME = frozenset(
    stem(word)
    for word in """
thank thanks grateful appreciate appreciated understand understood accept respect take taken taking takes hear heard know knowing see seen
note noted agree hope want like glad learn learning improve improving work working think ask asking tell telling told share sharing explain
help helpful useful read reading say saying said get getting let letting give given gave cheers
feedback decision answer question news message mail email role job position interview interviews round part point thing area areas
line advice comment comments notes view outcome time next better best most one two more main again now still for place something anything
do doing done short fall falling fell lacking lack missing wish able feel feeling felt look looking don't didn't i'd i'm i've i'll couldn't can't cannot haven't hasn't wasn't weren't isn't that's
what's point taken fair right what's whatever attention mind board onboard towards to-heart heart really well yes ok okay regarding regards concerning
""".split()
)
_ATTITUDES = frozenset(
    stem(word)
    for word in """
thank appreciate understand accept respect hear heard know see saw note noted agree hope want like glad grateful thankful learn wish
wonder welcome read recognise recognize realise realize think ask asking love pleased interested curious keen thinking writing write
""".split()
)
_YOURS = frozenset(
    stem(word)
    for word in "tell share say give gave given take took let spare name point see saw send able think".split()
)
_IN_QUESTIONS = frozenset(
    stem(word)
    for word in "fall fell fallen lack lacked do done did improve work miss missed missing show shown learn better need change prepare should wrong".split()
)
_SUBJECT = frozenset("i we you ye u they he she it who nobody everyone everybody somebody someone".split())
_SKIPPED = frozenset(
    """
have has had am are is was were be been being do does did will would could can may might should shall must not never also really already
just still only now fully truly very so much well quite too ever even both all i'd 'd 've 'm 're 'll 's n't d ve m re ll s t always often simply
actually certainly completely totally particularly especially genuinely sincerely deeply kindly please most""".split()
)
_CONTRACTED = re.compile(r"^(i|we|you|ye|they|he|she|it|who)(?:'(?:d|ve|m|re|ll|s))$|^(im|ive|ill|id)$")
_NEGATED = re.compile(r"\w+n't$|^cannot$")
_LOWER_I = {"im": "i", "ive": "i", "ill": "i", "id": "i"}


def doings(text: str) -> list[Doing]:
    """Return who does what in a text, by the words before each verb; names count as themselves."""
    found: list[Doing] = []
    tokens = [match[0].replace("’", "'") for match in WORD.finditer(text)]
    for index, token in enumerate(tokens):
        who = _subject(token, first=index == 0)
        if who is None or (index and tokens[index - 1].lower() in ("thank", "thanks")):
            continue
        rest = (word for word in (token.lower() for token in tokens[index + 1 : index + 7]) if not _skips(word))
        verb = next(rest, "")
        # `They were in the room` says where somebody was: no verb of its own, and a claim all the same.
        if verb and verb not in FUNCTION_WORDS:
            found.append((who, stem(verb)))
        elif verb and who in _SUBJECT:
            found.append((who, "be"))
    return found


def _skips(word: str) -> bool:
    return word in _SKIPPED or _NEGATED.match(word) is not None


def _subject(token: str, *, first: bool) -> str | None:
    low = token.lower()
    if low in _SUBJECT:
        return low
    if match := _CONTRACTED.match(low):
        return match[1] or _LOWER_I[match[2]]
    return low if token[:1].isupper() and not first else None


_TAKES_IN = re.compile(
    r"\b(?:take|taken|taking|took) (?:in|on board|to heart|note|(?:your|the|that|this) (?:point|comment|note|feedback|remark|news|decision)s?|it (?:in|on|to))\b",
    re.IGNORECASE,
)


def is_attitude(doing: Doing, offer: Offer) -> bool:
    """Return whether somebody only takes something in, or is asked to tell something: no event."""
    who, verb = doing
    if who in ("i", "we"):
        takes = verb in _TAKES and _TAKES_IN.search(offer.text) is not None
        regrets = verb == stem("sorry") and "sorry" in offer.floor.lower()
        return takes or regrets or verb in _ATTITUDES or (offer.asks and verb in _IN_QUESTIONS)
    given = _GIVES if moves.THANKS.search(offer.text) else frozenset()
    return who in ("you", "ye", "u") and verb in (_YOURS if offer.asks else given)


_GIVES = frozenset(stem(word) for word in "give gave given take took let spare share tell".split())


_TAKES = frozenset(stem(word) for word in "take took taken taking".split())
