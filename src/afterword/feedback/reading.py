"""What a message says, what it may stand for, and whether an honest reader can tell."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.feedback.conduct import Conduct
from afterword.feedback.evidence import Evidence
from afterword.feedback.kinds import Kind
from afterword.feedback.mirror import Mirrored
from afterword.feedback.point import Point
from afterword.findings import Finding

__all__ = ["Category", "Evidence", "Reading"]


FAINT = 0.35
"""How sure a reading must be to be told as a reason."""


@dataclass(frozen=True, slots=True)
class Category:
    """One kind of reason found in the message, with the words that show it.

    `confidence` (0 to 1) is the calibrated probability that a careful reader would find this kind there too;
    `is_main` tells the reason that the message leans on from those it mentions besides.
    """

    kind: Kind
    confidence: float
    evidence: tuple[Evidence, ...]
    is_main: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A message read between the lines.

    `primary` is the kind the message leans on, `confidence` (0 to 1) how sure the reading of it is. `cannot_tell`:
    nothing in it says why, and the honest reading is that it may stand for anything. `sugarcoated`: a hint about the
    person in soft words. `learned` is the named thing that was lacking, quoted from the message. `next_steps` holds
    one or two; `actionable` says whether the candidate can work on what was said. `declines_feedback`: the sender says that
    no reasons are given. `withheld` is why the message was not read at all: it names what may not lawfully decide (rules
    FBK501 to FBK509), or it is no answer of theirs (FBK601), or it is not in English (FBK602). Then nothing is interpreted, and `primary` is `boilerplate`. `conduct` names what the candidate did on the day, where that is the
    reason; `point` is the finer point behind the kind ("length of answers"), `beside` a second one where the message makes two, and `mirrored` what was said of the candidate, from
    their side, where it can be said back; `contradiction` quotes two reasons that do not go together, and then it cannot be told which one it was.
    `plain` quotes what the message says outright of what the candidate did or left undone, `advised` what its sender advises to do, `again` when or
    on what condition one may come again.
    """

    primary: Kind
    confidence: float
    categories: tuple[Category, ...]
    cannot_tell: bool
    sugarcoated: bool
    between_the_lines: str
    learned: Evidence | None
    next_steps: tuple[str, ...]
    actionable: bool
    declines_feedback: bool
    withheld: Finding | None = None
    conduct: tuple[Conduct, ...] = ()
    contradiction: tuple[Evidence, Evidence] | None = None
    point: Point | None = None
    mirrored: Mirrored | None = None
    beside: Point | None = None
    plain: tuple[Evidence, ...] = ()
    advised: Evidence | None = None
    again: Evidence | None = None

    @property
    def speaks_plainly(self) -> bool:
        """Whether the reason is what the candidate did or left undone, said outright."""
        return bool(self.plain) and self.main.evidence == self.plain[: len(self.main.evidence)]

    @property
    def main(self) -> Category:
        """The category of the primary kind; a reading has one always."""
        return self.categories[0]

    @property
    def is_faint(self) -> bool:
        """Whether a reason is read, and so faintly that it is better not built on."""
        return not self.cannot_tell and self.confidence < FAINT

    @property
    def is_specific(self) -> bool:
        """Whether it is specific enough for one clarifying question: a reason that names a thing."""
        return not self.cannot_tell and self.actionable and self.learned is not None
