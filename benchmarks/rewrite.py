"""Time a floor rewrite of a mail of about 150 words, and as a multiple of `check` on the same mail."""

from __future__ import annotations

import time
from collections.abc import Callable

from afterword.rewriting import rewrite
from afterword.tone import check

MAIL = """Dear Mr Balogun,

I am grateful that you pressed the client until they gave a proper reason. They say that I did not show a plan for power failure in my presentation on cold storage. What happened is that I reached that slide, and it was the MD himself who said we should move on to questions. I agree that a careful man would have put it first and not last. At my present place I will write that plan for our own two rooms. I have spoken to the diesel supplier also, and he is willing to sign for a two-hour delivery in writing. You owe me a fuller answer by Friday. I know that I spoke too fast in the second round, but anybody would have with six people in the room. Could you tell me whether the figures on the last page were clear enough for the panel to follow?

Warm regards,
Babajide Akinsanya
"""


def best(call: Callable[[], object], rounds: int = 200) -> float:
    """Return the shortest of `rounds` calls in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def main() -> None:
    """Print both times and their ratio."""
    checked, rewritten = best(lambda: check(MAIL)), best(lambda: rewrite(MAIL))
    print(
        f"mail of {len(MAIL.split())} words: check {checked:.2f} ms, rewrite {rewritten:.2f} ms, {rewritten / checked:.1f} times check"
    )


if __name__ == "__main__":
    main()
