"""Fit the weights that find where statements end in lines without full stops, and print how well they do on unseen writers.

Usage: python evals/rewrite/train_stretches.py (needs scikit-learn). Writes src/afterword/rewriting/stretch_weights.json.
The sentences of the tuning mails are known, so their full stops can be taken away; lines that came without any count
more, and alone are what the writers left out in turn are measured on.
"""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from afterword.rewriting.stretches import places

ROOT = Path(__file__).parents[2]
RARE, STRENGTH, SMALL = 6, 1.0, 0.3
LOWERED = 0.7
"""The share of first words that get a small letter, as fast typing has it."""
BARE_COUNTS = 4.0
"""What a line that came without full stops counts, against one whose full stops were taken away."""
_STOPS = re.compile(r"[.!?…]+([\"'”’)]*)$")


class Place(NamedTuple):
    """A place between two words: its features, whether a statement ends there, and whether the line came without full stops."""

    author: str
    features: list[str]
    ends: bool
    bare: bool


def main() -> None:
    """Measure on writers left out, then fit on all and write the weights."""
    lines = (ROOT / "evals/datasets/tone/tune.jsonl").read_text("utf-8").splitlines()
    chance = random.Random(7)  # noqa: S311 - which words lose their capital is no secret
    found = [place for line in lines for place in of_mail(json.loads(line), chance)]
    authors = sorted({place.author for place in found})
    parts = [set(authors[index::4]) for index in range(4)]
    right = said = there = 0
    for part in parts:
        counter, model = fit([place for place in found if place.author not in part])
        unseen = [place for place in found if place.author in part and place.bare]
        ends = np.array([place.ends for place in unseen])
        guess = model.decision_function(counter.transform([place.features for place in unseen])) > 0
        right, said, there = right + int((guess & ends).sum()), said + int(guess.sum()), there + int(ends.sum())
    print(
        f"lines without full stops, writers left out: {right / said:.1%} of {said} cuts right, {right / there:.1%} of {there} ends found"
    )
    counter, model = fit(found)
    weights = dict(zip(counter.get_feature_names_out(), model.coef_[0], strict=True))
    words = {name: round(float(weight), 2) for name, weight in weights.items() if abs(weight) >= SMALL}
    data = {"start": round(float(model.intercept_[0]), 2), "words": words}
    text = json.dumps(data, indent=0, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    (ROOT / "src/afterword/rewriting/stretch_weights.json").write_text(text + "\n", "utf-8")
    print(f"{len(words)} weights")


def of_mail(mail: dict[str, Any], chance: random.Random) -> list[Place]:
    """Return the places of a mail's lines."""
    lines: list[list[str]] = []
    end = -1
    for span in mail["sentences"]:
        gap = mail["text"][end : span["start"]] if end >= 0 else "\n"
        if "\n" in gap:
            lines.append([])
        lines[-1].append(mail["text"][span["start"] : span["end"]])
        end = span["end"]
    return [place for line in lines for place in of_line(mail["author"], line, chance)]


def of_line(author: str, line: list[str], chance: random.Random) -> list[Place]:
    """Return the places between the words of a line, the full stops between its sentences taken away."""
    bare = any(said[-1:].isalnum() for said in line[:-1])
    words: list[str] = []
    ends: set[int] = set()
    for said in line:
        own = _STOPS.sub(r"\1", said).split()
        if own and not bare and chance.random() < LOWERED:
            own[0] = own[0][:1].lower() + own[0][1:]
        words += [word for word in own if word]
        ends.add(len(words))
    return [Place(author, found, at in ends, bare) for at, found in enumerate(places(words), 1)]


def fit(found: list[Place]) -> Any:
    """Return the feature counter and the fitted model."""
    counter = CountVectorizer(analyzer=lambda features: features, binary=True, min_df=RARE)
    counts = counter.fit_transform([place.features for place in found])
    model = LogisticRegression(C=STRENGTH, max_iter=200, solver="liblinear")
    weights = [BARE_COUNTS if place.bare else 1.0 for place in found]
    return counter, model.fit(counts, [place.ends for place in found], sample_weight=weights)


if __name__ == "__main__":
    main()
