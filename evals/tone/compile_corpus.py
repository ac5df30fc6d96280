"""Compile the authors' plain-text mails into `evals/datasets/tone/{tune,test}.jsonl`.

Usage: python evals/tone/compile_corpus.py SOURCE, where SOURCE holds `tune/*.txt` and `test/*.txt`. Every author's texts
stand wholly in one part. Prints counts only, never a text.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "datasets" / "tone"


def parse(text: str, author: str) -> list[dict[str, Any]]:
    """Return the entries of one author's file."""
    return [_entry(chunk, author) for chunk in re.split(r"(?m)^=== ", text)[1:]]


def _entry(chunk: str, author: str) -> dict[str, Any]:
    head, _, body = chunk.partition("\n---\n")
    name, *fields = head.split("\n")
    entry: dict[str, Any] = {"id": name.strip(), "author": author}
    for line in fields:
        key, colon, value = line.partition(":")
        if colon:
            entry[key.strip()] = value.strip()
    entry["keep"] = [words.strip() for words in str(entry.get("keep", "")).split(" | ") if words.strip()]
    entry["text"], entry["sentences"] = _mail(body)
    return entry


def _mail(body: str) -> tuple[str, list[dict[str, Any]]]:
    mail, previous = "", "start"
    sentences: list[dict[str, Any]] = []
    for line in body.rstrip("\n").split("\n"):
        if not line.strip():
            previous = "start" if previous == "start" else "blank"
            continue
        if line.startswith("~"):
            gap = {"start": "", "blank": "\n\n"}.get(previous, "\n")
            mail += gap + line[1:].removeprefix(" ")
            previous = "verbatim"
            continue
        labels, _, text = line.partition(" | ")
        text = text.strip()
        gap = {"start": "", "blank": "\n\n", "verbatim": "\n"}.get(previous, "\n" if text[:2] in ("- ", "* ") else " ")
        mail += gap
        sentences.append({"start": len(mail), "end": len(mail) + len(text), "labels": _labels(labels)})
        mail += text
        previous = "sentence"
    return mail, sentences


def _labels(written: str) -> list[list[str | int]]:
    labels: list[list[str | int]] = []
    for label in written.split("+"):
        way, _, severity = label.strip().partition(":")
        labels.append([way, int(severity or 0)])
    return labels


def main() -> None:
    """Write both parts and print what they hold."""
    source = Path(sys.argv[1])
    for part in ("tune", "test"):
        entries = [
            e for path in sorted((source / part).glob("*.txt")) for e in parse(path.read_text("utf-8"), path.stem)
        ]
        OUT.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
        (OUT / f"{part}.jsonl").write_text("".join(lines), "utf-8")
        kinds = Counter((entry["label"], entry["hardness"]) for entry in entries)
        print(part, len(entries), "mails", sum(len(entry["sentences"]) for entry in entries), "sentences", dict(kinds))


if __name__ == "__main__":
    main()
