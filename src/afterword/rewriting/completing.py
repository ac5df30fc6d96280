"""Complete a mail once the fight is out: the one question, the thanks, and a plain word that keeps a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from afterword.rewriting import moves, needs
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.facts import Fact, FactKind, find_facts, find_stages
from afterword.rewriting.hearing import clean
from afterword.rewriting.innocent import owns
from afterword.rewriting.kind import MailKind
from afterword.rewriting.pieces import Piece, Row
from afterword.rewriting.placing import before_goodbye, before_way_out, insert
from afterword.rewriting.status import QUESTION, asks_how_things_stand
from afterword.rewriting.voice import Voice


@dataclass(slots=True)
class Work:
    """A mail being rewritten."""

    row: Row
    kind: MailKind
    voice: Voice
    given: tuple[Fact, ...] = ()
    waits: bool = False
    """Whether nobody has answered yet, and it asks how things stand."""
    seen: dict[str, list[Fact]] = field(default_factory=dict)
    """The facts of each sentence that was looked at."""

    def facts_of(self, sentence: str) -> list[Fact]:
        """Return the facts of a sentence, found once."""
        if sentence not in self.seen:
            self.seen[sentence] = find_facts(sentence)
        return self.seen[sentence]

    @property
    def newline(self) -> str:
        """Return how the mail breaks its lines."""
        return (
            "\r\n"
            if "\r\n" in self.row.head + self.row.tail + "".join(piece.gap for piece in self.row.pieces)
            else "\n"
        )

    @property
    def own(self) -> str:
        """The body as it stands now, sentence after sentence."""
        return "\n".join(piece.text for piece in self.row.pieces if piece.text)


def complete(work: Work) -> None:
    """Add the moves that are missing and keep the facts that would be lost."""
    lost = lost_facts(work)
    dropped = [piece for piece in work.row.pieces if piece.action == "drop"]
    turn = len(work.row.pieces)
    needs_thanks = needs.needs_thanks(work.own, work.row.head, work.kind) or _gushed(work, dropped)
    asked = any(moves.ASK_LIKE.search(piece.original) for piece in dropped)
    needs_question = not needs.asks(work.own) and needs.wants_to_know(work.row.pieces, work.kind)
    needs_question = needs_question and work.kind is not MailKind.ANSWER_TO_FEEDBACK
    if needs_question:
        facts = [fact for fact in lost if not needs_thanks or fact.kind is not FactKind.ROLE]
        _ask(work, dropped, open_to_question(work, facts), turn, asked)
        lost = lost_facts(work)
    late = work.kind is MailKind.ANSWER_TO_FEEDBACK and _FEEDBACK.search(work.own) is not None
    if needs_thanks and not late:
        _thank(work, lost)
        lost = lost_facts(work)
    if lost:
        _keep_facts(work, dropped, lost)
    if needs_thanks and late and not moves.THANKS.search(work.own):
        insert(
            work.row.pieces,
            work.voice,
            work.newline,
            0,
            say(work, ["Thanks for taking the time.", "Thanks for writing."]),
        )


_TOO_MUCH = frozenset({"insincere", "too much", "grovelling"})


def _gushed(work: Work, dropped: list[Piece]) -> bool:
    """Return whether the mail thanked only in sentences that thanked too much, and went."""
    gushing = [piece for piece in dropped if moves.THANKS.search(piece.original) and piece.findings]
    plainly = all(finding.family in _TOO_MUCH for piece in gushing for finding in piece.findings if finding.blocks)
    return bool(gushing) and plainly and moves.THANKS.search(f"{work.own} {work.row.head}") is None


def ask_how_things_stand(work: Work) -> None:
    """Put the question of a mail that waits for an answer back where its own went."""
    if not asks_how_things_stand(work.own):
        place = before_goodbye(work.row.pieces)
        insert(work.row.pieces, work.voice, work.newline, place, say(work, QUESTION))


def close_alone(work: Work) -> None:
    """Put a wish behind thanks that are all that stands: a lone stock line is no mail."""
    pieces = work.row.pieces
    said = [piece for piece in pieces if piece.text]
    alone = len(said) == 1 and said[0].action in ("add", "replace") and not moves.ASKS.search(said[0].text)
    if alone and moves.THANKS.search(said[0].text):
        wish = say(work, ["I wish you and the team all the best.", "All the best to you and the team."])
        gap = " " if work.voice.stops else work.newline
        if wish:
            pieces.insert(pieces.index(said[0]) + 1, Piece(gap=gap, original="", text=wish, action="add"))


def lost_facts(work: Work) -> list[Fact]:
    """Return the facts of changed sentences that stand nowhere in the mail any more, at most one of a name."""
    now = f"{work.row.head}\n{work.own}".lower()
    found: list[Fact] = []
    for piece in work.row.pieces:
        if piece.action not in ("soften", "drop", "replace"):
            continue
        for fact in work.facts_of(piece.original):
            if _said(fact, now) or any(fact.head in other.head or other.head in fact.head for other in found):
                continue
            found.append(fact)
    return found


def _said(fact: Fact, now: str) -> bool:
    head = fact.head
    if fact.kind is FactKind.ROLE:
        head = re.sub(r"\s+(?:role|job|post|position|vacancy)$", "", head)
    return head in now


def say(work: Work, ways: Iterable[str]) -> str:
    """Return the first of `ways` that is clean, in the writer's typing."""
    for way in ways:
        said = work.voice.say(way)
        if clean(said):
            return said
    return ""


