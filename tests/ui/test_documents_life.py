"""What a manager does with an issued document: sees how it stands, revokes it, replaces it, tells others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.certificates import DocumentKind
from assessor_app.domain.issued_documents import RevocationReason
from assessor_app.ui.documents.document_facts import DocumentFacts
from assessor_app.ui.documents.document_sheet import PrintHistoryList
from assessor_app.ui.documents.life_presenters import LISTS_AT
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.documents.register_table import DocumentRow, RegisterTable
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner, ChoiceRow, FilterChip, TextArea
from tests.building import ASSESSOR, MANAGER
from tests.ui.list_rooms import House, house

W = TypeVar("W", bound=QWidget)


class Office:
    """The register as a manager sees it, with one certificate."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.house = house(folder, MANAGER)
        session = self.house.session
        run = self.house.run_of(self.house.somebody())
        self.house.sign(run)
        issued, _ = session.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, "sv")
        self.document = issued.summary
        self.page = DocumentsPage(session)
        qtbot.addWidget(self.page)
        self.page.resize(1262, 786)
        self.page.show()
        qtbot.waitExposed(self.page)

    def part(self, kind: type[W], name: str | None = None) -> W:
        QApplication.processEvents()  # what was put into a layout is shown by the loop
        found = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert found, f"{kind.__name__} {name} is not shown"
        return found[0]

    def press(self, name: str) -> None:
        button = self.part(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()

    def can_press(self, name: str) -> bool:
        return self.part(QAbstractButton, name).isEnabled()

    def sees(self, name: str) -> bool:
        return any(one.isVisible() for one in self.page.findChildren(QAbstractButton, name))

    def standings(self) -> dict[str, str]:
        rows = self.part(RegisterTable).rows()
        return {row.number: row.standing for row in rows if isinstance(row, DocumentRow)}

    def choose(self, reason: RevocationReason) -> None:
        self.part(ChoiceRow).choice(reason).click()

    def note(self, name: str, text: str) -> None:
        self.part(TextArea, name).setPlainText(text)


@pytest.fixture
def office(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    Theme(qapp, "light", 100).apply()
    made = Office(tmp_path / "store", qtbot)
    yield made
    made.house.workspace.close()


def test_revoking_asks_for_a_reason_and_a_yes_and_is_seen_everywhere(office: Office) -> None:
    number = office.document.number
    assert office.standings() == {number: "Giltigt"}
    office.page.open_document(office.document.id)
    office.press("revoke-document")
    assert not office.can_press("confirm-revoke")
    office.choose(RevocationReason.OTHER)
    assert not office.can_press("confirm-revoke"), "nobody has said yes"
    office.press("revoke-yes")
    office.press("confirm-revoke")
    assert office.standings() == {number: "Giltigt"}, "another reason needs its words"
    office.note("revoke-note", "Namnet stod fel")
    office.press("confirm-revoke")
    assert office.standings() == {number: "Återkallat"}
    assert "statuslistan" in office.house.window.toasts[-1][0]

    office.page.open_document(office.document.id)
    assert "gäller inte" in office.part(Banner, "document-standing").text()
    for gone in ("revoke-document", "replace-document"):
        assert not office.sees(gone)
    assert not office.can_press("print-document")
    office.press("document-history")
    assert any("Namnet stod fel" in line for line in office.part(PrintHistoryList).texts())


def test_a_document_is_replaced_and_each_points_to_the_other(office: Office) -> None:
    office.page.open_document(office.document.id)
    office.press("replace-document")
    assert not office.can_press("confirm-replace")
    office.press("replace-in-en")
    office.press("replace-yes")
    office.press("confirm-replace")
    rows = office.house.session.documents.list()
    new = next(row for row in rows if not row.is_revoked)
    assert new.language == "en"
    assert office.standings() == {new.number: "Giltigt", office.document.number: f"Ersatt av {new.number}"}
    # The new one is looked at; from there the way leads back to the old one, and from the old one here.
    office.press("document-facts")
    assert any("Giltigt" in line for line in office.part(DocumentFacts).texts())
    office.press(f"to-document-{office.document.number}")
    office.press(f"to-document-{new.number}")


def test_chips_show_what_holds_and_what_does_not(office: Office) -> None:
    session = office.house.session
    session.issuing.revoke(MANAGER, office.document.id, RevocationReason.WITHDRAWN)
    office.page._presenter.reload()
    office.part(FilterChip, "filter-valid").click()
    assert office.standings() == {}
    office.part(FilterChip, "filter-revoked").click()
    assert len(office.standings()) == 1
    assert office.part(RegisterTable).rows()[0].printed == "Skrivs inte ut"  # type: ignore[attr-defined]


def test_the_status_list_is_written_and_the_sheet_says_when_it_is_out_of_date(
    office: Office, tmp_path: Path
) -> None:
    session = office.house.session
    session.issuing.revoke(MANAGER, office.document.id, RevocationReason.MISUSE)
    office.press("status-lists")
    standing = office.part(Banner, "status-list-standing")
    assert "inte sparats" in standing.text()
    folder = tmp_path / "list"
    folder.mkdir()
    office.page._life.lists._presenter.write(folder)
    assert "aktuell" in standing.text()
    (written,) = folder.iterdir()
    assert "revoked" in json.loads(written.read_text(encoding="utf-8"))["says"]
    assert office.document.number not in written.read_text(encoding="utf-8")
    office.house.wishes[LISTS_AT] = 1
    office.page._life.lists.ask()
    assert "1 dokument" in standing.text()


def test_the_credential_is_saved_alone_by_its_number(office: Office, tmp_path: Path) -> None:
    asked = []
    office.page.ask_where_to_save_credential = asked.append  # type: ignore[method-assign]  # no dialog here
    office.page.open_document(office.document.id)
    office.press("save-credential")
    (file,) = asked
    assert file.name == f"{office.document.number}.json"
    office.page._presenter.write_credential(file, tmp_path / file.name)
    assert json.loads((tmp_path / file.name).read_bytes())


def test_who_may_not_issue_sees_how_documents_stand_and_ends_none(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    made = Office(tmp_path / "other", qtbot)
    seen = DocumentsPage(_as_assessor(made.house))
    qtbot.addWidget(seen)
    seen.show()
    seen.open_document(made.document.id)
    names = ("revoke-document", "replace-document", "status-lists")
    shown = [one for name in names for one in seen.findChildren(QAbstractButton, name) if one.isVisible()]
    assert shown == []
    seen.close()
    made.house.workspace.close()


def _as_assessor(made: House):  # type: ignore[no-untyped-def]  # a session
    from dataclasses import replace

    return replace(made.session, actor=ASSESSOR)


def test_a_misspelt_name_is_mended_at_the_person_before_the_document_is_replaced(office: Office) -> None:
    office.page.open_document(office.document.id)
    office.press("replace-document")
    office.press("replace-name-first")
    assert office.house.window.candidates == [office.document.candidate]
    assert not office.sees("confirm-replace")
