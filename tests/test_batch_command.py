"""The batch commands as a person uses them: what they print, where results go, and how they end."""

from __future__ import annotations

import csv
import io
import json
import mailbox
import os
import subprocess
import sys
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.__main__ import main
from afterword.batch.lock import locked
from afterword.batch.money import dollars, listed_price
from afterword.batch.options import End, Summary
from afterword.batch.progress import Progress, closing_lines, intent_lines, live_line, plan_lines
from afterword.batch.tally import Plan, Tally
from afterword.batch.writers import defused

FIGHTS = "Dear Ann,\n\nThank you for the call. I deserve an answer by Friday. What should I work on?\n\nJo"
READS_WELL = "Dear Ann,\n\nThank you for telling me. Is there one thing I could work on before my next interview?\n\nJo"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "in.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(
            [("id", "mail", "note"), ("1", FIGHTS, "=1+1"), ("2", READS_WELL, "-5"), ("3", "", "")]
        )
    return path


def run(*words: object) -> int:
    return main(["batch", *map(str, words)])


def test_a_run_says_what_it_found_and_did_and_prints_where_the_results_are(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--model", "none") == 0
    said = capsys.readouterr()
    assert said.out.strip() == str(tmp_path / "out" / "results.csv")
    assert 'Detected CSV, utf-8, 3 columns; text from "mail", id from "id".' in said.err
    assert "3 rows: 2 done, 1 failed." in said.err
    assert "failures.jsonl says why" in said.err
    assert f"afterword batch report {tmp_path / 'out'}" in said.err


def test_the_summary_and_the_status_are_one_json_object(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--model", "none", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["end"], found["rows"]["done"], found["rows"]["failed"]) == ("complete", 2, 1)
    assert run("status", tmp_path / "out", "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"]["rows"] == 3
    assert run("status", tmp_path / "out") == 0
    assert "2 of 3 rows done, 1 failed, 0 waiting for a model" in capsys.readouterr().out


def test_a_report_is_written_and_its_marks_applied(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("run", table, "--out", tmp_path / "out", "--model", "none")
    assert run("report", tmp_path / "out") == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(tmp_path / "out" / "report.html")
    (tmp_path / "marks.json").write_text(json.dumps({"marks": [{"row": 1, "text": "old", "mark": "accepted"}]}))
    assert run("report", tmp_path / "out", "--apply", tmp_path / "marks.json") == 0
    assert "their text changed since they were marked: row 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--map", "text"], "write ROLE=COLUMN"),
        (["--map", "text=Mial"], "did you mean mail"),
        (["--task", "sing"], "choose rewrite"),
        (["--format", "pdf"], "choose csv"),
        (["--from", "xls"], "choose csv"),
        (["--price", "free"], "dollars for a million tokens"),
    ],
)
def test_a_wrong_option_is_said_with_the_right_ones(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--model", "none", *words) == 2
    assert said in capsys.readouterr().err


def test_a_second_run_on_the_same_folder_says_so_and_stops(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with locked(tmp_path / "out"):
        assert run("run", table, "--out", tmp_path / "out", "--model", "none") == 2
    assert f"another run is at work here (process {os.getpid()})" in capsys.readouterr().err


def test_a_pipe_is_kept_and_can_be_run_again(table: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "afterword", "batch", "run", "-", "--out", str(tmp_path / "out"), "--model", "none"]
    for kept in (0, 2):
        done = subprocess.run(words, input=table.read_bytes(), capture_output=True, timeout=60)
        assert done.returncode == 0
        assert (f"{kept} kept" in done.stderr.decode()) == (kept > 0)
    assert (tmp_path / "out" / "input.spool").read_bytes() == table.read_bytes()


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/usr/bin/setpriv").exists(), reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_one_clear_line(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o555)
    tmp_path.chmod(0o755)
    words = [sys.executable, "-m", "afterword", "batch", "run", str(table), "--out", str(out), "--model", "none"]
    if os.geteuid() == 0:  # root may write everywhere, unless it gives up that right
        words = ["/usr/bin/setpriv", "--bounding-set", "-all", "--inh-caps", "-all", "--reuid", "0", *words]
        words[1:1] = ["--no-new-privs"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "this folder cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_cells_that_start_a_formula_are_defused_and_numbers_are_left(table: Path, tmp_path: Path) -> None:
    run("run", table, "--out", tmp_path / "out", "--model", "none")
    with (tmp_path / "out" / "results.csv").open(newline="") as file:
        assert [row["note"] for row in csv.DictReader(file)] == ["'=1+1", "-5"]


@given(st.text(max_size=30))
def test_no_cell_that_a_spreadsheet_would_run_is_left(text: str) -> None:
    cell = defused(text)
    assert cell.removeprefix("'") == text.removeprefix("'") or cell == f"'{text}"
    assert not cell.lstrip().startswith(("=", "@", "＝", "＠", "＋", "－"))
    assert not cell.startswith(("\t", "\r", "\n"))
    if cell.lstrip().startswith(("+", "-")):
        assert set(cell.lstrip()) <= set("+-0123456789.,%") or any(c.isdigit() for c in cell)


def test_any_input_can_become_jsonl_or_mails(table: Path, tmp_path: Path) -> None:
    run("run", table, "--out", tmp_path / "a", "--model", "none", "--format", "jsonl")
    lines = [json.loads(line) for line in (tmp_path / "a" / "results.jsonl").read_text().splitlines()]
    assert [(line["id"], line["afterword"]["status"]) for line in lines] == [("1", "done"), ("2", "unchanged")]
    run("run", table, "--out", tmp_path / "b", "--model", "none", "--format", "eml")
    files = sorted((tmp_path / "b" / "results").iterdir())
    assert [file.name for file in files] == ["000001.eml", "000002.eml"]
    mail = message_from_bytes(files[0].read_bytes(), policy=default)
    assert "I deserve" not in mail.get_content()
    index = [json.loads(line) for line in (tmp_path / "b" / "results.index.jsonl").read_text().splitlines()]
    assert [line["file"] for line in index] == ["000001.eml", "000002.eml"]


def written_mail(body: str, number: int) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Jo Doe <jo@c.example>", "Ann <ann@x.example>", "Your décision"
    mail["Message-ID"] = f"<{number}@c.example>"
    mail.set_content(body)
    if number:
        mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="cv.pdf")
    return mail


def test_a_mailbox_comes_back_as_a_mailbox_with_its_attachments(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "in.mbox")
    for number, body in enumerate((READS_WELL, FIGHTS + "\nFrom here on I am sincere.\n")):
        box.add(written_mail(body, number))
    box.close()
    assert run("run", tmp_path / "in.mbox", "--out", tmp_path / "out", "--model", "none") == 0
    found = mailbox.mbox(tmp_path / "out" / "results.mbox")
    mails = [message_from_bytes(found.get_bytes(key), policy=default) for key in found.keys()]  # noqa: SIM118  # no mapping
    found.close()
    assert [mail["Message-ID"] for mail in mails] == ["<0@c.example>", "<1@c.example>"]
    assert "X-Afterword-Status" not in mails[0], "a mail that stays, stays byte for byte"
    assert mails[1]["X-Afterword-Status"] == "done"
    assert mails[1]["Subject"] == "Your décision"
    assert [part.get_filename() for part in mails[1].iter_attachments()] == ["cv.pdf"]  # type: ignore[attr-defined]
    body = mails[1].get_body().get_content()  # type: ignore[attr-defined]
    assert "I deserve" not in body
    assert "From here on I am sincere." in body


def test_a_folder_comes_back_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(FIGHTS)
    (tmp_path / "in" / "deep" / "b.eml").write_bytes(written_mail(READS_WELL, 1).as_bytes())
    assert run("run", tmp_path / "in", "--out", tmp_path / "out", "--model", "none") == 0
    assert "I deserve" not in (tmp_path / "out" / "results" / "a.txt").read_text()
    assert (tmp_path / "out" / "results" / "deep" / "b.eml").read_bytes() == (
        tmp_path / "in" / "deep" / "b.eml"
    ).read_bytes()
    assert run("report", tmp_path / "out") == 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_live_line_and_other_streams_plain_ones() -> None:
    for stream in (Terminal(), io.StringIO()):
        tally = Tally(detected="CSV", rows=3, done=3, model="none")
        progress = Progress(tally, stream)
        with progress.shown():
            progress.watch("detected", tally)
            progress.watch("judging", tally)
            progress.watch("plan", tally)
        assert "Detected CSV." in stream.getvalue()
        assert ("\x1b[" in stream.getvalue()) == stream.isatty()
    assert "Reading: 3 rows" in live_line("judging", tally)
    assert live_line("writing", tally) == "Writing 3 rows"


def test_the_live_line_says_done_failed_rate_time_left_and_spent() -> None:
    moments = iter([0.0, *[10.0] * 9])
    tally = Tally(model="m", waiting=300, asked=20, failed=1, tokens=5000, usd=0.25, limits="60 requests a minute", clock=lambda: next(moments))  # fmt: skip
    tally.ask()
    assert live_line("asking", tally) == (
        "Asking m: 20 of 300 · 1 failed · 2.0 rows/s · 2 min left · $0.2500 spent · 5,000 tokens · at most 60 requests a minute"
    )


def test_the_plan_names_rows_tokens_and_price() -> None:
    tally = Tally(model="m", rows=10, done=4, kept=2, failed=1, plan=Plan(3, 3000, 900, 0.5))
    assert plan_lines(tally) == [
        "10 rows: 4 done without a model, 2 kept from earlier runs, 1 failed, 3 need the model.",
        "Plan: about 3,000 tokens in and 900 out with m, about $0.5000.",
    ]


def test_a_plan_alone_says_that_nothing_is_done_and_how_it_would_be() -> None:
    tally = Tally(model="none", rows=26, done=25, failed=1)
    assert intent_lines(tally) == [
        "26 rows: 25 can be done, 1 cannot be read.",
        "This is the plan alone. Without a model, nothing will be asked and nothing spent. The same command without --plan writes the results.",
    ]
    asked = intent_lines(Tally(model="m", rows=5, done=2, kept=1, plan=Plan(2, 3000, 900, 0.5)))
    assert asked[0] == "5 rows: 2 can be done without a model, 1 kept from earlier runs, 2 would need the model."
    assert asked[2].startswith("This is the plan alone. Nothing has been asked.")


@pytest.mark.parametrize("task", ["rewrite", "check"])
def test_a_text_that_cannot_be_judged_has_no_scores(task: str, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    spanish = "Muchas gracias por su respuesta, pero creo que no es justo y quiero saber por qué me rechazaron."
    source.write_text(
        f'id,text\n1,"{spanish}"\n2,"Thank you for your call on Monday. What could I do better next time?"\n'
    )
    assert main(["batch", "run", str(source), "--out", str(tmp_path / "out"), "--task", task, "--model", "none"]) == 0
    with (tmp_path / "out" / "results.csv").open(encoding="utf-8") as stream:
        foreign, own = csv.DictReader(stream)
    scored = [name for name in own if "sincerity" in name or "non_defensiveness" in name]
    assert scored
    assert {foreign[name] for name in scored} == {""}
    assert "" not in {own[name] for name in scored}


def test_the_last_lines_tell_what_was_spent_and_how_to_go_on() -> None:
    tally = Tally(rows=10, done=6, kept=1)
    said = closing_lines(
        Summary(End.CEILING, "The ceiling is reached.", tally, Path("o/results.csv")), [("m", 9, 2, 700, 80, None)]
    )
    assert said == [
        "7 of 10 rows done, 0 failed.",
        "Spent so far on m: 9 requests, 2 of them in vain, 700 tokens in, 80 out, price unknown.",
        "The ceiling is reached.",
        "Everything done is kept. Raise the ceiling and run the same command again to go on.",
        "To review it: afterword batch report o",
    ]
    assert "Run the same command again" in closing_lines(Summary(End.INTERRUPTED, "", tally, None), [])[-1]


def test_prices_come_from_the_public_list_and_small_sums_do_not_look_like_nothing() -> None:
    price = listed_price("gpt-4o-mini")
    assert price is not None
    assert 0 < price.tokens_in < price.tokens_out
    assert listed_price("a-model-of-ones-own") is None
    assert (dollars(0.0042), dollars(12.5), dollars(0)) == ("$0.0042", "$12.50", "$0.00")


def test_another_task_never_replaces_what_is_in_the_folder(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--model", "none") == 0
    before = (tmp_path / "out" / "results.csv").read_bytes()
    capsys.readouterr()
    assert run("run", table, "--out", tmp_path / "out", "--task", "check") == 2
    assert f"--out {tmp_path / 'out-check'}" in capsys.readouterr().err
    assert (tmp_path / "out" / "results.csv").read_bytes() == before
    assert run("run", table, "--out", tmp_path / "out-check", "--task", "check") == 0
    assert run("run", table, "--out", tmp_path / "out", "--model", "none") == 0


def test_a_task_without_a_model_speaks_of_none_unless_one_was_named(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--task", "check") == 0
    assert "Writing with" not in capsys.readouterr().err
    assert run("run", table, "--out", tmp_path / "out", "--task", "check", "--model", "some") == 0
    assert "No model has a part in check" in capsys.readouterr().err


def test_ids_that_do_not_tell_rows_apart_are_counted_and_every_row_keeps_its_result(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "in.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("Nr.", "text"), ("7", FIGHTS), ("7", READS_WELL), ("", FIGHTS + "!")])
    assert run("run", tmp_path / "in.csv", "--out", tmp_path / "out", "--model", "none") == 0
    said = capsys.readouterr().err
    assert 'id from "Nr."' in said
    assert "Ids: 1 id stands on several rows and 1 row has no id;" in said
    with (tmp_path / "out" / "results.csv").open(newline="") as file:
        assert [row["Nr."] for row in csv.DictReader(file)] == ["7", "7", ""]


def test_a_failed_row_is_said_to_stand_outside_the_results(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("run", table, "--out", tmp_path / "out", "--model", "none") == 0
    assert "1 row failed: failures.jsonl says why" in capsys.readouterr().err
    with (tmp_path / "out" / "results.csv").open(newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["1", "2"]
