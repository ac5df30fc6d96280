"""What the recorded replies were written for, and how far today's prompts have moved away from that. Nothing goes silently stale.

The labelled source names situations, places and sentences, never a prompt's hash; the replayed files are made from it for
the prompts as they are now. What can grow old is the source: a prompt that says something else, a place that no reply fills.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from afterword.prompts import load_template
from afterword_evals.places import DATASETS, digest
from afterword_evals.replies import WRITERS, record, replies, unfilled
from afterword_evals.rewrites import rewrites

STAMP = DATASETS / "replies" / "prompts.json"
PROMPTS = ("draft", "repair", "rewrite")


@dataclass(frozen=True, slots=True)
class Recording:
    """How the recorded replies stand to the prompts: prompts that changed since, and places that a reply does not fill."""

    replies: int
    sentences: int
    changed: tuple[str, ...]
    unfilled: tuple[str, ...]
    unused: int

    def warnings(self) -> Iterable[str]:
        """Say loudly what is stale."""
        if self.changed:
            yield (
                f"STALE: the recorded replies were written for other words of the prompts {', '.join(self.changed)}. They are replayed as they "
                "were written, so what the new words change shows with a live model alone. Look at evals/datasets/replies, then: afterword-evals record"
            )
        if self.unfilled:
            yield f"STALE: {len(self.unfilled)} places have no recorded sentence, as {', '.join(self.unfilled[:3])}: the floor stands there"
        if self.unused:
            yield f"STALE: {self.unused} recorded sentences stand for places that are no longer asked for"


def recording() -> Recording:
    """Hold the recorded replies against the prompts as they are now."""
    stamped: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8")) if STAMP.is_file() else {}
    now = prompt_digests()
    empty, unused = unfilled()
    return Recording(
        replies=len(replies()) + len(rewrites()),
        sentences=sum(len(reply["sentences"]) for reply in (*replies(), *rewrites())),
        changed=tuple(name for name, value in now.items() if stamped.get(name) != value),
        unfilled=empty,
        unused=unused,
    )


def prompt_digests() -> dict[str, str]:
    """Return a digest of every prompt that the replies answer."""
    templates = {name: load_template(name) for name in PROMPTS}
    return {name: digest(one.version, one.system, one.user) for name, one in templates.items()}


def write_recordings(folder: Path) -> Iterable[str]:
    """Write each writer's replies to today's prompts, and stamp the source with the prompts it now answers."""
    folder.mkdir(parents=True, exist_ok=True)
    for writer in WRITERS:
        file = folder / f"{writer}.jsonl"
        file.unlink(missing_ok=True)
        yield f"{file}: {record(writer, file)} replies"
    STAMP.write_text(json.dumps(prompt_digests(), indent=1) + "\n", encoding="utf-8")
    yield f"stamped {STAMP}"
