"""Calendar files, read by another library than the one that writes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from assessor_app.documents.calendars import IcalendarWriter
from assessor_app.domain.invitations import CalendarContent, CalendarEntry, Method

SWEDEN = ZoneInfo("Europe/Stockholm")


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=SWEDEN).timestamp() * 1000)


ENTRY = CalendarEntry(
    uid="0190a1b2-0000-7000-8000-000000000001@assessor",
    sequence=2,
    starts_at=at(2026, 5, 14, 8),
    ends_at=at(2026, 5, 14, 13),
    stamped_at=at(2026, 5, 2, 9),
    summary="Validering, Industriteknik BAS",
    description="Ta med legitimation.",
    location="Industrigatan 4, Vimmerby",
)
CONTENT = CalendarContent("sv", "Astrid Berg", (ENTRY,))


def read(content: CalendarContent) -> Any:
    return vobject.readOne(IcalendarWriter().calendar_bytes(content).decode("utf-8"))


def test_the_calendar_opens_elsewhere_with_every_run_at_its_time() -> None:
    calendar = read(replace(CONTENT, entries=(ENTRY, replace(ENTRY, uid="another@assessor"))))
    assert calendar.method.value == "PUBLISH"
    first = calendar.vevent_list[0]
    assert first.dtstart.value == datetime(2026, 5, 14, 6, 0, tzinfo=UTC)
    assert first.dtend.value == datetime(2026, 5, 14, 11, 0, tzinfo=UTC)
    assert len(calendar.vevent_list) == 2


@pytest.mark.parametrize(
    ("day", "utc_hour"), [((2026, 3, 28), 7), ((2026, 3, 29), 6), ((2026, 10, 24), 6), ((2026, 10, 25), 7)]
)
def test_eight_in_the_morning_stays_eight_on_both_sides_of_a_change_of_the_clocks(
    day: tuple[int, int, int], utc_hour: int
) -> None:
    event = read(
        replace(CONTENT, entries=(replace(ENTRY, starts_at=at(*day, 8), ends_at=at(*day, 9)),))
    ).vevent
    assert event.dtstart.value.astimezone(UTC).hour == utc_hour
    assert event.dtstart.value.astimezone(SWEDEN).hour == 8


def test_a_run_through_the_night_of_the_change_keeps_its_length() -> None:
    night = replace(ENTRY, starts_at=at(2026, 10, 25, 1), ends_at=at(2026, 10, 25, 4))
    event = read(replace(CONTENT, entries=(night,))).vevent
    assert (event.dtend.value - event.dtstart.value).total_seconds() == 4 * 3600


@pytest.mark.parametrize(
    "text",
    [
        "Yılmaz, Amina; Åsa Öberg \\ Ärlig",
        "Svarv 🛠️ och fräs 🏭",
        'Station "2": norra',
        "王小明 محمد",
        "x" * 250,
        "åäö🙂" * 60,
    ],
)
def test_words_come_through_whole_whatever_stands_in_them(text: str) -> None:
    event = read(replace(CONTENT, entries=(replace(ENTRY, summary=text, location=text),))).vevent
    assert event.summary.value == text
    assert event.location.value == text


def test_several_lines_stay_several_lines() -> None:
    event = read(
        replace(CONTENT, entries=(replace(ENTRY, description="Ta med:\nlegitimation, skor;\n\nHej"),))
    ).vevent
    assert event.description.value == "Ta med:\nlegitimation, skor;\n\nHej"


def test_what_was_typed_never_becomes_another_line_of_the_file() -> None:
    hostile = replace(ENTRY, summary="Hej\r\nATTENDEE:mailto:x@y.se", location="A\nBEGIN:VALARM")
    event = read(replace(CONTENT, entries=(hostile,))).vevent
    assert "attendee" not in event.contents
    assert event.summary.value == "Hej ATTENDEE:mailto:x@y.se"


def test_no_line_is_longer_than_the_format_allows_and_no_letter_is_cut_in_two() -> None:
    long = replace(ENTRY, summary="Åsa " * 60, description="Värmebehandling på engelska 🛠️ " * 30)
    lines = IcalendarWriter().calendar_bytes(replace(CONTENT, entries=(long,))).split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode("utf-8")


def test_an_invitation_names_who_calls_and_who_is_called() -> None:
    asked = replace(
        CONTENT,
        method=Method.REQUEST,
        organiser="validering@vimmerby.example",
        organiser_name="Vimmerby testcenter; Åkers, AB",
        attendee="amina@example.se",
        attendee_name='Amina "Mina" Yılmaz',
    )
    calendar = read(asked)
    assert calendar.method.value == "REQUEST"
    event = calendar.vevent
    assert event.organizer.value == "mailto:validering@vimmerby.example"
    assert event.organizer.params["CN"] == ["Vimmerby testcenter; Åkers, AB"]
    assert event.attendee.value == "mailto:amina@example.se"
    assert event.attendee.params["CN"] == ["Amina 'Mina' Yılmaz"]


def test_a_published_calendar_asks_nobody_for_an_answer() -> None:
    assert "attendee" not in read(replace(CONTENT, attendee="amina@example.se")).vevent.contents


def test_a_changed_time_is_the_same_event_with_a_higher_number() -> None:
    before = read(CONTENT).vevent
    after = read(replace(CONTENT, entries=(replace(ENTRY, sequence=3, starts_at=at(2026, 5, 15, 8)),))).vevent
    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)


def test_a_cancelled_time_no_longer_takes_up_room() -> None:
    event = read(replace(CONTENT, method=Method.CANCEL)).vevent
    assert event.status.value == "CANCELLED"
    assert event.transp.value == "TRANSPARENT"


def test_the_same_content_gives_the_same_bytes() -> None:
    assert IcalendarWriter().calendar_bytes(CONTENT) == IcalendarWriter().calendar_bytes(CONTENT)
