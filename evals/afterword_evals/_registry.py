"""What Inspect finds by the package's name: the model provider and every task."""

from inspect_ai.model import ModelAPI, modelapi

from afterword_evals.tasks.draft import draft
from afterword_evals.tasks.gate import gate
from afterword_evals.tasks.tone import tone

__all__ = ["afterword", "draft", "gate", "tone"]


@modelapi(name="afterword")
def afterword() -> type[ModelAPI]:
    """Provide Afterword's own models to Inspect, as `afterword/NAME`."""
    from afterword_evals.model import AfterwordModel

    return AfterwordModel
