"""Read the body of a chat completion: strict about its envelope, silent about its text."""

from __future__ import annotations

import json
from typing import Any

from afterword.models.failure import BROKEN_OFF, NOT_A_COMPLETION, Fault
from afterword.prompt import Completion, Finish, Usage

_FINISHES = {"length": Finish.LENGTH, "content_filter": Finish.REFUSAL}


def read_reply(body: bytes, model: str) -> Completion | Fault:
    """Return the completion in a body, or the fault that kept us from reading one.

    A refusal, a cut-off and an empty answer are completions. JSON that stops half-way is a broken connection; anything
    else is no chat completion at all. `model` stands in where the body does not name one.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return BROKEN_OFF if body.lstrip()[:1] == b"{" else NOT_A_COMPLETION
    choice = _first_choice(data)
    if choice is None:
        return NOT_A_COMPLETION
    message = choice["message"]
    refusal = message.get("refusal")
    refused = isinstance(refusal, str) and bool(refusal)
    return Completion(
        text=refusal if refused else _text(message.get("content")),
        finish=Finish.REFUSAL if refused else _FINISHES.get(str(choice.get("finish_reason")), Finish.STOP),
        model=data["model"] if isinstance(data.get("model"), str) else model,
        usage=_usage(data.get("usage")),
    )


def _first_choice(data: Any) -> dict[str, Any] | None:
    choices = data.get("choices") if isinstance(data, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    return choice if isinstance(choice, dict) and isinstance(choice.get("message"), dict) else None


def _text(content: Any) -> str:
    if isinstance(content, list):  # some endpoints answer in parts
        return "".join(_text(part.get("text")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _usage(usage: Any) -> Usage:
    fields = usage if isinstance(usage, dict) else {}
    return Usage(_count(fields.get("prompt_tokens")), _count(fields.get("completion_tokens")))


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
