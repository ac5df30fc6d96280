"""How an endpoint wants to be asked: the request's body, and what to give up when it refuses a part of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from afterword.prompt import Message, Prompt


class Shape(StrEnum):
    """How the answer's shape is asked for, strictest first."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    TEXT = "text"


_LOOSER = {Shape.SCHEMA: Shape.OBJECT, Shape.OBJECT: Shape.TEXT}


@dataclass(frozen=True, slots=True)
class Dialect:
    """What an endpoint understands, as far as we know: everything, until it refuses something."""

    shape: Shape = Shape.SCHEMA
    length_field: str = "max_tokens"
    without: frozenset[str] = frozenset()


# The endpoint has no field for the schema, so the schema has to travel in words.
_SCHEMA_IN_WORDS = "Answer with one JSON object and nothing else. It fits this JSON schema:\n"


def request_body(prompt: Prompt, model: str, dialect: Dialect) -> dict[str, Any]:
    """Return the body of a chat completion request."""
    messages = _messages(prompt, dialect.shape)
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": message.role, "content": message.content} for message in messages],
        dialect.length_field: prompt.max_tokens,
        "temperature": prompt.temperature,
        "seed": prompt.seed,
    }
    if prompt.stop:
        body["stop"] = list(prompt.stop)
    if prompt.schema is not None and dialect.shape is not Shape.TEXT:
        body["response_format"] = _response_format(prompt, dialect.shape)
    return {key: value for key, value in body.items() if key not in dialect.without}


def _response_format(prompt: Prompt, shape: Shape) -> dict[str, Any]:
    if shape is Shape.OBJECT:
        return {"type": "json_object"}
    name = re.sub(r"[^A-Za-z0-9_-]", "_", prompt.id)[:64] or "answer"
    return {"type": "json_schema", "json_schema": {"name": name, "schema": prompt.schema, "strict": True}}


def _messages(prompt: Prompt, shape: Shape) -> tuple[Message, ...]:
    if prompt.schema is None or shape is Shape.SCHEMA:
        return prompt.messages
    words = _SCHEMA_IN_WORDS + json.dumps(prompt.schema, ensure_ascii=False)
    first, *rest = prompt.messages or (Message("system", ""),)
    if first.role != "system":
        return (Message("system", words), *prompt.messages)
    return (Message("system", f"{first.content}\n\n{words}".strip()), *rest)


def concede(dialect: Dialect, sent: dict[str, Any], refusal: str) -> Dialect | None:
    """Return the dialect to try next after a 400 or 422, or None where nothing we can give up was named.

    `sent` is the refused body, `refusal` the words and the parameter of the endpoint's error. Every step gives up
    something for good, so there are only a handful of them.
    """
    said = refusal.lower()
    for name in ("temperature", "seed", "stop"):
        if name in sent and _names(said, name):
            return replace(dialect, without=dialect.without | {name})
    if _names(said, "max_tokens") and dialect.length_field == "max_tokens":
        return replace(dialect, length_field="max_completion_tokens")
    looser = _LOOSER.get(dialect.shape)
    if looser and "response_format" in sent and _about_shape(said):
        return replace(dialect, shape=looser)
    return None


def _names(said: str, parameter: str) -> bool:
    # Quoted, or the whole `param`: "stop" and "seed" are also plain words of an error's prose.
    return re.search(rf"""['"`]{parameter}['"`]|^{parameter}$""", said, re.MULTILINE) is not None


def _about_shape(said: str) -> bool:
    return (
        re.search(
            r"response.?format|json.?(schema|object|mode)|schema|grammar|structured|unsupported|not supported", said
        )
        is not None
    )
