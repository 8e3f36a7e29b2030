"""The sheet that asks why before a run is interrupted, called off or opened again."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import DangerButton, FormField, PrimaryButton, SideSheet, TextArea, role_label

Purpose = Literal["interrupt", "cancel", "reopen"]


class ReasonSheet(SideSheet):
    """`given` carries the purpose and the reason once there is one."""

    given = Signal(str, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "")
        self.setObjectName("reason-sheet")
        self._purpose: Purpose = "interrupt"
        body = QWidget()
        column = QVBoxLayout(body)
        set_spacing(column, (0, 0, 0, 0), 16)
        self._explained = role_label("", wrap=True)
        self._reason = TextArea(min_lines=3)
        self._reason.setObjectName("end-reason")
        self._field = FormField(self.tr("Anledning"), self._reason)
        column.addWidget(self._explained)
        column.addWidget(self._field)
        self.set_body(body)
        self._danger = DangerButton()
        self._primary = PrimaryButton()
        for button in (self._danger, self._primary):
            button.setObjectName("give-reason")
            button.clicked.connect(self._on_given)
            self.add_footer_button(button)

    def ask(self, purpose: Purpose, written: str = "") -> None:
        """Open the sheet for one purpose, with the reason that could not be kept before."""
        titles = {
            "interrupt": self.tr("Avbryt valideringen"),
            "cancel": self.tr("Ställ in valideringen"),
            "reopen": self.tr("Öppna valideringen igen"),
        }
        explained = {
            "interrupt": self.tr(
                "Valideringen avslutas i förtid. Allt som är gjort finns kvar och kan skrivas ut"
                " som ett utlåtande. Du kan fortsätta senare."
            ),
            "cancel": self.tr(
                "Valideringen ställs in. Inget är bedömt än, så inget går förlorat. Den kan inte öppnas igen."
            ),
            "reopen": self.tr(
                "Underskrifterna upphör att gälla och valideringen kan ändras. Dokument som redan är"
                " utfärdade finns kvar. Anledningen sparas i historiken."
            ),
        }
        self._purpose = purpose
        self.set_title(titles[purpose])
        self._explained.setText(explained[purpose])
        self._reason.set_value(written)
        self._field.set_error(None)
        self._danger.setText(titles[purpose])
        self._primary.setText(self.tr("Öppna igen"))
        self._danger.setVisible(purpose != "reopen")
        self._primary.setVisible(purpose == "reopen")
        self.open_sheet(self._reason)

    def _on_given(self) -> None:
        reason = self._reason.value().strip()
        if not reason:
            self._field.set_error(self.tr("Skriv en anledning först."))
            self._reason.setFocus()
            return
        self.close_sheet()
        self.given.emit(self._purpose, reason)
