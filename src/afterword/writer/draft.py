"""What the writer gives back: a message, and how each sentence of it came to be."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.findings import Finding
from afterword.gate import Verdict
from afterword.message import Move, Sentence, Source
from afterword.prompt import Usage
from afterword.tone import ToneReport


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence of a model's that was not let in: the round (0 is the first answer) and every reason."""

    move: Move | None
    text: str
    round: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The outcome of a writing policy.

    `failure` is what the model failed with, if it did; the message is complete all the same. `prompts` are the hashes
    of the prompts sent, in order.
    """

    sentences: tuple[Sentence, ...]
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    rounds: int = 0
    failure: str | None = None
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A message ready to be read, edited and sent by the candidate, or the reason why there is none.

    `body` is empty where the verdict writes nothing. `model_share` is the share of the body's sentences, greeting and
    closing left out, that the model wrote (0.0 to 1.0); `tone` is None where there is no body, or nobody wanted it judged.
    """

    subject: str
    body: str
    sentences: tuple[Sentence, ...]
    verdict: Verdict
    tone: ToneReport | None
    recipient_email: str | None = None
    rejected: tuple[Rejected, ...] = ()
    usage: Usage = Usage()
    rounds: int = 0
    model: str = "none"
    failure: str | None = None
    model_share: float = 0.0
    prompts: tuple[str, ...] = ()


def share_of_model(sentences: tuple[Sentence, ...]) -> float:
    """Return the share of sentences, greeting and closing left out, whose source is the model."""
    body = [sentence for sentence in sentences if sentence.move not in (Move.GREETING, Move.CLOSING)]
    return sum(sentence.source is Source.MODEL for sentence in body) / len(body) if body else 0.0
