"""A document of the run on the whole step, with the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, PrimaryButton, SecondaryButton, role_label


class PaperView(QWidget):
    """`save_asked` when the user wants the document as a file, `closed` when they are done looking."""

    save_asked = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper-view")
        column = QVBoxLayout(self)
        set_spacing(column, (0, 14, 0, 0), 12)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        self._title = role_label("", "card-title", wrap=True)
        self._save = PrimaryButton(self.tr("Spara som PDF"), "save")
        self._save.setObjectName("paper-save")
        self._save.clicked.connect(self.save_asked)
        close = SecondaryButton(self.tr("Tillbaka"), "chevron-left")
        close.setObjectName("paper-close")
        close.clicked.connect(self.closed)
        head.addWidget(close)
        head.addWidget(self._title, 1)
        head.addWidget(self._save)
        column.addLayout(head)
        self._warning = Banner("warning")
        self._warning.hide()
        column.addWidget(self._warning)
        self._preview = PdfPreview(session)
        column.addWidget(self._preview, 1)

    def show_paper(self, pdf: bytes, title: str, warning: str, *, can_save: bool) -> None:
        """Show a document, and what is wrong with it if anything is; a draft cannot be saved."""
        self._warning.setVisible(bool(warning))
        if warning:
            self._warning.set_message("warning", warning)
        self._title.setText(title)
        self._save.setVisible(can_save)
        self._preview.show_pdf(pdf)

    def clear(self) -> None:
        """Let go of the document."""
        self._preview.clear()
