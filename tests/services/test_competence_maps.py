"""The competence map: what people can do against what a role needs, and what a company may see of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor_app.domain.companies import RequirementProfile
from assessor_app.domain.employments import EmploymentStatus
from assessor_app.domain.errors import Refused
from assessor_app.domain.outcomes import Outcome
from assessor_app.services.competence_models import (
    CellState,
    CompetenceMap,
    GroupTotal,
    MapSort,
    SortKind,
    arranged,
    gaps_of,
    old_before,
)
from tests.mapped_companies import AREAS, AT, CHECKLIST, DAY_MS, HALL, ROLE, Company


def states(made: CompetenceMap, name: str) -> str:
    """A person's row as marks."""
    marks = dict(zip(CellState, "+~-.", strict=True))
    row = next(row for row in made.rows if row.name == name)
    return "".join(marks[cell.state] for cell in row.cells)


# ---- cells -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "share", "state"),
    [
        (Outcome.MET, 750, CellState.MET),
        (Outcome.NOT_FULLY_TESTED, 1, CellState.PARTLY),
        (Outcome.NOT_FULLY_TESTED, 0, CellState.NOT_TESTED),
        (Outcome.NOT_MET, 500, CellState.PARTLY),
        (Outcome.NOT_MET, 499, CellState.NOT_MET),
        (Outcome.NO_OUTCOME, 0, CellState.NOT_TESTED),
    ],
)
def test_a_result_is_read_as_met_partly_not_met_or_not_tested(
    outcome: Outcome, share: int, state: CellState
) -> None:
    company = Company()
    company.judge(company.employ("Saga"), 0, outcome, share)
    assert company.map().rows[0].cells[0].state is state


def test_the_newest_result_counts_whichever_qualification_it_was_judged_in() -> None:
    company = Company()
    saga = company.employ("Saga")
    newest = company.judge(saga, 0, Outcome.MET, at=AT + DAY_MS, digest="ff" * 32)
    company.judge(saga, 0, Outcome.NOT_MET, 0)
    cell = company.map().rows[0].cells[0]
    assert (cell.state, cell.run, cell.on) == (CellState.MET, newest, "2026-05-02")
    assert cell.other_version


def test_a_run_that_was_broken_off_before_an_area_was_tried_does_not_hide_what_was_shown_before() -> None:
    company = Company()
    saga = company.employ("Saga")
    company.judge(saga, 0, Outcome.MET)
    company.judge(saga, 0, Outcome.NOT_FULLY_TESTED, 0, at=AT + DAY_MS)
    assert states(company.map(), "Saga") == "+.."


def test_an_old_result_is_marked_from_the_day_after_two_years() -> None:
    company = Company()
    saga = company.employ("Saga")
    company.judge(saga, 0, Outcome.MET, at=int(datetime(2024, 5, 27, 12, tzinfo=UTC).timestamp() * 1000))
    company.judge(saga, 1, Outcome.MET, at=int(datetime(2024, 5, 28, 12, tzinfo=UTC).timestamp() * 1000))
    cells = company.map().rows[0].cells
    assert [cell.old for cell in cells] == [True, False, False]
    assert [cell.old for cell in company.map(old_months=12).rows[0].cells] == [True, True, False]


@pytest.mark.parametrize(
    ("today", "months", "first"),
    [
        (date(2026, 5, 28), 24, date(2024, 5, 28)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 13, date(2024, 12, 15)),
    ],
)
def test_months_ago_is_a_day_of_the_calendar(today: date, months: int, first: date) -> None:
    assert old_before(today, months) == first


# ---- rows and columns ------------------------------------------------------------------------------------


def test_the_columns_are_what_the_role_needs_with_the_critical_ones_marked() -> None:
    made = Company().map()
    assert [(area.id, area.critical) for area in made.areas] == [
        (AREAS[0], False),
        (AREAS[1], False),
        (AREAS[2], True),
    ]
    assert (made.role_name, made.query.profile) == ("Operatör", ROLE)


def test_without_a_role_the_columns_are_those_of_a_qualification() -> None:
    made = Company(profiles=MappingProxyType({})).map()
    assert [area.id for area in made.areas] == list(AREAS)
    assert made.role_title == CHECKLIST.title


def test_a_company_without_roles_at_a_centre_without_checklists_has_no_map_yet() -> None:
    with pytest.raises(Refused, match="areas_missing"):
        Company(profiles=MappingProxyType({}), known=()).map()


