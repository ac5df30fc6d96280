"""The kinds of reason that feedback can give (DOMAIN 5)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a message gives as the reason; `BOILERPLATE` is form wording that gives none."""

    SKILLS_GAP = "skills_gap"
    EXPERIENCE_GAP = "experience_gap"
    INDUSTRY_EXPERIENCE = "industry_experience"
    CLIENT_FACING = "client_facing"
    COMMUNICATION = "communication"
    LEVEL_MISMATCH = "level_mismatch"
    TEAM_FIT = "team_fit"
    MOTIVATION = "motivation"
    PAY_LOGISTICS = "pay_logistics"
    PROCESS = "process"
    BOILERPLATE = "boilerplate"

    @property
    def in_words(self) -> str:
        """The kind as a person would say it, in lower case."""
        return _WORDS[self]

    @property
    def is_reason(self) -> bool:
        """Whether it says anything about why."""
        return self is not Kind.BOILERPLATE

    @property
    def is_in_your_hands(self) -> bool:
        """Whether a candidate can work on it; neither a closed role nor a salary band can be."""
        return self not in (Kind.PROCESS, Kind.PAY_LOGISTICS, Kind.BOILERPLATE)


REASONS = tuple(kind for kind in Kind if kind.is_reason)

_WORDS = {
    Kind.SKILLS_GAP: "a skill or qualification that was missing",
    Kind.EXPERIENCE_GAP: "not enough experience of the kind they need",
    Kind.INDUSTRY_EXPERIENCE: "experience in their industry",
    Kind.CLIENT_FACING: "experience with clients or customers",
    Kind.COMMUNICATION: "how the answers came across",
    Kind.LEVEL_MISMATCH: "the level of the role",
    Kind.TEAM_FIT: "the fit with the team",
    Kind.MOTIVATION: "interest and preparation",
    Kind.PAY_LOGISTICS: "pay, place, hours or permits",
    Kind.PROCESS: "something that happened on their side",
    Kind.BOILERPLATE: "form wording",
}
