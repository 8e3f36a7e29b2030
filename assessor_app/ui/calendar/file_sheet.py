"""The sheet that asks what a calendar file shall hold: which days, whose, with names or without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.services.invitation_models import ListWish
from assessor_app.ui.calendar.loading import Loaded
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import (
    CheckRow,
    ChoiceInput,
    DateInput,
    FormField,
    PrimaryButton,
    SideSheet,
    role_label,
)


class CalendarFileSheet(SideSheet):
    """`confirmed` carries a `ListWish`."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.set_title(self.tr("Kalenderfil"))
        self._wish: ListWish | None = None
        self.body.addWidget(
            role_label(
                self.tr(
                    "En fil som Outlook, telefonen och andra kalendrar kan läsa. Spara en ny när tiderna har "
                    "ändrats: samma bokning flyttas då i stället för att visas två gånger."
                ),
                "secondary",
                wrap=True,
            )
        )
        self._first, self._last = DateInput(), DateInput()
        row = QHBoxLayout()
        set_spacing(row, (0, 0, 0, 0), 12)
        row.addWidget(FormField(self.tr("Från och med"), self._first), 1, Qt.AlignmentFlag.AlignTop)
        self._last_field = FormField(self.tr("Till och med"), self._last)
        row.addWidget(self._last_field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self._whose = ChoiceInput()
        self._whose.setObjectName("calendar-file-whose")
        self.body.addWidget(FormField(self.tr("Visa"), self._whose))
        self._names = CheckRow(self.tr("Ta med namnen"))
        self._names.setObjectName("calendar-file-names")
        self.body.addWidget(self._names)
        self.body.addWidget(
            role_label(
                self.tr(
                    "Utan namn står bara valideringsmodell och station. Tänk på att en kalender på nätet "
                    "lämnar ut det som står i den. Den som har skyddad identitet är aldrig med."
                ),
                "secondary",
                "muted",
                wrap=True,
            )
        )
        self.body.addStretch(1)
        save = PrimaryButton(self.tr("Spara …"), "save")
        save.setObjectName("calendar-file-save")
        save.clicked.connect(self._confirm)
        self.add_footer_button(save)

    def ask(self, wish: ListWish, loaded: Loaded) -> None:
        """Open with the days looked at."""
        self._wish = wish
        self._first.set_value(date.fromisoformat(wish.first_on))
        self._last.set_value(date.fromisoformat(wish.last_on))
        choices: list[tuple[object, str]] = [("", self.tr("Alla"))]
        choices += list(loaded.assessors)
        choices += [(station.name, station.name) for station in loaded.stations]
        self._whose.set_choices(choices)
        self._whose.set_value(wish.assessor or "")
        self._names.set_value(wish.with_names)
        self._last_field.set_error(None)
        self.open_sheet(self._whose)

    def _confirm(self) -> None:
        first, last, whose = self._first.value(), self._last.value(), self._whose.value()
        if self._wish is None or first is None or last is None or last < first:
            self._last_field.set_error(self.tr("Sista dagen måste vara den första eller en senare."))
            self._last.setFocus()
            return
        self.close_sheet()
        self.confirmed.emit(
            replace(
                self._wish,
                first_on=first.isoformat(),
                last_on=last.isoformat(),
                assessor=whose if isinstance(whose, UUID) else None,
                station=whose if isinstance(whose, str) else "",
                with_names=self._names.value(),
            )
        )
