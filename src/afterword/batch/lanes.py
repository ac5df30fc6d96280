"""Where mails are judged and written: in this process for a few, in one more process a core for many."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from afterword.batch.item import Item
from afterword.batch.jobs import FAILED, LINE, Verdict, judge, packed, packed_answer, unpacked_prompt, write
from afterword.batch.tasks import Task
from afterword.errors import AfterwordError
from afterword.models.base import Model

_PATIENCE = 120.0
"""Seconds of silence after which a process that owes an answer counts as stuck."""
_CRASHED: Verdict = (FAILED, ["crashed", "the process that read this mail died or hung"])


class Lane(Protocol):
    """Somewhere to have mails judged and written."""

    @property
    def busy(self) -> int:
        """Return how many pieces of work are under way."""
        ...

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Return a verdict for each item, in order."""
        ...

    async def write(self, item: Item, model: Model) -> Verdict:
        """Return what became of an item with a model."""
        ...

    async def aclose(self) -> None:
        """Give back what was started."""
        ...


class Here:
    """Work in this process."""

    def __init__(self, task: Task, *, with_model: bool) -> None:
        self._task = task
        self._with_model = with_model
        self.busy = 0

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Judge one after another, letting others run between two."""
        verdicts = []
        for item in items:
            verdicts.append(judge(self._task, item, with_model=self._with_model))
            await asyncio.sleep(0)
        return verdicts

    async def write(self, item: Item, model: Model) -> Verdict:
        """Write with the model."""
        return await write(self._task, item, model)

    async def aclose(self) -> None:
        """Do nothing: nothing was started."""


@dataclass(slots=True)
class _Turn:
    """A piece of work that a process has: what comes of it, and the model that answers for it meanwhile."""

    process: asyncio.subprocess.Process
    verdicts: asyncio.Future[list[Verdict]]
    model: Model | None
    open_prompts: int = 0


class Beside:
    """Work in a process of its own; a mail that kills or stalls it is found out and fails alone."""

    def __init__(self, task: Task, model: Model | None) -> None:
        about = {"name": model.name, "profile": asdict(model.profile)} if model else None
        self._command = ("-m", "afterword.batch.worker", task.name, json.dumps(about))
        self._task = task
        self._model = model
        self._process: asyncio.subprocess.Process | None = None
        self._turns: dict[int, _Turn] = {}
        self._last = 0
        self._heard = 0.0
        self._running: set[asyncio.Task[None]] = set()
        self._starting = asyncio.Lock()
        self._repair = asyncio.Lock()

    @property
    def busy(self) -> int:
        """Return how many pieces of work the process has."""
        return len(self._turns)

    async def judge(self, items: Sequence[Item]) -> list[Verdict]:
        """Judge in the other process; where that fails, each item alone in a new one."""
        verdicts = await self._ask("judge", [packed(item) for item in items], None)
        if verdicts is not None:
            return verdicts
        async with self._repair:
            return [await self._alone("judge", [packed(item)], None) for item in items]

    async def write(self, item: Item, model: Model) -> Verdict:
        """Write in the other process, asking the model from here; where that fails, alone in a new one."""
        verdicts = await self._ask("write", packed(item), model)
        if verdicts is not None:
            return verdicts[0]
        async with self._repair:
            return await self._alone("write", packed(item), model)

    async def _alone(self, what: str, parts: list[Any], model: Model | None) -> Verdict:
        single = Beside(self._task, self._model)
        try:
            verdicts = await single._ask(what, parts, model)
        finally:
            await single.aclose()
        return verdicts[0] if verdicts else _CRASHED

    async def _ask(self, what: str, parts: list[Any], model: Model | None) -> list[Verdict] | None:
        self._last += 1
        number = self._last
        process = await self._started()
        turn = self._turns[number] = _Turn(process, asyncio.get_running_loop().create_future(), model)
        try:
            await _send(process, number, what, parts)
            return await self._patiently(turn)
        except (OSError, TimeoutError, EOFError):
            await self._end(process)
            return None
        finally:
            del self._turns[number]

    async def _patiently(self, turn: _Turn) -> list[Verdict]:
        while not turn.verdicts.done():
            await asyncio.wait([turn.verdicts], timeout=_PATIENCE)
            owes = not turn.verdicts.done() and not turn.open_prompts
            if owes and time.monotonic() - self._heard >= _PATIENCE:
                raise TimeoutError
        return turn.verdicts.result()

    async def _started(self) -> asyncio.subprocess.Process:
        async with self._starting:
            if self._process is None:
                self._heard = time.monotonic()
                self._process = await asyncio.create_subprocess_exec(
                    sys.executable,
                    *self._command,
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.DEVNULL,
                    limit=LINE,
                    start_new_session=True,
                )
                self._run(self._read(self._process))
            return self._process

    def _run(self, job: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(job)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None  # noqa: S101  # it was opened with a pipe
        async for line in process.stdout:
            self._heard = time.monotonic()
            number, what, value = json.loads(line)
            turn = self._turns.get(number)
            if turn is None or turn.verdicts.done():
                continue
            if what == "prompt":
                turn.open_prompts += 1
                self._run(self._answer(number, turn, *value))
            else:
                turn.verdicts.set_result([(tag, found) for tag, found in value])
        for turn in self._turns.values():
            if turn.process is process and not turn.verdicts.done():
                turn.verdicts.set_exception(EOFError())

    async def _answer(self, number: int, turn: _Turn, place: int, parts: dict[str, Any]) -> None:
        assert turn.model is not None  # noqa: S101  # only work with a model asks
        try:
            answer = packed_answer(await turn.model.complete(unpacked_prompt(parts)))
        except AfterwordError:  # the model as that row sees it keeps why
            answer = None
        except Exception as error:  # whoever waits for the work is told
            if not turn.verdicts.done():
                turn.verdicts.set_exception(error)
            return
        turn.open_prompts -= 1
        with suppress(OSError):  # a process that is gone is its reader's to tell
            await _send(turn.process, number, "answer", [place, answer])

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        if self._process is process:
            self._process = None
        if process.returncode is None:
            process.kill()
        await process.wait()

    async def aclose(self) -> None:
        """End the process; calling it twice is fine."""
        if self._process is not None:
            await self._end(self._process)
        for running in tuple(self._running):
            running.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


async def _send(process: asyncio.subprocess.Process, number: int, what: str, value: Any) -> None:
    assert process.stdin is not None  # noqa: S101  # it was opened with a pipe
    process.stdin.write(json.dumps([number, what, value]).encode() + b"\n")
    await process.stdin.drain()


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
