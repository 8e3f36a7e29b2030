"""What the presenter of protection tells its parts to show. Free of Qt."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from assessor_app.services.protection_models import ProtectionChoices, WithdrawalPlan


class ProtectionScreen(Protocol):
    """The parts about protection in the record of a candidate."""

    def show_choices(self, choices: ProtectionChoices) -> None:
        """Offer an alias and the accounts in the form of a new person."""
        ...

    def show_withdrawal(self, plan: WithdrawalPlan, choices: ProtectionChoices) -> None:
        """Say what goes and what stays, and ask for alias, accounts and a confirmation."""
        ...

    def show_viewers(self, choices: ProtectionChoices) -> None:
        """Offer the accounts for somebody who is protected already."""
        ...

    def show_refusal(self, code: str) -> bool:
        """A rule refused what was filled in; nothing was written. False where no field is to blame."""
        ...

    def show_registered(self, candidate: UUID, alias: str, *, seen: bool) -> None:
        """Somebody is under an alias now; `seen` says whether the one who is logged in may see them."""
        ...

    def show_amended(self, candidate: UUID, *, seen: bool) -> None:
        """Who may see somebody was changed, or protection ended."""
        ...
