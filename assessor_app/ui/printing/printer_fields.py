"""Which printer, and one side or two: looked for when asked to, away from the screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.answers import Answers
from assessor_app.ui.printing.ports import PrinterInfo, PrintSetup
from assessor_app.ui.printing.remembered import proposed, remember, remembered
from assessor_app.ui.session import Session
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, CheckRow, ChoiceInput, FormField, role_label


class PrinterFields(QWidget):
    """`changed` comes when there is another `setup()`, also when the printers have been found."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._answers = Answers(session.aside)
        answers = self._answers
        self.destroyed.connect(lambda: answers.close())
        self._printers: tuple[PrinterInfo, ...] = ()
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 12)
        self._looking = role_label(self.tr("Letar efter skrivare …"), "body", "muted")
        self._none = Banner(
            "info",
            self.tr(
                "Datorn har ingen skrivare. Spara som PDF så länge, eller anslut en skrivare och leta igen."
            ),
            self.tr("Leta igen"),
        )
        self._none.action_chosen.connect(self.look_for_printers)
        self._printer = ChoiceInput()
        self._printer.setObjectName("printer")
        self._printer.edited.connect(lambda _name: self._choose())
        self._field = FormField(self.tr("Skrivare"), self._printer)
        self._two_sided = CheckRow(self.tr("Skriv ut på båda sidor"))
        self._two_sided.setObjectName("two-sided")
        self._two_sided.edited.connect(lambda _checked: self._choose())
        for widget in (self._looking, self._none, self._field, self._two_sided):
            column.addWidget(widget)
            widget.hide()

    def look_for_printers(self) -> None:
        """Ask the system; a printer on a network may take a while to answer."""
        for widget in (self._none, self._field, self._two_sided):
            widget.hide()
        self._looking.show()
        self._answers.ask(self._session.printers.available, self._show)

    def setup(self) -> PrintSetup | None:
        """What is chosen, or None while there is no printer."""
        name = self._printer.value()
        if not self._printers or not isinstance(name, str):
            return None
        kept = remembered(self._session.preferences)
        return replace(kept, printer=name, two_sided=self._two_sided.value() and self._can_duplex())

    def has_none(self) -> bool:
        """Whether this PC is known to have no printer."""
        return self._none.isVisibleTo(self)

    def _show(self, printers: tuple[PrinterInfo, ...]) -> None:
        self._printers = printers
        self._looking.hide()
        self._none.setVisible(not printers)
        self._field.setVisible(bool(printers))
        self._printer.set_choices([(one.name, one.title) for one in printers])
        kept = remembered(self._session.preferences)
        chosen = proposed(printers, kept)
        self._printer.set_value(chosen.name if chosen else None)
        self._two_sided.set_value(kept.two_sided)
        self._show_details()
        self.changed.emit()

    def _choose(self) -> None:
        self._show_details()
        setup = self.setup()
        if setup is not None:
            remember(self._session.preferences, setup)
        self.changed.emit()

    def _show_details(self) -> None:
        chosen = self._chosen()
        stopped = self.tr("Skrivaren står stilla just nu. Se efter papper, lucka och färg.")
        self._field.set_help(stopped if chosen is not None and chosen.is_stopped else "")
        self._two_sided.setVisible(self._can_duplex())

    def _can_duplex(self) -> bool:
        chosen = self._chosen()
        return chosen is not None and chosen.can_duplex

    def _chosen(self) -> PrinterInfo | None:
        name = self._printer.value()
        return next((one for one in self._printers if one.name == name), None)
