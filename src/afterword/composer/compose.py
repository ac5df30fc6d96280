"""The floor: a complete message from the plan alone, without any model."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from afterword.composer import other, request
from afterword.composer.wording import Chooser, pick
from afterword.listed import listed
from afterword.message import Move, Sentence, Source, body_of, count_words
from afterword.plan import Plan, Register, Shape, Slot, Task, Teller
from afterword.plan.facts import Facts
from afterword.plan.names import TITLES

_TURNS = 12
_SHORT = 80  # words; a message that may not be longer needs all of them


def compose(plan: Plan) -> tuple[Sentence, ...]:
    """Write the whole message: greeting, one sentence for every slot, closing.

    Wordings are tried in turn until the body is a little shorter than the plan allows, which leaves room for a model's
    own words; the turns end in the tersest forms.
    """
    drafts = (_draft(plan, turn) for turn in range(_TURNS))
    closest: tuple[Sentence, ...] = ()
    for draft in drafts:
        if not closest or _overrun(plan, draft) < _overrun(plan, closest):
            closest = draft
        if not _overrun(plan, closest) and not _sounds_fighting(plan, closest):
            break
        if not _overrun(plan, draft) and not _sounds_fighting(plan, draft):
            return draft
    return closest


def _sounds_fighting(plan: Plan, draft: tuple[Sentence, ...]) -> bool:
    """Whether an answer to feedback would be marked by the check that its writer may run on it next."""
    if plan.task is not Task.REPLY:
        return False
    from afterword.answer import check_answer, fights

    return fights(check_answer(body_of(draft)))


def compose_slot(plan: Plan, slot: Slot, *, turn: int = 0) -> str:
    """Write the sentence of one slot."""
    chooser = Chooser(plan.seed)
    return _slot(plan, slot, chooser, _fields(plan, chooser), turn)


def _slot(plan: Plan, slot: Slot, chooser: Chooser, fields: Mapping[str, str | None], turn: int) -> str:
    known = {**fields, "stage": _stage(plan, slot.move)}
    text = pick(_wordings(plan, slot.move), known, chooser, slot.move, turn=turn)
    text = re.sub(r"\bin (?=(?:the assessment day|our first call)\b)", "on ", text)
    return _voice(text, plan, chooser)


def greeting(plan: Plan) -> str:
    """Greet the recipient as the register asks, or without a name where none is known."""
    word = {Register.FORMAL: "Dear", Register.NEUTRAL: "Hello", Register.INFORMAL: "Hi"}[plan.register]
    if plan.recipient is None or all(_is_initial(part) for part in plan.recipient.split()):
        return "Hello,"
    return f"{word} {_address(plan.recipient, plan.register)},"


def closing(plan: Plan) -> str:
    """Close as the register asks, signed where the candidate's name is known."""
    words = {
        Register.FORMAL: ("Yours sincerely,", "Kind regards,"),
        Register.NEUTRAL: ("Kind regards,", "Best regards,", "With best wishes,"),
        Register.INFORMAL: ("Best wishes,", "All the best,", "Best,"),
    }[plan.register]
    word = words[Chooser(plan.seed).index("closing", len(words))]
    return f"{word}\n{plan.signature}" if plan.signature else word.rstrip(",")


def _draft(plan: Plan, turn: int) -> tuple[Sentence, ...]:
    return tuple(_sentences(plan, turn))


def _sentences(plan: Plan, turn: int) -> Iterator[Sentence]:
    chooser = Chooser(plan.seed)
    fields = _fields(plan, chooser)
    yield Sentence(greeting(plan), Move.GREETING, Source.COMPOSER, "")
    for slot in plan.slots:
        lead = "\n\n" if slot.opens else " "
        yield Sentence(_slot(plan, slot, chooser, fields, turn), slot.move, Source.COMPOSER, lead)
    yield Sentence(closing(plan), Move.CLOSING, Source.COMPOSER, "\n\n")


def _overrun(plan: Plan, draft: tuple[Sentence, ...]) -> int:
    words = count_words(draft)
    room = plan.max_words // 10 if plan.max_words > _SHORT else 0
    return max(0, plan.min_words - words, words - plan.max_words + room)


