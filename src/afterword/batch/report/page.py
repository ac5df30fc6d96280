"""Write the page: one file, its own styles and script allowed by their hashes, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from afterword.batch.atomic import whole_file
from afterword.batch.ledger import translated
from afterword.batch.money import dollars
from afterword.batch.outputs import summary
from afterword.batch.report.folder import opened
from afterword.batch.report.plots import Bars, bars, score_plot
from afterword.batch.report.survey import MOST, Survey

NAME = "report.html"
_HERE = Path(__file__).parent
_DONE = {"rewrite": "rewritten", "draft": "drafted", "reply": "answered", "check": "checked", "read": "read"}
_WORDS = {"unchanged": "left as they were", "declined": "not written", "failed": "failed", "pending": "not done yet"}


def write_report(out: Path) -> Path:
    """Write `report.html` into the folder of a batch, and return where it is.

    Raises:
        InputError: the run's input is gone.
        StorageError: no batch was run there, or the folder cannot be written.

    """
    with opened(out) as folder, translated(out / NAME):
        survey = Survey().take(folder.results())
        page = render(survey, summary(folder.ledger))
        with whole_file(out / NAME) as file:
            file.write(page)
    return out / NAME


def render(survey: Survey, counts: dict[str, Any]) -> str:
    """Return the page for what was counted."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = ((_HERE / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    mails = survey.riskiest()
    return environment.get_template("report.html.jinja").render(
        policy=_policy(style, script),
        style=style,
        script=script,
        mails=_for_script(mails),
        batch=_identity(counts),
        words={"done": _DONE[counts["task"]], **_WORDS},
        shown=len(mails),
        most=MOST,
        survey=survey,
        counts=counts,
        scores=score_plot(survey.before, survey.after),
        tables=_tables(survey, counts),
        money=dollars,
    )


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _source(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _for_script(data: object) -> str:
    """Return JSON that can stand inside a script element: nothing in it can end the element or open another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _identity(counts: dict[str, Any]) -> str:
    """Return what tells this batch from others, so that marks of one are not taken for marks of another."""
    return hashlib.sha256(f"{counts['task']}\n{counts['input']}".encode()).hexdigest()[:16]


def _tables(survey: Survey, counts: dict[str, Any]) -> list[Bars]:
    """Return the plots that show something."""
    spent = counts["spent"]
    share = survey.share_counts() if survey.by_model else {}
    tokens = {
        f"tokens {part}, {row['model']}": row[f"{name}_tokens"]
        for row in spent
        for part, name in (("in", "prompt"), ("out", "completion"))
    }
    plots = (
        bars("Mails with a finding, by family", "mails", survey.family_counts()),
        bars("How much of a message a model wrote", "messages", share),
        bars("What it cost", "tokens", tokens, note=_bill(spent)),
    )
    return [plot for plot in plots if plot]


def _bill(spent: list[dict[str, Any]]) -> str:
    return "; ".join(
        f"{row['model']}: {dollars(row['usd'])} for {row['requests']:,} requests, {row['failed_tries']:,} of them in vain"
        for row in spent
    )
