"""The rewrite command prints a mail, a diff, JSON or a mail file, and loses nothing on the way."""

import json

import pytest

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
    assert main(["rewrite", str(file)]) == 2
    printed = capsys.readouterr()
    assert printed.out.rstrip("\n") == text.rstrip("\n")
    assert "Left as it is" in printed.err


def test_a_diff_of_equal_texts_is_the_text():
    assert word_diff(MAIL, MAIL) == MAIL
