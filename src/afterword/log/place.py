"""Where the log is kept, known without opening it."""

from __future__ import annotations

import os
from pathlib import Path

from afterword.folders import data_folder


def default_path() -> Path:
    """Return where the log is kept: `AFTERWORD_LOG` if set, else `log.sqlite3` in the user's data folder."""
    if named := os.environ.get("AFTERWORD_LOG"):
        return Path(named)
    return data_folder() / "log.sqlite3"
