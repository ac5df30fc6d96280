"""The one error tree.

AfterwordError                anything this package raises on purpose
├── InputError                what the person gave us cannot be used (exit code 2)
│   ├── SituationError        a situation file: every problem at once, each with its field
│   ├── TextError             a mail or feedback that is not readable text
│   └── ConfigError           a setting, an option, a model name
├── PromptError               a prompt file is malformed or misses a variable (exit code 2)
├── ModelError                a model or its provider failed (exit code 4)
│   ├── ModelUnavailable      no connection, time-out, 5xx after all retries
│   ├── RateLimited           still limited after all retries
│   ├── ModelDenied           key, permission, unknown model: retrying cannot help
│   └── BudgetExceeded        the ceiling on time or tokens was reached
└── StorageError              a file or database could not be read or written (exit code 2)
"""

from __future__ import annotations

from dataclasses import dataclass


class AfterwordError(Exception):
    """Base of everything raised on purpose: `str(error)` is one clear line for a person."""


class InputError(AfterwordError):
    """What the person gave us cannot be used."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: where, what was found, what would be right."""

    where: str
    found: str
    right: str

    def __str__(self) -> str:
        return f"{self.where}: {self.found}; {self.right}" if self.found else f"{self.where}: {self.right}"


class SituationError(InputError):
    """A situation file is wrong; `problems` lists everything at once."""

    def __init__(self, origin: str, problems: tuple[Problem, ...]) -> None:
        self.origin = origin
        self.problems = problems
        count = "one problem" if len(problems) == 1 else f"{len(problems)} problems"
        super().__init__(f"{origin}: {count}\n" + "\n".join(f"  {problem}" for problem in problems))


class TextError(InputError):
    """A mail or feedback is not readable text."""


class ConfigError(InputError):
    """A setting, an option or a model name is unusable."""


class PromptError(AfterwordError):
    """A prompt file is malformed, or a variable it needs is missing."""


class ModelError(AfterwordError):
    """A model or its provider failed."""


class ModelUnavailable(ModelError):
    """No connection, a time-out, or a server error after all retries."""


class RateLimited(ModelError):
    """The provider still limits us after all retries."""


class ModelDenied(ModelError):
    """Key, permission or unknown model: trying again cannot help."""


class BudgetExceeded(ModelError):
    """The ceiling on time or tokens was reached."""


class StorageError(AfterwordError):
    """A file or database could not be read or written."""
