"""Printing as those who do it see it: the register, one document, several, and the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.certificates import DocumentKind
from assessor_app.services.printing import PrintWish
from assessor_app.services.read_models import DocumentSummary
from assessor_app.ui.documents.document_sheet import DocumentSheet, PrintHistoryList
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.documents.print_strip import PrintStrip
from assessor_app.ui.documents.register_table import DocumentRow, RegisterTable
from assessor_app.ui.documents.view_protocol import Period
from assessor_app.ui.printing.batch_sheet import BatchSheet
from assessor_app.ui.printing.ports import PrinterProblem
from assessor_app.ui.printing.print_sheet import PrintSheet
from assessor_app.ui.printing.progress_view import PrintProgressView
from assessor_app.ui.printing.tray_question import TrayQuestion
from assessor_app.ui.settings.printers import PrintersSection
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, CheckRow, ChoiceInput, ChoiceRow, FilterChip
from tests.building import MANAGER
from tests.ui.list_rooms import House, all_changes, house
from tests.ui.paper_tray import OFFICE, CountingPrinters, Sheets

W = TypeVar("W", bound=QWidget)


class Office:
    """A page at a printer, with documents issued today."""

    def __init__(self, centre: House, qtbot: QtBot, documents: int = 3) -> None:
        self.tray = CountingPrinters()
        self.centre, self.qtbot = centre, qtbot
        centre.session = replace(centre.session, printers=self.tray)
        self.session = centre.session
        self.numbers = [self.issue(f"Person{place}") for place in range(documents)]
        self.page = DocumentsPage(self.session)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        qtbot.waitExposed(self.page)

    def issue(self, name: str, kind: DocumentKind = DocumentKind.CERTIFICATE) -> str:
        run = self.centre.run_of(self.centre.somebody(name))
        self.centre.sign(run)
        issued, _ = self.session.issuing.issue(MANAGER, run, kind, "sv")
        return issued.summary.number

    def row(self, place: int) -> DocumentSummary:
        return next(row for row in self.session.documents.list() if row.number == self.numbers[place])

    def part(self, kind: type[W], name: str | None = None) -> W:
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert found, f"{kind.__name__} {name} is not shown"
        return found[0]

    def press(self, name: str) -> None:
        button = self.part(QPushButton, name)
        assert button.isEnabled()
        button.click()

    def chip(self, name: str) -> FilterChip:
        return self.part(FilterChip, name)

    def rows(self) -> list[DocumentRow]:
        return [row for row in self.part(RegisterTable).rows() if isinstance(row, DocumentRow)]

    def states(self) -> list[str]:
        return [row.printed for row in sorted(self.rows(), key=lambda row: row.number)]

    def open_print(self, place: int = 0) -> PrintSheet:
        self.page._print.open_for(self.row(place))
        return self.part(PrintSheet)

    def strip(self) -> str:
        strip = self.page.findChild(PrintStrip)
        assert isinstance(strip, PrintStrip)
        return strip.text()

    def says(self, text: str, within: QWidget) -> bool:
        """Wait until a part of the page says so: what is new is shown with the next turn of the loop."""

        def shown() -> bool:
            return any(text in label.text() for label in within.findChildren(QLabel) if label.isVisible())

        self.qtbot.waitUntil(shown)
        return True

    def menu(self, place: int) -> dict[str, QAction]:
        self.page._show_menu(self.row(place), self.page.mapToGlobal(self.page.rect().center()))
        menu = self.page.findChildren(QMenu)[-1]
        return {action.text(): action for action in menu.actions()}


@pytest.fixture
def centre(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


@pytest.fixture
def office(centre: House, qtbot: QtBot) -> Office:
    return Office(centre, qtbot)


def fails_once(title: str, code: str = "printer_stopped") -> Callable[[Sheets], None]:
    left = [True]

    def look(job: Sheets) -> None:
        if left[0] and job.title == title:
            left[0] = False
            raise PrinterProblem(code, printer="Verkstadens skrivare")

    return look


# The register


def test_the_register_tells_what_is_printed_and_how_often(office: Office) -> None:
    assert office.states() == ["Att skriva ut"] * 3
    office.open_print(0)
    office.press("print-start")
    office.press("print-done")
    office.open_print(0)
    office.press("print-start")
    office.press("print-done")
    assert office.states() == ["Utskriven + 1 kopia", "Att skriva ut", "Att skriva ut"]


def test_the_filters_count_and_combine(office: Office) -> None:
    office.numbers.append(office.issue("Rapport", DocumentKind.REPORT))
    office.session.feed.publish(all_changes("document", office.row(3).id), object())
    office.open_print(0)
    office.press("print-start")
    office.press("print-done")
    office.chip("filter-to_print").click()
    assert len(office.rows()) == 3
    office.chip("filter-report").click()
    assert [row.number for row in office.rows()] == [office.numbers[3]]
    office.chip("filter-printed").click()
    assert office.rows() == []
    office.chip("filter-all").click()
    assert len(office.rows()) == 4
    period = office.part(ChoiceInput, "register-period")
    for when, count in ((Period.TODAY, 4), (Period.LAST_YEAR, 0), (Period.ALWAYS, 4)):
        period.edited.emit(when)
        assert len(office.rows()) == count


def test_only_what_is_uncertain_has_a_chip_of_its_own(office: Office) -> None:
    assert not any(chip.isVisible() for chip in office.page.findChildren(FilterChip, "filter-uncertain"))
    office.session.printing.begin(office.session.actor, PrintWish(office.row(0).id))
    office.page._presenter.reload()
    office.chip("filter-uncertain").click()
    assert [row.printed for row in office.rows()] == ["Kanske utskriven"]


def test_what_need_not_be_printed_is_said_so_and_taken_back(office: Office) -> None:
    office.menu(0)["Behöver inte skrivas ut"].trigger()
    assert office.states()[0] == "Skrivs inte ut"
    text, undo = office.centre.window.toasts[-1]
    assert office.numbers[0] in text
    assert undo is not None
    undo()
    assert office.states()[0] == "Att skriva ut"


def test_a_click_with_ctrl_selects_and_opens_nothing(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = office.part(RegisterTable)
    held = Qt.KeyboardModifier.ControlModifier
    monkeypatch.setattr(
        "assessor_app.ui.documents.register_table.QGuiApplication.keyboardModifiers", lambda: held
    )
    for row in (0, 2):
        place = table.view.visualRect(table.view.model().index(row, 1)).center()
        qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, held, place)
    assert not office.page._sheet.is_open()
    office.menu(0)["Skriv ut de 2 valda …"].trigger()
    assert office.chip("scope-chosen").isChecked()
    office.press("print-batch")
    assert office.tray.printed == [office.numbers[0], office.numbers[2]]


# One document


def test_the_original_comes_first_and_the_sheet_says_so(office: Office) -> None:
    sheet = office.open_print()
    assert office.says("Det här blir originalet.", sheet)
    office.press("print-start")
    assert office.says("1 utskrift är skickad", sheet)
    assert office.tray.printed == [office.numbers[0]]
    office.press("print-done")
    sheet = office.open_print()
    assert office.says("Kopia 1", sheet)


def test_several_are_one_original_and_copies(office: Office, qtbot: QtBot) -> None:
    office.open_print()
    field = office.part(QLineEdit, "exemplars")
    field.selectAll()
    qtbot.keyClicks(field, "3")
    office.press("print-start")
    records = office.session.printing.history(office.row(0).id).records
    assert [record.item.copy for record in records] == [0, 1, 2]


def test_a_copy_may_be_some_pages_and_says_why(office: Office, qtbot: QtBot) -> None:
    office.open_print()
    office.press("print-start")
    office.press("print-done")
    office.open_print()
    office.part(CheckRow, "only-some").click()
    for name, text in (("from-page", "2"), ("to-page", "3")):
        field = office.part(QLineEdit, name)
        field.selectAll()
        qtbot.keyClicks(field, text)
    qtbot.keyClicks(office.part(QLineEdit, "print-reason"), "Kaffe på sidan 2")
    office.press("print-start")
    item = office.session.printing.history(office.row(0).id).records[-1].item
    assert (item.copy, item.first, item.last, item.reason) == (1, 2, 3, "Kaffe på sidan 2")
    assert office.tray.jobs[-1].sheets == 2


def test_pages_that_are_not_there_cannot_be_printed(office: Office, qtbot: QtBot) -> None:
    office.open_print()
    office.press("print-start")
    office.press("print-done")
    office.open_print()
    office.part(CheckRow, "only-some").click()
    field = office.part(QLineEdit, "to-page")
    field.selectAll()
    qtbot.keyClicks(field, "9")
    assert not office.part(QPushButton, "print-start").isEnabled()


def test_opening_the_sheet_writes_nothing(office: Office) -> None:
    before = len(office.centre.commits)
    office.open_print()
    assert len(office.centre.commits) == before
    assert "printer" not in office.centre.wishes


def test_the_printer_chosen_is_proposed_the_next_time(office: Office) -> None:
    office.open_print()
    choice = office.page._print._printer._printer
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert office.centre.wishes["printer"] == OFFICE.name
    office.page._print.close_sheet()
    office.open_print(1)
    office.press("print-start")
    assert office.tray.jobs[-1].setup.printer == OFFICE.name


def test_without_a_printer_a_pdf_is_offered(office: Office) -> None:
    office.tray.printers = ()
    sheet = office.open_print()
    assert office.says("ingen skrivare", sheet)
    assert not office.part(QPushButton, "print-start").isEnabled()
    assert office.part(QPushButton, "print-save").isEnabled()


def test_a_printer_in_trouble_says_so_and_is_tried_again(office: Office) -> None:
    office.tray.look = fails_once(office.numbers[0])
    sheet = office.open_print()
    office.press("print-start")
    assert office.says("står stilla", sheet)
    assert "står stilla" in office.strip()
    office.press("print-retry")
    assert office.tray.printed == [office.numbers[0]]
    assert office.strip() == ""


def test_a_print_that_nobody_knows_of_is_asked_about_first(office: Office) -> None:
    office.session.printing.begin(office.session.actor, PrintWish(office.row(0).id))
    sheet = office.open_print()
    assert office.says(f"Kom {office.numbers[0]} ut ur skrivaren?", sheet)
    office.press("came-not-out")
    assert office.says("Det här blir originalet.", sheet)


def test_the_history_says_who_printed_when_and_what_came_of_it(office: Office) -> None:
    office.open_print()
    office.press("print-start")
    office.press("print-done")
    office.page.open_document(office.row(0).id)
    office.chip("document-history").click()
    history = office.part(PrintHistoryList)
    issued, original = history.texts()
    assert issued.startswith("Utfärdat. 28 maj 2026")
    assert original.startswith("Originalet. 28 maj 2026")
    assert original.endswith("av Astrid Berg. Skickad till skrivaren")


def test_paper_that_never_came_is_told_in_the_history(office: Office) -> None:
    office.open_print()
    office.press("print-start")
    office.press("print-done")
    office.page.open_document(office.row(0).id)
    office.chip("document-history").click()
    next(
        button
        for button in office.part(PrintHistoryList).findChildren(QPushButton)
        if button.text() == "Papperet kom aldrig"
    ).click()
    assert "Kom inte ut ur skrivaren (enligt Astrid Berg)" in office.part(PrintHistoryList).texts()[-1]
    assert office.states()[0] == "Att skriva ut"


def test_the_sheet_of_an_uncertain_document_asks_about_it(office: Office) -> None:
    office.session.printing.begin(office.session.actor, PrintWish(office.row(0).id))
    office.page._presenter.reload()
    office.page.open_document(office.row(0).id)
    assert office.part(DocumentSheet).findChild(TrayQuestion).isVisible()
    office.press("came-out")
    assert office.states()[0] == "Utskriven"


def test_what_is_being_printed_is_not_asked_about(office: Office) -> None:
    seen: list[tuple[str, bool]] = []

    def look(job: Sheets) -> None:
        if job.sheets == 1:
            office.page.open_document(office.row(0).id)
            question = office.part(DocumentSheet).findChild(TrayQuestion)
            seen.append((office.states()[0], question.isVisible()))

    office.tray.look = look
    office.open_print()
    office.press("print-start")
    assert seen == [("Skrivs ut nu", False)]


# Several


def test_todays_documents_are_printed_in_the_order_they_were_issued(office: Office) -> None:
    office.press("print-several")
    assert office.chip("scope-today").isChecked()
    office.press("print-batch")
    assert office.tray.printed == office.numbers
    assert office.says("3 utskrifter är skickade", office.part(PrintProgressView))
    assert office.session.printing.unfinished() is None
    assert not office.page._several.isEnabled()


def test_what_is_not_ticked_is_not_printed(office: Office) -> None:
    office.press("print-several")
    office.part(CheckRow, f"pick-{office.numbers[1]}").click()
    assert office.part(QPushButton, "print-batch").text() == "Skriv ut 2 dokument"
    office.press("print-batch")
    assert office.tray.printed == [office.numbers[0], office.numbers[2]]


def test_all_or_none_with_one_tick(office: Office) -> None:
    office.press("print-several")
    every = office.part(CheckRow, "check-all")
    every.click()
    assert not office.part(QPushButton, "print-batch").isEnabled()
    every.click()
    assert office.part(QPushButton, "print-batch").text() == "Skriv ut 3 dokument"


def test_one_document_in_trouble_does_not_stop_the_rest(office: Office) -> None:
    office.tray.look = fails_once(office.numbers[1], "printer_refused")
    office.press("print-several")
    office.press("print-batch")
    office.press("print-skip")
    assert office.tray.printed == [office.numbers[0], office.numbers[2]]
    assert office.says(office.numbers[1], office.part(PrintProgressView))
    assert office.says("tog inte emot", office.part(PrintProgressView))


def test_a_batch_that_was_ended_goes_on_where_it_stopped(office: Office) -> None:
    office.tray.look = fails_once(office.numbers[1])
    office.press("print-several")
    office.press("print-batch")
    office.press("print-end")
    office.press("batch-done")
    assert office.strip() == "2 av 3 kvar att skriva ut."
    office.page._strip._banner._button.click()
    assert office.says("2 av 3 kvar att skriva ut", office.part(BatchSheet))
    office.press("print-batch")
    assert office.tray.printed == office.numbers
    assert office.strip() == ""


def test_a_batch_can_be_left_and_its_documents_wait_still(office: Office) -> None:
    office.session.printing.queue(office.session.actor, [office.row(place).id for place in range(3)])
    office.page._presenter.reload()
    assert office.strip() == "3 av 3 kvar att skriva ut."
    office.press("print-several")
    office.press("leave-batch")
    assert office.strip() == ""
    assert office.chip("scope-today").isChecked()
    assert office.states() == ["Att skriva ut"] * 3


def test_what_is_uncertain_in_a_batch_is_asked_about_by_name(office: Office) -> None:
    session = office.session
    batch, _ = session.printing.queue(session.actor, [office.row(place).id for place in range(2)])
    session.printing.begin(session.actor, PrintWish(office.row(0).id, batch=batch.id))
    office.page._presenter.reload()
    office.press("print-several")
    sheet = office.part(BatchSheet)
    assert office.says(f"Kom {office.numbers[0]} (Person0 Yılmaz) ut ur skrivaren?", sheet)
    office.press("came-out")
    office.press("print-batch")
    assert office.tray.printed == [office.numbers[1]]


# Settings


def section_of(office: Office, qtbot: QtBot) -> PrintersSection:
    section = PrintersSection(office.session, None)  # type: ignore[arg-type]  # needs no surroundings
    qtbot.addWidget(section)
    section.resize(900, 600)
    section.show()
    qtbot.waitExposed(section)
    return section


def test_looking_at_the_settings_changes_nothing(office: Office, qtbot: QtBot) -> None:
    section_of(office, qtbot)
    assert office.centre.wishes == {}


def test_the_paper_is_chosen_for_this_pc_and_used(office: Office, qtbot: QtBot) -> None:
    section = section_of(office, qtbot)
    paper = section.findChild(ChoiceRow, "paper")
    assert isinstance(paper, ChoiceRow)
    card = next(one for one in paper.findChildren(QWidget) if getattr(one, "value", None) == "letter")
    card.click()  # type: ignore[attr-defined]  # a radio button
    office.open_print()
    office.press("print-start")
    assert office.tray.jobs[-1].setup.paper == "letter"


def test_a_test_page_is_printed_and_not_on_record(office: Office, qtbot: QtBot) -> None:
    section = section_of(office, qtbot)
    before = len(office.centre.commits)
    button = section.findChild(QPushButton, "test-page")
    assert isinstance(button, QPushButton)
    button.click()
    assert office.tray.printed == ["Assessor"]
    assert len(office.centre.commits) == before
    office.tray.look = fails_once("Assessor")
    button.click()
    assert [getattr(error, "code", "") for error in office.centre.window.failures] == ["printer_stopped"]
    assert button.isEnabled()


def test_without_a_printer_the_settings_say_what_to_do(office: Office, qtbot: QtBot) -> None:
    office.tray.printers = ()
    section = section_of(office, qtbot)
    banner = section.findChild(Banner)
    assert isinstance(banner, Banner)
    assert "anslut en skrivare" in banner.text()
    assert not section.findChild(QPushButton, "test-page").isVisible()
    office.tray.printers = (OFFICE,)
    banner.action_chosen.emit()
    assert section.findChild(QPushButton, "test-page").isVisible()
