"""Measure the local model: what it writes over many situations, and how fast it is beside plain llama.cpp decoding.

`write --show` prints every sentence about a note, to be read aloud; `speed` the figures of time and memory; `tries` other ways
of asking, side by side. Without a word it prints what is written and how fast.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import time
import tomllib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, fields
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from afterword.api import draft_async
from afterword.cli.trial import peak_memory_mb
from afterword.composer import compose
from afterword.gate import decide
from afterword.guardrails import Proposal, check_message, check_sentence
from afterword.message import Move, Source
from afterword.models.local import LocalModel
from afterword.models.local.local import text_body
from afterword.models.local.server import Server
from afterword.plan import Note, Plan, make_plan
from afterword.prompt import Completion, Prompt
from afterword.situation import Situation, load_situation
from afterword.situation.load import situation_from
from afterword.writer import Draft
from afterword.writer.ask import SENTENCES, sentence_prompt, sentence_prompts, sentence_template
from afterword.writer.choice import misgivings
from afterword.writer.frame import read_sentence

ROOT = Path(__file__).parents[1]
INVENTED = Path(__file__).parent / "data" / "local_situations.toml"
NOW = dt.datetime(2026, 11, 23, 12)
PERSONAL = (Move.APPRECIATE, Move.GROW)


def situations(file: Path | None) -> Iterator[tuple[str, Situation, dt.datetime]]:
    """Yield the examples and the invented situations, or those of another file alone, each with its day at noon."""
    if file is None:
        for path in sorted((ROOT / "examples").glob("*.*")):
            yield path.stem, load_situation(path), NOW
    for row in tomllib.loads((file or INVENTED).read_text(encoding="utf-8"))["row"]:
        day = row.get("today", NOW)
        yield row["id"], situation_from(row["situation"]), dt.datetime(day.year, day.month, day.day, 12)


def planned(situation: Situation, now: dt.datetime) -> Plan | None:
    """Return the plan of a situation, or None where the gate writes nothing."""
    verdict = decide(situation, now=now)
    return make_plan(situation, verdict) if verdict.verdict.writes else None


@dataclass
class Listening:
    """The local model, with all it answers kept, for counting."""

    model: LocalModel
    heard: list[tuple[Prompt, Completion]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the model's name."""
        return self.model.name

    @property
    def profile(self) -> Any:
        """Return the model's profile."""
        return self.model.profile

    async def complete(self, prompt: Prompt) -> Completion:
        """Pass the prompt on and keep the answer."""
        answer = await self.model.complete(prompt)
        self.heard.append((prompt, answer))
        return answer

    async def aclose(self) -> None:
        """Leave the model to its process."""


@dataclass
class Tally:
    """What came of one role's places."""

    places: int = 0
    written: int = 0
    said: int = 0
    passed: int = 0
    first: int = 0
    chosen_from: int = 0

    def add(self, plan: Plan, move: Move, floor: str, answers: Sequence[Completion], *, written: bool) -> None:
        """Count one place: its candidates, those that break no rule, and those that read well besides."""
        self.places += 1
        self.written += written
        frame = sentence_template(move).frame
        for number, answer in enumerate(answers):
            proposal = Proposal(read_sentence(answer.text), move, plan, floor)
            passed = not check_sentence(proposal)
            self.said += 1
            self.passed += passed
            self.first += passed and number == 0
            self.chosen_from += passed and not misgivings(proposal, answer, frame)

    def line(self, name: str) -> str:
        """Return the tally in words."""
        if not self.places:
            return f"  {name:<11} no place"
        return (
            f"  {name:<11} {self.places:>3} places, the model's {self.written / self.places:>4.0%}; of {self.said} sentences "
            f"{self.passed / self.said:.0%} pass every guardrail ({self.first / self.places:.0%} of the first tries), "
            f"{self.chosen_from / self.said:.0%} read well too"
        )


@dataclass(frozen=True)
class Outcome:
    """One message: its sentences, what the model said for each role, and whether every guardrail passes."""

    name: str
    share: float
    seconds: float
    sound: bool
    tallies: dict[Move, Tally]
    personal: tuple[int, int]
    lines: tuple[str, ...]


def outcome(numbered: tuple[Path | None, Path | None, int]) -> Outcome | None:
    """Write the message of one situation (a model file, a file of situations, a number), or None where none is due."""
    gguf, file, number = numbered
    name, situation, now = list(situations(file))[number]
    plan = planned(situation, now)
    if plan is None:
        return None
    listening = Listening(LocalModel.start(gguf))
    listening.model.load()
    began = time.perf_counter()
    drafted = asyncio.run(draft_async(situation, listening, now=now))
    seconds = time.perf_counter() - began
    tallies = _tallies(drafted, plan, listening)
    ours = [sentence.source is Source.MODEL for sentence in drafted.sentences if sentence.move in PERSONAL]
    return Outcome(
        name,
        drafted.model_share,
        seconds,
        _is_sound(drafted, plan),
        tallies,
        (sum(ours), len(ours)),
        _lines(drafted, plan),
    )


