"""Read what people type for an answer: whether it is one at all, and what they mean by its few words.

"not much", "Bev", "quite a nice chat", "mumbling" and "she asked about shrinkage and I went blank" may all come from the
same shy person. Each becomes words whose shape can be told, or it is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection

# Compiled at every start, so in lower case: patterns that ignore case take twice as long to compile.
_OPENERS = re.compile(
    r"(?:(?:yeah|yes|yep|yh|ye|oh|ok|okay|so|erm|um+|er+|hm+|honestly|tbh|ngl|to be honest|i (?:suppose|guess|think|reckon|mean|would say)|i'd say|"
    r"probably|maybe|perhaps|possibly|basically|apparently|supposedly|just|(?:dunno|idk|no idea|(?:i'm |i am )?not sure|(?:i )?don't know),? (?:but )?(?:maybe|probably|perhaps|possibly))\b[ ,.:]+)+(?=\w)"
)
_TRAILERS = re.compile(
    r"[ ,]+(?:i (?:guess|suppose|think|reckon)|to be honest|tbh|ngl|really|or something|or whatever|lol|haha+|tho|though|apparently|supposedly|allegedly|evidently|(?:or )?so (?:they|you) (?:say|said|think)|so i['’]?m told|according to (?:them|you|him|her))[ .!]*$"
)


def tidied(text: str) -> str:
    """Return an answer without what people say to get going and to trail off."""
    text = re.sub(r"\b([wW])/ ?(?=\w)", "with ", text.strip())
    if opener := _OPENERS.match(text.lower()):
        text = text[opener.end() :]
    while trailer := _TRAILERS.search(text.lower()):
        text = text[: trailer.start()]
    return text.strip()


_NO_ANSWER = re.compile(
    r"(?:n/?a|none|nil|nope|nah|nowt|no|not|nothing|idk|dunno|whatever|anything|something|everything|pass|as above|see above|who knows|hard to say|"
    r"(?:it|that|them|they)(?: was)? all|all|(?:all|most|none|any) of (?:it|that|them)|the (?:whole|entire) (?:thing|interview|day|lot)|the lot|"
    r"(?:nothing|not|none|no|never)(?: (?:really|much|a lot|lots|at all|particularly|special|specific|in particular|i know of|comes? to mind|springs? to mind|i know|sure|yet|"
    r"that i (?:know|can think) of|i can think of|that stood out|stood out|stands out|to (?:say|report|add|tell)|one|idea|clue|comment|answer|thing|fussed|bothered|exactly|great|good|bad))+|"
    r"(?:i )?(?:really |honestly )?(?:do ?n['’]?t|do not|can['’]?t|can ?not|could ?n['’]?t) (?:really |quite )?(?:know|remember|recall|say|tell|care|mind|think)"
    r"(?: (?:of )?(?:any|one|anything|something|much|it|really|yet|what|why|a thing))*|"
    r"(?:you )?(?:please )?tell me|you (?:decide|choose|know (?:best|better)(?: than (?:me|i do))?)|you['’]?re the experts?|up to you|surprise me|"
    r"(?:i )?(?:have|had|have got|'ve got) (?:no|not a) (?:idea|clue)|(?:i'm|i am|im) not (?:really |so )?sure)"
)


def is_no_answer(text: str) -> bool:
    """Whether an answer says that there is none: "nothing really", "not much", "no idea", "n/a"."""
    low = tidied(text).lower().strip(_EDGES)
    return not low or all(_NO_ANSWER.fullmatch(part.strip(_EDGES)) for part in re.split(r"[,;.]| but ", low) if part)


_EDGES = " .,!?-–—*\"'"
_NONE_FIRST = re.compile(
    r"(?:nothing|none|nil|nope|nowt|no|not sure|unsure|dunno|idk|no idea|no clue|(?:i )?don['’]?t know|you tell me|tell me)(?: really| much| at all| i know of)?"
    r"(?:\s*[,;:.–—-]|\s+(?:they|you|he|she|it|everything|i (?:did|was|gave|think|feel|felt|tried|went|passed|thought)|went wrong|apparently|to be honest|because|cos)\b|$)"
)


def begins_with_none(text: str) -> bool:
    """Whether an answer says first that there is none, whatever comes behind it: "nothing, they just didn't like me"."""
    found = _NONE_FIRST.match(tidied(text).lower())
    return found is not None and not re.match(
        r"nothing i (?:did|was|went|thought)(?! fine| ok| well| great| all right| alright| good)", found.string
    )


_FAINT_WORDS = "ok|okay|k|alright|all right|fine|good|nice|great|cool|fun|interesting|lovely|amazing|brilliant|friendly|kind|pleasant|decent|grand|sound|not bad|so-so|chill"
_DEGREES = r"(?:(?:so|very|really|quite|pretty|rather|dead|super|well|just|all|actually|kind of|sort of) )*"
_FAINT = re.compile(
    rf"(?:(?:it|that|this|the interview|interview|everything|things|the whole thing|the day) )?(?:(?:was|is|were|went|felt|seemed|looked|sounded) )?(?:an? )?{_DEGREES}(?:{_FAINT_WORDS})"
    r"(?: (?:actually|overall|enough|in the end|on the whole|place|experience|day|interview|company|time|one))*"
)
_PRAISED = re.compile(
    rf"(?:the )?({_DEGREES})({_FAINT_WORDS}|warm|helpful|welcoming|funny) (people|staff|team|lads|kids|dogs|colleagues|place|office|atmosphere|interviewers?)"
)
_ARTICLED = re.compile(r"(?:quite|such|rather|really|pretty|just|what) (?=an? )")
_PROUD = re.compile(
    rf"(?:i (?:was|am|felt|feel) |i['’]m |im |feeling |being |quite |bit )?{_DEGREES}(?:proud of|(?:pleased|happy|chuffed) with) (?=\w)"
)
_TESTED = re.compile(
    r"[a-z]+ing (?:test|exercise|game|task|part|round|room|session|question|demo|lesson|drill)s? (?:was|were|went)\b"
)
_TOGETHER = {"laughing": "laughed", "chatting": "chatted", "joking": "joked", "talking": "talked"}


def moment(text: str, people: Collection[str]) -> str | None:
    """Return what was good as words of a shape, or None where it is too faint to be a moment ("it was ok").

    `people` are the names by which those met are called, "you" among them.
    """
    text = text.strip(" .!")
    if proud := _PROUD.match(text.lower()):
        text = re.sub(r"^how (?=[iI] )", "the way ", text[proud.end() :])
        if text.lower() in ("myself", "me", "it", "that", "it all", "all of it"):
            return None
    low = text.lower()
    if low in {name.lower() for name in people}:
        return f"meeting {text}"
    if low in _TOGETHER:
        return f"we {_TOGETHER[low]}"
    if praised := _PRAISED.fullmatch(low):
        how, which, who = praised.groups()
        return f"the {who} {'was' if who in _ONE else 'were'} {how}{which}"
    if _FAINT.fullmatch(low):
        return None
    if _TESTED.match(low):
        return f"the {_lowered(text)}"
    articled = _ARTICLED.match(low)
    return text[articled.end() :] if articled else text


_ONE = frozenset("team place office atmosphere interviewer".split())

_FELT = frozenset(
    "tired scared frightened flustered unprepared underprepared overwhelmed disorganised disorganized confused distracted embarrassed stressed worried "
    "intimidated unfocused unqualified puzzled annoyed".split()
)
"""What ends as an act does and is how somebody was."""
_ACT = re.compile(
    r"(?:i )?((?:just|really|totally|completely) )?([a-z]+(?:-[a-z]+)?ed)((?: a)? (?:bit|lot|little|badly))?"
)
_BLANKED = (
    r"i (?:just |then |totally |completely |really |sort of |kind of )*(?:froze|went (?:blank|red|silent|quiet|to pieces)|blanked|panicked|stumbled|mumbled|waffled|rambled|cried|"
    r"forgot|lost|did(?:n['’]?t| not) know|could(?:n['’]?t| not)|had no|stuttered|stammered|got (?:stuck|lost|flustered|confused)|said nothing|dried up|choked)\b.*"
)
_AND_DID = re.compile(
    r"(?P<did>i (?!and\b)[^,]+), (?P<next>(?:had to|ended up|needed|could ?n['’]?t|could not|did ?n['’]?t|forgot|kept|went|got|lost|said|asked)\b)(?![^,]*,)"
)
"""A second thing done, joined on by a comma alone."""
_WHEN_FIRST = re.compile(r"when (?P<when>[^,]+?),? (?:and )?(?P<did>i [a-z].*)")
_AND_THEN = re.compile(rf"(?P<when>.+?)(?:,? (?:and|so|then)|,)(?: so| then)? (?P<did>{_BLANKED})")
_HAPPENS = re.compile(
    r"\b(?:asked|ran|came|said|told|showed|gave|got|looked|threw|put|made|began|left|went|rang|was|were|saw|took|brought|fell|broke|stood|[a-z]{3,}ed)\b"
)
_ON = re.compile(r"i (?:[a-z]+ )?(?:froze|went blank|blanked|got stuck)")


def weakness(text: str) -> str:
    """Return what went badly as words of a shape, the writer's own part first: "I froze when two boys ran out"."""
    text = text.strip(" .!")
    low = text.lower()
    if len(low) != len(text):  # a few letters grow in lower case, and then no place in one is a place in the other
        return text
    if joined := _AND_DID.match(low):
        text = f"{text[: joined.end('did')]} and {text[joined.start('next') :]}"
        low = text.lower()
    if low in ("nerves", "my nerves"):
        return "my nerves got the better of me"
    act = _ACT.fullmatch(low)
    if act and act[2] not in ("need", "bed", "speed", "feed"):
        return f"I {'was ' if act[2] in _FELT else ''}{low.removeprefix('i ')}"
    if found := _WHEN_FIRST.fullmatch(low):
        return f"{_part(text, found, 'did')} when {_part(text, found, 'when')}"
    found = _AND_THEN.fullmatch(low)
    if found and not re.match(r"(?:i|my|we)\b", low):
        did, before = _part(text, found, "did"), _part(text, found, "when")
        if _HAPPENS.search(found["when"]):
            return f"{did} when {before}"
        return f"{did} on {before}" if _ON.fullmatch(found["did"]) else did
    return text


