"""What can happen to a place's planning (subject kind ``planning``, the place's own id).

Stations, hours, days off. Who works when and which stations there are is facts; why somebody is away is
personal. Weekdays are 0 Monday … 6 Sunday, times of day minutes since midnight where the place stands,
moments ms since 1970 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain.events import event, personal

SUBJECT_KIND = "planning"


@event("station_put/1")
@dataclass(frozen=True, slots=True)
class StationPut:
    """A station, new or changed as a whole. `qualifications`: only these are done there (empty: all)."""

    station: UUID
    name: str
    qualifications: tuple[str, ...] = ()


@event("station_removed/1")
@dataclass(frozen=True, slots=True)
class StationRemoved:
    """Nothing more is planned at a station."""

    station: UUID


@event("working_hours_set/1")
@dataclass(frozen=True, slots=True)
class WorkingHoursSet:
    """When an assessor works (None: when the place is open), on the weekdays named and no others.

    `spans` are (weekday, from, to); a weekday that is named and has none is free. `as_centre`: an assessor
    follows the place's own hours again on these weekdays.
    """

    assessor: UUID | None = None
    weekdays: tuple[int, ...] = ()
    spans: tuple[tuple[int, int, int], ...] = ()
    as_centre: bool = False


@event("absence_put/1")
@dataclass(frozen=True, slots=True)
class AbsencePut:
    """An assessor, a station or (with neither) the whole place is not to be had in a span; new or changed."""

    absence: UUID
    starts_at: int
    ends_at: int
    assessor: UUID | None = None
    station: UUID | None = None
    why: str | None = personal()


@event("absence_removed/1")
@dataclass(frozen=True, slots=True)
class AbsenceRemoved:
    """The absence does not take place."""

    absence: UUID


@event("holiday_opened/1")
@dataclass(frozen=True, slots=True)
class HolidayOpened:
    """The place is open on a public holiday (``YYYY-MM-DD``), or closed after all."""

    on: str
    opened: bool = True


@event("planning_defaults_set/1")
@dataclass(frozen=True, slots=True)
class PlanningDefaultsSet:
    """How long runs are where nothing else is said, and how they are planned; None is as it was."""

    minutes: int | None = None
    pause_minutes: int | None = None
    at_once: int | None = None
