"""The rewrite without a model: sentence by sentence, what is innocent stays, what fights goes, what is missing is added."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from afterword.mail import Mail
from afterword.rewriting import moves, needs
from afterword.rewriting.facts import Fact, FactKind, find_facts, find_stages
from afterword.rewriting.kind import MailKind
from afterword.rewriting.orphans import settle_orphans
from afterword.rewriting.pieces import Piece, Row, join_edges
from afterword.rewriting.pressing import HINTS, PRESSED, before_hint, hints, near, presses
from afterword.rewriting.runon import mend_run_on
from afterword.rewriting.soften import softer
from afterword.rewriting.voice import Voice, hear
from afterword.tone import ToneReport, check


@dataclass(slots=True)
class Work:
    """A mail being rewritten."""

    row: Row
    kind: MailKind
    voice: Voice
    given: tuple[Fact, ...] = ()
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


def clean(sentence: str) -> bool:
    """Return whether a sentence on its own has nothing that blocks it."""
    return not any(finding.blocks for finding in check(sentence, own_words_only=False).findings)


def rewrite_floor(mail: Mail, row: Row, kind: MailKind, given: tuple[Fact, ...] = ()) -> ToneReport:
    """Rewrite a mail's pieces, to which the findings are attached; return the tone of what then stands."""
    voice = hear(mail.text, [piece.original for piece in row.pieces])
    work = Work(row=row, kind=kind, voice=voice, given=given)
    for piece in row.pieces:
        if piece.flagged:
            _settle(piece)
    settle_orphans(row.pieces)
    report, whole = _finish(work)
    if not whole:
        # What the check of the whole took out may have held a fact, the thanks or the question.
        report, _ = _finish(work)
    if not any(piece.text for piece in row.pieces):
        report = _thank_alone(work)
    if join_edges(row):
        report = check(row.text())
    return report


def _finish(work: Work) -> tuple[ToneReport, bool]:
    """Complete the mail and check it as a whole; return its tone, and whether all of it stood."""
    _complete(work)
    _close_alone(work)
    _part(work.row, work.newline)
    said = sum(piece.text != "" for piece in work.row.pieces)
    report = secure(work.row)
    return report, sum(piece.text != "" for piece in work.row.pieces) == said


def _part(row: Row, newline: str) -> None:
    """Give an added sentence a line of its own behind one that ends without a full stop."""
    before = ""
    for piece in row.pieces:
        if piece.action in ("add", "replace") and before and before[-1].isalnum() and "\n" not in piece.gap:
            piece.gap = newline
        before = piece.text or before


def attach(row: Row, report: ToneReport) -> None:
    """Give every finding to the sentence it stands in."""
    starts = [piece.start for piece in row.pieces]
    for finding in report.findings:
        # A finding on the whole of a sentence starts at the greeting on its line, which is no piece.
        index = max(bisect_right(starts, finding.start) - 1, 0)
        if starts and finding.words and finding.end > starts[0]:
            row.pieces[index].findings.append(finding)
    if any(piece.flagged for piece in row.pieces):
        for piece in row.pieces:
            piece.pressed = not piece.flagged and (
                presses(piece.original) or hints(piece.original) or near(piece.original)
            )


def _settle(piece: Piece) -> None:
    """Decide what remains of one flagged sentence."""
    greeting, rest = split_greeting(piece.original)
    mark = piece.mark
    bare = rest[len(mark) :] if not greeting else rest
    offset = piece.start + len(piece.original) - len(bare)
    spans = [(f.start - offset, f.end - offset) for f in piece.findings if f.blocks]
    ways = (way for way in (before_hint(bare), *softer(bare, piece.findings, offset)) if way)
    if piece.pressed:
        piece.reason = PRESSED if presses(bare) else HINTS
        ways = (way for way in ways if not presses(way) and not hints(way))
    kept = mend_run_on(bare, _harmless, spans) or next((way for way in ways if clean(way)), "")
    piece.text = (greeting or mark) + kept if kept else greeting.rstrip()
    piece.action = "soften" if kept else "drop"


_UNPAID = re.compile(r"\b(?:for (?:free|nothing)|free of (?:cost|charge)|unpaid)\b", re.IGNORECASE)


def _harmless(stretch: str) -> bool:
    return clean(stretch) and not presses(stretch) and _UNPAID.search(stretch) is None


_INLINE_GREETING = re.compile(
    r"(?:(?i:hi|hey|hello|dear|cheers|alright|morning|hiya|wah|oi|right|ok|well)\s+)(?:(?:mr|mrs|ms|miss|dr|prof|sir|ma['’]?am)\.?\s+)?"
    r"[A-Z][\w'’-]+,?\s+(?=\S)",
)


