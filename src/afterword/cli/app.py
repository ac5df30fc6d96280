"""Assemble the Typer application. A command is a plain function; its module is imported only when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from importlib import import_module
from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from afterword.cli.declare import Argument, Option

if TYPE_CHECKING:
    import typer

COMMANDS: tuple[tuple[str, str], ...] = (
    ("draft", "afterword.cli.draft:draft"),
    ("gate", "afterword.cli.gate:gate"),
    ("check", "afterword.cli.check:check"),
    ("rewrite", "afterword.cli.rewrite:rewrite"),
    ("read", "afterword.cli.read:read"),
    ("reply", "afterword.cli.reply:reply"),
    ("log", "afterword.cli.log:log"),
    ("insights", "afterword.cli.insights:insights"),
    ("rules", "afterword.cli.rules:rules"),
    ("model", "afterword.cli.model:app"),
    ("schema", "afterword.cli.schema:schema"),
    ("batch", "afterword.cli.batch:app"),
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
    import typer

    app = typer.Typer(
        name="afterword",
        help='The note you send after the "no". It drafts, rewrites, reads and answers; it never sends.',
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(declared(_version))
    for name in names:
        found = command(name)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        elif found is not None:
            app.command(name)(declared(found))
    return app


def declared(function: Callable[..., object]) -> Callable[..., object]:
    """Return the function with its declarations in Typer's own words."""

    @wraps(function)
    def call(**arguments: Any) -> object:
        return function(**arguments)

    hints = get_type_hints(function, include_extras=True)
    parameters = signature(function).parameters.values()
    changed = [parameter.replace(annotation=_translated(hints[parameter.name])) for parameter in parameters]
    call.__signature__ = signature(function).replace(parameters=changed)  # type: ignore[attr-defined]  # read by Typer
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in changed}
    return call


def _translated(hint: Any) -> Any:
    import typer

    if get_origin(hint) is not Annotated:
        return hint
    kind, info = get_args(hint)[:2]
    if isinstance(info, Argument):
        return Annotated[kind, typer.Argument(help=info.help)]
    if isinstance(info, Option):
        names = (info.flag,) if info.flag else ()
        return Annotated[kind, typer.Option(*names, help=info.help)]
    return hint


def _version(version: Annotated[bool, Option("Print the version.", flag="--version")] = False) -> None:
    if version:
        from importlib.metadata import version as installed

        from afterword.cli.exits import Exit, Stop
        from afterword.cli.present import print_text

        print_text(installed("afterword"))
        raise Stop(Exit.DONE)
