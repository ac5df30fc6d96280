"""Hear the mails of the tune part as a stranger's: each by weights that were fitted without its author."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from corpus import examples, mails, rows
from train import OUT, balance, columns, kept, veiled

from afterword.tone.layer import Layer, layer_of


def layers_unseen(entries: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Layer]]:
    """Yield every author with a layer that has not seen them; folds and alarms are the shipped ones, chosen in the same way."""
    known, extra = veiled(rows(list(entries))), veiled(examples())
    authors = np.array([entry["author"] for entry in entries])
    bad = np.array([float(entry["label"] == "bad") for entry in entries])
    weight = balance(entries)
    shipped = json.loads(OUT.read_text("utf-8"))
    for author in sorted(set(authors)):
        others = [one for one in known if one.author != author]
        result = shipped | {"bias": []}
        fitted = columns(result, others, extra, bad, weight, authors != author)
        yield author, layer_of(result | kept(fitted))


__all__ = ["layers_unseen", "mails"]
