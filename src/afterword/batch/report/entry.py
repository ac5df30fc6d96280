"""What the page shows of one mail, and how much it needs a person's eye."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from afterword.batch.outcome import Outcome, Status
from afterword.batch.writers import NEEDS_PERSON, Result

_FAILED, _PENDING, _FLAG, _DECLINED = 200.0, 150.0, 40.0, 20.0


def risk(result: Result) -> float:
    """Return how much a mail needs a person's eye, 0 and up: what failed, what is flagged, what still reads badly.

    A mail that changed much, or that a model wrote much of, comes before one that is nearly its writer's own.
    """
    outcome = result.outcome
    total = {Status.FAILED: _FAILED, Status.PENDING: _PENDING, Status.DECLINED: _DECLINED}.get(outcome.status, 0.0)
    total += _FLAG * len(result.reasons)
    judged = outcome.after or outcome.before
    total += 100 - min(judged) if judged else 0
    kept = outcome.columns.get("kept_ratio", 1.0)
    total += 20 * (1 - kept) if isinstance(kept, float | int) else 0
    return round(total + 15 * outcome.model_share, 2)


def text_hash(outcome: Outcome) -> str:
    """Return 16 hex digits of the text that was reviewed: a mark holds for this text and no other."""
    return hashlib.blake2b(f"{outcome.subject}\n{outcome.text}".encode(), digest_size=8).hexdigest()


def entry(result: Result) -> dict[str, Any]:
    """Return one mail as the page's script reads it; what is empty is left out."""
    item, outcome = result.item, result.outcome
    shown = ("words", "name", "family", "severity", "why")
    found = {
        "id": item.id, "name": item.name, "to": item.recipient, "before": item.text,
        "told": "" if item.text else "\n".join(told(item.fields)), "after": outcome.text, "subject": outcome.subject,
        "was": outcome.before, "now": outcome.after, "share": round(outcome.model_share, 3), "note": outcome.note,
        "flags": list(result.reasons),
        "findings": [{name: finding.get(name, "") for name in shown} for finding in outcome.findings],
        "columns": {name: value for name, value in outcome.columns.items() if value != "" and name != NEEDS_PERSON},
    }  # fmt: skip
    needed = {"row": item.number, "status": outcome.status.value, "text": text_hash(outcome)}
    return needed | {name: value for name, value in found.items() if value}


def told(fields: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Yield what a row says of its situation, a line a fact."""
    for name, value in fields.items():
        spot = f"{path}{name}"
        if isinstance(value, list):
            value = {str(place): part for place, part in enumerate(value, start=1)}
        if isinstance(value, Mapping):
            yield from told(value, f"{spot}.")
        elif value not in ("", None):
            yield f"{spot}: {value}"
