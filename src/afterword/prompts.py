"""Prompt files: a validated header, two parts, and named variables. Nothing in them runs.

A file looks like this::

    +++
    id = "draft"
    version = "1"
    purpose = "Personalise a whole message"
    variables = ["facts", "slots"]
    +++
    ## system
    ...
    ## user
    ... {{facts}} ...

A prompt for a small model may also say, in a table `[frame]` of its header, which words may stand around the candidate's.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from afterword.errors import PromptError
from afterword.prompt import Message

_HEADER = {"id": str, "version": str, "purpose": str, "variables": list}
_FRAME_NEEDS = ("opens", "words", "tells")
_FRAME_MAY = ("follows", "adds")
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The words that may stand around a candidate's note in one sentence.

    A sentence starts with one of `opens` and goes on with `words` before and after the note; or it starts with the note,
    followed by one of `follows` (a note that names a thing) or by `adds` (a note that is a clause). One of `tells` has to be
    among them, or the sentence says nothing.
    """

    opens: tuple[str, ...]
    words: tuple[str, ...]
    tells: tuple[str, ...]
    follows: tuple[str, ...] = ()
    adds: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A prompt file: `system` and `user` hold `{{variables}}`, all of them listed in the header."""

    id: str
    version: str
    purpose: str
    variables: tuple[str, ...]
    system: str
    user: str
    frame: Frame | None = None

    def render(self, variables: Mapping[str, str]) -> tuple[Message, ...]:
        """Fill in the variables, once: what a value holds is never filled in again.

        Raises:
            PromptError: a variable is missing, or one is given that the prompt does not know.
        """
        missing = sorted(set(self.variables) - set(variables))
        unknown = sorted(set(variables) - set(self.variables))
        if missing or unknown:
            raise PromptError(f"prompt {self.id}: missing variables {missing}, unknown variables {unknown}")
        system, user = (_VARIABLE.sub(lambda match: variables[match[1]], part) for part in (self.system, self.user))
        return (Message("system", system), Message("user", user))


@cache
def load_template(name: str) -> Template:
    """Load a prompt by its id, from the installed package or else from the checkout.

    Raises:
        PromptError: there is no such prompt, or its file is malformed.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise PromptError(f"{name!r} is not the id of a prompt")
    packaged = files("afterword").joinpath("_prompts", f"{name}.md")
    checkout = Path(__file__).parents[2] / "prompts" / f"{name}.md"
    for place in (packaged, checkout):
        if place.is_file():
            return parse_template(place.read_text(encoding="utf-8"), name=name)
    raise PromptError(f"there is no prompt {name!r}")


def parse_template(text: str, *, name: str) -> Template:
    """Read a prompt file strictly.

    Raises:
        PromptError: header or parts are malformed, or the variables used are not the ones listed.
    """
    match = re.fullmatch(r"\+\+\+\n(.*?)\n\+\+\+\n\s*## system\n(.*?)\n## user\n(.*)", text, re.DOTALL)
    if match is None:
        raise PromptError(f"prompt {name}: expected a +++ header, then ## system, then ## user")
    header = _header(match[1], name)
    template = Template(
        header["id"],
        header["version"],
        header["purpose"],
        tuple(header["variables"]),
        match[2].strip(),
        match[3].strip(),
        _frame(header["frame"], name) if "frame" in header else None,
    )
    used = set(_VARIABLE.findall(template.system + template.user))
    if template.id != name or used != set(template.variables):
        raise PromptError(
            f"prompt {name}: header says id {template.id!r} and variables {sorted(template.variables)}, the text uses {sorted(used)}"
        )
    return template


def _header(text: str, name: str) -> dict:  # type: ignore[type-arg]  # a checked TOML table
    try:
        header = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"prompt {name}: header is not TOML: {error}") from None
    wrong = [key for key, kind in _HEADER.items() if not isinstance(header.get(key), kind)]
    unknown = sorted(set(header) - set(_HEADER) - {"frame"})
    if wrong or unknown:
        raise PromptError(
            f"prompt {name}: header needs {wrong or 'nothing more'}, and does not know {unknown or 'nothing else'}"
        )
    return header


def _frame(table: object, name: str) -> Frame:
    known = (*_FRAME_NEEDS, *_FRAME_MAY)
    if not isinstance(table, dict) or not set(_FRAME_NEEDS) <= set(table) <= set(known):
        raise PromptError(f"prompt {name}: [frame] needs {list(_FRAME_NEEDS)}, and may have {list(_FRAME_MAY)}")
    wrong = [key for key in table if not isinstance(table[key], str)]
    if wrong:
        raise PromptError(f"prompt {name}: [frame] holds words, and {wrong} are none")
    lists = {key: tuple(table[key].split()) for key in table if key != "adds"}
    return Frame(**lists, adds=table.get("adds", ""))


def fence(label: str, text: str) -> str:
    """Wrap outside text so that it cannot end its own fence: the mark is a hash that the text does not contain."""
    cleaned = text
    if not text.replace("\n", "").replace("\t", "").isprintable():
        cleaned = "".join(letter if letter.isprintable() or letter in "\n\t" else " " for letter in text)
    salt = 0
    while (mark := hashlib.sha256(f"{salt}{cleaned}".encode("utf-8", "replace")).hexdigest()[:12]) in cleaned:
        salt += 1
    return f"<{label} {mark}>\n{cleaned}\n</{label} {mark}>"
