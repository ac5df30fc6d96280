"""The few sentences a rewrite may add: thanks, one question, and a plain word that keeps a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from afterword.listed import listed
from afterword.message import Move
from afterword.rewriting.anycase import AnyCase
from afterword.rewriting.facts import Fact, FactKind
from afterword.rewriting.kind import MailKind

THANKS = AnyCase(
    r"\b(?:thanks?|thank you|thankyou|thx|cheers|ta|grateful|thankful|appreciate[ds]?|gratitude|salamat|diolch|danke|"
    r"merci|gracias|obrigad[oa]|obliged|fair play (?:to (?:you|ye)|for)|good on (?:you|ya)|nice one|respect for|(?:good|kind|decent|generous) of you|you were (?:very |so )?(?:good|kind)|(?:god )?bless (?:you|your|ye|u)\b|it (?:was|is) (?:very |so |really )?(?:kind|good|decent|generous) (?:to|that))\b(?! for nothing)"
)
ACKNOWLEDGES = AnyCase(
    r"\b(?:(?:got|received|have|read|heard|noted|note|saw|seen) (?:\w+ ){0,3}(?:your|ur|the|from|of|that|about|back|it|with)|"
    r"(?:didn['’]?t|did not|not) (?:get|selected|been selected|chosen|successful|make)|unsuccessful|turned (?:me )?down|"
    r"sorry to hear|(?:accept|respect|understand)(?:ed)? (?:\w+ ){0,4}(?:decision|choice|result|outcome|no)|wasn['’]?t to be|it(?:['’]s| is) a no|"
    r"no (?:worries|hard feelings|problem)|(?:gutted|bummed|sad|sorry|disappointed) (?:about|not to|to (?:hear|miss)|i did))\b"
)
ASKS = AnyCase(
    r"\b(?:could|can|would|may|might|cud|will) (?:you|u|ye|i|anyone|someone|there)\b[^.!]*\?|"
    r"\b(?:was|were|did|does) (?:the|my)\b[^.!]{3,}\?|\bwould (?:more|fewer|less|another|an?|it|that|this)\b[^.!]{3,}\?|"
    r"\b(?:what|where|which|is there|was there|was it|was that|were there|did (?:i|the|they|you)|do you|anything|any|how)\b[^.!]{3,}\?|"
    r"\b(?:grateful|glad|happy|like|love|appreciate|keen|help|useful|welcome|wonder(?:ing|ed)?|curious)\b[^.?!]{0,50}\b(?:hear|know|feedback|told|tell|share|line|pointers?|advice|understand|ask (?:what|where|which|how)|learn (?:what|where|which|how))\b|"
    r"\b(?:anything|whatever|any|one|a) (?:\w+ ){0,3}(?:you (?:can|could|are able to) (?:share|tell|say|give))|"
    r"\b(?:please|kindly|pls|just) (?:let me know|tell me|share|advise|say)\b|\b(?:let me know|tell me|asking|ask you) (?:what|where|which|how|one)\b|"
    r"\bany (?:\w+ )?(?:feedback|pointers|advice|tips)\b"
)
ASKS_SOFTLY = AnyCase(
    r"\b(?:would|should|['’]d|i) (?:\w+ ){0,2}(?:value|be (?:glad|pleased|grateful|thankful) (?:of|about|for|if))\b|"
    r"\b(?:would|should|['’]d) (?:\w+ ){0,2}(?:welcome|appreciate|like|love|be (?:glad|pleased|grateful|thankful|happy|obliged)) (?:\w+ ){0,3}(?:words?|guidance|remarks?|comments?|indications?|view|views|thoughts|steer|insights?|lines?|hints?|(?:to )?(?:know|hear|learn|understand|read) (?:how|what|where|which))\b|"
    r"\b(?:indications?|hints?|pointers?|advice|guidance|word|line|remark)\b[^.?!]{0,30}\bbe (?:\w+ )?(?:thankful|grateful|glad|obliged|pleased)\b|"
    r"\bwonder(?:ing|ed)?,? (?:if |whether )?(?:would|could|can|might) you\b|\bwonder(?:ing|ed)? (?:if|whether) you (?:could|would|can|might)\b|"
    r"\b(?:few|some|one|two) (?:lines|words|sentences)\b[^.?!]{0,40}\bplease\b|"
    r"\b(?:want|like|love|need) to (?:know|ask|hear|learn)\b|\bmy (?:only |one )?question is\b|\bif you (?:could|can|would) (?:spare|tell|say|remember)\b|"
    r"\bi['’]?(?:m| am) asking\b(?! (?:because|since|as|only because))|\b(?:a|one|short|small) (?:\w+ )?(?:hint|pointer|tip|word of advice)\b|\bif you remember anything\b|\btell me\b|\bwhat i['’]d value\b|"
    r"\b(?:what|which|where)(?: else| more| \w+)? (?:would|should|could|can) (?:you|u|i)\b(?! (?:have known|say))|\b(?:is|was) (?:it|there)\b[^.!?]{0,40}\bi (?:should|could|can|must)\b|"
    r"\b(?:please|kindly|pls) (?:do )?(?:guide|advise|teach|show|inform|help|write|tell) (?:me|us|what|which|where)\b|\b(?:please|kindly|pls) (?:suggest|recommend)\b|\bso kind (?:as )?to (?:tell|say|share|let me know)\b|"
    r"\b(?:an?|one|even|few|two) (?:\w+ )?(?:sentences?|lines?|words?|keyword)\b[^.?!]{0,40}\b(?:would|will|be|is) (?:\w+ )?(?:lovely|enough|welcome|plenty|great|helpful|help|nice|fine|do)\b"
)
ASK_LIKE = AnyCase(
    r"\?|\b(?:why|explain|justify|tell me|send me|give me|provide|furnish|scores?|score sheet|marks|breakdown|reasons?|criteria|basis|"
    r"explanation|recording|want to know|need to know|understand (?:how|why|what|on)|know (?:how|why|what|who)|demand|an answer)\b"
)


GENUINE = AnyCase(
    r"\b(?:feedback|improve|better|lack\w*|short|wrong|why|learn|tell me|know|explain|justify|scores?|marks|reasons?|criteria|basis|"
    r"explanation|recording|answer|reply|grounds|notes|ask(?:ed|ing)?|work on|could|can|would|how)\b"
)


def joined(facts: Sequence[Fact]) -> str:
    """Name facts in a row: `the final round and my rate limiter design`."""
    return listed([fact.words for fact in facts])


def within(fact: Fact) -> str:
    """Return a stage or topic with its preposition: `in the second round`, `at the assessment centre`."""
    if fact.kind is FactKind.TOPIC:
        return f"on {fact.words}"
    for preposition, heads in _PREPOSITIONS:
        if re.search(rf"\b(?:{heads})\b", fact.head):
            return f"{preposition} {fact.words}"
    return f"in {fact.words}"


_PREPOSITIONS = (
    ("at", "centre|center|stage night|stage|selection day|audition|superday|meetings?|load-in"),
    ("on", "trial (?:shifts?|days?)|assessment (?:day|drive)|test drive|shifts?|task|take-home|assignment|exercises?|plan|audit|tests?|questions?|test translation|site (?:walk|visit|tour)|design|model|matrix|deck|minutes|essay|translation|prototype|code|solution|drawings?|dashboard|memo|mock-?up|sketch|report|campaign|strategy|brief|forecast|budget|menu|poster|video"),
    ("with", "panel"),
)  # fmt: skip


def question(facts: Sequence[Fact], turn: int) -> list[str]:
    """Return ways to ask the one question, best first; `turn` varies the wording between mails."""
    stages = [fact for fact in facts if fact.kind in (FactKind.STAGE, FactKind.WORK, FactKind.TOPIC)]
    roles = [fact for fact in facts if fact.kind is FactKind.ROLE]
    tail = f" for {roles[0].words}" if roles else ""
    if stages:
        where = " and ".join(within(fact) for fact in stages[:2])
        ways = [
            f"Could you tell me what I could have done better {where}{tail}?",
            f"What could I have done better {where}{tail}?",
        ]
    elif roles:
        ways = [f"Could you tell me what I was missing{tail}?", f"What was I missing{tail}?"]
    else:
        ways = [
            "Could you tell me one thing I should work on for next time?",
            "What is the one thing I should work on for next time?",
            "Is there one thing you would tell me to work on?",
        ]
    return ways[turn % len(ways) :] + ways[: turn % len(ways)]


def thanks(told: str, kind: MailKind, facts: Sequence[Fact], turn: int = 0) -> list[str]:
    """Return ways to give the thanks a mail opens with; `told` says what they can be for: `feedback`, `news` or `time`.

    `turn` varies the wording between mails.
    """
    roles = [fact for fact in facts if fact.kind is FactKind.ROLE]
    stages = [fact for fact in facts if fact.kind is FactKind.STAGE]
    topics = [fact for fact in facts if fact.kind is FactKind.TOPIC]
    if told == "time":
        return (
            [f"Thanks for the time you gave me {within(theirs(stages[0]))}."] if stages else ["Thanks for your time."]
        )
    if told == "feedback" and kind is MailKind.ANSWER_TO_FEEDBACK:
        about = [*topics, *stages][:2] or roles[:1]
        what = f" on {joined(about)}" if about else ""
        if told_by := _judge(facts):
            said = f" about {joined(about)}" if about else ""
            return [f"Thanks for passing on what {told_by} said{said}.", f"Thanks for the feedback{what}."]
        return [f"Thanks for the feedback{what}.", f"Thanks for your feedback{what}."]
    if roles:
        return [f"Thanks for letting me know about {roles[0].words}."]
    if stages and kind is MailKind.ANSWER_TO_REJECTION:
        spans = [f" over {fact.words}" for fact in facts if fact.kind is FactKind.SPAN]
        return [
            f"Thanks for letting me know, and for {joined([theirs(fact) for fact in stages[:2]])}{''.join(spans[:1])}.",
            "Thanks for letting me know.",
        ]
    plain = ["Thanks for letting me know.", "Thanks for getting back to me."]
    return plain[::-1] if turn % 3 == 2 else plain


# What is said in a call was said there, not about it.
_PLACES = re.compile(r"\b(?:call|call-?back|chat|meeting|conversation|dinner|panel|stage)$")


def _judge(facts: Sequence[Fact]) -> str:
    """Return who is told to have judged, if somebody else than the reader."""
    return next((fact.words for fact in facts if fact.kind is FactKind.PERSON), "")


_MADE = re.compile(
    r"\b(?:presentation|plan|pitch|take-home|assignment|tasks?|exercises?|audit|portfolio|design|demo|test translation|test edit|model)$"
)


def keeps(kind: MailKind, facts: Sequence[Fact], *, thanked: bool = False, open_question: bool = False) -> list[str]:
    """Return plain sentences that keep facts which the rest of the mail would lose.

    `thanked` is whether it thanks already, `open_question` whether it asks about nothing in particular.
    """
    roles = [fact for fact in facts if fact.kind is FactKind.ROLE][:1]
    told = kind is MailKind.ANSWER_TO_FEEDBACK
    kinds = (FactKind.STAGE, FactKind.TOPIC) if told else (FactKind.STAGE, FactKind.WORK, FactKind.TOPIC)
    others = [fact for fact in facts if fact.kind in kinds and not (told and _PLACES.search(fact.head))][:3]
    who = _judge(facts) or "you"
    if kind is MailKind.ANSWER_TO_REJECTION:
        others = [fact for fact in others if fact.kind in (FactKind.STAGE, FactKind.WORK) or _MADE.search(fact.head)]
    if kind is MailKind.ANSWER_TO_FEEDBACK and not others:
        return []
    if kind is MailKind.ANSWER_TO_FEEDBACK:
        return [
            f"I've taken in what {who} said about {joined([*others, *roles])}.",
            f"I'll think about what {who} said about {joined([*others, *roles])}.",
        ]
    if kind is MailKind.REQUEST:
        # One about nothing in particular can be told a round to be about; another topic would be a second question.
        rounds = [fact for fact in others if fact.kind is FactKind.STAGE and not _COUNTED.search(fact.words)]
        others = rounds if open_question else []
    if kind is MailKind.REQUEST and others:
        named = joined(others[:2])
        return [f"I'd most like to hear about {named}.", f"I'm thinking of {named} above all."]
    return _thankful(roles, others, thanked=thanked)


_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|both|all|several|\d+) (?:\w+ )?\w+s$", re.IGNORECASE)
"""Rounds that were counted: who counts them complains, and a question about all of them is about none."""


def _thankful(roles: Sequence[Fact], others: Sequence[Fact], *, thanked: bool) -> list[str]:
    """Return plain sentences that keep a role, a round or a work in thanks for it."""
    if thanked:
        # Thanks stand already: second ones for the time would only be there to keep a name.
        others = [fact for fact in others if _made(fact)]
    if not others and not roles:
        return []
    if roles and not others and thanked:
        return [f"I've taken in the news about {roles[0].words}.", f"I'm writing about {roles[0].words}."]
    if roles and not others:
        return [f"Thanks for letting me know about {roles[0].words}.", f"I'm writing about {roles[0].words}."]
    if others and _made(others[0]):
        also = " also" if thanked else ""
        return [f"Thanks{also} for looking at {joined([*map(mine, others), *roles])}."]
    time = " and ".join(within(theirs(fact)) for fact in others)
    return [f"Thanks for the time you gave me {time}."]


def _made(fact: Fact) -> bool:
    """Return whether a fact is something the candidate made, which somebody looked at."""
    return fact.kind is FactKind.WORK or _MADE.search(fact.head) is not None


def mine(fact: Fact) -> Fact:
    """Return what the writer made as theirs, though the other side set it: `your take-home` is `my take-home`."""
    return replace(fact, words=re.sub(r"^your\s+", "my ", fact.words))


def theirs(fact: Fact) -> Fact:
    """Return a stage as both sides share it: nobody thanks for `my third round`."""
    return replace(fact, words=re.sub(r"^(?:my|your)\s+", "the ", fact.words))


def move_of(sentence: str) -> Move:
    """Return the move a sentence of the mail makes, as far as its words tell."""
    if ASKS.search(sentence):
        return Move.ASK
    if THANKS.search(sentence):
        return Move.THANKS
    if ACKNOWLEDGES.search(sentence):
        return Move.ACKNOWLEDGE
    return Move.GROW
