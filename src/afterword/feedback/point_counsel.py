"""What a finer point may mean and what to do about it: nobody is told to tell shorter stories who asked too few questions."""

from __future__ import annotations

from afterword.feedback.point import Point

MEANS: dict[Point, str] = {
    Point.SAFETY: "They saw a safety rule that was not kept: {it}. Take it as plainly as it is said. Where somebody can get hurt, once is enough for a no, however good the rest of the work was. It can be put right by habit, and it is worth doing before the next trial.",
    Point.EXPIRED: "A paper that the work needs has run out: {it}. That is about a date; it says nothing about how you work.",
    Point.TOO_NEW: "A paper that the work needs has to be held for longer than you have held it: {it}. That is about a date; it says nothing about how you work, and time alone settles it.",
    Point.SALARY: "What stood between you is the pay: {it}. Such reasons are usually what they say they are. It is no verdict on your work, and what you asked may be fair elsewhere.",
    Point.REFERENCE: "Somebody you named as a reference told them something that weighed against you: {it}. What lies behind it, and whether it is fair, nobody can tell from this message. They have one person's word for it.",
    Point.TIMING: "They name how long it took: {it}. That is about speed and not about whether you can do it, and speed comes with practice.",
    Point.TIDINESS: "They name the order you kept while you worked: {it}. It says little about the result and a good deal about what it is like to work beside you; it is a habit, and can be learned.",
    Point.ACCURACY: "They point to mistakes in the work itself: {it}. That is as plain as it sounds. Where the work is to get figures and words right, a few mistakes weigh more than they would elsewhere.",
}
"""In place of what is said of the kind."""

STEPS_OF_POINT: dict[Point, tuple[str, str]] = {
    Point.SAFETY: (
        "Practise that very step until it comes before everything else, every time, also when nobody is looking.",
        "If it comes up at the next trial, say plainly what you left out and what you do now, and let them see you do it.",
    ),
    Point.EXPIRED: (
        "Renew it: find out the next date and what it costs, and book it.",
        "Once it is renewed, go back to them with the new date. Elsewhere, say from the start when it will be valid again.",
    ),
    Point.TOO_NEW: (
        "Work out the day from which you will have held it long enough, and go back to them then.",
        "Until then, ask before you apply how long it has to be held.",
    ),
    Point.SALARY: (
        "Next time, ask for the range in the first call, before either side has given an afternoon to it.",
        "If what you need changes, tell them; if it doesn't, leave it as it is.",
    ),
    Point.REFERENCE: (
        "Before you name anybody again, ask them what they would say about you, and name somebody else where you are not sure of the answer.",
        "Don't ask these people who it was or what was said; they can hardly tell you.",
    ),
    Point.TIDINESS: (
        "Make clearing up a part of every step, and practise it until you do it without thinking.",
        "At the next trial, clear the place before you start on something new, even when time is short.",
    ),
    Point.QUESTIONS: (
        "Practise with somebody who plays the other side: ask three questions, and hear out the answers, before you offer anything.",
        "Write five open questions on a card and take it with you.",
    ),
    Point.PREPARATION: (
        "The evening before, read what they sent and what they say of themselves, and write down two things to ask about.",
        "Put what they do into two sentences of your own, and say them aloud once.",
    ),
    Point.ALOUD: (
        "Solve a small problem aloud in front of somebody, and let them stop you wherever they lose you.",
        "In the next interview, say what you are about to try and why before you try it.",
    ),
    Point.LISTENING: (
        "When somebody puts in a word, stop and take it up before you go on; practise that with a friend who does it often.",
        "In the next interview, let a breath pass before you answer, and answer what was asked.",
    ),
    Point.LENGTH: (
        "Take three likely questions and answer each aloud in under two minutes, with a clock beside you.",
        "In the next interview, give the point first, stop there, and ask whether they would like to hear more.",
    ),
    Point.TIMING: (
        "Do one such task from start to end against the clock, write the time down, and do it again next week.",
        "At the next trial, ask at the start how long it should take, and say so when you fall behind.",
    ),
    Point.PACE: (
        "Say three answers aloud more slowly than feels right, and ask somebody whether it was too slow.",
        "In the next interview, take a breath before each answer.",
    ),
    Point.NUMBERS: (
        "For each example you tell, write down the one number that shows what came of it, and say it first.",
        "Learn these numbers by heart before the next interview.",
    ),
    Point.EXAMPLES: (
        "Write down three moments: what you yourself did, and what came of it. Say each aloud in under two minutes.",
        "In the next interview, answer with one of them before you say anything general.",
    ),
    Point.ACCURACY: (
        "Do one real task of that kind, check it once more from the end backwards, and count what you find.",
        "Keep the last few minutes for checking alone, and say beforehand that you will.",
    ),
    Point.VOICE: (
        "Say three answers aloud to somebody at the far end of the room, and let them tell you what they heard.",
        "In the next interview, look up from your notes before you begin a sentence.",
    ),
}
"""In place of the steps for the kind."""
