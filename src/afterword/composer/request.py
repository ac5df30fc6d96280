"""Wordings of the moves of a request for feedback (DOMAIN 1.4 and 3)."""

from __future__ import annotations

import re

from afterword.plan import Note, Plan, Shape, Task, Teller
from afterword.situation import StageKind


def acknowledge(plan: Plan) -> tuple[str, ...]:
    """Say in so many words that the job went to somebody else, or did not come."""
    if plan.task is Task.REMINDER:
        return _REMINDED
    if plan.reason == "faded":
        return _FADED
    if plan.disappointed:
        return _SORRY
    if plan.told == "telling me in person":
        return _IN_PERSON
    return _TOLD if plan.told else _UNTOLD


_ACCEPT = "I {accept|respect} {that|the decision}"
_TOLD = (
    f"{{Thank you|Thanks}} for {{letting me know|telling me}} that I did not get $job[ at $company]; {_ACCEPT}.",
    f"{{Thank you|Thanks}} for $told; I understand that I did not get $job[ at $company], and {_ACCEPT}.",
    f"I understand from $told that I did not get $job[ at $company], and {_ACCEPT}.",
    f"{{Thank you|Thanks}} for $told about $job[ at $company]; I did not get it, and {_ACCEPT}.",
    f"{{Thank you|Thanks}} for {{coming back to me|getting back to me}} about $job[ at $company]; I did not get it, and {_ACCEPT}.",
)
_IN_PERSON = (
    f"{{Thank you|Thanks}} for {{telling me in person|taking the time to tell me in person}} that I did not get $job[ at $company]; {_ACCEPT}.",
    f"It was {{good|kind}} of you to tell me in person that I did not get $job[ at $company], and {_ACCEPT}.",
)
_UNTOLD = (
    f"I have {{heard|learned}} that I did not get $job[ at $company], and {_ACCEPT}.",
    f"I know that I did not get $job[ at $company], and {_ACCEPT}.",
    f"I have {{had|received}} the answer about $job[ at $company]; I did not get it, and {_ACCEPT}.",
)
_SORRY = (
    f"I was sorry to {{hear|learn}} that I did not get $job[ at $company], and {_ACCEPT}.",
    f"I am sorry that I did not get $job[ at $company], and {_ACCEPT}.",
    f"I was {{disappointed|sad}} to {{hear|learn}} that I did not get $job[ at $company], and {_ACCEPT}.",
)
_FADED = (
    f"It has been {{a few weeks|some weeks|a little while}} since I {{heard|learned}} that I did not get $job[ at $company], and {_ACCEPT}.",
    f"{{A few weeks ago|Some weeks ago|A little while ago}} I {{heard|learned}} that I did not get $job[ at $company], and {_ACCEPT}.",
    f"{{A few weeks|Some weeks}} have {{passed|gone by}} since I {{heard|learned}} that I did not get $job[ at $company], and {_ACCEPT}.",
)
_REMINDED = (
    "I wrote to you on $asked, after I did not get $job[ at $company]; I {accept|respect} that, and {wanted to come back to it once|am coming back to it once}.",
    "You {may remember|may have seen} my note of $asked, after I did not get $job[ at $company], which I {accept|respect}.",
    "{This is about|I am coming back once to} my note of $asked; I did not get $job[ at $company], and I {accept|respect} that.",
)


def stronger(plan: Plan) -> tuple[str, ...]:
    """Repeat, only because it was said, that another candidate was the stronger one."""
    return _STRONGER_TOLD if plan.told else _STRONGER_UNTOLD


_STRONGER_TOLD = (
    "You {said|told me|mentioned} that another candidate was {stronger|the stronger one} for {the role|this role}.",
    "I also understand that another candidate was {stronger|the stronger one} for {the role|this role}.",
    "As you {said|told me}, another candidate was {stronger|the stronger one} for {the role|this role}.",
)
_STRONGER_UNTOLD = (
    "I {was told|gather|understand} that another candidate was {stronger|the stronger one} for {the role|this role}.",
    "Another candidate was {stronger|the stronger one} for {the role|this role}, {as I was told|as I understand it}.",
)


