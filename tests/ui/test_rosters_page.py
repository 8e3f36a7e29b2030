"""The page that reads lists in: seen, clicked and dropped on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from assessor_app.ui.rosters.page import RostersPage
from assessor_app.ui.rosters.view_protocol import RowFilter, Stage
from assessor_app.ui.widgets import ChoiceInput, ChoiceRow
from tests.building import MANAGER
from tests.roster_books import HEADINGS, people, person_row, write_xlsx
from tests.taking_part import plan_programme, register_company
from tests.ui.list_rooms import House, house, turn_wheel


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "centre", MANAGER)
    yield made
    made.workspace.close()


@pytest.fixture
def page(rooms: House, qtbot: QtBot) -> RostersPage:
    made = RostersPage(rooms.session, lambda: rooms.window.go("back"))
    qtbot.addWidget(made)
    made.resize(1240, 720)
    made.show()
    return made


def drop(page: RostersPage, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)


def press(page: RostersPage, name: str) -> None:
    buttons = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    assert buttons, name
    buttons[0].click()


def text_of(page: RostersPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def a_list(folder: Path) -> Path:
    rows = [person_row(0, Personnummer=""), *people(6)[1:5], person_row(5, Efternamn="", Förnamn="")]
    return write_xlsx(folder / "lista.xlsx", [HEADINGS, *rows])


def click(page: RostersPage, position: int, column: int) -> None:
    view = page._rows.table.view
    at = view.visualRect(view.model().index(position, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))


def test_a_list_is_dropped_looked_at_and_read_in(page: RostersPage, rooms: House, tmp_path: Path) -> None:
    drop(page, a_list(tmp_path))
    choice = page.findChild(ChoiceInput, "roster-column-A")
    assert isinstance(choice, ChoiceInput)
    assert choice.currentText() == "Efternamn"
    press(page, "roster-next")
    assert text_of(page, "roster-summary") == "5 nya, 1 kan inte läsas in"
    assert page._next.text() == "Läs in 5 personer"
    press(page, "roster-next")
    assert text_of(page, "roster-result") == "lista.xlsx är inläst: 5 personer."
    assert len(rooms.session.candidates.find()) == 5
    press(page, "roster-take-back")
    assert rooms.session.candidates.find() == ()
    assert rooms.window.toasts[-1][0] == "lista.xlsx är tillbakatagen"
    assert page._presenter.stage is Stage.FILE


def test_a_click_on_the_sign_leaves_a_row_out_and_one_elsewhere_shows_it(
    page: RostersPage, tmp_path: Path
) -> None:
    page.take_file(a_list(tmp_path))
    press(page, "roster-next")
    click(page, 1, 0)
    assert text_of(page, "roster-summary") == "4 nya, 1 hoppas över, 1 kan inte läsas in"
    assert not page._row_sheet.is_open()
    click(page, 5, 2)
    assert page._row_sheet.is_open()
    words = " ".join(label.text() for label in page._row_sheet.findChildren(QLabel))
    assert "B7: namnet saknas" in words


def test_space_leaves_the_selected_rows_out(page: RostersPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.take_file(a_list(tmp_path))
    press(page, "roster-next")
    view = page._rows.table.view
    view.setFocus()
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert text_of(page, "roster-summary") == "0 nya, 5 hoppas över, 1 kan inte läsas in"
    assert not page._next.isEnabled()


def test_who_it_is_is_said_in_the_sheet_of_the_row(page: RostersPage, rooms: House, tmp_path: Path) -> None:
    who = rooms.somebody("Anna", "Bergaa")
    page.take_file(a_list(tmp_path))
    press(page, "roster-next")
    assert "1 väntar på ditt val" in text_of(page, "roster-summary")
    click(page, 0, 0)
    choice = page._row_sheet.findChild(ChoiceRow, "roster-who")
    assert isinstance(choice, ChoiceRow)
    choice.choice(who).click()
    press(page, "roster-row-done")
    assert text_of(page, "roster-summary") == "4 nya, 1 finns redan, 1 kan inte läsas in"
    press(page, "roster-next")
    assert len(rooms.session.candidates.find()) == 5


def test_rows_are_narrowed_by_what_is_to_be_done_with_them(page: RostersPage, tmp_path: Path) -> None:
    page.take_file(a_list(tmp_path))
    press(page, "roster-next")
    press(page, "roster-show-refused")
    assert [row.line for row in page._rows.table.rows()] == [7]  # type: ignore[attr-defined]  # a `CheckRow`
    page._rows.choose(RowFilter.PROBLEMS)
    assert [row.line for row in page._rows.table.rows()] == [2, 7]  # type: ignore[attr-defined]  # as above


def test_the_wheel_changes_no_choice_and_filling_in_saves_nothing(
    page: RostersPage, rooms: House, tmp_path: Path
) -> None:
    page.take_file(a_list(tmp_path))
    before = [one.value() for one in page.findChildren(ChoiceInput)]
    for one in page.findChildren(ChoiceInput):
        turn_wheel(one)
    assert [one.value() for one in page.findChildren(ChoiceInput)] == before
    assert rooms.commits == []


def test_what_cannot_be_read_is_said_on_the_page(page: RostersPage, tmp_path: Path) -> None:
    path = tmp_path / "tom.csv"
    path.write_bytes(b"")
    page.take_file(path)
    assert page._file._trouble.isVisible()
    assert page._file._trouble.text().startswith("tom.csv: Listan är tom.")


def test_closing_goes_back_to_where_one_was(page: RostersPage, rooms: House) -> None:
    press(page, "roster-close")
    assert rooms.window.rooms == ["back"]


def choose(page: RostersPage, name: str, text: str) -> None:
    choice = page.findChild(ChoiceInput, name)
    assert isinstance(choice, ChoiceInput)
    choice.setCurrentIndex(choice.findText(text))
    choice.activated.emit(choice.currentIndex())


def test_a_programme_chosen_before_the_status_keeps_its_first_day(
    page: RostersPage, rooms: House, tmp_path: Path
) -> None:
    plan_programme(rooms.workspace, UUID(int=7))
    register_company(rooms.workspace, UUID(int=8), "Plåtverken AB")
    drop(page, write_xlsx(tmp_path / "lista.xlsx", [["Efternamn", "Förnamn"], ["Ek", "Åsa"]]))
    choose(page, "roster-company", "Plåtverken AB")
    choose(page, "roster-programme", "Kalmar 2020")
    day = page.findChild(QLineEdit, "roster-entry-day")
    assert isinstance(day, QLineEdit)
    assert day.isVisible()
    assert day.text() == "2026-05-28"
    choose(page, "roster-status", "Varslad")
    press(page, "roster-next")
    assert text_of(page, "roster-summary") == "1 ny"
    assert page.focusWidget() is page._rows.table.view
    press(page, "roster-next")
    press(page, "roster-programme-people")
    assert rooms.window.programmes == [(UUID(int=7), "people")]
    assert [(row.company, row.entered_on) for row in page._rows._rows] == [("Plåtverken AB", "2026-05-28")]
