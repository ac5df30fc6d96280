"""Wordings of an answer to feedback: it takes in, and fights nothing (DOMAIN 1.10 and 5)."""

from __future__ import annotations

import re
from collections.abc import Callable

from afterword.composer.points import DOING, POINTS, two
from afterword.feedback.own import WOULD_HAVE_HELPED
from afterword.feedback.standing import Sort, sort_of
from afterword.message import Move
from afterword.plan import Plan, Shape

_NEXT = "{my next interviews|the interviews that follow|the next interviews}"


def acknowledge(plan: Plan) -> tuple[str, ...]:
    """Thank for what was given: a reason, or only word."""
    if plan.reason is None:
        return _FOR_WORD
    if plan.reason == "advised":
        return _FOR_ADVICE
    if plan.reason in ("conduct", "said", "plain"):
        return _FOR_PLAIN if _is_first(plan) else _FOR_PLAIN_LAST
    if plan.reason in ("process", "pay_logistics"):
        return _FOR_PROCESS
    if plan.point in POINTS:
        return _FOR_PLAIN if _is_first(plan) else _FOR_PLAIN_LAST
    return _FOR_FEEDBACK if _is_first(plan) else _FOR_FEEDBACK_LAST


def _is_first(plan: Plan) -> bool:
    return plan.moves[0] is Move.ACKNOWLEDGE


_FOR_FEEDBACK = (
    "{Thank you|Thanks} for {telling me|being open with me about|taking the time to tell me} what was missing.",
    "{Thank you|Thanks} for {the feedback|your feedback}; {I have read it with care|it helps to know|I am glad to know}.",
    "{Thank you|Thanks} for {putting it so plainly|being so clear|the plain words}.",
    "It was {good|kind} of you to {tell me|take the time}.",
    "{Thank you|Thanks} for {answering|getting back to me} and for {being clear|telling me plainly}.",
    "I am {glad|grateful} that you told me, thank you.",
    "{Thank you|Thanks}, that is {a clear answer|clear}.",
    "Not everybody says what was missing, so {thank you|thanks} for doing it.",
    "{Thank you|Thanks} for {the honest answer|an honest answer}.",
    "{Thank you|Thanks} for writing back with {a reason|the reason}.",
)
_FOR_FEEDBACK_LAST = (
    "{Thank you|Thanks} for telling me; not everybody {does|would}.",
    "It was {good|kind} of you to say so.",
    "I am {glad|grateful} that you told me, thank you.",
    "{Thank you|Thanks} for taking the time to write.",
    "{Thank you|Thanks} for {being so clear|the plain words|putting it plainly}.",
    "{Thank you|Thanks} for {the honest answer|the honesty|being honest with me}.",
    "{Thank you|Thanks} for {writing back|answering} with {a reason|the reason}.",
)
_FOR_ADVICE = (
    "{Thank you|Thanks} for {the advice|your advice}; it helps to have something to go on.",
    "{Thank you|Thanks} for {telling me what would help|your answer and for the advice}.",
    "I am {glad|grateful} that you told me what would help, thank you.",
)
_FOR_PLAIN = (
    "{Thank you|Thanks} for {telling me|telling me plainly|being so clear}.",
    "{Thank you|Thanks} for {saying it straight|the plain words|being honest with me}.",
    "I am {glad|grateful} that you told me, thank you.",
    "It was {good|kind} of you to tell me.",
)
_FOR_PLAIN_LAST = (
    "{Thank you|Thanks} for {telling me|telling me plainly|saying it straight}.",
    "I am {glad|grateful} that you told me, thank you.",
    "{Thank you|Thanks} for {the plain words|being honest with me}.",
    "{Thank you|Thanks} for being honest with me; not everybody is.",
    "It was {good|kind} of you to say so.",
)
_FOR_PROCESS = (
    "{Thank you|Thanks} for {telling me how it came about|explaining it|being open about it}.",
    "{Thank you|Thanks} for {letting me know|telling me} {what stood behind it|the reason}.",
    "It was {good|kind} of you to {tell me the reason|explain it}.",
    "{Thank you|Thanks}, it is good to know {the reason|how it came about}.",
    "I am {glad|grateful} that you explained it, thank you.",
    "{Thank you|Thanks} for {writing|your answer} and for {the reason|explaining it}.",
)
_FOR_WORD = (
    "{Thank you|Thanks} for {coming back to me|getting back to me|letting me know}[ about $job].",
    "{Thank you|Thanks} for {your answer|your reply}; I {accept|respect} the decision.",
    "{Thank you|Thanks} for {taking the time|taking the time to answer}, and I {accept|respect} the decision.",
    "{Thank you|Thanks} for {the news|your message}, {even though I had hoped for another|though I had hoped for better}.",
    "{Thank you|Thanks} for {writing|letting me know}, and for the time you {gave me|took}.",
    "I had hoped for better news, and I am glad that you {told me|wrote}.",
    "That is a pity for me, and I {accept|respect} it; {thank you|thanks} for letting me know.",
    "{Thank you|Thanks} for {telling me where it stands|the answer}[ on $job].",
    "I {accept|respect} the decision, and {thank you|thanks} for {letting me know|the message}.",
)


