"""The embedded model: the same seed gives the same text, quietly, once a process, and it stops when told."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from afterword.errors import ConfigError, ModelDenied, ModelUnavailable
from afterword.models.local import LocalModel, installed
from afterword.models.local.server import Settings, running
from afterword.models.local.weights import DEFAULT, models_folder
from afterword.prompt import Completion, Message, Prompt

needs_weights = pytest.mark.skipif(
    bool(os.environ.get("AFTERWORD_SKIP_LOCAL")), reason="AFTERWORD_SKIP_LOCAL is set: no weights wanted here"
)


@pytest.fixture(scope="module")
def model() -> LocalModel:
    return LocalModel.start()


QUESTIONS = "Q: What is a library?\nA: A house full of books.\nQ: What is a bakery?\nA: A house full of bread.\nQ: What is a ferry?"


def prompt(seed: int, content: str = QUESTIONS, **changed: int) -> Prompt:
    return Prompt(
        id="test", version="1", messages=(Message("user", content),), stop=("\n",), temperature=0.8, seed=seed,
        **{"max_tokens": 12, **changed},
    )  # fmt: skip


def answers(model: LocalModel, *prompts: Prompt) -> list[Completion]:
    async def ask() -> list[Completion]:
        return list(await asyncio.gather(*(model.complete(item) for item in prompts)))

    return asyncio.run(ask())


@needs_weights
def test_the_weights_are_installed_where_tests_run() -> None:
    assert installed()


@needs_weights
def test_candidates_of_different_seeds_differ(model: LocalModel) -> None:
    texts = [answer.text for answer in answers(model, *(prompt(seed) for seed in range(8)))]
    assert len(set(texts)) > 2


@needs_weights
def test_the_same_seed_gives_the_same_text_in_any_order_and_company(model: LocalModel) -> None:
    together = answers(model, *(prompt(seed) for seed in range(8)))
    elsewhere = LocalModel.start()
    answers(elsewhere, prompt(3, "Something else altogether, to leave another state behind:"))
    backwards = answers(elsewhere, *(prompt(seed) for seed in reversed(range(8))))
    alone = answers(LocalModel.start(), prompt(5))
    assert [item.text for item in reversed(backwards)] == [item.text for item in together]
    assert alone[0].text == together[5].text


@needs_weights
def test_one_process_loads_a_file_once(model: LocalModel) -> None:
    assert model.load() is LocalModel.start().load()


@needs_weights
def test_a_run_counts_its_tokens_once(model: LocalModel) -> None:
    found = answers(model, *(prompt(seed, QUESTIONS + "!") for seed in range(8)))
    assert sum(bool(item.usage.prompt_tokens) for item in found) == 1
    assert sum(item.usage.requests for item in found) == 8


@needs_weights
def test_an_answer_that_reaches_its_limit_says_so(model: LocalModel) -> None:
    found = answers(model, prompt(0, QUESTIONS, max_tokens=2))
    assert found[0].finish == "length"


@needs_weights
def test_a_prompt_that_is_too_long_is_refused_and_the_next_is_answered(model: LocalModel) -> None:
    with pytest.raises(ModelDenied, match="context"):
        answers(model, prompt(0, "ferry " * 3000))
    assert answers(model, prompt(0))[0].text


@needs_weights
def test_a_truncated_file_is_one_clear_error(tmp_path: Path) -> None:
    whole = models_folder() / DEFAULT.file
    cut = tmp_path / "cut.gguf"
    with whole.open("rb") as stream:
        cut.write_bytes(stream.read(3_000_000))
    with pytest.raises(ModelUnavailable, match="cannot be loaded"):
        answers(LocalModel.start(cut), prompt(0))


def test_a_file_that_is_no_model_is_refused_at_once(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.gguf"
    wrong.write_bytes(b"hello")
    with pytest.raises(ConfigError, match="no GGUF"):
        LocalModel.start(wrong)


@needs_weights
def test_a_stopped_server_says_so() -> None:
    settings = Settings(models_folder() / DEFAULT.file, slots=1, context=256)
    server = running(settings)
    server.stop()
    server.stop()
    with pytest.raises(ModelUnavailable, match="stopped"):
        server.chat({"messages": []})


ASK = """
import asyncio, sys
from afterword.models.local import LocalModel
from afterword.prompt import Message, Prompt
prompt = Prompt(id="t", version="1", messages=(Message("user", "Count."),), max_tokens=int(sys.argv[1]), seed=0)
model = LocalModel.start()
model.load()
print("loaded", flush=True)
asyncio.run(model.complete(prompt))
"""


@needs_weights
def test_it_is_quiet_and_stops_with_the_process() -> None:
    done = subprocess.run([sys.executable, "-c", ASK, "4"], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "loaded\n", "")


@needs_weights
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a child alone")
def test_an_interrupt_ends_it() -> None:
    process = subprocess.Popen([sys.executable, "-c", ASK, "60"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"loaded\n"
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=90)
    assert b"KeyboardInterrupt" in said
    assert process.returncode in (1, 130, -signal.SIGINT)
