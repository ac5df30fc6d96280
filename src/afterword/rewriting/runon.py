"""Cut a run-on line, as people type them on a phone, into its statements, and sew up what is left of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

from afterword.rewriting import moves
from afterword.rewriting.innocent import innocent
from afterword.rewriting.pieces import Piece
from afterword.rewriting.stretches import Stretch, halves, stretches

FEWEST = 10
"""Words of a line that may be a run-on."""
TORN = "It leaned on the statement beside it on its line, which went."
SEWN = "What joined it to the statement beside it, which went, went too."
STOPPED = "It ran into the next statement."
STOPPED_FEWEST = 20
"""Words of one that ends with a full stop all the same."""
LONG = 30
"""Words from which on a line is looked through for full stops that were left out here and there."""
CLEAR = 2.0
"""The log odds of a seam in a line that has its full stops otherwise."""
SURE = 1.0
"""The log odds of a seam from which on a full stop may stand there."""
_FAST = re.compile(r"\bi\b|[a-z] (?:You|Your|Can|On)\b")


def statements(piece: Piece) -> list[Piece]:
    """Return the pieces that a run-on line is made of; the piece alone where it is none."""
    line = piece.original
    words = len(line.split())
    if words < FEWEST or not (typed_fast(line) or words >= LONG):
        return [piece]
    return _pieces(piece, _sound(line, stretches(line, 0.0 if typed_fast(line) else CLEAR)))


def in_two(piece: Piece, clean: Callable[[str], bool]) -> list[Piece]:
    """Return a long statement of a run-on line in two halves of which one is clean; the piece alone where there are none."""
    line = piece.original
    if len(line.split()) < FEWEST:
        return [piece]
    sound = (two for two in halves(line) if len(_sound(line, two)) > 1)
    for one, other in islice(sound, TRIES):
        if clean(line[: one.end]) != clean(line[other.start :]):
            return _pieces(piece, (one, other))
    return [piece]


TRIES = 6


def _sound(line: str, cut: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches without the seams that would tear a statement apart."""
    found: list[Stretch] = []
    for one in cut:
        last = found[-1] if found else None
        if last is None:
            found.append(one)
        elif (
            torn(line[last.start : last.end])
            or _WITHIN.match(line, one.start)
            or (last.seam < SURE and not _sets_in(line, last.end, one.start))
        ):
            found[-1] = Stretch(last.start, one.end, one.seam)
        else:
            found.append(one)
    return found


def _sets_in(line: str, end: int, start: int) -> bool:
    """Return whether a statement may begin at `start`; what follows `the guy` with a pronoun speaks of him."""
    relative = _NOUN.search(line, 0, end) is not None and _PRONOUN.match(line, start) is not None
    return _BEGINS.match(line, start) is not None and not relative


_WITHIN = re.compile(
    r"(?:what|where|how|why|which|who|whether)\b(?! (?:else |more |part |exactly |one thing )?(?:would|could|should|can|did|do|does|is|was|are|were|am|have|has|will|about)\b)",
    re.IGNORECASE,
)


_NOUN = re.compile(
    r"\b(?:the|a|an|any|every|all|only|no|some|one|whatever|first|last|best|most) [\w'’-]+$", re.IGNORECASE
)
_PRONOUN = re.compile(r"(?:i|you|u|he|she|we|they|ye|id|ive|i['’]\w+|you['’]\w+)\b", re.IGNORECASE)


def torn(said: str) -> bool:
    """Return whether words break off in the middle of a statement."""
    return _BREAKS_OFF.search(said) is not None


_BREAKS_OFF = re.compile(
    r"\b(?:the|a|an|my|your|ur|these|those|of|to|in|at|(?<!went )(?<!go )(?<!going )(?<!gone )(?<!move )(?<!carry )(?<!work )(?<!later )on|for|with|from|by|about|or|and|but|is|was|are|were|be|am|think|hope|told|"
    r"said|what|where|when|how|why|if|as|than|because|cause|coz|cuz|cos|bc|feel|felt|wish|guess|reckon|does|have|has|"
    r"only|while|saying|knowing|wondering|let|gave|give|asked|showed|till|until|its|it['’]s|im|i['’]m|"
    r"mr|mrs|ms|miss|mister|dr|both|not|just|really|been|even|could|would|should|can|will|(?:tell|give|send|show|ask|told|gave) (?:me|us|you|him|her|them)|final|every|each|which|who|whoever|whose|"
    r"i|we|they|he|she|since|although|no|my own|very|too|going|wanted|actually|hence|to (?:tell|say|ask|show|give)|(?:have|do|did|is|was|does|wo|ca|would|could|are|had|has)n['’]?t)[,]?$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:i|i['’](?:m|ve|d|ll)|im|ive|id|ill|you['’]\w+|he|she|it['’]s|its|we|they|there|thats|that['’]s|nobody|no one|everyone|please|pls|kindly|what|how|why|where|which|"
    r"(?:could|can|would|will|is|was|are|did|do|have|has) (?:you|u|ye|i|it|there|the|that|they|he|she|we|this|anyone)|thanks|thank|thx|ta|cheers|sorry|also|but|so|and|anyway|though|if|when|just|only|best|good|hope|no|not|all|still|now|then|maybe|tell|say|got|happy|fair|"
    r"(?:the|my|your|his|her|our|their|that|one|some|[A-Z][\w'’-]+) (?:[\w'’-]+ ){0,4}?(?:was|is|were|are|did|had|has|have|would|could|will|can|said|says?|told|tells|asked|wrote|kept|got|went|came|made|needs?|means?|thinks?|wants?))\b"
)


