"""Compile the rewrite's mails from the tone corpus: mails of both labels, with the facts a rewrite must not lose.

Usage: python evals/rewrite/compile_mails.py. A fact is `free` where it also stands in a sentence no reader would stumble
over, and `argued` where it stands only inside one that fights. Prints counts only.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

DATASETS = Path(__file__).parents[1] / "datasets"
HARMS = 2


def entry(mail: dict[str, Any]) -> dict[str, Any]:
    """Return one mail with its facts, each `free` or `argued`."""
    fights = [s for s in mail["sentences"] if any(severity >= HARMS for _, severity in s["labels"])]
    facts = []
    for words in mail["keep"]:
        places = [i for i in range(len(mail["text"])) if mail["text"].startswith(words, i)]
        argued = all(any(s["start"] <= place < s["end"] for s in fights) for place in places)
        facts.append({"words": words, "stands": "argued" if argued else "free"})
    return {key: mail[key] for key in ("id", "author", "kind", "label", "hardness", "text")} | {"facts": facts}


def main() -> None:
    """Write both parts, every mail of the tone corpus in the part it has there."""
    for part in ("tune", "test"):
        lines = (DATASETS / "tone" / f"{part}.jsonl").read_text("utf-8").splitlines()
        entries = [entry(json.loads(line)) for line in lines]
        text = "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entries)
        (DATASETS / "rewrite" / f"{part}.jsonl").write_text(text, "utf-8")
        facts = Counter(f["stands"] for e in entries for f in e["facts"])
        print(part, dict(Counter(e["label"] for e in entries)), dict(facts))


if __name__ == "__main__":
    main()
