"""What is still open before leaving: grouped, each with the way to where it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.visit_events import Stage
from assessor_app.services.visit_models import OpenKind, OpenPoint
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.rows import RowsCard
from assessor_app.ui.visits.view_protocol import VisitShown
from assessor_app.ui.visits.words import kind_title, point_text
from assessor_app.ui.widgets import Card, EmptyState, SecondaryButton, WorklistRow


class OpenPart(QWidget):
    """`followed` carries a point whose place is asked for, `ticked` an item and the stage to tick it for."""

    followed = Signal(object)
    ticked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        self._cards: dict[OpenKind, RowsCard] = {}
        for kind in OpenKind:
            card = RowsCard(kind_title(kind))
            card.hide()
            self._cards[kind] = card
            column.addWidget(card)
        self._nothing = Card()
        self._empty = EmptyState("")
        self._nothing.add(self._empty)
        column.addWidget(self._nothing)
        column.addStretch(1)

    def show_visit(self, shown: VisitShown) -> None:
        """Show what is open, or that nothing is."""
        points = shown.view.open_points
        for kind, card in self._cards.items():
            own = [point for point in points if point.kind is kind]
            card.replace_rows([self._row(point) for point in own])
            card.setVisible(bool(own))
        self._nothing.setVisible(not points)
        if shown.view.is_open:
            self._empty.set_texts(
                self.tr("Allt är klart"),
                self.tr("Inget är kvar att göra innan ni åker."),
            )
        else:
            self._empty.set_texts(self.tr("Besöket är avslutat"), self.tr("Här finns inget mer att göra."))

    def _row(self, point: OpenPoint) -> WorklistRow:
        text = point_text(point)
        title, detail = (point.name, text) if point.name else (text, "")
        button = SecondaryButton(self._action(point))
        button.setObjectName(f"open-{point.code}-{point.run or point.item or point.candidate or ''}")
        button.setAccessibleName(f"{self._action(point)}: {title}. {detail}")
        row = WorklistRow(title, detail, action=button)
        if point.item is not None:
            stage = Stage.PACKED if point.code == "not_packed" else Stage.BACK
            button.clicked.connect(lambda: self.ticked.emit(point.item, stage))
        else:
            button.clicked.connect(lambda: self.followed.emit(point))
            row.activated.connect(lambda: self.followed.emit(point))
        return row

    def _action(self, point: OpenPoint) -> str:
        return {
            "not_packed": self.tr("Packat"),
            "not_back": self.tr("Med hem"),
            "without_run": self.tr("Planera"),
            "not_begun": self.tr("Förbered"),
            "signature_missing": self.tr("Skriv under"),
            "not_completed": self.tr("Slutför"),
            "not_in_file": self.tr("Till Utbyte"),
        }.get(point.code, self.tr("Gå dit"))
