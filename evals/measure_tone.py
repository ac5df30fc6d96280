"""Measure the tone engine on the test part, and write the tables of docs/tone.md and docs/tone_mistakes.md.

Usage: python evals/measure_tone.py [--print-only]. Needs the extra `train`; uses vaderSentiment as a baseline if it is installed.
The test part is only scored here: the script prints figures, and the mistakes go into their own page.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parent / "tone"))
from corpus import BOTH, INSINCERE, mails

from afterword.findings import Severity
from afterword.rules.tone import TONE_RULES
from afterword.tone import ToneReport, check
from afterword.tone.learned import LEARNED_RULES

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
ROUNDS = 1000
Entry = dict[str, Any]
Array = np.ndarray[Any, np.dtype[np.float64]]


def ways(entry: Entry) -> set[str]:
    """Return what people found anywhere in a mail."""
    return {way for sentence in entry["sentences"] for way, severity in sentence["labels"] if severity}


def hurts(entry: Entry, side: str) -> bool:
    """Return whether a mail is bad on one side: `defensive`, `insincere`, or `any`."""
    if entry["label"] == "good":
        return False
    if side == "any":
        return True
    insincere = {way for way in ways(entry) if way.startswith(INSINCERE)}
    return (
        bool(insincere | (ways(entry) & set(BOTH)))
        if side == "insincere"
        else bool(ways(entry) - (insincere - set(BOTH)))
    )


def interval(bad: Array, score: Array) -> str:
    """Return the AUC of a score that is low for bad mails, with a 95 % bootstrap interval."""
    chance = np.random.default_rng(7)
    drawn = []
    for _ in range(ROUNDS):
        pick = chance.integers(0, len(bad), len(bad))
        if 0 < bad[pick].sum() < len(bad):
            drawn.append(roc_auc_score(bad[pick], -score[pick]))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return f"{roc_auc_score(bad, -score):.3f} ({low:.3f} to {high:.3f})"


def recall_at(bad: Array, score: Array, alarms: float) -> float:
    """Return the share of bad mails found when `alarms` of the good ones are called bad."""
    line = np.quantile(score[bad == 0], alarms)
    return float((score[bad == 1] <= line).mean()) if line < 100 else 0.0


def scores_table(entries: Sequence[Entry], scores: dict[str, Array]) -> list[str]:
    """Return a table of AUCs: rows are scores, columns are which mails."""
    lines = [
        "| score | side | all | subtle against hard | bad found at 5 % false alarms |",
        "| --- | --- | --- | --- | --- |",
    ]
    hard = np.array([entry["hardness"] in ("hard", "subtle") for entry in entries])
    for name, score in scores.items():
        side = "insincere" if name == "sincerity" else "defensive" if name == "non_defensiveness" else "any"
        bad = np.array([float(hurts(entry, side)) for entry in entries])
        use = np.array([entry["label"] == "good" or hurts(entry, side) for entry in entries])
        one, other = use, use & hard
        found = recall_at(bad[one], score[one], 0.05)
        lines.append(
            f"| {name} | {side} | {interval(bad[one], score[one])} | {interval(bad[other], score[other])} | {found:.0%} |"
        )
    return lines


def authors_table(entries: Sequence[Entry], score: Array) -> list[str]:
    """Return how well each author's mails are told apart: they differ in how hard they wrote."""
    lines = ["| author | mails | AUC | bad found at 5 % false alarms of all |", "| --- | --- | --- | --- |"]
    bad = np.array([entry["label"] == "bad" for entry in entries])
    line = np.quantile(score[~bad], 0.05)
    for author in sorted({entry["author"] for entry in entries}):
        own = np.array([entry["author"] == author for entry in entries])
        found = float((score[own & bad] <= line).mean())
        lines.append(f"| {author} | {own.sum()} | {roc_auc_score(bad[own], -score[own]):.3f} | {found:.0%} |")
    return lines


