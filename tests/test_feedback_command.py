"""`afterword read` shows a reading to a person or as JSON, and refuses what is no text."""

from __future__ import annotations

import json

import pytest

from afterword.__main__ import main

MESSAGE = "Hi Ana,\n\nLovely to meet you. What we missed was hands-on experience with Terraform.\n\nBest,\nIda\n"


@pytest.fixture
def message(tmp_path):
    file = tmp_path / "message.txt"
    file.write_text(MESSAGE, "utf-8")
    return str(file)


def test_a_person_sees_the_quotation_the_meaning_and_the_next_step(message, capsys):
    assert main(["read", message]) == 0
    shown = capsys.readouterr().out
    assert "a skill or qualification that was missing" in shown
    assert "hands-on experience with Terraform" in shown
    assert "Named: Terraform" in shown
    assert "Between the lines" in shown


def test_json_has_offsets_that_give_the_quotation_back(message, capsys):
    assert main(["read", message, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    piece = shown["categories"][0]["evidence"][0]
    assert MESSAGE[piece["start"] : piece["end"]] == piece["words"]
    assert shown["primary"] == "skills_gap"


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Hart, thank you for letting me know. I accept the decision, and I would be grateful to know what I could work on. Kind regards, Sam",
        "Gracias por su interés. Hemos decidido seguir con otra persona que tiene más experiencia en ventas.",
    ],
    ids=["own mail", "Spanish"],
)
def test_where_nothing_was_read_it_ends_as_an_answer_to_it_does(text, tmp_path, capsys):
    file = tmp_path / "mail.txt"
    file.write_text(text, "utf-8")
    assert (main(["read", str(file)]), main(["reply", str(file), "--model", "none"])) == (3, 3)
    assert capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", b" \n", b"\xff\xfe\x00", b"a\0b"])
def test_what_is_no_text_is_bad_input(tmp_path, data, capsys):
    file = tmp_path / "message"
    file.write_bytes(data)
    assert main(["read", str(file)]) == 2
    assert capsys.readouterr().err.startswith("afterword: ")
