"""One mail of many: what a row of the input becomes, whether it can be read or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

MAX_TEXT = 1_000_000
"""Characters of one mail; longer ones are no mails and go to the failures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One readable row.

    `number` counts rows from 1 in input order; `id` is the input's own name for it ("" where it has none). `fields`
    holds what a situation can be read from. `raw` is the row exactly as the writer of its format needs it to give it
    back, and takes no part in anything else.
    """

    number: int
    id: str
    text: str
    recipient: str = ""
    name: str = ""
    email: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    raw: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """One row that cannot be read: `kind` is a class from a fixed list (`docs/batch.md`), `reason` is for a person."""

    number: int
    id: str = ""
    kind: str
    reason: str


Row = Item | BadRow


class Source(Protocol):
    """An input that can be read from its start as often as needed, a row at a time."""

    @property
    def kind(self) -> str:
        """Return the format: csv, tsv, jsonl, mbox, maildir or folder."""
        ...

    @property
    def header(self) -> tuple[str, ...]:
        """Return the column names of a table, and nothing for other formats."""
        ...

    def describe(self) -> str:
        """Say in one line what was detected."""
        ...

    def rows(self) -> Iterator[Row]:
        """Yield every row in input order."""
        ...


def encodable(text: str) -> str:
    """Return a text with what no encoding can write, as half of a surrogate pair, replaced by a question mark."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def readable(item: Item) -> Row:
    """Return the item, or the reason why its text is no mail: empty, binary, too long, not encodable."""
    kind, reason = _trouble(item.text)
    return BadRow(number=item.number, id=item.id, kind=kind, reason=reason) if kind else item


_CONTROL = dict.fromkeys((*range(9), 11, *range(14, 32), 127))


def _trouble(text: str) -> tuple[str, str]:
    if len(text) > MAX_TEXT:
        return "too_long", f"{len(text):,} characters; a mail has at most {MAX_TEXT:,}"
    if not text or text.isspace():
        return "empty", "there is no text"
    if "\0" in text:
        return "binary", "there are NUL characters in it: this is not text"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return "encoding", f"character {error.start + 1} is not readable in the detected encoding"
    if not text.isprintable() and len(text) - len(text.translate(_CONTROL)) > len(text) // 10:
        return "binary", "more than a tenth of it are control characters: this is not text"
    return "", ""
