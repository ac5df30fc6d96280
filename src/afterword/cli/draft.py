"""`afterword draft`: a situation in, a message out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from afterword.api import draft as draft_message
from afterword.api import first_prompts, keep_private
from afterword.cli.declare import Argument, Option
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.gate import tell
from afterword.cli.memory import recalled
from afterword.cli.present import print_text
from afterword.cli.situations import read_situation
from afterword.cli.today import moment
from afterword.cli.told import tell_reason_given
from afterword.errors import ConfigError, ModelUnavailable

if TYPE_CHECKING:
    from afterword.models.base import Model
    from afterword.models.choose import Choice
    from afterword.prompt import Prompt
    from afterword.situation import Situation
    from afterword.writer import Draft


def draft(
    file: Annotated[
        Path | None, Argument("A situation file (TOML or JSON), or - for standard input. None: asks.")
    ] = None,
    model: Annotated[str | None, Option("none, local, replay:FILE, or a model's name at your endpoint.")] = None,
    gguf: Annotated[Path | None, Option("Write with this model file on this machine, instead of --model.")] = None,
    json: Annotated[bool, Option("Print the draft and how it came to be as JSON.", flag="--json")] = False,
    eml: Annotated[bool, Option("Print a mail that a mail program opens ready to edit.", flag="--eml")] = False,
    copy: Annotated[bool, Option("Put the message on the clipboard too.", flag="--copy")] = False,
    explain: Annotated[
        bool, Option("Show where each sentence comes from, what was turned away, what was left out.", flag="--explain")
    ] = False,
    dry_run: Annotated[bool, Option("Print the exact prompt; ask nobody.", flag="--dry-run")] = False,
    anyway: Annotated[bool, Option("Write even where the gate says not to.", flag="--anyway")] = False,
    require_model: Annotated[
        bool, Option("Fail (exit 4) rather than do without the model.", flag="--require-model")
    ] = False,
    record: Annotated[Path | None, Option("Append the model's replies to this file, for replay:FILE.")] = None,
    today: Annotated[str | None, Option("Judge as on this day, like 2026-03-09.")] = None,
    no_log: Annotated[
        bool, Option("Leave your log alone: read nothing from it, keep nothing.", flag="--no-log")
    ] = False,
) -> None:
    """Draft the message for a situation: the gate decides, the composer and the model write. Nothing is ever sent."""
    now = moment(today)
    situation = recalled(read_situation(file, now), no_log=no_log)
    asked = f"local:{gguf}" if gguf else model
    chosen = chosen_model(asked, situation, None if dry_run else record, required=require_model)
    if dry_run:
        return print_prompts(chosen, lambda asked: first_prompts(situation, asked, now=now, anyway=anyway))
    drafted = draft_message(situation, chosen, now=now, anyway=anyway, judged=json)
    _tell_verdict(drafted, has_file=file is not None)
    tell_reason_given(situation, drafted.verdict, has_file=file is not None)
    tell_model(drafted, require_model=require_model)
    print_draft(drafted, json=json, eml=eml, explain=explain)
    from afterword.cli.explain import explain_left_out, tell_left_out

    if left_out := (explain_left_out if explain else tell_left_out)(situation, drafted):
        say(left_out)
    if copy:
        from afterword.cli.clipboard import put

        put(drafted.body)
    return None


def chosen_model(
    name: str | None, situation: Situation | None, record: Path | None, *, mail: str = "", required: bool = False
) -> Model | None:
    """Choose the model, say on stderr which and why, and keep personal data from leaving the machine.

    Raises:
        ModelUnavailable: there is none, and doing without it was not allowed.
    """
    if name == "none" and not required:
        return None
    choice = choice_of(name, required=required)
    say(choice.why)
    if choice.model is None:
        return None
    chosen = keep_private(choice.model, situation, mail=mail)
    if record is None:
        return chosen
    from afterword.models.replay import RecordingModel

    # Outside the placeholders: a record is read on this machine, and replays to the same prompts as they stand.
    return RecordingModel(chosen, record)


def choice_of(name: str | None, *, required: bool) -> Choice:
    """Choose the model.

    Raises:
        ModelUnavailable: there is none, and doing without it was not allowed.
        ConfigError: what was asked for is not there.
    """
    from afterword.models.choose import choose_model

    try:
        choice = choose_model(name)
    except ConfigError as error:
        # The config file was found sound before: what is wrong is that there is no such model here.
        raise ModelUnavailable(str(error)) if required else error from None
    if required and choice.model is None:
        raise ModelUnavailable(f"{choice.why} --require-model forbids that; name a model with --model.")
    return choice


def _tell_verdict(drafted: Draft, *, has_file: bool) -> None:
    if not drafted.body or not drafted.verdict.verdict.writes:
        tell(drafted.verdict, has_file=has_file)
    if not drafted.body:
        raise Stop(Exit.GATE)


def tell_model(drafted: Draft, *, require_model: bool) -> None:
    """Say on stderr how much the model wrote, or what it failed with.

    Raises:
        ModelUnavailable: it failed, and doing without it was not allowed.
    """
    if drafted.failure and require_model:
        raise ModelUnavailable(drafted.failure)
    if drafted.failure:
        say(f"The model failed ({drafted.failure}) The composer wrote what it did not.")
    elif drafted.model_share:
        say(f"{drafted.model} wrote {drafted.model_share:.0%} of the sentences; each passed every guardrail.")
    elif drafted.model != "none":
        say(
            f"No sentence of {drafted.model} was better than the composer's and passed every guardrail; --explain shows them."
        )


def print_draft(drafted: Draft, *, json: bool, eml: bool, explain: bool) -> None:
    """Print a message in the form that was asked for; where it comes from goes to stderr."""
    if json:
        from afterword.cli.present import print_json

        print_json(drafted)
    elif eml:
        from afterword.cli.eml import eml_text

        print_text(eml_text(drafted).rstrip("\n"))
    else:
        print_text(f"Subject: {drafted.subject}\n\n{drafted.body}")
    if explain:
        from afterword.cli.explain import explain_draft

        say(explain_draft(drafted))


def print_prompts(model: Model | None, ask: Callable[[Model], tuple[Prompt, ...]]) -> None:
    """Print exactly what the model would be asked.

    Raises:
        ConfigError: no model is chosen.
    """
    if model is None:
        raise ConfigError("--dry-run shows what a model would be asked, and no model is chosen; name one with --model")
    # A small model is asked the same several times, for a choice; once is enough to read.
    for prompt in {(prompt.id, prompt.messages): prompt for prompt in ask(model)}.values():
        print_text(f"# {prompt.id} {prompt.version} {prompt.hash}")
        print_text("\n\n".join(f"## {message.role}\n{message.content}" for message in prompt.messages))
