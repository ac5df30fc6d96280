"""Fit the trained layer on the tune part and write `src/afterword/tone/weights.json`.

Usage: python evals/tone/train.py (needs the extra `train`). Every choice is made leaving one author out: a sentence is
only ever judged by weights fitted on other people's sentences, because that is what happens to a mail from outside.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parent))
from corpus import Row, examples, mails, rows

from afterword.tone.index import write as keep_index
from afterword.tone.signs import SIGN_CHECKS

OUT = Path(__file__).parents[2] / "src" / "afterword" / "tone" / "weights.json"
STRENGTH = 0.6
"""Inverse of the regularisation; chosen leaving one author out among 0.1, 0.2, 0.4, 0.6, 1."""
FEWEST = 2
"""A feature counts from this many sentences on, by two authors at least."""
MANNER_STRENGTH = 3.0
SMALLEST = 15
"""Weights below so many thousandths are not shipped."""
SEVERITY = {0: 1.0, 1: 0.6, 2: 1.0, 3: 1.3}
EXAMPLE = 0.3
"""What a rule's example or a sentence of `pairs.txt` weighs against one of a mail; chosen among 0, 0.3, 0.6, 1."""
EVEN = -2.0
FALSE_ALARMS = 0.012
"""Share of innocent sentences on which the layer may raise a finding of its own."""
DOUBT = 0.20
"""Share of wounding sentences with a rule's finding that may be called innocent by the layer."""

Array = np.ndarray[Any, np.dtype[np.float64]]


def vocabulary(known: Sequence[Row]) -> list[str]:
    """Return the features worth a weight: rules, and what at least two authors wrote."""
    counts: Counter[str] = Counter()
    authors: defaultdict[str, set[str]] = defaultdict(set)
    for one in known:
        counts.update(one.features)
        for name in one.features:
            authors[name].add(one.author)
    return sorted(n for n, c in counts.items() if n.startswith("TON") or (c >= FEWEST and len(authors[n]) > 1))


def matrix(known: Sequence[Row], names: Sequence[str]) -> csr_matrix:
    """Return which feature stands in which sentence."""
    place = {name: column for column, name in enumerate(names)}
    pairs = [(line, place[name]) for line, one in enumerate(known) for name in one.features if name in place]
    lines, columns = zip(*pairs, strict=True)
    shape = (len(known), len(names))
    found = csr_matrix((np.ones(len(pairs)), (np.array(lines, np.int32), np.array(columns, np.int32))), shape=shape)
    found.indices, found.indptr = found.indices.astype(np.int32), found.indptr.astype(np.int32)
    return found


def fit(known: Sequence[Row], names: Sequence[str], target: str) -> tuple[float, Array]:
    """Return bias and weights for one score; a rule's weight is never negative."""
    severity = [getattr(one, target) for one in known]
    # What is insincere is no example of the innocent for the other score: it is left out there.
    weight = [
        (0.0 if not value and one.bad else SEVERITY[value]) * (EXAMPLE if one.author == "examples" else 1.0)
        for one, value in zip(known, severity, strict=True)
    ]
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    model.fit(matrix(known, names), np.array(severity) > 0, sample_weight=weight)
    weights = model.coef_[0].copy()
    rules = np.array([name.startswith("TON") for name in names])
    weights[rules] = np.maximum(weights[rules], 0)
    return float(model.intercept_[0]), weights


def left_out(known: Sequence[Row], extra: Sequence[Row], target: str) -> Array:
    """Return every sentence's log odds from weights that never saw its author."""
    odds = np.zeros(len(known))
    for author in sorted({one.author for one in known}):
        others = [one for one in known if one.author != author] + list(extra)
        names = vocabulary(others)
        bias, weights = fit(others, names, target)
        mine = [line for line, one in enumerate(known) if one.author == author]
        odds[mine] = bias + matrix([known[line] for line in mine], names) @ weights
    return odds


def rarity(known: Sequence[Row]) -> dict[str, float]:
    """Return how rare each feature is among the mails, as a factor; nothing for those of rules and of length."""
    seen = {(one.mail, name) for one in known for name in one.features}
    counts = Counter(name for _, name in seen)
    total = len({one.mail for one in known})
    told = {n: c for n, c in counts.items() if c >= FEWEST and not n.startswith(("TON", "#first", "#length"))}
    return {name: float(np.log((1 + total) / (1 + count)) + 1) / 3 for name, count in told.items()}


def mail_matrix(known: Sequence[Row], place: dict[str, int], rare: dict[str, float], count: int) -> csr_matrix:
    """Return the features of whole mails, each by its rarity, over the root of their number."""
    entries: Counter[tuple[int, int]] = Counter()
    sizes = np.ones(count)
    for one in known:
        sizes[one.mail] += len(one.features)
        entries.update((one.mail, place[name]) for name in one.features if name in place)
    names = list(place)
    cells = [(mail, column, times * rare[names[column]]) for (mail, column), times in entries.items()]
    lines, columns, values = zip(*cells, strict=True)
    scaled = np.array(values) / np.sqrt(sizes[list(lines)])
    found = csr_matrix((scaled, (np.array(lines, np.int32), np.array(columns, np.int32))), shape=(count, len(place)))
    found.indices, found.indptr = found.indices.astype(np.int32), found.indptr.astype(np.int32)
    return found


