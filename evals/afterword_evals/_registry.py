"""What Inspect finds by the package's name: the model provider and every task."""

from inspect_ai.model import ModelAPI, modelapi

from afterword_evals.tasks.draft import draft
from afterword_evals.tasks.gate import gate
from afterword_evals.tasks.guardrails import guardrails
from afterword_evals.tasks.injection import injection
from afterword_evals.tasks.read import read
from afterword_evals.tasks.reply import reply
from afterword_evals.tasks.rewording import rewording
from afterword_evals.tasks.rewrite import rewrite
from afterword_evals.tasks.tone import tone
from afterword_evals.tasks.triage import triage

__all__ = [
    "afterword",
    "draft",
    "gate",
    "guardrails",
    "injection",
    "read",
    "reply",
    "rewording",
    "rewrite",
    "tone",
    "triage",
]


@modelapi(name="afterword")
def afterword() -> type[ModelAPI]:
    """Provide Afterword's own models to Inspect, as `afterword/NAME`."""
    from afterword_evals.model import AfterwordModel

    return AfterwordModel
