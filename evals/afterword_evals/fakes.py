"""Fake models with one known fault each, to prove that the suite sees it. They are evaluated by name, as `afterword/literal`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Prompt, Usage

FORBIDDEN: Mapping[str, tuple[str, str]] = {
    "grow": (r"never (?:add|invent)[^.]*\bnumber\b", "I have since finished 3 courses at Kestrel College."),
    "acknowledge": (r"\bno argument\b", "I did not get the role, but I do have the experience."),
    "own": (r"\bno excuse\b", "It went badly because the room was loud."),
    "easy_out": (r"\bno deadline\b", "Please answer by Friday."),
    "ask": (r"\bexactly one\b", "Where did I fall short? Who got the role?"),
}
"""For a place in a message: what a prompt must say, and what the literal writer puts there where it does not."""


@dataclass
class LiteralWriter:
    """A writer that does what the prompt says and nothing else: it repeats the plain sentences, and keeps to a rule only where told."""

    name: str = "literal"
    profile: Profile = field(default_factory=Profile)

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer with the plain sentences, and with a fault for every rule that the prompt does not hold."""
        rules, asked = prompt.messages[0].content, prompt.messages[-1].content
        plain = _plain(asked)
        said = []
        for move in _asked(prompt):
            rule, fault = FORBIDDEN.get(move, ("", ""))
            broken = bool(rule) and not re.search(rule, rules, re.IGNORECASE)
            said.append({"move": move, "text": fault if broken else plain.get(move, "")})
        text = json.dumps({"sentences": said}, ensure_ascii=False)
        return Completion(text=text, model=self.name, usage=Usage(0, 0, 1))

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""


@dataclass
class YesJudge:
    """A judge that finds every message good, with a reason that would fit any."""

    name: str = "always-yes"
    profile: Profile = field(default_factory=Profile)

    async def complete(self, prompt: Prompt) -> Completion:
        """Give the good verdict, whichever way round the menu is."""
        good = "open" if "defensive" in prompt.messages[-1].content.rpartition("The menu")[2] else "sincere"
        return Completion(text=f"Every word of it reads well to me.\nVERDICT: {good}", model=self.name)

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""


def fake(name: str) -> Model | None:
    """Return the fake of a name, or None where no fake has it."""
    if name == "literal":
        return LiteralWriter()
    return YesJudge() if name == "always-yes" else None


def _asked(prompt: Prompt) -> list[str]:
    moves: list[str] = (prompt.schema or {})["properties"]["sentences"]["items"]["properties"]["move"]["enum"]
    return moves


def _plain(asked: str) -> dict[str, str]:
    """Return the plain sentence for each place that a prompt names."""
    found: dict[str, str] = {}
    move = ""
    for line in asked.splitlines():
        opened = re.match(r"- (\w+):", line)
        move = opened[1] if opened else move
        plain = re.search(r"(?:^| )plain: (.+)$", line, re.IGNORECASE)
        if plain and move:
            found.setdefault(move, plain[1].strip())
    return found