def appreciate(plan: Plan) -> tuple[str, ...]:
    """Name one real moment in the candidate's own words, else thank the people who were there."""
    moment = plan.facts.moment
    if moment and moment.shape is Shape.CLAUSE and _KIND.search(moment.text):
        return _WERE_KIND
    if moment:
        # Nobody liked that somebody liked something.
        return tuple(each for each in _MOMENTS[moment.shape] if "liked" not in each or " liked " not in moment.text)
    if plan.facts.met:
        return _THANK_PEOPLE
    return _THANK_TIME if plan.teller is Teller.DECIDER else _THANK_THEIR_TIME


_MOMENTS: dict[Shape, tuple[str, ...]] = {
    Shape.NOUN: (
        "What has stayed with me[ from $from_stage] is $moment.",
        "I still think {back to|of} $moment.",
        "I {liked|enjoyed} $moment[ in $from_stage].",
        "{Above all|Most of all}, I {liked|enjoyed} $moment[ in $from_stage].",
        "I {will remember|still remember} $moment.",
    ),
    Shape.TOPIC: (
        "I {enjoyed|liked} the part about $moment[ in $from_stage].",
        "The part about $moment has stayed with me.",
        "Most of all, I {liked|enjoyed} the part about $moment.",
        "I still think {back to|of} the part about $moment.",
    ),
    Shape.GERUND: (
        "I {enjoyed|liked} $moment[ in $from_stage].",
        "What I {enjoyed most|liked best}[ from $from_stage] was $moment.",
        "$Moment is what I {will remember|liked best}[ from $from_stage].",
        "{Above all|Most of all}, I {enjoyed|liked} $moment.",
    ),
    Shape.PAST: (
        "The part[ of $from_stage] where I $moment is the one I {remember best|liked best}.",
        "I am glad that I $moment[ in $from_stage].",
        "I {remember|still think of} the moment[ in $from_stage] when I $moment.",
    ),
    Shape.FIRST_PERSON: (
        "I am {glad|grateful} that $moment[ in $from_stage].",
        "I {was glad|liked} that $moment[ in $from_stage].",
    ),
    Shape.CLAUSE: (
        "I appreciated that $moment[ in $from_stage].",
        "I {was glad|was grateful} that $moment[ in $from_stage].",
        "I liked that $moment[ in $from_stage].",
    ),
    Shape.EMBEDDED: (
        "I {remember|appreciated|liked} $moment.",
        "I {still remember|will remember} $moment.",
    ),
}  # fmt: skip
_KIND = re.compile(
    r"(?i)^(?!(?:it|there|that|nobody|no one)\b).+ (?:was|were) (?:(?:so|very|really|quite|dead|super|all|just|proper|well|such an?|an?) )*"
    r"(?:kind|nice|lovely|friendly|great|good|warm|welcoming|helpful|funny|sweet|patient|brilliant|encouraging|sound|decent|generous|honest|open|gentle|class|ace)\b"
)
"""Praise of how somebody was: nobody "appreciates that Bev was lovely"."""
_WERE_KIND = (
    "$Moment[ in $from_stage], and {I was glad of it|that helped|that has stayed with me}.",
    "$Moment, {which made it easier|and it made a difference}.",
    "$Moment, and I {noticed|was glad of it}.",
)
_THANK_PEOPLE = (
    "Please {thank $met for me|say thank you to $met from me}.",
    "I was glad to {meet|talk with|talk to} $met[ in $stage].",
    "{Thank you|Thanks} {too |}for the time with $met.",
    "I {liked|enjoyed} {talking with|talking to|meeting} $met[ in $stage].",
)
_THANK_TIME = (
    "{Thank you|Thanks} for the time {you gave me|you took for me}[ in $stage].",
    "I was grateful for the time {you gave me|you took}[ in $stage].",
    "I know that $stage took {time|time and attention} on your side; thank you for that.",
)
_THANK_THEIR_TIME = (
    "{Thank you|Thanks} for the time that went into $stage.",
    "I was grateful for the time I was given[ in $stage].",
    "I know that $stage took {time|time and attention} on your side; thank you for that.",
)


def thanks(plan: Plan) -> tuple[str, ...]:
    """Thank by name the people who gave their time, where the role is senior."""
    return (
        "Please {thank $met for me|say thank you to $met from me}, too.",
        "{Thank you|Thanks} to $met as well, for $time.",
        "Please {give my thanks|say thank you} to $met as well.",
    )


def own(plan: Plan) -> tuple[str, ...]:
    """Own what the candidate says went badly, without a reason for it."""
    weak = plan.facts.weak
    assert weak is not None  # noqa: S101  # the plan has this slot only with a weak moment
    if weak.shape is Shape.NOUN and _FAULT.search(weak.text):
        return _FAULTY
    if weak.shape in _SAID and re.search(r"\bkn[eo]w\b", weak.text):
        return _NOT_KNOWN
    return _NOTICED if weak.shape in _SAID and _AT_ONCE.search(weak.text) else _OWNED[weak.shape]


