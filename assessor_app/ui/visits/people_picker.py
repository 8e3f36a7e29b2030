"""Choose several people: search as you type, tick, search again; who is ticked stays."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.read_models import CandidateSummary
from assessor_app.ui.candidate_picker import Find
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, SearchField, role_label

_SHOWN = 8


class PeoplePicker(QWidget):
    """`edited` when the user ticks somebody or takes a tick back."""

    edited = Signal()

    def __init__(self, find: Find, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find, self._formats = find, formats
        self._chosen: dict[UUID, str] = {}
        self._present: frozenset[UUID] = frozenset()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._search = SearchField(self.tr("Sök namn, arbetsgivare eller fyra sista siffror"))
        self._search.searched.connect(self._ask)
        column.addWidget(self._search)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        column.addLayout(self._rows)
        self._hint = role_label("", "secondary", wrap=True)
        column.addWidget(self._hint)
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        column.addWidget(self._error)

    def begin(self, present: frozenset[UUID], chosen: tuple[tuple[UUID, str], ...] = ()) -> None:
        """Begin anew with `chosen` (id, name) ticked; those in `present` are not offered."""
        self._chosen, self._present = dict(chosen), present
        self.set_error(None)
        self._search.set_text("")
        self._ask("")

    def value(self) -> tuple[UUID, ...]:
        """Those ticked, in the order they were."""
        return tuple(self._chosen)

    def chosen(self) -> dict[UUID, str]:
        """Those ticked, and what is said of each."""
        return dict(self._chosen)

    def set_error(self, text: str | None) -> None:
        """Say what is wrong, or None when nothing is."""
        self._error.setText(text or "")
        self._error.setVisible(text is not None)

    def search_field(self) -> SearchField:
        """Where typing begins."""
        return self._search

    def _ask(self, text: str) -> None:
        self._find(text, self._show)

    def _show(self, rows: tuple[CandidateSummary, ...]) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        offered = [row for row in rows if row.id not in self._chosen and row.id not in self._present]
        shown = [*self._chosen.items(), *((row.id, self._about(row)) for row in offered[:_SHOWN])]
        for person, text in shown:
            self._rows.addWidget(self._box(person, text))
        self._hint.setText(self._hint_for(len(rows), len(offered)))
        self._hint.setVisible(bool(self._hint.text()))

    def _hint_for(self, found: int, offered: int) -> str:
        if not found:
            return self.tr("Ingen träff. Prova ett annat ord, eller registrera personen under Validander.")
        if not self._search.text().strip():
            return self.tr("De senast registrerade. Sök för att hitta andra.")
        return self.tr("Fler finns. Skriv mer för att hitta rätt.") if offered > _SHOWN else ""

    def _about(self, row: CandidateSummary) -> str:
        born = self._formats.short_day(row.birth_on) if row.birth_on else ""
        parts = (row.name, row.masked_number or born, row.employer)
        return " · ".join(part for part in parts if part)

    def _box(self, person: UUID, text: str) -> CheckRow:
        box = CheckRow(text, person in self._chosen)
        box.setObjectName(f"pick-{person}")
        box.edited.connect(lambda checked: self._tick(person, text, checked))
        return box

    def _tick(self, person: UUID, text: str, checked: bool) -> None:
        if checked:
            self._chosen[person] = text
        else:
            self._chosen.pop(person, None)
        self.set_error(None)
        self.edited.emit()
