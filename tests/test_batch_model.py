"""A batch with a model: who is asked, what leaves the machine, what a bad provider does to a run, and what it all costs."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from afterword.batch.ledger import NAME
from afterword.batch.money import Price, Purse
from afterword.batch.options import End, Options, Summary
from afterword.batch.pace import Pace, seconds
from afterword.batch.run import run
from afterword.batch.tally import Tally
from afterword.models.base import Model, Profile
from afterword.models.hosted import HostedModel
from afterword.models.loopback import LoopbackServer, Request, Reset, Says, Status, Step, serving
from afterword.models.retrying import RetryPolicy, Timing
from afterword.models.scripted import ScriptedModel
from afterword.prompt import Completion, Prompt, Usage
from batch_support import SocketModel, echo, situation, write_situations

FIGHTS = "Dear Ms Brandt,\n\nThank you for the call. I deserve an answer by Friday. What should I work on?\n\nBest,\nPriya Nair"
READS_WELL = "Dear Ann,\n\nThank you for telling me. Is there one thing I could work on before my next interview?\n\nJo"


def plain(request: Request) -> Says:
    """Answer a prompt for a rewrite with the plain sentences it offers."""
    return Says(text=plain_answer(request.body["messages"][-1]["content"]), prompt_tokens=600, completion_tokens=40)


def plain_answer(asked: str) -> str:
    places = re.findall(r"^\[(\d+)\] the person wrote:.*?^    plain: (.*?)$", asked, re.MULTILINE | re.DOTALL)
    sentences = [{"place": place, "text": "" if text == "(left out)" else text} for place, text in places]
    return json.dumps({"sentences": sentences})


def table(path: Path, mails: list[str]) -> Path:
    with path.open("w", newline="") as file:
        rows = ((str(n), "Priya Nair", f"priya{n}@mail.example", mail) for n, mail in enumerate(mails))
        csv.writer(file).writerows([("id", "name", "email", "mail"), *rows])
    return path


def hosted(server: LoopbackServer, *, attempts: int = 8) -> HostedModel:
    """Return the real client, whose waits between tries take no time here."""

    async def at_once(_: float) -> None:
        await asyncio.sleep(0)

    return HostedModel(
        "loopback", key="none", base_url=server.base_url, policy=RetryPolicy(attempts=attempts), timing=Timing(sleep=at_once)
    )  # fmt: skip


def go(source: Path, out: Path, model: Model | None, **more: Any) -> Summary:
    return run(Options(input=source, out=out, **more), model)


def first_row(out: Path) -> dict[str, str]:
    with (out / "results.csv").open(newline="") as file:
        return next(csv.DictReader(file))


def outputs(out: Path, name: str) -> list[str]:
    return (out / name).read_text().splitlines()


def test_mails_that_read_well_never_go_to_the_model(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", [READS_WELL, FIGHTS, READS_WELL, "Lorem ipsum dolor sit amet."])
    with serving(LoopbackServer(plain)) as server:
        summary = go(source, tmp_path / "out", hosted(server))
        assert (summary.tally.waiting, len(server.requests)) == (1, 1)
    assert "I deserve" in server.requests[0].body["messages"][-1]["content"]
    assert summary.tally.done == 4


def test_neither_the_rows_names_nor_the_mails_leave_the_machine(tmp_path: Path) -> None:
    seen: list[Prompt] = []

    def answer(prompt: Prompt) -> Completion:
        seen.append(prompt)
        return Completion(text=plain_answer(prompt.messages[-1].content), usage=Usage(10, 10, 1))

    mail = FIGHTS.replace("for the call", "for the call, Ms Brandt; priya nair learned from Tomas Ruiz")
    source = table(tmp_path / "in.csv", [mail])
    go(source, tmp_path / "out", ScriptedModel(answer, profile=Profile(remote=True)))
    sent = "\n".join(message.content for prompt in seen for message in prompt.messages)
    assert sent
    for name in ("Brandt", "Priya", "priya", "Nair", "nair", "Ruiz", "Tomas", "mail.example"):
        assert name not in sent
    row = first_row(tmp_path / "out")
    assert "learned from Tomas Ruiz" in row["afterword_text"]


def test_more_processes_write_what_one_writes_and_ask_no_more(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 260)
    with serving(LoopbackServer(echo)) as server:
        for processes in (1, 2):
            summary = go(
                source, tmp_path / str(processes), SocketModel(server.base_url), task="draft", processes=processes
            )
            assert (summary.end, summary.tally.done) == (End.COMPLETE, 260)
    assert len(server.requests) == 520
    one, two = (tmp_path / str(n) / "results.jsonl" for n in (1, 2))
    assert one.read_bytes() == two.read_bytes()


def children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def test_a_process_that_dies_costs_no_row_and_buys_nothing_twice(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 300)
    killed: list[int] = []

    def answer(request: Request) -> Says:
        if len(server.requests) == 60:
            killed.append(children(os.getpid())[0])
            os.kill(killed[0], signal.SIGKILL)
        return echo(request, latency=0.01)

    with serving(LoopbackServer(answer)) as server:
        summary = go(source, tmp_path / "out", SocketModel(server.base_url), task="draft", processes=2)
    assert killed
    assert (summary.tally.done, summary.tally.failed) == (300, 0)
    assert len(server.requests) == 300


def test_a_provider_that_degrades_to_thirty_percent_errors_costs_tries_and_no_row(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 120)
    faults: tuple[Step, ...] = (Status(500), Status(429, {"retry-after": "1"}), Reset())
    seen = count()

    def answer(request: Request) -> Step:
        number = next(seen)
        return faults[number % 3] if number >= 40 and number % 10 < 3 else echo(request)

    with serving(LoopbackServer(answer)) as server:
        summary = go(source, tmp_path / "out", hosted(server), task="draft", price=Price(1, 1))
        sent = len(server.requests)
    assert (summary.end, summary.tally.done, summary.tally.failed) == (End.COMPLETE, 120, 0)
    (spent,) = json.loads((tmp_path / "out" / "summary.json").read_text())["spent"]
    assert sent > 120
    assert (spent["requests"], spent["failed_tries"]) == (sent, sent - 120), (
        "every try is counted, failed ones included"
    )
    assert (spent["prompt_tokens"], spent["completion_tokens"]) == (120 * 800, 120 * 200)
    assert spent["usd"] == pytest.approx(0.12)


def test_rows_whose_tries_are_all_in_vain_are_tried_again_by_the_same_command(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 30)
    seen = count()

    def answer(request: Request) -> Step:
        return Status(500) if next(seen) % 3 == 0 else echo(request)

    with serving(LoopbackServer(answer)) as server:
        first = go(source, tmp_path / "out", hosted(server, attempts=1), task="draft", concurrency=2)
        assert 0 < first.tally.failed < 30
        assert {json.loads(line)["class"] for line in outputs(tmp_path / "out", "failures.jsonl")} == {"model"}
        while go(source, tmp_path / "out", hosted(server, attempts=1), task="draft").tally.failed:
            pass
    assert outputs(tmp_path / "out", "failures.jsonl") == []
    (spent,) = json.loads((tmp_path / "out" / "summary.json").read_text())["spent"]
    assert spent["requests"] == len(server.requests)
    assert spent["requests"] - spent["failed_tries"] == 30


def test_a_wrong_key_stops_the_run_at_once(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 50)
    with serving(LoopbackServer([Status(401)])) as server:
        summary = go(source, tmp_path / "out", hosted(server), task="draft", concurrency=4)
    assert summary.end is End.PROVIDER
    assert len(server.requests) <= 8


def test_an_answer_that_was_paid_for_is_not_bought_again_when_a_rule_or_the_day_changes(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 5)
    with serving(LoopbackServer(echo)) as server:
        go(source, tmp_path / "out", SocketModel(server.base_url), task="draft")
        before = (tmp_path / "out" / "results.jsonl").read_bytes()
        ledger = sqlite3.connect(tmp_path / "out" / NAME)
        ledger.execute("UPDATE results SET key = randomblob(16)")  # as another rules version or another day would
        ledger.commit()
        ledger.close()
        again = go(source, tmp_path / "out", SocketModel(server.base_url), task="draft")
    assert (again.tally.kept, again.tally.done) == (0, 5)
    assert len(server.requests) == 5
    assert (tmp_path / "out" / "results.jsonl").read_bytes() == before


def test_feedback_is_read_and_answered(tmp_path: Path) -> None:
    told = "They went with somebody who has used SAP before; you have not."
    source = table(tmp_path / "in.csv", [told])
    assert go(source, tmp_path / "read", None, task="read").tally.done == 1
    row = first_row(tmp_path / "read")
    assert row["afterword_primary"] == "skills_gap"
    with serving(LoopbackServer(echo)) as server:
        go(source, tmp_path / "reply", SocketModel(server.base_url), task="reply")
    row = first_row(tmp_path / "reply")
    assert "thank" in row["afterword_text"].lower()
    assert go(source, tmp_path / "floor", None, task="reply").tally.done == 1


class Clock:
    """A clock whose sleeper moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, span: float) -> None:
        self.now += span
        await asyncio.sleep(0)