def typed_fast(line: str) -> bool:
    """Return whether a line looks as if full stops were left out."""
    if line.rstrip("\"'”’)] ")[-1:] not in ".!?…:":
        return True
    return len(line.split()) >= STOPPED_FEWEST and (line[:1].islower() or _FAST.search(line) is not None)


def _pieces(piece: Piece, cut: Sequence[Stretch]) -> list[Piece]:
    if len(cut) < 2:
        return [piece]
    line = piece.original
    return [
        Piece(
            gap=line[cut[at - 1].end : start] if at else piece.gap,
            original=line[start:end],
            text=line[start:end],
            start=piece.start + start,
            seam=seam or piece.seam,
        )
        for at, (start, end, seam) in enumerate(cut)
    ]


_DEPENDS = re.compile(
    r"(?:because|bc|cos|cuz|coz|which|that|who|whose|than|not|or|nor|as|since|when|until|while|to|of|for|with|from|in|at|on|by|was it|is it|did it)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:(?:but|so|and|then|though|tho|plus|like),?\s+)+", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:and |but |so )?(?:if|when|because|since|although|though|even though|as|while)\b", re.IGNORECASE
)
_TRAILS = re.compile(
    r"[\s,]+(?:but|n|because|cos|bc|funny thing is|the thing is|and|so|like|which|that)$|,$", re.IGNORECASE
)
_FEW = 3
"""Words of a tag: `was it`, `to be fair`."""


_WAITS = re.compile(r"\b(?:happy|glad|grateful|thankful|obliged|appreciate it|help|nice|great)$", re.IGNORECASE)
_SHORT = 8
_IF = re.compile(r"(?:and |but |so )?(?:if|when|unless)\b", re.IGNORECASE)
_LOOSE = 1.0
"""The log odds of a seam below which a tag belongs to what follows it."""


def sew(pieces: Sequence[Piece]) -> None:
    """Mend, or take out, each statement that was joined to one beside it on its line that has gone."""
    for before, piece in _joined(pieces):
        if piece.text == piece.original and _lost(before, before.original.endswith(before.text)):
            _open(piece, before)
    for piece, after in reversed([*_joined(pieces)]):
        if piece.text == piece.original and _lost(
            after, after.original.lower().startswith(after.text[:_LETTERS].lower())
        ):
            _end(piece)


_LETTERS = 12


def _lost(piece: Piece, whole: bool) -> bool:
    """Return whether a statement went, or the side of it that was joined; `whole` is whether that side stands."""
    return piece.action in ("drop", "replace") or (piece.action == "soften" and not (whole or piece.reason))


def _joined(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    return ((one, other) for one, other in pairwise(pieces) if one.seam)


def _open(piece: Piece, before: Piece) -> None:
    said = piece.text
    bare = _LINK.sub("", said, count=1) if _LINK.match(said) else said
    speaks = innocent(bare) or moves.ASKS.search(bare) is not None
    linked = bare != said
    tag = len(said.split()) <= _FEW and not 0 < piece.seam < _LOOSE
    waits = len(said.split()) <= _SHORT and _WAITS.search(said) is not None
    condition = _IF.match(said) is not None and len(said.split()) <= _SHORT
    waits = waits or condition or (_IF.match(before.original) is not None and "," not in before.original)
    if (waits and not speaks) or ((linked or tag or _DEPENDS.match(said)) and not speaks):
        piece.text, piece.action, piece.reason = "", "drop", TORN
    elif linked:
        piece.text, piece.action, piece.reason = bare, "soften", SEWN


def _end(piece: Piece) -> None:
    said = piece.text
    bare = _TRAILS.sub("", said)
    hangs = _OPENS.match(said) and "," not in bare and not moves.ASKS.search(said)
    if hangs or torn(bare):
        piece.text, piece.action, piece.reason = "", "drop", TORN
    elif bare != said:
        piece.text, piece.action, piece.reason = bare, "soften", SEWN
