"""Ten thousand ugly rows: whatever stands in a row, the run goes on and gives an account of every one of them."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from afterword.batch.options import End, Options
from afterword.batch.run import run

CORPUS = [
    json.loads(line) for line in Path(__file__).with_name("data").joinpath("ugly_texts.jsonl").read_text().splitlines()
]
ROUNDS, ROWS = 25, 400
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=80)


def ugly_rows(seed: int, pieces: list[str]) -> list[tuple[str, str, str]]:
    """Return rows put together from the corpus and from what was generated."""
    luck = random.Random(seed)  # noqa: S311  # ugliness, not secrets
    stock = CORPUS + pieces
    return [
        (luck.choice(stock)[:200], luck.choice(stock)[:200], luck.choice(("", " ", "\n", "\n\n")).join(luck.choices(stock, k=luck.choice((1, 1, 1, 1, 2, 3)))))
        for _ in range(ROWS)
    ]  # fmt: skip


def as_csv(path: Path, rows: list[tuple[str, str, str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8", errors="surrogatepass") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerows([("id", "to", "mail"), *rows])
    return path


def as_lines(path: Path, rows: list[tuple[str, str, str]]) -> Path:
    objects = [dict(zip(("id", "to", "mail"), row, strict=True)) for row in rows]
    path.write_text("".join(json.dumps(one) + "\n" for one in objects))
    return path


@settings(
    max_examples=ROUNDS,
    phases=[Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    seed=st.integers(0, 2**32),
    pieces=st.lists(ANYTHING, max_size=25),
    task=st.sampled_from(["check", "check", "rewrite", "read", "reply"]),
    table=st.booleans(),
)
def test_ten_thousand_ugly_rows_go_through_without_a_crash(
    tmp_path_factory: pytest.TempPathFactory, seed: int, pieces: list[str], task: str, table: bool
) -> None:
    folder = tmp_path_factory.mktemp("ugly")
    rows = ugly_rows(seed, pieces)
    source = as_csv(folder / "in.csv", rows) if table else as_lines(folder / "in.jsonl", rows)
    summary = run(Options(input=source, out=folder / "out", task=task, format="jsonl", processes=1))
    assert summary.end is End.COMPLETE
    assert (summary.tally.rows, summary.tally.done + summary.tally.failed) == (ROWS, ROWS)
    failures = [json.loads(line) for line in (folder / "out" / "failures.jsonl").read_text().splitlines()]
    assert {line["class"] for line in failures} <= {
        "empty",
        "binary",
        "encoding",
        "malformed",
        "columns",
        "too_long",
        "input",
    }
    results = (folder / "out" / "results.jsonl").read_text().split("\n")[:-1]
    failed_later = sum(line["class"] == "input" for line in failures)
    assert len(results) == summary.tally.done + failed_later
    assert all("afterword" in json.loads(line) for line in results)
