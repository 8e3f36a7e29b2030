"""Invitations, day lists and calendar files of what is booked. Database lane only.

Whoever has protected identity stands on none of them unless that is asked for, and never where the account
may not see them. No file is named after a person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from threading import Lock
from uuid import UUID

from assessor_app.domain.assessments import AssessmentState
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.invitation_notes import Form, note_invitation, to_be_called
from assessor_app.domain.invitations import (
    BookedCalendar,
    BookedRun,
    DayListContent,
    Invitation,
    InvitationsContent,
    ListedDay,
    ListedRun,
    Method,
    Need,
)
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.invitation_models import (
    CalendarFile,
    CalendarWriter,
    InvitationRenderer,
    InvitationRows,
    ListWish,
    Paper,
)
from assessor_app.services.persons import shown_details
from assessor_app.services.planning_models import BookingRow
from assessor_app.services.planning_reading import PlanningReader, days_of
from assessor_app.services.ports import Workspace
from assessor_app.services.read_models import Done

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class InvitationService:
    """`zone` is where the PC stands; only one thread at a time may draw."""

    def __init__(
        self,
        workspace: Workspace,
        planning: PlanningReader,
        rows: InvitationRows,
        renderer: InvitationRenderer,
        calendars: CalendarWriter,
        zone: tzinfo,
        drawing: Lock | None = None,
    ) -> None:
        self._workspace = workspace
        self._planning = planning
        self._rows = rows
        self._renderer = renderer
        self._calendars = calendars
        self._zone = zone
        self._drawing = drawing or Lock()

    # -- that somebody was called --

    def invited(self, runs: Sequence[UUID]) -> Mapping[UUID, int]:
        """run → the time that its candidate was last called to, ms since 1970 UTC."""
        return self._rows.invited(runs)

    def note(self, actor: Actor, runs: Sequence[UUID], form: Form) -> Done:
        """The candidates of these runs were called to the times planned now; in one transaction.

        Runs without a time, and those that have begun since, are passed over.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        drafts: list[Draft] = []
        for run in runs:
            state = self._workspace.assessment(run)
            if _can_be_called(state):
                drafts += note_invitation(state, form)
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)

    # -- on paper --

    def letters(
        self, actor: Actor, runs: Sequence[UUID], language: str, *, with_protected: bool = False
    ) -> Paper:
        """The invitations to these runs, a page each by time.

        Raises Refused: nobody_to_invite (`left_out`).
        """
        self._require(actor, Right.PRINT_DOCUMENTS)
        states = [
            state for run in dict.fromkeys(runs) if _can_be_called(state := self._workspace.assessment(run))
        ]
        states.sort(key=lambda state: (to_be_called(state), state.id))
        found = [(state, self._person(state)) for state in states]
        kept = [(state, person) for state, person in found if with_protected or not self._protected(state)]
        if not kept:
            raise Refused("nobody_to_invite", left_out=len(found))
        centre = self._workspace.centre()
        content = InvitationsContent(
            language=language,
            centre_name=centre.name,
            place=centre.place,
            contact=centre.contact,
            people=tuple(self._invitation(state, person, language) for state, person in kept),
            made_on=self._today(),
            demo=centre.demo,
        )
        with self._drawing:
            drawn = self._renderer.render_invitations(content)
        days = [self._moment(to_be_called(state)).date() for state, _ in kept]
        name = _span_name(min(days), max(days))
        held = tuple(state.id for state, _ in kept)
        return Paper(drawn.pdf, drawn.pages, name, held, len(found) - len(kept))

    def day_list(self, actor: Actor, wish: ListWish, language: str) -> Paper:
        """Whom to receive on these days. Raises Refused: day_unfit, schedule_days_reversed."""
        self._require(actor, Right.PRINT_DOCUMENTS)
        first, last = days_of(wish.first_on, wish.last_on)
        rows, left_out = self._booked(wish)
        holidays = self._planning.holidays(wish.first_on, wish.last_on)
        days = []
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            own = tuple(row for row in rows if self._moment(row.planned_for).date() == day)
            if not own and first != last and (day.weekday() > 4):
                continue
            holiday, _open = holidays.get(day.isoformat(), ("", False))
            days.append(ListedDay(day, tuple(self._listed(row, wish, language) for row in own), holiday))
        names = self._names()
        content = DayListContent(
            language=language,
            centre_name=self._workspace.centre().name,
            about=names.get(wish.assessor, "") if wish.assessor else wish.station,
            days=tuple(days),
            made_on=self._today(),
            with_names=wish.with_names,
            demo=self._workspace.centre().demo,
        )
        with self._drawing:
            drawn = self._renderer.render_day_list(content)
        name = _span_name(first, last)
        return Paper(drawn.pdf, drawn.pages, name, tuple(row.run for row in rows), left_out)

    # -- in calendars --

    def person_calendar(
        self, actor: Actor, run: UUID, language: str, *, with_protected: bool = False
    ) -> CalendarFile:
        """The invitation to a run for the person's own calendar; cancels it where the time was taken away.

        Raises Refused: run_has_no_time, run_has_begun, nobody_to_invite for a protected person not asked for.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        state = self._workspace.assessment(run)
        is_off = state.planned_for is None and state.invited_for is not None
        at = state.invited_for if is_off else to_be_called(state)
        assert at is not None  # noqa: S101 - asked in the line before
        if not with_protected and self._protected(state):
            raise Refused("nobody_to_invite", left_out=1)
        centre, person = self._workspace.centre(), self._person(state)
        found = _MAIL.search(centre.contact)
        mail, to_mail = found.group() if found else "", person.email.strip() if person else ""
        method = Method.CANCEL if is_off else Method.REQUEST if mail and to_mail else Method.PUBLISH
        booked = BookedCalendar(
            language=language,
            centre_name=centre.name,
            contact=centre.contact,
            runs=(self._booked_run(state, at, "", language),),
            to_person=True,
            method=method,
            mail=mail,
            to_mail=to_mail if mail else "",
            to_name=person.name if person and to_mail else "",
        )
        day = self._moment(at).date()
        return CalendarFile(self._calendars.write_calendar(booked), _span_name(day, day), (run,))

    def calendar(self, actor: Actor, wish: ListWish, language: str) -> CalendarFile:
        """The bookings of an assessor, a station or everybody as one calendar file.

        Raises Refused: day_unfit, schedule_days_reversed.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        first, last = days_of(wish.first_on, wish.last_on)
        rows, left_out = self._booked(wish)
        runs = tuple(
            self._booked_run(
                self._workspace.assessment(row.run),
                row.planned_for,
                row.name if wish.with_names else "",
                language,
                row.ends_at,
            )
            for row in rows
        )
        centre = self._workspace.centre()
        about = self._names().get(wish.assessor, "") if wish.assessor else wish.station
        booked = BookedCalendar(language, centre.name, centre.contact, runs, about)
        data = self._calendars.write_calendar(booked)
        return CalendarFile(data, _span_name(first, last), tuple(row.run for row in rows), left_out)

    # -- inside --

    def _booked(self, wish: ListWish) -> tuple[tuple[BookingRow, ...], int]:
        """What is booked and may stand on the list, by time; and how many protected people it leaves out."""
        first, last = days_of(wish.first_on, wish.last_on)
        span = (self._ms(first), self._ms(last + timedelta(days=1)))
        rows = [
            row
            for row in self._planning.bookings(span)
            if row.name
            and span[0] <= row.planned_for
            and row.arrived is not False
            and wish.assessor in (None, row.assessor)
            and wish.station in ("", row.station)
        ]
        kept = tuple(row for row in rows if wish.with_protected or not row.protected)
        return kept, len(rows) - len(kept)

    def _listed(self, row: BookingRow, wish: ListWish, language: str) -> ListedRun:
        named = wish.with_names
        person = shown_details(self._workspace, row.candidate) if named else None
        return ListedRun(
            starts_at=f"{self._moment(row.planned_for):%H:%M}",
            ends_at=f"{self._moment(row.ends_at):%H:%M}",
            name=row.name if named else "",
            qualification=self._title(row.qualification, language),
            station=row.station if not wish.station else "",
            assessor=self._names().get(row.assessor, "") if row.assessor and not wish.assessor else "",
            phone=person.phone if person is not None else "",
            needs=self._needs(row.run) if named else frozenset(),
        )

    def _needs(self, run: UUID) -> frozenset[Need]:
        prepared = self._workspace.assessment(run).preparation.value
        found = set()
        if getattr(prepared, "needs_interpreter", False):
            found.add(Need.INTERPRETER)
        if getattr(prepared, "needs_more_time", False):
            found.add(Need.MORE_TIME)
        return frozenset(found)

    def _invitation(
        self, state: AssessmentState, person: CandidateDetails | None, language: str
    ) -> Invitation:
        at, minutes = to_be_called(state), self._minutes(state)
        checklist = self._workspace.checklist(state.checklist or "")
        return Invitation(
            name=person.name if person is not None else "",
            qualification=checklist.title.in_(language) if checklist else state.qualification or "",
            on=self._moment(at).date(),
            starts_at=f"{self._moment(at):%H:%M}",
            ends_at=f"{self._moment(at + minutes * 60_000):%H:%M}",
            minutes=minutes,
            station=state.station or "",
            assessor=self._names().get(state.assessor, "") if state.assessor else "",
            parts=tuple(area.name.in_(language) for area in checklist.areas) if checklist else (),
            replaces=state.invited_for is not None and not state.is_invited,
            place=self._visited(state),
        )

    def _booked_run(
        self, state: AssessmentState, at: int, name: str, language: str, ends_at: int | None = None
    ) -> BookedRun:
        return BookedRun(
            run=state.id,
            sequence=state.timings,
            starts_at=at,
            ends_at=ends_at if ends_at is not None else at + self._minutes(state) * 60_000,
            stamped_at=state.timed_at or state.planned_at or at,
            name=name,
            qualification=self._title(state.qualification or "", language),
            station=state.station or "",
            place=self._visited(state) or self._workspace.centre().place,
        )

    def _visited(self, state: AssessmentState) -> str:
        """Where the visit is that a run is on; empty where it is at the centre."""
        at = state.planned_for
        rows = () if at is None else self._planning.bookings((at, at + 1))
        visit = next((row.visit for row in rows if row.run == state.id), None)
        if visit is None:
            return ""
        details = self._workspace.visit(visit).details
        return ", ".join(part for part in (details.company, details.place) if part)

    def _minutes(self, state: AssessmentState) -> int:
        return state.minutes or self._planning.choices().defaults.minutes

    def _person(self, state: AssessmentState) -> CandidateDetails | None:
        return shown_details(self._workspace, state.candidate) if state.candidate is not None else None

    def _protected(self, state: AssessmentState) -> bool:
        return state.candidate is not None and bool(self._workspace.candidate(state.candidate).protected)

    def _title(self, qualification: str, language: str) -> str:
        titles = {one.id: one.title.in_(language) for one in self._workspace.checklists()}
        return titles.get(qualification, qualification)

    def _names(self) -> dict[UUID, str]:
        return {account.id: account.name for account in self._workspace.centre().accounts.values()}

    def _moment(self, at_ms: int) -> datetime:
        return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(self._zone)

    def _ms(self, day: date) -> int:
        return int(datetime(day.year, day.month, day.day, tzinfo=self._zone).timestamp() * 1000)

    def _today(self) -> date:
        return date.fromisoformat(self._workspace.day_of())

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)


def _can_be_called(state: AssessmentState) -> bool:
    try:
        to_be_called(state)
    except Refused:
        return False
    return state.candidate is not None


def _span_name(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}–{last.isoformat()}"
