"""Show what a rewrite changed, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|\S+")


def word_diff(before: str, after: str) -> str:
    """Return both texts as one: what went as `[-words-]`, what came as `{+words+}`."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    out: list[str] = []
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append("".join(old[start:end]))
            continue
        gone, come = "".join(old[start:end]), "".join(new[first:last])
        out.append(_marked(gone, "[-", "-]") if gone.strip() else "")
        # Blanks have no words to mark: they stand as they are now.
        out.append(_marked(come, "{+", "+}") if come.strip() else come)
    return "".join(out)


def _marked(words: str, opens: str, closes: str) -> str:
    """Mark a stretch, leaving the blanks around it outside."""
    core = words.strip()
    before = words[: len(words) - len(words.lstrip())]
    after = words[len(words.rstrip()) :]
    return f"{before}{opens}{core}{closes}{after}"