def learned(plan: Plan) -> tuple[str, ...]:
    """Name the thing learned, in the words of the feedback where they can stand in a sentence."""
    if plan.point in DOING and plan.beside in DOING:
        return two(plan.point, plan.beside)
    if plan.reason == "advised":
        return _ADVISED
    if plan.reason == "plain":
        return _TAKEN_IN
    if plan.reason == "said":
        return _said_back(plan)
    thing = plan.facts.learned
    if thing and plan.reason == "skills_gap" and sort_of(thing.text) is not Sort.OTHER:
        return _SORTS[sort_of(thing.text)]
    named = _NAMED.get(plan.reason or "") if thing else None
    if named:
        return named
    point = POINTS.get(plan.point or "")
    return point.taken if point else _KIND[plan.reason or ""]


def _said_back(plan: Plan) -> tuple[str, ...]:
    if plan.point == "safety":
        return _SAID_OF_SAFETY
    if _is_lateness(plan):
        return _SAID_AND_SORRY
    if _is_wish(plan):
        return _SAID_OF_WISH
    if _is_long(plan):
        return _SAID_AT_LENGTH
    return _SAID if _is_act(plan) else _SAID_OF_WORK


def _is_long(plan: Plan) -> bool:
    return plan.facts.learned is not None and " and " in plan.facts.learned.text


def _is_lateness(plan: Plan) -> bool:
    """Whether it is about people who were kept waiting, or not told: that asks for a sorry."""
    thing = plan.facts.learned
    return thing is not None and _is_act(plan) and _KEPT_WAITING.search(thing.text) is not None


_KEPT_WAITING = re.compile(
    r"(?i)\b(?:(?<!quoted )late\b|(?:didn't|did not|never|forgot to) (?:ring|rang|call|called|phone|phoned|let you know|turn up|show up)\b|kept you waiting)"
)


def _is_wish(plan: Plan) -> bool:
    return plan.facts.learned is not None and plan.facts.learned.text.endswith(WOULD_HAVE_HELPED)


_ADVISED = (
    "You say that I should $advised, and I {mean to|will}.",
    "I {have noted|take to heart} what you advise: to $advised.",
)
_TAKEN_IN = (
    "I take on board what you said{| about it}.",
    "You put it plainly, and I take {that|it} in.",
    "I {have read|read} what you wrote {carefully|twice}, and I take it in.",
)
_SAID_AT_LENGTH = (
    "I {see|understand} that $said{|, and I am glad that you said so}.",
    "{I take from it|What I take from it is} that $said.",
    "So $said, and that is mine to {work on|put right}.",
    "$said, and I {can see|understand} how that looked.",
)


def _is_act(plan: Plan) -> bool:
    return plan.facts.learned is not None and plan.facts.learned.shape is Shape.PAST


