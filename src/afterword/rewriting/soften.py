"""Keep what is innocent in a flagged sentence, in the candidate's own words, and make it stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.findings import Finding
from afterword.rewriting.clauses import Clause, clauses, close, open_
from afterword.rewriting.innocent import innocent, owns
from afterword.rewriting.plainly import plainly
from afterword.rewriting.runon import typed_fast

_INTENSIFIER = re.compile(
    r"\b(?:truly|deeply|immensely|absolutely|extremely|incredibly|tremendously|profoundly|utterly|hugely|wholeheartedly|eternally|forever|"
    r"from the (?:very )?bottom of (?:my|our) hearts?|with all (?:my|our) hearts?|beyond (?:words|measure)|ever so|so very|very very|so so|really really|exceptionally|extraordinarily|immeasurably|sincerely|genuinely|honestly|humbly)\b,?\s*"
    r"(?:and\s+(?=(?:truly|deeply|immensely|absolutely|extremely|sincerely|genuinely|humbly|utterly|very)\b))?",
    re.IGNORECASE,
)
_GUSHING = re.compile(
    r"\b(?:(?:so |very |truly |absolutely |really |most )*(?:wonderful|amazing|incredible|fantastic|meaningful|invaluable|priceless|unforgettable|"
    r"esteemed|prestigious|world-class|awesome|phenomenal|remarkable|exceptional|extraordinary|inspiring|outstanding|golden|precious|valuable)"
    r"(?:,\s*|\s+and\s+)?)+\s+(?=\w)",
    re.IGNORECASE,
)
# Thanks are as warm without their measure.
_MEASURE = re.compile(
    r"(?<=\bthank you) (?:so|very) (?:very )?much\b|(?<=\bthanks) (?:so|very) (?:very )?much\b", re.IGNORECASE
)
_AND_HANGS = re.compile(r"\b(am|was|is|are|were)\s+(?:,\s*)?and\s+", re.IGNORECASE)
_SORRY = re.compile(r"\bsorry\b|\bapologi[sz]e|\bapologies\b", re.IGNORECASE)
_LESS_SORRY = re.compile(
    r"\b(?:(?:so|very|really|extremely|terribly|deeply|truly|again|once more|once again|also|just)\s+)+(?=sorry)|"
    r"(?<=sorry)\s+(?:again|once more|once again|so much|very much)\b|\b(?:so|very)\s+(?=apologi)",
    re.IGNORECASE,
)
_WASTE = re.compile(
    r"tak(?:e|ing|en) (?:up )?(?:so much |all )?(?:of )?your|wast|bother|troubl|hear|(?:this|my) (?:very )?(?:long )?(?:mail|message|email)|asking|so long",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:sorry|apolog\w+) (?:for|about|that|if|i)\b", re.IGNORECASE)
_CONCESSION = re.compile(
    r"^(?:although|though|even though|while|whilst|whereas|even if)\s+(?=(?:i|my|the|it|you|we|this|that)\b)",
    re.IGNORECASE,
)
_TOO_MANY = 8


# The families whose wording can be toned down; to tone down an argument would only hide it.
_GUSHING_FAMILIES = frozenset({"insincere", "too much", "grovelling"})


def softer(sentence: str, findings: list[Finding], start: int) -> Iterator[str]:
    """Yield what may remain of a flagged sentence, the longest first; every piece is innocent by its opening.

    `start` is the sentence's place in the text that `findings` point into.
    """
    yield from _one_apology(sentence)
    if (news := _NEWS.match(sentence)) is not None and typed_fast(sentence):
        yield news[0]
    spans = [(f.start - start, f.end - start) for f in findings if f.blocks]
    yield from (said for said in plainly(sentence, spans) if _opens_well(said))
    if len(_SORRY.findall(sentence)) < 2 and any(f.family in _GUSHING_FAMILIES for f in findings if f.blocks):
        yield from _plainer(sentence)
    cut = clauses(sentence)
    if 1 < len(cut) <= _TOO_MANY:
        narrow = [span for span in spans if span[1] - span[0] < 0.4 * len(sentence)]
        yield from (said for said in _remains(sentence, cut, narrow) if not stranded(said, sentence))
    yield from (said for said in _owned(sentence) if not stranded(said, sentence))


# What came, and about what: where such a line runs on without a stop, the fight begins right behind it.
_NEWS = re.compile(
    r"(?:(?:i )?(?:just |only |finally )?(?:got|read|seen|saw) (?:your|ur|yer) (?:text|txt|msg|message|mail|e-?mail|letter|voicemail|note)\b)"
    r"(?: (?:about|re|on) (?:(?:the|my|that) (?:[\w'’-]+ ){1,3}?(?:job|role|post|position|thing)\b|(?:(?:the|my|that) )?[\w'’-]+(?= (?:was|is|after|so|and|but|ok|geez|im|i|when|with|lol|haha|cos|cause|bc)\b|\W|$)))?"
    r"(?= (?!(?:and|about|on|re|from|of|with|yesterday|today|this|last|on|thanks|ta|cheers)\b))",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:\s*[,;–—]|\s+-)?\s+(?=(?:and(?! \w+ing\b| (?-i:(?!I\b)[A-Z])[\w’'-]*[.,;]?(?: (?!was|is|were|had|has|did|said|asked|told|who)\w|$))|but|because|as|since|so|which|when|while|although|though|whereas|despite|due to|owing to|given|after|with|in front of)\b)|"
    r"\s*[,;–—]\s+|\s+-\s+",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:(?:and|but|though|although|yet)\s+)+", re.IGNORECASE)


def _owned(sentence: str) -> Iterator[str]:
    """Yield what a sentence owns, or thanks for, the longest first: its beginning up to a joint, then what follows one."""
    joints = [(match.start(), match.end()) for match in _JOINT.finditer(sentence)]
    opens = owns(sentence) or innocent(sentence, firm=True)
    begins = [sentence[:start] for start, _ in reversed(joints)] if opens else []
    ends = [_LINK.sub("", sentence[end:], count=1) for _, end in joints]
    for piece in (*begins, *(end for end in ends if owns(end))):
        if len(piece.split()) > 3 and not _hangs(piece):
            yield close(open_(piece, sentence), sentence)


_CONDITION = re.compile(r"(?:^|[,;]\s+)(?:and |but )?(?:if|unless|should you|provided|in case)\b", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\b(?:would|could|might)\b|['’]d\b(?! (?:been|had|like)\b)", re.IGNORECASE)
# Verbs whose meaning is in what follows: without it they ask or say nothing.
_WAITING = re.compile(
    r"\b(?:tell|show|ask|help|give|inform|advise) (?:me|us|you|him|her|them)[.?!]?$|"
    r"\b(?:i ask|(?:tell|show|help|advise) (?:me|us))(?:,? (?:please|honestly|just|in|out of|for|with|by|at)\b[^,?!]{0,30})?,?[.?!]?$|\b(?:share|explain|understand|know|consider|clarify|grateful|glad|thankful|appreciative|happy|obliged)[.?!]?$",
    re.IGNORECASE,
)


def stranded(said: str, sentence: str) -> bool:
    """Return whether a piece of a sentence lost what it hangs on: its condition, or what it asks, thanks or knows about."""
    whole = sentence.rstrip(" .!?").endswith(said.rstrip(" .!?"))
    lost = _CONDITION.search(sentence) is not None and _CONDITION.search(said) is None
    if lost and _CONDITIONAL.search(said):
        return True
    return not whole and _WAITING.search(said.strip()) is not None


def _opens_well(said: str) -> bool:
    """Return whether a sentence opens as a receptive one does, or ends as one after an opening that tells when."""
    cut = clauses(said)
    told_when = len(cut) > 1 and re.match(r"(?:when|while|by the time|after)\b", said, re.IGNORECASE) is not None
    return innocent(said) or (told_when and innocent(said[cut[-1].start :]))


def _plainer(sentence: str) -> Iterator[str]:
    if (said := _MEASURE.sub("", sentence)) != sentence:
        yield said
    plain = _GUSHING.sub("", _INTENSIFIER.sub("", sentence))
    if plain == sentence:
        return
    plain = _AND_HANGS.sub(r"\1 ", plain)
    plain = re.sub(r"\b([Aa])n(?= [^aeiou\W])", r"\1", re.sub(r"\b([Aa])(?= [aeio])", r"\1n", plain))
    plain = re.sub(r"\b(your|my|the|a|an|such|this|his|her|their|and) and ", r"\1 ", plain)
    plain = re.sub(r"\s+([,.;!?])", r"\1", re.sub(r" {2,}", " ", plain)).lstrip(" ,")
    if innocent(plain):
        yield open_(plain, sentence)


def _one_apology(sentence: str) -> Iterator[str]:
    if len(_SORRY.findall(sentence)) < 1 or not re.search(r"sorry|apolog", sentence, re.IGNORECASE):
        return
    calm = _LESS_SORRY.sub("", sentence)
    parts = [
        part
        for part in re.split(
            r",?\s+and\s+(?=(?:i['’]?m|i am|also|again|once|really|so|very|sorry)\b)|,\s*(?=(?:i['’]?m |and |really |so |also )*sorry\b)|[.;]\s+",
            calm,
            flags=re.IGNORECASE,
        )
        if _SORRY.search(part)
    ]
    concrete = [part for part in parts if not _WASTE.search(part) and _FOR.search(part)]
    for part in concrete[:2]:
        if part == sentence or len(part.split()) < 4:
            continue
        yield close(open_(re.sub(r"^(?:and|also)\s+", "", part), sentence), sentence)


def _remains(sentence: str, cut: list[Clause], flagged: list[tuple[int, int]]) -> Iterator[str]:
    """Yield runs of clauses: from the front first, then from the end, then the middle; longer before shorter."""
    count = len(cut)
    runs = [(0, stop) for stop in range(count - 1, 0, -1)] + [(first, count) for first in range(1, count)]
    runs += [(first, stop) for first in range(1, count - 1) for stop in range(count - 1, first, -1)]
    for first, stop in runs:
        begin, end = cut[first].start, cut[stop - 1].end
        if any(span[0] < end and begin < span[1] for span in flagged):
            continue
        if first and not _stands(sentence, cut[first]):
            continue
        if not all(innocent(sentence[c.start : c.end]) or _purpose(sentence, c) for c in cut[first + 1 : stop]):
            continue
        piece = sentence[begin:end]
        piece = _CONCESSION.sub("", piece) if stop < count else piece
        if innocent(piece) and len(piece.split()) > 3 and not _hangs(piece):
            yield close(open_(piece, sentence), sentence)


def _purpose(sentence: str, clause: Clause) -> bool:
    """Return whether a clause only says what something is for: `so I can practise`."""
    said = sentence[clause.start : clause.end]
    return clause.link.lower().startswith("so") and re.match(r"(?:that )?i can\b", said, re.IGNORECASE) is not None


def _stands(sentence: str, clause: Clause) -> bool:
    """Return whether what follows a connective can open a sentence: not a relative clause, not a condition."""
    word = (clause.link.lower().strip(" ,;:–—-.…").split(" ") or [""])[0]
    if word in _TURNS:
        return True
    return word in ("", "and") and innocent(sentence[clause.start : clause.end], firm=True)


_TURNS = frozenset({"but", "however", "yet", "still", "though"})


_HANGING = re.compile(
    r"^(?:if|when|because|since|after|before|until|unless|which|who|that|whether|as|whereas|given|except|not|or|nor)\b(?![^,]*,\s*\w+)|"
    r"\b(?:i|we|you|and|the|a|an|my|your|that|is|was|it|to|of|for|with|in|on|at|by|from|how|what|why|if|say|said|mention|flag|note|add|stress|raise|point out|highlight|think|feel|felt|know)[.!?]?$|\bor (?:to )?(?:someone|somebody|something)[.!?]?$|"
    r"\b(?:who|what|why|whether|how) (?:did|does|do|was|is|were|would|could)[.!?]?$|"
    r"\b(?:not only|either|neither|so \w+)\b(?=[^,]*$)(?!.*\bthat\b)(?=.*\bso (?:much|many|little|long)\b)",
    re.IGNORECASE,
)


# `With that in mind`, and nothing that was done with it.
_VERBLESS = re.compile(
    r"(?:with|for|in|on|at|by|given|after|before|about|regarding|from)(?: (?!(?:i|you|it|we|they|he|she|was|is|were|are|had|have|did|there)\b)[\w'’-]+){1,4}[.!]*$",
    re.IGNORECASE,
)


def _hangs(piece: str) -> bool:
    """Return whether a piece is an unfinished clause."""
    return (
        _HANGING.search(piece.strip()) is not None
        or _VERBLESS.match(piece.strip()) is not None
        or piece.count("(") != piece.count(")")
        or piece.count('"') % 2 == 1
    )