def _ask(work: Work, dropped: list[Piece], facts: list[Fact], turn: int, asked: bool) -> None:
    said = say(work, [*moves.question(facts or _named_round(work), turn), *moves.question([], turn)])
    if not said:
        return
    place = before_way_out(work.row.pieces)
    if place is None and asked:
        place = next((piece for piece in dropped if moves.ASK_LIKE.search(piece.original)), None)
    if place is not None and place.text == "":
        place.text, place.action = said, "replace"
        return
    insert(work.row.pieces, work.voice, work.newline, before_goodbye(work.row.pieces), said)


def _named_round(work: Work) -> list[Fact]:
    """Return the one round that the mail names, so that the question is about something; none where it names several."""
    found = {fact.head: fact for fact in find_stages(work.own)}
    return open_to_question(work, list(found.values())) if len(found) == 1 else []


def open_to_question(work: Work, facts: list[Fact]) -> list[Fact]:
    """Return the facts that a question may be about: nothing they dispute, and nothing whose gap they name themselves.

    A round is only where it happened; a topic is what somebody judged, so it has to stand where they ask.
    """
    if not facts:
        return []
    asking = [
        p.original.lower()
        for p in work.row.pieces
        if moves.ASK_LIKE.search(p.original) and not _DISPUTES.search(p.original)
    ]
    owned = [p.text.lower() for p in work.row.pieces if p.text and _names_gap(p.text)]
    return [
        fact
        for fact in facts
        if not any(fact.head in said for said in owned)
        and (fact.kind is not FactKind.TOPIC or any(fact.head in said for said in asking))
    ]


_DISPUTES = AnyCase(
    r"\b(?:because|mistaken|mis(?:understanding|understood|read|judged)|disagree|wrong|however|although|in fact|actually|i (?:have|had|did|was|am))\b|['’]ve\b"
)
_GAP = AnyCase(
    r"\b(?:could not|couldn['’]?t|did not|didn['’]?t|forgot|missed|lack\w*|too (?:\w+ )?(?:long|short|late|slow|fast|vague|few|little|quiet)|wrong|weak|stuck|froze|blank\w*|"
    r"i (?:will|shall|am going to)|i['’]ll|practi[sc]\w+)\b"
)


def _names_gap(sentence: str) -> bool:
    """Return whether a sentence says itself what was wanting, or what will be done about it."""
    return "?" not in sentence and (owns(sentence) or _GAP.search(sentence) is not None)


def _thank(work: Work, lost: list[Fact]) -> None:
    facts, turn = lost or list(work.given), len(work.row.pieces)
    told = needs.told(work.row.pieces, work.row.tail)
    ways = [*moves.thanks(told, work.kind, facts, turn), *moves.thanks(told, work.kind, []), "Thanks for your time."]
    if said := say(work, ways):
        insert(
            work.row.pieces, work.voice, work.newline, 0 if work.voice.stops else before_goodbye(work.row.pieces), said
        )


_FEEDBACK = re.compile(r"\b(?:feedback|comments?|notes|remarks?|critique)\b", re.IGNORECASE)

# Who speaks of what the others found: what only the candidate speaks of is no feedback to take in.
_JUDGED = re.compile(
    r"\b(?:you|your|they|their|he|she|panel|team|board|committee|comments?|feedback|point|remark|notes?|bit|part|lack\w*)\b|[\"“]|^on (?:the |your )?\w+",
    re.IGNORECASE,
)


def _keep_facts(work: Work, dropped: list[Piece], lost: list[Fact]) -> None:
    if any(fact.kind is FactKind.ROLE for fact in find_facts(work.own)):
        # The mail names its job: another one in it is somebody's else, or the writer's own.
        lost = [fact for fact in lost if fact.kind is not FactKind.ROLE]
    if work.kind is MailKind.ANSWER_TO_FEEDBACK:
        judged = " ".join(piece.original for piece in work.row.pieces if _JUDGED.search(piece.original)).lower()
        lost = [fact for fact in lost if fact.head in judged]
    thanked = moves.THANKS.search(work.own) is not None
    said = say(work, moves.keeps(work.kind, lost, thanked=thanked, open_question=_asks_openly(work)))
    place = next(
        (piece for piece in dropped if piece.action == "drop" and not piece.text and work.facts_of(piece.original)),
        None,
    )
    if place is not None and said:
        place.text, place.action = place.mark + said, "replace"
    elif said:
        insert(work.row.pieces, work.voice, work.newline, before_goodbye(work.row.pieces), said)


_OPENLY = re.compile(
    r"\b(?:anything|any|whatever|something|one (?:thing|area|point)|areas?|feedback|pointers?|advice|improve|work on|lacking|fell short|do better)\b",
    re.IGNORECASE,
)


def _asks_openly(work: Work) -> bool:
    """Return whether the candidate's own question names nothing: neither a round nor a part of one."""
    asking = [p for p in work.row.pieces if p.text and (moves.ASKS.search(p.text) or moves.ASKS_SOFTLY.search(p.text))]
    return bool(asking) and all(p.original and _OPENLY.search(p.text) and not work.facts_of(p.text) for p in asking)
