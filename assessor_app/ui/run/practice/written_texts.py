"""A text the assessor writes on a criterion: kept by itself, never lost, never overwritten while typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import TextArea

PAUSE_MS = 2500
"""How long a pause in typing lasts before what stands there is kept. Each keeping is an entry."""


class WrittenText(TextArea):
    """Emits `written` with the text when Enter or another field is chosen, or after a pause.

    `left` follows when the user is done with the field (Enter or Esc).
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent, min_lines=1, max_lines=8, enter_leaves=True)
        self._typed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.write_down)
        self.edited.connect(self._on_edited)
        self.submitted.connect(self._leave)

    def set_pause(self, pause_ms: int) -> None:
        """Keep what is typed after another pause than `PAUSE_MS`."""
        self._timer.setInterval(pause_ms)

    @property
    def has_unwritten(self) -> bool:
        """Whether something is typed that has not been handed over."""
        return self._typed

    def show_text(self, text: str) -> None:
        """Show what is kept, unless the user is writing here."""
        if self._typed or (self.hasFocus() and text.strip() == self.value().strip()):
            return
        self.set_value(text)

    def forget(self) -> None:
        """The field is to show something else: what stood there has been handed over."""
        self._timer.stop()
        self._typed = False
        self.set_value("")

    def write_down(self) -> None:
        """Hand over what is typed, if it has not been."""
        self._timer.stop()
        if self._typed:
            self._typed = False
            self.written.emit(self.value())

    def _on_edited(self, _text: str) -> None:
        self._typed = True
        self._timer.start()

    def _leave(self) -> None:
        self.write_down()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu over the field (phrases, spelling, copy) is not leaving it.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.write_down()
