"""A sentence somebody proposes for a slot, with what the guardrails need to judge it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from afterword.message import Move
from afterword.plan import Note, Plan

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SUFFIXES = ("ingly", "ings", "edly", "ies", "ied", "ing", "est", "ers", "ed", "es", "er", "ly", "e", "s", "y")


@dataclass(frozen=True)
class Proposal:
    """A sentence proposed for a move. `floor` is the composer's sentence for the same place, true by construction."""

    text: str
    move: Move
    plan: Plan
    floor: str

    @cached_property
    def words(self) -> tuple[re.Match[str], ...]:
        """Return the words of the text with their places."""
        return tuple(WORD.finditer(self.text))

    @cached_property
    def given(self) -> str:
        """Return the words of the input in lower case."""
        return self.plan.words.lower()

    @cached_property
    def supported(self) -> frozenset[str]:
        """Return the stems of every word that the input or the composer's own sentence supports."""
        plan = self.plan
        given = (plan.words, self.floor, plan.who, plan.facts.role)
        sources = (*given, plan.facts.stage or "", plan.told or "", plan.recipient or "")
        return stems(*sources)

    @cached_property
    def note(self) -> Note | None:
        """Return the candidate's note that this move is about."""
        facts = self.plan.facts
        return {
            Move.APPRECIATE: facts.moment,
            Move.OWN: facts.weak,
            Move.GROW: facts.improve,
            Move.LEARNED: facts.learned,
        }.get(self.move)


_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "ran:run lost:lose came:come went:go gone:go took:take taken:take gave:give given:give got:get made:make said:say told:tell spoke:speak spoken:speak "
        "froze:freeze frozen:freeze forgot:forget forgotten:forget wrote:write written:write drew:draw drawn:draw built:build brought:bring taught:teach "
        "chose:choose chosen:choose broke:break broken:break fell:fall fallen:fall began:begin begun:begin understood:understand stood:stand kept:keep held:hold "
        "met:meet saw:see seen:see heard:hear found:find knew:know known:know thought:think felt:feel left:leave sat:sit led:lead shook:shake shown:show "
        "learnt:learn burnt:burn spent:spend sent:send bought:buy caught:catch fought:fight threw:throw thrown:throw drove:drive"
    ).split()
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a rough stem: enough to see "improving" in "improve" and "run" in "ran", never a dictionary's."""
    low = re.sub(r"['’]s?$", "", word.lower().replace("’", "'"))
    low = _IRREGULAR.get(low, low)
    for suffix in _SUFFIXES:
        if low.endswith(suffix) and len(low) - len(suffix) >= 3:
            low = low[: -len(suffix)]
            break
    return low[:-1] if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiouls" else low


def stems(*texts: str) -> frozenset[str]:
    """Return the stems of all words of some texts."""
    return frozenset().union(*map(_stems_of, texts))


@lru_cache(maxsize=1_000)
def _stems_of(text: str) -> frozenset[str]:
    # Every sentence of a message is held against the same few texts.
    return frozenset(map(stem, WORD.findall(text)))


@cache
def vocabulary(move: Move) -> frozenset[str]:
    """Return the stems of the words that a sentence of this move may use, whatever happened."""
    sections = _sections()
    return sections["small"] | sections.get(str(move), sections["any"])


@cache
def _sections() -> dict[str, frozenset[str]]:
    text = files("afterword.guardrails").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^\[(\w+)\]$", text)
    return {name: _stems(words) for name, words in zip(parts[1::2], parts[2::2], strict=True)}


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(part) for word in text.split() for part in (word, *WORD.findall(word)))


FUNCTION_WORDS = frozenset(
    "a an the and or but if of in on at by for from to with about as into over than then that this these those it its is are was were be been "
    "being am do does did have has had i me my mine you your we our us they their them he she his her him not no i'd i'm i've i'll so too also very much more most "
    "would could should will can may might there here what when where which who how because just up out after before during".split()
)


@lru_cache(maxsize=1_000)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry content, in order."""
    return tuple(stem(word) for word in WORD.findall(text) if word.lower().replace("’", "'") not in FUNCTION_WORDS)
