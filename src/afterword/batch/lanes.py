"""Where mails are judged: in this process for a few, in one more process a core for many."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections import deque
from collections.abc import Sequence
from typing import Protocol

from afterword.batch.item import Item
from afterword.batch.jobs import FAILED, Verdict, judge, packed
from afterword.batch.tasks import Task

_ANSWER = 1 << 27
_PATIENCE = 120.0
"""Seconds for a chunk after which a process counts as stuck."""


class Lane(Protocol):
    """Somewhere to have mails judged."""

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Return a verdict for each item, in order."""
        ...

    async def aclose(self) -> None:
        """Give back what was started."""
        ...


class Here:
    """Judge in this process."""

    def __init__(self, task: Task, *, with_model: bool) -> None:
        self._task = task
        self._with_model = with_model

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Judge one after another, letting others run between two."""
        verdicts = []
        for item in items:
            verdicts.append(judge(self._task, item, with_model=self._with_model))
            await asyncio.sleep(0)
        return verdicts

    async def aclose(self) -> None:
        """Do nothing: nothing was started."""


class Beside:
    """Judge in a process of its own; a mail that kills or stalls it is found out and fails alone."""

    def __init__(self, task: Task, *, with_model: bool) -> None:
        self._task = task
        self._with_model = with_model
        self._process: asyncio.subprocess.Process | None = None
        self._turns: deque[asyncio.Future[list[Verdict]]] = deque()
        self._reader: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()
        self._repair = asyncio.Lock()

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Judge in the other process; where that fails, each item alone in a new one."""
        verdicts = await self._ask(items)
        if verdicts is not None:
            return verdicts
        async with self._repair:
            return [await self._alone(item) for item in items]

    async def _alone(self, item: Item) -> Verdict:
        single = Beside(self._task, with_model=self._with_model)
        try:
            verdicts = await single._ask([item])
        finally:
            await single.aclose()
        return verdicts[0] if verdicts else (FAILED, ["crashed", "the process that read this mail died or hung"])

    async def _ask(self, items: Sequence[Item]) -> list[Verdict] | None:
        turn: asyncio.Future[list[Verdict]] = asyncio.get_running_loop().create_future()
        try:
            process = await self._started()
            assert process.stdin is not None  # noqa: S101  # it was opened with a pipe
            self._turns.append(turn)
            process.stdin.write(json.dumps([packed(item) for item in items]).encode() + b"\n")
            await process.stdin.drain()
            return await asyncio.wait_for(turn, _PATIENCE)
        except (OSError, TimeoutError, EOFError):
            await self.aclose()
            return None

    async def _started(self) -> asyncio.subprocess.Process:
        async with self._starting:
            if self._process is None:
                self._process = await asyncio.create_subprocess_exec(
                    *(
                        sys.executable,
                        "-m",
                        "afterword.batch.worker",
                        self._task.name,
                        "1" if self._with_model else "0",
                    ),
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.DEVNULL,
                    limit=_ANSWER,
                    start_new_session=True,
                )
                self._reader = asyncio.create_task(self._read(self._process))
            return self._process

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None  # noqa: S101  # it was opened with a pipe
        turns = self._turns
        while line := await process.stdout.readline():
            turn = turns.popleft()
            if not turn.done():
                turn.set_result([tuple(verdict) for verdict in json.loads(line)])
        for turn in turns:
            if not turn.done():
                turn.set_exception(EOFError())

    async def aclose(self) -> None:
        """End the process; calling it twice is fine."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        await process.wait()
        if self._reader:
            await self._reader
        self._turns = deque()


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
