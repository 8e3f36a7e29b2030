"""The follow-up as one sees it: charts that say what the figures are, tables, files, and the runs behind."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.accounts import Actor
from assessor_app.services.follow_up import parts_of
from assessor_app.services.follow_up_models import Figures, FollowUpQuery, Step
from assessor_app.services.read_models import Changes
from assessor_app.ui.follow_up.filters import FollowUpFilters
from assessor_app.ui.follow_up.page import FollowUpPage
from assessor_app.ui.follow_up.periods import Period, days_of, step_of
from assessor_app.ui.follow_up.runs_sheet import RunsSheet
from assessor_app.ui.widgets import EmptyState
from assessor_app.ui.widgets.chart_cards import SAVE_CSV, SAVE_PICTURE, SAVE_XLSX
from tests.building import ASSESSOR, MANAGER
from tests.storage.counted_runs import make_runs, protect
from tests.ui.list_rooms import House, house

TODAY = date(2026, 5, 28)


def centre_of(folder: Path, actor: Actor = MANAGER, runs: int = 120) -> House:
    made = house(folder / "store", actor)
    if runs:
        make_runs(made.workspace, random.Random(8), runs)
    return made


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = centre_of(tmp_path)
    yield made
    made.workspace.close()


def shown(qtbot: QtBot, centre: House) -> FollowUpPage:
    """The room, filled."""
    page = FollowUpPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


def figures_of(page: FollowUpPage) -> Figures:
    figures = page._presenter.figures
    assert figures is not None
    return figures


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_charts_show_the_figures_of_the_year(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    figures = figures_of(page)
    assert figures == centre.session.undertakings.follow_up.figures(figures.query)
    assert (figures.query.first_on, figures.query.last_on) == ("2026-01-01", "2026-12-31")
    flows = page._flows.data
    assert flows.categories[:5] == ("jan", "feb", "mars", "apr", "maj")
    assert flows.series[0].values == tuple(flow.signed for flow in figures.flows)
    assert flows.marker == 4
    assert page._areas.data.series[0].values == tuple(area.met for area in figures.areas)
    assert page._leads.data.series[0].values[0] == (figures.leads[0].median if figures.leads[0] else None)
    assert f"{figures.signed} signerade" in page._header._context.text()


@pytest.mark.parametrize("period", [Period.MONTH, Period.QUARTER, Period.EVERYTHING])
def test_another_period_is_a_press_away_and_remembered(qtbot: QtBot, centre: House, period: Period) -> None:
    page = shown(qtbot, centre)
    press(page, f"period-{period.value}")
    first, last = days_of(period, TODAY, date(2025, 6, 1))
    query = figures_of(page).query
    assert (query.first_on, query.last_on) == (first.isoformat(), last.isoformat())
    assert (
        page._flows.data.categories[0]
        == {"month": "v. 18", "quarter": "v. 14", "everything": "juni 2025"}[period]
    )
    assert figures_of(shown(qtbot, centre)).query == query


def test_days_of_ones_own(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    press(page, "period-own")
    filters = page.findChild(FollowUpFilters)
    assert isinstance(filters, FollowUpFilters)
    assert (filters._first.value(), filters._last.value()) == (date(2026, 4, 29), TODAY)
    filters._first.set_value(date(2026, 5, 20))
    filters._first.edited.emit(filters._first.value())
    assert figures_of(page).query.first_on == "2026-05-20"
    before = figures_of(page)
    filters._last.set_value(date(2026, 5, 1))
    filters._last.edited.emit(filters._last.value())
    assert filters._problem.isVisible()
    assert figures_of(page) == before
    assert centre.window.failures == []


def test_an_assessor_is_offered_nobody_elses_runs(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(tmp_path, ASSESSOR)
    page = shown(qtbot, centre)
    choice = page._filters._assessor
    assert [choice.itemText(at) for at in range(choice.count())] == ["Alla bedömare", "Bara mina"]
    whole = figures_of(page).signed
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert 0 < figures_of(page).signed < whole
    centre.workspace.close()


def test_the_runs_behind_a_missed_criterion_can_be_opened(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    missed = figures_of(page).missed[0]
    page._missed.view.point_at(0, 0)
    page._missed.view.chosen.emit(0, 0)
    sheet = page.findChild(RunsSheet)
    assert isinstance(sheet, RunsSheet)
    assert sheet.is_open()
    assert sheet.accessibleName() == f"{missed.not_shown + missed.partly} valideringar"
    buttons = [one for one in sheet.findChildren(QPushButton) if one.objectName().startswith("open-")]
    assert len(buttons) == missed.not_shown + missed.partly
    buttons[0].click()
    assert str(centre.window.runs[-1]) == buttons[0].objectName().removeprefix("open-")


def test_the_runs_of_a_month_can_be_opened_and_those_of_an_empty_one_not(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    sheet = page._runs
    page._flows.view.chosen.emit(11, 0)
    assert not sheet.is_open()
    page._flows.view.chosen.emit(1, 0)
    assert sheet.is_open()
    assert sheet.accessibleName() == f"{figures_of(page).flows[1].signed} valideringar"


def test_what_is_meant_for_others_hides_what_is_below_five(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    before = page._flows.data.series
    assert any(value and value < 5 for series in before for value in series.values)
    press_box = page._filters._outward
    press_box.click()
    for card in (page._flows, page._areas, page._missed):
        for data in (card.data, card.table_data):
            assert not any(value and value < 5 for series in data.series for value in series.values)
        assert card.data.summary == "", "the sum would tell a hidden month"
    assert "signerad" not in page._header._context.text()
    assert "dolda" in page._notes()[-1]
    press_box.click()
    assert page._flows.data.series == before


def test_a_chart_becomes_a_file_with_its_period_over_it(qtbot: QtBot, centre: House, tmp_path: Path) -> None:
    page = shown(qtbot, centre)
    page._exporter.save(page._missed, SAVE_XLSX, tmp_path / "missade.xlsx")
    page._exporter.save(page._flows, SAVE_CSV, tmp_path / "flode.csv")
    page._exporter.save(page._times, SAVE_PICTURE, tmp_path / "tid.png")
    sheet = load_workbook(tmp_path / "missade.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert "2026-01-01 till 2026-12-31" in str(rows[0][0])
    heading = rows.index(next(row for row in rows if row[0] == "Kriterium"))
    assert rows[heading][3:] == ["Motiverade (valideringar)", "Bedömda (valideringar)"]
    missed = figures_of(page).missed
    assert [row[1:] for row in rows[heading + 1 :]] == [
        [one.not_shown, one.partly, one.reasons, one.rated] for one in missed
    ]
    lines = (tmp_path / "flode.csv").read_text("utf-8-sig").splitlines()
    assert lines[1].startswith("jan;")
    picture = QImage(str(tmp_path / "tid.png"))
    assert picture.width() >= 1000
    assert [text for text, _ in centre.window.toasts] == [
        f"Sparat som {name}" for name in ("missade.xlsx", "flode.csv", "tid.png")
    ]


def test_a_fresh_centre_is_told_what_the_room_is_for(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(tmp_path, runs=0)
    page = shown(qtbot, centre)
    empty = page._empty
    assert isinstance(empty, EmptyState)
    assert empty.isVisible()
    assert not page._cards.isVisible()
    empty.action_chosen.emit()
    assert centre.window.rooms == ["assessments"]
    centre.workspace.close()


def test_a_period_without_runs_offers_all_of_them(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    page._presenter.choose(period=Period.OWN, first_on="2020-01-01", last_on="2020-02-01")
    assert page._empty.isVisible()
    page._empty.action_chosen.emit()
    assert page._presenter.wanted.period is Period.EVERYTHING
    assert page._cards.isVisible()


def test_who_is_protected_is_in_no_chart_even_for_a_manager(qtbot: QtBot, centre: House) -> None:
    page = shown(qtbot, centre)
    before = figures_of(page).signed
    database = centre.workspace.store.database
    rows = database.rows(
        "SELECT candidate, count(*) FROM assessment_row WHERE status = 'signed'"
        " AND signed_at >= 1767225600000 GROUP BY candidate ORDER BY 2 DESC LIMIT 1"
    )
    protect(centre.workspace, rows[0][0])
    centre.session.feed.publish(Changes(frozenset({("candidate", MANAGER.id)})), None)
    assert figures_of(page).signed == before - rows[0][1]


def test_a_later_question_overtakes_one_under_way(qtbot: QtBot, tmp_path: Path) -> None:
    centre = centre_of(tmp_path, runs=20)
    page = FollowUpPage(centre.session)
    qtbot.addWidget(page)
    presenter = page._presenter
    waiting = []
    presenter._answers.ask = lambda work, show, failed=None: waiting.append((work, show))  # type: ignore[method-assign]
    presenter.choose(period=Period.MONTH)
    presenter.choose(period=Period.QUARTER)
    while waiting:
        work, show = waiting.pop(0)
        show(work())
    assert figures_of(page).query.first_on == "2026-04-01"
    centre.workspace.close()


@pytest.mark.parametrize(
    ("period", "first", "last", "step"),
    [
        (Period.MONTH, "2026-12-01", "2026-12-31", Step.WEEK),
        (Period.QUARTER, "2026-10-01", "2026-12-31", Step.WEEK),
        (Period.YEAR, "2026-01-01", "2026-12-31", Step.MONTH),
        (Period.EVERYTHING, "2024-02-01", "2026-12-31", Step.MONTH),
    ],
)
def test_periods_end_with_the_month_that_it_is(period: Period, first: str, last: str, step: Step) -> None:
    days = days_of(period, date(2026, 12, 31), date(2024, 2, 29))
    assert tuple(day.isoformat() for day in days) == (first, last)
    assert step_of(*days) is step
    assert len(parts_of(FollowUpQuery(first, last, step))) > 3
