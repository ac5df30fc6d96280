"""The judge card: how far a judge agrees with labels, and with itself; without a fit card its word gates nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from operator import ne
from pathlib import Path

from afterword.errors import ModelError
from afterword.models.base import Model
from afterword_evals.judge import compared, rubric
from afterword_evals.places import CARDS, DATASETS, Row, digest, read_rows
from afterword_evals.stats import kappa, recall

LABELS = DATASETS / "tone" / "test.jsonl"
LEAST_KAPPA, LEAST_RECALL = 0.4, 0.5
MOST_FLIPS, MOST_UNSCORED = 0.2, 0.1
LEAST_TEXTS = 40


@dataclass(frozen=True, slots=True)
class Card:
    """How good a judge is at one quality, measured on `texts` labelled mails.

    `bound` is a digest of the judge, its rubric and the labels: a card of anything else is stale. `kappa` and `recalls`
    (of `good` and `bad`) are against the labels; `consistent` is the share of texts that get the same verdict when asked again;
    `flipped_reworded` and `flipped_swapped` are the shares whose verdict turns with other words, or with the menu the other way
    round; `unscored` had no verdict, `failed` are texts that the model failed on. All shares are 0 to 1.
    """

    judge: str
    quality: str
    bound: str
    texts: int
    kappa: float
    recall_good: float
    recall_bad: float
    consistent: float
    flipped_reworded: float
    flipped_swapped: float
    unscored: float
    failed: int = 0

    @property
    def name(self) -> str:
        """Return the name that a measure knows the judge by."""
        return name_of(self.judge, self.quality)

    def faults(self) -> list[str]:
        """Return why this card may not gate, in words; empty where it may."""
        checks = (
            (self.bound != bound(self.judge, self.quality), "stale: the judge, its rubric or the labels have changed"),
            (self.texts < LEAST_TEXTS, f"{self.texts} texts, not {LEAST_TEXTS}"),
            (self.failed > 0, f"the model failed on {self.failed} texts"),
            (self.kappa < LEAST_KAPPA, f"kappa {self.kappa:.2f}, not {LEAST_KAPPA}"),
            (min(self.recall_good, self.recall_bad) < LEAST_RECALL, f"recall of a class below {LEAST_RECALL}"),
            (1 - self.consistent > MOST_FLIPS, f"changes its mind on {1 - self.consistent:.0%} when asked again"),
            (self.flipped_reworded > MOST_FLIPS, f"{self.flipped_reworded:.0%} turn with a reworded rubric"),
            (self.flipped_swapped > MOST_FLIPS, f"{self.flipped_swapped:.0%} turn with a swapped menu"),
            (self.unscored > MOST_UNSCORED, f"{self.unscored:.0%} without a verdict"),
        )
        return [why for fails, why in checks if fails]

    @property
    def fit(self) -> bool:
        """Whether the judge may gate."""
        return not self.faults()


def name_of(judge: str, quality: str) -> str:
    """Return the name of a judge of one quality, as `compared sincerity` or `openai/NAME sincerity`."""
    return f"{judge} {quality}"


def bound(judge: str, quality: str) -> str:
    """Return the digest that a fresh card of this judge carries."""
    told = compared.compared_digest() if judge == "compared" else rubric.rubric_digest()
    return digest(judge, quality, told, LABELS.read_bytes())


def cards(folder: Path = CARDS) -> list[Card]:
    """Return every stored card, fit or not."""
    return [Card(**json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


def keep(card: Card, folder: Path = CARDS) -> Path:
    """Store a card in place of the one that its judge had."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{card.name.replace('/', '-').replace(' ', '-')}.json"
    path.write_text(json.dumps(asdict(card), indent=1) + "\n", encoding="utf-8")
    return path


def why_not(judge: str, quality: str, folder: Path = CARDS) -> str:
    """Return why a judge may not gate: no card, or what its card lacks; empty where it may."""
    found = [card for card in cards(folder) if (card.judge, card.quality) == (judge, quality)]
    return "; ".join(found[0].faults()) if found else "it has no card"


