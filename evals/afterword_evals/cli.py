"""`afterword-evals`: run the suite, compare two runs, make a judge's card, or say which commits touched the test sets."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from afterword_evals.places import CHECKOUT, RESULTS


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 for green or done, 1 for red, 2 where Inspect AI, a file or a setting is missing."""
    if find_spec("inspect_ai") is None:
        print("The evaluations need Inspect AI: pip install 'afterword[evals]'", file=sys.stderr)
        return 2
    given = _parser().parse_args(arguments)
    os.environ.setdefault("INSPECT_DISPLAY", "none")
    os.environ.setdefault("INSPECT_LOG_LEVEL", "error")
    from afterword.errors import AfterwordError

    try:
        found: int = given.do(given)
    except (AfterwordError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    return found


def offline_models() -> list[str]:
    """Return the models that need no network: the floor, a fake, the recorded replies, and the local model where installed.

    `AFTERWORD_SKIP_LOCAL=1` leaves the local model out.
    """
    from afterword.models.choose import local_installed
    from afterword_evals.replies import WRITERS

    recorded = [f"afterword/replay-{name}" for name in WRITERS]
    local = local_installed() and not os.environ.get("AFTERWORD_SKIP_LOCAL")
    return ["afterword/none", "afterword/literal", *recorded, *(["afterword/local"] if local else [])]


def _suite(given: argparse.Namespace) -> int:
    import shutil

    from afterword_evals.baseline import bless, judge
    from afterword_evals.report.write import write
    from afterword_evals.run import run

    logs = given.out / "logs"
    if logs.exists():
        shutil.rmtree(logs)
    models = given.model or offline_models()
    results = run(models, tasks=given.task, logs=logs, trials=given.trials, judge=given.judge)
    if given.bless:
        for path in bless(results):
            print(f"blessed {path.relative_to(CHECKOUT)}")
    judgements = judge(results)
    for line in write(results, judgements, given.out, readme=given.out == RESULTS):
        print(line)
    for item in judgements:
        if item.is_red or item.state == "better":
            print(f"{item.state:7} {item.task} {item.model}: {item.measure.title} {item.told()}")
    red = any(item.is_red for item in judgements)
    print("red" if red else "green")
    return int(red)


def _compare(given: argparse.Namespace) -> int:
    from afterword_evals.versus import results_of, shown

    for line in shown(results_of(given.old), results_of(given.new)):
        print(line)
    return 0


def _card(given: argparse.Namespace) -> int:
    import asyncio

    from inspect_ai.model import get_model

    import afterword_evals._registry  # noqa: F401  # makes the provider known to Inspect
    from afterword_evals.card import compared_cards, keep, rubric_card
    from afterword_evals.judge.rubric import QUALITIES
    from afterword_evals.model import Seam

    compared = compared_cards() if given.judge == "compared" else {}
    fit = True
    for quality in QUALITIES:
        card = compared.get(quality)
        if card is None:
            name = given.judge.removeprefix("afterword/")
            card = asyncio.run(rubric_card(Seam(get_model(given.judge)), name, quality, texts=given.texts))
        path = keep(card, given.out)
        faults = card.faults()
        fit = fit and not faults
        print(f"{path}: {card.name}: {'may gate' if not faults else 'may not gate: ' + '; '.join(faults)}")
    return int(not fit)


def _touched(given: argparse.Namespace) -> int:
    from afterword_evals.touched import shown

    for line in shown():
        print(line)
    return 0


def _record(given: argparse.Namespace) -> int:
    from afterword_evals.recorded import write_recordings

    for line in write_recordings(given.out):
        print(line)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterword-evals", description="Evaluate Afterword: all offline unless a model is named."
    )
    _add_suite(parser)
    commands = parser.add_subparsers(title="other commands", metavar="COMMAND")
    compare = commands.add_parser("compare", help="compare the logs of two runs, situation by situation")
    compare.add_argument("old", type=Path, help="the folder of the logs before")
    compare.add_argument("new", type=Path, help="the folder of the logs after")
    compare.set_defaults(do=_compare)
    card = commands.add_parser("card", help="measure a judge against the labels and keep its card")
    card.add_argument("--judge", default="compared", help="compared, or an Inspect model (default: compared)")
    card.add_argument("--texts", type=int, default=60, help="labelled texts for a model's card (default: 60)")
    card.add_argument("--out", type=Path, default=CHECKOUT / "evals" / "cards", help="the folder of the cards")
    card.set_defaults(do=_card)
    touched = commands.add_parser("touched", help="say which commits touched each test set")
    touched.set_defaults(do=_touched)
    record = commands.add_parser(
        "record", help="write the recorded replies to today's prompts, for --model replay:FILE"
    )
    record.add_argument("--out", type=Path, default=RESULTS / "replay", help="the folder of the files")
    record.set_defaults(do=_record)
    return parser


def _add_suite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--model",
        action="append",
        help="an Inspect model, as afterword/none, afterword/NAME at the configured endpoint, openai/NAME; may be repeated",
    )
    parser.add_argument("--judge", help="an Inspect model that judges by rubric as well; it gates once it has a card")
    parser.add_argument("--task", action="append", default=[], help="a task; may be repeated (default: all)")
    parser.add_argument("--trials", type=int, default=1, help="how often each situation is tried (default: 1)")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the report goes")
    parser.add_argument("--bless", action="store_true", help="make what was measured the new baselines")
    parser.set_defaults(do=_suite)


if __name__ == "__main__":
    raise SystemExit(main())
