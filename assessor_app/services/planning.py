"""Planning: when, where and with whom runs are. Database lane only, but for `solve`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain import planning
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.planning import PlanningDefaults
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.authorisations import with_lacking
from assessor_app.services.planning_models import (
    Absence,
    Progress,
    Proposal,
    ScheduleWish,
    Span,
    Station,
    WorkingHours,
)
from assessor_app.services.planning_ports import BookingNotes, PlanningRows, PublicHolidays, Solver
from assessor_app.services.planning_reading import Place, PlanningReader, days_of, place_in
from assessor_app.services.planning_times import LocalTimes
from assessor_app.services.ports import Clock, Identities, Workspace
from assessor_app.services.read_models import AssessmentQuery, Done
from assessor_app.services.scheduling import Basis, PlaceThen, Preparation, proposal_of

_GOING_ON = frozenset({Status.PLANNED, Status.IN_PROGRESS, Status.COMPLETED})


class Booked(NamedTuple):
    """What was done, and where the run stood before."""

    done: Done
    former: Place


class PlanningService(PlanningReader):
    """Stations, hours and absences of the place; times of its runs; proposals for many at once."""

    def __init__(
        self,
        workspace: Workspace,
        rows: PlanningRows,
        identities: Identities,
        clock: Clock,
        holidays: PublicHolidays,
        solver: Solver,
        times: LocalTimes | None = None,
        notes: Sequence[BookingNotes] = (),
    ) -> None:
        super().__init__(workspace, rows, holidays, times or LocalTimes(), notes)
        self._identities = identities
        self._clock = clock
        self._solver = solver
        self._settled: dict[str, tuple[tuple[tuple[UUID, Place, Place], ...], PlanningDefaults]] = {}

    # -- stations, hours, absences --

    def put_station(
        self, actor: Actor, name: str, qualifications: Sequence[str] = (), station: UUID | None = None
    ) -> Done:
        """Add a station, or change `station`. Raises Refused: station_name_missing, station_name_taken."""
        self._require(actor, Right.PLAN_SCHEDULE)
        put = Station(station or self._identities.new(), name, tuple(qualifications))
        return self._commit(actor, planning.put_station(self._rows.planning(), put))

    def remove_station(self, actor: Actor, station: UUID) -> Done:
        """Plan nothing more at a station; runs planned there stay."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._commit(actor, planning.remove_station(self._rows.planning(), station))

    def set_hours(self, actor: Actor, assessor: UUID | None, hours: WorkingHours | None) -> Done:
        """Say when an assessor works (None: when the place is open), on the weekdays that `hours` names.

        `hours` None: the assessor works as the place is open. Raises Refused: hours_unfit.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._commit(actor, planning.set_hours(self._rows.planning(), assessor, hours))

    def put_absence(
        self,
        actor: Actor,
        span: Span,
        assessor: UUID | None = None,
        station: UUID | None = None,
        why: str = "",
        absence: UUID | None = None,
    ) -> Done:
        """Enter an absence, or change `absence`; with neither assessor nor station the place is closed.

        Raises Refused: absence_ends_first, station_unknown.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        put = Absence(absence or self._identities.new(), *span, assessor, station, why)
        return self._commit(actor, planning.put_absence(self._rows.planning(), put))

    def remove_absence(self, actor: Actor, absence: UUID) -> Done:
        """The absence does not take place."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._commit(actor, planning.remove_absence(self._rows.planning(), absence))

    def open_holiday(self, actor: Actor, day: str, *, opened: bool) -> Done:
        """Be open on a public holiday, or not after all. Raises Refused: day_unfit."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._commit(actor, planning.open_holiday(self._rows.planning(), day, opened=opened))

    def set_defaults(self, actor: Actor, defaults: PlanningDefaults) -> Done:
        """Say how runs are planned. Raises Refused: planning_length_unfit, planning_pause_unfit,
        planning_at_once_unfit."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._commit(actor, planning.set_defaults(self._rows.planning(), defaults))

    # -- times of runs --

    def book(
        self,
        actor: Actor,
        run: UUID,
        starts_at: int,
        minutes: int | None = None,
        station: str = "",
        assessor: UUID | None = None,
    ) -> Booked:
        """Give a run a time, or another one; what it clashes with is not refused.

        `minutes` None: as long as it is. Raises Refused: assessment_unknown, assessment_not_open,
        planning_length_unfit.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._moved(actor, run, cmd.Reschedule(starts_at, station, assessor, minutes))

    def put_back(self, actor: Actor, run: UUID, place: Place) -> Booked:
        """Let a run stand where it stood (`Booked.former`). Raises Refused like `book`."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._moved(actor, run, _back(place))

    def to_waiting(self, actor: Actor, run: UUID) -> Booked:
        """Take a run's time and assessor away: it waits. Raises Refused like `book`, run_has_begun."""
        self._require(actor, Right.PLAN_SCHEDULE)
        if self._load(run)[0].status is not Status.PLANNED:
            raise Refused("run_has_begun")
        return self._moved(actor, run, cmd.Reschedule(None, "", None))

    def no_show(self, actor: Actor, run: UUID) -> Done:
        """The candidate did not come: assessor and station are free, the run stays where it was.

        Raises Refused: assessment_unknown, run_has_begun, run_has_no_time.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._attended(actor, run, came=False)

    def arrived(self, actor: Actor, run: UUID) -> Done:
        """The candidate came. Raises Refused as `no_show`."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._attended(actor, run, came=True)

    def withdraw_attendance(self, actor: Actor, run: UUID) -> Done:
        """What was noted of the candidate's coming does not hold. Raises Refused as `no_show`."""
        self._require(actor, Right.PLAN_SCHEDULE)
        return self._attended(actor, run, came=None)

    def plan_many(self, actor: Actor, candidates: Sequence[UUID], checklist: str) -> Done:
        """A waiting run for each, in one transaction; who has an open one with that qualification keeps it.

        Raises Refused: candidate_unknown, checklist_unknown.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        held = self._checklist(checklist)
        drafts: list[Draft] = []
        for person in dict.fromkeys(candidates):
            if self._workspace.candidate(person).details is None:
                raise Refused("candidate_unknown")
            query = AssessmentQuery(candidate=person, statuses=_GOING_ON)
            if any(row.qualification == held.id for row in self._workspace.assessment_rows(query)):
                continue
            drafts += rules.decide(AssessmentState(self._identities.new()), held, cmd.Plan(person), actor)
        return self._commit(actor, drafts)

    # -- proposals: three calls, so that no store is held while it is worked on --

    def basis(self, wish: ScheduleWish) -> Basis:
        """What a proposal is made from. Raises Refused: schedule_days_reversed, schedule_too_long, day_unfit,
        planning_length_unfit, nobody_to_plan, assessment_unknown."""
        first, last = days_of(wish.first_on, wish.last_on)
        state, accounts = self._rows.planning(), self._workspace.centre().accounts
        closed = frozenset(self._holidays.between(wish.first_on, wish.last_on)) - state.opened
        assessors = tuple(one for one, _ in self.assessors())
        place = PlaceThen(state, accounts, assessors, closed, first, last, self._clock.now_ms())
        return Preparation(wish, place, self._workspace, self._rows, self._times).basis()

    def solve(self, basis: Basis, progress: Progress | None = None) -> Proposal:
        """Find times. Needs no store: not for the database lane. `progress` may ask to stop."""
        return proposal_of(basis, self._solver.solve(basis.problem, progress), self._times)

    def settle(self, actor: Actor, proposal: Proposal) -> Done:
        """Give every run of a proposal its time, in one transaction.

        Where an assessor has more people at once than is usual in the place, that is usual from then on: what
        was asked for is no clash. Raises Refused: schedule_changed where a run, a booking, hours or absences
        are others than they were.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        if self.basis(proposal.wish).digest != proposal.basis:
            raise Refused("schedule_changed")
        drafts: list[Draft] = []
        moved: list[tuple[UUID, Place, Place]] = []
        for placing in proposal.placings:
            former, minutes = self.place_of(placing.run), (placing.ends_at - placing.starts_at) // 60_000
            kept = placing.run in proposal.wish.keep  # as long as it was, whatever that is
            now = Place(
                placing.starts_at, former.minutes if kept else minutes, placing.station, placing.assessor
            )
            made = self._decided(actor, placing.run, _back(now))
            if made:
                moved.append((placing.run, former, now))
                drafts += made
        former = self._rows.planning().defaults
        if proposal.wish.at_once > former.at_once:
            usual = replace(former, at_once=proposal.wish.at_once)
            drafts += planning.set_defaults(self._rows.planning(), usual)
        done = self._commit(actor, drafts)
        self._settled[proposal.basis] = tuple(moved), former
        return done

    def undo_settle(self, actor: Actor, proposal: Proposal) -> Done:
        """Let every run stand where it stood before this proposal was settled, while the program runs.

        Raises Refused: schedule_changed where one of them has been moved or begun since.
        """
        self._require(actor, Right.PLAN_SCHEDULE)
        kept = self._settled.get(proposal.basis)
        if kept is None:
            raise Refused("schedule_changed")
        moved, defaults = kept
        now = self._rows.planning()
        drafts = list(planning.set_defaults(now, replace(now.defaults, at_once=defaults.at_once)))
        for run, former, settled in moved:
            state, _ = self._load(run)
            if state.status is not Status.PLANNED or place_in(state) != settled:
                raise Refused("schedule_changed")
            drafts += self._decided(actor, run, _back(former))
        done = self._commit(actor, drafts)
        del self._settled[proposal.basis]
        return done

    # -- inside --

    def _moved(self, actor: Actor, run: UUID, command: cmd.Reschedule) -> Booked:
        former = self.place_of(run)
        return Booked(self._commit(actor, self._decided(actor, run, command)), former)

    def _attended(self, actor: Actor, run: UUID, *, came: bool | None) -> Done:
        return self._commit(actor, self._decided(actor, run, cmd.RecordAttendance(came)))

    def _decided(self, actor: Actor, run: UUID, command: object) -> tuple[Draft, ...]:
        state, checklist = self._load(run)
        drafts = rules.decide(state, checklist, command, actor)
        return with_lacking(self._workspace, state, checklist, command, actor, drafts)

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def _back(place: Place) -> cmd.Reschedule:
    return cmd.Reschedule(place.planned_for, place.station, place.assessor, place.minutes or 0)