def _part(text: str, found: re.Match[str], name: str) -> str:
    return text[found.start(name) : found.end(name)]


_UNHELPFUL = {
    "mumbling": "mumble", "rambling": "ramble", "waffling": "waffle", "panicking": "panic", "freezing": "freeze", "blanking": "blank", "rushing": "rush",
    "worrying": "worry", "overthinking": "overthink", "over-thinking": "over-think", "interrupting": "interrupt", "swearing": "swear", "fidgeting": "fidget",
    "stuttering": "stutter", "stammering": "stammer", "hesitating": "hesitate", "apologising": "apologise", "apologizing": "apologize", "guessing": "guess",
    "procrastinating": "procrastinate", "babbling": "babble", "stumbling": "stumble", "forgetting": "forget", "sweating": "sweat", "blushing": "blush",
    "stressing": "stress", "doubting": "doubt", "shaking": "shake", "crying": "cry", "umming": "um", "overexplaining": "overexplain", "over-explaining": "over-explain",
}  # fmt: skip
"""What nobody wants to get better at, with its plain form: "I want to get better at mumbling" says the opposite."""
_DOING = {plain: doing for doing, plain in _UNHELPFUL.items()} | {
    "talk": "talking",
    "speak": "speaking",
    "get": "getting",
    "go": "going",
    "lose": "losing",
}
_LOWS = "late|nervous|shy|quiet|anxious|scared|slow|vague|afraid|defensive|awkward|tired|lazy|unprepared|negative|stiff|rude|distracted|disorganised|disorganized|flustered|panicky|blunt"
_BEING = re.compile(rf"being (?:(?:so|too|such|always) .+|(?:{_LOWS})\b.*)")
_HABIT = re.compile(r"i (?:always |often |tend to |keep |can |just )*([a-z-]+)( .+)?")
_QUALITIES = (
    "confident|nervous|concise|assertive|patient|careful|relaxed|open|direct|vocal|prepared|organised|organized|specific|articulate|natural|outgoing|proactive|positive|precise|"
    "fluent|formal|clear|calm|anxious|shy|quiet|awkward|defensive|comfortable|structured|convincing|persuasive|focused|punctual|attentive|empathetic|strategic|professional|stressed|vague|stiff|tense"
)
_COMPARED = "calmer|clearer|quicker|louder|faster|slower|braver|sharper|warmer|stronger|bolder|tidier|friendlier|quieter|chattier|neater|kinder"
_QUALITY = re.compile(
    rf"(?:a bit |a little |much )?(?:(?:less|more|better) (?:{_QUALITIES})|{_COMPARED})(?: (?:in|at|with|on|under|about|when|around|and|to)\b.*)?"
)
_TO_GIVE = re.compile(
    rf"(?:(?:{_COMPARED}|shorter|longer|better|fuller|simpler) )(?:answers|examples|explanations|replies)(?: .+)?"
)
_MORE_OF = {
    "eye contact": "make", "practice": "get", "experience": "get", "sleep": "get", "questions": "ask", "examples": "give", "detail": "give", "details": "give", "numbers": "use",
    "research": "do", "preparation": "do", "prep": "do", "structure": "bring", "smiling": "do",
}  # fmt: skip
_LESS_OF = {"jargon": "use", "slang": "use", "notes": "use", "filler words": "use", "fillers": "use", "detail": "give"}
_MINE = frozenset(
    "confidence;nerves;timing;delivery;body language;posture;pronunciation;accent;handwriting;spelling;time keeping;timekeeping;time-keeping;concentration;patience;tone;tone of voice;"
    "voice;interview skills;interview technique;people skills;communication skills;presentation skills;memory;focus;temper;speech;grammar;vocabulary".split(
        ";"
    )
)
_AT_LARGE = re.compile(
    r"(?:to )?(?:be|do|get|become) (?:a )?better(?: (?:person|at (?:it|this|that|everything|all of it)|overall|in general))*(?: next time)?|(?:to )?(?:improve|learn|succeed|win)(?: (?:myself|more))?|my ?self|me|"
    r"(?:to )?(?:get(?:ting)?|find(?:ing)?|land(?:ing)?) (?:hired|work|(?:a|the|this|that|any) (?:\w+ )?(?:job|role|work|position))|(?:to )?be(?:ing)? (?:hired|chosen|picked)"
)


