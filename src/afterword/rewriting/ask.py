"""Ask a model for the sentences that fight, each in its place, and read what it answers strictly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from afterword.findings import Finding
from afterword.prompt import Completion, Finish, Prompt
from afterword.prompts import fence, load_template
from afterword.rewriting.kind import MailKind
from afterword.rewriting.offer import Offer
from afterword.rewriting.pieces import Row
from afterword.writer.answer import entries

_KINDS = {
    MailKind.REQUEST: "The person asks for feedback, to do better next time.",
    MailKind.ANSWER_TO_REJECTION: "The person answers the news that they did not get the job, and asks for nothing.",
    MailKind.ANSWER_TO_FEEDBACK: "The person answers feedback they were given: thanks, and what they take from it.",
    MailKind.OTHER: "",
}
_LONGEST_ANSWER = 20_000
_LONGEST_TEXT = 400


@dataclass(frozen=True, slots=True)
class Place:
    """A place a model may fill: its `name` in the prompt, the piece's index in the row, and what surrounds an offer there."""

    name: str
    index: int
    offer: Offer
    findings: tuple[Finding, ...] = ()

    @property
    def plain(self) -> str:
        """Return the floor's sentence."""
        return self.offer.floor


@dataclass(frozen=True, slots=True)
class Broken:
    """An offer that was turned away, and why."""

    place: Place
    text: str
    findings: tuple[Finding, ...]


def rewrite_prompt(
    row: Row, places: Sequence[Place], kind: MailKind, broken: Sequence[Broken] = (), *, seed: int = 0
) -> Prompt:
    """Ask for the places; after a first answer, only for the broken ones, with the reasons."""
    template = load_template("rewrite")
    tried = {item.place.name: item for item in broken}
    wanted = [item.place for item in broken] or list(places)
    variables = {
        "kind": _KINDS[kind],
        "mail": fence("mail", _marked(row, places)),
        "places": fence("places", "\n\n".join(_described(place, tried.get(place.name)) for place in wanted)),
    }
    return Prompt(
        id=template.id,
        version=template.version,
        messages=template.render(variables),
        schema=schema([place.name for place in wanted]),
        max_tokens=120 + 80 * len(wanted),
        seed=seed,
    )


def _marked(row: Row, places: Sequence[Place]) -> str:
    """Return the body as it stands, each place marked; greeting, signature and quoted thread stay at home."""
    marks = {place.index: f"[{place.name}] " for place in places}
    said = [marks.get(index, "") + piece.text for index, piece in enumerate(row.pieces) if piece.text or index in marks]
    return " ".join(" ".join(said).split())


def _described(place: Place, broken: Broken | None) -> str:
    wrong = dict.fromkeys(f"{finding.why} {finding.hint}" for finding in place.findings if finding.blocks)
    lines = [
        f"[{place.name}] the person wrote: {place.offer.original}",
        *(f"    wrong with it: {reason}" for reason in wrong),
        f"    plain: {place.plain or '(left out)'}",
    ]
    if broken is not None:
        reasons = dict.fromkeys(f'{finding.why} {finding.hint} ("{finding.words[:80]}")' for finding in broken.findings)
        lines.append(f"    you wrote: {broken.text[:_LONGEST_TEXT] or '(nothing readable)'}")
        lines.extend(f"    turned away: {reason}" for reason in reasons)
    return "\n".join(lines)


def schema(names: Sequence[str]) -> dict[str, Any]:
    """Return the JSON schema of an answer for these places."""
    entry = {
        "type": "object",
        "properties": {
            "place": {"type": "string", "enum": list(names)},
            "text": {"type": "string", "maxLength": _LONGEST_TEXT},
        },
        "required": ["place", "text"],
        "additionalProperties": False,
    }
    sentences = {"type": "array", "items": entry, "minItems": len(names), "maxItems": len(names)}
    return {
        "type": "object",
        "properties": {"sentences": sentences},
        "required": ["sentences"],
        "additionalProperties": False,
    }


def read_offers(completion: Completion, places: Sequence[Place]) -> Mapping[str, str]:
    """Return the text for each place that the answer holds exactly once; an unreadable answer holds none."""
    if completion.finish is not Finish.STOP or len(completion.text) > _LONGEST_ANSWER:
        return {}
    names = {place.name for place in places}
    found: dict[str, list[str]] = {}
    for entry in entries(completion.text):
        if isinstance(entry, dict) and entry.get("place") in names and isinstance(entry.get("text"), str):
            found.setdefault(entry["place"], []).append(entry["text"].strip())
    return {name: texts[0] for name, texts in found.items() if len(texts) == 1}
