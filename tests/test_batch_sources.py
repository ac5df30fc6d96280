"""Inputs of a batch: what is detected, what is read, and what becomes of rows that cannot be."""

from __future__ import annotations

import csv
import io
import json
import mailbox
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.batch.item import BadRow, Item, Row
from afterword.batch.sources import open_source
from afterword.errors import ConfigError, InputError, TextError

MAIL = "Dear Ms Ölmez,\n\nthank you, and “good luck”.\n"


def rows(path: Path, needs: str = "text", **columns: str) -> list[Row]:
    return list(open_source(path, columns, needs=needs).rows())


def items(path: Path, **columns: str) -> list[Item]:
    found = rows(path, **columns)
    assert all(isinstance(row, Item) for row in found), found
    return [row for row in found if isinstance(row, Item)]


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(("delimiter", "kind"), [(",", "csv"), (";", "csv"), ("|", "csv"), ("\t", "tsv")])
def test_a_table_is_read_in_any_usual_encoding_and_cut(
    tmp_path: Path, encoding: str, delimiter: str, kind: str
) -> None:
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter)
    table.writerows([["Nr", "Mail Text", "To"], *([str(n), MAIL, "a@b.example"] for n in range(3))])
    path = written(tmp_path / "mails", out.getvalue(), encoding)
    source = open_source(path, {})
    found = items(path)
    assert (source.kind, [item.text for item in found]) == (kind, [MAIL] * 3)
    assert [(item.number, item.id, item.recipient) for item in found] == [
        (n + 1, str(n), "a@b.example") for n in range(3)
    ]


def test_what_was_detected_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "m.csv", 'Nr;Mail\n1;"Grüße"\n2;"Ende"\n', "cp1252")
    said = open_source(path, {}).describe()
    assert said == 'CSV, separated by semicolon, cp1252, 2 columns; text from "Mail", id from "Nr"'


@given(st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), min_size=1, max_size=8))
def test_every_table_python_writes_comes_back_cell_for_cell(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("t") / "t.csv"
    with path.open("w", newline="", encoding="utf-8", errors="surrogatepass") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerows([["id", "text", "other"], *cells])
    found = rows(path)
    assert len(found) == len(cells)
    for row, written_cells in zip(found, cells, strict=True):
        if isinstance(row, Item):
            assert row.raw == written_cells
        else:
            assert row.kind in ("empty", "binary", "encoding")


def test_a_broken_row_costs_itself_and_no_other(tmp_path: Path) -> None:
    text = (
        'id,text\n1,fine\n2,"never closed\n3,fine too\n4,"half "quoted" cell"\n5,good\n6,too,many\n7\n8,"  "\n9,last\n'
    )
    found = rows(written(tmp_path / "t.csv", text))
    assert [row.text for row in found if isinstance(row, Item)] == ["fine", "fine too", "good", "last"]
    assert [(row.number, row.kind) for row in found if isinstance(row, BadRow)] == [
        (2, "malformed"), (4, "malformed"), (6, "columns"), (7, "columns"), (8, "empty"),
    ]  # fmt: skip
    assert all(row.reason for row in found if isinstance(row, BadRow))


def test_one_line_in_another_encoding_does_not_change_how_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"id,text\n1,caf\xc3\xa9\n2,caf\xe9\n3,na\xc3\xafve\n")
    found = rows(path)
    assert [row.text if isinstance(row, Item) else row.kind for row in found] == ["café", "encoding", "naïve"]


def test_columns_that_could_be_two_things_are_asked_for_and_not_guessed(tmp_path: Path) -> None:
    path = written(tmp_path / "t.csv", "body,message\na,b\nc,d\n")
    with pytest.raises(ConfigError, match="body and message could each be the text"):
        open_source(path, {})
    assert [item.text for item in items(path, text="message")] == ["b", "d"]
    with pytest.raises(ConfigError, match="did you mean message"):
        open_source(path, {"text": "mesage"})
    with pytest.raises(ConfigError, match="nothing here is called words"):
        open_source(path, {"words": "body"})


def test_jsonl_rows_are_read_and_broken_lines_are_told_apart(tmp_path: Path) -> None:
    lines = [
        '{"id": 7, "text": "one"}',
        "",
        "{half",
        '["no object"]',
        '{"id": "b"}',
        '{"text": 5}',
        '{"text": "\\ud800x"}',
        '{"text": "two"}',
    ]
    found = rows(written(tmp_path / "t.jsonl", "\n".join(lines)))
    told = [(row.number, row.text if isinstance(row, Item) else row.kind) for row in found]
    assert told == [
        (1, "one"), (2, "malformed"), (3, "malformed"), (4, "columns"), (5, "columns"), (6, "encoding"), (7, "two"),
    ]  # fmt: skip


