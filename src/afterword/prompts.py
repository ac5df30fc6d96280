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
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A prompt file: `system` and `user` hold `{{variables}}`, all of them listed in the header."""

    id: str
    version: str
    purpose: str
    variables: tuple[str, ...]
    system: str
    user: str

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
    unknown = sorted(set(header) - set(_HEADER))
    if wrong or unknown:
        raise PromptError(
            f"prompt {name}: header needs {wrong or 'nothing more'}, and does not know {unknown or 'nothing else'}"
        )
    return header


def fence(label: str, text: str) -> str:
    """Wrap outside text so that it cannot end its own fence: the mark is a hash that the text does not contain."""
    cleaned = "".join(letter if letter.isprintable() or letter in "\n\t" else " " for letter in text)
    salt = 0
    while (mark := hashlib.sha256(f"{salt}{cleaned}".encode("utf-8", "replace")).hexdigest()[:12]) in cleaned:
        salt += 1
    return f"<{label} {mark}>\n{cleaned}\n</{label} {mark}>"
