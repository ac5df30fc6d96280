"""What the batch tests share: inputs, a model at a loopback server without the client library, and an answer to anything."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from afterword.errors import ModelUnavailable
from afterword.models.base import Profile
from afterword.models.loopback import Request, Says
from afterword.prompt import Completion, Prompt, Usage

STAGES = ("screen", "technical", "interview", "final")


def situation(number: int, **more: Any) -> dict[str, Any]:
    """Return a situation that asks for feedback, different for every number."""
    return {
        "id": f"c{number}",
        "company": f"Harbour {number} Logistics",
        "wants_to_know": "yes",
        "candidate": {"name": f"Adaeze Okonkwo{number}"},
        "role": {"title": "Team Lead", "level": "lead"},
        "stages": [
            {"kind": "interview", "good": f"walking through ferry schedule {number}", "people": [{"name": "Henrik Aas", "position": "hiring_manager"}]},
            {"kind": "final"},
        ],
        "outcome": {"status": "rejected", "date": (dt.date.today() - dt.timedelta(days=3)).isoformat(), "by": {"name": "Marit Solberg", "position": "recruiter"}},
        "recruiter": {"name": "Marit Solberg", "position": "recruiter", "email": f"marit{number}@fjordline.example"},
        **more,
    }  # fmt: skip


def write_situations(path: Path, count: int) -> Path:
    """Write a JSONL file of situations."""
    path.write_text("".join(json.dumps(situation(number)) + "\n" for number in range(count)))
    return path


def echo(request: Request, *, latency: float = 0.0) -> Says:
    """Answer a prompt for a message with the plain sentences it holds: an answer that passes every guardrail."""
    return Says(
        text=echoed(request.body["messages"][-1]["content"]), latency=latency, prompt_tokens=800, completion_tokens=200
    )


def echoed(prompt: str) -> str:
    """Return the answer to a prompt as `echo` gives it."""
    places = re.findall(r"^- (\w+): .*? Plain: (.+)$", prompt, re.MULTILINE)
    return json.dumps({"sentences": [{"move": move, "text": text} for move, text in places]})


class SocketModel:
    """Ask a loopback server over a bare socket: quick to start, one request an answer, no retries."""

    name = "socket"
    profile = Profile()

    def __init__(self, base_url: str) -> None:
        self._address = urlsplit(base_url)

    async def complete(self, prompt: Prompt) -> Completion:
        body = {"messages": [{"role": m.role, "content": m.content} for m in prompt.messages]}
        try:
            answer = await self._post(json.dumps(body).encode())
        except OSError as error:
            raise ModelUnavailable("no connection") from error
        if "choices" not in answer:
            raise ModelUnavailable("the server failed")
        usage = answer["usage"]
        return Completion(
            text=answer["choices"][0]["message"]["content"],
            model=self.name,
            usage=Usage(usage["prompt_tokens"], usage["completion_tokens"], 1),
        )

    async def _post(self, body: bytes) -> Mapping[str, Any]:
        reader, writer = await asyncio.open_connection(self._address.hostname, self._address.port)
        try:
            head = f"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
            writer.write(head.encode() + body)
            length = 0
            while (line := await reader.readline()).strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            return dict(json.loads(await reader.readexactly(length)))
        finally:
            writer.close()

    async def aclose(self) -> None:
        """Do nothing: each request has a connection of its own."""
