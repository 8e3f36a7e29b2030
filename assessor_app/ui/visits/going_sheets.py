"""Side sheets that hand a visit out, take it in and call it off: each says what happens first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assessor_app.services.visit_models import Laptop
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.visits.view_protocol import VisitShown
from assessor_app.ui.widgets import (
    Banner,
    ChoiceRow,
    DangerButton,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
    role_label,
)


class _GoingSheet(SideSheet):
    """A sheet about one visit, with a way back."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._explanation = role_label("", "body", wrap=True)
        self.body.addWidget(self._explanation)
        back = SecondaryButton(self.tr("Tillbaka"))
        back.clicked.connect(self.close_sheet)
        self.add_footer_button(back)


class HandOutSheet(_GoingSheet):
    """`confirmed` carries the `Laptop` chosen."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Lämna ut besöket"))
        self._laptops: ChoiceRow | None = None
        self._holder = QVBoxLayout()
        set_spacing(self._holder, (0, 0, 0, 0), 0)
        self.body.addLayout(self._holder)
        self._after = role_label("", "secondary", wrap=True)
        self.body.addWidget(self._after)
        self.body.addStretch(1)
        self._confirm = PrimaryButton(self.tr("Lämna ut"))
        self._confirm.setObjectName("confirm-hand-out")
        self._confirm.clicked.connect(self._submit)
        self.add_footer_button(self._confirm)

    def ask(self, shown: VisitShown) -> None:
        """Open; the only laptop, or the one in front of us, is chosen."""
        self._explanation.setText(
            self.tr(
                "Den bärbara datorn får besökets personer, deras valideringar och utrustningslistan. Där "
                "arbetar ni utan nät. Tills besöket lämnas in bör det inte ändras här."
            )
        )
        if self._laptops is not None:
            self._holder.removeWidget(self._laptops)
            self._laptops.hide()
            self._laptops.deleteLater()
        here = self.tr("Den här datorn")
        self._laptops = ChoiceRow([(one, one.label, here if one.is_this else "") for one in shown.laptops])
        first = next((one for one in shown.laptops if one.is_this), None)
        self._laptops.set_value(first or (shown.laptops[0] if len(shown.laptops) == 1 else None))
        self._laptops.edited.connect(lambda _one: self._explain())
        self._holder.addWidget(self._laptops)
        self._explain()
        self.open_sheet(self._confirm if self._laptops.value() else None)

    def _explain(self) -> None:
        chosen = self._laptops.value() if self._laptops is not None else None
        self._confirm.setEnabled(isinstance(chosen, Laptop))
        if isinstance(chosen, Laptop) and chosen.is_this:
            self._after.setText(self.tr("Besöket är redan här. Ingen fil behövs."))
        elif isinstance(chosen, Laptop):
            text = self.tr("Sedan skriver du filen till {name} i rummet Utbyte.")
            self._after.setText(text.format(name=chosen.label))
        else:
            self._after.setText(self.tr("Välj vilken dator som följer med."))

    def _submit(self) -> None:
        chosen = self._laptops.value() if self._laptops is not None else None
        if isinstance(chosen, Laptop):
            self.confirmed.emit(chosen)


class HandInSheet(_GoingSheet):
    """Hand a visit in, take it back from its laptop, or close one that nobody had."""

    confirmed = Signal()
    open_points_asked = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._open = Banner("warning")
        self._open.setObjectName("hand-in-open-points")
        self._open.action_chosen.connect(self._show_points)
        self.body.addWidget(self._open)
        self.body.addStretch(1)
        self._confirm: QPushButton = PrimaryButton(self.tr("Lämna in"))
        self._confirm.setObjectName("confirm-hand-in")
        self._confirm.clicked.connect(self.confirmed)
        self.add_footer_button(self._confirm)

    def ask(self, shown: VisitShown) -> None:
        """Open for the visit as it stands."""
        view, count = shown.view, len(shown.view.open_points)
        if view.is_elsewhere:
            self.set_title(self.tr("Ta tillbaka besöket"))
            text = self.tr(
                "Besöket avslutas här utan att {name} har lämnat in det. Gör så bara om datorn är borta "
                "eller om inget blev gjort. Det som ändå kommer därifrån tas emot som vanligt."
            ).format(name=view.device_label)
            self._confirm.setText(self.tr("Ta tillbaka"))
        elif view.is_here and view.this_is_laptop:
            self.set_title(self.tr("Lämna in besöket"))
            text = self.tr("Besöket är slut. Sedan skriver du filen till kontoret i rummet Utbyte.")
            self._confirm.setText(self.tr("Lämna in"))
        else:
            self.set_title(self.tr("Avsluta besöket"))
            text = self.tr("Besöket läggs bland de tidigare. Valideringarna finns kvar som de är.")
            self._confirm.setText(self.tr("Avsluta"))
        self._explanation.setText(text)
        self._open.setVisible(bool(count) and not view.is_elsewhere)
        said = self.tr("{count} saker är inte klara.") if count > 1 else self.tr("En sak är inte klar.")
        self._open.set_message("warning", said.format(count=count), self.tr("Visa"))
        self.open_sheet(self._confirm)

    def _show_points(self) -> None:
        self.close_sheet()
        self.open_points_asked.emit()


class CancelSheet(_GoingSheet):
    """`confirmed` carries the reason."""

    confirmed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.set_title(self.tr("Ställ in besöket"))
        self._explanation.setText(
            self.tr(
                "Besöket blir inte av. Personerna och deras valideringar finns kvar, och besöket kan tas upp "
                "igen."
            )
        )
        self._reason = TextArea(min_lines=2, max_lines=6)
        self._field = FormField(
            self.tr("Skäl"), self._reason, self.tr("Skälet sparas och går att läsa efteråt.")
        )
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        confirm = DangerButton(self.tr("Ställ in besöket"))
        confirm.setObjectName("confirm-cancel-visit")
        confirm.clicked.connect(self._submit)
        self.add_footer_button(confirm)

    def ask(self) -> None:
        """Open without a reason."""
        self._reason.set_value("")
        self._field.set_error(None)
        self.open_sheet(self._reason)

    def show_problem(self) -> None:
        """The reason is missing."""
        self._field.set_error(self.tr("Skriv ett skäl."))
        self._reason.setFocus()

    def _submit(self) -> None:
        if self._reason.value().strip():
            self.confirmed.emit(self._reason.value())
        else:
            self.show_problem()
