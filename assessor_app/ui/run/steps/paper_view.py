"""A document of the run on the whole step, with the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.rights import Right, may
from assessor_app.ui.documents.preview import PdfPreview
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, PrimaryButton, SecondaryButton, role_label


class PaperView(QWidget):
    """`save_asked`, `print_asked`: the user wants the document; `closed`: they are done looking."""

    save_asked = Signal()
    print_asked = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper-view")
        self._may_print = may(session.actor, Right.PRINT_DOCUMENTS)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 14, 0, 0), 12)
        head = QHBoxLayout()
        set_spacing(head, (0, 0, 0, 0), 12)
        self._title = role_label("", "card-title", wrap=True)
        self._save = SecondaryButton(self.tr("Spara som PDF"), "save")
        self._save.setObjectName("paper-save")
        self._save.clicked.connect(self.save_asked)
        self._print = PrimaryButton(self.tr("Skriv ut …"), "print")
        self._print.setObjectName("paper-print")
        self._print.clicked.connect(self.print_asked)
        close = SecondaryButton(self.tr("Tillbaka"), "chevron-left")
        close.setObjectName("paper-close")
        close.clicked.connect(self.closed)
        head.addWidget(close)
        head.addWidget(self._title, 1)
        head.addWidget(self._save)
        head.addWidget(self._print)
        column.addLayout(head)
        self._warning = Banner("warning")
        self._warning.hide()
        column.addWidget(self._warning)
        self._preview = PdfPreview(session)
        column.addWidget(self._preview, 1)

    def show_paper(self, pdf: bytes, title: str, warning: str, *, draft: bool) -> None:
        """Show a document, and what is wrong with it if anything is; a draft is neither saved nor printed."""
        self._warning.setVisible(bool(warning))
        if warning:
            self._warning.set_message("warning", warning)
        self._title.setText(title)
        self._save.setVisible(not draft)
        self._print.setVisible(not draft and self._may_print)
        self._preview.show_pdf(pdf, draft=draft)
        self._preview.focus_place().setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Let go of the document."""
        self._preview.clear()