def test_rows_are_sorted_by_name_by_gaps_or_by_who_lacks_an_area() -> None:
    company = Company()
    osa, ahl, zed = (company.employ(name) for name in ("Öst", "Ahl", "Zed"))
    for area in range(3):
        company.judge(ahl, area, Outcome.MET)
    company.judge(zed, 0, Outcome.MET)
    company.judge(osa, 1, Outcome.NOT_MET, 0)
    made = company.map()
    names = [[row.name for row in arranged(made, sort)] for sort in (MapSort(), MapSort(SortKind.GAPS))]
    assert names == [["Ahl", "Zed", "Öst"], ["Öst", "Zed", "Ahl"]]
    by_area = arranged(made, MapSort(SortKind.AREA, AREAS[1]))
    assert [row.name for row in by_area] == ["Öst", "Zed", "Ahl"]


def test_people_are_chosen_by_status_by_workplace_and_by_their_own_role() -> None:
    company = Company()
    company.employ("Ahl", status=EmploymentStatus.FURLOUGHED)
    company.employ("Bo", workplace=HALL)
    company.employ("Cia", profile=ROLE)

    def names(**wanted: Any) -> list[str]:
        return [row.name for row in company.map(**wanted).rows]

    assert names(statuses=frozenset({EmploymentStatus.FURLOUGHED})) == ["Ahl"]
    assert names(workplace=HALL) == ["Bo"]
    assert names(own_role=True) == ["Cia"]


def test_somebody_with_two_records_is_one_row_and_shown_only_where_both_agreed() -> None:
    company = Company()
    saga = company.employ("Saga")
    twin = company.people[0]._replace(id=UUID(int=5), candidate=UUID(int=5), consent_on=None)
    company.people.append(twin)
    company.judge(saga, 0, Outcome.MET)
    assert [row.name for row in company.map().rows] == ["Saga"]
    assert company.seen().rows == ()


def test_nobody_with_protected_identity_is_in_a_map_or_counted_in_it_whoever_looks() -> None:
    company = Company()
    company.employ("Skyddad 1", protected=True)
    for made in (company.map(), company.seen()):
        assert (made.rows, made.uncounted) == ((), 0)
        assert all(total is not None and total.people == 0 for total in made.everyone)


# ---- what the company sees -------------------------------------------------------------------------------


def test_the_centre_sees_everybody_and_the_company_those_who_agreed() -> None:
    company = Company()
    company.employ("Saga")
    company.employ("Igor", agrees=False)
    assert [row.name for row in company.map().rows] == ["Saga", "Igor"]
    made = company.seen()
    assert [row.name for row in made.rows] == ["Saga"]
    assert (made.uncounted, made.few_uncounted) == (1, True)


def test_a_consent_that_is_dated_ahead_does_not_hold_yet() -> None:
    company = Company()
    company.employ("Saga")
    company.people[0] = company.people[0]._replace(consent_on="2026-05-29")
    assert company.seen().rows == ()


@pytest.mark.parametrize(
    ("met", "lacking", "told"),
    [(4, 5, False), (5, 4, False), (0, 9, False), (9, 0, False), (5, 5, True), (7, 6, True)],
)
def test_those_without_consent_are_counted_only_where_five_meet_the_area_and_five_do_not(
    met: int, lacking: int, told: bool
) -> None:
    company = Company()
    agreed = company.crew(3, agrees=True)
    company.judge(agreed[0], 0, Outcome.MET)
    for place, person in enumerate(company.crew(met + lacking, agrees=False)):
        if place < met:
            company.judge(person, 0, Outcome.MET)
    everyone = company.seen().everyone[0]
    assert everyone == (GroupTotal(met + 1, met + lacking + 3) if told else None)


def test_no_total_over_everybody_is_given_of_a_part_of_them() -> None:
    company = Company()
    company.crew(20, agrees=True)
    for place, person in enumerate(company.crew(20, agrees=False)):
        if place < 10:
            company.judge(person, 0, Outcome.MET)
    assert company.seen().everyone[0] == (10, 40)
    employed = frozenset({EmploymentStatus.EMPLOYED})
    assert company.seen(statuses=employed).everyone == (None, None, None)


def test_who_did_not_agree_changes_nothing_that_the_company_sees_of_the_others() -> None:
    """Neither totals of the rows, nor gaps, nor their order, nor who is the only one."""
    company = Company()
    agreed = company.crew(4, agrees=True)
    company.judge(agreed[0], 0, Outcome.MET)
    before = company.seen()
    for person in company.crew(4, agrees=False):
        company.judge(person, 0, Outcome.MET)
        company.judge(person, 1, Outcome.NOT_MET, 0)
    after = company.seen()
    assert (after.rows, after.totals) == (before.rows, before.totals)
    plain = [gap._replace(everyone=None) for gap in gaps_of(after)]
    assert plain == [gap._replace(everyone=None) for gap in gaps_of(before)]


