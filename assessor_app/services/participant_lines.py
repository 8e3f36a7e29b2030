"""The rows of a funder's spreadsheet: one a participation, with no more of a person than was asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from assessor_app.domain import identity_numbers
from assessor_app.domain.programme_events import Gender
from assessor_app.services.figure_groups import band_of
from assessor_app.services.ports import Workspace
from assessor_app.services.programme_figures import InPeriod
from assessor_app.services.report_models import (
    AgeBands,
    CompanyFact,
    Facts,
    FigureStore,
    ParticipantLine,
    ParticipationFact,
    PersonFact,
    ReportOptions,
    RunFact,
)
from assessor_app.services.report_periods import Period

_SHORT = 12
_WOMANS_CODE = "Tf29"
_JURIDICAL_SINCE = "2"
"""The third figure of an organisation number; a lower one is a sole trader's personal number."""


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """What rows are wanted of; the minutes of `activities` are told apart."""

    programme: UUID
    facts: Facts
    within: InPeriod
    period: Period
    bands: AgeBands
    options: ReportOptions
    activities: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows are made from."""

    asked: RowsAsked
    people: Mapping[UUID, PersonFact]
    companies: Mapping[UUID, CompanyFact]
    workplaces: Mapping[UUID, str]
    centres: Mapping[UUID, str]
    minutes: Mapping[UUID, Mapping[UUID, int]]
    """Participation → activity → minutes in the period."""
    runs: Mapping[UUID, Sequence[RunFact]]


class ParticipantLines:
    """Makes the rows of a report. Database lane only."""

    def __init__(self, workspace: Workspace, store: FigureStore) -> None:
        self._workspace = workspace
        self._store = store

    def lines(self, asked: RowsAsked) -> tuple[ParticipantLine, ...]:
        """By day of entry: who took part in the period, or had a run signed in it.

        Who has protected identity has no row; if the options ask for it, whoever the account may see has one.
        """
        known, options = self._known(asked), asked.options
        reported = {one.id for one in asked.within.participated} | set(known.runs)
        return tuple(
            self._line(one, known)
            for one in asked.facts.participations
            if one.id in reported and not one.hidden and (options.protected or not one.protected)
        )

    def _known(self, asked: RowsAsked) -> _Known:
        programme = asked.programme
        minutes: dict[UUID, dict[UUID, int]] = defaultdict(lambda: defaultdict(int))
        for line in asked.facts.hours:
            if asked.period.holds(line.day):
                minutes[line.participation][line.activity] += line.minutes
        runs: dict[UUID, list[RunFact]] = defaultdict(list)
        for run in asked.within.signed:
            runs[run.participation].append(run)
        companies = {one.id: one for one in self._store.companies(programme)}
        places = {
            place.id: place.name
            for company in companies
            for place in self._workspace.company(company).workplaces.values()
        }
        own = {self._workspace.centre_id: self._workspace.centre().name}
        return _Known(
            asked,
            {one.participation: one for one in self._store.people(programme)},
            companies,
            places,
            {**own, **self._workspace.programme(programme).centres},
            minutes,
            runs,
        )

    def _line(self, one: ParticipationFact, known: _Known) -> ParticipantLine:
        asked, withheld = known.asked, one.protected
        options, period = asked.options, asked.period
        person = None if withheld else known.people.get(one.id)
        company = None if withheld or one.company is None else known.companies.get(one.company)
        runs = known.runs.get(one.id, ())
        latest = runs[-1] if runs else None
        minutes = known.minutes.get(one.id, {})
        age = None if withheld else one.age
        return ParticipantLine(
            participation=one.id.hex[-_SHORT:],
            person=one.person.hex[-_SHORT:],
            name=person.name if person and options.names else "",
            number=self._number(one, person) if options.numbers else "",
            birth_year=_year(person.birth_on) if person else None,
            gender=one.gender,
            age=age,
            band="" if withheld else band_of(one.age, asked.bands),
            education=one.education,
            employment=one.employment,
            company=company.name if company else "",
            organisation_number=_organisation_number(company),
            workplace="" if withheld or one.workplace is None else known.workplaces.get(one.workplace, ""),
            centre="" if withheld or one.centre is None else known.centres.get(one.centre, ""),
            entered_on=one.entered_on,
            is_new=period.holds(one.entered_on),
            left_on=one.left_on if period.reached(one.left_on) else "",
            why=one.why if period.reached(one.left_on) else None,
            informed_on=one.informed_on or "",
            minutes=sum(minutes.values()),
            by_activity=tuple(minutes.get(activity, 0) for activity in asked.activities),
            validations=len({run.assessment for run in runs}),
            signed_on=self._workspace.day_of(latest.signed_at) if latest else "",
            model=self._model(latest, options.language),
            whole=latest.whole if latest else "",
            withheld=withheld,
        )

    def _number(self, one: ParticipationFact, person: PersonFact | None) -> str:
        if one.protected:
            told = self._workspace.candidate(one.candidate).details
            return prescribed_identity(told.birth_on if told else None, one.gender)
        if person is None or person.numbered is None:
            return ""
        told = self._workspace.candidate(person.numbered).details
        return identity_numbers.written(told.number) if told and told.number else ""

    def _model(self, run: RunFact | None, language: str) -> str:
        checklist = self._workspace.checklist(run.checklist) if run else None
        return checklist.title.in_(language) if checklist else ""


def prescribed_identity(birth_on: str | None, gender: Gender) -> str:
    """How SCB wants somebody with protected identity written: day of birth and a code.

    Only the code for women is known (``ÅÅÅÅMMDDTf29``); without code or day nothing is written.
    """
    if gender is not Gender.WOMAN or not birth_on:
        return ""
    return f"{birth_on.replace('-', '')}{_WOMANS_CODE}"


def _year(birth_on: str | None) -> int | None:
    return int(birth_on[:4]) if birth_on and birth_on[:4].isdigit() else None


def _organisation_number(company: CompanyFact | None) -> str:
    """With its hyphen; a sole trader's is left out, because it is their personal number."""
    number = company.organisation_number if company else ""
    if len(number) != 10 or number[2] < _JURIDICAL_SINCE:
        return ""
    return f"{number[:6]}-{number[6:]}"
