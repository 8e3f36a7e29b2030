"""Entries that are kept unread: why, how many, and what helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.exchange_models import UnusableRow
from assessor_app.ui.exchange.words import ExchangeWords, unusable_words
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, Chip, PageScroll, WorklistRow, role_label


class UnusablePart(QWidget):
    """A card with a row for each reason."""

    def __init__(self, words: ExchangeWords) -> None:
        super().__init__()
        self._words = words
        outer = QVBoxLayout(self)
        set_spacing(outer, (0, 0, 0, 0), 0)
        scroll = PageScroll(0)
        outer.addWidget(scroll)
        card = Card(flush=True)
        head = QWidget()
        column = QVBoxLayout(head)
        set_spacing(column, (20, 14, 20, 12), 2)
        column.addWidget(role_label(self.tr("Ej läsbart än"), "card-title"))
        text = self.tr(
            "Det är tryggt sparat och skickas vidare som det är. Det läses av sig självt när det går."
        )
        column.addWidget(role_label(text, "body", "muted", wrap=True))
        card.add(head)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        card.body.addLayout(self._rows)
        scroll.content.addWidget(card)
        scroll.content.addStretch(1)
        self._shown: list[QWidget] = []

    def show_rows(self, rows: Sequence[UnusableRow]) -> None:
        """Show these and no others."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [self._row(row) for row in rows]
        for widget in self._shown:
            self._rows.addWidget(widget)

    def _row(self, row: UnusableRow) -> QWidget:
        title, help_ = unusable_words(row)
        detail = f"{help_} ({row.what})" if row.what else help_
        return WorklistRow(title, detail, chip=Chip(self._words.entries(row.entries), "idle"))
