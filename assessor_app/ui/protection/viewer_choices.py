"""Who may see a protected person: the accounts, at most a few."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assessor_app.services.protection_models import ProtectionChoices
from assessor_app.ui.theme import set_spacing
from assessor_app.ui.widgets import CheckRow, FormField


class _Rows(QWidget):
    """One row an account."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        set_spacing(self._column, (0, 0, 0, 0), 0)
        self.rows: dict[UUID, CheckRow] = {}

    def load(self, choices: ProtectionChoices, chosen: Collection[UUID]) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for account, name in choices.accounts:
            row = CheckRow(name, account in chosen, self)
            row.setObjectName(f"viewer-{account}")
            row.edited.connect(lambda _checked: self.edited.emit())
            self._column.addWidget(row)
            self.rows[account] = row


class ViewerChoices(FormField):
    """`edited` follows each of the user's choices; what is one too many is said under them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows = _Rows()
        super().__init__(self.tr("Vem får se personen?"), self._rows, parent=parent)
        self._most = 0
        self._rows.edited.connect(self._on_edited)

    def load(self, choices: ProtectionChoices, chosen: Collection[UUID]) -> None:
        """Offer the accounts with some of them chosen, silently."""
        self._most = choices.most_viewers
        self._rows.load(choices, chosen)
        text = self.tr(
            "Så få som möjligt, helst två och högst {most}. För alla andra finns personen inte: varken i"
            " listor, sökningar, utskrifter eller bilder. Varje gång någon tittar antecknas det."
        )
        self.set_help(text.format(most=self._most))
        self.set_error(None)

    def viewers(self) -> frozenset[UUID]:
        """The accounts chosen."""
        return frozenset(account for account, row in self._rows.rows.items() if row.value())

    def row(self, account: UUID) -> CheckRow:
        """The row of an account. KeyError if it is not offered."""
        return self._rows.rows[account]

    def show_problem(self, code: str) -> bool:
        """Say what a refusal was about; False where it was about something else."""
        if code == "viewers_missing":
            self.set_error(self.tr("Välj minst ett konto, annars kan ingen arbeta med personen."))
        elif code == "viewers_too_many":
            self.set_error(self.tr("Välj högst {most} konton.").format(most=self._most))
        elif code == "viewer_unknown":
            self.set_error(self.tr("Ett av kontona finns inte längre. Välj ett annat."))
        else:
            return False
        return True

    def _on_edited(self) -> None:
        too_many = len(self.viewers()) > self._most
        self.set_error(None)
        if too_many:
            self.show_problem("viewers_too_many")
        self.edited.emit()
