"""What waits to be issued: what is missing leads to its place, the rest is issued together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain import assessment_commands as cmd
from assessor_app.services.issuing_models import DocumentWish
from assessor_app.services.reminding import DocumentsToIssue
from assessor_app.services.today import TodayService, day_of
from assessor_app.ui.documents.issuing_strip import IssuingStrip
from assessor_app.ui.documents.room import DocumentsRoom
from assessor_app.ui.documents.to_issue_page import ToIssuePage
from assessor_app.ui.printing.batch_sheet import BatchSheet
from assessor_app.ui.theme import Theme
from assessor_app.ui.today.page import TodayPage
from assessor_app.ui.widgets import Banner
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import TODAY, house
from tests.ui.paper_tray import CountingPrinters

W = TypeVar("W", bound=QWidget)


class Office:
    """The room with two signed runs and one that was broken off before anybody's identity was checked."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.house = house(folder, MANAGER)
        self.house.session = replace(self.house.session, printers=CountingPrinters())
        self.signed = [self._signed(name) for name in ("Amina", "Bo")]
        self.broken = self.house.run_of(self.house.somebody("Eva"))
        self.house.rate(self.broken)
        self.house.do(self.broken, cmd.Interrupt("Ont om tid"))
        self.qtbot = qtbot
        self.room = DocumentsRoom(self.house.session)
        qtbot.addWidget(self.room)
        self.room.resize(1262, 786)
        self.room.show()
        qtbot.waitExposed(self.room)
        self.room.show_to_issue()

    def _signed(self, name: str) -> UUID:
        run = self.house.run_of(self.house.somebody(name))
        self.house.sign(run)
        return run

    def part(self, kind: type[W], name: str | None = None) -> W:
        found = [one for one in self.room.findChildren(kind, name) if one.isVisible()]
        assert found, f"{kind.__name__} {name} is not shown"
        return found[0]

    def press(self, name: str) -> None:
        button = self.part(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()

    def says(self, text: str) -> bool:
        QApplication.processEvents()
        return any(text in label.text() for label in self.room.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def office(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    Theme(qapp, "light", 100).apply()
    made = Office(tmp_path / "store", qtbot)
    yield made
    made.house.workspace.close()


def test_what_is_missing_leads_to_its_place(office: Office) -> None:
    assert office.says("2 av 3 kan utfärdas")
    row = office.part(QAbstractButton, f"issue-{office.broken}")
    assert not row.isEnabled()
    office.press("gap-identity_not_checked-preparation")
    assert office.house.window.runs == [office.broken]


def test_all_that_can_be_issued_is_issued_together_and_printed(office: Office) -> None:
    button = office.part(QAbstractButton, "issue-several")
    assert button.text() == "Utfärda 2 dokument …"
    office.press("issue-several")
    assert office.says("går inte att ångra")
    assert office.house.session.documents.list() == ()
    office.press("confirm-issue")
    assert office.says("2 dokument är utfärdade")
    numbers = [row.number for row in office.house.session.documents.list()]
    assert len(set(numbers)) == 2
    office.press("print-issued")
    sheet = office.part(BatchSheet)
    assert all(sheet.findChild(QAbstractButton, f"pick-{number}") is not None for number in numbers)


def test_one_can_be_left_for_another_time(office: Office) -> None:
    office.press(f"issue-{office.signed[0]}")
    assert office.part(QAbstractButton, "issue-several").text() == "Utfärda 1 dokument …"
    office.press("issue-in-en")
    office.press("issue-several")
    office.press("confirm-issue")
    (document,) = office.house.session.documents.list()
    assert (document.assessment, document.language) == (office.signed[1], "en")
    office.press("issue-all")
    assert office.part(QAbstractButton, "issue-several").text() == "Utfärda 1 dokument …"


def test_a_batch_that_was_cut_short_goes_on_or_is_left(office: Office) -> None:
    session = office.house.session
    wishes = [DocumentWish(run.assessment, run.kind, "sv") for run in session.issuing.ready()][:2]
    session.issuing.queue(MANAGER, wishes)
    office.room._strip.watch(seen=True)  # type: ignore[union-attr]  # the room comes into view again
    strip = office.part(IssuingStrip)
    assert strip.text() == "Utfärdandet avbröts: 0 av 2 klara."
    said, way = office.part(Banner, "issuing-strip"), office.part(QAbstractButton, "go-on-issuing")
    beside = way.mapTo(strip, way.rect().center()).y()
    assert said.geometry().top() < beside < said.geometry().bottom(), "one line leaves the register its room"
    office.press("go-on-issuing")
    assert session.issuing.unfinished() is None
    assert not strip.isVisible()

    session.issuing.queue(MANAGER, [DocumentWish(office.signed[0], wishes[0].kind, "en")])
    office.room._strip.watch(seen=True)  # type: ignore[union-attr]  # likewise
    count = len(session.documents.list())
    office.press("leave-issuing")
    assert session.issuing.unfinished() is None
    assert len(session.documents.list()) == count


def test_the_day_reminds_managers_and_leads_here(office: Office, qtbot: QtBot) -> None:
    workspace = office.house.session.candidates._workspace
    day = day_of(TODAY, lambda on: on.toordinal() * 86_400_000)
    assert [one.count for one in DocumentsToIssue(workspace).reminders(MANAGER, day)] == [3]
    assert DocumentsToIssue(workspace).reminders(ASSESSOR, day) == ()
    agenda = TodayService(workspace, (DocumentsToIssue(workspace),))
    page = TodayPage(replace(office.house.session, agenda=agenda))
    qtbot.addWidget(page)
    page.show()
    buttons = [one for one in page.findChildren(QAbstractButton) if one.text() == "Utfärda"]
    next(one for one in buttons if "väntar på sitt intyg" in one.accessibleName()).click()
    assert office.house.window.rooms[-1] == "to issue"


def test_who_may_not_issue_has_the_register_alone(office: Office, qtbot: QtBot) -> None:
    room = DocumentsRoom(replace(office.house.session, actor=ASSESSOR))
    qtbot.addWidget(room)
    room.show()
    room.show_to_issue()
    assert room.tabs.current == "register"
    assert room.findChildren(ToIssuePage) == []


def test_one_alone_is_not_called_all(office: Office) -> None:
    office.press(f"issue-{office.signed[0]}")
    office.press("issue-several")
    office.press("confirm-issue")
    office.press("issuing-done")
    assert office.part(QAbstractButton, "issue-all").text() == "Den enda som kan utfärdas"


def test_where_nothing_waits_the_page_leads_to_the_validations(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    nothing = house(tmp_path / "store", MANAGER)
    room = DocumentsRoom(nothing.session)
    qtbot.addWidget(room)
    room.show()
    room.show_to_issue()
    QApplication.processEvents()
    (way,) = (
        one
        for one in room.findChildren(QAbstractButton)
        if one.isVisible() and one.text() == "Visa valideringar"
    )
    way.click()
    assert nothing.window.rooms == ["assessments"]
    room.hide()
    nothing.workspace.close()
