"""The card in the record of somebody under an alias: who may see, where the key is, what can be changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.ui.widgets import Card, Chip, FlowLayout, QuietButton, SecondaryButton, role_label


class ProtectionCard(Card):
    """The buttons are there for those who manage protection."""

    viewers_asked = Signal()
    end_asked = Signal()

    def __init__(self, *, may_manage: bool, parent: QWidget | None = None) -> None:
        super().__init__("", Chip(self.tr("Skyddad"), "partly"), parent)
        self.set_title(self.tr("Skyddad identitet"))
        self._viewers = role_label("", wrap=True)
        self.add(self._viewers)
        self.add(
            role_label(
                self.tr(
                    "Vem det är står på papper, inlåst. Skriv inte namn, arbetsplats eller annat som visar"
                    " det: varken i motiveringar, anteckningar eller bilder."
                ),
                "body",
                "muted",
                wrap=True,
            )
        )
        holder = QWidget()
        row = FlowLayout(holder)
        change = SecondaryButton(self.tr("Ändra vem som får se …"))
        change.setObjectName("change-viewers")
        change.clicked.connect(self.viewers_asked)
        end = QuietButton(self.tr("Avsluta skyddet …"))
        end.setObjectName("end-protection")
        end.clicked.connect(self.end_asked)
        row.addWidget(change)
        row.addWidget(end)
        self.add(holder)
        holder.setVisible(may_manage)

    def show_viewers(self, names: Iterable[str]) -> None:
        """Say who may see the person."""
        self._viewers.setText(self.tr("Visas bara för {names}.").format(names=", ".join(names)))
