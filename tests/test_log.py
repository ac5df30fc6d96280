"""The log keeps what is told to it, privately, for two processes at once, and forgets without a trace."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import stat
import subprocess
import sys

import pytest

from afterword.__main__ import main
from afterword.errors import StorageError
from afterword.gate import Decision, decide
from afterword.log import EntryKind, Log, default_path, exported, remember, remember_heard, remember_sent, with_history
from afterword.situation import RequestKind, situation_from

TEXT = "the welds on the second coupon were porous"
NOW = dt.datetime(2026, 3, 9, 12)
SITUATION = {
    "company": "Pallister Ltd",
    "role": {"title": "Welder"},
    "outcome": {"status": "rejected", "date": "2026-03-05"},
    "stages": [{"kind": "interview", "people": [{"position": "hiring_manager"}]}],
    "mood": "calm",
    "wants_to_know": "yes",
}


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "folder" / "log.sqlite3")


@pytest.fixture
def situation():
    return situation_from(SITUATION, today=NOW.date())


def test_reading_an_empty_log_creates_nothing(log):
    assert log.entries() == ()
    assert log.purge() == 0
    assert not log.path.parent.exists()


@pytest.mark.skipif(os.name != "posix", reason="permission bits are a matter of POSIX")
def test_nobody_else_can_read_the_file_even_if_it_was_open_before(log, situation):
    log.path.parent.mkdir()
    log.path.touch(0o644)
    log.path.chmod(0o644)
    remember(log, situation)
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600


def test_a_situation_kept_twice_is_kept_once(log, situation):
    assert remember(log, situation) == remember(log, situation)
    assert len(log.entries()) == 1


def test_the_gate_knows_from_the_log_that_feedback_was_asked_for(log, situation):
    assert decide(situation, now=NOW).verdict is Decision.ASK
    remember_sent(log, situation, RequestKind.FEEDBACK, dt.date(2026, 3, 6))
    known = with_history(situation, log)
    assert [request.date for request in known.requests] == [dt.date(2026, 3, 6)]
    assert decide(known, now=NOW).verdict is not Decision.ASK


def test_the_gate_knows_from_the_log_that_feedback_came(log, situation):
    remember_sent(log, situation, RequestKind.FEEDBACK, dt.date(2026, 3, 6))
    remember_heard(log, "PALLISTER, ltd.", "welder", TEXT, dt.date(2026, 3, 8))
    known = with_history(situation, log)
    assert [feedback.text for feedback in known.feedback] == [TEXT]
    assert known.requests[0].answered
    assert decide(known, now=NOW).verdict is Decision.THANK_ONLY


def test_what_the_situation_tells_itself_is_not_told_twice(log, situation):
    remember_heard(log, "Pallister", "Welder", TEXT)
    remember_sent(log, situation, RequestKind.FEEDBACK, dt.date(2026, 3, 6))
    known = with_history(with_history(situation, log), log)
    assert len(known.feedback) == 1
    assert len(known.requests) == 1


def test_another_company_or_role_or_an_unnamed_one_learns_nothing(log, situation):
    remember_heard(log, "Pallister", "Foreman", TEXT)
    remember_heard(log, "Varley", "Welder", TEXT)
    assert with_history(situation, log) == situation
    unnamed = situation_from({key: value for key, value in SITUATION.items() if key != "company"}, today=NOW.date())
    remember_heard(log, None, "Welder", TEXT)
    assert with_history(unnamed, log) == unnamed


def test_purge_leaves_no_readable_trace_of_the_text(log):
    for number in range(40):
        remember_heard(log, "Pallister", f"role {number}", f"{TEXT} {number} " * 50)
    remember_heard(log, "Varley", "Fitter", "kept words")
    assert TEXT.encode() in log.path.read_bytes()
    assert log.purge("pallister") == 40
    for file in log.path.parent.iterdir():
        assert TEXT.encode() not in file.read_bytes()
    assert [entry.body for entry in log.entries()] == ["kept words"]
    assert log.purge() == 1
    assert all(b"kept words" not in file.read_bytes() for file in log.path.parent.iterdir())


def test_two_processes_write_at_once_and_nothing_is_lost(log):
    script = (
        "import sys; from pathlib import Path; from afterword.log import Log, remember_heard\n"
        "for n in range(25): remember_heard(Log(Path(sys.argv[1])), 'C', 'r', f'{sys.argv[2]} {n}')"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(log.path), name]) for name in ("a", "b")]
    assert [process.wait(60) for process in running] == [0, 0]
    assert {entry.body for entry in log.entries()} == {f"{name} {n}" for name in "ab" for n in range(25)}


def test_a_process_killed_in_the_middle_of_a_write_costs_only_that_write(log):
    remember_heard(log, "C", "r", "before")
    script = (
        "import os, signal, sqlite3, sys\n"
        "d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('PRAGMA cache_size=1'); d.execute('BEGIN IMMEDIATE')\n"
        "d.executemany('INSERT INTO entry (recorded,kind,company,role,employer,position,body) VALUES (?,?,?,?,?,?,?)',\n"
        "  [('2026-01-01', 'heard', 'C', 'r', 'c', 'r', 'half ' * 500)] * 400)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(log.path)], check=False)
    assert [entry.body for entry in log.entries()] == ["before"]
    remember_heard(log, "C", "r", "after")
    assert [entry.body for entry in log.entries()] == ["before", "after"]


def test_a_file_that_is_no_log_is_one_clear_error(log):
    log.path.parent.mkdir()
    log.path.write_bytes(b"not a database at all, but long enough to be read as one " * 30)
    with pytest.raises(StorageError, match="cannot be used"):
        log.entries()


def test_a_log_of_a_newer_version_is_left_alone(log):
    remember_heard(log, "C", "r", "x")
    database = sqlite3.connect(log.path)
    database.execute("PRAGMA user_version=99")
    database.close()
    with pytest.raises(StorageError, match="newer"):
        log.entries()


def test_export_gives_every_entry_as_one_line_of_json(log, situation):
    remember(log, situation)
    remember_heard(log, "Pallister", "Welder", "two\nlines", dt.date(2026, 3, 8))
    first, second = (json.loads(line) for line in exported(log.entries()).splitlines())
    assert situation_from(first["body"], today=NOW.date()) == situation
    assert (second["kind"], second["body"], second["day"]) == (EntryKind.HEARD.value, "two\nlines", "2026-03-08")


def test_the_commands_keep_list_export_and_purge(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("AFTERWORD_LOG", str(tmp_path / "log.sqlite3"))
    message, file = tmp_path / "message.txt", tmp_path / "situation.json"
    message.write_text(TEXT, "utf-8")
    file.write_text(json.dumps(SITUATION), "utf-8")
    assert main(["log", "add", str(file)]) == 0
    assert main(["log", "sent", str(file), "--on", "2026-03-06"]) == 0
    assert main(["log", "heard", str(message), "--company", "Pallister", "--role", "Welder", "--on", "2026-03-08"]) == 0
    capsys.readouterr()
    assert main(["log", "list"]) == 0
    assert [line.split(": ", 1)[1] for line in capsys.readouterr().out.splitlines()] == [
        "situation",
        "sent: feedback",
        "heard",
    ]
    assert main(["log", "show", "3"]) == 0
    assert TEXT in capsys.readouterr().out
    assert main(["log", "show", "9"]) == 2
    assert main(["log", "export"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert main(["log", "purge"]) == 2
    assert main(["log", "purge", "--yes"]) == 0
    assert Log(default_path()).entries() == ()


def test_the_log_is_in_the_users_data_folder(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv("AFTERWORD_LOG", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["log", "path"]) == 0
    assert capsys.readouterr().out.strip().endswith("log.sqlite3")
    assert list(tmp_path.iterdir()) == []
