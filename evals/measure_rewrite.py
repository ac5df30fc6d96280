"""Measure the rewrite's floor on both parts of its mails, and print counts only.

Usage: python evals/measure_rewrite.py [PART...]
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from afterword.mail import parse, sentences
from afterword.rewriting import Rewrite, rewrite
from afterword.tone import check

DATASETS = Path(__file__).parent / "datasets" / "rewrite"
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+|\d[\d.,:%]*")
_OWN_WORDS = frozenset({"I", "I'd", "I've", "I'll", "I'm"})


def main() -> None:
    """Print the figures of every part asked for."""
    for part in sys.argv[1:] or ["tune", "test"]:
        counts = measure([json.loads(line) for line in (DATASETS / f"{part}.jsonl").read_text("utf-8").splitlines()])
        print(f"{part}: {counts['mails']} mails, {counts['bad']} bad, {counts['good']} good")
        for name, value in _lines(counts):
            print(f"  {name:58} {value}")


def _lines(c: Counter[str]) -> list[tuple[str, str]]:
    def share(part: str, whole: str) -> str:
        return f"{c[part]} of {c[whole]}" + (f" ({c[part] / c[whole]:.1%})" if c[whole] else "")

    return [
        ("kind read as labelled", share("kind", "mails")),
        ("bad mails with a blocking finding before", share("bad flagged", "bad")),
        ("mails with a blocking finding before", f"{c['flagged']}"),
        ("of these, left alone as no such mail", f"{c['left alone']}"),
        ("of these, left whole since the whole reads well", f"{c['left whole']}, {c['left whole bad']} of them bad"),
        ("of these, rewritten and with a blocking finding after", f"{c['still']}"),
        ("good mails unchanged", share("good unchanged", "good")),
        ("free facts that survive in rewritten mails", share("free kept", "free")),
        (
            "of the lost: names, numbers, things, clauses",
            ", ".join(str(c[f"lost: {shape}"]) for shape in ("name", "number", "thing", "clause")),
        ),
        ("argued phrases that survive in rewritten mails", share("argued kept", "argued")),
        ("sentences without a finding, letter for letter", share("same", "innocent")),
        ("of the others, leaned on a sentence that went", f"{c['leaned']}"),
        ("rewritten mails that say a person should look", share("look", "rewritten")),
        ("unchanged mails that say so", share("look unchanged", "unchanged")),
        ("of the unchanged that do not say so, bad", f"{c['unseen']}"),
        ("names and numbers that stood nowhere before", f"{c['invented']}"),
        ("rewritten mails with a new grammar lint", share("new lint", "rewritten")),
        ("rewriting again changes nothing", share("idempotent", "mails")),
        ("time, as a multiple of `check`", f"{c['rewrite us'] / max(c['check us'], 1):.2f}"),
    ]


def measure(mails: list[dict[str, Any]]) -> Counter[str]:
    """Return the counts of one part."""
    from harper import Linter

    linter = Linter()
    counts: Counter[str] = Counter()
    for mail in mails:
        start = time.perf_counter()
        check(mail["text"])
        between = time.perf_counter()
        result = rewrite(mail["text"])
        counts["rewrite us"] += int(1e6 * (time.perf_counter() - between))
        counts["check us"] += int(1e6 * (between - start))
        _count(counts, mail, result, linter)
    return counts


def _count(counts: Counter[str], mail: dict[str, Any], result: Rewrite, linter: Any) -> None:
    flagged = any(finding.blocks for finding in result.tone_before.findings)
    counts["mails"] += 1
    counts[mail["label"]] += 1
    counts["kind"] += result.kind == mail["kind"]
    counts["flagged"] += flagged
    counts["bad flagged"] += flagged and mail["label"] == "bad"
    counts["left alone"] += flagged and bool(result.note)
    whole = flagged and not result.note and not result.changed
    counts["left whole"] += whole
    counts["left whole bad"] += whole and mail["label"] == "bad"
    counts["still"] += result.changed and any(finding.blocks for finding in result.tone.findings)
    counts["good unchanged"] += mail["label"] == "good" and result.body == mail["text"]
    counts["idempotent"] += rewrite(result.body).body == result.body
    unchanged = not result.changed and not result.note
    counts["unchanged"] += unchanged
    counts["look unchanged"] += unchanged and bool(result.needs_person)
    counts["unseen"] += unchanged and not result.needs_person and mail["label"] == "bad"
    if result.changed:
        _count_changed(counts, mail, result, linter)


def _count_changed(counts: Counter[str], mail: dict[str, Any], result: Rewrite, linter: Any) -> None:
    counts["rewritten"] += 1
    for fact in mail["facts"]:
        counts[fact["stands"]] += 1
        kept = fact["words"].lower() in result.body.lower()
        counts[fact["stands"] + " kept"] += kept
        if fact["stands"] == "free" and not kept:
            counts[f"lost: {_shape(fact['words'])}"] += 1
    starts = [finding.start for finding in result.tone_before.findings if finding.blocks]
    altered = {change.start for change in result.changes if change.before}
    for span in sentences(parse(mail["text"])):
        if not any(span.start <= start < span.end for start in starts):
            counts["innocent"] += 1
            counts["same"] += span.start not in altered
    counts["leaned"] += sum(bool(change.reason) for change in result.changes)
    counts["look"] += bool(result.needs_person)
    before = mail["text"].lower()
    counts["invented"] += sum(
        word.lower().rstrip(".,'’") not in before for word in set(_NAMES.findall(result.body)) - _OWN_WORDS
    )
    old, new = (_lints(linter, text) for text in (mail["text"], result.body))
    counts["new lint"] += bool(new - old)


def _shape(words: str) -> str:
    """Return what a fact looks like: a name, a number, a thing in a word or three, or a longer clause."""
    if re.search(r"\d", words):
        return "number"
    if re.search(r"\b[A-Z]", words) and not words.startswith("I "):
        return "name"
    return "thing" if len(words.split()) <= 3 else "clause"


# Names and dialect, capitals of a writer who uses none, and the length of a run-on line come from the original.
_NOT_OURS = frozenset({"Spelling", "Capitalization", "Readability"})


def _lints(linter: Any, text: str) -> Counter[tuple[str, str]]:
    return Counter((lint.lint_kind, lint.message) for lint in linter.lint(text) if lint.lint_kind not in _NOT_OURS)


if __name__ == "__main__":
    main()
