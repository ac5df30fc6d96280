"""`afterword insights`: what several employers said."""

from __future__ import annotations

from typing import Annotated

from afterword.cli.declare import Option
from afterword.cli.present import print_json, print_text
from afterword.errors import ConfigError
from afterword.log import Log, default_path
from afterword.log.insights import insights as read_insights
from afterword.log.insights import table


def insights(
    html: Annotated[bool, Option("Print a self-contained HTML page.", flag="--html")] = False,
    json: Annotated[bool, Option("Print the insights as JSON.", flag="--json")] = False,
) -> None:
    """Show which reasons were heard, from how many employers, and which of them are a pattern."""
    if html and json:
        raise ConfigError("give either --html or --json")
    found = read_insights(Log(default_path()).entries())
    if html:
        from afterword.log.page import page

        print_text(page(found).rstrip())
    elif json:
        print_json(found)
    else:
        print_text(table(found))
