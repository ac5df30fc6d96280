"""Results in the format of the input, plus what the task found."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formataddr
from pathlib import Path
from typing import Any, Protocol

from afterword.batch.atomic import whole_bytes, whole_file, whole_folder
from afterword.batch.item import Item, Source
from afterword.batch.outcome import Outcome, Status
from afterword.batch.sources.mails import parsed, text_part
from afterword.batch.sources.table import Table
from afterword.batch.tasks import Task
from afterword.errors import ConfigError
from afterword.jsonlines import as_line

FORMATS = ("csv", "jsonl", "eml")
_PREFIX = "afterword_"


NEEDS_PERSON = "needs_person"
"""The column in which a task says why a person should look at a mail, empty where nobody has to."""


@dataclass(frozen=True, slots=True)
class Result:
    """One row with what became of it, and what should make a person look at it."""

    item: Item
    outcome: Outcome
    flags: tuple[str, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why a person should look at it: what shows beside other rows, and what its own task says."""
        alone = str(self.outcome.columns.get(NEEDS_PERSON, ""))
        return (*self.flags, alone) if alone else self.flags


class Writer(Protocol):
    """A format of results."""

    def write(self, results: Iterable[Result], path: Path) -> Path:
        """Write all results at `path` with the fitting suffix, and return where they are."""
        ...


def writer_for(source: Source, task: Task, asked: str | None) -> Writer:
    """Return the writer for the format that was asked for, else for the input's own.

    Raises:
        ConfigError: no such format.

    """
    names = tuple(_own(task))
    if asked is not None and asked not in FORMATS:
        raise ConfigError(f"--format {asked}: choose {', '.join(FORMATS)}")
    if asked == "eml":
        return FolderWriter(".eml")
    if asked == "jsonl" or (asked is None and source.kind == "jsonl"):
        return JsonLinesWriter(source.header)
    if asked == "csv" or isinstance(source, Table):
        return _table_writer(source, names, asked)
    if source.kind == "mbox":
        return MboxWriter()
    return FolderWriter(None if source.kind == "folder" else ".eml")


def _table_writer(source: Source, names: tuple[str, ...], asked: str | None) -> TableWriter:
    if isinstance(source, Table):
        delimiter = "," if asked == "csv" and source.kind == "tsv" else source.delimiter
        return TableWriter(source.header, names, delimiter, bom=source.encoding != "utf-8")
    return TableWriter((), names, ",", bom=False)


def _own(task: Task) -> Iterator[str]:
    yield "status"
    if task.writes:
        yield from ("subject", "text", "sincerity_before", "non_defensiveness_before", "sincerity_after",
                    "non_defensiveness_after", "model_share")  # fmt: skip
    yield from task.columns
    yield from ("flags", "note")


def values(result: Result) -> dict[str, Any]:
    """Return what the outputs say of a row, by plain name."""
    outcome = result.outcome
    before, after = outcome.before or ("", ""), outcome.after or ("", "")
    return {
        "status": outcome.status.value, "subject": outcome.subject, "text": outcome.text,
        "sincerity_before": before[0], "non_defensiveness_before": before[1],
        "sincerity_after": after[0], "non_defensiveness_after": after[1],
        "model_share": round(outcome.model_share, 3), **outcome.columns, "flags": "; ".join(result.flags), "note": outcome.note,
    }  # fmt: skip


_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?")


