"""The demo's programmes have their own numbers, counted past the program in plain SQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assessor_app.bootstrap.demo_programmes import make_programme_demo
from assessor_app.bootstrap.program import Program
from assessor_app.services.demo_projects import FUTURE, KALMAR, DemoProject
from assessor_app.system.paths import find_paths

NOW = datetime(2026, 5, 28, 12, tzinfo=UTC)


def opened(folder: Path, project: DemoProject) -> Iterator[Program]:
    paths = find_paths(folder / "data", folder / "state")
    make_programme_demo(paths, project.key, NOW)
    program = Program(paths)
    program.open_by_itself()
    yield program
    program.close()


@pytest.fixture(scope="module")
def kalmar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    yield from opened(tmp_path_factory.mktemp("kalmar"), KALMAR)


def one(program: Program, sql: str) -> Any:
    return program.workspace.store.database.rows(sql)[0][0]


def check(program: Program, project: DemoProject) -> None:
    signed = "SELECT count(DISTINCT candidate) FROM assessment_row WHERE status = 'signed'"
    assert one(program, "SELECT count(*) FROM candidate_row") == project.people
    assert one(program, "SELECT count(*) FROM participation_row") == project.people + project.again
    assert one(program, "SELECT count(DISTINCT candidate) FROM participation_row") == project.people
    assert one(program, signed) == project.validated
    assert one(program, "SELECT sum(amount_ore) FROM programme_cost") == sum(ore for _, ore in project.costs)
    first, last = project.details.starts_on, project.details.ends_on
    outside = f"SELECT count(*) FROM participation_hours WHERE day NOT BETWEEN '{first}' AND '{last}'"
    assert one(program, outside) == 0


def test_kalmar_2020_has_a_hundred_people_and_spends_what_the_region_pays(kalmar: Program) -> None:
    check(kalmar, KALMAR)
    assert one(kalmar, "SELECT sum(amount_ore) FROM programme_cost") == 8_539_400


def test_every_month_of_kalmar_2020_is_closed_and_the_programme_is_over(kalmar: Program) -> None:
    programme = kalmar.workspace.store.journal.subjects("programme")[0]
    state = kalmar.workspace.programme(programme)
    assert state.finished
    assert [month for month in state.months() if state.is_closed(month)] == ["2020-05", "2020-06"]


def test_the_chain_of_the_demo_verifies_and_its_rows_are_those_of_a_rebuild(kalmar: Program) -> None:
    workspace = kalmar.workspace
    tables = ("participation_row", "participation_run", "participation_hours", "area_row", "employment_row")
    before = [workspace.store.database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]
    assert not workspace.verify().faults
    workspace.rebuild()
    after = [workspace.store.database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]
    assert after == before
    assert all(before)


@pytest.mark.slow
def test_framtidssakrad_industri_has_a_thousand_people(tmp_path: Path) -> None:
    for program in opened(tmp_path, FUTURE):
        check(program, FUTURE)
