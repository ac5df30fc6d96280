"""Measure a batch against what it is built on: a bare client's loop at a server, and the floor called in a loop.

The server runs on this machine's loopback, in a process of its own, and answers after 50 ms. Both sides of each
comparison run in the same minutes, in turns, because a machine is not equally fast all the time.

    python benchmarks/batch.py             # 1,000 and 100,000 rows at the floor; some minutes
    python benchmarks/batch.py --rows 20000
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

LATENCY = 0.05
MIN_RATE, MIN_SPEED, MAX_MEMORY = 0.9, 0.8, 1.3
_HERE = Path(__file__).resolve()


# A server of its own


async def _serve() -> None:
    from afterword.models.loopback import LoopbackServer, Request, Says

    def answer(request: Request) -> Says:
        asked = request.body["messages"][-1]["content"]
        places = re.findall(r"^- (\w+): .*? Plain: (.+)$", asked, re.MULTILINE)
        text = json.dumps({"sentences": [{"move": move, "text": words} for move, words in places]})
        server.requests.clear()
        return Says(text=text, latency=LATENCY, prompt_tokens=len(asked) // 4, completion_tokens=200)

    async with LoopbackServer(answer) as server:
        print(server.base_url, flush=True)
        await asyncio.to_thread(sys.stdin.read)


@contextmanager
def served() -> Iterator[str]:
    """Start the server in another process and give its address."""
    words = [sys.executable, str(_HERE), "--serve"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None  # noqa: S101  # it was opened with a pipe
        try:
            yield server.stdout.readline().strip()
        finally:
            server.communicate()


# Requests a second


def situations(path: Path, rows: int) -> Path:
    """Write situations that all call for a message."""
    import datetime as dt

    day = (dt.date.today() - dt.timedelta(days=3)).isoformat()
    with path.open("w") as file:
        for n in range(rows):
            person = {"name": "Marit Solberg", "position": "recruiter", "email": f"marit{n}@fjordline.example"}
            stage = {"kind": "interview", "good": f"walking through ferry schedule {n}",
                     "people": [{"name": "Henrik Aas", "position": "hiring_manager"}]}  # fmt: skip
            row = {
                "id": f"c{n}", "company": f"Harbour {n} Logistics", "wants_to_know": "yes",
                "candidate": {"name": "Adaeze Okonkwo"}, "role": {"title": "Team Lead", "level": "lead"},
                "stages": [stage, {"kind": "final"}], "recruiter": person,
                "outcome": {"status": "rejected", "date": day, "by": person},
            }  # fmt: skip
            file.write(json.dumps(row) + "\n")
    return path


def bare(base_url: str, source: Path, rows: int, concurrency: int) -> float:
    """Send the same prompts by a gather loop over the client alone; return requests a second."""
    import openai

    from afterword.api import first_prompts
    from afterword.models.scripted import ScriptedModel
    from afterword.situation import situation_from

    asked = json.loads(source.read_text().splitlines()[0])
    del asked["id"]
    (prompt,) = first_prompts(situation_from(asked, origin="row"), ScriptedModel(["x"]))
    messages = [{"role": message.role, "content": message.content} for message in prompt.messages]

    async def loop() -> float:
        gate = asyncio.Semaphore(concurrency)
        async with openai.AsyncOpenAI(api_key="none", base_url=base_url, max_retries=0) as client:

            async def one() -> str | None:
                async with gate:
                    answer = await client.chat.completions.create(model="loopback", messages=messages, max_tokens=800)
                return answer.choices[0].message.content

            started = time.perf_counter()
            await asyncio.gather(*(one() for _ in range(rows)))
            return rows / (time.perf_counter() - started)

    return asyncio.run(loop())


def everything(base_url: str, source: Path, out: Path, concurrency: int) -> tuple[float, float]:
    """Run the batch with everything on; return requests a second while it asks, and rows a second of the whole run."""
    from afterword.batch.money import Price
    from afterword.batch.options import Options
    from afterword.batch.run import run
    from afterword.batch.tally import Tally
    from afterword.models.hosted import HostedModel

    model = HostedModel("loopback", key="none", base_url=base_url)
    moments: dict[str, float] = {}

    def watch(step: str, _: Tally) -> None:
        moments[step] = time.perf_counter()

    started = time.perf_counter()
    options = Options(
        input=source,
        out=out,
        task="draft",
        concurrency=concurrency,
        price=Price(1, 2),
        max_usd=1000.0,
        max_tokens=10**9,
    )
    summary = run(options, model, watch=watch)
    ended = time.perf_counter()
    tally = summary.tally
    assert (tally.done, tally.failed) == (tally.rows, 0), tally  # noqa: S101  # a benchmark of failures measures nothing
    return tally.requests / (moments["writing"] - moments["asking"]), tally.rows / (ended - started)


def _processor() -> float:
    """Return the processor seconds of this process and of those it started and saw end, which the server has not."""
    return sum(os.times()[:4])


def requests(folder: Path, rows: int, rounds: int, concurrency: int) -> bool:
    """Compare both in turns and print the median of the ratios."""
    source = situations(folder / "situations.jsonl", rows)
    ratios, whole = [], []
    with served() as base_url:
        bare(base_url, source, 50, concurrency)
        for n in range(rounds):
            start = _processor()
            ours, of_run = everything(base_url, source, folder / f"asked{concurrency}-{n}", concurrency)
            middle = _processor()
            theirs = bare(base_url, source, rows, concurrency)
            end = _processor()
            ratios.append(ours / theirs)
            whole.append(of_run / theirs)
            print(f"  {concurrency} at once: batch {ours:.0f} requests/s, bare client {theirs:.0f}, ratio {ours / theirs:.2f}; "
                  f"whole run, planning and writing included, {of_run:.0f} rows/s; processor time a row "
                  f"{1000 * (middle - start) / rows:.1f} ms, bare client {1000 * (end - middle) / rows:.1f} ms", flush=True)  # fmt: skip
    print(f"requests/s at {concurrency} at once, median of {rounds}: {median(ratios):.2f} of a bare client "
          f"(at least {MIN_RATE}); of the whole run {median(whole):.2f}")  # fmt: skip
    return median(ratios) >= MIN_RATE


# Rows a second at the floor


_OPENINGS = (
    "Thank you for letting me know about the {role} role.", "I received your mail about the {role} position this morning.",
    "Thanks for the call on {day} about the {role} opening.", "I was sorry to read that you went with somebody else for {role}.",
)  # fmt: skip
_MIDDLES = (
    "I enjoyed meeting {name} and hearing how the team in {town} plans its weeks.",
    "I know that my answer about {topic} was thin, and I have been reading about it since.",
    "Honestly, I deserve a better explanation than two lines after {n} hours of interviews.",
    "With all due respect, nobody on that panel understood {topic}.",
    "I do have the experience with {topic} that you say was missing.",
    "You told me in {town} that I was the strongest of {n} candidates.",
    "The second round ran late, and I could have shown the plan for {topic} with more time.",
    "I took from the conversation with {name} that the numbers matter more than the story.",
    "I expect a full answer by {day}.", "It was good of {name} to walk me through the {n} open questions.",
)  # fmt: skip
_ENDS = (
    "Could you tell me one thing that I should work on?", "I hope you will reconsider.",
    "Would you share where my case on {topic} fell short?", "Good luck finding somebody who knows {topic}.",
)  # fmt: skip


def mails(path: Path, rows: int) -> Path:
    """Write a table of mails of 60 to 130 words, no two the same; some fight, some do not."""
    luck = random.Random(7)  # noqa: S311  # mails, not secrets
    names = ("Ann Bell", "Marek Novak", "Ifeoma Eze", "Tomás Ruiz", "Wei Chen", "Sara Lind")
    towns, days = ("Leeds", "Bergen", "Graz", "Porto"), ("Monday", "Tuesday", "Friday")
    roles, topics = (
        ("analyst", "planner", "team lead", "buyer"),
        ("stock control", "ferry timetables", "cost models", "audits"),
    )
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "recruiter_email", "mail"])
        for n in range(rows):
            words = {"role": luck.choice(roles), "day": luck.choice(days), "name": luck.choice(names),
                     "town": luck.choice(towns), "topic": luck.choice(topics), "n": luck.randrange(3, 90)}  # fmt: skip
            middle = " ".join(luck.sample(_MIDDLES, luck.randrange(3, 7)))
            text = f"{luck.choice(_OPENINGS)} {middle} {luck.choice(_ENDS)}".format(**words)
            table.writerow(
                [n, f"r{n}@firm.example", f"Dear {words['name']},\n\n{text}\n\nKind regards,\nIna Bergqvist {n}"]
            )
    return path


_LOOP = """
import csv, itertools, sys, time
from afterword.api import rewrite
with open(sys.argv[1], newline="") as file:
    mails = [row["mail"] for row in csv.DictReader(file)]