# ---- gaps ------------------------------------------------------------------------------------------------


def test_gaps_are_told_critical_ones_first_then_what_most_lack_with_what_hangs_on_one_person() -> None:
    company = Company()
    crew = company.crew(4, agrees=True)
    for person in crew[:3]:
        company.judge(person, 0, Outcome.MET)
    company.judge(crew[1], 2, Outcome.MET)
    company.judge(crew[0], 2, Outcome.NOT_MET, 0)
    gaps = gaps_of(company.map())
    assert [(gap.area.id, gap.lacking, gap.to_train, gap.to_test) for gap in gaps] == [
        (AREAS[2], 3, 1, 2),
        (AREAS[1], 4, 0, 4),
        (AREAS[0], 1, 0, 1),
    ]
    assert [gap.only_one for gap in gaps] == ["Person 01", "", ""]


def test_what_everybody_meets_is_no_gap() -> None:
    company = Company()
    saga = company.employ("Saga")
    for area in range(3):
        company.judge(saga, area, Outcome.MET)
    assert gaps_of(company.map()) == ()


# ---- against an independent reckoning --------------------------------------------------------------------

people = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.sampled_from(list(EmploymentStatus))), max_size=14
)
runs = st.lists(
    st.tuples(
        st.integers(0, 13),
        st.integers(0, 3),
        st.sampled_from(list(Outcome)),
        st.sampled_from([0, 200, 499, 500, 900]),
        st.integers(0, 1200),
        st.booleans(),
    ),
    max_size=60,
)


def naive(company: Company, name: str, area: str) -> str:
    """The mark of somebody in an area, by reading every result from the newest on."""
    person = next(row.person for row in company.people if row.name == name)
    own = [one for one in company.results if one.person == person and one.area == area]
    for one in sorted(own, key=lambda one: (one.at, one.run), reverse=True):
        if one.outcome is Outcome.MET:
            return "+"
        if one.outcome is Outcome.NOT_FULLY_TESTED and one.share_permille:
            return "~"
        if one.outcome is Outcome.NOT_MET:
            return "~" if one.share_permille * 2 >= 1000 else "-"
    return "."


@given(people, runs)
def test_the_map_is_what_anybody_would_reckon_by_hand(
    told: Sequence[tuple[bool, bool, EmploymentStatus]],
    results: Sequence[tuple[int, int, Outcome, int, int, bool]],
) -> None:
    company = Company()
    for place, (agrees, protected, status) in enumerate(told):
        company.employ(f"P{place:02}", agrees=agrees, protected=protected, status=status)
    for place, area, outcome, share, days, other in results:
        if place < len(told):
            person = company.people[place].person
            company.judge(person, area, outcome, share, AT - days * DAY_MS, "ee" * 32 if other else None)
    seen = {f"P{place:02}": agrees for place, (agrees, protected, _) in enumerate(told) if not protected}
    whole, shown = company.map(), company.seen()
    assert {row.name for row in whole.rows} == set(seen)
    assert {row.name for row in shown.rows} == {name for name, agrees in seen.items() if agrees}
    assert shown.uncounted == sum(not agrees for agrees in seen.values())
    for made in (whole, shown):
        for row in made.rows:
            expected = "".join(naive(company, row.name, area) for area in AREAS[:3])
            assert states(made, row.name) == expected
            assert row.met == expected.count("+")
    for place, area in enumerate(AREAS[:3]):
        marks = {name: naive(company, name, area) for name in seen}
        met = sum(mark == "+" for mark in marks.values())
        assert whole.everyone[place] == (met, len(seen))
        hidden = [marks[name] == "+" for name, agrees in seen.items() if not agrees]
        small = hidden and min(hidden.count(True), hidden.count(False)) < 5
        assert shown.everyone[place] == (None if small else (met, len(seen)))
        assert shown.totals[place].met == met - sum(hidden)


def test_an_area_that_no_checklist_has_any_more_is_shown_by_its_code() -> None:
    role = RequirementProfile(ROLE, "Operatör", ("gammalt-omrade",))
    company = replace(Company(), profiles=MappingProxyType({ROLE: role}))
    company.employ("Saga")
    made = company.map()
    assert (made.areas[0].name.sv, states(made, "Saga")) == ("gammalt-omrade", ".")
