"""`afterword gate`: the verdict alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from afterword.cli.declare import Argument, Option
from afterword.cli.exits import Exit, Stop, say
from afterword.cli.memory import recalled
from afterword.cli.situations import read_situation
from afterword.cli.today import moment
from afterword.findings import Finding
from afterword.gate import Verdict, decide


def gate(
    file: Annotated[Path, Argument("A situation file (TOML or JSON), or - for standard input.")],
    json: Annotated[bool, Option("Print the verdict as JSON.", flag="--json")] = False,
    today: Annotated[str | None, Option("Judge as on this day, like 2026-03-09.")] = None,
    no_log: Annotated[
        bool, Option("Leave your log alone: read nothing from it, keep nothing.", flag="--no-log")
    ] = False,
) -> None:
    """Say whether, when and whom to ask, and why."""
    now = moment(today)
    situation = recalled(read_situation(file, now), no_log=no_log)
    verdict = decide(situation, now=now)
    if json:
        from afterword.cli.present import print_json

        print_json(verdict)
    else:
        from afterword.cli.present import print_text

        print_text(verdict_text(verdict))
    from afterword.cli.told import tell_reason_given

    tell_reason_given(situation, verdict)
    if not verdict.verdict.writes:
        raise Stop(Exit.GATE)


def verdict_text(verdict: Verdict, *, has_file: bool = True) -> str:
    """Return a verdict in words: the decision, why, whom, when, and what would change it.

    Who answered questions and has no file (`has_file=False`) reads of no field and no rule's number.
    """
    finding = verdict.deciding
    code = f" ({verdict.verdict})" if has_file else ""
    lines = [f"{_WORDS[verdict.verdict.value]}{code}", f"  {_why(finding, has_file=has_file)}"]
    if finding.words and (has_file or not _FIELD.fullmatch(finding.words)):
        lines.append(f"  Because: {finding.words}")
    if verdict.earliest:
        lines.append(f"  First good day: {verdict.earliest}")
    if verdict.verdict.writes:
        lines.append(f"  Write to: {verdict.ask_whom}")
    lines.append(f"  What would change it: {finding.hint if has_file else _IN_A_FILE.sub('', finding.hint)}")
    lines += [f"  Weighs less here: {_why(other, has_file=has_file)}" for other in verdict.findings[1:]]
    return "\n".join(lines)


def _why(finding: Finding, *, has_file: bool) -> str:
    return f"{finding.why}  [{finding.rule}]" if has_file else finding.why


_IN_A_FILE = re.compile(r" \(in a file: [^)]*\)")
_FIELD = re.compile(r"[a-z_]+(?:\.[a-z_]+)*(?: = .*)?")
"""The name of a field of a situation file, with its value or without."""


_WORDS = {
    "ask": "Ask.",
    "ask_briefly": "Ask, briefly.",
    "wait": "Wait.",
    "follow_up_on_status": "Ask where things stand, not for feedback.",
    "thank_only": "Thank them, and ask nothing.",
    "do_not_ask": "Don't ask.",
    "need_info": "One thing is missing first.",
}


def tell(verdict: Verdict, *, has_file: bool = True) -> None:
    """Say a verdict on stderr."""
    say(verdict_text(verdict, has_file=has_file))
