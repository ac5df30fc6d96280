"""What a reading may stand for, and what to do next: written by hand, tied to the words of the message.

Every text says both halves and claims no knowledge of anybody's mind (DOMAIN 1.5-1.8): stated reasons can be cover
stories, and soft words need not hide anything.
"""

from __future__ import annotations

import re

from afterword.feedback.conduct import Conduct, in_a_row
from afterword.feedback.evidence import Evidence
from afterword.feedback.kinds import Kind
from afterword.feedback.point import Point
from afterword.feedback.point_counsel import MEANS, STEPS_OF_POINT
from afterword.feedback.reading import FAINT, Category
from afterword.feedback.standing import Sort, sort_of, standing

_SAID = {
    Kind.SKILLS_GAP: "They named something the role needs and that they did not find: {it}. Most often that is what it sounds like{beaten}. Whether it weighed as much as it sounds, only they know.",
    Kind.EXPERIENCE_GAP: "They looked for more, or for bigger, experience than they could see: {it}. That is about how far you have got and not about how well you work. It can also be that you have it and the interview didn't bring it out.",
    Kind.INDUSTRY_EXPERIENCE: "They wanted somebody who already knows their field: {it}. It is one of the most common reasons and seldom a judgement of your work. Sometimes it also means that nobody has time to show a newcomer round.",
    Kind.CLIENT_FACING: "They missed experience with the people this role serves: {it}. It may be that you have done less of it, or that what you have done stayed out of sight in the interview.",
    Kind.COMMUNICATION: "This is about how you came across in the conversation: {it}. It says little about what you know and a good deal about what reached them, and of all reasons it is the one that practice moves fastest.",
    Kind.LEVEL_MISMATCH: "They placed you at another level than the role: {it}. It may be as plain as that. It can also stand for a worry they did not spell out, about pay, about staying, or about who would report to whom.",
    Kind.TEAM_FIT: "This is about how you and that team would get on: {it}. It can mean that somebody there didn't take to you. It can just as well mean that, for this role and these people, another person's way suited better; neither makes you the wrong person elsewhere.",
    Kind.MOTIVATION: "They weren't sure that you wanted this role: {it}. You may have wanted it very much; what counts in an interview is what could be seen of it.",
    Kind.PAY_LOGISTICS: "The reason given lies in terms, not in you: {it}. Such reasons are usually what they say they are, though now and then one is the easiest thing to write.",
    Kind.PROCESS: "Something happened on their side: {it}. As it stands it tells you nothing about how you did{end}.",
}
_ALSO = " They also mention {others}; it reads as the smaller point."
_NOTHING_TO_DO = ", so there is nothing in it to work on"
_YET_TO_DO = " They also mention {others}. It reads as the smaller point, and yet it is the one that you can work on."
_HINT = (
    "Nobody says it outright here, and {it} is a soft way of putting something. It may be a kind way of saying that somebody didn't take to you: few people ever write that down. "
    "And yet it doesn't have to mean that: for this role and the team they have, another person's way may simply have matched better. "
    "These words alone don't tell which. What would: a moment they can name, or the same remark from people who don't know each other."
)
_FORM = (
    "This is how most refusals are worded, so it can stand for nearly anything: a skill or an industry that somebody else brought, the level, the pay, a candidate from inside, or how the conversation felt. "
    "Kind words in it belong to the form and are evidence of nothing, in either direction. From this message you cannot tell, and neither can anybody else."
)
_FORM_FIT = (
    "{it} is about the most common wording there is, and it can stand for nearly anything. Somebody may have had a skill or an industry you don't have. It may be the soft way of saying that they didn't take to you; "
    "or only that, for this role and this team, another person matched better, which is no verdict on you. Praise around it belongs to the form. From this message you cannot tell which it was."
)
_TELLS = " What would tell them apart is one concrete thing: a skill, a moment, an answer."
_DECLINED = " They say that they give no reasons, so it won't come from asking again."

