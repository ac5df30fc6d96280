"""Fit the trained layer on the tune part and write `src/afterword/tone/weights.json`.

Usage: python evals/tone/train.py (needs the extra `train`). Every choice is made leaving one author out: a sentence is
only ever judged by weights fitted on other people's sentences, because that is what happens to a mail from outside.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

sys.path.insert(0, str(Path(__file__).parent))
from corpus import Row, examples, mails, rows

from afterword.findings import Severity
from afterword.rules.tone import TONE_RULES
from afterword.rules.tone.needs import count
from afterword.tone.index import write as keep_index
from afterword.tone.layer import MANNER_LIMIT, SCALE, stored

OUT = Path(__file__).parents[2] / "src" / "afterword" / "tone" / "weights.json"
STRENGTH = 0.6
"""Inverse of the regularisation; chosen leaving one author out among 0.1, 0.2, 0.4, 0.6, 1."""
FEWEST = 2
"""A feature counts from this many sentences on, by two authors at least."""
MANNER_STRENGTH = 3.0
MANNER_EXAMPLES = (0.0, 0.15)
"""What a lone sentence weighs against a mail for the manner: the mean of two fits, one on the mails alone; 0.5 was worse."""
SMALLEST = 250
"""Weights below so many thousandths are not shipped; up to 260 of 0, 15, 45, 80, 150, 260, 330, 400, 500 nothing was lost."""
SEVERITY = {0: 1.0, 1: 0.6, 2: 1.0, 3: 1.3}
EXAMPLE = 0.3
"""What a rule's example or a sentence of `pairs.txt` weighs against one of a mail; chosen among 0, 0.3, 0.6, 1."""
BANK = 0.3
"""What a sentence of the bank weighs; chosen among 0, 0.3, 0.6, 1: half of it is bad, and no mailbox is."""
LEAST_LEAN = 0.05
HIDDEN = 0.5
"""Share of the rules' hits that the fits do not see. The rules were written with these mails in sight and fire on them more surely
than on a stranger's; trusted as they stand, they would drown the words."""
COURTESY = frozenset(
    """
thank thanks thankful thanking grateful gratitude please appreciate appreciated appreciation kind kindness warm warmly
wishes regards respect respectfully honor honored privilege privileged delighted pleasure praise sincere sincerely humbly
humble obliged apologize apologies pardon forgive sorry gladly
""".split()
)
"""Politeness is not the measure: these words weigh nothing on the defensive side of a sentence, so they excuse no argument."""
CHARGED = frozenset(
    """
unfair unfairly unfairness unjust injustice deserve deserved deserves owe owed reconsider disagree disagreed unacceptable ridiculous
joke insult insulting rude disrespectful biased bias discrimination lawyer lawyers legal complain complaint glassdoor promised overlooked
ignored refuse refused demand insist obviously clearly nonsense shame disgrace
""".split()
)
"""Words that the authors were asked to use innocently too, more often than people do: alone, they never speak for a sentence."""
EVEN = -2.0
LEAN = {"share": 0.7, "most": 0.5, "alone": -0.8}
"""The share of a mail's manner that each of its sentences is heard with, chosen among 0, 0.2, 0.35, 0.5, 0.7, 1, and the most that it
speaks against one, chosen among 0, 0.25, 0.5 and no limit: beside a fight the innocent ones would be flagged with it. A sentence by
itself is in doubt: one innocent in a hundred is flagged then."""
BESIDE = {"manner": 0.5, "share": 0.7, "short": 0.5}
"""From which manner on a mail fights, and how far below the alarm a sentence of it is noted: a manner chosen among 0, 0.5, 1, 1.5 and 2
and a distance among 0.5, 1, 1.5, 2 and 2.5. So one good mail in two hundred has such a note, and one innocent sentence of a bad mail in ten."""
FALSE_ALARMS = {"defensive": 0.02, "insincere": 0.008}
"""Share of innocent sentences on which the layer may raise a finding of its own; the rules know what rings hollow nearly by themselves."""
DOUBT = {"doubt": 0.06, "doubt_errors": 0.01}
"""Share of wounding sentences with a rule's finding, and with an error, that may be called innocent by the layer."""
ERRORS = frozenset(rule.id for rule in TONE_RULES if rule.severity is Severity.ERROR)

