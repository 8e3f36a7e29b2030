"""A programme of the demo from its first day to its last: people, runs, hours, costs, closed months.

Written through the rules and the one write path, many entries to a transaction: a thousand validations are
some hundred thousand entries.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import assessment_events as ev
from assessor_app.domain import assessment_rules as rules
from assessor_app.domain import companies, employments, participations, people, programmes
from assessor_app.domain.centres import Actor
from assessor_app.domain.checklists import Checklist, Criterion, Rating
from assessor_app.domain.companies import CompanyDetails, Workplace
from assessor_app.domain.employments import ConsentWay, EmploymentDetails, EmploymentState, EmploymentStatus
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import Education, Gender, LeaveReason
from assessor_app.domain.programmes import Cost, Partner
from assessor_app.services import demo_people
from assessor_app.services.demo_centre import DemoClock, strokes_for
from assessor_app.services.demo_projects import ACTIVITIES, FAMILY, GIVEN_MEN, GIVEN_WOMEN, DemoProject
from assessor_app.services.ports import Identities, Workspace

_T = TypeVar("_T")
MonthDigest = Callable[[UUID, str], str]
"""(programme, month) → the digest of the month's figures."""
_DAY = timedelta(days=1)
_WOMEN_OF_TEN = 4
_TOGETHER = 40
_MANY = 800
"""From so many people on, some have two family names."""
_EDUCATIONS = ((Education.ISCED_0_2, 24), (Education.ISCED_3_4, 62), (Education.ISCED_5_8, 14))
_LAST_DAY_OFF = frozenset({date(2020, 5, 21), date(2020, 6, 19)})
"""Ascension Day and Midsummer Eve of the first programme's spring: nobody is validated then."""


@dataclass
class _Person:
    """Somebody of the demo, and when what happens to them."""

    candidate: UUID
    name: str
    gender: Gender
    born: date
    status: EmploymentStatus
    company: UUID | None
    enters: date
    run_on: date | None
    how: str
    """signed, interrupted, or absent: never came."""
    participation: UUID = field(default_factory=lambda: UUID(int=0))


