"""`afterword read`: feedback between the lines."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import Annotated

from afterword.cli.declare import Argument, Option
from afterword.cli.present import print_text
from afterword.cli.sources import read_bytes
from afterword.errors import TextError
from afterword.feedback import Category, Reading, read_feedback

_WIDTH = 88


def read(
    file: Annotated[Path, Argument("The message that came back, as text; or - for standard input.")],
    json: Annotated[bool, Option("Print the reading as JSON.", flag="--json")] = False,
) -> None:
    """Say what a message gives as the reason, what it may stand for, and when nobody can tell."""
    reading = read_feedback(message_text(read_bytes(file)))
    if json:
        from afterword.cli.present import print_json

        print_json(reading)
    else:
        print_text(reading_text(reading))


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
    head = "You cannot tell why from this message." if reading.cannot_tell else f"They say: {reading.primary.in_words}."
    lines = [head, ""]
    for category in reading.categories:
        lines += _category_lines(category)
    if reading.learned:
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


def _category_lines(category: Category) -> list[str]:
    name = f"{category.kind.in_words} ({category.confidence:.0%} sure)"
    quoted = [f"    “{_flat(piece.words)}”" for piece in category.evidence]
    return [f"  {name if category.is_main else 'also, ' + name}", *quoted]


def _flat(words: str) -> str:
    return " ".join(words.split())
