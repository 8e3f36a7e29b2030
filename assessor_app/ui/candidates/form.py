"""The form of a candidate: loading is silent, only the user's edits count as changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from assessor_app.domain.identity_numbers import MASK, Reading, masked
from assessor_app.services.candidates import CandidateForm
from assessor_app.services.read_models import CandidateView, Double
from assessor_app.ui.candidates.doubles_panel import DoublesPanel
from assessor_app.ui.candidates.number_field import NumberField
from assessor_app.ui.candidates.reading_panel import ReadingPanel
from assessor_app.ui.formats import Formats
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DateInput, FormField, TextArea, TextInput

EMPTY = CandidateForm("", "")
_PAUSE_MS = 250


def form_of(view: CandidateView) -> CandidateForm:
    """The form that a record was, or would have been, filled in as."""
    details = view.details
    return CandidateForm(
        given_name=details.given_name,
        family_name=details.family_name,
        number=view.written_number or "",
        number_reason=details.number_reason,
        birth_on=details.birth_on or "",
        phone=details.phone,
        email=details.email,
        language=details.language,
        employer=details.employer,
        note=details.note,
    )


class CandidateFormEditor(QWidget):
    """Fields for everything in a `CandidateForm`. `edited` follows each of the user's edits."""

    edited = Signal()
    likeness_asked = Signal(object)
    """Carries the form as it stands once the typing has paused in what people are told apart by."""

    def __init__(
        self, read: Callable[[str], Reading], formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._loaded = EMPTY
        self._asked_number = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_likeness)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 12)
        self._build_name()
        self._build_number(formats)
        self._build_contact()
        self._show_reading()

    # -- what the sheet asks --

    def load(self, form: CandidateForm, masked_number: str | None) -> None:
        """Show a record, silently; it is what changes are measured against."""
        self._loaded = form
        self._given.set_value(form.given_name)
        self._family.set_value(form.family_name)
        self._number.set_number(form.number, masked_number or MASK)
        self._reading.set_reason(form.number_reason)
        self._birth.set_value(_day(form.birth_on))
        for editor, value in (
            (self._phone, form.phone),
            (self._email, form.email),
            (self._language, form.language),
            (self._employer, form.employer),
        ):
            editor.set_value(value)
        self._note.set_value(form.note)
        self._asked_number = form != EMPTY
        self._clear_errors()
        self._pause.stop()
        self.doubles.reset(is_new=form == EMPTY)
        self._show_reading()

    def form(self) -> CandidateForm:
        """The form as it stands."""
        return CandidateForm(
            given_name=self._given.value(),
            family_name=self._family.value(),
            number=self._number.number(),
            number_reason=self._reading.reason(),
            birth_on=self._birth.field.text(),
            phone=self._phone.value(),
            email=self._email.value(),
            language=self._language.value(),
            employer=self._employer.value(),
            note=self._note.value(),
            double_reason=self.doubles.reason(),
        )

    def is_changed(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.form() != self._loaded

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self._given

    def offer_employers(self, names: tuple[str, ...]) -> None:
        """Complete what is typed as the employer with these; anything else may be typed as well."""
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _name: self.edited.emit())
        self._employer.setCompleter(completer)

    def show_problem(self, code: str) -> None:
        """Say at the right field what a refusal was about, and put the focus there."""
        self._clear_errors()
        if code == "name_missing":
            self._given_field.set_error(self.tr("Skriv ett förnamn eller efternamn."))
            self._given.setFocus()
        elif code == "number_reason_missing":
            self._ask_about_number()
            self._reading.reason_field.set_error(self.tr("Skriv varför, så kan uppgifterna sparas."))
            self._reading.reason_field.editor.setFocus()
        elif code == "double_reason_missing":
            self.doubles.ask_reason()
        elif code == "birth_date_unfit":
            self._birth_field.set_error(self.tr("Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 1987-03-14."))
            self._birth.setFocus()

    def show_doubles(self, doubles: tuple[Double, ...]) -> None:
        """Say who may be this person already."""
        self.doubles.show_doubles(doubles)

    def ask_about_doubles(self) -> None:
        """Saving waits for an answer: put the focus on it."""
        self._pause.stop()
        self.doubles.answer_button().setFocus()

    # -- parts --

    def _build_name(self) -> None:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._given, self._given_field = self._line(self.tr("Förnamn"))
        self._family, self._family_field = self._line(self.tr("Efternamn"))
        row.addWidget(self._given_field, 1)
        row.addWidget(self._family_field, 1)
        for editor in (self._given, self._family):
            editor.edited.connect(lambda _text: self._pause.start())
        self._column.addLayout(row)

    def _build_number(self, formats: Formats) -> None:
        self._number = NumberField()
        label = self.tr("Personnummer eller samordningsnummer")
        self._number_field = FormField(
            label,
            self._number,
            self.tr("Tio eller tolv siffror, med eller utan bindestreck. Lämna tomt om nummer saknas."),
        )
        self._number.input.setAccessibleName(label)
        self._number.input.setObjectName("candidate-number")
        self._number.edited.connect(self._on_number)
        self._number.left.connect(self._ask_about_number)
        self._column.addWidget(self._number_field)
        self._reading = ReadingPanel(formats)
        self._reading.reason_edited.connect(self.edited)
        self._column.addWidget(self._reading)
        self._birth = DateInput()
        self._birth.edited.connect(lambda _day: self._on_likeness_edited())
        self._birth_field = FormField(self.tr("Födelsedatum"), self._birth, optional=True)
        self._column.addWidget(self._birth_field)
        self.doubles = DoublesPanel(formats)
        self.doubles.reason_edited.connect(self.edited)
        self._column.addWidget(self.doubles)

    def _build_contact(self) -> None:
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        self._phone, phone = self._line(self.tr("Telefon"), optional=True)
        self._email, email = self._line(self.tr("E-post"), optional=True)
        row.addWidget(phone, 1)
        row.addWidget(email, 1)
        self._column.addLayout(row)
        self._employer, employer = self._line(self.tr("Arbetsgivare"), optional=True)
        self._language, language = self._line(self.tr("Språk"), optional=True)
        self._language.setPlaceholderText(self.tr("till exempel arabiska"))
        self._note = TextArea(min_lines=2, max_lines=6)
        self._note.edited.connect(lambda _text: self.edited.emit())
        note = FormField(self.tr("Anteckning"), self._note, optional=True)
        for field in (employer, language, note):
            self._column.addWidget(field)

    def _line(self, label: str, *, optional: bool = False) -> tuple[TextInput, FormField]:
        editor = TextInput(max_length=300)
        editor.edited.connect(lambda _text: self.edited.emit())
        return editor, FormField(label, editor, optional=optional)

    # -- inside --

    def _on_number(self, _text: str) -> None:
        self._asked_number = True
        self._show_reading()
        self._on_likeness_edited()

    def _on_likeness_edited(self) -> None:
        self._pause.start()
        self.edited.emit()

    def _ask_likeness(self) -> None:
        self.likeness_asked.emit(self.form())

    def _ask_about_number(self) -> None:
        """The user has been at the number: say what it lacks."""
        if not self._asked_number:
            self._asked_number = True
            self._show_reading()

    def _show_reading(self) -> Reading:
        reading = self._read(self._number.number())
        self._number.set_masked(masked(reading.digits) if reading.digits else MASK)
        self._reading.show_reading(reading, asked=self._asked_number)
        self._birth_field.setVisible(self._asked_number and reading.birth_date is None)
        return reading

    def _clear_errors(self) -> None:
        for field in (self._given_field, self._birth_field, self._reading.reason_field):
            field.set_error(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, nothing is looked for."""
        super().hideEvent(event)
        self._pause.stop()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
