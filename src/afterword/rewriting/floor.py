"""The rewrite without a model: sentence by sentence, what is innocent stays, what fights goes, what is missing is added."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from afterword.findings import Severity
from afterword.mail import Mail
from afterword.rewriting import moves, needs
from afterword.rewriting.correction import spare_corrections
from afterword.rewriting.facts import Fact, FactKind, find_facts, find_stages
from afterword.rewriting.innocent import owns
from afterword.rewriting.kind import MailKind
from afterword.rewriting.orphans import WAY_OUT, settle_orphans, settle_ways_out
from afterword.rewriting.pieces import Piece, Row, join_edges
from afterword.rewriting.pressing import FIGHTS, HINTS, PRESSED, before_hint, hints, loudness, near, presses
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
    _settle_flagged(row)
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


def _settle_flagged(row: Row) -> None:
    """Change what surely fights; then the other flagged sentences, loudest first, as long as they are flagged in what is left.

    A sentence is heard within the manner of the whole: beside what truly fought, innocent ones were flagged too.
    """
    flagged = [piece for piece in row.pieces if piece.flagged]
    for piece in flagged:
        if piece.sure:
            _settle(piece)
    unsure = sorted(
        (piece for piece in flagged if not piece.sure), key=lambda piece: loudness(piece.original), reverse=True
    )
    while unsure:
        hit = _blocked(row, check(row.text()))
        loudest = next((piece for piece in unsure if piece in hit), None)
        if loudest is None:
            break
        unsure.remove(loudest)
        _settle(loudest)
    for piece in unsure:
        piece.findings = [finding for finding in piece.findings if not finding.blocks]


def _finish(work: Work) -> tuple[ToneReport, bool]:
    """Complete the mail and check it as a whole; return its tone, and whether all of it stood."""
    _complete(work)
    settle_ways_out(work.row.pieces)
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
    spare_corrections(row.pieces)
    if any(piece.flagged for piece in row.pieces):
        for piece in row.pieces:
            piece.pressed = not (piece.flagged or piece.spared) and (
                presses(piece.original) or hints(piece.original) or (report.lowest < FIGHTS and near(piece.original))
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
    if not kept and spared_as_owned(bare, piece):
        piece.spared = OWNED
        return
    piece.text = (greeting or mark) + kept if kept else greeting.rstrip()
    piece.action = "soften" if kept else "drop"


OWNED = "a sentence that owns something may still read as an excuse"
_ARGUES = re.compile(
    r"\b(?:but|however|though|although|because|since|due to|which is why|only|just|despite|while|whereas|nobody|no one|you|your|they|their|he|she|his|her|"
    r"respect|others?|asked|know if|(?:don['’]?t|do not|didn['’]?t|did not) (?:think|see|believe|feel|understand|know why))\b|[\"“”]",
    re.IGNORECASE,
)
_PLAINLY_MINE = re.compile(r"(?:i|i['’]m|i['’]ve|my|sorry)\b", re.IGNORECASE)


def spared_as_owned(sentence: str, piece: Piece) -> bool:
    """Return whether a sentence that could not be cut owns something and argues nothing: then it stays as it came."""
    severe = any(finding.blocks and finding.severity is not Severity.WARNING for finding in piece.findings)
    plain = _PLAINLY_MINE.match(sentence) is not None and owns(sentence)
    return plain and not severe and not piece.pressed and _ARGUES.search(_YOURS.sub("", sentence)) is None


_YOURS = re.compile(
    r"\byour (?:expectations?|standards?|questions?|time|trust)\b|\b(?:to|for|from) you\b", re.IGNORECASE
)
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
    place = _before_way_out(work.row.pieces)
    if place is None and asked:
        place = next((piece for piece in dropped if moves.ASK_LIKE.search(piece.original)), None)
    if place is not None and place.text == "":
        place.text, place.action = said, "replace"
        return
    _insert(work, _before_goodbye(work), said)


def _before_way_out(pieces: list[Piece]) -> Piece | None:
    """Return the dropped piece right before an "if not", which speaks of the question it asked."""
    for before, piece in pairwise(pieces):
        if piece.text and before.action == "drop" and not before.text and WAY_OUT.search(piece.text):
            return before
    return None


def _named_round(work: Work) -> list[Fact]:
    """Return the one round that the mail names, so that the question is about something; none where it names several."""
    found = {fact.head: fact for fact in find_stages(work.own)}
    return open_to_question(work, list(found.values())) if len(found) == 1 else []


def open_to_question(work: Work, facts: list[Fact]) -> list[Fact]:
    """Return the facts that a question may be about: nothing they dispute, and nothing whose gap they name themselves.

    A round is only where it happened; a topic is what somebody judged, so it has to stand where they ask.
    """
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


_DISPUTES = re.compile(
    r"\b(?:because|mistaken|mis(?:understanding|understood|read|judged)|disagree|wrong|however|although|in fact|actually|i (?:have|had|did|was|am))\b|['’]ve\b",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\b(?:could not|couldn['’]?t|did not|didn['’]?t|forgot|missed|lack\w*|too (?:\w+ )?(?:long|short|late|slow|fast|vague|few|little|quiet)|wrong|weak|stuck|froze|blank\w*|"
    r"i (?:will|shall|am going to)|i['’]ll|practi[sc]\w+)\b",
    re.IGNORECASE,
)


def _names_gap(sentence: str) -> bool:
    """Return whether a sentence says itself what was wanting, or what will be done about it."""
    return "?" not in sentence and (owns(sentence) or _GAP.search(sentence) is not None)


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


# `hi juno!!`, and `Rhonda hi it's Marcus, no hard feelings.`: a sentence that greets comes first.
_GREETS = re.compile(
    r"(?:(?:hi|hiya|hey|hello|yo|alright|morning)\b[^.?!,]{0,25}[!.]+$|(?:(?:mr|mrs|ms|dr)\.? )?[A-Z][\w'’-]+,? (?:hi|hiya|hey|hello)\b)",
    re.IGNORECASE,
)


def _insert(work: Work, index: int, said: str) -> None:
    """Put a sentence before the piece at `index`, in that piece's paragraph, or behind the last."""
    if not said:
        return
    pieces = work.row.pieces
    later = next((piece for piece in pieces[index:] if piece.text), None)
    goes_on = later is not None and later.text[:1].islower() and work.voice.capitals and work.voice.stops
    if index == 0 and later is not None and (goes_on or _SALUTED.match(later.text) or _GREETS.match(later.text)):
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
    said = _say(work, moves.keeps(work.kind, lost, thanked=thanked, open_question=_asks_openly(work)))
    place = next(
        (piece for piece in dropped if piece.action == "drop" and not piece.text and work.facts_of(piece.original)),
        None,
    )
    if place is not None and said:
        place.text, place.action = place.mark + said, "replace"
    elif said:
        _insert(work, _before_goodbye(work), said)


_OPENLY = re.compile(
    r"\b(?:anything|any|whatever|something|one (?:thing|area|point)|areas?|feedback|pointers?|advice|improve|work on|lacking|fell short|do better)\b",
    re.IGNORECASE,
)


def _asks_openly(work: Work) -> bool:
    """Return whether the candidate's own question names nothing: neither a round nor a part of one."""
    asking = [p for p in work.row.pieces if p.text and (moves.ASKS.search(p.text) or moves.ASKS_SOFTLY.search(p.text))]
    return bool(asking) and all(p.original and _OPENLY.search(p.text) and not work.facts_of(p.text) for p in asking)


LATER = "Beside what is left of the mail, it sounds like what fights."


def secure(row: Row) -> ToneReport:
    """Take out whatever the check of the whole mail still finds, whoever wrote it: the check has the last word."""
    report = check(row.text())
    while hit := _blocked(row, report):
        for piece in hit:
            if not piece.flagged:
                piece.reason = piece.reason or LATER
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
            if piece.spared:
                place = end
                continue
            # A finding on the whole of the first sentence starts at the greeting on its line, which is no piece.
            if any(place <= at < end or (not found and at < place < stop) for at, stop in places):
                found.append(piece)
            place = end
    return found
