"""The guardrails of a rewrite: nothing that mattered lost, nothing added, nothing turned round, the tone never worse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from afterword.findings import Finding, Severity
from afterword.guardrails.proposal import Proposal
from afterword.guardrails.structure import STRUCTURE_RULES
from afterword.message import Move
from afterword.plan import Facts, Plan, Task
from afterword.plan.plan import frame
from afterword.rewriting import locks, manners
from afterword.rewriting.offer import Offer
from afterword.rules.base import Rule

# What holds for a sentence of any message holds here; the rest of those rules is about the moves of a draft.
_SHARED = tuple(
    rule
    for rule in STRUCTURE_RULES
    if rule.family == "conduct" or rule.name in ("one-sentence", "no-markup", "no-placeholder", "no-doubled-word")
)


def _rule(number: int, name: str, why: str, hint: str, check: locks.Check, bad: str, good: str) -> Rule[Offer]:
    """Make a rule; its examples are written one a line, as `place: sentence` (see `example`)."""
    return Rule(id=f"REW{number:02d}", name=name, family="rewrite", severity=Severity.ERROR, why=why, hint=hint,
                source="DOMAIN 1.10", check=check, bad=_lines(bad), good=_lines(good))  # fmt: skip


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


REWRITE_RULES: tuple[Rule[Offer], ...] = (
    _rule(1, "question-count", "The place asks one question, or none, as the plain sentence does.", "Ask as many questions as the plain sentence.", manners.questions,
          """softened: Did I fumble the suction with Ines in the second round on 4 March?
             asked: Where did I fall short in the second round? Was it the suction?
             asked: I would like to know where I fell short in the second round.""",
          """asked: Where did I fall short in the second round?
             softened: I know that I fumbled the suction with Ines in the second round on 4 March.
             left out: I take the point about the new pump."""),
    _rule(2, "added-word", "A word stands here that neither the candidate wrote nor any such mail needs.", "Use the candidate's own words.", locks.added,
          """softened: I know I clumsily fumbled the suction with Ines in the second round on 4 March.
             softened: Sé que fallé con la succión con Ines el 4 March.
             asked: Could you kindly tell me where I fell short in the second round of your wonderful process?""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Could you tell me where I fell short in the second round?
             left out: I understand about the new pump."""),
    _rule(3, "name", "A name was added, or two names changed places.", "Keep the names, in their order, and add none.", locks.names,
          """softened: I know I fumbled the suction with Kofi in the second round on 4 March.
             softened: I know I fumbled the suction with Ines at Lindqvist in the second round on 4 March.
             asked: Could Dana tell me where I fell short in the second round?""",
          """softened: With Ines I fumbled the suction in the second round on 4 March, I know.
             asked: What could I have done better in the second round?
             left out: I understand about the new pump."""),
    _rule(4, "number", "A number or a date was added, rounded or moved.", "Keep every number and date as it stands.", locks.numbers,
          """softened: I know I fumbled the suction with Ines in the second round on 5 March.
             softened: I know I fumbled the suction with Ines in the third round on 4 March.
             softened: I know I fumbled the suction with Ines in the second round around 4 March.""",
          """softened: On 4 March I fumbled the suction with Ines in the second round, I know.
             softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?"""),
    _rule(5, "doer", "Somebody does here what the candidate did not say that they did.", "Keep who did what.", locks.doers,
          """softened: I know they fumbled the suction with Ines in the second round on 4 March.
             left out: I never tested the new pump.
             left out: You tested the new pump once.""",
          """softened: I fumbled the suction with Ines in the second round on 4 March, I know.
             left out: I take the point about the new pump.
             asked: Could you tell me what I was missing in the second round?"""),
    _rule(6, "mixed", "Two things that the candidate told apart are told as one.", "Keep what was told of one thing with that thing.", locks.mixed,
          """softened: I know I fumbled the new pump with Ines in the second round on 4 March.
             softened: I know I fumbled the pump and the suction with Ines in the second round on 4 March.
             left out: I know the new pump was with Ines on 4 March.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             left out: I take the point about the new pump.
             asked: Where did I fall short in the second round?"""),
    _rule(7, "turned-round", "A \"not\" was lost or came in.", "Keep every \"not\", and add none.", locks.polarity,
          """softened: I know I never fumbled the suction with Ines in the second round on 4 March.
             softened: I do not know that I fumbled the suction with Ines in the second round on 4 March.
             left out: They tested the new pump.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Would you tell me where I fell short in the second round?
             left out: I take the point about the new pump."""),
    _rule(8, "fact-lost", "A fact, a name or most of the candidate's words are gone.", "Keep the facts, and most of the words, of the plain sentence.", locks.lost,
          """softened: I know I fumbled the suction in the second round on 4 March.
             softened: I know I fumbled with Ines on 4 March.
             asked: Could you tell me where I fell short?""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(9, "confession", "Something is owned or regretted here that the candidate did not own.", "Put no apology and no admission into their mouth.", manners.confesses,
          """left out: I am sorry about the new pump.
             left out: I know the new pump was my fault.
             softened: I know I fumbled the suction with Ines in the second round on 4 March, and I was wrong.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(10, "promise", "Something is promised here that the candidate did not promise.", "Promise nothing.", manners.promises,
          """left out: I will work on the new pump.
             left out: I'm going to learn the new pump.
             softened: I know I fumbled the suction with Ines in the second round on 4 March, and I'll improve.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: What should I work on for the second round?
             left out: I take the point about the new pump."""),
    _rule(11, "back-again", "The words that fight are back.", "Leave out the words that were flagged.", manners.back_again,
          """softened: I know I fumbled the suction with Ines in the second round on 4 March, only the once.
             left out: I know it was only the once.
             left out: I understand that once was the only time.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(12, "sharper", "A word like \"just\", \"actually\" or \"obviously\" came in.", "Leave it out.", manners.sharpens,
          """softened: I know I just fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I actually fall short in the second round?
             left out: I obviously take the point about the new pump.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(13, "tone", "The tone check finds something in it.", "Say it without arguing, pressing or flattering.", manners.tone,
          """asked: Why did you not tell me where I fell short in the second round?
             left out: I deserved the new pump.
             asked: I deserve to know where I fell short in the second round?""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(14, "move-lost", "The plain sentence thanks or asks, and this one does not.", "Do what the plain sentence does.", manners.move_lost,
          """thanked: I know about the second round.
             thanked: The second round was with you.
             asked: Is the second round a round?""",
          """thanked: Thank you for the time in the second round.
             asked: Where did I fall short in the second round?
             asked: Could you tell me what to work on for the second round?"""),
    _rule(15, "argues-on", "It goes on with what the candidate said against the decision.", "Thank, take it in, own or ask; nothing else.", manners.argues_on,
          """left out: The new pump was never tested.
             left out: They never tested the new pump.
             softened: I know I fumbled the suction with Ines in the second round on 4 March, and they never tested the new pump.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             left out: I take the point about the new pump.
             asked: Where did I fall short in the second round?"""),
    _rule(16, "out-of-place", "It says what the mail says elsewhere, or far more than the plain sentence.", "Say it once and briefly.", manners.out_of_place,
          """left out: Thank you for the call about the dental nurse job.
             left out: thank you for the call, about the dental nurse job
             asked: Could you tell me where I fell short in the second round, what to work on for the second round, what I was missing in the second round and what to do better?""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             left out: I take the point about the new pump.
             asked: Where did I fall short in the second round?"""),
    _rule(17, "owner", "What is one person's is given to another.", "Keep whose each thing is.", locks.owners,
          """softened: I know I fumbled Ines's suction in the second round on 4 March.
             left out: I take the point about your new pump.
             softened: I know I fumbled my suction with Ines in the second round on 4 March.""",
          """softened: I know I fumbled the suction with Ines in the second round on 4 March.
             asked: Where did I fall short in the second round?
             left out: I take the point about the new pump."""),
    _rule(18, "never-given", "It thanks for something, or speaks of something, that the mail knows nothing of.", "Speak only of what the mail speaks of.", locks.never_given,
          """thanked: Thank you for the feedback on the second round.
             left out: I read your notes about the new pump.
             thanked: Thank you for the comments on the second round.""",
          """thanked: Thank you for the time you gave me in the second round.
             thanked: Thank you for the second round, and for your time.
             left out: I take the point about the new pump."""),
)  # fmt: skip


@cache
def _plan(words: str) -> Plan:
    """Return the least plan there is, for the guardrails that any message shares."""
    plan = frame(
        None, Facts.unknown(), None, task=Task.REPLY, reason=None, slots=(), low=0, high=1000, seed=""
    )  # fmt: skip
    return replace(plan, words=words)


def check_offer(offer: Offer) -> tuple[Finding, ...]:
    """Return every guardrail finding on a sentence that a model offers; empty means that it may stand."""
    return tuple(_findings(offer))


def _findings(offer: Offer) -> Iterator[Finding]:
    ended = offer.text if offer.text[-1:] in ".!?" or offer.floor[-1:] in ".!?" else offer.text + "."
    # Only the floor's words excuse a wording: what the candidate wrote in anger does not.
    shared = Proposal(ended, Move.LEARNED, _plan(offer.floor), offer.floor)
    for rule in _SHARED:
        yield from rule.findings(shared)
    for own in REWRITE_RULES:
        yield from own.findings(offer)


_ORIGINAL = (
    "I know I fumbled the suction with Ines in the second round on 4 March, but they never tested the new pump and it was "
    "only the once."
)
_PLAIN = {
    "softened": "I know I fumbled the suction with Ines in the second round on 4 March.",
    "asked": "What could I have done better in the second round?",
    "thanked": "Thank you for the time you gave me in the second round.",
    "left out": "",
}


def example(text: str) -> Offer:
    """Read a rule's example, written as `place: sentence`, as an offer for a candidate's sentence about a second round.

    >>> example("asked: Where did I fall short in the second round?").floor
    'What could I have done better in the second round?'
    """
    place, _, sentence = text.partition(": ")
    return Offer(
        sentence,
        _ORIGINAL,
        _PLAIN[place],
        own=place == "softened",
        rest="Thank you for the call about the dental nurse job.",
        fired=("it was only the once",),
    )
