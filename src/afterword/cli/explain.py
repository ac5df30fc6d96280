"""Show where each sentence of a draft comes from, and what was turned away and why."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.writer import Draft, Rejected


def explain_draft(drafted: Draft) -> str:
    """Return the explanation as lines: sources first, then what was turned away."""
    return "\n".join(_lines(drafted))


def _lines(drafted: Draft) -> Iterator[str]:
    yield "Where each sentence comes from:"
    for sentence in drafted.sentences:
        first = sentence.text.split("\n")[0]
        yield f"  {sentence.source:<9} {sentence.move:<11} {first}"
    if drafted.rejected:
        yield "Turned away:"
    for rejected in drafted.rejected:
        yield from _turned_away(rejected)


def _turned_away(rejected: Rejected) -> Iterator[str]:
    text = " ".join(rejected.text.split())
    yield f"  round {rejected.round} {rejected.move or '-':<11} {text[:160]!r}"
    for finding in rejected.findings:
        words = f' ("{finding.words[:60]}")' if finding.words and finding.words != rejected.text else ""
        yield f"      {finding.rule} {finding.name}{words}: {finding.why}"