def split_greeting(sentence: str) -> tuple[str, str]:
    """Part a greeting that shares its line with a sentence: `Hi Chantal, thanks` gives `Hi Chantal, ` and `thanks`."""
    match = _INLINE_GREETING.match(sentence)
    return (match.group(), sentence[match.end() :]) if match else ("", sentence)


def _complete(work: Work) -> None:
    """Add the moves that are missing and keep the facts that would be lost."""
    lost = lost_facts(work)
    dropped = [piece for piece in work.row.pieces if piece.action == "drop"]
    turn = len(work.row.pieces)
    needs_thanks = needs.needs_thanks(work.own, work.row.head, work.kind)
    asked = any(moves.ASK_LIKE.search(piece.original) for piece in dropped)
    needs_question = not needs.asks(work.own) and needs.wants_to_know(work.row.pieces, work.kind)
    needs_question = needs_question and work.kind is not MailKind.ANSWER_TO_FEEDBACK
    if needs_question:
        _ask(work, dropped, [fact for fact in lost if not needs_thanks or fact.kind is not FactKind.ROLE], turn, asked)
        lost = lost_facts(work)
    late = work.kind is MailKind.ANSWER_TO_FEEDBACK and _FEEDBACK.search(work.own) is not None
    if needs_thanks and not late:
        _thank(work, lost)
        lost = lost_facts(work)
    if lost:
        _keep_facts(work, dropped, lost)
    if needs_thanks and late and not moves.THANKS.search(work.own):
        _insert(work, 0, _say(work, ["Thanks for taking the time.", "Thanks for writing."]))


def _close_alone(work: Work) -> None:
    """Put a wish behind thanks that are all that stands: a lone stock line is no mail."""
    pieces = work.row.pieces
    said = [piece for piece in pieces if piece.text]
    alone = len(said) == 1 and said[0].action in ("add", "replace") and not moves.ASKS.search(said[0].text)
    if alone and moves.THANKS.search(said[0].text):
        wish = _say(work, ["I wish you and the team all the best.", "All the best to you and the team."])
        gap = " " if work.voice.stops else work.newline
        if wish:
            pieces.insert(pieces.index(said[0]) + 1, Piece(gap=gap, original="", text=wish, action="add"))


def _thank_alone(work: Work) -> ToneReport:
    """Leave thanks where the check of the whole mail let nothing stand."""
    _insert(work, 0, _say(work, ["Thank you for letting me know."]))
    _close_alone(work)
    return secure(work.row)


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


def _say(work: Work, ways: Iterable[str]) -> str:
    """Return the first of `ways` that is clean, in the writer's typing."""
    for way in ways:
        said = work.voice.say(way)
        if clean(said):
            return said
    return ""


def _ask(work: Work, dropped: list[Piece], facts: list[Fact], turn: int, asked: bool) -> None:
    said = _say(work, [*moves.question(facts or _named_round(work), turn), *moves.question([], turn)])
    if not said:
        return
    place = next((piece for piece in dropped if moves.ASK_LIKE.search(piece.original)), None) if asked else None
    if place is not None and place.text == "":
        place.text, place.action = said, "replace"
        return
    _insert(work, _before_goodbye(work), said)


def _named_round(work: Work) -> list[Fact]:
    """Return the one round that the mail names, so that the question is about something; none where it names several."""
    found = {fact.head: fact for fact in find_stages(work.own)}
    return list(found.values()) if len(found) == 1 else []


_GOODBYE = re.compile(
    r"^(?:thanks?|thank you|many thanks|cheers|anyway|have a|wish|warmly|yours|(?:kind|best|warm)(?:est)? (?:regards|wishes)|all the best|take care|best of|good luck|hope|you have|no rush|either way)",
    re.IGNORECASE,
)


def _before_goodbye(work: Work) -> int:
    pieces = work.row.pieces
    last = max((i for i, piece in enumerate(pieces) if piece.text), default=-1)
    leaves = last > 0 and _GOODBYE.match(pieces[last].text) is not None
    if leaves and ("\n" not in pieces[last].gap or pieces[last].text.endswith(",")):
        return last
    return last + 1


def _thank(work: Work, lost: list[Fact]) -> None:
    facts, turn = lost or list(work.given), len(work.row.pieces)
    told = needs.told(work.row.pieces, work.row.tail)
    ways = [*moves.thanks(told, work.kind, facts, turn), *moves.thanks(told, work.kind, []), "Thanks for your time."]
    if said := _say(work, ways):
        _insert(work, 0 if work.voice.stops else _before_goodbye(work), said)