_AT_ONCE = re.compile(
    r"(?i)\b(stalled|froze|blank|ran (?:out|over)|forgot|skip(?:ped)?|missed|late|dropped|crashed|burn(?:t|ed)|broke|spill\w*|failed|"
    r"cried|teared|shook|rang|slipped|stuttered|stammered|panicked|blanked|swore|mixed up|lost|stuck|(?:did|could)(?:n['’]t| not)|never|nervous|nerves|no idea)\b"
)
"""What anybody notices while it happens: nobody sees it only later."""
_KNOW = "{I know|I can see}"
_OWNED: dict[Shape, tuple[str, ...]] = {
    Shape.PAST: (f"{_KNOW} that I $weak[ in $weak_stage].", "{Looking back|Thinking back}, I {know|can see} that I $weak."),
    Shape.FIRST_PERSON: (f"{_KNOW} that $weak[ in $weak_stage].", "{Looking back|Thinking back}, I {know|can see} that $weak."),
    Shape.CLAUSE: (f"{_KNOW} that $weak[ in $weak_stage].", "{Looking back|Thinking back}, I {know|can see} that $weak."),
    Shape.GERUND: (f"{_KNOW} that I was $weak[ in $weak_stage].", "{Looking back|Thinking back}, I {know|can see} that I was $weak."),
    Shape.NOUN: (
        "{I know|I can see|I can see now} that $weak could have been better.",
        "{Looking back|Thinking back}, $weak could have {been|gone} better.",
    ),
    Shape.TOPIC: (
        "{I know|I can see|I can see now} that I have {work to do|ground to make up} on $weak.",
        "{Looking back|Thinking back}, I {know|can see} that I have work to do on $weak.",
    ),
    Shape.EMBEDDED: (
        "I have thought about $weak, and {I know that it|it} could have been better.",
        "{Looking back|Thinking back}, $weak could have been better, and I know it.",
    ),
}  # fmt: skip

_SAID = (Shape.PAST, Shape.FIRST_PERSON, Shape.CLAUSE)
_NOT_KNOWN = ("$Owned[ in $weak_stage], and {it showed|I can see that it showed}.", "$Owned, and I can see that now.")
_NOTICED = (
    "I know that $owned[ in $weak_stage].",
    "$Owned[ in $weak_stage], and I know it.",
    "I know that $owned.",
)
_FAULT = re.compile(
    r"(?i)^(?:the|my|a|an) (?:\w+ )?(?:race condition|bugs?|mistakes?|errors?|typos?|crash|outage|slips?|mix-up|spill|leak|blunder)\b"
)
_FAULTY = ("{I know|I can see} that $weak should not have happened.",)

_BEFORE = "before {my next interview|the next one|I try elsewhere|I apply anywhere else}"
_WISH = "{want|would like}"
_ASKING = "I am {asking|writing} because I"


def grow(plan: Plan) -> tuple[str, ...]:
    """Say what it is for: to improve, and to do better in the interviews that follow."""
    improve = plan.facts.improve
    if improve is None:
        return _GROW
    if re.search(r"(?i)\binterview", improve.text):
        return _GROW_AT_INTERVIEWS if improve.shape is Shape.BASE else _GROW_ON_INTERVIEWS
    if improve.shape is Shape.BASE and improve.text.startswith("stop "):
        return _GROW_STOP
    if improve.text.startswith("work"):
        return _GROW_WORKING if improve.shape is Shape.GERUND else _GROW_BASE if improve.shape is Shape.BASE else _GROW
    return _GROW_BASE if improve.shape is Shape.BASE else _GROW_GERUND if improve.shape is Shape.GERUND else _GROW_ON


