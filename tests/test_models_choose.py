"""Choosing a model: by name, by configuration, by what is installed; and replaying what was recorded."""

from __future__ import annotations

import asyncio
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.config import config_file
from afterword.errors import ConfigError, ModelUnavailable, RateLimited, StorageError
from afterword.models.choose import Choice, choose_model, local_installed
from afterword.models.loopback import LoopbackServer, serving
from afterword.models.replay import RecordingModel, ReplayModel
from afterword.models.scripted import ScriptedModel
from afterword.prompt import Completion, Finish, Message, Prompt, Usage

KEY = "sk-veryverysecret0123456789"
PROMPT = Prompt(id="draft", version="1", messages=(Message("user", "Write to Rosalind."),))
OTHER = Prompt(id="draft", version="1", messages=(Message("user", "Write to Ines."),))


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def _choose(config: Path, name: str | None = None, **environ: str) -> Choice:
    return choose_model(name, environ=environ, config=config)


def test_none_is_the_floor(config: Path) -> None:
    assert _choose(config, "none", AFTERWORD_MODEL="gpt", OPENAI_API_KEY=KEY).model is None


@pytest.mark.skipif(local_installed(), reason="the local model is installed here, and is then the choice")
def test_nothing_configured_and_nothing_installed_is_the_floor_and_says_so(config: Path) -> None:
    assert _choose(config) == Choice(None, "Writing without a model: none is configured or installed.")


@pytest.mark.skipif(local_installed(), reason="the local model is installed here, and is then the choice")
def test_a_key_alone_sends_nothing_anywhere(config: Path) -> None:
    assert _choose(config, OPENAI_API_KEY=KEY).model is None


@pytest.mark.skipif(local_installed(), reason="the local model is installed here")
def test_local_without_the_local_model_says_how_to_install_it(config: Path) -> None:
    with pytest.raises(ConfigError, match="install"):
        _choose(config, "local")


def test_a_name_and_a_key_are_an_endpoint(config: Path) -> None:
    choice = _choose(config, "some-model", OPENAI_API_KEY=KEY)
    assert choice.model is not None
    assert choice.model.name == "some-model"
    assert choice.why == "Writing with some-model at api.openai.com, as asked."


def test_the_environment_comes_before_the_config_file(config: Path) -> None:
    config.write_text('[model]\nname = "filed"\nbase_url = "http://filed.example/v1"\n')
    assert _choose(config).why == "Writing with filed at filed.example, as the config file says."
    why = _choose(config, AFTERWORD_MODEL="other", OPENAI_BASE_URL="http://127.0.0.1:9/v1").why
    assert why == "Writing with other at 127.0.0.1:9, as AFTERWORD_MODEL says."


def test_the_environment_can_ask_for_no_model(config: Path) -> None:
    assert _choose(config, AFTERWORD_MODEL="none") == Choice(None, "Writing without a model, as AFTERWORD_MODEL says.")


def test_a_name_without_key_or_address_says_what_is_missing(config: Path) -> None:
    with pytest.raises(ConfigError, match="OPENAI_API_KEY, or OPENAI_BASE_URL"):
        _choose(config, "some-model")


def test_the_settings_of_the_file_reach_the_requests(config: Path) -> None:
    with serving(LoopbackServer(["ok"])) as server:
        config.write_text(
            f'[model]\nname = "filed"\nbase_url = "{server.base_url}"\nkey_env = "MY_KEY"\nmax_requests = 1\n'
        )
        model = _choose(config, MY_KEY=KEY, OPENAI_API_KEY="sk-for-somebody-else").model
        assert model is not None
        assert asyncio.run(_once(model.complete(PROMPT), model.aclose())).text == "ok"
        assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_the_key_of_the_file_never_goes_to_another_address(config: Path) -> None:
    config.write_text('[model]\nbase_url = "http://filed.example/v1"\nkey_env = "MY_KEY"\n')
    with serving(LoopbackServer(["ok"])) as server:
        model = _choose(config, "x", MY_KEY=KEY, OPENAI_BASE_URL=server.base_url).model
        assert model is not None
        asyncio.run(_once(model.complete(PROMPT), model.aclose()))
        assert KEY not in server.requests[0].headers["authorization"]


