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


@dataclass(eq=False, repr=False)
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

    def doubt(self, move: Move, text: str, findings: tuple[Finding, ...]) -> bool:
        """Note why a sentence that broke no rule is not used; return whether there was a reason."""
        if findings:
            self.rejected.append(Rejected(move, text, self.rounds, findings))
        return bool(findings)

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
    from afterword.writer.ask import SENTENCES, sentence_prompts
    from afterword.writer.frame import can_hold

    for slot in work.plan.slots:
        note = Proposal("", slot.move, work.plan, "").note
        if not slot.personal or slot.move not in SENTENCES or note is None or not can_hold(note):
            continue
        prompts = sentence_prompts(work.plan, slot.move, note, candidates=candidates)
        work.prompts.extend(prompt.hash for prompt in prompts)
        answers = yield prompts
        _keep_best(work, slot.move, answers)
        if work.failure:
            return


def _keep_best(work: _Work, move: Move, answers: tuple[Answer, ...]) -> None:
    """Let in the best of the sentences that break no rule and read well (see `afterword.writer.choice`)."""
    from afterword.guardrails import Proposal
    from afterword.writer.ask import sentence_template
    from afterword.writer.choice import misgivings, score
    from afterword.writer.frame import read_sentence

    frame = sentence_template(move).frame
    floor = work.floor[move].text
    said = {read_sentence(done.text): done for answer in reversed(answers) if (done := work.take(answer))}
    passed: dict[str, float] = {}
    for text, completion in reversed(said.items()):
        proposal = Proposal(text, move, work.plan, floor)
        if not work.judge(move, text) and not work.doubt(move, text, misgivings(proposal, completion, frame)):
            passed[text] = score(proposal, completion)
    work.accepted.pop(move, None)
    if passed:
        work.accepted[move] = max(passed, key=lambda text: passed[text])


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
