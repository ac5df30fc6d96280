"""Wordings of an answer to feedback: it takes in, and fights nothing (DOMAIN 1.10 and 5)."""

from __future__ import annotations

from collections.abc import Callable

from afterword.feedback.standing import Sort, sort_of
from afterword.message import Move
from afterword.plan import Plan

_NEXT = "{my next interviews|the interviews that follow|the next interviews}"


def acknowledge(plan: Plan) -> tuple[str, ...]:
    """Thank for what was given: a reason, or only word."""
    if plan.reason is None:
        return _FOR_WORD
    if plan.reason == "conduct":
        return _FOR_PLAIN
    return _FOR_PROCESS if plan.reason in ("process", "pay_logistics") else _FOR_FEEDBACK


_FOR_FEEDBACK = (
    "{Thank you|Thanks} for {telling me|being open with me about|taking the time to tell me} what was {missing|missing from my side}.",
    "{Thank you|Thanks} for {the feedback|your feedback}; {I have read it with care|it helps to know|I am glad to know}.",
    "{Thank you|Thanks} for {putting it so plainly|being so clear|the plain words}; {that helps|it helps me}.",
    "It was {good|kind} of you to {tell me|take the time}, and {it helps me|it is useful to know}.",
    "{Thank you|Thanks} for {answering|getting back to me} and for {being clear|telling me plainly}.",
)
_FOR_PLAIN = ("{Thank you|Thanks} for {telling me|telling me plainly|being so clear}.",)
_FOR_PROCESS = (
    "{Thank you|Thanks} for {telling me how it came about|explaining it|being open about it}.",
    "{Thank you|Thanks} for {letting me know|telling me} {what stood behind it|the reason}; {it helps to know|I am glad to know}.",
    "It was {good|kind} of you to {tell me the reason|explain it}.",
)
_FOR_WORD = (
    "{Thank you|Thanks} for {coming back to me|getting back to me|letting me know}[ about $job].",
    "{Thank you|Thanks} for {your answer|your reply}; I {accept|respect} the decision.",
    "{Thank you|Thanks} for {taking the time|taking the time to answer}, and I {accept|respect} the decision.",
)


def learned(plan: Plan) -> tuple[str, ...]:
    """Name the thing learned, in the words of the feedback where they can stand in a sentence."""
    thing = plan.facts.learned
    if thing and plan.reason == "skills_gap" and sort_of(thing.text) is not Sort.OTHER:
        return _SORTS[sort_of(thing.text)]
    named = _NAMED.get(plan.reason or "") if thing else None
    return named or _KIND[plan.reason or ""]


_TAKE = "{I take from it|What I take from it is|I understand}"
_NAMED: dict[str, tuple[str, ...]] = {
    "skills_gap": (
        "I {see|understand} that I was missing $learned.",
        f"{_TAKE} that I have work to do on $learned.",
        "So I {have to|need to} work on $learned.",
    ),
    "experience_gap": (
        f"{_TAKE} that I was short on $learned.",
        "I {see|understand} that I need to have done more of $learned.",
    ),
    "industry_experience": (
        f"{_TAKE} that I was short on experience in $learned.",
        "I {see|understand} that I was missing experience in $learned.",
    ),
    "client_facing": (
        f"{_TAKE} that I was short on experience with $learned.",
        "I {see|understand} that the role {asked|called} for more experience with $learned than I have.",
    ),
    "communication": (
        f"{_TAKE} that I have work to do on $learned.",
        "I {see|understand} that I {have to|need to} work on $learned.",
    ),
    "motivation": (f"{_TAKE} that I have work to do on $learned.",),
    "conduct": ("I {see|understand} that I $learned, and I am sorry{| about it}.", "I am sorry that I $learned."),
}
_SORTS: dict[Sort, tuple[str, ...]] = {
    Sort.LANGUAGE: (
        f"{_TAKE} that my $learned was not strong enough{{| yet}}.",
        "I {see|understand} that I {have to|need to} work on my $learned.",
    ),
    Sort.CREDENTIAL: (
        f"{_TAKE} that I was missing $learned.",
        "I {see|understand} that the role {asked|called} for $learned.",
    ),
}
_KIND: dict[str, tuple[str, ...]] = {
    "skills_gap": (
        f"{_TAKE} that a skill was missing on my side.",
        "I {see|understand} that I was short on a skill {the role|this role} needs.",
    ),
    "experience_gap": (
        f"{_TAKE} that I did not bring enough experience of the right kind.",
        "I {see|understand} that the role {asked|called} for more experience than I {bring|have} {so far|today}.",
    ),
    "industry_experience": (
        f"{_TAKE} that experience in your field was missing.",
        "I {see|understand} that the role {asked|called} for somebody who knows {the field|your field} from inside.",
    ),
    "client_facing": (
        f"{_TAKE} that I was short on experience with the people you serve.",
        "I {see|understand} that I still need more practice with the people you serve.",
    ),
    "communication": (
        f"{_TAKE} that I have work to do on how I come across in interviews.",
        "I {see|understand} that I did not come across as clearly as I {wanted|meant} to.",
        "I {see|understand} that I did not get across what I wanted to say.",
    ),
    "level_mismatch": (
        f"{_TAKE} that the role {{asked|called}} for another level than mine.",
        "I {see|understand} that my level and the role's were not the same.",
    ),
    "team_fit": (
        f"{_TAKE} that somebody else {{suited|fitted}} the team better, and I {{accept|respect}} that.",
        "I {see|understand} that another person was the better match for the team, and I {accept|respect} that.",
    ),
    "motivation": (
        f"{_TAKE} that I did not make clear enough why I wanted the role.",
        "I {see|understand} that my reasons for wanting the role did not come across.",
    ),
    "pay_logistics": (
        "I {see|understand} that the terms did not fit, and I {accept|respect} that.",
        f"{_TAKE} that the terms were what stood in the way.",
    ),
    "process": (
        "I {see|understand} that it was decided on your side, and I {accept|respect} that.",
        "I {see|understand} that there were reasons on your side, and I {accept|respect} that.",
    ),
}  # fmt: skip