def baselines(tune: Sequence[Entry], test: Sequence[Entry]) -> dict[str, Array]:
    """Return what other methods give, high for good: a bag of words fitted on tune, and vaderSentiment if it is here."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = LogisticRegression(C=4, max_iter=1000).fit(
        words.fit_transform([entry["text"] for entry in tune]), [entry["label"] == "good" for entry in tune]
    )
    found = {"bag of words": model.decision_function(words.transform([entry["text"] for entry in test]))}
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        print("vaderSentiment is not installed: its row is left out")
        return found
    vader = SentimentIntensityAnalyzer()
    return found | {"vaderSentiment": np.array([vader.polarity_scores(entry["text"])["compound"] for entry in test])}


def rules_alone(reports: Sequence[ToneReport]) -> Array:
    """Return what the rules' findings alone say, high for good."""
    learned = {rule.id for rule in LEARNED_RULES}
    return np.array([-float(sum(f.severity.rank for f in r.findings if f.rule not in learned)) for r in reports])


def _found(entries: Sequence[Entry], reports: Sequence[ToneReport]) -> dict[str, list[bool]]:
    """Return for every way and family whether each bad mail with it scores below nineteen in twenty of the good ones."""
    line = np.quantile([r.lowest for e, r in zip(entries, reports, strict=True) if e["label"] == "good"], 0.05)
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for entry, report in zip(entries, reports, strict=True):
        named = ways(entry) if entry["label"] == "bad" else set()
        for way in named | {way.split(".")[0] for way in named}:
            found[way].append(report.lowest <= line)
    return found


class Sentences:
    """Every labelled sentence of the test part with the findings in it."""

    def __init__(self, entries: Sequence[Entry], reports: Sequence[ToneReport]) -> None:
        self.rows: list[tuple[set[str], list[Any]]] = []
        self.mails = _found(entries, reports)
        for entry, report in zip(entries, reports, strict=True):
            for sentence in entry["sentences"]:
                inside = [
                    f for f in report.findings if min(f.end, sentence["end"]) - max(f.start, sentence["start"]) > 0
                ]
                self.rows.append(({way for way, severity in sentence["labels"] if severity}, inside))

    def summary(self) -> list[str]:
        """Return recall and false alarms on sentences, for all findings and for those that block."""
        lines = ["| findings | bad sentences found | innocent sentences with a finding |", "| --- | --- | --- |"]
        kinds: tuple[tuple[str, Callable[[Any], bool]], ...] = (
            ("all", lambda _: True),
            ("above note", lambda finding: finding.severity is not Severity.NOTE),
            ("of rules, above note", lambda f: f.severity is not Severity.NOTE and f.rule < "TON9"),
        )
        for name, counts in kinds:
            bad = [any(map(counts, inside)) for labels, inside in self.rows if labels]
            good = [any(map(counts, inside)) for labels, inside in self.rows if not labels]
            lines.append(f"| {name} | {np.mean(bad):.1%} of {len(bad)} | {np.mean(good):.1%} of {len(good)} |")
        return lines

    def families(self) -> list[str]:
        """Return for every way of hurting how many of its sentences have a finding, and of its bad mails a low score."""
        found: defaultdict[str, list[bool]] = defaultdict(list)
        for labels, inside in self.rows:
            for way in labels | {way.split(".")[0] for way in labels}:
                found[way].append(bool(inside))
        lines = [
            "| way | sentences | with a finding | bad mails | found at 5 % false alarms |",
            "| --- | --- | --- | --- | --- |",
        ]
        return lines + [
            f"| {way} | {len(hits)} | {np.mean(hits):.0%} | {len(self.mails[way])} | {np.mean(self.mails[way]):.0%} |"
            for way, hits in sorted(found.items())
        ]

    def rules(self) -> list[str]:
        """Return for every rule how often it fired and how often people had found something there too."""
        right, fired = Counter[str](), Counter[str]()
        for labels, inside in self.rows:
            for rule in {finding.rule for finding in inside}:
                fired[rule] += 1
                right[rule] += bool(labels)
        total = sum(1 for labels, _ in self.rows if labels)
        lines = ["| rule | fired | precision | share of all bad sentences |", "| --- | --- | --- | --- |"]
        for rule in (*TONE_RULES, *LEARNED_RULES):
            precision = f"{right[rule.id] / fired[rule.id]:.2f}" if fired[rule.id] else "did not fire"
            lines.append(f"| {rule.id} {rule.name} | {fired[rule.id]} | {precision} | {right[rule.id] / total:.1%} |")
        return lines


