"""What a task made of one mail, in the plain form that the ledger keeps and the outputs and the report are made from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Status(StrEnum):
    """What became of a row."""

    DONE = "done"
    """The task did its work."""
    UNCHANGED = "unchanged"
    """It reads well as it is, and stayed letter for letter."""
    DECLINED = "declined"
    """Nothing was written, for a stated reason: the gate says no, or this is no mail of the task's kind."""
    FAILED = "failed"
    """It could not be done; the next run tries again."""
    PENDING = "pending"
    """The run stopped before its turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of one row.

    `text` is the message to send, "" where a task only judges; `columns` are the task's own, in the order of its
    declaration; `findings` are about the text as it came in. Scores are 0 to 100, `model_share` 0 to 1. `sketch` and
    `mentions` are what comparing it with other mails needs (`cohort.sealed` fills them in).
    """

    status: Status
    text: str = ""
    subject: str = ""
    columns: Mapping[str, str | int | float] = field(default_factory=dict)
    findings: tuple[Mapping[str, Any], ...] = ()
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    model_share: float = 0.0
    note: str = ""
    sketch: tuple[int, ...] = ()
    mentions: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return it as one line of JSON."""
        parts = {name: getattr(self, name) for name in _FIELDS}
        text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
        try:
            text.encode()
        except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can carry
            return json.dumps(parts, separators=(",", ":"))
        return text

    @classmethod
    def from_json(cls, text: str) -> Outcome:
        """Read what `to_json` wrote."""
        parts = json.loads(text)
        parts["status"] = Status(parts["status"])
        for name in ("before", "after"):
            parts[name] = tuple(parts[name]) if parts[name] else None
        for name in ("findings", "sketch", "mentions"):
            parts[name] = tuple(parts[name])
        return cls(**parts)


_FIELDS = tuple(Outcome.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a row could not be done: a class from a fixed list, and a reason for a person without the mail's words."""

    kind: str
    reason: str
