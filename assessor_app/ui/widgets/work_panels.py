"""Work that takes a while: what, how far, time left, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.labels import role_label
from assessor_app.ui.widgets.progress import ProgressBar


class LongWorkPanel(QWidget):
    """`cancelled` comes once; the panel then waits for the work to stop."""

    cancelled = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None, *, can_cancel: bool = True) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._title = role_label(title, "card-title", wrap=True)
        self._bar = ProgressBar()
        self._detail = role_label("", "secondary", wrap=True)
        self._cancel = SecondaryButton(self.tr("Avbryt"))
        self._cancel.clicked.connect(self._stop)
        foot = QHBoxLayout()
        set_spacing(foot, (0, 0, 0, 0), 16)
        foot.addWidget(self._detail, 1)
        foot.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addLayout(foot)
        # Not before it lies in the panel: a button on its own would open as a window.
        self._cancel.setVisible(can_cancel)

    def set_work(self, title: str) -> None:
        """Say what is being done, from the start again."""
        self._title.setText(title)
        self._detail.setText("")
        self._bar.set_progress(0, 0)
        self._cancel.setEnabled(True)

    def set_progress(self, done: int, total: int, seconds_left: float | None = None) -> None:
        """Say how far the work has come; `seconds_left` only when there is a fair guess."""
        self._bar.set_progress(done, total)
        parts = [self.tr("{done} av {total}").format(done=_grouped(done), total=_grouped(total))]
        if seconds_left is not None:
            parts.append(self._time_left(seconds_left))
        self._detail.setText(" · ".join(parts))

    def set_step(self, title: str, done: int, total: int, seconds_left: float | None = None) -> None:
        """Say what is being done now and how far that has come; 0 of 0 where it cannot be counted."""
        self._title.setText(title)
        self._bar.set_progress(done, total)
        if self._cancel.isEnabled():
            self._detail.setText("" if seconds_left is None else self._time_left(seconds_left))

    def detail(self) -> str:
        """The line under the bar."""
        return self._detail.text()

    def _time_left(self, seconds: float) -> str:
        if seconds < 5:
            return self.tr("strax klart")
        if seconds < 90:
            return self.tr("ungefär {count} sekunder kvar").format(count=round(seconds / 5) * 5)
        return self.tr("ungefär {count} minuter kvar").format(count=round(seconds / 60))

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._detail.setText(self.tr("Avbryter …"))
        self.cancelled.emit()


def _grouped(number: int) -> str:
    """Thousands apart, the Swedish way, with a space that does not break."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")