_STEPS: dict[Kind, tuple[str, str]] = {
    Kind.SKILLS_GAP: (
        "Do one small, real piece of work with {thing}, so that there is something to show the next time it comes up.",
        "When a role asks for {thing}, say early and plainly where you stand and what you are doing about it.",
    ),
    Kind.EXPERIENCE_GAP: (
        "Look for a way to get more of {thing} where you are now, even on a small scale: cover for somebody, or take on a piece of it.",
        "Before the next application, check how much of {thing} it asks for, and open with the nearest thing you have done.",
    ),
    Kind.INDUSTRY_EXPERIENCE: (
        "Spend an hour with somebody who works in {thing}, and learn the few words and worries that mark an insider.",
        "Next time, say yourself what would be new to you in {thing} and how your present work carries over.",
    ),
    Kind.CLIENT_FACING: (
        "Ask for one task where you deal with {thing} yourself: sit in, then take a part, then lead it.",
        "Prepare one story where {thing} and you were in the same room, with what you said and what came of it.",
    ),
    Kind.COMMUNICATION: (
        "Take three likely questions and say the answers aloud to somebody with this in mind: {thing}. Ask them only about that.",
        "In the next interview, give the point first and the story second, and stop when it is told.",
    ),
    Kind.LEVEL_MISMATCH: (
        "Set two or three of your examples beside the level they had in mind, and see what they show and what they don't.",
        "For the next role, ask the recruiter before the first interview how the level is meant.",
    ),
    Kind.TEAM_FIT: (
        "Think back to one moment where it might have shown, and ask somebody who was kind and frank before how you come across there.",
        "Keep this beside what other employers say; only if it comes again from people who don't know each other is it worth changing something.",
    ),
    Kind.MOTIVATION: (
        "Before the next interview, write down in two sentences why this place and this work, and say them without being asked.",
        "Bring two questions that only somebody who has looked closely at them could ask.",
    ),
    Kind.PAY_LOGISTICS: (
        "Ask about this at the very start of the next process: pay, place, hours and permits take two minutes in a first call.",
        "If it could change on your side, tell them when it does.",
    ),
    Kind.PROCESS: ("Leave your preparation as it is, and ask them to think of you when things change.", ""),
}
_STEPS_FOR = {
    Sort.LANGUAGE: (
        "Practise {thing} on what the work itself brings: one real call, mail or meeting at a time, with somebody who stops and corrects you.",
        "In the next application, say plainly what you do in {thing} at work today, and name a certificate only if you hold it.",
    ),
    Sort.CREDENTIAL: (
        "Find out what {thing} takes where you live: the time, the cost, the next date. If other roles ask for it too, book it.",
        "When a role asks for {thing}, say early whether you hold it, and by when you could.",
    ),
}
_STEPS_UNNAMED = {
    Kind.SKILLS_GAP: (
        "Ask somebody who does this well to watch you do it once, and to tell you where it goes wrong.",
        "When a role asks for it, say early and plainly where you stand and what you are doing about it.",
    ),
    Kind.COMMUNICATION: (
        "Take three likely questions and say the answers aloud to somebody. Ask them only about the point that was made.",
        _STEPS[Kind.COMMUNICATION][1],
    ),
}
"""Steps for a point that is made and named by no thing: no filler stands where a quotation would."""
_PAPER = re.compile(
    r"(?i)\b(?:have ?n['’]?t|has ?n['’]?t|did ?n['’]?t|do ?n['’]?t|not|no|without|need(?:s|ed)?) (?:\w+ ){0,3}(?:level [2-7]|nvq|licen[cs]e|certificate|ticket|card|dbs|diploma|degree|registration|qualification)\b"
)
_STEPS_PAPER = (
    "Find out what it takes where you live to get it: the time, the cost, the next date. If other roles ask for it too, book it.",
    "When a role asks for it, say early whether you hold it, and by when you could.",
)
_NO_THING = {
    Kind.EXPERIENCE_GAP: "that kind of work", Kind.INDUSTRY_EXPERIENCE: "their field", Kind.CLIENT_FACING: "clients",
}  # fmt: skip
_STEP_FORM = "Build no plan on this message. Keep it with what other employers say; a reason heard twice is worth more than a guess."
_STEP_ASK = "If you met more than the recruiter, one short question about a single point may still get a line or two."
_STEP_HINT = "Change nothing on a hint. Keep it, and see whether somebody else says the same."


