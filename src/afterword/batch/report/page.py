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
from afterword.batch.report.plots import Plot, count_plot, score_plot
from afterword.batch.report.survey import MOST, Survey

NAME = "report.html"
_HERE = Path(__file__).parent


def write_report(out: Path) -> Path:
    """Write `report.html` into the folder of a batch, and return where it is.

    Raises:
        InputError: the run's input is gone.
        StorageError: no batch was run there, or the folder cannot be written.

    """
    with opened(out) as folder, translated(out / NAME):
        survey = Survey().take(folder.results())
        counts = summary(folder.ledger)
        page = render(survey, counts, writes=folder.task.writes)
        with whole_file(out / NAME) as file:
            file.write(page)
    return out / NAME


def render(survey: Survey, counts: dict[str, Any], *, writes: bool) -> str:
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
        batch=_identity(mails, counts),
        shown=len(mails),
        most=MOST,
        survey=survey,
        counts=counts,
        plots=_plots(survey, counts),
        money=dollars,
        writes=writes,
    )


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
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


def _identity(mails: list[dict[str, Any]], counts: dict[str, Any]) -> str:
    """Return what tells this batch from others, so that marks of one are not taken for marks of another."""
    texts = "".join(mail["text"] for mail in mails) + str(counts.get("input"))
    return hashlib.sha256(texts.encode()).hexdigest()[:16]


def _plots(survey: Survey, counts: dict[str, Any]) -> list[tuple[Plot, bool]]:
    """Return the plots that show something, each with whether its bars stand."""
    spent = counts["spent"]
    tokens = {
        f"{row['model']}, {part}": row[f"{name}_tokens"]
        for row in spent
        for part, name in (("in", "prompt"), ("out", "completion"))
    }
    dollars_spent = {row["model"]: row["usd"] for row in spent if row["usd"]}
    plots = [
        (score_plot(survey.before, survey.after), True),
        (count_plot("Mails with a finding, by family", "mails", survey.family_counts()), False),
        (count_plot("How much of a message a model wrote", "messages", survey.share_counts()), False),
        (count_plot("Tokens by model", "tokens", tokens), False),
        (count_plot("Cost by model, in US dollars", "US dollars", dollars_spent), False),
    ]
    return [(plot, standing) for plot, standing in plots if not plot.empty]
