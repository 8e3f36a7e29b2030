"""Two ways of doing the same thing, timed in turns in one run, and told as a ratio."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One budget: what was measured, beside its floor. Times in milliseconds."""

    number: str
    what: str
    ours_ms: float
    floor_ms: float | None
    goal: str
    met: bool
    detail: str = ""

    def __str__(self) -> str:
        floor = "" if self.floor_ms is None else f" · floor {self.floor_ms:8.2f} ms"
        ratio = "" if not self.floor_ms else f" · {self.ours_ms / self.floor_ms:5.2f} ×"
        verdict = "met" if self.met else "MISSED"
        tail = f" · {self.detail}" if self.detail else ""
        told = f"{self.number:>2} {self.what:<46} {self.ours_ms:8.2f} ms{floor}{ratio}"
        return f"{told} · goal {self.goal} · {verdict}{tail}"


def in_turns(
    ours: Callable[[], float], floor: Callable[[], float], rounds: int, warm: int = 5
) -> tuple[list[float], list[float]]:
    """Call both in turns; each returns its own time in ms. The first `warm` rounds do not count."""
    mine: list[float] = []
    theirs: list[float] = []
    gc.collect()
    for number in range(rounds + warm):
        one, other = ours(), floor()
        if number >= warm:
            mine.append(one)
            theirs.append(other)
    return mine, theirs


def timed(work: Callable[[], object]) -> float:
    """How long `work` takes, in ms."""
    began = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - began) / 1e6


def median(values: list[float]) -> float:
    return statistics.median(values)


def percentile(values: list[float], share: float) -> float:
    """The value that `share` (0–1) of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
