"""The candidates' screen, as those who use it would put it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assessor_app.services.candidates import LIST_LIMIT
from assessor_app.ui.candidates.doubles_panel import DoublesPanel
from assessor_app.ui.candidates.doubles_sheet import DoublesSheet
from assessor_app.ui.candidates.join_sheet import JoinSheet
from assessor_app.ui.candidates.page import CandidatesPage
from assessor_app.ui.candidates.part_sheet import PartSheet
from assessor_app.ui.candidates.sheet import CandidateSheet
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import ChoiceRow, DataTable, SearchField, TextInput
from tests.building import MANAGER
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
    assert button(page, "Ny validering").hasFocus()


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


def type_in(qtbot: QtBot, editor: QWidget, text: str) -> None:
    editor.setFocus()
    qtbot.keyClicks(editor, text)


def panel_of(page: CandidatesPage) -> DoublesPanel:
    found = page.findChild(DoublesPanel)
    assert found is not None
    return found


def shown_texts(widget: QWidget) -> str:
    """Everything that can be read on a part of the screen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_somebody_alike_is_shown_while_typing_and_can_be_opened(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    known = centre.somebody(number=NUMBER, employer="Åkers")
    page.new_candidate()
    type_in(qtbot, number_input(page), "8703142391")
    qtbot.waitUntil(lambda: panel_of(page).isVisible())
    assert "Amina Yılmaz" in shown_texts(panel_of(page))
    assert "2391" not in shown_texts(panel_of(page))
    button(page, "Öppna den").click()
    button(page, "Kasta ändringarna").click()
    assert page._presenter.open_candidate == known


def test_saving_waits_for_an_answer_and_the_reason_is_asked_for_where_the_number_is_the_same(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    centre.somebody(number=NUMBER)
    page.new_candidate()
    type_in(qtbot, field(page, "Förnamn"), "Bo")
    type_in(qtbot, number_input(page), NUMBER)
    button(page, "Spara").click()
    assert len(centre.commits) == 1
    button(page, "Ändå en ny").click()
    button(page, "Spara").click()
    assert len(centre.commits) == 1
    assert "Skriv varför" in shown_texts(panel_of(page))
    button(page, "Numret är fel hos den andra").click()
    button(page, "Spara").click()
    assert len(centre.commits) == 2
    assert "Samma nummer som Amina Yılmaz." in shown_texts(sheet_of(page))


def test_somebody_only_alike_is_answered_for_with_one_click(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    centre.somebody("Bo", "Ek")
    page.new_candidate()
    type_in(qtbot, field(page, "Förnamn"), "Bo")
    type_in(qtbot, field(page, "Efternamn"), "Ek")
    number_input(page).setFocus()
    field(page, "Telefon").setFocus()
    button(page, "Har ännu inget svenskt nummer").click()
    qtbot.waitUntil(lambda: panel_of(page).isVisible())
    button(page, "Ändå en ny").click()
    assert not panel_of(page).isVisible()
    assert button(page, "Spara").hasFocus()
    button(page, "Spara").click()
    assert len(centre.commits) == 2


def test_typing_on_does_not_ask_again_about_those_answered_for(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    centre.somebody(number=NUMBER)
    page.new_candidate()
    type_in(qtbot, number_input(page), NUMBER)
    qtbot.waitUntil(lambda: panel_of(page).isVisible())
    button(page, "Ändå en ny").click()
    with qtbot.waitSignal(sheet_of(page).editor.likeness_asked):
        type_in(qtbot, field(page, "Förnamn"), "Bo")
    assert not any(item.text() == "Ändå en ny" for item in page.findChildren(QPushButton) if item.isVisible())


@pytest.fixture
def managers(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[tuple[CandidatesPage, House]]:
    """The page as a manager sees it."""
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store", MANAGER)
    yield open_page(made, qtbot), made
    made.workspace.close()


def test_two_records_are_compared_joined_and_parted(
    managers: tuple[CandidatesPage, House], qtbot: QtBot
) -> None:
    page, centre = managers
    kept = centre.somebody("Anna", "Karlsson", number=NUMBER)
    other = centre.somebody("Anna", "Svensson", phone="070-1", employer="Åkers")
    page.open_candidate(kept)
    button(page, "Slå ihop med …").click()
    sheet = page.findChild(JoinSheet)
    assert sheet is not None
    assert not button(sheet, "Slå ihop").isEnabled()
    choices = [item for item in sheet.findChildren(QRadioButton) if item.isVisible()]
    assert [item.text() for item in choices] == ["Anna Svensson"]
    choices[0].click()
    QApplication.sendPostedEvents()
    assert "Anna Karlsson" in shown_texts(sheet)
    assert "2391" not in shown_texts(sheet)
    name = sheet.findChild(ChoiceRow, "join-name")
    assert name is not None
    name.choice(other).click()
    button(sheet, "Slå ihop").click()
    assert "Skriv ett skäl" in shown_texts(sheet)
    button(sheet, "Har bytt namn").click()
    button(sheet, "Slå ihop").click()
    assert not sheet.is_open()
    assert centre.window.toasts[-1][0] == "Posterna är ihopslagna: Anna Svensson"
    assert names(page) == ["Svensson, Anna (även Anna Karlsson)"]
    assert field(page, "Telefon").text() == "070-1"

    QApplication.sendPostedEvents()
    button(page, "Dela igen").click()
    parting = page.findChild(PartSheet)
    assert parting is not None
    button(parting, "Dela igen").click()
    assert "Skriv ett skäl" in shown_texts(parting)
    button(parting, "Det var två olika personer").click()
    button(parting, "Dela igen").click()
    assert names(page) == ["Karlsson, Anna", "Svensson, Anna"]
    assert field(page, "Telefon").text() == ""
    QApplication.sendPostedEvents()
    assert "Skäl: Det var två olika personer" in shown_texts(sheet_of(page))


def test_likely_doubles_are_compared_or_told_apart(managers: tuple[CandidatesPage, House]) -> None:
    page, centre = managers
    first = centre.somebody("Bo", "Ek", birth_on="1990-01-01")
    centre.somebody("Ek", "Bo", birth_on="1990-01-01")
    centre.somebody("Eva", "Ask", birth_on="1991-01-01")
    centre.somebody("Eva", "Aske", birth_on="1991-01-01")
    button(page, "Troliga dubbletter").click()
    sheet = page.findChild(DoublesSheet)
    assert sheet is not None
    assert [item.text() for item in sheet.findChildren(QPushButton)].count("Jämför …") == 2
    QApplication.sendPostedEvents()
    two = [item for item in sheet.findChildren(QPushButton) if item.text() == "Två olika personer"]
    two[-1].click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.sendPostedEvents()
    button(sheet, "Jämför …").click()
    join = page.findChild(JoinSheet)
    assert join is not None
    button(join, "Registrerad två gånger").click()
    button(join, "Slå ihop").click()
    QApplication.sendPostedEvents()
    assert "Inga hittades." in shown_texts(sheet)
    assert centre.session.candidates.view(first).joins


def test_assessors_see_that_records_are_joined_but_not_the_buttons(centre: House, qtbot: QtBot) -> None:
    page = open_page(centre, qtbot)
    kept, other = centre.somebody("Anna", "Karlsson", number=NUMBER), centre.somebody("Anna", "Svensson")
    centre.session.candidates.join(MANAGER, kept, other, [], "Har bytt namn")
    page.open_candidate(other)
    assert "Flera poster för samma person" in shown_texts(sheet_of(page))
    shown = {item.text() for item in page.findChildren(QPushButton) if item.isVisible()}
    assert shown.isdisjoint({"Dela igen", "Slå ihop med …", "Troliga dubbletter"})


def test_a_long_list_says_how_much_of_it_is_shown(page: CandidatesPage, centre: House) -> None:
    with centre.workspace.bulk():
        for number in range(LIST_LIMIT + 5):
            centre.somebody("Bo", f"Ek {number}")
    centre.session.feed.publish(all_changes("candidate", centre.session.actor.id), object())
    assert "Visar 200 av 205 i namnordning." in shown_texts(page)
    button(page, "Visa fler").click()
    assert len(names(page)) == LIST_LIMIT + 5
    assert "i namnordning" not in shown_texts(page)


def test_the_list_is_worked_with_the_keyboard_alone(
    page: CandidatesPage, centre: House, qtbot: QtBot
) -> None:
    centre.somebody("Bo", "Ek")
    centre.somebody("Eva", "Ek")
    wanted = centre.somebody("Åke", "Ek")
    centre.somebody("Amina", "Yılmaz")
    search = page.findChild(SearchField)
    table = page.findChild(DataTable)
    assert isinstance(search, SearchField)
    assert isinstance(table, DataTable)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search, "ek")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(table.view, key)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert page._presenter.open_candidate == wanted
    sheet_of(page).close_sheet()
    table.view.setFocus()
    with qtbot.waitSignal(search.searched):
        qtbot.keyClick(table.view, "b")
    assert search.text() == "ekb"
    assert search.hasFocus()
