"""Keys that work wherever the focus is on a page, but not while text is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Keys:
    """Shortcuts on `host` and all that lies in it. Text fields keep the keys they use: Qt asks them first."""

    def __init__(self, host: QWidget) -> None:
        self._host = host
        self._shortcuts: list[QShortcut] = []

    def add(self, key: str, does: Callable[[], None]) -> None:
        """Let a key do something."""
        shortcut = QShortcut(QKeySequence(key), self._host)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(does)
        self._shortcuts.append(shortcut)

    def set_enabled(self, enabled: bool) -> None:
        """Off while something else is in front."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)
