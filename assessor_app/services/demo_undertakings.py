"""What the demo centre has besides its runs: companies, who works there, a programme in its third week."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain import companies, employments, participations, programmes
from assessor_app.domain.assessments import AssessmentState, Status
from assessor_app.domain.centres import Actor
from assessor_app.domain.companies import CompanyDetails, Contact, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentState, EmploymentStatus
from assessor_app.domain.events import Draft
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.programme_events import CostKind, Education, Gender, LeaveReason
from assessor_app.domain.programmes import Cost, Partner, ProgrammeDetails
from assessor_app.services import demo_people
from assessor_app.services.demo_projects import ACTIVITIES
from assessor_app.services.ports import Identities, Workspace

_DAY = timedelta(days=1)
_TOWNS = ("Vimmerby", "Ydrefors", "Storebro", "Frödinge")
_CONTACTS = (("Eva Malm", "Produktionschef"), ("Roger Fält", "Personalansvarig"))
_WOMEN = frozenset(
    (
        *("Amina", "Carina", "Fadumo", "Ivana", "Petra", "Elin", "Ayşe", "Maria", "Linnéa", "Dragana"),
        *("Zahra", "Irina", "Hanna", "Birgitta", "Sofia", "Jelena", "Mercy", "Ulla", "Agnieszka", "Nour"),
        "Nguyễn Thị",
    )
)
_STATUSES = (EmploymentStatus.EMPLOYED, EmploymentStatus.FURLOUGHED, EmploymentStatus.NOTIFIED)
_EDUCATIONS = (Education.ISCED_3_4, Education.ISCED_3_4, Education.ISCED_0_2, Education.ISCED_5_8)
_WAITING = (34, 36, 38)
"""Who waits for a time, by their place in `demo_people.PEOPLE`."""
_NEEDED = ("miljo-halsa-sakerhet", "kvalitet", "matteknik", "ritningslasning", "produktionsteknik")
"""Areas that the demo's role needs, where the checklist has them."""


