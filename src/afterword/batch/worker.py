"""A process of its own that judges and writes mails: JSON lines in, JSON lines out, gone when its parent is.

In come `[turn, "judge", items]`, `[turn, "write", item]` and `[turn, "answer", [prompt number, completion]]`; out go
`[turn, "verdicts", verdicts]` and `[turn, "prompt", [prompt number, prompt]]`. Only the parent talks to a model.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from dataclasses import dataclass, field
from typing import Any

from afterword.batch.jobs import LINE, judge, packed_prompt, unpacked, unpacked_answer, write
from afterword.batch.tasks import Task, task_named
from afterword.models.base import Profile
from afterword.prompt import Completion, Prompt


@dataclass(slots=True)
class _Parent:
    """The other end: takes lines, and answers prompts when it has answers."""

    answers: dict[tuple[int, int], asyncio.Future[Any]] = field(default_factory=dict)
    asked: int = 0

    def tell(self, turn: int, what: str, value: Any) -> None:
        """Write a line."""
        sys.stdout.write(json.dumps([turn, what, value]) + "\n")
        sys.stdout.flush()

    async def ask(self, turn: int, prompt: Prompt) -> Any:
        """Have a prompt answered."""
        self.asked += 1
        place = (turn, self.asked)
        answer = self.answers[place] = asyncio.get_running_loop().create_future()
        self.tell(turn, "prompt", [self.asked, packed_prompt(prompt)])
        return await answer


@dataclass(frozen=True, slots=True)
class _Distant:
    """The parent's model as one mail sees it."""

    parent: _Parent
    turn: int
    name: str
    profile: Profile

    async def complete(self, prompt: Prompt) -> Completion:
        """Ask the parent.

        Raises:
            ModelError: the parent got no answer.

        """
        return unpacked_answer(await self.parent.ask(self.turn, prompt))

    async def aclose(self) -> None:
        """Do nothing: the model is the parent's."""


async def _serve(task: Task, model: dict[str, Any] | None) -> None:
    """Answer every line of standard input until it ends."""
    parent = _Parent()
    writing: set[asyncio.Task[None]] = set()

    async def written(turn: int, parts: list[Any]) -> None:
        assert model is not None  # noqa: S101  # nothing is to be written without one
        distant = _Distant(parent, turn, model["name"], Profile(**model["profile"]))
        parent.tell(turn, "verdicts", [await write(task, unpacked(parts), distant)])

    async for line in await _input():
        turn, what, value = json.loads(line)
        if what == "judge":
            parent.tell(
                turn, "verdicts", [judge(task, unpacked(parts), with_model=model is not None) for parts in value]
            )
        elif what == "write":
            job = asyncio.create_task(written(turn, value))
            writing.add(job)
            job.add_done_callback(writing.discard)
        else:
            parent.answers.pop((turn, value[0])).set_result(value[1])


async def _input() -> asyncio.StreamReader:
    reader = asyncio.StreamReader(limit=LINE)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


def main(task_name: str, model: str) -> None:
    """Work for the task of a name; `model` is JSON with its name and profile, or null."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    asyncio.run(_serve(task_named(task_name), json.loads(model)))


if __name__ == "__main__":
    main(*sys.argv[1:])
