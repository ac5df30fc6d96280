"""The embedded model: the same seed gives the same text, quietly, once a process, and it stops when told."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.api import draft
from afterword.composer import compose
from afterword.errors import ConfigError, ModelDenied, ModelUnavailable
from afterword.gate import decide
from afterword.guardrails import Proposal, check_sentence
from afterword.message import Move, Source
from afterword.models.local import LocalModel, installed
from afterword.models.local.server import Settings, running
from afterword.models.local.weights import DEFAULT, models_folder
from afterword.models.replay import RecordingModel, ReplayModel
from afterword.plan import Note, Shape, make_plan
from afterword.prompt import Completion, Message, Prompt
from afterword.situation import load_situation
from afterword.writer.ask import sentence_prompt
from afterword.writer.frame import read_sentence

EXAMPLES = Path(__file__).parents[1] / "examples"
EXAMPLE = load_situation(EXAMPLES / "final_round.toml")
SHORT = load_situation(EXAMPLES / "silence.toml")
TODAY = dt.datetime(2026, 11, 23, 12)

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
    process = subprocess.Popen([sys.executable, "-c", ASK, "400"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"loaded\n"
        # At once: a quick machine is through with the answer in less than half a second.
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=90)
    assert b"KeyboardInterrupt" in said
    assert process.returncode in (1, 130, -signal.SIGINT)


@needs_weights
def test_what_nobody_waits_for_is_not_written_to_its_end(model: LocalModel) -> None:
    asked = iter([False] * 4 + [True] * 1000)
    body = {"prompt": QUESTIONS, "max_tokens": 200, "ignore_eos": True, "seed": 1}
    reply = model.load().continue_text(body, lambda: next(asked))
    assert reply.cut
    assert len(reply.answers[0].text.split()) < 20


@needs_weights
def test_a_cancelled_answer_leaves_the_model_ready_for_the_next(model: LocalModel) -> None:
    async def leave() -> None:
        task = asyncio.create_task(model.complete(prompt(0, "Once upon a time,", max_tokens=400)))
        await asyncio.sleep(0.3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    expected = answers(model, prompt(6))
    asyncio.run(leave())
    assert answers(LocalModel.start(), prompt(6))[0].text == expected[0].text


BOUNDS = """
import os
from afterword.cli.trial import peak_memory_mb
from afterword.models.local import LocalModel
from afterword.prompt import Message, Prompt
model = LocalModel.start()
model.load().continue_text({"prompt": "A ferry " * 60, "n": 8, "max_tokens": 8})
print(peak_memory_mb(), len(os.listdir("/proc/self/task")))
"""


@needs_weights
@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted where Linux lists them")
def test_it_keeps_within_its_memory_and_threads() -> None:
    done = subprocess.run([sys.executable, "-c", BOUNDS], capture_output=True, text=True, timeout=300, check=True)
    memory, threads = done.stdout.split()
    assert 100 < float(memory) < 700
    assert int(threads) <= 24


@needs_weights
def test_the_example_gets_sentences_of_the_models_that_pass_and_is_rebuilt_from_its_record(tmp_path: Path) -> None:
    record = tmp_path / "replies.jsonl"
    drafted = draft(EXAMPLE, RecordingModel(LocalModel.start(), record), now=TODAY)
    plan = make_plan(EXAMPLE, decide(EXAMPLE, now=TODAY))
    floor = {sentence.move: sentence.text for sentence in compose(plan)}
    written = [item for item in drafted.sentences if item.source is Source.MODEL]
    assert written
    assert drafted.failure is None
    assert {check_sentence(Proposal(item.text, item.move, plan, floor[item.move])) for item in written} == {()}
    again = draft(EXAMPLE, ReplayModel(record), now=TODAY)
    assert (again.body, again.rejected) == (drafted.body, drafted.rejected)


@needs_weights
def test_the_same_situation_gets_the_same_message() -> None:
    first = draft(SHORT, LocalModel.start(), now=TODAY)
    assert draft(SHORT, LocalModel.start(), now=TODAY) == first


@needs_weights
@pytest.mark.parametrize("text", ["the café question & C++ (50%)", "Zoë’s “map” of the 東京 office"])
def test_a_note_is_held_letter_for_letter_whatever_signs_it_has(model: LocalModel, text: str) -> None:
    (found,) = answers(model, sentence_prompt(Move.APPRECIATE, Note(text, Shape.NOUN)))
    assert text[1:] in read_sentence(found.text)
