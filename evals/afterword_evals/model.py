"""The bridge between Afterword's one seam to a model and Inspect's models.

`--model afterword/NAME` evaluates what Afterword itself would use: `afterword/none` (the floor), `afterword/local`,
`afterword/replay-careful` (a set of recorded replies), `afterword/literal` (a fake with a known fault), or any name at the configured endpoint. Any other Inspect model,
as `openai/NAME`, is asked through Inspect. Either way every prompt and completion stands in the log, sample by sample.
"""

from __future__ import annotations

from contextvars import ContextVar

from inspect_ai.model import (
    ChatMessage,
    ChatMessageAssistant,
    ChatMessageSystem,
    ChatMessageUser,
    GenerateConfig,
    ModelAPI,
    ModelOutput,
    ModelUsage,
    ResponseSchema,
    StopReason,
)
from inspect_ai.model import Model as InspectModel
from inspect_ai.tool import ToolChoice, ToolInfo
from inspect_ai.util import JSONSchema

from afterword.errors import ModelError, ModelUnavailable
from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Finish, Prompt, Usage
from afterword_evals.fakes import fake
from afterword_evals.replies import replay_model

_prompt: ContextVar[Prompt] = ContextVar("afterword_prompt")


class AfterwordModel(ModelAPI):
    """An Inspect model whose answers come from a model that Afterword chooses by name."""

    def __init__(
        self,
        model_name: str,
        base_url: str | None = None,
        api_key: str | None = None,
        config: GenerateConfig | None = None,
    ) -> None:
        super().__init__(model_name, base_url, api_key, [], config or GenerateConfig())
        self.chosen = choose(model_name)

    async def generate(
        self,
        input: list[ChatMessage],  # noqa: A002  # the name that Inspect calls it by
        tools: list[ToolInfo],
        tool_choice: ToolChoice,
        config: GenerateConfig,
    ) -> ModelOutput:
        """Answer the prompt that `Seam` is asking."""
        if self.chosen is None:
            raise ModelUnavailable("The floor asks no model.")
        completion = await self.chosen.complete(_prompt.get())
        output = ModelOutput.from_content(self.model_name, completion.text, stop_reason=_stop(completion.finish))
        usage = completion.usage
        output.usage = ModelUsage(
            input_tokens=usage.prompt_tokens,
            output_tokens=usage.completion_tokens,
            total_tokens=usage.prompt_tokens + usage.completion_tokens,
        )
        return output


def _stop(finish: Finish) -> StopReason:
    if finish is Finish.LENGTH:
        return "max_tokens"
    return "content_filter" if finish is Finish.REFUSAL else "stop"


_FINISHES = {"max_tokens": Finish.LENGTH, "model_length": Finish.LENGTH, "content_filter": Finish.REFUSAL}


def choose(name: str) -> Model | None:
    """Return the model that a name after `afterword/` stands for; None is the floor."""
    if name == "none":
        return None
    if (known := fake(name)) is not None:
        return known
    if name.startswith("replay-"):
        return replay_model(name.removeprefix("replay-"))
    from afterword.models.choose import choose_model

    return choose_model(name).model


class Seam:
    """Afterword's seam to a model, on an Inspect model. `trial` (0, 1, ...) varies the seed, so that repeats are not copies."""

    def __init__(self, model: InspectModel, *, trial: int = 0) -> None:
        self._model = model
        self._trial = trial

    @property
    def name(self) -> str:
        """Return Inspect's name of the model."""
        return str(self._model)

    @property
    def profile(self) -> Profile:
        """Return how the model is best asked."""
        api = self._model.api
        return api.chosen.profile if isinstance(api, AfterwordModel) and api.chosen else Profile()

    async def complete(self, prompt: Prompt) -> Completion:
        """Ask through Inspect, which logs the prompt and the completion.

        Raises:
            ModelError: the model failed, whatever it failed with.
        """
        token = _prompt.set(prompt)
        try:
            output = await self._model.generate(_messages(prompt), config=self._config(prompt))
        except ModelError:
            raise
        except Exception as error:  # a provider's fault of any kind is a model's failure, as in the product
            raise ModelUnavailable(f"{self.name} failed: {type(error).__name__}") from error
        finally:
            _prompt.reset(token)
        usage = output.usage or ModelUsage()
        return Completion(
            text=output.completion,
            finish=_FINISHES.get(output.stop_reason, Finish.STOP),
            model=self.name,
            usage=Usage(usage.input_tokens, usage.output_tokens, 1),
        )

    async def aclose(self) -> None:
        """Leave the model open: it is Inspect's."""

    def _config(self, prompt: Prompt) -> GenerateConfig:
        schema = None
        if prompt.schema is not None:
            schema = ResponseSchema(name=prompt.id, json_schema=JSONSchema.model_validate(prompt.schema))
        return GenerateConfig(
            max_tokens=prompt.max_tokens,
            temperature=prompt.temperature,
            seed=prompt.seed + 1000 * self._trial,
            stop_seqs=list(prompt.stop) or None,
            response_schema=schema,
        )


def seam_of(model: InspectModel, *, trial: int = 0) -> Seam | None:
    """Return the seam for an Inspect model, or None where it stands for the floor."""
    if isinstance(model.api, AfterwordModel) and model.api.chosen is None:
        return None
    return Seam(model, trial=trial)


def _messages(prompt: Prompt) -> list[ChatMessage]:
    kinds = {"system": ChatMessageSystem, "user": ChatMessageUser, "assistant": ChatMessageAssistant}
    return [kinds[message.role](content=message.content) for message in prompt.messages]
