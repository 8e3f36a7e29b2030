"""The sheet in which a person's name is withdrawn: what goes, what stays, an alias, and a typed yes."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.services.protection_models import ProtectionChoices, WithdrawalPlan
from assessor_app.ui.protection import withdrawal_words as words
from assessor_app.ui.protection.alias_form import AliasFormEditor
from assessor_app.ui.widgets import (
    Banner,
    BulletCard,
    DangerButton,
    FormField,
    SecondaryButton,
    SideSheet,
    TextInput,
)

_WIDTH = 600


class WithdrawSheet(SideSheet):
    """`confirmed` comes with the form, once the word has been typed."""

    confirmed = Signal(object)

    def __init__(self, page: QWidget, actor: UUID) -> None:
        super().__init__(page, "", _WIDTH)
        self.setObjectName("withdraw-sheet")
        self.set_title(self.tr("Skydda identiteten"))
        self.form = AliasFormEditor(actor)
        self.form.edited.connect(self._look)
        self._word = TextInput(max_length=30)
        self._word.setObjectName("withdraw-word")
        self._word.edited.connect(lambda _text: self._look())
        asked = self.tr("Skriv {word} för att bekräfta").format(word=self._wanted())
        self._word_field = FormField(asked, self._word, self.tr("Det går inte att ångra."))
        self._build_body()
        self._build_buttons()

    def show_plan(self, plan: WithdrawalPlan, choices: ProtectionChoices) -> None:
        """Say what this person's withdrawal would take, and open."""
        self._goes.show_lines(words.goes(plan))
        self._stays.show_lines(words.stays(plan))
        self.form.load(choices)
        self._word.set_value("")
        self._word_field.set_error(None)
        self._look()
        self.open_sheet(self._keep)

    def show_problem(self, code: str) -> bool:
        """Say at the right field what a refusal was about; False where it was about something else."""
        return self.form.show_problem(code)

    def _build_body(self) -> None:
        about = self.tr(
            "Personen går vidare under ett alias, med sina bedömningar. Namnet och allt som är skrivet om"
            " personen tas bort för alltid. Ingen kan hämta tillbaka det."
        )
        self.body.addWidget(Banner("warning", about))
        self._goes = BulletCard(self.tr("Det här försvinner"))
        self._stays = BulletCard(self.tr("Det här finns kvar"))
        for widget in (self._goes, self._stays, self.form, self._word_field):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _build_buttons(self) -> None:
        self._keep = SecondaryButton(self.tr("Behåll som det är"))
        self._keep.clicked.connect(self.close_sheet)
        self._withdraw = DangerButton(self.tr("Ta bort namnet och skydda"))
        self._withdraw.setObjectName("withdraw-confirm")
        self._withdraw.clicked.connect(lambda: self.confirmed.emit(self.form.form()))
        self.add_footer_button(self._keep)
        self.add_footer_button(self._withdraw)

    def _wanted(self) -> str:
        return self.tr("SKYDDA")

    def _look(self) -> None:
        typed = self._word.value().strip().casefold() == self._wanted().casefold()
        self._withdraw.setEnabled(typed and bool(self.form.form().viewers))
