"""Time whole commands from start to end, against importing the two libraries that a typed command line needs.

The commands take turns, so that whatever else the machine does falls on all of them alike. All run from compiled bytecode, as
pip leaves it.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROUNDS = 25
ROOT = Path(__file__).parent.parent
YARDSTICK = (sys.executable, "-c", "import pydantic, typer")
MAIL = """Dear Ms Wanjiru,

Thank you for telling me so quickly. I am sorry that I did not get the post, and I know that I hurried the part about
stock rotation. Is there one thing that you would have me work on before I apply elsewhere? If you cannot say, I understand.

Kind regards,
Tobias Aaltonen
"""


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the commands to time by name; the yardstick comes first."""
    mail = folder / "mail.txt"
    mail.write_text(MAIL, "utf-8")
    afterword = (str(Path(sys.executable).with_name("afterword")),)
    return {
        "import pydantic, typer": YARDSTICK,
        "afterword draft": (*afterword, "draft", str(ROOT / "examples/final_round.toml"), "--model", "none", "--today", "2026-11-23"),
        "afterword check": (*afterword, "check", str(mail)),
    }  # fmt: skip


def timed(command: tuple[str, ...]) -> float:
    """Run a command and return how long it took, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    """Print the median and the best time of each command, and both as a ratio to the yardstick."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    with TemporaryDirectory() as folder:
        rows = commands(Path(folder))
        times: dict[str, list[float]] = {name: [] for name in rows}
        for _ in range(ROUNDS):
            for name, command in rows.items():
                times[name].append(timed(command))
    base = next(iter(times.values()))
    for name, row in times.items():
        print(
            f"{name:24} median {median(row):4.0f} ms ({median(row) / median(base):.2f} times), "
            f"best {min(row):4.0f} ms ({min(row) / min(base):.2f} times)"
        )


if __name__ == "__main__":
    main()