for mail in mails[:20]:
    rewrite(mail)
started, spent = time.perf_counter(), time.process_time()
for done, mail in enumerate(itertools.cycle(mails), start=1):
    rewrite(mail)
    if time.perf_counter() - started > float(sys.argv[2]):
        break
print(done / (time.perf_counter() - started), done / (time.process_time() - spent))
"""


def in_process(source: Path, processes: int, seconds: float) -> tuple[float, float]:
    """Call the floor in a bare loop, in so many processes side by side; return mails a second, and a CPU second."""
    words = [sys.executable, "-c", _LOOP, str(source), str(seconds)]
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    told = [tuple(map(float, one.communicate()[0].split())) for one in running]
    return sum(rate for rate, _ in told), sum(per_cpu for _, per_cpu in told) / processes


def floor(source: Path, out: Path) -> tuple[float, float, float]:
    """Run the batch as its command; return seconds, CPU seconds, and the peak memory of all its processes in MiB."""
    words = [sys.executable, "-m", "afterword", "batch", "run", str(source), "--out", str(out), "--model", "none"]
    started, before = time.perf_counter(), os.times()
    peak = 0.0
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        ended = threading.Event()

        def watch() -> None:
            nonlocal peak
            while not ended.wait(0.05):
                peak = max(peak, _memory(child.pid))

        watcher = threading.Thread(target=watch)
        watcher.start()
        code = child.wait()
        seconds = time.perf_counter() - started
        ended.set()
        watcher.join()
    if code:
        raise SystemExit(f"the batch ended with {code}")
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, spent, peak


def _memory(root: int) -> float:
    """Return what a process and all below it hold in memory, shared pages counted once a process, in MiB."""
    total, todo = 0, [root]
    while todo:
        process = todo.pop()
        try:
            todo += map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())
            total += int(Path(f"/proc/{process}/statm").read_text().split()[1])
        except OSError:
            continue
    return total * os.sysconf("SC_PAGE_SIZE") / 2**20


def rows(folder: Path, many: int) -> bool:
    """Compare the batch with the bare loop, and a long input with a short one."""
    from afterword.batch.lanes import cores

    few, large = mails(folder / "few.csv", 1_000), mails(folder / "many.csv", many)
    machine, span = cores(), max(5.0, many / 5_000)
    before, _ = in_process(few, machine, span)
    _, _, small = floor(few, folder / "few")
    seconds, spent, peak = floor(large, folder / "many")
    after, per_cpu = in_process(few, machine, span)
    bare_rate, rate = (before + after) / 2, many / seconds
    print(f"bare loop: {bare_rate:.0f} mails/s on {machine} cores ({before:.0f} before, {after:.0f} after), "
          f"{per_cpu:.0f} a CPU second")  # fmt: skip
    print(f"batch: {many:,} rows in {seconds:.0f} s, {rate:.0f} rows/s, {rate / machine:.0f} rows/s per core, "
          f"{rate / bare_rate:.2f} of the bare loop on all cores (at least {MIN_SPEED}); "
          f"{many / spent:.0f} rows a CPU second, {many / spent / per_cpu:.2f} of the bare loop")  # fmt: skip
    print(f"peak memory of all processes: {small:.0f} MiB at 1,000 rows, {peak:.0f} MiB at {many:,}, "
          f"{peak / small:.2f} times (at most {MAX_MEMORY})")  # fmt: skip
    return rate / bare_rate >= MIN_SPEED and peak / small <= MAX_MEMORY


def main() -> None:
    """Print every figure, and fail where one misses its mark."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--rows", type=int, default=100_000, help="rows of the long input at the floor")
    asked.add_argument("--requests", type=int, default=1_500, help="requests of one round")
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--concurrency", type=int, nargs="+", default=[4, 8, 16])
    asked.add_argument("--only", choices=["requests", "rows"])
    asked.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.serve:
        asyncio.run(_serve())
        return
    good = True
    with tempfile.TemporaryDirectory() as name:
        if options.only != "rows":
            for concurrency in options.concurrency:
                good &= requests(Path(name), options.requests, options.rounds, concurrency)
        if options.only != "requests":
            good &= rows(Path(name), options.rows)
    sys.exit(not good)


if __name__ == "__main__":
    main()
