"""The recorded replies: a writer as a model, replayed by the hash of each prompt as the product renders it now."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from afterword.api import draft, draft_async, reply, reply_async
from afterword.models.base import Model, Profile
from afterword.models.replay import RecordingModel, ReplayModel
from afterword.prompt import Completion, Prompt, Usage
from afterword.situation import Situation, situation_from
from afterword_evals.places import DATASETS, Row, read_rows
from afterword_evals.rewrites import rewriting_jobs

WRITERS = ("careful", "ordinary", "faulty")
SOURCE = DATASETS / "replies" / "replies.jsonl"
OK = ["ok"]


@dataclass
class Writer:
    """A recorded writer in one situation, as a model: the reply of the round, or the last one for a sentence not mended."""

    replies: tuple[Row, ...]
    name: str
    profile: Profile = field(default_factory=Profile)
    round: int = -1

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer with the sentences that the prompt asks for."""
        self.round += 1
        said = {
            item["move"]: item["text"]
            for reply in self.replies
            if reply["round"] <= self.round
            for item in reply["sentences"]
        }
        text = json.dumps(
            {"sentences": [{"move": move, "text": said[move]} for move in _asked(prompt) if move in said]},
            ensure_ascii=False,
            indent=1,
        )
        usage = Usage(sum(len(message.content) for message in prompt.messages) // 4, len(text) // 4, 1)
        return Completion(text=_shaped(text, self._shape()), model=self.name, usage=usage)

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""

    def _shape(self) -> str:
        found = [str(reply["shape"]) for reply in self.replies if reply["round"] == self.round]
        return found[0] if found else "json"


def replay_model(writer: str) -> Model:
    """Return a writer's replies to today's prompts, as a model that answers by the prompt's hash.

    Raises:
        FileNotFoundError: there is no such writer.
    """
    if writer not in WRITERS:
        raise FileNotFoundError(f"there are no recorded replies of {writer!r}; there are {', '.join(WRITERS)}")
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{writer}.jsonl"
        record(writer, file)
        return ReplayModel(file)


def record(writer: str, file: Path) -> int:
    """Write a writer's replies to `file`, for `afterword draft --model replay:FILE`, and return how many there are."""
    asyncio.run(_record(writer, file)) if not _running() else _in_thread(writer, file)
    return len(file.read_text(encoding="utf-8").splitlines())


async def _record(writer: str, file: Path) -> None:
    for key, replies in by_case(writer).items():
        await _jobs()[key](RecordingModel(Writer(replies, writer), file))
    for rewriter, work in rewriting_jobs(writer):
        await work(RecordingModel(rewriter, file))


def _running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _in_thread(writer: str, file: Path) -> None:
    from threading import Thread

    thread = Thread(target=lambda: asyncio.run(_record(writer, file)))
    thread.start()
    thread.join()


@cache
def replies() -> tuple[Row, ...]:
    """Return every recorded reply."""
    return tuple(read_rows(SOURCE))


def by_case(writer: str) -> dict[str, tuple[Row, ...]]:
    """Return a writer's replies by situation, in the order of their rounds."""
    found: dict[str, list[Row]] = {}
    for one in replies():
        if one["writer"] == writer:
            found.setdefault(one["situation"], []).append(one)
    return {key: tuple(sorted(items, key=lambda item: int(item["round"]))) for key, items in found.items()}


def unfilled() -> tuple[tuple[str, ...], int]:
    """Return the places of today's plans that a writer has no sentence for, and how many sentences stand for no place."""
    empty: list[str] = []
    unused = 0
    for key, wanted in _places().items():
        for writer in WRITERS:
            said = {item["move"] for one in by_case(writer).get(key, ()) for item in one["sentences"]}
            empty += [f"{key} {writer} {move}" for move in sorted(wanted - said)]
            unused += len(said - wanted)
    return tuple(empty), unused


def _places() -> dict[str, set[str]]:
    """Return the places of every message that the floor writes today."""
    situations = DATASETS / "situations"
    written = {
        row["id"]: draft(situation, now=now)
        for row in read_rows(situations / "situations.toml")
        for situation, now in [situation_of(row)]
    }
    written |= {row["id"]: reply(row["feedback"]) for row in read_rows(situations / "feedback.toml")}
    return {key: {item.move.value for item in made.sentences} - _FRAME for key, made in written.items()}


_FRAME = {"greeting", "closing"}


def labels() -> dict[tuple[str, str], list[str]]:
    """Return the labels of every recorded sentence, by its situation and its text."""
    return {(one["situation"], item["text"]): item["labels"] for one in replies() for item in one["sentences"]}


@cache
def _jobs() -> dict[str, Callable[[Model], Awaitable[Any]]]:
    jobs: dict[str, Callable[[Model], Awaitable[Any]]] = {}
    for row in read_rows(DATASETS / "situations" / "situations.toml"):
        jobs[row["id"]] = _drafting(*situation_of(row))
    for row in read_rows(DATASETS / "situations" / "feedback.toml"):
        jobs[row["id"]] = _replying(row["feedback"])
    return jobs


def situation_of(row: Row) -> tuple[Situation, dt.datetime]:
    """Return the situation of a row and the moment it is judged at."""
    now = dt.datetime.combine(row["today"], row.get("hour", dt.time(12)))
    return situation_from(row["situation"], today=row["today"]), now


def _drafting(situation: Situation, now: dt.datetime) -> Callable[[Model], Awaitable[Any]]:
    return lambda model: draft_async(situation, model, now=now)


def _replying(feedback: str) -> Callable[[Model], Awaitable[Any]]:
    return lambda model: reply_async(feedback, model)


def _asked(prompt: Prompt) -> Iterable[str]:
    schema = prompt.schema or {}
    moves: list[str] = schema["properties"]["sentences"]["items"]["properties"]["move"]["enum"]
    return moves


def _shaped(text: str, shape: str) -> str:
    if shape == "fenced":
        return f"```json\n{text}\n```"
    return (
        f"Here is the message, with every place filled in:\n\n{text}\n\nLet me know if it should be shorter."
        if shape == "chatty"
        else text
    )