def aim(text: str) -> str | None:
    """Return what somebody wants to get better at as words of a shape, or None where it names nothing ("a job")."""
    text = text.strip(" .!")
    low = text.lower()
    if tips := _TIPS.fullmatch(low):
        return aim(text[tips.start("on") :]) if tips["on"] else None
    if both := _BOTH.fullmatch(low):
        return _both(both["first"], text[both.start("mine") :])
    wished = re.match(r"(?:i (?:want|need|wish|hope|'?d like|would like) )?(?:to )?(?=stop |quit )(?:stop|quit) ", low)
    if wished:
        return f"stop {text[wished.end() :]}"
    if _AT_LARGE.fullmatch(low) or begins_with_none(low):
        return None
    if low in _MINE:
        return f"my {low}"
    if low in (
        "interviews",
        "job interviews",
        "interviewing",
        "interview",
        "the interview",
        "getting better at interviews",
    ):
        return "get better at interviews"
    return _to_stop(text, low) or _to_be(text, low) or _of_more(low) or (None if low.startswith("less ") else text)


_TIPS = re.compile(
    r"(?:(?:to )?(?:get|getting|have|hear|hearing) )?(?:(?:just|only|some|any|a few|general|more|honest|your|whatever|few|good|all|a bit of) )*(?:tips?|advice|feedback|pointers?|hints?|comments?|help|criticism|thoughts|suggestions?)"
    r"(?: (?:on|about|with|for) (?P<on>.+)| (?:would|please|you|at all|in general|is|really|will|welcome|appreciated|that)\b.*)?"
)
_BOTH = re.compile(r"(?P<first>(?:(?:being|a bit|more|less|better|so|too|not|stop) )*[\w-]+) and (?P<mine>my [\w -]+)")
"""Two wishes of two shapes: "being less nervous and my maths"."""


