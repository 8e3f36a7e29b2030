"""What the presenter of the section about protected identity asks of it. Free of Qt."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from assessor_app.services.protection_models import AccessLog, ProtectedRow, ProtectionChoices


class ProtectionSettings(Protocol):
    """The section."""

    def show_people(self, people: tuple[ProtectedRow, ...]) -> None:
        """Show who is under an alias and who may see them."""
        ...

    def show_choices(self, person: UUID, choices: ProtectionChoices) -> None:
        """Offer the accounts for one of them."""
        ...

    def show_refusal(self, code: str) -> bool:
        """The accounts were refused; False where the choice is not to blame."""
        ...

    def show_named(self) -> None:
        """Who may see somebody was changed."""
        ...

    def show_log(self, log: AccessLog) -> None:
        """Show the access log."""
        ...
