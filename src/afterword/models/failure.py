"""What can go wrong between us and a model's provider, and how it is said: one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from afterword.errors import ModelDenied, ModelError, ModelUnavailable, RateLimited


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of failure: the error a caller would catch, whether trying again can help, and what happened in words."""

    error: type[ModelError]
    worth_retrying: bool
    says: str


UNREACHABLE = Fault(ModelUnavailable, True, "could not be reached")
TIMED_OUT = Fault(ModelUnavailable, True, "did not answer in time")
BROKEN_OFF = Fault(ModelUnavailable, True, "hung up before its answer was complete")
SERVER_ERROR = Fault(ModelUnavailable, True, "failed on its own side")
CONFLICT = Fault(ModelUnavailable, True, "was busy with a conflicting request")
LIMITED = Fault(RateLimited, True, "is limiting our requests")
NOT_A_COMPLETION = Fault(
    ModelUnavailable, False, "answered with something that is not a chat completion; the base URL may be wrong"
)
NOT_OFFERED = Fault(ModelUnavailable, False, "does not offer chat completions")
CLIENT_BROKE = Fault(ModelUnavailable, False, "could not be asked")
MOVED = Fault(ModelDenied, False, "points to another address: set that one as the base URL")
KEY_REFUSED = Fault(ModelDenied, False, "did not accept the key")
NOT_ALLOWED = Fault(ModelDenied, False, "does not allow this key to use the model")
NO_CREDIT = Fault(ModelDenied, False, "says the account has no credit left")
UNKNOWN_MODEL = Fault(ModelDenied, False, "is not known there, or the base URL is wrong")
TOO_LONG = Fault(ModelDenied, False, "finds the request too long")
REQUEST_REFUSED = Fault(ModelDenied, False, "refused the request")

BY_STATUS: Mapping[int, Fault] = MappingProxyType(
    {
        401: KEY_REFUSED,
        402: NO_CREDIT,
        403: NOT_ALLOWED,
        404: UNKNOWN_MODEL,
        408: TIMED_OUT,
        409: CONFLICT,
        413: TOO_LONG,
        425: SERVER_ERROR,
        429: LIMITED,
        501: NOT_OFFERED,
        505: NOT_OFFERED,
    }
)


def fault_of_status(status: int, code: str = "") -> Fault:
    """Return the fault of an HTTP status (300 to 599) and the provider's error code, where it sent one."""
    if status == 429 and code in {"insufficient_quota", "billing_hard_limit_reached"}:
        return NO_CREDIT
    if status in BY_STATUS:
        return BY_STATUS[status]
    if status < 400:
        return MOVED
    return SERVER_ERROR if status >= 500 else REQUEST_REFUSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One failed request.

    `cause` names the foreign error's types and nothing of its text, which may repeat the key or the mail; `headers`
    are the answer's, with lower-case names.
    """

    fault: Fault
    status: int | None = None
    cause: str = ""
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return f"{self.fault.says} ({self.status})" if self.status else self.fault.says


class ProviderFault(Exception):
    """The cause under a `ModelError`: the foreign error's types and the status, without its text."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(f"{failure.cause or 'no foreign error'}, status {failure.status or 'none'}")


def cause_of(error: BaseException) -> str:
    """Return the types of an error and of what caused it, outermost first, as `openai.APIConnectionError`."""
    names: list[str] = []
    link: BaseException | None = error
    while link is not None and len(names) < 5:
        names.append(f"{type(link).__module__.partition('.')[0]}.{type(link).__qualname__}")
        link = link.__cause__
    return " from ".join(names)