async def sent_in(clock: Clock, pace: Pace, requests: int, tokens: int) -> float:
    """Send so many requests side by side, and return the seconds that took by the clock."""
    before = clock.now
    await asyncio.gather(*(pace.turn(tokens) for _ in range(requests)))
    return clock.now - before


@pytest.mark.parametrize(
    ("headers", "tokens", "least"),
    [
        ({"x-ratelimit-limit-requests": "60"}, 10, 54),
        ({"x-ratelimit-limit-tokens": "60000"}, 1000, 54),
        ({"anthropic-ratelimit-requests-limit": "60"}, 10, 54),
        ({"x-ratelimit-limit-requests": "60", "x-ratelimit-limit-tokens": "30000"}, 1000, 108),
        ({"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m30s"}, 10, 90),
    ],
)
def test_a_rate_learnt_from_headers_is_kept_under(headers: Mapping[str, str], tokens: int, least: float) -> None:
    async def told() -> tuple[float, float]:
        clock = Clock()
        pace = Pace(clock=clock, sleep=clock.sleep)
        before = await sent_in(clock, pace, 60, tokens)
        pace.learn(headers)
        return before, await sent_in(clock, pace, 60, tokens)

    before, after = asyncio.run(told())
    assert before == 0, "nobody has named a limit yet"
    assert least <= after <= least * 1.2