def compared_cards() -> dict[str, Card]:
    """Measure the comparing judge on every labelled mail of the test part; return its card for each quality.

    What a reworded rubric is to a model, an author missing from the labelled sentences is to this judge: the share that turns
    is the mean over leaving out each author. Its order and its repeats cannot differ.
    """
    rows = read_rows(LABELS)
    everybody = compared.reference()
    given = _compared(rows, everybody)
    authors = sorted(set(everybody.labelled.authors))
    flips = dict.fromkeys(given, 0.0)
    for author in authors:
        again = _compared(rows, everybody.without(author))
        for quality, passed in given.items():
            flips[quality] += sum(map(ne, passed, again[quality])) / len(rows)
    labels = [compared.mail_labels(row) for row in rows]
    return {
        quality: _card(
            "compared",
            quality,
            _pairs([found[quality] for found in labels], passed),
            len(rows),
            flips=(1.0, flips[quality] / len(authors), 0.0),
        )
        for quality, passed in given.items()
    }


def _compared(rows: Sequence[Row], reference: compared.Reference) -> dict[str, list[bool]]:
    """Return for each quality which mails pass."""
    found = [reference.compare(row["text"]) for row in rows]
    return {quality: [held[quality].passed for held in found] for quality in compared.SHARE}


async def rubric_card(model: Model, judge: str, quality: str, *, texts: int = 60) -> Card:
    """Measure a model as a rubric judge on a sample of the labelled mails, half of them bad: six askings a text."""
    rows = sample(quality, texts)
    truth, given, again, reworded, failed = [], [], [], [], 0
    swaps: list[bool] = []
    for row in rows:
        try:
            first = await rubric.rulings(model, row["text"], quality)
            second = await rubric.rulings(model, row["text"], quality, repeats=2)
            other = await rubric.rulings(model, row["text"], quality, reworded=True)
        except ModelError:
            failed += 1
            continue
        truth.append(compared.mail_labels(row)[quality])
        given.append(rubric.settled(first))
        again.append(rubric.settled(second[2:]))
        reworded.append(rubric.settled(other))
        swaps.append(first[0].verdict != first[1].verdict)
    flips = (1 - _turned(given, again), _turned(given, reworded), sum(swaps) / len(swaps) if swaps else 1.0)
    return _card(judge, quality, _pairs(truth, given), len(rows), flips=flips, failed=failed)


def sample(quality: str, texts: int) -> list[Row]:
    """Return labelled mails in a fixed order, half of them good and half bad by a quality where there are enough."""
    rows = sorted(read_rows(LABELS), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    good = [row for row in rows if compared.mail_labels(row)[quality]]
    bad = [row for row in rows if not compared.mail_labels(row)[quality]]
    return [*good[: texts // 2], *bad[: texts // 2]]


def _card(
    judge: str,
    quality: str,
    pairs: Sequence[tuple[str, str]],
    texts: int,
    *,
    flips: tuple[float, float, float],
    failed: int = 0,
) -> Card:
    scored = [pair for pair in pairs if pair[1] != "none"]
    recalls = recall(pairs)
    consistent, reworded, swapped = (round(share, 4) for share in flips)
    return Card(
        judge=judge,
        quality=quality,
        bound=bound(judge, quality),
        texts=texts,
        kappa=round(kappa(scored), 4),
        recall_good=round(recalls.get("good", 0.0), 4),
        recall_bad=round(recalls.get("bad", 0.0), 4),
        consistent=consistent,
        flipped_reworded=reworded,
        flipped_swapped=swapped,
        unscored=round(1 - len(scored) / len(pairs), 4) if pairs else 1.0,
        failed=failed,
    )


def _pairs(truth: Sequence[bool], given: Sequence[bool | None]) -> list[tuple[str, str]]:
    words = {True: "good", False: "bad", None: "none"}
    return [(words[true], words[found]) for true, found in zip(truth, given, strict=True)]


def _turned(left: Sequence[bool | None], right: Sequence[bool | None]) -> float:
    """Return the share of texts that got two different verdicts, of those that got two."""
    both = [(a, b) for a, b in zip(left, right, strict=True) if a is not None and b is not None]
    return sum(a != b for a, b in both) / len(both) if both else 1.0
