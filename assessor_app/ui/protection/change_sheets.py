"""The sheets that change a protection: who may see, and that it ends."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from assessor_app.domain.texts import clean_text
from assessor_app.services.protection_models import ProtectionChoices
from assessor_app.ui.protection.viewer_choices import ViewerChoices
from assessor_app.ui.widgets import (
    Banner,
    DangerButton,
    FormField,
    PrimaryButton,
    SecondaryButton,
    SideSheet,
    TextArea,
)


class ViewersSheet(SideSheet):
    """`named` comes with the accounts chosen."""

    named = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("viewers-sheet")
        self.viewers = ViewerChoices()
        self.viewers.edited.connect(self._look)
        self.body.addWidget(self.viewers)
        self.body.addStretch(1)
        self._chosen: frozenset[UUID] = frozenset()
        cancel = SecondaryButton(self.tr("Avbryt"))
        cancel.clicked.connect(self.close_sheet)
        self._save = PrimaryButton(self.tr("Spara"))
        self._save.setObjectName("viewers-save")
        self._save.clicked.connect(lambda: self.named.emit(self.viewers.viewers()))
        self.add_footer_button(cancel)
        self.add_footer_button(self._save)

    def show_viewers(self, alias: str, choices: ProtectionChoices, chosen: Collection[UUID]) -> None:
        """Offer the accounts for one person, and open."""
        self.set_title(self.tr("Vem får se {alias}").format(alias=alias))
        self.viewers.load(choices, chosen)
        self._chosen = frozenset(chosen)
        self._look()
        self.open_sheet()

    def _look(self) -> None:
        viewers = self.viewers.viewers()
        self._save.setEnabled(bool(viewers) and viewers != self._chosen and not self.viewers.error())


class EndSheet(SideSheet):
    """`ended` comes with the reason."""

    ended = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("end-protection-sheet")
        self.set_title(self.tr("Avsluta skyddet"))
        about = self.tr(
            "Personen syns för alla igen, med sina valideringar. Aliaset står kvar som namn tills någon"
            " skriver in det riktiga. Skyddet kan inte återställas: börja i så fall om med ett nytt."
        )
        self.body.addWidget(Banner("warning", about))
        self._reason = TextArea(min_lines=3)
        self._reason.setObjectName("end-protection-reason")
        self._field = FormField(self.tr("Varför avslutas det?"), self._reason)
        self._reason.edited.connect(lambda _text: self._field.set_error(None))
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        keep = SecondaryButton(self.tr("Behåll skyddet"))
        keep.clicked.connect(self.close_sheet)
        end = DangerButton(self.tr("Avsluta skyddet"))
        end.setObjectName("end-protection-confirm")
        end.clicked.connect(self._end)
        self.add_footer_button(keep)
        self.add_footer_button(end)

    def show_end(self) -> None:
        """Open, empty."""
        self._reason.set_value("")
        self._field.set_error(None)
        self.open_sheet(self._reason)

    def _end(self) -> None:
        reason = clean_text(self._reason.value())
        if not reason:
            self._field.set_error(self.tr("Skriv varför. Skälet sparas i historiken."))
            self._reason.setFocus()
            return
        self.ended.emit(reason)