class DemoUndertakings:
    """Writes them into a store that has the demo's people and runs already. Database lane."""

    def __init__(
        self, workspace: Workspace, identities: Identities, manager: Actor, candidate: Callable[[int], UUID]
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._manager = manager
        self._candidate = candidate

    def build(self, today: date, runs: Mapping[int, UUID]) -> UUID:
        """`runs` is the newest run of each person; returns the programme."""
        employers = [self._company(number) for number in range(len(_TOWNS))]
        for number, person in enumerate(demo_people.PEOPLE):
            if demo_people.EMPLOYERS[person.employer]:
                self._employ(number, employers[person.employer], today)
        programme = self._programme(today, employers, runs)
        for number in _WAITING:
            self._wait(number)
        return programme

    def _wait(self, number: int) -> None:
        """Somebody is to be validated and has no time yet."""
        checklist, run = self._workspace.checklists()[0], self._identities.new()
        plan = cmd.Plan(self._candidate(number))
        self._commit(rules.decide(AssessmentState(run), checklist, plan, self._manager))

    def _company(self, number: int) -> UUID:
        identity = self._identities.new()
        details = CompanyDetails(demo_people.EMPLOYERS[number], note="Påhittat företag i democentret.")
        self._commit(companies.register(identity, details))
        state = self._workspace.company(identity)
        place = Workplace(self._identities.new(), "Fabriken", town=_TOWNS[number])
        name, role = _CONTACTS[number % len(_CONTACTS)]
        drafts = companies.put_workplace(state, place)
        contact = Contact(self._identities.new(), place.id, name, role, "0492-555 01 00")
        drafts += companies.put_contact(state, contact)
        areas = [area.id for area in self._workspace.checklists()[0].areas]
        needed = [area for area in areas if area in _NEEDED] or areas[:5]
        drafts += companies.put_profile(state, self._identities.new(), "Operatör", needed, needed[:1])
        self._commit(drafts)
        return identity

    def _employ(self, number: int, company: UUID, today: date) -> None:
        state = self._workspace.company(company)
        details = EmploymentDetails(
            _STATUSES[number % len(_STATUSES)],
            next(iter(state.workplaces), None),
            next(iter(state.profiles), None),
        )
        identity, candidate = self._identities.new(), self._candidate(number)
        drafts = employments.record(identity, candidate, company, details)
        if number % 6 != 4:
            entered = EmploymentState(identity, candidate, company)
            given_on = (today - 20 * _DAY).isoformat()
            drafts += employments.give_consent(entered, given_on, ConsentWay.SIGNED)
        self._commit(drafts)

    def _programme(self, today: date, employers: Sequence[UUID], runs: Mapping[int, UUID]) -> UUID:
        identity = self._identities.new()
        first = today - 22 * _DAY
        details = ProgrammeDetails(
            name="Kompetenslyft i Vimmerby (exempel)",
            starts_on=first.isoformat(),
            ends_on=(first + 34 * _DAY).isoformat(),
            funder="Region (exempel)",
            target=40,
            budget_ore=8_539_400,
            aim="Fyrtio permitterade och varslade visar vad de kan på fem veckor.",
        )
        self._commit(programmes.plan(identity, details))
        state = self._workspace.programme(identity)
        drafts: list[Draft] = []
        for name, role in (("Region (exempel)", "Finansiär"), ("Facket (exempel)", "Schemalägger")):
            drafts += programmes.put_partner(state, Partner(self._identities.new(), name, role))
        drafts += programmes.put_centre(state, self._workspace.centre_id, "Vimmerby testcenter")
        drafts += programmes.add_companies(state, employers)
        activities = {name: self._identities.new() for name in ACTIVITIES}
        for name, activity in activities.items():
            drafts += programmes.put_activity(state, activity, name)
        cost = Cost(self._identities.new(), first.isoformat(), CostKind.STAFF, 3_120_000)
        drafts += programmes.record_cost(state, cost)
        self._commit(drafts)
        for number in range(len(demo_people.PEOPLE) - 4):
            self._enter(number, identity, first, today, employers, activities, runs.get(number))
        return identity

    def _enter(
        self,
        number: int,
        programme: UUID,
        first: date,
        today: date,
        employers: Sequence[UUID],
        activities: Mapping[str, UUID],
        run: UUID | None,
    ) -> None:
        person, candidate = demo_people.PEOPLE[number], self._candidate(number)
        signed_on = self._signed_on(run)
        entered = min(first + number % 5 * _DAY, date.fromisoformat(signed_on or today.isoformat()))
        state = self._workspace.programme(programme)
        is_employed = bool(demo_people.EMPLOYERS[person.employer])
        details = ParticipationDetails(
            entered.isoformat(),
            _STATUSES[number % len(_STATUSES)] if is_employed else EmploymentStatus.JOB_SEEKER,
            Gender.WOMAN if person.given_name in _WOMEN else Gender.MAN,
            _EDUCATIONS[number % len(_EDUCATIONS)],
            today.year - int(person.birth_on[:4]) if person.birth_on else None,
            employers[person.employer] if is_employed else None,
            centre=self._workspace.centre_id,
            informed_on=entered.isoformat(),
        )
        identity = self._identities.new()
        self._commit(participations.enter(identity, state, candidate, details))
        taking_part = self._workspace.participation(identity)
        line, day = self._identities.new(), entered.isoformat()
        drafts = participations.certify(taking_part, state, line, activities["Information"], day, 60)
        if run is not None:
            drafts += participations.count_run(taking_part, state, run)
        if signed_on:
            line, what = self._identities.new(), activities["Validering"]
            drafts += participations.certify(taking_part, state, line, what, signed_on, 270)
            if number % 4 == 0:
                drafts += participations.leave(taking_part, state, signed_on, LeaveReason.COMPLETED)
        self._commit(drafts)

    def _signed_on(self, run: UUID | None) -> str:
        """The day a run was signed; empty where it was not."""
        state = None if run is None else self._workspace.assessment(run)
        if state is None or state.signed_at is None or state.status is not Status.SIGNED:
            return ""
        return self._workspace.day_of(state.signed_at)

    def _commit(self, drafts: Sequence[Draft]) -> None:
        if drafts:
            self._workspace.commit(self._manager.id, drafts)