Entry = dict[str, Any]
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
        (0.0 if not value and one.bad else SEVERITY[value]) * _trust(one)
        for one, value in zip(known, severity, strict=True)
    ]
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    table = matrix(known, names)
    if target == "defensive":
        table = table @ diags([0.0 if COURTESY & set(name.split()) else 1.0 for name in names])
    bad = np.array(severity) > 0
    leaning = lean(table, bad, np.array(weight))
    model.fit(csr_matrix(table @ diags(leaning)), bad, sample_weight=weight)
    weights = model.coef_[0] * leaning
    rules = np.array([name.startswith("TON") for name in names])
    weights[rules] = np.maximum(weights[rules], 0)
    charged = np.array([name in CHARGED for name in names])
    weights[charged] = np.maximum(weights[charged], 0)
    return float(model.intercept_[0]), weights


def lean(table: csr_matrix, bad: Array, weight: Array) -> Array:
    """Return how far each feature leans to either side, in log odds, and a little: what is even all over is held back most.

    A word that stands alike in bad and good sentences then needs a lot of evidence for a weight (naive Bayes before a regression).
    """
    there = table.sign()
    worse, better = 1 + there.T @ (weight * bad), 1 + there.T @ (weight * (1 - bad))
    found: Array = np.abs(np.log((worse / worse.sum()) / (better / better.sum()))) + LEAST_LEAN
    return found


def _trust(one: Row) -> float:
    if one.mail >= 0:
        return 1.0
    return EXAMPLE if one.author == "examples" else BANK


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


def veiled(known: Sequence[Row]) -> list[Row]:
    """Return the sentences with some of the rules' hits hidden, always the same ones."""
    found = []
    for one in known:
        gone = {rule for rule in one.rules if crc32(f"{rule} {one.sentence.text}".encode()) % 100 < 100 * HIDDEN}
        kept = tuple(rule for rule in one.rules if rule not in gone)
        found.append(replace(one, rules=kept, features=one.features - gone))
    return found


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


def fit_manner(
    known: Sequence[Row], extra: Sequence[Row], bad: Array, use: Array, weight: Array
) -> tuple[float, dict[str, float]]:
    """Return bias and weights of the manner of a mail, fitted on the mails of `use`; every sentence of `extra` is a mail of its own."""
    used = [one for one in known if use[one.mail]]
    own = [replace(one, mail=len(bad) + number) for number, one in enumerate(extra)]
    rare = rarity(used)
    place = {name: column for column, name in enumerate(sorted(rare))}
    table = mail_matrix([*used, *own], place, rare, len(bad) + len(own))
    chosen = np.concatenate([np.flatnonzero(use), np.arange(len(bad), len(bad) + len(own))])
    labels = np.concatenate([bad[use], [float(one.bad) for one in own]])
    bias, weights = 0.0, np.zeros(len(place))
    for example in MANNER_EXAMPLES:
        trust = np.concatenate([weight[use], np.full(len(own), example)])
        model = LogisticRegression(C=MANNER_STRENGTH, solver="liblinear", max_iter=500)
        model.fit(table[chosen][trust > 0], labels[trust > 0], sample_weight=trust[trust > 0])
        bias += float(model.intercept_[0]) / len(MANNER_EXAMPLES)
        weights += model.coef_[0] / len(MANNER_EXAMPLES)
    lowest = {name: 0.0 if name in CHARGED else -np.inf for name in place}
    return bias, {name: max(lowest[name], float(weights[place[name]])) * rare[name] for name in place}


