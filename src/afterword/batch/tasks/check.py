"""Check the tone of each mail; no model has a part in it."""

from __future__ import annotations

from afterword.batch.item import Item
from afterword.batch.outcome import Outcome, Status
from afterword.batch.tasks.base import TONE, Task, brief, scores
from afterword.tone import check


def _check(item: Item) -> Outcome:
    report = check(item.text)
    sincerity, non_defensiveness = scores(report) or ("", "")
    return Outcome(
        status=Status.DONE,
        columns={
            "sincerity": sincerity,
            "non_defensiveness": non_defensiveness,
            "confidence": report.confidence.level,
            "findings": len(report.findings),
            "rules": " ".join(dict.fromkeys(finding.rule for finding in report.findings)),
        },
        findings=tuple(brief(finding) for finding in report.findings),
        before=scores(report),
        note=report.confidence.reason,
    )


TASK = Task(
    name="check",
    alone=_check,
    columns=("sincerity", "non_defensiveness", "confidence", "findings", "rules"),
    packages=TONE,
)
