"""The frame a small model writes in: its own few words around the candidate's, which stand letter for letter.

It is a JSON schema with a pattern, so any server that can hold an answer to a schema can hold it to this.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from afterword.plan import Note, Shape
from afterword.prompts import Frame

_BEFORE = 5
_AFTER = 8
_SPECIAL = re.compile(r"[\\^$.|?*+()\[\]{}]")
_NEVER_BEFORE = frozenset({"the", "a", "am", "been", "have", "has"})
_THINGS = (Shape.NOUN, Shape.GERUND)
_CLAUSES = (Shape.PAST, Shape.FIRST_PERSON, Shape.CLAUSE)


def can_hold(note: Note) -> bool:
    """Return whether a note can be held letter for letter: servers lose their place in a pattern at signs JSON escapes."""
    return not set('"\\{}') & set(note.text)


def in_place(note: Note) -> str:
    """Return the note as it stands inside a sentence.

    >>> in_place(Note("forgot the map", Shape.PAST))
    'I forgot the map'
    """
    return {Shape.PAST: "I ", Shape.BASE: "to "}.get(note.shape, "") + note.text


def sentence_schema(frame: Frame, note: Note) -> dict[str, Any]:
    """Return the JSON schema of a string: one sentence, the note in it unchanged, and only the frame's words around it."""
    words, held = _any(frame.words), in_place(note)
    joint = _any(word for word in frame.words if word not in _strangers(note.shape))
    before = f"{_any(frame.opens)}(,? {words}){{0,{_BEFORE}}},? {joint}"
    forms = [f"{before} {_literal(held)}{_ending(frame, note.shape, words)}"]
    first = _literal(held[:1].upper() + held[1:])
    if note.shape in _THINGS and frame.follows:
        forms.append(f"{first} {_any(frame.follows)}(,? {words}){{1,{_AFTER}}}")
    if note.shape in _CLAUSES and frame.adds:
        forms.append(f"{first}{_literal(frame.adds)}( {words}){{2,{_AFTER}}}")
    return {"type": "string", "pattern": f"^({'|'.join(forms)})\\.$"}


def _strangers(shape: Shape) -> frozenset[str]:
    """Return the words that never stand right before a note: it brings its own article, and a verb its own "to"."""
    if shape is Shape.TOPIC:
        return _NEVER_BEFORE
    return _NEVER_BEFORE | ({"to", "my"} if shape is Shape.GERUND else {"to"})


def _ending(frame: Frame, shape: Shape, words: str) -> str:
    """Return what may stand after a note that words stand before: little, where the note is what went badly."""
    if not frame.adds:
        return f"(,? {words}( {words}){{0,{_AFTER - 1}}})?"
    return "" if shape in _CLAUSES else f"( {_any(frame.follows)}( {words}){{1,{_AFTER}}})?"


def read_sentence(text: str) -> str:
    """Return the sentence of an answer: a JSON string where the schema was kept, else the text as it came."""
    stripped = text.strip()
    try:
        value = json.loads(stripped) if stripped.startswith('"') else stripped
    except ValueError:
        return stripped
    return value.strip() if isinstance(value, str) else stripped


def _any(words: Iterable[str]) -> str:
    return f"({'|'.join(_literal(word) for word in dict.fromkeys(words))})"


def _literal(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)
