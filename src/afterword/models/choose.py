"""Choose the model: what was asked for, else what is configured, else what is installed, else none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.config import config_file
from afterword.errors import ConfigError
from afterword.models.settings import ModelSettings, read_settings

if TYPE_CHECKING:
    from afterword.models.base import Model

_HOW_LOCAL = (
    "The local model is not installed. To install it: pip install 'afterword[local]' && afterword model install"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The model to use, None for the floor, and `why`: one sentence for the person who runs the command."""

    model: Model | None
    why: str


def choose_model(
    name: str | None = None, *, environ: Mapping[str, str] | None = None, config: Path | None = None
) -> Choice:
    """Return the model of a name, or the one that is configured where no name is given.

    Names are `none`, `local`, `local:FILE` (another GGUF file), `replay:FILE`, and any other is asked for at the configured endpoint: `OPENAI_API_KEY`,
    `OPENAI_BASE_URL` and `AFTERWORD_MODEL` of `environ` (None: this process's) before the `[model]` table of the file
    `config` (None: `config.toml` in the user's config folder). A key alone, which other programs use too, configures
    nothing: only a model's name does.

    Raises:
        ConfigError: a setting is wrong, or the model needs something that is not there.
        StorageError: the file of recorded replies cannot be read.
    """
    if name == "none":
        return Choice(None, "Writing without a model, as asked.")
    environ = os.environ if environ is None else environ
    settings = read_settings(config or config_file())
    if name:
        return _named(name, environ, settings, "as asked")
    if environ.get("AFTERWORD_MODEL"):
        return _named(environ["AFTERWORD_MODEL"], environ, settings, "as AFTERWORD_MODEL says")
    if settings.name:
        return _named(settings.name, environ, settings, "as the config file says")
    if settings.gguf:
        return _local("as the config file says", settings.gguf)
    if local_installed():
        return _local("because it is installed and no other model is configured")
    return Choice(None, "Writing without a model: none is configured or installed.")


def local_installed() -> bool:
    """Return whether the local model and its weights are there, importing no part of it that is heavy."""
    if find_spec("xllamacpp") is None or find_spec("afterword.models.local") is None:
        return False
    from importlib import import_module

    return bool(import_module("afterword.models.local").installed())


def _named(name: str, environ: Mapping[str, str], settings: ModelSettings, because: str) -> Choice:
    if name == "none":
        return Choice(None, f"Writing without a model, {because}.")
    if name == "local":
        return _local(because, settings.gguf)
    if name.startswith("local:"):
        return _local(because, name.removeprefix("local:"))
    if name.startswith("replay:"):
        return _replay(name.removeprefix("replay:"), because)
    return _hosted(name, environ, settings, because)


def _local(because: str, gguf: str | None = None) -> Choice:
    if gguf is not None and not gguf.strip():
        raise ConfigError("local: needs a model file, as in local:model.gguf.")
    from importlib import import_module

    try:
        local = import_module("afterword.models.local")
        model: Model = local.LocalModel.start(Path(gguf) if gguf else None)
    except ImportError:
        raise ConfigError(_HOW_LOCAL) from None
    return Choice(model, f"Writing with the local model {model.name}, {because}; nothing leaves this machine.")


def _replay(file: str, because: str) -> Choice:
    if not file:
        raise ConfigError("replay: needs the file of recorded replies, as in replay:replies.jsonl.")
    from afterword.models.replay import ReplayModel

    return Choice(ReplayModel(Path(file)), f"Writing with the replies recorded in {file}, {because}.")


def _hosted(name: str, environ: Mapping[str, str], settings: ModelSettings, because: str) -> Choice:
    base_url = environ.get("OPENAI_BASE_URL") or settings.base_url
    key = _key(environ, settings)
    if not key and not base_url:
        raise ConfigError(
            f"The model {name} needs an endpoint: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own. "
            "On this machine: --model local. Without a model: --model none."
        )
    from afterword.models.budget import Budget
    from afterword.models.hosted import OPENAI_URL, HostedModel
    from afterword.models.retrying import RetryPolicy

    standard = RetryPolicy()
    model = HostedModel(
        name,
        key=key or "none",  # a server of one's own may need no key, but the client needs some word
        base_url=base_url or OPENAI_URL,
        timeout=settings.timeout or 60.0,
        policy=RetryPolicy(
            attempts=settings.max_attempts or standard.attempts, seconds=settings.max_seconds or standard.seconds
        ),
        budget=Budget(tokens=settings.max_tokens, requests=settings.max_requests),
    )
    return Choice(model, f"Writing with {name} at {model.host}, {because}.")


def _key(environ: Mapping[str, str], settings: ModelSettings) -> str:
    """Return the key for the endpoint in effect: the file's key never goes to an address that is not the file's."""
    elsewhere = environ.get("OPENAI_BASE_URL") not in {None, "", settings.base_url}
    if settings.key_env is None or elsewhere:
        return environ.get("OPENAI_API_KEY", "")
    if settings.key_env not in environ:
        raise ConfigError(f"The config file takes the key from {settings.key_env}, which is not set.")
    return environ[settings.key_env]