def _wordings(plan: Plan, move: Move) -> tuple[str, ...]:
    if plan.task is Task.STATUS and move in _STATUS:
        return _STATUS[move](plan)
    if plan.task is Task.REPLY:
        return _of_reply(plan, move)
    if plan.task is Task.THANKS and move is Move.ACKNOWLEDGE:
        return other.thanks_acknowledge(plan)
    if plan.task is Task.THANKS and move in (Move.LEARNED, Move.GROW):
        return _of_reply(replace(plan, reason=plan.facts.kind), move)
    return _WORDINGS[move](plan)


def _of_reply(plan: Plan, move: Move) -> tuple[str, ...]:
    # Only what answers feedback needs what the reader of it knows, and any other draft starts sooner without it.
    from afterword.composer.reply import WORDINGS

    return WORDINGS[move](plan)


_STATUS: dict[Move, Callable[[Plan], tuple[str, ...]]] = {
    Move.ACKNOWLEDGE: other.status_acknowledge,
    Move.ASK: lambda plan: other.STATUS_ASK,
    Move.EASY_OUT: lambda plan: other.STATUS_OUT,
}
_WORDINGS: dict[Move, Callable[[Plan], tuple[str, ...]]] = {
    Move.ACKNOWLEDGE: request.acknowledge,
    Move.STRONGER: request.stronger,
    Move.APPRECIATE: request.appreciate,
    Move.THANKS: request.thanks,
    Move.OWN: request.own,
    Move.GROW: request.grow,
    Move.ASK: request.ask,
    Move.EASY: request.easy,
    Move.EASY_OUT: request.easy_out,
    Move.DOOR: other.door,
}


def _stage(plan: Plan, move: Move) -> str | None:
    return None if move is Move.ASK and _names_stage(plan) else _asked_stage(plan.facts, move)


def _fields(plan: Plan, chooser: Chooser) -> dict[str, str | None]:
    """Return what the sentences may name, but for the stage, which each takes as it needs it."""
    facts = plan.facts
    moment, weak = facts.moment, facts.weak
    return {
        "job": job(facts.role, chooser),
        "company": facts.company,
        "from_stage": None if facts.moment_earlier or request.is_same_place(moment, facts.stage) else facts.stage,
        "weak_stage": None if moment or facts.weak_earlier or request.is_same_place(weak, facts.stage) else facts.stage,
        "moment": moment.text if moment else None,
        "Moment": _capital(moment.text) if moment else None,
        "weak": weak.text if weak else None,
        "owned": (f"I {weak.text}" if weak.shape is Shape.PAST else weak.text) if weak else None,
        "Owned": _capital(f"I {weak.text}" if weak.shape is Shape.PAST else weak.text) if weak else None,
        "improve": facts.improve.text if facts.improve else None,
        "learned": facts.learned.text if facts.learned else None,
        "said": _as_said(facts),
        "correction": facts.correction,
        "advised": facts.advised,
        "met": listed(_called(facts.met, plan)) or None,
        "time": "their time" if len(facts.met) > 1 else "the conversation",
        "told": plan.told,
        "who": _called((plan.who,), plan)[0],
        "promised": _day(facts.promised),
        "heard": _day(facts.last_heard),
        "asked": _day(facts.asked_on),
    }


def _as_said(facts: Facts) -> str | None:
    """Return what is said back with its subject: "I talked over Geraint", "my answers ran long"."""
    if facts.learned is None:
        return None
    return f"I {facts.learned.text}" if facts.learned.shape is Shape.PAST else facts.learned.text


def _asked_stage(facts: Facts, move: Move) -> str | None:
    """Return the step a sentence is about: the question is about the one that the rejection named."""
    return facts.asked_stage or facts.stage if move is Move.ASK else facts.stage


def _names_stage(plan: Plan) -> bool:
    """Whether naming the stage in the question would say the same word twice: "the panel ... in the panel interview"."""
    asked = plan.who.lower().split()[-1] if plan.teller in (Teller.RECRUITING, Teller.UNKNOWN) else ""
    return bool(asked) and asked in (_asked_stage(plan.facts, Move.ASK) or "").lower().split()


