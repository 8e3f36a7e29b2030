"""The identity number in the form: hidden unless it is being typed or the eye is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.domain.identity_numbers import MASK
from assessor_app.ui.theme import restyle, set_spacing
from assessor_app.ui.widgets import IconButton, TextInput


class NumberField(QWidget):
    """Holds a number in any written form.

    A number that was loaded is masked and can be changed only after the eye revealed it. One that is being
    typed is masked when the focus leaves the field. `edited` follows the user's keystrokes only; `left` says
    that the focus went elsewhere.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._masked = MASK
        self._typed = False
        self.input = TextInput(max_length=60)
        self.input.edited.connect(self._on_edited)
        self.input.installEventFilter(self)
        self._eye = IconButton("eye", self.tr("Visa hela numret"))
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye)
        row = QHBoxLayout(self)
        set_spacing(row, (0, 0, 0, 0), 4)
        row.addWidget(self.input, 1)
        row.addWidget(self._eye)
        self.setFocusProxy(self.input)
        self.set_number("", MASK)

    @property
    def eye(self) -> IconButton:
        """The button that reveals."""
        return self._eye

    @property
    def is_revealed(self) -> bool:
        """Whether the number itself is on the screen."""
        return not self._number or self._eye.isChecked() or (self._typed and self.input.hasFocus())

    def number(self) -> str:
        """The number as it was loaded or typed, whatever is shown."""
        return self._number

    def set_number(self, number: str, masked: str) -> None:
        """Load a number, silently; `masked` is shown in its place."""
        self._number, self._masked, self._typed = number, masked, False
        self._eye.blockSignals(True)
        self._eye.setChecked(False)
        self._eye.blockSignals(False)
        self._show()

    def set_masked(self, masked: str) -> None:
        """What is shown in place of the number as it is typed now."""
        self._masked = masked

    def _on_edited(self, text: str) -> None:
        self._number, self._typed = text, True
        self._eye.setVisible(bool(text))
        self.edited.emit(text)

    def _on_eye(self, _checked: bool) -> None:
        self._show()
        if self._eye.isChecked():
            self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        revealed = self.is_revealed
        self.input.set_value(self._number if revealed else self._masked)
        locked = not revealed and not self._typed
        if locked != self.input.isReadOnly():
            self.input.setReadOnly(locked)
            restyle(self.input)
        self._eye.setVisible(bool(self._number))
        pressed = self._eye.isChecked()
        self._eye.set_icon_name("eye-off" if pressed else "eye")
        name = self.tr("Dölj numret") if pressed else self.tr("Visa hela numret")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and event.type() == QEvent.Type.FocusIn and self._typed:
            self.input.set_value(self._number)
        elif watched is self.input and event.type() == QEvent.Type.FocusOut:
            self.left.emit()
            if self._number and not self._eye.isChecked():
                self.input.set_value(self._masked)
        return super().eventFilter(watched, event)
