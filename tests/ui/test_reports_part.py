"""Reports on the screen, as those who answer to a funder would put it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.services.report_models import Audience, FigureRow
from assessor_app.ui.programmes.page import ProgrammesPage
from assessor_app.ui.reports.figure_tables import FigureTable
from assessor_app.ui.reports.figure_tiles import FigureTile
from assessor_app.ui.reports.make_sheet import MakeSheet
from assessor_app.ui.reports.part import ReportsPart
from assessor_app.ui.reports.presenter import FOLDER
from assessor_app.ui.reports.rows_sheet import RowsSheet
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, ChartCard, ChoiceInput
from tests.building import ASSESSOR, MANAGER
from tests.reporting import Reported, fill_programme
from tests.ui.list_rooms import House, house, turn_wheel


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def reported(centre: House) -> Reported:
    """Thirty-two people have taken part since January; nothing is closed."""
    made = fill_programme(centre.workspace, 32)
    centre.commits.clear()
    return made


def opened(centre: House, reported: Reported, qtbot: QtBot) -> ReportsPart:
    """The part, as it is first seen."""
    Theme(QApplication.instance(), "light", 100).apply()  # type: ignore[arg-type]  # it is there
    page = ProgrammesPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    page.open_programme(reported.programme, "reports")
    found = page.findChild(ReportsPart)
    assert isinstance(found, ReportsPart)
    return found


@pytest.fixture
def part(centre: House, reported: Reported, qtbot: QtBot, qapp: QApplication) -> ReportsPart:
    return opened(centre, reported, qtbot)


def press(place: QWidget, name: str) -> None:
    button = place.window().findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    button.click()


def tile(part: ReportsPart, code: str) -> tuple[str, str, str]:
    found = part.findChild(FigureTile, f"figure-{code}")
    assert isinstance(found, FigureTile)
    return found.texts()


def sheet(part: ReportsPart, kind: type) -> QWidget:
    found = part.window().findChild(kind)
    assert isinstance(found, kind)
    return found


def test_the_latest_month_that_is_over_is_shown_and_said_to_be_preliminary(
    part: ReportsPart, centre: House
) -> None:
    period = part.findChild(ChoiceInput, "report-period")
    assert isinstance(period, ChoiceInput)
    assert (period.value(), period.currentText()) == ("2026-04", "April 2026 – preliminär")
    banner = part.findChild(Banner, "report-standing")
    assert isinstance(banner, Banner)
    assert banner.isVisibleTo(part)
    assert centre.commits == [], "looking writes nothing"


def test_the_figures_are_those_of_the_period_chosen(part: ReportsPart) -> None:
    part.presenter.choose_period("so-far")
    assert tile(part, "participated") == ("Deltog", "32", "")
    label, value, line = tile(part, "validated_so_far")
    assert label == "Validerade hittills"
    assert int(value) > 4
    assert line.endswith("av målet 120")
    part.presenter.choose_period("2026-04")
    assert tile(part, "cost_per_validation")[2] == "hittills, för hela insatsen", "not of the month alone"


def test_a_small_number_is_told_to_the_centre_and_not_to_the_funder(part: ReportsPart) -> None:
    part.presenter.choose_period("2026-01")
    words = {tile(part, code)[1] for code in ("entered", "validations", "left", "persons")}
    assert words & {"färre än 5", "dolt"}
    part.presenter.choose_audience(Audience.INTERNAL)
    words = {tile(part, code)[1] for code in ("entered", "validations", "left", "persons")}
    assert not words & {"färre än 5", "dolt"}


def test_a_figure_leads_to_its_rows_and_from_there_to_the_person(part: ReportsPart, centre: House) -> None:
    part.presenter.choose_period("so-far")
    press(part, "figure-participated")
    rows = sheet(part, RowsSheet)
    assert isinstance(rows, RowsSheet)
    assert rows.table is not None
    shown = rows.table.rows()
    assert len(shown) == 32
    rows.table.select_rows(shown[:1])
    rows.table.selection_changed.emit()
    press(part, "open-row")
    assert isinstance(shown[0], FigureRow)
    assert centre.window.candidates[-1] == shown[0].candidate


def test_an_outcome_leads_to_its_runs(part: ReportsPart, centre: House) -> None:
    part.presenter.choose_period("so-far")
    table = next(one for one in part._tables.widgets() if isinstance(one, FigureTable))
    table.chosen.emit(table, table.table.rows()[1])
    rows = sheet(part, RowsSheet)
    assert isinstance(rows, RowsSheet)
    assert rows.table is not None
    assert {row.outcome for row in rows.table.rows()} == {"met"}  # type: ignore[attr-defined]  # rows of a figure
    rows.opened_row.emit(rows.table.rows()[0])
    assert centre.window.runs


def test_a_chart_leads_to_the_month_and_to_the_runs_behind_a_bar(part: ReportsPart) -> None:
    part.presenter.choose_period("so-far")
    months, outcomes = part._charts.widgets()
    assert isinstance(months, ChartCard)
    assert isinstance(outcomes, ChartCard)
    outcomes.chosen.emit(1, 0)
    rows = sheet(part, RowsSheet)
    assert isinstance(rows, RowsSheet)
    assert rows.table is not None
    assert {row.outcome for row in rows.table.rows()} == {"met"}  # type: ignore[attr-defined]  # rows of a figure
    rows.close_sheet()
    months.chosen.emit(2, 0)
    period = part.findChild(ChoiceInput, "report-period")
    assert isinstance(period, ChoiceInput)
    assert period.value() == "2026-03"


def test_excel_and_pdf_are_written_where_the_user_wants_them(
    part: ReportsPart, centre: House, tmp_path: Path
) -> None:
    centre.wishes[FOLDER] = str(tmp_path / "out")
    for button, name in (("make-excel", "2026-04.xlsx"), ("make-pdf", "2026-04.pdf")):
        press(part, "make-report")
        press(part, button)
        assert (tmp_path / "out" / f"framtidssakrad-industri-{name}").exists()
        assert not part.window().findChild(MakeSheet).isVisible()
    assert "framtidssakrad-industri-2026-04.pdf är skriven" in centre.window.toasts[-1]
    assert centre.commits == []


def test_another_file_of_that_name_is_replaced_only_when_the_user_says_so(
    part: ReportsPart, centre: House, tmp_path: Path
) -> None:
    other = tmp_path / "framtidssakrad-industri-2026-04.pdf"
    other.write_bytes(b"another")
    centre.wishes[FOLDER] = str(tmp_path)
    press(part, "make-report")
    press(part, "make-pdf")
    making = sheet(part, MakeSheet)
    banner = making.findChild(Banner, "sheet-problem")
    assert isinstance(banner, Banner)
    assert banner.isVisibleTo(making)
    assert other.read_bytes() == b"another"
    banner.action_chosen.emit()
    assert other.read_bytes().startswith(b"%PDF")


def test_the_wheel_changes_no_choice(part: ReportsPart) -> None:
    for name in ("report-period", "report-audience", "report-bands"):
        choice = part.findChild(ChoiceInput, name)
        assert isinstance(choice, ChoiceInput)
        before = choice.value()
        turn_wheel(choice)
        assert choice.value() == before


def test_an_assessor_is_told_whom_to_ask(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    centre = house(tmp_path / "store", ASSESSOR)
    try:
        part = opened(centre, fill_programme(centre.workspace, 12), qtbot)
        assert part.findChild(FigureTile) is None
        assert not part.presenter.may_keep
    finally:
        centre.workspace.close()
