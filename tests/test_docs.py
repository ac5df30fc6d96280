"""What the pages say is what the code says: generated pages, shown outputs, and how staleness is told."""

import os
import shutil
from pathlib import Path

import pytest

from afterword.cli.docs import main, pages
from afterword.cli.shown import pages_with_output
from afterword.errors import ConfigError

ROOT = Path(__file__).parents[1]
SHOWN = "<!-- output: afterword {} -->\n```text\n{}```\n<!-- end -->\n"


@pytest.fixture
def checkout(tmp_path):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copy(ROOT / "README.md", tmp_path)
    return tmp_path


def test_the_pages_of_this_checkout_are_up_to_date(checkout, capsys):
    assert main(["check", str(checkout / "docs")]) == 0, capsys.readouterr().err


def test_what_is_stale_is_named_and_made_right_by_writing(checkout, capsys):
    (checkout / "docs" / "cli.md").write_text("old")
    (checkout / "docs" / "schemas" / "draft.json").unlink()
    readme = checkout / "README.md"
    text = readme.read_text("utf-8")
    readme.write_text(text.replace("Hello Marit", "Dear Sir or Madam"), "utf-8")
    assert main(["check", str(checkout / "docs")]) == 1
    told = capsys.readouterr().err
    assert [name in told for name in ("cli.md", "draft.json", "README.md")] == [True] * 3
    assert len(told.splitlines()) == 3
    assert main(["write", str(checkout / "docs")]) == 0
    assert main(["check", str(checkout / "docs")]) == 0
    assert readme.read_text("utf-8") == text


def test_the_readme_shows_the_real_message_of_a_command_it_names():
    (name, text), *_ = pages_with_output(ROOT)
    assert name == "README.md"
    assert "Hello Marit,\n\n" in text
    assert text == (ROOT / "README.md").read_text("utf-8")


def test_a_shown_command_that_fails_is_an_error_and_not_an_output(tmp_path):
    (tmp_path / "README.md").write_text(SHOWN.format("draft nowhere.toml --model none", "old\n"))
    with pytest.raises(ConfigError, match=r"nowhere\.toml"):
        list(pages_with_output(tmp_path))


def test_a_shown_command_knows_no_key_and_no_model_of_this_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("AFTERWORD_MODEL", "replay:nowhere")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-veryverysecret0123456789")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "README.md").write_text(SHOWN.format("gate examples/final_round.toml --today 2026-11-23", ""))
    ((_, text),) = pages_with_output(tmp_path)
    assert "Ask. (ask)" in text
    assert "sk-very" not in text


def test_every_command_and_every_rule_has_its_place_in_the_pages():
    from afterword.cli.app import COMMANDS
    from afterword.cli.rules import all_rules

    texts = dict(pages())
    assert [name for name, _ in COMMANDS if f"## afterword {name}\n" not in texts["cli.md"]] == []
    assert [rule.id for rule in all_rules() if f"### {rule.id} {rule.name}\n" not in texts["rules.md"]] == []


def test_the_pages_are_the_same_for_any_width_of_terminal(monkeypatch):
    before = dict(pages())["cli.md"]
    monkeypatch.setitem(os.environ, "COLUMNS", "37")
    assert dict(pages())["cli.md"] == before
