"""A batch run: outputs whole and in order, nothing done twice, and clear words where it cannot go on."""

from __future__ import annotations

import csv
import json
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.batch.item import Item
from afterword.batch.ledger import NAME, Edition, Ledger, content_of
from afterword.batch.lock import locked
from afterword.batch.options import End, Options, Summary
from afterword.batch.run import run
from afterword.batch.tally import Tally
from afterword.errors import AfterwordError, ConfigError, StorageError
from afterword.models import ScriptedModel
from afterword.prompt import Completion, Prompt, Usage
from batch_support import echoed, situation, write_situations

FIGHTS = "Dear Ann,\n\nI deserve an answer by Friday. You should reconsider, because I was clearly the best.\n\nJo"
READS_WELL = "Dear Ann,\n\nThank you for telling me. Is there one thing I could work on before my next interview?\n\nJo"


def table(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([("Nr", "Mail", "Note"), *rows])
    return path


def check(source: Path, out: Path, **more: object) -> Summary:
    return run(Options(input=source, out=out, task="check", **more))  # type: ignore[arg-type]


def draft(source: Path, out: Path, model: ScriptedModel | None, **more: object) -> Summary:
    return run(Options(input=source, out=out, task="draft", **more), model)  # type: ignore[arg-type]


def echoing() -> ScriptedModel:
    return ScriptedModel(lambda prompt: Completion(text=echoed(prompt.messages[-1].content), usage=Usage(700, 200, 1)))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_results_keep_the_columns_and_the_order_of_the_input_and_add_what_was_found(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", *((str(n), FIGHTS if n % 2 else READS_WELL, f"note {n}") for n in range(500)))
    summary = check(source, tmp_path / "out")
    assert summary.results == tmp_path / "out" / "results.csv"
    found = read(summary.results)
    assert [(row["Nr"], row["Note"]) for row in found] == [(str(n), f"note {n}") for n in range(500)]
    assert all((int(row["afterword_findings"]) > 0) == (n % 2 == 1) for n, row in enumerate(found))


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", *((str(n), FIGHTS + "!" * (n % 7), "") for n in range(900)))
    for processes in (1, 2):
        check(source, tmp_path / str(processes), processes=processes)
    one, two = (tmp_path / str(n) / "results.csv" for n in (1, 2))
    assert one.read_bytes() == two.read_bytes()


def test_duplicates_stay_rows_of_their_own(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", *[("7", FIGHTS, "")] * 3, ("8", FIGHTS, ""))
    summary = check(source, tmp_path / "out")
    assert (summary.tally.done, len(read(tmp_path / "out" / "results.csv"))) == (4, 4)
    ledger = sqlite3.connect(tmp_path / "out" / NAME)
    assert ledger.execute("SELECT count(*) FROM results").fetchone() == (4,)
    ledger.close()


def test_the_same_run_again_does_nothing_again(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", ("1", FIGHTS, ""), ("2", READS_WELL, ""), ("1", FIGHTS, ""))
    first = check(source, tmp_path / "out")
    before = (tmp_path / "out" / "results.csv").read_bytes()
    again = check(source, tmp_path / "out")
    assert (first.tally.done, again.tally.done, again.tally.kept) == (3, 0, 3)
    assert (tmp_path / "out" / "results.csv").read_bytes() == before
    grown = check(table(tmp_path / "in.csv", ("0", READS_WELL, ""), ("1", FIGHTS, "")), tmp_path / "out")
    assert (grown.tally.done, grown.tally.kept) == (1, 1)


@pytest.mark.parametrize("changed", ["task", "settings", "rules"])
def test_a_result_depends_on_task_settings_and_rules(changed: str) -> None:
    parts = {"task": "rewrite", "settings": "", "rules": "a", "model": "m", "prompts": "p"}
    content = content_of(Item(number=1, id="1", text=FIGHTS))
    assert Edition(**parts).key(content, 0) != Edition(**parts | {changed: "other"}).key(content, 0)
    assert Edition(**parts).key(content, 0) != Edition(**parts).key(content, 1)
    assert Edition(**parts).key(content, 0) == Edition(**parts | {"model": "n", "prompts": "q"}).key(content, 0)


def test_another_model_is_asked_only_for_the_rows_that_need_one(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    asks, waits = situation(1), situation(2, mood="angry")
    source.write_text(json.dumps(asks) + "\n" + json.dumps(waits) + "\n")
    first, same, other = echoing(), echoing(), echoing()
    other.name = "another"  # type: ignore[misc]  # a name of its own
    assert draft(source, tmp_path / "out", first).tally.waiting == 1
    again = draft(source, tmp_path / "out", same)
    assert (again.tally.kept, len(same.prompts)) == (2, 0)
    changed = draft(source, tmp_path / "out", other)
    assert (changed.tally.kept, len(other.prompts)) == (1, 1)


def test_bad_rows_go_to_the_failures_and_the_run_goes_on(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f'id,text\n1,"{READS_WELL}"\n2,\n3,a,b\n4,"{FIGHTS}"\n')
    summary = check(source, tmp_path / "out")
    failures = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert [(line["row"], line["class"]) for line in failures] == [(2, "empty"), (3, "columns")]
    assert (summary.end, summary.tally.done, summary.tally.failed) == (End.COMPLETE, 2, 2)
    assert [row["id"] for row in read(tmp_path / "out" / "results.csv")] == ["1", "4"]


def test_a_wrong_situation_is_a_failure_of_its_row_with_every_problem_named(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(situation(1)) + "\n" + json.dumps(situation(2, mood="purple")) + "\n")
    summary = draft(source, tmp_path / "out", None)
    (failure,) = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert (summary.tally.done, failure["row"], failure["class"]) == (1, 2, "input")
    assert "purple" in failure["reason"]


def test_a_second_run_on_the_same_folder_says_so_and_stops(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", ("1", FIGHTS, ""))
    with locked(tmp_path / "out"), pytest.raises(ConfigError, match="another run is at work here"):
        check(source, tmp_path / "out")
    assert check(source, tmp_path / "out").tally.done == 1


def test_a_ceiling_on_tokens_stops_before_it_is_passed_and_keeps_everything(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 10)
    stopped = draft(source, tmp_path / "out", echoing(), max_tokens=5000, concurrency=4)
    assert stopped.end is End.CEILING
    assert 0 < stopped.tally.tokens <= 5000
    rest = echoing()
    done = draft(source, tmp_path / "out", rest)
    assert done.end is End.COMPLETE
    assert done.tally.kept + len(rest.prompts) == 10
    assert done.tally.kept == stopped.tally.tokens // 900


def test_a_ceiling_in_dollars_needs_a_price_and_is_kept_under(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 10)
    with pytest.raises(ConfigError, match="--price"):
        draft(source, tmp_path / "out", echoing(), max_usd=0.01)
    from afterword.batch.money import asked_price

    stopped = draft(source, tmp_path / "out", echoing(), max_usd=0.02, price=asked_price("3/15"), concurrency=3)
    assert stopped.end is End.CEILING
    assert stopped.tally.usd is not None
    assert 0 < stopped.tally.usd <= 0.02


def test_a_plan_says_what_a_run_would_take_and_asks_nothing(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 6)
    model = echoing()
    from afterword.batch.money import asked_price

    summary = draft(source, tmp_path / "out", model, plan_only=True, price=asked_price("1/1"))
    assert (summary.end, summary.tally.plan.rows, len(model.prompts)) == (End.PLANNED, 6, 0)
    assert summary.tally.plan.usd is not None
    assert summary.tally.plan.usd > 0


def test_a_damaged_ledger_is_said_and_recovered_without_paying_for_what_can_be_read(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 200)
    draft(source, tmp_path / "out", echoing())
    ledger = tmp_path / "out" / NAME
    data = bytearray(ledger.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 8192] = b"\xff" * 8192
    ledger.write_bytes(data)
    with pytest.raises(StorageError, match="--recover"):
        draft(source, tmp_path / "out", echoing())
    model = echoing()
    summary = draft(source, tmp_path / "out", model, recover=True)
    assert summary.end is End.COMPLETE
    assert summary.tally.recovered
    assert len(model.prompts) < 200
    assert (tmp_path / "out" / "ledger.damaged").exists()


def test_a_ledger_that_is_no_database_is_said_and_set_aside(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", ("1", FIGHTS, ""))
    check(source, tmp_path / "out")
    (tmp_path / "out" / NAME).write_bytes(b"something else entirely" * 100)
    with pytest.raises(StorageError, match="damaged"):
        check(source, tmp_path / "out")
    assert check(source, tmp_path / "out", recover=True).tally.done == 1


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", ("1", FIGHTS, ""))
    with pytest.raises(StorageError, match="cannot be written"):
        check(source, Path("/proc/self/fdinfo/batch"))
    with pytest.raises(StorageError, match="cannot be written"):
        check(source, Path("/proc/self/fdinfo"))


def in_little_room(source: Path, out: Path, most: int) -> subprocess.CompletedProcess[str]:
    """Run with files bounded to `most` bytes, which is how a full disk looks to the program."""
    words = [sys.executable, "-m", "afterword", "batch", "run", str(source), "--out", str(out), "--task", "check"]
    return subprocess.run(
        words, capture_output=True, text=True, timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)), stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("most", [20_000, 120_000, 260_000])
def test_a_full_disk_is_one_clear_line_and_the_same_command_goes_on_later(tmp_path: Path, most: int) -> None:
    source = table(tmp_path / "in.csv", *((str(n), FIGHTS, "x" * 500) for n in range(400)))
    full = in_little_room(source, tmp_path / "out", most)
    assert full.returncode != 0
    assert "Traceback" not in full.stderr
    assert "full" in full.stderr or "too large" in full.stderr
    assert not (tmp_path / "out" / "results.csv").exists()
    assert check(source, tmp_path / "out").tally.rows == 400
    assert len(read(tmp_path / "out" / "results.csv")) == 400


def test_rows_failing_one_after_another_stop_the_run_and_are_tried_again(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 60)
    from afterword.errors import ModelUnavailable

    down = ScriptedModel([ModelUnavailable("the server is down")])
    stopped = draft(source, tmp_path / "out", down, concurrency=4)
    assert stopped.end is End.PROVIDER
    assert len(down.prompts) < 60
    model = echoing()
    assert draft(source, tmp_path / "out", model).tally.done == 60
    assert len(model.prompts) == 60


def test_a_bug_in_a_task_costs_one_row_and_says_where_without_the_mails_words(tmp_path: Path) -> None:
    source = write_situations(tmp_path / "in.jsonl", 5)

    def answer(prompt: Prompt) -> Completion:
        if "schedule 3" in prompt.messages[-1].content:
            raise ZeroDivisionError("ferry schedule 3")
        return Completion(text=echoed(prompt.messages[-1].content))

    summary = draft(source, tmp_path / "out", ScriptedModel(answer))
    (failure,) = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text().splitlines()]
    assert (summary.tally.done, failure["row"], failure["class"]) == (4, 4, "internal")
    assert "ZeroDivisionError" in failure["reason"]
    assert "ferry" not in failure["reason"]


def test_a_clock_that_jumps_gives_no_nonsense() -> None:
    moments = iter([100.0, 50.0, 1e12, -5.0])
    tally = Tally(waiting=10, asked=3, clock=lambda: next(moments))
    tally.ask()
    assert [tally.rate, tally.rate] == [0.0, 3 / (1e12 - 100)]
    assert tally.rate == 0.0


def test_status_reads_a_folder_that_nobody_ran_a_batch_in_as_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(AfterwordError, match="no batch was run here"):
        Ledger(tmp_path / NAME, readonly=True)
