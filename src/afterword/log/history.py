"""Write situations, messages and feedback into the log, and give them back to the gate as facts."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from afterword.jsonlines import as_line
from afterword.log.entry import Entry, EntryKind
from afterword.log.store import Log
from afterword.situation import Feedback, Request, RequestKind, Situation


def remember(log: Log, situation: Situation) -> int:
    """Keep a situation as it stands; returns the entry's number. The same one twice in a row is kept once."""
    body = _as_json(situation)
    company, role = situation.company or "", situation.role.title
    known = [entry for entry in log.entries(company, role) if entry.kind is EntryKind.SITUATION]
    if known and known[-1].body == body:
        return known[-1].id
    return log.add(EntryKind.SITUATION, company, role, body, situation.outcome.date)


def remember_sent(log: Log, situation: Situation, kind: RequestKind, day: dt.date) -> int:
    """Keep that the candidate sent a request, a reminder or a question about the status on that day."""
    return log.add(EntryKind.SENT, situation.company or "", situation.role.title, kind.value, day)


def remember_heard(log: Log, company: str | None, role: str, text: str, day: dt.date | None = None) -> int:
    """Keep feedback that came back."""
    return log.add(EntryKind.HEARD, company or "", role, text, day)


def with_history(situation: Situation, log: Log) -> Situation:
    """Return the situation with what the log knows of this company and role: requests sent, feedback heard.

    What the situation tells itself comes first and is never told twice. Without a company nothing is added: a role's
    title alone is no sign that two applications are one. A request counts as answered once feedback came after it.
    """
    if not situation.company:
        return situation
    entries = log.entries(situation.company, situation.role.title)
    heard = [entry for entry in entries if entry.kind is EntryKind.HEARD]
    texts = {_plain(feedback.text) for feedback in situation.feedback}
    feedback = [Feedback(text=e.body, date=e.day) for e in heard if _plain(e.body) not in texts]
    told = {(request.kind, request.date) for request in situation.requests}
    sent = [_request(entry, heard) for entry in entries if entry.kind is EntryKind.SENT and entry.day]
    requests = [request for request in dict.fromkeys(sent) if (request.kind, request.date) not in told]
    return replace(
        situation,
        requests=(*situation.requests, *requests),
        feedback=(*situation.feedback, *_once(feedback)),
    )


def _request(entry: Entry, heard: list[Entry]) -> Request:
    day = entry.day or entry.recorded.date()
    kind = RequestKind(entry.body)
    answered = any((other.day or other.recorded.date()) >= day for other in heard) and kind is not RequestKind.STATUS
    return Request(kind=kind, date=day, answered=answered)


def _once(feedback: list[Feedback]) -> list[Feedback]:
    return list({_plain(each.text): each for each in feedback}.values())


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _as_json(situation: Situation) -> str:
    from pydantic import TypeAdapter

    data = TypeAdapter(Situation).dump_python(situation, mode="json", exclude_defaults=True)
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def exported(entries: tuple[Entry, ...]) -> str:
    """Return entries as JSON lines, oldest first; a situation's body is an object again."""
    lines = []
    for entry in entries:
        body = json.loads(entry.body) if entry.kind is EntryKind.SITUATION else entry.body
        line = {
            "id": entry.id, "recorded": entry.recorded.isoformat(), "kind": entry.kind.value, "company": entry.company,
            "role": entry.role, "day": entry.day.isoformat() if entry.day else None, "body": body,
        }  # fmt: skip
        lines.append(as_line(line) + "\n")
    return "".join(lines)
