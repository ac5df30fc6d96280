"""Show commands with their real output in the pages written by hand.

A page marks the place with `<!-- output: afterword ... -->`, a fenced block, and `<!-- end -->`; what stands in the block is
what the command prints.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from afterword.errors import ConfigError

_SHOWN = re.compile(
    r"(?P<head><!-- output: afterword (?P<words>[^\n]+?) -->\n```text\n)(?P<text>.*?)(?P<tail>```\n<!-- end -->)",
    re.DOTALL,
)
_PRIVATE = ("OPENAI_", "AFTERWORD_")
_LONGEST = 120.0  # seconds


def pages_with_output(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every page under `root` that shows an output: its path from there, and its text with the real output.

    Raises:
        ConfigError: a command that is shown fails.
    """
    for file in sorted([*root.glob("*.md"), *root.glob("docs/*.md")]):
        text = file.read_text(encoding="utf-8")
        if _SHOWN.search(text):
            yield str(file.relative_to(root)), _SHOWN.sub(lambda match: _filled(match, root), text)


def _filled(match: re.Match[str], root: Path) -> str:
    return f"{match['head']}{_output(shlex.split(match['words']), root)}{match['tail']}"


def _output(words: list[str], root: Path) -> str:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(_PRIVATE)}
    done = subprocess.run(  # noqa: S603  # this package's own command, with the words of our own pages
        [sys.executable, "-m", "afterword", *words],
        cwd=root, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_LONGEST, check=False,
    )  # fmt: skip
    if done.returncode:
        raise ConfigError(f"afterword {shlex.join(words)}: {done.stderr.strip()}")
    return done.stdout
