"""The candidates' screen, as those who use it would put it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.candidates.sheet import CandidateSheet
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import DataTable, SearchField, TextInput
from tests.ui.list_rooms import NUMBER, House, all_changes, house, slid_in, turn_wheel


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[House]:
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def page(centre: House, qtbot: QtBot, qapp: QApplication) -> CandidatesPage:
    Theme(qapp, "light", 100).apply()
    return open_page(centre, qtbot)


def open_page(centre: House, qtbot: QtBot) -> CandidatesPage:
    page = CandidatesPage(centre.session)
    qtbot.addWidget(page)
    page.resize(1262, 786)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def sheet_of(page: CandidatesPage) -> CandidateSheet:
    found = page.findChild(CandidateSheet)
    assert found is not None
    return found


def field(page: CandidatesPage, name: str) -> QLineEdit:
    """The visible input with this accessible name."""
    found = [item for item in page.findChildren(QLineEdit) if item.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def button(page: QWidget, name: str) -> QPushButton:
    """The visible button with this text."""
    found = [item for item in page.findChildren(QPushButton) if item.text() == name and item.isVisible()]
    assert len(found) == 1, name
    return found[0]


def number_input(page: CandidatesPage) -> TextInput:
    found = page.findChild(TextInput, "candidate-number")
    assert isinstance(found, TextInput)
    return found


def names(page: CandidatesPage) -> list[str]:
    table = page.findChild(DataTable)
    assert isinstance(table, DataTable)
    return [row.name for row in table.rows()]  # type: ignore[attr-defined]  # rows of this page


def test_an_empty_centre_says_what_to_do_first(page: CandidatesPage) -> None:
    table = page.findChild(DataTable)
    assert table is not None
    assert any(item.isVisible() for item in table.findChildren(QPushButton) if item.text() == "Ny validand")


def test_a_person_is_registered_with_the_keyboard_alone(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for text in ("Amina", "Nilsson", NUMBER):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClicks(focused, text)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    save = button(page, "Spara")
    save.setFocus()
    qtbot.keyClick(save, Qt.Key.Key_Space)
    assert names(page) == ["Nilsson, Amina"]
    assert centre.window.toasts[-1][0] == "Amina Nilsson är sparad"


def test_nothing_can_be_saved_until_something_changed(page: CandidatesPage, centre: House) -> None:
    page.open_candidate(centre.somebody())
    assert not button(page, "Spara").isEnabled()


def test_opening_a_record_writes_nothing_and_changes_nothing(page: CandidatesPage, centre: House) -> None:
    candidate = centre.somebody(number=NUMBER, phone="070", note="Rad ett\nrad två", employer="Åkers")
    before = len(centre.commits)
    page.open_candidate(candidate)
    assert not sheet_of(page).has_unsaved()
    sheet_of(page).close_sheet()
    assert len(centre.commits) == before


def test_the_wheel_changes_nothing_in_the_form(page: CandidatesPage, centre: House, qtbot: QtBot) -> None:
    page.open_candidate(centre.somebody(birth_on="1987-03-14"))
    slid_in(sheet_of(page), qtbot)
    for kind in (QLineEdit, QComboBox, QPlainTextEdit):
        for editor in sheet_of(page).findChildren(kind):
            if editor.isVisible():
                turn_wheel(editor)
    assert not sheet_of(page).has_unsaved()


def test_every_input_has_a_name_for_those_who_listen(page: CandidatesPage, centre: House) -> None:
    page.open_candidate(centre.somebody())
    inputs = [*sheet_of(page).findChildren(QLineEdit), *sheet_of(page).findChildren(QPlainTextEdit)]
    assert [item for item in inputs if not item.accessibleName()] == []


def test_the_number_is_masked_until_the_eye_is_pressed(page: CandidatesPage, centre: House) -> None:
    page.open_candidate(centre.somebody(number=NUMBER))
    shown = number_input(page)
    assert shown.text() == "19870314-****"
    assert shown.isReadOnly()
    eye = next(item for item in page.findChildren(QPushButton) if item.accessibleName() == "Visa hela numret")
    eye.click()
    assert shown.text() == NUMBER
    assert not shown.isReadOnly()
    eye.click()
    assert shown.text() == "19870314-****"
    assert not sheet_of(page).has_unsaved()


def test_a_typed_number_is_masked_when_the_field_is_left(page: CandidatesPage, qtbot: QtBot) -> None:
    page.new_candidate()
    typed = number_input(page)
    typed.setFocus()
    qtbot.keyClicks(typed, "8703142391")
    assert typed.text() == "8703142391"
    field(page, "Telefon").setFocus()
    assert typed.text() == "19870314-****"
    typed.setFocus()
    assert typed.text() == "8703142391"
    assert sheet_of(page).editor.form().number == "8703142391"


def test_the_full_number_is_nowhere_on_the_list(page: CandidatesPage, centre: House) -> None:
    centre.somebody(number=NUMBER)
    centre.session.feed.publish(all_changes("candidate", centre.session.actor.id), object())
    table = page.findChild(DataTable)
    assert table is not None
    table.view.selectAll()
    table.copy()
    copied = QGuiApplication.clipboard().text()
    assert "19870314-****" in copied
    assert "2391" not in copied


def test_a_doubtful_number_warns_takes_a_reason_and_is_saved(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    page.new_candidate()
    qtbot.keyClicks(field(page, "Förnamn"), "Bo")
    qtbot.keyClicks(number_input(page), "19870314-2390")
    button(page, "Spara").click()
    assert centre.commits == []
    QApplication.sendPostedEvents()
    button(page, "Kontrollerat mot id-handling").click()
    button(page, "Spara").click()
    assert names(page) == ["Bo"]


def test_a_reason_that_is_kept_ends_the_warning_until_the_number_changes(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    def shown() -> list[str]:
        QApplication.processEvents()
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    warning = "Utan nummer är det svårare att skilja personer åt."
    page.open_candidate(centre.somebody("Bo", "Berg"))
    assert "Bo" in [item.text() for item in page.findChildren(QLineEdit)]
    assert warning not in shown()
    qtbot.keyClicks(number_input(page), "19870314-2390")
    number_input(page).editingFinished.emit()
    field(page, "Telefon").setFocus()
    assert "Sista siffran stämmer inte. Kontrollera mot id-handlingen." in shown()


def test_a_person_without_a_number_may_have_a_birth_date(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    page.new_candidate()
    qtbot.keyClicks(field(page, "Förnamn"), "Bo")
    number_input(page).setFocus()
    field(page, "Telefon").setFocus()
    qtbot.keyClicks(field(page, "Födelsedatum"), "1990-02-30")
    button(page, "Har ännu inget svenskt nummer").click()
    button(page, "Spara").click()
    assert centre.commits == []
    field(page, "Födelsedatum").clear()
    qtbot.keyClicks(field(page, "Födelsedatum"), "1990-02-28")
    button(page, "Spara").click()
    assert centre.session.candidates.find("bo")[0].birth_on == "1990-02-28"


def test_leaving_with_unsaved_changes_asks_in_the_sheet(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    page.open_candidate(centre.somebody())
    qtbot.keyClicks(field(page, "Telefon"), "070-1")
    qtbot.keyClick(sheet_of(page), Qt.Key.Key_Escape)
    assert sheet_of(page).is_open()
    button(page, "Fortsätt skriva").click()
    assert field(page, "Telefon").text() == "070-1"
    qtbot.keyClick(sheet_of(page), Qt.Key.Key_Escape)
    button(page, "Kasta ändringarna").click()
    assert not sheet_of(page).is_open()
    assert len(centre.commits) == 1


def test_saving_on_the_way_out_saves_and_leaves(page: CandidatesPage, centre: House, qtbot: QtBot) -> None:
    other = centre.somebody("Bo", "Ek")
    page.open_candidate(centre.somebody())
    qtbot.keyClicks(field(page, "Telefon"), "070-1")
    page.open_candidate(other)
    assert field(page, "Förnamn").text() == "Amina"
    button(page, "Spara").click()
    assert field(page, "Förnamn").text() == "Bo"
    assert centre.session.candidates.find("amina")[0].name == "Amina Yılmaz"
    assert len(centre.commits) == 3


def test_what_is_half_typed_survives_a_change_made_elsewhere(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    candidate = centre.somebody()
    page.open_candidate(candidate)
    qtbot.keyClicks(field(page, "Telefon"), "070")
    centre.run_of(candidate)
    centre.session.feed.publish(all_changes("candidate", candidate), object())
    assert field(page, "Telefon").text() == "070"
    qtbot.waitUntil(lambda: button(page, "Förbered").isEnabled())


def test_a_run_is_opened_and_planned_from_the_record(page: CandidatesPage, centre: House) -> None:
    candidate = centre.somebody()
    run = centre.run_of(candidate)
    page.open_candidate(candidate)
    button(page, "Förbered").click()
    button(page, "Ny validering").click()
    assert centre.window.runs == [run]
    assert centre.window.plans == [candidate]


def test_searching_finds_as_one_types(page: CandidatesPage, centre: House, qtbot: QtBot) -> None:
    centre.somebody("Bo", "Ek")
    centre.somebody()
    search = page.findChild(SearchField)
    assert isinstance(search, SearchField)
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search, "yil")
    assert names(page) == ["Yılmaz, Amina"]


def test_a_very_long_name_neither_breaks_the_list_nor_the_sheet(page: CandidatesPage, centre: House) -> None:
    candidate = centre.somebody("Á" * 10_000, "\u202eBak\x00vänd")
    page.open_candidate(candidate)
    assert page.width() == 1262
    assert field(page, "Efternamn").text() == "Bakvänd"