def correct(plan: Plan) -> tuple[str, ...]:
    """Put one plain fact right, for the file, and argue nothing from it."""
    return ("One small correction for your file: $correction.", "For your file, one small thing: $correction.")


def grow(plan: Plan) -> tuple[str, ...]:
    """Say what will be done with it, and promise nothing that was not said."""
    if plan.reason is None:
        return _GO_ON
    if plan.reason == "conduct":
        return _DIFFERENTLY
    if plan.reason in ("process", "pay_logistics"):
        return _GO_ON
    if plan.reason in ("team_fit", "level_mismatch"):
        return _KEEP
    if plan.reason in ("communication", "motivation"):
        return (*_WORK_ON, f"I will {{take it|take that}} with me into {_NEXT}.")
    return _WORK_ON


_WORK_ON = (
    f"I will work on it before {_NEXT}.",
    f"I {{want|would like}} to do better there in {_NEXT}, and {{now I know where to begin|this gives me a place to begin}}.",
    f"{{That|It}} gives me something {{clear|definite}} to work on before {_NEXT}.",
)
_DIFFERENTLY = (
    f"I will do better in {_NEXT}.",
    f"I {{want|would like}} to {{learn from it|learn from this}} and do better in {_NEXT}.",
)
_GO_ON = (
    f"I {{want|would like}} to {{learn what I can from it|learn from it all the same}} and do better in {_NEXT}.",
    f"I will {{go on learning|learn what I can}} and {{try to do|do}} better in {_NEXT}.",
    f"I will {{go on from here|go on learning}} and {{try to do|do}} better in {_NEXT}.",
)
_KEEP = (
    f"I {{want|would like}} to {{learn from it all the same|learn what I can}} and do better in {_NEXT}.",
    f"I will {{go on from here|go on learning}} and {{try to do|do}} better in {_NEXT}.",
)


def ask(plan: Plan) -> tuple[str, ...]:
    """Ask at most one thing, where the feedback is clear enough for it."""
    return (
        "If you have a moment: which part of it would you work on first{|, in my place}?",
        "{Would|Could} you tell me, in a line, what you would have liked to see there?",
        "If one line is possible: what would you have liked to see there?",
        "Which part of it {would you begin with|would you work on first}{|, in my place}?",
    )


def door(plan: Plan) -> tuple[str, ...]:
    """Leave the door open, asking for nothing; after something to be sorry about, only wish them well."""
    if plan.offered:
        return _TAKEN_UP[plan.offered]
    if plan.reason == "conduct":
        return _WISHES
    return (
        "I {wish you well|wish you all well}, and I would be glad if our paths crossed again.",
        "I would be glad {to stay in touch|if our paths crossed again}, and I wish you {and the team all the best|all well}.",
        "{All the best to|My best wishes to} you and the team.",
        "{Thank you|Thanks} again, and {all the best|my best wishes} to {you and the team|the team}.",
    )


_TAKEN_UP = {
    "again": (
        "I will gladly come back to you then, and I wish you {and the team all the best|all well}.",
        "{Thank you|Thanks} for leaving the door open; I will gladly come back to you then.",
    ),
    "help": (
        "{Thank you|Thanks} for {the offer|your offer}, too; I will gladly come back to you about it.",
    ),
}  # fmt: skip
"""What takes up an offer that the feedback holds, and presses nobody."""
_WISHES = ("{All the best to|My best wishes to} you and the team.", "I wish you {and the team all the best|all well}.")

WORDINGS: dict[Move, Callable[[Plan], tuple[str, ...]]] = {
    Move.ACKNOWLEDGE: acknowledge,
    Move.LEARNED: learned,
    Move.CORRECT: correct,
    Move.GROW: grow,
    Move.ASK: ask,
    Move.DOOR: door,
}
"""What writes each move of an answer."""
