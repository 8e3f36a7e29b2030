"""A PDF on the screen: its pages, which one is in view, and how large they are.

The pages are drawn by `DocumentService` on the lane for other work, those in view first.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.documents.preview_pages import Pages
from assessor_app.ui.formats import formats_of
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.banners import Banner
from assessor_app.ui.widgets.buttons import IconButton, QuietButton
from assessor_app.ui.widgets.empty_states import EmptyState
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.layouts import FlowLayout

ZOOM_STEPS_PERMILLE = (250, 500, 750, 1000, 1250, 1500, 2000, 3000)
FIT_PERMILLE = 1000


class _Fit(Enum):
    WIDTH = "width"
    PAGE = "page"


class PdfPreview(QWidget):
    """Shows a PDF that is held in memory; nothing is written to disk.

    Zoom 100 % is the width there is. With the focus inside, + and - zoom, 0 fits the width, 1 the page;
    Page Up and Down turn pages, Home and End go to the ends. The wheel scrolls, with Ctrl it zooms.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._formats = formats_of(session)
        self._pdf: bytes | None = None
        self._asked = _Asked()
        asked = self._asked
        self.destroyed.connect(lambda: asked.next())
        self._zoom_permille = FIT_PERMILLE
        self._fit: _Fit | None = _Fit.WIDTH
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._draft = Banner("warning")
        column.addWidget(self._draft)
        column.addWidget(self._build_tools())
        self._pages = Pages(session)
        self._pages.setAccessibleName(self.tr("Dokumentets sidor"))
        self._pages.shown.connect(lambda _number: self._show_count())
        self._pages.zoom_asked.connect(lambda step: self.zoom_in() if step > 0 else self.zoom_out())
        self._pages.resized.connect(self._fit_again)
        column.addWidget(self._pages, 1)
        self._empty = EmptyState(
            self.tr("Inget dokument valt"),
            self.tr("Välj ett dokument, så visas det här innan du skriver ut."),
        )
        column.addWidget(self._empty, 1)
        self._draft.hide()
        self._show_tools(False)

    # -- what others may ask --

    def show_pdf(self, pdf: bytes, *, draft: bool = False) -> None:
        """Show a document from its first page; a draft says that it is one."""
        text = self.tr("Utkast. Det här är inte utfärdat, har inget nummer och kan inte skrivas ut.")
        self._draft.setVisible(draft)
        self._draft.set_message("warning", text)
        if pdf == self._pdf:
            return
        self._pdf = pdf
        asked, documents, now = self._asked, self._session.documents, self._asked.next()
        self._session.aside.run(
            lambda: documents.page_count(pdf),
            lambda count: self._prepare(pdf, count) if asked.number == now else None,
        )

    def clear(self) -> None:
        """Show that no document is chosen."""
        self._pdf = None
        self._asked.next()
        self._pages.clear()
        self._draft.hide()
        self._show_tools(False)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._pages.count()

    def current_page(self) -> int:
        """The page in view, from 1; 0 where there is none."""
        return self._pages.current()

    def zoom_permille(self) -> int:
        """The zoom in thousandths of the width there is."""
        return self._zoom_permille

    def focus_place(self) -> QWidget:
        """What to give the focus, so that the keys turn pages."""
        return self._pages

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(next((step for step in ZOOM_STEPS_PERMILLE if step > self._zoom_permille), None))

    def zoom_out(self) -> None:
        """One step smaller."""
        smaller = [step for step in ZOOM_STEPS_PERMILLE if step < self._zoom_permille]
        self._zoom_to(smaller[-1] if smaller else None)

    def fit_width(self) -> None:
        """As wide as there is room."""
        self._fit = _Fit.WIDTH
        self._fit_again()

    def fit_page(self) -> None:
        """As large as a whole page has room."""
        self._fit = _Fit.PAGE
        self._fit_again()
        self._pages.go_to(self._pages.current())

    # -- inside --

    def _build_tools(self) -> QWidget:
        self._tools = QWidget()
        flow = FlowLayout(self._tools, 4)
        self._back = IconButton("chevron-up", self.tr("Föregående sida"))
        self._back.clicked.connect(lambda: self._turn_page(-1))
        self._on = IconButton("chevron-down", self.tr("Nästa sida"))
        self._on.clicked.connect(lambda: self._turn_page(1))
        self._count = role_label("", "secondary")
        self._count.setObjectName("page-number")
        self._zoom = role_label("", "secondary")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller = IconButton("minus", self.tr("Mindre"))
        self._smaller.clicked.connect(self.zoom_out)
        self._larger = IconButton("plus", self.tr("Större"))
        self._larger.clicked.connect(self.zoom_in)
        width = QuietButton(self.tr("Hela bredden"))
        width.clicked.connect(self.fit_width)
        page = QuietButton(self.tr("Hela sidan"))
        page.clicked.connect(self.fit_page)
        parts = (self._back, self._on, self._count, self._smaller, self._zoom, self._larger, width, page)
        for part in parts:
            flow.addWidget(part)
        return self._tools

    def _show_tools(self, shown: bool) -> None:
        self._tools.setVisible(shown)
        self._pages.setVisible(shown)
        self._empty.setVisible(not shown)

    def _prepare(self, pdf: bytes, count: int) -> None:
        self._show_tools(True)
        self._pages.set_document(pdf, count)
        self._show_count()
        self._fit_again()

    def _show_count(self) -> None:
        number, count = self._pages.current(), self._pages.count()
        self._count.setText(self.tr("{number} av {count}").format(number=number, count=count))
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(self._count.text() + "00"))
        self._back.setEnabled(number > 1)
        self._on.setEnabled(number < count)

    def _turn_page(self, step: int) -> None:
        self._pages.go_to(self._pages.current() + step)

    def _zoom_to(self, permille: int | None) -> None:
        if permille is None:
            return
        self._fit = _Fit.WIDTH if permille == FIT_PERMILLE else None
        self._set_zoom(permille)

    def _fit_again(self) -> None:
        """After the room has changed, or another fit was chosen."""
        room = max(1, self._pages.viewport().width())
        if self._fit is _Fit.PAGE:
            self._set_zoom(max(1, self._pages.fitting_width() * 1000 // room))
        else:
            self._set_zoom(FIT_PERMILLE if self._fit is _Fit.WIDTH else self._zoom_permille)

    def _set_zoom(self, permille: int) -> None:
        self._zoom_permille = permille
        self._zoom.setText(self._formats.percent((permille + 5) // 10 * 10))
        self._smaller.setEnabled(permille > ZOOM_STEPS_PERMILLE[0])
        self._larger.setEnabled(permille < ZOOM_STEPS_PERMILLE[-1])
        self._pages.set_page_width(self._pages.viewport().width() * permille // 1000)

    # -- Qt --

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        by_text = {"+": self.zoom_in, "-": self.zoom_out, "0": self.fit_width, "1": self.fit_page}
        keys = Qt.Key
        by_key = {
            keys.Key_PageDown: lambda: self._turn_page(1),
            keys.Key_PageUp: lambda: self._turn_page(-1),
            keys.Key_Home: lambda: self._pages.go_to(1),
            keys.Key_End: lambda: self._pages.go_to(self._pages.count()),
        }
        doing = (by_text.get(event.text()) or by_key.get(Qt.Key(event.key()))) if plain else None
        if doing is None:
            super().keyPressEvent(event)
        else:
            doing()


class _Asked:
    """Which document was asked for last; answers to earlier ones are dropped."""

    number = 0

    def next(self) -> int:
        self.number += 1
        return self.number
