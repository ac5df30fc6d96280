"""The moment a command is run for: now, or the day that `--today` names."""

from __future__ import annotations

import datetime as dt

from afterword.errors import ConfigError


def moment(today: str | None) -> dt.datetime:
    """Return the moment for `--today` (a day, taken at noon, or a day and time); now without it.

    Raises:
        ConfigError: it is neither.
    """
    if today is None:
        return dt.datetime.now()
    try:
        parsed = dt.datetime.fromisoformat(today)
    except ValueError:
        raise ConfigError(f'--today: "{today}" is no day; write it like 2026-03-09 or 2026-03-09T14:30') from None
    return parsed.replace(tzinfo=None, hour=12) if len(today) <= 10 else parsed.replace(tzinfo=None)
