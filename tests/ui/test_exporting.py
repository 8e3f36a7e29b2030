"""Lists out of the program: what the sheet offers and remembers, and what is in the file afterwards."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.assessments import Status
from assessor_app.domain.companies import CompanyDetails
from assessor_app.services.protection import AliasForm
from assessor_app.services.sheets import SheetFormat
from assessor_app.ui.assessments.page import AssessmentsPage
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.companies.page import CompaniesPage
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.exporting.lists import Rows
from assessor_app.ui.exporting.sheet import ExportSheet, ListExporter
from assessor_app.ui.exporting.tables import table_list
from assessor_app.ui.programmes.page import ProgrammesPage
from assessor_app.ui.settings.page import SettingsPage
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.visits.page import VisitsPage
from assessor_app.ui.visits.view_protocol import ListFilter
from assessor_app.ui.widgets import Column, DataTable
from tests.building import MANAGER
from tests.measuring import CALIPER, SKJ_014, register_instrument
from tests.taking_part import enter, plan_programme
from tests.ui.list_rooms import House, house
from tests.ui.visiting import settle
from tests.visiting_companies import plan_visit


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


def shown(qtbot: QtBot, page: QWidget) -> QWidget:
    """The page, filled."""
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    qtbot.waitExposed(page)
    return page


def opened(page: QWidget) -> ExportSheet:
    """The sheet, after a press on the page's button."""
    button: Any = page.findChild(QWidget, "export-list")
    button.click()
    sheet = page.findChild(ExportSheet)
    assert isinstance(sheet, ExportSheet)
    return sheet


