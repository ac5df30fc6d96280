"""One JSON object a line, for readers that cut a file into lines in whatever way theirs does."""

from __future__ import annotations

import json
from typing import Any

_BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""What JSON lets stand as it is in a string, and many a reader takes for the end of a line."""


def as_line(value: Any) -> str:
    r"""Return a value as JSON in one line, without its line break.

    >>> as_line({"words": "so far\u2028and no further"})
    '{"words": "so far\\u2028and no further"}'
    """
    return json.dumps(value, ensure_ascii=False).translate(_BREAKS)
