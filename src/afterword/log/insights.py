"""What several employers said: a reason heard from two or more is a pattern, a single or a vague one is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from afterword.feedback import Kind, Reading, read_feedback
from afterword.feedback.features import stem, tokens
from afterword.feedback.kinds import REASONS
from afterword.log.entry import Entry, EntryKind, employer_key

PATTERN_FROM = 2
"""Employers who gave the same kind of reason, independently of each other."""

BY_MATTER = (Kind.SKILLS_GAP,)
"""Kinds that say too little: a lifting check and a wiring test are two reasons, though both are skills."""

SURE = 0.5
"""How sure a reading must be to be counted: half of the readings as sure as this are right."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A kind of reason, the employers who gave it (by name, in order), the things they named, and the finer points they made."""

    kind: Kind
    employers: tuple[str, ...]
    named: tuple[str, ...]
    points: tuple[str, ...] = ()

    @property
    def is_pattern(self) -> bool:
        """Whether employers who don't know of each other said it."""
        return len(self.employers) >= PATTERN_FROM


@dataclass(frozen=True, slots=True)
class Insights:
    """All reasons heard, the most frequent first, and how many messages nobody can tell anything from.

    `messages` counts all feedback read, `employers` how many different ones it came from.
    """

    reasons: tuple[Heard, ...]
    messages: int
    employers: int
    vague: int

    @property
    def patterns(self) -> tuple[Heard, ...]:
        """The reasons that are patterns."""
        return tuple(heard for heard in self.reasons if heard.is_pattern)


def insights(entries: Iterable[Entry]) -> Insights:
    """Read all feedback in the log and count who said what. An employer counts once for a kind, however often it wrote."""
    heard = [entry for entry in entries if entry.kind is EntryKind.HEARD]
    readings = [(entry, read_feedback(entry.body)) for entry in heard]
    told = [(entry, reading) for entry, reading in readings if _is_told(reading)]
    reasons = [
        each for kind in REASONS for each in (_by_matter(kind, told) if kind in BY_MATTER else [_heard(kind, told)])
    ]
    return Insights(
        reasons=tuple(sorted((each for each in reasons if each.employers), key=lambda each: -len(each.employers))),
        messages=len(heard),
        employers=len({employer_key(entry.company) for entry in heard}),
        vague=len(readings) - len(told),
    )


def _by_matter(kind: Kind, told: list[tuple[Entry, Reading]]) -> list[Heard]:
    """Return the reasons of a kind, those about one and the same matter together; what names nothing stands alone."""
    groups: list[tuple[set[str], list[tuple[Entry, Reading]]]] = []
    for entry, reading in told:
        matters = _matters(kind, reading)
        same = [group for group in groups if group[0] & matters]
        groups = [group for group in groups if group not in same]
        merged = set().union(matters, *(group[0] for group in same))
        groups.append((merged, [*(each for group in same for each in group[1]), (entry, reading)]))
    return [_heard(kind, members) for _, members in groups]


def _matters(kind: Kind, reading: Reading) -> set[str]:
    """Return what a reading is about: the words of the named thing, and its finer point."""
    if reading.primary is not kind:
        return set()
    words = {stem(word) for word in tokens(reading.learned.words.lower())} - _SMALL if reading.learned else set()
    return words or ({f"point {reading.point}"} if reading.point else set())


_SMALL = frozenset(
    "a an the of in on with and or to for your our at more level skill experienc knowledg certificat licenc cours qualific".split()
)
"""Words of a named thing that two different things may share."""


def _is_told(reading: Reading) -> bool:
    return not reading.cannot_tell and reading.confidence >= SURE


def _heard(kind: Kind, told: list[tuple[Entry, Reading]]) -> Heard:
    giving = [
        (entry, reading)
        for entry, reading in told
        if any(c.kind is kind and c.confidence >= SURE for c in reading.categories)
    ]
    employers = {employer_key(entry.company): entry.company or "(no company)" for entry, _ in giving}
    named = dict.fromkeys(r.learned.words for _, r in giving if r.learned and r.primary is kind)
    points = dict.fromkeys(r.point.in_words for _, r in giving if r.point and r.primary is kind and not r.learned)
    return Heard(kind, tuple(employers.values()), tuple(named), tuple(points))


def table(found: Insights, width: int = 72) -> str:
    """Return the insights as a small table with bars, for a terminal of `width` columns."""
    if not found.messages:
        return "No feedback is kept yet. `afterword log heard` keeps it."
    lines = [_line(heard, width) for heard in found.reasons]
    return "\n".join([*lines, *([""] if lines else []), *closing_lines(found)])


def _line(heard: Heard, width: int) -> str:
    bar = "█" * min(_LONGEST_BAR, 2 * len(heard.employers))
    mark = "pattern" if heard.is_pattern else "once"
    named = f"  {', '.join((*heard.named, *heard.points))}" if heard.named or heard.points else ""
    line = f"{heard.kind.in_words:<44} {bar:<{_LONGEST_BAR}} {len(heard.employers):>2}  {mark:<8}{named}"
    return line[: width + 40].rstrip()


def _in_words(heard: Heard) -> str:
    about = ", ".join((*heard.named, *heard.points)) if heard.kind in BY_MATTER else ""
    return f"{heard.kind.in_words} ({about})" if about else heard.kind.in_words


_LONGEST_BAR = 12
"""Columns: two for every employer, up to six of them."""


def closing_lines(found: Insights) -> list[str]:
    """Return what may be concluded, in words."""
    said = "1 message" if found.messages == 1 else f"{found.messages} messages"
    lines = [f"Read: {said}. {found.vague} of them give no reason that can be told for sure."]
    if found.patterns:
        kinds = "; ".join(_in_words(heard) for heard in found.patterns)
        lines.append(f"Heard from two employers or more, so worth working on: {kinds}.")
    else:
        lines.append("Nothing was heard from two employers yet, so there is no pattern; build no plan on a single one.")
    return lines