def fit_manner(known: Sequence[Row], bad: Array, use: Array) -> tuple[float, dict[str, float]]:
    """Return bias and weights of the manner of a mail, fitted on the mails of `use`."""
    used = [one for one in known if use[one.mail]]
    rare = rarity(used)
    place = {name: column for column, name in enumerate(sorted(rare))}
    table = mail_matrix(used, place, rare, len(bad))[np.flatnonzero(use)]
    model = LogisticRegression(C=MANNER_STRENGTH, solver="liblinear", max_iter=500).fit(table, bad[use])
    return float(model.intercept_[0]), {name: float(model.coef_[0][place[name]]) * rare[name] for name in place}


def manner_left_out(known: Sequence[Row], entries: Sequence[dict[str, Any]], bad: Array) -> Array:
    """Return the manner of every mail from weights that never saw its author."""
    authors = np.array([entry["author"] for entry in entries])
    found = np.zeros(len(entries))
    sizes = np.ones(len(entries))
    for one in known:
        sizes[one.mail] += len(one.features)
    for author in sorted(set(authors)):
        bias, weights = fit_manner(known, bad, authors != author)
        for one in known:
            if authors[one.mail] == author:
                found[one.mail] += sum(weights.get(name, 0.0) for name in one.features) / np.sqrt(sizes[one.mail])
        found[authors == author] += bias
    return found


def worst(known: Sequence[Row], odds: Array, manner: Array) -> Array:
    """Return for each mail the worst sentence, what the next two have above `EVEN`, and the manner."""
    per_mail: defaultdict[int, list[float]] = defaultdict(list)
    for one, value in zip(known, odds, strict=True):
        per_mail[one.mail].append(float(value))
    table = np.zeros((len(manner), 3))
    for number in range(len(manner)):
        ranked = sorted(per_mail[number], reverse=True) or [-6.0]
        table[number] = ranked[0], sum(max(0.0, value - EVEN) for value in ranked[1:3]), manner[number]
    return table


def fold(table: Array, bad: Array) -> dict[str, float]:
    """Return the mail's own tiny regression, with slopes that are never negative."""

    def loss(at: Array) -> float:
        odds = at[0] + table @ np.abs(at[1:])
        return float(np.mean(np.logaddexp(0, odds) - bad * odds)) + 0.001 * float(at[1:] @ at[1:])

    at = minimize(loss, np.array([0.0, 1.0, 0.2, 1.0]), method="Nelder-Mead", options={"maxiter": 4000}).x
    slopes = dict(zip(("worst", "next", "manner"), np.abs(at[1:]).round(4).tolist(), strict=True))
    return {"intercept": round(float(at[0]), 4), "even": EVEN, **slopes}


def main() -> None:
    """Fit, report what leaving one author out gives, and write the weights."""
    entries = mails("tune")
    known, extra = rows(entries), examples()
    names = vocabulary([*known, *extra])
    good = np.array([entry["label"] == "good" for entry in entries])
    manner = manner_left_out(known, entries, (~good).astype(float))
    print(f"manner: mails AUC {roc_auc_score(~good, manner):.3f}")
    bias, weights = fit_manner(known, (~good).astype(float), np.ones(len(entries), bool))
    result: dict[str, Any] = {"bias": [], "folds": {}, "alarm": [], "doubt": []}
    columns = {"manner": {name: round(weight * 1000) for name, weight in weights.items()}}
    mail_odds = {}
    for target in ("defensive", "insincere"):
        odds = left_out(known, extra, target)
        hurt = np.array([getattr(one, target) > 0 for one in known])
        fine = np.array([not one.bad for one in known])
        fired = np.array([bool(one.rules) for one in known])
        hurt_mails = np.zeros(len(entries))
        hurt_mails[[one.mail for one in known if getattr(one, target)]] = 1
        table = worst(known, odds, manner)
        use = good | (hurt_mails > 0)
        found = fold(table[use], hurt_mails[use])
        result["folds"][target] = found
        result["alarm"].append(round(float(np.quantile(odds[fine & ~fired], 1 - FALSE_ALARMS)), 3))
        result["doubt"].append(round(float(np.quantile(odds[hurt & fired], DOUBT)), 3))
        own_bias, own = fit([*known, *extra], names, target)
        result["bias"].append(round(own_bias, 4))
        columns[target] = {name: round(float(weight) * 1000) for name, weight in zip(names, own, strict=True)}
        mail_odds[target] = found["intercept"] + table @ np.array([found["worst"], found["next"], found["manner"]])
        print(
            f"{target}: sentences AUC {roc_auc_score(hurt[hurt | fine], odds[hurt | fine]):.3f}, "
            f"mails AUC {roc_auc_score(hurt_mails[use], mail_odds[target][use]):.3f}, fold {found}"
        )
    lower = np.maximum(mail_odds["defensive"], mail_odds["insincere"])
    line = np.quantile(lower[good], 0.95)
    print(
        f"both: mails AUC {roc_auc_score(~good, lower):.3f}, found at 5 % false alarms {(lower[~good] > line).mean():.3f}"
    )
    result["bias"].append(round(bias, 4))
    write(result, columns)
    keep_index(signs=SIGN_CHECKS)


def write(result: dict[str, Any], columns: dict[str, dict[str, int]]) -> None:
    """Write the weights that matter, in three columns of equal length."""
    order = ("defensive", "insincere", "manner")
    names = sorted({name for column in columns.values() for name in column})
    kept = [name for name in names if max(abs(columns[key].get(name, 0)) for key in order) >= SMALLEST]
    result["names"] = "\n".join(kept)
    for key in order:
        result[key] = [columns[key].get(name, 0) for name in kept]
    OUT.write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(kept)} features, {OUT.stat().st_size} bytes, alarm {result['alarm']}, doubt {result['doubt']}")


if __name__ == "__main__":
    main()
