"""What a booking would collide with at another place, told before it is dropped. Free of Qt.

Only what is shown is asked, so that it can be told while the mouse moves; what counts is what the service
says when the booking is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from assessor_app.services.planning_models import BookingRow
from assessor_app.ui.calendar.loading import Loaded
from assessor_app.ui.calendar.models import Slot
from assessor_app.ui.calendar.pictures import open_spans
from assessor_app.ui.calendar.times import pieces
from assessor_app.ui.formats import Formats

_ORDER = ("assessor", "station", "candidate", "absence", "closed_day", "outside_hours")


def would_clash(
    loaded: Loaded, formats: Formats, run: UUID, candidate: UUID | None, slot: Slot
) -> tuple[str, ...]:
    """Codes of what a run in this slot would collide with, each once."""
    found = set(_with_people(loaded, run, candidate, slot)) | set(_with_closed(loaded, formats, slot))
    return tuple(code for code in _ORDER if code in found)


def _with_people(loaded: Loaded, run: UUID, candidate: UUID | None, slot: Slot) -> Iterator[str]:
    others = [row for row in loaded.bookings if row.run != run and _overlaps(row, slot)]
    hidden = [row for row in loaded.busy if row.starts_at < slot.ends_at and slot.starts_at < row.ends_at]
    if slot.assessor is not None:
        with_them = [row.assessor for row in others] + [row.assessor for row in hidden]
        if with_them.count(slot.assessor) >= max(1, loaded.at_once):
            yield "assessor"
    at_station = {row.station.casefold() for row in others} | {row.station.casefold() for row in hidden}
    if slot.station and slot.station.casefold() in at_station:
        yield "station"
    if candidate is not None and any(row.candidate == candidate for row in others):
        yield "candidate"


def _with_closed(loaded: Loaded, formats: Formats, slot: Slot) -> Iterator[str]:
    stations = {station.name: station.id for station in loaded.stations}
    here = stations.get(slot.station)
    for absence in loaded.absences:
        if absence.starts_at >= slot.ends_at or slot.starts_at >= absence.ends_at:
            continue
        if absence.assessor is None and absence.station is None:
            yield "closed_day"
        elif (absence.assessor is not None and absence.assessor == slot.assessor) or (
            absence.station is not None and absence.station == here
        ):
            yield "absence"
    days = {row.day: row for row in loaded.capacity}
    for day, start, end in pieces(formats, slot.starts_at, slot.ends_at):
        row = days.get(day.isoformat())
        if row is not None and row.holiday and row.open_minutes == 0:
            yield "closed_day"
        elif not _within(open_spans(loaded, slot.assessor, day), start, end):
            yield "outside_hours"


def _within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether it lies within the working day; who books across a pause knows of it."""
    return bool(spans) and spans[0][0] <= start and end <= spans[-1][1]


def _overlaps(row: BookingRow, slot: Slot) -> bool:
    """Who did not come takes no room."""
    is_there = row.arrived is not False
    return is_there and row.planned_for < slot.ends_at and slot.starts_at < row.ends_at