_SAID = (
    "You said that $said, and {I take that in|I hear it|I can work on that}.",
    "I {see|understand} that $said{|, and I am glad that you said so}.",
    "{I take from it|What I take from it is} that $said.",
    "That $said is {worth knowing|something to work on}.",
    "So $said, and that is mine to {work on|put right}.",
    "$said, and I {can see|understand} how that looked.",
)
_SAID_AND_SORRY = (
    "I {see|understand} that $said, and I am sorry{| about that}.",
    "I am sorry that $said.",
    "$said, and I am sorry{| for that}.",
)
_SAID_OF_WISH = (
    "I {see|understand} that $said.",
    "{I take from it|What I take from it is} that $said.",
    "You said that $said, and {I take that in|I can work on that}.",
)
_SAID_OF_SAFETY = (
    "I {see|understand} that $said, and that it must not happen.",
    "You said that $said; {that must not happen|it must not happen}, and I {know|understand} that.",
)
_SAID_OF_WORK = (
    "You said that $said, and {I take that in|I hear it|I can work on that}.",
    "I {see|understand} that $said.",
    "{I take from it|What I take from it is} that $said.",
    "That $said is {worth knowing|something to work on}.",
    "So $said, and that is mine to {work on|put right}.",
)
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
    "chosen": (
        "I {see|understand} that you {chose|decided for} another person, and I {accept|respect} that.",
        "So you {chose|decided for} somebody else, and I {accept|respect} that.",
    ),
    "motivation": (
        f"{_TAKE} that I did not make clear enough why I wanted the role.",
        "I {see|understand} that my reasons for wanting the role did not come across.",
    ),
    "pay_logistics": (
        "I {see|understand} that the terms did not fit, and I {accept|respect} that.",
        "So it was the terms, and I {accept|respect} that.",
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
    if plan.facts.advised and plan.reason not in _NOT_IN_HAND:
        return _DIFFERENTLY if plan.reason == "advised" else _AS_ADVISED
    if plan.point in DOING and plan.beside in DOING:
        return (*_WORK_ON_BOTH, *_DIFFERENTLY[1:2])
    if plan.point in POINTS:
        return POINTS[plan.point].grow
    thing = plan.facts.learned
    if thing and plan.reason == "skills_gap" and sort_of(thing.text) is Sort.CREDENTIAL:
        return _GET_IT
    if plan.reason == "conduct":
        return _DIFFERENTLY
    if plan.reason in ("said", "plain"):
        return (*_DIFFERENTLY, *_WORK_ON[:1])
    if plan.reason in ("communication", "motivation"):
        return (*_WORK_ON, f"I will {{take it|take that}} with me into {_NEXT}.")
    if plan.reason in _LACKED:
        return _GET_MORE
    return (*_WORK_ON, *_LEARN) if plan.reason == "skills_gap" else _WORK_ON


_NOT_IN_HAND = ("chosen", "process", "pay_logistics", "team_fit", "level_mismatch")
_AS_ADVISED = (
    "I will $advised{|, as you say|, as you suggest}.",
    "You say that I should $advised, and I {will|mean to}.",
)
"""What takes up the sender's own advice: no step of ours is better."""
_LACKED = ("experience_gap", "industry_experience", "client_facing")
"""What nobody can learn from a book: it has to be got."""
_GET_MORE = (
    "I will look for a chance to get more of it.",
    "That comes with doing, and I will look for {a chance to do more of it|more of it}.",
    "{That|It} tells me what to look for next.",
    "I will see where I can get some of it{|, even on a small scale}.",
    "I {want|mean} to get closer to that, step by step.",
)
_GET_IT = (
    "I will find out what it takes to get it.",
    "I will see how soon I can get it.",
    "Getting it is the next thing I will {see to|look into}.",
)
_WORK_ON_BOTH = (
    f"I will work on both before {_NEXT}.",
    f"I will practise both before {_NEXT}.",
)
_LEARN = ("I {want|would like} to learn it {properly|well}.", "That is something to learn, and I {want|mean} to.")

_WORK_ON = (
    f"I will work on it before {_NEXT}.",
    f"I {{want|would like}} to do better there in {_NEXT}.",
    "{That|It} gives me something {clear|definite} to work on.",
    "I know now where to begin, and I will work on it.",
    "That is what I will work on {first|next}.",
    "It is something that I can learn, and I {want|mean} to.",
    "I will put some work into that before I apply {elsewhere|anywhere else}.",
)
_DIFFERENTLY = (
    f"I will do better in {_NEXT}.",
    f"I {{want|would like}} to {{learn from it|learn from this}} and do better in {_NEXT}.",
    "That will be different next time.",
    "I {want|mean} to do better next time.",
    "I will take it with me {to the next one|into the next interview}.",
)
_GO_ON = (
    "I will {go on from here|keep going}{| and try again elsewhere}.",
    "I will {go on learning|keep learning} and {try again elsewhere|keep at it}.",
    "I will {keep trying|go on trying}{| elsewhere}.",
    f"I will {{keep learning|go on learning}} and see what {_NEXT} bring.",
)


def ask(plan: Plan) -> tuple[str, ...]:
    """Ask at most one thing, where the feedback is clear enough for it."""
    return _ASKS_OF.get(plan.reason or "", _ASKS)


_ASKS = (
    "If you have a moment: which part of it would you work on first{|, in my place}?",
    "{Would|Could} you tell me, in a line, what you would have liked to see there?",
    "If one line is possible: what would you have liked to see there?",
    "Which part of it {would you begin with|would you work on first}{|, in my place}?",
)
_LIKED_TO_SEE = "{Would|Could} you tell me, in a line, what you would have liked to see there?"
_ASKS_OF = {
    "experience_gap": (
        _LIKED_TO_SEE,
        "If you have a moment: {how much|how much of it} would you {look for|want to see} another time?",
        "What would have been enough, if one line is possible?",
    ),
    "industry_experience": (
        "If you have a moment: what would {a newcomer|somebody new to it} do well to learn first?",
        "Is there one thing about the field that {I should|you would} read up on first?",
        "Where would you begin, coming from outside?",
    ),
    "client_facing": (
        _LIKED_TO_SEE,
        "{Would|Could} you tell me, in a line, what you would want somebody to have done there?",
        "What would have been enough, if one line is possible?",
    ),
}
"""What suits a thing that has to be got, where asking for its parts would not."""


def door(plan: Plan) -> tuple[str, ...]:
    """Leave the door open, asking for nothing; after something to be sorry about, only wish them well."""
    if plan.offered:
        return _TAKEN_UP[plan.offered]
    if plan.reason == "conduct":
        return _WISHES
    if plan.reason in ("process", "pay_logistics"):
        return (*_DOORS, *_DOORS_THERE)
    return (*_DOORS, *_DOORS_FILLED) if plan.reason else _DOORS


_DOORS = (
    "I {wish you well|wish you all well}, and I would be glad if our paths crossed again.",
    "{All the best to|My best wishes to} you and the team.",
    "I wish you and the team all the best.",
    "Take care, and all the best to {the team|you all}.",
    "{Best of luck|Good luck} with {the work ahead|everything}.",
    "Please give the team my best.",
    "I wish you all well, and {thank you|thanks} again for {writing|the reply}.",
    "Should we {meet|run into each other} again, I would be glad of it.",
    "I {hope that|hope} it goes well {for all of you|for you and the team}.",
)
_DOORS_FILLED = ("{All the best|Good luck} to whoever starts with you.",)
_DOORS_THERE = (
    "I would be glad {to stay in touch|to hear from you again one day}.",
    "Perhaps it {fits|works out} another time.",
)


_TAKEN_UP = {
    "again": (
        "I will gladly come back to you then, and I wish you {and the team all the best|all well}.",
        "{Thank you|Thanks} for leaving the door open; I will gladly come back to you then.",
    ),
    "later": (
        "I may well apply again when the time comes.",
        "Perhaps I will apply again when the time comes.",
    ),
    "changed": (
        "If that changes on my side, I will {let you know|get in touch}.",
        "Should it change on my side, I will gladly {let you know|get in touch}.",
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
