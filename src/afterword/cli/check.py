"""`afterword check`: tone findings with their place in the text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, BinaryIO

from afterword.cli.configured import rule_ids, settled_rules
from afterword.cli.declare import Argument, Option
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.sources import read_bytes
from afterword.errors import ConfigError, TextError
from afterword.findings import Severity
from afterword.mail import decode
from afterword.tone import ToneReport
from afterword.tone import check as check_tone


def check(
    files: Annotated[list[Path] | None, Argument("Mails as text files, or - for standard input.")] = None,
    json: Annotated[bool, Option("Print the report as JSON; an array for several files.", flag="--json")] = False,
    jsonl: Annotated[
        bool, Option("Read one JSON object with a `text` a line, print one report a line.", flag="--jsonl")
    ] = False,
    sarif: Annotated[
        bool, Option("Print the findings as SARIF 2.1.0, for editors and code review.", flag="--sarif")
    ] = False,
    fail_under: Annotated[int, Option("Exit with 1 if a score is below this (0 to 100).", flag="--fail-under")] = 0,
    ignore: Annotated[str, Option("Rules to leave out, like TON111,TON602.", flag="--ignore")] = "",
    kind: Annotated[
        str, Option("What it is: mail, or reply for an answer to feedback, which may not fight it.", flag="--as")
    ] = "mail",
    model: Annotated[
        str | None, Option("A language model that reads after the rules: replay:FILE, or a name at your endpoint.")
    ] = None,
) -> None:
    """Find defensive, entitled and insincere wording, with the words that fired, why, and what to do."""
    if not 0 <= fail_under <= 100:
        raise ConfigError(f"--fail-under {fail_under}: a score is from 0 to 100")
    ignored = rule_ids("--ignore", ignore.split(",")) | settled_rules()
    judge = _judge(kind) if model is None else _twice(_judge(kind), model)
    named = files or [Path("-")]
    _one_format(json, jsonl, sarif)
    if jsonl:
        lowest = _lines(named, judge, kind, ignored)
    else:
        reports = [(file, text, judge(text, ignore=ignored)) for file, text in _texts(named)]
        _print(reports, "json" if json else "sarif" if sarif else "human")
        lowest = min(_lowest(report, kind) for _, _, report in reports)
    if lowest < fail_under:
        raise Stop(Exit.FINDINGS)


def _judge(kind: str) -> Callable[..., ToneReport]:
    """Return what judges a mail of this kind.

    Raises:
        ConfigError: there is no such kind.
    """
    if kind == "mail":
        return check_tone
    if kind != "reply":
        raise ConfigError(f'--as: "{kind}" is not known; choose mail or reply')
    from afterword.answer import check_answer

    return check_answer


def _lowest(report: ToneReport, kind: str) -> int:
    """Return the lower score of a mail; a reply that fights what was said is below every line."""
    fought = kind == "reply" and any(finding.severity is Severity.ERROR for finding in report.findings)
    return -1 if fought else report.lowest


def _twice(judge: Callable[..., ToneReport], name: str) -> Callable[..., ToneReport]:
    """Return what lets a model read after the rules, with the mail's names kept on this machine."""
    import asyncio

    from afterword.models.choose import choose_model
    from afterword.rewriting.private import keep_mail_private
    from afterword.tone.second import read_again

    choice = choose_model(name)
    say(choice.why)
    if (model := choice.model) is None:
        return judge

    runner = asyncio.Runner()  # one loop for all mails: a client's connections belong to theirs

    def reread(text: str, *, ignore: frozenset[str]) -> ToneReport:
        private = keep_mail_private(model, text)
        return runner.run(read_again(text, judge(text, ignore=ignore), private, ignore=ignore))

    return reread


def _one_format(*chosen: bool) -> None:
    if sum(chosen) > 1:
        raise ConfigError("choose one of --json, --jsonl and --sarif")


def _texts(files: list[Path]) -> Iterator[tuple[Path, str]]:
    for file in files:
        text = decode(read_bytes(file), str(file))
        if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
            named = "" if str(file) == "-" else f"{file}: "
            raise TextError(f"{named}there is no text here; give the mail to check")
        yield file, text


def _print(reports: list[tuple[Path, str, ToneReport]], form: str) -> None:
    if form == "human":
        from afterword.cli.show_tone import human

        sys.stdout.write("\n".join(human(str(file), text, report) for file, text, report in reports))
        return
    from json import dumps

    from afterword.cli.show_tone import as_data, sarif_log

    if form == "json":
        data = [as_data(report) for _, _, report in reports]
        sys.stdout.write(dumps(data[0] if len(data) == 1 else data, ensure_ascii=True, indent=2) + "\n")
    else:
        sys.stdout.write(dumps(sarif_log(reports), ensure_ascii=True, indent=2) + "\n")


def _lines(files: list[Path], judge: Callable[..., ToneReport], kind: str, ignored: frozenset[str]) -> int:
    """Check mail by mail as the lines come, in order; return the lowest score."""
    from json import dumps

    from afterword.cli.show_tone import as_data

    lowest = 100
    for record in _records(files):
        report = judge(record["text"], ignore=ignored)
        lowest = min(lowest, _lowest(report, kind))
        own = {key: value for key, value in record.items() if key != "text"}
        sys.stdout.write(dumps(own | {"tone": as_data(report)}, ensure_ascii=True) + "\n")
        sys.stdout.flush()
    return lowest


def _records(files: list[Path]) -> Iterator[dict[str, str]]:
    from json import JSONDecodeError, loads

    for file in files:
        stream: BinaryIO = sys.stdin.buffer if str(file) == "-" else _open(file)
        with stream:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                try:
                    record = loads(decode(line, f"{file}, line {number}"))
                except (JSONDecodeError, RecursionError) as error:
                    raise TextError(f"{file}, line {number}: not JSON; give one object with a `text` a line") from error
                if not isinstance(record, dict) or not isinstance(record.get("text"), str):
                    raise TextError(f"{file}, line {number}: no `text`; give one object with a `text` a line")
                yield record


def _open(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise TextError(f"{file}: {error.strerror or 'cannot be read'}; give a readable file") from error
