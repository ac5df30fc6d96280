"""Read a model's answer strictly: JSON with one text for each move, or nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from afterword.message import Move
from afterword.prompt import Completion, Finish

_MOST = 20_000


def schema(moves: Sequence[Move]) -> dict[str, Any]:
    """Return the JSON schema of an answer for these moves."""
    text = {"type": "string", "minLength": 2, "maxLength": 400}
    move = {"type": "string", "enum": [str(item) for item in moves]}
    entry = {
        "type": "object",
        "properties": {"move": move, "text": text},
        "required": ["move", "text"],
        "additionalProperties": False,
    }
    sentences = {"type": "array", "items": entry, "minItems": len(moves), "maxItems": len(moves)}
    return {
        "type": "object",
        "properties": {"sentences": sentences},
        "required": ["sentences"],
        "additionalProperties": False,
    }


def read_answer(completion: Completion, moves: Sequence[Move]) -> dict[Move, str]:
    """Return the text for each move that the answer holds exactly once; an unreadable answer holds none."""
    if completion.finish is Finish.REFUSAL or len(completion.text) > _MOST:
        return {}
    found: dict[Move, list[str]] = {}
    for entry in entries(completion.text):
        if _is_entry(entry, moves):
            found.setdefault(Move(entry["move"]), []).append(entry["text"].strip())
    return {move: texts[0] for move, texts in found.items() if len(texts) == 1}


def entries(text: str) -> list[Any]:
    """Return the entries of an answer's `sentences`, whatever they are; none where the text is not such JSON."""
    fenced = re.fullmatch(r"\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*", text, re.DOTALL)
    try:
        data = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError):
        return []
    sentences = data.get("sentences") if isinstance(data, dict) else None
    return sentences if isinstance(sentences, list) else []


def _is_entry(entry: Any, moves: Sequence[Move]) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("text"), str)
        and entry.get("move") in [str(move) for move in moves]
    )
