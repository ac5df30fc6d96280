"""Write the pages of docs/ that are generated from code, and the outputs that pages show, or check that they are up to date.

`python -m afterword.cli.docs write docs` writes them; `check` names those that differ and exits with 1. Shown outputs are
looked for in docs/ and beside it, where the README is.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from afterword.cli.app import COMMANDS, build
from afterword.cli.exits import Exit, say
from afterword.cli.present import SCHEMAS
from afterword.cli.rules import rules_page
from afterword.cli.schema import schema_of
from afterword.cli.shown import pages_with_output


def pages() -> Iterator[tuple[str, str]]:
    """Yield every generated page: its path under docs/ and its text."""
    for name, page in _PAGES:
        yield name, page()
    for name, _ in SCHEMAS:
        yield f"schemas/{name}.json", json.dumps(schema_of(name), indent=2) + "\n"


def cli_page() -> str:
    """Return the page of all commands, as their own help shows them."""
    parts = ["# Commands\n\nGenerated from the commands themselves.\n"]
    for name, words in _command_words():
        parts.append(f"## afterword {name}\n\n```text\n{_help(words)}\n```\n")
    return "\n".join(parts)


def _command_words() -> Iterator[tuple[str, list[str]]]:
    for name, _ in COMMANDS:
        yield name, [name]
        app = build((name,))
        for group in app.registered_groups:
            inner = group.typer_instance
            for command in inner.registered_commands if inner else ():
                sub = command.name or (command.callback.__name__ if command.callback else "")
                yield f"{name} {sub}", [name, sub]


def _help(words: list[str]) -> str:
    from typer.testing import CliRunner

    app = build((words[0],))
    app.rich_markup_mode = None
    for group in app.registered_groups:
        if group.typer_instance:
            group.typer_instance.rich_markup_mode = None
    environment = {"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "LANG": "C.UTF-8"}
    result = CliRunner().invoke(app, [*words, "--help"], env=environment, prog_name="afterword")
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


_PAGES: tuple[tuple[str, Callable[[], str]], ...] = (("cli.md", cli_page), ("rules.md", rules_page))
"""Every generated page but the schemas: its path, and the function that writes it."""


def main(arguments: list[str]) -> int:
    """Write or check the pages under a folder, and the outputs shown in the pages beside it."""
    mode, folder = arguments[0], Path(arguments[1])
    texts = {folder / name: text for name, text in pages()}
    texts |= {folder.parent / name: text for name, text in pages_with_output(folder.parent)}
    stale = [file for file, text in texts.items() if not _same(file, text)]
    if mode == "write":
        for file in stale:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(texts[file], encoding="utf-8")
        return int(Exit.DONE)
    for file in stale:
        say(f"{file} is not what the code says; run `make docs`")
    return int(Exit.FINDINGS if stale else Exit.DONE)


def _same(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
