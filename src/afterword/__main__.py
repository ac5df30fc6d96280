"""The command's entry point."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    from afterword.cli.exits import guarded

    words = list(sys.argv[1:] if arguments is None else arguments)
    return guarded(lambda: _run(words))


def _run(words: list[str]) -> None:
    from afterword.cli.app import COMMANDS, build, command

    name = words[0] if words else ""
    function = command(name)
    if function is not None and "--help" not in words:
        from afterword.cli.configured import sound_config

        sound_config()
    if function is not None and not hasattr(function, "registered_commands"):
        from afterword.cli.quick import plain_arguments

        plain = plain_arguments(function, words[1:])
        if plain is not None:
            function(**plain)
            return
    app = build((name,) if function is not None else tuple(known for known, _ in COMMANDS))
    _typer(app, words)


def _typer(app: object, words: list[str]) -> None:
    from afterword.cli.exits import Exit, Stop

    try:
        app(words, prog_name="afterword")  # type: ignore[operator]  # a Typer application
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 1
        if code:
            raise Stop(Exit(code) if code in set(Exit) else Exit.USAGE) from None


def entry() -> None:
    """Run as a program: nothing here lives long enough for the collector to pay."""
    gc.disable()
    sys.exit(main())


if __name__ == "__main__":
    entry()
