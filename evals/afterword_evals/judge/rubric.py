"""The rubric judge: any model, asked for a reason and then a verdict from a menu; strict about what counts as an answer."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import product

from afterword.models.base import Model
from afterword.prompt import Finish, Prompt
from afterword.prompts import fence, load_template
from afterword_evals.places import CHECKOUT, digest

RUBRICS = CHECKOUT / "evals" / "rubrics.toml"
QUALITIES = ("sincerity", "non_defensiveness")
_LAST = re.compile(r"VERDICT:[ \t]*([A-Za-z]+)[.]?")
_ANYWHERE = re.compile(r"(?i)\bverdict\b\s*:")
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Rubric:
    """What is judged: the question in two wordings, and the two words of the menu."""

    quality: str
    rubric: str
    reworded: str
    good: str
    bad: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one asking came to: True (good), False, or None where the answer was no verdict from the menu."""

    verdict: bool | None
    swapped: bool
    repeat: int
    reason: str


@cache
def rubric_of(quality: str) -> Rubric:
    """Return the rubric of a quality of `QUALITIES`."""
    table = tomllib.loads(RUBRICS.read_text(encoding="utf-8"))[quality]
    return Rubric(quality, **{name: text.strip() for name, text in table.items()})


def rubric_digest() -> str:
    """Return a digest of everything the judge is told, whatever the message."""
    template = load_template("judge")
    return digest(RUBRICS.read_bytes(), template.system, template.user)


def judge_prompt(message: str, quality: str, *, swapped: bool = False, reworded: bool = False, seed: int = 0) -> Prompt:
    """Return the prompt that asks for one verdict on one message. The message cannot end its own fence."""
    rubric, template = rubric_of(quality), load_template("judge")
    words = [rubric.bad, rubric.good] if swapped else [rubric.good, rubric.bad]
    messages = template.render(
        {
            "rubric": rubric.reworded if reworded else rubric.rubric,
            "message": fence("message", message),
            "menu": ", ".join(words),
        }
    )
    return Prompt(
        id=template.id, version=template.version, messages=messages, max_tokens=300, temperature=0.3, seed=seed
    )


def read_verdict(answer: str, quality: str) -> bool | None:
    """Return the verdict of an answer, strictly: a reason, then one verdict from the menu on the last line. Else None."""
    rubric = rubric_of(quality)
    lines = [line.strip() for line in answer.strip().splitlines() if line.strip()]
    last = _LAST.fullmatch(lines[-1]) if lines else None
    reason = " ".join(lines[:-1])
    if last is None or len(reason.split()) < _FEWEST_WORDS or _ANYWHERE.search(reason):
        return None
    return {rubric.good: True, rubric.bad: False}.get(last[1].lower())


async def rulings(
    model: Model, message: str, quality: str, *, repeats: int = 1, reworded: bool = False
) -> list[Ruling]:
    """Ask for a verdict in both orders of the menu, `repeats` times each.

    Raises:
        ModelError: the model failed; that is no verdict, and no low one.
    """
    found = []
    for repeat, swapped in product(range(repeats), (False, True)):
        prompt = judge_prompt(message, quality, swapped=swapped, reworded=reworded, seed=repeat)
        completion = await model.complete(prompt)
        verdict = read_verdict(completion.text, quality) if completion.finish is Finish.STOP else None
        found.append(Ruling(verdict, swapped, repeat, completion.text.strip()))
    return found


def settled(asked: list[Ruling]) -> bool | None:
    """Return the verdict of most askings; None where they are split, or where most gave none."""
    counts = Counter(ruling.verdict for ruling in asked)
    return next((verdict for verdict, count in counts.items() if 2 * count > len(asked)), None)
