"""What a rewrite gives back: the mail, and every change with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.gate import Verdict
from afterword.message import Sentence
from afterword.prompt import Usage
from afterword.rewriting.kind import MailKind
from afterword.tone import ToneReport
from afterword.writer import Rejected


class Action(StrEnum):
    """What became of a sentence."""

    KEEP = "keep"
    SOFTEN = "soften"
    """What was innocent in it stays, in the candidate's words."""
    REPLACE = "replace"
    """A plain sentence stands in its place."""
    DROP = "drop"
    ADD = "add"
    """A sentence that a mail of this kind needs and that was missing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence that changed: `before` is empty for an added one, `after` for a dropped one.

    `start` is the place of `before` in the original mail, in code points; `rules` are the ids of the rules that fired.
    `reason` says why a sentence changed in which none did.
    """

    action: Action
    before: str
    after: str
    rules: tuple[str, ...]
    start: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A candidate's mail, rewritten: a draft with the changes that led to it.

    `body` is the whole mail, greeting, signature and quoted thread included, ready to be read and sent by its writer.
    `kept_ratio` is the share (0.0 to 1.0) of the writer's own words that still stand; `tone_before` and `tone` judge
    the mail before and after. `note` says why a mail was left alone, empty where it was not;
    `needs_person` why a person should look at the mail before it is sent, changed or not, empty where it reads well.
    """

    subject: str
    body: str
    sentences: tuple[Sentence, ...]
    kind: MailKind
    tone: ToneReport
    tone_before: ToneReport
    changes: tuple[Change, ...] = ()
    kept_ratio: float = 1.0
    note: str = ""
    needs_person: str = ""
    verdict: Verdict | None = None
    recipient_email: str | None = None
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    rounds: int = 0
    model: str = "none"
    failure: str | None = None
    model_share: float = 0.0
    prompts: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything is different."""
        return bool(self.changes)
