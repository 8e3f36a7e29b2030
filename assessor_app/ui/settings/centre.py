"""The section of the centre: what it is called, and what stands on its documents."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.ui.session import Session
from assessor_app.ui.settings.cards import FactsCard
from assessor_app.ui.settings.surroundings import Surroundings
from assessor_app.ui.theme import set_spacing


class CentreSection(QWidget):
    """The centre's card, to read."""

    def __init__(self, session: Session, _surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings-centre")
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 18)
        card = FactsCard(self.tr("Testcentret"))
        centre = session.centre
        card.show_facts(
            (
                (self.tr("Namn"), centre.name),
                (self.tr("Kod i dokumentnummer"), centre.code),
                (self.tr("Ort"), centre.place),
                (self.tr("Kontakt"), centre.contact),
                (self.tr("Konton"), ", ".join(name for name in centre.accounts.values() if name)),
            )
        )
        column.addWidget(card)
        column.addStretch(1)
