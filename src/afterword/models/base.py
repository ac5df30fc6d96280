"""The one seam to a language model: a name, a profile, and one async method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from afterword.prompt import Completion, Prompt


@dataclass(frozen=True, slots=True)
class Profile:
    """How a model is best asked.

    `whole_message` says whether it can write all sentences of a message at once (as JSON); otherwise it is asked for
    one sentence at a time, with `candidates` (1 to 16) tries side by side. `remote` says that prompts leave the
    machine, so personal data is to be replaced first.
    """

    whole_message: bool = True
    candidates: int = 1
    remote: bool = False


class Model(Protocol):
    """A language model: hosted, local, replayed or scripted."""

    @property
    def name(self) -> str:
        """Return the name it is asked for and reported by."""
        ...

    @property
    def profile(self) -> Profile:
        """Return how it is best asked."""
        ...

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer one prompt.

        Raises:
            ModelError: the model or its provider failed, after everything worth retrying was retried.
        """
        ...

    async def aclose(self) -> None:
        """Give back connections and processes; calling it twice is fine."""
        ...
