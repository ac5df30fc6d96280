"""Drive a writing policy with a model."""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from typing import TypeVar

from afterword.errors import ModelError
from afterword.models.base import Model
from afterword.prompt import Completion, Prompt

Result = TypeVar("Result")


async def drive(
    policy: Generator[tuple[Prompt, ...], tuple[Completion | ModelError, ...], Result], model: Model
) -> Result:
    """Answer the policy's prompts, those yielded together side by side, until it returns."""
    answers: tuple[Completion | ModelError, ...] | None = None
    while True:
        try:
            prompts = policy.send(answers) if answers is not None else next(policy)
        except StopIteration as done:
            result: Result = done.value
            return result
        if len(prompts) == 1:  # as most are, and a task of its own costs more than asking
            answers = (await _answer(model, prompts[0]),)
        else:
            answers = tuple(await asyncio.gather(*(_answer(model, prompt) for prompt in prompts)))


async def _answer(model: Model, prompt: Prompt) -> Completion | ModelError:
    try:
        return await model.complete(prompt)
    except ModelError as error:
        return error
