"""The words of invitations and day lists: sections of the wording files."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class InvitationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The letter that calls a person to a validation."""

    title: str
    subject: str
    made: str
    demo: str
    greeting: str
    lead: str
    lead_changed: str
    when: str
    between: str
    begins: str
    where: str
    station: str
    assessor: str
    bring_heading: str
    bring: tuple[str, ...]
    happens_heading: str
    happens: str
    lasts: str
    hours: str
    hours_and_half: str
    minutes: str
    parts_heading: str
    how_heading: str
    how: str
    result_heading: str
    result: str
    result_when_heading: str
    result_when: str
    needs_heading: str
    needs: str
    absent_heading: str
    absent: str
    contact: str
    no_contact: str
    foot: str
    time_sign: str


class DayListWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom to receive on a day or in a week."""

    title: str
    board_title: str
    subject: str
    made: str
    demo: str
    everybody: str
    weekdays: tuple[str, ...]
    nobody: str
    people_one: str
    people: str
    came: str
    interpreter: str
    more_time: str
    foot: str
    board_foot: str
    time_sign: str


class CalendarWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in calendars on phones and in mail programs."""

    name: str
    to_person: str
    named: str
    plain: str
    bring: str
    contact: str


PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "invitation.made": frozenset({"date"}),
    "invitation.subject": frozenset({"qualification"}),
    "invitation.greeting": frozenset({"name"}),
    "invitation.lead": frozenset({"centre", "qualification"}),
    "invitation.lead_changed": frozenset({"centre", "qualification"}),
    "invitation.between": frozenset({"start", "end"}),
    "invitation.begins": frozenset({"start"}),
    "invitation.lasts": frozenset({"length"}),
    "invitation.hours": frozenset({"hours"}),
    "invitation.hours_and_half": frozenset({"hours"}),
    "invitation.minutes": frozenset({"minutes"}),
    "invitation.contact": frozenset({"contact"}),
    "calendar.name": frozenset({"name"}),
    "calendar.to_person": frozenset({"centre"}),
    "calendar.named": frozenset({"name"}),
    "calendar.plain": frozenset({"qualification"}),
    "calendar.contact": frozenset({"contact"}),
    "day_list.made": frozenset({"date"}),
    "day_list.people": frozenset({"count"}),
}
