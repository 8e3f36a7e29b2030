"""The first page on a new PC: what it shall become."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessor_app.ui.gate_pages import GatePage
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets.buttons import PrimaryButton
from assessor_app.ui.widgets.cards import Card
from assessor_app.ui.widgets.choices import ChoiceRow

CENTRE, NODE, JOIN = "centre", "node", "join"


class StartPage(GatePage):
    """Three ways; `go` is told which one was chosen."""

    def __init__(self, go: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go = go
        self.set_head(self.tr("Välkommen"), self.tr("Vad ska den här datorn bli? Inget nätverk behövs."))
        self._choices = ChoiceRow(
            (
                (
                    CENTRE,
                    self.tr("Starta ett testcenter"),
                    self.tr("Den första datorn på ett nytt testcenter. Du blir centrumansvarig."),
                ),
                (
                    JOIN,
                    self.tr("Anslut datorn till ett testcenter"),
                    self.tr("En bärbar dator, eller en dator till, på ett testcenter som redan finns."),
                ),
                (
                    NODE,
                    self.tr("Starta en regional nod"),
                    self.tr("Samlar resultaten från flera testcenter. Du blir nodansvarig."),
                ),
            )
        )
        self._choices.setObjectName("start-ways")
        self._choices.set_value(CENTRE)
        card = Card()
        card.add(self._choices)
        on = PrimaryButton(self.tr("Fortsätt"))
        on.setObjectName("start-on")
        on.clicked.connect(self._next)
        foot = QHBoxLayout()
        set_spacing(foot, (0, 8, 0, 0), 0)
        foot.addStretch(1)
        foot.addWidget(on)
        card.body.addLayout(foot)
        self.body.addWidget(card)
        self._on = on

    def begin(self) -> None:
        """Enter leads on."""
        self._on.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, way: str) -> None:
        """Choose a way, as a click does."""
        self._choices.set_value(way)

    def _next(self) -> None:
        self._go(str(self._choices.value()))
