"""A small real OpenAI-compatible server on this machine's loopback, with scripted answers and faults.

For tests, benchmarks and demonstrations: it speaks HTTP over a socket, so whatever talks to it is tested as it runs.
"""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it arrived; header names are in lower case, `body` is {} where it was no JSON object."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """Answer with a chat completion, after `latency` seconds."""

    text: str | None = ""
    finish: str = "stop"
    refusal: str | None = None
    latency: float = 0.0
    prompt_tokens: int = 7
    completion_tokens: int = 5


@dataclass(frozen=True, slots=True)
class Status:
    """Answer with an HTTP status, headers, and a body (an error in the usual form where none is given)."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None
    code: str = ""
    param: str | None = None


@dataclass(frozen=True, slots=True)
class Reset:
    """Reset the connection instead of answering."""


@dataclass(frozen=True, slots=True)
class Stall:
    """Take the request and never answer; `drip` sends a byte of the answer every so many seconds."""

    drip: float | None = None


@dataclass(frozen=True, slots=True)
class CutOff:
    """Announce a whole answer and hang up half-way; without `announced` its length is not said beforehand."""

    announced: bool = True


Step = Says | Status | Reset | Stall | CutOff | str
Script = Iterable[Step] | Callable[[Request], Step]


class LoopbackServer:
    """Serve `script` at `base_url` inside an `async with`, and keep the requests.

    A script is a list of steps, the last of which repeats, or a function of the request; a plain string is a
    completion. `refuses` names request fields, or response formats, that are answered with a 400 before the script is
    asked: `json_schema`, `json_object`, `max_tokens`, `temperature`, `seed`, `stop`.
    """

    def __init__(self, script: Script, *, refuses: Iterable[str] = ()) -> None:
        self.requests: list[Request] = []
        self.connections = 0
        self._next = script if callable(script) else _in_order(tuple(script))
        self._refuses = frozenset(refuses)
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.Task[None]] = set()

    @property
    def base_url(self) -> str:
        """Return the address to configure, as `http://127.0.0.1:PORT/v1`.

        Raises:
            RuntimeError: the server is not running.
        """
        if self._server is None:
            raise RuntimeError("the loopback server is not running")
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    async def __aenter__(self) -> LoopbackServer:
        """Start listening on a free port."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up on everybody and stop."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for task in tuple(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        if server is not None:
            await server.wait_closed()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._open.add(task)
            task.add_done_callback(self._open.discard)
        self.connections += 1
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the other side hung up, or the server stops: both end the conversation, neither is a fault
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Take one request and answer it; return whether the connection lives on."""
        request = await _read_request(reader)
        if request is None:
            return False
        self.requests.append(request)
        step = _refusal(request, self._refuses) or self._next(request)
        step = Says(text=step) if isinstance(step, str) else step
        if isinstance(step, Reset):
            _reset(writer)
            return False
        if isinstance(step, Stall):
            await _stall(step, reader, writer)
            return False
        if isinstance(step, CutOff):
            await _cut_off(step, request, writer)
            return False
        if isinstance(step, Says):
            await asyncio.sleep(step.latency)
            writer.write(_response(200, _completion(step, request)))
        else:
            writer.write(_response(step.status, _error(step), step.headers))
        await writer.drain()
        return True


ServedBy = TypeVar("ServedBy", bound=LoopbackServer)


@contextmanager
def serving(server: ServedBy) -> Iterator[ServedBy]:
    """Run a server in a thread of its own, for callers without an event loop, as a command line under test."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result()
        yield server
        asyncio.run_coroutine_threadsafe(server.__aexit__(), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _in_order(steps: tuple[Step, ...]) -> Callable[[Request], Step]:
    rest = list(steps)

    def step(_: Request) -> Step:
        return rest.pop(0) if len(rest) > 1 else rest[0]

    return step


async def _read_request(reader: asyncio.StreamReader) -> Request | None:
    line = await reader.readline()
    if not line.strip():
        return None
    method, path, _ = line.decode("latin-1").split(" ", 2)
    headers: dict[str, str] = {}
    while (line := await reader.readline()).strip():
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    content = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, _json_object(content))


def _json_object(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _refusal(request: Request, refuses: frozenset[str]) -> Status | None:
    shape = request.body.get("response_format", {}).get("type")
    if shape in refuses:
        return Status(400, param="response_format", code="unsupported_value")
    for name in sorted(refuses & set(request.body)):
        return Status(400, param=name, code="unsupported_parameter")
    return None


def _completion(says: Says, request: Request) -> str:
    message: dict[str, Any] = {"role": "assistant", "content": says.text, "refusal": says.refusal}
    return json.dumps(
        {
            "id": "chatcmpl-loopback",
            "object": "chat.completion",
            "created": 0,
            "model": request.body.get("model", "loopback"),
            "choices": [{"index": 0, "message": message, "finish_reason": says.finish, "logprobs": None}],
            "usage": {
                "prompt_tokens": says.prompt_tokens,
                "completion_tokens": says.completion_tokens,
                "total_tokens": says.prompt_tokens + says.completion_tokens,
            },
        }
    )


def _error(step: Status) -> str:
    if step.body is not None:
        return step.body
    what = f"Unsupported parameter: '{step.param}'." if step.param else "A scripted fault."
    return json.dumps(
        {"error": {"message": what, "type": "scripted_fault", "param": step.param, "code": step.code or None}}
    )


def _response(status: int, body: str, headers: Mapping[str, str] | None = None, *, announced: bool = True) -> bytes:
    content = body.encode()
    lines = {"Content-Type": "application/json", **(headers or {})}
    lines |= {"Content-Length": str(len(content))} if announced else {"Connection": "close"}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status} Scripted\r\n{head}\r\n".encode("latin-1") + content


def _reset(writer: asyncio.StreamWriter) -> None:
    # Lingering for no time at all makes closing a reset instead of an orderly end.
    raw: socket.socket = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def _stall(step: Stall, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    if step.drip is None:
        await reader.read()  # until the other side hangs up
        return
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
    while not reader.at_eof():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(step.drip)


async def _cut_off(step: CutOff, request: Request, writer: asyncio.StreamWriter) -> None:
    whole = _response(200, _completion(Says(text="cut off in the middle"), request), announced=step.announced)
    writer.write(whole[: len(whole) - 150])
    await writer.drain()
