"""The side sheet of the consent: what a candidate agrees to, when, and how they said so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.employments import ConsentWay
from assessor_app.services.company_models import ConsentForm
from assessor_app.services.undertaking_models import EmploymentRow
from assessor_app.ui.companies.words import way_word
from assessor_app.ui.widgets import (
    BulletCard,
    ChoiceRow,
    DangerButton,
    DateInput,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)

_WIDTH = 620


class ConsentSheet(SideSheet):
    """`given` carries the rows and a `ConsentForm`, `taken_back` the rows and the day as text."""

    given = Signal(object, object)
    taken_back = Signal(object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "", _WIDTH)
        self._rows: Sequence[EmploymentRow] = ()
        self._who = role_label("", "strong", wrap=True)
        self.body.addWidget(self._who)
        self._agrees_to = BulletCard("")
        self.body.addWidget(self._agrees_to)
        self._agrees_to.set_title(self.tr("Validanden samtycker till"))
        self._ways = ChoiceRow([(way, way_word(way), "") for way in ConsentWay], side_by_side=True)
        self._ways.setObjectName("consent-way")
        self.body.addWidget(FormField(self.tr("Hur svarade validanden?"), self._ways))
        self._day = DateInput()
        self._day.field.setObjectName("consent-day")
        self._day_field = FormField(self.tr("Dag"), self._day)
        self.body.addWidget(self._day_field)
        self._note = TextArea(min_lines=1, max_lines=4)
        self._note.setObjectName("consent-note")
        note = FormField(
            self.tr("Anteckning"),
            self._note,
            self.tr("Till exempel var det underskrivna pappret finns."),
            optional=True,
        )
        self.body.addWidget(note)
        self.body.addStretch(1)
        self._build_footer_buttons()

    def ask(self, rows: Sequence[EmploymentRow], company: str, today: date) -> None:
        """Open with those selected; what they agreed to before is shown."""
        self._rows = rows
        several, given = len(rows) > 1, [row for row in rows if row.consent_on is not None]
        self.set_title(self.tr("Samtycke för {company}").format(company=company))
        many = self.tr("{count} medarbetare. Alla ska ha fått frågan var för sig.")
        self._who.setText(many.format(count=len(rows)) if several else rows[0].name)
        self._agrees_to.show_lines(self._lines(company))
        known = rows[0] if not several and given else None
        self._ways.set_value(known.consent_way if known is not None else None)
        self._day.set_value(today)
        if known is not None and known.consent_on:
            self._day.set_value(date.fromisoformat(known.consent_on))
        self._note.set_value("")
        self._day_field.set_error(None)
        self._take_back.setVisible(bool(given))
        self._today = today
        self.open_sheet(self._ways.choice(ConsentWay.SIGNED))

    def show_problem(self, code: str) -> None:
        """Say at its field what was refused."""
        if code == "consent_day_ahead":
            self._day_field.set_error(self.tr("Dagen ligger i framtiden."))
        else:
            self._day_field.set_error(self.tr("Skriv dagen som ÅÅÅÅ-MM-DD."))
        self._day.field.setFocus()

    # -- inside --

    def _build_footer_buttons(self) -> None:
        self._take_back = DangerButton(self.tr("Ta tillbaka samtycket"))
        self._take_back.setObjectName("take-back-consent")
        self._take_back.clicked.connect(self._submit_taking_back)
        self.add_footer_button(self._take_back)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)
        self._save = PrimaryButton(self.tr("Spara samtycket"))
        self._save.setObjectName("save-consent")
        self._save.clicked.connect(self._submit)
        self.add_footer_button(self._save)

    def _lines(self, company: str) -> tuple[str, ...]:
        return (
            self.tr(
                "att {company} ser, för varje kompetensområde, om det är uppfyllt, delvis, ej uppfyllt eller "
                "ej prövat, och när det bedömdes"
            ).format(company=company),
            self.tr("att inget annat visas: inga anteckningar, bilder, personnummer eller enskilda moment"),
            self.tr("att det är frivilligt: valideringen och intyget är desamma utan samtycke"),
            self.tr("att det gäller tills det tas tillbaka, när som helst och utan skäl"),
        )

    def _submit(self) -> None:
        day, way = self._day.value(), self._ways.value()
        if not isinstance(way, ConsentWay):
            self._ways.choice(ConsentWay.SIGNED).setFocus()
            self._day_field.set_error(self.tr("Välj först hur validanden svarade."))
            return
        if not self._day.is_valid() or day is None:
            self.show_problem("day_missing")
            return
        self._day_field.set_error(None)
        self.given.emit(self._rows, ConsentForm(day.isoformat(), way, self._note.value()))

    def _submit_taking_back(self) -> None:
        self.taken_back.emit(self._rows, self._today.isoformat())
