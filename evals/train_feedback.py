"""Fit and calibrate the feedback reader's layer on the tune part: `python evals/train_feedback.py` (extra `train`).

Cross-validated by author, for that is what happens to a stranger's text: whoever wrote a message wrote none of those
that its layer was fitted on. The single clauses of the files in `BANKS` are in every fold's training part.
Writes `src/afterword/feedback/layer.json` and prints, author by author, how a reader does that has seen nothing of theirs, its
confidence calibrated without them too. Everything is chosen by that; the test part is never opened here.
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
from sklearn.naive_bayes import MultinomialNB

from afterword.feedback.clauses import Clause, clauses
from afterword.feedback.features import features
from afterword.feedback.kinds import REASONS, Kind
from afterword.feedback.layer import CLASSES, Layer
from afterword.feedback.read import read_weighed
from afterword.feedback.signs import log_odds, signs
from afterword.feedback.weigh import Balance, weigh_features
from measure_feedback import Read, by_kind, calibration_error, named_right, reliability, shares

HERE = Path(__file__).parent / "datasets" / "feedback"
OUT = Path(__file__).parents[1] / "src" / "afterword" / "feedback" / "layer.json"
STRENGTH = 0.3
"""The inverse of the regularisation of the clauses' regression."""
COUNTED = 0.25
"""How much plain counting (naive Bayes) adds to the regression: it knows the rare words that carry over to strangers."""
SMOOTHING = 0.3
LEAST = 4
"""Features are left out whose weights are all under so many hundredths."""
SIGN_STRENGTH = 0.3
BANKS = (("clauses.txt", 1.0), ("clauses_p.txt", 1.5), ("clauses_s.txt", 1.0))
"""The files of single clauses, and how much each of their clauses counts against one of a message."""
OBLIQUE = ("i", "x")
"""Authors who were asked for reasons that are only hinted at: they teach the layer."""
OBLIQUE_WEIGHT = 0.3
"""How much their messages count for how sure it is, against one as people mostly write; they are rarer than in the corpus,
and make up about a twelfth of what the confidence is fitted on."""
MARKED = "marked"
"""Whom the messages count as written by that were written for training: an author of their own."""


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

    @property
    def author(self) -> str:
        """Who wrote it: the first letter of the id."""
        return str(self.record.get("id", MARKED)).rstrip("0123456789")


@dataclass
class Bank:
    """Single clauses: their features, classes, and how much each counts."""

    features: list[dict[str, float]]
    labels: list[str]
    weights: list[float]


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


def bank() -> Bank:
    """Read the files of single clauses."""
    whole = Bank([], [], [])
    for name, weight in BANKS:
        found, labels = own_clauses(HERE / name)
        whole.features += found
        whole.labels += labels
        whole.weights += [weight] * len(labels)
    return whole


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


def fit(found: Sequence[dict[str, float]], labels: Sequence[str], heavy: Sequence[float]) -> dict[str, list[int]]:
    """Return weights (hundredths) of a multinomial logistic regression and a share of naive Bayes; rare features are out.

    Both are linear in the features, so that their sum is one table.
    """
    counts = Counter(name for each in found for name in each)
    kept = [{name: value for name, value in each.items() if counts[name] >= 2} for each in found]
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(kept)
    model = LogisticRegression(C=STRENGTH, max_iter=100, tol=1e-3).fit(table, labels, sample_weight=heavy)
    counted = MultinomialNB(alpha=SMOOTHING).fit(table, labels, sample_weight=heavy)
    order = [list(model.classes_).index(name) for name in CLASSES]
    logs = counted.feature_log_prob_ - counted.feature_log_prob_.mean(axis=0)
    rows = np.round((model.coef_ + COUNTED * logs)[order] * 100).astype(int).T
    weights = {name: [int(w) for w in row] for name, row in zip(vectorizer.feature_names_, rows, strict=True)}
    base = np.round((model.intercept_ + COUNTED * counted.class_log_prior_)[order] * 100).astype(int)
    weights["bias"] = [int(w + b) for w, b in zip(weights["bias"], base, strict=True)]
    return {name: row for name, row in weights.items() if max(map(abs, row)) >= LEAST}


def out_of_author(data: list[Example], extra: Bank) -> list[Layer]:
    """Return for every message a layer that has seen no message of its author."""
    by_author = {
        author: Layer(fit_on([each for each in data if each.author != author], extra), {}, {})
        for author in sorted({each.author for each in data})
    }
    return [by_author[each.author] for each in data]


