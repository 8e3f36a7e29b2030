"""Hours as people type them. Free of Qt."""

from __future__ import annotations

import re

Spans = tuple[tuple[int, int], ...]
_SPAN = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?")
_BETWEEN = re.compile(r"[\s,;&]*(?:och|and)?[\s,;&]*")
_DAY = 24 * 60


def parse_hours(text: str) -> Spans | None:
    """`8–12, 13–16.30` as spans of minutes since midnight; empty for an empty text, None for what is unfit.

    Each span ends after it begins, and the next begins no earlier.
    """
    rest, found, last = text.strip(), list[tuple[int, int]](), 0
    while rest:
        match = _SPAN.match(rest)
        if match is None:
            return None
        begin, end = _minute(match[1], match[2]), _minute(match[3], match[4])
        if begin is None or end is None or begin < last or end <= begin:
            return None
        found.append((begin, end))
        last = end
        rest = rest[match.end() :]
        between = _BETWEEN.match(rest)
        rest = rest[between.end() :] if between is not None else rest
    return tuple(found)


def written_hours(spans: Spans) -> str:
    """`08.00–12.00, 13.00–16.30`; empty for none."""
    return ", ".join(f"{written_minute(begin)}–{written_minute(end)}" for begin, end in spans)


def written_minute(minute: int) -> str:
    """`08.00`; the midnight that ends a day is `24.00`."""
    return f"{minute // 60:02}.{minute % 60:02}"


def _minute(hour: str, minute: str | None) -> int | None:
    found = int(hour) * 60 + int(minute or 0)
    return found if found <= _DAY and int(minute or 0) < 60 else None
