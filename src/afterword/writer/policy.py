"""The writing policy: propose, check, repair, fall back to the floor, sentence by sentence. A generator without I/O.

It yields prompts and is sent the answers, a completion or an error for each; a few lines anywhere can drive it.
What only a model needs is imported where a model is asked, for the floor's start-up time.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from afterword.composer import compose
from afterword.errors import ModelError
from afterword.findings import Finding, Severity
from afterword.guardrails.whole import check_message
from afterword.message import Move, Sentence, Source
from afterword.plan import Plan
from afterword.prompt import Completion, Prompt, Usage
from afterword.writer.draft import Rejected, Written

if TYPE_CHECKING:
    from afterword.models.base import Profile

REPAIRS = 2

Answer = Completion | ModelError
Writing = Generator[tuple[Prompt, ...], tuple[Answer, ...], Written]

_UNREADABLE = Finding(
    rule="FORM00", name="unreadable", family="structure", severity=Severity.ERROR, why="The answer held no readable sentence for this place.",
    hint="Answer with the JSON that was asked for.", source="DOMAIN 3",
)  # fmt: skip


@dataclass
class _Work:
    """What the policy knows so far."""

    plan: Plan
    floor: dict[Move, Sentence]
    accepted: dict[Move, str] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    usage: Usage = Usage()
    prompts: list[str] = field(default_factory=list)
    rounds: int = 0
    failure: str | None = None

    def judge(self, move: Move, text: str, findings: tuple[Finding, ...] | None = None) -> tuple[Finding, ...]:
        """Check a proposal, keep it or note why not, and return the findings."""
        from afterword.guardrails import Proposal, check_sentence

        found = findings or check_sentence(Proposal(text, move, self.plan, self.floor[move].text))
        if found:
            self.rejected.append(Rejected(move, text, self.rounds, found))
        else:
            self.accepted[move] = text
        return found

    def take(self, answer: Answer) -> Completion | None:
        """Count a completion, or note the failure that ends the model's part."""
        if isinstance(answer, ModelError):
            self.failure = str(answer)
            return None
        self.usage += answer.usage
        return answer


def writing(plan: Plan, profile: Profile | None, *, voice: str = "") -> Writing:
    """Write a message; without a profile there is no model, and the floor is the message."""
    composed = compose(plan)
    work = _Work(plan, {sentence.move: sentence for sentence in composed if sentence.move in plan.moves})
    if profile is not None and work.floor:
        yield from _whole_message(work, voice) if profile.whole_message else _by_sentence(work, profile.candidates)
    sentences = _settle(work, composed)
    return Written(sentences, tuple(work.rejected), work.usage, work.rounds, work.failure, tuple(work.prompts))


def _whole_message(work: _Work, voice: str) -> Generator[tuple[Prompt, ...], tuple[Answer, ...], None]:
    from afterword.writer.answer import read_answer
    from afterword.writer.ask import draft_prompt, repair_prompt

    plain = {move: sentence.text for move, sentence in work.floor.items()}
    wanted = plain
    prompt = draft_prompt(work.plan, plain, voice)
    for work.rounds in range(REPAIRS + 1):
        work.prompts.append(prompt.hash)
        (answer,) = yield (prompt,)
        completion = work.take(answer)
        if completion is None:
            return
        broken = _judge_all(work, read_answer(completion, list(wanted)), wanted)
        if not broken:
            return
        wanted = {move: plain[move] for move, _, _ in broken}
        prompt = repair_prompt(work.plan, broken, plain, seed=work.rounds + 1)


def _judge_all(
    work: _Work, proposed: Mapping[Move, str], wanted: Mapping[Move, str]
) -> list[tuple[Move, str, tuple[Finding, ...]]]:
    broken = []
    for move in wanted:
        text = proposed.get(move, "")
        found = work.judge(move, text, None if text else (_UNREADABLE,))
        if found:
            broken.append((move, text, found))
    return broken


def _by_sentence(work: _Work, candidates: int) -> Generator[tuple[Prompt, ...], tuple[Answer, ...], None]:
    from afterword.guardrails import Proposal
    from afterword.writer.ask import sentence_prompts

    for slot in work.plan.slots:
        if not slot.personal or Proposal("", slot.move, work.plan, "").note is None:
            continue
        plain = work.floor[slot.move].text
        prompts = sentence_prompts(work.plan, slot.move, plain, candidates=candidates)
        work.prompts.extend(prompt.hash for prompt in prompts)
        answers = yield prompts
        _keep_best(work, slot.move, answers)
        if work.failure:
            return


def _keep_best(work: _Work, move: Move, answers: tuple[Answer, ...]) -> None:
    texts = [completion.text.strip() for answer in answers if (completion := work.take(answer))]
    passed = [text for text in dict.fromkeys(texts) if not work.judge(move, text)]
    if passed:
        work.accepted[move] = max(passed, key=lambda text: score(text, work, move))


def score(text: str, work: _Work, move: Move) -> float:
    """Score a sentence that passed: how much of the candidate's note it keeps, less what it adds in length.

    0.0 to about 1.0; a sentence that repeats the floor's scores a little less than one in words of its own.
    """
    from afterword.guardrails.proposal import Proposal, content_stems

    note = Proposal(text, move, work.plan, "").note
    wanted = set(content_stems(note.text)) if note else set()
    present = set(content_stems(text))
    kept = len(wanted & present) / len(wanted) if wanted else 0.0
    padding = max(0, len(text.split()) - 18) / 40
    same = 0.1 if text == work.floor[move].text else 0.0
    return kept - padding - same


def _settle(work: _Work, composed: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Put the accepted sentences in; where the whole then breaks a rule, the composer's stand in again, the longest first."""
    accepted = {move: text for move, text in work.accepted.items() if text != work.floor[move].text}
    while True:
        sentences = tuple(_sentence(sentence, accepted) for sentence in composed)
        findings = check_message(sentences, work.plan)
        if not findings or not accepted:
            return sentences
        move = max(accepted, key=lambda item: len(accepted[item].split()) - len(work.floor[item].text.split()))
        text = accepted.pop(move)
        work.rejected.append(Rejected(move, text, work.rounds, findings))


def _sentence(sentence: Sentence, accepted: Mapping[Move, str]) -> Sentence:
    text = accepted.get(sentence.move)
    return sentence if text is None else replace(sentence, text=text, source=Source.MODEL)
