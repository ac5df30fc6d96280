"""The rewrite command prints a mail, a diff, JSON or a mail file, and loses nothing on the way."""

import json
import os
import pty
import select
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.__main__ import main
from afterword.rewriting.diff import word_diff
from afterword.rewriting.eml import text_of, with_text

MAIL = "Hi Ann,\n\nThank you for the call about the clerk job. You people wasted my time.\n\nBest,\nSam\n"
EML = (
    "From: sam@example.org\nTo: ann@example.org\nSubject: =?utf-8?q?R=C3=A9?= clerk\nX-Odd:   kept as it is\n"
    'MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n\n' + MAIL + "\n> You owe me nothing, wrote Ann.\n"
).encode()


@pytest.fixture
def mail(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_text(MAIL, "utf-8")
    return str(file)


def test_the_mail_is_printed_without_the_fight(mail, capsys):
    assert main(["rewrite", mail]) == 0
    assert capsys.readouterr().out == MAIL.replace(" You people wasted my time.", "")


def test_json_names_each_change_with_its_rules_and_both_scores(mail, capsys):
    assert main(["rewrite", mail, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["changes"][0]["before"] == "You people wasted my time."
    assert "TON401" in shown["changes"][0]["rules"]
    assert shown["tone"]["non_defensiveness"] > shown["tone_before"]["non_defensiveness"]


def test_a_mail_without_a_finding_is_left_with_its_scores_and_no_more_is_claimed_than_they_tell(mail, capsys):
    Path(mail).write_text("Hi Ann, thanks for the call about the job. What could I do better? Sam", "utf-8")
    assert main(["rewrite", mail]) == 0
    assert (
        "nothing in it fights the decision, as far as the check can tell (non-defensiveness" in capsys.readouterr().err
    )


def test_a_situation_file_is_sent_to_draft(capsys):
    assert main(["rewrite", "examples/final_round.toml"]) == 2
    assert "afterword draft" in capsys.readouterr().err


def test_the_diff_marks_what_went(mail, capsys):
    assert main(["rewrite", mail, "--diff"]) == 0
    assert "[-You people wasted my time.-]" in capsys.readouterr().out


def test_a_mail_file_keeps_its_headers_and_its_quoted_thread():
    text = text_of(EML)
    out = with_text(EML, text.replace(" You people wasted my time.", ""))
    head = EML.split(b"\nMIME-Version")[0]
    assert out.startswith(head)
    assert b"> You owe me nothing, wrote Ann." in out
    assert b"wasted" not in out


@pytest.mark.parametrize("how", ["quoted-printable", "base64"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_only_the_text_part_of_a_mail_with_parts_changes(how, ending):
    from email.message import EmailMessage
    from email.policy import default

    message = EmailMessage(policy=default.clone(linesep=ending))
    message["Subject"] = "clerk"
    message.set_content(MAIL + "café\n", cte=how)
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="cv.pdf")
    data = message.as_bytes()
    out = with_text(data, text_of(data).replace(" You people wasted my time.", ""))
    assert text_of(out) == MAIL.replace(" You people wasted my time.", "") + "café\n"
    assert out[out.index(b"application/pdf") :] == data[data.index(b"application/pdf") :]


def test_a_mail_file_that_needs_no_change_is_the_same_to_the_byte():
    assert with_text(EML, text_of(EML)) == EML


@pytest.mark.parametrize("data", [b"", b"  \n", b"\0\1\2", b"\xff\xfe\xfa"])
def test_what_is_no_text_is_an_input_error(tmp_path, data):
    file = tmp_path / "mail.txt"
    file.write_bytes(data)
    assert main(["rewrite", str(file)]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Sehr geehrte Frau Maier, ich verstehe die Entscheidung nicht und erwarte bis Freitag eine Antwort von Ihnen.",
        "Kind regards,\nAnna",
        "Dear landlord, the heating is broken. I want an answer by Friday.",
        "word and " * 120_000,
    ],
)
def test_what_is_no_such_mail_is_printed_as_it_is_and_said_so(tmp_path, capsys, text):
    file = tmp_path / "mail.txt"
    file.write_text(text, "utf-8")
    assert main(["rewrite", str(file)]) == 0
    printed = capsys.readouterr()
    assert printed.out.rstrip("\n") == text.rstrip("\n")
    assert "Left as it is" in printed.err


def test_a_diff_of_equal_texts_is_the_text():
    assert word_diff(MAIL, MAIL) == MAIL


@given(st.binary(max_size=300))
def test_any_bytes_get_a_clear_answer_and_an_exit_code(data):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "mail.txt"
        file.write_bytes(data)
        done, out, err = _run(["rewrite", str(file)])
    assert done in (0, 2)
    assert "Traceback" not in err
    assert err.strip()
    if done == 2 and out:
        assert "Left as it is" in err


def _run(words):
    """Run the command in this process, with its outputs caught as bytes."""
    out, err = TextIOWrapper(BytesIO(), "utf-8", write_through=True), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        done = main(words)
    return done, out.buffer.getvalue(), err.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ann,\r\n\r\nThank you for the call about the clerk job.  \r\nI accept the decision.\t\r\n\r\nBest,\r\nSam\r\n\r\n\r\n",
        "\ufeffHi Ann,\n\nThank you for the call about the clerk job. I’m glad I came \u2013 really.\u00a0\n\nBest,\nSåm 🙏🏽",
        "Hi Ann,\n\nThank you for the call about the cafe\u0301 job.\n\n\n> quoted\n>> deeper \n",
    ],
)
def test_a_good_mail_is_printed_byte_for_byte(tmp_path, text):
    file = tmp_path / "mail.txt"
    file.write_bytes(text.encode())
    assert _run(["rewrite", str(file)])[:2] == (0, text.encode())


def test_what_a_terminal_would_act_on_is_not_printed(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_text("Hi Ann,\n\nThank you for the call about the clerk job.\x1b]0;owned\x07\n\nSam\n", "utf-8")
    _, out, _ = _run(["rewrite", str(file)])
    assert b"\x1b" not in out
    assert "clerk job.�]0;owned�\n".encode() in out


def test_a_mail_in_an_older_encoding_is_read(tmp_path):
    file = tmp_path / "mail.txt"
    file.write_bytes("Hi Zoë,\n\nThank you for the call. You people wasted my time.\n\nRenée\n".encode("cp1252"))
    done, out, _ = _run(["rewrite", str(file)])
    assert (done, out.decode()) == (0, "Hi Zoë,\n\nThank you for the call.\n\nRenée\n")


def test_a_mail_of_a_megabyte_loses_nothing(tmp_path):
    file = tmp_path / "mail.txt"
    data = (MAIL + "\n> quoted line that goes on\n" * 35_000).encode()
    file.write_bytes(data)
    done, out, _ = _run(["rewrite", str(file)])
    assert done == 0
    assert out == data.replace(b" You people wasted my time.", b"")


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    done, out, err = _run(["rewrite", str(tmp_path / "none.txt")])
    assert (done, out) == (2, b"")
    assert "none.txt" in err


SITUATION = """
[role]
title = "Archivist"
[outcome]
status = "rejected"
"""


def test_a_situation_names_the_role_in_an_added_sentence(tmp_path):
    mail, situation = tmp_path / "mail.txt", tmp_path / "situation.toml"
    mail.write_text("Hi Ann,\n\nYou people wasted my time. I came to the panel in June.\n\nSam\n", "utf-8")
    situation.write_text(SITUATION, "utf-8")
    done, out, _ = _run(["rewrite", str(mail), "--situation", str(situation)])
    assert done == 0
    assert b"the Archivist role" in out
    assert b"Archivist" not in _run(["rewrite", str(mail)])[1]


def test_an_eml_in_gives_an_eml_out_and_only_the_fight_is_gone(tmp_path):
    file = tmp_path / "mail.eml"
    file.write_bytes(EML)
    done, out, err = _run(["rewrite", str(file), "--eml"])
    assert (done, out) == (0, EML.replace(b" You people wasted my time.", b""))
    assert "1 sentence changed" in err


def test_a_sound_eml_comes_back_to_the_byte(tmp_path):
    file = tmp_path / "mail.eml"
    sound = EML.replace(b" You people wasted my time.", b"").replace(b"\n", b"\r\n")
    file.write_bytes(sound)
    assert _run(["rewrite", str(file), "--eml"])[:2] == (0, sound)


@pytest.mark.parametrize(
    "data",
    [
        b"no headers at all",
        b"Subject: x\nContent-Type: text/html\n\n<p>Hi</p>\n",
        b"Subject: x\nContent-Type: text/plain; charset=no-such\n\nHi\n",
        b"",
    ],
)
def test_what_is_no_mail_file_with_a_text_is_an_input_error(tmp_path, data):
    file = tmp_path / "mail.eml"
    file.write_bytes(data)
    done, out, err = _run(["rewrite", str(file), "--eml"])
    assert (done, out) == (2, b"")
    assert "text" in err


def test_on_a_terminal_the_diff_is_coloured_and_the_mail_ends_its_line(mail):
    shown = _on_a_terminal(["rewrite", mail, "--diff"])
    assert "\x1b[31m[-You people wasted my time.-]\x1b[0m" in shown
    assert _on_a_terminal(["rewrite", mail]).rstrip().endswith("Sam")


def _on_a_terminal(words):
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "afterword", *words], stdout=theirs, stderr=subprocess.DEVNULL, timeout=60
    )
    os.close(theirs)
    assert done.returncode == 0
    shown = b""
    while select.select([ours], [], [], 0.2)[0]:
        try:
            chunk = os.read(ours, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    os.close(ours)
    return shown.decode()


def test_an_unchanged_mail_says_so_and_a_changed_one_how_much(mail, tmp_path):
    assert "of your words kept; non-defensiveness" in _run(["rewrite", mail])[2]
    sound = tmp_path / "sound.txt"
    sound.write_text("Hi Ann,\n\nThank you for the call about the clerk job.\n\nSam\n", "utf-8")
    assert "Left as it is: nothing in it fights the decision" in _run(["rewrite", str(sound)])[2]


def test_added_words_are_marked_in_the_diff_with_blanks_outside():
    assert word_diff("a b c", "a  b d") == "a  b [-c-]{+d+}"
    assert word_diff("a", "a {+") == "a {+{++}"
