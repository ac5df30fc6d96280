"""Run a writing policy that asks no model, without the machinery of asking one."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, TypeVar

Result = TypeVar("Result")


def finish(policy: Generator[Any, Any, Result]) -> Result:
    """Run a policy that asks nothing: the floor."""
    try:
        next(policy)
    except StopIteration as done:
        result: Result = done.value
        return result
    raise RuntimeError("a policy without a model asked for one")
