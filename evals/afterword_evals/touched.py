"""Which commits touched each test set: that none of them was used to tune is for everybody to check."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from afterword_evals.places import CHECKOUT

TUNED = ("src/afterword", "prompts")
"""What can be tuned: a commit that changes one of these and a test set at once is pointed out."""


@dataclass(frozen=True, slots=True)
class Touch:
    """One commit that touched a file, and which of the places that can be tuned it changed as well."""

    commit: str
    day: str
    subject: str
    tuned: tuple[str, ...]


def sets_for_testing(checkout: Path = CHECKOUT) -> list[Path]:
    """Return the test part of every data set, relative to the checkout."""
    return sorted(path.relative_to(checkout) for path in (checkout / "evals" / "datasets").rglob("test*.jsonl"))


def touches(file: Path, checkout: Path = CHECKOUT) -> list[Touch]:
    """Return the commits that touched a file, oldest first, through renames.

    Raises:
        FileNotFoundError: git is not there, or this is no checkout of it.
    """
    lines = _git(checkout, "log", "--reverse", "--follow", "--format=%h%x09%as%x09%s", "--", str(file))
    rows = [line.split("\t", 2) for line in lines]
    return [Touch(commit, day, subject, _tuned(checkout, commit)) for commit, day, subject in rows]


def shown(checkout: Path = CHECKOUT) -> Iterable[str]:
    """Return lines that name, for every test set, the commits that touched it."""
    for file in sets_for_testing(checkout):
        yield str(file)
        for touch in touches(file, checkout):
            also = f"  (also changes {', '.join(touch.tuned)})" if touch.tuned else ""
            yield f"  {touch.commit} {touch.day} {touch.subject}{also}"


def _tuned(checkout: Path, commit: str) -> tuple[str, ...]:
    changed = _git(checkout, "show", "--name-only", "--format=", commit)
    return tuple(place for place in TUNED if any(name.startswith(f"{place}/") for name in changed))


def _git(checkout: Path, *arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=checkout, capture_output=True, text=True, check=False)  # noqa: S603, S607  # fixed arguments
    if done.returncode:
        raise FileNotFoundError(f"{checkout}: {done.stderr.strip() or 'git cannot tell'}")
    return [line for line in done.stdout.splitlines() if line]