STEPS_FLAT_NO = (
    "They say plainly that this is something they don't look past. Take that at its word: do it differently next time, every time.",
)
_CONDUCT = (
    "They name what you did on the day: {done}. That is as plain as it sounds, also where it is put harshly. There may have been a good reason for it; "
    "they could only see their side of it. It says nothing about what you can do, and of all reasons it is the easiest to leave behind."
)
_OPPOSED = (
    "Two things are said here that do not go together: “{first}” and “{second}”. One of them may be the reason and the other a phrase; or two people thought differently, and nobody made one sentence of it. "
    "From this message you cannot tell which."
)
STEPS_OPPOSED = (
    "Work on neither before you know which of the two it was.",
    "If you write back, one plain question is fair: which of the two weighed more?",
)
_FAINT = "You can hardly tell from this message. If anything, it points to {kind}: {it}. That is a guess, and no more than that."


def of_conduct(done: tuple[Conduct, ...]) -> str:
    """Return what is to be said of a message that names what the candidate did on the day."""
    return _CONDUCT.format(done=in_a_row(done))


def steps_of(done: tuple[Conduct, ...]) -> tuple[str, ...]:
    """Return one or two next steps; the second takes in all that is left."""
    first, *rest = [each.step for each in done]
    return (first, " ".join(rest)) if rest else (first,)


def of_opposites(pair: tuple[Evidence, Evidence]) -> str:
    """Return what is to be said of two reasons that do not go together."""
    first, second = (" ".join(each.words.split()) for each in pair)
    return _OPPOSED.format(first=first, second=second)


def of_form(main: Category, *, declined: bool) -> str:
    """Return what is to be said of form wording; `declined` says that they give no reasons."""
    return _form_text(_quoted(main)) + (_DECLINED if declined else _TELLS)


def between_the_lines(found: tuple[Category, ...], made: tuple[Point, ...], *, sugared: bool, beaten: bool) -> str:
    """Return what the message may stand for, in two to five sentences.

    `found` holds the main category first, `made` the finer points; `beaten` says that somebody else is set beside the candidate.
    """
    main = found[0]
    it = _quoted(main)
    if main.confidence < FAINT and not sugared:
        return _FAINT.format(kind=main.kind.in_words, it=it)
    text = (
        _HINT.format(it=it)
        if sugared
        else _meaning(main.kind, made).format(
            it=it, end="" if to_work_on(found) else _NOTHING_TO_DO, beaten=_BEATEN if beaten else ""
        )
    )
    others = [category.kind.in_words for category in found[1:]]
    if not others:
        return text
    only_one = len(others) == 1 and to_work_on(found)
    return text + (_YET_TO_DO if only_one else _ALSO).format(others=" and ".join(others))


def _meaning(kind: Kind, made: tuple[Point, ...]) -> str:
    own = MEANS.get(made[0]) if made else None
    return own if own and (kind is not Kind.COMMUNICATION) else _SAID[kind]


_BEATEN = ": somebody else already had it"


def to_work_on(found: tuple[Category, ...]) -> Category | None:
    """Return what a candidate can work on beside a main reason that lies with nobody, or None."""
    if found[0].kind not in (Kind.PROCESS, Kind.PAY_LOGISTICS):
        return None
    return next((each for each in found[1:] if each.kind.is_in_your_hands), None)


def _form_text(it: str) -> str:
    if " fit" in it or "match" in it:
        return _FORM_FIT.format(it=it)
    return _FORM


