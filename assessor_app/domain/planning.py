"""A place's planning: stations, its hours and its assessors', who is away when, which days are closed.

Two devices may change it at the same time. Stations and absences are kept by their own identity, hours by
assessor and weekday; of two words on the same one the last in the fold holds. When runs are is not said here:
a run is its own booking (docs/decisions/0024).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar
from uuid import UUID

from assessor_app.domain import planning_events as ev
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft, Happened
from assessor_app.domain.journal import Subject
from assessor_app.domain.planning_events import SUBJECT_KIND as SUBJECT_KIND
from assessor_app.domain.texts import clean_line

K = TypeVar("K")
V = TypeVar("V")
Spans = tuple[tuple[int, int], ...]
STATION_LENGTH = 60
DAY_MINUTES = 24 * 60
LONGEST_RUN = 12 * 60
LONGEST_PAUSE = 4 * 60
MOST_AT_ONCE = 12
DEFAULT_MINUTES = 300
DEFAULT_PAUSE = 15
_OPEN: Spans = ((8 * 60, 16 * 60 + 30),)
DEFAULT_HOURS: Mapping[int, Spans] = MappingProxyType(dict.fromkeys(range(5), _OPEN))
"""When a place is open that has said nothing: Monday to Friday, 8.00 to 16.30."""


@dataclass(frozen=True, slots=True)
class Station:
    """Where runs are done. `qualifications`: only these (empty: all)."""

    id: UUID
    name: str
    qualifications: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """weekday (0 Monday … 6) → spans of minutes since midnight in which runs can be."""

    days: Mapping[int, Spans] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Absence:
    """An assessor (or a station, or with neither the whole centre) is not to be had in a span."""

    id: UUID
    starts_at: int
    ends_at: int
    assessor: UUID | None = None
    station: UUID | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class PlanningDefaults:
    """How runs are planned where nothing else is said. `at_once`: people whom an assessor has together."""

    minutes: int = DEFAULT_MINUTES
    pause_minutes: int = DEFAULT_PAUSE
    at_once: int = 1


def _empty() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PlanningState:
    """A place's planning as it stands.

    `centre_days` and `own_days` hold only the weekdays of which something was said. `former_names` are what
    stations were called before, folded: runs planned there then are still there.
    """

    id: UUID
    stations: Mapping[UUID, Station] = field(default_factory=_empty)
    former_names: Mapping[str, UUID] = field(default_factory=_empty)
    centre_days: Mapping[int, Spans] = field(default_factory=_empty)
    own_days: Mapping[UUID, Mapping[int, Spans]] = field(default_factory=_empty)
    absences: Mapping[UUID, Absence] = field(default_factory=_empty)
    opened: frozenset[str] = frozenset()
    defaults: PlanningDefaults = field(default_factory=PlanningDefaults)
    touched_at: int | None = None

    def station_named(self, name: str) -> Station | None:
        """The station that is called so, or was called so before; None for none of the place's."""
        wanted = _folded(name)
        if not wanted:
            return None
        for station in self.stations.values():
            if _folded(station.name) == wanted:
                return station
        former = self.former_names.get(wanted)
        return None if former is None else self.stations.get(former)

    def centre_hours(self) -> WorkingHours:
        """When the place is open."""
        return WorkingHours({**DEFAULT_HOURS, **self.centre_days})

    def hours_of(self, assessor: UUID) -> WorkingHours:
        """When an assessor works: as the place, where nothing else was said of a weekday."""
        return WorkingHours({**DEFAULT_HOURS, **self.centre_days, **self.own_days.get(assessor, {})})


def fold(centre: UUID, history: Iterable[Happened]) -> PlanningState:
    """The state after `history`, which must be in fold order."""
    state = PlanningState(centre)
    for happened in history:
        state = evolve(state, happened)
    return state


