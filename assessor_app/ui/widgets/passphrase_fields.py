"""A passphrase: hidden until asked for, with a word when Caps Lock is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton
from assessor_app.ui.widgets.labels import role_label

_LONGEST = 1000


class _SecretLine(QLineEdit):
    capitals_seen = Signal(bool)
    peek_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8 and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.peek_asked.emit()
            return
        super().keyPressEvent(event)
        # Qt does not tell the state of Caps Lock; a capital without Shift, or the reverse, gives it away.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals_seen.emit(letter.isupper() != shifted)


class PassphraseField(QWidget):
    """`edited` follows the user's typing, `submitted` Enter.

    Tab goes past the eye: who types a passphrase and presses Tab types the next thing. Alt+F8 is its key,
    as in the password fields of Windows.
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _SecretLine()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(placeholder)
        self._line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._line.textEdited.connect(self.edited)
        self._line.returnPressed.connect(self.submitted)
        self._line.capitals_seen.connect(self._warn_of_capitals)
        self._eye = IconButton("eye", self.tr("Visa lösenfrasen"))
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setCheckable(True)
        self._line.peek_asked.connect(self._eye.click)
        self._eye.clicked.connect(self._show_or_hide)
        self._show_or_hide(False)
        self._hint = role_label(self.tr("Caps Lock verkar vara på"), "secondary", "partly")
        self._hint.hide()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 4)
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 4)
        row.addWidget(self._line, 1)
        row.addWidget(self._eye)
        column.addLayout(row)
        column.addWidget(self._hint)
        self.setFocusProxy(self._line)

    @property
    def field(self) -> QLineEdit:
        """The text field, for names and error borders."""
        return self._line

    def value(self) -> str:
        """What was typed."""
        return self._line.text()

    def set_value(self, text: str) -> None:
        """Replace what was typed, silently."""
        self._line.setText(text)

    def clear(self) -> None:
        """Forget what was typed and hide it again."""
        self._line.clear()
        self._hint.hide()
        self._eye.setChecked(False)
        self._show_or_hide(False)

    def _show_or_hide(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self._eye.set_icon_name("eye-off" if shown else "eye")
        name = self.tr("Dölj lösenfrasen") if shown else self.tr("Visa lösenfrasen")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(self.tr("{name}, Alt+F8").format(name=name))

    def _warn_of_capitals(self, likely: bool) -> None:
        self._hint.setVisible(likely)
