"""A rule is one value: from it come the behaviour, its tests, its page in the docs and the hints in a repair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from afterword.findings import Finding, Severity

Subject = TypeVar("Subject")


class Hit(NamedTuple):
    """Where a check fired: the words, and their code point offsets in the subject's text (0, 0 for no place)."""

    words: str
    start: int = 0
    end: int = 0


Check = Callable[[Subject], Iterable[Hit]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule(Generic[Subject]):
    """A named judgement about a subject (a mail, a situation, a draft).

    `bad` examples must fire and `good` ones, which are near misses, must not: the tests walk all rules and hold each
    to its own examples. `source` names the line of guidance the rule implements.
    """

    id: str
    name: str
    family: str
    severity: Severity
    why: str
    hint: str
    source: str
    check: Check[Subject]
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """Yield a finding for every place where the rule fires in `subject`."""
        for hit in self.check(subject):
            yield self.finding(hit)

    def finding(self, hit: Hit, *, severity: Severity | None = None, why: str = "") -> Finding:
        """Turn one hit into a finding that explains itself, with another severity or reason than the rule's own where given."""
        # By place: names would be put into a dictionary first, for every finding.
        return Finding(
            self.id, self.name, self.family, severity or self.severity, why or self.why, self.hint, self.source, *hit
        )
