"""Calendar files (iCalendar, RFC 5545) as mail programs and phones read them.

Times are written in UTC: a calendar shows them where it stands, on either side of a change of the clocks.
The same content gives the same bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime

from icalendar import Calendar, Event, vCalAddress, vText

from assessor_app.domain.invitations import CalendarContent, CalendarEntry, Method
from assessor_app.domain.texts import clean_line, clean_text

_PRODUCT = "-//Assessor//Assessor//SV"
_LINE, _TEXT = 300, 4000


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
