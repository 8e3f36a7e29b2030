"""Programmes: planned and run, their partners, costs and months. Database lane only.

People, their hours and their runs are in `services.participants`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from assessor_app.domain import programmes
from assessor_app.domain.centres import Actor
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.programmes import Cost, Partner, ProgrammeDetails, ProgrammeState, months_between
from assessor_app.domain.rights import Right, require_now
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.planning_models import DayCapacity, Planning
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.programme_histories import history_of
from assessor_app.services.programme_models import (
    MonthDigests,
    MonthFacts,
    MonthPhase,
    MonthView,
    ProgrammeChoices,
    ProgrammeReads,
    ProgrammeView,
    SteeringView,
)
from assessor_app.services.read_models import Done
from assessor_app.services.steering import steer
from assessor_app.services.undertaking_models import (
    CompanyQuery,
    ProgrammeQuery,
    ProgrammeRow,
    UndertakingRows,
)

MOST_WAITING_SHOWN = 6
CAPACITY_DAYS = 28
"""How far ahead free time is looked for."""


class ProgrammeService:
    """Plans programmes, follows them, and closes their months.

    `digests` tells a month's figures apart; `planning` knows how much time is free, where something does.
    """

    def __init__(
        self,
        workspace: Workspace,
        rows: UndertakingRows,
        reads: ProgrammeReads,
        identities: Identities,
        digests: MonthDigests,
        planning: Planning | None = None,
    ) -> None:
        self._workspace = workspace
        self._rows = rows
        self._reads = reads
        self._identities = identities
        self._digests = digests
        self._planning = planning

    # -- planning --

    def plan(
        self,
        actor: Actor,
        details: ProgrammeDetails,
        activities: Sequence[str] = (),
        companies: Sequence[UUID] = (),
        *,
        with_own_centre: bool = True,
    ) -> tuple[UUID, Done]:
        """Plan a programme; returns its id. Raises Refused like `domain.programmes.plan`,
        activity_name_missing."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        identity = self._identities.new()
        planned = programmes.plan(identity, details)
        bare = ProgrammeState(identity, planned=True)
        drafts: list[Draft] = [*planned]
        if with_own_centre:
            centre = self._workspace.centre()
            drafts += programmes.put_centre(bare, self._workspace.centre_id, centre.name)
        for name in activities:
            drafts += programmes.put_activity(bare, self._identities.new(), name)
        drafts += programmes.add_companies(bare, companies)
        return identity, self._commit(actor, drafts)

    def amend(self, actor: Actor, programme: UUID, details: ProgrammeDetails) -> Done:
        """Change details. Raises Refused like `domain.programmes.amend`."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.amend(self._state(programme), details))

    def finish(self, actor: Actor, programme: UUID) -> Done:
        """The programme is over. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.finish(self._state(programme)))

    def resume(self, actor: Actor, programme: UUID) -> Done:
        """The programme goes on. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.resume(self._state(programme)))

    def put_partner(
        self, actor: Actor, programme: UUID, name: str, role: str = "", partner: UUID | None = None
    ) -> Done:
        """Add an organisation, or change `partner`. Raises Refused: programme_unknown,
        partner_name_missing."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        kept = Partner(partner or self._identities.new(), name, role)
        return self._commit(actor, programmes.put_partner(self._state(programme), kept))

    def remove_partner(self, actor: Actor, programme: UUID, partner: UUID) -> Done:
        """Take an organisation away. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.remove_partner(self._state(programme), partner))

    def put_centre(self, actor: Actor, programme: UUID, name: str, centre: UUID | None = None) -> Done:
        """Let a test centre take part, or rename it. Raises Refused: programme_unknown,
        centre_name_missing."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        identity = centre or self._identities.new()
        return self._commit(actor, programmes.put_centre(self._state(programme), identity, name))

    def remove_centre(self, actor: Actor, programme: UUID, centre: UUID) -> Done:
        """Take a test centre away. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.remove_centre(self._state(programme), centre))

    def add_companies(self, actor: Actor, programme: UUID, companies: Iterable[UUID]) -> Done:
        """Let companies take part. Raises Refused: programme_unknown, company_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        wanted = tuple(companies)
        if any(not self._workspace.company(company).registered for company in wanted):
            raise Refused("company_unknown")
        return self._commit(actor, programmes.add_companies(self._state(programme), wanted))

    def remove_company(self, actor: Actor, programme: UUID, company: UUID) -> Done:
        """Take a company away; its participations stay. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.remove_company(self._state(programme), company))

    def put_activity(self, actor: Actor, programme: UUID, name: str, activity: UUID | None = None) -> Done:
        """Add or rename an activity. Raises Refused: programme_unknown, activity_name_missing."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        identity = activity or self._identities.new()
        return self._commit(actor, programmes.put_activity(self._state(programme), identity, name))

    def remove_activity(self, actor: Actor, programme: UUID, activity: UUID) -> Done:
        """Offer an activity no longer; hours certified for it stay. Raises Refused: programme_unknown."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.remove_activity(self._state(programme), activity))

    # -- costs --

    def record_cost(self, actor: Actor, programme: UUID, cost: Cost) -> Done:
        """Enter or change a cost; `new_cost` gives its identity. Raises Refused like
        `domain.programmes.record_cost`."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.record_cost(self._state(programme), cost))

    def withdraw_cost(self, actor: Actor, programme: UUID, cost: UUID) -> Done:
        """A cost was a mistake; recording it again takes that back. Raises Refused: programme_unknown,
        month_is_closed."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.withdraw_cost(self._state(programme), cost))

    def new_cost(self) -> UUID:
        """An identity for a new cost."""
        return self._identities.new()

    # -- months --

    def close_month(self, actor: Actor, programme: UUID, month: str) -> Done:
        """Close a month with the figures it has now. Raises Refused like `domain.programmes.close_month`."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        state = self._state(programme)
        today = self._workspace.day_of()
        programmes.close_month(state, month, "", today)  # refused before the figures are worked out
        digest = self._digests.month_digest(programme, month)
        return self._commit(actor, programmes.close_month(state, month, digest, today), seal=True)

    def reopen_month(self, actor: Actor, programme: UUID, month: str, reason: str) -> Done:
        """Open a closed month, and with it every later one. Raises Refused: programme_unknown,
        month_not_closed, reason_missing."""
        self._require(actor, Right.KEEP_PROGRAMMES)
        return self._commit(actor, programmes.reopen_month(self._state(programme), month, reason))

    def months(self, programme: UUID) -> tuple[MonthView, ...]:
        """Every month of the period, in order; and what was closed outside it before the period was changed.

        Raises Refused: programme_unknown.
        """
        state = self._state(programme)
        if not state.planned:
            raise Refused("programme_unknown")
        today = self._workspace.day_of()
        names = {one.id: one.name for one in self._workspace.centre().accounts.values()}
        first_open = programmes.next_to_close(state)
        return tuple(
            self._month(state, month, today, names, first_open)
            for month in sorted({*state.months(), *state.closings})
        )

    def months_to_close(self, today: str) -> tuple[tuple[UUID, str, str], ...]:
        """Per programme that is not finished the first month that is over and open: (id, name, month)."""
        found = []
        for row in self._rows.programme_rows(ProgrammeQuery()):
            if row.finished or row.starts_on > today:
                continue
            month = programmes.next_to_close(self._workspace.programme(row.id))
            if month is not None and (month < today[:7] or row.ends_on < today):
                found.append((row.id, row.name, month))
        return tuple(found)

    # -- reading --

    def list(self, query: ProgrammeQuery) -> tuple[ProgrammeRow, ...]:
        """Programmes for the list, the latest first day first."""
        return self._rows.programme_rows(query)

    def view(self, programme: UUID) -> ProgrammeView:
        """What every part of the page begins with. Raises Refused: programme_unknown."""
        state = self._state(programme)
        row = next((one for one in self._rows.programme_rows(ProgrammeQuery()) if one.id == programme), None)
        if not state.planned or row is None:
            raise Refused("programme_unknown")
        names = {one.id: one.name for one in self._workspace.centre().accounts.values()}
        companies = {one: self._workspace.company(one).details.name for one in state.companies}
        return ProgrammeView(
            state,
            row,
            _by_name(companies),
            _by_name(state.centres),
            tuple(state.activities.items()),
            names,
            history_of(state, names, lambda one: self._workspace.company(one).details.name),
            date.fromisoformat(self._workspace.day_of()),
        )

    def choices(self, programme: UUID) -> ProgrammeChoices:
        """What the sheets of a programme offer."""
        companies = self._rows.company_rows(CompanyQuery())
        workplaces = {
            company: tuple(
                (place.id, place.name) for place in self._workspace.company(company).workplaces.values()
            )
            for company in self._state(programme).companies
        }
        return ProgrammeChoices(
            tuple((row.id, row.name) for row in companies),
            workplaces,
            self._workspace.centre_id,
            self._workspace.centre().name,
            self._workspace.checklists(),
        )

    def steering(self, programme: UUID) -> SteeringView:
        """How far it has come against its plan. Raises Refused: programme_unknown."""
        state = self._state(programme)
        if not state.planned:
            raise Refused("programme_unknown")
        details, today = state.details, date.fromisoformat(self._workspace.day_of())
        done_on = [
            date.fromisoformat(self._workspace.day_of(at)) for at in self._reads.validated_at(programme)
        ]
        first, last = date.fromisoformat(details.starts_on), date.fromisoformat(details.ends_on)
        days = (details.starts_on, details.ends_on)
        return SteeringView(
            self._reads.counts(programme),
            steer(first, last, details.target, done_on, today, finished=state.finished),
            sum(cost.amount_ore for cost in state.costs.values()),
            details.budget_ore,
            details.target,
            self._reads.waiting(programme, MOST_WAITING_SHOWN),
            self._reads.waiting_count(programme),
            len(self._reads.runs_to_count(programme, days, span_of(*days), 1000)),
            self._capacity(today),
        )

    # -- inside --

    def _capacity(self, today: date) -> tuple[DayCapacity, ...] | None:
        if self._planning is None:
            return None
        last = today + timedelta(days=CAPACITY_DAYS - 1)
        return self._planning.capacity(today.isoformat(), last.isoformat())

    def _month(
        self,
        state: ProgrammeState,
        month: str,
        today: str,
        names: dict[UUID, str],
        first_open: str | None,
    ) -> MonthView:
        closing, facts = state.closings.get(month), MonthFacts()
        if month <= today[:7] or closing is not None:  # in one that has not begun nothing is missing
            facts = self._reads.month_facts(state.id, month, span_of(f"{month}-01", last_day(month)))
        is_over = month < today[:7] or (month == state.details.ends_on[:7] and today >= state.details.ends_on)
        if closing is None:
            phase = MonthPhase.COMING if month > today[:7] else MonthPhase.GOING
            phase = MonthPhase.TO_CLOSE if is_over else phase
            return MonthView(month, phase, facts, may_close=is_over and month == first_open)
        by = self._workspace.centre().circle.partners.get(closing.device or state.id)
        elsewhere = by if by is not None and by.place != self._workspace.centre_id else None
        closed_by = elsewhere.place_name if elsewhere else names.get(closing.actor, "")
        told = (closing.version, closing.closed_at, closed_by)
        if closing.reopened_at is not None:
            may = is_over and month == first_open
            again = (closing.reopened_at, closing.reason)
            return MonthView(month, MonthPhase.REOPENED, facts, may, *told, *again)
        # Another place closed it over the figures that it has: they are not held against those that are here.
        changed = elsewhere is None and self._digests.month_digest(state.id, month) != closing.digest
        return MonthView(month, MonthPhase.CHANGED if changed else MonthPhase.CLOSED, facts, False, *told)

    def _state(self, programme: UUID) -> ProgrammeState:
        return self._workspace.programme(programme)

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft], *, seal: bool = False) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts, seal_head=seal)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)


def span_of(first_on: str, last_on: str) -> tuple[int, int]:
    """From the first day to the end of the last where the PC stands, in ms since 1970 UTC."""
    after = date.fromisoformat(last_on) + timedelta(days=1)
    return _midnight(date.fromisoformat(first_on)), _midnight(after)


def _midnight(day: date) -> int:
    return int(datetime.combine(day, time()).astimezone().timestamp() * 1000)


def last_day(month: str) -> str:
    """The last day of a month."""
    first = date.fromisoformat(f"{month}-01")
    following = months_between(first.isoformat(), (first + timedelta(days=31)).isoformat())[1]
    return (date.fromisoformat(f"{following}-01") - timedelta(days=1)).isoformat()


def _by_name(named: Mapping[UUID, str]) -> tuple[tuple[UUID, str], ...]:
    return tuple(sorted(named.items(), key=lambda pair: (pair[1].casefold(), pair[0])))
