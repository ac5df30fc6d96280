"""Let a model reword a reading inside its guardrails: a policy without I/O, like the one for messages."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any

from afterword.errors import ModelError
from afterword.feedback import Reading
from afterword.findings import Finding
from afterword.prompt import Completion, Finish, Prompt

_MOST_OF_MESSAGE = 4000
_MOST = 20_000
Answer = Completion | ModelError


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """A reading whose meaning and next steps a model may have reworded.

    `reworded` counts the texts that were let in, `rejected` holds those that were not, with every reason. `failure` is
    what the model failed with; the reading is complete all the same.
    """

    reading: Reading
    reworded: int = 0
    rejected: tuple[tuple[str, tuple[Finding, ...]], ...] = ()
    failure: str | None = None


def reading_prompt(text: str, reading: Reading) -> Prompt:
    """Return the one prompt: the message, the plain texts, and the schema of the answer."""
    from afterword.prompts import fence, load_template

    template = load_template("read")
    variables = {
        "message": fence("message", text[:_MOST_OF_MESSAGE]),
        "meaning": fence("meaning", reading.between_the_lines),
        "steps": fence("steps", "\n".join(reading.next_steps)),
    }
    return Prompt(
        id=template.id,
        version=template.version,
        messages=template.render(variables),
        schema=_schema(len(reading.next_steps)),
        max_tokens=700,
    )


def _schema(steps: int) -> dict[str, Any]:
    step = {"type": "string", "minLength": 2, "maxLength": 400}
    return {
        "type": "object",
        "properties": {
            "between_the_lines": {"type": "string", "minLength": 2, "maxLength": 1500},
            "next_steps": {"type": "array", "items": step, "minItems": steps, "maxItems": steps},
        },
        "required": ["between_the_lines", "next_steps"],
        "additionalProperties": False,
    }


def reading_again(text: str, reading: Reading) -> Generator[tuple[Prompt, ...], tuple[Answer, ...], ReadAgain]:
    """Ask once, and let in each text that passes every guardrail; the plain text stands in for the others."""
    (answer,) = yield (reading_prompt(text, reading),)
    if isinstance(answer, ModelError):
        return ReadAgain(reading, failure=str(answer))
    meaning, steps = _texts(answer, len(reading.next_steps))
    rejected: list[tuple[str, tuple[Finding, ...]]] = []
    kept = _better(meaning, reading.between_the_lines, text, rejected)
    stepped = tuple(
        _better(offered, plain, text, rejected) for offered, plain in zip(steps, reading.next_steps, strict=True)
    )
    changed = (kept != reading.between_the_lines) + sum(
        a != b for a, b in zip(stepped, reading.next_steps, strict=True)
    )
    return ReadAgain(replace(reading, between_the_lines=kept, next_steps=stepped), changed, tuple(rejected))


def _texts(answer: Completion, steps: int) -> tuple[str | None, list[str | None]]:
    """Return the texts of an answer, read strictly; None for what is not there."""
    nothing: list[str | None] = [None] * steps
    if answer.finish is Finish.REFUSAL or len(answer.text) > _MOST:
        return None, nothing
    try:
        data = json.loads(answer.text)
    except (ValueError, RecursionError):
        return None, nothing
    if not isinstance(data, dict):
        return None, nothing
    meaning, listed = data.get("between_the_lines"), data.get("next_steps")
    fits = isinstance(listed, list) and len(listed) == steps and all(isinstance(each, str) for each in listed)
    return meaning if isinstance(meaning, str) else None, listed if fits and isinstance(listed, list) else nothing


def _better(offered: str | None, plain: str, message: str, rejected: list[tuple[str, tuple[Finding, ...]]]) -> str:
    from afterword.guardrails.reading import Reworded, check_reworded

    if offered is None or offered == plain:
        return plain
    found = check_reworded(Reworded(offered, plain, message))
    if found:
        rejected.append((offered, found))
        return plain
    return offered
