"""What is said of plain remarks, of a paper somebody else held, and of advice; and what to do next, whatever the trade."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.feedback.cues import compiled
from afterword.feedback.evidence import Evidence
from afterword.feedback.plainly import Deed, Manner
from afterword.feedback.reading import Category
from afterword.listed import listed

_DEEDS = (
    "They say plainly what it was: {it}. There is nothing to read into that; it means what it says. It is about what was seen that day "
    "and says nothing about what you can do another time, and what is said so plainly can be put right."
)
_ALSO = " They also mention {others}; it reads as the smaller point."
_BESIDE = "They also say plainly: {it}. That is something you can put right yourself."
_PAPER = "They named a paper that the work asks for and that you don't hold yet: {it}. Most often that is what it sounds like. It says nothing about how you work, and it can be got."
_ADVICE = (
    "They give no reason in so many words, but they do say what would help: {it}. That is worth more than the rest of the message, which could stand for nearly anything. "
    "What decided, only they know."
)
_AGAIN = "They say when or how you may come to them again: “{words}”. If you want to, note it down."
_PAPER_STEPS = (
    "Find out what {thing} takes where you live: the time, the cost, the next date. If other roles ask for it too, book it.",
    "When a role asks for {thing}, say early whether you hold it, and by when you could.",
)
_WATCHED = "Ask somebody who does this well to watch you do it, start to end, and to stop you at that very point."
_TELL = "If you get another trial, say at the start what you have changed since, and let them see it."
_BY_WORDS: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:isolat\w+|isolator|hoist|untied|harness|mirrors?|lock(?:ed)? out|allerg\w+|ladder|wrong cable|live)\b",
        "Practise that very step until it comes before everything else, every time, also when nobody is looking.",
    ),
    (
        r"\blate\b|\b(?:ring|rang|rung|call|called|phone|phoned|let us know)(?: (?:us|me|in|ahead|first|to say.*))?$|\b(?:turn|show) up$",
        "Plan to be there fifteen minutes early; if something holds you up, ring before the hour and not after it.",
    ),
    (r"\b(?:hear|mumbl\w+|looked at|look at (?:us|you|me|him|her|them|anyone)|eye contact|from notes)\b", "Say three answers aloud to somebody at the far end of the room, looking at them, and let them tell you what they heard."),
    (r"\btold (?:us|me) ", "Tell somebody two of your answers, and let them say how much of each was about you."),
    (r"\b(?:phone|mobile|scrolling|texting|on a call)\b", "Switch the phone off before you go in, and leave it in the bag."),
    (
        r"\b(?:quiet|shy)\b",
        "Have two or three sentences ready to open with, and say them to the first people you meet each day, until they come by themselves.",
    ),
    (r"\b(?:sweep|swept|mess|tidy|tidied|dirty|clean|wip\w+|purge)\b", "Make clearing up a part of every step, and practise it until you do it without thinking."),
    (r"\b(?:talk\w* over|spoke over|interrupt\w*|let others|finish speaking)\b", "Wait a breath after somebody has finished before you speak; on a call, two."),
    (r"\btoo (?:quick\w*|fast)\b|\brush\w+\b", "Do it once more slowly than feels right, and ask somebody whether it was too slow."),
    (r"\b(?:slow|ages|too long|over an hour|long time|minutes (?:to|for|over|on))\b", "Do one such piece of work against the clock, write the time down, and do it again next week."),
    (r"\b(?:greet\w*|hello|leaning|bored|introduce)\b", "Make it a habit to look up, greet people first and say who you are; practise it wherever you go in."),
    (r"\b(?:bring|documents|papers)\b", "The evening before, lay out what they asked you to bring, and tick it off against their letter."),
    (r"\b(?:gloves|harness|ppe|helmet|goggles|boots|trainers|hi-?vis)\b", "Ask beforehand what is to be worn, and put it on before you do anything else."),
    (r"\b(?:didn't know|did not know|couldn't say)\b", "Learn just that by heart, and let somebody ask you about it until it comes at once."),
    (r"\b(?:swore|shouted|argued|snapped|rolled|short with)\b", "Tell somebody you trust the moment they mean, word for word, and ask how it would have sounded to them."),
    (
        r"\b(?:forgot|did not|didn't|never|hadn't|had not|skipped|missed|left out|overlooked)\b",
        "Write the steps on a small card, in order, with that one marked, and go by the card until you no longer need it.",
    ),
)  # fmt: skip


def of_deeds(quoted: Sequence[Evidence], rest: Sequence[Category]) -> str:
    """Return what is to be said of plain remarks; `rest` is what the message mentions besides."""
    text = _DEEDS.format(it=_row(quoted))
    others = [each.kind.in_words for each in rest]
    return text + (_ALSO.format(others=" and ".join(others)) if others else "")


def beside_it(quoted: Sequence[Evidence]) -> str:
    """Return what is to be said of plain remarks beside another reason."""
    return _BESIDE.format(it=_row(quoted))


def of_paper(paper: Evidence) -> str:
    """Return what is to be said of a paper that was lacking."""
    return _PAPER.format(it=_row((paper,)))


def of_advice(told: Evidence) -> str:
    """Return what is to be said of a message that advises and gives no reason."""
    return _ADVICE.format(it=_row((told,)))


def step_again(again: Evidence) -> str:
    """Return the step that passes on when, or on what condition, to come again."""
    return _AGAIN.format(words=" ".join(again.words.split()).rstrip(".! "))


def steps_of_deeds(found: Sequence[Deed]) -> tuple[str, ...]:
    """Return two next steps about what was remarked on, the first remark's at the head."""
    steps = dict.fromkeys(map(_step_of, found))
    return (*steps, _TELL)[:2]


def steps_of_paper(named: str) -> tuple[str, str]:
    """Return the steps towards a paper, named as it stands in a sentence."""
    return _PAPER_STEPS[0].format(thing=named), _PAPER_STEPS[1].format(thing=named)


def _step_of(deed: Deed) -> str:
    said = f"{deed.subject} {deed.said}".lower()
    if deed.manner is Manner.WORK:
        return _WATCHED
    return next((step for words, step in _BY_WORDS if compiled(words).search(said)), _WATCHED)


def _row(quoted: Sequence[Evidence]) -> str:
    return listed([f"“{' '.join(each.words.split()).rstrip('.,!;: ')}”" for each in quoted])
