"""Show a tone report: to a person, as plain data, as SARIF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from afterword.answer.rules import ALL_ANSWER_RULES
from afterword.cli.exits import harmless
from afterword.findings import Finding, Severity
from afterword.tone import ALL_TONE_RULES, ToneReport
from afterword.tone.report import SOUND, WELL

WIDTH = 88
_LEVELS = {Severity.NOTE: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def human(origin: str, text: str, report: ToneReport) -> str:
    """Return the mail with every span underlined, and under each line the reason and the way out."""
    head = f"{origin}: sincerity {report.sincerity}, non-defensiveness {report.non_defensiveness}"
    if report.confidence.reason:
        head += f" (confidence {report.confidence.level}: {report.confidence.reason})"
    lines = [head, ""]
    for start, end in _rows(text):
        lines.append(f"  {text[start:end]}")
        lines += _notes(start, end, report.findings)
    if report.receptive:
        names = ", ".join(dict.fromkeys(sign.name for sign in report.receptive))
        lines += ["", f"In its favour: {names}."]
    lines += ["", _verdict(text, report)]
    return harmless("\n".join(lines)) + "\n"


def _verdict(text: str, report: ToneReport) -> str:
    """Say in one line what the report comes to."""
    if report.confidence.level == "none":
        return "So there is no saying how it sounds."
    if any(finding.blocks for finding in report.findings):
        return _with_findings(report)
    if report.lowest >= SOUND:
        noted = " What is noted is for a second look, no more." if report.findings else ""
        return f"Nothing here fights the decision.{noted}"
    most = _weighs_most(text)
    name = "non-defensiveness" if report.non_defensiveness <= report.sincerity else "sincerity"
    if report.lowest >= WELL:
        return f"No rule names a sentence of it, and the whole lies in between ({name} {report.lowest}): read it once more before it goes.{most}"
    how = "fight the decision" if report.non_defensiveness <= report.sincerity else "are not quite meant"
    return f"No single sentence stands out, and yet as a whole it sounds like mails that {how}.{most}"


def _weighs_most(text: str) -> str:
    """Quote the sentence that sounds most like a fight, where one that neither thanks, owns nor asks does."""
    # Only a mail in doubt pays for the import.
    from afterword.rewriting.lingering import weighing

    return "".join(f" What weighs most: “{' '.join(sentence.split())}”" for sentence in weighing(text)[:1])


def _with_findings(report: ToneReport) -> str:
    """Say what findings that block come to: how bad the whole is, and what to do about it."""
    fights = report.non_defensiveness <= report.sincerity
    if report.lowest >= WELL:
        sounds = "heard as arguing" if fights else "heard as put on"
        return f"The whole takes the answer in; what is underlined may still be {sounds}. Say it more plainly, or leave it out."
    does = "fights the decision" if fights else "does not sound meant"
    return f"Don't send it as it is: it {does}. Leave out what is underlined, or let `afterword rewrite` do it."


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the rows that the text is shown in, broken at spaces where a line is long."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        while end - start > WIDTH:
            cut = text.rfind(" ", start + 1, start + WIDTH) + 1 or start + WIDTH
            yield start, cut
            start = cut
        yield start, end
        start = end + 1


def _notes(start: int, end: int, findings: tuple[Finding, ...]) -> Iterator[str]:
    here = [finding for finding in findings if finding.start < end and finding.end > start]
    if not here:
        return
    marks = [" "] * (end - start)
    for finding in here:
        for place in range(max(finding.start, start), min(finding.end, end)):
            marks[place - start] = "~" if finding.severity is Severity.NOTE else "^"
    yield f"  {''.join(marks).rstrip()}"
    for finding in here:
        if finding.start >= start:
            yield f"    {finding.rule} {finding.name} ({finding.severity}): {finding.why}"
            yield f"      {finding.hint}"


def as_data(report: ToneReport) -> dict[str, Any]:
    """Return a report as plain data, as its published schema says."""
    return asdict(report)


def sarif_log(reports: list[tuple[Path, str, ToneReport]]) -> dict[str, Any]:
    """Return the findings of all reports as one SARIF 2.1.0 log."""
    fired = {finding.rule for _, _, report in reports for finding in report.findings}
    rules = [
        {
            "id": rule.id,
            "name": rule.name,
            "shortDescription": {"text": rule.name},
            "fullDescription": {"text": rule.why},
            "help": {"text": rule.hint},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
            "properties": {"family": rule.family, "source": rule.source},
        }
        for rule in (*ALL_TONE_RULES, *(known for known in ALL_ANSWER_RULES if known.id in fired))
    ]
    results = [_result(file, text, finding) for file, text, report in reports for finding in report.findings]
    driver = {"name": "afterword", "informationUri": "https://pypi.org/project/afterword/", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(file: Path, text: str, finding: Finding) -> dict[str, Any]:
    line, column = _place(text, finding.start)
    last, behind = _place(text, finding.end)
    region = {"startLine": line, "startColumn": column, "endLine": last, "endColumn": behind}
    region |= {"charOffset": finding.start, "charLength": finding.end - finding.start}
    where = {"artifactLocation": {"uri": "stdin" if str(file) == "-" else file.as_posix()}, "region": region}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.why} {finding.hint}"},
        "locations": [{"physicalLocation": where}],
    }


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
