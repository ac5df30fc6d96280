"""Put a streamed reply together again, and end it early where nobody waits for it any more."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from afterword.errors import ModelDenied


@dataclass
class Answer:
    """One of the answers to a request: its text, the log-probability of each token that has text, and why it ended.

    `tokens` counts all that were written; `milliseconds` is what writing them took.
    """

    text: str = ""
    logprobs: list[float] = field(default_factory=list)
    ended: str | None = None
    tokens: int = 0
    milliseconds: float = 0.0


@dataclass
class Gathering:
    """The answers to one request, by index, as their pieces come in. `unwanted` says that nobody waits for them."""

    unwanted: Callable[[], bool]
    answers: dict[int, Answer] = field(default_factory=dict)
    prompt_tokens: int = 0
    cut: bool = False
    _refusal: str | None = None
    _last: int = 0

    def take(self, piece: Any) -> bool:
        """Take in a piece; return whether to stop."""
        if "error" in piece:
            self._refusal = _message(piece["error"])
            return True
        for choice in piece.get("choices", ()):
            self._add(choice)
        if "usage" in piece:
            self._end(piece)
        self.cut = self.cut or self.unwanted()
        return self.cut

    def finished(self) -> list[Answer]:
        """Return the answers in the order of their indices.

        Raises:
            ModelDenied: the request was refused.
        """
        if self._refusal is not None:
            raise ModelDenied(f"The local model refused the request: {self._refusal[:200]}")
        return [answer for _, answer in sorted(self.answers.items())]

    def _add(self, choice: dict[str, Any]) -> None:
        self._last = int(choice["index"])
        answer = self.answers.setdefault(self._last, Answer())
        text = choice["text"] if "text" in choice else choice["delta"].get("content")
        answer.text += text or ""
        answer.ended = choice.get("finish_reason") or answer.ended
        seen = (choice.get("logprobs") or {}).get("content") or ()
        answer.logprobs += [float(token["logprob"]) for token in seen if token["token"]]

    def _end(self, piece: dict[str, Any]) -> None:
        """Note what an answer cost: told with its end, or in a piece of its own right after it."""
        answer = self.answers.setdefault(self._last, Answer())
        answer.tokens = int(piece["usage"]["completion_tokens"])
        answer.milliseconds = float(piece.get("timings", {}).get("predicted_ms", 0.0))
        self.prompt_tokens = int(piece["usage"]["prompt_tokens"])


def _message(error: Any) -> str:
    message = error.get("message") if isinstance(error, dict) else None
    return message if isinstance(message, str) else json.dumps(error)