def write(gguf: Path | None, file: Path | None, *, show: bool) -> None:
    """Write all messages, two at a time, and print what the model wrote of them and how often it broke a rule."""
    jobs = [(gguf, file, number) for number in range(len(list(situations(file))))]
    found: list[Outcome] = []
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for item in pool.map(outcome, jobs):
            if item is not None:
                found.append(item)
                for line in item.lines if show else ():
                    print(f"    {item.name:<20} {line}", flush=True)
    sound, shares = sum(item.sound for item in found), [item.share for item in found]
    print(f"{len(found)} messages, {sound} of them pass every guardrail; mean model share {_mean(shares):.0%}")
    for move in SENTENCES:
        print(_summed([item.tallies[move] for item in found]).line(move))
    written, places = (sum(item.personal[which] for item in found) for which in (0, 1))
    print(
        f"  of all {places} personal sentences ({', '.join(PERSONAL)}), noted or not, {written / places:.0%} are the model's"
    )
    seconds = sorted(item.seconds for item in found)
    print(
        f"  a message took {seconds[len(seconds) // 2]:.1f} s (median), two written at a time, on this machine as it was"
    )


def _tallies(drafted: Draft, plan: Plan, listening: Listening) -> dict[Move, Tally]:
    floor = {sentence.move: sentence.text for sentence in compose(plan)}
    sources = {sentence.move: sentence.source for sentence in drafted.sentences}
    tallies = {move: Tally() for move in SENTENCES}
    for move, tally in tallies.items():
        answers = [answer for prompt, answer in listening.heard if prompt.id == f"sentence_{move}"]
        if answers:
            tally.add(plan, move, floor[move], answers, written=sources[move] is Source.MODEL)
    return tallies


def _summed(tallies: Sequence[Tally]) -> Tally:
    return Tally(*(sum(getattr(tally, item.name) for tally in tallies) for item in fields(Tally)))


def _is_sound(drafted: Draft, plan: Plan) -> bool:
    floor = {sentence.move: sentence.text for sentence in compose(plan)}
    ours = [sentence for sentence in drafted.sentences if sentence.source is Source.MODEL]
    broken = [item for item in ours if check_sentence(Proposal(item.text, item.move, plan, floor[item.move]))]
    return not broken and not check_message(drafted.sentences, plan)


def _lines(drafted: Draft, plan: Plan) -> tuple[str, ...]:
    noted = [item for item in drafted.sentences if item.move in SENTENCES and Proposal("", item.move, plan, "").note]
    return tuple(f"{item.move:<10} {item.source:<8} {item.text}" for item in noted)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def notes(file: Path | None, most: int) -> Iterator[tuple[Plan, Move, Note, str]]:
    """Yield the first `most` notes of each role, with their plan and the composer's sentence."""
    counts = dict.fromkeys(SENTENCES, 0)
    for _, situation, now in situations(file):
        plan = planned(situation, now)
        if plan is None:
            continue
        floor = {sentence.move: sentence.text for sentence in compose(plan)}
        for move in SENTENCES:
            note = Proposal("", move, plan, "").note
            if move in plan.moves and note and counts[move] < most:
                counts[move] += 1
                yield plan, move, note, floor[move]


def speed(model: LocalModel, loaded: float, rounds: int) -> None:
    """Print load time, memory, and tokens a second beside plain decoding of the same prompts in the same run."""
    server, width = model.load(), model.profile.candidates
    ours, plain, drafts = [0, 0.0], [0, 0.0], []
    some = list(notes(None, rounds))[: 3 * rounds]
    for plan, move, note, _ in some:
        prompts = sentence_prompts(plan, move, note, candidates=width)
        tokens, seconds = _ours(server, prompts[0], width)
        ours[0], ours[1] = ours[0] + tokens, ours[1] + seconds
        count, took = _plain(server, prompts[0], width, round(tokens / width))
        plain[0], plain[1] = plain[0] + count, plain[1] + took
        drafts.append(seconds)
    mine, theirs = ours[0] / ours[1], plain[0] / plain[1]
    print(f"loaded in {loaded:.1f} s; {peak_memory_mb():.0f} MB at most; {server.settings.threads} thread(s)")
    print(
        f"sentences as the writer asks for them: {mine:.0f} tokens a second; plain decoding of the same prompts, as long and "
        f"as many: {theirs:.0f}; {mine / theirs:.0%} of its speed"
    )
    print(f"a draft with three personal sentences: {3 * _mean(drafts):.1f} s once loaded")


def _ours(server: Server, prompt: Prompt, width: int) -> tuple[int, float]:
    """Return the tokens written and the seconds taken, the reading of the prompt included."""
    began = time.perf_counter()
    reply = server.continue_text(text_body(prompt, width))
    seconds = time.perf_counter() - began
    return sum(answer.tokens for answer in reply.finished()), seconds


