"""The work of one process: judge mails with what needs no model, and say the rest needs one."""

from __future__ import annotations

from typing import Any

from afterword.batch.cohort import sealed
from afterword.batch.item import Item
from afterword.batch.outcome import Outcome
from afterword.batch.tasks import Need, Task
from afterword.errors import AfterwordError

OUTCOME, NEED, FAILED = "outcome", "need", "failed"
Verdict = tuple[str, Any]
"""`(OUTCOME, its JSON)`, `(NEED, [tokens in, tokens out])` or `(FAILED, [class, reason])`."""


def judge(task: Task, item: Item, *, with_model: bool) -> Verdict:
    """Do what can be done to one item here and now; never raises, whatever the item."""
    try:
        found = task.triage(item) if with_model and task.triage else task.alone(item)
    except AfterwordError as error:
        return FAILED, ["input", str(error)]
    except Exception as error:  # one mail that trips a bug must not stop the others
        return FAILED, ["internal", internal(error)]
    if isinstance(found, Need):
        return NEED, [found.tokens_in, found.tokens_out]
    assert isinstance(found, Outcome)  # noqa: S101  # narrows the type
    return OUTCOME, sealed(found).to_json()


def internal(error: Exception) -> str:
    """Say where a bug of ours lies, without a word of the mail."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return f"a fault of Afterword's own ({type(error).__name__}{where}); please report it"


def packed(item: Item) -> list[Any]:
    """Return what another process needs of an item, as JSON can carry it."""
    return [item.number, item.id, item.text, item.recipient, item.name, item.email, item.fields]


def unpacked(parts: list[Any]) -> Item:
    """Return the item of `packed`."""
    number, identity, text, recipient, name, email, fields = parts
    return Item(number=number, id=identity, text=text, recipient=recipient, name=name, email=email, fields=fields)
