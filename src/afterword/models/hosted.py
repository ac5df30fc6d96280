"""A model behind an OpenAI-compatible endpoint: the one module that imports `openai`, slow to import, so late."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import httpx2  # what the client library is built on
import openai

from afterword.errors import BudgetExceeded, ConfigError, ModelError
from afterword.models.base import Profile
from afterword.models.budget import Budget, estimate
from afterword.models.dialect import Dialect, concede, request_body
from afterword.models.failure import (
    BROKEN_OFF,
    CLIENT_BROKE,
    TIMED_OUT,
    UNREACHABLE,
    Failure,
    Fault,
    ProviderFault,
    cause_of,
    fault_of_status,
)
from afterword.models.reply import read_reply
from afterword.models.retrying import GaveUp, Reason, RetryPolicy, Timing, retrying
from afterword.prompt import Completion, Prompt, Usage

OPENAI_URL = "https://api.openai.com/v1"

# Foreign errors without a status, the more special class first; those with a status go by `fault_of_status`.
_FAULTS: tuple[tuple[type[Exception], Fault], ...] = (
    (openai.APITimeoutError, TIMED_OUT),
    (TimeoutError, TIMED_OUT),
    (openai.APIConnectionError, UNREACHABLE),
    (OSError, UNREACHABLE),
    (Exception, CLIENT_BROKE),
)

# The transport's errors under an `APIConnectionError` that tell a connection lost from one never made.
_HUNG_UP = (httpx2.ReadError, httpx2.RemoteProtocolError)

# The client library tells every endpoint the system, processor and Python it runs on. Nobody asked it to.
_UNSAID: Mapping[str, openai.Omit] = MappingProxyType(
    {
        f"X-Stainless-{name}": openai.Omit()
        for name in (
            "Lang", "Package-Version", "OS", "Arch", "Runtime", "Runtime-Version", "Async", "Retry-Count", "Read-Timeout",
        )
    }
)  # fmt: skip


class _Discreet(logging.Filter):
    """Keep the answers' headers out of the transport's debug log: cookies, and whatever the provider repeats there."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "response_headers" not in record.getMessage()


_DISCREET = _Discreet()


@dataclass(slots=True)
class _Secret:
    value: str

    def __repr__(self) -> str:
        return "<secret>"


@dataclass(slots=True)
class _Connection:
    client: openai.AsyncOpenAI
    closing: AsyncGenerator[None, None]


