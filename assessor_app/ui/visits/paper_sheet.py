"""The sheet to take along, as it will look on paper: printed, or saved as a PDF."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from assessor_app.services.visit_sheets import VisitSheet
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.recovery.page_pictures import PRINT_WIDTH_PX, ask_for_printer
from assessor_app.ui.session import Session
from assessor_app.ui.widgets import PrimaryButton, SecondaryButton, SideSheet, role_label

_WIDTH = 760


class PaperSheet(SideSheet):
    """`save_asked` says that the sheet shown is to be saved."""

    save_asked = Signal()

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page, "", _WIDTH)
        self.set_title(self.tr("Besöksblad"))
        self._session = session
        self._paper: VisitSheet | None = None
        hint = self.tr("Personer med tider, adress, kontakt och utrustning att pricka av. Inga personnummer.")
        self.body.addWidget(role_label(hint, "secondary", wrap=True))
        self._preview = PdfPreview(session)
        self.body.addWidget(self._preview, 1)
        save = SecondaryButton(self.tr("Spara som PDF …"), "save")
        save.setObjectName("save-visit-sheet")
        save.clicked.connect(self.save_asked)
        self.add_footer_button(save)
        self._print = PrimaryButton(self.tr("Skriv ut …"), "print")
        self._print.setObjectName("print-visit-sheet")
        self._print.clicked.connect(self._draw_for_printer)
        self.add_footer_button(self._print)
        self.closed.connect(self._forget)

    @property
    def paper(self) -> VisitSheet | None:
        """What is shown."""
        return self._paper

    def show_paper(self, paper: VisitSheet) -> None:
        """Open with a sheet just drawn."""
        self._paper = paper
        self._preview.show_pdf(paper.pdf)
        self.open_sheet(self._print)

    def _forget(self) -> None:
        self._paper = None
        self._preview.clear()

    def _draw_for_printer(self) -> None:
        """The pages at the printer's resolution; drawn beside, so that nothing waits for them."""
        paper, documents = self._paper, self._session.documents
        if paper is None:
            return

        def work() -> tuple[QImage, ...]:
            pages = range(paper.pages)
            return tuple(
                QImage.fromData(documents.page_image(paper.pdf, page, PRINT_WIDTH_PX)) for page in pages
            )

        def ask(pages: tuple[QImage, ...]) -> None:
            if paper is self._paper:
                ask_for_printer(self, pages, self.tr("Besöksblad"))

        self._session.aside.run(work, ask)
