"""Turn results into JSON, and name the classes whose schemas are published."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from afterword.cli.exits import harmless

SCHEMAS: tuple[tuple[str, str], ...] = (
    ("situation", "afterword.situation:Situation"),
    ("verdict", "afterword.gate:Verdict"),
    ("draft", "afterword.writer:Draft"),
    ("tone", "afterword.tone:ToneReport"),
    ("reading", "afterword.feedback:Reading"),
    ("insights", "afterword.log.insights:Insights"),
    ("rewrite", "afterword.rewriting:Rewrite"),
)


def schema_class(name: str) -> Any:
    """Return the class behind a published schema; KeyError for an unknown name."""
    module, _, attribute = dict(SCHEMAS)[name].partition(":")
    return getattr(import_module(module), attribute)


def print_json(value: Any) -> None:
    """Print a value of a published class as JSON, one object with two spaces of indent."""
    from pydantic import TypeAdapter

    adapter = TypeAdapter(type(value))
    # Escaped to ASCII by json where a terminal could act on a character; pydantic's own dump would pass it on.
    import json

    print_text(json.dumps(adapter.dump_python(value, mode="json"), ensure_ascii=False, indent=2))


def print_text(text: str) -> None:
    """Print a result to stdout, made harmless for a terminal."""
    sys.stdout.write(harmless(text) + "\n")