class HostedModel:
    """Ask a model at an OpenAI-compatible endpoint.

    `timeout` bounds one request in seconds, `policy` one answer with all its retries, `budget` everything that shares
    it. `extra` goes into every request's body as it is; `on_headers` is shown the headers of every answer, whatever its
    status (lower-case names), so that a caller can keep to the provider's rates. `usage` adds up all requests, also
    those of answers that never came.

    Raises:
        ConfigError: a key or an address that cannot be used.
    """

    def __init__(
        self,
        name: str,
        *,
        key: str,
        base_url: str = OPENAI_URL,
        profile: Profile | None = None,
        timeout: float = 60.0,
        policy: RetryPolicy | None = None,
        budget: Budget | None = None,
        timing: Timing | None = None,
        extra: Mapping[str, Any] | None = None,
        on_headers: Callable[[Mapping[str, str]], None] | None = None,
    ) -> None:
        self.name = name
        self.host = _host(base_url)
        self.profile = profile or Profile(remote=not _is_here(self.host))
        self.usage = Usage()
        self._key = _Secret(_checked(key))
        self._base_url = base_url
        self._timeout = timeout
        self._policy = policy or RetryPolicy()
        self._budget = budget or Budget()
        self._timing = timing or Timing()
        self._extra = dict(extra or {})
        self.on_headers = on_headers
        self._dialect = Dialect()
        self._connections: dict[asyncio.AbstractEventLoop, _Connection] = {}

    def __repr__(self) -> str:
        return f"HostedModel({self.name!r}, at {self.host!r})"

    async def complete(self, prompt: Prompt) -> Completion:
        """Answer one prompt; its usage counts every request that was sent for it.

        Raises:
            BudgetExceeded: the time for one answer, or the budget, is used up.
            ModelDenied: key, permission, model or request were refused.
            ModelUnavailable: no usable answer after everything worth retrying was retried.
            RateLimited: still limited after all retries, or told to wait longer than we do.
        """
        sent: list[Usage] = []
        outcome = await retrying(lambda seconds: self._attempt(prompt, seconds, sent), self._policy, self._timing)
        if isinstance(outcome, GaveUp):
            raise self._error(outcome) from ProviderFault(outcome.failure)
        return replace(outcome, usage=sum(sent, Usage()))

    async def aclose(self) -> None:
        """Close the connections; calling it twice is fine, and so is asking again afterwards."""
        connection = self._connections.get(asyncio.get_running_loop())
        if connection is not None:
            await connection.closing.aclose()

    async def _attempt(self, prompt: Prompt, seconds: float, sent: list[Usage]) -> Completion | Failure:
        """Ask once; where the endpoint refuses a part of the request, ask again without it."""
        deadline = self._timing.clock() + seconds
        dialect = self._dialect
        while True:
            body = request_body(prompt, self.name, dialect)
            left = max(0.001, deadline - self._timing.clock())
            outcome, refusal = await self._spend(prompt, body, min(self._timeout, left), sent)
            looser = concede(dialect, body, refusal) if refusal else None
            if looser is None:
                self._dialect = self._dialect if refusal else dialect
                return outcome
            dialect = looser

    async def _spend(
        self, prompt: Prompt, body: dict[str, Any], timeout: float, sent: list[Usage]
    ) -> tuple[Completion | Failure, str]:
        """Send one request inside the budget, and count it whatever comes of it."""
        guess = estimate(prompt)
        self._budget.hold(guess)
        spent = Usage(requests=1)
        try:
            outcome, refusal = await self._send(body, timeout)
            if isinstance(outcome, Completion):
                spent += outcome.usage
        finally:
            self._budget.settle(guess, spent)
            self.usage += spent
            sent.append(spent)
        return outcome, refusal

    async def _send(self, body: dict[str, Any], timeout: float) -> tuple[Completion | Failure, str]:
        """Send one request; with a refused one (400, 422) comes what the endpoint said about it."""
        try:
            async with asyncio.timeout(timeout):  # the client's own time-outs start again with every byte
                client = await self._client()
                # The bare request: the typed one checks and rebuilds the body, for a fifth of its time in a batch.
                response = await client.post(
                    "/chat/completions",
                    cast_to=httpx2.Response,
                    body={**body, **self._extra},
                    options={"timeout": timeout, "headers": _UNSAID},
                )
            content, headers = response.content, _lower(response.headers)
        except Exception as error:  # translated by the table, never swallowed
            failure, refusal = _translate(error)
            self._show(failure.headers)
            return failure, refusal
        self._show(headers)
        reply = read_reply(content, self.name)
        return (Failure(fault=reply, headers=headers), "") if isinstance(reply, Fault) else (reply, "")

    def _show(self, headers: Mapping[str, str]) -> None:
        if self.on_headers is not None and headers:
            self.on_headers(headers)

    async def _client(self) -> openai.AsyncOpenAI:
        # Connections belong to the event loop they were opened in: every loop gets its own.
        loop = asyncio.get_running_loop()
        connection = self._connections.get(loop)
        if connection is None:
            client = self._new_client()
            connection = self._connections[loop] = _Connection(client, self._closing(loop, client))
            await anext(connection.closing)
        return connection.client

    def _new_client(self) -> openai.AsyncOpenAI:
        for transport in ("httpcore2.http11", "httpcore2.http2"):
            logging.getLogger(transport).addFilter(_DISCREET)
        return openai.AsyncOpenAI(
            api_key=self._key.value,
            base_url=self._base_url,
            max_retries=0,
            # A redirect would carry the mail to an address nobody configured.
            http_client=openai.DefaultAsyncHttpxClient(follow_redirects=False),
        )

    async def _closing(self, loop: asyncio.AbstractEventLoop, client: openai.AsyncOpenAI) -> AsyncGenerator[None, None]:
        """Close the client when asked to, or else when its loop ends: `asyncio.run` finishes open generators."""
        try:
            yield
        finally:
            del self._connections[loop]
            await client.close()

    def _error(self, gave_up: GaveUp) -> ModelError:
        step = gave_up.step
        last = f"the model {self.name} at {self.host} {gave_up.failure}"
        last = f"After {gave_up.attempts} tries, {last}" if gave_up.attempts > 1 else f"The{last[3:]}"
        if step.reason is Reason.TIME:
            return BudgetExceeded(f"{last}, and the {self._policy.seconds:g} seconds set for one answer are over.")
        if step.reason is Reason.TOLD_TO_WAIT:
            return gave_up.failure.fault.error(
                f"{last} and asks us to wait {step.asked or 0:.0f} seconds, longer than the {self._policy.longest_retry_after:g} we would."
            )
        return gave_up.failure.fault.error(f"{last}.")


def _translate(error: Exception) -> tuple[Failure, str]:
    if isinstance(error, openai.APIStatusError):
        failure = Failure(
            fault=fault_of_status(error.status_code, error.code or ""),
            status=error.status_code,
            cause=cause_of(error),
            headers=_lower(error.response.headers),
        )
        refused = error.status_code in {400, 422}
        return failure, f"{error.param or ''}\n{error.response.text[:4000]}" if refused else ""
    fault = next(fault for kind, fault in _FAULTS if isinstance(error, kind))
    if isinstance(error.__cause__, _HUNG_UP):
        fault = BROKEN_OFF
    return Failure(fault=fault, cause=cause_of(error)), ""


def _lower(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _checked(key: str) -> str:
    stripped = key.strip()
    if not stripped or not stripped.isascii() or not stripped.isprintable() or " " in stripped:
        raise ConfigError("The key is unusable: a key is one line of plain characters. (It is not shown here.)")
    return stripped


def _is_here(host: str) -> bool:
    """Whether a host is this machine, which prompts then do not leave."""
    return host.partition(":")[0] in {"localhost", "127.0.0.1"}


def _host(base_url: str) -> str:
    """Return host and port of a base URL, and refuse what would put a secret into every log line."""
    try:
        parts = urlsplit(base_url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ConfigError("The base URL is no address; right is, say, https://api.openai.com/v1.") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise ConfigError("The base URL needs http:// or https:// and a host, as in https://api.openai.com/v1.")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigError(
            f"The base URL for {host} must carry no key, user or query; the key goes into OPENAI_API_KEY."
        )
    return f"{host}:{port}" if port else host
