"""llama.cpp inside this process: loaded when it is first asked, once for each file, quiet, and bounded.

It speaks the OpenAI protocol. Answers to one request are made side by side in lockstep, on a cleared cache: that is what
makes the same seed give the same text. Requests sent side by side instead share batches by the chance of their arrival,
and the rounding inside a batch depends on its size.
"""

from __future__ import annotations

import atexit
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.errors import ModelUnavailable
from afterword.models.local.gather import Gathering

Unwanted = Callable[[], bool]
"""Says whether nobody waits for an answer any more."""

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
        self._stopping = threading.Event()
        try:
            self._llama: Any = xllamacpp.Server(params)
        except RuntimeError:
            raise ModelUnavailable(f"{settings.gguf} cannot be loaded: damaged, or not for this llama.cpp.") from None
        # A server that is stopped before its loop has turned once waits for ever; an answered request is proof that it has.
        self.chat({"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1})

    def chat(self, body: dict[str, Any], unwanted: Unwanted = lambda: False) -> Gathering:
        """Answer one chat completion request, alone, from a cleared cache; the same request has the same answers.

        It ends early, with `cut` set, once `unwanted` says so or the server is stopped.

        Raises:
            ModelDenied: the request is not one this model can answer, as one that is too long.
            ModelUnavailable: the model did not answer.
        """
        return self._handle("handle_chat_completions", body, unwanted)

    def continue_text(self, body: dict[str, Any], unwanted: Unwanted = lambda: False) -> Gathering:
        """Answer one text completion request, as `chat` does."""
        return self._handle("handle_completions", body, unwanted)

    def _handle(self, what: str, body: dict[str, Any], unwanted: Unwanted) -> Gathering:
        gathering = Gathering(lambda: unwanted() or self._stopping.is_set())
        asked = {**body, "cache_prompt": False, "stream": True, "stream_options": {"include_usage": True}}
        with self._turn:
            if self._llama is None or self._stopping.is_set():
                raise ModelUnavailable("The local model has been stopped.")
            if unwanted():
                gathering.cut = True
                return gathering
            try:
                getattr(self._llama, what)(asked, gathering.take)
            except RuntimeError as error:
                raise ModelUnavailable(f"The local model did not answer: {str(error)[:200]}") from None
        gathering.finished()
        return gathering

    def stop(self) -> None:
        """Free the model, ending what it is writing; twice is fine."""
        self._stopping.set()
        with self._turn:
            self._llama = None


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
