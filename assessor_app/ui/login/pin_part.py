"""The part of the lock page that takes a PIN: field, what is wrong, pad, and the way to the passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import QuietButton
from assessor_app.ui.widgets.form_fields import FormField
from assessor_app.ui.widgets.pin_fields import PinField, PinPad


class PinPart(QWidget):
    """`completed` carries the six digits; `passphrase_asked`: the user would rather give that."""

    completed = Signal(str)
    passphrase_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = PinField()
        self.field.setObjectName("pin")
        self.field.completed.connect(self.completed)
        self.field.edited.connect(self.forget_error)
        help_text = self.tr("Sex siffror. Det låses upp av sig självt.")
        self._labelled = FormField(self.tr("PIN"), self.field, help_text)
        instead = QuietButton(self.tr("Använd lösenfrasen i stället"), "key")
        instead.setObjectName("use-passphrase")
        instead.clicked.connect(self.passphrase_asked)
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 28)
        left = QVBoxLayout()
        set_spacing(left, (0, 0, 0, 0), 12)
        left.addWidget(self._labelled)
        left.addWidget(instead, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        row.addLayout(left, 1)
        row.addWidget(PinPad(self.field), 0, Qt.AlignmentFlag.AlignTop)

    def forget(self) -> None:
        """Forget what was typed and said."""
        self.field.clear()
        self.forget_error()

    def forget_error(self, _text: str = "") -> None:
        """Something is typed: what was wrong before is no longer said."""
        self._labelled.set_error(None)

    def show_error(self, words: str) -> None:
        """Say what is wrong, and let the PIN be typed anew."""
        self.field.clear()
        self._labelled.set_error(words)

    def error(self) -> str | None:
        """What is said to be wrong, or None."""
        return self._labelled.error()
