"""The exchange's room, as those who use it would put it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.centres import Role
from assessor_app.domain.devices import DeviceKind, PlaceKind
from assessor_app.services.exchange_models import Standing
from assessor_app.services.exchange_ports import ExchangeProblem
from assessor_app.ui.exchange.centres_part import TotalsRow
from assessor_app.ui.exchange.files_table import FileLine, FilesTable
from assessor_app.ui.exchange.page import ExchangePage
from assessor_app.ui.exchange.partner_rows import PartnerLine
from assessor_app.ui.exchange.presenter import FOLDER
from assessor_app.ui.exchange.words import numbers_word
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import DropTarget, FilterChip, SideSheet
from tests.ui.exchange_fakes import (
    AT,
    FILE,
    IMPORT,
    LAPTOP,
    NODE,
    OFFICE,
    STICK,
    TROUBLED,
    FakeExchange,
    came,
    inspection,
    partner,
    place,
    sent,
)
from tests.ui.shell_fakes import FakeNavigator
from tests.ui.upkeep_fakes import Upkept
from tests.ui.visiting import settle


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> None:
    Theme(qapp, "light", 100).apply()


def open_page(
    qtbot: QtBot, exchange: FakeExchange, role: Role = Role.MANAGER, *, node: bool = False
) -> ExchangePage:
    session = Upkept().session(role)
    kind = PlaceKind.NODE if node else PlaceKind.CENTRE
    session = replace(session, exchange=exchange, centre=replace(session.centre, place_kind=kind))
    session.preferences.set(FOLDER, str(STICK))
    page = ExchangePage(session)
    qtbot.addWidget(page)
    page.resize(1262, 760)
    page.show()
    qtbot.waitExposed(page)
    settle()
    return page


def button(widget: QWidget, name: str) -> QAbstractButton:
    settle()
    found = [item for item in widget.findChildren(QAbstractButton, name) if item.isVisible()]
    assert found, f"there is no button {name}"
    return found[0]


def has(widget: QWidget, name: str) -> bool:
    settle()
    return any(item.isVisible() for item in widget.findChildren(QAbstractButton, name))


def sheet_of(page: ExchangePage) -> SideSheet:
    found = [sheet for sheet in page.findChildren(SideSheet) if sheet.is_open()]
    assert len(found) == 1
    return found[0]


def words_of(widget: QWidget) -> str:
    settle()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def line(page: ExchangePage, device: object) -> PartnerLine:
    found = page.findChild(PartnerLine, f"partner-{device}")
    assert isinstance(found, PartnerLine)
    return found


def test_without_partners_the_room_says_what_to_do_next(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(partner_rows=()))
    assert "Introducera en dator …" in [item.text() for item in page.findChildren(QAbstractButton)]
    assert "Ingen att lämna till än" in words_of(page)


def test_somebody_who_may_not_introduce_devices_is_told_who_may(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(partner_rows=()), Role.ASSESSOR)
    assert "En centrumansvarig introducerar" in words_of(page)
    assert "Introducera en dator …" not in [
        item.text() for item in page.findChildren(QAbstractButton) if item.isVisible()
    ]


def test_how_it_stands_with_each_partner_is_said_in_words(qtbot: QtBot) -> None:
    rows = (
        partner(missing=(6,)),
        partner(OFFICE, "Kontoret", kind=DeviceKind.OFFICE, waiting=0),
        partner(NODE, "Noden", waiting=0, undelivered=(7, 8)),
    )
    page = open_page(qtbot, FakeExchange(partner_rows=rows))
    assert line(page, LAPTOP).texts() == ("41 nya poster att lämna", "Fil 6 har inte kommit")
    assert line(page, OFFICE).texts()[0].startswith("Allt lämnat · kvittens 16 maj")
    assert line(page, NODE).texts()[0] == "Fil 7 och 8 lämnade, kvittens väntas"


def test_files_that_follow_on_each_other_are_named_together() -> None:
    assert numbers_word((6,)) == "Fil 6"
    assert numbers_word((4, 5)) == "Fil 4 och 5"
    assert numbers_word((1, 2, 3, 4, 9)) == "Fil 1–4 och 9"


def test_nothing_can_be_given_to_a_revoked_device(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(partner_rows=(partner(revoked=True, missing=(3,)),)))
    assert "Spärrad" in line(page, LAPTOP).texts()[0]
    assert line(page, LAPTOP).texts()[1] == ""
    assert not has(page, f"export-{LAPTOP}")


def test_a_receipt_is_offered_only_where_something_came(qtbot: QtBot) -> None:
    rows = (partner(), partner(NODE, "Noden", last_received_number=None, last_received_at=None))
    page = open_page(qtbot, FakeExchange(partner_rows=rows))
    assert has(page, f"receipt-{LAPTOP}")
    assert not has(page, f"receipt-{NODE}")


def test_a_file_is_written_and_its_path_can_be_copied(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    button(page, f"export-{LAPTOP}").click()
    sheet = sheet_of(page)
    assert "Fil 7 med 412 poster" in words_of(sheet)
    assert "kvittensen" in words_of(sheet)
    button(sheet, "export-write").click()
    assert exchange.asked[-1] == ("export", LAPTOP, STICK, False)
    assert "Fil 7 är skriven" in words_of(sheet)
    button(sheet, "export-copy").click()
    assert QApplication.clipboard().text() == str(STICK / "VIM-LAP2-7.assess")
    button(sheet, "export-done").click()
    assert not sheet.is_open()


def test_who_is_protected_and_stays_is_said(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    exchange.shown = replace(exchange.shown, withheld_people=1)
    page = open_page(qtbot, exchange)
    button(page, f"export-{LAPTOP}").click()
    assert "En person med skyddad identitet följer inte med." in words_of(sheet_of(page))


def test_what_waits_for_a_receipt_goes_once_more_and_that_is_said(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(partner_rows=(partner(undelivered=(5, 6)),)))
    button(page, f"export-{LAPTOP}").click()
    assert "Det som står i fil 5 och 6 skrivs med igen" in words_of(sheet_of(page))


def test_where_nothing_waits_everything_can_be_written_anew(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    exchange.shown = replace(exchange.shown, is_empty=True)
    page = open_page(qtbot, exchange)
    button(page, f"export-{LAPTOP}").click()
    assert "Allt är redan lämnat till Laptop 2" in words_of(sheet_of(page))
    button(page, "export-anew").click()
    button(page, "export-write").click()
    assert exchange.asked[-1] == ("export", LAPTOP, STICK, True)


def test_the_first_file_asks_where_to_and_is_then_written(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    page._session.preferences.set(FOLDER, "")
    button(page, f"export-{LAPTOP}").click()
    button(page, "export-write").click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit("/media/stick")
    assert exchange.asked[-1] == ("export", LAPTOP, Path("/media/stick"), False)
    dialog.close()


def test_a_dropped_file_is_shown_before_it_is_taken_in(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    target = page.findChild(DropTarget, "drop-file")
    assert isinstance(target, DropTarget)
    target.files_dropped.emit([str(FILE)])
    sheet = sheet_of(page)
    text = words_of(sheet)
    assert "Från Laptop 2" in text
    assert "bafin-rolap-zimok-tudan-gikol-hasiv" in text
    assert sheet.findChildren(QAbstractButton, "intake-apply")
    assert ("apply", FILE, inspection().digest) not in exchange.asked
    button(sheet, "intake-apply").click()
    assert ("apply", FILE, inspection().digest) in exchange.asked


def test_a_file_can_be_dropped_anywhere_on_the_page(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILE))])
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_keys))
    assert exchange.asked == [("inspect", FILE)]


def test_everything_worth_knowing_is_said_before_the_yes(qtbot: QtBot) -> None:
    exchange = FakeExchange(seen=inspection(survey=TROUBLED, missing=(4, 5)))
    page = open_page(qtbot, exchange)
    page.take_file(FILE)
    said = page._intake._notices.texts()
    for word in ("två olika historier", "2 valideringar", "efter underskriften", "raderas", "Fil 4 och 5"):
        assert any(word in text for text in said), word
    assert len(said) == 9


def test_a_file_that_was_taken_in_offers_only_to_close(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(seen=inspection(standing=Standing.APPLIED, applied_at=AT)))
    page.take_file(FILE)
    sheet = sheet_of(page)
    assert "Filen lästes in 17 maj" in words_of(sheet)
    assert not has(sheet, "intake-apply")
    assert not has(sheet, "intake-note")
    button(sheet, "intake-later").click()
    assert not sheet.is_open()


def test_after_taking_in_the_receipt_is_one_press_away(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    page.take_file(FILE)
    button(page, "intake-apply").click()
    assert "3 nya valideringar" in words_of(sheet_of(page))
    button(page, "intake-receipt").click()
    assert exchange.asked[-1] == ("write_receipt", LAPTOP, STICK)
    assert "Kvittensen är skriven" in words_of(sheet_of(page))


def test_a_stick_that_was_pulled_out_spoils_the_receipt_but_not_the_intake(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    page.take_file(FILE)
    button(page, "intake-apply").click()
    exchange.problem = ExchangeProblem("exchange_target_gone")
    button(page, "intake-receipt").click()
    assert "går inte att nå" in words_of(sheet_of(page))
    button(page, "intake-receipt").click()
    assert "Kvittensen är skriven" in words_of(sheet_of(page))


def test_a_refused_file_says_what_happened_and_offers_another(qtbot: QtBot) -> None:
    exchange = FakeExchange(problem=ExchangeProblem("sender_unknown", label="Okänd", place="Någonstans"))
    page = open_page(qtbot, exchange)
    page.take_file(FILE)
    text = words_of(sheet_of(page))
    assert "Filen lästes inte in" in text
    assert "Filen säger sig komma från Okänd, Någonstans." in text
    assert has(page, "intake-devices")
    assert has(page, "intake-another")


def test_files_are_listed_newest_first_and_found_by_a_word(qtbot: QtBot) -> None:
    rows = (sent(8), sent(7, delivered_at=AT), came(5, label="Kontoret"))
    page = open_page(qtbot, FakeExchange(file_rows=rows))
    button(page, "tab-files").click()
    table = page.findChild(FilesTable)
    assert isinstance(table, FilesTable)
    shown = cast(list[FileLine], table.rows())
    assert [(row.direction, row.number, row.state) for row in shown] == [
        ("Ut", 8, "Väntar på kvittens"),
        ("Ut", 7, "Levererad 17 maj"),
        ("In", 5, "Inläst"),
    ]
    table.set_filter("kontoret")
    assert [row.number for row in cast(list[FileLine], table.rows())] == [5]


def test_missing_files_are_named_above_the_list(qtbot: QtBot) -> None:
    exchange = FakeExchange(partner_rows=(partner(missing=(4, 6)),), file_rows=(came(5),))
    page = open_page(qtbot, exchange)
    button(page, "tab-files").click()
    assert "Har inte kommit: fil 4 och 6 från Laptop 2" in words_of(page)


def test_an_import_is_taken_back_only_with_a_reason(qtbot: QtBot) -> None:
    exchange = FakeExchange(file_rows=(came(),))
    page = open_page(qtbot, exchange)
    page._open_file(came())
    button(page, "aside-begin").click()
    button(page, "aside-confirm").click()
    assert "Skriv ett skäl först." in words_of(sheet_of(page))
    assert exchange.asked == []
    reason = page.findChild(QPlainTextEdit, "aside-reason")
    assert isinstance(reason, QPlainTextEdit)
    qtbot.keyClicks(reason, "Fel fil")
    button(page, "aside-confirm").click()
    assert exchange.asked == [("set_aside", IMPORT, "Fel fil")]
    page._open_file(exchange.file_rows[0])
    button(page, "aside-restore").click()
    assert exchange.asked[-1] == ("restore", IMPORT)


def test_an_assessor_sees_a_file_but_cannot_take_it_back(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(file_rows=(came(),)), Role.ASSESSOR)
    page._open_file(came())
    assert not has(page, "aside-begin")


def test_a_node_begins_with_its_centres_and_their_totals(qtbot: QtBot) -> None:
    places = (place(1, missing=(("Karins", 6),), conflicts=2), place(2, "Kalmar", people=80))
    page = open_page(qtbot, FakeExchange(place_rows=places), node=True)
    totals = page.findChild(TotalsRow)
    assert isinstance(totals, TotalsRow)
    assert totals.isVisible()
    assert totals.texts()["people"] == "200"
    assert totals.texts()["place"] == "1"
    assert totals.texts()["name"] == "Alla 2 centrum"


def test_a_centre_has_no_part_about_centres(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange(place_rows=(place(),)))
    assert page.findChild(FilterChip, "tab-centres") is None


def test_cleaning_up_is_offered_where_an_office_has_it_and_asks_first(qtbot: QtBot) -> None:
    exchange = FakeExchange(partner_rows=(partner(OFFICE, "Kontoret", kind=DeviceKind.OFFICE),))
    page = open_page(qtbot, exchange)
    button(page, "clean-up").click()
    assert "Det här blir kvar" in words_of(sheet_of(page))
    assert exchange.asked == []
    button(page, "cleaning-go").click()
    assert exchange.asked == [("clean_up",)]
    assert "Datorn är städad" in words_of(sheet_of(page))


def test_an_office_with_laptops_alone_is_not_cleaned_up(qtbot: QtBot) -> None:
    assert not has(open_page(qtbot, FakeExchange()), "clean-up")


def test_the_sheet_stays_while_work_goes_on_and_asks_it_to_stop(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange())
    stops: list[str] = []
    sheet = page._intake
    sheet.stop_asked.connect(lambda: stops.append("stop"))
    sheet.show_work("reading", 1, 2)
    sheet._is_busy = lambda: True  # type: ignore[method-assign]  # the work is still under way
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.is_open()
    assert stops == ["stop"]


def test_another_file_can_be_dropped_while_the_last_one_is_still_shown(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    page.take_file(FILE)
    page.take_file(STICK / "LAP2-VIM-7.assess")
    assert exchange.asked[-1] == ("inspect", STICK / "LAP2-VIM-7.assess")


def test_a_file_dropped_over_something_unfinished_waits(qtbot: QtBot) -> None:
    exchange = FakeExchange()
    page = open_page(qtbot, exchange)
    button(page, f"export-{LAPTOP}").click()
    page.take_file(FILE)
    assert [what for what, *_ in exchange.asked] == ["preview"]
    assert "släpp filen igen" in cast(FakeNavigator, page._session.navigator).toasts[-1][0]


def test_ctrl_o_asks_for_a_file(qtbot: QtBot) -> None:
    page = open_page(qtbot, FakeExchange())
    page.activateWindow()
    button(page, "read-file").setFocus()
    qtbot.waitUntil(lambda: button(page, "read-file").hasFocus())
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert QKeySequence(QKeySequence.StandardKey.Open) == QKeySequence("Ctrl+O")
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.close()


def test_loading_the_room_writes_nothing(qtbot: QtBot) -> None:
    exchange = FakeExchange(file_rows=(came(), sent()))
    page = open_page(qtbot, exchange)
    for tab in ("files", "overview"):
        button(page, f"tab-{tab}").click()
    assert exchange.asked == []
