"""Fit and calibrate the feedback reader's layer on the tune part: `python evals/train_feedback.py` (extra `train`).

Cross-validated over messages; the clauses of `clauses.txt` are in every fold's training part. Writes
`src/afterword/feedback/layer.json` and prints what cross-validation measured. The test part is never opened here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import KFold

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.features import features
from afterword.feedback.kinds import Kind
from afterword.feedback.layer import CLASSES, Layer
from afterword.feedback.weigh import Weighed, strongest, weighed_clause

HERE = Path(__file__).parent / "datasets" / "feedback"
OUT = Path(__file__).parents[1] / "src" / "afterword" / "feedback" / "layer.json"
STRENGTH = 0.5
"""The inverse of the regularisation."""
FOLDS = 5


@dataclass
class Example:
    """A labelled message, its clauses with their features, and each clause's class."""

    record: dict[str, Any]
    clauses: tuple[Clause, ...]
    features: list[dict[str, float]]
    labels: list[str]


def examples(path: Path) -> list[Example]:
    """Read labelled messages and lay their evidence over their clauses."""
    return [_example(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _example(record: dict[str, Any]) -> Example:
    parts = clauses(record["text"])
    labels = ["none"] * len(parts)
    for kind in record["kinds"]:
        start = record["text"].find(kind["words"])
        end = start + len(kind["words"])
        overlaps = [(min(c.end, end) - max(c.start, start), c.index) for c in parts if c.start < end and c.end > start]
        if overlaps:
            labels[max(overlaps)[1]] = "form" if kind["kind"] == Kind.BOILERPLATE else kind["kind"]
    return Example(record, parts, [features(part) for part in parts], labels)


def own_clauses(path: Path) -> tuple[list[dict[str, float]], list[str]]:
    """Read the single clauses written for training: headings name the class, each line is a clause."""
    found, labels, heading = [], [], ""
    for line in filter(None, map(str.strip, path.read_text(encoding="utf-8").splitlines())):
        if line.startswith("## "):
            heading = line[3:]
        else:
            found.append(features(Clause(line, 0, len(line), 1, 5, False, "")))
            labels.append(heading)
    return found, labels


def fit(found: Sequence[dict[str, float]], labels: Sequence[str]) -> dict[str, list[int]]:
    """Return the weights (hundredths) of a regularised multinomial logistic regression; rare features are left out."""
    counts = Counter(name for each in found for name in each)
    kept = [{name: value for name, value in each.items() if counts[name] >= 2} for each in found]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-4)
    model.fit(vectorizer.fit_transform(kept), labels)
    order = [list(model.classes_).index(name) for name in CLASSES]
    rows = np.round(model.coef_[order] * 100).astype(int).T
    weights = {name: [int(w) for w in row] for name, row in zip(vectorizer.feature_names_, rows, strict=True)}
    base = np.round(model.intercept_[order] * 100).astype(int)
    weights["bias"] = [int(w + b) for w, b in zip(weights["bias"], base, strict=True)]
    return {name: row for name, row in weights.items() if max(map(abs, row)) >= 4}


def weighed(example: Example, layer: Layer) -> tuple[Weighed, ...]:
    """Weigh an example's clauses without computing their features again."""
    return tuple(weighed_clause(c, f, layer) for c, f in zip(example.clauses, example.features, strict=True))


def main() -> None:
    """Cross-validate, choose the threshold, calibrate, fit on everything, write."""
    data = examples(HERE / "tune.jsonl")
    extra, extra_labels = own_clauses(HERE / "clauses.txt")
    scores: list[dict[Kind, float]] = [{} for _ in data]
    for train, held in KFold(FOLDS, shuffle=True, random_state=0).split(data):
        found = [f for i in train for f in data[i].features] + extra
        labels = [y for i in train for y in data[i].labels] + extra_labels
        layer = Layer(fit(found, labels), 0.5, {})
        for i in held:
            scores[i] = strongest(weighed(data[i], layer))
    threshold = _threshold(data, scores)
    calibration = _calibrate(data, scores, threshold)
    weights = fit([f for e in data for f in e.features] + extra, [y for e in data for y in e.labels] + extra_labels)
    body = {"threshold": threshold, "calibration": calibration, "weights": weights}
    OUT.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(weights)} features, {OUT.stat().st_size / 1000:.0f} kB, threshold {threshold}")


def _primary(scores: dict[Kind, float], threshold: float) -> str:
    kind = max(scores, key=lambda each: scores[each])
    return str(kind if scores[kind] >= threshold else Kind.BOILERPLATE)


def _threshold(data: list[Example], scores: list[dict[Kind, float]]) -> float:
    truth = [e.record["primary"] for e in data]

    def quality(threshold: float) -> float:
        return float(f1_score(truth, [_primary(s, threshold) for s in scores], average="macro"))

    tried = {round(t, 2): quality(t) for t in np.arange(0.15, 0.75, 0.05)}
    best = max(tried, key=lambda t: tried[t])
    print("macro F1 by threshold, cross-validated:", {t: round(q, 3) for t, q in tried.items()})
    return float(best)


def _calibrate(
    data: list[Example], scores: list[dict[Kind, float]], threshold: float
) -> dict[str, tuple[float, float]]:
    said, none, also = [], [], []
    for example, score in zip(data, scores, strict=True):
        top = max(score.values())
        right = _primary(score, threshold) == example.record["primary"]
        (said if top >= threshold else none).append((top, right))
        present = {kind["kind"] for kind in example.record["kinds"]}
        also += [(value, kind.value in present) for kind, value in score.items() if value > 0.05]
    return {"reason": _platt(said), "none": _platt(none), "present": _platt(also)}


def _platt(pairs: list[tuple[float, bool]]) -> tuple[float, float]:
    bounded = np.clip([score for score, _ in pairs], 1e-4, 1 - 1e-4)
    x = np.log(bounded / (1 - bounded)).reshape(-1, 1)
    model = LogisticRegression(C=1.0).fit(x, [right for _, right in pairs])
    return round(float(model.coef_[0][0]), 4), round(float(model.intercept_[0]), 4)


if __name__ == "__main__":
    main()