class ProgrammeDemo:
    """Writes one programme into an open store whose clock is `clock`. `digest` as the reports reckon it."""

    def __init__(
        self,
        workspace: Workspace,
        identities: Identities,
        clock: DemoClock,
        settle_clock: Callable[[], None],
        staff: Sequence[tuple[Actor, str]],
        digest: MonthDigest,
        seed: int = 20_200_511,
    ) -> None:
        self._workspace = workspace
        self._identities = identities
        self._clock = clock
        self._settle_clock = settle_clock
        self._manager, self._assessors = staff[0][0], tuple(staff[1:] or staff)
        self._digest = digest
        self._random = random.Random(seed)
        self._checklist = workspace.checklists()[0]
        self._programme = UUID(int=0)
        self._activities: dict[str, UUID] = {}

    def build(self, project: DemoProject, progress: Callable[[int, int], None] | None = None) -> UUID:
        """The whole programme; returns its id. `progress` is told the days done and all of them."""
        self._go_to(project.first - 21 * _DAY, 9)
        employers = self._companies(project)
        self._plan(project, tuple(employers))
        persons = self._people(project, employers)
        entering, running = _by_day(persons, "enters"), _by_day(persons, "run_on")
        days = [project.first + number * _DAY for number in range((project.last - project.first).days + 1)]
        for number, day in enumerate(days, 1):
            self._enter(entering.get(day, []), day, again=False)
            for place, person in enumerate(running.get(day, [])):
                self._run(person, day, place)
            self._end_of_day(project, persons, day)
            if progress is not None:
                progress(number, len(days))
        self._finish(project, persons)
        return self._programme

    # -- before it begins --

    def _companies(self, project: DemoProject) -> dict[UUID, int]:
        found: dict[UUID, int] = {}
        for company in project.companies:
            identity = self._identities.new()
            found[identity] = company.share
            self._commit(companies.register(identity, CompanyDetails(company.name, note="Påhittat företag.")))
            place = Workplace(self._identities.new(), "Fabriken", town=company.town)
            self._commit(companies.put_workplace(self._workspace.company(identity), place))
        return found

    def _plan(self, project: DemoProject, employers: Sequence[UUID]) -> None:
        self._programme = self._identities.new()
        self._commit(programmes.plan(self._programme, project.details))
        state = self._workspace.programme(self._programme)
        drafts: list[Draft] = []
        for name, role in project.partners:
            drafts += programmes.put_partner(state, Partner(self._identities.new(), name, role))
        for number, name in enumerate(project.centres):
            identity = self._identities.new() if number else self._workspace.centre_id
            drafts += programmes.put_centre(state, identity, name)
        for name in ACTIVITIES:
            self._activities[name] = self._identities.new()
            drafts += programmes.put_activity(state, self._activities[name], name)
        drafts += programmes.add_companies(state, employers)
        self._commit(drafts)

    def _people(self, project: DemoProject, employers: dict[UUID, int]) -> list[_Person]:
        days = _working_days(project)
        ends = ["signed"] * project.validated + ["interrupted"] * project.interrupted
        ends += ["absent"] * (project.people - len(ends))
        self._random.shuffle(ends)
        persons: list[_Person] = []
        seen: set[str] = set()
        for number, how in enumerate(ends):
            run_on = days[number * len(days) // len(ends)]
            persons.append(self._person(project, employers, run_on, how, seen))
        registering = [
            draft
            for person in persons
            for draft in people.register(person.candidate, _details(person, self._workspace))
        ]
        working = [draft for person in persons for draft in self._employ(person)]
        for drafts in (registering, working):
            for begin in range(0, len(drafts), _TOGETHER):
                self._commit(drafts[begin : begin + _TOGETHER])
        return persons

    def _person(
        self, project: DemoProject, employers: dict[UUID, int], run_on: date, how: str, seen: set[str]
    ) -> _Person:
        pick = self._random
        is_woman = pick.randrange(10) < _WOMEN_OF_TEN
        name = ""
        while not name or name in seen:
            given = pick.choice(GIVEN_WOMEN if is_woman else GIVEN_MEN)
            name = f"{given} {pick.choice(FAMILY)}"
            name = (
                name if len(seen) < len(FAMILY) * 20 or name not in seen else f"{name}-{pick.choice(FAMILY)}"
            )
        seen.add(name)
        first, last = project.born
        born = date(first, 1, 1) + pick.randrange((last - first) * 365) * _DAY
        status = pick.choices([one for one, _ in project.statuses], [share for _, share in project.statuses])[
            0
        ]
        at_work = status is not EmploymentStatus.JOB_SEEKER
        company = pick.choices(tuple(employers), tuple(employers.values()))[0] if at_work else None
        enters = max(project.first, _weekday(run_on - pick.randrange(1, 8) * _DAY))
        gender = Gender.WOMAN if is_woman else Gender.MAN
        identity = self._identities.new()
        return _Person(
            identity, name, gender, born, status, company, enters, None if how == "absent" else run_on, how
        )

    def _employ(self, person: _Person) -> tuple[Draft, ...]:
        if person.company is None:
            return ()
        workplaces = self._workspace.company(person.company).workplaces
        details = EmploymentDetails(person.status, next(iter(workplaces), None))
        identity = self._identities.new()
        drafts = employments.record(identity, person.candidate, person.company, details)
        if self._random.randrange(10) < 8:
            state = EmploymentState(identity, person.candidate, person.company)
            given_on = person.enters.isoformat()
            drafts += employments.give_consent(state, given_on, ConsentWay.SIGNED)
        return drafts

    # -- day by day --

    def _enter(self, persons: Sequence[_Person], day: date, *, again: bool) -> None:
        if not persons:
            return
        self._go_to(day, 7)
        state = self._workspace.programme(self._programme)
        drafts: list[Draft] = []
        for person in persons:
            person.participation = self._identities.new()
            drafts += participations.enter(
                person.participation, state, person.candidate, self._entry(person, day)
            )
        self._commit(drafts)
        if not again:
            for person in persons:
                self._certify(person, "Information", day, 60)

    def _entry(self, person: _Person, day: date) -> ParticipationDetails:
        education = _one_of(self._random, _EDUCATIONS)
        return ParticipationDetails(
            day.isoformat(),
            person.status,
            person.gender,
            education,
            _age(person.born, day),
            person.company,
            centre=self._workspace.centre_id,
            informed_on=day.isoformat(),
        )

    def _run(self, person: _Person, day: date, place: int) -> None:
        actor, name = self._assessors[place % len(self._assessors)]
        run = self._identities.new()
        maker = _RunMaker(self, actor, name, person, run)
        self._go_to(day, 8 + (place // len(self._assessors)) % 6)
        programme = self._workspace.programme(self._programme)
        counted = participations.count_run(
            self._workspace.participation(person.participation), programme, run
        )
        self._commit((*maker.planned(self._clock.now_ms(), place), *counted), actor)
        for drafts, minutes in maker.steps():
            self._commit(drafts, actor)
            self._clock.pass_by(minutes * 60_000)
        self._certify(person, "Validering", day, 270 if person.how == "signed" else 120)
        if person.how == "signed":
            self._certify(person, "Återkoppling", day, 30)

    def _certify(self, person: _Person, activity: str, day: date, minutes: int) -> None:
        state = self._workspace.participation(person.participation)
        programme = self._workspace.programme(self._programme)
        line, what = self._identities.new(), self._activities[activity]
        self._commit(participations.certify(state, programme, line, what, day.isoformat(), minutes))

    def _end_of_day(self, project: DemoProject, persons: Sequence[_Person], day: date) -> None:
        """Who is done leaves after some days; costs are entered at the end of each month."""
        leaving = [
            one for one in persons if one.run_on is not None and _weekday(one.run_on + 4 * _DAY) == day
        ]
        if leaving:
            self._go_to(day, 16)
            programme = self._workspace.programme(self._programme)
            drafts: list[Draft] = []
            for person in leaving:
                state = self._workspace.participation(person.participation)
                why = LeaveReason.COMPLETED if person.how == "signed" else LeaveReason.NEW_JOB
                drafts += participations.leave(state, programme, day.isoformat(), why)
            self._commit(drafts)
        if day == project.last or (day + _DAY).day == 1:
            self._costs(project, day)

    def _costs(self, project: DemoProject, day: date) -> None:
        """What was spent since the last time: by days, the rest on the last day, so that the sum is whole."""
        self._go_to(day, 17)
        state = self._workspace.programme(self._programme)
        spent = {kind: 0 for kind, _ in project.costs}
        for cost in state.costs.values():
            spent[cost.kind] += cost.amount_ore
        gone, whole = (day - project.first).days + 1, (project.last - project.first).days + 1
        drafts: list[Draft] = []
        for kind, total in project.costs:
            due = total * gone // whole // 100 * 100 if day < project.last else total
            if due > spent[kind]:
                cost = Cost(self._identities.new(), day.isoformat(), kind, due - spent[kind])
                drafts += programmes.record_cost(state, cost)
        self._commit(drafts)

    def _finish(self, project: DemoProject, persons: Sequence[_Person]) -> None:
        self._again(project, persons)
        for month in self._workspace.programme(self._programme).months():
            after = _first_after(month)
            self._go_to(max(after + 4 * _DAY, project.last + _DAY), 10)
            digest = self._digest(self._programme, month)
            state = self._workspace.programme(self._programme)
            self._commit(programmes.close_month(state, month, digest, self._clock_day()))
        self._commit(programmes.finish(self._workspace.programme(self._programme)))

    def _again(self, project: DemoProject, persons: Sequence[_Person]) -> None:
        """Some who were done early take part once more, for the company's support on its last days."""
        done = [one for one in persons if one.how == "signed"][: project.again]
        self._enter(done, project.last - 20 * _DAY, again=True)

    # -- used by the maker of one run --

    @property
    def checklist(self) -> Checklist:
        return self._checklist

    @property
    def workspace(self) -> Workspace:
        return self._workspace

    @property
    def random(self) -> random.Random:
        return self._random

    def _commit(self, drafts: Sequence[Draft], actor: Actor | None = None) -> None:
        if drafts:
            self._workspace.commit((actor or self._manager).id, drafts)

    def _go_to(self, day: date, hour: int) -> None:
        self._clock.set(datetime.combine(day, time(hour - 2, 5), UTC))
        self._settle_clock()

    def _clock_day(self) -> str:
        return self._workspace.day_of(self._clock.now_ms())


class _RunMaker:
    """The entries of one run, step by step."""

    def __init__(
        self, demo: ProgrammeDemo, assessor: Actor, assessor_name: str, person: _Person, run: UUID
    ) -> None:
        self._demo = demo
        self._assessor = assessor
        self._assessor_name = assessor_name
        self._person = person
        self._run = run
        self._skill = demo.random.choice((0.995, 0.985, 0.97, 0.95, 0.9))

    def planned(self, at: int, place: int) -> tuple[Draft, ...]:
        """That it was planned and begun."""
        checklist = self._demo.checklist
        planned = ev.AssessmentPlanned(
            self._person.candidate,
            checklist.digest,
            checklist.id,
            checklist.version,
            at,
            f"Station {place % 3 + 1}",
            self._assessor.id,
        )
        prepared = ev.PreparationRecorded(ev.IdentityProof.ID_CARD, True, True, True, True, False)
        return self._drafts(planned, ev.AssessmentStarted(), prepared, ev.SelfRatingFinished(skipped=True))

    def steps(self) -> Iterator[tuple[tuple[Draft, ...], int]]:
        """What comes after, each with the minutes that it took."""
        areas = self._demo.checklist.areas
        stop = len(areas) if self._person.how == "signed" else self._demo.random.randrange(2, 7)
        for area in areas[:stop]:
            for criteria in (area.criteria[:3], area.criteria[3:]):
                minutes = self._demo.random.randrange(5, 15)
                yield self._drafts(*(self._mark(one) for one in criteria)), minutes
        if self._person.how != "signed":
            yield self._drafts(ev.AssessmentInterrupted("Personen fick arbete och kunde inte fortsätta.")), 1
            return
        strong = self._demo.random.choice(demo_people.STRENGTHS)
        yield self._drafts(ev.FeedbackRecorded(True, strong, "", ""), ev.AssessmentCompleted()), 20
        yield self._signed(ev.SignatureRole.CANDIDATE, self._person.name), 1
        yield self._signed(ev.SignatureRole.ASSESSOR, self._assessor_name), 1

    def _signed(self, role: ev.SignatureRole, name: str) -> tuple[Draft, ...]:
        state = self._demo.workspace.assessment(self._run)
        command = cmd.Sign(role, name, strokes_for(name))
        return tuple(rules.decide(state, self._demo.checklist, command, self._assessor))

    def _mark(self, criterion: Criterion) -> ev.MarkRecorded:
        pick = self._demo.random
        roll = 0.0 if criterion.critical and pick.random() < 0.97 else pick.random()
        if roll < self._skill:
            return ev.MarkRecorded(criterion.code, Rating.SHOWN)
        if roll < (1 + self._skill) / 2:
            return ev.MarkRecorded(criterion.code, Rating.PARTLY, pick.choice(demo_people.PARTLY_REASONS))
        return ev.MarkRecorded(criterion.code, Rating.NOT_SHOWN, pick.choice(demo_people.NOT_SHOWN_REASONS))

    def _drafts(self, *events: object) -> tuple[Draft, ...]:
        subject = Subject(ev.SUBJECT_KIND, self._run)
        return tuple(Draft(subject, self._person.candidate, one) for one in events)


def _details(person: _Person, workspace: Workspace) -> CandidateDetails:
    given, _, family = person.name.rpartition(" ")
    employer = workspace.company(person.company).details.name if person.company else ""
    return CandidateDetails(
        given, family, birth_on=person.born.isoformat(), employer=employer, note=demo_people.NO_NUMBER_REASON
    )


def _one_of(pick: random.Random, shares: Sequence[tuple[_T, int]]) -> _T:
    """One of several, by their shares."""
    return pick.choices([one for one, _ in shares], [share for _, share in shares])[0]


def _working_days(project: DemoProject) -> list[date]:
    """The days that people are validated on, but for the last three: whoever is done has left by the end."""
    days = (project.first + number * _DAY for number in range((project.last - project.first).days - 2))
    return [day for day in days if day.weekday() < 5 and day not in _LAST_DAY_OFF]


def _weekday(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - max(0, day.weekday() - 4) * _DAY


def _by_day(persons: Sequence[_Person], what: str) -> dict[date, list[_Person]]:
    found: dict[date, list[_Person]] = {}
    for person in persons:
        day = getattr(person, what)
        if day is not None:
            found.setdefault(day, []).append(person)
    return found


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _first_after(month: str) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year + number // 12, number % 12 + 1, 1)
