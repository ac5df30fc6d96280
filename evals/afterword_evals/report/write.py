"""Write everything that a run leaves behind: numbers, tables, the page, and Inspect's own viewer."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from inspect_ai.log import bundle_log_dir

from afterword_evals.baseline import Judgement
from afterword_evals.card import cards
from afterword_evals.places import CHECKOUT
from afterword_evals.recorded import Recording, recording
from afterword_evals.report.page import page
from afterword_evals.report.summary import read_summary, summarise
from afterword_evals.report.table import in_readme, table
from afterword_evals.run import Result


def write(
    results: Sequence[Result], judgements: Sequence[Judgement], out: Path, *, readme: bool = False
) -> Iterable[str]:
    """Write the report of a run to a folder, and its table to the README, and say what was written."""
    summary = out / "results.json"
    lines = summarise(results, read_summary(summary))
    recorded: Recording = recording()
    summary.write_text(json.dumps(lines, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (out / "results.md").write_text(f"# Evaluation results\n{table(lines)}", encoding="utf-8")
    (out / "report.html").write_text(page(lines, results, judgements, cards(), recorded), encoding="utf-8")
    if readme:
        place = CHECKOUT / "README.md"
        place.write_text(in_readme(place.read_text(encoding="utf-8"), lines), encoding="utf-8")
    bundle_log_dir(str(out / "logs"), str(out / "viewer"), overwrite=True)
    yield f"wrote {out / 'report.html'}, results.md, and the log viewer in {out / 'viewer'}"
    yield from recorded.warnings()
