"""`make bench`: each budget beside its floor, both timed in this run. BENCH=1,4 runs some; nothing fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from assessor_app.ui.app import application
from tests.bench.exchange import reading_in
from tests.bench.feeding import rating_while_fed
from tests.bench.marks import growth, rating_cost
from tests.bench.measuring import Row
from tests.bench.papers import papers
from tests.bench.participants import participants
from tests.bench.passphrases import guessing_cost
from tests.bench.scheduling import scheduling
from tests.bench.screens import click_to_paint, start_up
from tests.bench.searching import searching
from tests.bench.upkeep import backup_cost

ROWS: dict[str, Callable[[], Row | None]] = {
    "1": rating_cost,
    "2": click_to_paint,
    "3": reading_in,
    "4": start_up,
    "5": searching,
    "6": papers,
    "7": growth,
    "8": backup_cost,
    "c": scheduling,
    "k": guessing_cost,
    "p": participants,
    "s": rating_while_fed,
}


def main() -> int:
    wanted = [
        number for number in os.environ.get("BENCH", "1,2,3,4,5,6,7,8,c,k,p,s").split(",") if number in ROWS
    ]
    application()
    rows: list[Row] = []
    for number in wanted:
        row = ROWS[number]()
        if row is None:
            print(f"{number:>2} left out: what it needs is not installed here", flush=True)
            continue
        rows.append(row)
        print(row, flush=True)
    missed = [row.number for row in rows if not row.met]
    print("all budgets met" if not missed else f"missed: {', '.join(missed)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
