"""`afterword check`: findings at their place, for a person and for programs, and exit codes a script can use."""

import io
import json
import sys

import pytest

from afterword import check
from afterword.__main__ import main

BAD = "Hi Ann,\n\nthank you for the call. You owe me an answer by Friday, and honestly this was unfair.\n\nSam\n"
GOOD = "Hi Ann,\n\nthank you for the call. I know that I rushed the second task.\n\nSam\n"
BETWEEN = "Hi Ann,\n\nthe second task took me two hours and the first one ten minutes.\n\nSam\n"
QUIET = "Hi Ann,\n\nthank you for letting me know, and for your time. Could you tell me one thing I should work on?\n\nSam\n"


@pytest.fixture
def mails(tmp_path):
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return [str(tmp_path / "bad.txt"), str(tmp_path / "good.txt")]


def test_a_person_sees_each_finding_with_its_words_and_why(mails, capsys):
    assert main(["check", mails[0]]) == 0
    out = capsys.readouterr().out
    assert [found.words in out and found.rule in out for found in check(BAD).findings] == [True] * len(
        check(BAD).findings
    )


def test_json_gives_back_the_words_by_their_offsets(mails, capsys):
    assert main(["check", mails[0], "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["findings"]
    assert all(BAD[item["start"] : item["end"]] == item["words"] for item in report["findings"])
    assert main(["check", *mails, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_sarif_names_rules_and_places(mails, capsys):
    assert main(["check", *mails, "--sarif"]) == 0
    log = json.loads(capsys.readouterr().out)
    run = log["runs"][0]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert run["results"]
    assert {result["ruleId"] for result in run["results"]} <= known


def test_lines_come_back_in_order_with_their_own_fields(tmp_path, capsys):
    file = tmp_path / "mails.jsonl"
    file.write_text(
        "\n".join(json.dumps({"id": number, "text": text}) for number, text in enumerate([BAD, GOOD, BAD])) + "\n\n"
    )
    assert main(["check", str(file), "--jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == [0, 1, 2]
    assert rows[0]["tone"] == rows[2]["tone"] != rows[1]["tone"]


def test_a_score_below_the_threshold_ends_with_1(mails, capsys):
    assert main(["check", mails[0], "--fail-under", "90"]) == 1
    assert main(["check", mails[1], "--fail-under", "50"]) == 0


def test_a_rule_that_is_ignored_finds_nothing(mails, capsys):
    ids = ",".join({"TON901", "TON902"} | {item.rule for item in check(BAD).findings})
    assert main(["check", mails[0], "--json", "--ignore", ids]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_standard_input_is_read_where_no_file_is_named(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode()), "utf-8"))
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere.txt"], "No such file"),
        (["nowhere.txt", "--jsonl"], "No such file"),
        (["-", "--ignore", "TON999"], "no rule TON999"),
        (["-", "--json", "--sarif"], "choose one of"),
    ],
)
def test_a_mistake_ends_with_2_and_one_line(words, says, capsys):
    assert main(["check", *words]) == 2
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert says in said.err


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff\n"])
def test_a_file_without_a_word_is_refused_as_every_other_command_refuses_it(text, tmp_path, capsys):
    (tmp_path / "mail.txt").write_text(text, "utf-8")
    assert main(["check", str(tmp_path / "mail.txt")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "mail.txt: there is no text here" in said.err


@pytest.mark.parametrize(
    ("text", "counted"), [("Thanks.", "1 word is too few"), ("Thanks a lot.", "3 words are too few")]
)
def test_one_word_is_counted_as_one(text, counted, tmp_path, capsys):
    (tmp_path / "mail.txt").write_text(text, "utf-8")
    assert main(["check", str(tmp_path / "mail.txt")]) == 0
    assert counted in capsys.readouterr().out


@pytest.mark.parametrize("line", ["{oops", "[]", '{"mail": "x"}', '{"text": 3}', "[" * 100_000])
def test_a_line_that_is_no_mail_is_named(line, tmp_path, capsys):
    file = tmp_path / "mails.jsonl"
    file.write_text('{"text": "Thank you."}\n' + line)
    assert main(["check", str(file), "--jsonl"]) == 2
    assert "line 2" in capsys.readouterr().err


@pytest.fixture
def config(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "afterword").mkdir()
    return tmp_path / "afterword" / "config.toml"


def test_a_rule_left_out_in_the_config_file_is_left_out_of_every_check(mails, config, capsys):
    config.write_text('[check]\nignore = ["ton201"]\n', "utf-8")
    assert main(["check", mails[0], "--json"]) == 0
    found = {item["rule"] for item in json.loads(capsys.readouterr().out)["findings"]}
    assert found == {finding.rule for finding in check(BAD).findings} - {"TON201"}
    assert "TON201" in {finding.rule for finding in check(BAD).findings}


@pytest.mark.parametrize(
    "text", ['[check]\nignore = ["TON999"]\n', '[check]\nignore = "TON201"\n', "[check]\nfail = 3\n", "check = 3\n"]
)
def test_a_wrong_check_table_is_named_with_its_file(mails, config, capsys, text):
    config.write_text(text, "utf-8")
    assert main(["check", mails[0]]) == 2
    assert str(config) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (QUIET, "Nothing here fights the decision."),
        (BETWEEN, "the whole lies in between (non-defensiveness"),
        ("> You were too slow.\n", "no saying how it sounds"),
        (
            "Leider habe ich die Stelle nicht bekommen und möchte gern wissen, woran es gelegen hat.",
            "no saying how it sounds",
        ),
    ],
)
def test_without_a_finding_it_says_whether_that_means_anything(tmp_path, capsys, text, says):
    (tmp_path / "mail.txt").write_text(text, "utf-8")
    assert main(["check", str(tmp_path / "mail.txt")]) == 0
    assert says in capsys.readouterr().out


def test_a_mail_with_findings_ends_with_what_they_come_to(mails, capsys):
    main(["check", mails[0]])
    last = capsys.readouterr().out.rstrip().splitlines()[-1]
    assert last.startswith("Don't send it as it is: it fights the decision.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('modle = "x"\n', "modle is not known (did you mean model?)"),
        ('name = "x"\n', "name belongs under [model]"),
        ('[model]\nnmae = "x"\n', "nmae is not known (did you mean name?)"),
        ('[check]\ningore = ["TON602"]\n', "ingore is not known (did you mean ignore?)"),
        ('[check]\nignore = ["TON999"]\n', "no rule TON999"),
        ("[model]\ntimeout = 0\n", "timeout must be"),
        ("no [toml\n", "is not TOML"),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        ["draft", "examples/final_round.toml", "--model", "none"],
        ["gate", "examples/final_round.toml"],
        ["check", "README.md"],
        ["rewrite", "README.md", "--model", "none"],
        ["read", "README.md"],
        ["reply", "README.md", "--model", "none"],
        ["batch", "run", "README.md", "--out", "nowhere", "--model", "none"],
    ],
    ids=lambda words: words[0],
)
def test_a_wrong_config_file_stops_every_command_with_the_same_line(
    words, text, says, config, monkeypatch, pytestconfig, capsys
):
    config.write_text(text, "utf-8")
    monkeypatch.chdir(pytestconfig.rootpath)
    assert main(words) == 2
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 1)
    assert says in said.err


def test_help_is_given_whatever_the_config_file_says(config, capsys):
    config.write_text("no [toml\n", "utf-8")
    assert main(["check", "--help"]) == 0
    assert "--fail-under" in capsys.readouterr().out
