"""`afterword-evals`: run the suite, write the report, hold it against the baselines."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from afterword_evals.places import CHECKOUT, RESULTS

if TYPE_CHECKING:
    from afterword_evals.baseline import Judgement
    from afterword_evals.run import Result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite and return 0 for green, 1 for red, 2 where Inspect AI is missing."""
    if find_spec("inspect_ai") is None:
        print("The evaluations need Inspect AI: pip install 'afterword[evals]'", file=sys.stderr)
        return 2
    given = _parser().parse_args(arguments)
    _stay_offline_and_quiet()
    return _run(given)


def _run(given: argparse.Namespace) -> int:
    from afterword_evals.baseline import bless, judge
    from afterword_evals.run import run

    logs = given.out / "logs"
    if logs.exists():
        shutil.rmtree(logs)
    results = run(given.model or offline_models(), tasks=given.task, logs=logs, trials=given.trials, judge=given.judge)
    if given.bless:
        for path in bless(results):
            print(f"blessed {path.relative_to(CHECKOUT)}")
    judgements = judge(results)
    _write(given, results, judgements)
    for item in judgements:
        if item.is_red or item.state == "better":
            print(f"{item.state:7} {item.task} {item.model}: {item.measure.title} {item.note}")
    red = any(item.is_red for item in judgements)
    print("red" if red else "green")
    return int(red)


def offline_models() -> list[str]:
    """Return the models that need no network: the floor, the recorded replies, and the local model where it is installed."""
    from afterword.models.choose import local_installed
    from afterword_evals.replies import WRITERS

    recorded = [f"afterword/replay-{name}" for name in WRITERS]
    return ["afterword/none", "afterword/literal", *recorded, *(["afterword/local"] if local_installed() else [])]


def _write(given: argparse.Namespace, results: list[Result], judgements: list[Judgement]) -> None:
    from inspect_ai.log import bundle_log_dir

    from afterword_evals.card import cards
    from afterword_evals.report.page import page
    from afterword_evals.report.summary import read_summary, summarise
    from afterword_evals.report.table import in_readme, table

    summary = given.out / "results.json"
    lines = summarise(results, read_summary(summary))
    summary.write_text(json.dumps(lines, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (given.out / "results.md").write_text(f"# Evaluation results\n{table(lines)}", encoding="utf-8")
    (given.out / "report.html").write_text(page(lines, results, judgements, cards()), encoding="utf-8")
    if given.out == RESULTS:
        readme = CHECKOUT / "README.md"
        readme.write_text(in_readme(readme.read_text(encoding="utf-8"), lines), encoding="utf-8")
    bundle_log_dir(str(given.out / "logs"), str(given.out / "viewer"), overwrite=True)
    print(f"wrote {given.out / 'report.html'}, results.md, and the log viewer in {given.out / 'viewer'}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterword-evals", description="Evaluate Afterword: all offline unless a model is named."
    )
    parser.add_argument(
        "--model",
        action="append",
        help="an Inspect model, as afterword/none, afterword/NAME at the configured endpoint, openai/NAME; may be repeated",
    )
    parser.add_argument("--judge", help="an Inspect model that judges by rubric as well; it gates once it has a card")
    parser.add_argument(
        "--task", action="append", default=[], help="a task of the suite; may be repeated (default: all)"
    )
    parser.add_argument("--trials", type=int, default=1, help="how often each situation is tried (default: 1)")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the report goes")
    parser.add_argument("--bless", action="store_true", help="make what was measured the new baselines")
    return parser


def _stay_offline_and_quiet() -> None:
    os.environ.setdefault("INSPECT_DISPLAY", "none")
    os.environ.setdefault("INSPECT_LOG_LEVEL", "error")


if __name__ == "__main__":
    raise SystemExit(main())
