"""Part two records that were joined: says what happens, and asks why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.read_models import Join
from assessor_app.ui.candidates.reasons import ReasonField
from assessor_app.ui.widgets import PrimaryButton, SecondaryButton, SideSheet, role_label


class PartSheet(SideSheet):
    """`confirmed` carries the join to undo and the reason."""

    confirmed = Signal(object, str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("part-sheet")
        self.set_title(self.tr("Dela igen"))
        self._join: Join | None = None
        self._who = role_label("", "strong", wrap=True)
        self._explanation = role_label("", "body", "muted", wrap=True)
        self._reason = ReasonField(
            self.tr("Varför ska de delas?"),
            (self.tr("Det var två olika personer"), self.tr("Fel post valdes")),
        )
        for widget in (self._who, self._explanation, self._reason):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        part = PrimaryButton(self.tr("Dela igen"))
        part.setObjectName("confirm-part")
        part.clicked.connect(self._confirm)
        self.add_footer_button(back)
        self.add_footer_button(part)

    def ask(self, join: Join) -> None:
        """Open for one join."""
        self._join = join
        self._reason.reset()
        self._who.setText(self.tr("{one} och {other}").format(one=join.kept_name, other=join.name))
        self._explanation.setText(
            self.tr(
                "Båda visas åter var för sig, med sina egna uppgifter, valideringar och dokument, precis som "
                "innan de slogs ihop. Det som ändrats under tiden finns kvar i den post där det hör hemma."
            )
        )
        self.open_sheet(self._reason.editor)

    def show_problem(self, code: str) -> None:
        """Say what was refused."""
        texts = {"join_reason_missing": self.tr("Skriv ett skäl, så kan posterna delas.")}
        self._reason.show_error(texts.get(code, self.tr("Det gick inte. Inget är ändrat.")))

    def _confirm(self) -> None:
        if not self._reason.value():
            self.show_problem("join_reason_missing")
        elif self._join is not None:
            self.confirmed.emit(self._join, self._reason.value())