async def _once(answer, close) -> Completion:  # type: ignore[no-untyped-def] # any two awaitables
    completion: Completion = await answer
    await close
    return completion


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[model]\nkey = 'sk-secret'\n", "key is not known"),
        ("[model]\nkey_env = 'sk-secret'\n", "key_env must be the name of an environment variable"),
        ("[model]\ntimeout = 0\nmax_attempts = 1.5\n", "timeout must be.*max_attempts must be"),
        ("[model]\nmax_tokens = true\n", "max_tokens must be"),
        ("model = 'sk-secret'\n", "must be a table"),
        ("[model\n", "not TOML"),
        ("[model]\nname = sk-secret\n", r"not TOML \(line 2, column 8\)"),
        ("[model]\nname = 'x'\nkey_env = 'NOT_SET_ANYWHERE'\n", "NOT_SET_ANYWHERE, which is not set"),
    ],
)
def test_a_wrong_config_file_is_named_without_showing_what_may_be_secret(config: Path, text: str, says: str) -> None:
    config.write_text(text)
    with pytest.raises(ConfigError, match=says) as caught:
        _choose(config)
    assert "sk-secret" not in str(caught.value)
    assert str(caught.value).count("\n") == 0


def test_a_config_file_that_is_not_text_is_refused(config: Path) -> None:
    config.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="UTF-8"):
        _choose(config)


def test_the_config_file_is_in_the_users_config_folder() -> None:
    assert config_file().parts[-2:] == ("afterword", "config.toml")


def test_the_floor_is_chosen_without_importing_a_client(tmp_path: Path) -> None:
    code = "from afterword.models.choose import choose_model; choose_model(); import sys; print(*sys.modules)"
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "AFTERWORD_MODEL": "none"}
    loaded = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    heavy = {"openai", "httpx", "httpx2", "tenacity", "pydantic", "asyncio", "importlib.metadata"}
    assert heavy.isdisjoint(loaded.stdout.split())


def test_what_was_recorded_is_replayed_byte_for_byte(tmp_path: Path, config: Path) -> None:
    file = tmp_path / "replies.jsonl"
    replies = [
        Completion(text="Zoë says\n“hi”\u2028\ud800", model="m", usage=Usage(1, 2, 3)),
        Completion(text="", finish=Finish.LENGTH, model="m"),
    ]
    recording = RecordingModel(ScriptedModel(replies), file)
    recorded = [asyncio.run(recording.complete(PROMPT)) for _ in range(2)]
    replay = _choose(config, f"replay:{file}").model
    assert replay is not None
    assert [asyncio.run(replay.complete(PROMPT)) for _ in range(3)] == [*recorded, recorded[-1]]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "Rosalind" not in file.read_text()


def test_a_failure_is_passed_on_and_not_recorded(tmp_path: Path) -> None:
    recording = RecordingModel(ScriptedModel([RateLimited("limited")]), tmp_path / "replies.jsonl")
    with pytest.raises(RateLimited):
        asyncio.run(recording.complete(PROMPT))
    assert not (tmp_path / "replies.jsonl").exists()


def test_a_prompt_that_was_not_recorded_is_unavailable(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    asyncio.run(RecordingModel(ScriptedModel(["hello"]), file).complete(PROMPT))
    with pytest.raises(ModelUnavailable, match=OTHER.hash):
        asyncio.run(ReplayModel(file).complete(OTHER))


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", '{"hash": "x", "text": 1}', '{"hash": "x", "text": "", "finish": "?"}', "\xff"]
)
def test_a_broken_recording_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_bytes(b"\n" + line.encode("latin-1"))
    with pytest.raises(StorageError, match=r"line 2|cannot be read"):
        ReplayModel(file)


def test_a_recording_that_cannot_be_kept_or_read_is_a_storage_error(tmp_path: Path, config: Path) -> None:
    with pytest.raises(StorageError):
        asyncio.run(RecordingModel(ScriptedModel(["x"]), tmp_path).complete(PROMPT))
    with pytest.raises(StorageError):
        _choose(config, f"replay:{tmp_path / 'nothing'}")
    with pytest.raises(ConfigError):
        _choose(config, "replay:")
