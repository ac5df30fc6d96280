"""The candidate's own note in a sentence about it: not turned round, not lost, and still the doing of whoever did it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.guardrails.proposal import FUNCTION_WORDS, WORD, Proposal, content_stems, stem
from afterword.message import Move
from afterword.plan import Note, Shape
from afterword.rules.base import Hit

_NEGATION = re.compile(r"(?i)\b(not|never|no|nothing|nobody|cannot|without|hardly)\b|n['’]t\b")


def polarity(proposal: Proposal) -> Iterator[Hit]:
    """Find a "not" that was lost, or one that came in, against the candidate's own note."""
    if proposal.note is None:
        return
    lost = _NEGATION.search(proposal.note.text) and not _NEGATION.search(_AFTER_IF.sub("", proposal.text))
    lost = lost or _claims_the_opposite(proposal.note.text, proposal.text) or _is_swapped(proposal)
    added = _NEGATION.search(proposal.text) and not _NEGATION.search(f"{proposal.note.text} {proposal.floor}")
    if lost or added:
        yield Hit(proposal.text, 0, len(proposal.text))


_AFTER_IF = re.compile(r"(?i)\b(?:if|or|whether or) not\b")
_DENIED = re.compile(r"(?i)\b(could|did|was|were|do|had|would|should|can)(?:n['’]t| not| never) (\w+)")


_OPPOSITES = tuple(pair.split() for pair in (
    "more less", "long short", "longer shorter", "slow fast", "slowly quickly", "slower faster", "quiet loud", "early late", "earlier later", "yes no", "inside outside",
    "before after", "up down", "over under", "too enough", "many few", "much little", "strong weak", "clear unclear", "good bad", "right wrong", "easy hard", "open closed",
    "first last", "keep lose", "remember forget", "found missed", "won lost", "kept lost", "kept forgot", "always never",
))  # fmt: skip
_SOURED = re.compile(
    r"(?i)\b(?:too (?:much|long|short|many|\w+ for)|a (?:bit|little)|hard|difficult|tiring|confusing|odd|unfair|boring|dull|long)\b(?! time| while)"
)


def _is_swapped(proposal: Proposal) -> bool:
    """Whether a word of the note has become its opposite, or the good moment has been soured."""
    assert proposal.note is not None  # noqa: S101  # asked by the caller
    given = set(re.findall(r"\w+", f"{proposal.note.text} {proposal.floor}".lower()))
    said = set(re.findall(r"\w+", proposal.text.lower()))
    turned = any(
        one in given and other in said - given and one not in said
        for pair in _OPPOSITES
        for one, other in (pair, reversed(pair))
    )
    soured = proposal.move is Move.APPRECIATE and any(
        match[0].lower() not in proposal.note.text.lower() for match in _SOURED.finditer(proposal.text)
    )
    return turned or soured


def _claims_the_opposite(given: str, text: str) -> bool:
    """Whether "could not read" of the note has become "could read"."""
    return any(
        re.search(
            rf"(?i)\b(?:{match[1]}|managed to|was able to) (?:still |also |clearly )?{re.escape(match[2])}\b", text
        )
        for match in _DENIED.finditer(given)
    )


def note_kept(proposal: Proposal) -> Iterator[Hit]:
    """Find a sentence about the candidate's note that leaves out most of it, or its names, or swaps them."""
    if proposal.note is None:
        return
    wanted = content_stems(proposal.note.text)
    present = content_stems(proposal.text)
    kept = sum(root in present for root in wanted)
    given = (match[0] for match in WORD.finditer(proposal.note.text))
    names_wanted = [
        stem(word) for word in given if word[:1].isupper() and word.lower().replace("’", "'") not in FUNCTION_WORDS
    ]
    names_present = [root for root in present if root in names_wanted]
    if kept * 2 < len(wanted) or _unique(names_present) != _unique(names_wanted):
        yield Hit(proposal.text, 0, len(proposal.text))


def _unique(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))


_DOER = re.compile(r"(?i)\b(?:I|we)\s+(?=(\w+)(?:\s+(\w+))?)|\bmy\s+(?=(\w+))")


def doer(proposal: Proposal) -> Iterator[Hit]:
    """Find what somebody else did told as the candidate's own doing."""
    if proposal.note is None:
        return
    passive = re.match(r"(?i)(?:being|having been|got|was) \w+(?:ed|n|t) ", proposal.note.text)
    if passive and not re.search(
        rf"(?i)\b(?:being|been|was|were|got|got to be)\b|\b{_doers(proposal.note)}\s+to\b", proposal.text
    ):
        yield Hit(proposal.text, 0, len(proposal.text))
    owned = re.match(r"(?:the )?\w+(?: \w+)?['’]s? (\w+)", proposal.note.text)
    if owned and re.search(rf"(?i)\b(?:my|our) (?:own )?{re.escape(owned[1])}\b", proposal.text):
        yield Hit(proposal.text, 0, len(proposal.text))
    if _is_handed_over(proposal):
        yield Hit(proposal.text, 0, len(proposal.text))
    if not _others_act(proposal.note):
        return
    others = set(content_stems(proposal.note.text))
    framed = set(content_stems(proposal.floor)) - others
    for match in _DOER.finditer(proposal.text):
        done = {stem(word) for word in match.groups() if word and word.islower()} - framed
        if done & others:
            yield Hit(match[0].strip(), match.start(), match.start() + len(match[0].strip()))


def _is_handed_over(proposal: Proposal) -> bool:
    """Whether what the candidate did, as the note has it, is told as somebody else's doing: "Ines walked me through it"."""
    item = proposal.note
    if item is None or item.shape not in (Shape.GERUND, Shape.PAST):
        return False
    head = stem(item.text.split()[0])
    others = re.finditer(
        r"(?<!\bI and )(?<!\bwith )\b(?:[A-Z]\w+|[Tt]he \w+|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he) (\w+)\b(?!ing)", proposal.text
    )
    return any(stem(match[1]) == head and not match[1].endswith("ing") for match in others)


def _doers(item: Note) -> str:
    """Return a pattern of who did it in "being shown the line by the shift team"."""
    by = re.search(r"\bby (?:the )?([\w ]+)$", item.text)
    return re.escape(by[1]) if by else r"(?!)"


def _others_act(item: Note) -> bool:
    somebody_else = item.shape in (Shape.CLAUSE, Shape.EMBEDDED) or re.match(r"(?:the )?\w+(?: \w+)?['’]s? ", item.text)
    return bool(somebody_else) and not _DOER.search(item.text)
