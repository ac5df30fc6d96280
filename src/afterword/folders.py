"""Where a person's config and data lie, as the system has it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def config_folder() -> Path:
    """Return the folder of the user's config, which may not exist."""
    if base := _base("XDG_CONFIG_HOME", ".config"):
        return base / "afterword"
    from platformdirs import user_config_path

    return user_config_path("afterword", appauthor=False)


def data_folder() -> Path:
    """Return the folder of the user's data, which may not exist."""
    if base := _base("XDG_DATA_HOME", ".local/share"):
        return base / "afterword"
    from platformdirs import user_data_path

    return user_data_path("afterword")


def _base(variable: str, usual: str) -> Path | None:
    """Return the folder that a variable names, or else the usual one at home; none where it takes more to know.

    So it is on Linux, and importing what knows all other systems would be a twentieth of the time that a command takes.
    """
    home, named = os.environ.get("HOME", ""), os.environ.get(variable, "")
    if sys.platform != "linux" or not home.startswith("/") or "ANDROID_ROOT" in os.environ:
        return None
    return Path(named) if named.startswith("/") else Path(home, usual)
