"""What a batch can do with each mail."""

from __future__ import annotations

from afterword.batch.tasks.base import Need, Task
from afterword.batch.tasks.check import CHECK
from afterword.batch.tasks.draft import DRAFT
from afterword.batch.tasks.read import READ
from afterword.batch.tasks.reply import REPLY
from afterword.batch.tasks.rewrite import REWRITE
from afterword.errors import ConfigError

__all__ = ["TASKS", "Need", "Task", "task_named"]

TASKS = (REWRITE, CHECK, DRAFT, READ, REPLY)


def task_named(name: str) -> Task:
    """Return the task of a name.

    Raises:
        ConfigError: there is none.

    """
    for task in TASKS:
        if task.name == name:
            return task
    raise ConfigError(f"--task {name}: choose {', '.join(task.name for task in TASKS)}")
