"""The line above the register: what is being printed, what a batch has left, what the printer says."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.printing import PrintBatch
from assessor_app.ui.messages import sentence
from assessor_app.ui.printing.press import PrintPress, PrintProgress
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner


class PrintStrip(QWidget):
    """Hidden while there is nothing to say; `opened` when the user wants to see more or to go on."""

    opened = Signal()

    def __init__(self, press: PrintPress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self._batch: PrintBatch | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 0)
        self._banner = Banner("info")
        self._banner.action_chosen.connect(self.opened)
        column.addWidget(self._banner)
        end = press.subscribe(lambda _progress: self._show())
        self.destroyed.connect(lambda: end())
        self._show()

    def show_unfinished(self, batch: PrintBatch | None) -> None:
        """Say what is left of a batch that nobody is printing."""
        self._batch = batch
        self._show()

    def text(self) -> str:
        """What is said, or nothing."""
        return "" if self.isHidden() else self._banner.text()

    def _show(self) -> None:
        progress = self._press.progress
        if progress is not None and self._press.is_busy:
            self._show_run(progress)
        elif self._batch is not None:
            self._banner.set_message("warning", self._left(self._batch), self.tr("Fortsätt …"))
        self.setVisible(self._press.is_busy or self._batch is not None)

    def _show_run(self, progress: PrintProgress) -> None:
        if progress.problem is not None:
            message = sentence(progress.problem)
            self._banner.set_message("error", message.whole if message else "", self.tr("Visa"))
            return
        at = min(progress.total, progress.done + len(progress.failures) + 1)
        text = self.tr("Skriver ut {number} av {total}.").format(number=at, total=progress.total)
        self._banner.set_message("info", text, self.tr("Visa"))

    def _left(self, batch: PrintBatch) -> str:
        total, left, uncertain = len(batch.documents), len(batch.left), len(batch.uncertain)
        said = []
        if left:
            said.append(self.tr("{left} av {total} kvar att skriva ut.").format(left=left, total=total))
        if uncertain == 1:
            said.append(self.tr("1 är kanske redan utskrivet: titta i skrivaren."))
        elif uncertain:
            text = self.tr("{count} är kanske redan utskrivna: titta i skrivaren.")
            said.append(text.format(count=uncertain))
        return " ".join(said)
