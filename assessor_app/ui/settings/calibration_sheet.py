"""The sheet that records a calibration, or corrects one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.decimals import written
from assessor_app.domain.ids import NIL
from assessor_app.domain.instrument_events import CalibrationResult
from assessor_app.domain.instruments import Calibration, due_after
from assessor_app.services.instrument_models import InstrumentView
from assessor_app.ui.formats import Formats
from assessor_app.ui.instrument_words import result_word
from assessor_app.ui.settings.instrument_sheets import side_by_side
from assessor_app.ui.widgets import (
    ChoiceRow,
    DangerButton,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    TextInput,
)

_WIDTH = 600


class CalibrationSheet(SideSheet):
    """`submitted` carries the instrument and a `Calibration`, whose id is nil for a new one; `withdrawn` the
    instrument, the calibration's id and the calibration, entered by mistake."""

    submitted = Signal(object, object)
    withdrawn = Signal(object, object, object)

    def __init__(self, page: QWidget, formats: Formats) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("calibration-sheet")
        self._formats = formats
        self._instrument: UUID | None = None
        self._months = 0
        self._corrected: Calibration | None = None
        self._due_touched = False
        self._build_result()
        self._build_days()
        self._build_lab()
        self.body.addStretch(1)
        self._mistake = DangerButton(self.tr("Var ett misstag"))
        self._mistake.setObjectName("withdraw-calibration")
        self._mistake.clicked.connect(self._withdraw)
        self.add_footer_button(self._mistake)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        save = PrimaryButton(self.tr("Spara kalibreringen"))
        save.setObjectName("save-calibration")
        save.clicked.connect(self._submit)
        self.add_footer_button(save)

    def _build_result(self) -> None:
        details = {
            CalibrationResult.APPROVED: "",
            CalibrationResult.ADJUSTED: self.tr("Det låg utanför, ställdes om och godkändes."),
            CalibrationResult.REJECTED: self.tr(
                "Du får se vilka bedömningar som gjordes med det sedan det senast var godkänt."
            ),
        }
        self._result = ChoiceRow([(one, result_word(one), details[one]) for one in CalibrationResult])
        self._result.setObjectName("calibration-result")
        self._result.edited.connect(lambda _result: self._show_due())
        self.body.addWidget(FormField(self.tr("Resultat"), self._result))

    def _build_days(self) -> None:
        self._on, self._due = DateInput(), DateInput()
        self._on.setObjectName("calibrated-on")
        self._due.setObjectName("calibration-due")
        self._on_field = FormField(self.tr("Kalibrerades den"), self._on)
        self._due_field = FormField(self.tr("Nästa gång senast"), self._due)
        self._on.edited.connect(lambda _day: self._follow_day())
        self._due.edited.connect(self._due_edited)
        self.body.addLayout(side_by_side(self._on_field, self._due_field))

    def _build_lab(self) -> None:
        self._by = TextInput(placeholder=self.tr("Laboratorium eller person"), max_length=200)
        self._by.setObjectName("calibrated-by")
        self.body.addWidget(FormField(self.tr("Kalibrerat av"), self._by, optional=True))
        self._certificate, self._deviation = TextInput(max_length=200), TextInput(max_length=16)
        self._certificate.setObjectName("calibration-certificate")
        self._deviation.setObjectName("calibration-deviation")
        certificate = FormField(self.tr("Kalibreringsbevis nr"), self._certificate, optional=True)
        self._deviation_field = FormField(self.tr("Största avvikelse"), self._deviation, optional=True)
        self.body.addLayout(side_by_side(certificate, self._deviation_field))
        self._note = TextArea(min_lines=2, max_lines=6)
        self.body.addWidget(FormField(self.tr("Anteckning"), self._note, optional=True))

    # -- opening --

    def ask(self, view: InstrumentView, calibration: Calibration | None = None) -> None:
        """Open for a new calibration done today, or for one that is to be corrected."""
        details = view.state.details
        self._instrument, self._months, self._corrected = view.state.id, details.interval_months, calibration
        title = self.tr("Ändra kalibrering av {mark}") if calibration else self.tr("Kalibrering av {mark}")
        self.set_title(title.format(mark=details.mark))
        unit = self.tr("Största avvikelse ({unit})").format(unit=details.unit)
        self._deviation_field.set_label(unit if details.unit else self.tr("Största avvikelse"))
        self._mistake.setVisible(calibration is not None)
        self._load(calibration or Calibration(NIL, view.today, CalibrationResult.APPROVED))
        self.open_sheet(self._result)

    def show_problem(self, code: str, text: str) -> None:
        """Say at its field what was refused."""
        fields: dict[str, tuple[FormField, QWidget]] = {
            "calibration_due_missing": (self._due_field, self._due),
            "calibration_due_reversed": (self._due_field, self._due),
            "calibration_deviation_unfit": (self._deviation_field, self._deviation),
        }
        field, editor = fields.get(code, (self._on_field, self._on))
        field.set_error(text)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside --

    def _load(self, calibration: Calibration) -> None:
        self._forget_errors()
        self._due_touched = bool(calibration.due_on)
        self._result.set_value(calibration.result)
        self._on.set_value(_day(calibration.on))
        self._due.set_value(_day(calibration.due_on) or self._proposed())
        self._by.set_value(calibration.by)
        self._certificate.set_value(calibration.certificate)
        self._deviation.set_value(written(calibration.deviation, self._formats.language))
        self._note.set_value(calibration.note)
        self._show_due()

    def _forget_errors(self) -> None:
        for field in (self._on_field, self._due_field, self._deviation_field):
            field.set_error(None)

    def _show_due(self) -> None:
        """An instrument that was rejected is not due again: it is not to be used."""
        self._due_field.setDisabled(self._result.value() is CalibrationResult.REJECTED)

    def _due_edited(self, _day: object) -> None:
        self._due_touched = True
        self._due_field.set_error(None)

    def _follow_day(self) -> None:
        """The interval says when it is due again, until the user has said otherwise."""
        self._on_field.set_error(None)
        if not self._due_touched:
            self._due.set_value(self._proposed())

    def _proposed(self) -> date | None:
        on = self._on.value()
        return _day(due_after(on.isoformat(), self._months)) if on is not None else None

    def _told(self) -> Calibration:
        on, due, result = self._on.value(), self._due.value(), self._result.value()
        return Calibration(
            self._corrected.id if self._corrected is not None else NIL,
            on.isoformat() if on else "",
            result if isinstance(result, CalibrationResult) else CalibrationResult.APPROVED,
            due.isoformat() if due and result is not CalibrationResult.REJECTED else "",
            self._certificate.value(),
            self._deviation.value(),
            self._by.value(),
            self._note.value(),
        )

    def _submit(self) -> None:
        self._forget_errors()
        if self._instrument is not None:
            self.submitted.emit(self._instrument, self._told())

    def _withdraw(self) -> None:
        if self._instrument is not None and self._corrected is not None:
            self.withdrawn.emit(self._instrument, self._corrected.id, self._corrected)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
