"""The rewriting policy: offer, check, repair, fall back to the floor, sentence by sentence. A generator without I/O."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace

from afterword.errors import ModelError
from afterword.findings import Finding, Severity
from afterword.models.base import Profile
from afterword.prompt import Completion, Prompt, Usage
from afterword.rewriting.ask import Broken, Place, read_offers, rewrite_prompt
from afterword.rewriting.guard import check_offer
from afterword.rewriting.kind import MailKind
from afterword.rewriting.manners import worse
from afterword.rewriting.offer import Offer
from afterword.rewriting.pieces import Piece, Row
from afterword.tone import ToneReport, check
from afterword.writer import Rejected

REPAIRS = 2

Answer = Completion | ModelError
Rewriting = Generator[tuple[Prompt, ...], tuple[Answer, ...], "Asked"]

_UNREADABLE = Finding(
    rule="REW00", name="unreadable", family="rewrite", severity=Severity.ERROR, why="The answer held no readable sentence for this place.",
    hint="Answer with the JSON that was asked for.", source="DOMAIN 1.10",
)  # fmt: skip
_WORSE = Finding(
    rule="REW19", name="worse-as-a-whole", family="rewrite", severity=Severity.ERROR, why="With this sentence the whole mail sounds worse than with the plain one.",
    hint="Say it more plainly.", source="DOMAIN 1.10",
)  # fmt: skip


@dataclass
class Asked:
    """What asking a model came to: what was turned away, what it cost, and what it failed with, if it did."""

    rejected: list[Rejected] = field(default_factory=list)
    usage: Usage = Usage()
    prompts: list[str] = field(default_factory=list)
    rounds: int = 0
    failure: str | None = None


def rewriting_policy(row: Row, kind: MailKind, before: ToneReport, profile: Profile) -> Rewriting:
    """Let a model fill the places of a mail that the floor has rewritten; `row` then holds what was let in.

    A profile that writes no whole message is not asked: a model that small does not keep a candidate's facts.
    """
    asked = Asked()
    places = places_of(row) if profile.whole_message else []
    accepted: dict[int, str] = {}
    broken: list[Broken] = []
    for asked.rounds in range(REPAIRS + 1):
        wanted = [item.place for item in broken] if asked.rounds else places
        if not wanted:
            break
        prompt = rewrite_prompt(row, places, kind, broken, seed=asked.rounds)
        asked.prompts.append(prompt.hash)
        (answer,) = yield (prompt,)
        if isinstance(answer, ModelError):
            asked.failure = str(answer)
            break
        asked.usage += answer.usage
        broken = _judged(read_offers(answer, wanted), wanted, accepted)
        asked.rejected += [Rejected(None, item.text, asked.rounds, item.findings) for item in broken]
    _settle(row, accepted, before, asked)
    return asked


def places_of(row: Row) -> list[Place]:
    """Return the places a model may fill: every sentence that fought, with what the floor made of it."""
    flagged = [
        (index, piece) for index, piece in enumerate(row.pieces) if piece.flagged and piece.text != piece.original
    ]
    return [
        Place(str(number), index, _offer(row, piece), tuple(piece.findings))
        for number, (index, piece) in enumerate(flagged, start=1)
    ]


def _offer(row: Row, piece: Piece) -> Offer:
    rest = "\n".join(other.text for other in row.pieces if other is not piece and other.text)
    fired = tuple(finding.words for finding in piece.findings if finding.blocks)
    plain = piece.text.removeprefix(piece.mark)
    return Offer("", piece.original, plain, own=piece.action == "soften", rest=rest, fired=fired)


def _judged(offers: Mapping[str, str], wanted: list[Place], accepted: dict[int, str]) -> list[Broken]:
    """Accept what passes and return what does not. An empty text accepts that a sentence is left out."""
    broken = []
    for place in wanted:
        text = offers.get(place.name)
        if text is None or (not text and place.plain):
            broken.append(Broken(place, "", (_UNREADABLE,)))
        elif text and text != place.plain:
            found = check_offer(replace(place.offer, text=text))
            if found:
                broken.append(Broken(place, text, found))
            else:
                accepted[place.index] = text
    return broken


def _settle(row: Row, accepted: dict[int, str], before: ToneReport, asked: Asked) -> None:
    """Put the accepted sentences in; while the whole sounds worse for it, take the last out again."""
    floor = {index: (row.pieces[index].text, row.pieces[index].action) for index in accepted}
    plain = check(row.text())
    for index, text in accepted.items():
        _put(row.pieces[index], text)
    while accepted:
        now = check(row.text())
        said = [piece.text.lower() for piece in row.pieces if piece.text]
        blocked = any(finding.blocks for finding in now.findings) or len(set(said)) < len(said)
        if not blocked and not worse(plain.findings, now.findings) and not worse(before.findings, now.findings):
            return
        index, text = accepted.popitem()
        row.pieces[index].text, row.pieces[index].action = floor[index]
        row.pieces[index].model = False
        asked.rejected.append(Rejected(None, text, asked.rounds, (_WORSE,)))


def _put(piece: Piece, text: str) -> None:
    # The floor's sentence has the writer's typing: no full stop where they use none, and their list mark.
    if piece.text and piece.text[-1] not in ".!?" and text.endswith("."):
        text = text[:-1]
    piece.text, piece.action, piece.model = piece.mark + text, "replace", True