_GROW = (
    f"I {_WISH} to {{learn from this|learn from it}} and do better {{next time|in my next interview}}.",
    f"I {_WISH} to go into {{my next interview|the next interview}} knowing {{what to work on|where to begin}}.",
    f"{_ASKING} {_WISH} to {{improve|learn from it}} and do better {{next time|in my next interview}}.",
    f"I {_WISH} to go into {{my next interview|the next interview}} better prepared, and {{to learn what I can from this|to learn from this}}.",
    "What matters to me now is to learn from {this|it} and do better {next time|in my next interview}.",
    f"I {_WISH} to get better at this, and that starts with knowing {{what to work on|where I fell short}}.",
)
_GROW_BASE = (
    f"I {_WISH} to $improve, and to do better {{next time|in my next interview}}.",
    f"Next time, I {_WISH} to $improve.",
    f"In my next interview, I {_WISH} to $improve.",
    f"{_ASKING} {_WISH} to $improve and do better next time.",
)
_GROW_STOP = (
    f"I {_WISH} to $improve, and to do better {{next time|in my next interview}}.",
    f"{_ASKING} want to $improve and do better next time.",
    f"I want to $improve {_BEFORE}.",
)
_GROW_AT_INTERVIEWS = (
    f"I {_WISH} to $improve, and that starts with knowing where to begin.",
    f"{_ASKING} {_WISH} to $improve.",
    f"I {_WISH} to learn from this one and $improve.",
)
_GROW_ON_INTERVIEWS = (
    f"I {_WISH} to work on $improve, and {{this is where I begin|to learn from this one}}.",
    f"{_ASKING} {_WISH} to work on $improve.",
    f"What I {_WISH} to work on now is $improve.",
)
_GROW_GERUND = (
    f"I {_WISH} to {{work on|get better at}} $improve, and to do better {{next time|in my next interview}}.",
    f"{_ASKING} {_WISH} to work on $improve {_BEFORE}.",
    f"What I {_WISH} to work on {_BEFORE} is $improve.",
    f"I {_WISH} to get better at $improve {_BEFORE}.",
)
_GROW_WORKING = (
    f"I {_WISH} to get better at $improve, and to do better {{next time|in my next interview}}.",
    f"{_ASKING} {_WISH} to get better at $improve {_BEFORE}.",
)
_GROW_ON = (
    f"I {_WISH} to work on $improve, and to do better {{next time|in my next interview}}.",
    f"{_ASKING} {_WISH} to work on $improve {_BEFORE}.",
    f"I {_WISH} to work on $improve {_BEFORE}.",
    f"What I {_WISH} to work on next is $improve.",
)


def ask(plan: Plan) -> tuple[str, ...]:
    """Ask one question about one thing, of the person who can answer it."""
    if plan.teller is Teller.DECIDER:
        return _ASK_DECIDER
    if plan.teller is Teller.AGENCY:
        return _ASK_AGENCY
    return _ASK_RECRUITER


_ASK_RECRUITER = (
    "{Would|Could} you {share|tell me} {one area|an area|the one area} where $who felt that I {fell short|was lacking}[ in $stage]?",
    "{Would|Could} you tell me the one thing that $who {felt|found} {was missing|was lacking}[ in $stage]?",
    "Is there one area[ in $stage] where $who felt that I {fell short|was lacking}?",
    "Is there one thing that $who felt was {missing|lacking}[ in $stage]?",
    "What is the one thing that $who would have liked to see more of[ in $stage]?",
    "Where[ in $stage] did I fall short for $who?",
)
_ASK_DECIDER = (
    "{Would|Could} you tell me {one area|the one area} where I {fell short|was lacking}[ in $stage]?",
    "What is the one thing you would have liked to see more of from me[ in $stage]?",
    "If you had to name one thing[ from $stage] for me to work on, what would it be?",
    "Where[ in $stage] did I fall short{|, in your eyes| from your point of view}?",
    "Is there one thing[ in $stage] that you {felt|found} was {missing|lacking}?",
)
_ASK_AGENCY = (
    "What did they {tell you|say} was {lacking|missing}[ in $stage]?",
    "You will have heard more than I did: where[ in $stage] did I fall short for them?",
    "{Would|Could} you tell me {frankly|plainly} what they felt was {lacking|missing}[ in $stage]?",
    "What is the one thing[ in $stage] that they would have liked to see more of?",
)


def easy(plan: Plan) -> tuple[str, ...]:
    """Make answering cheap: a line is enough, and here is a small menu."""
    menu = _MENUS.get(plan.facts.stage_kind or StageKind.INTERVIEW, _MENUS[StageKind.INTERVIEW])
    if plan.facts.stage_kind is StageKind.ASSESSMENT and _speaks_of_group(plan):
        menu = _GROUP_MENU
    areas = f"{{{'|'.join(menu)}}}"
    return (
        f"It may have been {areas}; {{one line is enough|a line would do|even one line would help}}.",
        f"If it was {areas}, {{one line to say so is enough|one word is enough}}.",
        "{Even one sentence|Even one line|A single line} would help.",
        "{A line or two|A sentence or two|One line} is {enough|all I am after}.",
        f"I wonder about {areas}; {{one line is enough|a line would do}}.",
        "It need not be long; {one sentence is enough|a single line would help}.",
        "Please keep it as short as you like; {one line would help|one sentence is enough}.",
        "{A quick line is fine|One line is fine}, whatever it was.",
    )


