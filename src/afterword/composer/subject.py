"""Write a plain subject line."""

from __future__ import annotations

from afterword.composer.wording import Chooser, pick
from afterword.plan import Plan, Task

_SUBJECTS: dict[Task, tuple[str, ...]] = {
    Task.REQUEST: ("$role: one question after $stage", "A question about my interviews for $role", "$role: what I could do better"),
    Task.BRIEF_REQUEST: ("$role: one short question", "A short question about $role"),
    Task.REMINDER: ("$role: coming back to my question", "My question about $role"),
    Task.STATUS: ("$role: where things stand", "Any news on $role"),
    Task.THANKS: ("$role: thank you", "Thank you, about $role"),
    Task.REPLY: ("$role: thank you for the feedback", "Thank you for the feedback"),
}  # fmt: skip


def subject(plan: Plan) -> str:
    """Return a subject line: one line, no markup, naming the role."""
    role = plan.facts.role if plan.facts.role != "open" else None
    fields = {"role": role or "Your open role", "stage": plan.facts.stage}
    wordings = _SUBJECTS[plan.task]
    if role is None:
        wordings = tuple(each for each in wordings if "$role" not in each) or wordings
    return pick(wordings, fields, Chooser(plan.seed), "subject")
