"""The entries that rows of a list become: people, companies and workplaces, employments, participations."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from assessor_app.domain import companies, employments, participations, people
from assessor_app.domain.companies import CompanyDetails, CompanyState, Workplace
from assessor_app.domain.employments import EmploymentDetails
from assessor_app.domain.events import Draft
from assessor_app.domain.foldings import folded
from assessor_app.domain.identity_numbers import NO_NUMBER
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.texts import clean_text
from assessor_app.services.ports import Identities, Workspace
from assessor_app.services.roster_models import RosterPerson, RosterRow, RosterTarget, RosterWords
from assessor_app.services.roster_reading import age_on, works
from assessor_app.services.undertaking_models import EmploymentQuery, ParticipationQuery, UndertakingRows


class RosterDrafts:
    """Makes drafts row by row, and remembers what it has made: a company of a hundred rows is entered once.

    What is known of people who are here already is not touched: they get what they lack, nothing else.
    """

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        rows: UndertakingRows,
        target: RosterTarget,
        words: RosterWords,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._rows = rows
        self._target = target
        self._words = words
        self._own_centre = workspace.centre_id
        self._programme = None if target.programme is None else workspace.programme(target.programme)
        self._states: dict[UUID, CompanyState] = {}
        self._by_key: dict[str, UUID] = {}
        self.new_people: list[UUID] = []
        self.known = self.new_companies = self.employments = self.participations = 0
        self._touched: set[tuple[str, UUID]] = set()

    def of(self, row: RosterRow, who: UUID | None) -> tuple[Draft, ...]:
        """The drafts of one row; `who` is somebody who is here already."""
        person = row.person
        company, workplace, drafts = self._company_of(person)
        if who is None:
            candidate = self._identities.new()
            self.new_people.append(candidate)
            drafts += people.register(candidate, self._details(person, company))
        else:
            candidate = who
            self.known += 1
        if company is not None and (who is None or not self._works_at(who, company.id)):
            details = EmploymentDetails(works(person.status), workplace)
            drafts += employments.record(self._identities.new(), candidate, company.id, details)
            self.employments += 1
        drafts += self._participation(person, candidate, who, company, workplace)
        self._touched |= {(draft.subject.kind, draft.subject.id) for draft in drafts}
        return drafts

    def subjects(self) -> frozenset[tuple[str, UUID]]:
        """Every subject that drafts were made for."""
        return frozenset(self._touched)

    # -- people --

    def _details(self, person: RosterPerson, company: CompanyState | None) -> people.CandidateDetails:
        details, words = person.details, self._words
        reason = ""
        if details.number_doubt:
            reason = words.no_number if details.number_doubt == NO_NUMBER else words.doubtful_number
        note = details.note
        if person.employee_number:
            line = words.employee_number.format(number=person.employee_number)
            note = clean_text(f"{line}\n{note}" if note else line)
        employer = person.company if company is None else company.details.name
        return replace(details, number_reason=reason, note=note, employer=employer)

    def _participation(
        self,
        person: RosterPerson,
        candidate: UUID,
        who: UUID | None,
        company: CompanyState | None,
        workplace: UUID | None,
    ) -> tuple[Draft, ...]:
        programme = self._programme
        if programme is None or (who is not None and self._takes_part(who)):
            return ()
        details = ParticipationDetails(
            entered_on=person.entered_on,
            employment=person.status or (works(None) if company is not None else None),
            gender=person.gender,
            education=person.education,
            age=age_on(person.details.birth_on, person.entered_on),
            company=None if company is None else company.id,
            workplace=workplace,
            centre=self._own_centre if self._own_centre in programme.centres else None,
        )
        self.participations += 1
        return participations.enter(self._identities.new(), programme, candidate, details)

    def _works_at(self, who: UUID, company: UUID) -> bool:
        rows = self._rows.employment_rows(EmploymentQuery(candidate=who))
        return any(row.company == company for row in rows)

    def _takes_part(self, who: UUID) -> bool:
        query = ParticipationQuery(programme=self._target.programme, candidate=who)
        return any(not row.left_on for row in self._rows.participation_rows(query))

    # -- companies --

    def _company_of(self, person: RosterPerson) -> tuple[CompanyState | None, UUID | None, tuple[Draft, ...]]:
        """The company of a row and its workplace, entered where they are not here yet."""
        company, drafts = self._found(person)
        if company is None:
            company, drafts = self._entered(person)
        if company is None or not person.workplace:
            return company, None, drafts
        wanted = folded(person.workplace)
        for one in company.workplaces.values():
            if wanted in (folded(one.name), folded(one.town)):
                return company, one.id, drafts
        made = Workplace(self._identities.new(), person.workplace)
        drafts += companies.put_workplace(company, made)
        company = replace(company, workplaces={**company.workplaces, made.id: made})
        self._states[company.id] = company
        return company, made.id, drafts

    def _found(self, person: RosterPerson) -> tuple[CompanyState | None, tuple[Draft, ...]]:
        """By organisation number, else by name, else the one that the whole list is for."""
        number, name = person.organisation_number, person.company
        if not number and not name:
            return (None if self._target.company is None else self._state(self._target.company)), ()
        for key in (number, folded(name)):
            if key and key in self._by_key:
                return self._state(self._by_key[key]), ()
        identity = self._rows.company_by_number(number) if number else None
        if identity is None and name:
            named = self._rows.company_by_name(name)
            # Another number is another company, whatever it is called.
            if named is not None and not self._is_another(named, number):
                identity = named
        if identity is None:
            return None, ()
        self._remember(identity, number, name)
        return self._state(identity), ()

    def _entered(self, person: RosterPerson) -> tuple[CompanyState | None, tuple[Draft, ...]]:
        if not person.company:
            return None, ()
        identity = self._identities.new()
        details = CompanyDetails(person.company, person.organisation_number)
        drafts = companies.register(identity, details)
        self._states[identity] = CompanyState(
            identity, registered=True, details=companies.clean_details(details)
        )
        self._remember(identity, person.organisation_number, person.company)
        self.new_companies += 1
        return self._states[identity], drafts

    def _is_another(self, company: UUID, number: str) -> bool:
        held = self._state(company).details.organisation_number
        return bool(number and held and number != held)

    def _remember(self, identity: UUID, number: str, name: str) -> None:
        for key in (number, folded(name)):
            if key:
                self._by_key.setdefault(key, identity)

    def _state(self, company: UUID) -> CompanyState:
        if company not in self._states:
            self._states[company] = self._workspace.company(company)
        return self._states[company]
