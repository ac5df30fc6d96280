"""Retries, in the one place that has them: a pure policy says wait or give up, tenacity runs it."""

from __future__ import annotations

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Generic, TypeVar

import tenacity

from afterword.models.failure import Failure

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """Ceilings on trying again.

    `attempts` counts the first try (1 or more). `seconds` bounds one answer with all its tries and waits.
    Waits are seconds: full jitter below `first_wait` doubled per try, up to `longest_wait`; a `Retry-After` is honoured up to
    `longest_retry_after`, and given up on beyond it.
    """

    attempts: int = 4
    seconds: float = 180.0
    first_wait: float = 0.5
    longest_wait: float = 20.0
    longest_retry_after: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Time and chance, as arguments: `clock` in seconds, `today` in UTC, `luck` from 0 to 1."""

    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic
    today: Callable[[], datetime] = lambda: datetime.now(UTC)
    luck: Callable[[], float] = random.random


class Reason(StrEnum):
    """Why we stop trying."""

    POINTLESS = "pointless"
    ATTEMPTS = "attempts"
    TOLD_TO_WAIT = "told to wait"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Wait:
    """Try again after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Stop; `asked` is the wait in seconds the provider asked for, where it did."""

    reason: Reason
    asked: float | None = None


def retry_after(headers: Mapping[str, str], today: datetime) -> float | None:
    """Return the seconds a provider asks us to wait (0 or more), or None where it says nothing readable.

    Reads `retry-after-ms`, then `retry-after` as seconds or as an HTTP date.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "")
    seconds = _number(text)
    return seconds if seconds is not None else _seconds_until(text, today)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return max(0.0, number) if math.isfinite(number) else None


def _seconds_until(text: str, today: datetime) -> float | None:
    try:
        then = parsedate_to_datetime(text)
        aware = then if then.tzinfo else then.replace(tzinfo=UTC)
        return max(0.0, (aware - today).total_seconds())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def next_step(
    policy: RetryPolicy, failure: Failure, *, attempt: int, elapsed: float, today: datetime, luck: float
) -> Wait | GiveUp:
    """Say whether to try again after a failure, and when.

    `attempt` is the number of tries made (1 or more), `elapsed` the seconds since the first began, `luck` 0 to 1.
    """
    asked = retry_after(failure.headers, today)
    if not failure.fault.worth_retrying:
        return GiveUp(Reason.POINTLESS)
    if attempt >= policy.attempts:
        return GiveUp(Reason.ATTEMPTS, asked)
    if asked is not None and asked > policy.longest_retry_after:
        return GiveUp(Reason.TOLD_TO_WAIT, asked)
    wait = _jitter(policy, attempt, luck) if asked is None else asked + luck * policy.first_wait
    if elapsed + wait >= policy.seconds:
        return GiveUp(Reason.TIME, asked)
    return Wait(wait)


def _jitter(policy: RetryPolicy, attempt: int, luck: float) -> float:
    # The exponent is bounded: a policy of thousands of attempts must not overflow a float.
    return luck * min(policy.longest_wait, policy.first_wait * 2.0 ** min(attempt - 1, 60))


@dataclass(frozen=True, slots=True)
class GaveUp:
    """All tries failed: the last failure, the step that ended it, and how many tries there were."""

    failure: Failure
    step: GiveUp
    attempts: int


@dataclass(frozen=True, slots=True)
class _Tried(Generic[Answer]):
    outcome: Answer | GaveUp
    wait: Wait | None = None


async def retrying(
    attempt: Callable[[float], Awaitable[Answer | Failure]], policy: RetryPolicy, timing: Timing
) -> Answer | GaveUp:
    """Call `attempt` with the seconds that are left, until it answers or the policy gives up.

    What `attempt` raises passes through untouched: only a returned `Failure` is ever retried.
    """
    started = timing.clock()
    attempts = 0

    async def once() -> _Tried[Answer]:
        nonlocal attempts
        attempts += 1
        outcome = await attempt(max(0.001, policy.seconds - (timing.clock() - started)))
        if not isinstance(outcome, Failure):
            return _Tried(outcome)
        elapsed = timing.clock() - started
        step = next_step(
            policy, outcome, attempt=attempts, elapsed=elapsed, today=timing.today(), luck=timing.luck()
        )  # fmt: skip
        if isinstance(step, Wait):
            return _Tried(GaveUp(outcome, GiveUp(Reason.ATTEMPTS), attempts), step)
        return _Tried(GaveUp(outcome, step, attempts))

    loop = tenacity.AsyncRetrying(
        sleep=timing.sleep, retry=tenacity.retry_if_result(lambda tried: tried.wait is not None), wait=_upcoming
    )
    last: _Tried[Answer] = await loop(once)
    return last.outcome


def _upcoming(state: tenacity.RetryCallState) -> float:
    tried = state.outcome.result() if state.outcome else None
    return float(tried.wait.seconds) if tried and tried.wait else 0.0
