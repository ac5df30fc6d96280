"""Write a plain subject line."""

from __future__ import annotations

from afterword.composer.compose import job
from afterword.composer.wording import Chooser, pick
from afterword.plan import Plan, Task

_SUBJECTS: dict[Task, tuple[str, ...]] = {
    Task.REQUEST: ("$role: one question after $stage", "One question about $job", "$role: what I could do better"),
    Task.BRIEF_REQUEST: ("$role: one short question", "A short question about $job"),
    Task.REMINDER: ("$role: coming back to my question", "My question about $job"),
    Task.STATUS: ("$role: where things stand", "Any news about $job"),
    Task.THANKS: ("$role: thank you", "Thank you for your answer about $job"),
    Task.REPLY: ("$role: thank you for the feedback", "Thank you for the feedback"),
}  # fmt: skip

_FOR_WORD = ("$role: thank you for your answer", "Thank you for your answer")
"""Where word came, or a reason on their side, and nothing that anybody would call feedback."""


def subject(plan: Plan) -> str:
    """Return a subject line: one line, no markup, naming the role."""
    role = plan.facts.role if plan.facts.role != "open" else None
    chooser = Chooser(plan.seed)
    fields = {
        "role": role or "Your open role",
        "job": job(plan.facts.role, chooser),
        "stage": plan.facts.asked_stage or plan.facts.stage,
    }
    is_word = plan.task is Task.REPLY and plan.reason in (None, "process", "pay_logistics")
    wordings = _FOR_WORD if is_word else _SUBJECTS[plan.task]
    if role is None:
        wordings = tuple(each for each in wordings if "$role" not in each) or wordings
    return pick(wordings, fields, chooser, "subject")
