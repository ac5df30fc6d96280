"""The gate's answer: whether, when and whom to ask, and everything that spoke for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from afterword.findings import Finding
from afterword.situation import Person


class Decision(StrEnum):
    """What the rules say to do."""

    ASK = "ask"
    ASK_BRIEFLY = "ask_briefly"
    WAIT = "wait"
    FOLLOW_UP_ON_STATUS = "follow_up_on_status"
    THANK_ONLY = "thank_only"
    DO_NOT_ASK = "do_not_ask"
    NEED_INFO = "need_info"

    @property
    def writes(self) -> bool:
        """Whether a message is in place now."""
        return self not in (Decision.WAIT, Decision.DO_NOT_ASK, Decision.NEED_INFO)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate decided.

    The first of `findings` decided; the others fired too and are overruled by it. `earliest` is the first good day
    where the decision is `wait`. `contact` is whom to write to if known, `ask_whom` says it in words.
    """

    verdict: Decision
    findings: tuple[Finding, ...]
    earliest: dt.date | None
    ask_whom: str
    contact: Person | None

    @property
    def deciding(self) -> Finding:
        """The finding that decided."""
        return self.findings[0]

    @property
    def may_be_overruled(self) -> bool:
        """Whether the candidate may have a message written against the verdict; never where there is nothing to write to."""
        return self.deciding.name not in ("legal-dispute", "contradictory", "offer", "withdrew")

    @property
    def what_would_change_it(self) -> str:
        """What would have to be different for another answer."""
        return self.deciding.hint
