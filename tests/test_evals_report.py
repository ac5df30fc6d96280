"""The report of the evaluations: what the README shows is what a run wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("inspect_ai", reason="the evals extra is not installed")

from afterword_evals.report.summary import read_summary
from afterword_evals.report.table import in_readme, table

ROOT = Path(__file__).parents[1]
LINES = read_summary(ROOT / "evals" / "results" / "results.json")


def test_the_table_in_the_readme_is_the_one_that_the_run_wrote() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert in_readme(readme, LINES) == readme
    assert "| gate: verdict as the guidance says |" in readme


def test_the_markdown_table_is_the_one_that_the_run_wrote() -> None:
    assert (ROOT / "evals" / "results" / "results.md").read_text("utf-8") == f"# Evaluation results\n{table(LINES)}"


def test_a_readme_without_a_place_for_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        in_readme("# Afterword", LINES)
