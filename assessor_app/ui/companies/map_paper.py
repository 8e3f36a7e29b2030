"""The competence map as it will look on paper: printed, or saved as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from assessor_app.services.competence_sheets import DrawnMap
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.recovery.page_pictures import PRINT_WIDTH_PX, ask_for_printer
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import PrimaryButton, SecondaryButton, SideSheet, role_label

_WIDTH = 900


class MapPaperSheet(SideSheet):
    """`save_asked` says that the paper shown is to be saved."""

    save_asked = Signal()

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Kompetenskarta till företaget"))
        self._session = session
        self._drawn: DrawnMap | None = None
        hint = self.tr("Bara de som har lämnat samtycke visas. Inga personnummer.")
        self.body.addWidget(role_label(hint, "secondary", wrap=True))
        self._preview = PdfPreview(session)
        self.body.addWidget(self._preview, 1)
        save = SecondaryButton(self.tr("Spara som PDF …"), "save")
        save.setObjectName("save-map-paper")
        save.clicked.connect(self.save_asked)
        self.add_footer_button(save)
        self._print = PrimaryButton(self.tr("Skriv ut …"), "print")
        self._print.setObjectName("print-map-paper")
        self._print.clicked.connect(self._draw_for_printer)
        self.add_footer_button(self._print)
        self.closed.connect(self._forget)

    @property
    def drawn(self) -> DrawnMap | None:
        """What is shown."""
        return self._drawn

    def show_paper(self, drawn: DrawnMap) -> None:
        """Open with a map just drawn."""
        self._drawn = drawn
        self._preview.show_pdf(drawn.pdf)
        self.open_sheet(self._print)

    def _forget(self) -> None:
        self._drawn = None
        self._preview.clear()

    def _draw_for_printer(self) -> None:
        """The pages at the printer's resolution; drawn beside, so that nothing waits for them."""
        drawn, documents = self._drawn, self._session.documents
        if drawn is None:
            return

        def work() -> tuple[QImage, ...]:
            pages = range(drawn.pages)
            pictures = (documents.page_image(drawn.pdf, page, PRINT_WIDTH_PX) for page in pages)
            return tuple(QImage.fromData(picture) for picture in pictures)

        def ask(pages: tuple[QImage, ...]) -> None:
            if drawn is self._drawn:
                ask_for_printer(self, pages, self.tr("Kompetenskarta"))

        self._session.aside.run(work, ask)
