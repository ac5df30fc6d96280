"""A task: one kind of work that a batch does with each mail."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from afterword.batch.item import Item
from afterword.batch.outcome import Outcome
from afterword.findings import Finding
from afterword.models.base import Model, Profile
from afterword.prompt import Completion, Prompt
from afterword.tone import ToneReport


@dataclass(frozen=True, slots=True)
class Need:
    """A mail that a model is needed for, and the tokens it will likely take in and give out."""

    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One kind of work.

    `alone` does it without a model; `triage` does what needs none and says which mails need one (None: none ever does);
    `process` does those. `needs` is what a row must have ("" for a situation instead of a mail), `dated` tasks depend on the day, `columns` are its own
    columns in the outputs, `packages` hold the rules and `prompts` the prompt files that a result depends on.
    """

    name: str
    alone: Callable[[Item], Outcome]
    triage: Callable[[Item], Outcome | Need] | None = None
    process: Callable[[Item, Model], Awaitable[Outcome]] | None = None
    needs: str = "text"
    writes: bool = False
    dated: bool = False
    columns: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()

    def rules_version(self) -> str:
        """Return 16 hex digits over every source file that its judgement comes from."""
        total = hashlib.sha256()
        for package in self.packages:
            for path in _sources(package):
                total.update(path.name.encode() + b"\0" + path.read_bytes())
        return total.hexdigest()[:16]


def _sources(package: str) -> list[Path]:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        return []
    origin = Path(spec.origin)
    if origin.name != "__init__.py":
        return [origin]
    found = (path for path in origin.parent.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(found)


def brief(finding: Finding) -> dict[str, object]:
    """Return what outputs and the report show of a finding."""
    return {
        "rule": finding.rule, "name": finding.name, "family": finding.family, "severity": finding.severity.value,
        "why": finding.why, "words": finding.words, "start": finding.start, "end": finding.end,
    }  # fmt: skip


def scores(report: ToneReport) -> tuple[int, int] | None:
    """Return sincerity and non-defensiveness, 0 to 100; None for a text that the check cannot judge, which has neither."""
    return None if report.confidence.level == "none" else (report.sincerity, report.non_defensiveness)


TONE = ("afterword.rules", "afterword.tone", "afterword.mail", "afterword.findings")
"""Where the rules of tone live."""
FEEDBACK = ("afterword.feedback",)
"""Where the reading of feedback lives."""
WRITING = (
    "afterword.situation", "afterword.gate", "afterword.plan", "afterword.composer", "afterword.guardrails",
    "afterword.writer", "afterword.prompts",
)  # fmt: skip
"""Where messages are planned, written and held to their facts."""


@dataclass(frozen=True, slots=True)
class _Veiled:
    """A model behind placeholders that still says its prompts leave the machine, so that whoever knows more names hides those too."""

    real: Model
    hidden: Model

    @property
    def name(self) -> str:
        """Return the model's name."""
        return self.real.name

    @property
    def profile(self) -> Profile:
        """Return how the model is best asked."""
        return self.real.profile

    async def complete(self, prompt: Prompt) -> Completion:
        """Ask with placeholders.

        Raises:
            ModelError: the model failed.

        """
        return await self.hidden.complete(prompt)

    async def aclose(self) -> None:
        """Close the model."""
        await self.real.aclose()


def private(item: Item, model: Model) -> Model:
    """Return the model, wrapped where prompts would leave the machine so that a row's own names and addresses do not."""
    if not model.profile.remote:
        return model
    from afterword.models.privacy import Pseudonyms

    names = [item.name] if item.name else []
    strings = [value for value in (item.email, item.recipient) if value]
    return _Veiled(model, Pseudonyms(model, names=names, strings=strings))
