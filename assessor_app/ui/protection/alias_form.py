"""The form of somebody under an alias: a neutral name and who may see, and nothing else."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.protection import AliasForm
from assessor_app.services.protection_models import ProtectionChoices
from assessor_app.ui.protection.viewer_choices import ViewerChoices
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import Banner, FormField, TextInput


class AliasFormEditor(QWidget):
    """Loading is silent; `edited` follows each of the user's edits."""

    edited = Signal()

    def __init__(self, actor: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor = actor
        self._loaded: AliasForm | None = None
        column = QVBoxLayout(self)
        set_spacing(column, (0, 0, 0, 0), 16)
        self.paper = Banner("info", self._about_paper())
        column.addWidget(self.paper)
        self._alias = TextInput(max_length=80)
        self._alias.setObjectName("protected-alias")
        self._alias.edited.connect(lambda _text: self._on_edited())
        self._field = FormField(
            self.tr("Alias"),
            self._alias,
            self.tr("Ett neutralt ord och nummer som inte går att gissa utifrån personen."),
        )
        column.addWidget(self._field)
        self.viewers = ViewerChoices()
        self.viewers.edited.connect(self.edited)
        column.addWidget(self.viewers)

    def load(self, choices: ProtectionChoices) -> None:
        """Offer the next alias, with the one who is logged in as the only one who may see."""
        self._alias.set_value(choices.alias)
        self.viewers.load(choices, {self._actor})
        self._field.set_error(None)
        self._loaded = self.form()

    def is_loaded(self) -> bool:
        """Whether there is something to choose from yet."""
        return self._loaded is not None

    def clear(self) -> None:
        """Forget what was offered."""
        self._loaded = None

    def form(self) -> AliasForm:
        """The form as it stands."""
        return AliasForm(self._alias.value(), self.viewers.viewers())

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self._alias

    def show_problem(self, code: str) -> bool:
        """Say at the right field what a refusal was about; False where it was about something else."""
        texts = {
            "alias_missing": self.tr("Skriv ett alias, till exempel Skyddad 1."),
            "alias_like_number": self.tr("Aliaset får inte likna ett nummer som hör till personen."),
            "alias_names_person": self.tr(
                "Aliaset innehåller en del av personens namn. Välj något neutralt."
            ),
            "alias_taken": self.tr("Aliaset är upptaget. Välj ett annat nummer."),
        }
        if code in texts:
            self._field.set_error(texts[code])
            self._alias.setFocus()
            return True
        return self.viewers.show_problem(code)

    def _about_paper(self) -> str:
        return self.tr(
            "Personen finns här bara under ett alias. Skriv på papper vem aliaset är och lås in papperet."
            " Skriv det aldrig i datorn."
        )

    def _on_edited(self) -> None:
        self._field.set_error(None)
        self.edited.emit()
