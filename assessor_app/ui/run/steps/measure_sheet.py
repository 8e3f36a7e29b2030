"""The sheet for one measure of the development plan. Closing it keeps what is written."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.domain.assessment_commands import RecordMeasure
from assessor_app.domain.assessment_events import MeasureRecorded
from assessor_app.domain.checklists import Area
from assessor_app.domain.texts import clean_line, clean_text
from assessor_app.ui.spoken import spoken
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    ChoiceInput,
    DangerButton,
    DateInput,
    FormField,
    PrimaryButton,
    SideSheet,
    TextArea,
    TextInput,
)


class MeasureSheet(SideSheet):
    """`saved` carries the whole measure as a command, `removed` its identity."""

    saved = Signal(object)
    removed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("measure-sheet")
        self._measure: UUID | None = None
        self._edited, self._known = False, False
        self.set_body(self._build_body())
        self._remove = DangerButton(self.tr("Ta bort åtgärden"), "trash")
        self._remove.setObjectName("measure-remove")
        self._remove.clicked.connect(self._ask_to_remove)
        self.add_footer_button(self._remove)
        self._done = PrimaryButton(self.tr("Klar"))
        self._done.setObjectName("measure-done")
        self._done.clicked.connect(self._finish)
        self.add_footer_button(self._done)
        self.set_closes_itself(False)
        self.close_asked.connect(self._finish)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._text = TextArea(min_lines=4)
        self._text.setObjectName("measure-text")
        self._area = ChoiceInput()
        self._area.setObjectName("measure-area")
        self._responsible = TextInput(max_length=500)
        self._responsible.setObjectName("measure-responsible")
        self._by_on = DateInput()
        self._by_on.setObjectName("measure-by-on")
        self._text_field = FormField(self.tr("Vad ska göras?"), self._text)
        self._day_field = FormField(self.tr("Klart till"), self._by_on, optional=True)
        for field in (
            self._text_field,
            FormField(self.tr("Kompetensområde"), self._area),
            FormField(self.tr("Vem ansvarar?"), self._responsible, optional=True),
            self._day_field,
        ):
            column.addWidget(field)
        for signal in (self._text.edited, self._area.edited, self._responsible.edited, self._by_on.edited):
            signal.connect(self._edit)
        return body

    def open_for(self, measure: UUID, areas: tuple[Area, ...], saved: MeasureRecorded | None = None) -> None:
        """Open on a measure; without `saved` it is a new one."""
        self._measure, self._edited = measure, False
        self.set_title(self.tr("Åtgärd") if saved else self.tr("Ny åtgärd"))
        whole = (None, self.tr("Hela valideringen"))
        self._area.set_choices([whole, *((area.id, spoken(area.name)) for area in areas)])
        self._area.set_value(saved.area if saved else None)
        self._text.set_value((saved.text or "") if saved else "")
        self._responsible.set_value((saved.responsible or "") if saved else "")
        self._by_on.set_value(date.fromisoformat(saved.by_on) if saved and saved.by_on else None)
        self._text_field.set_error(None)
        self._day_field.set_error(None)
        self._known = saved is not None
        self._remove.setVisible(self._known)
        self.open_sheet(self._text)

    def keep(self) -> bool:
        """Save what is written, if it is a measure; says in words why not. True if nothing is left over."""
        if not self.is_open() or not self._edited or self._measure is None:
            return True
        text = clean_text(self._text.value())
        if not text:
            nothing = not clean_line(self._responsible.value()) and self._by_on.value() is None
            self._text_field.set_error(None if nothing else self.tr("Skriv vad som ska göras."))
            return nothing
        if not self._by_on.is_valid():
            self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-09-30."))
            return False
        self._edited, self._known = False, True
        area, day = self._area.value(), self._by_on.value()
        command = RecordMeasure(
            measure=self._measure,
            text=text,
            area=area if isinstance(area, str) else None,
            responsible=clean_line(self._responsible.value()),
            by_on=day.isoformat() if day else None,
        )
        self.saved.emit(command)
        return True

    def _edit(self) -> None:
        self._edited = True
        self._text_field.set_error(None)
        if self._by_on.is_valid():
            self._day_field.set_error(None)

    def _finish(self) -> None:
        if self.keep():
            self.close_sheet()

    def _ask_to_remove(self) -> None:
        self._edited = False
        if self._measure is not None and self._known:
            self.removed.emit(self._measure)
        self.close_sheet()
