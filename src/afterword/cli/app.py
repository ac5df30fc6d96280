"""Assemble the Typer application. A command is a plain function; its module is imported only when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import typer

COMMANDS: tuple[tuple[str, str], ...] = (
    ("draft", "afterword.cli.draft:draft"),
    ("gate", "afterword.cli.gate:gate"),
    ("schema", "afterword.cli.schema:schema"),
)
"""Every command: its name, and where its function (or Typer application) is."""


def command(name: str) -> Callable[..., object] | typer.Typer | None:
    """Return the function or application of a command; None for an unknown name."""
    place = dict(COMMANDS).get(name)
    if place is None:
        return None
    module, _, attribute = place.partition(":")
    found: Callable[..., object] | typer.Typer = getattr(import_module(module), attribute)
    return found


def build(names: tuple[str, ...]) -> typer.Typer:
    """Build the application with the named commands."""
    app = typer.Typer(
        name="afterword",
        help='The note you send after the "no". It drafts, rewrites, reads and answers; it never sends.',
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_version)
    for name in names:
        found = command(name)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        elif found is not None:
            app.command(name)(found)
    return app


def _version(
    version: bool = typer.Option(False, "--version", help="Print the version.", is_eager=True),
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(installed("afterword"))
        raise typer.Exit()
