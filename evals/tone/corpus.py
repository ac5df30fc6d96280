"""Read the labelled mails and put them next to the sentences the engine finds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.mail import parse
from afterword.rules.tone import TONE_RULES, Sentence, read
from afterword.tone.engine import findings, hits_of, signs_of
from afterword.tone.features import features

DATA = Path(__file__).parents[1] / "datasets" / "tone"
INSINCERE = ("insincere.", "grovelling.")
BOTH = ("insincere.humility_turns", "insincere.false_ask", "pressure.guilt")
"""Ways that hurt both scores: they turn, they press, and they are not meant."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: whose, from which mail, how severe (0 to 3) on either score, and its features."""

    author: str
    mail: int
    sentence: Sentence
    ways: frozenset[str]
    defensive: int
    insincere: int
    rules: tuple[str, ...]
    features: frozenset[str]

    @property
    def bad(self) -> bool:
        """Whether people found anything in the sentence."""
        return bool(self.ways)


def mails(part: str) -> list[dict[str, Any]]:
    """Return the labelled mails of `tune` or `test`."""
    return [json.loads(line) for line in (DATA / f"{part}.jsonl").read_text("utf-8").splitlines()]


def rows(entries: list[dict[str, Any]]) -> list[Row]:
    """Return the sentences of mails, as the engine cuts them, with the labels that people gave."""
    return [
        row(sentence, entry["author"], number, _labels(entry, sentence))
        for number, entry in enumerate(entries)
        for sentence in read(parse(entry["text"])).sentences
    ]


def row(sentence: Sentence, author: str, number: int, labels: list[tuple[str, int]]) -> Row:
    """Return one sentence with its labels and features."""
    hits = hits_of(sentence)
    fired = tuple(finding.rule for finding in findings(hits))
    return Row(
        author=author,
        mail=number,
        sentence=sentence,
        ways=frozenset(way for way, _ in labels),
        defensive=max((s for way, s in labels if not way.startswith(INSINCERE) or way in BOTH), default=0),
        insincere=max((s for way, s in labels if way.startswith(INSINCERE) or way in BOTH), default=0),
        rules=fired,
        features=frozenset(features(sentence, fired, [kind for kind, _ in signs_of(hits)])),
    )


def _labels(entry: dict[str, Any], sentence: Sentence) -> list[tuple[str, int]]:
    labels: list[tuple[str, int]] = []
    for given in entry["sentences"]:
        shared = min(sentence.end, given["end"]) - max(sentence.start, given["start"])
        if shared > 0.5 * min(sentence.end - sentence.start, given["end"] - given["start"]):
            labels += [(way, severity) for way, severity in given["labels"] if severity]
    return labels


def examples() -> list[Row]:
    """Return what is written for training only: the rules' own examples, and two banks of contrasted sentences."""
    found = []
    for rule in TONE_RULES:
        way = "insincere.example" if rule.family in ("insincere", "too much") else "defensive.example"
        for text in rule.bad:
            found += _sentences(text, [(way, 2)])
        for text in rule.good:
            found += _sentences(text, [])
    return found + pairs() + bank()


def bank() -> list[Row]:
    """Return the sentences of `sentences/`: one `LABELS | sentence` a line, contrast pairs by authors of their own."""
    found = []
    for path in sorted((DATA / "sentences").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            labels, bar, text = line.partition(" | ")
            if bar:
                found += _sentences(text.strip(), _written(labels), path.stem)
    return found


def _written(labels: str) -> list[tuple[str, int]]:
    """Return the ways and severities of labels like `defensive.counter:2+defensive.blame:1`."""
    pairs = [label.strip().partition(":") for label in labels.split("+")]
    return [(way, int(severity)) for way, _, severity in pairs if severity and int(severity)]


def pairs() -> list[Row]:
    """Return the sentences of `pairs.txt`, each marked `d` (defensive), `i` (insincere), `b` (both) or `g` (good)."""
    ways = {"d": [("defensive.pair", 2)], "i": [("insincere.pair", 2)], "b": [("insincere.humility_turns", 2)], "g": []}
    path = DATA / "pairs.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    found = []
    for line in lines:
        mark, bar, text = line.partition("|")
        if bar:
            found += _sentences(text.strip(), ways[mark.strip()])
    return found


def _sentences(text: str, labels: list[tuple[str, int]], author: str = "examples") -> list[Row]:
    return [row(sentence, author, -1, labels) for sentence in read(parse(text)).sentences]
