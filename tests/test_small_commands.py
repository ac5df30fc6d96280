"""gate, rules, schema, and the way into every command: what they print and how they end."""

import json
from pathlib import Path

import pytest

from afterword.__main__ import main
from afterword.cli.app import COMMANDS, command
from afterword.cli.exits import Exit, guarded, harmless
from afterword.cli.present import SCHEMAS
from afterword.cli.quick import plain_arguments
from afterword.cli.rules import all_rules

FINAL = "examples/final_round.toml"
DAY = ["--today", "2026-11-23"]


@pytest.fixture(autouse=True)
def in_checkout(monkeypatch, pytestconfig):
    monkeypatch.chdir(pytestconfig.rootpath)


def test_the_gate_says_what_to_do_why_whom_and_what_would_change_it(capsys):
    assert main(["gate", FINAL, *DAY]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Ask. (ask)\n")
    assert "Write to: Marit Solberg" in out
    assert "What would change it:" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The panel felt your answers were too long.", True),
        ("We went another way.", False),
        ("Another candidate was stronger.", False),
    ],
)
def test_who_was_told_the_reason_already_is_told_not_to_ask_for_it(words, told, capsys, tmp_path):
    text = Path(FINAL).read_text("utf-8").replace("Another candidate was the stronger one for this role.", words)
    (tmp_path / "told.toml").write_text(text, "utf-8")
    for name in ("gate", "draft"):
        assert main([name, str(tmp_path / "told.toml"), *DAY, "--no-log"]) == 0
        assert ("They may have told you why already" in capsys.readouterr().err) == told


def test_the_gate_in_json_names_its_rule_and_source(capsys):
    assert main(["gate", "examples/angry_today.toml", "--json", *DAY]) == 3
    verdict = json.loads(capsys.readouterr().out)
    assert (verdict["verdict"], verdict["earliest"]) == ("wait", "2026-11-24")
    assert verdict["findings"][0]["source"].startswith("DOMAIN ")


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_explained_with_why_source_and_examples(rule, capsys):
    assert main(["rules", rule.id.lower()]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{rule.id} {rule.name} ")
    assert f"Source: {rule.source}." in out


def test_the_rules_are_listed_one_a_line(capsys):
    assert main(["rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(all_rules())


@pytest.mark.parametrize("name", [name for name, _ in SCHEMAS])
def test_every_published_schema_is_printed(name, capsys):
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", FINAL, "--fail-under", "150"], "from 0 to 100"),
        (["draft", "examples/mails/site_supervisor.txt"], "`afterword rewrite`"),
        (["draft", FINAL, "--model", "replay:nothing.jsonl"], "cannot be read"),
        (["batch", "status", "nowhere"], "no batch"),
        (["schema", "x"], "there is no schema"),
        (["rules", "X1"], "no rule X1"),
        (["bogus"], "No such command"),
    ],
)
def test_what_cannot_be_used_ends_with_2_and_says_what_would_be_right(words, says, capsys):
    assert main(words) == Exit.USAGE
    assert says in capsys.readouterr().err


def test_the_version_and_the_help_of_every_command_end_well(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.strip()[0].isdigit()
    for name, _ in COMMANDS:
        assert main([name, "--help"]) == 0
        assert name in capsys.readouterr().out


def test_an_interrupt_ends_with_130_and_a_line(capsys):
    def interrupted():
        raise KeyboardInterrupt

    assert guarded(interrupted) == 130
    assert capsys.readouterr().err == "afterword: interrupted\n"


@pytest.mark.parametrize("text", ["\x1b[31mred", "bell\x07", "back\x08", "\u202eturned", "\x9b31m"])
def test_nothing_a_terminal_could_act_on_reaches_it(text):
    assert harmless(text).isprintable()


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["a.toml", "--unknown"],
        ["a.toml", "b.toml"],
        ["a.toml", "--model"],
        ["a.toml", "--model", "--json"],
        ["a.toml", "--model=none"],
        [],
    ],
)
def test_what_is_not_plain_is_left_to_the_full_lane(words):
    assert plain_arguments(command("draft"), words) is None
