"""The sheet in which somebody is erased: what goes, what stays, why, and a typed yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.protection_models import WithdrawalPlan
from assessor_app.ui.erasing import words
from assessor_app.ui.widgets import (
    Banner,
    BulletCard,
    ChoiceRow,
    DangerButton,
    FormField,
    SecondaryButton,
    SideSheet,
    TextInput,
)

_WIDTH = 600


class EraseSheet(SideSheet):
    """`confirmed` comes with the ground, once the word has been typed."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("erase-sheet")
        about = self.tr(
            "Allt som pekar ut personen tas bort för alltid. Ingen kan hämta tillbaka det, inte ens ni."
        )
        self.body.addWidget(Banner("warning", about))
        self._goes = BulletCard(self.tr("Det här försvinner"))
        self._stays = BulletCard(self.tr("Det här finns kvar"))
        self.body.addWidget(self._goes)
        self.body.addWidget(self._stays)
        self._ground = ChoiceRow(words.grounds())
        self._ground.setObjectName("erase-ground")
        self._ground.edited.connect(lambda _value: self._look())
        self._word = TextInput(max_length=30)
        self._word.setObjectName("erase-word")
        self._word.edited.connect(lambda _text: self._look())
        asked = self.tr("Skriv {word} för att bekräfta").format(word=self._wanted())
        word = FormField(asked, self._word, self.tr("Det går inte att ångra."))
        for widget in (FormField(self.tr("Varför?"), self._ground), word):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._build_buttons()

    def show_plan(self, plan: WithdrawalPlan, name: str) -> None:
        """Say whom it is about and what their erasure would take, and open."""
        self.set_title(self.tr("Radera {name}").format(name=name))
        self._goes.show_lines(words.goes(plan))
        self._stays.show_lines(words.stays(plan))
        self._word.set_value("")
        self._ground.set_value(None)
        self._look()
        self.open_sheet(self._keep)

    def _build_buttons(self) -> None:
        self._keep = SecondaryButton(self.tr("Behåll som det är"))
        self._keep.clicked.connect(self.close_sheet)
        self._erase = DangerButton(self.tr("Radera för alltid"))
        self._erase.setObjectName("erase-confirm")
        self._erase.clicked.connect(lambda: self.confirmed.emit(self._ground.value()))
        self.add_footer_button(self._keep)
        self.add_footer_button(self._erase)

    def _wanted(self) -> str:
        return self.tr("RADERA")

    def _look(self) -> None:
        typed = self._word.value().strip().casefold() == self._wanted().casefold()
        self._erase.setEnabled(typed and self._ground.value() is not None)
