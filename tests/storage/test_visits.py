"""Visits in the store: what lists tell, what a laptop needs, what is erased and rebuilt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assessor_app.domain import assessment_commands as cmd
from assessor_app.domain import visits
from assessor_app.domain.checklists import Rating
from assessor_app.domain.visits import Stage, VisitStatus
from assessor_app.services.read_models import AssessmentQuery
from assessor_app.services.visit_models import VisitQuery
from assessor_app.storage.queries.visits import handed_out_to
from assessor_app.storage.workspace import LocalWorkspace
from tests.building import ASSESSOR, MANAGER, FakeIdentities, do, make_workspace, plan_run, register_candidate
from tests.visiting_companies import AT_AKERS, LAPTOP, VISIT, enrol_laptop, hand_out, plan_visit

IDS = FakeIdentities(5)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalWorkspace]:
    workspace = make_workspace(tmp_path)
    enrol_laptop(workspace)
    yield workspace
    workspace.close()


def test_a_list_tells_how_many_are_met_and_what_is_packed(store: LocalWorkspace) -> None:
    amina = register_candidate(store, IDS.new())
    igor = register_candidate(store, IDS.new(), "Igor", "Berg", None)
    run = plan_run(store, IDS.new(), amina)
    plan_visit(store, (amina, run), (igor, None))
    key, tablet = IDS.new(), IDS.new()
    store.commit(
        MANAGER.id, visits.list_equipment(store.visit(VISIT), {key: "Momentnyckel", tablet: "Surfplatta"})
    )
    store.commit(MANAGER.id, visits.check_equipment(store.visit(VISIT), key, Stage.PACKED, checked=True))
    do(store, run, cmd.RecordMark("A1-1", Rating.SHOWN))
    (row,) = store.visit_rows(VisitQuery())
    assert (row.company, row.people, row.runs_open) == ("Åkers Mekaniska", 2, 1)
    assert (row.equipment, row.equipment_packed, row.equipment_back) == (2, 1, 0)
    assert [person.name for person in store.visit_people(VISIT)] == ["Igor Berg"]
    assert [one.id for one in store.assessment_rows(AssessmentQuery(visit=VISIT))] == [run]


def test_a_visit_is_found_by_company_place_and_day(store: LocalWorkspace) -> None:
    plan_visit(store)
    other = replace(AT_AKERS, company="Nord Stål", place="Kalmar", starts_on="2026-06-03", ends_on="")
    plan_visit(store, visit=IDS.new(), details=other)
    assert [row.company for row in store.visit_rows(VisitQuery())] == ["Nord Stål", "Åkers Mekaniska"]
    assert [row.company for row in store.visit_rows(VisitQuery(text="akers vimm"))] == ["Åkers Mekaniska"]
    within = VisitQuery(between=("2026-05-29", "2026-06-02"))
    assert [row.company for row in store.visit_rows(within)] == ["Åkers Mekaniska"]
    gone = VisitQuery(statuses=frozenset({VisitStatus.HANDED_OUT}))
    assert store.visit_rows(gone) == ()


def test_a_laptop_needs_the_people_and_runs_of_the_visits_it_has(store: LocalWorkspace) -> None:
    amina, igor = (
        register_candidate(store, IDS.new()),
        register_candidate(store, IDS.new(), "Igor", "B", None),
    )
    run = plan_run(store, IDS.new(), amina)
    plan_visit(store, (amina, run), (igor, None))
    assert handed_out_to(store.store.database, LAPTOP) == (frozenset(), frozenset(), frozenset())
    hand_out(store)
    assert handed_out_to(store.store.database, LAPTOP) == (
        frozenset({VISIT}),
        frozenset({amina, igor}),
        frozenset({run}),
    )


def test_a_run_that_was_moved_takes_its_new_person_along(store: LocalWorkspace) -> None:
    amina, igor = (
        register_candidate(store, IDS.new()),
        register_candidate(store, IDS.new(), "Igor", "B", None),
    )
    run = plan_run(store, IDS.new(), amina)
    plan_visit(store, (amina, run))
    hand_out(store)
    do(store, run, cmd.Move(igor, "Fel person valdes"))
    assert igor in handed_out_to(store.store.database, LAPTOP)[1]


def test_a_laptop_that_handed_in_still_learns_what_becomes_of_the_visit(store: LocalWorkspace) -> None:
    amina = register_candidate(store, IDS.new())
    plan_visit(store, (amina, None))
    hand_out(store)
    store.commit(ASSESSOR.id, visits.hand_in(store.visit(VISIT)))
    assert handed_out_to(store.store.database, LAPTOP) == (frozenset({VISIT}), frozenset(), frozenset())


def test_somebody_who_is_erased_is_on_no_visit_any_more(store: LocalWorkspace) -> None:
    amina = register_candidate(store, IDS.new())
    plan_visit(store, (amina, None))
    store.erase_person(MANAGER.id, amina, "request")
    assert store.visit_rows(VisitQuery())[0].people == 0
    assert store.visit_people(VISIT) == ()


def test_a_rebuild_shows_the_same_visits(store: LocalWorkspace) -> None:
    amina = register_candidate(store, IDS.new())
    plan_visit(store, (amina, plan_run(store, IDS.new(), amina)))
    hand_out(store)
    before = store.visit_rows(VisitQuery()), store.visit(VISIT)
    store.rebuild()
    assert (store.visit_rows(VisitQuery()), store.visit(VISIT)) == before