def manner_left_out(
    known: Sequence[Row], extra: Sequence[Row], entries: Sequence[Entry], bad: Array, weight: Array
) -> Array:
    """Return the manner of every mail from weights that never saw its author."""
    authors = np.array([entry["author"] for entry in entries])
    found = np.zeros(len(entries))
    sizes = np.ones(len(entries))
    for one in known:
        sizes[one.mail] += len(one.features)
    for author in sorted(set(authors)):
        bias, weights = fit_manner(known, extra, bad, authors != author, weight)
        for one in known:
            if authors[one.mail] == author:
                found[one.mail] += sum(weights.get(name, 0.0) for name in one.features) / np.sqrt(sizes[one.mail])
        found[authors == author] += bias
    return np.clip(found, -MANNER_LIMIT, MANNER_LIMIT)


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


def fold(table: Array, bad: Array, weight: Array) -> dict[str, float]:
    """Return the mail's own tiny regression, with slopes that are never negative."""

    def loss(at: Array) -> float:
        odds = at[0] + table @ np.abs(at[1:])
        return float(np.average(np.logaddexp(0, odds) - bad * odds, weights=weight)) + 0.001 * float(at[1:] @ at[1:])

    at = minimize(loss, np.array([0.0, 1.0, 0.2, 1.0]), method="Nelder-Mead", options={"maxiter": 4000}).x
    slopes = dict(zip(("worst", "next", "manner"), np.abs(at[1:]).round(4).tolist(), strict=True))
    return {"intercept": round(float(at[0]), 4), "even": EVEN, **slopes}


def balance(entries: Sequence[Entry]) -> Array:
    """Return a weight for every mail: the courteous good ones count as much as the blunt good ones.

    Without that the manner of a mail learns that courtesy is a bad sign, because most of the bad mails are courteous.
    """
    plain = np.array([(e["label"], e["hardness"]) == ("good", "plain") for e in entries])
    hard = np.array([(e["label"], e["hardness"]) == ("good", "hard") for e in entries])
    return np.where(plain, hard.sum() / plain.sum(), 1.0)


def hurt_mails(known: Sequence[Row], target: str, count: int) -> Array:
    """Return 1 for every mail with a sentence that hurts on this side."""
    found = np.zeros(count)
    found[[one.mail for one in known if getattr(one, target)]] = 1
    return found


def leaning(manner: Array) -> Array:
    """Return what a mail's manner adds to each of its sentences, in log odds."""
    return np.minimum(LEAN["share"] * manner, LEAN["most"])


def limits(known: Sequence[Row], odds: Array, lean: Array, target: str) -> dict[str, float]:
    """Return from where on the layer raises a finding of its own, and below what it doubts a rule's warning or error."""
    hurt = np.array([getattr(one, target) > 0 for one in known])
    fine = np.array([not one.bad for one in known])
    fired = np.array([bool(one.rules) for one in known])
    grave = np.array([bool(ERRORS.intersection(one.rules)) for one in known])
    excused, odds = odds + np.maximum(lean, 0), odds + lean
    found = {
        "alarm": np.quantile(odds[fine & ~fired], 1 - FALSE_ALARMS[target]),
        "doubt": np.quantile(odds[hurt & fired], DOUBT["doubt"]),
        "doubt_errors": np.quantile(excused[hurt & grave], DOUBT["doubt_errors"]),
    }
    print(f"{target}: sentences AUC {roc_auc_score(hurt[hurt | fine], odds[hurt | fine]):.3f}")
    return {name: round(float(limit), 3) for name, limit in found.items()}


