"""Search as you type, told once the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assessor_app.ui.icons import pixmap
from assessor_app.ui.widgets.buttons import IconButton
from assessor_app.ui.widgets.painting import LookFollower

_PAUSE_MS = 120


class SearchField(LookFollower, QLineEdit):
    """`searched` carries the text when the user has paused, pressed Enter or cleared the field."""

    searched = Signal(str)

    def __init__(self, placeholder: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        shown = self.tr("Sök") if placeholder is None else placeholder
        self.setPlaceholderText(shown)
        self.setAccessibleName(shown)
        self.setMaxLength(200)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(lambda _text: self._pause.start())
        self._clear = IconButton("close", self.tr("Rensa sökningen"), self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setVisible(False)
        self._clear.clicked.connect(self._clear_by_user)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))

    def set_text(self, text: str) -> None:
        """Show a text, silently."""
        self._told = text
        self.setText(text)

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def _clear_by_user(self) -> None:
        self.clear()
        self._tell()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self._clear_by_user()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.move(self.width() - self._clear.sizeHint().width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self.look.size(18)
        top = (self.height() - side) // 2
        QPainter(self).drawPixmap(self.look.space(12), top, pixmap("search", "muted", side))
