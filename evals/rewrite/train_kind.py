"""Fit the weights that tell the kinds of mail apart, and print how well they do on writers they were not fitted on.

Usage: python evals/rewrite/train_kind.py (needs scikit-learn). Writes src/afterword/rewriting/kind_weights.json.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.linear_model import LogisticRegression

from afterword.mail import Kind, fold, parse
from afterword.rewriting.kind import CUES, features

ROOT = Path(__file__).parents[2]
WORDS, STRENGTH = 500, 0.1


def main() -> None:
    """Cross-validate over authors, then fit on all and write the weights."""
    lines = (ROOT / "evals/datasets/tone/tune.jsonl").read_text("utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    texts = [fold(parse(entry["text"]).of(Kind.BODY)) for entry in entries]
    cues = np.array(
        [[bool(re.search(pattern, fold(entry["text"]))) for _, pattern in CUES] for entry in entries], float
    )
    kinds = np.array([entry["kind"] for entry in entries])
    authors = np.array([entry["author"] for entry in entries])
    right = 0
    for author in sorted(set(authors)):
        out = authors == author
        words, model = fit([t for t, o in zip(texts, out, strict=True) if not o], cues[~out], kinds[~out])
        unseen = hstack([words([t for t, o in zip(texts, out, strict=True) if o]), cues[out]])
        right += int((model.predict(unseen) == kinds[out]).sum())
    print(f"{right / len(entries):.1%} of {len(entries)} mails right, each author left out in turn")
    words, model = fit(texts, cues, kinds)
    names = words.names
    weights = np.round(model.coef_.T, 3)
    data = {
        "start": [round(float(value), 3) for value in model.intercept_],
        "cues": {name: row.tolist() for (name, _), row in zip(CUES, weights[len(names) :], strict=True)},
        "words": {name: row.tolist() for name, row in zip(names, weights[: len(names)], strict=True)},
    }
    text = json.dumps(data, separators=(",", ":"), sort_keys=True).replace('],"', '],\n"')
    (ROOT / "src/afterword/rewriting/kind_weights.json").write_text(text + "\n", "utf-8")


def fit(texts: list[str], cues: Any, kinds: Any) -> Any:
    """Return the word counter and the fitted model."""
    counter = CountVectorizer(analyzer=lambda text: sorted(features(text)), binary=True, min_df=4)
    counts = counter.fit_transform(texts)
    chosen = SelectKBest(chi2, k=WORDS).fit(counts, kinds)

    def words(more: list[str]) -> Any:
        return chosen.transform(counter.transform(more))

    words.names = list(counter.get_feature_names_out()[chosen.get_support()])  # type: ignore[attr-defined]
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(hstack([chosen.transform(counts), cues]), kinds)
    return words, model


if __name__ == "__main__":
    main()