def evolve(state: PlanningState, happened: Happened) -> PlanningState:
    """The planning after one more entry. Never raises; what it does not know changes nothing."""
    value = happened.event
    match value:
        case ev.StationPut():
            state = _with_station(state, Station(value.station, value.name, value.qualifications))
        case ev.StationRemoved():
            state = replace(state, stations=_without(state.stations, value.station))
        case ev.WorkingHoursSet():
            state = _with_hours(state, value)
        case ev.AbsencePut():
            told = (value.absence, value.starts_at, value.ends_at, value.assessor, value.station)
            absence = Absence(*told, value.why or "")
            state = replace(state, absences=_put(state.absences, value.absence, absence))
        case ev.AbsenceRemoved():
            state = replace(state, absences=_without(state.absences, value.absence))
        case ev.HolidayOpened():
            opened = state.opened | {value.on} if value.opened else state.opened - {value.on}
            state = replace(state, opened=opened)
        case ev.PlanningDefaultsSet():
            state = replace(state, defaults=_with_defaults(state.defaults, value))
        case _:
            return state
    return replace(state, touched_at=happened.wall_at)


def _with_station(state: PlanningState, station: Station) -> PlanningState:
    before = state.stations.get(station.id)
    if before is not None and _folded(before.name) != _folded(station.name):
        state = replace(state, former_names=_put(state.former_names, _folded(before.name), station.id))
    return replace(state, stations=_put(state.stations, station.id, station))


def _with_hours(state: PlanningState, value: ev.WorkingHoursSet) -> PlanningState:
    days = {day for day in value.weekdays if 0 <= day < 7}
    told = {day: _readable([(a, b) for on, a, b in value.spans if on == day]) for day in days}
    if value.assessor is None:
        return replace(state, centre_days=MappingProxyType({**state.centre_days, **told}))
    own = {day: spans for day, spans in state.own_days.get(value.assessor, {}).items() if day not in days}
    if not value.as_centre:
        own |= told
    kept = {one: its for one, its in state.own_days.items() if one != value.assessor}
    if own:
        kept[value.assessor] = MappingProxyType(own)
    return replace(state, own_days=MappingProxyType(kept))


def _with_defaults(defaults: PlanningDefaults, value: ev.PlanningDefaultsSet) -> PlanningDefaults:
    minutes, pause, at_once = value.minutes, value.pause_minutes, value.at_once
    return PlanningDefaults(
        defaults.minutes if minutes is None or not 0 < minutes <= LONGEST_RUN else minutes,
        defaults.pause_minutes if pause is None or not 0 <= pause <= LONGEST_PAUSE else pause,
        defaults.at_once if at_once is None or not 0 < at_once <= MOST_AT_ONCE else at_once,
    )


