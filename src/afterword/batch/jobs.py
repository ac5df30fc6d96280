"""The work on one mail: judge it with what needs no model, or write it with one. It never raises, whatever the mail."""

from __future__ import annotations

from typing import Any

from afterword.batch.cohort import sealed
from afterword.batch.item import Item
from afterword.batch.outcome import Outcome
from afterword.batch.tasks import Need, Task
from afterword.errors import AfterwordError, ModelUnavailable
from afterword.models.base import Model
from afterword.prompt import Completion, Finish, Message, Prompt, Usage

OUTCOME, NEED, FAILED = "outcome", "need", "failed"
LINE = 1 << 27
"""Bytes of the longest line between two processes."""
Verdict = tuple[str, Any]
"""`(OUTCOME, its JSON)`, `(NEED, [tokens in, tokens out])` or `(FAILED, [class, reason])`."""


def judge(task: Task, item: Item, *, with_model: bool) -> Verdict:
    """Do what can be done to one item here and now."""
    try:
        found = task.triage(item) if with_model and task.triage else task.alone(item)
    except Exception as error:  # one mail that trips a bug must not stop the others
        return _failure(error)
    if isinstance(found, Need):
        return NEED, [found.tokens_in, found.tokens_out]
    assert isinstance(found, Outcome)  # noqa: S101  # narrows the type
    return OUTCOME, sealed(found).to_json()


async def write(task: Task, item: Item, model: Model) -> Verdict:
    """Do one item with a model; what the model itself did wrong is its caller's to know."""
    assert task.process is not None  # noqa: S101  # only such tasks have rows that wait for a model
    try:
        return OUTCOME, sealed(await task.process(item, model)).to_json()
    except Exception as error:  # as above
        return _failure(error)


def _failure(error: Exception) -> Verdict:
    if isinstance(error, AfterwordError):
        return FAILED, ["input", str(error)]
    return FAILED, ["internal", internal(error)]


def internal(error: Exception) -> str:
    """Say where a bug of ours lies, without a word of the mail."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return f"a fault of Afterword's own ({type(error).__name__}{where}); please report it"


# What goes from process to process, as JSON can carry it


def packed(item: Item) -> list[Any]:
    """Return what another process needs of an item."""
    return [item.number, item.id, item.text, item.recipient, item.name, item.email, item.fields]


def unpacked(parts: list[Any]) -> Item:
    """Return the item of `packed`."""
    number, identity, text, recipient, name, email, fields = parts
    return Item(number=number, id=identity, text=text, recipient=recipient, name=name, email=email, fields=fields)


_PROMPT = ("id", "version", "schema", "stop", "max_tokens", "temperature", "seed")


def packed_prompt(prompt: Prompt) -> dict[str, Any]:
    """Return a prompt."""
    return {name: getattr(prompt, name) for name in _PROMPT} | {
        "messages": [(message.role, message.content) for message in prompt.messages]
    }


def unpacked_prompt(parts: dict[str, Any]) -> Prompt:
    """Return the prompt of `packed_prompt`."""
    messages = tuple(Message(role, content) for role, content in parts["messages"])
    return Prompt(**parts | {"messages": messages, "stop": tuple(parts["stop"])})


def packed_answer(completion: Completion) -> dict[str, Any]:
    """Return a completion."""
    usage = completion.usage
    return {
        "text": completion.text, "finish": completion.finish.value, "model": completion.model,
        "usage": [usage.prompt_tokens, usage.completion_tokens, usage.requests],
    }  # fmt: skip


def unpacked_answer(parts: dict[str, Any] | None) -> Completion:
    """Return the completion of `packed_answer`.

    Raises:
        ModelUnavailable: there is none; why, the sender knows.

    """
    if parts is None:
        raise ModelUnavailable("the model gave no answer")
    return Completion(
        text=parts["text"], finish=Finish(parts["finish"]), model=parts["model"], usage=Usage(*parts["usage"])
    )
