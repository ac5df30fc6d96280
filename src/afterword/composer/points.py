"""Wordings by the finer point: how an answer takes it in, and what will be done about it."""

from __future__ import annotations

from typing import NamedTuple


class PointWords(NamedTuple):
    """What is said of one finer point where nothing can be named or said back."""

    taken: tuple[str, ...]
    grow: tuple[str, ...]
    """What will be done about it: small things that anybody can do."""


_TAKE = "{I take from it|What I take from it is|I understand}"

POINTS: dict[str, PointWords] = {
    "safety": PointWords(
        taken=(
            "I {see|understand} that I did not keep to a safety rule, and that it must not happen.",
            f"{_TAKE} that I left out a step that keeps people safe.",
        ),
        grow=(
            "From now on that step comes first, every time.",
            "I will practise it until it comes before everything else.",
        ),
    ),
    "expired": PointWords(
        taken=(
            "I {see|understand} that it has run out and has to be renewed.",
            f"{_TAKE} that it has to be renewed first.",
        ),
        grow=(
            "I will see to it that it gets renewed.",
            "I will find out how soon I can renew it.",
            "Renewing it is the next thing I will see to.",
        ),
    ),
    "too_new": PointWords(
        taken=(
            "I {see|understand} that I have to have held it for longer.",
            f"{_TAKE} that I have not held it for long enough yet.",
        ),
        grow=(
            "I will note the day from which it is long enough.",
            "That is a matter of time, and I {have noted|will note} the day.",
        ),
    ),
    "salary": PointWords(
        taken=(
            "I {see|understand} that what I asked for was more than you can pay, and I {accept|respect} that.",
            "So it was the pay I asked for, and I {accept|respect} that.",
        ),
        grow=("I will ask about the range sooner next time.",),
    ),
    "over": PointWords(
        taken=(
            "I {see|understand} that the role is a smaller one than I am used to, and I {accept|respect} that.",
            f"{_TAKE} that I am used to more than this role holds, and I {{accept|respect}} your decision.",
        ),
        grow=("I will take it with me to the next one.",),
    ),
    "over_place": PointWords(
        taken=(
            "I {see|understand} that yours is a smaller place than I am used to, and I {accept|respect} that.",
            f"{_TAKE} that it is a smaller place than I am used to, and I {{accept|respect}} your decision.",
        ),
        grow=("I will take it with me to the next one.",),
    ),
    "reference": PointWords(
        taken=(
            "I {see|understand} that a reference weighed against me, and I {accept|respect} that.",
            "So it was a reference, and I {accept|respect} {that|your decision}.",
        ),
        grow=("I will take it with me to the next one.",),
    ),
    "questions": PointWords(
        taken=(
            "I {see|understand} that I asked too few questions.",
            f"{_TAKE} that I should have asked more before I offered anything.",
        ),
        grow=(
            "Next time I will ask first and offer after.",
            "I will practise asking {|and hearing out the answers }before I offer anything.",
        ),
    ),
    "tidiness": PointWords(
        taken=(
            "I {see|understand} that I did not keep my place of work in order.",
            f"{_TAKE} that I should have cleared up as I went.",
        ),
        grow=("Next time I will clear up as I go.", "I will practise clearing up after every step."),
    ),
    "aloud": PointWords(
        taken=(
            "I {see|understand} that I kept too much of my thinking to myself.",
            f"{_TAKE} that you could not follow what I was thinking.",
        ),
        grow=("I will practise thinking aloud.", "Next time I will say what I am thinking as I go."),
    ),
    "preparation": PointWords(
        taken=(
            "I {see|understand} that I {did not prepare well enough|was not prepared well enough}.",
            "I should have prepared better, and I {see|understand} that.",
            f"{_TAKE} that I came less prepared than I should have.",
        ),
        grow=(
            "Next time I will have read {everything|what I am sent} before I come.",
            "I will {prepare|read up} properly before the next one.",
            "Next time I will do my reading first.",
        ),
    ),
    "listening": PointWords(
        taken=(
            "I {see|understand} that I did not listen {well enough|closely enough}.",
            f"{_TAKE} that I have to listen better before I answer.",
            "I should have listened first and answered after.",
        ),
        grow=(
            "Next time I will let people finish, and then answer what they asked.",
            "I will work on listening before I speak.",
            "I {want|would like} to learn to wait a moment before I answer.",
        ),
    ),
    "ground": PointWords(
        taken=(
            "I {see|understand} that I gave way too {soon|quickly} when I was challenged.",
            f"{_TAKE} that I should have held on to my point for longer.",
            "I {see|understand} that you wanted me to stand by my answer.",
        ),
        grow=(
            "I {want|would like} to learn to stand by an answer when somebody pushes.",
            "I will practise holding on to my point for longer.",
            "Next time I will say why I think so before I give way.",
        ),
    ),
    "procedure": PointWords(
        taken=(
            "I {see|understand} that I {missed a step|left a step out} that {counts|matters}.",
            f"{_TAKE} that I did not keep to the procedure closely enough.",
        ),
        grow=(
            "Next time I will go through every step, in order.",
            "I will practise it until every step is there.",
            "I {want|would like} to learn it so well that no step gets left out.",
        ),
    ),
    "length": PointWords(
        taken=(
            "I {see|understand} that I took too long to get to the point.",
            f"{_TAKE} that my answers {{ran too long|were too long}}.",
            "I said too much, and I {see|understand} that.",
        ),
        grow=(
            "I will practise saying the point first and stopping there.",
            "I {want|would like} to learn to say it in fewer words.",
            "Next time I will keep it short.",
        ),
    ),
    "timing": PointWords(
        taken=(
            "I {see|understand} that I did not get through it in {time|the time there was}.",
            f"{_TAKE} that I was too slow.",
            "I ran out of time, and I {see|understand} that it counted.",
        ),
        grow=(
            "I will practise against the clock.",
            "Next time I will keep an eye on the time.",
            "I {want|would like} to get faster at it, and I will practise.",
        ),
    ),
    "pace": PointWords(
        taken=(
            "I {see|understand} that I went too fast.",
            f"{_TAKE} that I rushed.",
        ),
        grow=(
            "I will practise slowing down.",
            "Next time I will take a breath first.",
        ),
    ),
    "structure": PointWords(
        taken=(
            "I {see|understand} that my answers were hard to follow.",
            f"{_TAKE} that my answers needed more order.",
            "I {see|understand} that the thread got lost in my answers.",
        ),
        grow=(
            "I will practise giving the point first and the story after.",
            "Next time I will say where I am going before I set off.",
            "I {want|would like} to learn to put my answers in order.",
        ),
    ),
    "numbers": PointWords(
        taken=(
            "I {see|understand} that you wanted {to hear more about the numbers|more about the numbers}.",
            f"{_TAKE} that the numbers {{should have come out more clearly|need to come out more clearly}}.",
        ),
        grow=(
            "Next time I will have the numbers {ready|with me}.",
            "I will {learn my numbers|go over my numbers} before the next one.",
        ),
    ),
    "examples": PointWords(
        taken=(
            "I {see|understand} that my examples were too thin.",
            f"{_TAKE} that my answers stayed too general.",
            "I {see|understand} that you wanted to hear more about what I did myself.",
        ),
        grow=(
            "Next time I will bring examples with more in them.",
            "I will prepare {a few|some} examples from my own work.",
            "I {want|would like} to learn to be more concrete.",
        ),
    ),
    "depth": PointWords(
        taken=(
            "I {see|understand} that the technical side did not go deep enough.",
            f"{_TAKE} that I have ground to make up on the technical side.",
            "I {see|understand} that I was not strong enough on the technical part.",
        ),
        grow=(
            "I will go back over the {technical side|basics} and work on it.",
            "I {want|would like} to learn that part properly.",
            "That is the part I will study next.",
        ),
    ),
    "accuracy": PointWords(
        taken=(
            "I {see|understand} that there were mistakes in my work.",
            f"{_TAKE} that I was not careful enough.",
        ),
        grow=(
            "Next time I will check it once more before I hand it over.",
            "I will practise going slower and checking more.",
        ),
    ),
    "voice": PointWords(
        taken=(
            "I {see|understand} that I did not come across {as clearly|as well} as I {wanted|meant} to.",
            f"{_TAKE} that I have work to do on how I come across.",
        ),
        grow=(
            "I will practise in front of people before {the next one|my next interview}.",
            "I {want|would like} to {get better at that|come across better} next time.",
        ),
    ),
    "reasons": PointWords(
        taken=(
            "I {see|understand} that my reasons for wanting the role did not come across.",
            f"{_TAKE} that I did not make clear enough why I wanted the role.",
        ),
        grow=(
            "Next time I will say why I came without being asked.",
            "I will think about how to say it {better|more clearly} next time.",
        ),
    ),
}
"""By the name of the point."""

DOING: dict[str, str] = {
    "aloud": "saying aloud what I am thinking", "listening": "taking up what others say", "preparation": "preparing well",
    "length": "keeping my answers short", "structure": "keeping my answers in order", "numbers": "giving the numbers",
    "examples": "giving examples of my own", "pace": "taking my time", "timing": "keeping an eye on the time",
    "accuracy": "checking my work once more", "tidiness": "clearing up as I go", "questions": "asking more questions",
    "voice": "how I come across", "ground": "standing by an answer",
}  # fmt: skip
"""What there is to do about a point, to follow "two things to work on:"."""


def two(first: str, second: str) -> tuple[str, ...]:
    """Return wordings that take in two points at once; both are keys of `DOING`."""
    both = f"{DOING[first]}, and {DOING[second]}"
    return (
        f"{{I see|I understand that there are}} two things to work on: {both}.",
        f"I {{take|take away}} two things from it: {both}.",
    )