def told(entries: Sequence[Entry], name: str, odds: Array, use: Array) -> None:
    """Print how well odds that never saw their author tell bad mails from good ones."""
    bad = np.array([entry["label"] == "bad" for entry in entries])
    plain = np.array([entry["hardness"] == "plain" for entry in entries])
    line = np.quantile(odds[~bad], 0.95)
    subtle, hard, courteous = use & bad & ~plain, ~bad & ~plain, ~bad & plain

    def area(one: Array, other: Array) -> str:
        return f"{roc_auc_score(bad[one | other], odds[one | other]):.3f}"

    print(
        f"{name}: mails AUC {area(use & bad, ~bad)}, subtle against hard {area(subtle, hard)}, against plain "
        f"{area(subtle, courteous)}, found at 5 % false alarms {(odds[use & bad] > line).mean():.3f}"
    )


def main() -> None:
    """Fit, report what leaving one author out gives, and write the weights."""
    entries = mails("tune")
    known, extra = veiled(rows(entries)), veiled(examples())
    bad = np.array([float(entry["label"] == "bad") for entry in entries])
    weight = balance(entries)
    manner = manner_left_out(known, extra, entries, bad, weight)
    odds = {target: left_out(known, extra, target) for target in ("defensive", "insincere")}
    heard = odds | {"defensive": np.maximum(odds["defensive"], odds["insincere"])}
    result: dict[str, Any] = {"bias": [], "folds": {}, "alarm": [], "doubt": [], "doubt_errors": []}
    result |= {"lean": LEAN, "beside": BESIDE}
    mail_odds = {}
    for target in odds:
        table = worst(known, heard[target], manner)
        hurt = hurt_mails(known, target, len(entries))
        use = (bad == 0) | (hurt > 0)
        found = result["folds"][target] = fold(table[use], hurt[use], weight[use])
        for name, limit in limits(known, odds[target], leaning(manner[[one.mail for one in known]]), target).items():
            result[name].append(limit)
        mail_odds[target] = found["intercept"] + table @ np.array([found["worst"], found["next"], found["manner"]])
        told(entries, target, mail_odds[target], use)
        print(found)
    told(entries, "non-defensiveness against all bad mails", mail_odds["defensive"], np.ones(len(entries), bool))
    told(entries, "both", np.maximum(mail_odds["defensive"], mail_odds["insincere"]), np.ones(len(entries), bool))
    write(result, columns(result, known, extra, bad, weight, np.ones(len(bad), bool)))
    count(one.sentence for one in known)
    keep_index()


def columns(
    result: dict[str, Any], known: Sequence[Row], extra: Sequence[Row], bad: Array, weight: Array, use: Array
) -> dict[str, dict[str, int]]:
    """Fit on the mails of `use`: put the biases into `result`, and return the weights in thousandths."""
    names = vocabulary([*known, *extra])
    found = {}
    for target in ("defensive", "insincere"):
        bias, own = fit([*known, *extra], names, target)
        result["bias"].append(round(bias, 4))
        found[target] = {name: round(float(weight) * SCALE) for name, weight in zip(names, own, strict=True)}
    bias, weights = fit_manner(known, extra, bad, use, weight)
    result["bias"].append(round(bias, 4))
    return found | {"manner": {name: round(weight * SCALE) for name, weight in weights.items()}}


def kept(columns: dict[str, dict[str, int]]) -> dict[str, Any]:
    """Return the weights that matter, three for every feature, as they stand in the file."""
    order = ("defensive", "insincere", "manner")
    names = sorted({name for column in columns.values() for name in column})
    weights = {name: [columns[key].get(name, 0) for key in order] for name in names}
    loud = {name: row for name, row in weights.items() if max(map(abs, row)) >= SMALLEST}
    print(f"{len(loud)} features")
    return dict(stored(loud))


def write(result: dict[str, Any], columns: dict[str, dict[str, int]]) -> None:
    """Write the weights and what was chosen with them."""
    shipped = result | kept(columns)
    OUT.write_text(json.dumps(shipped, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{OUT.stat().st_size} bytes, alarm {result['alarm']}, doubt {result['doubt']} and {result['doubt_errors']}")


if __name__ == "__main__":
    main()
