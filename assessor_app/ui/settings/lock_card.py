"""When the program locks itself; a manager's choice for this PC."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import Card, ChoiceInput, FormField, role_label

MINUTES = (2, 5, 10, 15, 30, 60, 0)


class LockCard(Card):
    """`chosen` carries minutes, 0 for never."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Låsning"), parent=parent)
        self._choice = ChoiceInput(self._choices(MINUTES))
        self._choice.setObjectName("lock-after")
        self._choice.edited.connect(lambda value: self.chosen.emit(int(str(value))))
        self.add(
            FormField(
                self.tr("Lås programmet när ingen har rört det"),
                self._choice,
                self.tr("Gäller alla på den här datorn. Allt sparas först, och man fortsätter där man var."),
            )
        )
        self._warning = role_label(
            self.tr(
                "Utan låsning kan vem som helst som går förbi läsa om validanderna och bedöma i ditt namn."
                " Välj det bara om datorn står där ingen annan kommer åt den."
            ),
            "secondary",
            "not-shown",
            wrap=True,
        )
        self._warning.setObjectName("never-locks")
        self.add(self._warning)
        self._warning.hide()

    def show_minutes(self, minutes: int) -> None:
        """Show what is chosen, silently; a time that is not offered is added."""
        if minutes not in MINUTES:
            self._choice.set_choices(self._choices((minutes, *MINUTES)))
        self._choice.set_value(minutes)
        self._warning.setVisible(minutes == 0)

    def _choices(self, every: tuple[int, ...]) -> list[tuple[object, str]]:
        after, never = self.tr("Efter {minutes} minuter"), self.tr("Aldrig")
        return [(one, after.format(minutes=one) if one else never) for one in every]
