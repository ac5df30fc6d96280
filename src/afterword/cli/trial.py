"""Try a local model: one sentence, and how fast it came."""

from __future__ import annotations

import asyncio
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.message import Move
from afterword.models.local import LocalModel
from afterword.plan import Note, Shape
from afterword.writer.ask import sentence_prompt
from afterword.writer.frame import read_sentence

_NOTE = Note("talking through the night-shift rota with Ines", Shape.GERUND)
_TOKENS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a local model did on this machine: seconds, tokens a second, and the process's peak memory in MB."""

    model: str
    sentence: str
    load_seconds: float
    tokens_per_second: float
    single_tokens_per_second: float
    memory_mb: float


def try_model(model: LocalModel) -> Trial:
    """Load a model, let it write one sentence about a made-up moment, and measure.

    Raises:
        ModelError: it cannot be loaded, or does not answer.
    """
    began = time.perf_counter()
    model.load()
    loaded = time.perf_counter() - began
    prompt = sentence_prompt(Move.APPRECIATE, _NOTE)
    sentence = read_sentence(asyncio.run(model.complete(prompt)).text)
    return Trial(
        model=model.name,
        sentence=sentence,
        load_seconds=loaded,
        tokens_per_second=_speed(model, model.profile.candidates),
        single_tokens_per_second=_speed(model, 1),
        memory_mb=peak_memory_mb(),
    )


def _speed(model: LocalModel, width: int) -> float:
    """Return tokens written a second by `width` answers together, the reading of the prompt left out."""
    body: dict[str, Any] = {
        "messages": [{"role": "user", "content": "Count from one upwards in words."}],
        "n": width, "max_tokens": _TOKENS, "temperature": 0.8, "seed": 0, "ignore_eos": True,
    }  # fmt: skip
    answers = model.load().chat(body).finished()
    return sum(answer.tokens for answer in answers) / (max(answer.milliseconds for answer in answers) / 1000)


def peak_memory_mb() -> float:
    """Return the most memory this process has held, in MB; 0.0 where the system does not tell."""
    # Linux tells it per program; the usage below counts what the process held before it became this program, too.
    status = Path("/proc/self/status")
    if status.exists() and (held := re.search(r"VmHWM:\s+(\d+) kB", status.read_text())):
        return int(held[1]) * 1024 / 1e6
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
