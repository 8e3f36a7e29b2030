"""Hours, lengths and absences in words."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from assessor_app.services.planning_models import Absence, PlanningChoices, WorkingHours
from assessor_app.ui.formats import Formats
from assessor_app.ui.settings.planning_times import written_hours

translate = QCoreApplication.translate
_WEEK = 7


def weekdays() -> tuple[str, ...]:
    """The days of the week, Monday first."""
    return (
        translate("PlanningWords", "Måndag"),
        translate("PlanningWords", "Tisdag"),
        translate("PlanningWords", "Onsdag"),
        translate("PlanningWords", "Torsdag"),
        translate("PlanningWords", "Fredag"),
        translate("PlanningWords", "Lördag"),
        translate("PlanningWords", "Söndag"),
    )


def _short_days() -> tuple[str, ...]:
    return (
        translate("PlanningWords", "mån"),
        translate("PlanningWords", "tis"),
        translate("PlanningWords", "ons"),
        translate("PlanningWords", "tors"),
        translate("PlanningWords", "fre"),
        translate("PlanningWords", "lör"),
        translate("PlanningWords", "sön"),
    )


def hours_in_words(hours: WorkingHours) -> str:
    """`mån–tors 08.00–12.00, 13.00–16.30 · fre 08.00–12.00`; days that are alike together."""
    short, parts, day = _short_days(), list[str](), 0
    while day < _WEEK:
        spans, last = hours.days.get(day, ()), day
        while last + 1 < _WEEK and hours.days.get(last + 1, ()) == spans:
            last += 1
        if spans:
            days = short[day] if last == day else f"{short[day]}–{short[last]}"
            parts.append(f"{days} {written_hours(spans)}")
        day = last + 1
    return " · ".join(parts) or translate("PlanningWords", "Inga tider")


def length_in_words(minutes: int) -> str:
    """`3 tim 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return translate("PlanningWords", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("PlanningWords", "{hours} tim").format(hours=hours)
    return translate("PlanningWords", "{hours} tim {minutes} min").format(hours=hours, minutes=rest)


def who_is_away(absence: Absence, choices: PlanningChoices) -> str:
    """The assessor, the station, or the whole place."""
    if absence.assessor is not None:
        names: dict[UUID, str] = dict(choices.assessors)
        return names.get(absence.assessor) or translate("PlanningWords", "Någon som inte längre bedömer")
    if absence.station is not None:
        stations = {one.id: one.name for one in choices.stations}
        return stations.get(absence.station) or translate("PlanningWords", "En borttagen station")
    return translate("PlanningWords", "Hela testcentret")


def is_whole_days(absence: Absence, formats: Formats) -> bool:
    """Whether it begins and ends at midnight."""
    ends = (formats.moment(absence.starts_at), formats.moment(absence.ends_at))
    return all((one.hour, one.minute) == (0, 0) for one in ends)


def when_away(absence: Absence, formats: Formats) -> str:
    """`2–3 juni`: days where they are whole, else days and times."""
    first = formats.day_of(absence.starts_at)
    if is_whole_days(absence, formats):
        last = formats.day_of(absence.ends_at) - timedelta(days=1)
        if first == last:
            return formats.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{formats.day(last)}"
        return f"{formats.near_day(first, last)} – {formats.day(last)}"
    last = formats.day_of(absence.ends_at)
    begins, ends = formats.time(absence.starts_at), formats.time(absence.ends_at)
    if first == last:
        return f"{formats.day(first)} {begins}–{ends}"
    return f"{formats.day(first)} {begins} – {formats.day(last)} {ends}"
