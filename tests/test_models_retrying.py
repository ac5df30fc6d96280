"""The retry policy, a pure function: never more than its ceilings, never less than the provider asks for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.models import failure
from afterword.models.failure import Failure, Fault, fault_of_status
from afterword.models.retrying import GiveUp, Reason, RetryPolicy, Wait, next_step, retry_after

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FAULTS = [fault for fault in vars(failure).values() if isinstance(fault, Fault)]
SECONDS = st.floats(0.001, 1e6)

policies = st.builds(
    RetryPolicy,
    attempts=st.integers(1, 10_000),
    seconds=SECONDS,
    first_wait=SECONDS,
    longest_wait=SECONDS,
    longest_retry_after=SECONDS,
)
headers = st.one_of(
    st.just({}),
    st.builds(lambda seconds: {"retry-after": str(seconds)}, st.integers(-5, 10_000)),
    st.builds(lambda text: {"retry-after": text}, st.text()),
    st.builds(lambda text: {"retry-after-ms": text}, st.text("0123456789.-e", max_size=8)),
)
failures = st.builds(Failure, fault=st.sampled_from(FAULTS), headers=headers)


def _step(
    policy: RetryPolicy, failed: Failure, attempt: int = 1, elapsed: float = 0.0, luck: float = 1.0
) -> Wait | GiveUp:
    return next_step(policy, failed, attempt=attempt, elapsed=elapsed, today=NOON, luck=luck)


@given(policies, failures, st.integers(1, 20_000), st.floats(0, 1e7), st.floats(0, 1))
def test_a_wait_is_never_past_a_ceiling_and_never_shorter_than_asked(
    policy: RetryPolicy, failed: Failure, attempt: int, elapsed: float, luck: float
) -> None:
    step = _step(policy, failed, attempt, elapsed, luck)
    asked = retry_after(failed.headers, NOON)
    if isinstance(step, GiveUp):
        return
    assert failed.fault.worth_retrying
    assert attempt < policy.attempts
    assert elapsed + step.seconds < policy.seconds
    if asked is None:
        assert 0 <= step.seconds <= policy.longest_wait
    else:
        assert asked <= step.seconds
        assert asked <= policy.longest_retry_after


@given(policies, failures)
def test_giving_up_on_the_first_try_has_a_reason(policy: RetryPolicy, failed: Failure) -> None:
    step = _step(policy, failed, luck=0.0)
    reasons = {
        Reason.POINTLESS: not failed.fault.worth_retrying,
        Reason.ATTEMPTS: policy.attempts == 1,
        Reason.TOLD_TO_WAIT: (retry_after(failed.headers, NOON) or 0) > policy.longest_retry_after,
        Reason.TIME: (retry_after(failed.headers, NOON) or 0) >= policy.seconds,
    }
    if isinstance(step, GiveUp):
        assert reasons[step.reason]
    else:
        assert not any(reasons.values())


@given(st.floats(0, 1), st.integers(1, 30))
def test_jitter_is_full_over_a_doubling_range(luck: float, attempt: int) -> None:
    policy = RetryPolicy(attempts=100, seconds=1e9, first_wait=1.0, longest_wait=64.0)
    step = _step(policy, Failure(fault=failure.SERVER_ERROR), attempt, luck=luck)
    assert step == Wait(luck * min(64.0, 2.0 ** (attempt - 1)))


@given(st.integers(0, 86_400))
def test_seconds_milliseconds_and_dates_say_the_same(seconds: int) -> None:
    date = format_datetime(NOON + timedelta(seconds=seconds), usegmt=True)
    said = [{"retry-after": str(seconds)}, {"retry-after-ms": str(seconds * 1000)}, {"retry-after": date}]
    assert [retry_after(headers, NOON) for headers in said] == [seconds] * 3


@pytest.mark.parametrize(
    "text", ["", "soon", "nan", "inf", "-inf", "1e999", "Mon, 99 Foo 2026", "Mon, 02 Mar 99999 12:00:00 GMT", "12:00"]
)
def test_what_cannot_be_read_is_no_request_to_wait(text: str) -> None:
    assert retry_after({"retry-after": text}, NOON) is None


@pytest.mark.parametrize(
    "text", ["0", "-3", "Mon, 02 Mar 2020 12:00:00 GMT", "Mon, 02 Mar 2026 12:00:00", "Mon, 02 Mar 2026 12:00:00 -0000"]
)
def test_what_is_past_is_no_time_at_all(text: str) -> None:
    assert retry_after({"retry-after": text}, NOON) == 0


@given(st.text())
def test_any_header_is_read_without_a_crash(text: str) -> None:
    assert (retry_after({"retry-after": text}, NOON) or 0) >= 0


@pytest.mark.parametrize(
    ("statuses", "again"),
    [
        ((408, 409, 425, 429, 500, 502, 503, 504, 520, 529), True),
        ((301, 302, 307, 308, 400, 401, 402, 403, 404, 405, 410, 413, 415, 418, 422, 451, 501, 505), False),
    ],
)
def test_only_what_can_change_by_itself_is_worth_trying_again(statuses: tuple[int, ...], again: bool) -> None:
    assert {status: fault_of_status(status).worth_retrying for status in statuses} == dict.fromkeys(statuses, again)
