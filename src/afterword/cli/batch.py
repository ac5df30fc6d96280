"""`afterword batch`: many mails in one run."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Annotated

import typer

from afterword.batch.interrupt import interruptible
from afterword.batch.ledger import NAME, Ledger
from afterword.batch.money import asked_price
from afterword.batch.options import End, Options, Stop, Summary
from afterword.batch.outputs import summary as totals
from afterword.batch.progress import Progress, closing_lines, id_lines, status_lines
from afterword.batch.report import apply_marks, write_report
from afterword.batch.run import run as run_batch
from afterword.batch.sources import KINDS, ROLES
from afterword.batch.tally import Tally
from afterword.batch.tasks import TASKS, task_named
from afterword.batch.writers import FORMATS
from afterword.cli.exits import Exit, say
from afterword.cli.exits import Stop as Leave
from afterword.errors import ConfigError
from afterword.models.base import Model
from afterword.models.choose import Choice, choose_model

app = typer.Typer(help="Many mails in one run: nothing lost, nothing paid twice.", no_args_is_help=True)

_CODES = {End.INTERRUPTED: Exit.INTERRUPTED, End.PROVIDER: Exit.MODEL, End.CEILING: Exit.MODEL}
_NAMES = ", ".join(TASKS)


@app.command()
def run(
    source: Annotated[
        str,
        typer.Argument(
            metavar="INPUT", help="A CSV, TSV, JSONL or mbox file, a Maildir, a folder of .eml or .txt, or -."
        ),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder for results and ledger.")],
    task: Annotated[str, typer.Option(help=f"What to do with each mail: {_NAMES}.")] = "rewrite",
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="ROLE=COLUMN", help=f"Which column is what. Roles: {', '.join(ROLES)}."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--from", help=f"The input's format, where the detected one is wrong: {', '.join(KINDS)}."),
    ] = None,
    format: Annotated[  # noqa: A002  # the option's name
        str | None, typer.Option(help=f"The results' format (the input's, if not given): {', '.join(FORMATS)}.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="none, local, replay:FILE, or a model's name at the configured endpoint.")
    ] = None,
    concurrency: Annotated[int, typer.Option(min=1, max=1000, help="Requests in flight at once.")] = 16,
    processes: Annotated[
        int | None, typer.Option(min=1, max=256, help="Processes that judge (one a core, if not given).")
    ] = None,
    max_usd: Annotated[
        float | None, typer.Option(min=0, help="The most US dollars to spend, over all runs on this folder.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(min=0, help="The most tokens to spend, over all runs on this folder.")
    ] = None,
    price: Annotated[
        str | None,
        typer.Option(metavar="IN/OUT", help="Dollars for a million tokens in and out, in place of the listed price."),
    ] = None,
    plan: Annotated[
        bool, typer.Option("--plan", help="Stop after the plan: nothing is asked, nothing is spent.")
    ] = False,
    recover: Annotated[
        bool, typer.Option("--recover", help="First save what is readable of a damaged ledger.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the summary as JSON.")] = False,
) -> None:
    """Run a task over every mail of INPUT. The same command again goes on where it ended, and pays for nothing twice."""
    options = Options(
        input=None if source == "-" else Path(source),
        out=out,
        task=task,
        columns=_columns(columns or []),
        kind=kind,
        format=format,
        concurrency=concurrency,
        processes=processes,
        max_usd=max_usd,
        max_tokens=max_tokens,
        price=asked_price(price) if price else None,
        plan_only=plan,
        recover=recover,
    )
    gc.enable()  # unlike other commands, this one lives long enough for it
    choice = _chosen(task, model)
    _finish(_shown(options, choice.model), out, as_json=as_json)


def _chosen(task: str, model: str | None) -> Choice:
    """Choose the model and say which; a task in which none has a part says so only to who named one."""
    if task_named(task).process:
        choice = choose_model(model)
        say(choice.why)
        return choice
    if model not in (None, "none"):
        say(f"No model has a part in {task}; --model {model} is not asked.")
    return Choice(None, "")


def _shown(options: Options, model: Model | None) -> Summary:
    tally, stop = Tally(), Stop()
    progress = Progress(tally, plan_only=options.plan_only)
    try:
        with interruptible(stop), progress.shown():
            return run_batch(options, model, stop=stop, watch=progress.watch, tally=tally)
    except KeyboardInterrupt:
        say("Stopped. Everything done is kept. Run the same command again to go on.")
        raise Leave(Exit.INTERRUPTED) from None


def _finish(summary: Summary, out: Path, *, as_json: bool) -> None:
    ledger = Ledger(out / NAME, readonly=True)
    for line in closing_lines(summary, ledger.spent()):
        say(line)
    for line in id_lines(*ledger.doubtful_ids()):
        say(line)
    if as_json:
        found = {"end": summary.end.value, "results": str(summary.results or "")} | totals(ledger, summary.tally)
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    elif summary.results:
        typer.echo(summary.results)
    ledger.close()
    code = _CODES.get(summary.end, Exit.DONE)
    if code:
        raise Leave(code)


@app.command()
def status(
    out: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a batch.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Say how far a batch is and what it cost, also while it runs."""
    ledger = Ledger(out / NAME, readonly=True)
    found = totals(ledger)
    ledger.close()
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else "\n".join(status_lines(found)))


@app.command()
def report(
    out: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a batch.")],
    apply: Annotated[
        Path | None,
        typer.Option("--apply", metavar="MARKS.JSON", help="Write the results marked accepted on the page."),
    ] = None,
    format: Annotated[  # noqa: A002  # the option's name
        str | None, typer.Option(help=f"The accepted results' format: {', '.join(FORMATS)}.")
    ] = None,
) -> None:
    """Write report.html, one page to review the batch on; or, with its marks, the accepted results."""
    if apply is None:
        typer.echo(write_report(out))
        return
    applied = apply_marks(out, apply, format=format)
    say(f"{applied.accepted:,} accepted, {applied.needs_person:,} for a person.")
    if applied.stale:
        rows = ", ".join(map(str, applied.stale[:20]))
        say(f"Left out, because their text changed since they were marked: row {rows}. Look at them again.")
    typer.echo(applied.results)


def _columns(asked: list[str]) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in asked]
    for role, equals, column in pairs:
        if not equals or not column:
            raise ConfigError(f"--map {role}: write ROLE=COLUMN, like --map text=Body")
    return {role.strip(): column for role, _, column in pairs}
