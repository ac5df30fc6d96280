"""Time the tone check next to vaderSentiment and proselint in one process, and `afterword check` next to two imports.

Usage: python benchmarks/tone_speed.py. Installs nothing: a tool that is not there is named and left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from afterword.tone import check

DATA = Path(__file__).parents[1] / "evals" / "datasets" / "tone" / "tune.jsonl"
MAILS = 1_000
FEW = 20
"""Mails for proselint, which takes too long for a thousand."""
STARTS = 11


def mails() -> list[str]:
    """Return a thousand mails of about 90 words: those of the tune part, cut into fresh rows of sentences."""
    texts = [json.loads(line)["text"] for line in DATA.read_text("utf-8").splitlines()]
    fitting = [text for text in texts if 70 <= len(text.split()) <= 110]
    return [f"{fitting[number % len(fitting)]}\n\n{number}" for number in range(MAILS)]


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


def rate(tool: Callable[[str], object], texts: list[str]) -> float:
    """Return how many mails a second of processor time a tool does, the best of three."""
    tool(texts[0])
    best = float("inf")
    for _ in range(3):
        start = process_time()
        for text in texts:
            tool(text)
        best = min(best, process_time() - start)
    return len(texts) / best


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
    own = rate(check, texts)
    print(f"afterword: {own:.0f} mails a second")
    for name, tool, some in (("vaderSentiment", vader(), texts), ("proselint", proselint(), texts[:FEW])):
        if tool is None:
            print(f"{name}: not installed, left out")
            continue
        other = rate(tool, some)
        print(f"{name}: {other:.0f} mails a second; afterword does {own / other:.2f} times as many")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as mail:
        mail.write(texts[0])
        mail.flush()
        imports = started([sys.executable, "-c", "import pydantic, typer"])
        command = started([sys.executable, "-m", "afterword", "check", mail.name])
    print(f"import pydantic, typer: {imports * 1000:.0f} ms")
    print(f"afterword check FILE: {command * 1000:.0f} ms, {command / imports:.2f} times the imports")


if __name__ == "__main__":
    main()
