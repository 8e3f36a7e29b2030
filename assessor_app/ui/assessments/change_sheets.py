"""Side sheets that change a run: each says what happens and what is kept before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from assessor_app.ui.assessments.time_and_place import TimeAndPlace
from assessor_app.ui.assessments.view_protocol import RowAction, RunRow
from assessor_app.ui.candidate_picker import CandidatePicker, Find
from assessor_app.ui.formats import Formats
from assessor_app.ui.station_warnings import FindLacks
from assessor_app.ui.widgets import (
    DangerButton,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)


class _ChangeSheet(SideSheet):
    """A sheet about one run, with a way back."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._row: RunRow | None = None
        self._who = role_label("", "strong", wrap=True)
        self._explanation = role_label("", "body", "muted", wrap=True)
        self.body.addWidget(self._who)
        self.body.addWidget(self._explanation)
        self._back = SecondaryButton(self.tr("Tillbaka"))
        self._back.clicked.connect(self.close_sheet)
        self.add_footer_button(self._back)

    def _introduce(self, row: RunRow, title: str, explanation: str) -> None:
        self._row = row
        self.set_title(title)
        self._who.setText(f"{row.name} · {row.title} {row.summary.version}")
        self._explanation.setText(explanation)


class ReasonSheet(_ChangeSheet):
    """Interrupt, cancel or reopen a run. `confirmed` carries action, row and reason."""

    confirmed = Signal(object, object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._action = RowAction.INTERRUPT
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._field = FormField(
            self.tr("Skäl"), self._reason, self.tr("Skälet sparas och går att läsa efteråt.")
        )
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self._buttons_of: dict[RowAction, QPushButton] = {
            RowAction.INTERRUPT: DangerButton(self.tr("Avbryt valideringen")),
            RowAction.CANCEL: DangerButton(self.tr("Ställ in valideringen")),
            RowAction.REOPEN: PrimaryButton(self.tr("Öppna igen")),
        }
        for action, button in self._buttons_of.items():
            button.setObjectName(f"confirm-{action.value}")
            button.clicked.connect(self._confirm)
            self.add_footer_button(button)

    def ask(self, action: RowAction, row: RunRow) -> None:
        """Open for one action on one run."""
        self._action = action
        self._introduce(row, *self._words(action, row))
        self._reason.set_value("")
        self._field.set_error(None)
        for known, button in self._buttons_of.items():
            button.setVisible(known is action)
        self.open_sheet(self._reason)

    def show_problem(self, code: str) -> None:
        """Say what was refused."""
        texts = {
            "reason_missing": self.tr("Skriv ett skäl."),
            "marks_exist": self.tr("Det finns redan bedömningar. Avbryt valideringen i stället."),
        }
        self._field.set_error(texts.get(code, self.tr("Det gick inte. Inget är ändrat.")))
        self._reason.setFocus()

    def _confirm(self) -> None:
        if not self._reason.value().strip():
            self.show_problem("reason_missing")
        elif self._row is not None:
            self.confirmed.emit(self._action, self._row, self._reason.value())

    def _words(self, action: RowAction, row: RunRow) -> tuple[str, str]:
        if action is RowAction.INTERRUPT:
            return self.tr("Avbryt validering"), self._interruption(row.summary.rated)
        if action is RowAction.CANCEL:
            return self.tr("Ställ in validering"), self.tr(
                "Valideringen blir inte av och kan inte återupptas. Inga bedömningar är gjorda, så inget "
                "resultat går förlorat. Planeringen och skälet finns kvar i historiken."
            )
        return self.tr("Öppna igen"), self.tr(
            "Underskrifterna tas bort och valideringen måste signeras på nytt. Bedömningar, tidigare "
            "underskrifter och utfärdade dokument finns kvar i historiken."
        )

    def _interruption(self, rated: int) -> str:
        if rated == 0:
            return self.tr(
                "Valideringen slutar här. Det som är ifyllt finns kvar, och du kan återuppta den senare."
            )
        return self.tr(
            "Valideringen slutar här. Det som är bedömt ({rated}) finns kvar och kan skrivas ut som "
            "valideringsintyg. Du kan återuppta den senare."
        ).format(rated=rated)


class MoveSheet(_ChangeSheet):
    """Give a run to the right candidate. `confirmed` carries row, candidate's id and reason."""

    confirmed = Signal(object, object, str)

    def __init__(self, page: QWidget, find: Find, formats: Formats) -> None:
        super().__init__(page)
        self.body.addWidget(role_label(self.tr("Rätt validand"), "strong"))
        self._picker = CandidatePicker(find, formats, offers_new=False)
        self.body.addWidget(self._picker)
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._field = FormField(self.tr("Skäl"), self._reason, self.tr("Skriv hur det blev fel person."))
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        button = PrimaryButton(self.tr("Flytta valideringen"))
        button.setObjectName("confirm-move")
        button.clicked.connect(self._confirm)
        self.add_footer_button(button)

    def ask(self, row: RunRow) -> None:
        """Open for one run."""
        text = self.tr(
            "Hela valideringen, med bedömningar, anteckningar och bilder, flyttas från {name} till den du "
            "väljer. Flytten och skälet syns i historiken."
        )
        self._introduce(row, self.tr("Flytta till rätt validand"), text.format(name=row.name))
        self._picker.set_value(None)
        self._reason.set_value("")
        self._field.set_error(None)
        self.open_sheet(self._picker.search_field())

    def show_problem(self, code: str) -> None:
        """Say what was refused."""
        if code == "same_candidate":
            self._picker.set_error(self.tr("Valideringen tillhör redan den personen. Välj en annan."))
        elif code == "reason_missing":
            self._field.set_error(self.tr("Skriv ett skäl."))
            self._reason.setFocus()
        else:
            self._field.set_error(self.tr("Det gick inte. Inget är ändrat."))

    def _confirm(self) -> None:
        candidate = self._picker.value()
        if candidate is None:
            self._picker.set_error(self.tr("Välj vem valideringen tillhör."))
            self._picker.search_field().setFocus()
        elif not self._reason.value().strip():
            self.show_problem("reason_missing")
        elif self._row is not None:
            self.confirmed.emit(self._row, candidate.id, self._reason.value())


class RescheduleSheet(_ChangeSheet):
    """Change time and station. `confirmed` carries row, moment (ms since 1970 UTC or None) and station."""

    confirmed = Signal(object, object, str)

    def __init__(self, page: QWidget, formats: Formats, lacking: FindLacks | None = None) -> None:
        super().__init__(page)
        self._time_and_place = TimeAndPlace(formats, lacking)
        self._time_and_place.edited.connect(self._on_edited)
        self.body.addWidget(self._time_and_place)
        self.body.addStretch(1)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName("confirm-reschedule")
        self._save.clicked.connect(self._confirm)
        self.add_footer_button(self._save)

    def ask(self, row: RunRow) -> None:
        """Open for one run."""
        self._introduce(row, self.tr("Ändra tid och station"), self.tr("Bedömningarna påverkas inte."))
        self._time_and_place.load(row.planned_for, row.summary.station)
        self._save.setEnabled(False)
        self.open_sheet(self._time_and_place.first_field())

    def _on_edited(self) -> None:
        self._save.setEnabled(True)

    def _confirm(self) -> None:
        if self._row is not None and self._time_and_place.check():
            place = self._time_and_place
            self.confirmed.emit(self._row, place.planned_for(), place.station())
