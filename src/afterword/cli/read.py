"""`afterword read`: feedback between the lines."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

from afterword.cli.declare import Argument, Option
from afterword.cli.draft import chosen_model, print_prompts
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.present import print_text
from afterword.cli.sources import read_bytes
from afterword.errors import TextError
from afterword.feedback import Category, Reading, read_feedback
from afterword.feedback.conduct import in_a_row
from afterword.feedback.point import TOLD
from afterword.findings import Finding, Severity

if TYPE_CHECKING:
    from afterword.models.base import Model

_WIDTH = 88


def read(
    file: Annotated[Path, Argument("The message that came back, as text; or - for standard input.")],
    model: Annotated[
        str | None, Option("Who may reword the meaning and the next steps: none (the default), replay:FILE, or a name.")
    ] = "none",
    json: Annotated[bool, Option("Print the reading as JSON.", flag="--json")] = False,
    explain: Annotated[bool, Option("Show what a model offered and why it was turned away.", flag="--explain")] = False,
    dry_run: Annotated[bool, Option("Print the exact prompt; ask nobody.", flag="--dry-run")] = False,
    record: Annotated[Path | None, Option("Append the model's replies to this file, for replay:FILE.")] = None,
) -> None:
    """Say what a message gives as the reason, what it may stand for, and when nobody can tell. Exits with 3 where nothing was read."""
    text = message_text(read_bytes(file))
    chosen = chosen_model(model, None, None if dry_run else record, mail=text)
    if dry_run:
        from afterword.api import first_reading_prompts

        return print_prompts(chosen, lambda asked: first_reading_prompts(text, asked))
    reading = _reading(text, chosen, explain=explain)
    if json:
        from afterword.cli.present import print_json

        print_json(reading)
    else:
        print_text(reading_text(reading))
    if reading.withheld:
        raise Stop(Exit.GATE)
    return None


def _reading(text: str, model: Model | None, *, explain: bool) -> Reading:
    if model is None:
        return read_feedback(text)
    import asyncio

    from afterword.api import read_again_async

    again = asyncio.run(read_again_async(text, model))
    if again.failure:
        say(f"The model failed ({again.failure}) The reading stands in plain words.")
    else:
        say(f"{model.name} reworded {again.reworded} of {1 + len(again.reading.next_steps)} texts.")
    for offered, findings in again.rejected if explain else ():
        say(f"Turned away: {offered[:200]!r}")
        for finding in findings:
            say(f"  {finding.rule} {finding.name}: {finding.why}")
    return again.reading


def message_text(data: bytes) -> str:
    """Return a message's text.

    Raises:
        TextError: it is not UTF-8 text, or empty.
    """
    if b"\0" in data:
        raise TextError("this is binary data, not a message; give its text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextError("this is not UTF-8 text; save the message as UTF-8") from None
    if not text.strip():
        raise TextError("there is no text here; give the message that came back")
    return text


def reading_text(reading: Reading) -> str:
    """Return a reading in words: what was said with the quotations, what it may stand for, the next steps."""
    if reading.withheld:
        return _withheld_text(reading, reading.withheld)
    lines = [_head(reading), ""]
    is_told = bool(reading.conduct) or reading.point in TOLD or reading.speaks_plainly
    for category in reading.categories:
        lines += _category_lines(category, bare=is_told and category.is_main)
    if reading.learned and not reading.is_faint:
        lines += ["", f"Named: {_flat(reading.learned.words)}"]
    lines += [
        "",
        "Between the lines",
        *wrap(_flat(reading.between_the_lines), _WIDTH, initial_indent="  ", subsequent_indent="  "),
    ]
    lines += ["", "Next" if reading.actionable else "For now"]
    for step in reading.next_steps:
        lines += wrap(_flat(step), _WIDTH, initial_indent="  - ", subsequent_indent="    ")
    return "\n".join(lines)


def _head(reading: Reading) -> str:
    if reading.contradiction:
        return "They say two things that do not go together."
    if (reading.cannot_tell or reading.is_faint) and reading.advised and reading.actionable:
        return "They do not say why, but they say what would help."
    if reading.cannot_tell:
        return "You cannot tell why from this message."
    if reading.conduct:
        return f"They say: {in_a_row(reading.conduct)}."
    if reading.point in TOLD:
        return f"They say: {reading.point.in_words}."
    if reading.speaks_plainly:
        return "They say it plainly."
    if reading.is_faint:
        return f"You can hardly tell why from this message; if anything, {reading.primary.in_words}."
    return f"They say: {reading.primary.in_words}."


def _withheld_text(reading: Reading, finding: Finding) -> str:
    lines = [f"Not read: “{_flat(finding.words)}”", ""] if finding.severity is Severity.ERROR else []
    for paragraph in (reading.between_the_lines, *reading.next_steps):
        lines += wrap(_flat(paragraph), _WIDTH)
    return "\n".join(lines)


def _category_lines(category: Category, *, bare: bool) -> list[str]:
    name = f"{category.kind.in_words} ({category.confidence:.0%} sure)"
    quoted = [f"    “{_flat(piece.words)}”" for piece in category.evidence]
    if bare:
        return quoted
    return [f"  {name if category.is_main else 'also, ' + name}", *quoted]


def _flat(words: str) -> str:
    return " ".join(words.split())
