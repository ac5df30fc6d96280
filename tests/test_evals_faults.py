"""The suite sees faults: each of these is planted in a copy of the product, and turns a run of the real suite red."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("inspect_ai", reason="the evals extra is not installed")

ROOT = Path(__file__).parents[1]

Plant = Callable[[Path], None]


def _append(path: str, code: str) -> Plant:
    def plant(checkout: Path) -> None:
        file = checkout / path
        file.write_text(f"{file.read_text('utf-8')}\n{code}\n", "utf-8")

    return plant


def _without(path: str, words: str) -> Plant:
    def plant(checkout: Path) -> None:
        file = checkout / path
        text = file.read_text("utf-8")
        assert words in text, f"{path} no longer says {words!r}: plant another fault"
        file.write_text(text.replace(words, ""), "utf-8")

    return plant


UNGUARDED = _append(
    "src/afterword/guardrails/sentence.py",
    "GUARDRAILS = tuple(rule for rule in GUARDRAILS if not rule.id.startswith('FACT'))",
)
INVENTING = _without(
    "prompts/draft.md",
    "Never add a name, a number, a date, an organisation, a skill, an event, a feeling of somebody else's, or anything the person did since.",
)
RULES_GONE = _append(
    "src/afterword/tone/engine.py",
    "_all = listen\n"
    "_gone = {rule.id for rule in TONE_RULES if rule.family == 'defensive'}\n"
    "def listen(sentences, layer, ignore=frozenset()):\n"
    "    return _all(sentences, layer, ignore | _gone)",
)
DEFENSIVE = _append(
    "src/afterword/composer/compose.py",
    "_kind = compose\n"
    "def compose(plan):\n"
    "    from dataclasses import replace\n"
    "    said = ' For the record, I do have the experience, but nobody asked me about it.'\n"
    "    return tuple(replace(one, text=one.text + said) if one.move == 'grow' else one for one in _kind(plan))",
)


@pytest.mark.parametrize(
    ("plant", "arguments", "seen"),
    [
        pytest.param(UNGUARDED, ["--task", "guardrails"], "guardrails none: faulty sentences", id="guardrail-off"),
        pytest.param(
            INVENTING,
            ["--task", "draft", "--model", "afterword/literal"],
            "draft literal: sentences of the first completion without a finding",
            id="prompt-allows-inventing",
        ),
        pytest.param(RULES_GONE, ["--task", "tone"], "tone none: ", id="rule-family-gone"),
        pytest.param(
            DEFENSIVE, ["--task", "draft", "--model", "afterword/none"], "draft none: ", id="defensive-composer"
        ),
        pytest.param(
            None,
            ["--task", "reply", "--model", "afterword/none", "--judge", "afterword/always-yes"],
            "the judge always-yes may not gate",
            id="judge-says-yes",
        ),
    ],
)
def test_a_planted_fault_turns_the_suite_red(
    tmp_path: Path, plant: Plant | None, arguments: list[str], seen: str
) -> None:
    checkout = _copy(tmp_path)
    if plant:
        plant(checkout)

    done = _suite(checkout, *arguments)

    assert done.returncode == 1, done.stdout + done.stderr
    assert seen in done.stdout
    assert done.stdout.rstrip().endswith("red")


def test_the_same_copy_without_a_fault_is_green(tmp_path: Path) -> None:
    done = _suite(_copy(tmp_path), "--task", "draft", "--model", "afterword/none", "--model", "afterword/literal")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.rstrip().endswith("green")


def test_the_same_run_twice_gives_the_same_numbers(tmp_path: Path) -> None:
    arguments = ("--task", "reply", "--model", "afterword/replay-faulty", "--task", "injection")
    checkout = _copy(tmp_path)
    wrote = []
    for _ in range(2):
        _suite(checkout, *arguments)
        wrote.append([(checkout / "out" / name).read_bytes() for name in ("results.json", "results.md", "report.html")])

    assert wrote[0] == wrote[1]


def _copy(folder: Path) -> Path:
    checkout = folder / "checkout"
    skip = shutil.ignore_patterns("results", "__pycache__")
    for name in ("src", "evals", "prompts"):
        shutil.copytree(ROOT / name, checkout / name, ignore=skip)
    (checkout / "tests" / "data").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "data" / "verdicts.toml", checkout / "tests" / "data")
    return checkout


def _suite(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    places = os.pathsep.join(str(checkout / name) for name in ("src", "evals"))
    return subprocess.run(
        [sys.executable, "-m", "afterword_evals.cli", "--out", str(checkout / "out"), *arguments],
        cwd=checkout, env={**os.environ, "PYTHONPATH": places}, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
