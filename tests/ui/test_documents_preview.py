"""Looking at a document before it is printed: pages, zoom, keys, and never more drawn than is seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.documents.preview_pages import Pages
from assessor_app.ui.theme import Theme
from assessor_app.ui.widgets import Banner
from tests.ui.list_rooms import House, LateRunner, PaperOfTests, house


@pytest.fixture
def centre(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    Theme(qapp, "light", 100).apply()
    made = house(tmp_path / "store")
    yield made
    made.workspace.close()


def preview_of(centre: House, qtbot: QtBot, pages: int = 3) -> PdfPreview:
    """A preview on the screen that shows a document of so many pages."""
    paper = centre.session.documents._pages
    assert isinstance(paper, PaperOfTests)
    paper.pages = pages
    preview = PdfPreview(centre.session)
    qtbot.addWidget(preview)
    preview.resize(900, 700)
    preview.show()
    qtbot.waitExposed(preview)
    preview.show_pdf(b"%PDF")
    return preview


def pages_in(preview: PdfPreview) -> Pages:
    found = preview.findChild(Pages)
    assert isinstance(found, Pages)
    return found


def says(preview: PdfPreview) -> str:
    label = preview.findChild(QLabel, "page-number")
    assert isinstance(label, QLabel)
    return label.text()


def turn_wheel(preview: PdfPreview, notches: int, *, ctrl: bool) -> None:
    port = pages_in(preview).viewport()
    place = QPointF(port.rect().center())
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place,
        port.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def test_zoom_goes_in_steps_and_back_to_the_width(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot)
    qtbot.keyClicks(preview, "++")
    assert preview.zoom_permille() == 1500
    qtbot.keyClicks(preview, "-")
    assert preview.zoom_permille() == 1250
    qtbot.keyClicks(preview, "0")
    assert preview.zoom_permille() == 1000
    for _ in range(20):
        preview.zoom_out()
    assert preview.zoom_permille() == 250


def test_a_page_fits_the_width_there_is(centre: House, qtbot: QtBot) -> None:
    pages = pages_in(preview_of(centre, qtbot))
    assert not pages.horizontalScrollBar().isVisible()
    page = pages.widget().children()[1]
    assert page.sizeHint().width() == pages.viewport().width()  # type: ignore[attr-defined]  # a widget


def test_the_whole_page_can_be_seen_at_once_also_after_the_window_changes(
    centre: House, qtbot: QtBot
) -> None:
    preview = preview_of(centre, qtbot)
    pages = pages_in(preview)
    qtbot.keyClicks(preview, "1")
    for height in (700, 420):
        preview.resize(900, height)
        qtbot.waitUntil(
            lambda: (
                abs(pages.viewport().width() * preview.zoom_permille() // 1000 - pages.fitting_width()) < 3
            )
        )
        assert pages.fitting_width() * 1.4 <= pages.viewport().height() + 2


def test_only_what_is_in_view_and_its_neighbours_is_drawn(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot, pages=40)
    pages = pages_in(preview)
    assert preview.page_count() == 40
    qtbot.waitUntil(lambda: len(pages.drawn()) >= 2)
    assert set(pages.drawn()) <= {1, 2, 3}
    qtbot.keyClick(preview, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 40 in pages.drawn())
    assert set(pages.drawn()) <= {38, 39, 40}, "pictures of pages far away are let go of"


def test_keys_turn_pages_and_the_number_follows(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot, pages=4)
    assert says(preview) == "1 av 4"
    qtbot.keyClick(pages_in(preview), Qt.Key.Key_PageDown)
    assert says(preview) == "2 av 4"
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert says(preview) == "4 av 4"
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    qtbot.keyClick(preview, Qt.Key.Key_Home)
    assert says(preview) == "1 av 4"


def test_the_number_follows_scrolling(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot, pages=4)
    bar = pages_in(preview).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() * 2 // 3)
    assert says(preview) in ("3 av 4", "2 av 4")
    assert preview.current_page() > 1


def test_the_wheel_scrolls_and_zooms_only_with_ctrl(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot)
    bar = pages_in(preview).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    turn_wheel(preview, -1, ctrl=False)
    assert (preview.zoom_permille(), bar.value() > 0) == (1000, True)
    turn_wheel(preview, 1, ctrl=True)
    assert preview.zoom_permille() == 1250
    turn_wheel(preview, -1, ctrl=True)
    assert preview.zoom_permille() == 1000


def test_zooming_stays_on_the_page_one_looks_at(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot, pages=9)
    qtbot.waitUntil(lambda: pages_in(preview).verticalScrollBar().maximum() > 0)
    for _ in range(4):
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    preview.zoom_in()
    assert preview.current_page() == 5


def test_a_draft_says_that_it_is_one(centre: House, qtbot: QtBot) -> None:
    preview = preview_of(centre, qtbot)
    banner = preview.findChild(Banner)
    assert isinstance(banner, Banner)
    assert not banner.isVisible()
    preview.show_pdf(b"%PDF draft", draft=True)
    assert banner.isVisible()
    assert "inte utfärdat" in banner.text()


def test_pages_of_a_document_that_was_replaced_are_not_shown(tmp_path: Path, qtbot: QtBot) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "late", runner=runner)
    preview = preview_of(centre, qtbot)
    preview.clear()
    runner.answer(0)
    centre.workspace.close()
    assert preview.page_count() == 0


def test_pages_for_a_preview_that_is_gone_are_dropped(tmp_path: Path, qapp: QApplication) -> None:
    runner = LateRunner()
    centre = house(tmp_path / "late", runner=runner)
    preview = PdfPreview(centre.session)
    preview.show_pdf(b"%PDF one")
    preview.deleteLater()
    QApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
    assert not isValid(preview)
    runner.answer(0)
    centre.workspace.close()
    assert len(runner.waiting) == 1
