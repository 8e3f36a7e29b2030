"""Garbage is collected on the GUI thread only.

Python collects where it happens to be when enough has been allocated: on a lane too. A widget that lies in a
cycle of references would then be destroyed on a thread that Qt does not allow, which ends the program. So the
automatic collection is switched off while the window lives, and a timer of the GUI thread does its work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1_000


class GuiCollector(QObject):
    """Collects as Python would, by the same thresholds, but on the thread it lives on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)

    def start(self) -> None:
        """Take over from the automatic collection."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give it back."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    def collect_due(self) -> None:
        """Collect the oldest generation that is due, with the younger ones."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
