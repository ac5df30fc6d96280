"""`afterword draft` as it is installed, against a real server on the loopback that misbehaves in every way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.models.loopback import CutOff, LoopbackServer, Reset, Says, Stall, Status, Step, serving

KEY = "sk-veryverysecret0123456789"
EXAMPLE = Path(__file__).parents[1] / "examples" / "final_round.toml"

ROWS: list[tuple[str, list[Step], int, str]] = [
    ("429 without Retry-After", [Status(429)], 2, "is limiting our requests (429)"),
    ("429 with Retry-After", [Status(429, {"Retry-After": "0"})], 2, "is limiting our requests (429)"),
    ("429 that asks for an hour", [Status(429, {"Retry-After": "3600"})], 1, "asks us to wait 3600 seconds"),
    ("500", [Status(500)], 2, "failed on its own side (500)"),
    ("503", [Status(503)], 2, "failed on its own side (503)"),
    ("a reset", [Reset()], 2, "hung up before its answer was complete"),
    ("a stall", [Stall()], 2, "did not answer in time"),
    ("a body cut off", [CutOff()], 2, "hung up before its answer was complete"),
    (
        "a refused key",
        [Status(401, {}, f'{{"error": {{"message": "{KEY} is wrong"}}}}')],
        1,
        "did not accept the key (401)",
    ),
]


def _draft(
    script: list[Step], home: Path, *options: str, refuses: tuple[str, ...] = ()
) -> tuple[subprocess.CompletedProcess[str], int]:
    settings = home / "afterword"
    settings.mkdir(parents=True)
    (settings / "config.toml").write_text("[model]\nmax_attempts = 2\ntimeout = 1\n")
    with serving(LoopbackServer(script, refuses=refuses)) as server:
        environ = {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
        environ |= {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url}
        command = [sys.executable, "-m", "afterword", "draft", str(EXAMPLE), "--model", "tiny", "--today", "2026-11-19"]
        done = subprocess.run(
            [*command, *options], env=environ, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL
        )
        return done, len(server.requests)


@pytest.mark.parametrize(("script", "requests", "says"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_failing_provider_costs_the_right_requests_one_clear_line_and_exit_code_4(
    script: list[Step], requests: int, says: str, tmp_path: Path
) -> None:
    done, asked = _draft(script, tmp_path, "--require-model")
    assert (done.returncode, asked, done.stdout) == (4, requests, "")
    which, failed = done.stderr.splitlines()
    assert which.startswith("Writing with tiny at 127.0.0.1:")
    assert says in failed
    assert KEY not in done.stderr


def test_a_failing_provider_never_costs_the_message(tmp_path: Path) -> None:
    done, _ = _draft([Status(500)], tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Subject: ")
    assert "failed on its own side (500)" in done.stderr


def test_an_endpoint_that_knows_no_schema_is_asked_again_without_and_gives_a_message(tmp_path: Path) -> None:
    done, asked = _draft([Says(text="{}")], tmp_path, refuses=("json_schema", "json_object"))
    assert done.returncode == 0
    assert asked >= 3
    assert done.stdout.startswith("Subject: ")
    assert "Traceback" not in done.stderr
