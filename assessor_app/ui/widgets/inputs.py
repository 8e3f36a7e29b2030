"""Inputs that tell only of what the user did: `edited` never follows what the program set.

No input changes when the wheel turns over it; the page scrolls instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QStyledItemDelegate, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.theme import restyle
from assessor_app.ui.widgets.painting import LookFollower


def mark_wrong(editor: QWidget, wrong: bool) -> None:
    """Give an input the border of an error, or take it away."""
    editor.setProperty("state", "wrong" if wrong else "")
    restyle(editor)


class TextInput(QLineEdit):
    """One line of text."""

    edited = Signal(str)

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        max_length: int = 10_000,
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(max_length)
        self.setPlaceholderText(placeholder)
        self.set_value(text)
        self.textEdited.connect(self.edited)

    def value(self) -> str:
        """The text."""
        return self.text()

    def set_value(self, text: str) -> None:
        """Show a text, silently, from its beginning. The same text leaves the cursor where it is."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class TextArea(LookFollower, QPlainTextEdit):
    """Several lines of text; grows with them from `min_lines` to `max_lines`.

    With `enter_leaves`, Enter emits `submitted` instead of breaking the line (Shift+Enter breaks it).
    Tab always goes on to the next field.
    """

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        min_lines: int = 1,
        max_lines: int = 10,
        enter_leaves: bool = False,
    ) -> None:
        super().__init__(parent)
        self._min_lines, self._max_lines = min_lines, max_lines
        self._enter_leaves = enter_leaves
        self._loading = False
        self._overflows = False
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._on_text_changed)
        self.set_value(text)
        self._fit_height()

    def value(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_value(self, text: str) -> None:
        """Show a text, silently. The same text leaves the cursor where it is."""
        if text == self.toPlainText():
            return
        self._loading = True
        self.setPlainText(text)
        self._loading = False

    def insert_phrase(self, phrase: str) -> None:
        """Add a phrase the user picked, after what stands there; counts as the user's edit."""
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f" {phrase}" if self.toPlainText().strip() else phrase)
        self.setTextCursor(cursor)

    def look_changed(self) -> None:
        self._fit_height()

    def _on_text_changed(self) -> None:
        self._fit_height()
        if not self._loading:
            self.edited.emit(self.toPlainText())

    def _fit_height(self) -> None:
        line = self.fontMetrics().lineSpacing()
        text, longest = self._text_height(), self._max_lines * line
        # Qt wants a little more than the lines are high before it holds them all to be in view.
        frame = 2 * (self.look.space(7) + 1) + 2 * round(self.document().documentMargin()) + 2
        inner = max(self._min_lines * line, min(text, longest))
        height = max(self.look.space(44), inner + frame)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
        self._overflows = text > longest
        on, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if self._overflows else off)

    def _text_height(self) -> int:
        """The height of the lines in pixels: other scripts are taller. Stops past the tallest shown."""
        block, height = self.document().begin(), 0.0
        enough = (self._max_lines + 1) * self.fontMetrics().lineSpacing()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        if not block.isValid():
            # The last block carries the document's lower margin.
            height -= self.document().documentMargin()
        return round(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._enter_leaves and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and self._overflows:
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceInput(LookFollower, QComboBox):
    """One of a list. `edited` carries the value of the choice, whatever object it is."""

    edited = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]] = (),
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt's own delegate of the list knows nothing of the stylesheet's row height.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(placeholder)
        self.set_choices(choices)
        self.activated.connect(lambda index: self.edited.emit(self._values[index]))

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other (value, text) pairs, silently; keeps the value if it is still offered."""
        kept = self.value()
        self.clear()
        self._values = [value for value, _ in choices]
        self.addItems([text for _, text in choices])
        self.set_value(kept)

    def value(self) -> object | None:
        """The value chosen, or None."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object | None) -> None:
        """Choose, silently; a value that is not offered chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.look.size(18)
        left = self.width() - side - self.look.space(12)
        token = "muted" if self.isEnabled() else "idle"
        QPainter(self).drawPixmap(left, (self.height() - side) // 2, pixmap("chevron-down", token, side))


class NumberInput(LookFollower, QLineEdit):
    """A number with at most `decimals` decimals between two bounds, written the Swedish way (0,05).

    `edited` carries the number, or None while there is none or it is out of bounds. ↑ and ↓ step by one.
    """

    edited = Signal(object)

    def __init__(
        self,
        minimum: float = 0,
        maximum: float = 999_999,
        decimals: int = 0,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._minimum, self._maximum, self._decimals, self._unit = minimum, maximum, decimals, unit
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        if unit:
            self.setTextMargins(0, 0, self.fontMetrics().horizontalAdvance(unit) + 6, 0)
        self.textEdited.connect(lambda _text: self.edited.emit(self.value()))

    def value(self) -> float | None:
        """The number, or None. A whole number comes as an int when no decimals are asked for."""
        try:
            number = float(self.text().strip().replace(" ", "").replace(",", "."))
        except ValueError:
            return None
        if not self._minimum <= number <= self._maximum:
            return None
        if self._decimals == 0:
            return int(number) if number.is_integer() else None
        return round(number, self._decimals)

    def set_value(self, number: float | None) -> None:
        """Show a number, silently."""
        if number != self.value() or number is None:
            self.setText("" if number is None else f"{number:.{self._decimals}f}".replace(".", ","))

    def is_valid(self) -> bool:
        """Whether there is a number within bounds, or nothing at all."""
        return not self.text().strip() or self.value() is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        start = self.value()
        number = self._minimum if start is None else start + step
        self.set_value(max(self._minimum, min(self._maximum, number)))
        self.edited.emit(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._unit:
            painter = QPainter(self)
            painter.setPen(self.look.color("muted"))
            room = QRectF(self.rect()).adjusted(0, 0, -self.look.space(12), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._unit)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
