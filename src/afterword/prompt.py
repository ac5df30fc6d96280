"""What goes to a model and what comes back: the types of the one seam."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A rendered prompt.

    `schema` is the JSON schema the answer must fit (None: plain text); `stop` ends a plain answer; `max_tokens` bounds
    it; `temperature` is 0 to 2. `id` and `version` name the prompt file it was rendered from.
    """

    id: str
    version: str
    messages: tuple[Message, ...]
    schema: dict[str, Any] | None = field(default=None, hash=False)
    stop: tuple[str, ...] = ()
    max_tokens: int = 800
    temperature: float = 0.4
    seed: int = 0

    @property
    def hash(self) -> str:
        """Return 16 hex digits over everything that can change the answer."""
        parts = [
            self.id, self.version, [(message.role, message.content) for message in self.messages],
            self.schema, self.stop, self.max_tokens, self.temperature, self.seed,
        ]  # fmt: skip
        text = json.dumps(parts, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Usage:
    """What completions cost: tokens in and out, and requests sent (failed tries included)."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    requests: int = 0

    def __add__(self, other: Usage) -> Usage:
        """Return the sum, field by field."""
        return Usage(
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.requests + other.requests,
        )


class Finish(StrEnum):
    """Why a completion ended."""

    STOP = "stop"
    LENGTH = "length"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """A model's answer: `text` is untrusted, exactly as it came.

    `logprob` is the mean natural log-probability of its tokens and `weakest` that of its least likely one, as the model saw
    them before any sampling; None where it does not tell.
    """

    text: str
    finish: Finish = Finish.STOP
    model: str = ""
    usage: Usage = Usage()
    logprob: float | None = None
    weakest: float | None = None
