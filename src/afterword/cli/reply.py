"""`afterword reply`: an answer to feedback that does not fight it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

from afterword.api import first_reply_prompts
from afterword.api import reply as reply_to
from afterword.cli.declare import Argument, Option
from afterword.cli.draft import chosen_model, print_draft, print_prompts, tell_model
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.memory import keep_heard
from afterword.cli.read import message_text
from afterword.cli.situations import read_situation
from afterword.cli.sources import read_bytes
from afterword.errors import ConfigError
from afterword.feedback.form import answers_nobody
from afterword.message import Move

if TYPE_CHECKING:
    from afterword.situation import Situation
    from afterword.writer import Draft


def reply(
    file: Annotated[Path, Argument("The message that came back, as text; or - for standard input.")],
    situation: Annotated[
        Path | None, Option("The situation it belongs to (TOML or JSON), for names and for a marked wrong fact.")
    ] = None,
    model: Annotated[str | None, Option("none, local, replay:FILE, or a model's name at your endpoint.")] = None,
    json: Annotated[bool, Option("Print the draft and how it came to be as JSON.", flag="--json")] = False,
    eml: Annotated[bool, Option("Print a mail that a mail program opens ready to edit.", flag="--eml")] = False,
    copy: Annotated[bool, Option("Put the message on the clipboard too.", flag="--copy")] = False,
    explain: Annotated[
        bool, Option("Show where each sentence comes from, and what was turned away.", flag="--explain")
    ] = False,
    dry_run: Annotated[bool, Option("Print the exact prompt; ask nobody.", flag="--dry-run")] = False,
    require_model: Annotated[
        bool, Option("Fail (exit 4) rather than do without the model.", flag="--require-model")
    ] = False,
    record: Annotated[Path | None, Option("Append the model's replies to this file, for replay:FILE.")] = None,
    no_log: Annotated[
        bool, Option("Leave your log alone: read nothing from it, keep nothing.", flag="--no-log")
    ] = False,
) -> None:
    """Draft an answer to feedback: thanks, the thing learned, the door left open. Nothing is ever sent."""
    known = _situation(file, situation)
    feedback = message_text(read_bytes(file))
    chosen = chosen_model(model, known, None if dry_run else record, mail=feedback, required=require_model)
    if dry_run:
        return print_prompts(chosen, lambda asked: first_reply_prompts(feedback, asked, known))
    drafted = reply_to(feedback, known, chosen, judged=json)
    if known:
        keep_heard(known, feedback, no_log=no_log)
    if not drafted.body:
        _refuse(drafted, json=json)
    if known:
        _tell_dropped(known, drafted.body)
    _tell_unsigned(drafted)
    if answers_nobody(feedback):
        say(
            "Nobody may read an answer to this message: it says so, or it came from a portal. You can leave it unanswered."
        )
    tell_model(drafted, require_model=require_model)
    print_draft(drafted, json=json, eml=eml, explain=explain)
    if copy:
        from afterword.cli.clipboard import put

        put(drafted.body)
    return None


def _refuse(drafted: Draft, *, json: bool) -> NoReturn:
    """Say why nothing is written; as JSON too, where that was asked for.

    Raises:
        Stop: always.
    """
    if json:
        print_draft(drafted, json=True, eml=False, explain=False)
    why = drafted.verdict.deciding
    say(f"Nothing was written. {why.why}\n{why.hint}")
    raise Stop(Exit.GATE)


def _tell_unsigned(drafted: Draft) -> None:
    if not any(each.move is Move.CLOSING and "\n" in each.text for each in drafted.sentences):
        say("It is not signed, for nobody's name is known here: add yours below the closing.")


def _situation(file: Path, situation: Path | None) -> Situation | None:
    if situation is None:
        return None
    if str(file) == "-" == str(situation):
        raise ConfigError("only one of the message and the situation can come from standard input")
    return read_situation(situation, dt.datetime.now())


def _tell_dropped(situation: Situation, body: str) -> None:
    wrong = next((each.wrong_fact for each in situation.feedback if each.wrong_fact), None)
    if wrong and " ".join(wrong.split()).strip(" .") not in body:
        say(
            "The fact you marked as wrong was left out: it reads as an argument, and a reply puts only a plain fact right."
        )
