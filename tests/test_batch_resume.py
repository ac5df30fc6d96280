"""Killed at any moment, a batch goes on: nothing is lost, nothing is paid twice but what was in flight."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from afterword.batch.ledger import NAME
from afterword.models.loopback import LoopbackServer, serving
from batch_support import echo, write_situations

CHILD = Path(__file__).with_name("batch_child.py")
ROWS, KILLS, CONCURRENCY, LATENCY = 150, 50, 3, 0.025


def start(server: LoopbackServer, source: Path, out: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, str(CHILD), server.base_url, str(source), str(out), str(CONCURRENCY)]
    return subprocess.Popen(words, stderr=subprocess.PIPE)


def answers(out: Path) -> int:
    if not (out / NAME).exists():
        return 0
    ledger = sqlite3.connect(out / NAME)
    try:
        return int(ledger.execute("SELECT count(*) FROM answers").fetchone()[0])
    except sqlite3.OperationalError:  # killed before its tables were there
        return 0
    finally:
        ledger.close()


def kill_at_random(server: LoopbackServer, source: Path, out: Path, luck: random.Random) -> None:
    """Start a run and kill it: most often while it asks the model, now and then while it starts or reads."""
    before = len(server.requests)
    child = start(server, source, out)
    if luck.random() < 0.85:
        while len(server.requests) == before and child.poll() is None:
            time.sleep(0.001)
        time.sleep(luck.random() * 0.1)
    else:
        time.sleep(luck.random() * 0.5)
    child.send_signal(signal.SIGKILL)
    child.communicate()


def finish(server: LoopbackServer, source: Path, out: Path) -> None:
    child = start(server, source, out)
    _, errors = child.communicate(timeout=120)
    assert child.returncode == 0, errors.decode()


def test_killed_at_fifty_random_moments_the_outputs_are_those_of_an_undisturbed_run(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", ROWS)
    luck = random.Random(20261123)  # noqa: S311  # moments, not secrets
    with serving(LoopbackServer(partial(echo, latency=LATENCY))) as server:
        finish(server, source, tmp_path / "calm")
        assert len(server.requests) == ROWS
        server.requests.clear()
        in_flight = 0
        for _ in range(KILLS):
            sent, kept = len(server.requests), answers(tmp_path / "killed")
            kill_at_random(server, source, tmp_path / "killed", luck)
            lost = len(server.requests) - sent - (answers(tmp_path / "killed") - kept)
            assert lost <= CONCURRENCY
            in_flight += lost
        finish(server, source, tmp_path / "killed")
        assert len(server.requests) <= ROWS + in_flight
    for name in ("results.jsonl", "failures.jsonl"):
        assert (tmp_path / "killed" / name).read_bytes() == (tmp_path / "calm" / name).read_bytes()
