"""Keep personal data on this machine: placeholders go out to the model, and what they stand for comes back in."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Prompt

# Found without being told, because mails are full of them. No date, year or sum of money may look like a telephone number.
_EMAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = r"(?<!\w)(?:https?://|www\.|linkedin\.com/)[^\s<>\"')\]]*[\w/]"
_PHONE = (
    r"(?<![\w+])(?:\+\d[\d\s().-]{6,18}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"
    r"|(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4})0\d[\d ()./-]{6,14}\d)(?!\w)"
)

# After the letter of an escape, as in a mail quoted as JSON, a word begins: "Dear\\nPriya".
_ESCAPED = r"(?<=\\[bfnrt])"

# Parts of a name that name nobody.
_PARTICLES = """
mr mrs ms miss mx dr prof sir dame van von der den de del della da dos das di du la le el al bin ibn ter ten te y e
"""
_NOT_A_NAME = frozenset(_PARTICLES.split())

# Names that are plain words in lower case, as in "I will" or "a good day": lower case leaves those alone.
_WORDS = """
an art bell bill black bond booth brook brown buck bush case chance chase christian city cook cross day dean do drew
earnest faith field fields fisher ford forest frank gene good grace grant gray green grey guy hall hand hill holly home
hope house hunter iris ivy jack jay jewel joy king lane law lily long love major mark marsh mason may miles mills moody
moon more my noble north page park pat penny pepper pike pool poppy price prince rain ray reed rice rich rob robin rock
rose ruby rusty sage sandy short so stark stone story strong sue summer swift to trip violet wade ward way weeks west
white will winter wise wolf wood woods young
"""
_ALSO_A_WORD = frozenset(_WORDS.split())

# For placeholders, the least likely before a number in a text first.
_LETTERS = tuple("PQXZKVWJRTNMLHGFDCBSAEIOUY")

# Keys of a JSON schema whose strings are its grammar, not words.
_GRAMMAR = frozenset({"type", "pattern", "format", "required", "$ref", "$schema"})


class Pseudonyms:
    """Wrap a model so that personal strings never reach it.

    Whole `names`, and each part of one, are replaced in any case; `strings` (a company, an address, anything else) as
    they stand or in capitals, and in any case where they have a space, a digit or an @. E-mail addresses, telephone
    numbers and links are found without being given. The words of a completion come back as they stood in the prompt,
    letter for letter; a placeholder that stands for nothing stays in the text, as `[P9]`, for the guardrails to refuse.
    """

    def __init__(self, model: Model, *, names: Iterable[str] = (), strings: Iterable[str] = ()) -> None:
        self._model = model
        self._personal = personal_pattern(names, strings)

    @property
    def name(self) -> str:
        """Return the name of the model that is wrapped."""
        return self._model.name

    @property
    def profile(self) -> Profile:
        """Return the profile of the model that is wrapped; what is personal no longer leaves the machine."""
        return replace(self._model.profile, remote=False)

    async def complete(self, prompt: Prompt) -> Completion:
        """Ask with placeholders, and answer with what they stand for.

        Raises:
            ModelError: the wrapped model failed.
        """
        veil, outgoing = self._veiled(prompt)
        completion = await self._model.complete(outgoing)
        reveal = _reveal_json if prompt.schema is not None else Veil.reveal
        return replace(completion, text=reveal(veil, completion.text))

    def outgoing(self, prompt: Prompt) -> Prompt:
        """Return the prompt as the wrapped model would get it, without asking."""
        return self._veiled(prompt)[1]

    def _veiled(self, prompt: Prompt) -> tuple[Veil, Prompt]:
        veil = Veil(self._personal, [message.content for message in prompt.messages] + _words(prompt.schema))
        messages = tuple(replace(message, content=veil.conceal(message.content)) for message in prompt.messages)
        schema = None if prompt.schema is None else _mapped(prompt.schema, veil.conceal)
        return veil, replace(prompt, messages=messages, schema=schema)

    async def aclose(self) -> None:
        """Close the model that is wrapped."""
        await self._model.aclose()


@dataclass(slots=True)
class Veil:
    """The placeholders of one prompt: each spelling of a personal string has its own, so that each comes back as it was.

    `texts` are all texts that will go out; the letter of the placeholders is one that stands before a number in none
    of them, so what looks like a placeholder in an answer is one.
    """

    personal: re.Pattern[str]
    texts: Iterable[str]
    letter: str = field(init=False)
    _numbers: dict[str, int] = field(init=False, default_factory=dict)
    _echo: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        self.letter = _free_letter(tuple(self.texts))
        self._echo = _echo_of(self.letter)

    def conceal(self, text: str) -> str:
        """Return the text with a placeholder for each personal string."""
        return self.personal.sub(self._placeholder, text)

    def reveal(self, text: str) -> str:
        """Return the text with what the placeholders stand for.

        Other brackets, none, spaces inside, lower case and a leading zero are understood. What stands for nothing
        becomes or stays a placeholder in square brackets.
        """
        spellings = {number: spelling for spelling, number in self._numbers.items()}

        def meaning(match: re.Match[str]) -> str:
            number = int(next(filter(None, match.groups())))
            return spellings.get(number, f"[{self.letter}{number}]")

        return self._echo.sub(meaning, text)

    def _placeholder(self, match: re.Match[str]) -> str:
        spelling = match[0]
        if spelling in _ALSO_A_WORD:
            return spelling
        number = self._numbers.setdefault(spelling, len(self._numbers) + 1)
        return f"[{self.letter}{number}]"


def personal_pattern(names: Iterable[str], strings: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of everything personal, the longest first, e-mail addresses and links before all."""
    whole = [name.strip() for name in names if name.strip()]
    alternatives = {text: _spelt(text, any_case=True) for text in (*whole, *_parts(whole))}
    for string in filter(None, map(str.strip, strings)):
        alternatives.setdefault(string, _spelt(string, any_case=re.search(r"[\d@\s]", string) is not None))
    longest_first = sorted(alternatives, key=lambda text: (-len(text), text))
    given = [_bounded(text, alternatives[text]) for text in longest_first]
    return re.compile("|".join([_EMAIL, _LINK, *given, _PHONE]))


