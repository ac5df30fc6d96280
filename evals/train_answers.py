"""Fit the layer that hears whether an answer fights: `python evals/train_answers.py` (extra `train`).

Fitted on the tune part of the labelled mails, answers to feedback first and all others at half weight; the last regression
and the alarm come from scores of authors that neither the first two nor the tone check have seen. How to put both together was
chosen there too: the odds of either alone, their mean and the regression over all of it are printed. Run it after
`evals/tone/train.py`. Writes `src/afterword/answer/weights.json`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict

sys.path.insert(0, str(Path(__file__).parent / "tone"))
from unseen import layers_unseen

from afterword.answer.features import listen
from afterword.answer.layer import SCALE, Layer, outline
from afterword.mail import parse
from afterword.rules.tone import read
from afterword.tone.engine import judge
from afterword.tone.layer import Layer as ToneLayer

DATA = Path(__file__).parent / "datasets" / "tone"
OUT = Path(__file__).parents[1] / "src" / "afterword" / "answer" / "weights.json"
OTHER_MAILS = 0.5
FALSE_ALARMS = 0.05
SMALLEST = 60, 150
"""Thousandths of a sentence's and a mail's weight below which it is dropped; chosen among none, these, and two and three times as much."""
SENTENCE_STRENGTH, MAIL_STRENGTH = 0.3, 3.0
Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass
class Mail:
    """A labelled mail: the features of its sentences, which of them fight, and whether the whole does."""

    author: str
    text: str
    is_answer: bool
    is_bad: bool
    sentences: list[tuple[str, ...]]
    labels: list[bool]

    @property
    def weight(self) -> float:
        """How much it counts in the fit."""
        return 1.0 if self.is_answer else OTHER_MAILS


def mails(part: str) -> list[Mail]:
    """Read the mails of a part."""
    return list(map(_mail, records(part)))


def records(part: str) -> list[dict[str, Any]]:
    """Read the labelled mails of a part as they are written."""
    return [json.loads(line) for line in (DATA / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def _mail(record: dict[str, Any]) -> Mail:
    heard = listen(read(parse(record["text"])))
    labels = [_hurts(record, each.sentence.start, each.sentence.end) for each in heard]
    answer = record["kind"] == "answer_to_feedback"
    return Mail(
        record["author"], record["text"], answer, record["label"] == "bad", [each.features for each in heard], labels
    )


def _hurts(record: dict[str, Any], start: int, end: int) -> bool:
    over = (each["labels"] for each in record["sentences"] if each["start"] < end and start < each["end"])
    return any(severity > 0 for labels in over for _, severity in labels)


def fit(train: Sequence[Mail]) -> Layer:
    """Fit the two first regressions; the fold stays empty."""
    rows = [dict.fromkeys(names, 1.0) for mail in train for names in mail.sentences]
    marks = [label for mail in train for label in mail.labels]
    heavy = [mail.weight for mail in train for _ in mail.sentences]
    sentence, bias = _regress(rows, marks, heavy, SENTENCE_STRENGTH, 2)
    whole = [_manner_row(mail) for mail in train]
    mail, mail_bias = _regress(whole, [m.is_bad for m in train], [m.weight for m in train], MAIL_STRENGTH, 3)
    weights = {name: (sentence.get(name, 0), mail.get(name, 0)) for name in sorted(sentence.keys() | mail.keys())}
    loud = {name: (_loud(one, SMALLEST[0]), _loud(other, SMALLEST[1])) for name, (one, other) in weights.items()}
    return Layer({name: pair for name, pair in loud.items() if any(pair)}, (bias, mail_bias), (), 0.0)


def _loud(weight: int, least: int) -> int:
    return weight if abs(weight) >= least else 0


def _manner_row(mail: Mail) -> dict[str, float]:
    counts = Counter(name for names in mail.sentences for name in names)
    length = sum(counts.values()) ** 0.5 or 1.0
    return {name: count / length for name, count in counts.items()}


def _regress(
    rows: list[dict[str, float]], marks: list[bool], heavy: list[float], strength: float, least: int
) -> tuple[dict[str, int], float]:
    counts = Counter(name for row in rows for name in row)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform([{n: v for n, v in row.items() if counts[n] >= least} for row in rows])
    model = LogisticRegression(C=strength, max_iter=500).fit(table, marks, sample_weight=heavy)
    rounded = np.round(model.coef_[0] * SCALE).astype(int)
    return {str(n): int(w) for n, w in zip(vectorizer.feature_names_, rounded, strict=True)}, float(model.intercept_[0])


def unseen(data: Sequence[Mail], tones: Iterable[tuple[str, ToneLayer]]) -> tuple[Array, Array, list[str]]:
    """Return the outlines, labels and authors of all answers, each heard by layers that have not seen its author."""
    rows, labels, authors = [], [], []
    for author, tone in tones:
        layer = fit([mail for mail in data if mail.author != author])
        for mail in (mail for mail in data if mail.author == author and mail.is_answer and mail.sentences):
            score = judge(read(parse(mail.text)), layer=tone).non_defensiveness
            rows.append(
                outline([layer.sentence(names) for names in mail.sentences], layer.manner(mail.sentences), score)
            )
            labels.append(mail.is_bad)
            authors.append(author)
    return np.array(rows), np.array(labels), authors


def strangers(rows: Array, bad: Array, authors: Sequence[str]) -> Array:
    """Return the odds of every row from a regression over the rows of other authors."""
    leave = LeaveOneGroupOut()
    found: Array = cross_val_predict(
        LogisticRegression(C=1.0), rows, bad, groups=authors, cv=leave, method="decision_function"
    )
    return found


def told(name: str, odds: Array, bad: Array) -> float:
    """Print how well odds tell fighting answers from others, and return the alarm: where one good answer in twenty is above."""
    alarm = float(np.quantile(odds[~bad], 1 - FALSE_ALARMS))
    print(f"{name}: AUC {roc_auc_score(bad, odds):.3f}, found at 5 % false alarms {(odds[bad] > alarm).mean():.3f}")
    return alarm


def main() -> None:
    """Fit, set the alarm where one good answer in twenty is called fighting, and write."""
    data = mails("tune")
    rows, bad, authors = unseen(data, layers_unseen(records("tune")))
    tone, words = rows[:, -1], strangers(rows[:, :-1], bad, authors)
    told("the tone check alone", tone, bad)
    told("the answer layer alone", words, bad)
    told("the mean of both", tone + words, bad)
    alarm = told("a regression over both, shipped", strangers(rows, bad, authors), bad)
    fold = LogisticRegression(C=1.0).fit(rows, bad)
    layer = fit(data)
    names = list(layer.weights)
    body = {
        "alarm": round(alarm, 3),
        "bias": [round(value, 3) for value in layer.bias],
        "fold": [round(float(value), 3) for value in (fold.intercept_[0], *fold.coef_[0])],
        "mail": [layer.weights[name][1] for name in names],
        "names": "\n".join(names),
        "sentence": [layer.weights[name][0] for name in names],
    }
    OUT.write_text(json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(names)} features, {OUT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
