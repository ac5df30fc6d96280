"""A ceiling on tokens and requests, shared by everything that spends from it."""

from __future__ import annotations

from afterword.errors import BudgetExceeded
from afterword.prompt import Prompt, Usage


class Budget:
    """Tokens (in and out) and requests that may be spent; None is no ceiling.

    What is in flight counts at its estimate, so many requests at once cannot overshoot together.
    """

    def __init__(self, *, tokens: int | None = None, requests: int | None = None) -> None:
        self.tokens = tokens
        self.requests = requests
        self.spent = Usage()
        self._held = 0

    def hold(self, estimate: int) -> None:
        """Reserve one request and `estimate` tokens.

        Raises:
            BudgetExceeded: that would pass a ceiling; nothing was reserved.
        """
        if self.requests is not None and self.spent.requests + 1 > self.requests:
            raise BudgetExceeded(f"The ceiling of {self.requests} requests is reached.")
        tokens = self.spent.prompt_tokens + self.spent.completion_tokens
        if self.tokens is not None and tokens + self._held + estimate > self.tokens:
            raise BudgetExceeded(
                f"The ceiling of {self.tokens} tokens is reached: {tokens} are spent, and the next answer may take {estimate}."
            )
        self._held += estimate
        self.spent += Usage(requests=1)

    def settle(self, estimate: int, spent: Usage) -> None:
        """Put what a request really cost in the place of its estimate; the request itself was counted by `hold`."""
        self._held -= estimate
        self.spent += Usage(spent.prompt_tokens, spent.completion_tokens)


def estimate(prompt: Prompt) -> int:
    """Return a cautious guess of the tokens one answer takes: three characters a token, and the longest answer."""
    return sum(len(message.content) for message in prompt.messages) // 3 + prompt.max_tokens
