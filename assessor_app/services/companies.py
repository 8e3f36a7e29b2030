"""Companies, who works there, and what each of them agreed to towards the company. Database lane only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from assessor_app.domain import companies, employments
from assessor_app.domain.centres import Actor
from assessor_app.domain.companies import (
    CompanyDetails,
    CompanyState,
    Contact,
    RequirementProfile,
    Workplace,
)
from assessor_app.domain.employments import EmploymentDetails
from assessor_app.domain.errors import Refused
from assessor_app.domain.events import Draft
from assessor_app.domain.foldings import folded
from assessor_app.domain.rights import Right, require_now
from assessor_app.domain.texts import clean_day, clean_text
from assessor_app.services.assessments import NOTHING_DONE, changes_of
from assessor_app.services.company_histories import history_of
from assessor_app.services.company_models import (
    AreaChoice,
    CompanyChoices,
    CompanyDouble,
    CompanyPlace,
    CompanyView,
    ConsentForm,
    EmployedAt,
    QualificationChoice,
)
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.read_models import Done
from assessor_app.services.undertaking_models import (
    CompanyQuery,
    CompanyRow,
    EmploymentQuery,
    UndertakingRows,
)
from assessor_app.services.visit_models import VisitQuery, VisitSummary

_MOST_PEOPLE = 20_000


class CompanyService:
    """Registers companies and their people, and records consent towards them."""

    def __init__(self, workspace: Workspace, rows: UndertakingRows, identities: Identities) -> None:
        self._workspace = workspace
        self._rows = rows
        self._identities = identities

    # -- companies --

    def register(self, actor: Actor, details: CompanyDetails, *, anyway: bool = False) -> tuple[UUID, Done]:
        """Enter a company; returns its id.

        Raises Refused like `domain.companies.register`, and company_known (`name`, `company`, `why`) where
        one with the same number or name is here and nobody said `anyway`.
        """
        self._require(actor, Right.KEEP_COMPANIES)
        kept = companies.clean_details(details)
        self._warn_of_double(kept, None, anyway=anyway)
        identity = self._identities.new()
        return identity, self._commit(actor, companies.register(identity, kept))

    def amend(self, actor: Actor, company: UUID, details: CompanyDetails, *, anyway: bool = False) -> Done:
        """Change its details. Raises Refused like `register`; company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        state = self._workspace.company(company)
        drafts = companies.amend(state, details)
        kept, before = companies.clean_details(details), state.details
        told = (kept.name, kept.organisation_number)
        if drafts and told != (before.name, before.organisation_number):
            self._warn_of_double(kept, company, anyway=anyway)
        return self._commit(actor, drafts)

    def close(self, actor: Actor, company: UUID) -> Done:
        """Offer a company no longer. Raises Refused: company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.close(self._workspace.company(company)))

    def reopen(self, actor: Actor, company: UUID) -> Done:
        """Offer it again. Raises Refused: company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.reopen(self._workspace.company(company)))

    def put_workplace(self, actor: Actor, company: UUID, workplace: Workplace) -> Done:
        """Add or change a workplace. Raises Refused: company_unknown, workplace_name_missing."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.put_workplace(self._workspace.company(company), workplace))

    def remove_workplace(self, actor: Actor, company: UUID, workplace: UUID) -> Done:
        """Offer a workplace no longer. Raises Refused: company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.remove_workplace(self._workspace.company(company), workplace))

    def put_contact(self, actor: Actor, company: UUID, contact: Contact) -> Done:
        """Add or change whom to turn to. Raises Refused: company_unknown, contact_name_missing."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.put_contact(self._workspace.company(company), contact))

    def remove_contact(self, actor: Actor, company: UUID, contact: UUID) -> Done:
        """Turn to somebody no longer. Raises Refused: company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.remove_contact(self._workspace.company(company), contact))

    def put_profile(self, actor: Actor, company: UUID, profile: RequirementProfile) -> Done:
        """Say what a role needs. Raises Refused like `domain.companies.put_profile`."""
        self._require(actor, Right.KEEP_COMPANIES)
        state = self._workspace.company(company)
        told = (profile.id, profile.name, profile.areas, profile.critical)
        return self._commit(actor, companies.put_profile(state, *told))

    def remove_profile(self, actor: Actor, company: UUID, profile: UUID) -> Done:
        """Offer a role no longer. Raises Refused: company_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, companies.remove_profile(self._workspace.company(company), profile))

    def new_id(self) -> UUID:
        """An identity for a workplace, a contact or a role that is about to be put."""
        return self._identities.new()

    # -- people --

    def employ(self, actor: Actor, company: UUID, people: Sequence[UUID], details: EmploymentDetails) -> Done:
        """Let people work at a company, all or none; who works there already is passed over.

        Raises Refused: company_unknown, candidate_unknown, employer_not_recorded (somebody whose identity is
        protected), workplace_unknown, profile_unknown, day_unfit.
        """
        self._require(actor, Right.KEEP_COMPANIES)
        state = self._known(company)
        self._fits(state, details)
        present = self._present(company)
        drafts: list[Draft] = []
        for candidate in dict.fromkeys(people):
            somebody = self._workspace.candidate(candidate)
            if somebody.protected:
                raise Refused("employer_not_recorded")
            if somebody.details is None:
                raise Refused("candidate_unknown")
            if self._workspace.person(candidate).kept not in present:
                drafts += employments.record(self._identities.new(), candidate, company, details)
        return self._commit(actor, drafts)

    def amend_employments(self, actor: Actor, details: Mapping[UUID, EmploymentDetails]) -> Done:
        """Change employments, all or none. Raises Refused: employment_unknown, day_unfit, workplace_unknown,
        profile_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        drafts: list[Draft] = []
        for employment, wanted in details.items():
            state = self._workspace.employment(employment)
            made = employments.amend(state, wanted)
            if made and state.company is not None:
                now = EmploymentDetails(state.status, state.workplace, state.profile, state.since)
                self._fits(self._workspace.company(state.company), wanted, now)
            drafts += made
        return self._commit(actor, drafts)

    def end(self, actor: Actor, employment: UUID, ended_on: str) -> Done:
        """They work there no longer. Raises Refused: employment_unknown, day_missing, day_unfit."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, employments.end(self._workspace.employment(employment), ended_on))

    def resume(self, actor: Actor, employment: UUID) -> Done:
        """They work there after all. Raises Refused: employment_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, employments.resume(self._workspace.employment(employment)))

    def withdraw(self, actor: Actor, employment: UUID) -> Done:
        """It was entered by mistake. Raises Refused: employment_unknown."""
        self._require(actor, Right.KEEP_COMPANIES)
        return self._commit(actor, employments.withdraw(self._workspace.employment(employment)))

    def give_consent(self, actor: Actor, people: Sequence[UUID], form: ConsentForm) -> Done:
        """Record that people agree that the company sees their results; `people` are employments.

        Raises Refused: employment_unknown, day_missing, day_unfit, consent_day_ahead.
        """
        self._require(actor, Right.KEEP_COMPANIES)
        self._not_ahead(form.given_on)
        drafts: list[Draft] = []
        for employment in dict.fromkeys(people):
            state = self._workspace.employment(employment)
            drafts += employments.give_consent(state, form.given_on, form.way, clean_text(form.note))
        return self._commit(actor, drafts)

    def withdraw_consent(self, actor: Actor, people: Sequence[UUID], withdrawn_on: str) -> Done:
        """Record that people do not agree any longer; `people` are employments.

        Raises Refused as `give_consent`.
        """
        self._require(actor, Right.KEEP_COMPANIES)
        self._not_ahead(withdrawn_on)
        drafts: list[Draft] = []
        for employment in dict.fromkeys(people):
            drafts += employments.withdraw_consent(self._workspace.employment(employment), withdrawn_on)
        return self._commit(actor, drafts)

    # -- reading --

    def list(self, query: CompanyQuery) -> tuple[CompanyRow, ...]:
        """Companies for the list, by name in Swedish order."""
        return self._rows.company_rows(query)

    def doubles(self, details: CompanyDetails, besides: UUID | None = None) -> tuple[CompanyDouble, ...]:
        """Companies with the same number or name; details that cannot be read yet have none."""
        try:
            kept = companies.clean_details(details)
        except Refused:
            return ()
        found: dict[UUID, CompanyDouble] = {}
        for row in self._rows.company_rows(CompanyQuery(with_closed=True, limit=_MOST_PEOPLE)):
            if row.id == besides:
                continue
            if kept.organisation_number and row.organisation_number == kept.organisation_number:
                found[row.id] = CompanyDouble(row.id, row.name, "same_number")
            elif folded(row.name) == folded(kept.name):
                found[row.id] = CompanyDouble(row.id, row.name, "same_name")
        return tuple(sorted(found.values(), key=lambda one: one.code != "same_number"))

    def view(self, company: UUID) -> CompanyView:
        """Everything the page of one company shows. Raises Refused: company_unknown."""
        state = self._known(company)
        query = EmploymentQuery(company=company, with_ended=True, limit=_MOST_PEOPLE)
        rows = [row for row in self._rows.employment_rows(query) if row.name]
        accounts = self._workspace.centre().accounts.values()
        return CompanyView(
            state=state,
            people=tuple(row for row in rows if not row.ended_on),
            former=tuple(row for row in rows if row.ended_on),
            visits=self._visits(state.details.name),
            history=history_of(state, {account.id: account.name for account in accounts}),
            areas={area.id: area for area in self.choices().areas},
            today=date.fromisoformat(self._workspace.day_of()),
        )

    def choices(self) -> CompanyChoices:
        """Every area of the published checklists, and the qualifications that they belong to."""
        areas: dict[str, AreaChoice] = {}
        qualifications: dict[str, QualificationChoice] = {}
        for checklist in self._workspace.checklists():
            within = tuple(area.id for area in checklist.areas)
            qualifications.setdefault(
                checklist.id, QualificationChoice(checklist.id, checklist.title, within)
            )
            for area in checklist.areas:
                known = areas.get(area.id)
                owners = dict.fromkeys((*(known.within if known else ()), checklist.id))
                areas[area.id] = AreaChoice(area.id, area.name, area.short_name, tuple(owners))
        return CompanyChoices(tuple(areas.values()), tuple(qualifications.values()))

    def names(self) -> tuple[str, ...]:
        """The names of the companies that are offered, by name."""
        return tuple(row.name for row in self._rows.company_rows(CompanyQuery()))

    def places(self) -> tuple[CompanyPlace, ...]:
        """The companies that are offered, with their first workplace and contact: for planning a visit."""
        return tuple(self._place(row.id) for row in self._rows.company_rows(CompanyQuery(limit=500)))

    def employed_at(self, candidate: UUID) -> tuple[EmployedAt, ...]:
        """Where somebody works now, by the day since when; nothing for who is protected."""
        members = self._workspace.person(candidate).members
        found: dict[UUID, EmployedAt] = {}
        for member in members:
            for row in self._rows.employment_rows(EmploymentQuery(candidate=member)):
                if not row.protected:
                    workplaces = self._workspace.company(row.company).workplaces
                    at = workplaces.get(row.workplace) if row.workplace is not None else None
                    name = at.name if at is not None else ""
                    told = EmployedAt(row.company, row.company_name, row.status, name, row.since)
                    found.setdefault(row.company, told)
        return tuple(sorted(found.values(), key=lambda one: (one.since, one.name)))

    # -- inside --

    def _place(self, company: UUID) -> CompanyPlace:
        state = self._workspace.company(company)
        first = next(iter(state.workplaces.values()), None)
        contact = next((one for one in state.contacts.values() if one.name), None)
        where = ", ".join(part for part in (first.address, first.town) if part) if first else ""
        whom = (contact.name, contact.phone) if contact else ("", "")
        return CompanyPlace(state.details.name, where, *whom)

    def _visits(self, name: str) -> tuple[VisitSummary, ...]:
        """The visits planned under the company's name, the latest first day first."""
        rows = self._workspace.visit_rows(VisitQuery(text=name))
        return tuple(row for row in rows if folded(row.company) == folded(name))

    def _present(self, company: UUID) -> set[UUID]:
        """The persons who work there now."""
        query = EmploymentQuery(company=company, limit=_MOST_PEOPLE)
        return {row.person for row in self._rows.employment_rows(query)}

    def _known(self, company: UUID) -> CompanyState:
        state = self._workspace.company(company)
        if not state.registered:
            raise Refused("company_unknown")
        return state

    @staticmethod
    def _fits(state: CompanyState, wanted: EmploymentDetails, now: EmploymentDetails | None = None) -> None:
        """Whether workplace and role are the company's; what stands already is not asked about."""
        if wanted.workplace not in (None, now and now.workplace, *state.workplaces):
            raise Refused("workplace_unknown")
        if wanted.profile not in (None, now and now.profile, *state.profiles):
            raise Refused("profile_unknown")

    def _warn_of_double(self, details: CompanyDetails, besides: UUID | None, *, anyway: bool) -> None:
        found = () if anyway else self.doubles(details, besides)
        if found:
            double = found[0]
            raise Refused("company_known", name=double.name, company=str(double.id), why=double.code)

    def _not_ahead(self, day: str) -> None:
        if clean_day(day) > self._workspace.day_of():
            raise Refused("consent_day_ahead")

    def _require(self, actor: Actor, right: Right) -> None:
        """The right by the journal of now, whatever it was when somebody logged in."""
        require_now(self._workspace.centre().accounts, actor, right)

    def _commit(self, actor: Actor, drafts: Sequence[Draft]) -> Done:
        if not drafts:
            return NOTHING_DONE
        committed = self._workspace.commit(actor.id, drafts)
        return Done(changes_of(drafts), committed.wall_at, committed.refs)
