"""Measure how well fighting answers are found: `python evals/measure_answers.py [tune|test]`. Prints counts alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from afterword.answer import check_answer, fights
from afterword.tone import check

DATA = Path(__file__).parent / "datasets" / "tone"
FALSE_ALARMS = 0.05


@dataclass(frozen=True)
class Judged:
    """A labelled answer: whether it fights, whether subtly, what the check says, and two scores (low is bad)."""

    is_bad: bool
    is_subtle: bool
    is_blocked: bool
    score: int
    tone: int


def judge(part: str) -> list[Judged]:
    """Check every labelled answer to feedback of a part."""
    records = map(json.loads, (DATA / f"{part}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Judged(
            record["label"] == "bad",
            record["hardness"] == "subtle",
            fights(report := check_answer(record["text"])),
            report.non_defensiveness,
            check(record["text"]).lowest,
        )
        for record in records
        if record["kind"] == "answer_to_feedback"
    ]


def found_at(bad: Sequence[int], good: Sequence[int]) -> float:
    """Return the share of bad scores below the line that at most one good score in twenty is under."""
    line = sorted(good)[int(FALSE_ALARMS * len(good))]
    return sum(score < line for score in bad) / len(bad)


def main() -> None:
    """Print the figures."""
    part = next((word for word in sys.argv[1:] if word in ("tune", "test")), "test")
    judged = judge(part)
    bad = [each for each in judged if each.is_bad]
    good = [each for each in judged if not each.is_bad]
    subtle = [each for each in bad if each.is_subtle]
    print(f"{part}: {len(judged)} answers, {len(bad)} fight, {len(subtle)} of them subtly")
    print(
        f"blocked: {sum(e.is_blocked for e in bad)} of {len(bad)} ({sum(e.is_blocked for e in subtle)} of the subtle)"
    )
    print(f"blocked wrongly: {sum(e.is_blocked for e in good)} of {len(good)}")
    print(f"found at 5 % false alarms: {found_at([e.score for e in bad], [e.score for e in good]):.3f}")
    print(f"the tone check alone: {found_at([e.tone for e in bad], [e.tone for e in good]):.3f}")


if __name__ == "__main__":
    main()