def confusion(entries: Sequence[Entry], reports: Sequence[ToneReport]) -> list[str]:
    """Return how mails of each kind spread over the lower of the two scores."""
    edges = ((90, 100), (70, 89), (50, 69), (30, 49), (0, 29))
    lines = [
        "| mails | " + " | ".join(f"{low} to {high}" for low, high in edges) + " |",
        "| --- |" + " --- |" * len(edges),
    ]
    for label, hardness in (("good", "plain"), ("good", "hard"), ("bad", "subtle"), ("bad", "plain")):
        scores = [
            r.lowest for e, r in zip(entries, reports, strict=True) if (e["label"], e["hardness"]) == (label, hardness)
        ]
        lines.append(
            f"| {label}, {hardness} | " + " | ".join(str(sum(a <= s <= b for s in scores)) for a, b in edges) + " |"
        )
    return lines


def mistakes(entries: Sequence[Entry], reports: Sequence[ToneReport]) -> str:
    """Return the page of the twenty worst mistakes: the good mails scored lowest, and the bad ones scored highest."""
    scored = [(report.lowest, entry, report) for entry, report in zip(entries, reports, strict=True)]
    good = sorted((row for row in scored if row[1]["label"] == "good"), key=lambda row: row[0])[:10]
    bad = sorted((row for row in scored if row[1]["label"] == "bad"), key=lambda row: -row[0])[:10]
    parts = ["# The twenty worst mistakes on the test part\n\nWritten by `evals/measure_tone.py`.\n"]
    for score, entry, report in [*good, *bad]:
        quoted = "\n".join(f"> {line}" for line in entry["text"].split("\n"))
        said = ", ".join(sorted({finding.rule for finding in report.findings})) or "nothing"
        meant = ", ".join(sorted(ways(entry))) or "nothing"
        parts.append(
            f"## {entry['label']}, scored {score}\n\nPeople found: {meant}. The engine found: {said}.\n\n{quoted}\n"
        )
    return "\n".join(parts)


def figures(tune: Sequence[Entry], test: Sequence[Entry]) -> tuple[str, str]:
    """Return the figures for docs/tone.md, and the page of mistakes."""
    reports = [check(entry["text"]) for entry in test]
    scores: dict[str, Array] = {
        "non_defensiveness": np.array([float(report.non_defensiveness) for report in reports]),
        "sincerity": np.array([float(report.sincerity) for report in reports]),
        "non_defensiveness, every bad mail": np.array([float(report.non_defensiveness) for report in reports]),
        "the lower of both": np.array([float(report.lowest) for report in reports]),
        "findings of rules alone": rules_alone(reports),
        **baselines(tune, test),
    }
    sentences = Sentences(test, reports)
    parts = (
        ("Authors, by the lower of both scores", authors_table(test, scores["the lower of both"])),
        ("Scores, by the area under the ROC curve with 95 % bootstrap intervals", scores_table(test, scores)),
        ("Findings, by sentence", sentences.summary()),
        ("Mails by the lower of their scores", confusion(test, reports)),
        ("Ways of hurting", sentences.families()),
        ("Rules", sentences.rules()),
    )
    counts = (
        f"{len(test)} mails and {len(sentences.rows)} sentences of the test part, by writers nobody wrote a rule for."
    )
    return counts + "\n\n" + "\n\n".join(f"### {title}\n\n" + "\n".join(lines) for title, lines in parts), mistakes(
        test, reports
    )


def main() -> None:
    """Print the figures and put them into the docs."""
    told, worst = figures(mails("tune"), mails("test"))
    print(told)
    if "--print-only" in sys.argv:
        return
    page = DOCS / "tone.md"
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    page.write_text(f"{before}{BEGIN}\n\n{told}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    (DOCS / "tone_mistakes.md").write_text(worst, "utf-8")


if __name__ == "__main__":
    main()
