"""The shared widgets, as the people who use them would put it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.ui import widgets as w
from assessor_app.ui.theme import Theme, look_of
from assessor_app.ui.widgets.date_inputs import parse_date
from assessor_app.ui.widgets.table_models import swedish_order


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light", 100)
    theme.apply()
    yield theme
    theme.set_mode("light")
    theme.set_text_scale_percent(100)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over a widget, as the window system would tell it."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, -120))


# Rating


def rating(qtbot: QtBot) -> tuple[w.SegmentedRating, list[str]]:
    choice = w.SegmentedRating()
    qtbot.addWidget(choice)
    choice.resize(choice.sizeHint())
    choice.show()
    heard: list[str] = []
    choice.rated.connect(heard.append)
    return choice, heard


def test_showing_a_rating_is_silent(qtbot: QtBot) -> None:
    choice, heard = rating(qtbot)
    choice.set_rating("partly")
    choice.set_rating(None)
    choice.set_rating("shown")
    assert choice.rating() == "shown"
    assert heard == []


@pytest.mark.parametrize("code", w.RATING_CODES)
def test_a_click_rates(qtbot: QtBot, code: str) -> None:
    choice, heard = rating(qtbot)
    QTest.mouseClick(choice.segment(code), Qt.MouseButton.LeftButton)
    assert heard == [code]
    assert choice.rating() == code


@pytest.mark.parametrize(("key", "code"), w.RATING_KEYS.items())
def test_the_keys_on_the_caps_rate(qtbot: QtBot, key: str, code: str) -> None:
    choice, heard = rating(qtbot)
    choice.setFocus()
    QTest.keyClicks(choice.segment("shown"), key)
    assert heard == [code]


def test_arrows_move_and_only_space_rates(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> None:
    choice, heard = rating(qtbot)
    shown(choice)
    choice.segment("shown").setFocus()
    QTest.keyClick(choice.segment("shown"), Qt.Key.Key_Right)
    assert heard == []
    assert choice.segment("partly").hasFocus()
    QTest.keyClick(choice.segment("partly"), Qt.Key.Key_Space)
    assert heard == ["partly"]


def test_a_signed_rating_takes_no_answer(qtbot: QtBot) -> None:
    choice, heard = rating(qtbot)
    choice.set_rating("shown")
    choice.set_read_only(True)
    for code in w.RATING_CODES:
        QTest.mouseClick(choice.segment(code), Qt.MouseButton.LeftButton)
    QTest.keyClicks(choice, "123")
    assert heard == []
    assert choice.rating() == "shown"


def test_not_applicable_can_be_withheld(qtbot: QtBot) -> None:
    choice, heard = rating(qtbot)
    choice.set_not_applicable_allowed(False)
    choice.rate("not_applicable")
    assert heard == []


def test_a_rating_kept_until_it_is_saved_shows_only_what_it_is_told(qtbot: QtBot) -> None:
    choice = w.SegmentedRating(shows_at_once=False)
    qtbot.addWidget(choice)
    QTest.mouseClick(choice.segment("shown"), Qt.MouseButton.LeftButton)
    assert choice.rating() is None
    assert not choice.segment("shown").isChecked()


def test_a_screen_reader_hears_what_is_rated_and_how(qtbot: QtBot) -> None:
    choice, _ = rating(qtbot)
    choice.set_subject("MAT-3 Mäter utvändigt mått")
    choice.set_rating("not_shown")
    assert choice.accessibleName() == "MAT-3 Mäter utvändigt mått: Ej visat"
    names = [choice.segment(code).accessibleName() for code in w.RATING_CODES]
    assert names == ["Visat", "Delvis", "Ej visat", "Ej prövat", "Ej tillämpligt"]


def test_an_unknown_rating_is_refused(qtbot: QtBot) -> None:
    choice, _ = rating(qtbot)
    with pytest.raises(ValueError, match="excellent"):
        choice.set_rating("excellent")


@pytest.mark.parametrize("width", [300, 420, 600])
def test_every_choice_stays_within_the_rating_however_narrow(qtbot: QtBot, width: int) -> None:
    choice, _ = rating(qtbot)
    choice.resize(width, choice.heightForWidth(width))
    assert all(choice.rect().contains(choice.segment(code).geometry()) for code in w.RATING_CODES)


# Inputs


@dataclass
class Case:
    make: Callable[[], QWidget]
    value: object
    other: object


INPUTS = {
    "text": Case(w.TextInput, "Amina", "Bo"),
    "area": Case(w.TextArea, "Rad ett\nrad två", "kort"),
    "choice": Case(lambda: w.ChoiceInput([("sv", "Svenska"), ("en", "Engelska")]), "sv", "en"),
    "date": Case(w.DateInput, date(2026, 5, 14), date(2026, 5, 15)),
    "number": Case(lambda: w.NumberInput(0, 100), 7, 8),
    "check": Case(lambda: w.CheckRow("Behöver tolk"), True, False),
    "choices": Case(lambda: w.ChoiceRow([("a", "A", ""), ("b", "B", "mer")]), "a", "b"),
    "passphrase": Case(w.PassphraseField, "hemligt", "annat"),
}


@pytest.mark.parametrize("name", INPUTS)
def test_filling_an_input_says_nothing(qtbot: QtBot, name: str) -> None:
    case = INPUTS[name]
    field = case.make()
    qtbot.addWidget(field)
    heard: list[object] = []
    field.edited.connect(heard.append)
    for value in (case.value, case.other, case.value):
        field.set_value(value)
        assert field.value() == value
    assert heard == []


@pytest.mark.parametrize("name", INPUTS)
def test_the_wheel_changes_no_answer_and_scrolls_the_page(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget], name: str
) -> None:
    case = INPUTS[name]
    field = case.make()
    field.set_value(case.value)
    area = QScrollArea()
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addStretch(1)
    page.setMinimumHeight(3000)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(400, 300)
    shown(area)
    heard: list[object] = []
    field.edited.connect(heard.append)
    field.setFocus()
    inner = field.viewport() if hasattr(field, "viewport") else field.focusProxy() or field
    turn_wheel(inner)
    assert field.value() == case.value
    assert heard == []
    assert area.verticalScrollBar().value() > 0


def test_typing_is_told(qtbot: QtBot) -> None:
    field = w.TextInput()
    qtbot.addWidget(field)
    heard: list[str] = []
    field.edited.connect(heard.append)
    QTest.keyClicks(field, "Bo")
    assert heard == ["B", "Bo"]


def test_enter_leaves_a_reason_and_shift_enter_breaks_the_line(qtbot: QtBot) -> None:
    reason = w.TextArea(enter_leaves=True)
    qtbot.addWidget(reason)
    with qtbot.waitSignal(reason.submitted):
        QTest.keyClick(reason, Qt.Key.Key_Return)
    assert reason.value() == ""
    QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert reason.value() == "\n"


def test_a_note_grows_with_its_text(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> None:
    note = w.TextArea()
    note.resize(300, 44)
    shown(note)
    before = note.height()
    note.set_value("en rad\n" * 5)
    assert note.height() > before


def test_a_phrase_picked_counts_as_the_users_own_words(qtbot: QtBot) -> None:
    note = w.TextArea("Behövde stöd.")
    qtbot.addWidget(note)
    with qtbot.waitSignal(note.edited) as told:
        note.insert_phrase("Rättade själv.")
    assert told.args == ["Behövde stöd. Rättade själv."]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-05-14", date(2026, 5, 14)),
        ("20260514", date(2026, 5, 14)),
        ("2026-02-30", None),
        ("14/5", None),
    ],
)
def test_a_date_is_read_the_swedish_way(text: str, meant: date | None) -> None:
    assert parse_date(text) == meant


def test_a_half_typed_date_is_no_date_yet(qtbot: QtBot) -> None:
    field = w.DateInput()
    qtbot.addWidget(field)
    QTest.keyClicks(field.field, "2026-0")
    assert field.value() is None
    assert not field.is_valid()


def test_the_calendar_opens_on_the_date_shown(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> None:
    field = w.DateInput(date(2026, 5, 14))
    shown(field)
    field.open_calendar()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert field.value() == date(2026, 5, 14)


@pytest.mark.parametrize(
    ("typed", "number"), [("0,05", 0.05), ("0.05", 0.05), ("1 000", 1000), ("x", None), ("-1", None)]
)
def test_numbers_are_written_with_comma_or_point(qtbot: QtBot, typed: str, number: float | None) -> None:
    field = w.NumberInput(0, 5000, decimals=2)
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert field.value() == number


def test_a_mistake_is_said_under_the_field_and_to_screen_readers(qtbot: QtBot) -> None:
    field = w.FormField("Personnummer", w.TextInput(), "Tio eller tolv siffror.")
    qtbot.addWidget(field)
    field.set_error("Kontrollsiffran stämmer inte.")
    assert field.editor.accessibleName() == "Personnummer"
    assert "Kontrollsiffran" in field.editor.accessibleDescription()
    field.set_error(None)
    assert field.error() is None
    assert "Kontrollsiffran" not in field.editor.accessibleDescription()


def test_a_choice_in_a_row_of_cards_is_told(qtbot: QtBot) -> None:
    row = w.ChoiceRow([("card", "Id-kort", ""), ("pass", "Pass", "")])
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.edited) as told:
        QTest.mouseClick(row.choice("pass"), Qt.MouseButton.LeftButton)
    assert told.args == ["pass"]


def test_a_passphrase_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    field = w.PassphraseField()
    qtbot.addWidget(field)
    assert field.field.echoMode() == QLineEdit.EchoMode.Password
    QTest.mouseClick(field.findChild(w.IconButton), Qt.MouseButton.LeftButton)
    assert field.field.echoMode() == QLineEdit.EchoMode.Normal
    field.clear()
    assert field.field.echoMode() == QLineEdit.EchoMode.Password


def test_capitals_without_shift_are_pointed_out(qtbot: QtBot) -> None:
    field = w.PassphraseField()
    qtbot.addWidget(field)
    hint = field._hint
    QTest.sendKeyEvent(QTest.KeyAction.Click, field.field, Qt.Key.Key_A, "A", Qt.KeyboardModifier.NoModifier)
    assert hint.isVisibleTo(field)
    QTest.sendKeyEvent(QTest.KeyAction.Click, field.field, Qt.Key.Key_A, "a", Qt.KeyboardModifier.NoModifier)
    assert not hint.isVisibleTo(field)


def test_a_search_is_told_once_the_typing_pauses(qtbot: QtBot) -> None:
    field = w.SearchField()
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "amina")
    assert heard == ["amina"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert heard == ["amina", ""]


# Sheet, toast, rail, steps


@pytest.fixture
def page(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> tuple[QWidget, w.TextInput, w.SideSheet]:
    page = QWidget()
    page.resize(900, 600)
    column = QVBoxLayout(page)
    behind = w.TextInput()
    column.addWidget(behind)
    sheet = w.SideSheet(page, "Ny validand")
    form = QWidget()
    fields = QVBoxLayout(form)
    for label in ("Förnamn", "Efternamn"):
        fields.addWidget(w.FormField(label, w.TextInput()))
    sheet.set_body(form)
    sheet.add_footer_button(w.PrimaryButton("Registrera"))
    shown(page)
    behind.setFocus()
    qtbot.waitUntil(behind.hasFocus)
    return page, behind, sheet


def test_a_closed_sheet_gives_the_focus_back(page: tuple[QWidget, w.TextInput, w.SideSheet]) -> None:
    _, behind, sheet = page
    sheet.open_sheet()
    assert not behind.hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Förnamn"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not sheet.is_open()
    assert behind.hasFocus()


def test_a_sheet_opens_at_its_beginning(page: tuple[QWidget, w.TextInput, w.SideSheet], qtbot: QtBot) -> None:
    window, _, sheet = page
    window.resize(900, 240)
    sheet.open_sheet()
    bar = sheet._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    sheet.close_sheet()
    sheet.open_sheet(sheet._cross)
    assert bar.value() == 0


def test_tab_stays_in_the_sheet(page: tuple[QWidget, w.TextInput, w.SideSheet]) -> None:
    _, _, sheet = page
    sheet.open_sheet()
    visited = set()
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        visited.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert len(visited) == 4
    sheet.close_sheet()


def test_a_sheet_with_unsaved_work_asks_before_it_closes(
    page: tuple[QWidget, w.TextInput, w.SideSheet], qtbot: QtBot
) -> None:
    _, _, sheet = page
    sheet.set_closes_itself(False)
    sheet.open_sheet()
    with qtbot.waitSignal(sheet.close_asked):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.is_open()
    sheet.close_sheet()


def test_a_click_beside_the_sheet_closes_it(page: tuple[QWidget, w.TextInput, w.SideSheet]) -> None:
    _, _, sheet = page
    sheet.open_sheet()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(10, 300))
    assert not sheet.is_open()


def test_a_toast_offers_the_way_back_and_takes_no_focus(
    page: tuple[QWidget, w.TextInput, w.SideSheet], qtbot: QtBot
) -> None:
    shell, behind, _ = page
    toasts = w.ToastHost(shell)
    undone: list[str] = []
    toasts.show_message("Bedömningen togs bort", "Ångra", lambda: undone.append("mark"))
    assert behind.hasFocus()
    assert toasts.message() == "Bedömningen togs bort"
    QTest.mouseClick(toasts.findChild(w.QuietButton), Qt.MouseButton.LeftButton)
    assert undone == ["mark"]
    assert toasts.message() is None


@pytest.mark.parametrize("height", [760, 560, 420])
def test_every_room_of_the_rail_is_in_sight_with_large_text_in_a_low_window(
    qtbot: QtBot, qapp: QApplication, height: int
) -> None:
    Theme(qapp, "light", 200).apply()
    rail = w.NavigationRail()
    qtbot.addWidget(rail)
    keys = ("today", "candidates", "assessments", "documents", "undertakings", "exchange", "follow_up")
    for key in keys:
        rail.add_room(key, key.capitalize(), "today")
    rail.add_room("settings", "Settings", "settings", at_bottom=True)
    keys = (*keys, "settings")
    rail.resize(rail.width(), height)
    rail.show()
    qtbot.waitExposed(rail)
    try:
        seen = [rail.room_button(key).visibleRegion().boundingRect().size() for key in keys]
        assert seen == [rail.room_button(key).size() for key in keys]
    finally:
        Theme(qapp, "light", 100).apply()


def test_the_rail_tells_which_room_was_asked_for_and_waits_to_be_told(qtbot: QtBot) -> None:
    rail = w.NavigationRail()
    qtbot.addWidget(rail)
    rail.add_room("today", "Idag", "today")
    rail.add_room("documents", "Dokument", "documents")
    rail.set_current("today")
    rail.set_count("documents", 3)
    assert rail.room_button("documents").accessibleName() == "Dokument, 3"
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(rail.room_button("documents"), Qt.MouseButton.LeftButton)
    assert told.args == ["documents"]
    assert rail.current() == "today"


def test_a_step_can_be_gone_to_and_says_its_state(qtbot: QtBot) -> None:
    bar = w.StepBar([("Förberedelse", "done"), ("Kunskapstest", "current"), ("Underskrift", "todo")])
    qtbot.addWidget(bar)
    buttons = [button for button in bar.findChildren(QWidget) if button.accessibleName()]
    assert [button.accessibleName() for button in buttons] == [
        "1 Förberedelse, klart",
        "2 Kunskapstest, pågår",
        "3 Underskrift, återstår",
    ]
    with qtbot.waitSignal(bar.step_chosen) as told:
        QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]


def test_saved_is_said_only_when_told(qtbot: QtBot) -> None:
    saved = w.SavedIndicator()
    qtbot.addWidget(saved)
    assert saved.text() == ""
    saved.set_saving()
    assert "Sparat" not in saved.text()
    saved.set_saved("10:42:07")
    assert saved.accessibleName() == "Sparat 10:42:07"


def test_long_work_says_how_far_and_stops_once(qtbot: QtBot) -> None:
    panel = w.LongWorkPanel("Bygger om")
    qtbot.addWidget(panel)
    panel.set_progress(12_345, 60_000, 48)
    assert panel.detail() == "12\N{NO-BREAK SPACE}345 av 60\N{NO-BREAK SPACE}000 · ungefär 50 sekunder kvar"
    heard: list[bool] = []
    panel.cancelled.connect(lambda: heard.append(True))
    button = panel.findChild(w.SecondaryButton)
    for _ in range(2):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [True]


# Signature and files


def test_a_signature_is_kept_in_its_own_grid_whatever_the_size(qtbot: QtBot) -> None:
    pad = w.SignaturePad("Karin Ek")
    qtbot.addWidget(pad)
    pad.resize(700, 300)
    pad.show()
    canvas = pad.canvas
    with qtbot.waitSignal(pad.signed):
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        QTest.mouseMove(canvas, QPoint(200, 90))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 90))
    points = [point for stroke in pad.strokes() for point in stroke]
    assert len(points) >= 2
    assert all(0 <= x <= 1000 and 0 <= y <= 300 for x, y in points)
    pad.clear()
    assert not pad.is_signed()


def test_who_cannot_draw_can_sign_by_name_with_the_keyboard(qtbot: QtBot) -> None:
    pad = w.SignaturePad("Karin Ek")
    qtbot.addWidget(pad)
    with qtbot.waitSignal(pad.signed):
        QTest.keyClick(pad.findChild(w.CheckRow), Qt.Key.Key_Space)
    assert pad.signed_by_name()
    assert pad.strokes() == ()


def test_showing_an_old_signature_is_silent(qtbot: QtBot) -> None:
    pad = w.SignaturePad("Karin Ek")
    qtbot.addWidget(pad)
    with qtbot.assertNotEmitted(pad.signed):
        pad.set_signature((((1, 2), (3, 4)),))
    assert pad.strokes() == (((1, 2), (3, 4)),)


def test_files_and_pictures_can_be_pasted(qtbot: QtBot) -> None:
    target = w.DropTarget()
    qtbot.addWidget(target)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/bilder/matt.png"), QUrl("https://example.org/x.png")])
    with qtbot.waitSignal(target.files_dropped) as told:
        assert target._take(files)
    assert told.args == [["/bilder/matt.png"]]
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(target.image_pasted):
        assert target._take(picture)
    assert not target._take(QMimeData())


# Tables


@dataclass(frozen=True)
class Person:
    name: str
    marks: int | None


PEOPLE = (Person("Östen Ek", 9), Person("Amina Đ", 12), Person("Åke", None), Person("Zlatan", 100))


def table(qtbot: QtBot) -> w.DataTable:
    made = w.DataTable(
        [w.Column("name", "Namn"), w.Column("marks", "Antal", align="right", width=90)],
        empty_title="Inga validander än",
    )
    qtbot.addWidget(made)
    made.set_rows(PEOPLE)
    return made


def names(made: w.DataTable) -> list[str]:
    return [row.name for row in made.rows() if isinstance(row, Person)]


def test_names_sort_the_swedish_way_and_numbers_by_value(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.sort_by("name")
    assert names(made) == ["Amina Đ", "Zlatan", "Åke", "Östen Ek"]
    made.sort_by("marks", falling=True)
    assert names(made) == ["Zlatan", "Amina Đ", "Östen Ek", "Åke"]


def test_a_click_on_the_head_sorts_and_another_turns_it(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    made = table(qtbot)
    made.resize(600, 400)
    shown(made)
    head = made.view.horizontalHeader()
    for expected in (["Amina Đ", "Zlatan", "Åke", "Östen Ek"], ["Östen Ek", "Åke", "Zlatan", "Amina Đ"]):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
        assert names(made) == expected


def test_numbers_within_text_sort_by_value() -> None:
    assert sorted(["MAT-10", "MAT-9", "MAT-1"], key=swedish_order) == ["MAT-1", "MAT-9", "MAT-10"]


def test_the_filter_wants_every_word(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.set_filter("ek ÖST")
    assert names(made) == ["Östen Ek"]
    made.set_filter("")
    assert len(made.rows()) == 4


def test_selected_rows_are_copied_for_a_spreadsheet(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.sort_by("name")
    made.view.selectRow(1)
    QTest.keyClick(made.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Namn\tAntal\nZlatan\t100"


def test_new_rows_keep_the_selection_silently(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.select_rows([PEOPLE[1]])
    with qtbot.assertNotEmitted(made.selection_changed):
        made.set_rows([Person("Bo", 1), *PEOPLE])
    assert made.selected_rows() == [PEOPLE[1]]


def test_enter_opens_the_row(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.view.selectRow(0)
    with qtbot.waitSignal(made.row_activated) as told:
        QTest.keyClick(made.view, Qt.Key.Key_Return)
    assert told.args == [PEOPLE[0]]


def test_the_order_is_remembered_and_widths_that_nobody_chose_still_follow_the_window(qtbot: QtBot) -> None:
    first, second = table(qtbot), table(qtbot)
    first.sort_by("marks", falling=True)
    assert second.restore_state(first.state())
    assert names(second) == names(first)
    second.show()
    second.resize(500, 400)
    narrow = second.view.columnWidth(0)
    second.resize(900, 400)
    qtbot.waitUntil(lambda: second.view.columnWidth(0) > narrow)


def test_column_widths_are_remembered(qtbot: QtBot) -> None:
    first, second = table(qtbot), table(qtbot)
    head = first.view.horizontalHeader()
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton)
    first.view.setColumnWidth(1, 222)
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton)
    assert second.restore_state(first.state())
    second.resize(900, 400)
    assert second.view.columnWidth(1) == 222
    for foreign in (b"not a state", b"\xff", b"[]", b'{"widths": {"other": 90}, "order": null}'):
        assert not second.restore_state(foreign)
    assert second.view.columnWidth(1) == 222


def test_an_empty_table_offers_the_first_step(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.set_rows([])
    made.set_empty_texts("Inga validander än", "Här finns alla.", "Registrera den första")
    button = made.findChild(w.SecondaryButton)
    with qtbot.waitSignal(made.empty_action_chosen):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# Every widget in every look


@pytest.mark.parametrize(("mode", "scale"), [("light", 100), ("dark", 200)])
def test_controls_are_never_smaller_than_a_gloved_finger(
    qtbot: QtBot, theme: Theme, mode: str, scale: int
) -> None:
    theme.set_mode(mode)
    theme.set_text_scale_percent(scale)
    for control in (
        w.PrimaryButton("Fortsätt"),
        w.SecondaryButton("Granska"),
        w.QuietButton("Historik"),
        w.DangerButton("Radera"),
        w.IconButton("close", "Stäng"),
        w.SegmentedRating(),
        w.FilterChip("Obedömda", 4),
        w.CheckRow("Behöver tolk"),
        w.TextInput(),
        w.ChoiceInput([("a", "A")]),
        w.StepBar([("Förberedelse", "done")]),
        w.SearchField(),
    ):
        qtbot.addWidget(control)
        control.ensurePolished()
        assert control.sizeHint().height() >= 44, type(control).__name__


def test_a_label_without_room_keeps_its_whole_text(qtbot: QtBot) -> None:
    label = w.ElidedLabel("Nguyễn Thị Phương-Đorđević af Österskär")
    qtbot.addWidget(label)
    label.resize(80, 20)
    assert label.shown_text().endswith("…")
    assert label.text() == "Nguyễn Thị Phương-Đorđević af Österskär"


def test_actions_that_leave_the_title_no_room_go_below_it(shown: Callable[[QWidget], QWidget]) -> None:
    actions = [w.SecondaryButton("Troliga dubbletter"), w.PrimaryButton("Ny validand")]
    header = w.PageHeader("Validander", "12 av 40", actions)
    title = next(one for one in header.findChildren(QLabel) if one.text() == "Validander")
    header.resize(header.sizeHint().width() + 40, 80)
    shown(header)
    assert all(one.mapTo(header, QPoint()).x() > title.geometry().right() for one in actions)

    header.resize(max(one.sizeHint().width() for one in actions) + 20, 300)
    QApplication.processEvents()
    assert all(one.mapTo(header, QPoint()).y() > title.geometry().bottom() for one in actions)
    assert all(one.width() >= one.sizeHint().width() for one in actions)


def colours(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


def test_where_the_keys_are_does_not_look_chosen(shown: Callable[[QWidget], QWidget]) -> None:
    """The ring of the chosen filter and the ring of the one with the keys are told apart."""
    chip, other = w.FilterChip("Året"), w.FilterChip("Året")
    chip.setChecked(True)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(other)
    column.addWidget(chip)
    shown(page)
    page.activateWindow()
    other.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    accent = look_of(other).color("accent").name()
    assert other.hasFocus()
    assert accent in colours(chip)
    assert accent not in colours(other)


def test_a_banner_keeps_its_ground_under_whatever_name_a_page_gives_it(qtbot: QtBot) -> None:
    def ground(name: str | None) -> str:
        banner = w.Banner("warning", "Testcentret har ingen kontaktuppgift.")
        if name is not None:
            banner.setObjectName(name)
        qtbot.addWidget(banner)
        banner.resize(400, 60)
        banner.show()
        return banner.grab().toImage().pixelColor(200, 5).name()

    assert ground("contact-missing") == ground(None)
    assert ground(None) == look_of(w.Banner()).color("partly-soft").name()


def test_a_button_that_gets_its_text_later_keeps_the_room_beside_its_icon(qtbot: QtBot) -> None:
    at_once, later = w.PrimaryButton("Utfärda", "documents"), w.PrimaryButton("", "documents")
    for button in (at_once, later):
        qtbot.addWidget(button)
    later.setText("Utfärda")
    assert later.iconSize() == at_once.iconSize()
    later.setText("")
    assert later.iconSize().width() < at_once.iconSize().width()