def read(path: Path) -> list[list[object]]:
    """The rows of a file, its heading first."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [list(row) for row in csv.reader(file, delimiter=";")]
    sheet = load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def fill(centre: House) -> None:
    for given, family in (("Amina", "Yılmaz"), ("Bo", "Ek"), ("=Cia", "Öberg")):
        centre.somebody(given, family)


def test_the_candidates_become_a_file_with_the_columns_of_the_list(
    qtbot: QtBot, centre: House, tmp_path: Path
) -> None:
    fill(centre)
    page = shown(qtbot, CandidatesPage(centre.session))
    sheet = opened(page)
    assert sheet.file_name() == "validander-2026-05-28"
    sheet.save_to(tmp_path / "lista.xlsx")
    heading, *rows = read(tmp_path / "lista.xlsx")
    assert heading == ["Namn", "Född", "Personnummer", "Arbetsgivare", "Valideringar"]
    assert [row[0] for row in rows] == ["Ek, Bo", "Yılmaz, Amina", "Öberg, =Cia"]
    assert [row[4] for row in rows] == [0, 0, 0]
    text, show_folder = centre.window.toasts[-1]
    assert text == "3 rader sparade i lista.xlsx"
    assert show_folder is not None
    assert not sheet.is_open()


def test_what_was_chosen_last_is_chosen_again(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    fill(centre)
    page = shown(qtbot, CandidatesPage(centre.session))
    sheet = opened(page)
    assert sheet._format is not None
    sheet._format.choice(SheetFormat.CSV).click()
    sheet._boxes["employer"].click()
    sheet._boxes["registered_at"].click()
    sheet.save_to(tmp_path / "lista.csv")
    heading, *rows = read(tmp_path / "lista.csv")
    assert heading == ["Namn", "Född", "Personnummer", "Valideringar", "Registrerad"]
    assert all(row[4] == "2026-05-28" for row in rows)
    again = opened(page).form()
    assert again.form is SheetFormat.CSV
    assert again.columns == ("name", "birth_on", "masked_number", "assessments", "registered_at")


def test_only_what_a_search_finds_or_what_is_selected(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    fill(centre)
    page: Any = shown(qtbot, CandidatesPage(centre.session))
    page._presenter.search("bo")
    sheet = opened(page)
    assert sheet.form().rows is Rows.FOUND
    sheet.save_to(tmp_path / "sokta.csv")
    assert [row[0] for row in read(tmp_path / "sokta.csv")[1:]] == ["Ek, Bo"]
    page._presenter.search("")
    page._table.select_rows(page._table.rows()[1:])
    sheet = opened(page)
    assert sheet.form().rows is Rows.SELECTED
    sheet.save_to(tmp_path / "valda.csv")
    assert [row[0] for row in read(tmp_path / "valda.csv")[1:]] == ["Yılmaz, Amina", "Öberg, =Cia"]


def test_a_sheet_without_columns_saves_nothing(qtbot: QtBot, centre: House) -> None:
    fill(centre)
    sheet = opened(shown(qtbot, CandidatesPage(centre.session)))
    for key in sheet.form().columns:
        sheet._boxes[key].click()
    assert not sheet._save.isEnabled()
    sheet._choose_all()
    assert sheet._save.isEnabled()


def test_runs_documents_and_visits_can_be_exported_too(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    fill(centre)
    person = centre.session.candidates.find()[0].id
    run = centre.run_of(person, "=Station")
    centre.sign(run)
    centre.run_of(person)
    plan_visit(centre.workspace)
    pages: tuple[tuple[Callable[[], QWidget], str, int], ...] = (
        (lambda: AssessmentsPage(centre.session), "Station", 2),
        (lambda: DocumentsPage(centre.session), "Nummer", 0),
        (lambda: VisitsPage(centre.session), "Företag", 1),
    )
    for make, heading, count in pages:
        page = shown(qtbot, make())
        path = tmp_path / f"{heading}.xlsx"
        opened(page).save_to(path)
        head, *rows = read(path)
        assert heading in head
        assert len(rows) == count
    stations = [row[1] for row in read(tmp_path / "Station.xlsx")[1:]]
    assert sorted(map(str, stations)) == ["=Station", "Station 2"]


def test_the_filter_of_the_runs_is_what_is_shown_now(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    person = centre.somebody("Bo", "Ek")
    centre.sign(centre.run_of(person))
    centre.run_of(person)
    page: Any = shown(qtbot, AssessmentsPage(centre.session))
    page._presenter.filter(Status.SIGNED)
    sheet = opened(page)
    sheet.save_to(tmp_path / "signerade.csv")
    head, *rows = read(tmp_path / "signerade.csv")
    assert [row[head.index("Läge")] for row in rows] == ["Signerad"]


def test_visits_that_are_not_shown_can_be_left_out(qtbot: QtBot, centre: House) -> None:
    plan_visit(centre.workspace)
    page: Any = shown(qtbot, VisitsPage(centre.session))
    assert Rows.FOUND in page._list._as_list().sources
    page._list_presenter.choose(ListFilter.ALL)
    assert set(page._list._as_list().sources) == {Rows.ALL}


def test_who_is_protected_is_in_no_file(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    fill(centre)
    session = centre.session
    session.protection.register(MANAGER, AliasForm("Skyddad 1", frozenset({session.actor.id})))
    page: Any = shown(qtbot, CandidatesPage(session))
    assert "Skyddad 1" in " ".join(row.name for row in page._table.rows())
    page._table.select_rows(page._table.rows())
    sheet = opened(page)
    for rows in Rows:
        if sheet._wanted is not None and rows in sheet._wanted.sources:
            assert sheet._rows is not None
            sheet._rows.choice(rows).click()
            sheet.save_to(tmp_path / f"{rows}.csv")
            assert "Skyddad" not in (tmp_path / f"{rows}.csv").read_text("utf-8")
            sheet = opened(page)


def test_stopping_leaves_no_file(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    fill(centre)
    sheet = opened(shown(qtbot, CandidatesPage(centre.session)))
    presenter = sheet._presenter
    made = presenter._watched

    def stopped() -> Any:
        work = made()
        work.stop()
        return work

    presenter._watched = stopped  # type: ignore[method-assign]  # the user stops at once
    sheet.save_to(tmp_path / "lista.xlsx")
    assert list(tmp_path.glob("*.xlsx")) == []
    assert "stoppad" in centre.window.toasts[-1][0]
    assert sheet.is_open()
    assert not presenter.busy


def test_a_folder_that_is_gone_is_told_and_the_sheet_stays(
    qtbot: QtBot, centre: House, tmp_path: Path
) -> None:
    fill(centre)
    sheet = opened(shown(qtbot, CandidatesPage(centre.session)))
    sheet.save_to(tmp_path / "borta" / "lista.xlsx")
    assert isinstance(centre.window.failures[-1], OSError)
    assert sheet.is_open()
    assert sheet._save.isEnabled()


@dataclass(frozen=True)
class Thing:
    """A row of some table."""

    name: str
    count: int
    protected: bool = False


def test_any_table_can_be_exported_as_it_is_shown(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    table = DataTable((Column("name", "Namn"), Column("count", "Antal", width=90), Column("name", "")))
    table.set_rows([Thing("=Bo", 2), Thing("Skyddad 1", 1, protected=True), Thing("Åsa", 3)])
    table.sort_by("count", falling=True)
    page = shown(qtbot, QWidget())
    exporter = ListExporter(page, centre.session, lambda: table_list("ting", "Ting", "ting", table))
    exporter.export()
    exporter.sheet.save_to(tmp_path / "ting.xlsx")
    assert read(tmp_path / "ting.xlsx") == [["Namn", "Antal"], ["Åsa", "3"], ["=Bo", "2"]]


def test_the_companies_of_the_list_become_a_file(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    centre.session.undertakings.companies.register(MANAGER, CompanyDetails("Åkers Mekaniska", "556036-0793"))
    page = shown(qtbot, CompaniesPage(centre.session))
    sheet = opened(page)
    sheet.save_to(tmp_path / "foretag.xlsx")
    assert read(tmp_path / "foretag.xlsx") == [
        ["Företag", "Organisationsnummer", "Ort", "Arbetsplatser", "Läge"],
        ["Åkers Mekaniska", "556036-0793", None, 0, None],
    ]


def test_those_who_take_part_become_a_file_without_who_is_protected(qtbot: QtBot, tmp_path: Path) -> None:
    centre = house(tmp_path / "managed", MANAGER)
    programme = plan_programme(centre.workspace, UUID(int=7))
    for place, name in enumerate(("Amina", "Bo")):
        enter(centre.workspace, UUID(int=70 + place), centre.somebody(name, "Ek"), programme)
    hidden = centre.session.protection.register(MANAGER, AliasForm("Skyddad 1", frozenset({MANAGER.id})))[0]
    enter(centre.workspace, UUID(int=79), hidden, programme)
    page = ProgrammesPage(centre.session)
    shown(qtbot, page)
    page.open_programme(programme, "people")
    settle()
    sheet = opened(page)
    sheet.save_to(tmp_path / "deltagare.xlsx")
    told = read(tmp_path / "deltagare.xlsx")
    assert told[0] == [
        "Namn",
        "Validering",
        "Signerad",
        "Företag",
        "Status vid start",
        "Började",
        "Slutade",
        "Intygade timmar",
    ]
    assert [(row[0], row[1], row[7]) for row in told[1:]] == [("Amina Ek", "Utan", 0), ("Bo Ek", "Utan", 0)]
    centre.workspace.close()


def test_the_measuring_instruments_become_a_file(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    register_instrument(centre.workspace, CALIPER, SKJ_014)
    nothing = lambda *_: None  # noqa: E731 - five of the same
    around = Surroundings("1", Path("data"), nothing, nothing, nothing, nothing, nothing)
    page = SettingsPage(centre.session, around)
    shown(qtbot, page)
    page.show_section("instruments")
    settle()
    sheet = opened(page)
    assert sheet.parentWidget() is page
    sheet.save_to(tmp_path / "matdon.xlsx")
    told = read(tmp_path / "matdon.xlsx")
    assert told[0][:2] == ["Märkning", "Slag"]
    assert [row[:2] for row in told[1:]] == [["SKJ-014", "Skjutmått"]]
