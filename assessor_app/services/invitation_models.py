"""What invitations need, and what they give to screens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from assessor_app.domain.certificates import RenderedDocument
from assessor_app.domain.invitations import BookedCalendar, DayListContent, InvitationsContent


@dataclass(frozen=True, slots=True)
class Paper:
    """Something just drawn. `file_name` names no person; `runs` are those that it holds.

    `left_out` counts people with protected identity who were not asked for.
    """

    pdf: bytes = field(repr=False)
    pages: int
    file_name: str
    runs: tuple[UUID, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar file, as `Paper`."""

    data: bytes = field(repr=False)
    file_name: str
    runs: tuple[UUID, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ListWish:
    """Which bookings a list or a calendar is of: days ``YYYY-MM-DD``, of one assessor or station, or all."""

    first_on: str
    last_on: str
    assessor: UUID | None = None
    station: str = ""
    with_names: bool = True
    with_protected: bool = False


class InvitationRows(Protocol):
    """The store as one account sees it. Database lane only."""

    def invited(self, runs: Sequence[UUID]) -> Mapping[UUID, int]:
        """run → the time that its candidate was last called to; runs of hidden people are absent."""
        ...


class InvitationRenderer(Protocol):
    """Draws invitations and day lists."""

    def render_invitations(self, content: InvitationsContent) -> RenderedDocument: ...

    def render_day_list(self, content: DayListContent) -> RenderedDocument: ...


class CalendarWriter(Protocol):
    """Writes calendar files."""

    def write_calendar(self, booked: BookedCalendar) -> bytes: ...