def _readable(spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans within a day in order, those that touch as one: whatever a foreign history says."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted((max(0, a), min(DAY_MINUTES, b)) for a, b in spans):
        if end <= begin:
            continue
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return tuple(found)


def _put(mapping: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    return MappingProxyType({**mapping, key: value})


def _without(mapping: Mapping[K, V], key: K) -> Mapping[K, V]:
    return MappingProxyType({one: value for one, value in mapping.items() if one != key})


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


# ---- what may be done ------------------------------------------------------------------------------------


def put_station(state: PlanningState, station: Station) -> tuple[Draft, ...]:
    """Add or change a station. Raises Refused: station_name_missing, station_name_taken."""
    name = clean_line(station.name, STATION_LENGTH)
    if not name:
        raise Refused("station_name_missing")
    if any(_folded(one.name) == _folded(name) for one in state.stations.values() if one.id != station.id):
        raise Refused("station_name_taken", name=name)
    kept = Station(station.id, name, tuple(sorted(set(station.qualifications))))
    if state.stations.get(kept.id) == kept:
        return ()
    return (_draft(state, ev.StationPut(kept.id, kept.name, kept.qualifications)),)


def remove_station(state: PlanningState, station: UUID) -> tuple[Draft, ...]:
    """Plan nothing more at a station; runs planned there stay."""
    return (_draft(state, ev.StationRemoved(station)),) if station in state.stations else ()


def set_hours(state: PlanningState, assessor: UUID | None, hours: WorkingHours | None) -> tuple[Draft, ...]:
    """Say when an assessor works (None: when the place is open), on the weekdays that `hours` names.

    Only what differs is written. `hours` None: the assessor works as the place is open. Raises Refused:
    hours_unfit (`weekday`) where a span does not end after its beginning, leaves the day or overlaps another.
    """
    if hours is None:
        own = tuple(sorted(state.own_days.get(assessor, {}))) if assessor is not None else ()
        return (_draft(state, ev.WorkingHoursSet(assessor, own, (), True)),) if own else ()
    for weekday, spans in hours.days.items():
        _refuse_unfit(weekday, spans)
    before = state.centre_hours() if assessor is None else state.hours_of(assessor)
    held = state.centre_days if assessor is None else state.own_days.get(assessor, {})
    told = {day: tuple(sorted(spans)) for day, spans in hours.days.items()}
    changed = {day: spans for day, spans in told.items() if before.days.get(day, ()) != spans}
    if assessor is not None:
        # A day that was as the place's and is told to be so stays the assessor's own: the place's may change.
        changed |= {day: spans for day, spans in told.items() if day not in held and changed}
    if not changed:
        return ()
    told_spans = tuple((day, begin, end) for day in sorted(changed) for begin, end in changed[day])
    return (_draft(state, ev.WorkingHoursSet(assessor, tuple(sorted(changed)), told_spans)),)


def _refuse_unfit(weekday: int, spans: Sequence[tuple[int, int]]) -> None:
    ends = 0
    for begin, end in sorted(spans):
        if not 0 <= weekday < 7 or begin < ends or not begin < end <= DAY_MINUTES:
            raise Refused("hours_unfit", weekday=weekday)
        ends = end


def put_absence(state: PlanningState, absence: Absence) -> tuple[Draft, ...]:
    """Add or change an absence. Raises Refused: absence_ends_first, station_unknown."""
    if absence.ends_at <= absence.starts_at:
        raise Refused("absence_ends_first")
    if absence.station is not None and absence.station not in state.stations:
        raise Refused("station_unknown")
    kept = replace(absence, why=clean_line(absence.why))
    if state.absences.get(kept.id) == kept:
        return ()
    told = (kept.id, kept.starts_at, kept.ends_at, kept.assessor, kept.station)
    return (_draft(state, ev.AbsencePut(*told, kept.why or None), kept.assessor),)


def remove_absence(state: PlanningState, absence: UUID) -> tuple[Draft, ...]:
    """The absence does not take place."""
    held = state.absences.get(absence)
    return () if held is None else (_draft(state, ev.AbsenceRemoved(absence), held.assessor),)


def open_holiday(state: PlanningState, day: str, *, opened: bool) -> tuple[Draft, ...]:
    """Be open on a public holiday, or not after all. Raises Refused: day_unfit."""
    try:
        kept = date.fromisoformat(day).isoformat()
    except ValueError:
        raise Refused("day_unfit") from None
    return () if (kept in state.opened) == opened else (_draft(state, ev.HolidayOpened(kept, opened)),)


def set_defaults(state: PlanningState, defaults: PlanningDefaults) -> tuple[Draft, ...]:
    """Say how runs are planned; only what differs is written. Raises Refused: planning_length_unfit (`most`),
    planning_pause_unfit (`most`), planning_at_once_unfit (`most`)."""
    if not 0 < defaults.minutes <= LONGEST_RUN:
        raise Refused("planning_length_unfit", most=LONGEST_RUN)
    if not 0 <= defaults.pause_minutes <= LONGEST_PAUSE:
        raise Refused("planning_pause_unfit", most=LONGEST_PAUSE)
    if not 0 < defaults.at_once <= MOST_AT_ONCE:
        raise Refused("planning_at_once_unfit", most=MOST_AT_ONCE)
    now = state.defaults
    told = ev.PlanningDefaultsSet(
        defaults.minutes if defaults.minutes != now.minutes else None,
        defaults.pause_minutes if defaults.pause_minutes != now.pause_minutes else None,
        defaults.at_once if defaults.at_once != now.at_once else None,
    )
    return () if told == ev.PlanningDefaultsSet() else (_draft(state, told),)


def clean_length(minutes: int | None) -> int | None:
    """How long a run takes, as it is kept; None for none, or 0. Raises Refused: planning_length_unfit."""
    if minutes is not None and not 0 <= minutes <= LONGEST_RUN:
        raise Refused("planning_length_unfit", most=LONGEST_RUN)
    return minutes or None


def _draft(state: PlanningState, happening: object, about: UUID | None = None) -> Draft:
    return Draft(Subject(SUBJECT_KIND, state.id), about, happening)
