"""Bookings at the same time stand beside each other. Free of Qt."""

from __future__ import annotations

from collections.abc import Sequence


def lanes_of(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each span, in the order given: its lane, and how many lanes those that touch each other share."""
    found: list[tuple[int, int]] = [(0, 1)] * len(spans)
    order = sorted(range(len(spans)), key=lambda at: (spans[at][0], -spans[at][1], at))
    group: list[int] = []
    ends: list[int] = []
    lane_of: dict[int, int] = {}

    def close() -> None:
        for at in group:
            found[at] = (lane_of[at], len(ends))
        group.clear()
        ends.clear()

    for at in order:
        start, end = spans[at]
        if group and start >= max(ends):
            close()
        lane = next((number for number, until in enumerate(ends) if until <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        lane_of[at] = lane
        group.append(at)
    close()
    return found
