"""A process of its own that judges mails: JSON lines in, JSON lines out, gone when its parent is."""

from __future__ import annotations

import json
import signal
import sys

from afterword.batch.jobs import judge, unpacked
from afterword.batch.tasks import task_named


def main(task_name: str, with_model: str) -> None:
    """Answer every line of standard input (a list of items) with a line (a list of verdicts), until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    task = task_named(task_name)
    answers = sys.stdout
    for line in sys.stdin:
        verdicts = [judge(task, unpacked(parts), with_model=with_model == "1") for parts in json.loads(line)]
        answers.write(json.dumps(verdicts) + "\n")
        answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
