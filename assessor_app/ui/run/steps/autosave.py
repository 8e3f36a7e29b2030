"""Saving while one writes: at a click at once, in a text at a pause and when the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import TextArea, TextInput

PAUSE_MS = 2_500
"""Each save is an entry in the journal for ever, so a text waits for a real pause."""


class Autosave(QObject):
    """Tells `edited` at every edit and `save` when it is time."""

    def __init__(self, owner: QWidget, edited: Callable[[], None], save: Callable[[], None]) -> None:
        super().__init__(owner)
        self._edited, self._save = edited, save
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.now)

    def watch_text(self, *fields: TextInput | TextArea) -> None:
        """Save these at a pause and when the focus leaves them."""
        for field in fields:
            field.edited.connect(self._typed)
            field.installEventFilter(self)

    @Slot()
    def now(self) -> None:
        """Save what is waiting."""
        self._pause.stop()
        self._save()

    @Slot()
    def at_once(self) -> None:
        """Something was chosen: save it now."""
        self._edited()
        self.now()

    @Slot()
    def _typed(self) -> None:
        self._edited()
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._pause.isActive():
            self.now()
        return super().eventFilter(watched, event)
