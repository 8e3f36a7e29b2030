"""From what was loaded to what is painted. Free of Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from assessor_app.domain.assessments import Status
from assessor_app.services.planning_models import BookingRow, DayCapacity
from assessor_app.ui.calendar.lanes import lanes_of
from assessor_app.ui.calendar.loading import Loaded, Look
from assessor_app.ui.calendar.models import (
    DAY_MINUTES,
    Band,
    Busy,
    By,
    Card,
    CardState,
    Closed,
    Closing,
    Column,
    Invited,
    Mode,
    Picture,
    Slot,
)
from assessor_app.ui.calendar.times import pieces
from assessor_app.ui.formats import Formats

_SATURDAY = 5
_FIRST, _LAST, _OPENS = 6 * 60, 20 * 60, 8 * 60
_STATES = {
    Status.IN_PROGRESS: CardState.GOING,
    Status.COMPLETED: CardState.DONE,
    Status.SIGNED: CardState.SIGNED,
    Status.INTERRUPTED: CardState.INTERRUPTED,
}


def picture_of(loaded: Loaded, look: Look, formats: Formats, now: datetime) -> Picture:
    """The calendar as it is painted; `now` is where the PC stands."""
    return _Drafting(loaded, look, formats, now).picture()


def state_of(row: BookingRow) -> CardState:
    """How far a booking has come."""
    if row.status in _STATES:
        return _STATES[row.status]
    if row.arrived is None:
        return CardState.PLANNED
    return CardState.ARRIVED if row.arrived else CardState.NO_SHOW


class _Drafting:
    """One picture in the making."""

    def __init__(self, loaded: Loaded, look: Look, formats: Formats, now: datetime) -> None:
        self._loaded = loaded
        self._look = look
        self._formats = formats
        self._now = now
        self._names = dict(loaded.assessors)
        self._capacity = {row.day: row for row in loaded.capacity}
        self._shown = tuple(row for row in loaded.bookings if self._is_wanted(row.assessor))
        self._columns = tuple(self._day_columns() if look.mode is Mode.DAY else self._week_columns())

    def picture(self) -> Picture:
        cards = tuple(self._cards())
        busy = tuple(self._busy())
        closed = tuple(self._closed())
        ends = [(card.start, card.end) for card in cards] + [(one.start, one.end) for one in busy]
        opens = [
            end for item in closed if item.why is Closing.HOURS and item.start == 0 for end in (item.end,)
        ]
        opens = [minute for minute in opens if minute < DAY_MINUTES]
        first = min([_FIRST, *(start // 60 * 60 for start, _ in ends), *(at // 60 * 60 for at in opens)])
        last = max([_LAST, *(-(-end // 60) * 60 for _, end in ends)])
        return Picture(
            mode=self._look.mode,
            by=self._look.by,
            first=self._look.first,
            last=self._look.last,
            columns=self._columns,
            cards=cards,
            busy=busy,
            closed=closed,
            bands=tuple(self._bands()),
            first_minute=max(0, first),
            last_minute=min(DAY_MINUTES, last),
            opens=min([*opens, *(start for start, _ in ends)], default=_OPENS),
            today=self._now.date(),
            now_minute=self._now.hour * 60 + self._now.minute,
            names=self._names,
            stations=tuple(station.name for station in self._loaded.stations),
        )

    # -- columns --

    def _is_wanted(self, assessor: UUID | None) -> bool:
        wanted = self._look.assessor if self._look.mode is Mode.WEEK else None
        return wanted is None or assessor == wanted

    def _day_columns(self) -> Iterator[Column]:
        day, row = self._look.day, self._capacity.get(self._look.day.isoformat())
        told = _told(row)
        if self._look.by is By.ASSESSOR:
            known = [identity for identity, _name in self._loaded.assessors]
            booked = [row.assessor for row in self._shown]
            booked += [row.assessor for row in self._loaded.busy]
            others = sorted({one for one in booked if one is not None and one not in known}, key=str)
            for assessor in (*known, *others):
                name = self._names.get(assessor, "?")
                yield replace(told, day=day, name=name, assessor=assessor, bookings=booked.count(assessor))
            if None in booked or not known:
                yield replace(told, day=day, bookings=booked.count(None))
            return
        stations = [station.name for station in self._loaded.stations]
        at = [row.station for row in self._shown] + [row.station for row in self._loaded.busy]
        for station in (*stations, *sorted({one for one in at if one and one not in stations})):
            yield replace(told, day=day, name=station, station=station, bookings=at.count(station))
        if "" in at or not stations:
            yield replace(told, day=day, station="", bookings=at.count(""))

    def _week_columns(self) -> Iterator[Column]:
        days = [self._look.first + timedelta(days=number) for number in range(7)]
        used = {day for row in self._shown for day, _, _ in self._pieces(row.planned_for, row.ends_at)}
        for day in days:
            row = self._capacity.get(day.isoformat())
            is_open = row is not None and row.open_minutes > 0
            weekend = [one for one in days if one.weekday() >= _SATURDAY and one >= day]
            if day.weekday() >= _SATURDAY and not is_open and not used.intersection(weekend):
                continue
            yield replace(_told(row), day=day, assessor=self._look.assessor)

    def _columns_of(self, day: date, assessor: UUID | None, station: str) -> Iterator[int]:
        for number, column in enumerate(self._columns):
            if column.day != day:
                continue
            if self._look.mode is Mode.WEEK:
                yield number
            elif self._look.by is By.ASSESSOR:
                if column.assessor == assessor:
                    yield number
            elif (column.station or "") == station:
                yield number

    # -- what stands in them --

    def _cards(self) -> Iterator[Card]:
        made: dict[int, list[Card]] = defaultdict(list)
        for row in self._shown:
            for day, start, end in self._pieces(row.planned_for, row.ends_at):
                for column in self._columns_of(day, row.assessor, row.station):
                    made[column].append(self._card(row, column, start, end))
        for cards in made.values():
            places = lanes_of([(card.start, card.end) for card in cards])
            for card, (lane, lanes) in zip(cards, places, strict=True):
                yield replace(card, lane=lane, lanes=lanes)

    def _card(self, row: BookingRow, column: int, start: int, end: int) -> Card:
        invited_for = self._loaded.invited.get(row.run)
        invited = Invited.NOT
        if invited_for is not None:
            invited = Invited.YES if invited_for == row.planned_for else Invited.OTHER_TIME
        minutes = max(1, (row.ends_at - row.planned_for) // 60_000)
        return Card(
            run=row.run,
            candidate=row.candidate,
            name=row.name,
            qualification=self._loaded.titles.get(row.qualification, row.qualification),
            station=row.station,
            assessor_name=self._names.get(row.assessor, "") if row.assessor is not None else "",
            state=state_of(row),
            slot=Slot(row.planned_for, minutes, row.assessor, row.station),
            column=column,
            start=start,
            end=end,
            clash=row.clash,
            protected=row.protected,
            invited=invited,
        )

    def _busy(self) -> Iterator[Busy]:
        for row in self._loaded.busy:
            if not self._is_wanted(row.assessor):
                continue
            for day, start, end in self._pieces(row.starts_at, row.ends_at):
                for column in self._columns_of(day, row.assessor, row.station):
                    yield Busy(column, start, end)

    def _closed(self) -> Iterator[Closed]:
        for number, column in enumerate(self._columns):
            row = self._capacity.get(column.day.isoformat())
            if row is not None and row.holiday and row.open_minutes == 0:
                yield Closed(number, 0, DAY_MINUTES, Closing.HOLIDAY, row.holiday)
                continue
            spans = open_spans(self._loaded, column.assessor, column.day)
            for start, end in _gaps(spans):
                yield Closed(number, start, end, Closing.HOURS)
            yield from self._away(number, column)

    def _away(self, number: int, column: Column) -> Iterator[Closed]:
        stations = {station.name: station.id for station in self._loaded.stations}
        here = stations.get(column.station) if column.station else None
        for absence in self._loaded.absences:
            everywhere = absence.assessor is None and absence.station is None
            of_assessor = absence.assessor is not None and absence.assessor == column.assessor
            of_station = absence.station is not None and absence.station == here
            if not (everywhere or of_assessor or of_station):
                continue
            for day, start, end in self._pieces(absence.starts_at, absence.ends_at):
                if day == column.day:
                    yield Closed(number, start, end, Closing.ABSENCE, absence.why)

    def _bands(self) -> Iterator[Band]:
        taken: list[set[int]] = []
        for visit in sorted(self._loaded.visits, key=lambda one: (one.starts_on, one.company.casefold())):
            at = [
                number
                for number, column in enumerate(self._columns)
                if visit.starts_on <= column.day.isoformat() <= visit.ends_on
            ]
            if not at:
                continue
            span = set(range(at[0], at[-1] + 1))
            row = next((number for number, used in enumerate(taken) if not used & span), len(taken))
            if row == len(taken):
                taken.append(set())
            taken[row] |= span
            yield Band(visit.id, visit.company, at[0], at[-1], row)

    def _pieces(self, starts_at: int, ends_at: int) -> Iterator[tuple[date, int, int]]:
        return pieces(self._formats, starts_at, max(ends_at, starts_at + 60_000))


def open_spans(loaded: Loaded, assessor: UUID | None, day: date) -> tuple[tuple[int, int], ...]:
    """When runs can be on a day, by the hours of an assessor or else of the centre."""
    hours = loaded.hours.get(assessor) or loaded.hours.get(None)
    if hours is None:
        return ((0, DAY_MINUTES),)
    return tuple(hours.days.get(day.weekday(), ()))


def _gaps(spans: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """What is left of a day beside the spans."""
    at = 0
    for start, end in sorted(spans):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < DAY_MINUTES:
        yield at, DAY_MINUTES


def _told(row: DayCapacity | None) -> Column:
    """A column with what is known of its day; the day itself is filled in by whoever asked."""
    if row is None:
        return Column(date.min)
    return Column(
        date.min,
        booked_minutes=row.booked_minutes,
        open_minutes=row.open_minutes,
        bookings=row.bookings,
        holiday=row.holiday,
    )
