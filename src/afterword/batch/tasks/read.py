"""Read each piece of feedback between the lines; rules alone do it."""

from __future__ import annotations

from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tasks.base import FEEDBACK, TONE, Task
from afterword.feedback import read_feedback


def _read(item: Item) -> Outcome:
    reading = read_feedback(item.text)
    return Outcome(
        status=Status.DONE,
        columns={
            "primary": reading.primary.value,
            "confidence": round(reading.confidence, 3),
            "kinds": " ".join(category.kind.value for category in reading.categories),
            "withheld": reading.withheld.rule if reading.withheld else "",
            "cannot_tell": "yes" if reading.cannot_tell else "no",
            "learned": reading.learned.words if reading.learned else "",
            "between_the_lines": reading.between_the_lines,
            "next_steps": " ".join(reading.next_steps),
        },
    )


TASK = Task(
    name="read",
    alone=_read,
    columns=("primary", "confidence", "kinds", "withheld", "cannot_tell", "learned", "between_the_lines", "next_steps"),
    packages=(*TONE, *FEEDBACK),
)
