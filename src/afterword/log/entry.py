"""What the log keeps: one entry for a situation, a message sent, or feedback heard."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum


class EntryKind(StrEnum):
    """What an entry holds."""

    SITUATION = "situation"
    SENT = "sent"
    HEARD = "heard"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    `recorded` is when it was written down (UTC), `day` when it happened, if known. `body` is the situation as JSON, the kind of
    request that was sent (`feedback`, `reminder`, `status`), or the feedback's text.
    """

    id: int
    recorded: dt.datetime
    kind: EntryKind
    company: str
    role: str
    day: dt.date | None
    body: str


_ENDINGS = re.compile(r"\b(?:ltd|limited|llc|inc|plc|gmbh|ag|corp|co|pvt|bv|sa|srl|pty)\b\.?")
_SPACE = re.compile(r"[\W_]+")


def employer_key(company: str) -> str:
    """Return a company's name such as two spellings of it are equal: case, spaces, points and legal endings don't count."""
    plain = company.casefold()
    return _SPACE.sub(" ", _ENDINGS.sub(" ", plain)).strip() or _SPACE.sub(" ", plain).strip()


def role_key(role: str) -> str:
    """Return a role's title such as two spellings of it are equal."""
    return _SPACE.sub(" ", role.casefold()).strip()