_FEEDBACK = re.compile(r"\b(?:feedback|comments?|notes|remarks?|critique)\b", re.IGNORECASE)


_SALUTED = re.compile(r"(?:(?:mr|mrs|ms|miss|dr|prof|sir|madam)\b\.?[^\n.,]{0,30})(?:\r?\n|$)", re.IGNORECASE)


def _insert(work: Work, index: int, said: str) -> None:
    """Put a sentence before the piece at `index`, in that piece's paragraph, or behind the last."""
    if not said:
        return
    pieces = work.row.pieces
    later = next((piece for piece in pieces[index:] if piece.text), None)
    goes_on = later is not None and later.text[:1].islower() and work.voice.capitals and work.voice.stops
    if index == 0 and later is not None and (goes_on or _SALUTED.match(later.text)):
        # It goes on from the greeting's comma, or greets itself, so nothing can stand before it.
        index = pieces.index(later) + 1
        following = pieces[index] if index < len(pieces) and "\n" not in later.text and not goes_on else None
        pieces.insert(index, Piece(gap=following.gap if following else " ", original="", text=said, action="add"))
        if following:
            following.gap = " "
        return
    if index == 0 and later is not None:
        first = pieces[0]
        if first.action == "drop" and not first.text:
            first.text, first.action = said, "replace"
            return
        greeting, rest = split_greeting(first.text + " ")
        if first is later and greeting and not first.mark:
            if rest.strip():
                pieces.insert(1, Piece(gap=" ", original="", text=said, action="add"))
            else:
                lower = said[0].lower() if greeting.rstrip().endswith(",") and said[:2] != "I " else said[0]
                first.text, first.action = f"{greeting.rstrip()} {lower}{said[1:]}", "replace"
            return
        pieces.insert(0, Piece(gap=first.gap, original="", text=said, action="add"))
        first.gap = work.newline if first.mark else " "
        return
    free = next((piece for piece in reversed(pieces[:index]) if piece.action == "drop" and not piece.text), None)
    if free is not None and all(not piece.text for piece in pieces[pieces.index(free) + 1 : index]):
        free.text, free.action = said, "replace"
        return
    if index == len(pieces) and pieces and pieces[-1].action == "drop" and not pieces[-1].text:
        pieces[-1].text, pieces[-1].action = said, "replace"
        return
    pieces.insert(index, Piece(gap=" " if work.voice.stops else work.newline, original="", text=said, action="add"))


def _keep_facts(work: Work, dropped: list[Piece], lost: list[Fact]) -> None:
    if any(piece.action in ("add", "replace") and moves.ABOUT.search(piece.text) for piece in work.row.pieces):
        # The one question names its rounds: another topic would be a second one.
        lost = [fact for fact in lost if fact.kind is not FactKind.TOPIC]
    thanked = moves.THANKS.search(work.own) is not None
    unasked = (
        work.kind is MailKind.REQUEST and not needs.asks(work.own) and any(f.kind is not FactKind.ROLE for f in lost)
    )
    said = _say(work, moves.question(lost, 0) if unasked else moves.keeps(work.kind, lost, thanked=thanked))
    place = next(
        (piece for piece in dropped if piece.action == "drop" and not piece.text and work.facts_of(piece.original)),
        None,
    )
    if place is not None and said:
        place.text, place.action = place.mark + said, "replace"
    elif said:
        _insert(work, _before_goodbye(work), said)


def secure(row: Row) -> ToneReport:
    """Take out whatever the check of the whole mail still finds, whoever wrote it: the check has the last word."""
    report = check(row.text())
    while hit := _blocked(row, report):
        for piece in hit:
            piece.text, piece.action = "", "drop"
        report = check(row.text())
    return report


def _blocked(row: Row, report: ToneReport) -> list[Piece]:
    """Return the pieces in which the mail as it stands has a finding that blocks it."""
    places = [(finding.start, finding.end) for finding in report.findings if finding.blocks]
    if not places:
        return []
    text, place = row.text(), 0
    found: list[Piece] = []
    for piece in row.pieces:
        if piece.text:
            place = text.index(piece.text, place)
            end = place + len(piece.text)
            # A finding on the whole of the first sentence starts at the greeting on its line, which is no piece.
            if any(place <= at < end or (not found and at < place < stop) for at, stop in places):
                found.append(piece)
            place = end
    return found