def defused(cell: object) -> str:
    """Return a cell that no spreadsheet takes for a formula; plain numbers stay as they are."""
    text = str(cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


@dataclass(frozen=True, slots=True)
class TableWriter:
    """CSV or TSV: the input's columns as they came, then ours."""

    header: tuple[str, ...]
    names: tuple[str, ...]
    delimiter: str
    bom: bool

    def write(self, results: Iterable[Result], path: Path) -> Path:
        """Write one table."""
        target = path.with_suffix(".tsv" if self.delimiter == "\t" else ".csv")
        own = self.header or ("id", "recipient", "original")
        with whole_file(target, encoding="utf-8-sig" if self.bom else "utf-8") as file:
            table = csv.writer(file, delimiter=self.delimiter)
            table.writerow([defused(name) for name in (*own, *(_PREFIX + name for name in self.names))])
            for result in results:
                item, found = result.item, values(result)
                cells = item.raw if self.header else (item.id, item.recipient, item.text)
                table.writerow([defused(cell) for cell in (*cells, *(found.get(name, "") for name in self.names))])
        return target


@dataclass(frozen=True, slots=True)
class JsonLinesWriter:
    """JSONL: each object as it came, with one more key, `afterword`."""

    header: tuple[str, ...]

    def write(self, results: Iterable[Result], path: Path) -> Path:
        """Write one object a line."""
        target = path.with_suffix(".jsonl")
        with whole_file(target) as file:
            for result in results:
                file.write(self._line(result) + "\n")
        return target

    def _line(self, result: Result) -> str:
        outcome, raw = result.outcome, result.item.raw
        found = {name: value for name, value in values(result).items() if value != ""} | {
            "flags": list(result.flags),
            "findings": list(outcome.findings),
        }
        ours = as_line(found)
        if isinstance(raw, str) and '"afterword"' not in raw:
            # The object is not written anew: numbers and key order stay exactly as they came.
            body = raw.rstrip()[:-1].rstrip()
            return f'{body}{"," if body != "{" else ""} "afterword": {ours}}}'
        return as_line(self._object(result) | {"afterword": found})

    def _object(self, result: Result) -> dict[str, Any]:
        item = result.item
        if isinstance(item.raw, str):
            return dict(json.loads(item.raw))
        if isinstance(item.raw, list):
            return dict(zip(self.header, item.raw, strict=True))
        return {"id": item.id, "recipient": item.recipient, "text": item.text}


@dataclass(frozen=True, slots=True)
class MboxWriter:
    """An mbox with the messages as they are to be sent."""

    def write(self, results: Iterable[Result], path: Path) -> Path:
        """Write one mailbox."""
        target = path.with_suffix(".mbox")
        with whole_bytes(target) as file:
            for result in results:
                data = as_mail(result).replace(b"\r\n", b"\n")
                quoted = re.sub(rb"(?m)^(>*From )", rb">\1", data)
                file.write(b"From afterword Thu Jan  1 00:00:00 1970\n" + quoted.rstrip(b"\n") + b"\n\n")
        return target


@dataclass(frozen=True, slots=True)
class FolderWriter:
    """One file a row: named like the file it came from, else by its number."""

    suffix: str | None

    def write(self, results: Iterable[Result], path: Path) -> Path:
        """Write a folder; what the task found stands beside it in one JSONL file."""
        index = path.with_name(path.name + ".index.jsonl")
        with whole_folder(path) as folder, whole_file(index) as file:
            for result in results:
                name = self._name(result.item)
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                is_mail = target.suffix.lower() == ".eml"
                target.write_bytes(as_mail(result) if is_mail else _chosen(result).encode())
                found = {"file": name, "id": result.item.id} | values(result) | {"flags": list(result.flags)}
                del found["text"]
                file.write(as_line(found) + "\n")
        return path

    def _name(self, item: Item) -> str:
        if self.suffix is None:
            # The name came from walking the input folder: relative, and without any way out of it.
            return item.id if item.id.lower().endswith((".eml", ".txt")) else f"{item.id}.txt"
        return f"{item.number:06d}{self.suffix}"


def _chosen(result: Result) -> str:
    return result.outcome.text or result.item.text


def as_mail(result: Result) -> bytes:
    """Return a row as a mail ready to edit; one that stays as it is, byte for byte."""
    raw = result.item.raw
    if (isinstance(raw, bytes) and not result.outcome.text) or (
        result.outcome.status is Status.UNCHANGED and isinstance(raw, bytes)
    ):
        return raw
    message = EmailMessage()
    original = parsed(raw) if isinstance(raw, bytes) else None
    if original is not None:
        _carry_over(original, message)
    else:
        _addressed(result.item, message)
    if result.outcome.subject and "Subject" not in message:
        message["Subject"] = _line(result.outcome.subject)
    message["X-Unsent"] = "1"
    message["X-Afterword-Status"] = result.outcome.status.value
    message.set_content(_chosen(result))
    if original is not None:
        _attach(original, message)
    return message.as_bytes()


_KEPT = ("From", "To", "Cc", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References")


def _carry_over(original: EmailMessage, message: EmailMessage) -> None:
    for name in _KEPT:
        for value in original.get_all(name, [])[:1]:
            try:
                message[name] = _line(str(value))
            except (ValueError, IndexError, AttributeError):  # a header too broken to be written again
                continue


def _addressed(item: Item, message: EmailMessage) -> None:
    for name, value in (("To", item.recipient), ("From", formataddr((item.name, item.email)) if item.email else "")):
        if value:
            try:
                message[name] = _line(value)
            except (ValueError, IndexError, AttributeError):  # no address at all
                message[f"X-Afterword-{name}"] = re.sub(r"[^ -~]", "?", _line(value))


def _attach(original: EmailMessage, message: EmailMessage) -> None:
    for part in original.iter_attachments() if text_part(original) is not original else ():
        if isinstance(part, EmailMessage) and part.get_content_maintype() != "multipart":
            if not message.is_multipart():
                message.make_mixed()
            message.attach(part)


def _line(value: str) -> str:
    """Return a header value that cannot start another header."""
    return " ".join(value.split())
