"""Calendar files (iCalendar, RFC 5545) as mail programs and phones read them.

Times are written in UTC: a calendar shows them where it stands, on either side of a change of the clocks.
The same content gives the same bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from icalendar import Calendar, Event, vCalAddress, vText

from assessor_app.documents.invitation_wording import CalendarWords
from assessor_app.documents.wording import load_wording
from assessor_app.domain.invitations import (
    BookedCalendar,
    BookedRun,
    CalendarContent,
    CalendarEntry,
    Method,
)
from assessor_app.domain.texts import clean_line, clean_text

_PRODUCT = "-//Assessor//Assessor//SV"
_LINE, _TEXT = 300, 4000


class IcalendarFiles:
    """Calendar files in words; the wording of a language is read at the first call and kept."""

    def __init__(self, wording_folder: Path) -> None:
        self._folder = wording_folder
        self._words: dict[str, CalendarWords] = {}
        self._writer = IcalendarWriter()

    def write_calendar(self, booked: BookedCalendar) -> bytes:
        """The file's bytes. Raises WordingError for a language without usable words."""
        if booked.language not in self._words:
            self._words[booked.language] = load_wording(self._folder, booked.language).calendar
        words = self._words[booked.language]
        return self._writer.calendar_bytes(
            CalendarContent(
                language=booked.language,
                name=words.name.format(name=booked.about or booked.centre_name),
                entries=tuple(_entry(run, booked, words) for run in booked.runs),
                method=booked.method,
                organiser=booked.mail,
                organiser_name=booked.centre_name,
                attendee=booked.to_mail,
                attendee_name=booked.to_name,
            )
        )


def _entry(run: BookedRun, booked: BookedCalendar, words: CalendarWords) -> CalendarEntry:
    lines: list[str] = []
    if booked.to_person:
        summary = words.to_person.format(centre=booked.centre_name)
        lines = [words.bring]
        if booked.contact:
            lines.append(words.contact.format(contact=booked.contact))
    elif run.name:
        summary, lines = words.named.format(name=run.name), [run.qualification]
    else:
        summary = words.plain.format(qualification=run.qualification)
    return CalendarEntry(
        uid=f"{run.run}@assessor",
        sequence=run.sequence,
        starts_at=run.starts_at,
        ends_at=run.ends_at,
        stamped_at=run.stamped_at,
        summary=summary,
        description="\n".join(lines),
        location=", ".join(part for part in (run.station, run.place) if part),
    )


class IcalendarWriter:
    """Writes calendars; no store is needed and no clock is read."""

    def calendar_bytes(self, content: CalendarContent) -> bytes:
        """The file's bytes, UTF-8 with folded lines."""
        calendar = Calendar()
        calendar.add("prodid", _PRODUCT)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", content.method.value)
        if content.name and content.method is Method.PUBLISH:
            calendar.add("x-wr-calname", _line(content.name))
        for entry in content.entries:
            calendar.add_component(_event(entry, content))
        return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, content: CalendarContent) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", _moment(entry.stamped_at))
    event.add("last-modified", _moment(entry.stamped_at))
    event.add("dtstart", _moment(entry.starts_at))
    event.add("dtend", _moment(max(entry.starts_at, entry.ends_at)))
    event.add("summary", _line(entry.summary))
    if entry.description:
        event.add("description", clean_text(entry.description, _TEXT))
    if entry.location:
        event.add("location", _line(entry.location))
    is_off = entry.cancelled or content.method is Method.CANCEL
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    if content.organiser:
        event.add("organizer", _address(content.organiser, content.organiser_name), encode=False)
    if content.attendee and content.method is not Method.PUBLISH:
        attendee = _address(content.attendee, content.attendee_name)
        attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
        attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
        attendee.params["RSVP"] = vText("TRUE")
        event.add("attendee", attendee, encode=False)
    return event


def _address(mail: str, name: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{mail}")
    if name:
        # A double quote cannot stand in a parameter, however it is written.
        address.params["CN"] = vText(_line(name).replace('"', "'"))
    return address


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000, UTC)


def _line(text: str) -> str:
    return clean_line(text, _LINE)
