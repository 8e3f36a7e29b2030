"""What the login's presenter asks of its page. Free of Qt."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from assessor_app.ui.composition import AccountTile


class LoginView(Protocol):
    """The page with the tiles and the passphrase."""

    def show_accounts(self, accounts: tuple[AccountTile, ...], chosen: UUID | None) -> None:
        """Show the tiles, one of them chosen."""
        ...

    def show_chosen(self, account: UUID) -> None:
        """Mark a tile, empty the passphrase and put the cursor there."""
        ...

    def show_working(self, working: bool) -> None:
        """The passphrase is being tried (this takes a moment), or is no longer."""
        ...

    def show_wrong(self, code: str) -> None:
        """The passphrase opened nothing: `code` has a sentence in `messages`. What was typed stays."""
        ...

    def show_wait(self, seconds: int) -> None:
        """Nobody may try for so many seconds; 0 ends the wait."""
        ...

    def show_problem(self, error: Exception) -> None:
        """Something other than the passphrase stands in the way."""
        ...
