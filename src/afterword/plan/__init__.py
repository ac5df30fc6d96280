"""Plan a message from a situation and its verdict."""

from afterword.plan.facts import Facts
from afterword.plan.plan import Plan, Register, Slot, Task, Teller, make_plan
from afterword.plan.shape import Note, Shape, note

__all__ = ["Facts", "Note", "Plan", "Register", "Shape", "Slot", "Task", "Teller", "make_plan", "note"]
