"""What stands on an invitation, on a day list and in a calendar. Never a personal number or a result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Invitation:
    """One person's invitation, one page. Times ``HH:MM``; `ends_at`, `station` and `assessor` may be empty.

    `parts` are the areas that are tried, in their order. `replaces`: there was an invitation to another time.
    `place` is empty where it is the centre's.
    """

    name: str
    qualification: str
    on: date
    starts_at: str
    ends_at: str = ""
    minutes: int = 0
    station: str = ""
    assessor: str = ""
    parts: tuple[str, ...] = ()
    replaces: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class InvitationsContent:
    """A file with a page for each person. `language`: sv or en; `place` and `contact` are the centre's."""

    language: str
    centre_name: str
    place: str
    contact: str
    people: tuple[Invitation, ...]
    made_on: date
    demo: bool = False


class Need(StrEnum):
    """What was written down beforehand that the day must be arranged for."""

    INTERPRETER = "interpreter"
    MORE_TIME = "more_time"


@dataclass(frozen=True, slots=True)
class ListedRun:
    """A line of a day list. Times ``HH:MM``; a list for the notice board has no `name` and no `phone`."""

    starts_at: str
    ends_at: str
    name: str
    qualification: str
    station: str
    assessor: str
    phone: str = ""
    needs: frozenset[Need] = frozenset()


@dataclass(frozen=True, slots=True)
class ListedDay:
    """One day of a list; `holiday` is its name in words, or empty."""

    on: date
    runs: tuple[ListedRun, ...]
    holiday: str = ""


@dataclass(frozen=True, slots=True)
class DayListContent:
    """Whom to receive. `about` names the assessor or the station that it is for; empty: everybody."""

    language: str
    centre_name: str
    about: str
    days: tuple[ListedDay, ...]
    made_on: date
    with_names: bool = True
    demo: bool = False


class Method(StrEnum):
    """What whoever receives a calendar file is to do with it (RFC 5546)."""

    PUBLISH = "PUBLISH"
    """Put it into a calendar: nobody is asked for an answer."""
    REQUEST = "REQUEST"
    """An invitation to one person, or a change of one: needs an organiser and an attendee with an address."""
    CANCEL = "CANCEL"
    """The time is no longer theirs."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event. Moments in ms since 1970 UTC.

    `uid` is the same for a run for ever and `sequence` grows with every change of its time, so that a
    calendar moves the event in place of showing two; `stamped_at` is when the change was made.
    """

    uid: str
    sequence: int
    starts_at: int
    ends_at: int
    stamped_at: int
    summary: str
    description: str = ""
    location: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class BookedRun:
    """A run as a calendar is told of it, before it is put into words. Empty: nothing is said of it."""

    run: UUID
    sequence: int
    starts_at: int
    ends_at: int
    stamped_at: int
    name: str
    qualification: str
    station: str
    place: str


@dataclass(frozen=True, slots=True)
class BookedCalendar:
    """What a calendar file is made of. `about` names whose it is; `to_person`: it calls one person.

    `mail` and `to_mail` are addresses of the centre and the person, or empty.
    """

    language: str
    centre_name: str
    contact: str
    runs: tuple[BookedRun, ...]
    about: str = ""
    to_person: bool = False
    method: Method = Method.PUBLISH
    mail: str = ""
    to_mail: str = ""
    to_name: str = ""


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """A calendar file. `organiser` and `attendee` are e-mail addresses, or empty."""

    language: str
    name: str
    entries: tuple[CalendarEntry, ...]
    method: Method = Method.PUBLISH
    organiser: str = ""
    organiser_name: str = ""
    attendee: str = ""
    attendee_name: str = ""
