"""A batch run in a process of its own, to be killed: BASE_URL INPUT OUT [CONCURRENCY]."""

from __future__ import annotations

import sys
from pathlib import Path

from afterword.batch.money import Price
from afterword.batch.options import Options
from afterword.batch.run import run
from batch_support import SocketModel

if __name__ == "__main__":
    base_url, source, out, concurrency = sys.argv[1:5]
    options = Options(
        input=Path(source),
        out=Path(out),
        task="draft",
        concurrency=int(concurrency),
        processes=1,
        price=Price(1.0, 2.0),
    )
    run(options, SocketModel(base_url))
