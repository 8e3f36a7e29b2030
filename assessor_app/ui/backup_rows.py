"""Backups as rows: when it was made, what it holds, what is peculiar about it, and a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.backup_views import BackupRow
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.upkeep_words import counts_line, row_chip, size
from assessor_app.ui.widgets.buttons import SecondaryButton
from assessor_app.ui.widgets.cards import rule
from assessor_app.ui.widgets.chips import Chip
from assessor_app.ui.widgets.labels import role_label


class BackupRows(QWidget):
    """`chosen` carries the row whose button was pressed. Without `action` the rows are only to be read."""

    chosen = Signal(object)

    def __init__(self, formats: Formats, action: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._action = action
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 0)
        self._shown: list[QWidget] = []

    def show_rows(self, rows: Sequence[BackupRow]) -> None:
        """Show these and no others."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [self._row(row) for row in rows]
        for widget in self._shown:
            self._column.addWidget(widget)

    def _row(self, row: BackupRow) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        set_spacing(column, (0, 0, 0, 0), 0)
        column.addWidget(rule())
        across = QHBoxLayout()
        set_spacing(across, (20, 10, 20, 10), 16)
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 2)
        texts.addWidget(role_label(self._title(row), "row-title", wrap=True))
        texts.addWidget(role_label(self._detail(row), "secondary", wrap=True))
        if (found := row_chip(row)) is not None:
            texts.addWidget(Chip(*found), 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(texts, 1)
        if self._action is not None and row.facts is not None and row.problem is None:
            button = SecondaryButton(self._action)
            button.setObjectName(f"backup-{row.name}")
            button.setAccessibleName(f"{self._action} {self._title(row)}")
            button.clicked.connect(lambda: self.chosen.emit(row))
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(across)
        return holder

    def _title(self, row: BackupRow) -> str:
        return self._formats.day_time(row.facts.made_at) if row.facts is not None else row.name

    def _detail(self, row: BackupRow) -> str:
        if row.facts is None:
            return self.tr("Räknas inte. Den städas bort vid nästa säkerhetskopia om den är ofullständig.")
        parts = [row.facts.centre_name, size(row.facts.size, self._formats)]
        return f"{counts_line(row.facts.counts, self._formats)} · {' · '.join(parts)}"