@given(st.lists(st.dictionaries(st.text(max_size=9), st.none() | st.text(max_size=40) | st.integers()), max_size=6))
def test_any_json_objects_are_read_without_a_crash(
    tmp_path_factory: pytest.TempPathFactory, objects: list[dict[str, object]]
) -> None:
    path = tmp_path_factory.mktemp("t") / "t.jsonl"
    path.write_text("\n".join(json.dumps(o) for o in [{"text": "first"}, *objects]))
    found = rows(path)
    assert [row.number for row in found] == list(range(1, len(objects) + 2))


def message(body: str, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in {
        "From": "Jo Doe <jo@c.example>",
        "To": "Ann <ann@x.example>",
        "Subject": "Hello",
        **headers,
    }.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(body)
    return mail


def test_an_mbox_is_read_mail_by_mail(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box")
    for number in range(3):
        box.add(message(f"{MAIL}From here on it is mail {number}.\n", Message_ID=f"<{number}@c.example>"))
    box.close()
    found = items(tmp_path / "box")
    assert [item.id for item in found] == ["<0@c.example>", "<1@c.example>", "<2@c.example>"]
    assert found[2].text == f"{MAIL}From here on it is mail 2.\n"
    assert (found[0].name, found[0].email, found[0].recipient) == ("Jo Doe", "jo@c.example", "ann@x.example")


def test_a_maildir_is_read_mail_by_mail(tmp_path: Path) -> None:
    box = mailbox.Maildir(tmp_path / "Mail")
    for number in range(3):
        box.add(message(f"{MAIL}{number}\n").as_bytes())
    assert open_source(tmp_path / "Mail", {}).kind == "maildir"
    assert sorted(item.text[-2] for item in items(tmp_path / "Mail")) == ["0", "1", "2"]


def test_a_folder_of_mails_and_texts_is_read_by_name(tmp_path: Path) -> None:
    html = EmailMessage()
    html.set_content(
        "<html><style>p{}</style><p>Dear&nbsp;Ann,</p><p>thank <b>you</b>.<br>Jo</p><script>x()</script>",
        subtype="html",
    )
    (tmp_path / "b.eml").write_bytes(html.as_bytes())
    (tmp_path / "a.txt").write_bytes(MAIL.encode("cp1252"))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.eml").write_bytes(message(MAIL).as_bytes())
    (tmp_path / "notes.doc").write_bytes(b"\0")
    assert [(item.id, item.text) for item in items(tmp_path)] == [
        ("a.txt", MAIL),
        ("b.eml", "Dear Ann,\n\nthank you.\nJo"),
        ("sub/c.eml", MAIL),
    ]


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reading_of_a_mail(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("m")
    for name, content in (
        ("a.eml", data),
        ("b.txt", data),
        ("c.eml", b"Content-Type: text/plain; charset=x\n\n" + data),
    ):
        (folder / name).write_bytes(content)
    assert [row.number for row in rows(folder)] == [1, 2, 3]


@given(st.binary(min_size=1, max_size=400))
def test_no_bytes_crash_the_detection(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("m") / "input"
    path.write_bytes(data)
    found: list[Row] = []
    with suppress(InputError):  # refusing it as a whole is fine
        found = rows(path)
    assert [row.number for row in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.csv", b"", "empty"),
        ("a.json", b'[{"text": "x"}]', "one object a line"),
        ("a.eml", b"From: a\n\nhello\n", "a batch takes a folder"),
        ("a.xlsx", b"PK\x03\x04\0\0\0\x01", "CSV"),
        ("a.jsonl", b"{nothing", "no JSON object"),
        ("a.csv", b"a,b\n1,2\n", "--map text=COLUMN"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_remedy(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises((ConfigError, TextError), match=words):
        open_source(path, {})


def test_situations_can_come_from_dotted_columns_and_objects(tmp_path: Path) -> None:
    table = "id,outcome.status,role.title,stages.1.kind,stages.2.kind,candidate.wants_to_know\n1,rejected,Analyst,phone,panel,true\n"
    (row,) = rows(written(tmp_path / "t.csv", table), needs="")
    assert isinstance(row, Item)
    assert row.fields == {
        "outcome": {"status": "rejected"}, "role": {"title": "Analyst"},
        "stages": [{"kind": "phone"}, {"kind": "panel"}], "candidate": {"wants_to_know": True},
    }  # fmt: skip
    (row,) = rows(written(tmp_path / "t.jsonl", '{"id": 1, "outcome": {"status": "rejected"}}'), needs="")
    assert isinstance(row, Item)
    assert row.fields == {"outcome": {"status": "rejected"}}
