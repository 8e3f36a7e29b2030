"""Choose a person: search as you type, choose one, or change one's mind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.services.read_models import CandidateSummary
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Card, ChoiceRow, QuietButton, SearchField, SecondaryButton, role_label

_SHOWN, _SHOWN_UNASKED = 6, 3
Find = Callable[[str, Callable[[tuple[CandidateSummary, ...]], None]], None]


class CandidatePicker(QWidget):
    """`chosen` carries a `CandidateSummary` when the user picks one, None when the choice is taken back."""

    chosen = Signal(object)
    new_asked = Signal()

    def __init__(
        self, find: Find, formats: Formats, parent: QWidget | None = None, *, offers_new: bool = True
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._formats = formats
        self._value: CandidateSummary | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 8)
        column.addWidget(self._build_search(offers_new=offers_new))
        column.addWidget(self._build_chosen())
        self._error = role_label("", "secondary", "not-shown", wrap=True)
        self._error.hide()
        column.addWidget(self._error)

    def value(self) -> CandidateSummary | None:
        """The person chosen, or None."""
        return self._value

    def set_value(self, candidate: CandidateSummary | None) -> None:
        """Choose, silently; None begins the search anew."""
        self._value = candidate
        self.set_error(None)
        self._searching.setVisible(candidate is None)
        self._chosen.setVisible(candidate is not None)
        if candidate is not None:
            self._name.setText(candidate.name)
            self._detail.setText(self._about(candidate))
        else:
            self._search.set_text("")
            self._ask("")

    def set_error(self, text: str | None) -> None:
        """Say what is wrong, or None when nothing is."""
        self._error.setText(text or "")
        self._error.setVisible(text is not None)

    def search_field(self) -> SearchField:
        """Where typing begins."""
        return self._search

    def _build_search(self, *, offers_new: bool) -> QWidget:
        self._searching = QWidget()
        column = QVBoxLayout(self._searching)
        set_spacing(column, (0, 0, 0, 0), 8)
        self._search = SearchField(self.tr("Sök namn, arbetsgivare eller fyra sista siffror"))
        self._search.searched.connect(self._ask)
        column.addWidget(self._search)
        self._found = QVBoxLayout()
        set_spacing(self._found, (0, 0, 0, 0), 0)
        column.addLayout(self._found)
        self._hint = role_label("", "secondary", wrap=True)
        column.addWidget(self._hint)
        new = QuietButton(self.tr("Ny validand"), "plus")
        new.clicked.connect(self.new_asked)
        row = QHBoxLayout()
        row.addWidget(new)
        row.addStretch(1)
        column.addLayout(row)
        # Not before it lies in the sheet: a button on its own would open as a window.
        new.setVisible(offers_new)
        return self._searching

    def _build_chosen(self) -> QWidget:
        self._chosen = Card()
        row = QHBoxLayout()
        texts = QVBoxLayout()
        set_spacing(texts, (0, 0, 0, 0), 1)
        self._name = role_label("", "strong", wrap=True)
        self._detail = role_label("", "secondary", wrap=True)
        texts.addWidget(self._name)
        texts.addWidget(self._detail)
        row.addLayout(texts, 1)
        change = SecondaryButton(self.tr("Byt"))
        change.setAccessibleName(self.tr("Byt validand"))
        change.clicked.connect(self._take_back)
        row.addWidget(change)
        self._chosen.body.addLayout(row)
        self._chosen.hide()
        return self._chosen

    def _ask(self, text: str) -> None:
        self._find(text, self._show)

    def _show(self, rows: tuple[CandidateSummary, ...]) -> None:
        while self._found.count():
            item = self._found.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        unasked = not self._search.text().strip()
        shown = rows[: _SHOWN_UNASKED if unasked else _SHOWN]
        if shown:
            choices = ChoiceRow([(row, row.name, self._about(row)) for row in shown])
            choices.edited.connect(self._choose)
            self._found.addWidget(choices)
        self._hint.setText(self._hint_for(len(rows), len(shown), unasked=unasked))
        self._hint.setVisible(bool(self._hint.text()))

    def _hint_for(self, found: int, shown: int, *, unasked: bool) -> str:
        if not found:
            return (
                self.tr("Ingen är registrerad än.")
                if unasked
                else self.tr("Ingen träff. Prova ett annat ord.")
            )
        if unasked:
            return self.tr("De senast registrerade. Sök för att hitta andra.")
        return self.tr("Fler finns. Skriv mer för att hitta rätt.") if found > shown else ""

    def _choose(self, candidate: object) -> None:
        if isinstance(candidate, CandidateSummary):
            self.set_value(candidate)
            self.chosen.emit(candidate)

    def _take_back(self) -> None:
        self.set_value(None)
        self._search.setFocus()
        self.chosen.emit(None)

    def _about(self, candidate: CandidateSummary) -> str:
        born = self._formats.short_day(candidate.birth_on) if candidate.birth_on else ""
        parts = (candidate.masked_number or born, candidate.employer)
        return " · ".join(part for part in parts if part)
