"""What a batch can do with each mail: one module a task, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

from afterword.batch.tasks.base import Need, Task
from afterword.errors import ConfigError

__all__ = ["TASKS", "Need", "Task", "task_named"]

TASKS = ("rewrite", "check", "draft", "read", "reply")
"""The names of all tasks, which are the names of their modules too; the first is what is done where none is asked for."""


def task_named(name: str) -> Task:
    """Return the task of a name.

    Raises:
        ConfigError: there is none.

    """
    if name not in TASKS:
        raise ConfigError(f"--task {name}: choose {', '.join(TASKS)}")
    task: Task = import_module(f"{__name__}.{name}").TASK
    return task