def _bounded(text: str, pattern: str) -> str:
    # "_Priya_" and "priya2024" name Priya, "Priyanka" does not; the 12 of "12 Harbour Street" is not that of 2012.
    before, after = _kind(text[0]), _kind(text[-1])
    start = rf"(?:(?<!{before})|{_ESCAPED})" if before else ""
    return f"{start}(?:{pattern})" + (f"(?!{after})" if after else "")


def _kind(character: str) -> str:
    return r"[^\W\d_]" if character.isalpha() else r"\d" if character.isdigit() else ""


def _parts(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        for part in name.split():
            bare = part.strip(".,()\"'“”‘’")
            if len(bare) > 1 and bare.lower() not in _NOT_A_NAME:
                yield bare


def _spelt(text: str, *, any_case: bool) -> str:
    """Return a pattern of one string: any white space, either apostrophe, accents as one character or two, JSON's escapes."""
    spellings = {unicodedata.normalize(form, text) for form in ("NFC", "NFD")} | {text}
    spellings |= {json.dumps(text, ensure_ascii=escaped)[1:-1] for escaped in (True, False)}
    if not any_case:
        spellings |= {spelling.upper() for spelling in spellings}
    either = "|".join(r"\s+".join(_word(word) for word in spelling.split()) for spelling in sorted(spellings))
    return f"(?i:{either})" if any_case else either


def _word(word: str) -> str:
    return re.sub("['’ʼ]", "['’ʼ]", re.escape(word))


def _free_letter(texts: tuple[str, ...]) -> str:
    letters = (letter + "X" * more for more in count() for letter in _LETTERS)
    return next(letter for letter in letters if not any(re.search(rf"(?i:{letter}[\s_-]*\d)", text) for text in texts))


def _echo_of(letter: str) -> re.Pattern[str]:
    number = r"(\d{1,6})"
    inside = rf"\s*{letter}[\s_-]?{number}\s*"
    brackets = ("[]", "()", "{}", "<>", "［］", "【】", "〔〕", "⟨⟩")
    forms = [rf"\\\[{inside}\\\]", *(re.escape(pair[0]) + inside + re.escape(pair[1]) for pair in brackets)]
    return re.compile("|".join([*forms, rf"(?:(?<!\w)|{_ESCAPED}){letter}{number}(?!\w)"]), re.IGNORECASE)


def _words(schema: Any) -> list[str]:
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    _mapped(schema, keep)
    return found


def _mapped(schema: Any, change: Callable[[str], str]) -> Any:
    """Return a copy of a JSON schema with its words changed, and its grammar and property names as they are."""
    if isinstance(schema, str):
        return change(schema)
    if isinstance(schema, list):
        return [_mapped(item, change) for item in schema]
    if isinstance(schema, dict):
        return {key: value if _is_grammar(key, value) else _mapped(value, change) for key, value in schema.items()}
    return schema


def _is_grammar(key: str, value: Any) -> bool:
    return key in _GRAMMAR and not isinstance(value, dict)


def _reveal_json(veil: Veil, text: str) -> str:
    """Reveal inside the strings of a JSON answer, so that a quotation mark in a name cannot break it."""
    try:
        return json.dumps(_each_string(json.loads(text, strict=False), veil.reveal), ensure_ascii=False)
    except (ValueError, RecursionError):
        return veil.reveal(text)


def _each_string(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_string(item, change) for item in value]
    if isinstance(value, dict):
        return {change(key): _each_string(item, change) for key, item in value.items()}
    return value
