"""The figures of a programme, held against the entries of the journal as pandas counts them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pandas as pd
import pytest

from assessor_app.domain import companies, participations, people, programmes
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.events import Draft
from assessor_app.domain.journal import Subject
from assessor_app.domain.participations import ParticipationDetails
from assessor_app.domain.people import CandidateDetails
from assessor_app.domain.programme_events import CostKind, Gender, LeaveReason
from assessor_app.domain.programmes import Cost
from assessor_app.services.programme_figures import ProgrammeFigures
from assessor_app.services.report_models import AgeBands, Figures, Grouping, Unit
from assessor_app.services.report_periods import period_of
from assessor_app.storage.figures import ProgrammeFacts
from tests.building import ASSESSOR, MANAGER
from tests.raw_programmes import EVER, Raw, raw_of
from tests.reporting import Reported, make_programme

PERIODS = {
    "2026-02": ("2026-02-01", "2026-02-28"),
    "2026-Q2": ("2026-04-01", "2026-06-30"),
    "so-far": EVER,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reported]:
    made = make_programme(tmp_path_factory.mktemp("figures"))
    yield made
    made.workspace.close()


@pytest.fixture(scope="module")
def raw(made: Reported) -> Raw:
    return raw_of(made.workspace)


def figures_of(made: Reported, period: str, bands: AgeBands = AgeBands.ESF_PLUS) -> Figures:
    """All figures as the manager reckons them."""
    service = ProgrammeFigures(made.workspace, ProgrammeFacts(made.workspace, MANAGER.id))
    return service.figures(made.programme, period_of(made.state(), period), bands)


def digest_of(made: Reported, month: str, viewer: UUID = MANAGER.id) -> str:
    service = ProgrammeFigures(made.workspace, ProgrammeFacts(made.workspace, viewer))
    return service.month_digest(made.programme, month)


@pytest.mark.parametrize("period", PERIODS)
def test_the_key_figures_are_what_the_entries_add_up_to(made: Reported, raw: Raw, period: str) -> None:
    first, last = PERIODS[period]
    took_part, signed, so_far = raw.took_part(first, last), raw.signed(first, last), raw.signed(EVER[0], last)
    person = raw.people.set_index("participation").person
    hours = raw.hours[raw.hours["on"].between(first, last)]
    spent, spent_so_far = (
        int(raw.costs[raw.costs["on"].between(since, last)].amount_ore.sum()) for since in (first, EVER[0])
    )
    gone = took_part.left_on.ne("") & took_part.left_on.le(last)
    expected = {
        "participated": len(took_part),
        "entered": int(took_part.entered_on.between(first, last).sum()),
        "left": int(gone.sum()),
        "ongoing": int((~gone).sum()),
        "persons": took_part.person.nunique(),
        "validations": len(signed),
        "validated": person[signed.participation].nunique(),
        "validations_so_far": len(so_far),
        "validated_so_far": person[so_far.participation].nunique(),
        "minutes": int(hours.minutes.sum()),
        "spent": spent,
        "spent_so_far": spent_so_far,
        "cost_per_validation": int(spent_so_far / len(so_far) + 0.5),
    }
    assert {code: figure.value for code, figure in figures_of(made, period).keys.items()} == expected
    assert expected["persons"] < expected["participated"] or period == "2026-02"


BANDS = {
    AgeBands.ESF_2014: ([0, 25, 55, 200], ["-24", "25-54", "55-"]),
    AgeBands.ESF_PLUS: ([0, 18, 30, 55, 200], ["-17", "18-29", "30-54", "55-"]),
}


@pytest.mark.parametrize("bands", AgeBands)
@pytest.mark.parametrize("period", PERIODS)
def test_the_groups_are_what_the_entries_add_up_to(
    made: Reported, raw: Raw, period: str, bands: AgeBands
) -> None:
    first, last = PERIODS[period]
    took_part = raw.took_part(first, last).copy()
    edges, labels = BANDS[bands]
    took_part["age"] = pd.cut(took_part.age, edges, right=False, labels=labels).astype(object)
    validated = took_part.participation.isin(raw.signed(first, last).participation)
    for group in figures_of(made, period, bands).groups:
        column = took_part[group.by.value].fillna("unknown")
        for line in group.lines:
            assert line.participated.value == int((column == line.key).sum()), line
            assert line.validated.value == int((validated & (column == line.key)).sum()), line
        assert sum(line.participated.value or 0 for line in group.lines) == len(took_part)
        assert set(column) <= {line.key for line in group.lines}


@pytest.mark.parametrize("period", PERIODS)
def test_the_outcomes_of_areas_are_what_the_marks_say(made: Reported, raw: Raw, period: str) -> None:
    signed = raw.signed(*PERIODS[period])
    figures = figures_of(made, period)
    assert [line.area for line in figures.areas] == ["area-1", "area-2", "area-3"]
    for line in figures.areas:
        met = int(signed[line.area].sum())
        assert [one.value for one in line.outcomes] == [met, len(signed) - met, 0, 0]
    met = int(signed.whole.eq("met").sum())
    assert [one.value for one in figures.whole.outcomes] == [met, len(signed) - met, 0, 0]


@pytest.mark.parametrize("period", PERIODS)
def test_hours_and_costs_are_told_by_activity_and_by_kind(made: Reported, raw: Raw, period: str) -> None:
    first, last = PERIODS[period]
    figures, hours = figures_of(made, period), raw.hours[raw.hours["on"].between(first, last)]
    minutes = hours.groupby("activity").minutes.sum()
    assert {str(line.activity): line.minutes.value for line in figures.hours} == minutes.to_dict()
    spread = hours.groupby("activity").participation.nunique()
    assert {str(line.activity): line.people.value for line in figures.hours} == spread.to_dict()
    spent = raw.costs[raw.costs["on"].between(first, last)].groupby("kind").amount_ore.sum()
    assert {
        line.kind.value: line.spent.value for line in figures.costs if line.spent.value
    } == spent.to_dict()


def test_the_curve_counts_each_person_once_from_their_first_signed_run(made: Reported, raw: Raw) -> None:
    person = raw.people.set_index("participation").person
    first = raw.runs.assign(person=person[raw.runs.participation].array).groupby("person").day.min()
    points = figures_of(made, "so-far").burn_up
    assert [point.month for point in points] == [f"2026-0{month}" for month in range(1, 7)]
    for point in points[:-1]:
        assert point.validated == int((first.str[:7] <= point.month).sum())
    assert points[-1].validated == len(first)
    assert [point.planned_tenths for point in points] == [200, 400, 600, 800, 1000, 1200]
    assert figures_of(made, "2026-02").burn_up[2].validated is None


def test_every_figure_names_the_rows_it_was_reckoned_from(made: Reported, raw: Raw) -> None:
    known = {
        Unit.PARTICIPATIONS: set(raw.people.participation),
        Unit.RUNS: set(raw.runs.assessment),
        Unit.ORE: {UUID(one) for one in raw.costs.cost},
    }
    for figure in figures_of(made, "2026-02").all():
        assert set(figure.rows) <= known.get(figure.unit, known[Unit.PARTICIPATIONS]), figure.code
        if figure.unit in (Unit.PARTICIPATIONS, Unit.RUNS):
            assert figure.value == len(figure.rows)


# ---- what changes a month, and what does not -------------------------------------------------------------


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reported]:
    made = make_programme(tmp_path_factory.mktemp("small"), 30)
    yield made
    made.workspace.close()


def _filled_later(made: Reported) -> None:
    """Somebody enters, somebody leaves, time is certified and money spent: all of it in June."""
    workspace, ids = made.workspace, made.identities
    made.on("2026-06-10")
    candidate, participation = ids.new(), ids.new()
    details = ParticipationDetails("2026-06-01", age=33)
    activity = ids.new()
    for drafts in (
        people.register(candidate, CandidateDetails("Sen", "Start")),
        participations.enter(participation, made.state(), candidate, details),
        programmes.put_activity(made.state(), activity, "Studiebesök"),
        programmes.record_cost(made.state(), Cost(ids.new(), "2026-06-02", CostKind.STAFF, 12_345)),
    ):
        workspace.commit(ASSESSOR.id, drafts)
    state = workspace.participation(participation)
    workspace.commit(
        ASSESSOR.id, participations.certify(state, made.state(), ids.new(), activity, "2026-06-03", 90)
    )
    ongoing = next(
        one
        for one in map(workspace.participation, made.participations)
        if not one.left_on and one.details and one.details.entered_on < "2026-03-01"
    )
    leaves = participations.leave(ongoing, made.state(), "2026-06-20", LeaveReason.NEW_JOB)
    workspace.commit(ASSESSOR.id, leaves)


def test_a_month_stays_as_it_was_when_later_months_are_filled(small: Reported) -> None:
    before, digest = figures_of(small, "2026-03"), digest_of(small, "2026-03")
    later = figures_of(small, "2026-06")
    _filled_later(small)
    assert figures_of(small, "2026-03") == before
    assert digest_of(small, "2026-03") == digest
    assert figures_of(small, "2026-06") != later


def test_a_new_name_changes_no_digest_and_a_new_fact_does(small: Reported) -> None:
    workspace, ids = small.workspace, small.identities
    digest = digest_of(small, "2026-03")
    who = small.candidates[1]
    renamed = people.CandidateAmended(given_name="Annan")
    company = workspace.company(small.companies[0])
    for drafts in (
        [Draft(Subject(people.SUBJECT_KIND, who), who, renamed)],
        companies.amend(company, replace(company.details, name="Åkers Nya")),
        programmes.put_activity(small.state(), small.activities[0], "Prövning"),
    ):
        workspace.commit(MANAGER.id, drafts)
    assert digest_of(small, "2026-03") == digest
    assert digest_of(small, "2026-03", ASSESSOR.id) == digest, "whoever asks"
    cost = Cost(ids.new(), "2026-03-05", CostKind.OTHER, 100)
    workspace.commit(MANAGER.id, programmes.record_cost(small.state(), cost))
    assert digest_of(small, "2026-03") != digest


@pytest.mark.parametrize(
    "changed",
    [
        {"age": 77},
        {"employment": EmploymentStatus.SELF_EMPLOYED},
        {"informed_on": "2026-01-13"},
        {"workplace": UUID(int=7)},
        {"gender": Gender.NON_BINARY},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_a_row_holds_of_a_participant_is_in_the_digest(small: Reported, changed: dict[str, Any]) -> None:
    within = next(
        one
        for one in map(small.workspace.participation, small.participations)
        if one.details and one.details.entered_on[:7] == "2026-03"
    )
    assert within.details is not None
    digest = digest_of(small, "2026-03")
    drafts = participations.amend(within, small.state(), replace(within.details, **changed))
    small.workspace.commit(MANAGER.id, drafts)
    assert digest_of(small, "2026-03") != digest


def test_companies_stand_by_their_names_in_swedish_order(made: Reported) -> None:
    group = next(one for one in figures_of(made, "so-far").groups if one.by is Grouping.COMPANY)
    names = [line.name for line in group.lines if line.key != "unknown"]
    assert names == ["Ek", "Emåns Plåt", "Storebro Bruk", "Åkers Mekaniska", "ÅÄÖ Stål & Smide"]
