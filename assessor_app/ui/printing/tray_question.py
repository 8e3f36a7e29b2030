"""The question after a print that nobody knows the end of: did the paper come out?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import FlowLayout, SecondaryButton, role_label


class TrayQuestion(QWidget):
    """`answered` carries True where the paper came out. Neither answer is proposed: only looking helps."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray-question")
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._asked = role_label("", "strong", wrap=True)
        self._why = role_label("", "body", "muted", wrap=True)
        column.addWidget(self._asked)
        column.addWidget(self._why)
        holder = QWidget()
        flow = FlowLayout(holder, 12)
        self._yes = SecondaryButton(self.tr("Ja, den kom ut"), "check")
        self._yes.setObjectName("came-out")
        self._yes.clicked.connect(lambda: self.answered.emit(True))
        self._no = SecondaryButton(self.tr("Nej, den kom inte ut"), "close")
        self._no.setObjectName("came-not-out")
        self._no.clicked.connect(lambda: self.answered.emit(False))
        flow.addWidget(self._yes)
        flow.addWidget(self._no)
        column.addWidget(holder)

    def ask(self, what: str, when: str) -> None:
        """Ask about a print: `what` names the document, `when` says when it began."""
        self._asked.setText(self.tr("Kom {document} ut ur skrivaren?").format(document=what))
        why = self.tr(
            "Programmet stängdes medan den skrevs ut, {when}. Titta i skrivaren och svara, så skrivs inget ut"
            " två gånger. Är utskriften ofullständig: svara nej och släng papperet."
        )
        self._why.setText(why.format(when=when))
        self._yes.setAccessibleDescription(what)
        self._no.setAccessibleDescription(what)
