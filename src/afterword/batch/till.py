"""The way to the model: every answer is paid once, kept, paced and counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from afterword.batch.ledger import Ledger
from afterword.batch.money import Purse
from afterword.batch.pace import Pace
from afterword.errors import AfterwordError
from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Finish, Prompt, Usage

_MARGIN = 1.5
"""How far real prompts may be above the running mean of characters a token before the worst case is wrong."""


@runtime_checkable
class Metered(Protocol):
    """A model that adds up all its requests, failed tries included."""

    usage: Usage


@runtime_checkable
class ShowsHeaders(Protocol):
    """A model that shows the headers of every answer to whoever asks."""

    on_headers: Callable[[Mapping[str, str]], None] | None


@dataclass(slots=True)
class Till:
    """One model for a whole run."""

    model: Model
    ledger: Ledger
    purse: Purse
    slots: asyncio.Semaphore
    """As many requests may be in flight."""
    pace: Pace = field(default_factory=Pace)
    requests: int = 0
    """Sent in this run and answered, their failed tries included."""
    tokens: int = 0
    _before: Usage = field(default_factory=Usage)
    _characters: int = 3000
    _counted: int = 1000

    def __post_init__(self) -> None:
        if isinstance(self.model, ShowsHeaders):
            self.model.on_headers = self.pace.learn
        if isinstance(self.model, Metered):
            self._before = self.model.usage

    def at(self, key: bytes) -> Checkout:
        """Return the model as one row sees it."""
        return Checkout(self, key)

    def expected(self, prompt: Prompt) -> tuple[int, int]:
        """Return the tokens in that a prompt will take, by the answers so far, and the most that can come out."""
        characters = sum(len(message.content) for message in prompt.messages)
        return round(characters * self._counted / self._characters) + 8, prompt.max_tokens

    def learn(self, prompt: Prompt, usage: Usage) -> None:
        """Take in how many tokens a prompt really was."""
        if usage.prompt_tokens:
            self._characters += sum(len(message.content) for message in prompt.messages)
            self._counted += usage.prompt_tokens

    def close(self) -> None:
        """Count the requests that brought no answer."""
        if not isinstance(self.model, Metered):
            return
        lost = self.model.usage.requests - self._before.requests - self.requests
        used = self.model.usage.prompt_tokens + self.model.usage.completion_tokens
        before = self._before.prompt_tokens + self._before.completion_tokens
        if lost > 0:
            tokens = max(0, used - before - self.tokens)
            self.ledger.lost(self.model.name, lost, tokens, 0, self.purse.cost(tokens, 0))


@dataclass(slots=True)
class Checkout:
    """The model as one row sees it; `error` keeps what went wrong even where the writer made do without an answer."""

    till: Till
    key: bytes
    error: AfterwordError | None = None

    @property
    def name(self) -> str:
        """Return the model's name."""
        return self.till.model.name

    @property
    def profile(self) -> Profile:
        """Return how the model is best asked."""
        return self.till.model.profile

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer from the ledger, else ask the model and keep the answer.

        Raises:
            CeilingReached: the next request could pass a ceiling.
            ModelError: the model failed.
            StorageError: the ledger cannot be read or written.

        """
        mark = prompt.hash
        try:
            return self._kept(mark) or await self._ask(prompt, mark)
        except AfterwordError as error:
            self.error = error
            raise

    def _kept(self, mark: str) -> Completion | None:
        kept = self.till.ledger.answer(self.key, mark, self.name)
        if kept is None:
            return None
        text, finish, tokens_in, tokens_out = kept
        return Completion(text=text, finish=Finish(finish), model=self.name, usage=Usage(tokens_in, tokens_out))

    async def _ask(self, prompt: Prompt, mark: str) -> Completion:
        till = self.till
        tokens_in, tokens_out = till.expected(prompt)
        async with till.slots, till.purse.held(round(tokens_in * _MARGIN), tokens_out):
            await till.pace.turn(tokens_in + tokens_out)
            completion = await till.model.complete(prompt)
            self._keep(prompt, mark, completion)
        return completion

    def _keep(self, prompt: Prompt, mark: str, completion: Completion) -> None:
        till, usage = self.till, completion.usage
        tries = max(1, usage.requests)
        cost = till.purse.cost(usage.prompt_tokens, usage.completion_tokens)
        till.ledger.paid(
            (
                self.key, mark, self.name, completion.text, completion.finish.value,
                usage.prompt_tokens, usage.completion_tokens,
            ),
            tries=tries,
            usd=cost,
        )  # fmt: skip
        till.purse.spend(usage.prompt_tokens, usage.completion_tokens)
        till.requests += tries
        till.tokens += usage.prompt_tokens + usage.completion_tokens
        till.learn(prompt, usage)

    async def aclose(self) -> None:
        """Do nothing: the model belongs to the run."""