def _both(first: str, mine: str) -> str | None:
    """Return two wishes with the thing first, where both can follow "work on"."""
    wish = aim(first)
    if wish is None or re.match(r"(?:my|\w+ing)\b", wish) or len(wish.split()) == 1:
        return f"{first} and {mine}"
    kind, _, rest = wish.partition(" ")
    doing = {"be": "being", "stop": "not"}.get(kind)
    return f"{mine} and {doing} {rest}" if doing else None


def _to_stop(text: str, low: str) -> str | None:
    """Return what is to end, where an answer names that and nobody would want more of it."""
    first, _, rest = low.partition(" ")
    if (
        first in _UNHELPFUL
        or _BEING.match(low)
        or (first.endswith("ing") and re.search(r"\btoo (?!many people)\w", rest))
    ):
        return f"stop {_lowered(text)}"
    if (
        first in ("not", "avoid", "avoiding", "no")
        and rest.split(" ")[0].endswith("ing")
        and rest.split(" ")[0] not in _THINGS
    ):
        return f"stop {text[len(first) + 1 :]}"
    if first == "less" and (plain := _UNHELPFUL.get(rest) or (rest if rest in _DOING else None) or _TALKED.get(rest)):
        return f"to {plain} less"
    habit = _HABIT.fullmatch(low)
    if (
        habit
        and habit[1] in _DOING
        and (habit[1] in _UNHELPFUL.values() or re.search(r"\b(?:too|blank|red|lost|over)\b", habit[2] or ""))
    ):
        return f"stop {_DOING[habit[1]]}{habit[2] or ''}"
    return None


_TALKED = {"talking": "talk"}
_THINGS = frozenset("thing something nothing anything everything training meaning".split())


def _to_be(text: str, low: str) -> str | None:
    if low.startswith("being ") and len(low) > len("being x"):
        return f"be {text[len('being ') :]}"
    if _QUALITY.fullmatch(low):
        return f"be {low if low == text.lower() and text[:1].isupper() else text}"
    return f"give {_lowered(text)}" if _TO_GIVE.fullmatch(low) else None


def _of_more(low: str) -> str | None:
    how, _, what = low.partition(" ")
    verb = {"more": _MORE_OF, "better": {"eye contact": "make"}, "less": _LESS_OF}.get(how, {}).get(what)
    return f"{verb} {low}" if verb else None


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
