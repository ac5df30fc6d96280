"""A model that says what it is told to: for tests, demonstrations and evaluations."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from afterword.errors import ModelError
from afterword.models.base import Profile
from afterword.prompt import Completion, Prompt, Usage

Reply = str | Completion | ModelError


class ScriptedModel:
    """Answer from a list of replies in order, or from a function of the prompt, and keep the prompts it saw.

    A reply that is a `ModelError` is raised; a list that has run out repeats its last reply.
    """

    name = "scripted"

    def __init__(self, replies: Iterable[Reply] | Callable[[Prompt], Reply], *, profile: Profile | None = None) -> None:
        self.profile = profile or Profile()
        self.prompts: list[Prompt] = []
        self._answer = replies if callable(replies) else _in_order(tuple(replies))

    async def complete(self, prompt: Prompt) -> Completion:
        """Return (or raise) the next reply."""
        self.prompts.append(prompt)
        reply = self._answer(prompt)
        if isinstance(reply, ModelError):
            raise reply
        if isinstance(reply, Completion):
            return reply
        return Completion(text=reply, model=self.name, usage=Usage(requests=1))

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""


def _in_order(replies: tuple[Reply, ...]) -> Callable[[Prompt], Reply]:
    rest = list(replies)

    def answer(_: Prompt) -> Reply:
        return rest.pop(0) if len(rest) > 1 else rest[0]

    return answer
