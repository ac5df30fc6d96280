"""The local model at the command line, where it is not installed or what is named is no model: one clear line each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[1] / "examples" / "final_round.toml"


def run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "afterword", *words], env=environ, capture_output=True, text=True, timeout=120,
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="the data folder is moved as Linux moves it")
@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("model", "list"), 0, "not installed"),
        (("model", "path"), 2, "afterword model install"),
        (("model", "remove"), 0, "was not installed"),
        (("model", "install", "gpt-5"), 2, "smollm2-135m"),
        (("model", "test"), 2, "install"),
        (("draft", str(EXAMPLE), "--model", "local"), 2, "install"),
        (("draft", str(EXAMPLE), "--gguf", "nowhere.gguf"), 2, "nowhere.gguf"),
        (("draft", str(EXAMPLE), "--gguf", str(EXAMPLE)), 2, "no GGUF"),
        (("draft", str(EXAMPLE), "--model", "local:"), 2, "local:model.gguf"),
    ],
)
def test_without_weights_each_command_says_in_one_line_what_to_do(
    words: tuple[str, ...], code: int, says: str, tmp_path: Path
) -> None:
    done = run(tmp_path, *words)
    assert done.returncode == code, done.stderr
    assert says in done.stdout + done.stderr
    assert len((done.stdout + done.stderr).splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the config folder is moved as Linux moves it")
def test_the_config_file_can_name_another_model_file(tmp_path: Path) -> None:
    settings = tmp_path / "afterword"
    settings.mkdir()
    (settings / "config.toml").write_text('[model]\ngguf = "/nowhere/mine.gguf"\n')
    done = run(tmp_path, "draft", str(EXAMPLE))
    assert (done.returncode, done.stdout) == (2, "")
    assert "/nowhere/mine.gguf" in done.stderr
