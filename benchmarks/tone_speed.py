"""Time the tone check next to vaderSentiment and proselint in one process, and `afterword check` next to two imports.

Usage: python benchmarks/tone_speed.py. Installs nothing: a tool that is not there is named and left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

from afterword.tone import check

DATA = Path(__file__).parents[1] / "evals" / "datasets" / "tone" / "tune.jsonl"
MAILS, WORDS = 1_000, 90
FEW = 20
"""Mails for proselint, which takes too long for a thousand."""
ROUNDS = 5
STARTS = 11


class Tool(NamedTuple):
    """What checks a mail, and the mails it is timed on."""

    check: Callable[[str], object]
    texts: list[str]


def mails() -> list[str]:
    """Return the thousand mails of the tune part that come nearest to 90 words, no two of them the same."""
    texts = dict.fromkeys(json.loads(line)["text"] for line in DATA.read_text("utf-8").splitlines())
    return sorted(texts, key=lambda text: abs(len(text.split()) - WORDS))[:MAILS]


def vader() -> Callable[[str], object] | None:
    """Return vaderSentiment's score, or nothing where it is not installed."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    score: Callable[[str], object] = SentimentIntensityAnalyzer().polarity_scores
    return score


def proselint() -> Callable[[str], object] | None:
    """Return proselint's check, or nothing where it is not installed."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    CheckRegistry().register_many(__register__)
    return lambda text: list(LintFile("mail", content=text).lint())


def rates(tools: Mapping[str, Tool]) -> dict[str, float]:
    """Return how many mails a second of processor time each tool does, the best of some rounds over its mails.

    The tools take turns, so that whatever else the machine does falls on all of them alike. From the second round on every tool
    has met the words of the mails before, as in a process that has run for a while.
    """
    best = dict.fromkeys(tools, 0.0)
    for _ in range(ROUNDS):
        for name, (check_one, texts) in tools.items():
            start = process_time()
            for text in texts:
                check_one(text)
            best[name] = max(best[name], len(texts) / (process_time() - start))
    return best


def started(command: list[str]) -> float:
    """Return the median seconds a command takes from start to end."""
    times = []
    for _ in range(STARTS):
        start = perf_counter()
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    """Print mails a second of each tool, and the start-up times."""
    texts = mails()
    others = {"vaderSentiment": (vader(), texts), "proselint": (proselint(), texts[:FEW])}
    found = {name: Tool(tool, some) for name, (tool, some) in others.items() if tool}
    done = rates({"afterword": Tool(check, texts), **found})
    print(f"afterword: {done['afterword']:.0f} mails a second")
    for name in others:
        if name in done:
            times = done["afterword"] / done[name]
            print(f"{name}: {done[name]:.0f} mails a second; afterword does {times:.2f} times as many")
        else:
            print(f"{name}: not installed, left out")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as mail:
        mail.write(texts[0])
        mail.flush()
        imports = started([sys.executable, "-c", "import pydantic, typer"])
        command = started([sys.executable, "-m", "afterword", "check", mail.name])
    print(f"import pydantic, typer: {imports * 1000:.0f} ms")
    print(f"afterword check FILE: {command * 1000:.0f} ms, {command / imports:.2f} times the imports")


if __name__ == "__main__":
    main()
