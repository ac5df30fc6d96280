"""Record a model's replies, and answer from them again: offline, and byte for byte."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

from afterword.errors import ModelUnavailable, StorageError
from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Finish, Prompt, Usage


class ReplayModel:
    """Answer from a JSONL file of recorded replies, found by the prompt's hash.

    Several replies to the same prompt come in the order they were recorded; the last one repeats. It is asked as the model
    that was recorded: a whole message at once, or sentence by sentence.

    Raises:
        StorageError: the file cannot be read, or a line of it is no recorded reply.
    """

    name = "replay"

    def __init__(self, file: Path, *, profile: Profile | None = None) -> None:
        self._file = file
        self._replies, recorded = _read(file)
        self.profile = profile or recorded

    async def complete(self, prompt: Prompt) -> Completion:
        """Return the recorded reply, with the usage it was recorded with.

        Raises:
            ModelUnavailable: no reply to this prompt was recorded.
        """
        replies = self._replies.get(prompt.hash)
        if not replies:
            raise ModelUnavailable(
                f"{self._file} holds no reply to this prompt ({prompt.id} {prompt.version}, {prompt.hash})."
            )
        return replies.pop(0) if len(replies) > 1 else replies[0]

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""


class RecordingModel:
    """Pass prompts on to another model, and append each reply to a JSONL file that only its owner may read."""

    def __init__(self, model: Model, file: Path) -> None:
        self._model = model
        self._file = file

    @property
    def name(self) -> str:
        """Return the name of the model that is recorded."""
        return self._model.name

    @property
    def profile(self) -> Profile:
        """Return the profile of the model that is recorded."""
        return self._model.profile

    async def complete(self, prompt: Prompt) -> Completion:
        """Return the model's reply, once it is recorded; a failure is passed on and not recorded.

        Raises:
            ModelError: the model failed.
            StorageError: the reply cannot be appended.
        """
        completion = await self._model.complete(prompt)
        _append(self._file, json.dumps(_row(prompt, completion, self.profile), ensure_ascii=True) + "\n")
        return completion

    async def aclose(self) -> None:
        """Close the model that is recorded."""
        await self._model.aclose()


def _row(prompt: Prompt, completion: Completion, profile: Profile) -> dict[str, Any]:
    row: dict[str, Any] = {
        "hash": prompt.hash,
        "prompt": f"{prompt.id} {prompt.version}",
        "text": completion.text,
        "finish": completion.finish.value,
        "model": completion.model,
        "prompt_tokens": completion.usage.prompt_tokens,
        "completion_tokens": completion.usage.completion_tokens,
        "requests": completion.usage.requests,
    }
    if completion.logprob is not None and completion.weakest is not None:
        row |= {"logprob": completion.logprob, "weakest": completion.weakest}
    if not profile.whole_message:
        row["candidates"] = profile.candidates
    return row


def _append(file: Path, line: str) -> None:
    try:
        # One write to a file opened for appending: replies recorded side by side never mix within a line.
        descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line.encode("ascii"))
        finally:
            os.close(descriptor)
    except OSError as error:
        raise StorageError(f"The reply cannot be recorded in {file}: {error.strerror}.") from error


def _read(file: Path) -> tuple[dict[str, list[Completion]], Profile]:
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(f"The recorded replies in {file} cannot be read.") from error
    replies: dict[str, list[Completion]] = defaultdict(list)
    profile = Profile()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                row = json.loads(line)
                hash_, completion = _reply(row)
                profile = Profile(False, int(row["candidates"])) if "candidates" in row else profile
            except (ValueError, KeyError, TypeError):
                raise StorageError(f"{file}, line {number}: not a recorded reply.") from None
            replies[hash_].append(completion)
    return replies, profile


def _reply(row: Any) -> tuple[str, Completion]:
    if not isinstance(row, dict):
        raise TypeError
    usage = Usage(int(row.get("prompt_tokens", 0)), int(row.get("completion_tokens", 0)), int(row.get("requests", 1)))
    text, hash_ = row["text"], row["hash"]
    if not isinstance(text, str) or not isinstance(hash_, str):
        raise TypeError
    return hash_, Completion(
        text=text,
        finish=Finish(row.get("finish", "stop")),
        model=str(row.get("model", "")),
        usage=usage,
        logprob=_number(row.get("logprob")),
        weakest=_number(row.get("weakest")),
    )


def _number(value: Any) -> float | None:
    return None if value is None else float(value)
