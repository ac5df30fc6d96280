"""Fit and calibrate the feedback reader's layer on the tune part: `python evals/train_feedback.py` (extra `train`).

Cross-validated over messages; the clauses of `clauses.txt` are in every fold's training part. Writes
`src/afterword/feedback/layer.json` and prints what cross-validation measured. The test part is never opened here.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
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
from afterword.feedback.kinds import REASONS, Kind
from afterword.feedback.layer import CLASSES, Layer
from afterword.feedback.signs import log_odds, signs
from afterword.feedback.weigh import Balance, weigh_features

HERE = Path(__file__).parent / "datasets" / "feedback"
OUT = Path(__file__).parents[1] / "src" / "afterword" / "feedback" / "layer.json"
STRENGTH = 0.5
"""The inverse of the regularisation of the clauses' regression."""
SIGN_STRENGTH = 0.3
FOLDS = 5


@dataclass
class Example:
    """A labelled message, its clauses with their features, and each clause's class."""

    record: dict[str, Any]
    clauses: tuple[Clause, ...]
    features: list[dict[str, float]]
    labels: list[str]

    @property
    def has_reason(self) -> bool:
        """Whether the message gives any reason."""
        return bool(self.record["primary"] != Kind.BOILERPLATE)


def examples(path: Path) -> list[Example]:
    """Read labelled messages and lay their evidence over their clauses."""
    return [_example(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def marked(path: Path) -> list[Example]:
    """Read the messages written for training, a line each: the kind, then the text with its evidence in [[ ]]."""
    return [_example(record) for record in _marked_records(path.read_text(encoding="utf-8"))]


def _marked_records(text: str) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        kind, _, message = line.partition(": ")
        quoted = re.search(r"\[\[(.*?)\]\]", message)
        if quoted:
            plain = message.replace("[[", "").replace("]]", "")
            yield {"text": plain, "primary": kind, "kinds": [{"kind": kind, "words": quoted[1]}]}


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


def out_of_fold(data: list[Example], extra: tuple[list[dict[str, float]], list[str]]) -> list[Layer]:
    """Return for every message a layer that was fitted without it."""
    layers: list[Layer | None] = [None] * len(data)
    for train, held in KFold(FOLDS, shuffle=True, random_state=0).split(data):
        layer = Layer(fit_on([data[i] for i in train], extra), {}, {})
        for i in held:
            layers[i] = layer
    return [layer for layer in layers if layer is not None]


def fit_on(data: list[Example], extra: tuple[list[dict[str, float]], list[str]]) -> dict[str, list[int]]:
    """Fit the clauses' regression on messages and single clauses together."""
    found = [f for example in data for f in example.features] + extra[0]
    return fit(found, [y for example in data for y in example.labels] + extra[1])


def fit_signs(data: list[Example], layers: list[Layer]) -> dict[str, float]:
    """Fit the regression that says whether there is a reason at all, on layers that have not seen the message."""
    rows = [signs(e.features, [la.probabilities(f) for f in e.features]) for e, la in zip(data, layers, strict=True)]
    names = [name for name in rows[0] if name != "bias"]
    model = LogisticRegression(C=SIGN_STRENGTH, max_iter=1000)
    model.fit([[row[name] for name in names] for row in rows], [example.has_reason for example in data])
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3), **weights}


def calibrate(data: list[Example], balances: list[Balance]) -> dict[str, list[float]]:
    """Fit how sure a reading is, from readings by layers that have not seen the message."""
    reason, none, present = [], [], []
    for example, balance in zip(data, balances, strict=True):
        right = said(balance) == example.record["primary"]
        if balance.reason >= 0.5:
            reason.append(((log_odds(balance.reason), log_odds(balance.share)), right))
        else:
            none.append(((log_odds(balance.reason),), right))
        kinds = {kind["kind"] for kind in example.record["kinds"]}
        for kind in REASONS:
            top = max((each.probabilities[kind] for each in balance.clauses), default=0.0)
            if top > 0.05:
                present.append(((log_odds(top),), kind.value in kinds))
    return {"reason": _platt(reason), "none": _platt(none), "present": _platt(present)}


def said(balance: Balance) -> str:
    """Return the primary kind of a message weighed."""
    return str(balance.ranked[0] if balance.reason >= 0.5 else Kind.BOILERPLATE)


def _platt(pairs: list[tuple[tuple[float, ...], bool]]) -> list[float]:
    model = LogisticRegression(C=1.0).fit([odds for odds, _ in pairs], [right for _, right in pairs])
    return [round(float(model.intercept_[0]), 3), *(round(float(w), 3) for w in model.coef_[0])]


def main() -> None:
    """Fit out of fold, fit the signs and the calibration on that, fit on everything, write."""
    data = examples(HERE / "tune.jsonl") + marked(HERE / "marked.txt")
    extra = own_clauses(HERE / "clauses.txt")
    layers = out_of_fold(data, extra)
    by_sign = fit_signs(data, layers)
    unseen = [Layer(layer.weights, by_sign, {}) for layer in layers]
    balances = [weigh_features(e.clauses, e.features, la) for e, la in zip(data, unseen, strict=True)]
    confidence = calibrate(data, balances)
    _report(data, balances)
    body = {"confidence": confidence, "signs": by_sign, "weights": fit_on(data, extra)}
    OUT.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(body['weights'])} features, {OUT.stat().st_size / 1000:.0f} kB")


def _report(data: list[Example], balances: list[Balance]) -> None:
    truth, told = [e.record["primary"] for e in data], [said(balance) for balance in balances]
    tune = sum("about" in e.record for e in data)
    for name, part in (("tune", slice(0, tune)), ("written for training", slice(tune, None))):
        score = f1_score(truth[part], told[part], average="macro")
        print(f"cross-validated, {name}: macro F1 of the primary kind {score:.3f}")


if __name__ == "__main__":
    main()
