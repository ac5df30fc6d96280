"""llama.cpp inside this process: loaded when it is first asked, once for each file, quiet, and bounded.

It speaks the OpenAI protocol. Answers to one request are made side by side in lockstep, on a cleared cache: that is what
makes the same seed give the same text. Requests sent side by side instead share batches by the chance of their arrival,
and the rounding inside a batch depends on its size.
"""

from __future__ import annotations

import atexit
import json
import os
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.errors import ModelDenied, ModelUnavailable

SLOTS = 8
CONTEXT = 1024
_SILENT = -1


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server is started with: `slots` answers side by side, each within `context` tokens."""

    gguf: Path
    slots: int = SLOTS
    context: int = CONTEXT
    threads: int = max(
        1, min(4, (os.cpu_count() or 1) // 2)
    )  # half the cores: two that wait for a busy core lose more than one


class Server:
    """A loaded model. It also listens on a loopback port of its own, behind a key that nobody is told.

    Raises:
        ModelUnavailable: the file cannot be loaded, or llama.cpp is not installed.
    """

    def __init__(self, settings: Settings) -> None:
        try:
            import xllamacpp
        except ImportError:
            raise ModelUnavailable("llama.cpp is not installed: pip install 'afterword[local]'") from None
        params = xllamacpp.CommonParams()
        params.model.path = str(settings.gguf)
        params.n_parallel = settings.slots
        params.n_ctx = settings.slots * settings.context
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = settings.threads
        params.n_threads_http = 1
        params.cache_ram_mib = 0
        params.verbosity = _SILENT
        params.warmup = params.ui = params.endpoint_slots = False
        params.api_keys = [secrets.token_hex(16)]
        params.cors_origins = "http://127.0.0.1"
        self.settings = settings
        self._turn = threading.Lock()
        try:
            self._llama: Any = xllamacpp.Server(params)
        except RuntimeError:
            raise ModelUnavailable(f"{settings.gguf} cannot be loaded: damaged, or not for this llama.cpp.") from None
        # A server that is stopped before its loop has turned once waits for ever; an answered request is proof that it has.
        self.chat({"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1})

    def chat(self, body: dict[str, Any]) -> dict[str, Any]:
        """Answer one chat completion request, alone, from a cleared cache; the same request has the same answer.

        Raises:
            ModelDenied: the request is not one this model can answer, as one that is too long.
            ModelUnavailable: the model did not answer.
        """
        return self._handle("handle_chat_completions", body)

    def continue_text(self, body: dict[str, Any]) -> dict[str, Any]:
        """Answer one text completion request, as `chat` does."""
        return self._handle("handle_completions", body)

    def _handle(self, what: str, body: dict[str, Any]) -> dict[str, Any]:
        with self._turn:
            if self._llama is None:
                raise ModelUnavailable("The local model has been stopped.")
            try:
                reply: dict[str, Any] = getattr(self._llama, what)({**body, "cache_prompt": False})
            except RuntimeError as error:
                raise ModelUnavailable(f"The local model did not answer: {str(error)[:200]}") from None
        if "error" in reply:
            raise ModelDenied(f"The local model refused the request: {_message(reply['error'])[:200]}")
        return reply

    def stop(self) -> None:
        """Free the model; twice is fine."""
        with self._turn:
            self._llama = None


def _message(error: Any) -> str:
    message = error.get("message") if isinstance(error, dict) else None
    return message if isinstance(message, str) else json.dumps(error)


_running: dict[Settings, Server] = {}
_starting = threading.Lock()


def running(settings: Settings) -> Server:
    """Return this process's server for these settings, started if need be. It stops with the process.

    Raises:
        ModelUnavailable: it cannot be started.
    """
    with _starting:
        if settings not in _running:
            if not _running:
                atexit.register(_stop_all)
            _running[settings] = Server(settings)
        return _running[settings]


def _stop_all() -> None:
    while _running:
        _running.popitem()[1].stop()