def next_steps(
    found: tuple[Category, ...], thing: Evidence | None, made: tuple[Point, ...], *, hidden: bool
) -> tuple[str, ...]:
    """Return one or two next steps tied to the evidence.

    `thing` is the named thing that was lacking, if any; `made` the finer points; `hidden` says that a hint is all there is.
    """
    kind = found[0].kind
    if hidden:
        return (_STEP_HINT,)
    aside = to_work_on(found)
    if aside:
        first = _PATIENCE if kind is Kind.PROCESS else _STEPS[kind][0]
        return (_steps(aside.kind, thing)[0].format(thing=_named(aside.kind, thing)), first)
    told = [STEPS_OF_POINT[each] for each in made if each in STEPS_OF_POINT]
    if told and not (kind is Kind.SKILLS_GAP and thing and standing(kind, thing.words)):
        return (told[0][0], told[1][0]) if len(told) > 1 else told[0]
    if kind is Kind.SKILLS_GAP and not thing and _PAPER.search(_quoted(found[0])):
        return _STEPS_PAPER
    return tuple(step.format(thing=_named(kind, thing)) for step in _steps(kind, thing) if step)


def steps_of_form(again: Evidence | None, *, answered: bool) -> tuple[str, ...]:
    """Return what is left to do about form wording: when to come again, and a question only where somebody may answer it."""
    if again:
        return (_STEP_FORM, _STEP_AGAIN.format(words=" ".join(again.words.split()).rstrip(".!")))
    return (_STEP_FORM, _STEP_ASK) if answered else (_STEP_FORM,)


_STEP_AGAIN = "They do say when they would look at you again: “{words}”. If you want to, note the day."


def led_by(advised: Evidence | None, steps: tuple[str, ...]) -> tuple[str, ...]:
    """Return the steps with the sender's own advice before them; two at most."""
    if advised is None:
        return steps
    return (_ADVISED.format(words=" ".join(advised.words.split())), *steps[:1])


THEIR_OWN = "They say themselves what would help: "
_ADVISED = THEIR_OWN + "“{words}”. If you can, begin with that."


_PATIENCE = "Ask them to think of you when things change on their side."


def _steps(kind: Kind, thing: Evidence | None) -> tuple[str, str]:
    unnamed = thing is None or (kind is Kind.SKILLS_GAP and not standing(kind, thing.words))
    if unnamed and kind in _STEPS_UNNAMED:
        return _STEPS_UNNAMED[kind]
    if thing and kind is Kind.SKILLS_GAP and standing(kind, thing.words):
        return _STEPS_FOR.get(sort_of(thing.words), _STEPS[kind])
    return _STEPS[kind]


def _named(kind: Kind, thing: Evidence | None) -> str:
    """Return the named thing as it stands in a step; what cannot stand there is named by its kind."""
    if thing and kind is Kind.COMMUNICATION:
        return f"“{thing.words}”"
    return (standing(kind, thing.words) if thing else None) or _NO_THING.get(kind, "")


def _quoted(category: Category) -> str:
    """Return the main quotation as it is said again: whole up to a sensible length, else up to the end of a clause."""
    words = " ".join(category.evidence[0].words.split()) if category.evidence else ""
    kept = _up_to_clause_end(words)
    bare = kept.strip('“”"’.,;:!?…–—- ')
    return f"“{bare} …”" if len(kept) < len(words) else f"“{bare}”"


def _up_to_clause_end(words: str) -> str:
    if len(words.split()) <= _LONGEST:
        return words
    ends = [each.start() for each in _CLAUSE_END.finditer(words)]
    fitting = [end for end in ends if _SHORTEST <= len(words[:end].split()) <= _LONGEST]
    return words[: fitting[-1]] if fitting else " ".join(words.split()[:_LONGEST])


_CLAUSE_END = re.compile(r"[,;:](?= )|(?<=\w) (?=(?:and|but|so|because|which|who|while|when|since|as|or)\b)")
_SHORTEST = 8
_LONGEST = 27
"""Words of a quotation that are said again; the whole of it stands above."""
