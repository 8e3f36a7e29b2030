"""Visits to companies: planned, handed out to a laptop, worked on there, handed in. Database lane only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain import visits
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist
from assessor_app.domain.devices import DeviceKind
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.rights import Right, require_now
from assessor_app.domain.visit_events import Stage
from assessor_app.domain.visits import VisitDetails, VisitState, VisitStatus
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.authorisations import with_lacking
from assessor_app.services.company_models import CompanyPlace
from assessor_app.services.measuring import Measuring
from assessor_app.services.persons import shown_details
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import AssessmentQuery, AssessmentSummary, Done
from assessor_app.services.visit_histories import history_of
from assessor_app.services.visit_models import (
    Laptop,
    OpenPoint,
    VisitChoices,
    VisitPerson,
    VisitQuery,
    VisitSummary,
    VisitView,
)
from assessor_app.services.visit_points import FindDeliveries, open_points

_LAST_VISITS = 3
_GOING_ON = (Status.PLANNED, Status.IN_PROGRESS, Status.COMPLETED)


@dataclass(frozen=True, slots=True)
class RunsPlan:
    """The runs that people get when they are put on a visit.

    The first begins at `first_at` (ms since 1970 UTC, None: no time), each next one `apart_ms` later.
    """

    checklist: str
    first_at: int | None
    apart_ms: int = 0
    station: str = ""
    assessor: UUID | None = None


FindCompanies = Callable[[], tuple[CompanyPlace, ...]]


class VisitService:
    """Plans visits and follows them. `deliveries` tells how far runs have come, where something knows;
    `companies` those registered, which planning offers."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        deliveries: FindDeliveries | None = None,
        measuring: Measuring | None = None,
        companies: FindCompanies | None = None,
    ) -> None:
        self._companies = companies
        self._workspace = workspace
        self._identities = identities
        self._deliveries = deliveries
        self._measuring = measuring

    # -- planning --

    def plan(
        self,
        actor: Actor,
        details: VisitDetails,
        assessors: Sequence[UUID] = (),
        equipment: Sequence[str] = (),
    ) -> tuple[UUID, Done]:
        """Plan a visit; returns its id. Raises Refused like `domain.visits.plan`, equipment_name_missing."""
        self._require(actor, Right.PLAN_VISITS)
        identity = self._identities.new()
        planned = visits.plan(identity, details)
        bare = VisitState(identity, planned=True)
        things = {self._identities.new(): name for name in equipment}
        drafts = (
            *planned,
            *visits.name_assessors(bare, assessors),
            *(visits.list_equipment(bare, things) if things else ()),
        )
        return identity, self._commit(actor, drafts)

    def amend(
        self, actor: Actor, visit: UUID, details: VisitDetails, assessors: Sequence[UUID] | None = None
    ) -> Done:
        """Change details, and who goes where that is given. Raises Refused like `domain.visits.amend`."""
        self._require(actor, Right.PLAN_VISITS)
        state = self._workspace.visit(visit)
        drafts = visits.amend(state, details)
        if assessors is not None:
            drafts = (*drafts, *visits.name_assessors(state, assessors))
        return self._commit(actor, drafts)

    def add_people(
        self, actor: Actor, visit: UUID, people: Sequence[UUID], runs: RunsPlan | None = None
    ) -> Done:
        """Put people on a visit and, with `runs`, plan a run for each; all of it in one transaction.

        Who has an open run with that checklist's qualification already takes that one along. Raises Refused:
        visit_unknown, visit_is_over, candidate_unknown, checklist_unknown; NotAllowed for runs, where the
        actor may not plan any.
        """
        self._require(actor, Right.PLAN_VISITS)
        if runs is not None:
            self._require(actor, Right.RUN_ASSESSMENTS)
        state = self._workspace.visit(visit)
        checklist = self._checklist(runs.checklist) if runs is not None else None
        drafts: list[Draft] = []
        for place, person in enumerate(dict.fromkeys(people)):
            if self._workspace.candidate(person).details is None:
                raise Refused("candidate_unknown")
            run: UUID | None = None
            if runs is not None and checklist is not None:
                run = self._open_run(person, checklist)
                if run is None:
                    run = self._identities.new()
                    drafts += self._plan_run(actor, run, checklist, person, runs, place)
            drafts += visits.add_person(state, person, run)
        return self._commit(actor, drafts)

    def remove_person(self, actor: Actor, visit: UUID, candidate: UUID) -> Done:
        """Take somebody off a visit; their run stays as it is. Raises Refused: visit_unknown."""
        self._require(actor, Right.PLAN_VISITS)
        state = self._workspace.visit(visit)
        owners = {
            owner
            for owner, runs in state.people.items()
            if owner == candidate
            or any(self._workspace.assessment(run).candidate == candidate for run in runs)
        }
        drafts = [draft for owner in sorted(owners) for draft in visits.remove_person(state, owner)]
        return self._commit(actor, drafts)

    # -- equipment --

    def list_equipment(self, actor: Actor, visit: UUID, names: Sequence[str]) -> Done:
        """Add things to bring. Raises Refused: visit_unknown, equipment_name_missing."""
        self._require(actor, Right.PLAN_VISITS)
        things = {self._identities.new(): name for name in names}
        return self._commit(actor, visits.list_equipment(self._workspace.visit(visit), things))

    def rename_equipment(self, actor: Actor, visit: UUID, item: UUID, name: str) -> Done:
        """Call a thing something else. Raises Refused: visit_unknown, equipment_name_missing."""
        self._require(actor, Right.PLAN_VISITS)
        return self._commit(actor, visits.list_equipment(self._workspace.visit(visit), {item: name}))

    def remove_equipment(self, actor: Actor, visit: UUID, items: Sequence[UUID]) -> Done:
        """Take things off the list. Raises Refused: visit_unknown."""
        self._require(actor, Right.PLAN_VISITS)
        return self._commit(actor, visits.remove_equipment(self._workspace.visit(visit), items))

    def check_equipment(self, actor: Actor, visit: UUID, item: UUID, stage: Stage, *, checked: bool) -> Done:
        """Set a tick or take it back. Raises Refused: visit_unknown, equipment_unknown."""
        self._require(actor, Right.PLAN_VISITS)
        state = self._workspace.visit(visit)
        return self._commit(actor, visits.check_equipment(state, item, stage, checked=checked))

    # -- handing out and in --

    def hand_out(self, actor: Actor, visit: UUID, device: UUID) -> Done:
        """Let one of our laptops have it. Raises Refused: visit_unknown, visit_is_over, laptop_unknown."""
        self._require(actor, Right.PLAN_VISITS)
        laptops = {laptop.device for laptop in self.laptops()}
        return self._commit(actor, visits.hand_out(self._workspace.visit(visit), device, laptops))

    def hand_in(self, actor: Actor, visit: UUID) -> Done:
        """Give the visit back, or close one that nobody had. Raises Refused: visit_unknown, visit_is_over."""
        self._require(actor, Right.PLAN_VISITS)
        return self._commit(actor, visits.hand_in(self._workspace.visit(visit)), seal=True)

    def cancel(self, actor: Actor, visit: UUID, reason: str) -> Done:
        """Call a visit off. Raises Refused: visit_unknown, visit_is_over, reason_missing."""
        self._require(actor, Right.PLAN_VISITS)
        return self._commit(actor, visits.cancel(self._workspace.visit(visit), reason))

    def resume(self, actor: Actor, visit: UUID) -> Done:
        """Plan a visit again that was called off or handed in. Raises Refused: visit_unknown."""
        self._require(actor, Right.PLAN_VISITS)
        return self._commit(actor, visits.resume(self._workspace.visit(visit)))

    # -- reading --

    def list(self, query: VisitQuery) -> tuple[VisitSummary, ...]:
        """Visits for the list, the latest first day first."""
        return self._workspace.visit_rows(query)

    def laptops(self) -> tuple[Laptop, ...]:
        """The centre's laptops that a visit can be handed out to, by name."""
        own = self._workspace.device.id
        found = [
            Laptop(device.id, device.label or device.code, device.id == own)
            for device in self._workspace.centre().circle.devices.values()
            if device.kind is DeviceKind.LAPTOP and not device.revoked
        ]
        return tuple(sorted(found, key=lambda laptop: laptop.label.casefold()))

    def view(self, visit: UUID) -> VisitView:
        """Everything the page of one visit shows. Raises Refused: visit_unknown."""
        state = self._workspace.visit(visit)
        if not state.planned:
            raise Refused("visit_unknown")
        runs, without_run = self._people(visit)
        centre, own = self._workspace.centre(), self._workspace.device.id
        names = {account.id: account.name for account in centre.accounts.values()}
        people = {run.candidate: run.candidate_name for run in runs}
        people |= {person.candidate: person.name for person in without_run}
        today = date.fromisoformat(self._workspace.day_of())
        this = centre.circle.devices.get(own)
        return VisitView(
            state=state,
            runs=runs,
            without_run=without_run,
            names=names,
            device_label=self._label(state.device) if state.device else "",
            is_here=state.device == own,
            this_is_laptop=this is not None and this.kind is DeviceKind.LAPTOP,
            history=history_of(state, names, lambda one: people.get(one) or self._name(one), self._label),
            open_points=open_points(self._workspace, state, runs, without_run, today, self._deliveries),
            today=today,
            office=self._office(),
        )

    def away_with(self, run: UUID) -> str:
        """The name of another PC that a run is handed out to now; empty where it is nowhere but here."""
        own = self._workspace.device.id
        for row in self._workspace.visit_rows(VisitQuery(statuses=frozenset({VisitStatus.HANDED_OUT}))):
            if row.device in (None, own):
                continue
            if any(run in runs for runs in self._workspace.visit(row.id).people.values()):
                return self._label(row.device)
        return ""

    def open_points(self, visit: UUID) -> tuple[OpenPoint, ...]:
        """What is still open before leaving. Raises Refused: visit_unknown."""
        return self.view(visit).open_points

    def choices(self) -> VisitChoices:
        """What planning offers: who may go, checklists, companies visited before, what was brought lately."""
        accounts = self._workspace.centre().accounts.values()
        named = [(one.id, one.name) for one in accounts if one.name and not one.revoked]
        rows = self._workspace.visit_rows(VisitQuery(limit=100))
        registered = self._companies() if self._companies is not None else ()
        places = dict.fromkeys((row.company, row.place) for row in rows)
        places |= dict.fromkeys((one.company, one.place) for one in registered)
        equipment: dict[str, None] = {}
        for row in rows[:_LAST_VISITS]:
            items = self._workspace.visit(row.id).items()
            equipment |= dict.fromkeys(item.name for item in items if item.name)
        return VisitChoices(
            assessors=tuple(sorted(named, key=lambda item: item[1].casefold())),
            checklists=self._workspace.checklists(),
            places=tuple(places),
            equipment=tuple(equipment),
            contacts={one.company: (one.contact_name, one.contact_phone) for one in registered},
        )

    # -- inside --

    def _people(self, visit: UUID) -> tuple[tuple[AssessmentSummary, ...], tuple[VisitPerson, ...]]:
        rows = self._workspace.assessment_rows(AssessmentQuery(visit=visit))
        by_time = sorted(rows, key=lambda run: (run.planned_for or 0, run.candidate_name.casefold(), run.id))
        return tuple(by_time), self._workspace.visit_people(visit)

    def _open_run(self, person: UUID, checklist: Checklist) -> UUID | None:
        """A run of the person's that is not ended, for the same qualification."""
        query = AssessmentQuery(candidate=person, statuses=frozenset(_GOING_ON))
        rows = self._workspace.assessment_rows(query)
        return next((row.id for row in rows if row.qualification == checklist.id), None)

    def _plan_run(
        self, actor: Actor, run: UUID, checklist: Checklist, person: UUID, runs: RunsPlan, place: int
    ) -> tuple[Draft, ...]:
        at = None if runs.first_at is None else runs.first_at + place * runs.apart_ms
        command, state = cmd.Plan(person, at, runs.station, runs.assessor), AssessmentState(run)
        drafts = rules.decide(state, checklist, command, actor)
        drafts = with_lacking(self._workspace, state, checklist, command, actor, drafts)
        return drafts if self._measuring is None else self._measuring.with_lacking(state, command, drafts)

    def _checklist(self, digest: str) -> Checklist:
        checklist = self._workspace.checklist(digest)
        if checklist is None:
            raise Refused("checklist_unknown", digest=digest[:12])
        return checklist

    def _office(self) -> UUID | None:
        """The office that was introduced first of those that count, this PC left aside."""
        own = self._workspace.device.id
        devices = self._workspace.centre().circle.devices.values()
        found = (one for one in devices if one.kind is DeviceKind.OFFICE and not one.revoked)
        return next((one.id for one in found if one.id != own), None)

    def _name(self, candidate: UUID) -> str:
        details = shown_details(self._workspace, candidate)
        return details.name if details is not None else ""

    def _label(self, device: UUID) -> str:
        known = self._workspace.centre().circle.devices.get(device)
        return (known.label or known.code) if known is not None else ""

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft], *, seal: bool = False) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts, seal_head=seal)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)
