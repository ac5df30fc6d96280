"""Fit the small layers over words that stand beside the rules of the feedback reader: `python evals/train_feedback_bags.py`.

`own_mail`: the mails of candidates against the messages they got, both from the tune parts. `protected`: sentences that
decide by what a person is against sentences that only sound like it and the clauses of the messages. Judged on authors left
out, and the alarm is set there: so high that no more than the wanted share of a stranger's texts of the other sort is called one.
Writes `src/afterword/feedback/bags.json`. No test part is opened here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from afterword.feedback.bag import SCALE, Bag, grams
from afterword.feedback.clauses import clauses, own_part
from afterword.feedback.rules.protected import BY_NAME
from afterword.feedback.traits import traits

DATA = Path(__file__).parent / "datasets"
OUT = Path(__file__).parents[1] / "src" / "afterword" / "feedback" / "bags.json"


@dataclass(frozen=True)
class Text:
    """A labelled text: what was found in it, who wrote it, and whether it is of the sort."""

    found: frozenset[str]
    author: str
    is_one: bool


@dataclass(frozen=True)
class Recipe:
    """How a layer is fitted.

    `strength` is the inverse of the regularisation, `least` how often a gram must occur, `most` how many are kept, and
    `false_alarms` the share of the other sort that may be called one.
    """

    strength: float
    least: int
    most: int
    false_alarms: float


def own_mails() -> list[Text]:
    """Return the mails of candidates, and the messages they got."""
    mails = [json.loads(line) for line in (DATA / "tone/tune.jsonl").read_text(encoding="utf-8").splitlines()]
    heard = [json.loads(line) for line in (DATA / "feedback/tune.jsonl").read_text(encoding="utf-8").splitlines()]
    return [Text(grams(own_part(each["text"])), f"mail {each['author']}", is_one=True) for each in mails] + [
        Text(grams(own_part(each["text"])), f"heard {each['id'][0]}", is_one=False) for each in heard
    ]


def protected() -> list[Text]:
    """Return sentences that decide by what a person is, sentences that only sound so, and what messages say besides.

    A clause of a message that a rule finds is left out: it is one of them, though nobody labelled it so.
    """
    found = []
    for author in ("a", "r", "s"):
        for line in (DATA / f"feedback/protected_{author}.txt").read_text(encoding="utf-8").splitlines():
            label, _, words = line.partition(" | ")
            found.append(Text(traits(words), f"protected {author}", is_one=label != "plain"))
    for line in (DATA / "feedback/tune.jsonl").read_text(encoding="utf-8").splitlines():
        message = json.loads(line)
        said = [each.text for each in clauses(message["text"])]
        found += [Text(traits(each), f"heard {message['id'][0]}", is_one=False) for each in said if not _is_named(each)]
    return found


def _is_named(clause: str) -> bool:
    return any(True for rule in BY_NAME for _ in rule.check(clause))


LAYERS: dict[str, tuple[Callable[[], list[Text]], Recipe]] = {
    "own_mail": (own_mails, Recipe(strength=1.0, least=8, most=1500, false_alarms=0.012)),
    "protected": (protected, Recipe(strength=0.1, least=2, most=2500, false_alarms=0.0015)),
}


def fit(texts: Sequence[Text], recipe: Recipe) -> Bag:
    """Fit a layer without an alarm; only the weightiest grams are kept."""
    found = [each.found for each in texts]
    counts = Counter(gram for each in found for gram in each)
    names = sorted(gram for gram, count in counts.items() if count >= recipe.least)
    for _ in range(2):
        model = _regression(found, names, [each.is_one for each in texts], recipe)
        order = np.argsort(-np.abs(model.coef_[0]))[: recipe.most]
        if len(names) <= recipe.most:
            break
        names = sorted(names[index] for index in order)
    weights = {name: round(float(w) * SCALE) for name, w in zip(names, model.coef_[0], strict=True)}
    return Bag({k: v for k, v in weights.items() if v}, round(float(model.intercept_[0]) * SCALE), 0.0)


def _regression(
    found: Sequence[frozenset[str]], names: Sequence[str], labels: Sequence[bool], recipe: Recipe
) -> LogisticRegression:
    column = {name: index for index, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, each in enumerate(found):
        known = [column[gram] for gram in each if gram in column]
        rows += [row] * len(known)
        columns += known
        values += [1 / (len(each) ** 0.5 or 1.0)] * len(known)
    table = csr_matrix((values, (rows, columns)), shape=(len(found), len(names)))
    return LogisticRegression(C=recipe.strength * 100, max_iter=500, class_weight="balanced").fit(table, labels)


def out_of_author(texts: Sequence[Text], recipe: Recipe) -> list[float]:
    """Return for every text the log odds by a layer that has seen nothing of its author; authors are left out by fives."""
    authors = sorted({each.author for each in texts})
    odds = {}
    for part in range(_PARTS):
        left_out = set(authors[part::_PARTS])
        layer = fit([each for each in texts if each.author not in left_out], recipe)
        odds.update({i: layer.odds(each.found) for i, each in enumerate(texts) if each.author in left_out})
    return [odds[index] for index in range(len(texts))]


_PARTS = 6


def main() -> None:
    """Fit every layer, print what it finds of a stranger's texts, write."""
    body = {}
    for name, (read, recipe) in LAYERS.items():
        texts = read()
        odds = out_of_author(texts, recipe)
        others = sorted((value for value, each in zip(odds, texts, strict=True) if not each.is_one), reverse=True)
        alarm = round(others[int(recipe.false_alarms * len(others))] + 0.05, 2)
        layer = fit(texts, recipe)
        ones = [value for value, each in zip(odds, texts, strict=True) if each.is_one]
        share = sum(value >= alarm for value in ones) / len(ones)
        false = sum(value >= alarm for value in others) / len(others)
        print(
            f"{name}: alarm {alarm}; authors unseen: found {share:.3f} of {len(ones)}, false alarms {false:.4f} of {len(others)}"
        )
        names = sorted(layer.weights)
        body[name] = {
            "alarm": alarm,
            "bias": layer.bias,
            "grams": "\n".join(names),
            "weights": [layer.weights[each] for each in names],
        }
    OUT.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