def job(role: str, chooser: Chooser) -> str:
    """Return what was applied for, as a noun phrase: "the Sous Chef position", "the internship"."""
    if role == "open" or re.search(r"(?i)(ship|apprentice|trainee|placement)$|\b(position|post|job|role)\b", role):
        return "the role" if role == "open" else f"the {role}"
    return f"the {role} {('role', 'position', 'job')[chooser.index('job', 3)]}"


def _called(names: tuple[str, ...], plan: Plan) -> tuple[str, ...]:
    """Return the names as a person would say them: who was "Ines" a line before is not "Ines Calvo" now."""
    notes = " ".join(item.text for item in (plan.facts.moment, plan.facts.weak) if item)
    firsts = [name.split()[0] for name in names]
    said = any(first in notes and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", notes) for first in firsts)
    plain = all(
        len(name.split()) == 2 and first[:1].isupper() and not (_is_title(first) or _is_initial(first))
        for name, first in zip(names, firsts, strict=True)
    )
    return tuple(firsts) if names and said and plain and plan.register is not Register.FORMAL else names


def _day(date: dt.date | None) -> str | None:
    return f"{date.day} {date:%B}" if date else None


def _address(name: str, register: Register) -> str:
    """Return how a person is addressed: "Dr. Rao" for Dr. Amit Rao, "Yann" for Yann Le Goff among equals, "B. Larsen" whole."""
    parts = name.split()
    if _is_title(parts[0]) and parts[0].rstrip(".").lower() not in ("sir", "dame"):
        return f"{parts[0]} {_surname(parts[1:])}" if len(parts) > 1 else name
    if register is Register.FORMAL or _is_title(parts[0]) or _is_initial(parts[0]):
        return name
    return parts[0] if len(parts) < 3 or parts[1].rstrip(".").lower() in _PARTICLES or len(parts[1]) < 3 else name


_PARTICLES = frozenset(
    "le la les de del della der den di da dos du van von bin ibn al el ter ten te mac mc st zu zur af av".split()
)


def _surname(parts: list[str]) -> str:
    particle = next((index for index, part in enumerate(parts) if index and part.lower() in _PARTICLES), len(parts) - 1)
    return " ".join(parts[particle:])


def _is_initial(word: str) -> bool:
    """Whether a part of a name is only its letter: "B.", "J.-P.", "T"; nobody is called by it."""
    return re.fullmatch(r"(?:[^\W\d_]\.-?)+|[^\W\d_]", word) is not None


def _is_title(word: str) -> bool:
    return word.rstrip(".").lower() in TITLES


_CONTRACTIONS = (
    (r"\bI will not\b", "I won't"), (r"\bI would\b", "I'd"), (r"\bI am\b", "I'm"), (r"\bI have (?=(?:read|heard|learned|taken|seen|not)\b)", "I've "),
    (r"\bdid not\b", "didn't"), (r"\bdo not\b", "don't"), (r"\bcannot\b", "can't"), (r"\bthat is\b", "that's"),
    (r"\bis not\b", "isn't"), (r"\bI will\b(?![.,])", "I'll"), (r"\bIt has been\b", "It's been"),
)  # fmt: skip


def _voice(text: str, plan: Plan, chooser: Chooser) -> str:
    """Contract as people do where the register allows; the candidate's own words stay as they are."""
    plain = plan.register is Register.FORMAL or (plan.register is Register.NEUTRAL and chooser.index("voice", 2))
    if plain:
        return text
    facts = plan.facts
    kept = [item.text for item in (facts.moment, facts.weak, facts.improve, facts.learned) if item]
    kept_words = " ".join((*kept, facts.advised or ""))
    for pattern, short in _CONTRACTIONS:
        full = pattern[2:].partition("(")[0].removesuffix(r"\b")
        if full in text and not re.search(pattern, kept_words, re.IGNORECASE):
            text = re.sub(pattern, short, text)
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
