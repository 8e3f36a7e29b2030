"""The sheet in which an instrument is chosen: those of the station first, each with how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.foldings import folded
from assessor_app.services.instrument_models import InstrumentChoice
from assessor_app.ui import instrument_words as words
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    Chip,
    QuietButton,
    SearchField,
    SecondaryButton,
    SideSheet,
    WorklistRow,
    role_label,
)

_WIDTH, _MOST_SHOWN = 600, 30


class InstrumentPicker(SideSheet):
    """`chosen` carries the criterion and an `InstrumentChoice`, or None for no instrument."""

    chosen = Signal(str, object)
    keep_asked = Signal()

    def __init__(self, page: QWidget, formats: Formats, *, may_keep: bool) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("instrument-picker")
        self._formats = formats
        self._criterion = ""
        self._choices: tuple[InstrumentChoice, ...] = ()
        self._current: UUID | None = None
        self._search = SearchField(self.tr("Sök märkning, slag eller station"))
        self._search.searched.connect(lambda _text: self._show())
        self.body.addWidget(self._search)
        self._rows = QVBoxLayout()
        set_spacing(self._rows, (0, 0, 0, 0), 0)
        self.body.addLayout(self._rows)
        self._hint = role_label("", "body", "muted", wrap=True)
        self.body.addWidget(self._hint)
        self._keep = QuietButton(self.tr("Skriv in mätdon"), "plus")
        self._keep.setObjectName("keep-instruments")
        self._keep.clicked.connect(self._ask_to_keep)
        self.body.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        # Not before it lies in the sheet: a button on its own would open as a window.
        self._keep.setVisible(may_keep)
        self.body.addStretch(1)
        self._none = SecondaryButton(self.tr("Inget mätdon"))
        self._none.setObjectName("no-instrument")
        self._none.clicked.connect(lambda: self._choose(None))
        self.add_footer_button(self._none)

    def ask(self, criterion: str, choices: Sequence[InstrumentChoice], current: UUID | None) -> None:
        """Open for a criterion."""
        self._criterion, self._choices, self._current = criterion, tuple(choices), current
        self.set_title(self.tr("Mätdon till {criterion}").format(criterion=criterion))
        self._none.setVisible(current is not None)
        self._search.set_text("")
        self._search.setVisible(bool(choices))
        self._show()
        self.open_sheet(self._search if choices else None)

    # -- inside --

    def _show(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        wanted = folded(self._search.text()).split()
        found = [one for one in self._choices if self._fits(one, wanted)]
        for one in found[:_MOST_SHOWN]:
            self._rows.addWidget(self._row(one))
        self._hint.setText(self._hint_for(len(found)))
        self._hint.setVisible(bool(self._hint.text()))

    @staticmethod
    def _fits(choice: InstrumentChoice, wanted: Sequence[str]) -> bool:
        text = folded(f"{choice.mark} {words.kind_word(choice.kind)} {choice.station}")
        return all(word in text for word in wanted)

    def _hint_for(self, found: int) -> str:
        if not self._choices:
            return self.tr("Inga mätdon är inskrivna än. De skrivs in under Inställningar, Mätdon.")
        if not found:
            return self.tr("Ingen träff. Prova ett annat ord.")
        return self.tr("Fler finns. Skriv mer för att hitta rätt.") if found > _MOST_SHOWN else ""

    def _row(self, choice: InstrumentChoice) -> QWidget:
        standing = choice.standing
        chip = Chip(
            words.standing_word(standing), words.standing_tone(standing), mark=words.standing_mark(standing)
        )
        current = choice.id == self._current
        button = SecondaryButton(self.tr("Vald") if current else self.tr("Välj"))
        button.setObjectName(f"choose-{choice.mark}")
        button.setAccessibleName(self.tr("Mät med {mark}").format(mark=choice.mark))
        row = WorklistRow(choice.mark, self._about(choice), chip=chip, action=button)
        button.clicked.connect(lambda: self._choose(choice))
        row.activated.connect(lambda: self._choose(choice))
        return row

    def _about(self, choice: InstrumentChoice) -> str:
        if choice.used_at is not None:
            where = self.tr("Senast här {day}").format(day=self._formats.day_of(choice.used_at).isoformat())
        else:
            where = choice.station
        return " · ".join(part for part in (words.kind_word(choice.kind), where) if part)

    def _choose(self, choice: InstrumentChoice | None) -> None:
        self.close_sheet()
        self.chosen.emit(self._criterion, choice)

    def _ask_to_keep(self) -> None:
        self.close_sheet()
        self.keep_asked.emit()
