"""A PIN: six digits, hidden, typed or tapped; whole, it is handed over by itself."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import IconButton, SecondaryButton
from assessor_app.ui.widgets.painting import LookFollower

PIN_LENGTH = 6
_KEYS = "123456789"
_KEY_WIDTH, _FIELD_WIDTH = 64, 220


class PinField(LookFollower, QLineEdit):
    """`edited` follows what the user types or taps; `completed` carries the PIN once it is whole."""

    edited = Signal(str)
    completed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(PIN_LENGTH)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.textEdited.connect(self._tell)
        self.look_changed()

    def value(self) -> str:
        """What was typed."""
        return self.text()

    def tap(self, digit: str) -> None:
        """A digit of the pad was tapped."""
        if len(self.text()) < PIN_LENGTH and not self.isReadOnly():
            self.setText(self.text() + digit)
            self._tell(self.text())

    def take_back(self) -> None:
        """The pad's key that takes one digit back was tapped."""
        if self.text() and not self.isReadOnly():
            self.setText(self.text()[:-1])
            self._tell(self.text())

    def _tell(self, text: str) -> None:
        self.edited.emit(text)
        if len(text) == PIN_LENGTH:
            self.completed.emit(text)

    def look_changed(self) -> None:
        self.setMaximumWidth(self.look.space(_FIELD_WIDTH))


class PinPad(LookFollower, QWidget):
    """Ten digits for a finger in a glove, and a key that takes one back; the focus stays in `field`."""

    def __init__(self, field: PinField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sifferknappar"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        set_spacing(grid, (0, 0, 0, 0), 8)
        self._keys: list[QWidget] = []
        for index, digit in enumerate(_KEYS):
            grid.addWidget(self._key(field, digit), index // 3, index % 3)
        grid.addWidget(self._key(field, "0"), 3, 1)
        back = IconButton("chevron-left", self.tr("Ta bort sista siffran"))
        back.setObjectName("pin-back")
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back.clicked.connect(field.take_back)
        self._keys.append(back)
        grid.addWidget(back, 3, 2)
        self.look_changed()

    def _key(self, field: PinField, digit: str) -> SecondaryButton:
        key = SecondaryButton(digit)
        key.setObjectName(f"pin-{digit}")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda: field.tap(digit))
        self._keys.append(key)
        return key

    def look_changed(self) -> None:
        for key in self._keys:
            key.setFixedWidth(self.look.space(_KEY_WIDTH))
