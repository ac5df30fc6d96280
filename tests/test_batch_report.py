"""The review of a batch: what the page holds, and what becomes of the marks made on it."""

from __future__ import annotations

import csv
import json
import re
from html import unescape
from pathlib import Path

import pytest

from afterword.batch.options import Options
from afterword.batch.report import apply_marks, write_report
from afterword.batch.run import run
from afterword.errors import AfterwordError, InputError

FIGHTS = "Dear Ann,\n\nThank you for the call. I deserve an answer by Friday. What should I work on?\n\nJo"
READS_WELL = "Dear Ann,\n\nThank you for telling me. Is there one thing I could work on before my next interview?\n\nJo"
NASTY = "Dear Ann,\n\n</script><script>alert(1)</script><img src=x onerror=alert(2)> You owe me an answer.\n\nJo"
MAILS = (READS_WELL, FIGHTS, NASTY, FIGHTS.replace("Jo", "Cleo"))


def batch(folder: Path, mails: tuple[str, ...] = MAILS) -> Path:
    """Rewrite some mails and return the folder of the run."""
    source = folder / "in.csv"
    with source.open("w", newline="") as file:
        csv.writer(file).writerows([("id", "text"), *((f"m{n}", mail) for n, mail in enumerate(mails))])
    run(Options(input=source, out=folder / "out"))
    return folder / "out"


def mails_of(page: str) -> list[dict[str, object]]:
    found = re.search(r'<script type="application/json" id="mails">(.*?)</script>', page, re.DOTALL)
    assert found
    return list(json.loads(found[1]))


def marks(out: Path, *, accepted: tuple[int, ...], needs_person: tuple[int, ...] = ()) -> Path:
    """Return a file of marks as the page exports it."""
    texts = {mail["row"]: mail["text"] for mail in mails_of((out / "report.html").read_text())}
    lines = [
        {"row": row, "text": texts[row], "mark": mark}
        for mark, rows in (("accepted", accepted), ("needs_person", needs_person))
        for row in rows
    ]
    path = out / "marks.json"
    path.write_text(json.dumps({"marks": lines}))
    return path


def test_the_page_loads_nothing_and_a_mail_can_end_no_element_of_it(tmp_path: Path) -> None:
    page = unescape(write_report(batch(tmp_path)).read_text())
    assert "default-src 'none'" in page
    assert "alert(1)</script>" not in page
    assert set(re.findall(r"""<[^>]*(?:src|href)=["']?(.)""", page)) == {"#"}
    assert [mail["before"] for mail in mails_of(page) if mail["row"] == 3] == [NASTY]


def test_what_needs_a_persons_eye_comes_first(tmp_path: Path) -> None:
    found = mails_of(write_report(batch(tmp_path)).read_text())
    assert len(found) == len(MAILS)
    assert found[-1]["row"] == 1, "the mail that reads well needs an eye least"


def test_applying_marks_writes_the_accepted_results_alone(tmp_path: Path) -> None:
    out = batch(tmp_path)
    write_report(out)
    applied = apply_marks(out, marks(out, accepted=(4, 1), needs_person=(2,)))
    assert (applied.accepted, applied.needs_person, applied.stale) == (2, 1, ())
    with applied.results.open(newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["m0", "m3"]


def test_a_mark_holds_for_the_text_it_was_made_on_and_no_other(tmp_path: Path) -> None:
    out = batch(tmp_path)
    write_report(out)
    made = marks(out, accepted=(1, 2))
    batch(tmp_path, (READS_WELL, FIGHTS.replace("call", "talk"), NASTY, FIGHTS))
    applied = apply_marks(out, made, format="jsonl")
    assert (applied.accepted, applied.stale) == (1, (2,))
    assert [json.loads(line)["id"] for line in applied.results.read_text().splitlines()] == ["m0"]


@pytest.mark.parametrize("text", ["", "[]", '{"marks": 3}', '{"marks": [{"row": 1, "mark": "sent", "text": ""}]}'])
def test_what_are_no_marks_is_said(tmp_path: Path, text: str) -> None:
    out = batch(tmp_path, (READS_WELL,))
    (tmp_path / "marks.json").write_text(text)
    with pytest.raises(InputError, match="marks"):
        apply_marks(out, tmp_path / "marks.json")


def test_a_report_needs_a_run_and_its_input(tmp_path: Path) -> None:
    with pytest.raises(AfterwordError, match="no batch was run here"):
        write_report(tmp_path)
    out = batch(tmp_path, (READS_WELL,))
    (tmp_path / "in.csv").unlink()
    with pytest.raises(InputError, match="input of the run"):
        write_report(out)


def test_what_a_person_should_look_at_is_flagged_wherever_flags_are_counted(tmp_path: Path) -> None:
    lost = "Hi Ann,\n\nI saved every mail of yours and will publish them. You will hear from my lawyer on Monday.\n\nJo"
    out = batch(tmp_path, (READS_WELL, lost))
    with (out / "results.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    looked = [row["afterword_needs_person"] for row in rows if row["afterword_needs_person"]]
    assert looked
    page = write_report(out).read_text("utf-8")
    assert f"flagged for a look</dt><dd>{len(looked)}</dd>" in page
    assert sum(bool(mail.get("flags")) for mail in mails_of(page)) == len(looked)