def _plain(server: Server, prompt: Prompt, width: int, tokens: int) -> tuple[int, float]:
    """Decode the same prompt with nothing that is ours: no schema, no probabilities, no stopping."""
    text = "\n\n".join(message.content for message in prompt.messages) + "\n"
    body = {
        "prompt": text,
        "n": width,
        "max_tokens": tokens,
        "temperature": 0.8,
        "ignore_eos": True,
        "seed": prompt.seed,
    }
    began = time.perf_counter()
    server.continue_text(body)
    return width * tokens, time.perf_counter() - began


@dataclass(frozen=True)
class Try:
    """A way of asking: how the request's body is made from a sentence's prompt, and what it is called."""

    name: str
    body: Any
    talks: bool = False


def _told(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    words = (
        f"Note: {note}\nWrite the note as one plain, honest sentence of a mail, in the first person, adding nothing."
    )
    return {"messages": [{"role": "user", "content": words}], **_sampling(width, prompt)}


def _turns(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    shown, messages = _examples(prompt), [{"role": "system", "content": prompt.messages[0].content}]
    for given, sentence in shown:
        messages += [{"role": "user", "content": given}, {"role": "assistant", "content": sentence}]
    return {"messages": [*messages, {"role": "user", "content": note}], **_sampling(width, prompt)}


def _free(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return {key: value for key, value in text_body(prompt, width).items() if key not in ("json_schema", "min_p")}


def _without_tail(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return _free(prompt, width, note) | {"min_p": 0.15}


def _loose(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return text_body(prompt, width) | {"min_p": 0.0}


def _used(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return text_body(prompt, width)


def _cooler(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return text_body(prompt, width) | {"temperature": 0.5}


def _penalised(prompt: Prompt, width: int, note: str) -> dict[str, Any]:
    return text_body(prompt, width) | {"repeat_penalty": 1.15}


TRIES = (
    Try("told in words, no example", _told, talks=True),
    Try("examples as turns of a chat", _turns, talks=True),
    Try("examples as a text to continue", _free),
    Try("the same without the unlikeliest tokens (min-p 0.15)", _without_tail),
    Try("in the frame, all tokens", _loose),
    Try("in the frame, temperature 0.5", _cooler),
    Try("in the frame, repeat penalty 1.15", _penalised),
    Try("as it is: in the frame, temperature 0.9, min-p 0.15", _used),
)


def _sampling(width: int, prompt: Prompt) -> dict[str, Any]:
    return {"n": width, "max_tokens": prompt.max_tokens, "temperature": 0.8, "seed": 0, "stop": ["\n"], "logprobs": True, "top_logprobs": 1}  # fmt: skip


def _examples(prompt: Prompt) -> list[tuple[str, str]]:
    pairs = [part.split("\n") for part in prompt.messages[1].content.split("\n\n")]
    return [(pair[0].removeprefix("Note: "), read_sentence(pair[1])) for pair in pairs if len(pair) == 2]


def tries(model: LocalModel, file: Path | None, most: int) -> None:
    """Print, for each way of asking, how many sentences pass, read well, and how many notes get at least one."""
    server, width = model.load(), model.profile.candidates
    asked = list(notes(file, most))
    print(
        f"{len(asked)} notes, {width} sentences each: pass every guardrail / read well too / notes with one that does"
    )
    for way in TRIES:
        tallies = {move: Tally() for move in SENTENCES}
        for plan, move, note, floor in asked:
            prompt = sentence_prompt(move, note)
            reply = (server.chat if way.talks else server.continue_text)(way.body(prompt, width, note.text))
            answers = [model._completion(answer, 0) for answer in reply.finished()]
            before = tallies[move].chosen_from
            tallies[move].add(plan, move, floor, answers, written=False)
            tallies[move].written += tallies[move].chosen_from > before
        said, passed, well, places, written = (
            sum(getattr(tally, name) for tally in tallies.values())
            for name in ("said", "passed", "chosen_from", "places", "written")
        )
        print(f"  {way.name:<55} {passed / said:>4.0%} {well / said:>4.0%} {written / places:>4.0%}", flush=True)


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["both", "write", "speed", "tries"], default="both")
    parser.add_argument("--show", action="store_true", help="print every sentence about a note")
    parser.add_argument("--situations", type=Path, help="a TOML file of situations, in place of the usual ones")
    parser.add_argument("--gguf", type=Path, help="another model file")
    parser.add_argument(
        "--notes", type=int, default=4, help="how many notes of each role `speed` and `tries` ask about"
    )
    asked = parser.parse_args()
    if asked.what in ("both", "write"):
        write(asked.gguf, asked.situations, show=asked.show)
        if asked.what == "write":
            return
    model = LocalModel.start(asked.gguf)
    began = time.perf_counter()
    model.load()
    loaded = time.perf_counter() - began
    if asked.what in ("both", "speed"):
        speed(model, loaded, asked.notes)
    if asked.what == "tries":
        tries(model, asked.situations, asked.notes)


if __name__ == "__main__":
    main()
