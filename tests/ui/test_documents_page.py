"""The register of documents and the preview, as those who use them would put it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assessor_app.domain.certificates import DocumentKind
from assessor_app.services.read_models import IssuedDocument
from assessor_app.ui.documents import presenter as presenters
from assessor_app.ui.documents.document_sheet import DocumentSheet
from assessor_app.ui.documents.page import DocumentsPage
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.documents.register_table import DocumentRow
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import DataTable, SearchField
from tests.building import MANAGER
from tests.ui.list_rooms import House, all_changes, house


@pytest.fixture
def centre(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


def issued(centre: House, name: str = "Amina", language: str = "sv") -> IssuedDocument:
    run = centre.run_of(centre.somebody(name))
    centre.sign(run)
    session = centre.session
    document, _ = session.issuing.issue(MANAGER, run, DocumentKind.CERTIFICATE, language)
    return document


def shown(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.resize(1262, 786)
    widget.show()
    qtbot.waitExposed(widget)


def open_page(centre: House, qtbot: QtBot) -> DocumentsPage:
    page = DocumentsPage(centre.session)
    shown(page, qtbot)
    return page


def rows(page: DocumentsPage) -> list[DocumentRow]:
    table = page.findChild(DataTable)
    assert isinstance(table, DataTable)
    return cast(list[DocumentRow], table.rows())


def sheet_of(page: DocumentsPage) -> DocumentSheet:
    found = page.findChild(DocumentSheet)
    assert isinstance(found, DocumentSheet)
    return found


def test_an_empty_register_says_where_documents_come_from(centre: House, qtbot: QtBot) -> None:
    page = open_page(centre, qtbot)
    table = page.findChild(DataTable)
    assert table is not None
    next(item for item in table.findChildren(QPushButton) if item.text() == "Visa valideringar").click()
    assert centre.window.rooms == ["assessments"]


def test_the_register_says_number_name_kind_language_and_who(centre: House, qtbot: QtBot) -> None:
    document = issued(centre, language="en")
    row = rows(open_page(centre, qtbot))[0]
    assert (row.number, row.name, row.kind, row.language, row.issued_by) == (
        document.summary.number,
        "Amina Yılmaz",
        "Intyg",
        "Engelska",
        "Mats Lund",
    )


def test_a_document_is_shown_page_by_page_and_nothing_is_written(centre: House, qtbot: QtBot) -> None:
    issued(centre)
    page = open_page(centre, qtbot)
    before = len(centre.commits)
    table = page.findChild(DataTable)
    assert table is not None
    table.view.setCurrentIndex(table.view.model().index(0, 0))
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    preview = page.findChild(PdfPreview)
    assert preview is not None
    assert sheet_of(page).is_open()
    assert preview.page_count() == 3
    assert len(centre.commits) == before


def test_closing_the_sheet_forgets_the_document(centre: House, qtbot: QtBot) -> None:
    document = issued(centre)
    page = open_page(centre, qtbot)
    page.open_document(document.summary.id)
    sheet_of(page).close_sheet()
    preview = page.findChild(PdfPreview)
    assert preview is not None
    assert preview.page_count() == 0


def test_the_file_is_proposed_by_number_and_never_by_name(
    centre: House, qtbot: QtBot, tmp_path: Path
) -> None:
    document = issued(centre)
    centre.wishes[presenters.SAVE_FOLDER] = str(tmp_path)
    page = open_page(centre, qtbot)
    page.open_document(document.summary.id)
    save = page.findChild(QPushButton, "save-pdf")
    assert isinstance(save, QPushButton)
    save.click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert Path(dialog.selectedFiles()[0]) == tmp_path / f"{document.summary.number}.pdf"
    dialog.fileSelected.emit(str(tmp_path / "intyg.pdf"))
    dialog.reject()
    assert (tmp_path / "intyg.pdf").read_bytes() == document.pdf
    assert centre.window.toasts[-1][0] == "Sparat som intyg.pdf"


def test_a_full_disk_leaves_no_half_file(
    centre: House, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = issued(centre)
    page = open_page(centre, qtbot)

    def full(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(presenters, "write_whole", full)
    with pytest.raises(OSError, match="full"):
        page._presenter.write(document, tmp_path / "intyg.pdf")
    assert not (tmp_path / "intyg.pdf").exists()
    assert centre.window.toasts == []


def test_searching_the_register_finds_every_word(centre: House, qtbot: QtBot) -> None:
    issued(centre, "Amina")
    issued(centre, "Bo")
    page = open_page(centre, qtbot)
    search = page.findChild(SearchField)
    assert isinstance(search, SearchField)
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search, "intyg bo")
    assert [row.name for row in rows(page)] == ["Bo Yılmaz"]


def test_a_document_issued_elsewhere_turns_up(centre: House, qtbot: QtBot) -> None:
    page = open_page(centre, qtbot)
    document = issued(centre)
    centre.session.feed.publish(all_changes("document", document.summary.id), object())
    assert [row.number for row in rows(page)] == [document.summary.number]


def test_the_way_to_the_person_and_the_run(centre: House, qtbot: QtBot) -> None:
    document = issued(centre)
    page = open_page(centre, qtbot)
    for text in ("Visa validanden", "Visa valideringen"):
        page.open_document(document.summary.id)
        next(item for item in page.findChildren(QPushButton) if item.text() == text).click()
    assert centre.window.candidates == [document.summary.candidate]
    assert centre.window.runs == [document.summary.assessment]
