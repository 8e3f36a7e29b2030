"""How many of those found are in the list, and the way to more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import QuietButton, role_label


class ListLimits(QWidget):
    """One line under the list; not there where all are shown."""

    more_asked = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list-limits")
        self._formats = formats
        row = QHBoxLayout(self)
        set_spacing(row, (4, 0, 4, 0), 12)
        self._text = role_label("", "secondary", wrap=True)
        row.addWidget(self._text, 1)
        more = QuietButton(self.tr("Visa fler"), "chevron-down")
        more.setObjectName("show-more")
        more.clicked.connect(self.more_asked)
        row.addWidget(more)
        self.hide()

    def show_limit(self, shown: int, total: int) -> None:
        """Say that `shown` of `total` are in the list."""
        number = self._formats.number
        text = self.tr("Visar {shown} av {total} i namnordning. Skriv mer för att hitta rätt.")
        self._text.setText(text.format(shown=number(shown), total=number(total)))
        self.setVisible(shown < total)
