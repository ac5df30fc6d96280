"""The recorded rewrites: what a writer says in place of sentences that fight, found by the sentence and not by its number."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from afterword.api import rewrite_async
from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Prompt, Usage
from afterword_evals.places import DATASETS, Row, read_rows

SOURCE = DATASETS / "replies" / "rewrites.jsonl"
MAILS = DATASETS / "tone" / "tune.jsonl"
_PLACE = re.compile(r"^\[(\w+)\] the person wrote: (.+)$", re.MULTILINE)
_PLAIN = re.compile(r"^    plain: (.+)$", re.MULTILINE)
_LEFT_OUT = "(left out)"


@dataclass
class Rewriter:
    """A recorded writer before one mail, as a model; it repeats the plain sentence for a place that it never saw."""

    said: tuple[Row, ...]
    name: str
    profile: Profile = field(default_factory=Profile)

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer with a sentence for each place that the prompt names."""
        asked = prompt.messages[-1].content
        places = list(_PLACE.finditer(asked))
        plain = _PLAIN.findall(asked)
        found = [
            {"place": place[1], "text": self._said(place[2], "" if floor == _LEFT_OUT else floor)}
            for place, floor in zip(places, plain, strict=True)
        ]
        text = json.dumps({"sentences": found}, ensure_ascii=False)
        return Completion(text=text, model=self.name, usage=Usage(len(asked) // 4, len(text) // 4, 1))

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""

    def _said(self, wrote: str, floor: str) -> str:
        return next((str(item["text"]) for item in self.said if wrote.startswith(item["wrote"])), floor)


@cache
def rewrites() -> tuple[Row, ...]:
    """Return every recorded rewrite."""
    return tuple(read_rows(SOURCE))


@cache
def mails() -> dict[str, Row]:
    """Return the mails that rewrites were recorded for, by their ids."""
    wanted = {row["mail"] for row in rewrites()}
    return {row["id"]: row for row in read_rows(MAILS) if row["id"] in wanted}


def rewrite_labels(mail: str) -> dict[str, list[str]]:
    """Return the labels of the sentences that writers put into a mail, by their texts."""
    return {item["text"]: item["labels"] for row in rewrites() if row["mail"] == mail for item in row["sentences"]}


def rewriting_jobs(writer: str) -> list[tuple[Rewriter, Callable[[Model], Awaitable[Any]]]]:
    """Return, for each mail that a writer rewrote, the writer before it and the product's work to do with a model."""
    return [
        (Rewriter(tuple(row["sentences"]), writer), _job(mails()[row["mail"]]["text"]))
        for row in rewrites()
        if row["writer"] == writer
    ]


def _job(mail: str) -> Callable[[Model], Awaitable[Any]]:
    return lambda model: rewrite_async(mail, model)
