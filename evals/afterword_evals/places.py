"""Where the data sets, the baselines and the reports lie: in a checkout of the project."""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]
DATASETS = CHECKOUT / "evals" / "datasets"
BASELINES = CHECKOUT / "evals" / "baselines"
CARDS = CHECKOUT / "evals" / "cards"
RESULTS = CHECKOUT / "evals" / "results"
VERDICTS = CHECKOUT / "tests" / "data" / "verdicts.toml"

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """Read the rows of a data set: JSON lines, or the `row` tables of a TOML file.

    Raises:
        FileNotFoundError: there is no such file; the data sets are part of a checkout, not of the installed package.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: the data sets are read from a checkout of the project")
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        rows: list[Row] = tomllib.loads(text)["row"]
        return rows
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def digest(*parts: bytes | str) -> str:
    """Return 16 hex digits over the parts, in order."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8") if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big") + data)
    return total.hexdigest()[:16]


def plain(value: object) -> object:
    """Return a value that JSON can hold: dates become text."""
    return json.loads(json.dumps(value, default=str))