def fit_on(data: list[Example], extra: Bank) -> dict[str, list[int]]:
    """Fit the clauses' weights on messages and single clauses together."""
    found = [f for example in data for f in example.features] + extra.features
    labels = [y for example in data for y in example.labels] + extra.labels
    return fit(found, labels, [1.0] * (len(labels) - len(extra.labels)) + extra.weights)


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
        if example.author == MARKED:
            continue  # single reasons, shorter and plainer than any message
        right = said(balance) == example.record["primary"]
        heavy = OBLIQUE_WEIGHT if example.author in OBLIQUE else 1.0
        if balance.reason >= 0.5:
            reason.append((balance.odds, right, heavy))
        else:
            none.append(((log_odds(balance.reason),), right, heavy))
        kinds = {kind["kind"] for kind in example.record["kinds"]}
        for kind in REASONS:
            top = max((each.probabilities[kind] for each in balance.clauses), default=0.0)
            if top > 0.05:
                present.append(((log_odds(top),), kind.value in kinds, heavy))
    return {"reason": _platt(reason), "none": _platt(none), "present": _platt(present)}


def said(balance: Balance) -> str:
    """Return the primary kind of a message weighed."""
    return str(balance.ranked[0] if balance.reason >= 0.5 else Kind.BOILERPLATE)


def _platt(told: list[tuple[tuple[float, ...], bool, float]]) -> list[float]:
    odds, right, heavy = (list(each) for each in zip(*told, strict=True))
    model = LogisticRegression(C=1.0).fit(odds, right, sample_weight=heavy)
    return [round(float(model.intercept_[0]), 3), *(round(float(w), 3) for w in model.coef_[0])]


def weighed(data: list[Example], layers: list[Layer]) -> list[Balance]:
    """Return every message weighed by a layer and by signs that have seen nothing of its author."""
    signs_of = {
        author: fit_signs(
            *map(list, zip(*((e, la) for e, la in zip(data, layers, strict=True) if e.author != author), strict=True))
        )
        for author in sorted({each.author for each in data})
    }
    return [
        weigh_features(e.clauses, e.features, Layer(la.weights, signs_of[e.author], {}))
        for e, la in zip(data, layers, strict=True)
    ]


def main() -> None:
    """Fit out of author, fit the signs and the calibration on that, fit on everything, write."""
    data = examples(HERE / "tune.jsonl") + marked(HERE / "marked.txt")
    extra = bank()
    layers = out_of_author(data, extra)
    balances = weighed(data, layers)
    _report(data, balances)
    body = {
        "confidence": calibrate(data, balances),
        "signs": fit_signs(data, layers),
        "weights": fit_on(data, extra),
    }
    OUT.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(body['weights'])} features, {OUT.stat().st_size / 1000:.0f} kB")


def unseen(data: list[Example], balances: list[Balance]) -> list[Read]:
    """Return every message read as a stranger's: weighed and calibrated on other authors alone.

    What keeps a message from being read is left aside here; `train_feedback_bags.py` measures it.
    """
    found = []
    for author in sorted({each.author for each in data} - {MARKED}):
        others = [(e, b) for e, b in zip(data, balances, strict=True) if e.author != author]
        confidence = calibrate(*map(list, zip(*others, strict=True)))
        mine = [(e, b) for e, b in zip(data, balances, strict=True) if e.author == author]
        found += [Read(e.record, read_weighed(e.record["text"], b, Layer({}, {}, confidence))) for e, b in mine]
    return found


def _report(data: list[Example], balances: list[Balance]) -> None:
    reads = unseen(data, balances)
    authors = sorted({each.record["id"][0] for each in reads})
    groups = {each: (each,) for each in authors}
    groups |= {"plain": tuple(set(authors) - set(OBLIQUE)), "hinted": OBLIQUE, "all": tuple(authors)}
    print("authors unseen | messages | macro F1 | cannot tell, precision | recall | calibration error | named")
    for name, part in groups.items():
        print(_row(name, [each for each in reads if each.record["id"][0] in part]))


def _row(name: str, reads: list[Read]) -> str:
    told = shares((each.record["cannot_tell"], each.reading.cannot_tell) for each in reads)
    macro = sum(each.f1 for each in by_kind(reads).values()) / len(Kind)
    right, both = named_right(reads)
    error = calibration_error(reliability(reads))
    return f"{name} | {len(reads)} | {macro:.3f} | {told.precision:.3f} | {told.recall:.3f} | {error:.3f} | {right} of {both}"


if __name__ == "__main__":
    main()