def test_a_clock_that_jumps_makes_the_pace_neither_race_nor_hang() -> None:
    async def jumped() -> tuple[float, float]:
        clock = Clock()
        pace = Pace(clock=clock, sleep=clock.sleep)
        pace.learn({"x-ratelimit-limit-requests": "60"})
        await sent_in(clock, pace, 10, 1)
        clock.now -= 500
        back = await sent_in(clock, pace, 30, 1)
        clock.now += 1e9
        return back, await sent_in(clock, pace, 60, 1)

    back, forth = asyncio.run(jumped())
    assert back < 600
    assert forth >= 50


@pytest.mark.parametrize(
    ("text", "span"), [("250ms", 0.25), ("6m0s", 360), ("1h2m3s", 3723), ("2.5", 2.5), ("soon", None), ("-1", None), ("", None)]
)  # fmt: skip
def test_spans_are_read_as_providers_write_them(text: str, span: float | None) -> None:
    assert seconds(text) == span


def test_what_is_in_flight_counts_at_its_worst_against_a_ceiling() -> None:
    async def both() -> list[str]:
        purse, order = Purse(max_tokens=100), []

        async def one(name: str, really: int) -> None:
            async with purse.held(60, 0):
                order.append(name)
                await asyncio.sleep(0.01)
                purse.spend(really, 0)

        await asyncio.gather(one("first", 10), one("second", 10))
        return order

    assert asyncio.run(both()) == ["first", "second"]


def interrupted(source: Path, out: Path, server: LoopbackServer, *, times: int) -> float:
    """Run the command in a process of its own, interrupt it while it asks, and return the seconds until it ended."""
    words = [sys.executable, "-m", "afterword", "batch", "run", str(source), "--out", str(out), "--task", "draft",
             "--model", "loopback", "--concurrency", "4"]  # fmt: skip
    environ = os.environ | {"OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": "none"}
    child = subprocess.Popen(words, env=environ, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    while len(server.requests) < 8 and child.poll() is None:
        time.sleep(0.005)
    began = time.monotonic()
    for _ in range(times):
        child.send_signal(signal.SIGINT)
        time.sleep(0.3)
    _, said = child.communicate(timeout=100)
    assert "once more to stop at once" in said
    assert "Everything done is kept. Run the same command again to go on." in said
    assert "Traceback" not in said
    assert child.returncode == 130
    return time.monotonic() - began


def test_an_interrupt_finishes_what_is_in_flight_and_the_next_run_goes_on(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 60)
    with serving(LoopbackServer(partial(echo, latency=0.2))) as server:
        interrupted(source, tmp_path / "out", server, times=1)
        asked = len(server.requests)
        assert 8 <= asked < 60
        found = [json.loads(line)["afterword"]["status"] for line in outputs(tmp_path / "out", "results.jsonl")]
        assert (found.count("done"), found.count("pending")) == (asked, 60 - asked), (
            "what was asked is there, the rest waits"
        )
        rest = go(source, tmp_path / "out", hosted(server), task="draft")
    assert (rest.tally.kept, rest.tally.done) == (asked, 60 - asked)
    assert len(server.requests) == 60


def test_a_second_interrupt_stops_at_once_and_keeps_what_was_paid(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 60)
    slow = True
    with serving(
        LoopbackServer(lambda r: echo(r, latency=90.0 if slow and len(server.requests) > 4 else 0.0))
    ) as server:
        assert interrupted(source, tmp_path / "out", server, times=2) < 60, "it did not wait for what was in flight"
        slow = False
        go(source, tmp_path / "out", hosted(server), task="draft")
    assert len(server.requests) <= 60 + 4


def test_a_clock_that_jumps_gives_no_nonsense_in_the_live_line() -> None:
    moments = iter([100.0, 50.0, 50.0])
    tally = Tally(waiting=10, asked=3, clock=lambda: next(moments))
    tally.ask()
    assert tally.left is None


def test_a_situation_that_is_not_to_be_asked_about_needs_no_model(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(situation(1, mood="angry")) + "\n")
    with serving(LoopbackServer(echo)) as server:
        summary = go(source, tmp_path / "out", hosted(server), task="draft")
    assert (summary.tally.waiting, len(server.requests)) == (0, 0)
    assert json.loads(outputs(tmp_path / "out", "results.jsonl")[0])["afterword"]["status"] == "declined"
