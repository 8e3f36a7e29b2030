"""The calendar in words: states, clashes, why nobody could be placed, days and lengths."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from assessor_app.services.planning_models import Unplaced
from assessor_app.ui.calendar.models import (
    Card,
    CardState,
    Closed,
    Closing,
    Column,
    Invited,
    Mode,
    Picture,
    Slot,
    Waiting,
)
from assessor_app.ui.calendar.times import clock
from assessor_app.ui.calendar.view_protocol import Deed
from assessor_app.ui.formats import Formats

translate = QCoreApplication.translate

MARKS = {
    CardState.PLANNED: "not_tested",
    CardState.ARRIVED: "shown",
    CardState.NO_SHOW: "not_shown",
    CardState.GOING: "partly",
    CardState.DONE: "shown",
    CardState.SIGNED: "shown",
    CardState.INTERRUPTED: "not_applicable",
}
TONES = {
    CardState.PLANNED: ("accent-soft", "accent"),
    CardState.ARRIVED: ("shown-soft", "shown"),
    CardState.NO_SHOW: ("not-shown-soft", "not-shown"),
    CardState.GOING: ("partly-soft", "partly"),
    CardState.DONE: ("shown-soft", "shown"),
    CardState.SIGNED: ("idle-soft", "idle"),
    CardState.INTERRUPTED: ("idle-soft", "idle"),
}
"""Ground and ink of a card."""


class CalendarWords:
    """Sentences for one language."""

    def __init__(self, formats: Formats) -> None:
        self.formats = formats

    def state(self, state: CardState) -> str:
        return {
            CardState.PLANNED: translate("CalendarWords", "planerad"),
            CardState.ARRIVED: translate("CalendarWords", "kom"),
            CardState.NO_SHOW: translate("CalendarWords", "kom inte"),
            CardState.GOING: translate("CalendarWords", "pågår"),
            CardState.DONE: translate("CalendarWords", "klar"),
            CardState.SIGNED: translate("CalendarWords", "signerad"),
            CardState.INTERRUPTED: translate("CalendarWords", "avbruten"),
        }[state]

    def clash(self, code: str) -> str:
        texts = {
            "assessor": translate("CalendarWords", "bedömaren är upptagen"),
            "station": translate("CalendarWords", "stationen är upptagen"),
            "candidate": translate("CalendarWords", "personen är bokad på annat"),
            "absence": translate("CalendarWords", "frånvaro"),
            "closed_day": translate("CalendarWords", "stängd dag"),
            "outside_hours": translate("CalendarWords", "utanför arbetstid"),
            "unsuited": translate("CalendarWords", "stationen passar inte modellen"),
        }
        return texts.get(code, translate("CalendarWords", "krockar"))

    def busy(self) -> str:
        """Taken by somebody of whom nothing is said."""
        return translate("CalendarWords", "Upptagen")

    def note(self, code: str) -> str:
        """Something to know of a time that hinders nothing."""
        texts = {
            "calibration_due": translate(
                "CalendarWords", "Ett mätdon för valideringen ska kalibreras före den dagen."
            ),
        }
        return texts.get(code, translate("CalendarWords", "Se över mätdonen för valideringen."))

    def clashes(self, codes: Iterable[str]) -> str:
        """All of them in one line."""
        return ", ".join(self.clash(code) for code in codes)

    def unplaced(self, why: Unplaced) -> str:
        texts = {
            Unplaced.NO_ASSESSOR: translate("CalendarWords", "Ingen bedömare arbetar de dagarna."),
            Unplaced.NO_STATION: translate("CalendarWords", "Ingen station passar valideringsmodellen."),
            Unplaced.NO_ROOM: translate("CalendarWords", "Det är fullt: fler dagar eller bedömare behövs."),
            Unplaced.CANDIDATE_BUSY: translate("CalendarWords", "Personen är bokad på annat hela tiden."),
            Unplaced.LONGER_THAN_A_DAY: translate(
                "CalendarWords", "Tiden är längre än någon bedömares arbetsdag."
            ),
            Unplaced.STOPPED: translate("CalendarWords", "Sökandet avbröts innan någon tid hittades."),
        }
        return texts[why]

    def invited(self, invited: Invited) -> str:
        return {
            Invited.NOT: "",
            Invited.YES: translate("CalendarWords", "kallad"),
            Invited.OTHER_TIME: translate("CalendarWords", "kallad till en annan tid"),
        }[invited]

    def closed(self, closed: Closed) -> str:
        if closed.why is Closing.HOURS:
            return ""
        if closed.why is Closing.HOLIDAY:
            return closed.text
        return closed.text or translate("CalendarWords", "Frånvaro")

    def times(self, start: int, end: int) -> str:
        """`08.00–13.00`."""
        language = self.formats.language
        return f"{clock(start, language)}–{clock(end, language)}"

    def times_of(self, starts_at: int, ends_at: int) -> str:
        """The same of two moments."""
        return f"{self.formats.time(starts_at)}–{self.formats.time(ends_at)}"

    def length(self, minutes: int) -> str:
        """`5 tim 30 min`."""
        hours, rest = divmod(minutes, 60)
        if not rest:
            return translate("CalendarWords", "{hours} tim").format(hours=hours)
        if not hours:
            return translate("CalendarWords", "{minutes} min").format(minutes=rest)
        text = translate("CalendarWords", "{hours} tim {minutes} min")
        return text.format(hours=hours, minutes=rest)

    def short_day(self, day: date) -> str:
        """`mån 11 maj`."""
        return f"{self.formats.weekday(day)[:3]} {day.day} {self.formats.short_month(day)}"

    def title(self, picture: Picture) -> str:
        """`Vecka 20`, or the day."""
        if picture.mode is Mode.WEEK:
            week = picture.first.isocalendar().week
            return translate("CalendarWords", "Vecka {number}").format(number=week)
        text = self.formats.weekday_day(picture.first)
        return f"{text[:1].upper()}{text[1:]}"

    def context(self, picture: Picture, *, with_capacity: bool) -> str:
        """The days of a week, or the year of a day; and how much of it is taken."""
        last = self.formats.day(picture.last)
        if picture.mode is Mode.WEEK:
            first, month = picture.first, self.formats.short_month
            days = f"{first.day}–{last}"
            if first.month != picture.last.month:
                # Short, so that the tools beside it stay in their line whatever the week.
                end = f"{picture.last.day} {month(picture.last, with_year=True)}"
                days = f"{first.day} {month(first)} – {end}"
        else:
            days = str(picture.first.year)
        return " · ".join(part for part in (days, self._taken(picture) if with_capacity else "") if part)

    def _taken(self, picture: Picture) -> str:
        days = {column.day: column for column in picture.columns}.values()
        known = [one for one in days if one.booked_minutes is not None and one.open_minutes is not None]
        if not known:
            return ""
        booked = sum(one.booked_minutes or 0 for one in known)
        return self.capacity(booked, sum(one.open_minutes or 0 for one in known))

    def heading(self, column: Column, *, by_station: bool, is_week: bool) -> str:
        """What stands over a column."""
        if is_week:
            return self.short_day(column.day)
        if column.name:
            return column.name
        if by_station:
            return translate("CalendarWords", "Utan station")
        return translate("CalendarWords", "Utan bedömare")

    def booked(self, column: Column, *, is_week: bool) -> str:
        """How much of a column is taken."""
        if is_week:
            return self._short_capacity(column)
        if column.bookings == 0:
            return translate("CalendarWords", "ledig")
        if column.bookings == 1:
            return translate("CalendarWords", "1 bokad")
        return translate("CalendarWords", "{count} bokade").format(count=column.bookings)

    def capacity(self, booked: int | None, opened: int | None) -> str:
        """`12 av 24 tim bokade`; empty where nothing is known."""
        if booked is None or opened is None or (opened == 0 and booked == 0):
            return ""
        text = translate("CalendarWords", "{booked} av {open} tim bokade")
        return text.format(booked=self._hours(booked), open=self._hours(opened))

    def _short_capacity(self, column: Column) -> str:
        booked, opened = column.booked_minutes, column.open_minutes
        if booked is None or opened is None or (opened == 0 and booked == 0):
            return ""
        text = translate("CalendarWords", "{booked} av {open} tim")
        return text.format(booked=self._hours(booked), open=self._hours(opened))

    def _hours(self, minutes: int) -> str:
        whole, rest = divmod(minutes, 60)
        return self.formats.number(minutes / 60, 1) if rest else self.formats.number(whole)

    def deed(self, deed: Deed, name: str, slot: Slot | None, count: int, today: date) -> str:
        """What was done, for a toast."""
        when = self.formats.near_day_time(slot.starts_at, today) if slot is not None else ""
        if slot is not None and slot.starts_at:
            day = self.formats.day_of(slot.starts_at)
            when = f"{self.formats.weekday(day)} {when}"
        length = self.length(slot.minutes) if slot is not None else ""
        if deed is Deed.SETTLED and count == 1:
            return translate("CalendarWords", "Förslaget används: en tid är bokad")
        texts = {
            Deed.BOOKED: translate("CalendarWords", "{name} är bokad {when}"),
            Deed.MOVED: translate("CalendarWords", "{name} är flyttad till {when}"),
            Deed.RESIZED: translate("CalendarWords", "{name} har nu {length}"),
            Deed.WAITING: translate("CalendarWords", "{name} står på väntelistan"),
            Deed.ARRIVED: translate("CalendarWords", "{name} kom"),
            Deed.NO_SHOW: translate("CalendarWords", "{name} kom inte. Tiden är ledig för någon annan."),
            Deed.WITHDRAWN: translate("CalendarWords", "{name} är planerad som förut"),
            Deed.SETTLED: translate("CalendarWords", "Förslaget används: {count} tider är bokade"),
        }
        return texts[deed].format(name=name, when=when, length=length, count=count)

    def card_lines(self, card: Card, *, is_week: bool, by_station: bool) -> list[str]:
        """What stands on a card below its name and time, the most important first."""
        place = card.station if not by_station else ""
        who = card.assessor_name if is_week or by_station else ""
        lines = (
            " · ".join(part for part in (place, who) if part),
            card.qualification,
            self.invited(card.invited),
        )
        return [line for line in lines if line]

    def upright(self, card: Card) -> str:
        """All that a card as narrow as a finger can hold, read from below."""
        return f"{card.name} · {self.times(card.start, card.end)} · {self.state(card.state)}"

    def short_clash(self) -> str:
        """Where there is no room to say with what."""
        return translate("CalendarWords", "krock")

    def whole_card(self, card: Card) -> str:
        """Everything of a card: for its tip and for whoever has it read out."""
        lines = [
            card.name,
            f"{self.times_of(card.slot.starts_at, card.slot.ends_at)} · {self.state(card.state)}",
            card.qualification,
            " · ".join(part for part in (card.station, card.assessor_name) if part),
            self.invited(card.invited),
            f"⚠ {self.clashes(card.clash)}" if card.clash else "",
        ]
        return "\n".join(line for line in lines if line)

    def waiting_line(self, row: Waiting, today: date) -> str:
        """Since when, how often they did not come, and the programme they count in."""
        since = self.formats.near_day(self.formats.day_of(row.since), today)
        parts = [translate("CalendarWords", "väntar sedan {day}").format(day=since)]
        if row.no_shows == 1:
            parts.append(translate("CalendarWords", "kom inte 1 gång"))
        elif row.no_shows > 1:
            parts.append(translate("CalendarWords", "kom inte {count} gånger").format(count=row.no_shows))
        return " · ".join(parts)
