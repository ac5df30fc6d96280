"""Measure the feedback reader on a labelled part: `python evals/measure_feedback.py [tune|test] [--write]`.

Counts only, so that nobody who works on the rules sees a message of the test part. With `--write` the figures and the
reliability plot go into docs/feedback.md.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.feedback import Kind, Reading, read_feedback

HERE = Path(__file__).parent
DATA = HERE / "datasets" / "feedback"
PAGE = HERE.parent / "docs" / "feedback.md"
MARK = "<!-- measured: written by evals/measure_feedback.py -->"
BINS = 10


@dataclass(frozen=True)
class Read:
    """A labelled message and its reading."""

    record: dict[str, Any]
    reading: Reading

    @property
    def is_right(self) -> bool:
        """Whether the primary kind is the labelled one."""
        return bool(self.reading.primary == self.record["primary"])


@dataclass(frozen=True)
class Shares:
    """How often something was found rightly: precision, recall and F1, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True)
class Bin:
    """Readings of about the same confidence: how many, how sure on average, and the share that is right."""

    count: int
    sure: float
    right: float


def read_part(part: str) -> list[Read]:
    """Read every message of a part."""
    records = [json.loads(line) for line in (DATA / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [Read(record, read_feedback(record["text"])) for record in records]


def shares(pairs: Iterable[tuple[bool, bool]]) -> Shares:
    """Return precision and recall of pairs of (labelled, found)."""
    counts = Counter(pairs)
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    return Shares(
        right / (right + wrong) if right + wrong else 0.0, right / (right + missed) if right + missed else 0.0
    )


def by_kind(reads: Sequence[Read]) -> dict[Kind, Shares]:
    """Return how well each kind is found as the primary one."""
    return {
        kind: shares((each.record["primary"] == kind, each.reading.primary is kind) for each in reads) for kind in Kind
    }


def reliability(reads: Sequence[Read]) -> tuple[Bin, ...]:
    """Return the readings in bins of equal width by confidence, empty ones left out."""
    binned: dict[int, list[Read]] = {}
    for each in reads:
        binned.setdefault(min(int(each.reading.confidence * BINS), BINS - 1), []).append(each)
    return tuple(
        Bin(
            len(part),
            sum(each.reading.confidence for each in part) / len(part),
            sum(each.is_right for each in part) / len(part),
        )
        for _, part in sorted(binned.items())
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the expected calibration error, 0 to 1."""
    total = sum(each.count for each in bins)
    return sum(each.count * abs(each.sure - each.right) for each in bins) / total


def is_quoted(each: Read) -> bool:
    """Whether all evidence of a reading is an exact quotation from its message."""
    text = each.record["text"]
    pieces = [piece for category in each.reading.categories for piece in category.evidence]
    pieces += [each.reading.learned] if each.reading.learned else []
    return bool(pieces) and all(text[piece.start : piece.end] == piece.words for piece in pieces)


def named_right(reads: Sequence[Read]) -> tuple[int, int]:
    """Return how many named things overlap the labelled one, of those where both a label and a name are there."""
    both = [each for each in reads if each.record["learned"] and each.reading.learned]
    right = sum(_overlap(each.record["learned"], each.reading.learned.words) for each in both if each.reading.learned)
    return right, len(both)


def _overlap(label: str, found: str) -> bool:
    return bool(set(label.lower().split()) & set(found.lower().split()))


def figures(part: str, reads: Sequence[Read]) -> str:
    """Return what was measured as Markdown."""
    kinds, bins = by_kind(reads), reliability(reads)
    told = shares((each.record["cannot_tell"], each.reading.cannot_tell) for each in reads)
    macro = sum(each.f1 for each in kinds.values()) / len(kinds)
    right, both = named_right(reads)
    rows = [f"| {kind.value} | {s.precision:.2f} | {s.recall:.2f} | {s.f1:.2f} |" for kind, s in kinds.items()]
    return "\n".join([
        f"Measured on the {part} part: {len(reads)} messages.",
        "",
        "| what | value |",
        "| --- | --- |",
        f"| macro F1 of the primary kind | {macro:.3f} |",
        f"| primary kind right | {sum(each.is_right for each in reads) / len(reads):.3f} |",
        f"| cannot tell, precision | {told.precision:.3f} |",
        f"| cannot tell, recall | {told.recall:.3f} |",
        f"| expected calibration error | {calibration_error(bins):.3f} |",
        f"| evidence is an exact quotation | {sum(map(is_quoted, reads))} of {len(reads)} |",
        f"| the named thing is the labelled one, where both name one | {right} of {both} |",
        "",
        "| kind | precision | recall | F1 |",
        "| --- | --- | --- | --- |",
        *rows,
        "",
        "How sure a reading says it is, and how often it is right (a perfect reader's bars end at the mark):",
        "",
        "```text",
        *map(_bar, bins),
        "```",
    ])  # fmt: skip


def _bar(each: Bin) -> str:
    width = 40
    filled, mark = round(width * each.right), min(round(width * each.sure), width - 1)
    cells = ["█" if cell < filled else "·" for cell in range(width)]
    cells[mark] = "|"
    return f"{each.sure:4.0%} sure  {''.join(cells)}  {each.right:4.0%} right of {each.count}"


def main() -> None:
    """Print the figures of a part, and write them into the page where asked."""
    part = next((word for word in sys.argv[1:] if word in ("tune", "test")), "test")
    text = figures(part, read_part(part))
    print(text)
    if "--write" in sys.argv:
        before = PAGE.read_text(encoding="utf-8").split(MARK)[0]
        PAGE.write_text(f"{before}{MARK}\n\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
