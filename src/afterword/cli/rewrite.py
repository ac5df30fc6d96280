"""`afterword rewrite`: the candidate's own mail, minus the fight."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from afterword.cli.declare import Argument, Option
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.present import print_text
from afterword.cli.sources import read_bytes
from afterword.errors import TextError
from afterword.rewrite import rewrite as rewrite_mail

if TYPE_CHECKING:
    from afterword.rewrite import Rewrite
    from afterword.situation import Situation


def rewrite(
    file: Annotated[Path, Argument("A mail as text, or - for standard input.")],
    diff: Annotated[bool, Option("Show what changed, word by word.", flag="--diff")] = False,
    json: Annotated[bool, Option("Print the mail, every change and both scores as JSON.", flag="--json")] = False,
    eml: Annotated[bool, Option("Read a mail file (.eml) and print one; its headers stay.", flag="--eml")] = False,
    situation: Annotated[Path | None, Option("A situation file, for the role an added sentence may name.")] = None,
) -> None:
    """Rewrite a mail so that it takes the answer in. What does not fight stays letter for letter; nothing is sent."""
    data = read_bytes(file)
    text = _text(data, eml=eml)
    rewritten = rewrite_mail(text, _situation(situation))
    _print(rewritten, text, data, diff=diff, json=json, eml=eml)
    say(_summary(rewritten))
    if rewritten.note:
        raise Stop(Exit.USAGE)


def _text(data: bytes, *, eml: bool) -> str:
    if eml:
        from afterword.rewrite.eml import text_of

        return text_of(data)
    if b"\0" in data:
        raise TextError("this is binary data, not a mail; give the mail's text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextError("this is not UTF-8 text; save the mail as UTF-8") from None
    if not text.strip():
        raise TextError("there is no text here; give the mail to rewrite")
    return text


def _situation(file: Path | None) -> Situation | None:
    if file is None:
        return None
    from afterword.cli.situations import read_situation
    from afterword.cli.today import moment

    return read_situation(file, moment(None))


def _print(rewritten: Rewrite, text: str, data: bytes, *, diff: bool, json: bool, eml: bool) -> None:
    if json:
        from afterword.cli.present import print_json

        print_json(rewritten)
    elif diff:
        from afterword.rewrite.diff import word_diff

        shown = word_diff(text, rewritten.body).rstrip("\n")
        if sys.stdout.isatty():
            sys.stdout.write(_colored(shown))
        else:
            print_text(shown)
    elif eml:
        from afterword.rewrite.eml import with_text

        sys.stdout.buffer.write(with_text(data, rewritten.body))
    else:
        print_text(rewritten.body.rstrip("\n"))


def _colored(shown: str) -> str:
    """Color the marks of a diff whose text was made harmless first."""
    import re

    from afterword.cli.exits import harmless

    safe = re.sub(r"\[-.*?-\]", "\x1b[31m\\g<0>\x1b[0m", harmless(shown), flags=re.DOTALL)
    return re.sub(r"\{\+.*?\+\}", "\x1b[32m\\g<0>\x1b[0m", safe, flags=re.DOTALL) + "\n"


def _summary(rewritten: Rewrite) -> str:
    before, after = rewritten.tone_before, rewritten.tone
    if rewritten.note:
        return f"Left as it is: {rewritten.note}."
    if not rewritten.changed:
        return "Left as it is: nothing in it fights the decision."
    count = len(rewritten.changes)
    return (
        f"{count} sentence{'s' if count > 1 else ''} changed, {rewritten.kept_ratio:.0%} of your words kept; "
        f"non-defensiveness {before.non_defensiveness} -> {after.non_defensiveness}, "
        f"sincerity {before.sincerity} -> {after.sincerity}."
    )
