"""Compile the authors' labelled feedback messages into JSON lines: `python evals/compile_feedback.py SOURCE.txt OUT.jsonl`."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

FLAGS = ("cannot_tell", "sugarcoated", "form")


def parse(text: str) -> list[dict[str, object]]:
    """Return one record a message; evidence and the learned thing are exact substrings of its text.

    Raises:
        ValueError: a quotation is not in its message, or a header line is malformed.
    """
    return [_record(chunk) for chunk in re.split(r"(?m)^=== ", text)[1:]]


def _record(chunk: str) -> dict[str, object]:
    head, _, body = chunk.partition("\n---\n")
    name, *lines = head.split("\n")
    fields = dict(line.split(":", 1) for line in lines if line.strip())
    message = body.strip("\n")
    kinds = [_evidence(part, message, name) for part in fields["kinds"].strip().split(" | ")]
    learned = fields.get("learned", "-").strip()
    if learned != "-" and learned not in message:
        raise ValueError(f"{name}: the learned thing is not in the text")
    return {
        "id": name.strip(),
        "text": message,
        "primary": fields["primary"].strip(),
        "kinds": kinds,
        **{flag: fields[flag].strip() == "yes" for flag in FLAGS},
        "learned": None if learned == "-" else learned,
        "about": fields["about"].strip(),
    }


def _evidence(part: str, message: str, name: str) -> dict[str, str]:
    match = re.match(r'([a-z_]+): "(.+)"$', part.strip())
    if not match or match[2] not in message:
        raise ValueError(f"{name}: evidence is not a quotation from the text")
    return {"kind": match[1], "words": match[2]}


def main() -> None:
    """Read the source, write the JSON lines."""
    source, out = map(Path, sys.argv[1:3])
    records = parse(source.read_text(encoding="utf-8"))
    out.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    print(f"{out}: {len(records)} messages")


if __name__ == "__main__":
    main()