def _speaks_of_group(plan: Plan) -> bool:
    """Whether the candidate's notes name a group: an assessment can be one of one person."""
    facts = plan.facts
    notes = " ".join(item.text for item in (facts.moment, facts.weak, facts.improve) if item)
    return re.search(r"(?i)\b(?:groups?|teams?|together|the others)\b", notes) is not None


_GROUP_MENU = ("the exercises, the group work or the conversation", "the tasks, the group or the talk after it")
_MENUS: dict[StageKind, tuple[str, ...]] = {
    StageKind.TECHNICAL: ("the solution, the way I got there or the way I explained it", "what I knew, how I worked or how I explained it"),
    StageKind.TAKE_HOME: ("the work itself, the choices in it or the way I presented it", "the content, the care or the presentation"),
    StageKind.CASE: ("the structure, the numbers or the way I put it across", "how I began, how I reasoned or how I closed"),
    StageKind.PRESENTATION: ("the content, the delivery or the questions after it", "what I said, how I said it or how I took the questions"),
    StageKind.TRIAL: ("the work, the pace or the way I fitted in", "what I did, how fast I was or how I worked with the others"),
    StageKind.ASSESSMENT: ("the exercises, the way I went about them or the conversation", "the tasks, the pace or the talk after them"),
    StageKind.TEAM: ("what I know, how I talk about it or how I would work with the team", "the skills, the examples or the way I came across"),
    StageKind.FINAL: ("my experience, my examples or how I would work with you", "a skill, an example that was missing or the way I put things"),
    StageKind.PANEL: ("what I know, what I have done or how I put it across", "the examples I gave, the depth or the way I put things"),
    StageKind.INTERVIEW: ("my experience, my answers or the way I came across", "a skill, the examples I gave or the way I put things"),
    StageKind.SCREEN: ("my experience or the way I came across", "a skill or the way I put things"),
}  # fmt: skip


def easy_out(plan: Plan) -> tuple[str, ...]:
    """Leave an easy way out, openly where a policy against feedback is likely."""
    if plan.task is Task.STATUS:
        return ()
    if plan.likely_no_policy:
        return _POLICY_OUT
    return _REMINDER_OUT if plan.task is Task.REMINDER else _OUT


_OUT = (
    "If {that is not possible|you cannot say|you would rather not}, I {understand|will understand}.",
    "If it is not possible, {that is fine|that is all right|I understand}, and {thank you all the same|thank you anyway}.",
    "Please do not feel obliged; I {understand|will understand} if {it is not possible|you cannot say}.",
    "I {understand|will understand} if {you cannot say|it is not possible|that is more than you can share}.",
)
_POLICY_OUT = (
    "I know that {this may not be something you do|your rules may not allow it}, and I {understand|will understand} if you cannot.",
    "{It may be that|Perhaps} you do not give feedback; {if so|in that case} I understand, and there is no need to answer.",
    "If you do not give feedback as a rule, I {understand|will understand}.",
)
_REMINDER_OUT = (
    "If not, I {understand|will understand}, and I will {leave it at that|let it rest}.",
    "If {that is not possible|you would rather not}, I {understand|will understand} and will {leave it at that|let it rest}.",
    "I {understand|will understand} if you cannot, and I will not {ask again|write about it again}.",
)


_LONG = 7  # words; where to say it happened would come too late


def is_same_place(moment: Note | None, stage: str | None) -> bool:
    """Whether the note already says when or where, or is too long for it, so that naming the stage would sound doubled."""
    if moment is None or stage is None:
        return False
    common = {"the", "our", "first", "of", "with", "second", "third"}
    return (
        bool((set(moment.text.lower().split()) & set(stage.lower().split())) - common)
        or re.search(r"\b(?:in|at|on|after|during|before|over|when|while|late)\b(?! (?:how|what|why)\b)", moment.text)
        is not None
        or len(moment.text.split()) > _LONG
    )
