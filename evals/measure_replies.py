"""Answer every labelled feedback message with the floor: `python evals/measure_replies.py [tune|test]`. Prints counts alone."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from afterword.answer import check_answer, fights
from afterword.composer import compose
from afterword.feedback import read_feedback
from afterword.guardrails import Proposal, check_message, check_sentence
from afterword.message import Move, Sentence, body_of
from afterword.plan import Plan
from afterword.plan.reply import make_reply_plan

DATA = Path(__file__).parent / "datasets" / "feedback"


def answer(record: dict[str, Any]) -> tuple[Plan, tuple[Sentence, ...]]:
    """Return the plan and the sentences of the floor's answer to a labelled message."""
    plan = make_reply_plan(record["text"], read_feedback(record["text"]), None)
    return plan, tuple(compose(plan))


def counted(record: dict[str, Any]) -> Counter[str]:
    """Return what is to be counted of one answer."""
    plan, sentences = answer(record)
    own = [each for each in sentences if each.move not in (Move.GREETING, Move.CLOSING)]
    found = [f for each in own for f in check_sentence(Proposal(each.text, each.move, plan, each.text))]
    found += check_message(sentences, plan)
    named, label = plan.facts.learned, record["learned"]
    counts = Counter(answers=1, findings=len(found), fights=fights(check_answer(body_of(sentences))))
    counts["questions"] = sum(each.text.count("?") for each in own)
    if named:
        counts["named"] = 1
        counts["named where the label names one"] = label is not None
        counts["named as labelled"] = label is not None and bool(_words(label) & _words(named.text))
        counts["named out of form text"] = record["form"]
        counts["named words not in the message"] = not _words(named.text) <= _words(record["text"]) | {"my", "mine"}
    return counts


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?()\"'“”‘’").lower() for word in text.replace("/", " ").split()} - {""}


def main() -> None:
    """Print the counts of a part."""
    part = next((word for word in sys.argv[1:] if word in ("tune", "test")), "test")
    lines = (DATA / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    total: Counter[str] = Counter()
    for line in lines:
        total.update(counted(json.loads(line)))
    print(f"{part}:")
    for name, count in total.items():
        print(f"  {name}: {count}")


if __name__ == "__main__":
    main()
