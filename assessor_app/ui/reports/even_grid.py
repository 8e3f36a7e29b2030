"""Widgets side by side in columns of one width, as many as have room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.painting import LookFollower


class EvenGrid(LookFollower, QWidget):
    """`EvenGrid(least)`: a column is at least so wide, in lengths of the design; at most `most` columns."""

    def __init__(self, least: int, most: int, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._columns = 0
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout(self)
        set_spacing(self._grid, (0, 0, 0, 0), gap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these and no others."""
        for old in self._widgets:
            if old not in widgets:
                self._grid.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._widgets = list(widgets)
        self._columns = 0
        self._arrange()

    def widgets(self) -> tuple[QWidget, ...]:
        """What is shown, in order."""
        return tuple(self._widgets)

    def look_changed(self) -> None:
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = self._grid.horizontalSpacing()
        fits = (self.width() + gap) // max(1, self.look.size(self._least) + gap)
        columns = max(1, min(self._most, fits))
        if columns == self._columns:
            return
        self._columns = columns
        for widget in self._widgets:
            self._grid.removeWidget(widget)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns)
            widget.show()
